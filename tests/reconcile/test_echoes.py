"""Statements that another one holds."""

from __future__ import annotations

import pytest

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.echoes import without

LONG = "Rosa Lund said the old paper mill in Ashford lost 40 of its workers in the spring flood"


def fact(name: str, kind: str, statement: str, *, quotes: dict[str, str] | None = None, **keys: object) -> Fact:
    passages = quotes if quotes is not None else {"a": statement.rstrip(".")}
    cites = [Citation(source=source, quote=quote) for source, quote in passages.items()]
    return Fact.model_validate({"id": name, "kind": kind, "statement": statement, "cites": cites, **keys})


HOST = fact("host", "claim", f"{LONG}.", by="Rosa Lund")
ECHO = fact("echo", "claim", "Rosa Lund said the paper mill lost 40 workers.", by="Rosa Lund")


def test_an_echo_gives_way_to_the_longer_statement() -> None:
    assert without([ECHO, HOST]) == [HOST]
    assert without([HOST, ECHO]) == [HOST]


def test_a_passage_that_says_all_of_the_longer_one_is_cited_for_it() -> None:
    echo = fact("echo", "claim", ECHO.statement, by="Rosa Lund", quotes={"b": LONG.replace("old ", "")})
    (kept,) = without([HOST, echo])
    assert [cite.source for cite in kept.cites] == ["a", "b"]


def test_a_passage_without_the_figure_is_not_cited_for_it() -> None:
    words = LONG.replace(" 40 of its", " its")
    echo = fact("echo", "claim", f"{words}.", by="Rosa Lund", quotes={"b": words})
    assert without([HOST, echo]) == [HOST, echo]


@pytest.mark.parametrize(
    ("statement", "keys"),
    [
        ("Rosa Lund said the paper mill lost 30 workers.", {}),
        ("Rosa Lund denied the paper mill lost 40 workers.", {}),
        ("Rosa Lund said the paper mill could have lost 40 workers.", {}),
        ("Rosa Lund said the paper mill lost 40 workers.", {"by": "Carl Boone"}),
        ("Rosa Lund said the paper mill lost 40 workers.", {"when": "2021-03-01"}),
        ("Rosa Lund said the paper mill lost 40 workers.", {"ask": "Which mill?"}),
        ("Rosa Lund said the paper mill lost 40 workers.", {"hold": "one unnamed source"}),
        ("Rosa Lund said the paper mill lost 40 workers.", {"quotes": {"b": "the paper mill lost 40 workers"}}),
        ("Rosa Lund said the paper mill closed its library.", {}),
    ],
    ids=["number", "denied", "possible", "speaker", "day", "asks", "held", "another source", "another thing"],
)
def test_what_says_something_else_stays(statement: str, keys: dict[str, object]) -> None:
    other = fact("echo", "claim", statement, **{"by": "Rosa Lund", **keys})  # type: ignore[arg-type]
    assert without([HOST, other]) == [HOST, other]


def test_a_date_gives_way_where_the_day_is_the_hosts() -> None:
    host = fact("host", "event", "The flood struck the old paper mill in Ashford.", when="2021-03-01")
    date = fact("day", "date", "March 1, 2021: The flood struck the mill.", value="2021-03-01")
    assert without([date, host]) == [host]
    other = date.model_copy(update={"value": "2021-03-02"})
    assert without([other, host]) == [other, host]


def test_figures_are_no_echoes() -> None:
    figure = fact("figure", "quantity", "Rosa Lund said the paper mill lost 40 workers.", value=40, by="Rosa Lund")
    assert without([HOST, figure]) == [HOST, figure]
    own = ECHO.model_copy(update={"kind": "other", "by": None})
    assert without([HOST, own]) == [HOST]


def test_a_quotation_is_told_by_the_sentence_that_quotes_it() -> None:
    sentence = 'Rosa Lund said the flood left "nothing but mud and paper".'
    claim = fact("claim", "claim", sentence, by="Rosa Lund", quotes={"a": sentence})
    words = "nothing but mud and paper"
    quote = fact(
        "quote", "quote", f'Rosa Lund: "{words}"', value=words, by="Rosa Lund", quotes={"a": words, "b": words}
    )
    (kept,) = without([claim, quote])
    assert (kept.kind, kept.statement, kept.value) == ("quote", sentence, words)
    assert [(cite.source, cite.for_) for cite in kept.cites] == [("a", None), ("b", ["value", "by"])]
    for other in (
        claim.model_copy(update={"by": "Carl Boone"}),
        fact("claim", "claim", sentence, by="Rosa Lund", quotes={"c": sentence}),
        fact("claim", "claim", "Rosa Lund said the flood left mud.", by="Rosa Lund"),
    ):
        assert without([other, quote]) == [other, quote]


def test_of_two_in_the_same_words_the_first_stays() -> None:
    event = fact("flood", "event", "A flood destroyed the mill, Rosa Lund said.")
    claim = event.model_copy(update={"kind": "claim", "by": "Rosa Lund"})
    assert without([event, claim]) == [event]


def test_words_that_the_sentence_of_another_quotation_has_stand_once() -> None:
    told = "Rosa Lund called the mill “a wreck” and the flood “an act of the council”."
    wide = fact("wreck", "quote", told, value="a wreck", by="Rosa Lund")
    same = fact("act", "quote", told, value="an act of the council", by="Rosa Lund")
    part = fact("part", "quote", 'Rosa Lund: "a wreck"', value="a wreck", by="Rosa Lund")
    assert without([part, wide, same]) == [wide]
    other = part.model_copy(update={"by": "Carl Boone"})
    elsewhere = fact(
        "part", "quote", 'Rosa Lund: "a wreck"', value="a wreck", by="Rosa Lund", quotes={"b": "“a wreck”"}
    )
    assert without([wide, other, elsewhere]) == [wide, other, elsewhere]


def test_words_of_nobody_with_a_name_are_read_where_another_sentence_quotes_them() -> None:
    told = "Hundreds of marchers chanting “Open the mill” blocked the bridge."
    march = fact("march", "other", told)
    chant = fact(
        "chant", "quote", 'Hundreds of marchers: "Open the mill"', value="Open the mill", by="Hundreds of marchers"
    )
    chant = chant.model_copy(update={"cites": march.cites})
    assert without([chant, march]) == [march]
    named = chant.model_copy(update={"by": "Rosa Lund"})
    elsewhere = chant.model_copy(update={"cites": [Citation(source="b", quote="“Open the mill”")]})
    plain = fact("march", "other", "Hundreds of marchers who want them to open the mill blocked the bridge.")
    assert without([named, march]) == [named, march]
    assert without([elsewhere, march]) == [elsewhere, march]
    assert without([chant, plain]) == [chant, plain]
