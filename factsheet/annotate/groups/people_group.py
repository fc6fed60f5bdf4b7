"""A group of people in a sentence that a toll may count."""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.annotate.numbers.numbers import Number


@dataclass(frozen=True, slots=True)
class Group:
    """People at tokens `start` to `end` of a document.

    `sort` says how they stand: count ("12 people", "no one"), pair ("both"), list ("a man and two boys"), names ("Ann
    Lee and Bo Ek"), name, single ("a man"), nth ("a third man", `value` 3), definite ("the driver"), vague ("dozens",
    "the victims"), perpetrator, fighters (armed people, who may be either). `value` is how many, victims only;
    `left_out` how many perpetrators stand among them besides. `part` marks a subset ("one of them"), `more` one that
    comes on top of others ("9 others"), `aged` a name with an age behind it.
    """

    start: int
    end: int
    sort: str
    value: int | None
    number: Number | None = None
    unit: str | None = None
    part: bool = False
    more: bool = False
    aged: bool = False
    left_out: int = 0
    name: str | None = None
    names: tuple[str, ...] = ()
    of: Number | None = None
    """The number of those that a part is of ("five of the 12 people")."""
    exact: str | None = None
    """How exact the sum of a list is, as the fact base names it."""
    armed: Group | None = None
    """The fighters who stand beside them in a list, and are not counted with them ("12 fighters and a guide")."""

    @property
    def low(self) -> int | None:
        """The lower end, where the number is a range."""
        low = self.number.low if self.number and self.number.whole == self.value else None
        return int(low) if low is not None and float(low).is_integer() else None

    @property
    def precision(self) -> str | None:
        """How exact the number is, as the fact base names it."""
        return self.number.precision if self.number and self.number.low is None else self.exact
