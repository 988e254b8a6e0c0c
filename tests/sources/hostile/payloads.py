"""Characters that steer a terminal or deceive a reader, by name."""

from __future__ import annotations

PAYLOADS = {
    "clear screen (CSI)": "\x1b[2J\x1b[H",
    "colour (CSI)": "\x1b[31;5m",
    "device report (CSI)": "\x1b[c\x1b[6n\x1b[>q",
    "keys of our own (CSI t, DECRQSS)": "\x1b[21t\x1bP$qm\x1b\\",
    "clipboard (OSC 52)": "\x1b]52;c;ZXZpbA==\x07",
    "hyperlink (OSC 8)": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "window title (OSC 2)": "\x1b]2;EVIL\x07",
    "notification (OSC 9, 777)": "\x1b]9;EVIL\x07\x1b]777;notify;EVIL;x\x07",
    "picture (OSC 1337)": "\x1b]1337;File=inline=1:ZXZpbA==\x07",
    "device control (DCS)": "\x1bP1$r0m\x1b\\",
    "application command (APC)": "\x1b_Gf=100;ZXZpbA==\x1b\\",
    "start of string (SOS, PM)": "\x1bXEVIL\x1b\\\x1b^EVIL\x1b\\",
    "reset (RIS)": "\x1bc\x1b[!p",
    "other character set (SO)": "\x0elqqk\x0f\x1b(0",
    "bell and backspace": "\x07safe\x08\x08\x08\x08evil",
    "carriage return": "safe words\revil",
    "delete": "a\x7fb",
    "C1 controls": "\x9b31m\x9d52;c;ZXZpbA==\x9c\x90q\x9c\x84\x85",
    "bidi overrides": "\u202eexe.txt\u202c \u202d\u202a\u202b",
    "bidi isolates": "\u2066x\u2069 \u2067y\u2069 \u2068z",
    "direction marks": "\u200e\u200f\u061c",
    "zero width": "z\u200be\u200cr\u200do\u2060",
    "byte-order mark within": "in\ufeffside",
    "soft hyphen and grapheme joiner": "co\u00adop\u034ferate",
    "lone surrogates": "\ud800 \udfff",
    "tag characters": "\U000e0001\U000e0041\U000e007f",
    "variation selectors": "a\ufe0eb\ufe0fc\U000e0100\U000e01ef",
    "invisible operators": "a\u2061b\u2062c\u2063d\u2064",
    "deprecated formats": "\u206a\u206b\u206c\u206d\u206e\u206f",
    "interlinear annotation": "\ufff9base\ufffagloss\ufffb",
    "line and paragraph separators": "a\u2028b\u2029c",
    "noncharacters": "\ufdd0 \uffff \U0010ffff",
    "blank letters": "\u3164\u115f\u1160\uffa0\u2800",
    "shorthand and musical formats": "\U0001bca0\U0001d173",
    "many combining marks": "e" + "\u0301" * 300,
    "Textual markup that is wrong": "[/oops] [red",
    "Textual markup that acts": "[@click=app.quit]press[/] [bold red]loud[/] [link=http://evil.example]x[/link]",
    "Rich emoji and links": ":skull: [blink]x[/blink]",
}
IN_XML = {  # as what XML allows of them; the others only as references that are not allowed
    name: words
    for name, words in PAYLOADS.items()
    if all(char in "\t\n" or (ord(char) >= 0x20 and not 0xD800 <= ord(char) <= 0xDFFF) for char in words)
    and name != "noncharacters"
}
ALL = " ".join(PAYLOADS.values())
ALL_IN_XML = " ".join(IN_XML.values())
CODES = (
    0, 7, 8, 13, 27, 127, 0x85, 0x9B, 0x200B, 0x200F, 0x202E, 0x2066, 0xD800, 0xFEFF, 0xFFFF, 0xE0041, 0x10FFFF,
    0x110000, 99999999999,
)  # fmt: skip
REFERENCES = "".join(f"&#{code};&#x{code:x};" for code in CODES)
