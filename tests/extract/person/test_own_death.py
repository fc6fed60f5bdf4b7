"""Deaths that are none of the story's: nobody is said to have been killed who only died."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

STORY = "Two men were murdered in a shooting in Velm on Monday. "


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Krug, whose husband, Joe Reese, died while she was in prison, wept.", "Joe Reese", "died"),
        ("Joe Reese died of lung cancer at 66.", "Joe Reese", "died"),
        ("Joe Reese took his own life on Monday.", "Joe Reese", "died"),
        ("Joe Reese was found dead on Monday. Joe Reese had shot himself, police said.", "Joe Reese", "died"),
        ("Joe Reese was found dead on Monday. Ann Lund had shot herself, police said.", "Joe Reese", "killed"),
        ("Joe Reese died in 1991.", "Joe Reese", "died"),
        ("Joe Reese died at the scene.", "Joe Reese", "killed"),
        ("Krug, whose husband, Joe Reese, died in the shooting, wept.", "Joe Reese", "killed"),
        ("Joe Reese was killed in 1991.", "Joe Reese", "killed"),
    ],
)
def test_died_or_was_killed(parse: Callable[..., Document], text: str, name: str, status: str) -> None:
    document = annotate(parse(STORY + text, published="2026-05-04"))
    mentions = [one for one in people.extract(document) if isinstance(one, PersonMention) and one.name.full == name]
    assert mentions[0].status == status
    assert (mentions[0].part == "victim") is (status == "killed")
