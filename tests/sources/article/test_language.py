import pytest

from briefing.sources.article.language import language_of

ENGLISH = "He said that the ferry would not sail to the island until the storm had passed from it. "
GERMAN = "Er sagte am Montag, dass die Fähre wegen des Sturms nicht auslaufen werde und alle warten. "
MARKET = (
    "Shares fell 2% in Oslo on Friday as oil rose. Banks lost 1.1% on weak orders. Gold gained 0.4% by noon. "
)
LOG = (
    "Friday: A man, 40, was fined for speeding on Mill Lane. Crews put out a fire at Ash Farm; no injuries. "
)
DIARY = (
    "0900: Central bank rate decision, Lagos. 1030: Trial of Ana Roe opens, Lima. 1200: Court ruling on toll, Accra. "
    "1400: Grain talks resume, Ankara. 1500: Quarter results, Delhi. Friday: State ballot, Kerala. "
)
DUTCH = "De minister zei op maandag in Den Haag dat de boot niet zou varen, omdat de storm over het land was en is. "
SPANISH = "Dijo el lunes que el barco no saldría hasta que pasara la tormenta y que todos esperaran. "
DANISH = "Han sagde mandag, at færgen ikke ville sejle, før stormen var ovre, og at alle måtte vente. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH * 6, "en"),
        (MARKET * 6, "en"),
        (LOG * 6, "en"),
        (DIARY * 6, "en"),
        (DUTCH * 6, None),
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
