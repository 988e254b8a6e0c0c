"""What looks like a time and is none, beside the same words where they are one.

A case is a sentence without a time, one with it, and the words of that time.
"""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers

CASES = [
    ("May said the vote would go ahead.", "In May the vote goes ahead.", "May"),
    ("Troops march on the capital.", "In March troops left.", "March"),
    ("He told the Sunday Times that he would resign.", "He said on Sunday that he would resign.", "Sunday"),
    ("Some 1950 soldiers died.", "The soldiers died in 1950.", "1950"),
    ("The lift can carry 2000 kg.", "The lift was built in 2000.", "2000"),
    ("Flight 2020 landed.", "By 2020 it had landed.", "2020"),
    ("The A-2021 probe cost $2021.", "The probe began in 2021.", "2021"),
    ("A total of 2,024 homes burned.", "Homes burned in 2024.", "2024"),
    ("It returned to 2000 homes.", "It returned to 2005 levels.", "2005"),
    ("A girl aged 12 months was found.", "A girl was held for 12 months.", "12 months"),
    ("The judge is 62 years old.", "The judge was away for 62 years.", "62 years"),
    ("Second, the army must withdraw.", "He paused for two seconds.", "two seconds"),
    ("The fall of the government was quick.", "It came in the autumn of 2024.", "the autumn of 2024"),
    ("Water will spring from the rock.", "It will open this spring.", "this spring"),
    ("The Spring Hill mine shut.", "It opened in spring.", "spring"),
    ("The score was 3.45 on average.", "It opened at 3:45.", "3:45"),
    ("It was the day that changed him.", "It takes a day.", "a day"),
]


@pytest.mark.parametrize(("without", "sentence", "words"), CASES)
def test_guard(timed: Callable[..., Doc], without: str, sentence: str, words: str) -> None:
    assert not layers.of(timed(without, "2025-11-14")).times
    doc = timed(sentence, "2025-11-14")
    assert [doc[time.start : time.end].text for time in layers.of(doc).times] == [words]
