from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims, quotes
from factsheet.kinds.quote import QuoteMention

Parse = Callable[..., Document]


def found(parse: Parse, text: str) -> list[QuoteMention]:
    document = parse(text)
    annotate(document)
    return list(quotes.extract(document))


def said(parse: Parse, text: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(quote.words, quote.by.shown if quote.by else None) for quote in found(parse, text)]


@pytest.mark.parametrize(
    "text",
    [
        '"The dam will hold," said Maria Okafor.',
        '"The dam will hold," Maria Okafor said on Friday.',
        '"The dam will hold," Maria Okafor, the county engineer, said.',
        'Maria Okafor said, "The dam will hold."',
        'Maria Okafor told reporters on Friday: "The dam will hold."',
        'Maria Okafor was blunt: "The dam will hold."',
        "“The dam will hold,” said Maria Okafor.",
        '“The dam will hold," said Maria Okafor.',
        "``The dam will hold,'' said Maria Okafor.",
        "‘The dam will hold,’ said Maria Okafor.",
        'Maria Okafor said the ground was wet. "The dam will hold," she added.',
        'Maria Okafor looked out of the window. "The dam will hold."',
        'Maria Okafor spoke first:\n\n"The dam will hold."',
        'Maria Okafor offered a statement late on Friday afternoon:\n\n"The dam will hold."',
        '"The dam will hold."\n\n— Maria Okafor',
    ],
)
def test_the_reporting_clause_may_stand_anywhere(parse: Parse, text: str) -> None:
    ((words, by),) = said(parse, text)
    assert [word.rstrip(".,") for word in words] == ["The dam will hold"]
    assert by == "Maria Okafor"


def test_a_quotation_cut_by_its_cue_is_one_with_two_spans(parse: Parse) -> None:
    text = '"The dam will hold," Maria Okafor said, "but the road will not."'
    (quote,) = found(parse, text)
    assert quote.words == ("The dam will hold,", "but the road will not.")
    assert [text[span.start : span.end] for span in quote.spans] == ['"The dam will hold,"', '"but the road will not."']
    assert quote.passage.quote == text
    assert quote.cue_text == "said"


def test_what_follows_the_reporting_clause_is_said_by_the_same(parse: Parse) -> None:
    text = '"The dam will hold," said Maria Okafor, the county engineer. "I built it. I should know."'
    assert said(parse, text) == [(("The dam will hold,", "I built it. I should know."), "Maria Okafor")]


def test_a_quotation_may_run_over_paragraphs(parse: Parse) -> None:
    text = "“The dam will hold.\n\n“It always has,” said Maria Okafor."
    assert said(parse, text) == [(("The dam will hold.", "It always has,"), "Maria Okafor")]


def test_each_speaker_keeps_to_his_words(parse: Parse) -> None:
    text = (
        '"The dam will hold," said Maria Okafor, the county engineer.\n\n'
        '"It will not," said Peter Lindqvist, who farms below it.'
    )
    assert said(parse, text) == [(("The dam will hold,",), "Maria Okafor"), (("It will not,",), "Peter Lindqvist")]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “green wall” was painted grey in May.",
        'Her first novel, "The Glass Orchard," sold nine copies.',
        "Raymond “Bud” Tillery opened the shop in 1961.",
        'The play "Rain on Monday" opens on Friday.',
    ],
)
def test_scare_quotes_titles_and_nicknames_are_nobodys_words(parse: Parse, text: str) -> None:
    assert said(parse, text) == []


def test_a_fragment_in_marks_is_a_quotation_within_a_claim(parse: Parse) -> None:
    document = parse("Maria Okafor said the dam “will outlive every one of us” but that the road would not.")
    annotate(document)
    (quote,) = quotes.extract(document)
    assert quote.fragment
    assert quote.words == ("will outlive every one of us",)
    (claim,) = claims.extract(document)
    assert claim.text.startswith("the dam “will outlive")


def test_a_fragment_is_of_the_nearest_speaker(parse: Parse) -> None:
    text = 'Tom Pierce reported that Maria Okafor had said that the plan was "safe for the whole of the county".'
    assert said(parse, text) == [(("safe for the whole of the county",), "Maria Okafor")]


def test_a_word_or_two_in_marks_is_no_quotation_of_its_own(parse: Parse) -> None:
    assert said(parse, "Maria Okafor said the dam was “sound” and the road “poor.”") == []


def test_no_speaker_is_better_than_a_wrong_one(parse: Parse) -> None:
    (quote,) = found(parse, '"The dam will hold," he said.')
    assert quote.by is not None
    assert quote.by.full is None
    assert quote.unresolved == "the text does not tell who “he” is"


@pytest.mark.parametrize(
    "text",
    [
        'Mayor Tom Pierce came. A local official told reporters that it rained. "The dam will hold," he added.',
        'The council claims Pierce "lied many times" about it.',
        'Gates and Pierce have both been charged. "The dam will hold and the road with it."',
        '"The dam will hold and the road with it." Gates and Pierce have both been charged.',
        'Thousands of people stood outside. "The dam will hold and the road with it."',
    ],
)
def test_nobody_near_is_made_to_say_it(parse: Parse, text: str) -> None:
    assert not {by for _, by in said(parse, text)} & {"Tom Pierce", "Pierce", "Gates", "Gates and Pierce"}
    assert not [by for _, by in said(parse, text) if by and "people" in by]


def test_the_pages_of_a_letter_do_not_speak(parse: Parse) -> None:
    text = "The council sent round a letter on Monday, two pages of polite phrases noting that “we regret the noise.”"
    assert not [by for _, by in said(parse, text) if by and "pages" in by]


def test_somebody_whom_the_text_brings_in_does_not_speak_in_the_next_paragraph(parse: Parse) -> None:
    before, words = "Shots were fired as a deputy led the man away.", '"We have him on the second floor. He has a gun."'
    assert not [by for _, by in said(parse, f"{before}\n\n{words}") if by]
    assert [by for _, by in said(parse, f"A deputy shook her head. {words}")] == ["a deputy"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The dam will hold," said NOPD Supt. Michael Harrison. "It will."', "Michael Harrison"),
        ('A spokesman for the command in Potsdam, Germany, said: "The dam will hold."', "spokesman"),
    ],
)
def test_the_speaker_is_neither_a_title_nor_a_place(parse: Parse, text: str, speaker: str) -> None:
    assert speaker in (said(parse, text)[0][1] or "")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"It is late," said Ann Hale of Salem, Ore. "The tide will not wait for us."', ["Ann Hale"]),
        ('"It is late," said Ann Hale, who accused Roe of delay. "The tide will not wait."', ["Ann Hale"]),
        ('Ann Hale told him what he calls the plain truth. Tom Roe agreed. "The tide will not wait."', ["Tom Roe"]),
        ('"It is late," Ann Hale said. But "the tide will wait for us this once."', ["Ann Hale"]),
        ('"It is late," Ann Hale said. "We\'re Harbour."', ["Ann Hale"]),
        ('Ann Hale says she hopes to sail, but she knows that "the tide will not wait."', ["Ann Hale"]),
        ('They differ.\n\nHale: "The tide will wait." Roe: "It will not."', ["Ann Hale", "Tom Roe"]),
    ],
)
def test_who_goes_on_speaking(parse: Parse, text: str, speakers: list[str]) -> None:
    opening = "Ann Hale met Tom Roe in the harbour.\n\n"
    assert [by for _, by in said(parse, opening + text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "It was late. “The tide will not wait for us.”",
        "More boats came as time went on. “The tide will not wait for us.”",
        "Verdict: “The tide will not wait for us.”",
        "“It is late,” Hale said. The “green wall” was painted in May.",
    ],
)
def test_neither_it_nor_a_heading_speaks(parse: Parse, text: str) -> None:
    assert {by for _, by in said(parse, text)} <= {"Hale"}
    assert not [words for words, _ in said(parse, text) if "green wall" in words]


def test_a_quotation_set_by_itself_is_signed_within_its_marks(parse: Parse) -> None:
    text = 'Tom Roe spoke.\n\n"The tide will not wait for any of us.\n\nRep. Ann J. Hale, a pilot."\n\nIt was late.'
    assert said(parse, text) == [(("The tide will not wait for any of us.",), "Ann J. Hale")]


@pytest.mark.parametrize(
    "text",
    [
        'Tom Roe came. "The tide will not wait, he said. The harbour was dark by then.\n\nIt was late.',
        'Tom Roe spoke.\n\n"The tide will not wait for any of us.\n\nIt was late in the harbour.',
    ],
)
def test_where_a_mark_is_lost_nothing_is_a_quotation(parse: Parse, text: str) -> None:
    assert said(parse, text) == []


def test_an_answer_is_no_part_of_the_question(parse: Parse) -> None:
    text = "Asked how she would vote if Hale, who built the dam, stood again, Ann Roe replied: “I will not say.”"
    assert said(parse, text) == [(("I will not say.",), "Ann Roe")]


def test_spans_count_in_the_original(parse: Parse) -> None:
    text = 'The engineer spoke.\r\n\r\n\t"The dam   will\r\nhold," said Maria Okafor.'
    document = parse(text)
    annotate(document)
    for quote in quotes.extract(document):
        for span in quote.spans:
            assert text[span.start] == '"'
            assert text[span.end - 1] == '"'


def test_the_row_says_who_speaks_and_where(parse: Parse) -> None:
    text = 'Maria Okafor came late. "The dam will hold," she said.'
    (quote,) = found(parse, text)
    row = quote.row()
    assert text[row["speaker_start"] : row["speaker_end"]] == row["speaker_text"] == "she"
    assert row["speaker_name"] == "Maria Okafor"
    assert row["cue_text"] == "said"


PIECES = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "''",
    "she said",
    "said Okafor",
    "the dam",
    "will hold",
    ",",
    ".",
    ":",
    "\n\n",
    " - ",
    "He",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=24))
def test_unbalanced_marks_never_crash_nor_run_away(parse: Parse, pieces: list[str]) -> None:
    text = " ".join(pieces)
    document = parse(text)
    for mention in (*quotes.extract(document), *claims.extract(document)):
        assert mention.spans
        for span in mention.spans:
            assert 0 <= span.start < span.end <= len(text)
            if isinstance(mention, QuoteMention):
                assert "\n\n" not in text[span.start : span.end]


def test_who_is_heard_in_a_recording_speaks_in_it(parse: Parse) -> None:
    ((_, by),) = said(parse, "Footage of Maria Okafor saying “the dam will never hold” has been seen by many.")
    assert by == "Maria Okafor"


def test_a_verb_that_the_parse_hangs_on_its_subject_makes_it_the_speaker_all_the_same(parse: Parse) -> None:
    text = (
        "Prime Minister Edward Lyle has yet to speak. Downing Row said only that he had full trust in both.\n\n"
        "The Police Federation's chair, Ian Marsh, called for clear guidance. "
        "“My members cannot arrest someone on Monday and be sued for it on Friday,” he said."
    )
    ((_, by),) = said(parse, text)
    assert by == "Ian Marsh"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ('Maria Okafor could have said, "The dam will hold for years."', None),
        ('Maria Okafor refused to say "I was wrong about the dam."', None),
        ('Maria Okafor wants to say, "I was right about the dam."', None),
        ('Maria Okafor will say, "The dam will hold for years."', None),
        ('Maria Okafor can\'t just point at the dam and cry "but they are thieves who took it!"', None),
        ('Maria Okafor would often say, "The dam will hold for years."', "Maria Okafor"),
        ('Maria Okafor went to the hall to say "I was right about the dam."', "Maria Okafor"),
        ('Maria Okafor wanted to leave and said, "The dam will hold for years."', "Maria Okafor"),
    ],
)
def test_what_is_left_unsaid_is_nobodys_quotation(parse: Parse, text: str, by: str | None) -> None:
    (quote,) = found(parse, text)
    assert (quote.by.full if quote.by else None) == by
    assert (quote.unresolved is None) == (by is not None)


def test_the_passage_shows_who_passes_the_words_on(parse: Parse) -> None:
    text = 'Tass quoted Maria Okafor as saying, "The dam will hold."'
    (quote,) = found(parse, text)
    assert (quote.by.full if quote.by else None, quote.passage.quote) == ("Maria Okafor", text)


@pytest.mark.parametrize(
    ("below", "by"),
    [
        ('"Okafor never asked the county for a single dollar of it."', None),
        ('"I never asked the county for a single dollar of it."', "Maria Okafor"),
        ("“They come and they ask me, ‘Ms. Okafor, will the dam hold?’”", "Maria Okafor"),
        ('"Okafor never asked for a single dollar of it," Maria Okafor said.', "Maria Okafor"),
    ],
)
def test_nobody_goes_on_speaking_of_himself_by_name(parse: Parse, below: str, by: str | None) -> None:
    last = found(parse, f'"The dam will hold for years," said Maria Okafor.\n\n{below}')[-1]
    assert (last.by.full if last.by else None) == by


def test_a_sentence_pulled_out_of_the_text_is_nobodys_quotation(parse: Parse) -> None:
    sentence = "On Monday the county paid for the dam and for the road to it."
    text = f'"The dam will hold," said Maria Okafor.\n\n"{sentence}"\n\n{sentence} It was late.'
    assert [quote.words for quote in found(parse, text)] == [("The dam will hold,",)]


@pytest.mark.parametrize(
    ("between", "by"),
    [
        ("Officer Tom Smith holds up a map of the dam.", "Peter Okafor"),
        ("Officer Tom Smith said that it would.", "Tom Smith"),
        ("Officer Tom Smith reacted to the news, saying: “It will.”", "Tom Smith"),
    ],
)
def test_he_who_adds_is_not_the_one_in_a_caption(parse: Parse, between: str, by: str) -> None:
    text = f"“The dam will hold,” Peter Okafor said.\n\n{between}\n\n“The dam is fit for years to come,” he added."
    last = found(parse, text)[-1]
    assert (last.by.full if last.by else None) == by


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('Maria Okafor said the dam leaks because "the town never paid for it."', True),
        ('Maria Okafor said that "the town never paid for the dam."', False),
    ],
)
def test_words_that_open_in_mid_clause_are_told_with_it(parse: Parse, text: str, told: bool) -> None:
    (quote,) = found(parse, text)
    assert (quote.told == text) == told
