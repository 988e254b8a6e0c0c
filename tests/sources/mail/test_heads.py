"""Heads of messages that are sent on, as programs of several languages write them."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.sources.mail.heads import date_in_head
from briefing.sources.reading import articles_of

TITLE = "Fleets still far apart"
SAID = (
    "The ministers met for nine hours on Tuesday without agreeing on how much cod each fleet may take.",
    "Norway wants a third of the catch, and Rovia said that it would not move before the winter.",
)
BODY = "\n\n".join(SAID)
QUOTED = "\n>\n".join(f"> {words}" for words in SAID)
MARKED = "".join(f"<p>{words}</p>" for words in SAID)


def mailed(text: str, subject: str = f"Fwd: {TITLE}", kind: str = "text/plain") -> Article:
    head = f"From: Bob Roe <bob@b.example>\nSubject: {subject}\nDate: Thu, 05 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0"
    data = f"{head}\nContent-Type: {kind}; charset=utf-8\n\n{text}\n".encode()
    (one,) = articles_of(data, "a.eml", "mail", None, None)
    return one


FROM = "Ann Lee <ann@a.example>"
HEADS = {
    "de": f"Von: {FROM}\nGesendet: Dienstag, 3. März 2026 14:05\nAn: Bob Roe\nBetreff: {TITLE}\n\n{BODY}",
    "de-marked": f"-------- Weitergeleitete Nachricht --------\nBetreff: \t{TITLE}\nDatum: \tTue, 3 Mar 2026 14:05:22 +0100\nVon: \t{FROM}\n\n{BODY}",
    "de-begins": f"Anfang der weitergeleiteten Nachricht:\n\nVon: {FROM}\nBetreff: {TITLE}\nDatum: 3. März 2026 um 14:05:22 MEZ\nAn: Bob\n\n{BODY}",
    "de-wrote": f"Am 3. März 2026 um 14:05 schrieb {FROM}:\n\n{QUOTED}",
    "de-wrote-broken": f"Am Di., 3. März 2026 um 14:05 Uhr schrieb Ann Lee <\nann@a.example>:\n\n{QUOTED}",
    "de-wrote-figures": f"Am 03.03.2026 um 14:05 schrieb Ann Lee:\n{QUOTED}",
    "fr": f"De : {FROM}\nEnvoyé : mardi 3 mars 2026 14:05\nÀ : Bob Roe\nObjet : {TITLE}\n\n{BODY}",
    "fr-begins": f"Début du message réexpédié :\n\nDe: {FROM}\nObjet: {TITLE}\nDate: 3 mars 2026 à 14:05:22 UTC+1\nÀ: Bob\n\n{BODY}",
    "fr-wrote": f"Le mar. 3 mars 2026 à 14:05, {FROM} a écrit :\n\n{QUOTED}",
    "es": f"De: {FROM}\nEnviado: martes, 3 de marzo de 2026 14:05\nPara: Bob Roe\nAsunto: {TITLE}\n\n{BODY}",
    "es-el": f"De: {FROM}\nEnviado el: martes, 3 de marzo de 2026 14:05\nPara: Bob Roe\nAsunto: {TITLE}\n\n{BODY}",
    "es-wrote": f"El mar, 3 mar 2026 a las 14:05, Ann Lee (<ann@a.example>) escribió:\n\n{QUOTED}",
    "it": f"Da: {FROM}\nInviato: martedì 3 marzo 2026 14:05\nA: Bob Roe\nOggetto: {TITLE}\n\n{BODY}",
    "nl": f"Van: {FROM}\nVerzonden: dinsdag 3 maart 2026 14:05\nAan: Bob Roe\nOnderwerp: {TITLE}\n\n{BODY}",
    "en-figures": f"From: {FROM}\nSent: 3/4/2026 2:05 PM\nTo: Bob Roe\nSubject: {TITLE}\n\n{BODY}",
    "en-wrote": f"On Tue, Mar 3, 2026 at 2:05 PM {FROM} wrote:\n\n{QUOTED}",
}


@pytest.mark.parametrize("name", HEADS)
def test_the_message_that_was_sent_on_is_the_article(name: str) -> None:
    one = mailed(HEADS[name])
    day = "2026-03-04" if name == "en-figures" else "2026-03-03"
    assert (one.title, one.author, (one.published or "")[:10]) == (TITLE, "Ann Lee", day)
    assert one.text.split("\n\n") == [TITLE, *SAID]


@pytest.mark.parametrize(
    "text",
    [
        f"<p><b>Von:</b> Ann Lee &lt;ann@a.example&gt;<br><b>Gesendet:</b> Dienstag, 3. März 2026 14:05<br><b>An:</b> Bob<br><b>Betreff:</b> {TITLE}</p>{MARKED}",
        f"<p><b>De :</b> Ann Lee &lt;ann@a.example&gt;<br><b>Envoyé :</b> mardi 3 mars 2026 14:05<br><b>À :</b> Bob<br><b>Objet :</b> {TITLE}</p>{MARKED}",
        f"<div>Am 3. März 2026 um 14:05 schrieb Ann Lee &lt;ann@a.example&gt;:<blockquote type=cite>{MARKED}</blockquote></div>",
        f"<div>El mar, 3 mar 2026 a las 14:05, Ann Lee (&lt;ann@a.example&gt;) escribió:<br></div><blockquote>{MARKED}</blockquote>",
        f"<div>On Tue, Mar 3, 2026 at 2:05 PM Ann Lee &lt;ann@a.example&gt; wrote:<br></div><blockquote>{MARKED}</blockquote>",
    ],
)  # fmt: skip
def test_it_is_in_a_page_too(text: str) -> None:
    one = mailed(text, kind="text/html")
    assert (one.author, one.published) == ("Ann Lee", "2026-03-03")
    assert one.text.split("\n\n") == [TITLE, *SAID]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nAm 1. März 2026 schrieb Eve <eve@a.example>:\n> Wie war es?",
        f"{BODY}\n\nOn 1 Mar 2026, Eve <eve@a.example> wrote:\n> How was it?",
        f"{SAID[0]}\n\nOn 1 March 2026 the minister wrote:\n\n“We will sign.”\n\n{SAID[1]}",
    ],
)
def test_an_answer_is_its_own_article(text: str) -> None:
    one = mailed(text, TITLE)
    assert (one.author, (one.published or "")[:10]) == ("Bob Roe", "2026-03-05")
    assert all(words in one.text for words in SAID)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Montag, 3. November 2025 14:05", "2025-11-03"), ("lun. 3 nov. 2025 à 14:05", "2025-11-03"),
        ("lunes, 1 de diciembre de 2025 14:05", "2025-12-01"), ("1er août 2025", "2025-08-01"),
        ("3. Mär. 2026", "2026-03-03"), ("11/03/2025 2:05 PM", "2025-11-03"), ("03.11.2025", "2025-11-03"),
        ("heute", None), ("31. Februar 2026", None), ("3. Foobar 2026", None),
    ],
)  # fmt: skip
def test_date_in_head(written: str, day: str | None) -> None:
    assert (date_in_head(written, "2025-11-05") or "")[:10] == (day or "")
