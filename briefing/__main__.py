"""The command ``briefing``, also as ``python -m briefing``."""

from __future__ import annotations

import sys

COMMANDS = ("config", "export", "inspect", "open", "schema")


def main() -> None:
    """Open the reader at once where the arguments are paths alone; leave the rest to the option parser."""
    arguments = sys.argv[1:]
    plain = all(not word.startswith("-") or word == "-" for word in arguments)
    if not plain or (arguments and arguments[0] in COMMANDS):
        from briefing.cli import main as parse

        parse(prog_name="briefing")
    from briefing.opening import open_reader

    try:
        sys.exit(open_reader(arguments))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
