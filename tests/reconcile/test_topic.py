"""Articles about something else."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.reconcile.topic import strays

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
