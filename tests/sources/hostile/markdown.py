"""Markdown: links that deceive, markup without end, front matter that would run."""

from __future__ import annotations

from hostile.payloads import ALL, REFERENCES
from hostile.row import STORY, Row, by

TALE = f"# Fleet is called back\n\n{STORY}\n\n"
BOMB = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def front(fields: str) -> bytes:
    return by(f"---\ntitle: Fleet is called back\n{fields}\n---\n\n{STORY}\n")


ROWS = (
    Row("Markdown: every payload", "all.md", by(f"# Fleet {ALL} back\n\n*{ALL}* `{ALL}` **{ALL}** {STORY}\n\n> {ALL}\n\n| {ALL} | b |\n|---|---|\n| c | d |\n\n    {ALL}\n"), opens=("ministry in Oslo", "[@click=app.quit]"), unread=None),
    Row("Markdown: references to controls", "references.md", by(f"# Fleet {REFERENCES}\n\n{STORY} {REFERENCES} [{REFERENCES}](https://example.org/{REFERENCES})\n"), opens=(STORY,)),
    Row("Markdown: HTML that acts", "html.md", by(f"{TALE}<script>evil()</script>\n\n<b onclick=evil()>so</b> <style>p{{}}</style>\n\n<iframe src=http://evil.example></iframe>\n"), opens=(STORY,), without=("evil",)),
    Row("Markdown: an escape in HTML", "html-escape.md", by(f"{TALE}<div title='\x1b[2J'>&#27;[2J\x1b[2J</div>\n"), opens=(STORY,)),
    Row("Markdown: a link to a script", "javascript.md", by(f"{TALE}[press](javascript:alert(1)) [and](JaVaScRiPt:alert(1)) [or](vbscript:x) [so](data:text/html,x)\n"), opens=(STORY, "press"), links=()),
    Row("Markdown: a link to a file", "file.md", by(f"{TALE}[press](file:///etc/passwd) [and](//evil.example/x) [or](\\\\evil.example\\x)\n"), opens=(STORY, "press"), links=()),
    Row("Markdown: a link with a password", "password.md", by(f"{TALE}[the bank](https://bank.example:secret@evil.example/login)\n"), opens=(STORY, "https://evil.example/login"), without=("secret", "bank.example")),
    Row("Markdown: a link that shows another host", "host.md", by(f"{TALE}[https://bank.example/login](https://evil.example/x)\n"), opens=("https://bank.example/login (evil.example)",)),
    Row("Markdown: a link to look-alike letters", "lookalike.md", by(f"{TALE}[www.apple.example](https://www.\u0430pple.example/x)\n"), opens=("www.apple.example (www.xn--pple-43d.example)",), without=("\u0430",)),
    Row("Markdown: a link with an escape", "link-escape.md", by(f"{TALE}[press](https://example.org/\x1b[2J\u202e) [and](<https://example.org/\x1b]52;c;x\x07>)\n"), opens=(STORY,)),
    Row("Markdown: an author with markup", "author.md", front('author: "[@click=app.quit]Ann[/] \\e[31mLee\\u202e"\nsource: "\\e]52;c;eA==\\a Courier"'), opens=(STORY, "[@click=app.quit]Ann[/]")),
    Row("Markdown: a title without end", "title.md", front(f"title: {'very ' * 10_000}long"), opens=(STORY, "very")),
    Row("Markdown: front matter that runs", "python.md", front("author: !!python/object/apply:os.system ['touch evil']\nsite: !!python/name:os.system"), opens=(STORY,)),
    Row("Markdown: front matter that expands", "aliases.md", front(BOMB + "author: *i"), opens=(STORY,), without=("lol",)),
    Row("Markdown: front matter that loops", "loop.md", front("author: &a [*a, *a]\nsite: &b {name: *b}"), opens=(STORY,)),
    Row("Markdown: front matter 10,000 deep", "deep.md", front("author: " + "[" * 10_000), opens=(STORY,)),
    Row("Markdown: front matter that never ends", "never.md", by("---\ntitle: Fleet\n" + "a: b\n" * 50_000 + STORY), opens=("ministry",)),
    Row("Markdown: a date that is none", "date.md", front("date: 99999-13-45T99:99:99Z"), opens=(STORY,)),
    Row("Markdown: a number of 5,000 digits", "digits.md", front(f"date: {'9' * 5_000}\nauthor: {'9' * 5_000}"), opens=(STORY,)),
    Row("Markdown: a link of front matter that runs", "front-link.md", front("link: javascript:alert(1)\nlanguage: '<script>'"), opens=(STORY,), without=("javascript", "<script>")),
    Row("Markdown: TOML with escapes", "toml.md", by(f"+++\ntitle = 'Fleet {ALL.replace(chr(39), '')}'\nauthor = \"\\u001b[2J\\u202eAnn\"\ndate = '\\e[2J'\n+++\n\n{STORY}"), opens=(STORY,), unread=None),
    Row("Markdown: TOML that never ends", "never-toml.md", by("+++\n" + "a = 1\n" * 50_000 + STORY), opens=("ministry",)),
    Row("Markdown: TOML 10,000 deep", "deep-toml.md", by(f"+++\na = {'[' * 10_000}\nb{'.b' * 10_000} = 1\n+++\n\n{STORY}"), opens=(STORY,)),
    Row("Markdown: TOML of a number of 5,000 digits", "digits-toml.md", by(f"+++\nauthor = {'9' * 5_000}\n+++\n\n{STORY}"), opens=(STORY,)),
    Row("Markdown: JSON 10,000 deep above it", "deep-json.md", by('{"title": ' + "[" * 10_000 + f"\n\n{STORY}"), opens=(STORY,)),
    Row("Markdown: 50,000 brackets", "brackets.md", by(TALE + "[" * 50_000), opens=(STORY,)),
    Row("Markdown: 50,000 links in links", "links.md", by(TALE + "[a](" * 30_000), opens=(STORY,)),
    Row("Markdown: 50,000 stars", "stars.md", by(TALE + "*a **a " * 15_000), opens=(STORY,)),
    Row("Markdown: backticks of every length", "backticks.md", by(TALE + " ".join("`" * n for n in range(1, 400))), opens=(STORY,)),
    Row("Markdown: quotes 20,000 deep", "quotes.md", by(TALE + ">" * 20_000 + " so"), opens=(STORY,)),
    Row("Markdown: lists 2,000 deep", "lists.md", by(TALE + "".join("  " * n + "- so\n" for n in range(700))), opens=(STORY,)),
    Row("Markdown: a table of 20,000 columns", "columns.md", by(TALE + "|a" * 20_000 + "|\n" + "|-" * 20_000 + "|\n" + "|b" * 20_000 + "|\n"), opens=(STORY,)),
    Row("Markdown: 20,000 definitions", "definitions.md", by(TALE + "".join(f"[a{n}]: https://example.org/{n}\n" for n in range(20_000)) + "\n[a1]\n"), opens=(STORY,), heavy=True),
    Row("Markdown: comments that never end", "comments.md", by(TALE + "<!--" * 20_000), opens=(STORY,)),
    Row("Markdown: entities by the thousand", "entities.md", by(TALE + "&amp;" * 40_000), opens=(STORY,)),
    Row("Markdown: a link out of a title", "heading.md", by(f"# [Fleet](javascript:x) <script>evil()</script>\n\n{STORY}"), opens=(STORY,), links=()),
)  # fmt: skip
