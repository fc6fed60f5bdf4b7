"""Neighbouring groups of people that a list joins: "a woman and her two sons", "six men, two women and a child"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factsheet.annotate.clauses.grammar import FINITE
from factsheet.annotate.data import listed, members, table, words
from factsheet.annotate.groups.people_group import Group
from factsheet.annotate.numbers.numbers import NumberIndex
from factsheet.annotate.tree import Doc

_LONGEST_LIST = 24
_LONGEST_LINK = 6
_LINKS = frozenset({",", ";", "and", "&", "plus", "as", "well", "(", ")", "/"})

_OPEN = frozenset({"at least", "more than"})

COLLECTIVES = frozenset({"people", "police", "men", "women", "children", "crew", "staff", "family", "team", "troops"})
"""Nouns that name several people without saying how many."""


def joined(found: Sequence[Group], doc: Doc, index: NumberIndex) -> list[Group]:
    """`found` (left to right) with every list of people as one group."""
    result: list[Group] = []
    at = 0
    while at < len(found):
        run, links = [found[at]], list[str]()
        while at + 1 < len(found) and len(run) < _LONGEST_LIST:
            link = _link(found[at], found[at + 1], doc, index)
            if link is None or _begins_clause(run[0], found[at + 1], doc):
                break
            goes_on = at + 2 < len(found) and _link(found[at + 1], found[at + 2], doc, index) == "and"
            if "and" in links and not goes_on and _is_closed(found[at], link, found[at + 1]):
                break
            run.append(found[at + 1])
            links.append(link)
            at += 1
        result.extend(_merged(run, links, doc))
        at += 1
    return result


def _link(left: Group, right: Group, doc: Doc, index: NumberIndex) -> str | None:
    """How two neighbouring groups hang together: "and", ",", "age," (an age between them) or None."""
    counted = table("harm")["counted"]
    if any(doc[group.end - 1].lemma_.lower() in counted for group in (left, right)):
        return None
    if right.number is not None and right.unit is None and not right.more:
        return None  # a bare number begins something new: "two dead and 84 wounded"
    between = doc[left.end : right.start]
    plain = [token.lower_ for token in between if not index.at(token.idx)]
    if not plain or len(between) > _LONGEST_LINK or not _LINKS.issuperset(plain) or _introduces(left, right, doc):
        return None
    if {"and", "&", "plus", "well"} & set(plain):
        return "and"
    aged = len(plain) < len(between)
    return "age," if aged or left.aged else ","


def _introduces(left: Group, right: Group, doc: Doc) -> bool:
    """Whether `left` stands in a phrase before the clause of `right`: "according to officials, two men drowned"."""
    noun = doc[left.end - 1]
    while noun.dep_ in {"pobj", "pcomp", "prep"} and noun.head.i < noun.i:
        noun = noun.head
    return noun.i < left.start and noun.dep_ in {"pcomp", "prep"} and noun.head.i >= right.end


def _is_closed(left: Group, link: str, right: Group) -> bool:
    """Whether what follows the last member of a list is none of it: "killed two men and a woman, the mayor said"."""
    return link != "and" and right.sort != "pair" and not _same(left, link, right)


def _begins_clause(first: Group, right: Group, doc: Doc) -> bool:
    """Whether a group is the subject of what follows, and the list not: "killed two men and a boy was hurt"; what
    "said" takes is no list of its own."""
    behind = doc[right.end] if right.end < len(doc) else None
    if behind is None or behind.tag_ not in FINITE:
        return False
    saying, before = members("reporting", "clause"), doc[max(first.start - 1, 0)]
    before = doc[max(before.i - 1, 0)] if before.dep_ == "poss" else before  # "killed my husband and Roe signed it"
    return behind.lemma_.lower() in saying or (before.pos_ == "VERB" and before.lemma_.lower() not in saying)


def _merged(run: list[Group], links: list[str], doc: Doc) -> list[Group]:
    if len(run) == 1:
        return run
    ends = _last(run, links)
    if ends < len(run):
        return [*_merged(run[:ends], links[: ends - 1], doc), *_merged(run[ends:], links[ends:], doc)]
    if run[-1].sort == "pair" and doc[run[-1].start].lower_ == "both" and links[-1] != "and":
        named = _merged(run[:-1], links[:-1], doc)
        if len(named) == 1 and named[0].value == run[-1].value:
            return [replace(named[0], end=run[-1].end)]  # "Ann Lee, 31, and Bo Ek, 52, both of whom"
    first = run[0]
    if first.sort == "count" and links[0] != "and" and _spelled_out(run, doc):
        return [replace(first, end=run[-1].end)]
    heads = [first]
    for left, link, right in zip(run, links, run[1:], strict=False):
        if not (_same(left, link, right) or _tells_who(left, link, right, doc)):
            heads.append(right)
    if len(heads) == 1 or _is_one(heads, doc):
        return [replace(first, end=run[-1].end)]
    if "and" not in links and not _headline_list(run, doc):
        return run
    if any(head.value is None or head.low is not None for head in heads):
        return run
    return [_whole(heads, run)]


def _last(run: Sequence[Group], links: Sequence[str]) -> int:
    """How many of `run` the list has: it ends with what "and" adds, "10 women and two guides, the mayor said"."""
    if "and" not in links:
        return len(run)
    last = len(links) - links[::-1].index("and") + 1
    goes_on = last == len(run) or links[last - 1] != "," or _same(run[last - 1], links[last - 1], run[last])
    return len(run) if goes_on or run[-1].sort == "pair" else last


def _same(left: Group, link: str, right: Group) -> bool:
    """Whether two members are one and the same: "a man, John Smith", "John Smith, a first-grader".

    So are the two nouns of one number: "206 passengers and crew".
    """
    if link == "and":
        counted = left.sort == "count" and right.number is None
        return counted and right.unit is not None and right.unit.lower() in COLLECTIVES
    if left.sort == "count" and right.sort == "name":
        return True
    return link == "," and "name" in (left.sort, right.sort) and left.sort != right.sort


def _tells_who(left: Group, link: str, right: Group, doc: Doc) -> bool:
    """Whether commas set `right` off as what `left` is: "the driver, a 17-year-old boy, and two girls" are three."""
    aside = any(t.dep_ == "appos" and left.start <= t.head.i < left.end for t in doc[right.start : right.end])
    aside = aside and doc[right.end : right.end + 1].text == ","
    return link == "," and (left.sort, right.sort) == ("definite", "single") and aside


def _is_one(heads: Sequence[Group], doc: Doc) -> bool:
    """Whether the verb has them for one: "a husband and father was killed", "Roe, a nurse and mother, has died"."""
    noun = doc[heads[0].end - 1]
    noun = noun.head if noun.dep_ in ("appos", "nummod") and noun.head.i >= heads[0].start else noun
    if noun.dep_ not in ("nsubj", "nsubjpass") or any(head.number or head.value != 1 for head in heads):
        return False
    verb = noun.head
    words = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    return verb.i >= heads[-1].end and any(word.tag_ == "VBZ" or word.lower_ == "was" for word in words)


def _whole(heads: list[Group], run: list[Group]) -> Group:
    armed = next((head for head in heads if head.sort == "fighters"), None)
    left_out = sum(head.left_out for head in heads)
    victims = [head for head in heads if not head.left_out]
    start, end = run[0].start, run[-1].end
    if not victims:
        return replace(heads[0], end=end, left_out=left_out)
    if len(victims) == 1:
        return replace(victims[0], start=start, end=end, left_out=left_out, armed=armed)
    value = sum(head.value or 0 for head in victims)
    names = tuple(head.name for head in victims if head.name)
    sort = "names" if len(names) == len(victims) else "list"
    more, exact = run[0].more, _exact(victims)
    return Group(start, end, sort, value, more=more, left_out=left_out, names=names, armed=armed, exact=exact)


def _exact(victims: Sequence[Group]) -> str | None:
    """How exact the sum of groups is: of "at least 20 men and four women" it is "at least 24"."""
    told = {group.precision for group in victims} - {None}
    return None if not told else "at least" if told <= _OPEN else "about"


def _spelled_out(run: Sequence[Group], doc: Doc) -> bool:
    """Whether what follows a count spells it out: "twelve people, eight women and four men"."""
    if _are_others(run, doc):
        return False
    rest = [group for group in run[1:] if group.value is not None]
    return len(rest) == len(run) - 1 and sum(group.value or 0 for group in rest) == run[0].value


def _are_others(run: Sequence[Group], doc: Doc) -> bool:
    """Whether those who follow a count are none of it: "two women, a man and a boy" and "two nurses, a doctor and a
    driver" are four, "two women, a mother and her daughter" and "two people, a man and a boy" are two."""
    first = doc[run[0].end - 1].lemma_.lower()
    rest = {doc[group.end - 1].lemma_.lower() for group in run[1:] if group.name is None}
    sex = next((own for own in (listed("men_of_a_family"), listed("women_of_a_family")) if first in own), None)
    if sex is not None:
        return bool(rest & ((listed("men_of_a_family") | listed("women_of_a_family")) - sex))
    return bool(rest) and first not in words("spelled_out") and first not in rest


def _headline_list(run: Sequence[Group], doc: Doc) -> bool:
    """In headlines a comma is an "and": "2 bailiffs, shooter dead", "Man, woman found dead"."""
    if len(run) != 2:
        return False
    if any(group.sort == "perpetrator" for group in run):
        return True
    return all(group.sort == "single" and doc[group.start].pos_ in ("NOUN", "PROPN") for group in run)
