"""Brief gold articles with whatever revision of the program stands first on the path.

Reads a line of JSON for each article on standard input (source, text, published), prints a briefing for each. It leans
on nothing but three names that every revision has.
"""

from __future__ import annotations

import json
import sys

from briefing.export import FORMATS
from briefing.extract import Briefer
from briefing.sources import read_text


def main() -> None:
    briefer = Briefer()
    for line in sys.stdin:
        article = read_text(**json.loads(line))
        sys.stdout.write(FORMATS["json"].render(briefer.brief(article)))


if __name__ == "__main__":
    main()
