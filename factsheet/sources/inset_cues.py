"""The cues of furniture in running text (`data/insets.yaml`), and where they stand in a block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factsheet.model.source import BlockKind
from factsheet.sources.dateline import dateline
from factsheet.sources.inset_ends import stops
from factsheet.sources.words import table

_LEANS = 3  # words: a shorter phrase is furniture only where no sentence runs into it
_SLIDE = re.compile(r"(?<!\S)(\d{1,2})/(\d{1,2})(?!\S)")
_LEAST_SLIDES = 3
_LEAST_BUTTONS = 3
_TAIL = 30
_POSTED = re.compile(
    r"(?<!\S)(?:--|—|–) ?[^\s@()][^@()\n]{0,60} \(@\w{1,30}\) "
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{2,4}(?!\S)"
    r"|(?<!\S)(?:pic\.twitter\.com/|https?://t\.co/)\w{1,20}[….]{0,3}(?!\S)"
)
"""What closes a post in a network: who wrote it, and when; the address that it gives its picture or link."""
_EMBEDDED = re.compile(
    r"<tweet\b[^<>]{0,300}>.{0,2000}?(?:</?tweet ?/?>\.?|$)"
    r"|<blockquote [^<>]{0,300}(?:tweet|instagram|tiktok)[^<>]{0,300}>.{0,3000}?(?:</blockquote>|$)"
)
"""A post with the marks of the page that shows it."""
_LONGEST_POST = 320
"""Characters of a post that makes a block of its own, its addresses among them."""
_BRACKETED_LINK = re.compile(r"(?<!\S)\[ ?[A-Z](?:[^\s\[\].\"“”]{1,30} ){4,20}[^\s\[\].\"“”]{0,30}\](?!\S)(?! [a-z])")
_COUNTED = re.compile(r" \d{1,3} [A-Z\"“'‘]")


@dataclass(frozen=True, slots=True)
class Cue:
    """Furniture at code points `start` to `end`.

    `before` and `after` say what the words before it (back to a full stop) and after it are. `leans`: it counts only
    where a sentence or inset ends before it. `many`: headlines of unknown number follow.
    """

    start: int
    end: int
    kind: BlockKind
    before: BlockKind | None = None
    after: BlockKind | None = None
    leans: bool = False
    many: bool = False


def cues(text: str, headlines: Sequence[str] = (), *, alone: bool = False) -> list[Cue]:
    """The cues in a block, in order; of those that overlap, the one that begins first, then the longest.

    `headlines` are cues too where more follows. A post `alone` is what the source is.
    """
    straight = text.replace("’", "'")
    words = frozenset(straight.split())
    found = [
        *_repeated(text, headlines),
        *_labels(straight, words),
        *_bracketed(straight),
        *_phrases(straight, words),
        *_sentences(straight),
        *_credits(straight),
        *_slides(straight),
        *_counted(straight),
        *(() if alone and len(text) <= _LONGEST_POST else _posts(text)),
        *(Cue(*match.span(), BlockKind.BOILERPLATE) for match in _furniture(straight, words)),
    ]
    return sorted(found, key=lambda cue: (cue.start, -cue.end))


@cache
def _first_words(key: str) -> frozenset[str]:
    """The words with which the cues of a list begin: a block that has none of them need not be searched."""
    return frozenset(cue.split()[0] for cue in table("insets")[key])


def _furniture(text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Menus and addresses; what a pattern needs is looked for first, which is fast."""
    buttons = _first_words("menu")
    if not buttons.isdisjoint(words) and sum(word in buttons for word in text.split()) >= _LEAST_BUTTONS:
        yield from _menus().finditer(text)
    if "http" in text or "www." in text:
        yield from _addressed().finditer(text)


def _posts(text: str) -> Iterator[Cue]:
    """Posts of others: all of a short block that what closes one ends, of a longer text the sentence before it."""
    for match in _EMBEDDED.finditer(text) if "<" in text else ():
        yield Cue(*match.span(), BlockKind.BOILERPLATE)
    if "(@" not in text and "pic.twitter" not in text and "://t.co/" not in text:
        return
    ends = stops(text)
    last = 0
    for match in _POSTED.finditer(text):
        before = [last, *(stop for stop in ends if last < stop < match.start() - 1)]
        whole = last == 0 and match.start() <= _LONGEST_POST
        start = last if whole or last == match.start() - 1 else before[-1]
        start += len(text[start : match.start()]) - len(text[start : match.start()].lstrip())
        yield Cue(start, match.end(), BlockKind.BOILERPLATE)
        last = match.end()


def closes_post(text: str) -> bool:
    """Whether a block is nothing but what closes a post: its writer with the day, or the address of its picture."""
    return any(match.end() == len(text) and match.start() == 0 for match in _POSTED.finditer(text))


def _either(cues: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(cue) for cue in cues), key=lambda cue: (-len(cue), cue)))


def _between_blanks(key: str, text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Where cues of one list stand in `text`, each between blanks and not before a small letter."""
    if not _first_words(key).isdisjoint(words):
        yield from _cue_between_blanks(key).finditer(text)


@cache
def _cue_between_blanks(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{_either(table('insets')[key])})(?!\S)(?! [a-z])")


@cache
def _menus() -> re.Pattern[str]:
    button = rf"(?:{_either(table('insets')['menu'])})(?: [|·•])?(?: |$)"
    return re.compile(rf"(?<!\S)(?:\d{{1,3}} of \d{{1,3}} )?(?:{button}){{{_LEAST_BUTTONS},}}")


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{_either(table('insets')['addressed'])}) (?:https?://|www\.)\S+")


@cache
def _agency() -> str:
    return rf"(?i:{_either(table('insets')['agencies'])})"


@cache
def _credit() -> re.Pattern[str]:
    """A labelled credit that ends with an agency, or one in brackets."""
    label = _either(table("insets")["credits"])
    name = r"(?:[A-Z@][\w.'-]{0,30} ){0,4}(?:[A-Z@][\w.'-]{0,30} ?/ ?)?"
    inside = r"[^()\n]{1,60}"
    return re.compile(
        rf"(?<!\S)(?:{label})(?: by|:) ?(?:{name}{_agency()}|{_agency()})(?![\w/:'-])\.?"
        rf"|\((?:{label})(?: by|:| /) ?{inside}\)(?!\S)"
        rf"|\({inside}/ ?{_agency()} ?\)(?!\S)"
        rf"|\((?i:{_either(table('insets')['bracketed'])})\)(?!\S)"
    )


@cache
def _acronym() -> re.Pattern[str]:
    names = _either(table("insets")["acronyms"])
    return re.compile(rf"(?<!\S)(?!agency|service|news)[a-z][a-z'-]{{2,30}} (\((?:{names})\))(?= [A-Z\"“'‘])")


@cache
def _last_agency() -> re.Pattern[str]:
    """An agency behind the last full stop of a block."""
    return re.compile(rf"(?<=[.!?\"”] )(?:{_either(table('insets')['closing'])})\.?$")


@cache
def _count() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){_agency()} (\d{{1,3}})(?= [A-Z\"“'‘])")


def _repeated(text: str, headlines: Sequence[str]) -> Iterator[Cue]:
    for headline in headlines:
        if text != headline and headline in text:
            for match in re.finditer(rf"(?<!\S){re.escape(headline)}(?= [A-Z\"“'‘])", text):
                yield Cue(*match.span(), BlockKind.BOILERPLATE)


def _labels(text: str, words: frozenset[str]) -> Iterator[Cue]:
    if not _first_words("captions").isdisjoint(words):
        for match in _caption_label().finditer(text):
            yield Cue(*match.span(), BlockKind.BOILERPLATE, after=BlockKind.CAPTION)
    if not _first_words("credits").isdisjoint(words):
        for match in _rights_label().finditer(text):
            yield Cue(match.start(), match.start(), BlockKind.CREDIT, after=BlockKind.CREDIT)
    for match in _between_blanks("links", text, words):
        yield Cue(*match.span(), BlockKind.BOILERPLATE, after=BlockKind.BOILERPLATE)
    for match in _between_blanks("lists", text, words):
        yield Cue(*match.span(), BlockKind.BOILERPLATE, after=BlockKind.BOILERPLATE, leans=True, many=True)
    for match in _between_blanks("linked", text, words):
        yield Cue(*match.span(), BlockKind.BOILERPLATE, before=BlockKind.BOILERPLATE)
    head, _, rest = text.partition(" ")
    if head in table("insets")["credits"] and dateline(rest):
        yield Cue(0, len(head), BlockKind.BOILERPLATE)


@cache
def _caption_label() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{_either(table('insets')['captions'])})[,:]?(?!\S)(?! [a-z])")


@cache
def _rights_label() -> re.Pattern[str]:
    """Labels of two words, behind which the name needs no colon."""
    return re.compile(rf"(?<!\S)(?:{_either(cue for cue in table('insets')['credits'] if ' ' in cue)})[,:]?(?!\S)")


def _bracketed(text: str) -> Iterator[Cue]:
    """The headline of another story in square brackets between two sentences."""
    for match in _BRACKETED_LINK.finditer(text) if "[" in text else ():
        yield Cue(*match.span(), BlockKind.BOILERPLATE, leans=True)


def _phrases(text: str, words: frozenset[str]) -> Iterator[Cue]:
    for match in _between_blanks("phrases", text, words):
        leans = match.group().count(" ") < _LEANS
        yield Cue(*match.span(), BlockKind.BOILERPLATE, leans=leans)


def _sentences(text: str) -> Iterator[Cue]:
    """Sentences outside quotation marks that are addressed to the reader."""
    rules = table("insets")["sentences"]
    whole = text.casefold()
    if not any(cue in whole for cue in rules["cues"]):
        return
    start = 0
    for stop in [*stops(text), len(text)]:
        words = text[start:stop].strip()
        plain = words.casefold()
        if any(cue in plain for cue in rules["cues"]) and plain.count(" ") < rules["words"] and '"' not in plain:
            left = start + len(text[start:stop]) - len(text[start:stop].lstrip())
            yield Cue(left, left + len(words), BlockKind.BOILERPLATE)
        start = stop


def _credits(text: str) -> Iterator[Cue]:
    labelled = "(" in text or any(label in text for label in table("insets")["credits"])
    for match in _credit().finditer(text) if labelled else ():
        following = text[match.end() : match.end() + 3].strip()
        if following[:1].islower() or following[:1] in tuple("-—–,;"):
            continue
        yield Cue(*match.span(), BlockKind.CREDIT, before=BlockKind.CAPTION)
    for match in _acronym().finditer(text) if "(" in text else ():
        yield Cue(match.start(1), match.end(), BlockKind.CREDIT, before=BlockKind.CAPTION)
    last = _last_agency().search(text, max(0, len(text) - _TAIL))
    if last:
        yield Cue(*last.span(), BlockKind.CREDIT)


def _slides(text: str) -> Iterator[Cue]:
    """The counters of a gallery: 1/8, 2/8, 3/8 …, in order. Its captions cannot be told from their credits."""
    run: list[re.Match[str]] = []
    runs = [run]
    for match in _SLIDE.finditer(text) if "/" in text else ():
        if int(match.group(1)) != len(run) + 1 or (run and match.group(2) != run[0].group(2)):
            run = []
            runs.append(run)
            if match.group(1) != "1":
                continue
        run.append(match)
    for run in runs:
        if len(run) >= _LEAST_SLIDES:
            for match in run:
                yield Cue(*match.span(), BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE)


def _counted(text: str) -> Iterator[Cue]:
    """Credits of a gallery that names the number of its pictures behind each ("Reuters 9 … Getty Images 9 …")."""
    found = list(_count().finditer(text)) if _COUNTED.search(text) else []
    often = Counter(match.group(1) for match in found)
    for match in found:
        if often[match.group(1)] > 1:
            yield Cue(*match.span(), BlockKind.CREDIT, after=BlockKind.CAPTION)
