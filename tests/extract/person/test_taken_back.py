"""Charges and convictions that a later sentence takes back without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ben Cole was charged with fraud in May. On Monday prosecutors dropped the charges.", "dropped"),
        ("Ben Cole was charged with fraud in May. The charges were dropped on Monday.", "dropped"),
        ("Ben Cole was arrested in May. A judge dismissed the case on Monday.", "dropped"),
        ("Ben Cole was convicted of murder in 2001. On Monday a court overturned the conviction.", "overturned"),
        ("Ben Cole was convicted of murder in 2001. The verdict was quashed on Monday.", "overturned"),
        ("Ben Cole was convicted of murder in 2001. The verdict was upheld on Monday.", "convicted"),
        ("Ben Cole was convicted of murder in 2001. A court refused to overturn the conviction.", "convicted"),
        ("Ben Cole was charged with fraud in May. His lawyer asked the judge to drop the charges.", "charged"),
        ("Ben Cole was charged with fraud in May. If the charges are dropped, he may run again.", "charged"),
        ("Ben Cole was charged with fraud in May. The other charges were dropped.", "charged"),
        ("Ben Cole and Dan Eller were charged with fraud. The charges against Eller were dropped.", "charged"),
        ("Ben Cole and Dan Eller were charged with fraud. The charges were dropped.", "charged"),
        ("Ben Cole pleaded guilty to fraud in May. The charges were dropped against his wife.", "pleaded guilty"),
    ],
)
def test_what_is_taken_back_is_of_the_only_one_whom_the_law_has(parse: Parse, text: str, status: str) -> None:
    mentions = [one for one in people.extract(annotate(parse(text))) if isinstance(one, PersonMention)]
    told = [one.status for one in mentions if str(one.name.full).endswith("Cole") and one.status]
    assert told == [status]
