"""Builds the fact base of every cluster of articles, for the scorers and benchmarks that read them.

    python benchmarks/clusters.py CLUSTERS_DIR FACTS_DIR [--dates]

CLUSTERS_DIR holds <set>/<cluster>/*.txt; FACTS_DIR gets <set>/<cluster>/facts.yaml. With --dates the publication
dates that <cluster>/meta.json knows (`files` with `file` and `date`) are given, as a newsroom would; else only what the
texts print is known.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path

from factsheet import pipeline

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def articles(folder: Path, scratch: Path, dates: bool) -> Path:
    """What to read: the folder, or with `dates` a list of its files with what is known of them."""
    meta = folder / "meta.json"
    if not dates or not meta.exists():
        return folder
    files = json.loads(meta.read_text("utf-8")).get("files", [])
    known = {entry.get("file"): entry["date"] for entry in files if _DAY.fullmatch(str(entry.get("date")))}
    listing = scratch / "sources.yaml"
    rows = [{"file": str(path.resolve()), "published": known.get(path.name)} for path in sorted(folder.glob("*.txt"))]
    listing.write_text(json.dumps([{key: value for key, value in row.items() if value} for row in rows]), "utf-8")
    return listing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--dates", action="store_true")
    args = parser.parse_args()
    progress = pipeline.Progress(say=lambda message: print(message, file=sys.stderr))
    for folder in sorted({path.parent for path in args.clusters.rglob("*.txt")}):
        out = args.facts / folder.relative_to(args.clusters)
        with tempfile.TemporaryDirectory() as scratch:
            paths = [articles(folder, Path(scratch), args.dates)]
            report = pipeline.extract(paths, out / pipeline.FACTS, pipeline.Options(only=True), progress)
        print(folder.relative_to(args.clusters), report.new + report.updated + report.unchanged, "facts")


if __name__ == "__main__":
    main()
