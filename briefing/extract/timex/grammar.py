"""The grammar: regular expressions over word classes.

``<x>`` is an element of class x, ``{x}`` the same as the group x; spaces are for the eye. A group ``span``
narrows what is marked to it; ``$N`` is a number phrase, ``$Y`` "of this year", ``$A`` "about", "more than".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.extract.timex.line import Element, Line, alphabet

_MACROS = {
    "$N": "(?P<n> <half><dash>?<a>? | <num>(?:<dash>?<num>){0,4} (?:<dash>?<and><dash>?<a><dash>?<half>)?"
    " | <a>(?:<few><of>?<num>?)? | <few><of>? )",
    "$Y": "(?:<of>? (?P<ywhich><which>) <fiscal>? <yearword>)",
    "$A": "(?:<at><leastmost> | <moreless><than> | <approx>)?",
    "$E": "(?:<the>?<edgenoun><of> | <edge><dash>?<in>?)?",
    "$B": "(?: {wday} | {today} | {which} )",
    "$H": "(?:<the>?(?P<hours><edge>|<small>)<hoursword>(?:<of>|<on>) | (?P<side><edge>)(?P<sideon><on>)?)?",
    "$Z": "(?:(?P<zone><zone>)<time>? | <local><time>){0,2}",
    "$F": "(?:<between>|<from>)",
    "$T": "(?:<and>|<to>|<until>|<till>|<dash>)",
    "$P": "(?:<before>|<after>|<at>|<by>|<since>|<until>|<till>|<from>|<to>)",
    "$D": "(?: {which}?{wday} | {today} )",
    "$U": "(?P<unit><units>|<unit>)",
}
_RULES = (
    ("iso", "{iso}"),
    ("ymd", "{year} <dash> (?P<num><d12>) <dash> {day}"),
    ("slashed", "{slashed}"),
    ("dmy", "{day} <dash> {monyear}"),
    ("date", "$H (?:(?:<wday>|<wabbr>)<comma>?<the>?)? <the>? {day} <of>? {month} (?:<comma>?{year} | $Y)?"),
    ("date", "$H (?:(?:<wday>|<wabbr>)<comma>?)? (?P<which><which>)? {month}{day} (?:<comma>?{year} | $Y)?"),
    ("date", "(?P<span>{day}) (?=(?:<comma><day>){0,4} (?:<dash>|<to>|<comma>?<and>|<until>|<or>) <day><of>?{month}"
     " (?:<comma>?{year})?)"),
    ("date", "{month}<day> (?:<dash>|<to>|<and>|<until>|<or>) (?P<span>{day}) (?:<comma>?{year})?"),
    ("days", "(?P<span>{days}<of>?{month}(?:<comma>?{year})?)"),
    ("days", "(?P<span>{month}{days}(?:<comma>?{year})?)"),
    ("weekof", "<the>? <weekword><of> {month}{day} (?:<comma>?{year})?"),
    ("weekof", "<the>? <weekword><of> {day}{month} (?:<comma>?{year})?"),
    ("month", "$E (?:<the>?(?P<which><which>))? {month} (?:<comma>?<of>?{year} | $Y)?"),
    ("month", "{slashmonth}"),
    ("edgemonth", "{edgemonth} (?:<comma>?{year})?"),
    ("wday", "$H (?P<the><the>)? {which}{wday}"),
    ("wday", "$H {wday} (?: <of>? (?P<wwhich><which>) <weekword>)?"),
    ("nthday", "<the>? (?:{ord}|(?P<last><which>)) {wday} (?:<of>|<in>) {month} (?:<comma>?<of>?{year} | $Y)?"),
    ("nthday", "<the>? (?:{ord}|(?P<last><which>)) {wday} (?:<of>|<in>) (?: {year} | <the>?{which}?{unit} )"),
    ("monthday", "<the> {ord} <of> <the>?{which}?{unit}"),
    ("theday", "(?:<since>|<until>|<till>|<by>|<before>|<after>|<from>) (?P<span> <the>{nth} )"),
    ("weekoff", "$D {unit}"),
    ("weekoff", "(?P<n><a>) {unit} $D"),
    ("weekoff", "(?P<n><a>) {unit} <on> $D"),
    ("weekoff", "$N $U (?P<ahead><from>) $D"),
    ("weekoff", "$N $U {ago} <on>? $D"),
    ("wdayset", "<every><other>?(?P<wday><wday>) <part>?"),
    ("wdayset", "(?P<wday><wdays>)"),
    ("deictic", "$H {today}"),
    ("dayby", "<the>?<dayword> (?:(?P<back><before>)|<after>) (?P<today><today>)"),
    ("dayside", "(?P<span><the><dayword>)(?=<before>|<after>)"),
    ("partof", "$H <the>? {which}{part}"),
    ("part", "(?:<all>|<edge><into>|$H) <the> {part}"),
    ("part", "<all> {part}"),
    ("part", "<edge><dash>?{part}"),
    ("barepart", "{part}"),
    ("sun", "$P (?P<span> {sun} | {ord}<lightword> )"),
    ("baresun", "{sun} | {ord}<lightword>"),
    ("overnight", "{overnight}"),
    ("spanned", "<the>? <span> (?P<n><num>{1,3}|<few>) <more>? $U"),
    ("spanned", "<the>? (?P<n><past>) (?P<unit><unit>)"),
    ("spanned", "(?:<over>|<for>|<between>|<in>|<within>) (?P<span> <the> (?P<n><which>) (?P<unit><unit>))"),
    ("period", "<which><past>{unit}"),
    ("allperiod", "<all>{unit}"),
    ("period", "$E <the>? {which} <fiscal>? (?P<unit><unit>)"),
    ("edgeperiod", "(?:<the>?{edgenoun}<of> | <edge><in>) <the> <fiscal>? (?P<unit><unit>)"),
    ("weekend", "$E <the> {weekendword}"),
    ("recent", "<the>? (?:<leastmost>)? {recent} <units>"),
    ("every", "<every> (?:(?P<other><other>)|(?P<n><num>{1,3}))? $U"),
    ("rate", "(?:<times>|<num>.?) (?P<span><a>(?P<unit><unit>))"),
    ("everypart", "<every> (?:{season}|{part})"),
    ("ago", "$A $N <more>?<dash>? $U (?:<and><a>(?P<half><half>))? <ago>"),
    ("later", "$A $N <more>?<dash>? $U (?:<and><a>(?P<half><half>))? (?P<dir><later>|<earlier>)"),
    ("fromnow", "$A $N $U (?:<and><a>(?P<half><half>))? <from> (?:<now>|<today>|<ref>)"),
    ("ahead", "<in> $A (?P<span>$N $U) (?: <pos>?<time>)?"),
    ("duration", "$N (?:<more>|<dash>)? $U (?:<and><a>(?P<half><half>))? (?:<dash><longword>)?"),
    ("bare", "(?P<unit><units>)"),
    ("bare", "(?P<unit><units>|<unit>) <dash> (?:<longword>|<old>)"),
    ("long", "{long}"),
    ("set", "{set}"),
    ("ref", "{ref}"),
    ("pastfuture", "<in> (?P<span> <the>? (?:<near>)? (?P<ref><past>|<future>) )"),
    ("pastfuture", "<the> (?:<near>)? (?P<ref><future>)"),
    ("year", "$E <fiscal>? {year}"),
    ("year", "<fiscal>? <yearword> {year}"),
    ("year", "{year}(?:<dash>|<slash>)<d12>"),
    ("year", "{edgeyear}"),
    ("year", "{years}"),
    ("year", "{season2}"),
    ("decade", "$E <the>? (?:<edge><dash>?)? {decade}"),
    ("short", "(?:<the>|<edge><dash>?) <apos>? (?:<edge><dash>?)? {short}"),
    ("century", "$E <the>? (?:<edge><dash>?)? (?P<ord><ord>) <dash>? <centuryword>"),
    ("quarter", "$E <the>? {which}? <fiscal>? (?P<ord><ord>) <dash>? <quarterword>"
     " (?: (?:<of>|<in>)?<fiscal>?{year} | $Y | <of><the><fiscal>?<yearword>)?"),
    ("quarter", "(?P<ord><qn>) (?:<of>?{year})?"),
    ("half", "<the>? (?P<ord><ord>) <half> <of> (?:<fiscal>?{year} | (?P<ywhich><which>)<yearword>"
     " | <the><fiscal>?<yearword>)"),
    ("half", "(?P<ord><hn>) <of>?{year}"),
    ("season", "$E {which}? <the>? {season} (?:<comma>?<of>?{year} | $Y)?"),
    ("holiday", "{which}? {holiday} (?P<hunit><weekword>|<weekendword>)? (?:<comma>?{year} | $Y)?"),
    ("clock", "(?P<clock><clock>|<d12>) {ampm} $Z"),
    ("clock", "(?P<clock><full>) $Z"),
    ("clock", "{clock} $Z"),
    ("clock", "(?P<clock><d4>) {zone}"),
    ("clock", "<at> (?P<span> (?P<clock><d4>) )"),
    ("clock", "$F (?P<span> (?P<clock><num>) ) $T (?: (?:<num>|<clock>){ampm} | {full} | <num><in><the>{part} )"),
    ("clock", "(?P<clock><num>) <oclock> (?:<in><the>{part})?"),
    ("clock", "(?P<clock><num>) <in><the>{part}"),
    ("clock", "<at> (?P<span> (?P<clock><num>) <on>? $B {part} )"),
    ("clock", "{clockword} $Z"),
    ("clock", "$A $N (?P<unit><units>|<unit>) (?:(?P<back><before>|<to>)|<after>|<past>)"
     " (?:{clockword}|(?P<clock><clock>|<d12>){ampm}|{full}) $Z"),
)  # fmt: skip


class Found(NamedTuple):
    """A match: the rule, the elements marked (end exclusive) and the elements of each group."""

    rule: str
    start: int
    end: int
    groups: dict[str, list[Element]]

    def value(self, group: str, kind: str | None = None) -> str | None:
        """Return the value of a group's first element for a class (by default the group's name)."""
        elements = self.groups.get(group)
        return elements[0].senses.get(kind or group) if elements else None

    def number(self, group: str, kind: str | None = None) -> int | None:
        """Return the value as a whole number."""
        value = self.value(group, kind)
        return int(value) if value else None


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """Return each rule with the classes without which it finds nothing."""
    spelled = ((name, _spell_out(pattern)) for name, pattern in _RULES)
    return tuple((name, re.compile(_expand(text)), _required(text)) for name, text in spelled)


def _spell_out(pattern: str) -> str:
    for macro, text in _MACROS.items():
        pattern = pattern.replace(macro, text)
    return pattern.replace(" ", "")


def _required(pattern: str) -> frozenset[str]:
    """Return the classes that stand in a pattern outside every group and are not optional there."""
    pattern = re.sub(r"\(\?P<\w+>(<\w+>)\)", r"\1", pattern)  # a group of one class is that class
    while pattern != (without := re.sub(r"\([^()]*\)[?*+]?(?:\{[\d,]+\})?", "", pattern)):
        pattern = without
    told = re.findall(r"[<{]([a-z]\w*)[>}]([?*]|\{0)?", pattern)
    return frozenset() if "|" in pattern else frozenset(name for name, optional in told if not optional)


def _expand(pattern: str) -> str:
    letters = alphabet()
    pattern = re.sub(r"\{(\w+)\}", r"(?P<\1><\1>)", pattern)
    return re.sub(r"(?<!\?P)<(\w+)>", lambda match: f"[{letters[match[1]]}]", pattern)


def matches(line: Line) -> Iterator[Found]:
    """Yield what every rule finds in the line; matches of different rules overlap."""
    present = {name for element in line.elements for name in element.senses}
    for rule, pattern, required in _compiled():
        for match in pattern.finditer(line.classes) if required <= present else ():
            named = {
                name: line.elements[match.start(name) : match.end(name)]
                for name in match.re.groupindex
                if match.start(name) >= 0
            }
            start, end = match.span("span") if "span" in named else match.span()
            yield Found(rule, start, end, named)
