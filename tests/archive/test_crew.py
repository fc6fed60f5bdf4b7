"""Work in other processes: a window of it at a time, and a process that dies costs what it worked on alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing

from factsheet.archive.crew import Processes, each


def turned(word: str) -> str:
    """The word from behind; some words end the process."""
    if word == "dies":
        os._exit(3)
    if word.startswith("/") and not os.path.exists(word):  # noqa: PTH110
        os.mkdir(word)  # noqa: PTH102
        os._exit(3)
    if word == "raises":
        raise ValueError(word)
    return word[::-1]


def test_a_process_that_dies_costs_its_own_work_alone(tmp_path: object) -> None:
    once = f"{tmp_path}/once"
    words = ["ab", "dies", "cd", once, "ef", "raises", "gh"]
    asked = 0

    def asking() -> Iterator[str]:
        nonlocal asked
        for word in words:
            asked += 1
            yield word

    done = []
    with closing(Processes(2)) as crew:
        for made in each(turned, asking(), crew, lambda word, why: f"{word}: {why}"):
            done.append(made)
            assert asked <= len(done) + crew.width + 1
    lost = {made.split(": ")[0]: made for made in done if ": " in made}
    assert sorted(set(done) - set(lost.values())) == sorted([word[::-1] for word in ("ab", "cd", "ef", "gh", once)])
    assert lost.keys() == {"dies", "raises"}
    assert "was ended, twice" in lost["dies"]
    assert "ValueError: raises" in lost["raises"]
