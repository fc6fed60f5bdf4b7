"""Leads by forms of articles: whatever a text begins with, its news is the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.reconcile.run import reconcile

LEADS = {
    "fire": ("Fire destroyed a paper mill in Brenna on Tuesday", "Fire destroys Brenna mill", "the fire"),
    "deal": ("Paint maker Velm agreed on Tuesday to buy its rival Ostara", "Velm to buy Ostara", "the deal"),
    "final": ("Harle beat Tannock 2-1 on Tuesday to win the League Cup", "Harle win League Cup", "the final"),
    "court": ("Dana Orrin was jailed for six years on Tuesday", "Fund boss jailed for six years", "the verdict"),
    "vote": ("Parliament voted on Tuesday to ban fishing in Lake Corby", "Fishing ban passed", "the ban"),
    "strike": ("Bus drivers in Merrow walked out on Tuesday", "Merrow bus drivers walk out", "the strike"),
}
FORMS = {
    "answer": "Mayor Lena Toth apologised on Wednesday after a night of talks about {it}.",
    "questions": "Officials faced questions on Wednesday about {it}.",
    "scene": "Nora Lind was making tea when she heard of {it}.",
    "once": "Once the report on {it} comes out next month, many questions will have to be answered.",
    "another year": "In 2016 a bridge fell in the district of Arden, and eleven people died.",
    "question": "Many people ask what lies behind {it}.",
}
TAIL = "Spokeswoman Amy Cross said {it} had surprised everybody.\n\nThe mayor will speak on Friday."


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lead", LEADS)
def test_the_news_is_the_event_in_every_form_of_article(extract: Callable[..., Document], lead: str, form: str) -> None:
    news, headline, it = LEADS[lead]
    text = f"{headline}\n\n{FORMS[form].format(it=it)}\n\n{news}.\n\n{TAIL.format(it=it)}"
    document = extract(text, id="a", published="2025-03-12")
    base = reconcile([document.source], document.mentions).base
    assert [(fact.statement, fact.when) for fact in base.facts if fact.id == base.event] == [(f"{news}.", "2025-03-11")]


def test_what_hangs_on_something_to_come_is_not_what_a_text_begins_with(extract: Callable[..., Document]) -> None:
    """Without a headline, too."""
    text = "Once the mill is sold, many will have to move.\n\nVelm agreed on Tuesday to buy Ostara.\n\nShares rose."
    document = extract(text, id="a", published="2025-03-12")
    base = reconcile([document.source], document.mentions).base
    assert next(fact for fact in base.facts if fact.id == base.event).statement.startswith("Velm agreed")


@pytest.mark.parametrize(
    "text",
    [
        "What a kettle can do\n\nPaper used to be so simple.\n\nThe kettle offers the best heat of all.\n\nIt is red.",
        "What a kettle can do\n\nIt is red.\n\nThe new kettle features a case of steel and a lamp.\n\nBuy one.",
    ],
)
def test_what_a_thing_always_does_is_no_event_of_a_lone_text(extract: Callable[..., Document], text: str) -> None:
    document = extract(text, id="a", published="2025-03-12")
    assert reconcile([document.source], document.mentions).base.event is None


def test_what_a_relative_clause_goes_on_to_tell_is_no_event(extract: Callable[..., Document]) -> None:
    text = "Police showed a film on Tuesday of the rescue of a girl who was torn from her mother and kidnapped."
    statements = [
        getattr(mention, "statement", "") for mention in extract(text, id="a", published="2025-03-12").mentions
    ]
    assert not any(statement.startswith("[who]") for statement in statements)


def test_where_several_texts_begin_with_what_lies_back_it_is_the_event(extract: Callable[..., Document]) -> None:
    """A trial years later: "was killed in 2021" leads in both, and what else they tell belongs to it."""
    texts = (
        "Zora Lind was killed in Dover in October 2021.\n\nA bullet bounced off a wall and hit her.\n\nShe had a son.",
        "Zora Lind was killed in October 2021 when two men fired.\n\nA bullet hit a wall.\n\nThe trial began.",
    )
    documents = [extract(text, id=name, published="2025-03-12") for name, text in zip("ab", texts, strict=True)]
    mentions = [mention for document in documents for mention in document.mentions]
    base = reconcile([document.source for document in documents], mentions).base
    assert "was killed" in next(fact for fact in base.facts if fact.id == base.event).statement
