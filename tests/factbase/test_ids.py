"""Ids are frozen: facts are known again by what they cite."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from factsheet.factbase.ids import Candidate, match, mint

PASSAGE = "police counted twelve people at the northern gate of the hall"


def fact(name: str = "a", passage: str = PASSAGE, **keys: Any) -> dict[str, Any]:
    made = {"id": name, "kind": "quantity", "statement": "Twelve people stood there.", "value": 12}
    return {**made, "cites": [{"source": "ap", "quote": passage}], **keys}


def known(*facts: dict[str, Any]) -> list[Candidate]:
    return [Candidate(one["id"], [one]) for one in facts]


@pytest.mark.parametrize(
    "new",
    [
        fact("b"),
        fact("b", PASSAGE.replace("counted", "countd")),
        fact("b", PASSAGE.replace("twelve", "thirteen"), value=13, statement="Thirteen people stood there."),
        fact("b", "At noon " + PASSAGE),
        fact("b", PASSAGE.replace(" at the", "\n  at the")),
        fact("a", "all other words", statement="Else.", value=12),
        fact("a", value=13, statement="Others."),
        fact("b", cites=[{"source": "nbc", "quote": "else"}, {"source": "ap", "quote": PASSAGE}]),
        fact("b", cites=[{"source": "ap", "says": 12, "quote": PASSAGE}], value=14, statement="Fourteen."),
    ],
)
def test_the_same_fact(new: dict[str, Any]) -> None:
    assert match(known(fact()), [new]) == ["a"]


@pytest.mark.parametrize(
    "new",
    [
        fact("b", "all other words of another story", statement="Else.", value=3),
        fact("b", kind="person"),
        fact("b", outcome="killed") | {"kind": "casualties"},
        fact("b", value=20, unit="gates", statement="Twenty gates were open."),
        fact("b", value="Manger", statement="Manger spoke."),
        fact("a", "all other words", statement="Quite another thing.", value=3),
    ],
)
def test_another_fact(new: dict[str, Any]) -> None:
    assert match(known(fact(unit="people")), [new]) == [None]


def test_killed_and_injured_of_one_passage_are_told_apart() -> None:
    both = "12 were killed and 58 injured in Aurora"
    killed = fact("killed", both, kind="casualties", outcome="killed")
    injured = fact("injured", both, kind="casualties", outcome="injured", value=58, statement="58 were injured.")
    again = [injured | {"id": "hurt"}, killed | {"id": "dead"}]
    assert match(known(killed, injured), again) == ["injured", "killed"]
    assert match(known(injured), [again[1]]) == [None]


def test_each_known_fact_is_matched_once_the_best_pair_first() -> None:
    near = fact("c", PASSAGE.replace("hall", "house"), value=11, statement="Eleven people stood there.")
    assert match(known(fact()), [near, fact("b")]) == [None, "a"]


def test_ids_that_swap_are_told_by_what_they_read() -> None:
    one, other = fact("n"), fact("n-2", value=30, statement="Thirty people sat there.")
    assert match(known(one, other), [other | {"id": "n"}, one | {"id": "n-2"}]) == ["n-2", "n"]


def simulated(count: int) -> list[dict[str, Any]]:
    places = ["Aurora", "Clayton", "Dover", "Easton", "Hudson"]
    return [
        fact(
            f"fact-{n}",
            f"{places[n % 5]} officials on Monday counted {n} people at gate {n * 7} of hall {n % 13}, they said",
            value=n,
            statement=f"{n} people were counted at gate {n * 7}.",
        )
        for n in range(count)
    ]


def test_typos_new_paragraphs_and_another_order_change_no_id() -> None:
    facts = simulated(44)
    typo = [
        one
        | {
            "id": f"x{i}",
            "cites": [{"source": "ap", "quote": one["cites"][0]["quote"].replace("officials", "oficials")}],
        }
        for i, one in enumerate(facts)
    ]
    names = [one["id"] for one in facts]
    assert match(known(*facts), typo) == names
    assert match(known(*facts), [*simulated(50)[44:], *facts])[6:] == names
    assert match(known(*facts), facts[::-1]) == names[::-1]


def test_many_facts_are_matched_one_to_one() -> None:
    facts = simulated(4_000)
    changed = [one | {"cites": [{"source": "ap", "quote": one["cites"][0]["quote"] + " again"}]} for one in facts]
    assert match(known(*facts), changed) == [one["id"] for one in facts]


def test_minted_ids_are_new_and_not_too_long() -> None:
    assert mint("a", {"b"}) == "a"
    assert mint("a", {"a", "a-2"}) == "a-3"
    assert len(mint("x" * 80, {"x" * 80})) <= 80


def many(count: int) -> list[dict[str, Any]]:
    return [fact(f"f{number}", statement=f"Twelve people stood there at {number}.") for number in range(count)]


def widely_cited(count: int) -> list[dict[str, Any]]:
    return [fact(cites=[{"source": "ap", "quote": f"{PASSAGE} {number}"} for number in range(count)])]


@pytest.mark.parametrize("made", [many, widely_cited])
def test_time_grows_with_the_number_of_facts_and_of_citations(made: Callable[[int], list[dict[str, Any]]]) -> None:
    def seconds(facts: list[dict[str, Any]]) -> float:
        began = time.process_time()
        assert match(known(*facts), facts) == [one["id"] for one in facts]
        return time.process_time() - began

    assert seconds(made(2_400)) < 20 * max(seconds(made(300)), 0.05)
