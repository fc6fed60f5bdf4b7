"""Measures the casualty figures that are read from clusters of articles, against what each article states.

    python benchmarks/figures.py GOLD.jsonl CLUSTERS_DIR [--errors]

A line of GOLD is `{file, killed, injured}` for one article, null where it states none; CLUSTERS_DIR holds the articles
under the path in `file`. The whole pipeline runs on each cluster, with nothing given but the texts. Exact: the share of
stated figures that are given. Wrong: the share of given figures that are others (a gold of 0 needs no figure).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from factsheet import pipeline
from factsheet.model.fact import FactBase

OUTCOMES = ("killed", "injured")


def stated(base: FactBase) -> dict[str, dict[str, float]]:
    """The figure of each source and outcome, as the first toll of the sheet's own event gives it."""
    figures: dict[str, dict[str, float]] = defaultdict(dict)
    for fact in base.facts:
        if fact.kind == "casualties" and fact.event in (None, base.event) and fact.outcome:
            for cite in fact.cites:
                value = fact.value if cite.says is None else cite.says
                if isinstance(value, int | float):
                    figures[cite.source].setdefault(fact.outcome, value)
    return figures


def read(folder: Path) -> dict[str, dict[str, float]]:
    """The figures of each file in `folder`, by its name."""
    quiet = pipeline.Progress()
    sources = pipeline.read([folder], None, pipeline.Options(), quiet)
    figures = stated(pipeline.factbase(sources, pipeline.Options(), quiet)[0])
    return {source.file.name: figures.get(source.id, {}) for source in sources if source.file}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    folders: dict[Path, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        folders[(args.clusters / row["file"]).parent].append(row)
    tally = {outcome: {"stated": 0, "exact": 0, "given": 0, "wrong": 0} for outcome in OUTCOMES}
    start = time.process_time()
    for folder, articles in sorted(folders.items()):
        found = read(folder)
        for row in articles:
            for outcome, count in tally.items():
                gold, value = row.get(outcome), found.get(Path(row["file"]).name, {}).get(outcome)
                count["stated"] += gold is not None
                count["exact"] += gold is not None and (gold == value or (gold == 0 and value is None))
                count["given"] += value is not None
                count["wrong"] += value is not None and gold != value
                if args.errors and gold != value and not (gold in (0, None) and value is None):
                    print(f"{row['file']}: {outcome} is {gold}, got {value}")
    for outcome, count in tally.items():
        exact, wrong = count["exact"] / max(1, count["stated"]), count["wrong"] / max(1, count["given"])
        print(f"{outcome}: exact {exact:.3f} of {count['stated']}, wrong {wrong:.3f} of {count['given']} given")
    print(f"{len(rows)} articles in {time.process_time() - start:.0f} s of CPU time")


if __name__ == "__main__":
    main()
