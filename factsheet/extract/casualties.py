"""Tolls in one source: who was killed, hurt or is missing, how many, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from factsheet.annotate.data import listed, members, table, words
from factsheet.annotate.document import Document
from factsheet.annotate.groups.people_group import Group
from factsheet.annotate.groups.people_groups import GroupFinder
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.words.people_words import is_perpetrator
from factsheet.extract.care import HOSPITALS
from factsheet.extract.tolls.harm import HarmFinder, words_of_harm
from factsheet.extract.tolls.harm_arguments import Harm
from factsheet.extract.tolls.recalled import Recall
from factsheet.extract.tolls.scopes import scope
from factsheet.extract.tolls.toll_clause import event_clause
from factsheet.extract.tolls.toll_words import scene
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.model.mention import Name, When
from factsheet.model.passage import Passage

_LONGEST_PASSAGE = 60
_LEAD = 4
"""The lead: so many sentences from the top, the headline among them."""
_ASIDE = 16
"""Tokens between a toll and the part that it includes, at most."""
_DETERMINERS = 4
_SHORT_SENTENCE = 15
"""Words of a sentence that is cited as a whole."""
_TOLD_OFTEN = 2
_ONE = ("single", "definite", "name")
_CREW_WORDS = 6
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_NUMBERED = frozenset({"count", "fighters"})
_UNCLEAR = frozenset({"member", "members"})
"""What those harmed are called that only its complement explains: "four members of a wedding party"."""
_IN_OUR_VOICE = {"terrorist": "militant", "terrorists": "militants"}
"""Words that judge, and what a statement calls the same people."""
_TOTAL = re.compile(r"\b(?:in all|in total|altogether|a total of|overall|death toll|total number)\b", re.IGNORECASE)
_HOSPITAL = re.compile(
    rf"\b(?:[A-Z][\w.'’-]+ )+(?:{'|'.join(HOSPITALS).title()})\b"
    r"|\b(?i:doctors?|medics?|nurses?|staff|surgeons?|officials?|sources?|director|chief|spokes\w+)"
    rf" (?:at|of|from|in|for) (?:[\w'’-]+ ){{1,5}}?(?:{'|'.join(HOSPITALS)})\b"
)
"""A hospital that is named, or for which somebody speaks."""
_BROUGHT_IN = re.compile(r"\b(?:received|receiving|brought in)\b")
"""How a hospital tells of the dead that it has seen: not of all."""
_CREW = re.compile(r"of (?:[\w'’-]+ ){0,3}(?:crew|team|squad|brigade|service|unit|force|patrol)\b")
"""Behind "members": those who are counted by their trade."""
_INCLUDING = re.compile(r"\b(?:including|among them|one of them|counting|as well as)\b", re.IGNORECASE)


def extract(document: Document) -> Iterable[CasualtiesMention]:
    """The tolls that `document` states, in the order of the text."""
    finder = GroupFinder(document, perpetrator_names(document))
    recall = Recall(document)
    violent = _is_violent(document)
    told, tolls, dozens = 0, 0, dict[str, int]()
    for sentence in document.doc.sents:
        if not document.narrative(sentence.start_char):
            continue
        told += 1
        groups: list[Group] = []
        harms: list[Harm] = []
        if words_of_harm(sentence):
            groups = finder.groups(sentence)
            harms = HarmFinder(document.doc, sentence, groups).harms()
        first = {harm.outcome: harm for harm in sorted(harms, key=lambda harm: -harm.word)}
        for harm in harms:
            mention = _mention(document, sentence, harm, groups, recall)
            if told <= _LEAD and harm.group.sort == "vague" and not recall.background(sentence, harm):
                dozens.setdefault(harm.outcome, _fewest(harm.group))
            if mention is not None and 0 < mention.value < dozens.get(harm.outcome, 0):
                continue  # "a blast hurt dozens" counts more than the one of whom the text tells
            if mention is not None and recall.later_event(first[harm.outcome], harm):
                mention = replace(mention, background=True)
            if mention is not None:
                of_many = scope(document.doc, harm, told_before=tolls > 0)
                mention = replace(mention, scope=of_many or ("statistics" if recall.statistics(sentence) else None))
                tolls += bool(mention.value)
            if mention is not None and (violent or mention.counted not in _ONE or mention.say != "died"):
                mention = replace(mention, lead=mention.headline or told <= _LEAD)
                yield mention
                yield from _parts(document, harm, groups, mention)
        recall.passed(sentence)


def _parts(document: Document, harm: Harm, groups: list[Group], toll: CasualtiesMention) -> Iterable[CasualtiesMention]:
    """The part that a toll is said to include: "26 people, including 20 children"."""
    armed = harm.group.armed
    if armed is not None and harm.outcome != "harmed":
        yield replace(_share(toll, armed), counted="fighters", part_of=None)
    if harm.group.sort != "count" or harm.outcome == "harmed" or toll.part:
        return
    for group in groups:
        if group.start < harm.group.end or group.sort not in _NUMBERED or group.unit is None or group.part:
            continue
        between = document.doc[harm.group.end : group.start]
        includes = _INCLUDING.search(between.text)
        if includes and 0 < (group.value or 0) < toll.value and len(between) <= _ASIDE:
            start, end = document.doc[harm.group.start].idx, document.doc[group.end - 1]
            span = document.span(start, end.idx + len(end))
            passage = _part_passage(document, harm, start, end.idx + len(end), toll)
            text = document.words(span)
            yield replace(_share(toll, group), spans=(span,), text=text, passage=passage, core=None)
        return


def _share(toll: CasualtiesMention, group: Group) -> CasualtiesMention:
    """The toll of `group`, who are a part of those whom `toll` counts."""
    return replace(
        toll,
        value=group.value or 0,
        printed=_number_text(group, group.value or 0),
        precision=group.precision,
        low=group.low,
        unit=group.unit,
        counted="count",
        basis=None,
        taken_off=0,
        whole=False,
        part_of=toll.value,
    )


def _part_passage(document: Document, harm: Harm, start: int, end: int, toll: CasualtiesMention) -> Passage:
    """The words that tell what befell the part, with when and where it befell the whole where those are not many."""
    word = document.doc[harm.word]
    start, end = min(start, word.idx), max(end, word.idx + len(word))
    low = document.source.offsets.repaired(toll.passage.span.start)
    wide = min(start, low), max(end, low + toll.passage.span.end - toll.passage.span.start)
    short = len(document.source.text[slice(*wide)].split()) <= _LONGEST_PASSAGE
    return document.passage(*(wide if short else (start, end)))


@cache
def _violence() -> frozenset[str]:
    return frozenset({*table("harm")["acts"], *table("harm")["hurts"], *words("event_nouns")})


def _is_violent(document: Document) -> bool:
    """Whether the text tells of harm at all: a single death may be a natural one."""
    told = _violence()
    return sum(token.lemma_.lower() in told for token in document.doc) >= _TOLD_OFTEN


def perpetrator_names(document: Document) -> frozenset[str]:
    """Family names, in lower case, of people whom the article calls suspect, gunman and the like, or charged."""
    found: set[str] = set()
    for entity in document.doc.ents:
        if entity.label_ != "PERSON":
            continue
        sentence = entity.sent
        before = document.doc[max(sentence.start, entity.start - 3) : entity.start]
        after = document.doc[entity.end : min(sentence.end, entity.end + 12)]
        if any(is_perpetrator(t) for t in before if t.pos_ in ("NOUN", "PROPN")) and not any(
            t.pos_ == "VERB" for t in before
        ):
            found.add(entity[-1].lower_)
        head = entity.root.head
        if entity.root.dep_ in ("nsubj", "nsubjpass") and any(
            is_perpetrator(t)
            for t in document.doc[head.i + 1 : head.i + 9]
            if t.dep_ in ("attr", "pobj", "oprd") and head.is_ancestor(t)
        ):
            found.add(entity[-1].lower_)
        if after and any(is_perpetrator(t) and t.dep_ in ("attr", "appos") for t in after):
            found.add(entity[-1].lower_)
        if entity.root.dep_ == "nsubjpass" and head.lemma_ in ("charge", "arrest", "accuse", "indict", "convict"):
            found.add(entity[-1].lower_)
    return frozenset(found - {"police", "s"})


def _mention(
    document: Document, sentence: Tokens, harm: Harm, groups: list[Group], recall: Recall
) -> CasualtiesMention | None:
    group = harm.group
    if group.sort == "perpetrator" or group.value is None or recall.outdated(sentence, harm):
        return None
    if (harm.negated and group.value != 0) or _is_rate(document, harm):
        return None
    doc, value, basis = document.doc, group.value, _basis(document, harm)
    start, end = _extent(doc, harm)
    span = document.span(start, end)
    left_out, among = _perpetrators_within(document, sentence, harm, groups, recall)
    if left_out and group.sort in ("count", "list"):
        if value <= left_out:
            return None
        basis = f"{group.number.text if group.number else value} in all, the perpetrator among them"
        value -= left_out
        end = max(end, among)  # the words that tell of them belong to the toll
    when, where = recall.when(sentence, harm), recall.where(sentence, harm)
    told = scene(document, sentence, harm, where)
    where = None if told.vague else told.where or where
    clause = event_clause(document, doc[harm.word])
    stretches = [(told.start, told.end), (clause.start_char, clause.end_char) if clause is not None else (None, None)]
    scene_at = min([start, *(s for s, _ in stretches if s is not None)]), max(end, *(e or end for _, e in stretches))
    passage = _passage(document, start, end, scene_at, when, where)
    printed = _printed(doc[group.start : group.end].text) if group.sort not in _NUMBERED else _number_text(group, value)
    return CasualtiesMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=passage,
        core=_core(document, sentence, start, end),
        outcome=harm.outcome,
        value=value,
        printed=printed,
        precision=group.precision,
        low=group.low - (group.value - value) if group.low else None,
        unit=None if group.unit in _UNCLEAR else _IN_OUR_VOICE.get(group.unit or "", group.unit),
        in_hospital=_is_of_hospital(sentence.text, harm),
        where=where,
        when=when,
        basis=basis,
        background=recall.background(sentence, harm),
        say="were killed" if harm.say == "were murdered" and _is_accusation(document.doc[harm.word]) else harm.say,
        counted=group.sort,
        part=group.part or harm.severity or _is_of_crew(document, group) or _goes_on(document, group),
        more=group.more,
        also=_also(document, sentence, harm),
        weak=harm.weak,
        taken_off=left_out if value != group.value else 0,
        headline=document.in_headline(start),
        names=group.names or ((group.name,) if group.name and group.sort == "name" else ()),
        total=harm.total or bool(_TOTAL.search(sentence.text)),
        places=recall.places(sentence),
        what=recall.what(sentence, harm),
        at=told.at,
        told_event=told.event,
        event_clause=_printed(clause.text) if clause is not None else None,
        wide=told.wide,
    )


def _is_of_hospital(text: str, harm: Harm) -> bool:
    """Whether the toll is of those whom one hospital has: the wounded where it is named, the dead it received."""
    brought = harm.outcome == "killed" and _BROUGHT_IN.search(text)
    return bool(harm.outcome == "injured" or brought) and bool(_HOSPITAL.search(text))


def _is_accusation(deed: Token) -> bool:
    """Whether a murder is what somebody is accused or convicted of: there the dead are told, not yet how they died."""
    governor = deed.head.head if deed.dep_ in {"pcomp", "pobj"} else deed
    law = table("parts")["law"].keys() | members("parts", "accusing") | {"guilty", "jail", "try"}
    return governor != deed and (governor.lemma_.lower() in law or deed.dep_ == "pcomp")


def _is_of_crew(document: Document, group: Group) -> bool:
    """Whether only people of one trade are counted: "two members of the rescue team"."""
    behind = document.doc[group.end : group.end + _CREW_WORDS].text
    return group.unit in _UNCLEAR and bool(_CREW.match(behind))


def _goes_on(document: Document, group: Group) -> bool:
    """Whether a list of a headline goes on from somebody without an article: "Dentist, wife and brother die"."""
    before = document.doc[group.start - 1] if group.start else None
    listed_ = group.sort == "list" and group.number is None and document.in_headline(document.doc[group.start].idx)
    return listed_ and before is not None and before.text == ","


def _fewest(group: Group) -> int:
    """How many a vague word counts at least."""
    return _VAGUE.get(group.number.text.lower(), 0) if group.number else 0


def _extent(doc: Doc, harm: Harm) -> tuple[int, int]:
    """The code points of the words that carry the toll, with the article before them and without a "that"."""
    first, last = doc[harm.start], doc[harm.end - 1]
    if first.pos_ == "NOUN" and first.left_edge.i >= first.i - _DETERMINERS:
        first = first.left_edge  # "the death toll", "a total of"
    if first.lower_ == "that" and first.i < harm.end - 1:
        first = doc[first.i + 1]  # "said that three people are dead"
    return first.idx, last.idx + len(last)


def _is_rate(document: Document, harm: Harm) -> bool:
    """Whether the words behind the toll make it a rate: "kills 400,000 people a year"."""
    behind = document.doc[harm.end : harm.end + 2].text.lower()
    return any(behind == rate or behind.startswith(rate + " ") for rate in table("harm")["rates"])


def _also(document: Document, sentence: Tokens, harm: Harm) -> bool:
    """Whether the toll comes on top of one told before: "two civilians were also wounded"."""
    near = document.doc[max(sentence.start, harm.word - 3) : min(harm.word + 3, sentence.end)]
    return any(token.lower_ in ("also", "too") for token in near)


def _basis(document: Document, harm: Harm) -> str | None:
    """How a number that the passage does not print was worked out: the words that were added up."""
    if harm.group.sort not in ("list", "names"):
        return None
    listed = _printed(document.doc[harm.group.start : harm.group.end].text)
    return f"{listed}, the perpetrator not counted" if harm.group.left_out else listed


def _perpetrators_within(
    document: Document, sentence: Tokens, harm: Harm, groups: list[Group], recall: Recall
) -> tuple[int, int]:
    """How many perpetrators the count takes in ("three are dead, including the shooter", "murder-suicide"), and where
    the words about them end; 0 where those stand elsewhere."""
    start = document.doc[harm.start].idx
    text = document.source.text[start : sentence.end_char]
    including = _INCLUDING.search(text)
    if including:
        at = start + including.end()
        for group in groups:
            if document.doc[group.start].idx >= at - 1 and group.left_out and group.sort == "perpetrator":
                last = document.doc[group.end - 1]
                return group.left_out, last.idx + len(last)
    dead = harm.say in ("were killed", "were found dead") and document.doc[harm.word].lower_ not in listed("killing")
    return int(harm.outcome == "killed" and dead and recall.murder_suicide), 0


def _printed(text: str) -> str:
    return " ".join(text.split())


def _number_text(group: Group, value: int) -> str:
    text = group.number.text if group.number and group.number.whole == value else str(value)
    return text.lower() if text.isupper() else text  # "kills 36, including NINE children"


def _core(document: Document, sentence: Tokens, start: int, end: int) -> Passage:
    """The words of the toll alone; the whole sentence where that is short."""
    words_of = sentence.text.split()
    if len(words_of) <= _SHORT_SENTENCE:
        return document.passage(sentence.start_char, sentence.start_char + len(sentence.text.rstrip()))
    return document.passage(start, end)


def _passage(
    document: Document, start: int, end: int, scene: tuple[int, int], when: When | None, where: Name | None
) -> Passage:
    """The words from the first to the last that the toll needs, no more than a citation may hold."""
    left, right = scene if len(document.source.text[slice(*scene)].split()) <= _LONGEST_PASSAGE else (start, end)
    for span in (extra.span for extra in (where, when) if extra is not None and extra.span is not None):
        low = document.source.offsets.repaired(span.start)
        high = low + (span.end - span.start)
        wide = min(left, _phrase_start(document, low, high) if low < left else low), max(right, high)
        one_block = document.source.block_at(wide[0]) == document.source.block_at(wide[1] - 1)
        if one_block and len(document.source.text[slice(*wide)].split()) <= _LONGEST_PASSAGE:
            left, right = wide
    return document.passage(left, right)


def _phrase_start(document: Document, start: int, end: int) -> int:
    """Where the phrase of a date or place begins: "the worst shootings of 2012", "In 2004"."""
    tokens = document.doc.over(start, end)
    preposition = tokens.root.head
    noun = preposition.head
    if preposition.pos_ != "ADP":
        return start
    if noun.pos_ == "NOUN" and noun.i < preposition.i:
        return int(document.doc[noun.left_edge.i].idx)
    return int(preposition.idx)
