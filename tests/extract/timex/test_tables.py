"""The tables of time words, as the line and the grammar ask for them."""

from string import capwords

import spacy

from briefing.extract.timex.tables import phrases, words
from briefing.lexicon import table

BLANK = spacy.blank("en")


def test_tables_name_no_word_twice_in_a_class() -> None:
    rows = [(row["word"], row["class"]) for row in table("times")]
    assert len(rows) == len(set(rows))
    assert words()[0].keys() <= words()[1].keys()


def test_phrases_are_cut_as_the_tokenizer_cuts() -> None:
    for group in phrases().values():
        for phrase in group:
            text = " ".join(phrase.words).replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-")
            cuts = [tuple(token.lower_ for token in BLANK.make_doc(form)) for form in (text, capwords(text))]
            assert phrase.words in cuts
