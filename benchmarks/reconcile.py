"""The main event's day, town and state against what a registry says, and articles about something else.

    python benchmarks/reconcile.py CLUSTERS_DIR FACTS_DIR

CLUSTERS_DIR holds <set>/<cluster>/meta.json, whose `gold` may give `date`, `city_or_county` and `state`, and whose
`off_topic_or_junk` names articles about something else; FACTS_DIR holds what benchmarks/clusters.py built. A town is
right when its name, or the part of it before a bracket, stands in the `where` of the event.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import yaml

ABBREVIATED = (("saint", "st."), ("saint", "st"), ("fort", "ft."), ("mount", "mt."))


def same_town(gold: str, where: str) -> bool:
    """Whether one of the names of `gold` ("Chicago (Englewood)") stands in `where`."""
    where = where.lower()
    names = [name.strip().lower() for name in re.split(r"[()]", gold) if name.strip()]
    forms = set(names) | {name.replace(a, b) for name in names for a, b in ABBREVIATED}
    return any(form in where for form in forms)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("facts", type=Path)
    args = parser.parse_args()
    tally: Counter[str] = Counter()
    for meta_path in sorted(args.clusters.rglob("meta.json")):
        meta = json.loads(meta_path.read_text(encoding="utf-8"))
        facts_path = args.facts / meta_path.parent.relative_to(args.clusters) / "facts.yaml"
        if not facts_path.exists():
            continue
        base = yaml.safe_load(facts_path.read_text(encoding="utf-8"))
        event = next((fact for fact in base["facts"] if fact["id"] == base.get("event")), {})
        print(f"{meta_path.parent.name}: {event.get('when')} | {event.get('where')} | {event.get('statement')}")
        gold = meta["gold"] if isinstance(meta.get("gold"), dict) else {}
        if gold.get("date"):
            tally["dates"] += 1
            tally["date right"] += str(event.get("when"))[:10] == gold["date"]
        for key, name in (("city_or_county", "town"), ("state", "state")):
            if gold.get(key):
                tally[name + "s"] += 1
                tally[name + " right"] += same_town(gold[key], str(event.get("where")))
        strays = {name.split()[0] for name in meta.get("off_topic_or_junk", [])}
        for entry in base["sources"].values():
            name = Path(entry["file"]).name
            tally["strays"] += name in strays
            tally["strays found"] += name in strays and "left_out" in entry
            tally["wrongly left out"] += name not in strays and "left_out" in entry
    for name, count in tally.items():
        print(f"{name:18} {count}")


if __name__ == "__main__":
    main()
