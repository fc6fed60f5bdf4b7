"""How far each clause of a text is told as so, and by whom, worked out once.

One walk up the parse from each predicate. Every step either meets a row of the table (a word or a construction that
does something to its complement) or passes on what stands above. Steps compose without order: certainty is the lowest
met, polarity the product, the tellers a list from the outermost in. The rows say what; this file says only where.
"""

from __future__ import annotations

from dataclasses import replace

from factsheet.annotate.clauses.grammar import (
    is_noun,
    is_passive,
    is_predicate,
    is_presupposed,
    lead,
    openers,
    predicatives,
)
from factsheet.annotate.marks.marks import Marked
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.told.cues import Cues, Row, cues
from factsheet.annotate.told.links import Link, link
from factsheet.annotate.told.operators import Operator, operators
from factsheet.annotate.told.status import Status, Teller, lower
from factsheet.annotate.told.tellers import described, speaker, teller
from factsheet.annotate.tree import Doc, Token

_KEY = "factsheet.told"


_COUNTED = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
"""Words that tell of somebody who did it: "the last man to leave"."""


def told(word: Token) -> Status:
    """How far the clause of `word`, or what a noun tells, is told as so, and by whom; worked out once a text."""
    kept = word.doc.user_data.get(_KEY)
    if not isinstance(kept, Told):
        kept = Told(word.doc, cues())
        word.doc.user_data[_KEY] = kept
    return kept.status(word)


class Told:
    """Works out the statuses of one text by the rows of `table`."""

    def __init__(self, doc: Doc, table: Cues) -> None:
        self._quoted = quoted_in(doc)
        self._cues = table
        self._statuses: dict[int, Status] = {}
        self._links: dict[int, Link | None] = {}
        self._operators: dict[int, list[Operator]] = {}

    def status(self, word: Token) -> Status:
        """How far `word`, a predicate or a noun that governs a clause, is told as so."""
        if word.i not in self._statuses:
            self._statuses[word.i] = Status()  # a loop in the repairs of the parse ends here
            self._statuses[word.i] = self._spoken(word, self._own(word, self._above(word)))
        return self._statuses[word.i]

    def _quotation(self, word: Token) -> Marked | None:
        return self._quoted.at(word.idx)

    def _link(self, word: Token) -> Link | None:
        if word.i not in self._links:
            self._links[word.i] = link(word, self._cues)
        return self._links[word.i]

    def _above(self, word: Token) -> Status:
        """What the words above `word` leave for it."""
        hung = self._link(word)
        if hung is None:
            return Status()
        # Adverbial clauses take what stands above their verb, not its own "not" or "would".
        outer = self._above(hung.above) if hung.form == "clause" else self.status(hung.above)
        if hung.form == "clause" and is_presupposed(word) and outer.certainty != "possible":
            return Status(tellers=outer.tellers)  # "they believe it was too fast when it left the rails"
        for cue in (hung.above, *predicatives(hung.above)):
            row = self._cues.governing(cue, hung.form)
            if row is not None:
                if outer.settled and is_noun(cue):
                    return replace(outer.under(row.id, cue), settled=False)
                return self._governed(row, cue, hung, outer)
        passing = hung.form != "relcl" or self._cues.governing(word, "that") is not None
        if outer.settled and passing:
            return replace(outer, settled=not is_predicate(word))  # "a report of 40 dead", "a post that said so"
        if hung.form in {"relcl", "aside"}:
            return self._aside(hung)
        return self._ungoverned(word, hung, outer)

    def _aside(self, hung: Link) -> Status:
        """What is told on the side is told as so, by the same tellers; not in a film."""
        over = next((above for above in hung.above.ancestors if is_predicate(above)), None)
        plain = Status(tellers=self.status(over).tellers if over is not None else ())
        for cue in (hung.above, hung.above.head):
            row = self._cues.governing(cue, "relcl")
            if row is not None:
                return row.under(plain, hung.above, doer=False)
        return plain

    def _ungoverned(self, word: Token, hung: Link, outer: Status) -> Status:
        """What an unknown word over a clause passes on: an infinitive or participle all of it, a finite clause the
        tellers only, never the "not" or "may" of the word above."""
        plain = Status(tellers=outer.tellers)
        if hung.form == "to" and (lead(word).dep_ == "advcl" or _is_open(hung.above)):
            row, cue = self._cues.first("construction", "purpose"), hung.above
        elif hung.form == "whether" and lead(word).dep_ in {"ccomp", "pcomp"}:
            row, cue = self._cues.first("construction", "whether"), openers(lead(word))[0]
        elif hung.form == "that" or (hung.form == "wh" and word.dep_ == "ccomp"):
            return plain  # "determine why he fled": taken as so
        else:
            return outer
        return row.under(plain, cue, doer=False) if row is not None else plain

    def _governed(self, row: Row, cue: Token, hung: Link, outer: Status) -> Status:
        """The status that `row` on `cue` gives its complement."""
        denied = outer.polarity < 0
        if cue.i != hung.above.i and any(child.dep_ == "neg" or child.lower_ == "no" for child in cue.children):
            denied = not denied
        below = replace(outer, polarity=1)
        if denied and row.negated == "flips":
            below = replace(below, polarity=-1)
        elif denied:
            row = replace(row, flips=False, alleges=False, doer=False, certainty=lower(row.certainty, "possible"))
        who = teller(row, hung.above, outer.tellers, self._cues) if row.teller else None
        if who is not None:
            below = replace(below, tellers=(*below.tellers, who))
        below = row.under(below, cue, doer=True)
        return replace(below, settled=row.settles and hung.form in {"noun", "report"})

    def _own(self, word: Token, status: Status) -> Status:
        """`status` with what the clause of `word` itself says: not, could, nearly, if, before, "according to"."""
        if word.i not in self._operators:
            self._operators[word.i] = list(operators(word, self._cues, self._quotation(word)))
        for cue, row in self._operators[word.i]:
            status = row.under(status, cue, doer=not is_passive(word))
            if row.teller == "unnamed" and not status.tellers:
                status = replace(status, tellers=(Teller("unnamed", cue.text),))
        for child in word.children:
            whom = _according_to(child)
            if whom is not None:
                status = replace(status, tellers=(*status.tellers, described(whom, self._cues)))
        return status

    def _spoken(self, word: Token, status: Status) -> Status:
        """`status` with the speaker of the quotation round `word`, where the parse has not led to one."""
        quotation = self._quotation(word)
        if quotation is None or status.tellers:
            return status
        who = speaker(word, quotation, self._cues)
        return replace(status, tellers=(who,)) if who is not None else status


def _is_open(noun: Token) -> bool:
    """Whether an infinitive behind `noun` tells what it is for: "the power to arrest"; the "first man to win" won."""
    counted = any(child.tag_ == "JJS" or child.lower_ in _COUNTED for child in noun.children)
    return noun.pos_ == "NOUN" and not counted


def _according_to(child: Token) -> Token | None:
    """Whom "according to" names."""
    if child.lower_ != "according":
        return None
    return next((word for word in child.subtree if word.dep_ == "pobj"), None)
