"""Quotations and claims in stories of our own: which are found, with the right words and speaker, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims, quotes
from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.quote import QuoteMention
from factsheet.model.mention import Name
from factsheet.model.passage import fold

HERE = Path(__file__).parent


def named(by: Name | None) -> str | None:
    return by.shown if by is not None else None


def judged_quotes(story: dict[str, Any], found: list[QuoteMention]) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    left = {tuple(fold(part) for part in quote.words): quote for quote in found}
    for wanted in story["quotes"]:
        counts["quotations"] += 1
        quote = left.pop(tuple(fold(part) for part in wanted["words"]), None)
        if quote is None:
            wrong.append(f"quotation not found: {wanted['words']}")
            continue
        counts["quotations found"] += 1
        counts["quotations with the right speaker"] += named(quote.by) == wanted["by"]
        if named(quote.by) != wanted["by"]:
            wrong.append(f"{wanted['words']} is said by {wanted['by']}, not by {named(quote.by)}")
    counts["no quotations"] += len(left)
    wrong.extend(f"no quotation, or not in this form: {words}" for words in left)
    said = {word for quote in found for word in quote.words}
    wrong.extend(f"nobody says {words}" for words in story.get("nobody", ()) if words in said)
    return counts, wrong


def judged_claims(story: dict[str, Any], found: list[ClaimMention]) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    left = list(found)
    for wanted in story["claims"]:
        counts["claims"] += 1
        claim = next(
            (one for one in left if one.text.startswith(wanted["first"]) and one.text.endswith(wanted["last"])), None
        )
        if claim is None:
            wrong.append(f"claim not found: {wanted['first']} … {wanted['last']}")
            continue
        left.remove(claim)
        counts["claims found"] += 1
        counts["claims with the right speaker"] += named(claim.by) == wanted["by"]
        if named(claim.by) != wanted["by"]:
            wrong.append(f"{claim.text}: said by {wanted['by']}, not by {named(claim.by)}")
    counts["no claims"] += len(left)
    wrong.extend(f"no claim, or not in this form: {one.text}" for one in left)
    return counts, wrong


def test_no_less_is_found_than_before(parse: Callable[..., Document]) -> None:
    stories = yaml.safe_load((HERE / "quotes.yaml").read_text(encoding="utf-8"))
    floor = yaml.safe_load((HERE / "quotes_floor.yaml").read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for story in stories:
        document = parse(story["text"])
        annotate(document)
        for counted, lines in (
            judged_quotes(story, list(quotes.extract(document))),
            judged_claims(story, list(claims.extract(document))),
        ):
            counts += counted
            wrong.extend(lines)
    reached = {
        "quotations found": counts["quotations found"] / counts["quotations"],
        "quotations with the right speaker": counts["quotations with the right speaker"] / counts["quotations"],
        "quotations that are quotations": counts["quotations found"]
        / (counts["quotations found"] + counts["no quotations"]),
        "claims found": counts["claims found"] / counts["claims"],
        "claims with the right speaker": counts["claims with the right speaker"] / counts["claims"],
        "claims that are claims": counts["claims found"] / (counts["claims found"] + counts["no claims"]),
    }
    below = {name: round(share, 3) for name, share in reached.items() if share < floor[name] - 0.0005}
    assert not below, "\n".join([f"reached {below}, floor {floor}", *wrong])
