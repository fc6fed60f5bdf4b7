"""Measures layout repair and publication dates.

    python benchmarks/sources.py TEXTS...

`TEXTS` are JSON Lines files (`text`, and `dct` or `date` where known), or folders with `meta.json` files that list
`files` with `file` and `date`. Layout: the paragraphs of each text are broken in three ways (hard wraps at 72
characters, the same without blank lines between paragraphs, blank lines between all lines); the table says how many
paragraph ends are found again. On the text as it is, every paragraph end should be found. Publication dates: right
and wrong among those answered from the text alone.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

from factsheet.sources import from_text

WIDTH = 72
LEAST_PARAGRAPHS = 3


def texts(path: Path) -> Iterator[tuple[str, str | None]]:
    """Each text of a data set with its publication date, where known."""
    if path.is_dir():
        for meta in sorted(path.rglob("meta.json")):
            for entry in json.loads(meta.read_text(encoding="utf-8"))["files"]:
                yield (meta.parent / entry["file"]).read_bytes().decode("utf-8"), entry.get("date")
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield entry["text"], (entry.get("dct") or entry.get("date") or "")[:10] or None


def wrapped(paragraphs: list[str]) -> str:
    return "\n\n".join(textwrap.fill(text, WIDTH, break_long_words=False) for text in paragraphs)


def run_on(paragraphs: list[str]) -> str:
    return "\n".join(textwrap.fill(text, WIDTH, break_long_words=False) for text in paragraphs)


def spaced(paragraphs: list[str]) -> str:
    return run_on(paragraphs).replace("\n", "\n\n")


def ends(paragraphs: list[str]) -> set[int]:
    """The number of visible characters before the end of each paragraph but the last."""
    found: set[int] = set()
    count = 0
    for text in paragraphs:
        count += len(re.sub(r"\s", "", text))
        found.add(count)
    return found - {count}


def layout(articles: list[str], damage: Callable[[list[str]], str]) -> tuple[float, float]:
    """Precision and recall of paragraph ends, in percent, after `damage` and repair."""
    right = found = wanted = 0
    for text in articles:
        paragraphs = [" ".join(line.split()) for line in re.split(r"\n+", text) if line.strip()]
        if len(paragraphs) < LEAST_PARAGRAPHS:
            continue
        source = from_text(damage(paragraphs), id="x")
        gold = ends(paragraphs)
        read = ends([source.text[block.start : block.end] for block in source.blocks])
        right, found, wanted = right + len(gold & read), found + len(read), wanted + len(gold)
    return 100 * right / max(1, found), 100 * right / max(1, wanted)


def dates(articles: list[tuple[str, str | None]]) -> tuple[int, int, int]:
    """Publication dates read right, read wrong, and known at all."""
    known = [(from_text(text, id="x").published, date) for text, date in articles if date]
    right = sum(read == date for read, date in known)
    return right, sum(read is not None and read != date for read, date in known), len(known)


def main(paths: list[str]) -> None:
    print(f"{'':32}{'as it is':>14}{'wrapped':>14}{'run on':>14}{'spaced':>14}   dates right/wrong/known")
    for name in paths:
        articles = list(texts(Path(name)))
        row = [layout([text for text, _ in articles], how) for how in ("\n\n".join, wrapped, run_on, spaced)]
        cells = "".join(f"{precision:7.1f}{recall:7.1f}" for precision, recall in row)
        print(f"{name[-30:]:32}{cells}   " + "/".join(map(str, dates(articles))))


if __name__ == "__main__":
    main(sys.argv[1:])
