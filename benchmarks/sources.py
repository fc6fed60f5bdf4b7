"""Measures layout repair and publication dates, and the time that pages take.

    python benchmarks/sources.py TEXTS...
    python benchmarks/sources.py --pages FOLDER

`TEXTS` are JSON Lines files (`text`, and `dct` or `date` where known), or folders with `meta.json` files that list
`files` with `file` and `date`.

Layout: the paragraphs of each text are broken in three ways (hard wraps at 72 characters, the same without blank lines
between paragraphs, blank lines between all lines); the table gives precision and recall of paragraph ends, in percent.
On the text as it is, every paragraph end should be found. Cuts: one line is taken out of each text that is broken by
blank lines; the table says in how many that is found, and how many sentences are called cut where nothing is missing.
Publication dates: right and wrong among those answered from the text alone, and how many are known.

Pages: seconds of the processor that reading takes beyond trafilatura alone, of which it is at most 30 %, for the pages
(`.html`, `.html.gz`) in FOLDER.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from factsheet.errors import SourceError
from factsheet.model.source import Source
from factsheet.sources import from_text
from factsheet.sources.decode import decode
from factsheet.sources.html import article

WIDTH = 72
LEAST_PARAGRAPHS = 3
ENDS = tuple(".?!:\"”’')")


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


def _paragraphs(source: Source) -> list[str]:
    """The blocks of a source; furniture that is run into a line belongs to the paragraph that it stands in."""
    found: list[str] = []
    end = 0
    for block in source.blocks:
        span = source.span(block.start, block.end)
        words = source.text[block.start : block.end]
        if found and not re.search(r"[\r\n]", source.original[end : span.start]):
            found[-1] += words
        else:
            found.append(words)
        end = span.end
    return found


def layout(articles: list[str], damage: Callable[[list[str]], str]) -> tuple[float, float]:
    """Precision and recall of paragraph ends, in percent, after `damage` and repair."""
    right = found = wanted = 0
    for text in articles:
        paragraphs = [" ".join(line.split()) for line in re.split(r"\n+", text) if line.strip()]
        if len(paragraphs) < LEAST_PARAGRAPHS:
            continue
        source = from_text(damage(paragraphs), id="x")
        gold = ends(paragraphs)
        read = ends(_paragraphs(source))
        right, found, wanted = right + len(gold & read), found + len(read), wanted + len(gold)
    return 100 * right / max(1, found), 100 * right / max(1, wanted)


def cut(text: str) -> tuple[str, int] | None:
    """`text` without one line from the middle of a sentence, and where it stood; None where there is none such."""
    found = text.split("\n\n")
    inside = [
        at
        for at in range(2, len(found) - 3)
        if len(found[at]) > WIDTH // 2 and not found[at].endswith(ENDS) and found[at + 2][0].isupper()
    ]
    if not inside:
        return None
    at = inside[len(inside) // 2]
    before = "\n\n".join(found[: at + 1])
    return before + "\n\n\n" + "\n\n".join(found[at + 2 :]), len(before)


def cuts(articles: list[str]) -> tuple[int, int, int]:
    """Cuts found, cuts made, and sentences called cut where nothing is missing."""
    found = made = false = 0
    for text in articles:
        whole = spaced([" ".join(line.split()) for line in re.split(r"\n+", text) if line.strip()])
        false += len(from_text(whole, id="x").broken)
        damaged = cut(whole)
        if damaged:
            made += 1
            spans = from_text(damaged[0], id="x").broken
            found += any(span.start < damaged[1] <= span.end for span in spans)
    return found, made, false


def dates(articles: list[tuple[str, str | None]]) -> tuple[int, int, int]:
    """Publication dates read right, read wrong, and known at all."""
    known = [(from_text(text, id="x").published, date) for text, date in articles if date]
    right = sum(read == date for read, date in known)
    return right, sum(read is not None and read != date for read, date in known), len(known)


def pages(folder: Path) -> None:
    """Prints the time of the processor that pages take, beside trafilatura alone in the same run."""
    from trafilatura import bare_extraction
    from trafilatura.meta import reset_caches

    def ours(page: str) -> None:
        with suppress(SourceError):
            read = article(page)
            from_text(read.text, id="x", zones=read.zones, **read.stated)

    def alone(page: str) -> None:
        bare_extraction(page, with_metadata=True, include_comments=False)

    from_text("Der Stadtrat stimmte dafür, dass die alte Brücke ab dem nächsten Monat gesperrt wird. " * 3, id="x")
    took = {ours: 0.0, alone: 0.0}
    files = sorted(path for path in folder.iterdir() if path.name.endswith((".html", ".html.gz")))
    for number, path in enumerate([*files[:3], *files]):  # the first ones, and that German, load what is needed
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        page, _ = decode(data, html=True)
        for function in took:
            reset_caches()  # else the second finds what the first has worked out
            start = time.process_time()
            function(page)
            took[function] += time.process_time() - start if number >= 3 else 0
    each = {function.__name__: 1000 * seconds / len(files) for function, seconds in took.items()}
    more = 100 * (each["ours"] / each["alone"] - 1)
    print(f"{len(files)} pages: {each['ours']:.0f} ms each, alone {each['alone']:.0f} ms: {more:.0f} % more")


def main(paths: list[str]) -> None:
    if paths[:1] == ["--pages"]:
        pages(Path(paths[1]))
        return
    heads = "".join(f"{head:>14}" for head in ("as it is", "wrapped", "run on", "spaced"))
    print(f"{'':32}{heads}   cuts found/made/false   dates right/wrong/known")
    for name in paths:
        articles = list(texts(Path(name)))
        row = [layout([text for text, _ in articles], how) for how in ("\n\n".join, wrapped, run_on, spaced)]
        cells = "".join(f"{precision:7.1f}{recall:7.1f}" for precision, recall in row)
        cut_counts = "/".join(map(str, cuts([text for text, _ in articles])))
        date_counts = "/".join(map(str, dates(articles)))
        print(f"{name[-30:]:32}{cells}   {cut_counts:>21}   {date_counts:>23}")


if __name__ == "__main__":
    main(sys.argv[1:])
