#!/usr/bin/env python3
"""Score briefings against gold articles.

    score.py GOLD [GOLD ...] -- COMMAND [ARG ...]

For each gold article the clean text is written to a file, and
``COMMAND ARG ... --published DATE FILE`` must print one JSON briefing (schema
``briefing/2``, CONTRACT.md) on standard output.  Prints one row per field,
micro-averaged over the articles: precision, recall, F1, and the counts.
``--json`` first prints the same as JSON; ``--misses`` lists what was missed,
what was invented, and what was mixed up, article by article.
"""

from __future__ import annotations

import argparse
import collections
import difflib
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import gold as goldfile

NAMED = {"name", "alias", "metonym"}  # forms of a mention that are names
HEADLINE = (  # the fields whose mean F1 is the last row
    "who: actors gathered",
    "who: references resolved",
    "where: places found",
    "when: value right",
    "what: key events",
    "what: who",
    "threats: found, polarity right",
    "threats: issuer",
    "quotes: direct, with speaker",
    "quotes: indirect, with speaker",
)
NEW = ("quotes: source words", "figures: value and of", "what: why")  # with these, the mean of thirteen


@dataclass(frozen=True)
class Span:
    """A stretch of the gold text, counted in characters that are no white space."""

    start: int
    end: int

    def overlap(self, other: Span) -> int:
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def iou(self, other: Span) -> float:
        shared = self.overlap(other)
        return shared / ((self.end - self.start) + (other.end - other.start) - shared) if shared else 0.0


class Ruler:
    """Turns offsets into two spellings of one article into common ones.

    White space is not counted, so a reader may re-flow it.  Where the letters
    differ too (normalised quotes, say), the two are aligned.
    """

    def __init__(self, gold: str, system: str) -> None:
        self.gold = self._count(gold)
        self.system = self._count(system)
        a, b = "".join(system.split()), "".join(gold.split())
        self.map: list[int] | None = None
        if a != b:
            self.map = [0] * (len(a) + 1)
            for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
                for i in range(i1, i2):
                    self.map[i] = min(j1 + (i - i1), j2) if tag != "delete" else j1
            self.map[len(a)] = len(b)

    @staticmethod
    def _count(text: str) -> list[int]:
        counts, n = [0], 0
        for ch in text:
            n += not ch.isspace()
            counts.append(n)
        return counts

    def of_gold(self, start: int, end: int) -> Span:
        return Span(self.gold[start], self.gold[end])

    def of_system(self, start: int, end: int) -> Span:
        if not 0 <= start <= end < len(self.system):
            raise ValueError(f"offsets {start}:{end} lie outside article.text")
        start, end = self.system[start], self.system[end]
        return Span(self.map[start], self.map[end]) if self.map else Span(start, end)


class Tally:
    """Counts for one field: found and right, out of those listed and those wanted."""

    def __init__(self) -> None:
        self.right_listed = self.listed = self.right_wanted = self.wanted = 0.0

    def add(self, right_listed: float, listed: float, right_wanted: float, wanted: float) -> None:
        self.right_listed += right_listed
        self.listed += listed
        self.right_wanted += right_wanted
        self.wanted += wanted

    def row(self) -> dict[str, float]:
        p = self.right_listed / self.listed if self.listed else 0.0
        r = self.right_wanted / self.wanted if self.wanted else 0.0
        return {
            "p": p,
            "r": r,
            "f1": 2 * p * r / (p + r) if p + r else 0.0,
            "right": self.right_wanted,
            "listed": self.listed,
            "wanted": self.wanted,
        }


class Article:
    """One gold article against one briefing of it."""

    def __init__(self, gold: goldfile.Gold, briefing: dict, tallies: dict[str, Tally]) -> None:
        self.gold, self.briefing, self.tallies = gold, briefing, tallies
        self.ruler = Ruler(gold.text, briefing["article"]["text"])
        self.misses: list[str] = []

    # -- spans ---------------------------------------------------------------

    def marks(self, letters: str, key: str | None = None) -> list[Span]:
        return [self.ruler.of_gold(m.start, m.end) for m in self.gold.of(letters, key)]

    def span(self, record: dict | list) -> Span:
        start, end = (record["start"], record["end"]) if isinstance(record, dict) else record
        return self.ruler.of_system(start, end)

    def words(self, span: Span) -> str:
        text = self.gold.text
        start = next(i for i in range(len(text)) if self.ruler.gold[i + 1] > span.start)
        end = next((i for i in range(len(text)) if self.ruler.gold[i + 1] >= span.end), len(text) - 1) + 1
        return text[start:end]

    def note(self, field: str, what: str) -> None:
        self.misses.append(f"{self.gold.name}  {field}: {what}")

    # -- fields --------------------------------------------------------------

    def score(self) -> None:
        self.actors()
        self.references()
        self.places_and_roles()
        self.times()
        self.events()
        self.threats()
        self.quotes()
        self.figures()

    @staticmethod
    def _meet(span: Span, others: list[Span]) -> bool:
        """Whether a span says the same as one of the others: a third shared, or one inside the other."""
        return any(
            span.iou(o) >= 0.3 or span.overlap(o) == min(span.end - span.start, o.end - o.start)
            for o in others
        )

    def actors(self) -> None:
        """Names found; names gathered under the right actor (CEAF-e, phi 4); key actors listed."""
        gold_names = [(self.ruler.of_gold(m.start, m.end), m.key) for m in self.gold.of("a")]
        neutral = self.marks("dn")
        clusters: dict[str, list[Span]] = {}
        for actor in self.briefing["who"]:
            spans = [self.span(m) for m in actor["mentions"] if m["form"] in NAMED]
            spans = [s for s in spans if not self._ignored(s, gold_names, neutral)]
            if spans:
                clusters[actor["id"]] = spans
        listed = [s for spans in clusters.values() for s in spans]
        found = sum(any(g.iou(s) >= 0.5 for s in listed) for g, _ in gold_names)
        right = sum(any(g.iou(s) >= 0.5 for g, _ in gold_names) for s in listed)
        self.tallies["who: names found"].add(right, len(listed), found, len(gold_names))
        for s in listed:
            if not any(g.iou(s) >= 0.5 for g, _ in gold_names):
                self.note("who", f"no actor's name: {self.words(s)!r}")
        for g, key in gold_names:
            if not any(g.iou(s) >= 0.5 for s in listed):
                self.note("who", f"missed name of {key}: {self.words(g)!r}")

        wanted: dict[str, list[Span]] = collections.defaultdict(list)
        for g, key in gold_names:
            wanted[key].append(g)

        def phi(spans: list[Span], golds: list[Span]) -> float:
            shared = sum(any(g.iou(s) >= 0.5 for s in spans) for g in golds)
            return 2 * shared / (len(spans) + len(golds))

        order = {i: -n for n, i in enumerate(clusters)}  # ties go to the actor listed first
        pairs = sorted(
            ((phi(s, g), order[i], i, k) for i, s in clusters.items() for k, g in wanted.items()),
            reverse=True,
        )
        self.actor_of: dict[str, str] = {}  # system id -> gold key
        taken: set[str] = set()
        total = 0.0
        for value, _, i, key in pairs:  # greedy: the best pair first
            if value > 0 and i not in self.actor_of and key not in taken:
                self.actor_of[i] = key
                taken.add(key)
                total += value
        self.tallies["who: actors gathered"].add(total, len(clusters), total, len(wanted))
        self._tie_unnamed(taken)
        keys = {k for k, r in self.gold.header.get("actor", {}).items() if r.get("key")}
        tied = set(self.actor_of.values())
        self.tallies["who: key actors listed"].add(len(keys & tied), len(keys), len(keys & tied), len(keys))
        for key in sorted(keys - tied):
            self.note("who", f"key actor not listed: {key}")
        by_id = {a["id"]: a for a in self.briefing["who"]}
        for i, key in self.actor_of.items():
            if key not in taken:
                continue
            record = self.gold.header["actor"][key]
            same = by_id[i].get("kind") == record["kind"]
            self.tallies["who: kind"].add(same, 1, same, 1)
            if not same:
                self.note("who", f"{key} is a {record['kind']}, not a {by_id[i].get('kind')}")

    def _tie_unnamed(self, taken: set[str]) -> None:
        """Actors that the article never names outright ("US air strikes", "the marchers") can fill a role too."""
        golds = [
            (self.ruler.of_gold(m.start, m.end), m.key) for m in self.gold.of("dn") if m.key not in taken
        ]
        for actor in self.briefing["who"]:
            spans = [self.span(m) for m in actor["mentions"]]
            hits = collections.Counter(
                k for g, k in golds for s in spans if g.iou(s) >= 0.5 and k not in self.actor_of.values()
            )
            if hits and actor["id"] not in self.actor_of:
                self.actor_of[actor["id"]] = hits.most_common(1)[0][0]

    @staticmethod
    def _ignored(span: Span, names: list[tuple[Span, str]], neutral: list[Span]) -> bool:
        """A name inside a longer gold name, or an adjective or noun phrase for an actor: neither right nor wrong."""
        if any(g.iou(span) >= 0.5 for g, _ in names):
            return False
        return any(g.start <= span.start and span.end <= g.end for g, _ in names) or any(
            g.overlap(span) for g in neutral
        )

    def references(self) -> None:
        """Pronouns and noun phrases tied to the right actor."""
        mentions = [
            (self.span(m), self.actor_of.get(a["id"]))
            for a in self.briefing["who"]
            for m in a["mentions"]
            if m["form"] not in NAMED | {"demonym"}
        ]
        golds = collections.defaultdict(set)
        for m in self.gold.of("n"):
            golds[self.ruler.of_gold(m.start, m.end)].add(m.key)
        right = sum(any(g.iou(s) >= 0.5 and key in keys for g, keys in golds.items()) for s, key in mentions)
        found = sum(any(g.iou(s) >= 0.5 and key in keys for s, key in mentions) for g, keys in golds.items())
        self.tallies["who: references resolved"].add(right, len(mentions), found, len(golds))

    def places_and_roles(self) -> None:
        """Places found, and names that can be both told apart as an actor or a place."""
        golds = self.marks("p")
        listed = [self.span(m) for p in self.briefing["where"] for m in p["mentions"]]
        neutral = self.marks("dn")
        listed = [
            s
            for s in listed
            if (any(g.overlap(s) for g in golds) or not any(n.iou(s) >= 0.5 for n in neutral))
            and not any(g.iou(s) < 0.5 and g.start <= s.start and s.end <= g.end for g in golds)
        ]
        right = sum(any(g.overlap(s) for g in golds) for s in listed)
        found = sum(any(g.overlap(s) for s in listed) for g in golds)
        self.tallies["where: places found"].add(right, len(listed), found, len(golds))
        for s in listed:
            if not any(g.overlap(s) for g in golds):
                self.note("where", f"no place: {self.words(s)!r}")
        for g in golds:
            if not any(g.overlap(s) for s in listed):
                self.note("where", f"missed {self.words(g)!r}")

    def times(self) -> None:
        golds = [
            (self.ruler.of_gold(m.start, m.end), self.gold.header["time"][m.key]["value"])
            for m in self.gold.of("t")
        ]
        listed = [(self.span(t), t.get("value")) for t in self.briefing["when"]]
        right = sum(any(g.overlap(s) for g, _ in golds) for s, _ in listed)
        found = sum(any(g.overlap(s) for s, _ in listed) for g, _ in golds)
        self.tallies["when: expressions found"].add(right, len(listed), found, len(golds))
        valued = sum(any(g.overlap(s) and v == value for s, v in listed) for g, value in golds)
        self.tallies["when: value right"].add(valued, len(listed), valued, len(golds))
        for g, value in golds:
            got = [v for s, v in listed if g.overlap(s)]
            if value not in got:
                self.note("when", f"{self.words(g)!r} is {value}, got {got}")

    def events(self) -> None:
        """Key events, their type and their arguments.  One event told twice counts against precision."""
        records = self.gold.header.get("event", {})
        marks = [(self.ruler.of_gold(m.start, m.end), m.key) for m in self.gold.of("e")]
        places = {p["id"]: p for p in self.briefing["where"]}
        times = {t["id"]: t for t in self.briefing["when"]}
        matched: dict[str, dict] = {}
        listed = [e for e in self.briefing["what"] if e.get("key")]
        for event in listed:
            trigger = self.span(event["trigger"])
            hits = [key for g, key in marks if g.overlap(trigger)]
            fresh = [key for key in hits if key not in matched]
            if fresh:
                matched[fresh[0]] = event
            else:
                self.note("what", ("told twice: " if hits else "no event: ") + repr(self.words(trigger)))
        keys = {k for k, r in records.items() if r.get("key")}
        self.tallies["what: key events"].add(len(matched), len(listed), len(keys & set(matched)), len(keys))
        for key in sorted(keys - set(matched)):
            self.note("what", f"key event not listed: {key}")
            self.tallies["what: why"].add(0, 0, 0, len(self.marks("w", key)))
        for key, event in matched.items():
            record = records[key]
            right = event.get("type") in {record["type"], *record.get("also", [])}
            self.tallies["what: type"].add(right, 1, right, 1)
            if not right:
                self.note("what", f"{key} is {record['type']}, not {event.get('type')}")
            for role in ("who", "whom"):
                want = set(record.get(role, []))
                got = {self.actor_of.get(i, f"?{i}") for i in event.get(role, [])}
                if want or got:
                    self.tallies[f"what: {role}"].add(
                        len(want & got), len(got), min(len(want & got), 1), min(len(want), 1)
                    )
                    if not want & got:
                        self.note("what", f"{key} {role}: want {sorted(want)}, got {sorted(got)}")
            if record.get("when"):
                got = {times[i].get("value") for i in event.get("when", []) if i in times}
                self.tallies["what: when"].add(record["when"] in got, 1, record["when"] in got, 1)
                if record["when"] not in got:
                    self.note("what", f"{key} when: want {record['when']}, got {sorted(map(str, got))}")
            if record.get("where"):
                wanted = [s for k in record["where"] for s in self.marks("p", k)]
                spans = [
                    self.span(m) for i in event.get("where", []) if i in places for m in places[i]["mentions"]
                ]
                ok = any(g.overlap(s) for g in wanted for s in spans)
                self.tallies["what: where"].add(ok, 1, ok, 1)
            reasons = self.marks("w", key)
            told = [self.span(w) for w in event.get("why", [])]
            right, found = (
                sum(self._meet(g, told) for g in reasons),
                sum(self._meet(s, reasons) for s in told),
            )
            self.tallies["what: why"].add(found, len(told), right, len(reasons))
            ok = (
                event.get("status", "actual") == record["status"]
                and event.get("polarity", "positive") == record["polarity"]
            )
            self.tallies["what: status and polarity"].add(ok, 1, ok, 1)

    def threats(self) -> None:
        """A threat is right where its evidence and its polarity are; form, issuer and target are scored on those."""
        records = self.gold.header.get("threat", {})
        wanted = {k for k, r in records.items() if not r.get("optional")}
        matched: dict[str, dict] = {}
        false = 0
        for threat in self.briefing["threats"]:
            spans = [self.span(e) for e in threat["evidence"]]
            hits = [
                k
                for k, r in records.items()
                if r["polarity"] == threat.get("polarity", "positive")
                and any(
                    g.iou(s) >= 0.3 or g.overlap(s) == min(g.end - g.start, s.end - s.start)
                    for g in self.marks("h", k)
                    for s in spans
                )
            ]
            fresh = [k for k in hits if k not in matched]
            if fresh:
                matched[fresh[0]] = threat
            else:
                false += 1
                self.note(
                    "threats",
                    ("told twice: " if hits else "no threat: ")
                    + "; ".join(repr(self.words(s)) for s in spans),
                )
        for key in sorted(wanted - set(matched)):
            self.note("threats", f"missed {key} ({records[key]['form']}, {records[key]['polarity']})")
        right = len(matched)
        self.tallies["threats: found, polarity right"].add(
            right, right + false, len(wanted & set(matched)), len(wanted)
        )
        for key, threat in matched.items():
            record = records[key]
            same = threat.get("form") == record["form"]
            self.tallies["threats: form"].add(same, 1, same, 1)
            for role in ("issuer", "target"):
                want = set(record.get(role, []))
                got = {self.actor_of.get(i, f"?{i}") for i in threat.get(role, [])}
                ok = bool(want & got) if want else not got
                self.tallies[f"threats: {role}"].add(ok, 1, ok, 1)
                if not ok:
                    self.note("threats", f"{key} {role}: want {sorted(want)}, got {sorted(got)}")

    def quotes(self) -> None:
        records = self.gold.header.get("quote", {})
        for kind, least in (("direct", 0.8), ("indirect", 0.5)):
            golds = [
                (self.ruler.of_gold(m.start, m.end), records[m.key])
                for m in self.gold.of("q")
                if records[m.key]["kind"] == kind
            ]
            listed = [(self.span(q), q) for q in self.briefing["quotes"] if q.get("kind") == kind]
            if kind == "direct":  # scare quotes are neither right nor wrong
                listed = [
                    (s, q)
                    for s, q in listed
                    if any(g.iou(s) >= least for g, _ in golds) or len(self.words(s).split()) > 3
                ]
            right = sum(any(g.iou(s) >= least for g, _ in golds) for s, _ in listed)
            found = sum(any(g.iou(s) >= least for s, _ in listed) for g, _ in golds)
            self.tallies[f"quotes: {kind}"].add(right, len(listed), found, len(golds))
            spoken = sum(
                any(g.iou(s) >= least and self._same_speaker(q, r) for s, q in listed) for g, r in golds
            )
            self.tallies[f"quotes: {kind}, with speaker"].add(spoken, len(listed), spoken, len(golds))
            for g, r in golds:
                if not any(g.iou(s) >= least and self._same_speaker(q, r) for s, q in listed):
                    self.note("quotes", f"{kind}, {r['speaker'] or 'nobody named'}: {self.words(g)[:70]!r}")

        self.sources(records)

    def sources(self, records: dict) -> None:
        """The words of the text that name the source of each quotation, and whether the source denies what is quoted."""
        wanted = {k: self.marks("s", k) for k in records}
        matched: dict[str, dict] = {}
        listed = [(self.span(q), q) for q in self.briefing["quotes"]]
        told = 0
        for key, record in records.items():
            least = 0.8 if record["kind"] == "direct" else 0.5
            spans = self.marks("q", key)
            near = [
                (max(g.iou(s) for g in spans), -n)
                for n, (s, q) in enumerate(listed)
                if q.get("kind") == record["kind"]
            ]
            best = max(near, default=(0.0, 0))  # the quotation that is most like it
            hit = listed[-best[1]][1] if best[0] >= least else None
            if hit is not None:
                matched[key] = hit
                told += bool(hit.get("source_words"))
                same = hit.get("polarity", "positive") == record.get("polarity", "positive")
                self.tallies["quotes: denial told"].add(same, 1, same, 1)
        right = sum(
            bool(q.get("source_words")) and self._meet(self.span(q["source_words"]), wanted[k])
            for k, q in matched.items()
        )
        self.tallies["quotes: source words"].add(right, told, right, sum(bool(w) for w in wanted.values()))
        for key, spans in wanted.items():
            if spans and not (
                key in matched
                and matched[key].get("source_words")
                and self._meet(self.span(matched[key]["source_words"]), spans)
            ):
                self.note("quotes", f"source of {key}: {self.words(spans[0])!r}")

    def figures(self) -> None:
        """Figures of the story: where they stand, their value, and what they count."""
        records = self.gold.header.get("figure", {})
        golds = [(self.ruler.of_gold(m.start, m.end), records[m.key]) for m in self.gold.of("f")]
        listed = [(self.span(f), f) for f in self.briefing.get("figures", [])]

        def same(record: dict, figure: dict) -> bool:
            return str(record["value"]) == str(figure.get("value")) and record["of"] == figure.get("of")

        right = sum(any(g.overlap(s) and same(r, f) for g, r in golds) for s, f in listed)
        found = sum(any(g.overlap(s) and same(r, f) for s, f in listed) for g, r in golds)
        self.tallies["figures: value and of"].add(right, len(listed), found, len(golds))
        for g, r in golds:
            hits = [f for s, f in listed if g.overlap(s) and same(r, f)]
            if hits:
                ok = any(f.get("bound", "exact") == r.get("bound", "exact") for f in hits)
                self.tallies["figures: bound"].add(ok, 1, ok, 1)
            else:
                self.note("figures", f"missed {self.words(g)!r} ({r['value']}, {r['of']})")

    def _same_speaker(self, quote: dict, record: dict) -> bool:
        speaker = quote.get("speaker")
        return self.actor_of.get(speaker) == record["speaker"] if record["speaker"] else not speaker


def brief(gold: goldfile.Gold, command: list[str]) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{gold.name}.txt"
        path.write_text(gold.text, encoding="utf-8")
        run = subprocess.run(
            [*command, "--published", str(gold.header["published"]), str(path)],
            capture_output=True,
            text=True,
            timeout=120,
        )
    if run.returncode:
        raise SystemExit(f"{gold.name}: exit {run.returncode}\n{run.stderr[-2000:]}")
    return json.loads(run.stdout)


def main() -> None:
    argv = sys.argv[1:]
    if "--" not in argv:
        raise SystemExit(__doc__)
    cut = argv.index("--")
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("gold", nargs="+", type=Path)
    options, command = parser.parse_args(argv[:cut]), argv[cut + 1 :]
    tallies: dict[str, Tally] = collections.defaultdict(Tally)
    misses: list[str] = []
    for path in options.gold:
        gold = goldfile.load(path)
        article = Article(gold, brief(gold, command), tallies)
        article.score()
        misses += article.misses
    if options.misses:
        print("\n".join(misses))
    rows = {field: tally.row() for field, tally in tallies.items()}
    mean, mean13 = (
        sum(rows[field]["f1"] for field in fields if field in rows) / len(fields)
        for fields in (HEADLINE, HEADLINE + NEW)
    )
    if options.json:
        print(json.dumps(rows | {"mean": {"f1": mean}, "mean13": {"f1": mean13}}, indent=1))
        return
    print(f"{'field':34} {'P':>6} {'R':>6} {'F1':>6}   right/wanted (listed)")
    for field, row in rows.items():
        print(
            f"{field:34} {row['p']:6.3f} {row['r']:6.3f} {row['f1']:6.3f}   "
            f"{row['right']:g}/{row['wanted']:g} ({row['listed']:g})"
        )
    for fields, value in ((HEADLINE, mean), (HEADLINE + NEW, mean13)):
        print(f"{'mean F1 of ' + str(len(fields)) + ' fields':34} {'':13} {value:6.3f}")


if __name__ == "__main__":
    main()
