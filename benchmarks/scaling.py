"""How time grows with the size of the input, for everything that strangers' texts can make long.

    python -m benchmarks.scaling [NAME...] [--size 1500] [--only-bad]

Each line does eight times as much and says how many times as long that took: about 8 is in proportion, more than 12 is
not. CPU time. For the shapes of text (`shapes.py`) it is told for all the work together, and apart for reading, spaCy,
the extractors and reconciliation. NAMEs are parts of the names of lines.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from benchmarks.forms import FORMS, Form
from benchmarks.shapes import SHAPES, STORY, Shape
from factsheet.annotate.dates.grammar import grammar
from factsheet.annotate.marks.marks import marked
from factsheet.annotate.run import parse
from factsheet.annotate.speech.reporting import reports
from factsheet.errors import FactBaseError
from factsheet.extract.run import read
from factsheet.factbase.load import loads
from factsheet.model.passage import Folded
from factsheet.reconcile.run import reconcile
from factsheet.sources import from_text
from factsheet.sources.said import said

TIMES = 8
MOST = 12
STAGES = ("reading", "spaCy", "extractors", "reconciliation")


def refused(text: str) -> None:
    try:
        loads(text, Path("facts.yaml"))
    except FactBaseError:
        return


def reported(times: int) -> Callable[[], object]:
    document = next(iter(parse([from_text(STORY * times, id="long")])))
    return lambda: reports(document.doc)


def read_form(ending: str, make: Form) -> Callable[[int], Callable[[], object]]:
    def case(size: int) -> Callable[[], object]:
        path, data = Path(f"long{ending}"), make(size * 30)
        return lambda: said(path, data)

    return case


CASES: dict[str, Callable[[int], Callable[[], object]]] = {
    "folding and finding": lambda size: lambda: Folded("a" * size * 5_000).find("a" * size * 1_000 + "b"),
    "quotation marks": lambda size: lambda: marked("“a ‘b “c” d’ e” 'f \"g h " * size * 500),
    "dates: runs of digits": lambda size: lambda: grammar().matches("1," * size * 5_000),
    "dates: runs of days": lambda size: lambda: grammar().matches("Monday, " * size * 1_000),
    "layout and metadata": lambda size: lambda: from_text(STORY * size * 20, id="long"),
    "reported speech": lambda size: reported(size * 10),
    **{f"reading {name}": read_form(ending, make) for name, (ending, make) in FORMS.items()},
    "a hostile fact base": lambda size: lambda: refused("facts: " + "[" * size * 10_000),
}


def seconds(case: Callable[[int], Callable[[], object]], size: int) -> float:
    run = case(size)
    start = time.process_time()
    run()
    return time.process_time() - start


def stages(text: str) -> list[float]:
    """The seconds of each of STAGES on one text."""
    at = [time.process_time()]
    source = from_text(text, id="long", published="2013-01-28")
    at.append(time.process_time())
    document = next(iter(parse([source])))
    at.append(time.process_time())
    read(document)
    at.append(time.process_time())
    reconcile([source], document.mentions)
    at.append(time.process_time())
    return [end - start for start, end in pairwise(at)]


def shape(make: Shape, size: int) -> tuple[float, str]:
    """How many times as long TIMES as much of a shape takes, and the line that tells it stage by stage."""
    once = [min(pair) for pair in zip(stages(make(size)), stages(make(size)), strict=True)]
    more = stages(make(size * TIMES))
    whole = sum(more) / max(sum(once), 1e-4)
    own = (sum(more) - more[1]) / max(sum(once) - once[1], 1e-4)
    each = ", ".join(f"{name} {part:.2f}" for name, part in zip(STAGES, more, strict=True))
    return whole, f"{whole:6.1f} times for {TIMES} times as much, without spaCy {own:6.1f} ({sum(more):.2f} s: {each})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--size", type=int, default=1_500, help="code points of the shorter text")
    parser.add_argument("--only-bad", action="store_true", help=f"only what takes more than {MOST} times as long")
    args = parser.parse_args()

    def wanted(name: str) -> bool:
        return not args.names or any(part in name for part in args.names)

    stages(STORY * 5)
    gc.freeze()
    gc.disable()  # a sweep through all of spaCy's tables in the middle of one measurement is no growth
    for name, case in CASES.items():
        if wanted(name):
            seconds(case, 1)
            once, more = seconds(case, 1), seconds(case, TIMES)
            if not args.only_bad or more > MOST * once:
                print(f"{name:30} {more / max(once, 1e-4):6.1f} times for {TIMES} times as much ({more:.2f} s)")
    over = []
    for name, make in SHAPES.items():
        if wanted(name):
            times, line = shape(make, args.size)
            if times > MOST:
                over.append(name)
            if times > MOST or not args.only_bad:
                print(f"{name:30} {line}", flush=True)
            gc.collect()
    print(f"{len(over)} of {sum(map(wanted, SHAPES))} shapes take more than {MOST} times as long: {', '.join(over)}")


if __name__ == "__main__":
    main()
