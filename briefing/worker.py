"""The process that briefs: JSON lines in on standard input, JSON lines out on standard output.

    in   {"id": 7, "article": {…}}            an article as in the contract
    out  {"ready": {"model": "…", "spacy": "…"}}   once, when the model is loaded
         {"id": 7, "briefing": {…}}           or {"id": 7, "error": "…"}
         {"fatal": "…"}                       the model cannot be loaded; then it ends with status 1

The reader starts it after its first frame, so that neither the model's loading nor a long
article's parsing ever holds up a key.
"""

from __future__ import annotations

import argparse
import json
import os
import sys

from briefing.children import end_with_parent
from briefing.contract.codec import article_from_dict, to_dict

BEHIND = 5  # niceness: where processors are few, the keys of the reader come first


def main(argv: list[str] | None = None) -> int:
    """Serve until standard input closes; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m briefing.worker")
    parser.add_argument("--model", default=None)
    parser.add_argument("--seconds", type=float, default=None)
    given = parser.parse_args(argv)
    from briefing.extract import SECONDS, Briefer, ModelError

    try:
        briefer = Briefer(given.model, seconds=given.seconds or SECONDS)
    except ModelError as error:
        _say(fatal=str(error))
        return 1
    _say(ready={"model": briefer.model, "spacy": briefer.spacy})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            briefing = briefer.brief(article_from_dict(request["article"]))
        except Exception as error:  # one article's trouble must not end the others'; the reader shows it
            _say(id=request["id"], error=f"{type(error).__name__}: {error}")
        else:
            _say(id=request["id"], briefing=to_dict(briefing))
    return 0


def _say(**message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(BEHIND)
    end_with_parent()
    sys.exit(main())
