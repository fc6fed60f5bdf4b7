"""Officials without a name are printed; who keeps a name back is held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.extract.claims import extract

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    "text",
    [
        "A rescue official said on Tuesday that the boat had sunk.",
        "The boat has sunk, an officer on the bridge told a radio station.",
        "A hospital worker said the boat had sunk.",
        "A lawmaker from the north said the boat had sunk.",
        "A woman who steered it said the boat had sunk.",
        "A rescue official said the boat had sunk. The mayor spoke on condition of anonymity on Sunday.",
    ],
)
def test_who_is_only_not_named_is_printed_as_agencies_do(parse: Parse, text: str) -> None:
    assert not next(iter(extract(parse(text)))).anonymous


@pytest.mark.parametrize(
    "text",
    [
        "An official who asked not to be named said the boat had sunk.",
        "A person in the room said the boat had sunk.",
        "Another official said the boat had sunk.",
        "One user said the boat had sunk.",
        "A neighbour said the boat had sunk.",
        "Another man said the boat had sunk.",
        "A diplomat briefed on the plan said the boat had sunk.",
        "A rescue official said the boat had sunk. The official spoke on condition of anonymity.",
        "A rescue official said the boat had sunk. He was not authorized to speak to reporters.",
    ],
)
def test_who_keeps_the_name_back_is_held(parse: Parse, text: str) -> None:
    assert next(iter(extract(parse(text)))).anonymous


def test_who_was_anonymous_before_is_so_again(parse: Parse) -> None:
    text = "A state official who asked not to be named said the boat had sunk. The official said nobody was aboard."
    claims = [claim for claim in extract(parse(text)) if claim.by]
    assert claims
    assert all(claim.anonymous for claim in claims)
