"""Mutations that keep a format's shape: by words and tags, by JSON values, ZIP members and PDF objects."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import samples

Bytewise = Callable[[bytes, int], bytes]  # the fuzzer's own mutation: the data, and the length it may have
Mutator = Callable[[bytes, random.Random, Bytewise], bytes]

_TOKEN = re.compile(rb"<[^<>]*>|\"(?:[^\"\\\n]|\\.)*\"|\n|\w+|[^\S\n]+|.", re.S)
_OBJECT = re.compile(rb"(?s)\d+ 0 obj\n(.*?)\nendobj")
_LONGEST = 60_000
ODD = (
    b"\x00", b"\x1b[2J", b"\r", b"\x0b", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xef\xbb\xbf", b"\xff\xfe",
    b"\xed\xa0\x80", b"&#27;", b"&#xd800;", b"&#x202e;", b"&#0;", b"&#x110000;", b"&nbsp;", b"&amp;", b"\\ud800", b"\\u001b",
    b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?xml version='1.0' encoding='utf-16'?>", b"<br>", b"<pre>", b"</", b"=?utf-7?q?+AAA?=",
    b"http://[", b"//", b"javascript:", b"https://a@b\xc3\xbc.example:1/", b"www.other.example", b"null", b"[]", b"{}", b"-1",
    b"1e999", b"99999999999999999999", b"0000-00-00", b"2026-02-30", b"9999-12-31T23:59:59-23:59", b"February 29, 2025", b"0",
    b"Mon, 31 Feb 0000 25:61:61 +9999", b"utf-16", b"idna", b"punycode", b"base64", b"x-unknown", b"By ", b"---", b"-- ", b"> ",
    b"<![odd[", b"<?xml", b'"\\UFFFFFFFF"', b"&a ", b"*a", b"[[", b"{a: ", b"!!int ", b"&nbsp;|", b"\xc2\xa0", b"\xe3\x80\x80",
    b"\xc4\xb0", b"\xc3\x9f", b"\xe2\x92\xb6", b"\xe2\x85\xb7", b"\xdb\xb1", b"\xd9\xa1", b"\xf0\x9f\x98\x80", b"\xcc\x81",
)  # fmt: skip


def words_of(samples: Iterable[bytes]) -> list[bytes]:
    """Return the words and tags that a format's samples are made of, and some that seldom belong there."""
    found = {token for one in samples for token in _TOKEN.findall(one[:20_000]) if token.strip()}
    return [*sorted(found), *ODD * max(1, len(found) // (4 * len(ODD)))]


def by_words(words: Sequence[bytes]) -> Mutator:
    """Return a mutator that leaves out, repeats, moves and replaces words, strings and tags."""

    def mutate(data: bytes, chance: random.Random, bytewise: Bytewise) -> bytes:
        tokens: list[bytes] = _TOKEN.findall(data)
        for _ in range(chance.choice((1, 1, 2, 4))):
            start = chance.randrange(len(tokens) + 1)
            end = min(len(tokens), start + chance.choice((1, 1, 2, 5, 20)))
            run = tokens[start:end]
            match chance.randrange(6):
                case 0:
                    del tokens[start:end]
                case 1:
                    tokens[start:start] = run * chance.choice((1, 1, 3, 60, 2_000 // (end - start or 1)))
                case 2:
                    del tokens[start:end]
                    at = chance.randrange(len(tokens) + 1)
                    tokens[at:at] = run
                case 3:
                    tokens[start:end] = [chance.choice(words)]
                case 4:
                    tokens.insert(start, chance.choice(words))
                case _:
                    tokens[start:end] = [bytewise(b"".join(run) or b" ", 200)]
        return b"".join(tokens)

    return mutate


def in_json(inner: Mutator) -> Mutator:
    """Return a mutator of one value of a JSON document; what is no JSON is mutated as it stands."""

    def mutate(data: bytes, chance: random.Random, bytewise: Bytewise) -> bytes:
        try:
            whole = [json.loads(data)]
            places = list(_places(whole))
        except (ValueError, RecursionError):
            return inner(data, chance, bytewise)
        if not chance.randrange(20):
            return inner(data, chance, bytewise)
        for _ in range(chance.choice((1, 1, 3))):
            (holder, key), (other, name) = chance.choice(places), chance.choice(places)
            match chance.randrange(5):
                case 0:
                    holder[key] = chance.choice(
                        (None, True, 7, -0.5, "", "0", [], {}, [[]], [None], {"name": 1}, {"value": "b"})
                    )
                case 1:
                    holder[key] = json.loads(json.dumps(other[name]))
                case 2 if isinstance(holder, dict) and isinstance(other, dict):
                    holder[name] = holder.pop(key, None)
                case _ if isinstance(holder[key], str):
                    words = inner(holder[key].encode("utf-8", "surrogatepass"), chance, bytewise)
                    holder[key] = words.decode("utf-8", "surrogateescape")
                case _:
                    holder[key] = [holder[key]] * chance.choice((1, 2))
            places = list(_places(whole))
        return json.dumps(whole[0], ensure_ascii=bool(chance.randrange(2))).encode("utf-8", "surrogatepass")

    return mutate


def _places(holder: Any) -> Iterator[tuple[Any, Any]]:
    for key, held in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
        yield holder, key
        if isinstance(held, list | dict):
            yield from _places(held)


def in_zip(inner: Mutator) -> Mutator:
    """Return a mutator of one member of a ZIP; what is no ZIP is mutated as it stands."""

    def mutate(data: bytes, chance: random.Random, bytewise: Bytewise) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = {name: archive.read(name) for name in archive.namelist()}
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            OSError,
            NotImplementedError,
            RuntimeError,
            EOFError,
        ):
            return inner(data, chance, bytewise)
        if not members or not chance.randrange(20):
            return bytewise(data, _LONGEST)
        name = chance.choice([*members, *[name for name in members if name.endswith("document.xml")] * 4])
        members[name] = inner(members[name], chance, bytewise)[:_LONGEST]
        return samples.zipped(members)

    return mutate


def in_pdf(inner: Mutator) -> Mutator:
    """Return a mutator of one object of a PDF, whose table of objects is right again afterwards."""

    def mutate(data: bytes, chance: random.Random, bytewise: Bytewise) -> bytes:
        objects = _OBJECT.findall(data)
        if not objects or not chance.randrange(10):
            return inner(data, chance, bytewise)
        number = chance.randrange(len(objects))
        objects[number] = inner(objects[number], chance, bytewise)
        return samples.pdf(objects)

    return mutate
