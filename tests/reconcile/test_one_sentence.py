"""One sentence, one fact."""

from __future__ import annotations

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.one_sentence import merged

WORDS = "The mill dropped prices by 12 percent on Monday"


def fact(kind: str, statement: str = f"{WORDS}.", *, quotes: str | dict[str, str] = WORDS, **keys: object) -> Fact:
    passages = {"a": quotes} if isinstance(quotes, str) else quotes
    cites = [Citation(source=source, quote=quote) for source, quote in passages.items()]
    return Fact.model_validate({"id": "x", "kind": kind, "statement": statement, "cites": cites, **keys})


def date(statement: str = f"March 1, 2021: {WORDS}.", **keys: object) -> Fact:
    return fact("date", statement, value="2021-03-01", **keys)


def test_a_day_is_a_key_of_what_a_stronger_fact_tells() -> None:
    assert [(one.kind, one.when) for one in merged([date(), fact("quantity", value=12)])] == [
        ("quantity", "2021-03-01")
    ]


def test_only_the_passages_with_the_day_carry_it() -> None:
    host = fact("quantity", value=12, unit="percent", quotes={"a": WORDS, "b": "Prices fell by 12 percent"})
    kept = merged([host, date()])[0]
    assert [cite.for_ for cite in kept.cites] == [None, ["value", "unit"]]


def test_the_day_of_a_saying_is_none_of_what_is_said() -> None:
    words = "The mayor said Monday that the mill dropped prices by 12 percent"
    day = date(f"March 1, 2021: {words}.", quotes=words)
    assert len(merged([fact("casualties", f"{words}.", quotes=words), day])) == 2
    for kind in ("quantity", "other"):
        assert [(one.kind, one.when) for one in merged([fact(kind, f"{words}.", quotes=words), day])] == [(kind, None)]
    quote = fact("quote", f"{words}.", quotes=words, by="the mayor", value="dropped")
    assert merged([quote, day])[0].when == "2021-03-01"
    assert merged([fact("claim", f"{words}.", quotes=words, by="the mayor"), day])[0].when == "2021-03-01"


def test_the_sentence_around_somebodys_words_gives_them_its_day() -> None:
    words = "the mill of my father and his father is gone with all its wheels"
    around = f"Rosa Lund told the council Monday, “{words}”"
    quote = fact("quote", f'Rosa Lund: "{words}"', quotes=around, by="Rosa Lund", value=words)
    day = date(f"March 1, 2021: {around}.", quotes=around)
    assert [(one.kind, one.when) for one in merged([day, quote])] == [("quote", "2021-03-01")]
    part = quote.model_copy(update={"value": "gone", "statement": 'Rosa Lund: "gone"'})
    assert merged([day, part]) == [day, part], "the sentence tells more than those words"


def test_the_day_of_a_figure_compared_with_is_none_of_the_other() -> None:
    one = "Profit was $12, against $15 in May"
    kept = merged([fact("quantity", f"{one}.", quotes=one, value=12), date(f"May 2021: {one}.", quotes=one)])
    assert [(fact.kind, fact.when) for fact in kept] == [("quantity", None)]


def test_another_day_another_clause_and_another_source_stay() -> None:
    figure = fact("quantity", value=12, when="2021-02-01")
    assert merged([figure, date()]) == [figure, date()]
    for other in (
        date("March 1, 2021: The old miller came home to his family at last."),
        date(quotes="Prices at the mill"),
        date(quotes={"a": WORDS, "b": WORDS}),
        date(ask="Which day?"),
        date(hold="one unnamed source"),
    ):
        assert merged([fact("quantity", value=12), other])[1] == other


def test_a_claim_in_a_figures_sentence_gives_it_its_speaker() -> None:
    claim = fact("claim", by="Rosa Lund")
    assert [(one.kind, one.by) for one in merged([claim, fact("quantity", value=12)])] == [("quantity", "Rosa Lund")]
    asked = fact("claim", by="63 percent of voters")
    assert merged([asked, fact("quantity", value=12)])[0].by is None
    assert merged([fact("claim", by="6 of 10 voters"), fact("quantity", value=12)])[0].by is None
    held = fact("quantity", value=12, hold="one unnamed source")
    assert merged([claim, held]) == [claim, held]


def test_what_stands_whole_in_another_sentence_is_read_there() -> None:
    long = f"{WORDS}, Rosa Lund said, and asked the council to buy the 7 old wheels"
    asks = "Rosa Lund asked the council to buy the 7 old wheels"
    for guest, host in (
        (fact("proposal", f"{asks}.", quotes=long, value="buy the old wheels"), fact("quote", f"{long}.", quotes=long)),
        (fact("quantity", value=12), fact("quantity", f"{long}.", quotes=long, value=7)),
        (fact("quantity", value=12), fact("event", f"{long}.", quotes=long)),
        (fact("quantity", value=12), fact("claim", f"{long}.", quotes=long, by="Rosa Lund")),
        (fact("claim", by="Rosa Lund"), fact("person", value="Rosa Lund")),
        (
            fact("claim", f"{WORDS}, Rosa Ann Lund said.", by="Rosa Ann Lund"),
            fact("person", f"{WORDS}, Lund said.", value="Rosa Ann Lund"),
        ),
        (fact("other"), fact("person", value="Rosa Lund")),
    ):
        assert merged([guest, host]) == [host]
        assert merged([host, guest]) == [host]


def test_a_figure_takes_over_the_longer_sentence_in_which_it_stands() -> None:
    long = f"{WORDS}, and the old miller left the town"
    kept = merged([fact("quantity", value=12), fact("other", f"{long}.", quotes=long)])
    assert [(one.kind, one.value, one.statement, one.cites[0].quote) for one in kept] == [
        ("quantity", 12, f"{long}.", long)
    ]


def test_what_is_read_elsewhere_only_in_part_stays() -> None:
    host = fact(
        "other", f"{WORDS}, and the old miller left the town.", quotes=f"{WORDS}, and the old miller left the town"
    )
    for guest in (
        fact("quantity", "The mill dropped prices by 15 percent on Monday.", value=15),
        fact("quantity", quotes={"a": WORDS, "b": WORDS}, value=12),
        fact("quantity", value=12, ask="Which is right?"),
        fact("quantity", value=12, hold="one unnamed source"),
        fact("event"),
        fact("casualties"),
    ):
        assert merged([guest, host]) == [guest, host]
    said = fact("quantity", value=12).model_copy(update={"cites": [Citation(source="a", quote=WORDS, says=15)]})
    assert merged([said, host]) == [said, host]


def test_of_two_facts_with_one_sentence_the_first_stays() -> None:
    one, other = fact("quantity", value=12), fact("quantity", value=3)
    assert merged([one, other]) == [one]


def test_a_figure_takes_over_the_longer_sentence_of_its_own_day() -> None:
    long = f"{WORDS}, and the old miller left the town"
    day = date(f"March 1, 2021: {long}.", quotes=long)
    kept = merged([fact("quantity", value=12, when="2021-03-01"), day])
    assert [(one.kind, one.value, one.statement) for one in kept] == [("quantity", 12, f"{long}.")]
    assert len(merged([fact("quantity", value=12, when="2021-02-01"), day])) == 2
    asked = date(f"March 1, 2021: {long}.", quotes=long, ask="At what hour?")
    assert len(merged([fact("quantity", value=12, when="2021-03-01"), asked])) == 2
