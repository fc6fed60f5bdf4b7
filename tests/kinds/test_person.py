"""The fact that several passages on one person make: its sentence, its citations, its questions."""

from __future__ import annotations

from typing import Any

import pytest

from factsheet.kinds.person import PersonKind, PersonMention
from factsheet.kinds.person_sentence import sentence
from factsheet.model.fact import Fact
from factsheet.model.mention import Name, When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading


def mention(
    source: str, quote: str, full: str = "Lena Hofstad", text: str | None = None, **fields: Any
) -> PersonMention:
    span = Span(0, len(quote))
    return PersonMention(
        source=source,
        spans=(span,),
        text=quote,
        passage=Passage(span, quote),
        name=Name(text or full, span, full, "person"),
        **fields,
    )


def fact(*mentions: PersonMention) -> Fact:
    made = PersonKind().fact(mentions)
    assert made is not None
    return made


def test_a_passage_has_the_whole_name() -> None:
    whole, age = mention("a", "builder Lena Hofstad"), mention("a", "Hofstad, 31", text="Hofstad", age=31)
    assert [cite.quote for cite in fact(whole, age).cites] == ["Hofstad, 31", "builder Lena Hofstad"]
    assert [cite.quote for cite in fact(mention("b", "Lena Hofstad, 31", age=31), age).cites] == [
        "Lena Hofstad, 31",
        "Hofstad, 31",
    ]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ({"role": "Sheriff", "of": "Elk County, Iowa", "link": "of"}, "Ann Roe is sheriff of Elk County, Iowa."),
        ({"role": "Hofstad campaign manager"}, "Ann Roe is Hofstad campaign manager."),
        ({"role": "Sen."}, "Ann Roe is a senator."),
        ({"role": "President-elect"}, "Ann Roe is president-elect."),
        ({"role": "Deputy Secretary of State"}, "Ann Roe is a deputy secretary of state."),
        ({"role": "Secretary of State"}, "Ann Roe is secretary of state."),
        ({"role": "U.S. Rep."}, "Ann Roe is a U.S. representative."),
        (
            {"role": "spokeswoman", "of": "Akron Police Department"},
            "Ann Roe is an Akron Police Department spokeswoman.",
        ),
        ({"role": "retired officer", "of": "Akron police"}, "Ann Roe is a retired Akron police officer."),
        (
            {"role": "director", "of": "Arts Fund", "link": "of the", "article": "the"},
            "Ann Roe is the director of the Arts Fund.",
        ),
        ({"role": "lawyer", "of": "Akron", "link": "'s"}, "Ann Roe is Akron's lawyer."),
        (
            {"role": "nominee", "of": "Harbor Party", "link": "'s", "article": "the"},
            "Ann Roe is the Harbor Party's nominee.",
        ),
        ({"role": "well-liked manager"}, "Ann Roe is a well-liked manager."),
        ({"role": "campaign manager"}, "Ann Roe is campaign manager."),
        ({"role": "Sens."}, "Ann Roe is a senator."),
        ({"role": "Ex-President"}, "Ann Roe is an ex-president."),
        ({"role": "Council President"}, "Ann Roe is council president."),
        ({"role": "Local 12 President"}, "Ann Roe is Local 12 president."),
        ({"role": "clerk of the mayor's office", "article": "a"}, "Ann Roe is a clerk of the mayor's office."),
        ({"of": "Elk Rowing Club", "link": "of the"}, "Ann Roe is from the Elk Rowing Club."),
        ({"of": "Elk Rowing Club", "link": "of the", "age": 34}, "Ann Roe, 34, is from the Elk Rowing Club."),
        ({"of": "Bronx", "link": "of the", "status": "killed"}, "Ann Roe, of the Bronx, was killed."),
        ({"of": "Trent Co.", "link": "of"}, "Ann Roe is from Trent Co."),
        ({"age": 34, "of": "Reno", "status": "killed", "part": "victim"}, "Ann Roe, 34, of Reno, was killed."),
        ({"role": "baker", "status": "injured", "part": "victim"}, "Ann Roe, a baker, was injured."),
        ({"part": "suspect"}, "Ann Roe is named as a suspect."),
        ({"part": "suspect", "status": "killed"}, "Ann Roe is named as a suspect and died."),
        ({"age": 34}, "Ann Roe is 34 years old."),
        ({}, "Ann Roe is named in the coverage."),
        ({"role": "spokeswoman", "of": "Elk Co.", "link": "for"}, "Ann Roe is a spokeswoman for Elk Co."),
        ({"role": "businessman", "article": "the"}, "Ann Roe is a businessman."),
        ({"role": "CEO", "of": "Norwind"}, "Ann Roe is Norwind CEO."),
        ({"role": "company's spokesman", "article": "the"}, "Ann Roe is the company's spokesman."),
        ({"status": "overturned", "part": "suspect"}, "Ann Roe had a conviction overturned."),
        ({"status": "killed", "part": "victim", "when": "1984"}, "Ann Roe was killed in 1984."),
    ],
)
def test_sentences(said: dict[str, Any], printed: str) -> None:
    assert sentence("Ann Roe", **said) == printed


def test_the_passage_with_role_and_affiliation_leads() -> None:
    made = fact(
        mention("a", "Mayor Lena Hofstad", role="Mayor"),
        mention("a", "Hofstad", text="Hofstad"),
        mention("b", "Mayor Lena Hofstad of Elk Grove", role="Mayor", of="Elk Grove", link="of"),
    )
    assert made.statement == "Lena Hofstad is mayor of Elk Grove."
    assert [cite.quote for cite in made.cites] == ["Mayor Lena Hofstad", "Mayor Lena Hofstad of Elk Grove"]


def test_a_second_spelling_is_a_reading_and_a_question() -> None:
    made = fact(
        mention("nbc", "Mayor Lena Hofstad", role="Mayor"),
        mention("nbc", "said Hofstead", text="Hofstead"),
    )
    assert [cite.says for cite in made.cites] == [None, "Hofstead"]
    assert made.ask == "{nbc} spells the name in two ways, Hofstad and Hofstead. Which is right?"


def test_a_short_form_is_neither() -> None:
    made = fact(mention("a", "Lena Hofstad"), mention("b", "Hofstad", text="Hofstad"))
    assert made.ask is None
    assert made.aliases is None
    assert all(cite.says is None for cite in made.cites)


def test_other_forms_are_aliases() -> None:
    made = fact(mention("a", "Robert Hale", "Robert Hale"), mention("b", "Bob Hale", "Robert Hale", "Bob Hale"))
    assert made.aliases == ["Bob Hale"]


def test_another_age_stands_on_its_citation() -> None:
    made = fact(
        mention("a", "Lena Hofstad, 44", age=44),
        mention("b", "Lena Hofstad, 44", age=44),
        mention("c", "Lena Hofstad, 45", age=45),
    )
    assert made.age == 44
    assert [cite.age for cite in made.cites] == [None, None, 45]


def test_the_gravest_status_is_printed_and_every_stage_cited() -> None:
    made = fact(
        mention("a", "arrested Lena Hofstad", part="suspect", status="arrested"),
        mention("b", "Lena Hofstad was charged", part="suspect", status="charged"),
    )
    assert (made.part, made.status) == ("suspect", "charged")
    assert [cite.status for cite in made.cites] == ["arrested", None]


def test_a_former_office_is_not_printed_as_one_held_now() -> None:
    made = fact(
        mention("a", "Mayor Lena Hofstad", role="Mayor"),
        mention(
            "b",
            "Lena Hofstad, the former mayor of Elk Grove",
            role="former mayor",
            of="Elk Grove",
            link="of",
            article="the",
        ),
    )
    assert made.statement == "Lena Hofstad is the former mayor of Elk Grove."


def test_a_party_says_less_than_an_office() -> None:
    office = mention("a", "Mayor Lena Hofstad", role="Mayor")
    party = mention("b", "Lena Hofstad, a Democrat from Elk Grove", role="Democrat", of="Elk Grove", link="from")
    assert fact(office, party).role == fact(party, office).role == "Mayor"
    assert fact(party).role == "Democrat"


def test_an_officer_who_fired_is_no_suspect() -> None:
    made = fact(
        mention("a", "Officer Lena Hofstad", role="Officer", part="official"),
        mention("b", "Hofstad opened fire", part="suspect"),
    )
    assert made.part == "official"


def test_photographers_make_no_fact() -> None:
    assert PersonKind().key(mention("a", "Lena Hofstad", part="photographer")) is None
    assert PersonKind().key(mention("a", "Lena Hofstad")) == "Lena Hofstad"


def year(value: str) -> When:
    return When(value, Span(0, 4), Reading("DATE", "year", value), value)


def test_a_year_is_printed_where_every_passage_gives_it() -> None:
    then = mention("a", "Hofstad was killed in 1984", part="victim", status="killed", when=year("1984"))
    now = mention("b", "Hofstad was killed", part="victim", status="killed")
    assert fact(then).statement == "Lena Hofstad was killed in 1984."
    assert fact(then).when == "1984"
    assert fact(then, now).statement == "Lena Hofstad was killed."


def test_the_dead_of_another_year_weigh_less() -> None:
    then = mention("a", "Hofstad was killed in 1984", part="victim", status="killed", when=year("1984"))
    now = mention("b", "Hofstad was killed", part="victim", status="killed")
    assert PersonKind().weight(fact(then)) < PersonKind().weight(fact(now))


def test_victims_weigh_more_than_names() -> None:
    kind = PersonKind()
    victim, official, name = (
        fact(mention("a", "x", **said)) for said in ({"part": "victim"}, {"part": "official", "role": "Mayor"}, {})
    )
    assert kind.weight(victim) > kind.weight(official) > kind.weight(name)


@pytest.mark.parametrize(
    ("full", "printed"),
    [("Joseph R. Birch Jr.", "Joe Birch"), ("Joseph R. Birch Jr.", "Joe"), ("Harold Nyström", "Harold Nystrom")],
)
def test_nicknames_suffixes_and_accents_are_no_other_spelling(full: str, printed: str) -> None:
    made = fact(mention("a", full, full), mention("b", printed, full, printed))
    assert made.ask is None
    assert [cite.says for cite in made.cites] == [None, None]


def test_who_spells_it_otherwise_is_told_rightly() -> None:
    made = fact(mention("a", "Judge Lena Hofstad"), mention("b", "Lena Hofsted", text="Lena Hofsted"))
    assert made.ask == "The sources spell the name in two ways, Lena Hofstad and Lena Hofsted. Which is right?"


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Transport Minister", "Elena Costa is transport minister."),
        ("Secretary of Defense", "Elena Costa is secretary of defense."),
        ("Deputy Transport Minister", "Elena Costa is a deputy transport minister."),
        ("minister", "Elena Costa is a minister."),
        ("Republican Gov.", "Elena Costa is the Republican governor."),
        ("Republican Sen.", "Elena Costa is a Republican senator."),
    ],
)
def test_the_head_of_a_department_is_one_of_a_kind(role: str, expected: str) -> None:
    assert sentence("Elena Costa", role=role) == expected


def test_an_office_is_no_other_part() -> None:
    made = fact(
        mention("a", "Officer Lena Hofstad was shot", part="victim", status="injured"),
        mention("b", "Officer Lena Hofstad", role="Officer", part="official"),
    )
    assert made.part == "victim"
    assert [cite.part for cite in made.cites] == [None, None]


def test_a_nickname_inside_a_name_is_no_misspelling() -> None:
    made = fact(
        mention("a", "Peg Olsen was found", "Peg Olsen"),
        mention("b", 'Margaret "Peg" Olsen, 61', "Peg Olsen", text='Margaret "Peg" Olsen'),
    )
    assert made.ask is None


def test_a_sentence_of_another_year_is_not_what_became_of_a_person_now() -> None:
    then = mention("a", "Hofstad, who was convicted in 2009", part="suspect", status="convicted", when=year("2009"))
    now = mention("a", "charged Lena Hofstad with murder", part="suspect", status="charged")
    assert fact(then, now).status == "charged"
    assert fact(then).status == "convicted"


def test_the_office_that_somebody_holds_goes_before_the_one_he_was_elected_to() -> None:
    then = mention("a", "Mayor-elect Lena Hofstad", role="Mayor-elect")
    now = mention("b", "Mayor Lena Hofstad", role="Mayor")
    assert fact(then, now).role == "Mayor"


def test_the_office_of_the_newest_source_goes_before_an_older_one() -> None:
    now = mention("a", "Housing Minister Lena Hofstad", role="Housing Minister", part="official")
    then = mention("b", "Deputy Finance Minister Lena Hofstad", role="Deputy Finance Minister", part="official")
    more = mention("c", "Deputy Housing Minister Lena Hofstad", role="Deputy Housing Minister", part="official")
    assert fact(now, then).role == "Housing Minister"
    assert fact(then, now).role == "Deputy Finance Minister"
    assert fact(now, more).role == "Deputy Housing Minister"  # the same office, told in full


def test_an_age_is_the_one_that_most_independent_sources_give() -> None:
    copies = [mention(name, "Lena Hofstad, 43", age=43, root="wire") for name in "abc"]
    told = fact(*copies, mention("d", "Lena Hofstad, 44", age=44), mention("e", "Lena Hofstad, aged 44", age=44))
    assert told.age == 44
    assert [cite.age for cite in told.cites] == [43, 43, 43, None, None]


@pytest.mark.parametrize(("status", "earlier"), [("killed", "injured"), ("died", "charged"), ("charged", "suspected")])
def test_what_came_before_is_no_other_status(status: str, earlier: str) -> None:
    told = fact(mention("a", "Lena Hofstad did", status=status), mention("b", "Lena Hofstad had", status=earlier))
    assert (told.status, [cite.status for cite in told.cites]) == (status, [None, None])


def test_the_end_of_an_office_is_no_other_reading_beside_a_status() -> None:
    made = fact(
        mention("a", "Hofstad was charged", part="suspect", status="charged"),
        mention("b", "Hofstad resigned", status="resigned"),
    )
    assert made.status == "charged"
    assert all(cite.model_dump().get("status") is None for cite in made.cites)


def test_whom_an_old_crash_hurt_is_no_victim_of_this_year() -> None:
    long_ago = When("1969", Span(0, 4), Reading("DATE", "year", "1969"), "1969")
    old = mention("a", "Hofstad was hurt", part="victim", status="injured", when=long_ago)
    assert fact(mention("a", "Hofstad died", status="died"), old).part is None
    assert fact(old).part == "victim"
