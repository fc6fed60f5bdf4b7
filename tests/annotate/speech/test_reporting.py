from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.annotate.speech.reporting import reports
from factsheet.limits import SENTENCE_WORDS

Parse = Callable[..., Document]

STORY = (
    '"The dam will hold," said Maria Okafor, the engineer. "I built it."\n\n'
    "Peter Lindqvist said the road would not. He criticized the plan, which he called “a gift.”\n\n"
)


def said(parse: Parse, text: str) -> list[tuple[str, list[str]]]:
    document = parse(text)
    return [
        (report.rule, [document.source.text[start:end] for start, end in report.ranges])
        for report in reports(document.doc)
    ]


def test_a_nested_thought_of_the_same_speaker_is_part_of_the_claim(parse: Parse) -> None:
    found = said(parse, "Maria Okafor said she believes the dam will hold.")
    assert found == [("clause", ["she believes the dam will hold"])]


def test_a_transcript_has_its_speakers_before_the_colon(parse: Parse) -> None:
    found = said(parse, '"OKAFOR: Will the dam hold?\n\n"LINDQVIST: I have no idea."')
    assert found == [("turn", ["Will the dam hold?"]), ("turn", ['I have no idea."'])]


def test_a_noun_may_stand_for_the_words(parse: Parse) -> None:
    found = said(parse, "Nobody believed Okafor's claim that the dam would hold.")
    assert ("noun", ["that the dam would hold"]) in found


def test_a_text_twice_as_long_has_twice_the_reports(parse: Parse) -> None:
    once, twice = (len(list(reports(parse((STORY.strip() + "\n\n") * times).doc))) for times in (10, 20))
    assert twice == 2 * once


def test_nothing_is_read_across_the_cuts_of_a_sentence_without_an_end(parse: Parse) -> None:
    doc = parse("The mayor said the dam " * 400).doc
    assert max(len(sentence) for sentence in doc.sents) <= SENTENCE_WORDS
    for report in reports(doc):
        for start, end in report.ranges:
            span = doc.over(start, end)
            assert span.sent.start <= span.start
            assert span.end <= span.sent.end


def test_a_clause_behind_a_semicolon_is_another(parse: Parse) -> None:
    found = said(parse, "Roads are cut, the governor warned; 112 bodies have been counted.")
    assert found == [("around", ["Roads are cut"])]
