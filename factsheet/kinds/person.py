"""People, each with role, affiliation, and what they are in the event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, outlet, voices
from factsheet.kinds.person_sentence import caption, is_past, is_rank, sentence
from factsheet.model.fact import Citation, Fact
from factsheet.model.letters import without_accents
from factsheet.model.mention import Mention, Name, When
from factsheet.model.person_name import SUFFIXES, compatible, nickname_in, surname
from factsheet.model.readings import Given, relation
from factsheet.model.slug import slug

_NO_ACTORS = frozenset({"photographer", "reporter"})
_PARTS = {"suspect": 3, "victim": 2, "witness": 1}
_STATUS = (
    *("killed", "died", "pardoned", "overturned", "sentenced", "convicted", "acquitted", "pleaded guilty"),
    *("dropped", "charged", "released", "arrested", "house arrest", "sought", "injured", "survived", "missing"),
    *("fired", "resigned"),
)
_BY_LAW = frozenset(_STATUS) - {"killed", "died", "injured", "survived", "missing", "fired", "resigned"}
_WITHIN = {
    **dict.fromkeys(sorted(_BY_LAW), ("suspected",)),
    **dict.fromkeys(("killed", "died"), ("injured", "died", "charged", "missing")),
}
"""What a passage says of somebody that is no other reading beside the graver status: the dead were hurt or missing
before, and may have been charged."""
_OF_OFFICE = frozenset({"fired", "resigned"})
"""What is no other reading beside any status: who was charged may have resigned, and who is forced out resigns."""
_PAST = 10.0
_ACCUSED = frozenset({"sought", "arrested", "charged", "pleaded guilty", "convicted", "sentenced"})
_ROWS = {
    "killed": "Killed",
    "died": "Died",
    "missing": "Missing",
    "injured": "Hurt",
    "survived": "Survived",
    "victim": "Victims",
    "sought": "Sought",
    "arrested": "Arrested",
    "charged": "Charged",
    "house arrest": "Under house arrest",
    "released": "Released without charge",
    "dropped": "Charges dropped",
    "pleaded guilty": "Pleaded guilty",
    "convicted": "Convicted",
    "sentenced": "Sentenced",
    "acquitted": "Acquitted",
    "pardoned": "Pardoned",
    "overturned": "Conviction overturned",
    "suspect": "Named as suspects",
    "fired": "Dismissed",
    "resigned": "Resigned",
    "witness": "Witnesses",
    "official": "Officials",
}
"""Rows of people on the sheet by status or part, in the order in which they stand there."""
_FATES = {"killed": "died", "died": "died", "injured": "was hurt"}
"""What becomes of a suspect, told behind the name: the heading tells the part."""
_WEIGHTS = {"victim": 60.0, "suspect": 60.0, "official": 15.0, "witness": 15.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention(Mention):
    """A passage that names a person, with what it says of the person.

    `part` is victim, suspect, witness, official, photographer or reporter; `status` killed, injured, arrested, charged,
    …. `article` (a, an, the) is the one that the source prints before the role, `link` what it prints between role and
    affiliation ("of the"), None where the affiliation comes first.
    """

    kind: ClassVar[str] = "person"
    of_value: ClassVar[str] = "name"

    name: Name
    role: str | None = None
    of: str | None = None
    link: str | None = None
    article: str | None = None
    age: int | None = None
    part: str | None = None
    status: str | None = None
    when: When | None = None
    """The year of the status, where the passage dates it by no more: seldom that of the story."""


class PersonKind(Kind[PersonMention]):
    """A person is one fact, whatever number of passages name them."""

    name = "person"
    heading = "People"
    order = 50
    place = "people"
    named_by = "value"
    told_alone = True
    rows = (*dict.fromkeys(_ROWS.values()), "Others")

    def key(self, mention: PersonMention) -> Hashable | None:
        """The settled name; none for who only took the picture or wrote the text, and for a name left open."""
        return None if mention.part in _NO_ACTORS else mention.name.full

    def fact(self, mentions: Sequence[PersonMention]) -> Fact | None:
        """Who the person is, by the passage that says most, and what became of them, by all."""
        value = mentions[0].name.shown
        part, status, age = _part(mentions), _status(mentions), _age(mentions)
        when = _when(mentions, status)
        past = {_head(mention.role) for mention in mentions if mention.role and is_past(mention.role)}
        leading = _newest_office(mentions, max(mentions, key=lambda mention: _says_most(mention, past)), past)
        statement = sentence(
            value,
            role=leading.role,
            of=leading.of,
            link=leading.link,
            article=leading.article,
            age=age,
            part=part,
            status=status,
            when=when,
        )
        slips = {mention.name.text: None for mention in mentions if _misspelt(mention.name.text, value)}
        return Fact(
            id=slug(value),
            kind=self.name,
            statement=statement,
            value=value,
            role=leading.role,
            of=leading.of,
            age=age,
            part=part,
            status=status,
            when=when,
            aliases=_aliases(mentions, value, slips) or None,
            ask=_ask(mentions, value, list(slips)),
            cites=_cites(mentions, leading, value, (age, part, status)),
        )

    def weight(self, fact: Fact) -> float:
        """Those whom the event befell first, then officials, then others with a role, then mere names.

        What became of somebody in a year named without a day is seldom part of the story.
        """
        if fact.when:
            return _PAST
        return _WEIGHTS.get(fact.part or "", 12.0 if fact.role else 8.0 if fact.age or fact.of else 5.0)

    def question(self, fact: Fact, key: str) -> str:
        """The name, the age, or what became of the person."""
        office = caption(fact) if fact.role else ""
        return {
            "value": f"How is the name of the {office} spelled?" if office else "How is the name spelled?",
            "age": f"How old is {fact.value}?",
            "status": f"What became of {fact.value}?",
        }.get(key) or super().question(fact, key)

    def row(self, fact: Fact) -> str:
        """What befell the person in this story, else the part in it. A suspect who died is no victim."""
        if fact.part == "suspect" and fact.status in _FATES:
            return _ROWS["suspect"]
        status = None if fact.when else fact.status
        return _ROWS.get(status or "") or _ROWS.get(fact.part or "") or super().row(fact)

    def row_key(self, fact: Fact) -> str | None:
        """The status, or the part: officials are named by their role."""
        row = self.row(fact)
        if fact.status and row == _ROWS.get(fact.status):
            return "status"
        return "part" if fact.part and fact.part != "official" and row == _ROWS.get(fact.part) else None

    def accuses(self, fact: Fact) -> bool:
        """Whether somebody is said to have done wrong, by a status."""
        return self.row_key(fact) == "status" and fact.status in _ACCUSED and fact.part != "witness"

    def fate(self, fact: Fact) -> str:
        """Whether a suspect died or was hurt: the row tells the part."""
        return _FATES.get(fact.status or "", "") if self.row(fact) == _ROWS["suspect"] else ""

    def caption(self, fact: Fact) -> str:
        """What the statement says of the person besides name and age, without what the row says already."""
        return caption(fact)


def _says_most(mention: PersonMention, past: Set[str]) -> tuple[bool, int, bool, bool, int]:
    """How much a mention says of the person's role: the office held now first, one with an affiliation before others.

    `past` are the heads of roles that some passage calls former: there the title alone is a courtesy ("Mayor").
    """
    role = mention.role or ""
    weak = bool(role) and (is_past(role) or is_rank(role) or role.endswith("-elect"))
    rank = 0 if not role or (_head(role) in past and not is_past(role)) else 1 if weak else 2
    return bool(role), rank, bool(role and mention.of), mention.of is not None, len(role)


def _newest_office(mentions: Sequence[PersonMention], leading: PersonMention, past: Set[str]) -> PersonMention:
    """The passage of the newest source that calls the person by another office than `leading` does; else `leading`.

    Who was the deputy finance minister in older articles may be the housing minister now. `mentions` are newest first.
    """
    own, rank = set((leading.role or "").lower().split()), _says_most(leading, past)[1]
    if not _holds_office(leading) or leading.source == mentions[0].source:
        return leading
    newest = [mention for mention in mentions if mention.source == mentions[0].source and mention.role]
    if any(own == set((mention.role or "").lower().split()) for mention in newest):
        return leading
    for mention in newest:
        words = set((mention.role or "").lower().split())
        same = words <= own or own <= words
        if not same and _holds_office(mention) and _says_most(mention, past)[1] == rank:
            return mention
    return leading


def _holds_office(mention: PersonMention) -> bool:
    return mention.part == "official" and not is_past(mention.role or "")


def _head(role: str | None) -> str:
    """The noun of the role: the last word before what it is the head of."""
    words = (role or "").lower().split()
    cut = next(
        (at for at, word in enumerate(words) if at and word in {"of", "for", "at", "in", "to", "with"}), len(words)
    )
    return words[cut - 1] if words else ""


def _part(mentions: Sequence[PersonMention]) -> str | None:
    """What the person is in the event: the gravest part that any passage gives.

    Who died on Monday and was hurt in a crash of 1969 was no victim of Monday.
    """
    fates = {mention.when is None for mention in mentions if mention.status}
    parts = [mention.part for mention in mentions if mention.part and not (len(fates) == 2 and mention.when)]
    if "official" in parts and not any(mention.part == "suspect" and mention.status for mention in mentions):
        # An officer who shot at somebody is no suspect until a court or the police make one of him.
        parts = [part for part in parts if part != "suspect"]
    return max(parts, key=lambda part: _PARTS.get(part, 0), default=None)


def _status(mentions: Sequence[PersonMention]) -> str | None:
    """What became of the person, the gravest first.

    What a court found in a year named without a day is of another case where something else is told of this one: who
    "was convicted of fraud in 2009" and is now charged with murder is charged.
    """
    given = {mention.status for mention in mentions if mention.when is None or mention.status not in _BY_LAW}
    if not given - {None}:
        given = {mention.status for mention in mentions}
    return next((status for status in _STATUS if status in given), None)


def _when(mentions: Sequence[PersonMention], status: str | None) -> str | None:
    """The year in which the person came by `status`, where every passage that tells of it gives the same."""
    told = [mention.when for mention in mentions if status is not None and mention.status == status]
    years = {when.value[:4] if when is not None and when.value else None for when in told}
    return years.pop() if len(years) == 1 else None


def _age(mentions: Sequence[PersonMention]) -> int | None:
    """The age that most independent sources give, of equals the one that stands in most passages, then the newest."""
    given, printed = voices(mentions, lambda mention: mention.age), Counter(mention.age for mention in mentions)
    ages = [mention.age for mention in mentions if mention.age is not None]
    return max(ages, key=lambda age: (given[age], printed[age]), default=None)


def _misspelt(text: str, value: str) -> bool:
    """Whether the printed form is spelt differently from the name: not only shorter, without accents or a nickname."""
    inside = nickname_in(text)
    if inside:  # Margaret "Peg" Roe is Margaret Roe and Peg Roe
        return _misspelt(inside[1], value) and _misspelt(f"{inside[0]} {surname(inside[1])}", value)
    if relation("value", Given(text), Given(value)) == "agree":
        return False
    plain, whole = _bare(text), _bare(value)
    words = set(whole.split())
    if all(word in words for word in plain.split()):
        return False
    if " " not in plain:
        return not compatible(f"{plain} {surname(whole)}", whole)  # "Joe", of Joseph Biden
    return not compatible(plain, whole)


def _bare(name: str) -> str:
    """`name` in lower case, without commas, accents and a suffix ("Jr."), which sources leave out as they like."""
    words = without_accents(name).replace(",", " ").casefold().split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words)


def _aliases(mentions: Sequence[PersonMention], value: str, slips: dict[str, None]) -> list[str]:
    forms = dict.fromkeys(" ".join(mention.name.text.split()) for mention in mentions)
    words = {word.casefold() for word in value.split()}
    return [
        form
        for form in forms
        if form not in slips and not {word.casefold() for word in form.replace(",", "").split()} <= words
    ]


def _ask(mentions: Sequence[PersonMention], value: str, slips: list[str]) -> str | None:
    if not slips:
        return None
    slip = slips[0]
    spelled = value if " " in slip else value.replace(",", "").split()[-1]
    sources = dict.fromkeys(
        mention.source for mention in mentions if mention.name.text == slip or spelled in mention.name.text
    )
    names = dict.fromkeys(mention.source for mention in mentions if mention.name.text == slip)
    one = next(iter(names)) if len(names) == 1 and set(names) == set(sources) else None
    who = f"{outlet(one)} spells" if one else "The sources spell"
    return f"{who} the name in two ways, {spelled} and {slip}. Which is right?"


def _cites(
    mentions: Sequence[PersonMention],
    leading: PersonMention,
    value: str,
    settled: tuple[int | None, str | None, str | None],
) -> list[Citation]:
    """For each source the passages that carry something of their own: role, age, what became, another spelling."""
    cited: list[PersonMention] = []
    for source in dict.fromkeys(mention.source for mention in mentions):
        own = [mention for mention in mentions if mention.source == source]
        cited.extend(_chosen(own, value))
    cited.extend(_naming(mentions, cited, value))
    return [_citation(mention, leading, value, settled) for mention in cited]


def _naming(mentions: Sequence[PersonMention], cited: Sequence[PersonMention], value: str) -> Iterator[PersonMention]:
    """The first passage with the whole name, where none of those cited has its first word."""
    first = re.compile(rf"(?<!\w){re.escape(value.split()[0])}(?!\w)")
    if not any(first.search(mention.passage.quote) for mention in cited):
        yield from islice((mention for mention in mentions if mention.name.text == value), 1)


def _chosen(own: Sequence[PersonMention], value: str) -> list[PersonMention]:
    """The fewest passages of one source that say all that it says of the person."""
    ranked = sorted(own, key=lambda mention: (*(-int(part) for part in _carries(mention)), mention.start))
    chosen: list[PersonMention] = []
    said: set[tuple[str, object]] = set()
    for mention in ranked:
        says: set[tuple[str, object]] = {
            (key, given)
            for key in ("age", "part", "status")
            if (given := getattr(mention, key)) is not None and not (key == "part" and given == "official")
        }
        if mention.role and not any(key == "role" for key, _ in said):
            says.add(("role", mention.role))
        if _misspelt(mention.name.text, value):
            says.add(("spelling", mention.name.text))
        if says - said:
            chosen.append(mention)
            said |= says
    if not chosen:
        chosen = [max(own, key=lambda mention: (len(mention.name.text.split()), -mention.start))]
    quotes: dict[str, PersonMention] = {}
    for mention in sorted(chosen, key=lambda mention: mention.start):
        quotes.setdefault(mention.passage.quote, mention)
    return list(quotes.values())


def _carries(mention: PersonMention) -> tuple[bool, bool, int]:
    return (
        mention.role is not None and mention.of is not None,
        mention.role is not None,
        sum(part is not None for part in (mention.age, mention.part, mention.status)),
    )


def _citation(
    mention: PersonMention,
    leading: PersonMention,
    value: str,
    settled: tuple[int | None, str | None, str | None],
) -> Citation:
    age, part, status = settled
    beside = {status, *_OF_OFFICE, *_WITHIN.get(status or "", ())}
    readings = {
        "role": mention.role if _differs(mention.role, leading.role) else None,
        "of": mention.of if _differs(mention.of, leading.of) else None,
        "age": mention.age if mention.age != age else None,
        "part": mention.part if mention.part not in {part, "official"} else None,
        "status": mention.status if mention.status not in beside else None,
    }
    says = mention.name.text if _misspelt(mention.name.text, value) else None
    return cite(mention, says=says, **readings)


def _differs(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.casefold() != other.casefold()
