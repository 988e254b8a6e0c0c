"""Reprisals: what somebody says will befall whoever does something, or that they will do if somebody does.

"Anyone who crosses will be shot", "if Peru does not pay, we walk out", "every lorry is a target". They are somebody's
words, a quotation or a report: the same told by the article itself is no threat.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import ThreatNode, inflected, layers, words_of
from briefing.extract.events import Reading, is_a, read_scope
from briefing.extract.syntax import clause_of
from briefing.extract.threats.announcements import Announcements
from briefing.extract.threats.menaces import menace
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import ThreatForm

_ACTING = ("@troops", "@person", "@vessel", "@company", "@crowd", "@leader")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")


def reprisals(doc: Doc, said: Announcements) -> Iterator[ThreatNode]:
    """Yield each, in the order of the text; who says it makes the threat, where that is known."""
    words = words_of(doc)
    yield from _rights(doc, said)
    uttered = {
        i
        for q in layers.of(doc).quotes
        if q.polarity == "positive" and q.source is not None
        for i in range(q.start, q.end)
    }
    for i in sorted(uttered):
        if words.pos[i] not in ("VERB", "AUX"):
            continue
        verb = doc[i]
        reading = read_scope(verb)
        form = _form_of(verb, reading, said)
        if form is not None:
            speaking = said.speakers.claiming(verb)
            yield menace(form, verb, speaking, _meant(verb, reading, said), _clause(verb))


def _rights(doc: Doc, said: Announcements) -> Iterator[ThreatNode]:
    """Yield each "X reserves the right to respond", whoever tells it."""
    for right in inflected(doc, ("right",)):
        verb = right.nbor(-2) if right.i > 1 else right  # the parser takes "reserves" for a noun
        acts = [c for c in right.children if c.dep_ == "acl" and c.lemma_ in wordlist("retorting")]
        if verb.lower_ in wordlist("reserving") and acts:
            subject = next((c for c in verb.children if c.dep_ in ("nsubj", "compound")), None)
            issuer = said.owners.ids([subject] if subject is not None else ()) or said.speakers.claiming(verb)
            yield menace("verbal_threat", verb, issuer, (), clause_of(acts[0]))


def _form_of(verb: Token, reading: Reading, said: Announcements) -> ThreatForm | None:
    """Return what a verb threatens with, or None where it threatens nobody."""
    if _is_answer(verb, reading, said):
        return "ultimatum"
    threatening = (_is_doom, _is_marked_out, _is_grave, _is_next, _is_of_court)
    return "verbal_threat" if any(is_so(verb) for is_so in threatening) else None


def _is_doom(verb: Token) -> bool:
    """Whether whoever does something is told what will befall them: "those who betray us will answer for it"."""
    if not (_will(verb) and _is_whoever(_subject(verb))):
        return False
    if any(c.dep_ == "neg" for c in verb.children):
        return verb.lemma_ in wordlist("unspared")
    undergone = any(c.dep_ == "auxpass" for c in verb.children)
    return verb.lemma_ in wordlist("doomed_to" if undergone else "doomed")


def _is_marked_out(verb: Token) -> bool:
    """Whether somebody is made a target: "every lorry is a target", "X is a lawful target"."""
    targets = [c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() == "target"]
    if verb.lemma_ not in ("be", "become", "remain") or any(c.dep_ == "neg" for c in verb.children):
        return False
    lawful = any(g.lower_ in wordlist("lawful") for c in targets for g in c.children)
    return bool(targets) and (lawful or _is_whoever(_subject(verb)))


def _is_grave(verb: Token) -> bool:
    """Whether a place is to be somebody's grave: "the valley will be their graveyard"."""
    graves = [c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in wordlist("grave")]
    return _will(verb) and any(g.dep_ == "poss" for c in graves for g in c.children)


def _is_next(verb: Token) -> bool:
    """Whether somebody is told to be next, or what will be done next time: "you will be next"."""
    if any(c.lower_ == "time" and any(g.lower_ == "next" for g in c.children) for c in verb.children):
        return _is_first_person(_subject(verb)) and any(c.dep_ == "neg" for c in verb.children)
    after = [c for c in verb.children if c.dep_ in ("acomp", "advmod", "attr") and c.i > verb.i]
    return (
        (_will(verb) or verb.lemma_ == "be")
        and [c.lower_ for c in after] == ["next"]
        and _is_human(_subject(verb))
    )


def _is_of_court(verb: Token) -> bool:
    """Whether the speaker will go to law: "we will see them in court"."""
    first = _is_first_person(_subject(verb)) and _will(verb)
    seen = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "to")]
    at = any(g.lemma_.lower() in wordlist("tribunal") for c in seen for g in c.children if g.dep_ == "pobj")
    return first and at and verb.lemma_ in wordlist("going_to_law")


def _is_answer(verb: Token, reading: Reading, said: Announcements) -> bool:
    """Whether the speaker's side will do harm if another does something: "if Peru does not pay, we walk out"."""
    condition = reading.condition
    if condition is None or not _is_others_doing(condition, said):
        return False
    subject = _subject(verb)
    if subject is not None and subject.lemma_.lower() in wordlist("force"):
        return verb.lemma_ in wordlist("following")  # "more measures would follow"
    if not (_is_first_person(subject) or said.is_of_own_side(verb)):
        return False
    if any(c.dep_ == "neg" for c in verb.children):
        complement = [c.lower_ for c in verb.children if c.dep_ == "acomp"]
        return verb.lemma_ in wordlist("unidle") or any(c in wordlist("unidle") for c in complement)
    at_law = verb.lemma_ in wordlist("going_to_law") and any(
        t.lemma_.lower() in wordlist("tribunal") for t in verb.subtree
    )
    return at_law or verb.lemma_ in wordlist("reprisal")


def _is_others_doing(condition: Token, said: Announcements) -> bool:
    """Whether a condition is what another may do or leave undone, and no weather, price or wish of one's own."""
    subject = _subject(condition)
    if subject is None or _is_first_person(subject):
        return False
    if condition.lemma_ not in ("be", "have") and any(_is_first_person(t) for t in condition.subtree):
        return True  # "if one more shell falls on our fields"
    people = mapping("nominals", "noun", "kind").get(subject.lemma_.lower()) is not None
    people = people or any(is_a(subject, kind) for kind in _ACTING)
    done = subject.dep_ == "nsubjpass" and not is_a(subject, "@hazard")
    return done or people or subject.i in said.owners or subject.lower_ in wordlist("others")


def _meant(verb: Token, reading: Reading, said: Announcements) -> tuple[str, ...]:
    """Return whom it is aimed at: "you" and who is told, what the verb is done to, who is to do what it hangs on."""
    if any(t.lower_ in wordlist("pronoun_addressed") for t in verb.subtree):
        told = said.speakers.spoken_to(verb)
        if told is not None:
            return (told.id,)
    condition = said.doing(reading.condition) if reading.condition is not None else ()
    hit = said.owners.ids(c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return said.others(condition or hit, said.speakers.claiming(verb))


def _clause(verb: Token) -> tuple[int, int]:
    """Return the words from the condition or the subject to the end of what is threatened."""
    quote = next(q for q in layers.of(verb.doc).quotes if q.start <= verb.i < q.end)
    tokens = [t.i for t in verb.subtree if quote.start <= t.i < quote.end and not t.is_punct]
    return min(tokens), max(tokens) + 1


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in _SUBJECTS), None)


def _will(verb: Token) -> bool:
    aux = wordlist("will") | wordlist("would")
    return any(c.dep_ == "aux" and c.lower_ in aux for c in verb.children)


def _is_whoever(subject: Token | None) -> bool:
    """Whether a subject is whoever does something: "anyone who", "those who", "any ship found in the bay"."""
    if subject is None:
        return False
    if subject.dep_ in ("csubj", "csubjpass"):
        return any(c.lower_ in wordlist("whoever") for c in subject.children)
    told = any(c.dep_ in ("relcl", "acl", "prep") for c in subject.children)
    every = any(c.dep_ == "det" and c.lower_ in wordlist("every") for c in subject.children)
    return (subject.lower_ in wordlist("whoever") and told) or every


def _is_first_person(subject: Token | None) -> bool:
    """Whether a subject is "we" or "I", or what is ours: "our guns"."""
    first = wordlist("pronoun_speakers") | wordlist("pronoun_speaker")
    return subject is not None and (
        subject.lower_ in first or any(c.dep_ == "poss" and c.lower_ in first for c in subject.children)
    )


def _is_human(subject: Token | None) -> bool:
    return subject is not None and (
        subject.lower_ in ("you", "he", "she", "they") or is_a(subject, "@person") or subject.pos_ == "PROPN"
    )
