"""Articles about something else."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.model.mention import Mention
from factsheet.model.source import Source
from factsheet.reconcile.topic import doubt, strays

ON = [
    "Ferry Selma runs aground off Gull Island\n\nThe ferry Selma ran aground off Gull Island on Friday, Captain Nils"
    " Berg of the Norrland Coast Guard said. Berg said Gull Island sent boats.",
    "Selma ferry stranded near Gull Island\n\nThe Norrland Coast Guard took passengers off the Selma near Gull Island."
    " Captain Nils Berg praised the Gull Island fishermen.",
    "Passengers leave stranded Selma\n\nCaptain Nils Berg of the Norrland Coast Guard thanked Gull Island for its help"
    " after the ferry Selma ran aground.",
]
OFF = (
    "Council votes on library budget\n\nThe council of Ashford approved the library budget on Tuesday. Mayor Joan Pike"
    " said Ashford would hire two librarians."
)


def test_the_odd_article_is_named(extract: Callable[..., Document]) -> None:
    documents = [extract(text, id=f"s{number}") for number, text in enumerate([*ON, OFF])]
    mentions = [mention for document in documents for mention in document.mentions]
    assert set(strays([document.source for document in documents], mentions)) == {"s3"}


def test_of_two_articles_neither_is_odd(extract: Callable[..., Document]) -> None:
    documents = [extract(text, id=f"s{number}") for number, text in enumerate([ON[0], OFF])]
    mentions = [mention for document in documents for mention in document.mentions]
    assert strays([document.source for document in documents], mentions) == {}


COUNCIL = [
    OFF,
    "Ashford library to hire two\n\nThe council of Ashford hires two librarians, Mayor Joan Pike said after the vote on"
    " the library budget.",
]


def sources_of(extract: Callable[..., Document], texts: list[str]) -> tuple[list[Source], list[Mention]]:
    documents = [extract(text, id=f"s{number}") for number, text in enumerate(texts)]
    return [document.source for document in documents], [m for document in documents for m in document.mentions]


def test_of_two_stories_that_with_most_articles_stays(extract: Callable[..., Document]) -> None:
    found = strays(*sources_of(extract, [*COUNCIL, *ON]))
    assert found == dict.fromkeys(("s0", "s1"), "about another event: “Council votes on library budget”")


def test_of_equal_ones_that_which_was_named_first(extract: Callable[..., Document]) -> None:
    assert set(strays(*sources_of(extract, [*COUNCIL, *ON[:2]]))) == {"s2", "s3"}
    assert set(strays(*sources_of(extract, [*ON[:2], *COUNCIL]))) == {"s2", "s3"}


def test_one_article_ties_two_that_share_little(extract: Callable[..., Document]) -> None:
    assert strays(*sources_of(extract, ON)) == {}


def test_two_articles_that_share_hardly_a_word_are_asked_about(extract: Callable[..., Document]) -> None:
    apart, _ = sources_of(extract, [ON[0], OFF])
    together, _ = sources_of(extract, ON[:2])
    assert doubt(apart) == ["s0 and s1 share hardly a word: are they about one event?"]
    assert doubt(together) == doubt(apart[:1]) == []
