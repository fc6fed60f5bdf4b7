"""Quotations, claims and their speakers against annotated articles.

    python benchmarks/quotes.py SCORER GOLD.jsonl [NAMED.jsonl] [--predictions FOLDER]

GOLD and NAMED hold one article a line ({"id", "text", "quotes"}; NAMED also the names of the speakers), SCORER is the
script that compares predictions with them (GOLD PRED [--unit quoted] --json). Predictions are what `factsheet mentions`
prints for quotations and claims. Words in quotation marks within a claim are printed twice, as part of the claim and
as a fragment; the widest unit counts, so fragments are left out here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from factsheet.annotate.document import Document
from factsheet.extract.run import extract
from factsheet.sources import from_text

BARS = {
    "quoted words: joint F1": 93.0,
    "all speech: joint F1": 78.0,
    "indirect: overlap F1": 72.0,
    "named: found and named": 75.0,
    "named: right of matched": 92.0,
}


def predicted(document: Document) -> list[dict[str, Any]]:
    """The widest unit of everything that is said."""
    rows: list[dict[str, Any]] = []
    for mention in document.mentions:
        if mention.kind in {"quote", "claim"} and not getattr(mention, "fragment", False):
            row = mention.row()
            rows.append({**row, "start": mention.spans[0].start, "end": mention.spans[-1].end})
    return rows


def score(scorer: Path, gold: Path, predictions: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, str(scorer), str(gold), str(predictions), "--json", *options]
    result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return result


def run(gold: Path, predictions: Path) -> tuple[int, float]:
    """Writes the predictions for `gold`; the number of words and the seconds it took."""
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    sources = [from_text(article["text"], id=f"s{number}") for number, article in enumerate(articles)]
    start = time.process_time()
    documents = list(extract(sources))
    seconds = time.process_time() - start
    with predictions.open("w", encoding="utf-8") as out:
        for article, document in zip(articles, documents, strict=True):
            out.write(json.dumps({"id": article["id"], "quotes": predicted(document)}) + "\n")
    return sum(len(article["text"].split()) for article in articles), seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("named", type=Path, nargs="?")
    parser.add_argument("--predictions", type=Path, help="keep the predictions in this folder")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = args.predictions or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        words, seconds = run(args.gold, out / "quotes.jsonl")
        quoted = score(args.scorer, args.gold, out / "quotes.jsonl", "--unit", "quoted")
        speech = score(args.scorer, args.gold, out / "quotes.jsonl")
        reached = {
            "quoted words: joint F1": quoted["joint"][2],
            "all speech: joint F1": speech["joint"][2],
            "indirect: overlap F1": speech["overlap_indirect"][2],
        }
        if args.named:
            run(args.named, out / "named.jsonl")
            named = score(args.scorer, args.named, out / "named.jsonl")
            reached["named: found and named"] = named["named_found"][0]
            reached["named: right of matched"] = named["speaker_name"][0]
    print(f"{'measure':28}{'reached':>9}{'bar':>7}")
    for name, value in reached.items():
        print(f"{name:28}{100 * value:9.1f}{BARS[name]:7.0f}")
    print(f"{words} words, {words / seconds:.0f} a second with everything else that is extracted")


if __name__ == "__main__":
    main()
