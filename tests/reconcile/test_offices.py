"""Two presidents on one sheet."""

from __future__ import annotations

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.offices import settle


def president(name: str, *sources: str, role: str = "President", of: str | None = None) -> Fact:
    cites = [Citation(source=source, quote=f"President {name}") for source in sources]
    statement = f"{name} is {role.lower()}{f' of {of}' if of else ''}."
    return Fact(
        id=name.lower().replace(" ", "-"), kind="person", statement=statement, value=name, role=role, of=of, cites=cites
    )


def test_of_two_presidents_the_one_whom_fewer_name_may_be_a_former_one() -> None:
    found = settle([president("Ana Lund", "a", "b"), president("Bo Marsh", "b", role="Pope"), president("Cy Poe", "b")])
    assert [fact.statement for fact in found] == [
        "Ana Lund is president.",
        "Bo Marsh is pope.",
        "Cy Poe is or was president.",
    ]


def test_those_of_different_bodies_and_alone_stay() -> None:
    alone = [president("Ana Lund", "a"), president("Bo Marsh", "a", "b", of="Norwind")]
    assert settle(alone) == alone


def test_where_as_many_name_either_both_are_left_open() -> None:
    found = settle([president("Ana Lund", "a"), president("Bo Marsh", "a")])
    assert [fact.statement for fact in found] == ["Ana Lund is or was president.", "Bo Marsh is or was president."]
