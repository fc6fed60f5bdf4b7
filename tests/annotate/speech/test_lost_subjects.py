from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.cues import Cue, cues
from factsheet.annotate.speech.lost_subjects import subject_of_main_clause, subject_over_commas
from factsheet.annotate.tree import Token

Parse = Callable[..., Document]


def cue(parse: Parse, text: str, verb: str) -> Cue:
    doc = parse(text).doc
    return next(one for one in cues(doc, quoted_in(doc)) if one.head.text == verb)


def word(token: Token | None) -> str | None:
    return token.text if token is not None else None


def test_a_subject_stands_before_an_apposition(parse: Parse) -> None:
    text = "In a letter, the mayor of Salem, Ann Hale, said: “The tide will turn.”"
    assert word(subject_over_commas(cue(parse, text, "said"))) == "mayor"
    assert word(subject_over_commas(cue(parse, "Ann Hale said: “The tide will turn.”", "said"))) is None


def test_a_participle_at_the_end_has_the_subject_of_the_sentence(parse: Parse) -> None:
    text = "Hale sat down when asked about Roe, who had left, saying, “The tide will turn.”"
    assert word(subject_of_main_clause(cue(parse, text, "saying"))) == "Hale"
    assert word(subject_of_main_clause(cue(parse, "Hale said, “The tide will turn.”", "said"))) is None
