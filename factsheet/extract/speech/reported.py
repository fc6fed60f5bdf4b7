"""What quotations and claims have in common as mentions: the passage that carries words and speaker, the speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.cues import (
    SUBJECTS,
    passed_on_by,
    quoted_in_turn,
    said_by_object,
    speaker_phrase,
    verbs,
)
from factsheet.annotate.speech.reporting import Report
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.words.somebody import is_somebody
from factsheet.extract.speech.cue_phrase import told_to
from factsheet.extract.speech.speakers import speaker
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.person_name import surname
from factsheet.model.span import Span

_FARTHEST = 1200
"""Code points at most between words and a speaker that one passage carries."""
_LEADING = 10
"""Words at most from a verb of saying to the marks that it leads into, its hearer and day with them."""

_NESTED = re.compile(r"(?<!\w)['\u2018][^\n]*?(?:['\u2019](?!\w)|$)")
"""What others say within somebody's words: 'they ask me, "Mr. Roe, will it hold?"'."""
_WITHOUT_CLAUSE = frozenset({"goes on", "beat"})
"""Rules that give words in marks to who spoke or acted before them."""

NOBODY = "nothing in the text tells who speaks"


def by_of(document: Document, report: Report) -> tuple[Name | None, str | None]:
    """The speaker of `report`, and why there is none or none by name (None where all is told)."""
    if report.speaker is None or _is_no_speaker(report.speaker):
        return None, NOBODY
    by = speaker(document, report.speaker)
    if report.direct and report.rule in _WITHOUT_CLAUSE and by.sort == "person" and by.full:
        words = " ".join(document.source.text[start:end] for start, end in report.ranges)
        if re.search(rf"\b{re.escape(surname(by.full))}\b", _NESTED.sub("", words)):
            return None, f"the words speak of {by.full}, whose words stand before them"
    return by, None if by.full else f"the text does not tell who “{by.text}” is"


def _is_no_speaker(speaker: Tokens) -> bool:
    """Whether it is denied that these speak ("Neither Roe nor Poe said", "It was not Roe who said"), or somebody else
    is only called so ("an impostor posing as Roe said")."""
    doc, root = speaker.doc, speaker.root
    after = doc[speaker.end].lower_ if speaker.end < len(doc) else ""
    neither = speaker[0].lower_ == "neither" and after == "nor"
    denied = root.dep_ == "attr" and any(child.dep_ == "neg" for child in root.head.children)
    before = doc[max(0, speaker.start - 2) : speaker.start]
    posing = (
        len(before) == 2 and before[1].lower_ == "as" and (before[0].tag_ == "VBN" or before[0].lower_.endswith("ing"))
    )
    return neither or denied or posing


def passage_of(document: Document, report: Report, also: tuple[int, int] | None = None) -> Passage:
    """The shortest passage that carries the words of `report`, its reporting verb with whom it was told, its speaker,
    and `also`.

    `also` are code points of the repaired text.
    """
    first, last = report.ranges[0][0], report.ranges[-1][1]
    wide_first, wide_last = first, last
    if report.cue is not None:
        head, whom = report.cue.head, told_to(report.cue)
        wide_first = min(wide_first, head.idx)
        wide_last = max(wide_last, head.idx + len(head), whom.end_char if whom is not None else 0)
        passing = passed_on_by(head) or head
        by_whom = next((child for child in passing.lefts if child.dep_ in SUBJECTS), head)
        if quoted_in_turn(head) is not None:
            wide_first = min(wide_first, by_whom.doc[by_whom.left_edge.i].idx)
    if report.speaker is not None:
        wide_first = min(wide_first, report.speaker.start_char)
        wide_last = max(wide_last, report.speaker.end_char)
    if also is not None:
        wide_first, wide_last = min(wide_first, also[0]), max(wide_last, also[1])
    if first - wide_first > _FARTHEST or wide_last - last > _FARTHEST:
        return document.passage(first, last)
    return document.passage(wide_first, wide_last)


def cue_of(document: Document, report: Report) -> Span | None:
    """The original span of the reporting verb."""
    if report.cue is None:
        return None
    head = report.cue.head
    return document.span(head.idx, head.idx + len(head))


def told_within(report: Report, first: int) -> Report | None:
    """Who speaks the words in marks at token `first` within what `report` tells: "she said Roe had told her: “Sing!”".

    None where nobody else is said to: a verb of saying with a subject of its own must lead into the marks. Nobody
    speaks where it is left open or denied that these did.
    """
    if report.cue is None or first < 2:
        return None
    doc, outer = report.cue.head.doc, report.cue.head
    if doc[first - 1].text not in {":", ","}:
        return None
    near = doc[max(outer.i + 1, first - _LEADING) : first - 1]
    verb = next((token for token in reversed(near) if token.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.sent != outer.sent or lemma_of(verb) not in verbs("clause"):
        return None
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) or said_by_object(verb)
    if subject is None or not is_somebody(subject) or subject.pos_ == "PRON":
        return None
    return replace(report, speaker=speaker_phrase(subject, verb, quoted_in(doc)) if told(verb).happened else None)
