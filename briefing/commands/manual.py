"""``briefing manual``: the manual page, made of the same commands, options and words as ``--help``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from briefing import __version__

_MARKS = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}
_CODE = re.compile(r"`([^`]+)`")
_VERBATIM = "\b"  # click's sign above lines that are not to be filled


@click.command(
    epilog="""\b
Examples:
  briefing manual | man -l -
  briefing manual > ~/.local/share/man/man1/briefing.1"""
)
@click.pass_context
def manual(ctx: click.Context) -> None:
    """Print the manual page, as man reads it: every command, the language of queries, the keys of the reader."""
    for line in page(ctx.find_root()):
        click.echo(line)


def page(root: click.Context) -> Iterator[str]:
    """Yield the lines of the manual page, in ASCII alone."""
    main = root.command
    yield f'.TH BRIEFING 1 "" "briefing {__version__}" "User Commands"'
    yield from (".SH NAME", rf"briefing \- {_escaped(main.get_short_help_str(200))}", ".SH SYNOPSIS")
    yield from (r"\fBbriefing\fR [OPTIONS] [PATH]...", ".br", r"\fBbriefing\fR COMMAND [ARGS]...")
    yield ".SH DESCRIPTION"
    yield from _prose(main.help)
    yield ".SH OPTIONS"
    yield from _options(root, "open", main.get_params(root))
    yield from _prose(main.epilog)
    yield ".SH COMMANDS"
    yield from _commands(root)
    yield ".SH QUERIES"
    yield from _prose("What `briefing search` and the filter of the reader's list take.")
    yield from _terms(_forms())
    yield ".SH KEYS"
    yield from _keys()


def _commands(ctx: click.Context) -> Iterator[str]:
    """Yield what is told of every command of a group, and of those within them."""
    group = ctx.command
    assert isinstance(group, click.Group)
    for name in sorted(group.list_commands(ctx)):
        command = group.get_command(ctx, name)
        assert command is not None
        with click.Context(command, info_name=name, parent=ctx) as within:
            yield f".SS {_escaped(' '.join([within.command_path, *command.collect_usage_pieces(within)]))}"
            yield from _prose(command.help)
            yield from _terms(_records(within, command.params))
            yield from _prose(command.epilog)
            if isinstance(command, click.Group):
                yield from _commands(within)


def _options(root: click.Context, opener: str, own: list[click.Parameter]) -> Iterator[str]:
    """Yield the options of the reader, which need no command before them, and the group's own."""
    group = root.command
    assert isinstance(group, click.Group)
    yield from _terms(_records(root, [*group.commands[opener].params, *own]))


def _records(ctx: click.Context, parameters: Iterable[click.Parameter]) -> Iterator[tuple[str, str]]:
    """Return what --help tells of options; what an argument is, the words of the command say."""
    options = (one for one in parameters if isinstance(one, click.Option))
    return (record for one in options if (record := one.get_help_record(ctx)) is not None)


def _forms() -> tuple[tuple[str, str], ...]:
    from briefing.query import FORMS

    return FORMS


def _keys() -> Iterator[str]:
    """Yield the keys of the reader by group, as its help lists them."""
    from briefing.tui.commands import REGISTRY
    from briefing.tui.commands.registry import listed, shown_keys

    for group, rows in listed():
        yield f".SS {_escaped(group)}"
        yield from _terms(
            (shown_keys([_keys_of(REGISTRY[name].keys) for name in row.names]), row.words) for row in rows
        )


def _keys_of(bound: str) -> list[str]:
    """Return the keys of a binding as they stand on a keyboard."""
    from textual.keys import format_key

    parted = [key.split("+") for key in bound.split(",")]
    return ["+".join([*modifiers, format_key(key)]) for *modifiers, key in parted]


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield words in bold, each with what it means beside or below it."""
    for word, meaning in pairs:
        yield from (".TP", rf"\fB{_escaped(word)}\fR", _line(meaning))


def _prose(text: str | None) -> Iterator[str]:
    """Yield paragraphs; those that click is not to fill stand as they are."""
    for paragraph in re.split(r"\n\s*\n", (text or "").strip()):
        lines = paragraph.splitlines()
        if not paragraph:
            continue
        yield ".PP"
        if lines[0].strip() == _VERBATIM:
            yield from (".nf", *map(_line, lines[1:]), ".fi")
        else:
            yield _line(" ".join(paragraph.split()))


def _line(text: str) -> str:
    """Return words as a line of text, what stands in backquotes in bold."""
    parts = _CODE.split(text)
    told = "".join(
        rf"\fB{_escaped(part)}\fR" if number % 2 else _escaped(part) for number, part in enumerate(parts)
    )
    return rf"\&{told}"  # no line begins with a sign that means a command


def _escaped(text: str) -> str:
    return "".join(
        _MARKS.get(one, one if one.isascii() else rf"\[u{ord(one):04X}]") for one in text.replace("\n", " ")
    )
