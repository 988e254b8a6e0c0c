import pytest

from briefing.sources.article.language import language_of

ENGLISH = "He said that the ferry would not sail to the island until the storm had passed from it. "
GERMAN = "Er sagte am Montag, dass die Fähre wegen des Sturms nicht auslaufen werde und alle warten. "
SPANISH = "Dijo el lunes que el barco no saldría hasta que pasara la tormenta y que todos esperaran. "
DANISH = "Han sagde mandag, at færgen ikke ville sejle, før stormen var ovre, og at alle måtte vente. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH * 6, "en"),
        (GERMAN * 6, None),
        (SPANISH * 6, None),
        (DANISH * 6, None),
        ("Министр сказал, что паром не выйдет в море", None),
        ("大臣は月曜日に船は出ないと述べた", None),
        ("Rovers 2 Athletic 1", "en"),
        ("12:30", "en"),
        ("", "en"),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
