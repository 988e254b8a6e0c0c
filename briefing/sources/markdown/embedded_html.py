"""The words that a block of HTML within Markdown shows."""

from __future__ import annotations

from html.parser import HTMLParser

from briefing.sources.clean import clean_line

_LONGEST = 20_000  # characters; the standard parser is quadratic on markup that never closes
_INLINE = "a abbr b cite code em i mark q s small span strong sub sup time u"
_WITHIN_A_LINE = frozenset(_INLINE.split())
_HIDDEN = frozenset({"script", "style", "template"})


def shown_lines(content: str) -> list[str]:
    """Return the lines of text in a block of HTML, cleaned; what is very long or no HTML is shown as it is written."""
    text = _shown(content) if len(content) <= _LONGEST else content
    return [line for line in map(clean_line, text.split("\n")) if line]


def _shown(content: str) -> str:
    reader = _Text()
    try:
        reader.feed(content)
        reader.close()
    except AssertionError:  # the standard parser's word for a marked section that it does not know
        return content
    return "".join(reader.words)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 (the base class names it)
        self.hidden += tag in _HIDDEN
        self.words.append("" if tag in _WITHIN_A_LINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _HIDDEN and self.hidden > 0

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)
