"""What lies elsewhere stands in the background, behind the rest, and says so in the file."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.reconcile.run import reconcile

TEXTS = {
    "courier": (
        "Fire kills two at mill\n\nA fire at the Lund paper mill in Ashford killed two workers on Wednesday."
        "\n\nThe fire was caused by a faulty heater.\n\nIn 2009 a fire at a mill in Dover killed three people."
    ),
    "globe": "Mill fire\n\nTwo workers died in a fire at the Lund paper mill in Ashford on Wednesday.",
}


def test_sections_and_parts_of_the_story_are_written_where_they_are_not_the_default(
    extract: Callable[..., Document],
) -> None:
    documents = [extract(text, id=name, published="2021-03-04") for name, text in TEXTS.items()]
    mentions = [mention for document in documents for mention in document.mentions]
    facts = reconcile([document.source for document in documents], mentions).base.facts
    past = [at for at, fact in enumerate(facts) if fact.section == "background"]
    assert past
    assert all("2009" in f"{facts[at].statement} {facts[at].when}" for at in past)
    own = [
        at for at, fact in enumerate(facts) if fact.section is None and fact.kind in ("casualties", "claim", "other")
    ]
    assert max(own) < min(past)
    assert {fact.story for fact in facts if fact.outcome and not fact.section} == {"outcome"}


def test_what_another_event_is_told_with_is_another_story(extract: Callable[..., Document]) -> None:
    text = (
        "Tram crashes in Dover\n\nA tram crashed into a wall in Dover on Monday, killing two people. Mayor Joan Pike"
        " said the line would stay closed.\n\nMeanwhile, in Leeds, a bus driver, Tom Hale, was shot dead on Sunday."
        " Police chief Ann Orr said a man had been arrested."
    )
    document = extract(text, published="2024-05-07")
    facts = reconcile([document.source], document.mentions).base.facts
    other = {str(fact.value or fact.by) for fact in facts if fact.section == "another"}
    assert other == {"Tom Hale", "Ann Orr"}
    assert all(fact.section is None for fact in facts if fact.value == "Joan Pike" or fact.by == "Joan Pike")
