"""How far a clause is told as so: certainty, polarity, and who answers for it (FactBank's terms)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factsheet.annotate.tree import Token

CERTAINTY = ("unreal", "possible", "probable", "fact")
"""From "nothing is said about its being so" to "told as so"."""


def lower(one: str, other: str) -> str:
    """The weaker of two certainties."""
    return min(one, other, key=CERTAINTY.index)


@dataclass(frozen=True, slots=True)
class Teller:
    """Who answers for a clause: `kind` is "named", "unnamed" or "document". The reporter is nobody's entry."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Status:
    """How far a clause is told as so, by whom (from the outermost in), and the rows and words that make it so.

    `deed` is how far it is told that the thing happened at all, whoever did it: who is accused of killing a man need
    not have done it, but the man is dead. `settled` marks a noun of hearsay whose clause is decided by what stands
    above: "dismissed reports that …".
    """

    certainty: str = "fact"
    deed: str = "fact"
    charge: str = "fact"
    polarity: int = 1
    future: bool = False
    tellers: tuple[Teller, ...] = ()
    rows: tuple[str, ...] = ()
    cues: tuple[Token, ...] = ()
    settled: bool = False

    @property
    def happened(self) -> bool:
        """Whether the clause is told as something that has happened or is so, whoever tells it."""
        return self.certainty == "fact" and self.polarity > 0

    @property
    def open(self) -> bool:
        """Whether it is left open at most: what may be, would be or is only wanted."""
        return self.certainty in {"possible", "unreal"}

    @property
    def done(self) -> bool:
        """Whether the clause tells of something that has been done, whoever did it."""
        return self.deed == "fact" and self.polarity > 0

    @property
    def alleged(self) -> bool:
        """Whether it is told as done, or somebody alleges or believes that it was."""
        return self.charge == "fact" and self.polarity > 0

    def under(
        self,
        row: str,
        cue: Token,
        *,
        certainty: str = "fact",
        flips: bool = False,
        future: bool = False,
        doer: bool = False,
        alleges: bool = False,
    ) -> Status:
        """This status after a row was met on the word `cue`; with `doer` it leaves open only who did it, with
        `alleges` somebody holds that it is so."""
        return replace(
            self,
            certainty=lower(self.certainty, certainty),
            deed=self.deed if doer else lower(self.deed, certainty),
            charge=self.charge if alleges else lower(self.charge, certainty),
            polarity=-self.polarity if flips else self.polarity,
            future=self.future or future,
            rows=(*self.rows, row),
            cues=(*self.cues, cue),
        )
