"""Who is meant to do what an infinitive or a gerund tells."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.syntax.control import controllers, shared_subjects

# sentence, a verb without a subject, and the objects of the verb above that are meant to do it
CONTROLLED = [
    ("Iran told Iraq to withdraw its troops.", "withdraw", ["Iraq"]),
    ("Iran urged Iraq to sign the treaty.", "sign", ["Iraq"]),
    ("Iraq was ordered to leave the town.", "leave", ["Iraq"]),
    ("Iran gave Iraq a day to pull its troops out.", "pull", ["Iraq"]),
    ("Iran accused Iraq of shelling a town.", "shelling", ["Iraq"]),
    ("Iraq was accused of shelling a town.", "shelling", ["Iraq"]),
    ("Iran blamed Iraq for shelling a town.", "shelling", ["Iraq"]),
    ("Iran stopped Iraq from shelling a town.", "shelling", ["Iraq"]),
    ("Iran sent troops to guard the port.", "guard", ["troops"]),
    ("Iran pressed Iraq to sign the treaty.", "sign", ["Iraq"]),
]
FREE = [
    ("Iran promised Iraq to withdraw its troops.", "withdraw"),
    ("Iran threatened to close the strait.", "close"),
    ("Iran attacked Iraq to win the war.", "win"),
    ("Iran shelled a town after accusing Iraq.", "accusing"),
    ("Iran thanked Iraq for signing the treaty.", "signing"),
    ("Iran left the town without telling Iraq.", "telling"),
    ("To win the war, Iran attacked Iraq.", "win"),
    ("Iran attacked Iraq.", "attacked"),
]


@pytest.mark.parametrize(("sentence", "verb", "expected"), CONTROLLED)
def test_the_object_is_meant(nlp: Language, sentence: str, verb: str, expected: list[str]) -> None:
    token = next(token for token in nlp(sentence) if token.text == verb)
    assert [meant.text for meant in controllers(token)] == expected


@pytest.mark.parametrize(("sentence", "verb"), FREE)
def test_nobody_is_meant(nlp: Language, sentence: str, verb: str) -> None:
    token = next(token for token in nlp(sentence) if token.text == verb)
    assert controllers(token) == []


SHARED = [
    ("Vale is to be sentenced on Friday.", "sentenced", ["Vale"]),
    ("Vale is due to be sentenced on Friday.", "sentenced", ["Vale"]),
    ("Vale pleaded guilty and was released.", "released", ["Vale"]),
    ("Vale resigned after being accused of fraud.", "accused", ["Vale"]),
    ("The court ordered Vale to be released.", "released", ["Vale"]),
    ("Vale was released.", "released", []),
    ("Vale left and the guards were released.", "released", []),
    ("Vale wants to sing.", "sing", []),
]


@pytest.mark.parametrize(("sentence", "verb", "expected"), SHARED)
def test_a_passive_shares_the_subject_above(
    nlp: Language, sentence: str, verb: str, expected: list[str]
) -> None:
    token = next(token for token in nlp(sentence) if token.text == verb)
    assert [subject.text for subject in shared_subjects(token)] == expected
