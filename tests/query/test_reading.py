"""A line read as a query: the tree that it stands for, or a sentence that says what would be one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.lexicon import table
from briefing.query import FORMS, QueryError, known, parse
from briefing.query.reading import DEEPEST, MOST_TERMS
from briefing.query.tree import (
    Acts,
    And,
    At,
    Bound,
    Deed,
    From,
    Happens,
    InStory,
    Name,
    New,
    Not,
    Or,
    Says,
    Seen,
    Starred,
    Tagged,
    Term,
    Threatens,
    Within,
    Words,
)

TODAY = date(2026, 11, 30)  # a Monday
A, B, C = Words("a"), Words("b"), Words("c")
ROVIA, ADA = Name("Rovia"), Name("Ada Vale")


@pytest.mark.parametrize(
    ("line", "tree"),
    [
        ("", And()), ("   ", And()), ("-", And()), ('""', And()), ("*", And()), ("()", And()), ("-()", And()),
        ("a", A), ("a b", And((A, B))), ("a and b", And((A, B))), ("a AND (b c)", And((A, B, C))),
        ("a or b", Or((A, B))), ("a or b or c", Or((A, B, C))), ("a b or c", Or((And((A, B)), C))),
        ("a (b or c)", And((A, Or((B, C))))), ("-a", Not(A)), ("not a", Not(A)), ("not not a", A),
        ("-(a or b)", Not(Or((A, B)))), ("not (a b)", Not(And((A, B)))), ("a(b)", And((A, B))),
        ('"or"', Words("or")), ('"read"', Words("read")), ('"orsa   dam"', Words("orsa dam")), ("“a b”", Words("a b")),
        ("harb*", Words("harb", begins=True)), ('"close the harb"*', Words("close the harb", begins=True)),
        ("well-known", Words("well-known")), ("10:30", Words("10:30")), ("a\x00b", And((A, B))), ("\udcffa", A),
        ("actor:Rovia", Acts(ROVIA)), ('ACTOR:"Ada Vale"', Acts(ADA)), ("actor:Rov*", Acts(Name("Rov", True))),
        ("says:Rovia", Says(ROVIA)), ("by:Rovia", Deed(by=(ROVIA,))), ("against:Rovia", Deed(against=(ROVIA,))),
        ("place:Quellin", At(Name("Quellin"))), ("place:US", At(Name("US"), "USA")), ("place:u.s.", At(Name("u.s."), "USA")),
        ("place:US*", At(Name("US", True))), ("source:wire", From("wire")), ("story:7", InStory(7)), ("#ports", Tagged("ports")),
        ("type:attack", Happens(("ASSAULT",))), ("type:assault", Happens(("ASSAULT",))), ("type:ACCUSE", Happens(("ACCUSE",))),
        ("type:strike", Happens(("PROTEST", "ASSAULT"))), ('type:"air strike"', Happens(("ASSAULT",))),
        ("read", Seen(True)), ("unread", Seen(False)), ("Starred", Starred()), ("new", New()), ("-new", Not(New())),
        ("threat", Threatens()), ("threat>=serious", Threatens((Bound("<=", -4.0),))), ("THREAT>=Grave", Threatens((Bound("<=", -7.0),))),
        ("threat:grave", Threatens((Bound("<=", -7.0),))), ("threat:serious", Threatens((Bound(">", -7.0), Bound("<=", -4.0)))),
        ("threat:low", Threatens((Bound(">", -4.0),))), ("after:7d", Within(date(2026, 11, 23))),
        ("before:2025", Within(end=date(2025, 1, 1))), ("on:2025-11", Within(date(2025, 11, 1), date(2025, 12, 1))),
    ],
)  # fmt: skip
def test_what_a_line_stands_for(line: str, tree: Term) -> None:
    assert parse(line, TODAY) == tree


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("by:Rovia type:attack", [Deed((ROVIA,), (), ("ASSAULT",))]),
        ("threat by:Rovia", [Deed((ROVIA,), bounds=())]),
        ('by:Rovia against:"Ada Vale"', [Deed((ROVIA,), (ADA,))]),
        ('by:Rovia by:"Ada Vale"', [Deed((ROVIA, ADA))]),
        ("a against:Rovia threat:serious threat>=serious", [A, Deed((), (ROVIA,), bounds=(Bound(">", -7.0), Bound("<=", -4.0), Bound("<=", -4.0)))]),
        ("by:Rovia type:attack threat", [Deed((ROVIA,), types=("ASSAULT",)), Deed((ROVIA,), bounds=())]),
        ("type:attack threat", [Happens(("ASSAULT",)), Threatens()]),
        ("by:Rovia -type:attack", [Not(Happens(("ASSAULT",))), Deed((ROVIA,))]),
        ("by:Rovia (type:attack)", [Deed((ROVIA,), types=("ASSAULT",))]),
        ("by:Rovia (type:attack or a)", [Or((Happens(("ASSAULT",)), A)), Deed((ROVIA,))]),
    ],
)  # fmt: skip
def test_doers_beside_a_type_are_those_of_that_event(line: str, terms: list[Term]) -> None:
    assert parse(line) == (And(tuple(terms)) if len(terms) > 1 else terms[0])


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("threat<=", "write threat:grave"), ("threat<=grave", "threat>=serious is"), ("threat>=-5", "write threat:grave"),
        ("threat:-5", "threat>=serious"), ("threat:", "grave, serious or low"), ("after:someday", "someday is no day; write after:"),
        ("after:2025-13-01", "is no day"), ("before:2025-02-30", "is no day"), ("before:25-02-03", "is no day"),
        ("after:last friday", "last friday"), ("on:0000", "is no day"), ("after:", "needs a day"), ("after:999999999w", "is no day"),
        ("actor:", "actor: needs a name"), ("by:(a)", "by: needs a name"),
        ("colour:red", "no field colour:, but actor: by: against:"), ("type:picnic", "picnic is no type of event; there are .*attack"),
        ("story:one", "story: needs the number"), ("story:²", "story: needs the number"), ("story:99999999999999999999", "number"),
        ('"open', "not closed"), ('actor:"open', "not closed"), ("(a", r"bracket \( is not closed"), ("a)", r"bracket \) closes nothing"),
        ("a or", "or needs a term on each side"), ("or a", "or needs a term"), ("(a or ) b", "or needs a term"),
        ("and a", "and needs a term"), ("a and", "and needs a term"), ("a and or b", "and needs a term"), ("not", "not needs a term"),
        ("a not )", "not needs a term"), ("(" * 99 + "a" + ")" * 99, f"more than {DEEPEST} deep"), ("a " * (MOST_TERMS + 1), "more than 100 terms"),
    ],
)  # fmt: skip
def test_what_is_no_query_says_what_would_be(line: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        parse(line, TODAY)


@given(st.text() | st.text(alphabet='ab ()-"*:#<=5' + "or"))
def test_any_line_is_a_query_or_says_why_not(line: str) -> None:
    try:
        tree = parse(line, TODAY)
    except QueryError:
        return
    assert isinstance(tree, Term)


@given(st.lists(st.sampled_from(["a", "threat", "by:x", "on:2025"]), min_size=1, max_size=4))
def test_brackets_around_all_change_nothing(terms: list[str]) -> None:
    line = " ".join(terms)
    assert parse(f"(({line}))", TODAY) == parse(line, TODAY)
    assert parse(f"-({line})", TODAY) == Not(parse(line, TODAY))


def test_the_help_tells_queries() -> None:
    for form, _ in FORMS:
        for term in form.replace("NAME", "x").replace("TERM", "drill").split("  "):
            assert parse(term, TODAY) != And()


def test_every_type_has_a_plain_word() -> None:
    rows = [row["type"] for row in table("event_words")]
    assert sorted(rows) == sorted({*rows})
    assert set(known.types_of("strike")) <= {*rows}
    for row in table("event_words"):
        assert known.types_of(row["type"]) == (row["type"],) or row["type"] in known.types_of(row["type"])


def test_a_table_of_the_user_that_cannot_be_read_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from briefing import lexicon

    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon/event_words.tsv").write_text("kind\twords\nASSAULT\tbash\n")
    monkeypatch.setattr(lexicon, "config_folder", lambda: tmp_path)
    caches = (lexicon.table, known._types)
    for cached in caches:
        cached.cache_clear()
    try:
        with pytest.raises(QueryError, match="columns must be type words"):
            parse("type:attack")
    finally:
        for cached in caches:
            cached.cache_clear()
