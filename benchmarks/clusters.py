"""Builds the fact base of every cluster of articles, for the scorers and benchmarks that read them.

    python benchmarks/clusters.py CLUSTERS_DIR FACTS_DIR

CLUSTERS_DIR holds <set>/<cluster>/*.txt; FACTS_DIR gets <set>/<cluster>/facts.yaml.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from factsheet import pipeline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("facts", type=Path)
    args = parser.parse_args()
    progress = pipeline.Progress(say=lambda message: print(message, file=sys.stderr))
    for folder in sorted({path.parent for path in args.clusters.rglob("*.txt")}):
        out = args.facts / folder.relative_to(args.clusters)
        report = pipeline.extract([folder], out / pipeline.FACTS, pipeline.Options(only=True), progress)
        print(folder.relative_to(args.clusters), report.new + report.updated + report.unchanged, "facts")


if __name__ == "__main__":
    main()
