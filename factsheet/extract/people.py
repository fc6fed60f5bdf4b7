"""People: each mention of a name, with the role, the affiliation, the age and the part in the event beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from factsheet.annotate.data import table
from factsheet.annotate.document import Document
from factsheet.annotate.names.credits import credited
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.extract.person.descriptions import Describer, Description, manages
from factsheet.extract.person.listed import led_by
from factsheet.extract.person.of_age import called_by_age
from factsheet.extract.person.own_death import by_own_hand, of_its_own
from factsheet.extract.person.own_words import by_own_words
from factsheet.extract.person.part_clauses import opens_with, tells_of_incident, unnamed_dead, violent
from factsheet.extract.person.part_time import has_lost_it, was_long_ago, with_year, year_of
from factsheet.extract.person.part_verbs import Part
from factsheet.extract.person.parts import part, together
from factsheet.extract.person.people_pronouns import by_both, by_pronoun
from factsheet.extract.person.taken_back import by_what_was_taken_back
from factsheet.extract.person.wrong_one import is_of_the_wrong_one
from factsheet.extract.tolls.recalled import IN_YOUTH
from factsheet.kinds.person import PersonMention
from factsheet.kinds.person_sentence import is_office, is_past
from factsheet.model.mention import Mention, Name

_COMPLEMENT = 6
"""How far after a verb what completes it is taken into the passage, in tokens."""
_COUNTS = frozenset({"count", "charge"})
"""What says nothing without its "of": "held on one count of arson"."""
_PEACEFUL = re.compile(
    r"(?:(?:on|in|late|early|last|this|yesterday|today) ?(?:\S+ ){0,3}?)?"
    r"(?:peacefully\b|aged \d|at (?:the age of )?\d\d\b|at (?:his|her|their) home\b|in (?:his|her) sleep\b"
    r"|(?:of|from) (?:natural causes|old age|cancer|pneumonia|a stroke|leukemia|leukaemia|alzheimer|dementia)\b"
    r"|after (?:a |an )?(?:\w+ )?(?:illness|battle with)\b)",
    re.IGNORECASE,
)
"""What tells, right behind "died", that nobody and nothing killed."""
_LONGEST = 60
"""Words in a passage at most (the fact base's rule)."""


def extract(document: Document) -> Iterable[Mention]:
    """One mention for every place where a person is named, or called by the age alone.

    Those who only made a picture or a text say so.
    """
    describer = Describer(document)
    found: list[tuple[PersonMention, Part | None]] = []
    incident, offices = violent(document.doc), _left_offices(document.doc)
    later, lists = by_pronoun(document), _Lists(led_by(document))
    own = by_own_words(document) if incident else {}
    by_others = (by_both, by_what_was_taken_back)
    for told in (*(read(document) for read in by_others), own):
        for key, readings in told.items():
            later[key] = [*later.get(key, []), *readings]
    for tokens, name in document.named("person"):
        added = later.get((tokens.start_char, tokens.end_char), [])
        found.append(_mention(document, name, tokens, describer, lists, added))
    # "A man was shot dead. … John Doe was shot at his door": where nobody is named as dead, Doe may be the dead man.
    doubtful = not any(mention.status == "killed" for mention, _ in found) and unnamed_dead(document.doc)
    peaceful = {
        one.name.full for one, told in found if told is not None and told.death and _peaceful(document.doc, told)
    }
    wrong = is_of_the_wrong_one(document)
    own_hand = by_own_hand(document)
    for mention, reading in found:
        if wrong and mention.status == "arrested":
            yield replace(mention, status=None, part=None)
        elif (reading is not None and reading.open and doubtful) or mention.status in _OFFICES.keys() - offices:
            yield replace(mention, status=None)
        elif (
            reading is not None
            and reading.death
            and mention.status == "killed"
            and (
                (mention.name.full in own_hand and mention.part != "suspect")
                or _died(mention, peaceful, incident)
                or of_its_own(document.doc, mention, reading)
            )
        ):
            other = mention.part if mention.part == "suspect" else "official" if _official(mention.role) else None
            yield replace(mention, part=other, status="died")
        else:
            yield mention
    yield from called_by_age(document)


def _died(mention: PersonMention, peaceful: Collection[str | None], incident: bool) -> bool:
    """Whether a death of which the words do not tell the cause is none of the dead of an incident."""
    natural = mention.name.full is not None and mention.name.full in peaceful
    return natural or not incident


def _peaceful(doc: Doc, reading: Part) -> bool:
    """Whether the words behind a death tell of age, illness or home, and its sentence of no incident."""
    verb = doc[reading.cue]
    return _PEACEFUL.match(doc[verb.i + 1 : verb.sent.end].text) is not None and not tells_of_incident(verb.sent)


_OFFICES = {"fired": "dismissals", "resigned": "resignations"}
"""Ends of an office, and the words of data/parts.yaml that tell of them."""


def _left_offices(doc: Doc) -> frozenset[str]:
    """Which ends of an office are the news."""
    return frozenset(status for status, told in _OFFICES.items() if opens_with(doc, told))


class _Lists:
    """What stands before lists of people and holds of all in them; `leaders` has the name before each that goes on."""

    def __init__(self, leaders: Mapping[int, Span]) -> None:
        self._leaders = leaders
        self._handed_on: dict[int, Part | None] = {}

    def read(self, tokens: Span) -> Part | None:
        """What is read at the name itself, or else before the list that it goes on."""
        return part(tokens) or self._before(tokens)

    def _before(self, tokens: Span) -> Part | None:
        told: Part | None = None
        passed: list[int] = []
        leader = self._leaders.get(tokens.start)
        while leader is not None and leader.start not in self._handed_on:
            passed.append(leader.start)
            own = part(leader)
            if own is not None:
                told = own if own.cue < leader.start else None  # not "Ada Moss, who was killed, and Ben Cole"
                break
            leader = self._leaders.get(leader.start)
        else:
            told = self._handed_on[leader.start] if leader is not None else None
        self._handed_on.update(dict.fromkeys(passed, told))
        return told


def _mention(
    document: Document, name: Name, tokens: Span, describer: Describer, lists: _Lists, later: list[Part]
) -> tuple[PersonMention, Part | None]:
    """The mention at `tokens`, and what is read of the part in the event; `later` is what other sentences add."""
    credit = credited(tokens)
    headline = document.in_headline(tokens.start_char)
    found = Description(tokens.start, tokens.end) if headline or credit else describer.describe(tokens)
    own = lists.read(tokens) if not (headline or credit) else None
    reading = together([*([own] if own else []), *later], document.doc)
    if reading is not None and tokens.sent.start_char in document.elsewhere:
        reading = None  # who died elsewhere is none of this story's dead
    if reading is not None and IN_YOUTH.search(document.doc[reading.cue : document.doc[reading.cue].sent.end].text):
        reading = None
    ended = was_long_ago(document, tokens) or (has_lost_it(tokens) and (reading is None or reading.status is None))
    if found.role is not None and ended and (is_office(found.role) or manages(found.role)):
        found = replace(found, role=None, of=None, link=None, article=None)  # "In 2008 governor Roe was caught"
    when = year_of(document, reading) if reading and reading.status else None
    start, end = with_year(document, *_extent(document.doc, found, reading), when)
    if end - start == 1 and not headline:
        start, end = _with_verb(tokens)
    span = document.span(tokens.start_char, tokens.end_char)
    mention = PersonMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=document.passage(document.doc[start].idx, document.doc[end - 1].idx + len(document.doc[end - 1])),
        name=name,
        role=found.role,
        of=found.of,
        link=found.link,
        article=found.article,
        age=found.age,
        part=credit or _part(found, reading),
        status=reading.status if reading else None,
        when=when,
        rules=tuple(f"befell:{row}" for row in reading.rules) if reading else (),
    )
    return mention, reading


def _part(found: Description, reading: Part | None) -> str | None:
    """Victim, suspect or witness as the clause says; official where the role is an office and nothing else is said."""
    if reading is not None and reading.part is not None:
        official = _official(found.role) and reading.part == "suspect" and reading.status is None
        return "official" if official else reading.part
    return "official" if _official(found.role) else None


def _official(role: str | None) -> bool:
    """Whether the head of the role is an office: the last word before "of", and it is held still."""
    if role is None:
        return False
    words = role.lower().split()
    cut = next((index for index, word in enumerate(words) if word in {"of", "for", "in", "at"}), len(words))
    officials = table("parts")["officials"]
    held = cut > 0 and not is_past(role)
    return held and (words[cut - 1] in officials or " ".join(words[max(0, cut - 2) : cut]) in officials)


def _with_verb(name: Span) -> tuple[int, int]:
    """The bare surname with the verb beside it ("said Menger"): a passage of one word stands anywhere."""
    doc = name.doc
    if name.start > name.sent.start and doc[name.start - 1].pos_ == "VERB":
        return name.start - 1, name.end
    if name.end < name.sent.end and doc[name.end].pos_ == "VERB":
        return name.start, name.end + 1
    return name.start, name.end


def _first(cue: Token) -> int:
    """Where the words that belong to the cue begin: its article."""
    return min((child.i for child in cue.children if child.dep_ == "det"), default=cue.i)


def _last(cue: Token) -> int:
    """Where the words that complete the cue end: "opened fire", "was shot to death", "was identified as the gunman"."""
    last = cue.i
    following = [token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 3]]
    if following in (["and", "killed"], ["to", "death"]) or following[:1] == ["dead"]:
        last += 1 if following[:1] == ["dead"] else 2
    for child in cue.children:
        if child.i > cue.i and child.dep_ in {"dobj", "oprd", "acomp", "prt", "agent"}:
            last = max([last, child.i, *(word.i for word in child.subtree if word.i - cue.i <= _COMPLEMENT)])
        elif child.dep_ == "prep" and child.i == last + 1 and child.lower_ in {"as", "to", "with", "of"}:
            last = max([last, *(word.i for word in child.subtree if word.i - cue.i <= _COMPLEMENT)])
    return last + 1


def _extent(doc: Doc, found: Description, reading: Part | None) -> tuple[int, int]:
    """The tokens of the passage that carries all that was read; without the clause where it would grow too long."""
    start, end = found.start, found.end
    if reading is not None:
        low, high = min(start, _first(doc[reading.cue])), max(end, _last(doc[reading.cue]), reading.last or 0)
        if doc[high - 1].lemma_.lower() in _COUNTS and high < len(doc) and doc[high].lower_ == "of":
            high = max([high, *(word.i + 1 for word in doc[high].subtree if word.i - high <= _COMPLEMENT)])
        if len(doc[low:high].text.split()) <= _LONGEST:
            start, end = low, high
    while end > start + 1 and (doc[end - 1].is_space or doc[end - 1].text == ","):
        end -= 1
    while start < end - 1 and doc[start].is_space:
        start += 1
    return start, end
