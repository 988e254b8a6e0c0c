"""What Word shows of a document: a pass over its elements that leaves paragraphs, tables, runs and hyperlinks.

python-docx reads the words that stand directly in those. Whatever else holds words is undone (insertions,
content controls, smart tags, text boxes), what Word does not show is dropped, and what cannot be read is told.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

_WRAPPERS = [
    f"{_WORD}{name}" for name in "ins moveTo sdt sdtContent smartTag fldSimple customXml dir bdo".split()
]
_OF_WRAPPERS = [f"{_WORD}{name}" for name in "sdtPr sdtEndPr smartTagPr customXmlPr fldData".split()]
_DELETED = [f"{_WORD}{name}" for name in ("del", "moveFrom")]
_CHANGES = [f"{_WORD}{name}" for name in "ins del moveTo moveFrom cellIns cellDel cellMerge".split()]
_SAYS_NO = frozenset({"0", "false", "off"})
_CHANGED = "Its changes are not accepted yet: what they insert is shown, what they delete is not."
_UNREAD = {  # elements whose words stand elsewhere than in the text
    f"{_WORD}footnoteReference": ("footnote", "footnotes"),
    f"{_WORD}endnoteReference": ("endnote", "endnotes"),
    f"{_WORD}altChunk": ("embedded text", "embedded texts"),
    f"{_WORD}subDoc": ("embedded document", "embedded documents"),
    f"{_WORD}object": ("embedded object", "embedded objects"),
    f"{_DRAWING}chart}}chart": ("chart", "charts"),
    f"{_DRAWING}diagram}}relIds": ("diagram", "diagrams"),
}


def as_shown(body: Any) -> tuple[str, ...]:
    """Make the body of a document what Word shows of it; return remarks on what that leaves out."""
    _choose(body)
    remarks = []
    if any(True for _ in body.iter(*_CHANGES)):
        remarks.append(_CHANGED)
    _drop_hidden(body)
    _drop_deleted(body)
    unread = Counter(element.tag for element in body.iter(*_UNREAD))
    if unread:
        counted = (f"{times:,} {_UNREAD[tag][times > 1]}" for tag, times in unread.items())
        remarks.append(f"The document also holds what is not read: {', '.join(counted)}.")
    _spell_out(body)
    _set_out_boxes(body)
    _unwrap(body, _WRAPPERS)
    return tuple(remarks)


def _choose(body: Any) -> None:
    """Leave one of the renderings that stand for each other: the first with words, else the first."""
    for element in list(body.iter(_CHOICE)):
        branches = list(element)
        for kept in ([one for one in branches if _has_words(one)] or branches)[:1]:
            for child in list(kept):
                element.addprevious(child)
        _remove(element)


def _has_words(element: Any) -> bool:
    return next(element.iter(f"{_WORD}t"), None) is not None


def _drop_hidden(body: Any) -> None:
    """Drop runs that are set hidden, and what a content control shows while nobody has filled it."""
    for sign in [*body.iter(f"{_WORD}vanish", f"{_WORD}showingPlcHdr")]:
        owner = sign.getparent().getparent()
        if sign.get(f"{_WORD}val") not in _SAYS_NO and owner.tag in {f"{_WORD}r", f"{_WORD}sdt"}:
            _remove(owner)


def _drop_deleted(body: Any) -> None:
    """Drop what changes delete: words, rows and cells; a paragraph without its end runs on into the next."""
    for mark in [*body.iter(f"{_WORD}cellDel")]:
        _remove(mark.getparent().getparent())
    for element in reversed([*body.iter(*_DELETED)]):
        owner = element.getparent()
        if owner.tag == f"{_WORD}trPr":
            _remove(owner.getparent())
        elif owner.tag == f"{_WORD}rPr" and owner.getparent().tag == f"{_WORD}pPr":
            _run_on(owner.getparent().getparent())
        else:
            _remove(element)


def _run_on(paragraph: Any) -> None:
    following = paragraph.getnext()
    if following is None or following.tag != paragraph.tag:
        return
    about = following.find(f"{_WORD}pPr")
    for child in reversed(list(paragraph)):
        if child.tag == f"{_WORD}pPr":
            continue
        if about is None:
            following.insert(0, child)
        else:
            about.addnext(child)
    _remove(paragraph)


def _spell_out(body: Any) -> None:
    """Make formulas and words with a gloss above them plain text."""
    for element in [*body.iter(f"{_MATH}oMath")]:
        run = element.makeelement(f"{_WORD}r", nsmap=body.nsmap)
        text = run.makeelement(f"{_WORD}t")
        text.text = "".join(element.itertext(f"{_MATH}t", f"{_WORD}t"))
        run.append(text)
        outer = element.getparent()
        (outer if outer.tag == f"{_MATH}oMathPara" else element).addprevious(run)
        _remove(element)
    for element in [*body.iter(f"{_WORD}ruby")]:
        text = element.makeelement(f"{_WORD}t")
        text.text = "".join(
            t for base in element.iter(f"{_WORD}rubyBase") for t in base.itertext(f"{_WORD}t")
        )
        element.addprevious(text)
        _remove(element)


def _set_out_boxes(body: Any) -> None:
    """Set the paragraphs of text boxes below the paragraph that the box hangs on."""
    for box in reversed([*body.iter(f"{_WORD}txbxContent")]):
        host = next(box.iterancestors(f"{_WORD}p"), None)
        if host is not None:
            for child in reversed(list(box)):
                host.addnext(child)


def _unwrap(body: Any, wrappers: list[str]) -> None:
    """Put the content of every wrapper in its place."""
    for element in [*body.iter(*_OF_WRAPPERS)]:
        _remove(element)
    for element in [*body.iter(*wrappers)]:
        for child in list(element):
            element.addprevious(child)
        _remove(element)


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
