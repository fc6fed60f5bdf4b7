"""How well people are found, told apart and described, against registries that name those involved in an incident.

    python benchmarks/entities.py CLUSTERS_DIR [--list]

CLUSTERS_DIR holds folders with articles (*.txt) and a meta.json whose `gold.participants` give name, age, role, status
and the numbers of the articles that name them (`docs_with_name`, from 1). Printed: how many of the namings are found in
the article, how many participants the facts list, with the right part, status and age, and how many facts hold two
participants. `--list` prints every person that the facts list, for a reader to judge.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from factsheet.extract.run import extract
from factsheet.kinds.person import PersonKind, PersonMention
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.person_name import SUFFIXES, compatible, nicknames
from factsheet.reconcile import agreement, names
from factsheet.sources import from_text

PARTS = {"Victim": "victim", "Subject-Suspect": "suspect"}
STATUS = {"Killed": {"killed"}, "Injured": {"injured"}, "Arrested": {"arrested", "charged", "convicted", "sentenced"}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    for folder in sorted({path.parent for path in args.clusters.rglob("*.txt")}):
        texts = [file.read_bytes().decode("utf-8") for file in sorted(folder.glob("*.txt"))]
        mentions = _mentions(texts)
        facts = agreement.facts({"person": PersonKind()}, names.settle(mentions))
        participants = _participants(folder / "meta.json")
        counts = _score(
            participants, texts, [mention for mention in mentions if isinstance(mention, PersonMention)], facts
        )
        total += counts
        if participants:
            print(_row(f"{folder.parent.name}/{folder.name}", counts))
        if args.list:
            for fact in facts:
                print(f"    {fact.value} | {fact.statement} | {fact.cites[0].quote}")
    print(_row("all", total))


def _participants(meta: Path) -> list[dict[str, Any]]:
    gold = json.loads(meta.read_text(encoding="utf-8")).get("gold") if meta.exists() else None
    return gold.get("participants") or [] if isinstance(gold, dict) else []


def _mentions(texts: list[str]) -> list[Mention]:
    sources = [from_text(text, id=f"s{index}") for index, text in enumerate(texts, 1)]
    return [mention for document in extract(sources) for mention in document.mentions]


def _score(
    participants: list[dict[str, Any]], texts: list[str], mentions: list[PersonMention], facts: list[Fact]
) -> Counter[str]:
    counts: Counter[str] = Counter(people=len(facts))
    bearers: Counter[str] = Counter()
    for person in participants:
        name, docs = person.get("name"), person.get("docs_with_name") or []
        docs = [doc for doc in docs if _printed(name, texts[doc - 1])]
        if not name or not docs:
            continue
        counts["namings"] += len(docs)
        counts["namings found"] += sum(
            any(m.source == f"s{doc}" and _is(name, m.name.full or "") for m in mentions) for doc in docs
        )
        found = [fact for fact in facts if any(_is(name, form) for form in [str(fact.value), *(fact.aliases or [])])]
        counts["participants"] += 1
        counts["listed"] += bool(found)
        counts["listed twice"] += len(found) > 1
        if found:
            fact = max(found, key=lambda fact: (fact.status is not None, fact.part is not None, len(fact.cites)))
            bearers[fact.id] += 1
            counts.update(_readings(person, fact))
    counts["merged"] = sum(1 for number in bearers.values() if number > 1)
    return counts


def _readings(person: dict[str, Any], fact: Fact) -> Counter[str]:
    status = next((readings for word, readings in STATUS.items() if word in (person.get("status") or "")), None)
    age = int(person["age"]) if person.get("age") else None
    return Counter(
        {
            "part": fact.part == PARTS.get(person.get("role") or ""),
            "statuses": status is not None,
            "status": status is not None and fact.status in status,
            "ages": age is not None and fact.age is not None,
            "age": age is not None and fact.age == age,
        }
    )


def _printed(gold: str | None, text: str) -> bool:
    """Whether given name and surname stand together in the text: the registry also counts the surname alone."""
    words = [word for word in (gold or "").split() if word.lower() not in SUFFIXES]
    given = {word.lower() for word in words[-3:-1]}
    given |= {short for full, *shorts in nicknames() if full in given for short in shorts}
    tokens = text.replace(",", " ").replace("&", " ").split()
    return any(
        token.strip('.:;"”').removesuffix("'s").removesuffix("’s") == words[-1]
        and given & {before.lower() for before in tokens[max(0, at - 3) : at]}
        for at, token in enumerate(tokens)
    )


def _is(gold: str, full: str) -> bool:
    """Whether `full` names the participant `gold`, whose name may begin with a title."""
    words = [word for word in gold.split() if word.lower() not in SUFFIXES]
    plain = " ".join(word for word in full.split() if word.lower() not in SUFFIXES)
    return len(plain.split()) > 1 and any(
        compatible(" ".join(words[at:]), plain) for at in range(max(1, len(words) - 1))
    )


def _row(name: str, counts: Counter[str]) -> str:
    def share(part: str, whole: str) -> str:
        return f"{part} {counts[part]}/{counts[whole]}"

    return "  ".join(
        [
            f"{name:24}",
            share("namings found", "namings"),
            share("listed", "participants"),
            share("part", "listed"),
            share("status", "statuses"),
            share("age", "ages"),
            f"merged {counts['merged']}",
            f"twice {counts['listed twice']}",
            f"people {counts['people']}",
        ]
    )


if __name__ == "__main__":
    main()
