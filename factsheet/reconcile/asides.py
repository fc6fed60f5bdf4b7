"""What is only reported or said besides stays where it tells the story: its words are those that the sources lead with,
or it stands early. The rest decorates: the speaker's school, the weather of another year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.model.fact import Fact
from factsheet.model.passage import QUOTED
from factsheet.reconcile.weight import Worth

_LEAST = {"other": 0.8, "claim": 0.6}
"""What topic and place in the article are worth together at least, in `Worth.parts`: 1.5 is an article's first
sentence, 2 a sentence that is all topic. What somebody stands up for is worth a little more than what is only said."""
_EMPTY = frozenset({"date", "other", "claim"})
"""Kinds of facts of which those that only tell that somebody spoke are none."""
_WORKED_OUT = 2.0
"""How much more that must be where who does it had to be worked out, which can be wrong."""

_ANSWERED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|disput\w+|not guilty|innocen\w+|wrongdoing|false|untrue)\b", re.IGNORECASE
)
"""What the other side says stands on a sheet, wherever its article has it."""

_SPOKE = re.compile(
    r"\b(?:offer|releas|issu|publish|ma[dk]|g[ai]v|conduct)\w* an? (?:[\w-]+ ){0,3}(?:statement|interview)\b"
    r"(?!.*\b(?:that|saying|says|said|which|calling|asking|to|against)\b)"
)
"""That somebody spoke, and nothing of what was said."""


def without(facts: Sequence[Fact], worth: Worth) -> list[Fact]:
    """`facts` less reports and statements besides that tell nothing of the story, or only that somebody spoke."""
    told = [
        fact for fact in facts if fact.hold or fact.ask or fact.kind not in _EMPTY or not _SPOKE.search(fact.statement)
    ]
    return [fact for fact in told if fact.hold or fact.kind not in _LEAST or _tells(fact, worth)]


def _tells(fact: Fact, worth: Worth) -> bool:
    """Whether topic and place are worth enough, or it is a statement that an editor asks for anyway."""
    if fact.kind == "claim" and _is_asked_for(fact):
        return True
    parts = worth.parts(fact)
    least = _LEAST[fact.kind] * (_WORKED_OUT if fact.kind == "other" and "[" in fact.statement else 1.0)
    return parts.get("topic", 0.0) + parts.get("early", 0.0) >= least


def _is_asked_for(fact: Fact) -> bool:
    """Whether a statement tells how it ended, why, what comes next or on which day, answers, has words of its speaker
    in quotation marks, or stands in several sources."""
    several = len({cite.source for cite in fact.cites}) > 1
    verbatim_or_answer = QUOTED.search(fact.statement) or _ANSWERED.search(fact.statement)
    return bool(several or fact.ask or fact.when or verbatim_or_answer or fact.story in ("outcome", "cause", "next"))
