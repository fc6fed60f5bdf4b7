"""Sources credited with what their passages do not say, by a reading of the passages alone.

python benchmarks/carried.py FACTS.yaml... [--show KIND.KEY]

For every credited source of every event, toll and figure: has one of its passages a word of the key it is credited
with? It asks nothing of the package's own test (`model.carries`), which made the credits, and is stricter: the figure
in digits or words, the dead or hurt by a word for it, the day by its weekday, month, number or a word like "today", the
place and those who took part by a word of their names, what happened by two of the statement's words. A row a key, and
the share of the credits without a sign; what was worked out (`basis`) does not count. The bar: one in twenty.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from factsheet.factbase.load import load
from factsheet.model.agreement import agreement
from factsheet.model.calendar import days
from factsheet.model.fact import Fact, FactBase
from factsheet.model.slug import stopwords
from factsheet.model.spelled_numbers import spelled

KINDS = ("event", "casualties", "quantity")
BEFELL = {
    "killed": r"kill|dead|die[sd]?\b|dying|death|fatal|perish|murder|slain|drown|bod(?:y|ies)|claim|los[te]|victim",
    "injured": r"injur|wound|hurt|hospital|shot|burn|fractur|treat",
    "missing": r"missing|unaccounted|disappear|trapped|search",
}
WHEN = (
    r"\b(?:today|tonight|yesterday|tomorrow|now|ago|(?:last|this|next|earlier|later|same) \w+|day|week|month|year"
    r"|morning|afternoon|evening|night|noon|midnight|\d{1,2}(?::\d\d)? ?[ap]\.?m|\d{4})"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SCALES = {"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6, "m": 10**6, "mn": 10**6, "trillion": 10**12}
SCALES |= dict.fromkeys(("billion", "bn", "b"), 10**9)
SIGNS = {"dollars": r"\$", "euros": "€", "pounds": "£", "percent": r"%|per ?cent|\bpc\b", "years old": r"\d|\bage"}
SIGNS |= {"share": r"half|third|quarter|fifth|in \w+"}
SIGNS |= dict.fromkeys(("points", "sets", "votes"), r"\d ?[-–] ?\d")
SHARES = {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5}


def words(text: str) -> set[str]:
    """The words of `text`, lower case, cut to five letters: another form of a word is the same one."""
    found = re.findall(r"[^\W\d_]+", text.lower().replace("’", "'").replace("'s", ""))
    return {word[:5] for word in found if word not in stopwords()}


def numbers(text: str) -> set[float]:
    """The numbers of `text`, in digits and words, with and without the scale or the share behind them."""
    spelt = {spelled(number): float(number) for number in range(100)}
    found = {share for word, share in SHARES.items() if re.search(rf"\b{word}\b", text.lower())}
    for match in re.finditer(r"(\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)(?=[ -]*(?:of a )?([a-z]*))", text.lower()):
        digits = match[1].replace(",", "")
        number = float(digits) if digits[0].isdecimal() else spelt.get(digits)
        if number is not None:
            found |= {number, number * SCALES.get(match[2], 1), number * SHARES.get(match[2], 1)}
    return found


def printed(value: float, text: str) -> bool:
    """Whether `text` prints `value`; one or two may be people by their names or "a man", "the couple"."""
    if any(abs(number - value) <= 1e-6 * max(1, abs(value)) for number in numbers(text)):
        return True
    return value in (1, 2) and bool(re.search(r"\b(?:an?|both|couple|pair|another|man|mom)\b|\b[A-Z]\w+ [A-Z]", text))


def has(fact: Fact, key: str, text: str) -> bool:
    """Whether `text`, all that one source is cited for, has a word of what `fact` says under `key`."""
    value = fact.statement if key == "statement" else getattr(fact, key)
    if key == "value":
        ends = value if isinstance(value, list) else [value]
        figures = all(printed(abs(end), text) for end in ends if isinstance(end, int | float))
        return figures and (fact.outcome is None or bool(re.search(BEFELL.get(fact.outcome, ""), text.lower())))
    if key == "when":
        return dated(str(value), text)
    if key == "unit" and value in SIGNS and re.search(SIGNS[str(value)], text):
        return True
    if key == "statement":
        return len(words(str(value)) & words(text)) >= 2
    parts = value if isinstance(value, list) else [value]
    return any(words(str(part)) & words(text) for part in parts) or not words(" ".join(map(str, parts)))


def dated(value: str, text: str) -> bool:
    """Whether `text` has a word for a day of `value`, or one that is counted from the day of the article."""
    low = text.lower()
    covered = days(value)
    if re.search(WHEN, low) or covered is None:
        return True
    names = {f"{WEEKDAYS[covered.first.weekday()]}", MONTHS[covered.first.month - 1]}
    return any(re.search(rf"\b{name}", low) for name in names)


def credits_of(base: FactBase) -> Iterator[tuple[str, Fact, str, str, bool]]:
    """Each credit of `base`: kind and key, the fact, the source, its words, and whether they have a sign."""
    for fact in base.facts:
        if fact.kind not in KINDS or fact.hold or fact.gone:
            continue
        for key, found in agreement(fact, base.sources).keys.items():
            if key == "value" and fact.basis:
                continue
            for source in sorted({cite.source for cite in found.cites}):
                text = " ".join(cite.quote for cite in found.cites if cite.source == source)
                yield f"{fact.kind}.{key}", fact, source, text, has(fact, key, text)


def table(paths: Iterable[Path], show: str) -> None:
    """Prints a row a kind and key, and the whole; of `show` the credits without a sign."""
    given: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for path in paths:
        for name, fact, source, text, carried in credits_of(load(path).base):
            given[name] += 1
            without[name] += not carried
            if name == show and not carried:
                print(f"{path}: {fact.id}: {source}: {text}")
    for name in sorted(given):
        print(f"{name:24} {without[name]:4} of {given[name]:5}")
    print(f"{'all':24} {without.total():4} of {given.total():5}  {without.total() / max(1, given.total()):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", nargs="+", type=Path)
    parser.add_argument("--show", default="", help="a row of the table, whose credits without a sign are printed")
    args = parser.parse_args()
    table(args.facts, args.show)


if __name__ == "__main__":
    main()
