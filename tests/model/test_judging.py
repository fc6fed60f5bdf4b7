"""Words that judge."""

from __future__ import annotations

import pytest

from factsheet.model.judging import judges


@pytest.mark.parametrize(
    "words",
    [
        "The thugs fled over the roof.",
        "Tragically, two climbers fell.",
        "Gruesome footage was shown in court.",
        "Two men were tried for brutally beating a clerk.",
        "In one of the most stunning upsets, the mayor lost.",
        "The so-called council met on Monday.",
        "A heroic driver pulled out six children.",
        "The notorious landlord was fined.",
        "The rescue was nothing short of miraculous.",
        "Unsurprisingly, the motion failed.",
        "The suit is a desperate attempt to keep the story going.",
    ],
)
def test_words_that_judge(words: str) -> None:
    assert judges(words)


@pytest.mark.parametrize(
    "words",
    [
        'The chief called the driver a "heroic" man.',
        "Lily Savage was elected on Sunday.",
        "Brave Books printed the report.",
        "Two men were tried for beating a clerk.",
        "The council met for six hours on Monday.",
        "The train braved the storm.",
    ],
)
def test_words_that_do_not(words: str) -> None:
    assert not judges(words)
