"""Events in sentences of our own: who takes part, when, where, and what is no event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.event import EventMention

Extract = Callable[..., Document]

STORY = (
    "Mayor signs harbor deal\n\n"
    "Mayor Anna Brandt met Norwind Energy's Joan Pike at City Hall in Portland, Oregon, on March 3, 2021.\n\n"
    "Brandt had visited the company's plant in January. She would not comment.\n\n"
    '"We opened the books and the lawyers left," Brandt said.'
)


def events(document: Document) -> list[EventMention]:
    """The events; what a text begins with and tells of none is apart."""
    return [mention for mention in document.mentions if isinstance(mention, EventMention) and not mention.bare]


def test_an_event_has_people_time_and_place(extract: Extract) -> None:
    met = next(event for event in events(extract(STORY)) if event.trigger == "meet")
    assert [name.shown for name in met.who] == ["Anna Brandt", "Joan Pike"]
    assert met.when is not None
    assert met.when.text == "March 3, 2021"
    assert met.where is not None
    assert met.where.text.startswith("City Hall")


def test_whose_somebody_is_leaves_no_mark_behind(extract: Extract) -> None:
    (asked,) = events(extract("The barge's captain, Tobias Brandt, was questioned by police in Brill on Monday."))
    assert [name.shown for name in asked.who] == ["captain", "police"]


def test_the_past_perfect_is_background(extract: Extract) -> None:
    visited = next(event for event in events(extract(STORY)) if event.trigger == "visit")
    assert visited.background


def test_nothing_comes_from_inside_a_quotation(extract: Extract) -> None:
    assert {"open", "leave"}.isdisjoint(event.trigger for event in events(extract(STORY)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The council would close the bridge on Monday.",
        "The council did not close the bridge on Monday.",
        "If the council closes the bridge, traders lose money.",
        "The bridge is an old one.",
        "Residents believe the bridge.",
    ],
)
def test_what_did_not_happen_is_no_event(extract: Extract, sentence: str) -> None:
    triggers = [event.trigger for event in events(extract(sentence))]
    assert "close" not in triggers
    assert "be" not in triggers
    assert "believe" not in triggers


def test_a_dropped_subject_stands_in_brackets(extract: Extract) -> None:
    text = "Fire chief Rosa Lund inspected the mill on Friday and sealed the north gate with a chain."
    sealed = next(event for event in events(extract(text)) if event.trigger == "seal")
    assert sealed.statement.startswith("[")
    assert "Rosa Lund" in sealed.statement
    assert "sealed the north gate" in sealed.statement


def test_spans_and_passages_stand_in_the_original(extract: Extract) -> None:
    document = extract(STORY)
    for event in events(document):
        assert document.source.original[event.spans[0].start : event.spans[0].end] == event.text
        assert event.passage.quote.split() == event.text.split()


def test_a_date_of_another_happening_is_not_the_verbs(extract: Extract) -> None:
    text = "Police named the three people found dead in Ashford after a shooting on Saturday."
    assert all(event.when is None for event in events(extract(text)) if event.trigger == "name")


def test_a_day_behind_the_object_is_the_verbs(extract: Extract) -> None:
    met = next(event for event in events(extract("Mayor Anna Brandt met the crew at the harbor on Monday.")))
    assert met.when is not None
    assert met.when.text == "Monday"


def test_a_toll_is_left_to_facts_of_its_own(extract: Extract) -> None:
    text = "A bomber drove a truck into the wall of the station in Ashford, killing at least four people."
    drove = next(event for event in events(extract(text)) if event.trigger == "drive")
    assert drove.statement == "A bomber drove a truck into the wall of the station in Ashford"


def test_who_reports_an_event_stands_behind_the_toll_that_is_left_out(extract: Extract) -> None:
    text = "A bomber drove a truck into the station in Ashford, killing at least four people, officials said."
    drove = next(event for event in events(extract(text)) if event.trigger == "drive")
    assert (drove.statement, drove.said) == ("A bomber drove a truck into the station in Ashford", "officials said")
    assert drove.passage.quote.endswith("officials said")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ten people were shot on Mill Street early Sunday, police said.", "police said"),
        ("Police say ten people were shot on Mill Street early Sunday.", "police say"),
        ("The mayor had also said ten people were shot on Mill Street early Sunday.", "the mayor had also said"),
        ("Ten people were shot on Mill Street early Sunday.", None),
        ("Republicans said ten people were shot on Mill Street early Sunday.", "Republicans said"),
    ],
)
def test_who_reports_an_event_stands_with_it(extract: Extract, text: str, said: str | None) -> None:
    shot = next(event for event in events(extract(text)) if event.trigger == "shoot")
    assert shot.said == said
    assert shot.statement == "Ten people were shot on Mill Street early Sunday"
    assert shot.passage.quote.rstrip(".") == text.rstrip(".")


def test_only_the_subject_of_the_sentence_is_explained(extract: Extract) -> None:
    text = (
        "Fire chief Rosa Lund inspected the mill on Friday. She sealed the gate when she left the yard."
        " Rosa Lund and Joan Pike quarreled at the gate and met again on Sunday in Ashford."
    )
    statements = [event.statement for event in events(extract(text))]
    assert "[Rosa Lund] sealed the gate when she left the yard" in statements
    assert "[Rosa Lund and Joan Pike] met again on Sunday in Ashford" in statements


def test_a_pronoun_is_nobody_who_is_named_in_its_sentence(extract: Extract) -> None:
    text = "Police arrested Rosa Lund on Friday. She is the sister of Lund and owns the mill with Lund in Ashford."
    assert not any("[Rosa Lund]" in event.statement for event in events(extract(text)))


def test_a_caption_that_runs_into_the_text_is_no_sentence(extract: Extract) -> None:
    text = "A tram left the rails near the last stop Seven people have died after it overturned on Monday."
    assert not any("stop" in event.statement for event in events(extract(text)))


def test_what_somebody_asserts_in_a_noun_did_not_happen(extract: Extract) -> None:
    text = "The mayor repeated his assertion that Joan Pike robbed the bank in Ashford on Monday."
    assert not any("robbed" in event.statement for event in events(extract(text)))


def test_a_clause_that_hangs_on_another_is_marked(extract: Extract) -> None:
    text = "Joan Pike closed the mill in Ashford on Monday after Rosa Lund burned the old barn beside the river."
    independent = {event.trigger: event.independent for event in events(extract(text))}
    assert independent == {"close": True, "burn": False}


def test_no_quotation_is_cut(extract: Extract) -> None:
    text = 'Joan Pike opened the mill with a speech on Monday and called it "a great day for Ashford."'
    assert all(event.statement.count('"') != 1 for event in events(extract(text)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police say the boy hurt himself in the house on Sunday.", "police say"),
        ("The boy hurt himself in the house on Sunday, police told the Gazette.", "police told the Gazette"),
        ("Holmes said the boy hurt himself in the house on Sunday.", "Holmes said"),
    ],
)
def test_who_reports_it_stands_inside_the_sentence(extract: Extract, text: str, said: str) -> None:
    hurt = next(event for event in events(extract(text)) if event.trigger == "hurt")
    assert hurt.said == said


def test_a_toll_behind_a_date_with_an_article_stays(extract: Extract) -> None:
    text = "Tam Rudd was dismissed on Tuesday for his role in the March 14, 2019, killing of a driver in Corley."
    assert [event.statement for event in events(extract(text))] == [text.rstrip(".")]


def test_a_sentence_that_names_nobody_whom_it_means_is_no_event(extract: Extract) -> None:
    text = "Mara Lind and Ada Moss live in Velm. A court jailed her in 2018."
    assert "jail" not in {event.trigger for event in events(extract(text))}


def test_a_clause_in_a_caption_is_marked(extract: Extract) -> None:
    text = "Six die in Corley\n\nA gunman shot six people.\n\nHank Mowbray opened a shop in Corley. (Family photo)"
    assert {event.trigger: event.shown for event in events(extract(text))}["open"]


def test_a_clause_that_the_parse_cuts_is_no_event(extract: Extract) -> None:
    text = "When play resumed, Lund and Moss put the Bears two runs ahead."
    assert [event.statement for event in events(extract(text)) if event.trigger == "put"] == [text.rstrip(".")]


def test_goods_are_recalled_and_nights_remembered(extract: Extract) -> None:
    text = "Norwind Foods is recalling 40,000 jars of jam. Ann Poe recalled the night of the fire."
    assert [event.statement for event in events(extract(text)) if event.trigger == "recall"] == [
        "Norwind Foods is recalling 40,000 jars of jam"
    ]


def test_what_a_quake_shakes_is_where_it_happened(extract: Extract) -> None:
    shook = next(event for event in events(extract("A strong earthquake shook Turkey on Tuesday.")))
    assert shook.where is not None
    assert shook.where.shown == "Turkey"


def test_a_deal_is_an_event_and_a_state_of_affairs_is_none(extract: Extract) -> None:
    text = "A brewer agreed to buy its rival Calder Foods for $4 billion. Calder Foods employs 6,800 people."
    assert [mention.trigger for mention in events(extract(text))] == ["agree"]


def test_what_a_firm_is_still_at_is_a_state_and_what_people_are_at_is_none(extract: Extract) -> None:
    text = "Box maker Lund is falling into foreign hands. Firefighters are battling a blaze in Dover."
    assert [event.standing for event in events(extract(text))] == [True, False]


def test_a_participle_without_its_subject_is_no_event(extract: Extract) -> None:
    text = "Teachers picketed in front of the town hall, keeping schools closed for 41,000 students."
    assert {mention.trigger for mention in events(extract(text))} <= {"picket"}


@pytest.mark.parametrize(
    "text",
    [
        "How much she gives to the hospital in Brill.",
        "Which house he bought on Monday.",
        "― Rosa Diaz Lund.",
        "The mayor sang “Come home,” Holt wrote to Pike before asking her, “I just want to know.”",
    ],
)
def test_half_a_sentence_is_no_event(extract: Extract, text: str) -> None:
    assert not events(extract(f"Mayor Lena Holt shut the pier on Monday.\n\n{text}"))[1:]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The firm cut forty jobs to save money.", "to save money"),
        ("Lena Holt flew to Brill to meet the miners.", "to meet the miners"),
        ("The council voted on Thursday to shut the pier.", None),
        ("Lena Holt detoured to sister Mara Holt’s house.", None),
        ("The town rose to become a port.", None),
        ("The plan was made to look cheap.", None),
    ],
)
def test_why_is_a_purpose(extract: Extract, text: str, why: str | None) -> None:
    assert [event.why for event in events(extract(text))] in ([why], [])


@pytest.mark.parametrize("verb", ["the Courier has learned", "the Courier understands"])
def test_the_outlet_that_has_the_news_is_nobody_in_it(extract: Extract, verb: str) -> None:
    (event,) = events(extract(f"Two tram drivers were fired on Friday, {verb}."))
    assert [name.shown for name in event.who] == ["Two tram drivers"]
    assert event.said


@pytest.mark.parametrize(
    ("text", "said", "when", "where"),
    [
        ("A bus hit a wall in Dover on Monday.", None, "Monday", "Dover"),
        ("Police arrested a man after the crash.", None, None, None),
        ("The flood struck at 3 a.m. on Monday.", None, "3 a.m. on Monday", None),
        ("Workers at the plant went on strike on Monday.", None, "Monday", None),
        ("The firm recalled 300 cars on Monday.", None, "Monday", None),
        ("The firm agreed to buy its rival on Monday.", None, "Monday", None),
        ("Thousands marched in Dover against the plan.", None, None, "Dover"),
        ("Protesters had blocked the bridge on Sunday.", None, "Sunday", None),
        ("Ada Moss was found dead in the river on Monday.", None, "Monday", None),
        ("The bus hit a wall and burned.", None, None, None),
    ],
)
def test_a_main_clause_is_told_as_it_stands(
    extract: Extract, text: str, said: str | None, when: str | None, where: str | None
) -> None:
    (event,) = events(extract(text, published="2024-05-08"))
    assert (event.statement, event.said) == (text.rstrip("."), said)
    assert (event.when.text if event.when else None, event.where.shown if event.where else None) == (when, where)


@pytest.mark.parametrize(
    ("text", "statement", "said"),
    [
        ("Police said a bus hit a wall in Dover.", "A bus hit a wall in Dover", "police said"),
        ("A bus hit a wall in Dover, police said.", "A bus hit a wall in Dover", "police said"),
        ("According to police, a bus hit a wall in Dover.", "A bus hit a wall in Dover", "according to police"),
        ("Police said on Monday that a bus hit a wall in Dover.", "A bus hit a wall in Dover", "police said on Monday"),
        ("Police said late Monday a bus hit a wall in Dover.", "A bus hit a wall in Dover", "police said late Monday"),
        ("The bus hit a wall, killing 12 people.", "The bus hit a wall", None),
    ],
)
def test_who_tells_it_and_its_toll_stand_beside_it(
    extract: Extract, text: str, statement: str, said: str | None
) -> None:
    (event,) = events(extract(text))
    assert (event.statement, event.said) == (statement, said)


@pytest.mark.parametrize(
    "text",
    [
        "The bus may have hit a wall.",
        "The bus did not hit the wall.",
        "The firm plans to close the plant in May.",
        "“The bus hit a wall,” said Ada Moss.",
    ],
)
def test_what_has_not_been_told_as_done_is_no_event(extract: Extract, text: str) -> None:
    assert events(extract(text)) == []


def test_what_the_reporter_adds_is_no_part_of_it(extract: Extract) -> None:
    text = "Lena Holt said the home of the envoy in Brill was hit on Monday, denouncing it as an outrage."
    assert [event.statement for event in events(extract(text))] == ["The home of the envoy in Brill was hit on Monday"]


@pytest.mark.parametrize(
    "text",
    [
        "An inquiry found on Monday that ministers ignored four warnings and that the firm falsified the records.",
        "Police said on Monday that a gunman had shot two people in the park.",
    ],
)
def test_what_somebody_is_said_to_have_done_stands_with_who_says_so(extract: Extract, text: str) -> None:
    assert {event.statement for event in events(extract(text))} == {text.removesuffix(".")}


def test_a_participle_behind_a_name_and_its_trade_is_no_clause(extract: Extract) -> None:
    text = "The case was brought by Nora Petch, a beekeeper fined 500 crowns for holding a blank sign."
    assert [event.statement for event in events(extract(text))] == ["The case was brought by Nora Petch"]


def test_a_title_before_the_name_of_who_takes_part_is_only_that(extract: Extract) -> None:
    (event,) = events(extract("World champion Rio Nakama and challenger Ida Soren drew the ninth game on Monday."))
    assert [name.shown for name in event.who] == ["Rio Nakama", "Ida Soren"]


@pytest.mark.parametrize(
    ("text", "one_dead"),
    [
        ("A girl who was hurt in the crash has died.", True),
        ("Ada Moss was killed on Monday.", True),
        ("Two girls died on Monday in Dover.", False),
        ("Ada Moss and Bo Ek were killed on Monday.", False),
        ("Ada Moss killed a clerk on Monday.", False),
    ],
)
def test_one_death_is_marked(extract: Extract, text: str, one_dead: bool) -> None:
    (mention,) = events(extract(text))
    assert mention.one_dead == one_dead


def test_who_buries_the_dead_comes_after_and_an_avalanche_does_not(extract: Extract) -> None:
    (mourned,) = events(extract("The town of Velm buried seven of its dead on Tuesday."))
    (struck,) = events(extract("An avalanche buried a hotel in Velm on Tuesday."))
    assert (mourned.aftermath, struck.aftermath) == (True, False)


def test_who_speaks_behind_a_colon_tells_what_stands_there(extract: Extract) -> None:
    text = "The news set off another row on Friday: Ministers said they were convinced that the court was wrong."
    assert [event.said for event in events(extract(text)) if event.trigger == "set"] in ([None], [])


def test_an_inquiry_finds_on_the_day_that_its_sentence_gives(extract: Extract) -> None:
    text = "An inquiry found on March 3, 2021 that the contractor falsified the test records."
    assert [event.when.text for event in events(extract(text)) if event.when is not None] == ["March 3, 2021"]


def test_even_as_is_no_part_of_what_happened(extract: Extract) -> None:
    found = events(extract("The toll rose on Monday, even as the state government suspended three officials."))
    assert "The state government suspended three officials" in {event.statement for event in found}


def test_letters_in_brackets_stand_between_nobody_and_what_is_said(extract: Extract) -> None:
    (event,) = events(extract("Tom Hale was banned for four years, the Integrity Unit (AIU) said on Monday."))
    assert event.said == "the Integrity Unit (AIU) said"


def test_what_was_decided_is_no_purpose(extract: Extract) -> None:
    (event,) = events(extract("The council voted by eight to five in Brill on Monday to refuse the plan for a mill."))
    assert event.why is None


@pytest.mark.parametrize(
    "text",
    [
        "Last week, we met 30 farmers at the mill in Arden.",
        "I walked to the mill and met Mayor Anna Brandt.",
        "Typically, Mayor Anna Brandt stops me at the door.",
        "The council closed our school on Monday.",
    ],
)
def test_what_the_writer_tells_of_himself_is_no_event(extract: Extract, text: str) -> None:
    assert events(extract(text)) == []


def test_us_in_capitals_is_a_country(extract: Extract) -> None:
    (event,) = events(extract("US troops closed the school in Arden on Monday."))
    assert event.trigger == "close"


@pytest.mark.parametrize(
    "text",
    [
        "It started rising in May last year, and has coincided with the candidacy of Ada Moss, the mayor of Velm.",
        "They arrived on Monday and, on Tuesday, marched on the town hall of Velm with Ada Moss.",
        "It fell on Monday in Velm, and then destroyed 40 homes near the harbour.",
    ],
)
def test_a_pronoun_that_means_nobody_known_is_no_bearer_in_brackets(extract: Extract, text: str) -> None:
    document = extract(text, published="2025-06-18")
    printed = [str(getattr(one, "statement", "")) for one in document.mentions]
    assert not [one for one in printed if one.startswith("[")]


def test_a_teaser_that_breaks_off_reports_nothing(extract: Extract) -> None:
    whole = "Velm charged a girl of 16 on Monday with assault for punching a guard in the face."
    document = extract(f"Velm charged a girl of 16 on Monday with assault for punching...\n\nBy Ada Moss\n\n{whole}")
    told = [one.statement for one in document.mentions if isinstance(one, EventMention)]
    assert told == [whole.rstrip(".")]


@pytest.mark.parametrize(
    "before",
    [
        '"We waited ten years for this day," said Ivo Kern, a baker.',
        "Who will pay for it all?",
        "Nobody had expected it.",
        "Once the votes are counted, many in Velm will ask who pays.",
    ],
)
def test_a_text_may_begin_with_its_news_behind_what_asks_or_quotes(extract: Extract, before: str) -> None:
    text = f"{before}\n\nThe Velm steel works will close in May, its owner said on Tuesday."
    opening = [m.statement for m in extract(text).mentions if isinstance(m, EventMention) and m.opening]
    assert opening == ["The Velm steel works will close in May, its owner said on Tuesday"]


def test_a_year_that_the_parse_takes_for_a_part_of_the_subject_is_the_verbs(extract: Extract) -> None:
    (stopped,) = events(extract("In 2012 governor Ivo Moss stopped a plan of the same kind."))
    assert stopped.when is not None
    assert stopped.when.text == "2012"


def test_the_clause_before_a_lost_main_one_lends_it_no_place(extract: Extract) -> None:
    (told,) = events(
        extract("Two days after rioters burned the hall in Velm, a jury convicted Omar Haddad on Tuesday.")
    )
    assert (told.where, told.when, told.who) == (None, None, ())


def test_a_past_that_the_parse_takes_for_a_participle_tells_what_happened(extract: Extract) -> None:
    (protested,) = events(extract("Thousands of people protested in Velm on Monday against the ruling."))
    assert (protested.trigger, protested.where and protested.where.text) == ("protest", "Velm")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Despite a warning from the bank in May, the firm in Velm hired 40 people on Monday.", "Monday"),
        ("Amid a row on Friday, the mayor of Velm fired his aide on Monday.", "Monday"),
        ("Following a review in June, the council closed the pool in Velm.", None),
        ("The council closed the pool in Velm in June despite protests.", "June"),
        ("The council closed the pool on Monday following a review.", "Monday"),
    ],
)
def test_the_day_of_what_a_sentence_opens_on_is_not_the_verbs(extract: Extract, text: str, day: str | None) -> None:
    (told,) = events(extract(text))
    assert (told.when and told.when.text) == day
