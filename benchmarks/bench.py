"""One table of what factsheet costs, in ratios; nothing may have become more than a fifth worse without a word.

    python -m benchmarks.bench [--large] [--only WORDS] [--accept WHY]

Each ratio is held against `baselines.yaml`. Exit code 1 where one is more than a fifth above it; `--accept` writes what
was measured there, with the reason, for all that were measured and are new, worse by a fifth or better by one.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

from benchmarks.costs import MEASURES

BASELINES = Path(__file__).with_name("baselines.yaml")
SLACK = 1.2


def broken(known: dict[str, dict[str, Any]], taken: dict[str, float]) -> list[str]:
    """The measures that are more than a fifth above their baselines."""
    return [name for name, ratio in taken.items() if name in known and ratio > known[name]["ratio"] * SLACK]


def accepted(known: dict[str, dict[str, Any]], taken: dict[str, float], why: str) -> dict[str, dict[str, Any]]:
    """The baselines with what is new, or a fifth away from them."""
    near = {
        name
        for name, ratio in taken.items()
        if name in known and known[name]["ratio"] / SLACK <= ratio <= known[name]["ratio"] * SLACK
    }
    return known | {name: {"ratio": ratio, "why": why} for name, ratio in taken.items() if name not in near}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", action="store_true", help="what takes minutes, too")
    parser.add_argument("--only", default="", help="measures with these words in their names")
    parser.add_argument("--accept", metavar="WHY", help="write what was measured, and why it may be so")
    given = parser.parse_args()
    known: dict[str, dict[str, Any]] = yaml.safe_load(BASELINES.read_text("utf-8")) or {}
    taken = {}
    print("| what | against | times as much | baseline |\n|---|---|---|---|", flush=True)
    for measure in MEASURES:
        if given.only in measure.name and (given.large or not measure.large):
            taken[measure.name] = round(measure.take(), 2)
            before = known.get(measure.name, {}).get("ratio", "–")
            print(f"| {measure.name} | {measure.against} | {taken[measure.name]:.2f} | {before} |", flush=True)
    worse = broken(known, taken)
    if given.accept:
        lines = [line for line in BASELINES.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")]
        rows = yaml.safe_dump(accepted(known, taken, given.accept), sort_keys=False, allow_unicode=True)
        BASELINES.write_text("".join(lines) + rows, encoding="utf-8")
    elif worse:
        sys.exit(f"More than a fifth worse: {', '.join(worse)}. If it has to be: --accept WHY.")


if __name__ == "__main__":
    main()
