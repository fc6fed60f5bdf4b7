"""What a line or block of a news page is, told by the cues of `data/blocks.yaml`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from factsheet.sources.dateline import dateline
from factsheet.sources.lines import ends_sentence, starts_low
from factsheet.sources.outlets import by_name
from factsheet.sources.printed_dates import is_timestamp, unstamped
from factsheet.sources.words import table

_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_ADDRESS = re.compile(r"\S{1,64}@\S+")
_HANDLE = re.compile(r"\S@\S|(?<!\S)@\w{2}|https?://|www\.|\b\d{3}[-.) ]{1,2}\d{3}[-. ]?\d{3,4}\b")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|\W+")
_SENTENCE_END = re.compile(r"[a-z0-9%][.!?] ")
_ANSWERS = re.compile(
    r"(?:RT |\.)(?:@\w{2,30},? )*@\w{2,30}:? "
    r"|(?:@\w{2,30},? )+(?!said|says|wrote|tweeted|posted|replied|is |was |has |had |and )\S"
)
_TOPICS = re.compile(r"[.!?…][\"”’']? ?(?:#[A-Za-z]\w{1,40} ?)+$")
_LONGEST_POST = 60
_SMALL = frozenset(
    ("and", "of", "the", "for", "in", "with", "de", "van", "von", "der", "la", "al", "bin", "to", "a", "via")
)
_LONGEST_BYLINE = 16
_LONGEST_CREDIT = 12
_LONGEST_CAPTION = 90
_SHORTEST_TITLE = 4
_PAGE = re.compile(r"Page \d{1,3} of \d{1,3}\b")
_SHORTEST_LIST = 7
_LABELLED = re.compile(r"\[[A-Z]{4,20}(?: [A-Z]{2,20}){0,2}\]\s*(?:\||$)")
_COMMENTS = re.compile(r"(?:\d{1,5} )?comments?(?: ?\(\d{1,5}\))?|(?:view|show|read) (?:all )?comments", re.IGNORECASE)
_HEAD = 120
_KEPT = 512
"""Lines of which what they are is remembered: each is asked for as a line, and as a block once more."""


@lru_cache(_KEPT)
def plain(text: str) -> str:
    """`text` as the cue tables have it: lower case, white space folded, straight apostrophes."""
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def _cues(*path: str) -> Any:
    """What the table holds there; its lists as tuples, those of whole blocks and names as sets."""
    found: Any = table("blocks")
    for key in path:
        found = found[key]
    if isinstance(found, list):
        return frozenset(found) if path[-1] in ("whole", "lists", "agencies") else tuple(found)
    return found


def is_boilerplate(text: str) -> bool:
    """Whether a block reports nothing: page furniture, links, or the announcement of a programme."""
    tests = (is_furniture, _is_promotion, _is_link, _is_menu, _is_contribution, _asks)
    return any(test(text) for test in tests)


def _asks(text: str) -> bool:
    """Whether a block asks its reader to follow, write to or pay the outlet: "Reach Ann Lee at annlee@example.com".

    What somebody said is none, and neither is a sentence that goes on behind the first one.
    """
    asks = _cues("boilerplate", "asks")
    folded = plain(text).strip("-–—|•»>*() ")
    if text.count(" ") >= asks["words"] or '"' in text or "“" in text or " said" in folded:
        return False
    if folded.startswith(tuple(asks["verbs"])) and any(cue in folded for cue in asks["things"]):
        return True
    return folded.startswith((*asks["verbs"], *asks["where"])) and bool(_HANDLE.search(text))


def is_post(text: str) -> bool:
    """Whether a block is a post of somebody in a network: it begins with whom it answers, or ends with its topics
    behind its last sentence: "@annlee you must go now!", "They let us down. #riverton #flood"."""
    if text.count(" ") >= _LONGEST_POST:
        return False
    return bool(_ANSWERS.match(text) or _TOPICS.search(text))


def _is_link(text: str) -> bool:
    """Whether a block links to other stories: "Related flood stories:", "Read Council closes harbor bridge"."""
    links = _cues("boilerplate", "links")
    if text.count(" ") >= links["words"] or ends_sentence(text):
        return False
    folded = plain(text)
    if folded.startswith(tuple(links["heads"])) and folded.endswith(tuple(links["tails"])):
        return True
    head, _, rest = text.partition(" ")
    return head.casefold() in links["titled"] and rest[:1].isupper() and rest.count(" ") >= _SHORTEST_TITLE


def _is_menu(text: str) -> bool:
    """Whether a block is a line of buttons ("Leave a note · Update page"), a caption with its closing mark, or links
    with what is behind them ("Two die in fire [VIDEO] | Mayor resigns [PICTURES]")."""
    if text.endswith(" ×") or (_PAGE.match(text) and text.count(" ") < _LONGEST_CREDIT):
        return True
    if _LABELLED.search(text) and not _SENTENCE_END.search(text):
        return True
    short = text.count(" ") < _LONGEST_CREDIT and not any(char.isdecimal() for char in text)
    return short and " · " in text and not ends_sentence(text)


def _is_contribution(text: str) -> bool:
    """Whether a block names others who worked on the story: "Ann Lee and Bob Roe contributed."."""
    names, verb, _ = text.partition(" contributed.")
    return bool(verb) and text.endswith(verb) and text.count(" ") < _LONGEST_BYLINE and _names_only(names)


def _outlet_in(name: str) -> bool:
    return by_name(name.removeprefix("from ")) is not None


@lru_cache(_KEPT)
def is_furniture(text: str) -> bool:
    """Whether a block is page furniture: share buttons, newsletter boxes, notices of rights."""
    words = text.count(" ") + 1
    if words > _cues("boilerplate", "within", "words"):
        return False
    folded = plain(text)
    bare = folded.rstrip(" .:!»>|…-")
    if (
        _LINK.fullmatch(text)
        or bare in _cues("boilerplate", "whole")
        or (bare.startswith("more ") and _outlet_in(bare[5:]))
    ):
        return True
    if words <= _cues("boilerplate", "start", "words") and folded.startswith(_cues("boilerplate", "start", "cues")):
        return True
    return any(cue in folded for cue in _cues("boilerplate", "within", "cues"))


def _is_promotion(text: str) -> bool:
    """Whether a block announces a programme: "Ann Lee has that story.", "NBC's correspondent … joins … for a look".

    The story itself may come first, and is then none.
    """
    promo = _cues("boilerplate", "promo")
    if text.count(" ") >= promo["words"] or '"' in text or "“" in text:
        return False
    folded = plain(text)
    if folded.rstrip(".").endswith(tuple(promo["ends"])):
        return not _SENTENCE_END.search(folded)
    outlet, owns, rest = folded[: promo["within"]].partition("'s ")
    if not owns or not text[0].isupper() or outlet.count(" ") > 2:
        return False
    verb = min((at for cue in promo["verbs"] if (at := rest.find(cue)) > 0), default=0)
    return any(role in rest[:verb] for role in promo["staff"])


def _names_only(text: str) -> bool:
    """Whether `text` is made of capitalised words and the small words between names."""
    found = _NAME.findall(text)
    return bool(found) and all(word[0].isupper() or word.casefold() in _SMALL for word in found)


def leads_away(text: str) -> bool:
    """Whether a block is the label of a list of other stories: "Read more", "Most read", "More from the Herald"."""
    bare = plain(text).rstrip(" .:!»>|…-")
    return bare in _cues("boilerplate", "lists") or (
        bare.startswith("more from ") and len(bare.split()) <= _SHORTEST_LIST
    )


def opens_comments(text: str) -> bool:
    """Whether a block stands over what readers wrote: "Comments", "12 Comments"."""
    return _COMMENTS.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Whether a block can be the name of somebody: two to four capitalised words."""
    return 1 <= text.count(" ") <= _SHORTEST_TITLE and _names_only(text) and not ends_sentence(text)


@lru_cache(_KEPT)
def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article: "By Ann Lee, CNN", "Reporting by …; Editing by …"."""
    if plain(text[:_HEAD]).lstrip("–—-* ").startswith(_cues("byline", "reporting")):
        return True
    if text.count(" ") >= _LONGEST_BYLINE:
        return False
    folded = plain(text)
    for cue in _cues("byline", "start"):
        if folded.startswith(cue):
            names = _ADDRESS.sub("", unstamped(text[len(cue) :]))
            return _names_only(names) and not ends_sentence(names)
    if by_name(text) is not None or _is_stamped(text):
        return True
    named = _names_only(text) and not ends_sentence(text)
    tail = re.split(r"[,|]", text)[-1]
    return named and (folded.endswith(_cues("byline", "roles")) or (tail != text and by_name(tail) is not None))


def _is_stamped(text: str) -> bool:
    """Whether a line is a name with a time behind a bar: "Our Correspondent | 11 Jan 2026 1:20 AM IST"."""
    name = re.split(r" ?[|•·] ?", text, maxsplit=1)
    return len(name) == 2 and _names_only(name[0]) and is_timestamp(name[1])


@lru_cache(_KEPT)
def is_credit(text: str) -> bool:
    """Whether a line says who took a picture: "Ann Lee / Reuters", "(AP Photo/Ann Lee)", "Getty Images"."""
    if text.count(" ") >= _LONGEST_CREDIT:
        return False
    folded = plain(text)
    bare = text.strip("()[] .")
    for cue in _cues("credit", "start"):
        if folded.startswith(cue):
            return _names_only(text[len(cue) :]) and (text.startswith("(") or not ends_sentence(text))
    parts = [part.strip(" ().") for part in re.split(r"[/|,]| via ", folded)]
    return any(part in _cues("credit", "agencies") for part in parts) and _names_only(bare)


def is_caption(text: str) -> bool:
    """Whether a block is a picture's caption by its own words: "PHOTO: …", "… (AP Photo/Ann Lee)"."""
    if dateline(text) or text.count(" ") > _LONGEST_CAPTION:
        return False
    folded = plain(text[:_HEAD])
    if folded.startswith(_cues("caption", "start")) or any(cue in folded for cue in _cues("caption", "within")):
        return True
    if folded.startswith("(") and ")" in folded and is_credit(text[: text.find(")") + 1]):
        return True
    tail = plain(text[-60:])
    if not tail.rstrip(".").endswith((")", "]")) and ends_sentence(text) and not tail.endswith(".)"):
        return False
    return any(cue in tail for cue in _cues("caption", "end")) and not text.startswith(('"', "“"))


def is_update(text: str) -> bool:
    """Whether a block is a later addition: "Update, Tues. Jan. 29: …", "CORRECTION: …"."""
    folded = plain(text[:_HEAD])
    for cue in _cues("update", "start"):
        if folded.startswith(cue):
            rest = folded[len(cue) : len(cue) + 40]
            return ":" in rest and (rest[0] in ":,( -–—" or rest[:1].isdecimal())
    return False


def stands_alone(text: str) -> bool:
    """Whether a line is a byline, credit, timestamp or page furniture, which no sentence runs through."""
    if starts_low(text):
        return False
    return is_furniture(text) or is_timestamp(text) or is_byline(text) or is_credit(text)
