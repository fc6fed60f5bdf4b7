"""Sources credited with what their passages do not say: by key, how many of the credits have no sign of it in words.

python benchmarks/credits.py FACTS.yaml...

Looks at the passages alone, whatever `for` says: a figure in digits or words, an outcome or a status by its words, a
name by one of its words, an event by the stems that it shares with the statement.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from factsheet.factbase.load import load
from factsheet.model.agreement import agreement
from factsheet.model.carries import carries


def main() -> None:
    given: Counter[tuple[str, str]] = Counter()
    empty: Counter[tuple[str, str]] = Counter()
    for path in map(Path, sys.argv[1:]):
        base = load(path).base
        for fact in base.facts:
            for key, found in agreement(fact, base.sources).keys.items():
                for source in {cite.source for cite in found.cites}:
                    said = " ".join(cite.quote for cite in found.cites if cite.source == source)
                    given[fact.kind, key] += 1
                    empty[fact.kind, key] += not carries(fact, key, said)
    for kind, key in sorted(given):
        print(f"{kind:14} {key:10} {empty[kind, key]:4} of {given[kind, key]:5} without a sign")


if __name__ == "__main__":
    main()
