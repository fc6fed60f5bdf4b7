"""Each date with what happened then, and nothing that did not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract


def clauses(document: Document) -> dict[str, str | None]:
    return {mention.text: mention.clause for mention in extract(annotate(document))}


@pytest.mark.parametrize(
    ("text", "date", "clause"),
    [
        ("Today the mayor resigned.", "Today", "Today the mayor resigned"),
        ("The court rules on the case today.", "today", "The court rules on the case today"),
        ("In 1997, Lund wrote a book on mills.", "1997", "In 1997, Lund wrote a book on mills"),
        ("The mayor met residents on Monday.", "Monday", "The mayor met residents on Monday"),
        (
            "The union said the strike would begin on Friday.",
            "Friday",
            "The union said the strike would begin on Friday",
        ),
        (
            "Teachers walked out after talks broke down late Monday, closing all schools.",
            "late Monday",
            "Talks broke down late Monday",
        ),
        (
            "When the dam broke on Sunday, hundreds of families left the valley.",
            "Sunday",
            "The dam broke on Sunday",
        ),
        (
            "The senator plans to visit the flooded towns on Saturday.",
            "Saturday",
            "The senator plans to visit the flooded towns on Saturday",
        ),
        (
            "As he left for the coast, the mayor said on Monday he felt sorry for the crew.",
            "Monday",
            "As he left for the coast, the mayor said on Monday he felt sorry for the crew",
        ),
    ],
)
def test_the_clause_of_a_date(parse: Callable[..., Document], text: str, date: str, clause: str) -> None:
    assert clauses(parse(text))[date] == clause


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The chiefs spoke about the worst floods of 2012.", "2012"),
        ("The minister praised the towns scarred by fires last year.", "last year"),
        ("Congress may reinstate the 1994 weapons ban.", "1994"),
        ("If the bill passes on Thursday, schools will close.", "Thursday"),
        ("It rained all day on Tuesday.", "Tuesday"),
        ("The boy died on Jan. 6. A friend was shot the day before.", "the day before"),
        ("The clerk was shot twice, the sheriff said at a news conference Friday.", "Friday"),
        ("In 2014 he shot a farmer; a grand jury declined to charge him.", "2014"),
        ('"We will be back on Sunday," the coach told the fans.', "Sunday"),
        ("The crews worked for two years.", "two years"),
        ("Monday's vote in the senate was close.", "Monday"),
        ("She met the farmers on Monday.", "Monday"),
        ("The unit has worked there since 1998.", "1998"),
        ("The clerk served in the army from 1999 to 2002.", "2002"),
        ("The mayor, who resigned on Monday, ran a bakery.", "Monday"),
        ("'We lost all our boats on Sunday, he said.", "Sunday"),
        ("His first bid for the mine failed in May.", "May"),
        ("On Monday the firm raised its bid from an offer that it had made in May.", "May"),
        ("Between 1910 and 1945, the club won seven cups.", "1945"),
        ("The coast was hit by the Boxing Day earthquake.", "Boxing Day"),
        ("The company sold its mine on Tuesday and bought a bank on Thursday.", "Thursday"),
        ("More than 27 million people used the trams in 2015/16.", "2015"),
        ("That offer is a 50% premium over the firm's closing price on Nov. 2, 2012.", "Nov. 2, 2012"),
        ("Friends light candles for the singer, who was shot in the old town, Sunday, No...", "Sunday"),
        ("She was born in Denver, Aurora and Bend, where a fire broke out in May.", "May"),
        ("He met Maria Lund, where the fire broke out in May.", "May"),
        ("Who paid the ransom on Friday?", "Friday"),
        ("Aides said the mayor could resign as soon as Friday.", "Friday"),
        (
            "He became one of the most famous figures after he met a ball in the final series, which the Cubs would "
            "lose after a late collapse One of the most painful moments for Cubs fans came in 2003, when a man met it.",
            "2003",
        ),
        ("Mara Lind and Ada Moss are known. In 2015, Norland sentenced her to 15 months.", "2015"),
        ("Today, infections of this kind are rare.", "Today"),
        ("In 1997, Elise wrote.", "1997"),
        ("Friday: Brill Western Bank reports its earnings.", "Friday"),
        ("Correction added on Nov. 18, 2024.", "Nov. 18, 2024"),
    ],
)
def test_no_clause(parse: Callable[..., Document], text: str, date: str) -> None:
    assert clauses(parse(text))[date] is None


def test_the_passage_holds_the_date_and_is_short(parse: Callable[..., Document]) -> None:
    long = "The council, " + "which had met for many hours in the old town hall, " * 8 + "voted on Monday."
    for mention in extract(annotate(parse(f"The mayor resigned on Sunday. {long}"))):
        assert mention.text in mention.passage.quote
        assert len(mention.passage.quote.split()) <= 60


def test_the_finer_date_has_the_clause(parse: Callable[..., Document]) -> None:
    found = clauses(parse("In May, after long talks, the firm opened the port on May 12."))
    assert found == {"May": None, "May 12": "In May, after long talks, the firm opened the port on May 12"}


def test_a_picture_tells_no_date(parse: Callable[..., Document]) -> None:
    shown = "Ann Lee sues\n\nAnn Lee sued.\n\nAnn Lee is seen in Dover on May 3, 2021. Jo Reed/Getty Images"
    told = "Ann Lee sues\n\nAnn Lee sued.\n\nAnn Lee opened a mill in Dover on May 3, 2021. Jo Reed/Getty Images"
    assert [clauses(parse(text)).get("May 3, 2021") for text in (shown, told)] == [
        None,
        "Ann Lee opened a mill in Dover on May 3, 2021",
    ]
