"""Figures in one source that are no toll and no date: counts, money, percentages, ages, distances, votes, scores."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factsheet.annotate.clauses.clause import noun_phrase
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.counted import counted, whole_before
from factsheet.annotate.numbers.direction import direction, is_result
from factsheet.annotate.numbers.measures import Measured, describes, glued, money, noun_after, tallies, votes
from factsheet.annotate.numbers.numbers import Number, moved, numbers
from factsheet.annotate.numbers.origins import related
from factsheet.annotate.numbers.ranges import joined
from factsheet.annotate.numbers.shares import shares
from factsheet.annotate.spans import Spans
from factsheet.annotate.told.read import told
from factsheet.annotate.told.status import Status
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.extract.figure_clause import clause_of
from factsheet.extract.figure_day import day_of, verb_of
from factsheet.extract.figure_polls import poll_of
from factsheet.extract.figure_things import bearer, deeds, named_around, things
from factsheet.extract.levels import Level, level
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.quantity import QuantityMention
from factsheet.model.figure import bounds
from factsheet.model.mention import Name, When
from factsheet.model.overlap import content
from factsheet.model.passage import plain
from factsheet.model.span import Span

_AGE = re.compile(r",\s*(\d{1,3})\s*(?=[,;.)]|\s(?:and(?!\s\d)|of|was|is|who)\b)")
_OLDEST = 120
_SHORTEST = 3
_LINKS = frozenset({"ADP", "CCONJ", "SCONJ", "VERB", "AUX", "PRON"})
"""Words between an age and a name that make it the age of something else."""
_LEAD = 6
_SMALL = 10
"""Exact counts below this say little, unless they stand in so many first sentences."""
_STOP = re.compile(r"\.(?=[\"”’']*$)")
"""The full stop of a statement, within its closing quotation mark or not."""
_LEADING_ON = frozenset({"WP", "WDT", "WP$", "WRB"})
_SOUGHT = frozenset({"must", "ask", "plans"})
"""Rows of what another source may tell as done: "must pay", "was ordered to pay", "a bid to buy"."""
_UNTOLD = frozenset({"false-report", "corrected-report", "true", "dismiss-reports", "deny"})
"""Rows of what is told to be wrong: a figure of it is none."""


def extract(document: Document) -> Iterable[QuantityMention]:
    """The figures of `document` in the order of the text; tolls that stand among its mentions are passed over."""
    tolls = {
        offset
        for mention in document.mentions
        if isinstance(mention, CasualtiesMention)
        for span in mention.spans
        for offset in range(span.start, span.end)
    }
    tolls_at = _scopes(document)
    people = Spans({span: name for span, name in document.names.items() if name.sort == "person"})
    dates, names = Spans(document.whens), Spans(document.names)
    sentences = 0
    for sentence in document.doc.sents:
        if not document.narrative(sentence.start_char) or len(sentence) < _SHORTEST:
            continue
        sentences += 1
        for figure, of in _figures(document, sentence, people, dates):
            span = document.span(figure.start, figure.end)
            if not tolls.isdisjoint(range(span.start, span.end)) or document.in_quotation(figure.start):
                continue
            if (_is_small(figure) and sentences > _LEAD) or _is_scope(tolls_at, span, figure.printed):
                continue
            yield _mention(document, sentence, figure, of, names)


def _scopes(document: Document) -> dict[int, list[CasualtiesMention]]:
    """The tolls whose sentence says in how many places people were harmed, by each original offset of their passage."""
    found: dict[int, list[CasualtiesMention]] = {}
    for mention in document.mentions:
        if isinstance(mention, CasualtiesMention) and mention.wide and mention.at:
            for offset in range(*mention.passage.span):
                found.setdefault(offset, []).append(mention)
    return found


def _is_scope(tolls: Mapping[int, list[CasualtiesMention]], span: Span, printed: str) -> bool:
    """Whether a number says in how many places people were harmed: the toll is printed with it."""
    return any(printed in (toll.at or "") and span.end <= toll.passage.span.end for toll in tolls.get(span.start, ()))


def _figures(
    document: Document, sentence: Tokens, people: Spans[Name], dates: Spans[When]
) -> Iterator[tuple[Measured, str | None]]:
    """Every figure of a sentence, with whom it belongs to where it is an age, left to right, none in another."""
    text, base = sentence.text, sentence.start_char
    parts = [_moved(figure, base) for figure in shares(text)]
    sums, counts = joined(sentence, money(text), [*numbers(text), *glued(text)])
    counts = [moved(n, base) for n in counts]
    found: list[tuple[Measured, str | None]] = [(_moved(figure, base), None) for figure in sums]
    found.extend(_ages(document, sentence, people))
    taken = [(figure.start, figure.end) for figure, _ in found]
    taken += [span for span, _ in dates.within(sentence.start_char, sentence.end_char)]
    found.extend((figure, None) for figure in parts if _is_free(figure, taken))
    taken += [(figure.start, figure.end) for figure in parts]
    ranges = [figure for n in counts if n.low is not None and (figure := counted(document, sentence, n))]
    ranges = [figure for figure in ranges if _is_free(figure, taken)]  # "10-15 people" is no score
    taken += [(figure.start, figure.end) for figure in ranges]
    scores = [figure for tally in [*tallies(text), *votes(text)] if _is_free(figure := _moved(tally, base), taken)]
    taken += [(figure.start, figure.end) for figure in scores]
    singles = [n for n in counts if n.low is None and n.value is not None and _is_free(n, taken)]
    alone = [figure for n in singles if (figure := counted(document, sentence, n))]
    found.extend((figure, None) for figure in (*ranges, *scores, *alone))
    found.sort(key=lambda item: item[0].start)
    whole = related(document, [figure for figure, _ in found])
    yield from ((figure, of) for figure, (_, of) in zip(whole, found, strict=True) if figure is not None)


def _moved(figure: Measured, by: int) -> Measured:
    return replace(figure, start=figure.start + by, end=figure.end + by)


def _is_free(figure: Measured | Number, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether none of the stretches `taken` has a part of the figure."""
    return not any(start < figure.end and figure.start < end for start, end in taken)


def _ages(document: Document, sentence: Tokens, people: Spans[Name]) -> Iterator[tuple[Measured, str | None]]:
    """ "Joseph Zangaro, 61," and "61-year-old Joseph Zangaro"."""
    for (start, end), name in people.within(sentence.start_char, sentence.end_char):
        after = _AGE.match(document.source.text, end)
        if after and 0 < int(after.group(1)) <= _OLDEST and after.end() <= sentence.end_char:
            yield Measured(start, after.end(1), "age", int(after.group(1)), "years old", after.group(1)), name.shown
            continue
        before = re.search(
            r"\b(\d{1,3})-year-old\s+(?:[\w-]+\s+){0,3}$", document.source.text[max(0, start - 60) : start]
        )
        if before and 0 < int(before.group(1)) <= _OLDEST and _is_of(document, start - len(before.group()), start, end):
            begin = start - (min(60, start) - before.start())
            yield Measured(begin, end, "age", int(before.group(1)), "years old", before.group(1)), name.shown


def _is_of(document: Document, at: int, start: int, end: int) -> bool:
    """Whether the age from `at` on is that of the name at `start` to `end`: not in "a 25-year-old file on Jane Roe"."""
    name = document.doc.over(start, end)
    words = document.doc.over(at, start)
    if any(token.pos_ in _LINKS for token in words):
        return False
    return name.root.dep_ not in {"compound", "nmod"} or name.root.head.i < name.end


def _change(document: Document, figure: Measured, status: Status) -> str | None:
    """Which way something went by the figure or to it; a count of people or things is none by which anything goes.

    What is forecast, wanted or denied has gone no way.
    """
    if not status.happened:
        return None
    value, origin = bounds(figure.value), figure.origin
    if value is not None and origin is not None:
        return "up" if value[0] > origin else "down"
    if figure.measure == "percent" and document.source.text[max(0, figure.start - 1) : figure.start] == "+":
        return "up"
    tokens = document.doc.over(figure.start, figure.end)
    risen = figure.measure == "count" and document.doc[tokens.start - 1].lower_ == "to" and level(tokens) is not None
    if (figure.measure in listed("no_changes") and not risen) or (figure.measure == "money" and is_result(tokens)):
        return None  # but "the number of students rose to 5,000"
    return direction(tokens)


def _exceeded(document: Document, figure: Measured, status: Status) -> str | None:
    """How exact a figure is that something exceeds, or not: "sales topped $40 million"."""
    root = document.doc.over(figure.start, figure.end).root
    over = root.dep_ == "dobj" and root.head.lemma_.lower() in listed("exceeding")
    return ("at most" if status.polarity < 0 else "more than") if over else None


def _level(document: Document, figure: Measured) -> Level | None:
    """What stood at the figure, where it tells how high something stood."""
    return (
        level(document.doc.over(figure.start, figure.end))
        if figure.measure not in listed("no_changes") - {"count"}
        else None
    )


def _share_of(document: Document, figure: Measured) -> str | None:
    """What a percentage, a share or a part is of: "79 percent of the vote", "half its value", "one in five smokers",
    "12 of the 40 ships"."""
    tokens = document.doc.over(figure.start, figure.end)
    if figure.measure == "count":
        bare = tokens.root.like_num  # "40 of the jobs"; not "40 boxes of the best"
        of = next((token for token in document.doc[tokens.start : tokens.end + bare] if token.lower_ == "of"), None)
        whole = _whole(of) if of is not None else whole_before(tokens.root)
        return _named(document.doc[(of or whole.left_edge.nbor(-1)).i + 1 : _with_joined(whole)]) if whole else None
    if tokens.end + 1 >= len(document.doc):
        return None
    behind = document.doc[tokens.end]
    if behind.lower_ == "of":
        head = _whole(behind)
        return _named(document.doc[tokens.end + 1 : _with_joined(head)]) if head is not None else None
    if figure.measure != "share":
        return None
    chunk = noun_after(document.doc, tokens.end + (behind.pos_ in ("DET", "PRON")))
    if document.whens_in(behind.idx, chunk.idx + len(chunk)):
        return None  # "fell by a third this year"
    return plain(document.doc[tokens.end : chunk.i + 1].text) if chunk.i >= tokens.end else None


def _whole(of: Token) -> Token | None:
    if of.dep_ == "quantmod":
        return of.head.head if of.head.dep_ == "nummod" else None
    return next((child for child in of.children if child.dep_ == "pobj"), None)


def _is_of_untold(of: str | None) -> bool:
    """Whether only another sentence tells what a share is of: "61 percent of them"."""
    return of is not None and of.lower().split()[-1] in listed("untold") | {"us", "which", "whom"}


def _named(words: Tokens) -> str | None:
    """The words for what a share is of, without what leads on to a clause; None where they name nothing."""
    while len(words) and (words[-1].tag_ in _LEADING_ON or words[-1].pos_ == "ADP"):
        words = words[:-1]
    return plain(words.text) if len(words) and words[-1].tag_ != "POS" else None


def _with_joined(head: Token) -> int:
    """Where the noun phrase of `head` ends, with what "and" joins to its last word: "people in Arden and Brill"."""
    asides = (child.left_edge.i for child in head.children if child.dep_ == "relcl")
    end = min(noun_phrase(head).end, *(at for at in asides if at > head.i), len(head.doc))
    last = head.doc[end - 1]
    joined = next((child for child in last.children if child.dep_ == "conj" and child.pos_ == last.pos_), None)
    return noun_phrase(joined).end if joined is not None else end


def _within(token: Token) -> int:
    """How many clauses and counted things stand above `token` in its sentence: "4,000 homes worth $40 million".

    A clause that "and" joins to another stands beside it, and an infinitive says what its verb does: "agreed to pay".
    """
    return sum(
        above.dep_ not in ("conj", "xcomp", "ROOT") if above.pos_ in ("VERB", "AUX") else _is_counted(above)
        for above in token.ancestors
    )


def _is_counted(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(child.dep_ == "nummod" for child in noun.children)


def _is_small(figure: Measured) -> bool:
    """Whether a count is too small to matter outside the lead."""
    ends = bounds(figure.value)
    return figure.measure == "count" and ends is not None and ends[1] < _SMALL and figure.precision is None


def _is_false(document: Document, figure: Measured, status: Status) -> bool:
    """Whether a figure is one of what the text tells to be wrong: "rumours that 400 homes burned were false"."""
    noun = told(document.doc.over(figure.start, figure.end).root)
    return any(each.polarity < 0 and _UNTOLD.intersection(each.rows) for each in (status, noun))


def _mention(
    document: Document, sentence: Tokens, figure: Measured, of: str | None, names: Spans[Name]
) -> QuantityMention:
    """The figure with the clause that can be printed for it; one without makes no fact."""
    clause, of_what = None, frozenset[str]()
    verb = verb_of(document, figure.start, figure.end)
    status = told(verb) if verb is not None else Status()
    if figure.measure != "age" and not figure.again:
        if figure.measure in ("percent", "share", "count"):
            of = _share_of(document, figure)
        unfit = describes(document, figure) or _is_false(document, figure, status) or _is_of_untold(of)
        clause = None if unfit else clause_of(document, sentence, figure)
        of_what = things(document, figure)
    if figure.measure == "age":
        statement: str | None = f"{of} is {figure.printed}"
        start, end = figure.start, figure.end
    else:
        statement, start, end = clause if clause is not None else (None, figure.start, figure.end)
    poll = poll_of(document, sentence, figure) if figure.measure in ("percent", "share") else None
    if poll is not None and statement is not None and not poll[1]:
        statement = f"{_STOP.sub('', statement)} [{poll[0]}]"
    span = document.span(figure.start, figure.end)
    value, stood = figure.value, _level(document, figure)
    return QuantityMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=document.passage(start, end),
        value=value,
        printed=figure.printed,
        unit=figure.unit,
        measure=figure.measure,
        precision=figure.precision or _exceeded(document, figure, status),
        of=of or (stood.of if stood else None),
        level=stood.sort if stood else None,
        change=_change(document, figure, status),
        poll=poll[0] if poll is not None else None,
        denied=status.polarity < 0,
        open=status.deed in ("possible", "unreal") and _SOUGHT.isdisjoint(status.rows),
        bearer=bearer(document, verb) if verb is not None else frozenset(),
        origin=figure.origin,
        when=day_of(document, start, end, figure),
        clause=statement,
        topic=content(statement or ""),
        things=of_what,
        around=content(sentence.text),
        deeds=deeds(document, figure),
        named=named_around(document, figure, names),
        headline=document.in_headline(start),
        within=_within(document.doc.over(figure.start, figure.end).root),
    )
