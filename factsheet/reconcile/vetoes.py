"""What one passage tells of a person, and what else the sources tell that forbids it.

The worst that a sheet can do is to bury somebody alive or to call a victim a suspect. Each rule takes away what one
reading says; none adds anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factsheet.kinds.base import voices
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.quote import QuoteMention
from factsheet.model.mention import Mention, Name
from factsheet.model.span import Span

_AUTHORITY = re.compile(
    r"\b(?:police|prosecutor|sheriff|chief|officer|officials?|authorit|spokes|court|judge|mayor|governor|ministry|coroner)",
    re.IGNORECASE,
)
"""Words for speakers who tell what they have done: an arrest that the police announce is one."""
_DEAD = frozenset({"killed", "died"})
_ACCUSED = frozenset({"suspect", "victim"})
_PRONOUNS = frozenset({"he", "she"})
_ONE = ("single", "name", "definite")


def applied(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` (names settled) less what is vetoed: words within a quotation make nobody a suspect, a victim or dead,
    nobody whom the source says was killed is the "she" who speaks, and who speaks is not dead because one source seems
    to say so."""
    mentions = _of_the_living(mentions)
    quoted = _quoted(mentions)
    unquoted = [_unquoted(mention, quoted) for mention in mentions]
    return _living([mention for mention in unquoted if mention is not None])


def _of_the_living(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions`, with nobody's name for a "he" or "she" who speaks and is taken for somebody that was killed."""
    killed = {(m.source, m.name.full) for m in mentions if isinstance(m, PersonMention) and m.status == "killed"}
    return [
        replace(
            mention, by=Name(by.text, by.span), unresolved=f"{by.full} was killed and is not the “{by.text}” who speaks"
        )
        if isinstance(mention, QuoteMention | ClaimMention)
        and (by := mention.by) is not None
        and by.text.lower() in _PRONOUNS
        and (mention.source, by.full) in killed
        else mention
        for mention in mentions
    ]


def _quoted(mentions: Sequence[Mention]) -> Mapping[str, list[Span]]:
    """By source the stretches of speech in quotation marks of those who do not speak for police, courts or a state."""
    officials = {m.name.full for m in mentions if isinstance(m, PersonMention) and m.part == "official"}
    found: dict[str, list[Span]] = defaultdict(list)
    for mention in mentions:
        if isinstance(mention, QuoteMention):
            by = mention.by
            if by is None or not (by.full in officials or _AUTHORITY.search(f"{by.text} {by.full or ''}")):
                found[mention.source].extend(mention.spans)
    return found


def _unquoted(mention: Mention, quoted: Mapping[str, list[Span]]) -> Mention | None:
    """The mention without what only a quotation says of one person; None where it says nothing else."""
    inside = any(all(span.within(speech) for span in mention.spans) for speech in quoted.get(mention.source, ()))
    if not inside:
        return mention
    if isinstance(mention, CasualtiesMention):
        return None if mention.counted in _ONE else mention
    if isinstance(mention, PersonMention) and (mention.status or mention.part in _ACCUSED):
        return replace(mention, status=None, part=None if mention.part in _ACCUSED else mention.part)
    return mention


def _living(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` without the death of somebody whom the one source that seems to tell it lets speak."""
    speakers = {
        (mention.source, by.full)
        for mention in mentions
        if (by := getattr(mention, "by", None)) is not None and by.full
    }
    dead = voices(
        [mention for mention in mentions if isinstance(mention, PersonMention) and mention.status in _DEAD],
        lambda mention: mention.name.full,
    )
    return [
        replace(mention, status=None, part=None if mention.part == "victim" else mention.part)
        if isinstance(mention, PersonMention)
        and mention.status in _DEAD
        and (mention.source, mention.name.full) in speakers
        and dead[mention.name.full] == 1
        else mention
        for mention in mentions
    ]
