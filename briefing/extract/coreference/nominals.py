"""Definite noun phrases ("the minister", "the carrier") tied to the actor they pick up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from briefing.extract.actors import credited
from briefing.extract.coreference.governments import Governments
from briefing.extract.coreference.organization_classes import (
    BODIES,
    class_of_actor,
    class_of_noun,
    is_police,
    may_mean,
    picky,
)
from briefing.extract.coreference.reach import Reach
from briefing.extract.coreference.strangers import Strangers
from briefing.extract.coreference.together import is_duo, is_near, is_pair, pair_before, two_persons
from briefing.extract.document import (
    ActorNode,
    MentionNode,
    inflected,
    kind_of_noun,
    layers,
    root_of,
    rule_id,
    sentence_of,
    words_of,
)
from briefing.extract.document.provenance import MentionRule
from briefing.lexicon.lookup import column, mapping, wordlist
from briefing.lexicon.weights import weights

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def nominal_references(doc: Doc) -> list[tuple[str, MentionNode]]:
    """Return actor id and mention for each definite noun phrase that picks up an actor named before."""
    taken = {
        i
        for actor in layers.of(doc).actors
        for ref in actor.mentions
        if ref.form != "demonym"
        for i in range(ref.start, ref.end)
    }
    described = {i for role in layers.of(doc).roles for i in range(role.start, role.end)}
    carrying = credited(doc)
    told = Reach([actor for actor in layers.of(doc).actors if actor.id not in carrying])
    found = list(_introduced(doc))
    strangers, governments = Strangers(doc), Governments(doc)
    forces = _forces(doc)
    memory: dict[str, ActorNode] = {}  # noun -> the body that it meant last
    for token in (doc[i] for i, pos in enumerate(words_of(doc).pos) if pos == "NOUN" and i not in taken):
        if token.i in described and token.dep_ != "poss":
            continue
        if (country := governments.meant_by(token)) is not None:
            found.append((country.id, _ref(token.left_edge.i, token, "home")))
        elif (force := forces.get(token.lemma_.lower())) is not None and _is_of_force(token):
            found.append((force.id, _ref(token.left_edge.i, token, "noun")))
        elif is_pair(token):
            for actor in pair_before(doc, token):
                found.append((actor.id, _ref(token.left_edge.i, token, "pair")))
        elif is_duo(token):
            for actor in two_persons(doc, token):
                found.append((actor.id, _ref(token.left_edge.i, token, "duo")))
        elif _is_definite(token):
            antecedent = memory.get(token.lemma_.lower())
            antecedent = antecedent or _antecedent(doc, token, told.of(token.i), strangers)
            if antecedent:
                if antecedent.kind in BODIES:
                    memory[token.lemma_.lower()] = antecedent
                found.append((antecedent.id, _ref(token.left_edge.i, token, "noun")))
    return found + _announced(doc, memory, taken)


def _introduced(doc: Doc) -> Iterator[tuple[str, MentionNode]]:
    """Yield the roles that a sentence gives before the next one tells the name."""
    bearers: dict[tuple[int, int], list[str]] = {}
    for actor in layers.of(doc).actors:
        for bounds in {(ref.start, ref.end) for ref in actor.mentions}:
            bearers.setdefault(bounds, []).append(actor.id)
    for role in layers.of(doc).roles:
        if role.name is not None and role.end <= sentence_of(doc[role.name[0]])[0]:
            for actor_id in bearers.get(role.name, ()):
                yield actor_id, _ref(role.start, doc[role.end - 1], "role")


def _ref(start: int, noun: Token, rule: MentionRule) -> MentionNode:
    return MentionNode(start, noun.i + 1, "nominal", rule_id("mention", rule))


def _announced(doc: Doc, memory: dict[str, ActorNode], taken: set[int]) -> list[tuple[str, MentionNode]]:
    """Return the first mentions of bodies that are named only later: "a criminal gang … the gang, which …"."""
    found = []
    for noun, actor in memory.items():
        first = min(ref.start for ref in actor.mentions)
        for token in inflected(doc, {noun}):
            same = token.i < first and token.tag_ == "NN" and token.i not in taken
            if same and token.dep_ in _ARGUMENTS | {"ROOT"} and _is_new(token):
                start = min(
                    [token.i, *(c.i for c in token.children if c.dep_ in ("amod", "compound", "det"))]
                )
                found.append((actor.id, _ref(start, token, "ahead")))
    return found


def _is_new(token: Token) -> bool:
    """Whether a phrase brings its thing up: indefinite, or bare as in headlines."""
    articles = [c.lower_ for c in token.children if c.dep_ in ("det", "poss")]
    return not articles or articles == ["a"] or articles == ["an"]


def _forces(doc: Doc) -> dict[str, ActorNode]:
    """Return noun -> the police that it means, where an article names one force of its kind: "officers"."""
    named = [a for a in layers.of(doc).actors if a.kind == "organization" and is_police(a)]
    found: dict[str, ActorNode] = {}
    for nouns, sheriffs in (("sheriffs_people", True), ("policing", False)):
        forces = [actor for actor in named if ("Sheriff" in actor.name) is sheriffs]
        if len(forces) == 1:
            found |= dict.fromkeys(wordlist(nouns), forces[0])
    return found


def _is_of_force(token: Token) -> bool:
    """Whether nothing else is told of those whom the phrase means: "officers", "the detectives"."""
    before = [c.lower_ for c in token.children if c.i < token.i]
    after = [c for c in token.children if c.i > token.i and c.dep_ in ("prep", "acl", "appos", "relcl")]
    return token.tag_ == "NNS" and not after and before in ([], ["the"]) and token.dep_ in _ARGUMENTS


def _is_definite(token: Token) -> bool:
    edge = token.left_edge
    if edge.lower_ not in wordlist("pointing") or edge.head != token or token.i - edge.i > 3:
        return False
    if any(child.lower_ in wordlist("ordering") for child in token.children):
        return False
    for child in token.children:
        loose = child.dep_ == "relcl" and child.left_edge.i and child.left_edge.nbor(-1).text == ","
        if child.dep_ == "prep" and child.lower_ in wordlist("belonging"):
            return False
        if child.dep_ in ("relcl", "acl", "appos") and not loose:
            return False
    return token.i + 1 >= len(token.doc) or token.nbor().tag_ not in ("NN", "NNS", "NNP")


def _antecedent(
    doc: Doc, token: Token, actors: Sequence[ActorNode], strangers: Strangers
) -> ActorNode | None:
    """Return the latest actor before the phrase that the noun describes, or the one that it is said to call itself."""
    best: tuple[tuple[bool, bool, int], ActorNode] | None = None
    for actor in actors:
        count = bisect_right(actor.mentions, token.i, key=lambda ref: ref.end)
        if count == 0 and not _is_called(doc, token, actor.mentions[0]):
            continue
        last = actor.mentions[max(count - 1, 0)]
        main = not _is_aside(doc, last)
        if best is not None and (main, True, last.start) <= best[0]:
            continue
        if _describes(doc, token, actor) and not strangers.is_one(token.left_edge.i, token, actor):
            at = (main, _is_of_class(doc, token, actor), last.start)
            best = max(best or (at, actor), (at, actor), key=lambda one: one[0])
    return best[1] if best else None


def _is_of_class(doc: Doc, token: Token, actor: ActorNode) -> bool:
    """Whether the noun is the very word for an actor, not one that bodies of another class share: "the group"."""
    if actor.kind not in BODIES:
        return True
    lemma, own = token.lemma_.lower(), class_of_actor(actor)
    same = own is not None and class_of_noun(lemma) == own
    return same or is_named(token, actor) or _has_noun(doc, actor, lemma)


def is_named(token: Token, actor: ActorNode) -> bool:
    """Whether a noun is a word of an actor's name."""
    return any(word.lower() == token.lower_ for word in actor.name.split())


def _is_head_of_name(token: Token, actor: ActorNode) -> bool:
    """Whether a noun is what a name says that its bearer is: "the trust" after "the Harrow Hospitals Trust"."""
    words = actor.name.lower().split()
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return len(words) > 1 and token.tag_ == "NN" and token.lower_ == head


def _is_aside(doc: Doc, ref: MentionNode) -> bool:
    """Whether a name stands only in what is told of another: "Harrow Gas, a unit of X", "…, which is owned by X"."""
    root = root_of(doc, ref.start, ref.end)
    return root.dep_ == "pobj" and root.head.head.dep_ in ("appos", "relcl", "acl")


def _is_called(doc: Doc, token: Token, ref: MentionNode) -> bool:
    """Whether a name that comes soon is what the noun calls itself: "the gang, which calls itself X"."""
    return (
        ref.start - token.i < weights("antecedent.limits")["tokens_to_name"]
        and root_of(doc, ref.start, ref.end).head.lemma_ == "call"
    )


def _describes(doc: Doc, token: Token, actor: ActorNode) -> bool:
    lemma = token.lemma_.lower()
    kind = kind_of_noun(token) or ("organization" if lemma in picky() else None)
    if actor.kind == "person":
        # no Police Superintendent is "the police"
        known = token.tag_ == "NN" and (kind == "person" or lemma in column("roles", "role"))
        return known and lemma in " ".join(actor.roles).lower().replace("-", " ").split()
    if actor.kind == "asset":
        return kind == "asset" and (_has_noun(doc, actor, lemma) or _is_ship_by_prefix(actor, lemma))
    if actor.kind in BODIES:
        if _is_head_of_name(token, actor):
            return True
        if kind not in BODIES or (token.tag_ == "NNS" and actor.kind == "organization"):
            return False
        return (
            is_named(token, actor)
            or _has_noun(doc, actor, lemma)
            or (may_mean(lemma, actor) and _is_recent(doc, token, actor))
        )
    alone = token.tag_ == "NN"  # "the three countries" are not one of them
    return actor.kind == "country" and kind == "country" and alone and is_near(doc, token, actor)


def _is_ship_by_prefix(actor: ActorNode, lemma: str) -> bool:
    """Whether "the ship" may mean "HMS X": the prefix says no more than that it is one."""
    classes = mapping("assets", "noun", "class")
    return lemma in wordlist("ship") and classes.get(actor.name.split()[0]) == f"{classes.get(lemma)}_prefix"


def _has_noun(doc: Doc, actor: ActorNode, lemma: str) -> bool:
    """Whether the noun stands beside a mention: "the carrier X", "X, a shipping company", "a gang calling itself X"."""
    for ref in actor.mentions:
        head = root_of(doc, ref.start, ref.end)
        around = [c for c in head.children if c.dep_ in ("appos", "compound", "amod")]
        around += [doc[i] for i in range(max(0, ref.start - 2), ref.start)]
        if head.dep_ in ("appos", "compound"):
            around.append(head.head)
        if head.head.lemma_ in wordlist("naming") and head.head.dep_ in ("relcl", "acl"):
            around.append(head.head.head)
        if any(t.lemma_.lower() == lemma and t.pos_ == "NOUN" for t in around):
            return True
    return False


def _is_recent(doc: Doc, token: Token, actor: ActorNode) -> bool:
    """Whether the actor took part in one of the last few sentences."""
    start, _ = sentence_of(token)
    for _ in range(int(weights("antecedent.limits")["sentences_of_noun"])):
        start = sentence_of(doc[start - 1])[0] if start > 0 else -1
    return any(
        ref.form != "demonym"
        and start < ref.end <= token.i
        and root_of(doc, ref.start, ref.end).dep_ in _ARGUMENTS | {"poss", "appos"}
        for ref in actor.mentions
    )
