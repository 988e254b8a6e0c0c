"""Many hosts asked at once, each one question at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from briefing.sources.addresses import host_of

HOSTS = 16  # that are asked at the same time
Given = TypeVar("Given")
Got = TypeVar("Got")


def by_host(
    given: Sequence[Given], address: Callable[[Given], str], get: Callable[[Given], Got]
) -> list[Got]:
    """Return what ``get`` gives for each, those of one host one after the other; raises what it raises first.

    Whoever stops waiting leaves the threads to themselves: an answer that does not come keeps no program from ending.
    """
    waiting: SimpleQueue[list[int]] = SimpleQueue()
    hosts: dict[str, list[int]] = {}
    for place, one in enumerate(given):
        hosts.setdefault(host_of(address(one)), []).append(place)
    for places in hosts.values():
        waiting.put(places)
    got: dict[int, Got] = {}
    errors: list[BaseException] = []

    def ask() -> None:
        try:
            while not errors:
                for place in waiting.get_nowait():
                    got[place] = get(given[place])
        except Empty:
            return
        except BaseException as error:
            errors.append(error)

    threads = [Thread(target=ask, daemon=True) for _ in range(min(HOSTS, len(hosts)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return [got[place] for place in range(len(given))]
