"""A folder that is watched: what comes into it is taken when it is whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from briefing.indexing.folders import PAUSE, Watch
from briefing.indexing.indexer import Indexer


def watch(
    indexer: Indexer,
    folders: Sequence[str],
    *,
    pause: float = PAUSE,
    then: Callable[[list[int]], object] = lambda _: None,
    goes_on: Callable[[], bool] = lambda: True,
) -> None:
    """Take what comes into folders, as long as it ``goes_on``: until the process is told to end.

    ``then`` is told the ids of the articles that came in.
    """
    watching = Watch(folders)
    while goes_on():
        files = indexer.files(watching.look())
        if files:
            indexer.run(files, len(files))
            then(indexer.came_in())
        time.sleep(pause)
