"""What each block of an article is: headline, byline, timestamp, credit, caption, update, paragraph, boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.model.calendar import WEEKDAYS
from factsheet.model.source import BlockKind
from factsheet.sources.cues import (
    is_boilerplate,
    is_byline,
    is_caption,
    is_credit,
    is_name,
    is_post,
    is_update,
    leads_away,
    opens_comments,
)
from factsheet.sources.dateline import dateline
from factsheet.sources.inset_cues import closes_post
from factsheet.sources.lines import ends_open, ends_sentence
from factsheet.sources.printed_dates import is_timestamp, printed

_LONGEST_HEADLINE = 32
_LONGEST_SENTENCE_HEADLINE = 20
_LONGEST_BARE_SENTENCE = 16
_SHORTEST_PARAGRAPH = 12
_TENSES = frozenset(("said", "was", "were", "had", "has"))
_ARTICLES = frozenset(("the", "a", "an"))
_LONGEST_CAPTION = 90
_TITLE_CASE = 0.7
_LEAST_SLIDES = 4
_SHORTEST_TITLE = 4
_LONGEST_TITLE = 20
_END = re.compile(r"[-–—]\s*(?:30|(?i:ends?))\s*[-–—]|\(?ENDS\)?|#(?:\s*#){2,}")
"""The marks that end a press release."""
_STATEMENTS = re.compile(
    r"(?:this (?:press |news )?(?:release|announcement)|(?:certain|some) (?:of the )?statements in this)"
    r".{0,60}forward[- ]looking|(?:cautionary (?:note|statement)|forward[- ]looking statements?|safe harbou?r)\b",
    re.IGNORECASE,
)
_CONTACTS = re.compile(
    r"(?:(?:media|press|investors?|analyst|company|corporate|public|relations|and|&|or) ){0,4}"
    r"(?:contacts?|relations|inquiries|enquiries)(?: (?:information|details))?:?|notes? (?:to|for) editors?:?",
    re.IGNORECASE,
)
"""Headings of what a press release says of itself and of its sender."""
_PROFILE = re.compile(
    r"([A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,4})(?:,? (?:Inc|Ltd|plc|LLC)\.?)?(?: \([^()]{1,60}\))? (?:is|are) "
    r"(?:an?|the|one of the) [^.,]{0,60}?\b(?:leading|leaders?|global|providers?)\b"
)
"""What the sender of a release says of himself without a heading: "Riverton Transit is a leading operator of …"."""
_ABOUT = re.compile(r"About (?:the )?[A-Z]")
_LONGEST_ABOUT = 9
_SHORTEST_RELEASE = 3
_LEAST_BUTTONS = 3
_LONGEST_BUTTON = 3
_LONGEST_LINK = 18
_HEAD = 30
"""Blocks over the text, among which stands who wrote it."""
_LIVES = 4
"""Blocks at the end, among which stands who the writers are."""
_OF_WRITERS = ("is", "was", "has", "covers", "covered", "writes", "reports", "joined", "can be reached", "works")
_BY_GIVEN_NAME = ("covers", "writes", "reports", "joined", "can be reached", "is a reporter", "is an editor")
_ROLE = re.compile(
    r"(?:[A-Z][a-z]+ (?:and )?){0,2}(?:[Rr]eporter|[Jj]ournalist|[Cc]orrespondent|[Pp]hotographer|[Cc]olumnist)"
    r"(?: and [a-z ]{3,30})? (?:at|for|with|covering|based) "
)
"""How a line on its writer begins that needs no verb."""
_LONGEST_POST = 70
"""Blanks of a post."""
_REPORTS = re.compile(r"\b(?:said|says|wrote|tweeted|posted)\b")
_EMBED = re.compile(r"<(?:tweet|blockquote(?= [^<>]{0,300}(?:tweet|instagram|tiktok)))\b")
_EMBED_END = re.compile(r"</(?:tweet|blockquote)|<tweet ?/")
_LONGEST_EMBED = 8
"""Blocks of a post that stands between its marks."""
_TOP = frozenset((BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.UPDATE))
_NARROW = frozenset((BlockKind.BYLINE, BlockKind.TIMESTAMP, BlockKind.CREDIT, BlockKind.BOILERPLATE))


def kinds(texts: Sequence[str], told: Sequence[BlockKind | None]) -> list[BlockKind]:
    """The kind of each block, given their texts in order, and the kinds of those that are `told` already."""
    found = [kind or _own(text) for text, kind in zip(texts, told, strict=True)]
    _menus(texts, found)
    _headlines(texts, found)
    _captions(texts, found)
    _links(texts, found)
    _listed(texts, found)
    _comments(texts, found)
    _posts(texts, found)
    _galleries(texts, found)
    _releases(texts, found)
    return found


def without_lives(texts: Sequence[str], found: Sequence[BlockKind], writers: Sequence[str]) -> list[BlockKind]:
    """`found` with what stands at the end about one of the `writers` marked as boilerplate ("Ann Lee covers …", "Ann
    joined the Herald …", "Senior reporter at the Herald. …")."""
    full = [name for name in writers if " " in name]
    names = tuple(f"{name} {verb} " for name in full for verb in _OF_WRITERS)
    given = tuple(f"{name.split()[0]} {verb} " for name in full for verb in _BY_GIVEN_NAME)
    kinds = list(found)
    for at in range(max(0, len(texts) - _LIVES), len(texts)):
        if kinds[at] is BlockKind.PARAGRAPH and (texts[at].startswith((*names, *given)) or _ROLE.match(texts[at])):
            kinds[at] = BlockKind.BOILERPLATE
    return kinds


def _own(text: str) -> BlockKind:
    """What a block is by its own words."""
    tests = (
        (is_boilerplate, BlockKind.BOILERPLATE),
        (is_timestamp, BlockKind.TIMESTAMP),
        (is_byline, BlockKind.BYLINE),
        (is_credit, BlockKind.CREDIT),
        (is_update, BlockKind.UPDATE),
        (is_caption, BlockKind.CAPTION),
    )
    return next((kind for test, kind in tests if test(text)), BlockKind.PARAGRAPH)


def _headlines(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks the headline, which is told or the first block that could be one, and the lines of headline under it."""
    rest = [index for index, kind in enumerate(found) if kind not in _NARROW]
    if len(rest) < 2 or found[rest[0]] not in _TOP:
        return
    first, following = texts[rest[0]], texts[rest[1]]
    told = found[rest[0]] is BlockKind.HEADLINE
    if not told and not _is_headline(first) and not _is_headline_sentence(first, following):
        return
    found[rest[0]] = BlockKind.HEADLINE
    for index in rest[1:-1]:
        if found[index] is not BlockKind.PARAGRAPH or ends_sentence(texts[index]) or not _is_headline(texts[index]):
            return
        found[index] = BlockKind.HEADLINE


def _menus(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate the lines of a page's menu that were copied with its text: several of a few words in a row,
    at the top or with a button or label among them; and as a byline the name in the line over a time."""
    start = 0
    for at in range(len(texts) + 1):
        if at < len(texts) and (found[at] is BlockKind.BOILERPLATE or _is_button(texts[at], found[at])):
            continue
        labels = start == 0 or BlockKind.BOILERPLATE in found[start:at]
        if at - start >= _LEAST_BUTTONS and labels:
            found[start:at] = [BlockKind.BOILERPLATE] * (at - start)
        start = at + 1
    for at in range(min(len(texts) - 1, _HEAD)):
        if found[at] is BlockKind.PARAGRAPH and found[at + 1] is BlockKind.TIMESTAMP and is_name(texts[at]):
            found[at] = BlockKind.BYLINE


def _is_button(text: str, kind: BlockKind) -> bool:
    """Whether a block may be a line of a menu: three words at most, no sentence and no name with an age or town."""
    return (
        kind is BlockKind.PARAGRAPH
        and (text.count(" ") < _LONGEST_BUTTON or " > " in text or " › " in text)
        and not ends_sentence(text)
        and not any(mark in text for mark in ',:;"“')
        and not any(char.isdecimal() for char in text)
    )


def _listed(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate the headlines under a label that leads to other stories ("Read more", "Most read")."""
    under = False
    for at, text in enumerate(texts):
        if found[at] is BlockKind.BOILERPLATE:
            under = leads_away(text) or (under and text.isdecimal())
        elif under and found[at] is BlockKind.PARAGRAPH and (text.isdecimal() or _is_link(text)):
            found[at] = BlockKind.BOILERPLATE
        else:
            under = False


def _is_link(text: str) -> bool:
    """Whether a block can be the headline of another story: no sentence with its stop."""
    return text.count(" ") < _LONGEST_LINK and not text.endswith((".", ":", ",", ";")) and _is_headline(text)


def _comments(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate what readers wrote under the text: what follows the label, with the time of each."""
    prose = [at for at, kind in enumerate(found) if kind is BlockKind.PARAGRAPH]
    if len(prose) < _SHORTEST_RELEASE:
        return
    for at in range(prose[2] + 1, len(texts)):
        near = texts[at + 1 : at + 1 + _LIVES]
        if opens_comments(texts[at]) and any(text.casefold().endswith(" ago") or text == "Reply" for text in near):
            found[at:] = [BlockKind.BOILERPLATE] * (len(texts) - at)
            return


def _is_headline(text: str) -> bool:
    """Whether a block looks like a headline: one line without a full stop, or a question."""
    words = text.split()
    if len(words) > _LONGEST_HEADLINE or dateline(text) or ends_open(text) or text.endswith((":", ")")):
        return False
    if any(_stops(word) for word in words[:-1]) and not _in_title_case(words):
        return False
    if not ends_sentence(text):
        return True
    return len(words) <= _LONGEST_SENTENCE_HEADLINE and text.rstrip("\"'”’").endswith(("?", "!", "...", "…"))


def _is_headline_sentence(text: str, following: str) -> bool:
    """Whether a block that ends with a full stop is a headline all the same: in Title Case, or without the articles,
    days and past tenses that headlines leave out, with a paragraph under it."""
    words = text.split()
    if following.count(" ") >= _SHORTEST_PARAGRAPH and _all_capitals(words):
        return True
    if not 2 < len(words) <= _LONGEST_SENTENCE_HEADLINE or dateline(text) or any(_stops(word) for word in words[:-1]):
        return False
    bare = {word.casefold().rstrip(".,;") for word in words}
    if following.count(" ") < _SHORTEST_PARAGRAPH or bare & {*WEEKDAYS}:
        return False
    if not set(words) & _TENSES and _in_title_case(words):
        return True
    return len(words) <= _LONGEST_BARE_SENTENCE and not bare & (_TENSES | _ARTICLES)


def _all_capitals(words: Sequence[str]) -> bool:
    """Whether all words but the shortest have capitals, however many sentences they make: "They Met. Here’s Why."."""
    long = [word.lstrip("“‘\"'(") for word in words if len(word) > 3 and word.lstrip("“‘\"'(")[:1].isalpha()]
    return len(long) > 3 and len(words) <= _LONGEST_HEADLINE and all(word[0].isupper() for word in long)


def _in_title_case(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > 4 and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) >= _TITLE_CASE * max(1, len(long))


def _stops(word: str) -> bool:
    """Whether a sentence ends with `word` (a word too long for an abbreviation, and a full stop)."""
    return len(word) > 6 and ends_sentence(word) and word.rstrip("\"'”’)")[:-1].isalpha()


def _captions(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as captions the paragraphs beside a credit that end with a date, and those over one without full stop."""
    for index, kind in enumerate(found):
        if kind is not BlockKind.PARAGRAPH or not texts[index]:
            continue
        beside = [found[near] for near in (index - 1, index + 1) if 0 <= near < len(found)]
        over = found[index + 1 : index + 2] == [BlockKind.CREDIT]
        if (over and _is_headline(texts[index])) or (BlockKind.CREDIT in beside and _ends_with_date(texts[index])):
            found[index] = BlockKind.CAPTION


def _links(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate the headlines that are listed under a label ("Read more about the flood:")."""
    for index in range(1, len(found)):
        if found[index] is not BlockKind.PARAGRAPH or found[index - 1] is not BlockKind.BOILERPLATE:
            continue
        under = texts[index - 1].endswith(":") or (index > 1 and _ends_list(found, texts, index - 1))
        if under and _is_headline(texts[index]):
            found[index] = BlockKind.BOILERPLATE


def _ends_list(found: list[BlockKind], texts: Sequence[str], index: int) -> bool:
    """Whether the block at `index` is the last so far of a list of links under a label."""
    while index and found[index] is BlockKind.BOILERPLATE and not texts[index].endswith(":"):
        index -= 1
    return found[index] is BlockKind.BOILERPLATE and texts[index].endswith(":")


def _posts(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate the post over the line that names its writer, and all of one with the marks of its page; a
    lone post is what the source is."""
    for at, text in enumerate(texts if len(texts) > 1 else ()):
        if found[at] is BlockKind.PARAGRAPH and is_post(text):
            found[at] = BlockKind.BOILERPLATE
    for at in range(1, len(texts)):
        over = at - 1
        while over and found[over] is BlockKind.BOILERPLATE and closes_post(texts[over]):
            over -= 1
        if found[over] is BlockKind.PARAGRAPH and closes_post(texts[at]) and _can_be_post(texts[over]):
            found[over] = BlockKind.BOILERPLATE
    for at, text in enumerate(texts):
        if _EMBED.match(text):
            closed = (end for end in range(at, min(at + _LONGEST_EMBED, len(texts))) if _EMBED_END.search(texts[end]))
            end = next(closed, at) + 1
            found[at:end] = [BlockKind.BOILERPLATE] * (end - at)


def _can_be_post(text: str) -> bool:
    """Whether a paragraph can be a post, which no sentence on what it says introduces."""
    return text.count(" ") < _LONGEST_POST and not text.endswith(":") and not _REPORTS.search(text)


def _galleries(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate the slides of a gallery: blocks in a row that begin with its title and one of their own."""
    start = 0
    for index in range(1, len(texts) + 1):
        if index < len(texts) and _same_title(texts[start], texts[index]):
            continue
        if index - start >= _LEAST_SLIDES:
            found[start:index] = [BlockKind.BOILERPLATE] * (index - start)
        start = index


def _releases(texts: Sequence[str], found: list[BlockKind]) -> None:
    """Marks as boilerplate what stands in a press release behind its end ("-30-", "###"), and what its sender says of
    himself at the end ("About Riverton Transit", "Forward-looking statements", "Media contact:")."""
    prose = [at for at, kind in enumerate(found) if kind is BlockKind.PARAGRAPH]
    if len(prose) < _SHORTEST_RELEASE:
        return
    title = next((text for text, kind in zip(texts, found, strict=True) if kind is BlockKind.HEADLINE), "")
    for at in range(prose[1] + 1, len(texts)):
        following = texts[at + 1] if at + 1 < len(texts) else ""
        if _END.fullmatch(texts[at]) or _closes(texts[at], following, len(texts) - at):
            found[at:] = [BlockKind.BOILERPLATE] * (len(texts) - at)
            return
    last = range(max(prose[1] + 1, len(texts) - _LIVES), len(texts))
    names = {own[1] for at in last if (own := _PROFILE.match(texts[at])) and own[1] in title}
    for at in last:
        if any(texts[at].startswith(f"{name} ") for name in names):
            found[at] = BlockKind.BOILERPLATE


def _closes(text: str, following: str, left: int) -> bool:
    """Whether a block is the heading of what closes a release, `left` blocks before the end."""
    if _STATEMENTS.match(text):
        return True
    if text.count(" ") >= _LONGEST_ABOUT or ends_sentence(text):
        return False
    about = _ABOUT.match(text)
    of_sender = about is not None and following.startswith(text[about.end() - 1 :].rstrip(" :"))
    return (about is not None and left <= _LIVES) or of_sender or _CONTACTS.fullmatch(text) is not None


def _same_title(first: str, second: str) -> bool:
    """Whether two blocks share their first words and go on with a capital letter each."""
    one, other = (text.split(None, _LONGEST_TITLE)[:_LONGEST_TITLE] for text in (first, second))
    shared = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
    return shared >= _SHORTEST_TITLE and one[shared][0].isupper() and not ends_sentence(one[shared - 1])


def _ends_with_date(text: str) -> bool:
    if text.count(" ") > _LONGEST_CAPTION:
        return False
    tail = text[-40:].rstrip(" .")
    return any(date.year and date.end >= len(tail) for date in printed(tail))
