"""The command ``briefing``, also as ``python -m briefing``.

It executes no module of the folder that it is started in: an article may have a ``json.py`` beside it. With ``-m``
Python puts that folder before all others; it is taken away before anything is imported from a file.
"""

import os
import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]

COMMANDS = ("config", "export", "inspect", "open", "schema")


def main() -> None:
    """Run the command that the arguments name."""
    from briefing.streams import guarded

    with guarded():
        _run()


def _run() -> None:
    """Open the reader at once where the arguments are paths alone; leave the rest to the option parser."""
    from briefing.commands import COMPLETE, LAZY

    arguments = sys.argv[1:]
    plain = all(not word.startswith("-") or word == "-" for word in arguments)
    if not plain or COMPLETE in os.environ or (arguments and arguments[0] in (*COMMANDS, *LAZY)):
        from briefing.cli import main as parse

        parse(prog_name="briefing")
    from briefing.opening import open_reader

    sys.exit(open_reader(arguments))


if __name__ == "__main__":
    main()
