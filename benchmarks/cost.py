"""What extraction and reconciliation cost on top of the bare spaCy pipeline, on the same texts in one run.

    python benchmarks/cost.py FOLDER... [--rounds 3]

Each FOLDER is read as a user's would be. Both sides take turns, and the best of the rounds counts; CPU time, not the
clock on the wall. Also printed: how time grows when the same articles come ten times over, under other names.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

from factsheet import pipeline
from factsheet.annotate.sentences.nlp import load
from factsheet.extract.run import extract
from factsheet.model.source import Source
from factsheet.reconcile.run import reconcile


def bare(sources: list[Source]) -> float:
    nlp = load()
    start = time.process_time()
    for _ in nlp.pipe((source.text for source in sources), batch_size=16):
        pass
    return time.process_time() - start


def whole(sources: list[Source]) -> tuple[float, float]:
    start = time.process_time()
    mentions = [mention for document in extract(sources) for mention in document.mentions]
    extracted = time.process_time()
    reconcile(sources, mentions)
    return extracted - start, time.process_time() - extracted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    sources = pipeline.read(args.folders, None, pipeline.Options(), pipeline.Progress())
    words = sum(len(source.text.split()) for source in sources)
    bare(sources[:1]), whole(sources[:1])
    rounds = [(bare(sources), *whole(sources)) for _ in range(args.rounds)]
    base = min(round_[0] for round_ in rounds)
    extraction = min(round_[1] for round_ in rounds)
    reconciling = min(round_[2] for round_ in rounds)
    print(f"{len(sources)} articles, {words} words")
    print(f"bare spaCy      {base:8.2f} s")
    print(f"extraction      {extraction:8.2f} s   {extraction / base:.2f} times")
    print(f"reconciliation  {reconciling:8.2f} s   {reconciling / base:.2f} times")
    print(f"together        {extraction + reconciling:8.2f} s   {(extraction + reconciling) / base:.2f} times")
    many = [replace(source, id=f"{source.id}-{copy}") for copy in range(10) for source in sources]
    mentions = [mention for document in extract(sources) for mention in document.mentions]
    copies = [replace(mention, source=f"{mention.source}-{copy}") for copy in range(10) for mention in mentions]
    start = time.process_time()
    reconcile(many, copies)
    print(
        f"reconciling ten times as many articles takes {(time.process_time() - start) / reconciling:.1f} times as long"
    )


if __name__ == "__main__":
    main()
