"""Plain text: what a terminal would obey, odd encodings, and more than anyone reads."""

from __future__ import annotations

import codecs

from hostile.payloads import PAYLOADS
from hostile.row import STORY, Row, by

ENGLISH = f"Fleet is called back\n\n{STORY}\n"
LINE = "The fleet said so. "

ROWS = (
    *(
        Row(
            f"text: {name}",
            f"text-{number}.txt",
            by(f"Fleet {words} is called\n\nBy Ann {words} Lee\n\n{STORY} {words} {STORY} {STORY}\n"),
            opens=("The ministry in Oslo",),
        )
        for number, (name, words) in enumerate(PAYLOADS.items())
    ),
    Row("text: bold and blink", "overstrike.txt", by(f"N\bNA\bAM\bME\n\n{STORY}"), opens=("ministry in Oslo",)),
    Row("text: UTF-16 with a mark", "u16.txt", codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"), opens=(STORY,)),
    Row("text: UTF-16 without", "u16-bare.txt", ENGLISH.encode("utf-16-be"), opens=(STORY,)),
    Row("text: UTF-32 with a mark", "u32.txt", codecs.BOM_UTF32_BE + ENGLISH.encode("utf-32-be"), opens=(STORY,)),
    Row("text: UTF-32 without", "u32-bare.txt", ENGLISH.encode("utf-32-le"), opens=(STORY,)),
    Row("text: half a UTF-16 character", "u16-half.txt", codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le") + b"\x0a", opens=(STORY,), unread=1),
    Row("text: an escape in UTF-16", "u16-esc.txt", codecs.BOM_UTF16_BE + f"\x1b[2J{ENGLISH}".encode("utf-16-be"), opens=(STORY,)),
    Row("text: broken UTF-8", "broken.txt", ENGLISH.encode() + "“Café” “été” – naïve".encode() + b"\xff\xfe\xe2\x80", opens=(STORY, "“Café”", "\ufffd"), unread=4),
    Row("text: overlong UTF-8", "overlong.txt", ENGLISH.encode() + "“Café” “été” – naïve ".encode() + b"\xc0\x9b[2J", opens=(STORY,), unread=2),
    Row("text: surrogates in UTF-8", "cesu.txt", ENGLISH.encode() + "“Café” “été” – naïve ".encode() + b"\xed\xa0\x80", opens=(STORY,), unread=3),
    Row("text: cp1252 with holes", "cp1252.txt", ENGLISH.encode() + b"caf\xe9 \x81\x8d \x93so\x94", opens=("café", "“so”"), unread=2),
    Row("text: C1 controls as bytes", "c1.txt", ENGLISH.encode() + b"\x9b31m \x9d52;c;eA==\x9c", opens=(STORY, "›31m"), unread=1),
    Row("text: UTF-7", "utf-7.txt", b"Fleet\n\n+AD4-+ABs-[2J " + STORY.encode(), opens=(STORY, "+AD4-")),
    Row("text: a list of strings", "list.txt", b"HOME=/root\0LANG=C\0" * 40, says="is binary, not text"),
    Row("text: NUL bytes", "nul.txt", b"Fleet\0 is called\n\n" + STORY.encode(), opens=(STORY, "Fleet\ufffd is called"), unread=1),
    Row("text: only NUL bytes", "nuls.txt", b"\0" * 1000, says="is binary, not text"),
    Row("text: every byte", "bytes.txt", bytes(range(256)) * 4, says="is binary, not text"),
    Row("text: controls only", "controls.txt", bytes(range(1, 32)) * 4, says="is binary, not text"),
    Row("text: a picture", "picture.txt", b"\x89PNG\r\n\x1a\n rest", says="is binary, not text"),
    Row("text: nothing", "empty.txt", b"", says="is empty"),
    Row("text: only a byte-order mark", "bom.txt", codecs.BOM_UTF8, says="is empty"),
    Row("text: only invisible characters", "invisible.txt", "\u200b\u2060\ufeff\u00ad".encode(), says="is empty"),
    Row("text: no English", "other.txt", ("Министры встретились в Женеве и ничего не решили. " * 20).encode(), opens=("Министры",)),
    Row("text: over 2 million characters", "long.txt", lambda: b"x " * 1_000_001, says="is longer than 2,000,000 characters"),
    Row("text: over 20 MB", "large.txt", lambda: b"x" * 20_000_001, says="is larger than 20 MB"),
    Row("text: one line of 100,000 letters", "one-word.txt", lambda: ENGLISH.encode() + b"x" * 100_000, opens=(STORY,)),
    Row("text: one line of 1.9 million characters", "one-line.txt", lambda: LINE.encode() * 100_000, opens=(LINE,), heavy=True),
    Row("text: a million lines", "lines.txt", lambda: b"a\n" * 990_000, opens=("a",), heavy=True),
    Row("text: 600,000 paragraphs", "paragraphs.txt", lambda: b"A.\n\n" * 490_000, opens=("A.",), heavy=True),
    Row("text: 1.9 million blanks", "blanks.txt", lambda: ENGLISH.encode() + b" " * 1_900_000, opens=(STORY,)),
    Row("text: 1.9 million line ends", "ends.txt", lambda: b"\n" * 1_900_000 + ENGLISH.encode(), opens=(STORY,)),
    Row("text: nested quotation marks", "quotes.txt", b"Fleet\n\n" + b'"' * 20_000 + STORY.encode(), opens=("ministry",)),
    Row("text: block quotes without end", "quoted.txt", b"Fleet\n\n" + b">" * 100_000 + STORY.encode(), opens=("ministry",)),
    Row("text: a dateline without end", "dateline.txt", b"Fleet\n\n" + b"GENEVA, " * 20_000 + b"- " + STORY.encode(), opens=(STORY,)),
    Row("text: a byline without end", "byline.txt", b"Fleet\n\nBy " + b"Ann Lee, " * 20_000 + b"\n\n" + STORY.encode(), opens=(STORY,)),
    Row("text: digits of no date", "digits.txt", b"Fleet\n\nOSLO, March " + b"9" * 50_000 + b" - " + STORY.encode(), opens=(STORY,)),
    Row("text: the year 99999", "year.txt", b"Fleet\n\nOSLO, March 3, 99999 (Northwire) - " + STORY.encode(), opens=(STORY,)),
    Row("text: a formula", "formula.txt", b'=HYPERLINK("http://evil.example";"x")\n\n' + STORY.encode(), opens=(STORY, "=HYPERLINK")),
    Row("text: a quote that would end an attribute", "attribute.txt", b'Fleet " onload="alert(1)" x=\'\n\n</title></style><script>alert(1)</script> ' + STORY.encode(), opens=(STORY, "<script>")),
    Row("text: Markdown that would act in an export", "acts.txt", b"Fleet ](javascript:alert(1)) ![x](http://evil.example/x.png)\n\n<img src=x onerror=alert(1)> " + STORY.encode(), opens=(STORY,)),
    Row("text: a shell's and a format's marks", "percent.txt", b"Fleet %s {0} ${HOME} $(reboot) `id`\n\n" + STORY.encode(), opens=("%s {0} ${HOME}",)),
)  # fmt: skip
