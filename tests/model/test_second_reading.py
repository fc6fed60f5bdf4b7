"""Sentences of our own: what a second reader strikes out, and what he leaves."""

from __future__ import annotations

from typing import Any

import pytest

from factsheet.model.fact import Fact
from factsheet.model.passage import Folded
from factsheet.model.second_reading import faults, sentences_of


def read(statement: str, text: str, quote: str | None = None, **keys: Any) -> list[str]:
    """The faults of a fact that cites `quote` (all of `text` if not given)."""
    cite = {"source": "a", "quote": quote or text}
    fact = Fact.model_validate({"id": "x", "kind": "other", "statement": statement, "cites": [cite]} | keys)
    return faults(fact, sentences_of({"a": Folded(text)}))


@pytest.mark.parametrize(
    ("statement", "text", "quote"),
    [
        ("Bea Tarrant urged fans to vote for the stadium.", "Tarrant urged fans not to vote for the stadium.", None),
        ("The mill must be closed before July.", "The mayor said the mill must not be closed before July.", None),
        ("Officers beat a man in a cell.", "Police denied that officers beat a man in a cell.", "officers beat a man"),
        ("The lorry hit the bridge.", "If the lorry hit the bridge, the road stays shut.", "the lorry hit the bridge"),
        ("The toll rises to 100 by Friday.", "The toll could rise to 100 by Friday, rescuers said.", None),
        ("Forty people drowned off Marra.", "Forty people are feared drowned off Marra.", None),
        ("The dentist stole gold from patients.", "The dentist allegedly stole gold from patients.", None),
        ("The bank hid losses from auditors.", "The suit alleges that the bank hid losses from auditors.", None),
        ("The union struck on Monday at the port.", "The union threatened to strike on Monday at the port.", None),
        (
            "The director took 14 trips.",
            "According to the complaint, the director took 14 trips.",
            "director took 14 trips",
        ),
    ],
)
def test_what_turns_a_passage_is_missed_in_the_statement(statement: str, text: str, quote: str | None) -> None:
    assert read(statement, text, quote)


@pytest.mark.parametrize(
    ("statement", "text", "keys"),
    [
        ("The mill must not be closed before July.", "The mayor said the mill must not be closed before July.", {}),
        ("The mill will close in July.", "It is not clear why. The mill will close in July.", {}),
        ("The mill closes in July.", "The mill closes in July; its owner could not be reached.", {}),
        ("Rob Vane said the mill closes in July.", "Vane said the mill could close in July.", {"by": "Rob Vane"}),
        (
            "Al Roe is named as a suspect.",
            "Al Roe, the alleged suspect, is named.",
            {"kind": "person", "part": "suspect"},
        ),
        ("The director is accused of 14 trips.", "According to the complaint, the director took 14 trips.", {}),
        ("It is not yet clear why the wall fell.", "It is not yet clear why the wall fell.", {}),
        ("No one is missing.", "Nobody is missing any more, she said.", {}),
    ],
)
def test_what_is_told_as_it_stands_is_left(statement: str, text: str, keys: dict[str, Any]) -> None:
    assert not read(statement, text, **keys)


@pytest.mark.parametrize(
    ("words", "is_left"),
    [
        ("We lost the match. The club has trained here since 1990 'I will be back, she said.", False),
        ("We lost the match. The crowd stayed. ‘Never again will we play here.", False),
        ("He told me 'go home' and I went.", True),
        ("I told my son, 'The roof fell. '", True),
        ("It's the players' match, and I told 'em so.", True),
        ("The fans sang ‘Never again’ all night.", True),
        ("We won in '98 and we'll win again.", True),
    ],
)
def test_a_quotation_that_opens_within_anothers_words_ends_there(words: str, *, is_left: bool) -> None:
    said = {"kind": "quote", "value": words, "by": "Ada Moss"}
    assert bool(read(f'Ada Moss: "{words}"', f'"{words}" said Moss.', **said)) is not is_left


@pytest.mark.parametrize("statement", ["It is hard to say, Lund said.", "It would be wrong that they pay, Lund said."])
def test_an_it_that_only_holds_a_place_stands_for_nobody(statement: str) -> None:
    assert not read(statement, statement, by="Lund")


@pytest.mark.parametrize(
    "statement",
    [
        "She opened the bridge.",
        "It will grow next year.",
        "The bridge opened on",
        "Neither will sail on Monday.",
        "Now, he works for the bank.",
        "That is by design, Lund said.",
        "The two had met in 1984.",
    ],
)
def test_a_statement_is_a_sentence_that_stands_by_itself(statement: str) -> None:
    assert read(statement, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "Neither Lund nor Moss will sail on Monday.",
        "Neither of the boats will sail on Monday.",
        "The two ferries had met in 1984.",
        "Now, the clerk works for the bank.",
        "That is the boat of Lund.",
    ],
)
def test_what_names_its_own_bearer_is_left(statement: str) -> None:
    assert not read(statement, statement)


def test_the_day_before_a_pronoun_names_nobody() -> None:
    assert read("May 3, 2019: Neither sailed.", "Neither sailed on Friday.", kind="date")


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (
            "Nine others injured was arrested Friday.",
            "The man behind a blast that left nine others injured was arrested Friday.",
        ),
        ("Three guards was moved to Leeds.", "The chief of three guards was moved to Leeds."),
        ("Two guides crashed near Tarn.", "A van with six tourists as well as two guides crashed near Tarn."),
        ("Otto Brandt left on Monday.", "Some aides, including Otto Brandt left on Monday."),
        ("The mayor said, confirming the inquiry.", "The mayor said, confirming the inquiry."),
        ("They flew home, according to a priest at the chapel they.", "They flew home."),
        ("AB) Friends mourn the pilot.", "(AB) Friends mourn the pilot."),
    ],
)
def test_half_a_sentence_is_struck_out(statement: str, text: str) -> None:
    assert read(statement, text)


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("Ada Moss is branded a terrorist group in the north.", True),
        ("[Ada Moss] was a small shipping company.", True),
        ("Ada Moss is a town of 900.", True),
        ("Ada Moss is a company director.", False),
        ("Ada Moss is a member of the group.", False),
        ("Ada Moss was named the agency's head.", False),
        ("Ada Moss has been a bank clerk for years.", False),
        ("Ada Moss is the voice of the movement.", False),
    ],
)
def test_nobody_is_a_group_or_a_place(statement: str, wrong: bool) -> None:
    assert bool(read(statement, statement, kind="person", value="Ada Moss")) == wrong


@pytest.mark.parametrize(
    "statement",
    [
        "Nine people were hurt and one was arrested.",
        "Two hours was too short for the search.",
        "Ten miles of road is closed.",
        "Both of whom is meant was not said.",
        "The mayor said the inquiry has begun.",
        "Officials (two of them) left.",
        "The mayor said, citing an inquiry, “it is over.”",
        "Several teams have left, including the guides.",
        "The bus crashed with two guides as well as the driver.",
    ],
)
def test_whole_sentences_are_left(statement: str) -> None:
    assert not read(statement, statement)


@pytest.mark.parametrize(
    ("words", "text", "by", "wrong"),
    [
        ("Tove saw the wind first", "“Tove saw the wind first,” she said", "Tove Ahlin", True),
        ("Rask is worth ten points", "“Rask is worth ten points,” he said", "Jon Rask", True),
        ("Jon Rask does not run away", "“Jon Rask does not run away,” Jon Rask said", "Jon Rask", False),
        ("I saw the wind first", "“I saw the wind first,” Tove Ahlin said", "Tove Ahlin", False),
        ("We at Rask have nothing to hide", "“We at Rask have nothing to hide,” the firm said", "Rask", False),
    ],
)
def test_nobody_speaks_of_himself_by_name(words: str, text: str, by: str, wrong: bool) -> None:
    assert bool(read(f"{by}: “{words}”", text, kind="quote", value=words, by=by)) == wrong


def test_one_passage_that_tells_it_plainly_is_enough() -> None:
    doubt, plain = "The dentist allegedly stole gold from patients.", "The dentist stole gold from patients."
    cites = [{"source": "a", "quote": doubt}, {"source": "b", "quote": plain}]
    fact = {"id": "x", "kind": "other", "statement": plain, "cites": cites}
    assert not faults(Fact.model_validate(fact), sentences_of({"a": Folded(doubt), "b": Folded(plain)}))


def test_a_passage_that_ends_its_sentence_is_not_turned_by_the_next_one() -> None:
    told = "A blast in the port killed six people."
    text = f"{told} The owner denied reports that 20 people were killed."
    assert not read("Six people were killed.", text, told)
    assert read("Twenty people were killed.", text, "20 people were killed.")


def test_what_a_sentence_denies_denies_no_office() -> None:
    text = "“Tom is bruised but not injured,” race director Ada Moss said."
    keys = {"kind": "person", "value": "Ada Moss", "role": "race director"}
    assert read("Ada Moss is a race director.", text, "race director Ada Moss", **keys) == []
    assert read("Ada Moss was injured.", text.replace("Tom", "Ada Moss"), None, **keys, status="injured")


def test_nobody_is_accused_without_a_passage_that_says_so() -> None:
    keys = {"id": "x", "kind": "person", "value": "Al Roe", "part": "suspect", "status": "charged"}
    cite = {"source": "a", "quote": "police questioned Al Roe", "for": ["value"]}
    roe = Fact.model_validate({**keys, "statement": "Al Roe was charged.", "cites": [cite]})
    assert faults(roe, sentences_of({})) == ["no passage by itself says “charged”"]
    for sound in ({**cite, "for": ["value", "status"]}, {"source": "b", "quote": "Roe was charged"}):
        told = Fact.model_validate({**keys, "statement": "Al Roe was charged.", "cites": [cite, sound]})
        assert faults(told, sentences_of({})) == []
