"""How time grows with the size of the input, for everything that strangers' texts can make long.

    python benchmarks/scaling.py

Each line does eight times as much and says how many times as long that took: about 8 is in proportion. CPU time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from factsheet.errors import FactBaseError
from factsheet.extract.dates.grammar import grammar
from factsheet.extract.run import parse, read
from factsheet.extract.speech.marks import marked
from factsheet.extract.speech.reporting import reports
from factsheet.factbase.load import loads
from factsheet.model.passage import Folded
from factsheet.sources import from_text

STORY = (
    'Mayor Anna Lund said on Friday that the dam would hold. "We checked it twice," she said.\n\n'
    "Twelve people were hurt when the bridge at Ashford, Ohio, fell in March, according to the county.\n\n"
)


def refused(text: str) -> None:
    try:
        loads(text, Path("facts.yaml"))
    except FactBaseError:
        return


def parsed(times: int) -> Callable[[], object]:
    document = next(iter(parse([from_text(STORY * times, id="long")])))
    return lambda: read(document)


def reported(times: int) -> Callable[[], object]:
    document = next(iter(parse([from_text(STORY * times, id="long")])))
    return lambda: reports(document.doc)


CASES: dict[str, Callable[[int], Callable[[], object]]] = {
    "folding and finding": lambda size: lambda: Folded("a" * size * 5_000).find("a" * size * 1_000 + "b"),
    "quotation marks": lambda size: lambda: marked("“a ‘b “c” d’ e” 'f \"g h " * size * 500),
    "dates: runs of digits": lambda size: lambda: grammar().matches("1," * size * 5_000),
    "dates: runs of days": lambda size: lambda: grammar().matches("Monday, " * size * 1_000),
    "layout and metadata": lambda size: lambda: from_text(STORY * size * 20, id="long"),
    "reported speech": lambda size: reported(size * 10),
    "all extractors": lambda size: parsed(size * 5),
    "a hostile fact base": lambda size: lambda: refused("facts: " + "[" * size * 10_000),
}


def seconds(case: Callable[[int], Callable[[], object]], size: int) -> float:
    run = case(size)
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    for name, case in CASES.items():
        seconds(case, 1)
        once, eight = seconds(case, 1), seconds(case, 8)
        print(f"{name:24} {eight / max(once, 1e-4):6.1f} times for 8 times as much ({eight:.2f} s)")


if __name__ == "__main__":
    main()
