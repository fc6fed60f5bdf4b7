"""Measures temporal expressions, and publication dates taken from other sources.

    python benchmarks/dates.py SCORER GOLD.jsonl... [--clusters FOLDER] [--pred FOLDER]

SCORER is a Python file with `score(gold, predictions)` and `load(path)` in the arithmetic of TempEval-3. A line of
GOLD is `{id, dct, text, timexes: [{start, end, type, value}]}`, offsets in code points. One row of the table a file:
relaxed and strict F1 of the spans, F1 of the values, of calendar values and of full days, and the milliseconds of CPU
time for 500 words on top of spaCy. `--pred` keeps the predictions for the scorer's own command.

With `--clusters`, every folder below FOLDER that has a `meta.json` (`files` with `file` and `date`) is read once for
each of its dated articles, with that article's date given and the others' hidden: how many of those are answered, and
right.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from factsheet.annotate.dates.read import read as read_dates
from factsheet.annotate.run import annotate, parse
from factsheet.extract.dates import extract
from factsheet.kinds.date import DateMention
from factsheet.model.source import Source
from factsheet.reconcile.dating import close, settle
from factsheet.sources import from_text

ROW = "{:28} {:>6} {:>8} {:>8} {:>8} {:>9} {:>8} {:>8}"


def scorer(path: Path) -> ModuleType:
    """The module at `path`."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(gold: list[dict[str, Any]]) -> list[Source]:
    return [from_text(entry["text"], id=f"s{index}", published=entry["dct"][:10]) for index, entry in enumerate(gold)]


def predictions(sources: list[Source]) -> tuple[list[list[dict[str, Any]]], float]:
    """The expressions of each source, and the CPU seconds that they took on top of the parse."""
    found, seconds = [], 0.0
    for document in parse(sources):
        start = time.process_time()
        document.whens = read_dates(document)
        mentions = list(extract(document))
        anchor = date.fromisoformat(document.source.published or "")
        whens = [close(mention.when, anchor) for mention in mentions]
        seconds += time.process_time() - start
        found.append(
            [
                {"start": when.span.start, "end": when.span.end, "type": when.reading.type, "value": when.value}
                for when in whens
            ]
        )
    return found, seconds


def measure(score: ModuleType, path: Path, kept: Path | None) -> None:
    gold = score.load(path)
    found, seconds = predictions(read(gold))
    lines = [{"id": entry["id"], "timexes": timexes} for entry, timexes in zip(gold, found, strict=True)]
    result, _ = score.score(gold, {line["id"]: line for line in lines})
    words = sum(len(entry["text"].split()) for entry in gold)
    shares = (result["relaxed"][2], result["strict"][2], result["value_F1"], result["calendar"][2], result["day"][2])
    print(
        ROW.format(
            path.stem,
            result["n"]["gold"],
            *(f"{100 * share:.1f}" for share in shares),
            f"{500e3 * seconds / words:.1f}",
        )
    )
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(line) + "\n" for line in lines)
        (kept / f"{path.stem}.pred.jsonl").write_text(text, encoding="utf-8")


def cluster(folder: Path) -> tuple[int, int, int]:
    """Dates asked for, answered and right in one cluster."""
    days, sources = {}, []
    for entry in json.loads((folder / "meta.json").read_text(encoding="utf-8"))["files"]:
        text = (folder / entry["file"]).read_bytes().decode("utf-8")
        source = from_text(text, id=Path(entry["file"]).stem.lower())
        sources.append(replace(source, published=None, published_basis=None))
        if entry.get("date") and entry["date"] != "None":
            days[source.id] = entry["date"][:10]
    mentions: list[DateMention] = [mention for document in parse(sources) for mention in extract(annotate(document))]
    asked = answered = right = 0
    for known in sorted(days):
        given = [
            replace(source, published=days[known], published_basis="given") if source.id == known else source
            for source in sources
        ]
        published = settle(given, mentions).published
        for other in sorted(days.keys() - {known}):
            asked += 1
            answered += published[other][0] is not None
            right += published[other][0] == days[other]
    return asked, answered, right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--clusters", type=Path)
    parser.add_argument("--pred", type=Path)
    args = parser.parse_args()
    score = scorer(args.scorer)
    if args.gold:
        print(ROW.format("", "number", "relaxed", "strict", "value", "calendar", "day", "ms"))
    for path in args.gold:
        measure(score, path, args.pred)
    if args.clusters:
        folders = sorted(meta.parent for meta in args.clusters.rglob("meta.json"))
        asked, answered, right = (sum(column) for column in zip(*map(cluster, folders), strict=True))
        print(f"publication dates from other sources: {asked} asked for, {answered} answered, {right} right")


if __name__ == "__main__":
    main()
