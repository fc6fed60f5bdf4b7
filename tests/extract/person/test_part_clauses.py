"""What a sentence says of the people it names: the part of each in the event, and what became of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]
INCIDENT = "A blast killed 12 people and injured 30 at a hall.\n\n"
Parts = dict[str, tuple[str | None, str | None]]


def parts(parse: Parse, text: str) -> Parts:
    found = people.extract(annotate(parse(INCIDENT + text)))
    return {one.text: (one.part, one.status) for one in found if isinstance(one, PersonMention)}


@pytest.mark.parametrize(
    ("said", "part", "status"),
    [
        ("was killed when a bus hit her car", "victim", "killed"),
        ("was shot dead at her home", "victim", "killed"),
        ("was hurt in the blast", "victim", "injured"),
        ("survived the blast", "victim", "survived"),
        ("is missing since the blast", "victim", "missing"),
        ("was among those killed", "victim", "killed"),
        ("was arrested on Monday", "suspect", "arrested"),
        ("remains in custody", "suspect", "arrested"),
        ("was charged with murder", "suspect", "charged"),
        ("faces charges of fraud", "suspect", "charged"),
        ("was convicted of murder", "suspect", "convicted"),
        ("was acquitted of murder", "suspect", "acquitted"),
        ("was sentenced to ten years in prison", "suspect", "sentenced"),
        ("pleaded guilty to fraud", "suspect", "pleaded guilty"),
        ("was not hurt", None, None),
        ("could be charged", None, None),
        ("was released without charge", "suspect", "released"),
    ],
)
def test_what_becomes_of_the_subject(parse: Parse, said: str, part: str | None, status: str | None) -> None:
    assert parts(parse, f"Ada Moss {said}.") == {"Ada Moss": (part, status)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police arrested Ada Moss on Monday.", {"Ada Moss": ("suspect", "arrested")}),
        ("Prosecutors charged Tom Hale with fraud.", {"Tom Hale": ("suspect", "charged")}),
        ("A jury found Tom Hale guilty of fraud.", {"Tom Hale": ("suspect", "convicted")}),
        ("A judge sentenced Tom Hale to life in prison.", {"Tom Hale": ("suspect", "sentenced")}),
        ("The arrest of Tom Hale was late.", {"Tom Hale": ("suspect", "arrested")}),
        ("Police identified the gunman as Tom Hale.", {"Tom Hale": ("suspect", None)}),
        ("The suspect, Tom Hale, fled.", {"Tom Hale": ("suspect", None)}),
        ("Tom Hale, the gunman, was shot dead by police.", {"Tom Hale": ("suspect", "killed")}),
        ("Tom Hale opened fire in a school.", {"Tom Hale": ("suspect", None)}),
        (
            "Tom Hale shot and killed Ada Moss.",
            {"Tom Hale": ("suspect", None), "Ada Moss": ("victim", "killed")},
        ),
        (
            "Tom Hale stabbed Ada Moss, who died.",
            {"Tom Hale": ("suspect", None), "Ada Moss": ("victim", "killed")},
        ),
        ("The victim, Ada Moss, was a nurse.", {"Ada Moss": ("victim", None)}),
        ("Ada Moss, a witness, saw the blast.", {"Ada Moss": ("witness", None)}),
        ("Ada Moss, who was killed in the blast, was a nurse.", {"Ada Moss": ("victim", "killed")}),
        (
            "Ada Moss, 34, and Ben Cole, 31, were killed in the blast.",
            {"Ada Moss": ("victim", "killed"), "Ben Cole": ("victim", "killed")},
        ),
        ("Slain teacher Ada Moss was buried.", {"Ada Moss": ("victim", "killed")}),
        ("Twelve people were killed, including Ada Moss.", {"Ada Moss": ("victim", "killed")}),
        ("The charges against Tom Hale were dropped.", {"Tom Hale": (None, "dropped")}),
        ("If Tom Hale is convicted, he faces ten years.", {"Tom Hale": (None, None)}),
        ("Police praised Tom Hale for his help.", {"Tom Hale": (None, None)}),
    ],
)
def test_what_is_said_of_those_named(parse: Parse, text: str, found: Parts) -> None:
    assert parts(parse, text) == found


@pytest.mark.parametrize(
    ("said", "part", "status", "when"),
    [
        ("died on Monday at her home in Velm", None, "died", None),
        ("has died at the age of 91", None, "died", None),
        ("died of cancer in March", None, "died", None),
        ("died after a long illness", None, "died", None),
        ("died at the scene", "victim", "killed", None),
        ("died aged 24 in the crash", "victim", "killed", None),
        ("was injured in the 1969 crash of a tram", "victim", "injured", "1969"),
        ("was killed by a drunk driver when she was 14", None, None, None),
        ("was killed when she was 14 metres from the door", "victim", "killed", None),
    ],
)
def test_who_died_of_age_or_long_ago_is_none_of_the_dead(
    parse: Parse, said: str, part: str | None, status: str | None, when: str | None
) -> None:
    found = people.extract(annotate(parse(f"{INCIDENT}Ada Moss {said}.")))
    (moss,) = (one for one in found if isinstance(one, PersonMention))
    assert (moss.part, moss.status, moss.when and moss.when.reading.value) == (part, status, when)
