"""A date that only repeats an event."""

from __future__ import annotations

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.repeats import without

EVENT = Fact(
    id="fire",
    kind="event",
    statement="The mill burned.",
    when="2021-03-03",
    cites=[Citation.model_validate({"source": "a", "quote": "The mill burned", "for": ["statement", "when"]})],
)


def date(value: str, quote: str) -> Fact:
    cites = [Citation(source="a", quote=quote)]
    return Fact(id="d", kind="date", statement="The mill burned.", value=value, cites=cites)


def test_the_events_own_clause_is_left_out() -> None:
    assert without([EVENT, date("2021-03-03", "The mill burned")]) == [EVENT]


def test_another_day_and_another_clause_stay() -> None:
    other = [date("2021-03-02", "The mill burned"), date("2021-03-03", "The mayor came")]
    assert without([EVENT, *other]) == [EVENT, *other]


def fact(kind: str, statement: str, quote: str, **keys: object) -> Fact:
    cites = [Citation(source="a", quote=quote)]
    return Fact.model_validate({"id": kind, "kind": kind, "statement": statement, "cites": cites} | keys)


def test_a_date_whose_passage_also_names_the_speaker_is_left_out() -> None:
    assert without([EVENT, date("2021-03-03", "The mill burned, police said.")]) == [EVENT]


def test_a_claim_that_is_the_event_is_left_out_whichever_way_round() -> None:
    event = EVENT.model_copy(update={"statement": "The mill burned, police said."})
    same = fact("claim", "Police said the mill burned.", "Police said the mill burned")
    other = fact("claim", "Police said the mill burned twice.", "Police said the mill burned twice")
    assert without([event, same, other]) == [event, other]


def test_an_age_stands_once() -> None:
    person = fact("person", "Rosa Lund, 44, was hurt.", "Rosa Lund, 44", value="Rosa Lund", age=44)
    age = fact("quantity", "Rosa Lund is 44.", "Rosa Lund, 44", value=44, unit="years old", of="Rosa Lund")
    older = fact("quantity", "Rosa Lund is 45.", "Rosa Lund, 45", value=45, unit="years old", of="Rosa Lund")
    assert without([person, age, older]) == [person, older]


def test_another_report_of_the_event_that_is_cited_for_its_day_is_left_out() -> None:
    passages = {"The old mill burned down on Wednesday": ["when"], "The mayor came home on Wednesday": ["when"]}
    cites = [Citation.model_validate({"source": "a", "quote": quote, "for": keys}) for quote, keys in passages.items()]
    event = EVENT.model_copy(update={"cites": [*EVENT.cites, *cites]})
    again, other = (
        fact("date", quote, quote, value="2021-03-03", id=name) for name, quote in zip("xy", passages, strict=True)
    )
    assert without([event, again, other]) == [event, other]


def test_a_claim_that_is_a_figures_sentence_stands_once_unless_it_is_held() -> None:
    words = "The work costs $4 million, the mayor said."
    figure = fact("quantity", words, words, value=4_000_000, unit="dollars")
    claim = fact("claim", words, words, by="the mayor")
    held = fact("claim", words, words, by="an aide", hold="one unnamed source")
    assert without([figure, claim]) == [figure]
    assert without([figure, held]) == [figure, held]


def test_a_sentence_that_a_series_has_for_an_earlier_day_stands_once() -> None:
    older = Citation(source="a", says=43, when="2025-06-16", quote="Acme closed at $43 on Monday")
    series = fact("quantity", "Acme closed at $45.", "Acme closed at $45", value=45, when="2025-06-17")
    series = series.model_copy(update={"cites": [*series.cites, older]})
    day, other = date("2025-06-16", older.quote), date("2025-06-16", "The plant shut on Monday")
    assert without([series, day, other]) == [series, other]


def test_an_age_that_a_passage_of_the_person_gives_stands_there() -> None:
    person = fact("person", "Rosa Lund, 44, was hurt.", "Rosa Lund, 44", value="Rosa Lund", age=44)
    other = Citation(source="b", quote="Rosa Lund, 45", age=45)
    person = person.model_copy(update={"cites": [*person.cites, other]})
    age = fact("quantity", "Rosa Lund is 45.", "Rosa Lund, 45", value=45, unit="years old", of="Rosa Lund")
    assert without([person, age]) == [person]


def test_a_claim_is_a_figures_sentence_though_that_has_the_speakers_surname_alone() -> None:
    figure = fact("quantity", "It cost $4 million, Lund said.", "It cost $4 million, Lund said", value=4_000_000)
    claim = fact("claim", "It cost $4 million, Rosa Lund said.", "It cost $4 million, Lund said", by="Rosa Lund")
    assert without([figure, claim]) == [figure]


def test_a_figure_of_the_events_sentence_stays_where_a_source_gives_another() -> None:
    words = "A quake of magnitude 4.8 hit the island."
    event = fact("event", words, words)
    figure = fact("quantity", words, words, value=4.8, unit="magnitude")
    other = Citation(source="b", quote="A quake of 5.2 hit the island", says=5.2)
    disputed = figure.model_copy(update={"cites": [*figure.cites, other]})
    assert without([event, figure]) == [event]
    assert without([event, disputed]) == [event, disputed]


def test_an_obituary_has_no_toll() -> None:
    toll = fact("casualties", "One person died.", "Rosa Lund, 91, has died", outcome="killed", value=1)
    died = fact("person", "Rosa Lund died.", "Rosa Lund, 91", value="Rosa Lund", status="died")
    killed = died.model_copy(update={"status": "killed"})
    assert without([died, toll]) == [died]
    assert without([killed, toll]) == [killed, toll]


def test_a_claim_that_only_lacks_the_events_day_is_left_out() -> None:
    event = EVENT.model_copy(
        update={"statement": "The old mill near the bridge burned, the fire brigade said on Monday."}
    )
    same = fact(
        "claim", "The old mill near the bridge burned, the fire brigade said.", "The old mill near the bridge burned"
    )
    denied = fact("claim", "The old mill near the bridge never burned, the fire brigade said.", "The mill never burned")
    assert without([event, same, denied]) == [event, denied]


def test_a_figure_whose_sentence_is_the_events_turned_round_is_told_there() -> None:
    event = fact("event", "Sales fell 5 percent, Acme said.", "Sales fell 5 percent, Acme said")
    turned = fact("quantity", "Acme said sales fell 5 percent.", "Sales fell 5 percent, Acme said", value=5)
    more = fact("quantity", "Acme said sales of paper fell 5 percent.", "sales of paper fell 5 percent", value=5)
    assert without([event, turned, more]) == [event, more]
