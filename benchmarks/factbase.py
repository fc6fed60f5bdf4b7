"""How long checking and merging take as a fact base grows: `python benchmarks/factbase.py [FACTS...]`.

Each fact has two citations; the texts of the sources are as long as the facts need. The merge changes every tenth fact,
adds as many new ones, and runs over a file in which every twentieth fact was edited by hand. Seconds of CPU, and
seconds for 1,000 facts, which must not grow.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from factsheet.factbase import check, store
from factsheet.factbase.load import load
from factsheet.model.fact import FactBase

PER_SOURCE = 50
NAMES = ("Aurora", "Brookfield", "Clayton", "Dover", "Easton", "Fairview", "Georgetown", "Hudson", "Irvine")


def passage(number: int, value: int) -> str:
    place = NAMES[number % len(NAMES)]
    return f"police counted {value} people at gate {number} of the hall in {place}, the mayor of {place} said"


def base(count: int, changed: bool) -> FactBase:
    """The machine's reading of `count` facts; `changed`: a later run."""
    sources = {
        f"s{number}": {"publisher": "Agency", "published": "2013-01-28", "text": f"sources/s{number}.txt"}
        for number in range(count // PER_SOURCE + 1)
    }
    facts = []
    for number in range(count + (count // 10 if changed else 0)):
        value = 100 + number % 900 + (1 if changed and number % 10 == 0 else 0)
        source = f"s{min(number // PER_SOURCE, count // PER_SOURCE)}"
        facts.append(
            {
                "id": f"gate-{number}",
                "kind": "quantity",
                "value": value,
                "unit": "people",
                "statement": f"Police counted {value} people at gate {number} of the hall.",
                "cites": [
                    {"source": source, "quote": passage(number, value)},
                    {"source": source, "quote": f"at gate {number} of the hall, {value} people were let in"},
                ],
            }
        )
    return FactBase.model_validate({"title": "T", "sources": sources, "facts": facts})


def write_texts(folder: Path, made: FactBase) -> None:
    texts: dict[str, list[str]] = {name: [] for name in made.sources}
    for fact in made.facts:
        for cite in fact.cites:
            texts[cite.source].append(cite.quote + ".")
    (folder / "sources").mkdir(exist_ok=True)
    for name, lines in texts.items():
        (folder / "sources" / f"{name}.txt").write_text("\n\n".join(lines), encoding="utf-8")


def edit_by_hand(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.startswith("- id: gate-") and int(line.rsplit("-", 1)[1]) % 20 == 0:
            lines[number + 2] = lines[number + 2].replace("Police", "Officers").rstrip("\n") + "   # by hand\n"
    path.write_text("".join(lines), encoding="utf-8")


def timed(what: Callable[[], object]) -> tuple[float, object]:
    start = time.process_time()
    result = what()
    return time.process_time() - start, result


def measure(count: int) -> dict[str, float]:
    """Seconds for each step at `count` facts."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "facts.yaml"
        first, second = base(count, False), base(count, True)
        times: dict[str, float] = {}
        times["write"], _ = timed(lambda: store.merge_into(path, first))
        write_texts(path.parent, first)
        times["load"], _ = timed(lambda: load(path))
        times["check"], found = timed(lambda: check.check(path))
        assert not found, found[:3]  # type: ignore[index]
        edit_by_hand(path)
        times["merge, nothing new"], _ = timed(lambda: store.merge_into(path, first))
        times["merge, a tenth new"], report = timed(lambda: store.merge_into(path, second))
        print(f"  {report.new} new, {report.updated} updated, {report.suggested} suggested, {report.gone} gone")  # type: ignore[attr-defined]
    return times


def main(counts: list[int]) -> None:
    for count in counts:
        print(f"{count:,} facts")
        for what, seconds in measure(count).items():
            print(f"  {what:20} {seconds:7.2f} s   {seconds / count * 1000:6.3f} s for 1,000")


if __name__ == "__main__":
    main([int(arg) for arg in sys.argv[1:]] or [1_000, 3_000, 10_000])
