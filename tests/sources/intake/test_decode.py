import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import SourceError
from briefing.sources.clean import clean
from briefing.sources.intake.decode import MAX_CHARACTERS, decode, decode_part

WORDS = "“Café” – naïve"
LINE = "The café in Rovia has been “open” since noon, the owner said."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (WORDS.encode(), WORDS),
        (codecs.BOM_UTF8 + WORDS.encode(), WORDS),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), WORDS),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), WORDS),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), WORDS),
        (codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"), WORDS),
        (WORDS.encode("cp1252"), WORDS),
        (b"un\x81defined in caf\xe9", "un\ufffddefined in café"),
        ("“Über” “quoted” été".encode() + b" \xff end", "“Über” “quoted” été \ufffd end"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "a\ufffd"),
        (LINE.encode("utf-16-le"), LINE),
        (LINE.encode("utf-16-be"), LINE),
        (LINE.encode("utf-32-le"), LINE),
        (LINE.encode("utf-32-be"), LINE),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data, "a.txt").text == text


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (WORDS.encode(), "utf-8", WORDS),
        (WORDS.encode(), "iso-8859-1", WORDS),
        (WORDS.encode(), "iso-8859-2", WORDS),
        (WORDS.encode(), "windows-1251", WORDS),
        (WORDS.encode(), "us-ascii", WORDS),
        (WORDS.encode(), "utf-16", WORDS),
        (b"even", "utf-16", "even"),
        (WORDS.encode("utf-16"), "utf-16", WORDS),
        (WORDS.encode("utf-16-be"), "utf-16-be", WORDS),
        (WORDS.encode("cp1252"), "utf-8", WORDS),
        (WORDS.encode("cp1252"), "iso-8859-1", WORDS),
        ("Łódź".encode("iso-8859-2"), "iso-8859-2", "Łódź"),
        ("Москва".encode("koi8-r"), "koi8-r", "Москва"),
        ("Αθήνα".encode("iso-8859-7"), "iso-8859-7", "Αθήνα"),
        ("北京".encode("gb2312"), "gb2312", "北京"),
        ("東京".encode("iso-2022-jp"), "iso-2022-jp", "東京"),
        ("東京".encode("shift_jis"), "shift_jis", "東京"),
        ("東京①".encode("cp932"), "shift_jis", "東京①"),
        ("朱镕基".encode("gbk"), "gb2312", "朱镕基"),
        ("“İzmir”".encode("cp1254"), "iso-8859-9", "“İzmir”"),
        ("Москва ".encode("cp1251") * 9 + b"\x98", "windows-1251", "Москва " * 9 + "\ufffd"),
        (WORDS.encode(), "no-such", WORDS),
        (WORDS.encode(), None, WORDS),
    ],
)
def test_a_part_is_in_what_it_declares_unless_its_bytes_deny_it(
    data: bytes, charset: str | None, text: str
) -> None:
    assert decode_part(data, charset).text == text


@pytest.mark.parametrize(
    ("data", "unread"),
    [
        (WORDS.encode(), 0),
        ("Über �".encode(), 0),
        ("“Über” “quoted” été".encode() + b" \xff\xfe end", 2),
        ("“Über” “quoted” été".encode() + b" \xed\xa0\x80 end", 3),
        (b"un\x81defined \x8d in caf\xe9", 2),
        (codecs.BOM_UTF16_LE + b"a\x00b", 1),
        (b"a sentence with a \x00 in it, and a second one after it", 1),
        (codecs.BOM_UTF16_BE + b"\xd8\x00\x00a", 2),
        (codecs.BOM_UTF32_LE + b"a\x00\x00\x00\xff\xff\xff\xff", 4),
    ],
)
def test_bytes_that_are_no_text_are_counted(data: bytes, unread: int) -> None:
    assert decode(data, "a.txt").unread == unread


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"\x00\x01\x02", "is binary"),
        (b"text with a \x00 in it", "is binary"),
        (b"%PDF-1.7 and so on", "is binary"),
        (b"PK\x03\x04 and so on", "is binary"),
        (bytes(range(1, 32)) * 4, "is binary"),
        (b"x" * (MAX_CHARACTERS + 1), "longer than 2,000,000 characters"),
        (b"x" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        decode(data, "odd.txt")
    assert str(caught.value).startswith("odd.txt: ")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_source_error(data: bytes) -> None:
    try:
        text, unread = decode(data, "-")
    except SourceError:
        return
    clean(text).encode("utf-8")
    assert 0 <= unread <= len(data)
    assert unread == 0 or "\ufffd" in text
