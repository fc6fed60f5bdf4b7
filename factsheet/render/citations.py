"""Citations: sources numbered in the order of their first use, and every passage numbered within its source.

A citation shows its source's number, "[3]", and leads to the passage, "3.7" in the list of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote as percent

from factsheet.model.agreement import agreement, counted, credited
from factsheet.model.fact import Citation, Fact, SourceEntry
from factsheet.model.passage import Folded, plain
from factsheet.model.span import Span
from factsheet.render.labels import date_words

PAGE_BREAK = "\f"
"""What stands between the pages of a source in its kept text."""
_FOLLOWED = ("http://", "https://")
_PARAGRAPH = re.compile(r"\n\s*\n|\f")
_BESIDE = 4
"""Words beside a passage that tell it from the same words in another place."""
_NOT_THERE = "[not in the text of the source] "
"""What is printed before a passage that is not found: no sheet but a draft has one."""
CONTEXT = 180
"""How many characters of a source's text stand before and after a passage that is shown in its context."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited passage: number and anchor, its exact words, what stands around it, its address in the original.

    `before` and `after` are empty where the source's text is not at hand, `address` where the source has none; `page`
    is that of a source in pages, and 0 otherwise.
    """

    number: str
    anchor: str
    words: str
    before: str
    after: str
    address: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Marker:
    """One citation as it is printed: the number of a source, and the passages of it that are cited there."""

    number: int
    source: str
    publisher: str
    title: str
    published: str
    passages: tuple[Passage, ...]

    @property
    def anchor(self) -> str:
        """Where the marker leads: the first of its passages."""
        return self.passages[0].anchor


@dataclass(frozen=True, slots=True)
class Cites:
    """The citations behind a stretch of words: "[2–5,8]" in `steps`, each a separator and the marker that it leads to.

    Of many sources only the first are named; `more` counts the others.
    """

    markers: tuple[Marker, ...] = ()
    steps: tuple[tuple[str, Marker], ...] = ()
    more: int = 0

    @property
    def label(self) -> str:
        """What is printed between the brackets."""
        shown = "".join(f"{before}{marker.number}" for before, marker in self.steps)
        return f"{shown} +{self.more}" if self.more else shown


_GROUPS = 4
"""Numbers and ranges that one citation shows."""


def grouped(markers: tuple[Marker, ...]) -> Cites:
    """`markers` as they are printed: three and more numbers in a row as a range."""
    groups: list[list[Marker]] = []
    for marker in markers:
        if groups and marker.number == groups[-1][-1].number + 1:
            groups[-1].append(marker)
        else:
            groups.append([marker])
    parts = [part for group in groups for part in ([group] if len(group) > 2 else [[marker] for marker in group])]
    most = _GROUPS if len(parts) <= _GROUPS else _GROUPS - 1
    steps: list[tuple[str, Marker]] = []
    for part in parts[:most]:
        steps.append(("," if steps else "", part[0]))
        if len(part) > 1:
            steps.append(("–", part[-1]))
    return Cites(markers, tuple(steps), sum(map(len, parts[most:])))


class Numbering:
    """The numbers of sources and passages.

    Facts are given in the order in which they are printed; passages of `withheld` ones never show as context.
    """

    def __init__(
        self,
        facts: Iterable[Fact],
        sources: Mapping[str, SourceEntry],
        texts: Mapping[str, str],
        withheld: Iterable[Fact] = (),
    ) -> None:
        self._sources = sources
        self._texts = {id_: Folded(text) for id_, text in texts.items() if id_ in sources}
        self._originals = texts
        self.numbers: dict[str, int] = {}
        self.passages: dict[str, dict[tuple[str, int], Passage]] = {}
        self.spans: dict[tuple[str, str], Span] = {}
        self._hidden: dict[str, list[Span]] = {}
        for cite in (cite for fact in withheld for cite in fact.cites):
            if folded := self._texts.get(cite.source):
                self._hidden.setdefault(cite.source, []).extend(folded.find(cite.quote))
        for fact in facts:
            for cite in counted(fact, sources):
                self.passage(cite)

    def markers(self, cites: Iterable[Citation]) -> tuple[Marker, ...]:
        """The markers of `cites`, in the order of their numbers, one for each source."""
        found: dict[str, dict[Passage, None]] = {}
        for cite in cites:
            found.setdefault(cite.source, {})[self.passage(cite)] = None
        ordered = sorted(found.items(), key=lambda item: self.numbers[item[0]])
        return tuple(self._marker(source, tuple(passages)) for source, passages in ordered)

    def of(self, fact: Fact, key: str | None = None) -> tuple[Marker, ...]:
        """The markers of the passages that say what a fact asserts; with `key` of those that carry this key."""
        if key is None:
            return self.markers(agreement(fact, self._sources).cites)
        return self.markers(credited(fact, key, counted(fact, self._sources)))

    def _marker(self, source: str, passages: tuple[Passage, ...]) -> Marker:
        entry = self._sources[source]
        return Marker(
            number=self.numbers[source],
            source=source,
            publisher=entry.called(source),
            title=entry.title or "",
            published=date_words(entry.published),
            passages=passages,
        )

    def place(self, source: str, passage: Passage) -> int:
        """How many characters of its source's text stand before `passage`; -1 where that text is not at hand."""
        span = self.spans.get((source, passage.anchor))
        return span.start if span else -1

    def passage(self, cite: Citation) -> Passage:
        """The passage of `cite`, numbered within its source."""
        number = self.numbers.setdefault(cite.source, len(self.numbers) + 1)
        known = self.passages.setdefault(cite.source, {})
        key = (plain(cite.quote), cite.occurrence or 1)
        if key not in known:
            before, after = self._context(cite, anchor := f"p{number}-{len(known) + 1}")
            lost = cite.source in self._texts and (cite.source, anchor) not in self.spans
            known[key] = Passage(
                number=f"{number}.{len(known) + 1}",
                anchor=anchor,
                words=f"{_NOT_THERE}{key[0]}" if lost else key[0],
                before=before,
                after=after,
                address=self._address(cite.source, anchor, key[0]),
                page=self._page(cite.source, anchor),
            )
        return known[key]

    def _address(self, source: str, anchor: str, words: str) -> str:
        """Where a passage stands in the original: its page of a PDF, or what stands beside it where that is needed."""
        url, page = self._sources[source].url, self._page(source, anchor)
        if url and page and url.partition("#")[0].lower().endswith(".pdf"):
            return f"{url.partition('#')[0]}#page={page}" if url.lower().startswith(_FOLLOWED) else ""
        span, folded = self.spans.get((source, anchor)), self._texts.get(source)
        if not span or not folded or all(len(folded.find(end)) < 2 for end in _ends(words)[:1]):
            return passage_address(url, words)
        text = self._originals[source]
        before = _PARAGRAPH.split(text[max(0, span.start - CONTEXT) : span.start])[-1].split()
        after = _PARAGRAPH.split(text[span.end : span.end + CONTEXT])[0].split()
        return passage_address(url, words, " ".join(before[-_BESIDE:]), " ".join(after[:_BESIDE]))

    def _page(self, source: str, anchor: str) -> int:
        """The page of a passage in a source whose text has pages."""
        span, text = self.spans.get((source, anchor)), self._originals.get(source, "")
        return text.count(PAGE_BREAK, 0, span.start) + 1 if span and PAGE_BREAK in text else 0

    def _context(self, cite: Citation, anchor: str) -> tuple[str, str]:
        folded = self._texts.get(cite.source)
        places = folded.find(cite.quote) if folded else []
        index = (cite.occurrence or 1) - 1
        if index >= len(places):
            return "", ""
        text, span = self._originals[cite.source], places[index]
        self.spans[cite.source, anchor] = span
        hidden = self._hidden.get(cite.source, [])
        first = max((one.end for one in hidden if one.start < span.start), default=0)
        last = min((one.start for one in hidden if one.end > span.end), default=len(text))
        before = text[max(first, span.start - CONTEXT) : span.start]
        after = text[span.end : min(last, span.end + CONTEXT)]
        if before and span.start - len(before) > 0:
            before = "… " + before.partition(" ")[2]
        if after and span.end + len(after) < len(text):
            after = after.rpartition(" ")[0] + " …"
        left = " " if before[-1:].isspace() else ""
        right = " " if after[:1].isspace() else ""
        return plain(before) + left, right + plain(after)


def passage_address(url: str | None, words: str, before: str = "", after: str = "") -> str:
    """The address of a passage in the original: its page with a text fragment (WICG), or an empty string.

    Only http and https addresses are followed. Long passages are named by their first and last five words; `before` and
    `after` are words beside one of several places with the same words.
    """
    if not url or not url.lower().startswith(_FOLLOWED):
        return ""
    parts = [
        f"{_written(before)}-" if before else "",
        *map(_written, _ends(words)),
        f"-{_written(after)}" if after else "",
    ]
    return f"{url.partition('#')[0]}#:~:text={','.join(filter(None, parts))}"


def _ends(words: str) -> list[str]:
    parts = words.split()
    return [" ".join(parts[:5]), " ".join(parts[-5:])] if len(parts) > 12 else [words]


def _written(words: str) -> str:
    """`words` as they stand in an address; a hyphen there parts the words from those beside them."""
    return percent(words, safe="").replace("-", "%2D")
