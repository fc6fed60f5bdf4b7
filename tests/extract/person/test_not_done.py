"""What somebody may, wants to, is against or only talks of doing to somebody has befallen nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.person import PersonMention

Extract = Callable[..., Document]

NOUNS = (
    "plot permission right power opportunity authority idea reason license desire mission scheme bill motion move deal"
)


def statuses(document: Document) -> set[str | None]:
    return {m.status for m in document.mentions if isinstance(m, PersonMention) and m.name.shown == "Grace Roe"}


@pytest.mark.parametrize("noun", NOUNS.split())
def test_what_a_noun_is_for_is_not_done(extract: Extract, noun: str) -> None:
    for verb in ("kill", "shoot", "charge"):
        assert statuses(extract(f"The {noun} to {verb} Grace Roe surprised Arden.")) <= {None}, verb


@pytest.mark.parametrize(
    "words",
    """dreamed of, joked about, thought of, talked about, spoke of, considered, stopped short of, warned against,
    decided against, insisted on, pushed for, was against""".replace("\n   ", "").split(", "),
)
def test_what_is_talked_of_is_not_done(extract: Extract, words: str) -> None:
    for verb in ("killing", "shooting", "charging"):
        assert statuses(extract(f"Max Poe {words} {verb} Grace Roe.")) <= {None}, verb


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The first man to shoot Grace Roe was a guard.", "injured"),
        ("Max Poe admitted killing Grace Roe.", "killed"),
        ("A grand jury returned an indictment of Grace Roe on fraud charges.", "charged"),
        ("Grace Roe's indictment surprised Arden.", "charged"),
        ("The report is a damning indictment of Grace Roe.", None),
        ("Max Poe will give a top-to-bottom indictment of Grace Roe in a speech.", None),
        ("Poe expressed a desire to “try, convict and shoot Grace Roe.”", None),
    ],
)
def test_what_was_done_is_told(extract: Extract, sentence: str, status: str | None) -> None:
    assert statuses(extract(sentence)) == {status}
