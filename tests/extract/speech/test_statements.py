from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims

Parse = Callable[..., Document]


def last_statement(parse: Parse, text: str) -> str:
    document = parse(text)
    annotate(document)
    return [claim.statement for claim in claims.extract(document)][-1]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Maria Okafor also said that the dam would hold.", "Maria Okafor said that the dam would hold"),
        ("Virtually all analysts say that the dam held.", "Virtually all analysts say that the dam held"),
        ("Nearly all teachers said the dam would hold.", "Nearly all teachers said the dam would hold"),
        ("The dam, Maria Okafor said, would hold.", "The dam would hold, Maria Okafor said"),
        ("Maria Okafor said that she would pay.", "Maria Okafor said that she would pay"),
        ("The dam would hold, according to the report.", "The dam would hold, according to the report"),
        ("Maria Okafor said it was the plan she had hoped for.", "Maria Okafor said it was the plan she had hoped for"),
        ("The Red Cross said the dam would hold.", "The Red Cross said the dam would hold"),
        (
            "Maria Okafor and the builders have long claimed that the dam is safe.",
            "Maria Okafor and the builders have long claimed that the dam is safe",
        ),
        (
            "Maria Okafor said in a statement posted on its page and emailed to reporters that the dam would hold.",
            "Maria Okafor said in a statement posted on its page and emailed to reporters that the dam would hold",
        ),
        (
            "Maria Okafor said in a letter written on Monday and sent to reporters that the dam would hold.",
            "Maria Okafor said in a letter written on Monday and sent to reporters that the dam would hold",
        ),
        (
            "The Gazette quoted Maria Okafor as saying the dam would hold.",
            "The Gazette quoted Maria Okafor as saying the dam would hold",
        ),
        (
            "Maria Okafor was quoted as saying that the dam would hold.",
            "Maria Okafor was quoted as saying that the dam would hold",
        ),
        ("Maria Okafor said that the offer, which some have argued was meant to please.", ""),
        (
            "Maria Okafor left early. She’s expected to argue that the dam would hold.",
            "Maria Okafor is expected to argue that the dam would hold",
        ),
        ("Still, Maria Okafor said, the dam would hold.", "The dam would hold, Maria Okafor said"),
        (
            "The dam would be mended, Maria Okafor said, by the people of the town.",
            "The dam would be mended by the people of the town, Maria Okafor said",
        ),
        ("The dam would be mended, Maria Okafor said, by telephone.", "The dam would be mended, Maria Okafor said"),
        ("It quoted Maria Okafor as saying the dam would hold.", ""),
        ("And the dam would hold, Maria Okafor said.", "The dam would hold, Maria Okafor said"),
        ("The dam would hold, Maria Okafor told reporters.", "The dam would hold, Maria Okafor told reporters"),
    ],
)
def test_speaker_verb_and_clause(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Maria Okafor left the hall, saying the dam would hold.", "Maria Okafor said the dam would hold"),
        ("Maria Okafor left, adding that the dam would hold.", "Maria Okafor added that the dam would hold"),
        ("Maria Okafor left without saying that the dam would hold.", ""),
        (
            "Maria Okafor attempted to explain that the dam would hold.",
            "Maria Okafor attempted to explain that the dam would hold",
        ),
    ],
)
def test_the_verb_is_finite(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okafor said that the dam needs the",
        "Sales rose, he said.",
        "Maria Okafor urged the council to pay.",
        "Explosion reported outside the hall the blast was heard for miles.",
        "Police tell me that the dam would hold.",
        'Maria Okafor said the dam was "safe and will hold.',
    ],
)
def test_what_is_no_sentence_is_none(parse: Parse, text: str) -> None:
    assert last_statement(parse, text) == ""


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ('The dam was "safe and sound," Maria Okafor said.', 'The dam was "safe and sound," Maria Okafor said'),
        ('The dam was "safe", Maria Okafor said.', 'The dam was "safe," Maria Okafor said'),
        ('Maria Okafor said the dam was "safe and sound."', 'Maria Okafor said the dam was "safe and sound."'),
    ],
)
def test_one_mark_stands_inside_the_quotation_marks(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lindqvist left. Officials said they were investigating whether he fell asleep.",
        "Peter Lindqvist left. Officials say he will be tried.",
        "Peter Lindqvist's lawyer, Tom Pierce, said he will not answer any questions.",
        "Peter Lindqvist offered to leave. Maria Okafor said that would not be needed.",
        "Maria Okafor came. Peter Lindqvist came later. She said that he would pay.",
        "Peter Lindqvist left. She is the mother of his child, according to court records.",
        "The dam broke. His body was found in the mud, Maria Okafor said.",
        "Maria Okafor criticized her for being soft, contending that she took money.",
        "Two men were killed. Maria Okafor said they were friends of hers.",
        "The city sued Russia and a spy. The Red Cross alleged they had conspired to rob it.",
    ],
)
def test_a_pronoun_for_somebody_else_is_never_guessed(parse: Parse, text: str) -> None:
    assert last_statement(parse, text) == ""


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Mayor Tom Pierce spoke on Monday. He will be tried, police said.",
            "[Tom Pierce] will be tried, police said",
        ),
        (
            "Maria Okafor said the driver was asleep when he left the rails.",
            "Maria Okafor said the driver was asleep when he left the rails",
        ),
        (
            "The trams stop if they go too fast, according to Maria Okafor.",
            "The trams stop if they go too fast, according to Maria Okafor",
        ),
    ],
)
def test_only_the_subject_of_the_printed_main_clause_is_explained(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Maria Okafor came. She's said the dam will hold.", "Maria Okafor has said the dam will hold"),
        ("Maria Okafor declined to say when the dam will open.", "Maria Okafor declined to say when the dam will open"),
        (
            "Maria Okafor said the mill would be built by Roe, who built the old dam.",
            "Maria Okafor said the mill would be built by Roe",
        ),
        ("They read the report in which Maria Okafor said the dam would hold.", "Maria Okafor said the dam would hold"),
        ("Maria Okafor said the dam was 'more than a dam.", ""),
        ("Maria Okafor said the dam was 'more than a dam'.", "Maria Okafor said the dam was 'more than a dam'"),
        (
            "Maria Okafor said the dam was 'more than a wall' to her.",
            "Maria Okafor said the dam was 'more than a wall' to her",
        ),
        ("They rejected the plan Maria Okafor said she would have stopped.", ""),
    ],
)
def test_a_statement_is_whole(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "PORT ELLIS, Maine, May 4, 2019 — A fire sank the old ferry at its pier, Maria Okafor said.",
            "A fire sank the old ferry at its pier, Maria Okafor said",
        ),
        (
            "PORT ELLIS, Maine (AP) - The ferry sank within an hour, according to the harbor master.",
            "The ferry sank within an hour, according to the harbor master",
        ),
        (
            "The ferry — built in 1931 — sank within an hour, Maria Okafor said.",
            "The ferry — built in 1931 — sank within an hour, Maria Okafor said",
        ),
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "There are 40 such wells in Kansas, according to the state's Clean Water Board.",
            "There are 40 such wells in Kansas, according to the state's Clean Water Board",
        ),
        (
            "The pumps had failed, the county's Clean Water Board said.",
            "The pumps had failed, the county's Clean Water Board said",
        ),
        (
            "The German automobile manufacturing firm Elbe Motors announced that it would close two plants.",
            "Elbe Motors announced that it would close two plants",
        ),
        (
            "One passenger, teacher Jane Okafor, 29, from Westbridge, said the doors had jammed.",
            "Jane Okafor said the doors had jammed",
        ),
        (
            "The tests were still incomplete, the coroner's office said, as the police investigation continues.",
            "The tests were still incomplete, the coroner's office said",
        ),
        (
            "As for the dam, ''mending it takes years of work,'' said Maria Okafor of the council.",
            'As for the dam, "mending it takes years of work," Maria Okafor said',
        ),
        (
            "The dam was weak, according to a speech Maria Okafor gave in the hall.",
            "The dam was weak, according to a speech Maria Okafor gave in the hall",
        ),
        (
            "Most voters in Arden, Velm and Salem said the tax was too high.",
            "Most voters in Arden, Velm and Salem said the tax was too high",
        ),
        (
            "Police said, citing a report by the fire brigade, that the dam was weak.",
            "Police said, citing a report by the fire brigade, that the dam was weak",
        ),
        ("The dam was weak, according to a statement Monday.", "The dam was weak, according to a statement"),
        (
            "The bank advised the company that the sale could fail.",
            "The bank advised the company that the sale could fail",
        ),
    ],
)
def test_the_speaker_is_named_whole(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


@pytest.mark.parametrize(
    "text",
    [
        "Goldman Sachs advised Halvorsen and Lazard advised Greenleaf.",
        "Goldman Sachs advised Halvorsen, Lazard advised Greenleaf.",
    ],
)
def test_advice_to_a_client_is_no_speech(parse: Parse, text: str) -> None:
    document = parse(text)
    annotate(document)
    assert list(claims.extract(document)) == []


def test_who_benefits_from_what_is_said_does_not_say_it(parse: Parse) -> None:
    document = parse(
        "Maria Okafor described the cuts as a sacrifice, so that their children could live in a town that builds "
        "ships, concluding that one day the yard might open again."
    )
    annotate(document)
    assert {claim.by.full for claim in claims.extract(document) if claim.by} == {"Maria Okafor"}


@pytest.mark.parametrize(
    "text",
    [
        "The park is near the dam, which, Maria Okafor said, “is a big open field now.”",
        "That two hosts would so blithely sign up says something about the talk that has come over the town.",
    ],
)
def test_what_stops_short_is_no_statement(parse: Parse, text: str) -> None:
    document = parse(text)
    annotate(document)
    assert [claim.statement for claim in claims.extract(document) if claim.statement] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Analysts say it will embolden the rebels.", False),
        ("Maria Okafor said it was a truly surreal experience.", False),
        ("Maria Okafor said it was unlikely that the dam would hold.", True),
        ("Maria Okafor said it would take two weeks to mend the dam.", True),
        ("Maria Okafor said it could not be ruled out that more of it would break.", True),
        ("Maria Okafor said it was time to leave.", True),
        ("Maria Okafor said that if the dam breaks, it will flood the town.", True),
        ("A spokesman for the bank said it would close two branches.", True),
        ("Prices will vary, according to your tariff.", False),
        ("The caution applies here too, Maria Okafor said of advice you may hear from friends.", False),
        ("“It was a relief,” Maria Okafor said; the protest was a form of release.", False),
        ("The film was cut to show her failing to answer when, in fact, Maria Okafor responded.", False),
    ],
)
def test_a_thing_that_it_means_is_in_the_words(parse: Parse, text: str, told: bool) -> None:
    document = parse(f"The engineer Maria Okafor came. {text}")
    annotate(document)
    assert any(claim.statement for claim in claims.extract(document)) is told


@pytest.mark.parametrize(
    ("before", "statement"),
    [
        ("Tom Hale left early.", "[Tom Hale] and the engineer had saved the dam, a neighbor said"),
        ("Tom Hale worked in Dover. Adam Hale called him a kind man.", ""),
        (
            "Tom Hale worked in Dover. Tom Hale called her a kind woman.",
            "[Tom Hale] and the engineer had saved the dam, a neighbor said",
        ),
    ],
)
def test_who_acts_on_another_of_the_same_sex_is_not_put_for_a_pronoun(
    parse: Parse, before: str, statement: str
) -> None:
    assert last_statement(parse, f"{before} He and the engineer had saved the dam, a neighbor said.") == statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The share of voters who say the mill is safe fell to 20 percent.", ""),
        ("Peter Lind is a puppet saying exactly what people want to hear.", ""),
        ("Maria Okafor says what she believes no matter what.", ""),
        ("Maria Okafor said what had happened was a crime.", "Maria Okafor said what had happened was a crime"),
        ("Maria Okafor did not say what had happened.", "Maria Okafor did not say what had happened"),
        (
            "According to officials in Arden, Ohio and Velm, the dam would hold.",
            "The dam would hold, according to officials in Arden, Ohio and Velm",
        ),
        (
            "According to police, Maria Okafor, the mayor, was ill.",
            "Maria Okafor, the mayor, was ill, according to police",
        ),
        ("According to police, Okafor, Lind and Roe were ill.", "Okafor, Lind and Roe were ill, according to police"),
    ],
)
def test_what_is_said_by_all_of_those_and_nobody_else(parse: Parse, text: str, statement: str) -> None:
    assert last_statement(parse, text) == statement


SPOKEN_OF = "Ann Roe died on Sunday. She was 80. {} She also ran the mill, {}"


@pytest.mark.parametrize(
    "tells",
    ["“Few can match her,” says Mary Hale.", "Mary Hale said nobody could match her.", "“Why?” Mary Hale asks."],
)
@pytest.mark.parametrize("says", ["John Lund says.", "according to John Lund."])
def test_who_only_tells_of_her_is_not_put_for_her(parse: Parse, tells: str, says: str) -> None:
    assert last_statement(parse, SPOKEN_OF.format(tells, says)) == ""
    plain = "Ann Roe came to the town in 1990. She also ran the mill, John Lund says."
    assert last_statement(parse, plain) == "[Ann Roe] also ran the mill, John Lund says"
