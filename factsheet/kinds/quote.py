"""Direct quotations: the words, verbatim, and who said them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, outlet, voices
from factsheet.kinds.sentence import ended
from factsheet.kinds.speaker import UNNAMED, UNSPOKEN, speaker_columns
from factsheet.kinds.wording import alike, cut, part_of, plain_words, shares_sentence
from factsheet.model.excerpt import is_excerpt
from factsheet.model.fact import Fact, Value
from factsheet.model.house_style import in_one_style
from factsheet.model.mention import Mention, Name
from factsheet.model.passage import plain
from factsheet.model.slug import slug
from factsheet.model.span import Span

_FEWEST = 6
"""Words at least that a quotation with an ellipsis must share with another to be the same one."""
_RUN, _SENTENCE_RUN = 5, 3
"""Words in a row that two printings of one quotation share, and those of one sentence."""
_COMPARED = 40
"""Printings of one quotation at most that each is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMention(Mention):
    """A direct quotation. `spans` hold the quoted words with their marks; `words` the words of each span, without.

    `by` is None where nothing tells who speaks; `unresolved` says why, or why `by` has no name. `cue` is the
    reporting verb. `fragment` marks words in quotation marks within a claim: the claim covers them too. `part` marks
    words that are no sentence ("a sham"), `told` is the sentence that quotes those, "" where none can stand alone,
    `beside` who else speaks: " and Ann Hale".
    """

    kind: ClassVar[str] = "quote"
    of_value: ClassVar[str] = "words"
    speech: ClassVar[bool] = True

    words: tuple[str, ...]
    by: Name | None = None
    cue: Span | None = None
    cue_text: str | None = None
    unresolved: str | None = None
    fragment: bool = False
    part: bool = False
    told: str = ""
    beside: str = ""
    read: str | None = None
    """Whom its own source names, where most sources give the words to somebody else; set by `QuoteKind.apart`."""

    @property
    def inside_another(self) -> bool:
        """A fragment in quotation marks belongs to the claim around it."""
        return self.fragment

    def columns(self) -> dict[str, object]:
        """The speaker, where it stands and who it is, and the reporting verb."""
        own: dict[str, object] = {"fragment": True} if self.fragment else {}
        return {**speaker_columns(self.by, self.cue_text, self.unresolved), **own}


class QuoteKind(Kind[QuoteMention]):
    """Quotations of one speaker in nearly the same words are one fact."""

    name = "quote"
    heading = "Quotations"
    order = 80
    place = "words"
    named_by = "by"

    def key(self, mention: QuoteMention) -> Hashable | None:
        """Its speaker; quotations of nobody that could be told share a key of their own."""
        return _speaker(mention)

    def apart(self, mentions: Sequence[QuoteMention]) -> list[QuoteMention]:
        """`mentions`, each cut between sentences where another source prints one side of the cut by itself.

        The same words in several sources have one speaker: the one whom most of those that name one give.
        """
        mentions = _by_name(_with_one_speaker(mentions))
        by_speaker: dict[str, list[QuoteMention]] = {}
        for mention in mentions:
            by_speaker.setdefault(_speaker(mention), []).append(mention)
        found: list[QuoteMention] = []
        for mention in mentions:
            others = [other for other in by_speaker[_speaker(mention)] if other.source != mention.source]
            found.extend(_apart(mention, others) if len(mention.words) > 1 else [mention])
        return found

    def same(self, one: QuoteMention, other: QuoteMention) -> bool:
        """Whether the words are nearly the same, or one prints a part of the other."""
        short, long = sorted((_joined(one), _joined(other)), key=len)
        if alike(short, long) or part_of(short, long):
            return True
        if one.source != other.source and shares_sentence(_stopped(one), _stopped(other)):
            return True
        return len(short.split()) >= _FEWEST and is_excerpt(short, long)

    def fact(self, mentions: Sequence[QuoteMention]) -> Fact | None:
        """The quotation in the wording that most sources print; other wordings stand on their citations.

        What shares no words with that wording (two halves of what a third source prints whole) is not cited.
        """
        leading = _leading(mentions)
        mentions = [mention for mention in mentions if mention is leading or self.same(leading, mention)]
        parts = [_printed(part) for part in leading.words]
        by = leading.by.full if leading.by is not None else None
        if leading.part and not leading.told:
            return None
        readings = {id(mention): _reading(mention, leading) for mention in mentions}
        printed = " … ".join(f'"{part}"' for part in parts)
        return Fact(
            id=slug(" ".join(parts)),
            kind=self.name,
            statement=ended(leading.told) if leading.told else f"{_named(by, leading.beside)}: {printed}",
            value=parts if len(parts) > 1 else parts[0],
            by=by,
            ask=_question(leading, mentions, readings) or None,
            hold=_held(leading),
            cites=[cite(mention, says=readings[id(mention)], by=mention.read) for mention in _once(mentions)],
        )

    def weight(self, fact: Fact) -> float:
        """Whole sentences of somebody named weigh most."""
        words = len(str(fact.value).split())
        return (45.0 if fact.by else 15.0) + min(words, 20) / 2

    def question(self, fact: Fact, key: str) -> str:
        """What was said, or who said it."""
        if key == "value":
            return f"What did {fact.by} say?" if fact.by else "What was said?"
        return super().question(fact, key)


def _with_one_speaker(mentions: Sequence[QuoteMention]) -> list[QuoteMention]:
    """`mentions`, those in the same words under the speaker whom most independent sources name for them.

    Where as many name another one, each stays with its own.
    """
    found = list(mentions)
    for places in _in_same_words(mentions):
        alike_ones = [mentions[place] for place in places]
        given = voices(alike_ones, lambda mention: _speaker(mention) or None)
        ranked = given.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            continue
        by = next(mention.by for mention in alike_ones if _speaker(mention) == ranked[0][0])
        for place in places:
            own = _speaker(mentions[place])
            if own != ranked[0][0]:
                found[place] = replace(mentions[place], by=by, read=own or None, unresolved=None)
    return found


def _by_name(mentions: Sequence[QuoteMention]) -> list[QuoteMention]:
    """`mentions`, those of "the father" and of nobody under the name that another source gives for a sentence of them.

    Where two names are given for it, each stays with its own.
    """
    named: dict[tuple[str, ...], list[QuoteMention]] = {}
    for mention in mentions:
        if _is_named(mention):
            for run in _runs(mention, _SENTENCE_RUN):
                named.setdefault(run, []).append(mention)
    found = []
    for mention in mentions:
        near = [] if _is_named(mention) else [m for run in _runs(mention, _SENTENCE_RUN) for m in named.get(run, ())]
        alike_ones = [
            other
            for other in near[:_COMPARED]
            if other.source != mention.source and shares_sentence(_stopped(mention), _stopped(other))
        ]
        one = len({_speaker(other) for other in alike_ones}) == 1
        found.append(replace(mention, by=alike_ones[0].by, unresolved=None) if one else mention)
    return found


def _is_named(mention: QuoteMention) -> bool:
    """Whether its speaker has a name, not a description alone ("the father")."""
    return any(word[:1].isupper() for word in _speaker(mention).split())


def _in_same_words(mentions: Sequence[QuoteMention]) -> list[list[int]]:
    """The places of mentions that two or more sources print in nearly the same words, group by group."""
    runs = [_runs(mention, _RUN) for mention in mentions]
    holders: dict[tuple[str, ...], list[int]] = {}
    for place, own in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(place)
    groups: list[list[int]] = []
    taken: set[int] = set()
    for place, mention in enumerate(mentions):
        if place in taken:
            continue
        near = {other for run in runs[place] for other in holders[run][:_COMPARED]} - taken
        same = [other for other in sorted(near) if alike(_joined(mention), _joined(mentions[other]))]
        if len({mentions[other].voice for other in same}) > 1:
            groups.append(same)
            taken.update(same)
    return groups


def _runs(mention: QuoteMention, size: int) -> list[tuple[str, ...]]:
    """The runs of `size` words of a quotation that is long enough to be known again."""
    words = plain_words(_joined(mention)).split()
    if mention.fragment or len(words) < _FEWEST:
        return []
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]


def _speaker(mention: QuoteMention) -> str:
    return mention.by.full or "" if mention.by is not None else ""


def _joined(mention: QuoteMention) -> str:
    return " ".join(mention.words)


def _stopped(mention: QuoteMention) -> str:
    """The words, each part ended like a sentence: the cue stands between two."""
    return ". ".join(mention.words)


def _printed(part: str) -> str:
    """A part as the fact base holds it: without the comma that only leads over to the reporting clause."""
    return plain(part).rstrip(",").strip() or plain(part)


def _named(by: str | None, beside: str) -> str:
    """Who speaks, with everybody beside."""
    return _capital(f"{by}{beside}") if by else "Speaker not named"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _apart(mention: QuoteMention, others: Sequence[QuoteMention]) -> list[QuoteMention]:
    if not others or mention.fragment:
        return [mention]
    for at in range(1, len(mention.words)):
        before, after = mention.words[:at], mention.words[at:]
        if not after[0][:1].isupper():
            continue
        sides = (" ".join(before), " ".join(after))
        if any(alike(_joined(other), side) for other in others for side in sides):
            first = replace(mention, words=before, spans=mention.spans[:at])
            return [first, *_apart(replace(mention, words=after, spans=mention.spans[at:]), others)]
    return [mention]


def _leading(mentions: Sequence[QuoteMention]) -> QuoteMention:
    """The wording that most sources print; of equals the longest, then the one in most parts, then the first.

    Before that comes the one in which most of the others are found: where one source prints two sentences as one
    quotation and others each of them alone, only the first has the words of all.
    """
    printed: dict[str, set[str]] = {}
    for mention in mentions:
        printed.setdefault(plain_words(_joined(mention)), set()).add(mention.source)
    longest = max(len(words) for words in printed)
    kind = QuoteKind()
    return max(
        mentions,
        key=lambda mention: (
            sum(kind.same(mention, other) for other in mentions[:_COMPARED]),
            len(plain_words(_joined(mention))) >= longest / 2,
            len(printed[plain_words(_joined(mention))]),
            len(plain_words(_joined(mention))),
            len(mention.words),
        ),
    )


def _reading(mention: QuoteMention, leading: QuoteMention) -> Value | None:
    """The words of `mention` where they differ from those of `leading`, part by part; None where they do not."""
    if plain_words(_joined(mention)) == plain_words(_joined(leading)):
        return None
    parts: Sequence[str] = mention.words
    if len(parts) != len(leading.words) and len(parts) == 1:
        parts = cut(mention.words[0], leading.words) or parts
    printed = [_printed(part) for part in parts]
    return printed if len(printed) > 1 else printed[0]


def _held(leading: QuoteMention) -> str | None:
    """Why the words are kept off the sheet: nobody can print what nobody is named for."""
    if leading.by is None or not leading.by.full:
        return UNSPOKEN
    return UNNAMED if leading.by.sort == "unnamed" else None


def _question(leading: QuoteMention, mentions: Sequence[QuoteMention], readings: dict[int, Value | None]) -> str:
    """What an editor must settle: who speaks, and which of two wordings is right."""
    questions: list[str] = []
    if leading.by is None or not leading.by.full:
        reason = leading.unresolved or "nothing in the text tells who speaks"
        questions.append(f"Who says this? {_capital(reason)}.")
    others = sorted({mention.read for mention in mentions if mention.read})
    if others and leading.by is not None:
        questions.append(f"Who says this, {leading.by.shown} or {' or '.join(others)}?")
    differing = sorted(
        {mention.source for mention in mentions if readings[id(mention)] is not None and not _is_part(mention, leading)}
        - {leading.source}
    )
    if differing:
        outlets = " and ".join(map(outlet, [leading.source, *differing]))
        questions.append(f"{outlets} print different words. Which are right?")
    return " ".join(questions)


def _is_part(mention: QuoteMention, leading: QuoteMention) -> bool:
    """Whether one of the two prints some or all words of the other, in whatever house style."""
    words, others = ([in_one_style(part) for part in one.words] for one in (mention, leading))
    return is_excerpt(words, others) or is_excerpt(others, words)


def _once(mentions: Sequence[QuoteMention]) -> list[QuoteMention]:
    """One mention for each passage of a source."""
    found: dict[tuple[str, str, int | None], QuoteMention] = {}
    for mention in mentions:
        found.setdefault((mention.source, mention.passage.quote, mention.passage.occurrence), mention)
    return list(found.values())
