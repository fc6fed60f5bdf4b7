from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.limits import RUN_OF_MARKS, WORD_CHARACTERS
from factsheet.model.source import BlockKind
from factsheet.sources import from_text

HEADLINE = "Council votes to close the old harbor bridge"
FIRST = (
    "The city council voted on Tuesday to close the old harbor bridge to all traffic from next month, after engineers "
    "found cracks in two of its five piers. Mayor Ann Lee said the decision had not been an easy one for anybody."
)
SECOND = (
    '"Nobody wants to see this bridge shut, least of all the people who cross it every morning," she told reporters at '
    "City Hall. Repairs could take as long as three years and cost some 40 million dollars, according to a report that "
    "the Department of Public Works handed to the council last week."
)
THIRD = (
    "Shop owners near the waterfront said they feared for their trade. The council wants to run a free ferry between "
    "the two banks until the repairs are done, and to open the upper deck to cyclists in the fall."
)
PARAGRAPHS = [FIRST, SECOND, THIRD]


def blocks(text: str) -> list[str]:
    source = from_text(text, id="x")
    return [source.text[block.start : block.end] for block in source.blocks]


def test_clean_text_stays_as_it_is() -> None:
    text = "\n\n".join([HEADLINE, *PARAGRAPHS])
    source = from_text(text, id="x")
    assert source.text == text
    assert source.span(0, len(text)) == (0, len(text))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_paragraphs_on_lines_of_their_own_stay_apart(newline: str) -> None:
    assert blocks(newline.join([HEADLINE, *PARAGRAPHS])) == [HEADLINE, *PARAGRAPHS]


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_hard_wraps_are_mended(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in [HEADLINE, *PARAGRAPHS])
    assert blocks(text) == [HEADLINE, *PARAGRAPHS]


def test_hard_wraps_without_a_headline_are_mended() -> None:
    assert blocks("\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)) == PARAGRAPHS


def test_hard_wraps_without_blank_lines_between_paragraphs_are_mended() -> None:
    text = "\n".join(textwrap.fill(paragraph, 66) for paragraph in [HEADLINE, *PARAGRAPHS])
    assert " ".join(blocks(text)) == " ".join([HEADLINE, *PARAGRAPHS])
    assert len(blocks(text)) >= len(PARAGRAPHS)


def test_blank_lines_inside_sentences_are_mended() -> None:
    text = "\n".join(textwrap.fill(paragraph, 66) for paragraph in [HEADLINE, *PARAGRAPHS]).replace("\n", "\n\n")
    found = blocks(text)
    assert found[0] == HEADLINE
    assert all(re.search(r"[.?!\"]$", block) for block in found[1:])
    assert " ".join(found) == " ".join([HEADLINE, *PARAGRAPHS])


def test_a_wider_gap_in_such_a_text_is_a_cut() -> None:
    text = (
        "Mayor shuts the bridge\n\n"
        "The mayor said on Tuesday that the city would close the\n\n"
        "old bridge, and that nobody wanted to see the harbor\n\n"
        "without one. She said the council understood that the\n\n\n"
        "Shop owners near the waterfront said they feared for\n\n"
        "their trade, and that the ferry would not bring enough\n\n"
        "people over.\n"
    )
    source = from_text(text, id="x")
    assert [text[span.start : span.end].split()[0:3] for span in source.broken] == [["She", "said", "the"]]
    assert len(source.blocks) == 3
    assert source.text.endswith("bring enough people over.")


@pytest.mark.parametrize("seed", ["000", "001"])
def test_whole_seeds_have_no_cut(seed: str) -> None:
    from tests.conftest import SEEDS

    path = next(SEEDS.glob(f"{seed}_*.txt"))
    assert from_text(path.read_bytes().decode(), id="x").broken == ()


def test_a_list_keeps_its_lines() -> None:
    text = (
        "The plan has three parts:\n- close the bridge in May\n- run a ferry until the fall\n- open the deck in June\n"
    )
    assert len(blocks(text)) == 4


def test_a_dateline_on_a_line_of_its_own_belongs_to_the_sentence() -> None:
    text = "RIVERTON, Ohio (AP) --\n\nA bridge was closed on Tuesday after cracks were found.\n\nIt was built in 1931."
    assert blocks(text)[0].startswith("RIVERTON, Ohio (AP) -- A bridge was")


def test_a_credit_in_the_middle_of_wrapped_text_stands_alone() -> None:
    wrapped = [textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS]
    text = "\n\n".join([wrapped[0], "Ann Lee / Reuters", *wrapped[1:]])
    source = from_text(text, id="x")
    assert BlockKind.CREDIT in [block.kind for block in source.blocks]
    assert blocks(text) == [FIRST, "Ann Lee / Reuters", SECOND, THIRD]


def test_furniture_words_inside_a_wrapped_sentence_belong_to_it() -> None:
    text = (
        "The company's board has been losing ground to rivals from\n"
        "other states for years, and it would like to raise its market\n"
        "share. The chief executive and her deputy declined further\n"
        "comment.\n"
    )
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("It was over.The mayor left.", "It was over. The mayor left."),
        ("“It is over.”The mayor left.", "“It is over.” The mayor left."),
        ("two  blanks and\u00a0a hard one", "two blanks and a hard one"),
        ("zero\u200bwidth, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("\u202eAnn Lee\u202c, \u200fthe mayor\u2069", "Ann Lee, the mayor"),
        (
            "see news.Example.com/Page.Html or mail Ann.Lee@news.Org",
            "see news.Example.com/Page.Html or mail Ann.Lee@news.Org",
        ),
        ("the U.S.Army, at 5 p.m.Tuesday, the No.1 item", "the U.S.Army, at 5 p.m.Tuesday, the No.1 item"),
    ],
)
def test_blanks(text: str, repaired: str) -> None:
    assert from_text(text, id="x").text == repaired


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("''It is over,'' she said.", '"It is over," she said.'),
        ("She said ``it is over.''", 'She said "it is over."'),
        ("''He said 'no.'''", "\"He said 'no.'\""),
        ("'''No,' he said,'' she told us.", "\"'No,' he said,\" she told us."),
        ("named (''Blue Water'') in ''2015''", 'named ("Blue Water") in "2015"'),
        ("a board of 5'10'' by 3'', it''s", "a board of 5'10'' by 3'', it''s"),
    ],
)
def test_marks_typed_as_two_are_one(text: str, repaired: str) -> None:
    source = from_text(text, id="x")
    assert source.text == repaired
    whole = source.span(0, len(source.text))
    assert text[whole.start : whole.end] == text


@pytest.mark.parametrize("passage", ["It is over,", '"It is over,"', 'over," she'])
def test_a_passage_has_both_marks_that_stand_for_one(passage: str) -> None:
    source = from_text("She left. ''It is over,'' she said.", id="x")
    start = source.text.index(passage)
    span = source.span(start, start + len(passage))
    assert source.original[span.start : span.end] == passage.replace('"', "''")


def test_a_word_hyphenated_at_the_line_end_keeps_its_hyphen() -> None:
    text = "The council wants a rise-\nand-fall bridge, and it wants the\nrepairs to begin in the coming\nspring.\n"
    assert "a rise-and-fall bridge" in from_text(text, id="x").text


VOCABULARY = """
The mayor said said. of the "We go." Sen. By Ann Lee AP 2013 Jan. 28, — - (AP) Photo: Update: x.Y end.The Reuters # :
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "caf\u00e9", "e\u0301", "\U0001f600", "\u200b"])
GAPS = st.sampled_from(
    [" ", "  ", "\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\t", "\u00a0", "\u2028", " \n ", "\u00ad"]
)
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=60).map(lambda parts: "".join(word + gap for word, gap in parts))


def check(text: str) -> None:
    source = from_text(text, id="x")
    invisible = "[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]"
    assert re.sub(rf"{invisible}|[`'\"]", "", text) == re.sub(r"[\s`'\"]", "", source.text)
    for place, char in enumerate(source.text):
        span = source.span(place, place + 1)
        if not char.isspace():
            assert text[span.start : span.end] == char or (char == '"' and text[span.start : span.end] in "'`")
            assert source.offsets.repaired(span.start) == place
    assert source.text == "\n\n".join(source.text[block.start : block.end] for block in source.blocks)
    assert all("\n" not in source.text[block.start : block.end] for block in source.blocks)
    assert all(0 <= span.start < span.end <= len(text) for span in source.broken)


@given(TEXTS)
def test_every_repaired_code_point_is_the_original_one(text: str) -> None:
    check(text)


@given(st.text(max_size=200))
def test_any_text_can_be_repaired(text: str) -> None:
    check(text)


ENDLESS = st.lists(
    st.tuples(
        st.sampled_from(["(", "x", "\u201d", "\u0301", "_", "\U0001f600", "1", "a.Bc", "-\n", "\u200b("]),
        st.sampled_from([1, RUN_OF_MARKS, RUN_OF_MARKS + 1, WORD_CHARACTERS + 1, 3 * WORD_CHARACTERS]),
        GAPS,
    ),
    max_size=6,
).map(lambda parts: "".join(unit * times + gap for unit, times, gap in parts))


@settings(max_examples=40)
@given(ENDLESS)
def test_runs_without_end_are_parted_and_every_code_point_keeps_its_place(text: str) -> None:
    check(text)
    words = from_text(text, id="x").text.split()
    assert all(len(word) <= WORD_CHARACTERS for word in words)
    assert not any(re.search(rf"(?:[^\w\s]|_){{{RUN_OF_MARKS + 1}}}", word) for word in words)


def test_longest_runs_that_are_allowed_stay_whole() -> None:
    text = f"The bridge {'-' * RUN_OF_MARKS} is shut, see {'w' * WORD_CHARACTERS}."[:-1]
    source = from_text(text, id="x")
    assert (source.text, source.parted) == (text, 0)


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("The commis-\nsion met. The commission closed.", "The commission met. The commission closed."),
        ("The inves\u2010\ntigators came to the bridge.", "The investigators came to the bridge."),
        ("The inves\u00ad\ntigators came to the bridge.", "The investigators came to the bridge."),
        ("The well-\nknown bridge is closed today.", "The well-known bridge is closed today."),
        ("A re-\nform was signed. The re-form and reform.", "A re-form was signed. The re-form and reform."),
        ("It rose to 20-\nodd people at noon.", "It rose to 20-odd people at noon."),
    ],
)
def test_words_that_a_lines_end_parts_are_whole(text: str, repaired: str) -> None:
    before = "The city council voted on Tuesday to close the old harbor bridge to all\ntraffic from next month. "
    source = from_text(f"{before}{text}\n", id="x")
    assert source.text == f"{before}{repaired}".replace("\n", " ")
    span = source.span(source.text.index(repaired), len(source.text))
    assert source.original[span.start : span.end] == text
