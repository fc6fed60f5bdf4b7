"""What stands where on the sheet, and what stays behind: each fact once.

Decided by what a kind of fact is (`Kind.place`), by whether a fact belongs to the sheet's own event (its `section` and
`story`, or `belonging` where no fact has any), and by how many independent sources tell it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import cycle

from factsheet.kinds.base import Place
from factsheet.kinds.belonging import Scene, day_of
from factsheet.kinds.registry import kind_of, kinds
from factsheet.kinds.sentence import only_named
from factsheet.model.agreement import independents
from factsheet.model.calendar import Days, days
from factsheet.model.fact import Citation, Fact, FactBase
from factsheet.model.figure import bounds
from factsheet.model.judging import judges
from factsheet.model.overlap import content, shared
from factsheet.model.passage import fold
from factsheet.model.spelled_numbers import spelled
from factsheet.render import composing
from factsheet.render.composing import Piece, text
from factsheet.render.fitness import fits, passes, stretches
from factsheet.render.labels import date_words
from factsheet.render.standing import Standing, printing, standing
from factsheet.render.voice import quoted

_ALIKE = 0.45
"""Share of the shorter sentence's content words from which two say the same"""
_SAME = 0.8
"""... and where one of them has a figure that the sheet lacks."""
_STALE = 0.65
"""Share of a sentence's content words from which it says nothing new, where all stand on the sheet already."""
_LONGEST = 40
"""Words of a sentence that is still a line of the sheet."""
_ONE_WEEK = 3
"""Days between the first and the last of the articles that are read as of one week."""
_NEAR = 0.5
"""Share of the shorter sentence's content words from which it is no second sentence for the summary."""
_MAY_BE = re.compile(r"\b(?:could|might|may)\b")
"""What is no outcome: "shouts could be heard"."""
_NUMBERS = content(" ".join([*map(spelled, range(100)), "dozen", "hundred", "thousand", "million", "billion"]))
_HARM = ("killed dead died death dies deaths fatalities toll", "injured hurt wounded injuries wounds")
"""Words for what befalls people, those of one outcome together."""
_IN_A_ROW = 6
"""People of one row after the first."""
_OF_ONE = 2
"""Lines of one place that one speaker fills."""
_HANDFUL = 12
"""Facts that all stand on the sheet, whatever their sentences are like: somebody has chosen them."""
_FEW = 5
"""Sources up to which what one of them tells alone is worth a line among people and figures."""
_ENOUGH = 4
"""Independent sources past which what is said matters more than how many say it."""
_TURNS = (
    *("established", "established", "people", "established", "background", "quotes", "people", "next"),
    *("established", "background", "people", "moments"),
)
"""In which turns the places take what they hold, until the sheet is full."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the sheet holds: words before its evidence, and lines in each place."""

    words: int
    figures: int
    established: int
    unclear: int
    next: int
    people: int
    quotes: int
    background: int
    moments: int


_SHORT = Limits(460, figures=4, established=8, unclear=4, next=2, people=7, quotes=3, background=3, moments=0)
_LONG = Limits(835, figures=4, established=12, unclear=7, next=4, people=16, quotes=5, background=4, moments=8)
_MOMENTS = 6
"""Different days that make a timeline."""


def limits(sources: int) -> Limits:
    """Three articles make a page, ten make two; between them the sheet grows with their number."""
    share = min(max(sources - 3, 0), 7) / 7
    names = Limits.__slots__
    return Limits(*(round((1 - share) * getattr(_SHORT, name) + share * getattr(_LONG, name)) for name in names))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sheet: the facts that it prints, and its words with their citations."""

    facts: tuple[Fact, ...]
    pieces: tuple[Piece, ...]

    @property
    def length(self) -> int:
        """How many words it prints, its code and citations among them."""
        return 1 + len(text(self.pieces).split()) + sum(1 for piece in self.pieces if piece.cites)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation: the fact, the words that are printed, and who prints exactly these."""

    fact: Fact
    words: str
    cites: tuple[Citation, ...]


@dataclass
class Placed:
    """The places of the sheet in their order, and in `rest` every other fact that may print."""

    title: str = ""
    main: Fact | None = None
    summary: list[Entry] = field(default_factory=list)
    figures: list[Fact] = field(default_factory=list)
    established: list[Entry] = field(default_factory=list)
    unclear: list[Standing] = field(default_factory=list)
    next: list[Entry] = field(default_factory=list)
    moments: list[Entry] = field(default_factory=list)
    people: dict[str, list[Fact]] = field(default_factory=dict)
    quotes: list[Spoken] = field(default_factory=list)
    background: list[Entry] = field(default_factory=list)
    rest: list[Fact] = field(default_factory=list)

    def facts(self) -> list[Fact]:
        """The facts that the sheet prints, in the order in which it first prints them."""
        lists: list[Iterable[Fact]] = [[self.main] if self.main else []]
        lists += [entry.facts for entry in self.summary]
        lists.append(self.figures)
        lists += [entry.facts for entry in self.established]
        lists.append(one.fact for one in self.unclear)
        lists += [entry.facts for entry in (*self.next, *self.moments)]
        lists += [*self.people.values(), [one.fact for one in self.quotes]]
        lists += [entry.facts for entry in self.background]
        return list({fact.id: fact for facts in lists for fact in facts}.values())


class Layout:
    """One fact base, each printable fact with its standing, and the places that they get."""

    def __init__(self, base: FactBase, facts: Sequence[Fact]) -> None:
        self.base, self.sources = base, dict(base.sources)
        self.standings = {fact.id: standing(fact, base.sources) for fact in facts}
        self.scene = Scene(base, facts)
        self._order = {fact.id: at for at, fact in enumerate(facts)}
        self._used = {cite.source for fact in facts for cite in fact.cites} & set(base.sources)
        self._limits = limits(independents(self._used, base.sources))
        self._handful = len(facts) <= _HANDFUL
        self._printed: list[frozenset[str]] = []
        self._whole: set[str] = set()
        self._left = self._limits.words

    @cached_property
    def placed(self) -> Placed:
        """Everything in its place."""
        placed = Placed(title=composing.title(self.base, self.scene.main), main=self.scene.main)
        pools = self._pools()
        self._spend(placed.title)
        self._left -= _frame(self)
        self._summary(placed)
        self._figures(placed, pools["figures"])
        self._unclear(placed)
        told = self._entries([*pools["story"], *pools["statements"], *pools["figures"]])
        self._outcome(placed, told)
        moments = self._moments(told) if self._limits.moments else []
        turns: dict[str, Callable[[], bool]] = {
            "established": self._taker(placed.established, told, self._limits.established, _LONGEST),
            "next": self._taker(placed.next, self._entries(pools["ahead"]), self._limits.next, _LONGEST),
            "background": self._taker(
                placed.background, self._entries(pools["background"]), self._limits.background, _LONGEST
            ),
            "moments": self._taker(placed.moments, moments, self._limits.moments, 28),
            "people": self._namer(placed, [*pools["people"], *pools["bodies"], *pools["names"]]),
            "quotes": self._quoter(placed, pools["words"]),
        }
        idle = 0
        for turn in cycle(_TURNS):
            idle = 0 if turns[turn]() else idle + 1
            if idle == len(_TURNS):
                break
        self._asked(placed)
        self._arrange(placed)
        shown = {fact.id for fact in placed.facts()}
        placed.rest = [one.fact for one in self.standings.values() if one.fact.id not in shown]
        return placed

    def _pools(self) -> dict[Place | str, list[Standing]]:
        """The facts by what they are, apart from them those of other events, of what comes next, and mere names."""
        places: tuple[Place, ...] = ("story", "figures", "people", "bodies", "scenes", "words", "statements")
        pools: dict[Place | str, list[Standing]] = {name: [] for name in (*places, "background", "ahead", "names")}
        for one in self.standings.values():
            if one.fact is self.scene.main:
                continue
            place: Place | str = kind_of(one.fact).place
            if only_named(one.fact):
                place = "names"
            elif _tells(one.fact):
                place = "story"
            elif self.scene.elsewhere(one.fact):
                place = "background"
            elif self.scene.ahead(one.fact):
                place = "ahead"
            pools[place].append(one)
        return pools

    # What comes first.

    def _ranked(self, standings: Iterable[Standing]) -> list[Standing]:
        """What somebody wants in front, then the order of the file: the editorial order of the facts."""
        return sorted(standings, key=lambda one: (one.fact.section != "front", self._order[one.fact.id]))

    # What fits.

    def _spend(self, words: str, length: int | None = None) -> None:
        """Notes that `words` stand on the sheet."""
        self._printed.append(content(words))
        self._whole |= self._printed[-1]
        self._left -= len(words.split()) if length is None else length

    @cached_property
    def _published(self) -> list[Days | None]:
        """The days of publication of the articles used."""
        return [days(self.sources[key].published) for key in sorted(self._used)]

    @cached_property
    def _of_one_week(self) -> bool:
        """Whether the articles are of days so near that "last month" is the same one in all."""
        dated = [covered for covered in self._published if covered is not None]
        if not dated or len(dated) < len(self._published):
            return False
        return (max(one.last for one in dated) - min(one.first for one in dated)).days <= _ONE_WEEK

    @cached_property
    def _people(self) -> frozenset[str]:
        """The names of people."""
        return frozenset(str(one.fact.value) for one in self.standings.values() if kind_of(one.fact).place == "people")

    def _repeats(self, words: str) -> bool:
        """Whether the sheet says the same already, in one line or all over; a figure that it lacks is something new."""
        mine = content(words)
        fresh = any(word in _NUMBERS or word[0].isdigit() for word in mine - self._whole)
        alike = _SAME if fresh else _ALIKE
        return (not fresh and len(mine & self._whole) >= _STALE * len(mine)) or any(
            len(other) > 2 and shared(mine, other) >= alike for other in self._printed
        )

    # The places.

    def _summary(self, placed: Placed) -> None:
        """What happened, unless title and day have said it all."""
        main = self.scene.main
        if main is None:
            return
        pieces = composing.happened(self.standings[main.id])
        known = content(f"{placed.title} {main.where or ''} {date_words(main.when)} {main.when or ''}")
        known |= content("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
        entry = self._voiced(Entry((main,), pieces))
        fit = self._handful or fits(text(pieces), 45, days=True)
        if entry and fit and len(content(text(pieces)) - known) > 1:
            placed.summary.append(entry)
            self._spend(text(pieces), entry.length)

    def _outcome(self, placed: Placed, told: list[Entry]) -> None:
        """What several independent sources tell next, as the second sentence of the summary."""
        for entry in told:
            first = self.standings[entry.facts[0].id]
            words = text(entry.pieces)
            alone = fits(words, 32) and " also " not in words and words[0] != "["
            new = all(shared(content(words), other) < _NEAR for other in self._printed)
            plain = not (judges(words) or _MAY_BE.search(words))
            agreed = first.supporting > 1 and first.supporting >= min(_ENOUGH, len(self._used) / 2)
            if agreed and not first.disputed and alone and new and plain and self._speaks(first.fact):
                placed.summary.append(entry)
                self._spend(words, entry.length)
                return

    def _speaks(self, fact: Fact) -> bool:
        """Whether nobody tells it, or one who has an office or no name: a witness's words make no summary."""
        if not fact.by:
            return True
        speaker = next((one.fact for one in self.standings.values() if str(one.fact.value) == fact.by), None)
        return speaker.part == "official" if speaker else fact.by[:1].islower() or not fact.by.istitle()

    def _figures(self, placed: Placed, standings: list[Standing]) -> None:
        """Tolls and counts of this event that can stand as a number with a label; takes them out of `standings`."""
        few = len(self._used) <= _FEW
        for one in self._ranked(standings):
            fact, label = one.fact, kind_of(one.fact).label(one.fact)
            toll = fact.outcome is not None
            fit = toll or (
                fits(fact.statement)
                and self.scene.own(fact)
                and (few or one.supporting > 1)
                and len(label.split()) <= 16
            )
            if (
                fit
                and label
                and not fact.part_of
                and bounds(fact.value)
                and len(placed.figures) < self._limits.figures
                and (toll or not self._repeats(fact.statement))
            ):
                placed.figures.append(fact)
                standings.remove(one)
                self._spend(fact.statement, len(label.split()) + 3)
        placed.figures.sort(key=lambda fact: (fact.outcome is None, self._order[fact.id]))

    def _unclear(self, placed: Placed) -> None:
        """What sources contradict each other on, the sheet's own event first."""
        disputed = [one for one in self.standings.values() if one.disputed and not self.scene.elsewhere(one.fact)]
        disputed.sort(key=lambda one: (one.fact is not self.scene.main, self._order[one.fact.id]))
        placed.unclear = disputed[: self._limits.unclear]
        self._left -= sum(_length(one) for one in placed.unclear)

    def _asked(self, placed: Placed) -> None:
        """What somebody has asked besides, as far as there is room: each question once."""
        asked = [one for one in self.standings.values() if _asks(one)]
        mirrored = {
            later.fact.id
            for at, later in enumerate(asked)
            for earlier in asked[:at]
            if str(earlier.fact.value) in str(later.fact.ask) and str(later.fact.value) in str(earlier.fact.ask)
        }
        for one in asked:
            room = len(placed.unclear) < self._limits.unclear and _length(one) <= self._left
            if room and one.fact.id not in mirrored:
                placed.unclear.append(one)
                self._left -= _length(one)

    def _entries(self, standings: Sequence[Standing]) -> list[Entry]:
        """Lines for facts that tell something, the weightiest first; demands that begin alike are one line."""
        day = self.scene.main.when if self.scene.main else None
        telling = [
            one
            for one in standings
            if (
                (kind_of(one.fact).place in ("story", "statements", "figures") and not one.disputed) or _tells(one.fact)
            )
            and not self._contested(one.fact)
            and not self._passed(one.fact)
        ]
        ranked = self._ranked(telling)
        alike = [one for one in ranked if kind_of(one.fact).place == "statements" and one.fact.value]
        joined = {facts[0].id: Entry(facts, pieces) for facts, pieces in composing.demands(alike)}
        inner = {fact.id for entry in joined.values() for fact in entry.facts[1:]}
        return [
            joined.get(one.fact.id) or Entry((one.fact,), composing.told(one, day=day, literally=_tells(one.fact)))
            for one in ranked
            if one.fact.id not in inner
        ]

    def _passed(self, fact: Fact) -> bool:
        """Whether it tells what was so for an hour, by reports that all lie a day or more before the newest one."""
        told = [days(self.sources[cite.source].published) for cite in fact.cites]
        before = (
            fact.section != "front"
            and self._newest is not None
            and all(covered and covered.last < self._newest for covered in told)
        )
        return before and passes(fact.statement)

    @cached_property
    def _newest(self) -> date | None:
        """The day of the newest article used."""
        return max((covered.last for covered in self._published if covered is not None), default=None)

    def _contested(self, fact: Fact) -> bool:
        """Whether its sentence gives one of the tolls that sources differ on, or that newer ones have overtaken.

        Those stand in one place.
        """
        words = content(fact.statement)
        return any(tolls & words and harm & words for tolls, harm in self._disputes)

    @cached_property
    def _disputes(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The figures of each toll on which sources differ or differed, and the words for what befell those counted."""
        found = []
        for one in self.standings.values():
            old = [reading for reading in one.otherwise.get("value", ()) if reading.state == "superseded"]
            readings = one.disputed.get("value", old) if one.fact.outcome else ()
            values = [reading.value for reading in readings if isinstance(reading.value, int | float)]
            spelt = [spelled(int(value)) for value in values if 0 <= value < 100]
            if values:
                harm = next((words for words in _HARM if str(one.fact.outcome) in words), str(one.fact.outcome))
                found.append((content(" ".join([*map(str, values), *spelt])), content(harm)))
        return found

    def _moments(self, told: list[Entry]) -> list[Entry]:
        """The lines that tell of days other than the event's, where there are enough for a timeline; out of `told`."""
        main = self.scene.main
        dated = [
            entry
            for entry in told
            if kind_of(entry.facts[0]).dated
            and len(day_of(entry.facts[0]) or "") >= len("2024-05-06")
            and (covered := days(day_of(entry.facts[0]))) is not None
            and (main is None or covered != days(main.when))
            and fits(text(entry.pieces), 28)
        ]
        if len({day_of(entry.facts[0]) for entry in dated}) < _MOMENTS:
            return []
        told[:] = [entry for entry in told if entry not in dated]
        facts = [self.standings[entry.facts[0].id] for entry in dated]
        return [Entry((one.fact,), composing.told(one, day=day_of(one.fact))) for one in facts]

    def _taker(self, into: list[Entry], entries: list[Entry], most: int, longest: int) -> Callable[[], bool]:
        """A turn of a place: puts the best of `entries` that fits `into` it, and says whether there was one."""
        told_by: Counter[str] = Counter()

        def fit(entry: Entry) -> bool:
            words, by = text(entry.pieces), entry.facts[0].by
            if any(fact.section == "front" for fact in entry.facts):
                return True  # somebody wants it there
            room = longest + 8 * (len(entry.facts) > 1 or _tells(entry.facts[0]))
            told = by is not None and told_by[by] >= _OF_ONE
            body = by is not None and by not in self._people and not by.endswith(("s", "police"))
            fitting = self._handful or (not told and fits(words, room, body=body, weeks=self._of_one_week))
            return (
                entry.length <= self._left and fitting and not self._repeats(words) and self._voiced(entry) is not None
            )

        def take() -> bool:
            best = next(filter(fit, entries), None) if len(into) < most else None
            if best is None:
                return False
            told_by[best.facts[0].by or ""] += 1
            entries.remove(best)
            into.append(self._voiced(best) or best)
            self._spend(text(best.pieces), best.length)
            return True

        return take

    def _voiced(self, entry: Entry) -> Entry | None:
        """A line that judges what it tells of as the words of the outlets that print it; None where none does."""
        words = text(entry.pieces)
        if not judges(words):
            return entry
        said = quoted(words, self.standings[entry.facts[0].id], self.sources)
        return Entry(entry.facts, (Piece(*said),)) if said else None

    def _namer(self, placed: Placed, standings: Sequence[Standing]) -> Callable[[], bool]:
        """A turn of the people: those of whom the sources say what they are, and bodies that take part.

        What became of somebody comes first.
        """
        unclear = {one.fact.id for one in placed.unclear}
        fit = [
            one.fact
            for one in standings
            if self._is_told(one) or (self._takes_part(one) and one.fact.id not in unclear)
        ]
        waiting = iter(
            sorted(
                fit,
                key=lambda fact: (
                    fact.section != "front",
                    kind_of(fact).row_key(fact) != "status",
                    -min(self._known(fact), 2),
                    self._order[fact.id],
                ),
            )
        )
        named: list[Fact] = []

        def name() -> bool:
            if len(named) >= self._limits.people and not self._handful:
                return False
            for fact in waiting:
                kind = kind_of(fact)
                row = placed.people.get(kind.row(fact), [])
                length = len(f"{fact.value} {kind.caption(fact)}".split()) + 3
                crowded = len(row) > _IN_A_ROW and not self._handful
                if crowded or length > self._left or any(_same_person(fact, other) for other in named):
                    continue
                named.append(fact)
                placed.people.setdefault(kind.row(fact), []).append(fact)
                self._left -= length
                return True
            return False

        return name

    def _known(self, fact: Fact) -> int:
        """How many independent sources speak of it."""
        return self.standings[fact.id].stand.independent

    def _is_told(self, one: Standing) -> bool:
        """Whether more is said of a person than a name or an age, or the event is about that person.

        Where there are many sources, more than one must know of somebody, unless it is an official.
        """
        fact, kind = one.fact, kind_of(one.fact)
        if kind.place != "people" or self._handful:
            return kind.place == "people"
        if len(str(fact.value or "").split()) < 2 or only_named(fact):
            return False
        if self.scene.main is not None and str(fact.value) in (self.scene.main.who or ()):
            return True
        told = kind.row(fact) != kind.rows[-1] or bool(kind.caption(fact))
        alone = one.stand.independent < 2 and len(self._used) > _FEW
        return told and not (alone and fact.part != "official")

    def _takes_part(self, one: Standing) -> bool:
        """Whether two independent sources name a body, one of them where the event is told; outlets do not count."""
        if kind_of(one.fact).place != "bodies":
            return False
        name = str(one.fact.value or "")
        outlets = {fold(entry.publisher or "").casefold() for entry in self.sources.values()}
        clipped = " " not in name and not name.isupper() and name in self._titles
        known = fold(name).casefold() not in outlets and not clipped
        return known and one.stand.independent > 1 and self.scene.names(name)

    @cached_property
    def _titles(self) -> frozenset[str]:
        """The words of people's titles: "Defense" of a defense secretary is no body that takes part."""
        roles = [one.fact.role or "" for one in self.standings.values() if kind_of(one.fact).place == "people"]
        return frozenset(form for role in roles for word in role.split() for form in (word, word.capitalize()))

    def _quoter(self, placed: Placed, standings: Sequence[Standing]) -> Callable[[], bool]:
        """A turn of the quotations: whole sentences of different people, the most widely printed first."""
        spoken = [best for one in standings if one.fact.by in self._people and (best := self._wording(one))]
        first = sorted(spoken, key=lambda one: (-self._sources(one), self._order[one.fact.id]))
        waiting = iter(sorted(first, key=lambda one: one.fact.section != "front"))
        speakers: set[str] = set()

        def quote() -> bool:
            if len(placed.quotes) >= self._limits.quotes:
                return False
            for one in waiting:
                by = str(one.fact.by)
                length = len(one.words.split()) + len(by.split()) + 4
                if by in speakers or length > self._left or self._repeats(one.words):
                    continue
                speakers.add(by)
                placed.quotes.append(one)
                self._spend(one.words, length)
                return True
            return False

        return quote

    def _wording(self, one: Standing) -> Spoken | None:
        """The stretch of a quotation that most independent sources print word for word, if it can stand alone."""
        value = one.fact.value
        best: Spoken | None = None
        for words in stretches(list(map(str, value)) if isinstance(value, list) else [str(value or "")]):
            cites = printing(words, one.fact.cites)
            if cites:
                spoken = Spoken(one.fact, words, tuple(cites))
                if best is None or self._sources(spoken) > self._sources(best):
                    best = spoken
        return best

    def _sources(self, spoken: Spoken) -> int:
        return independents({cite.source for cite in spoken.cites}, self.sources)

    def _arrange(self, placed: Placed) -> None:
        """Rows in their order, the timeline by its days, quotations as the fact base has them."""
        named = sorted((k for k in kinds().values() if k.place in ("people", "bodies")), key=lambda k: k.order)
        rows = list(dict.fromkeys(row for kind in named for row in kind.rows))
        placed.people = {row: placed.people[row] for row in rows if row in placed.people}
        placed.moments.sort(key=lambda entry: days(day_of(entry.facts[0])) or ())
        placed.quotes.sort(key=lambda one: self._order[one.fact.id])


def _frame(layout: Layout) -> int:
    """About how many words the head, the headings and the list of sources take."""
    main = layout.scene.main
    dateline = len(f"{date_words(main.when)} {main.where or ''}".split()) + 3 if main else 0
    listed = (layout.sources[source] for source in layout._used)
    named = sum(len((entry.publisher or "x").split()) + 5 + 4 * bool(entry.updated) for entry in listed)
    return 42 + dateline + named


def _tells(fact: Fact) -> bool:
    """Whether a body's statement tells what happened, and not what the body is; its name may be open."""
    name = str(fact.value or "")
    return (
        kind_of(fact).place == "bodies"
        and bool(name)
        and name not in fact.statement[: len(name) + 4]
        and not only_named(fact)
    )


def _asks(one: Standing) -> bool:
    """Whether a person must answer more than which of two printings of a name, or of somebody's words, is right."""
    if not one.fact.ask or one.disputed or one.otherwise or kind_of(one.fact).place == "words":
        return False
    return not any(str(cite.says) in one.fact.ask for cite in one.fact.cites if cite.says)


def _length(one: Standing) -> int:
    """About how many words a question takes with its readings."""
    key = next(iter(one.disputed), None)
    if key is None:
        return len(str(one.fact.ask).split()) + 4
    readings = " or ".join(str(reading.value) for reading in one.disputed[key])
    return len(f"{kind_of(one.fact).question(one.fact, key)} {readings}".split()) + 6


def _same_person(one: Fact, other: Fact) -> bool:
    """Whether all words of one name stand in the other, or somebody asks whether the two are one."""
    if any(str(this.value) in (that.ask or "") for this, that in ((one, other), (other, one))):
        return True
    mine, theirs = (set(fold(str(fact.value)).casefold().split()) for fact in (one, other))
    return mine <= theirs or theirs <= mine
