"""Printed sheets of fact bases: how long they are, whether they say anything twice, and what they cost.

    python benchmarks/sheets.py FACTS.yaml... [--rounds 3]

For each fact base: sources and facts, words before the evidence as they stand in the PDF (codes, citations and the foot
of the page among them), pages, the words on the last page, statements printed twice before the evidence, and the time
for the PDF against bare WeasyPrint on the same HTML, in turns in one process, best of the rounds.
"""

from __future__ import annotations

import argparse
import re
import time
from io import BytesIO
from itertools import combinations
from pathlib import Path

import weasyprint
from pypdf import PdfReader
from weasyprint.urls import URLFetcher, URLFetcherResponse

from factsheet.factbase.load import load
from factsheet.factbase.texts import kept
from factsheet.model.fact import FactBase
from factsheet.model.overlap import content, shared
from factsheet.render.fetcher import fetch
from factsheet.render.html import make_html
from factsheet.render.sheet import Sheet

CODE = re.compile(r"(?:^|\s)[SFEUNTQB]\d{1,2} ")
FEWEST = 4
ALIKE = 0.8


class Bundled(URLFetcher):
    """Serves the bundled typefaces, and what stands in the page itself."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        served = fetch(url)
        return URLFetcherResponse(url, served.content, {"Content-Type": served.media_type})


def front(pages: list[str]) -> str:
    """The text before the evidence."""
    return re.split(r"\nEvidence\n", "\n".join(pages))[0]


def twice(text: str) -> list[tuple[str, str]]:
    """Lines of a sheet of which one says what the other says: most of the shorter one's content words."""
    lines = [" ".join(line.split()) for line in CODE.split(text)[1:]]
    words = [content(re.sub(r"\[[\d–,+ ]+\]", "", line.split("  ")[0])) for line in lines]
    return [
        (lines[one], lines[other])
        for one, other in combinations(range(len(lines)), 2)
        if min(len(words[one]), len(words[other])) >= FEWEST and shared(words[one], words[other]) >= ALIKE
    ]


def seconds(base: FactBase, texts: dict[str, str], files: dict[str, bytes], rounds: int) -> tuple[float, float]:
    """CPU seconds for the whole PDF, and for WeasyPrint alone on its page, with the same typefaces."""
    page = make_html(Sheet(base, texts, files), "print")
    ours, bare = [], []
    for _ in range(rounds):
        start = time.process_time()
        _ = Sheet(base, texts, files).pdf
        middle = time.process_time()
        weasyprint.HTML(string=page, base_url="factsheet:", url_fetcher=Bundled()).write_pdf(pdf_variant="pdf/a-3a")
        ours.append(middle - start)
        bare.append(time.process_time() - middle)
    return min(ours), min(bare)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=0, help="how often to measure the time; 0: not at all")
    parser.add_argument("--show", action="store_true", help="show what stands twice")
    given = parser.parse_args()
    print("sources facts words pages last twice  time/bare  fact base")
    for path in given.facts:
        base = load(path).base
        texts = {
            key: text for key, entry in base.sources.items() if (text := kept(path.parent, entry.text)) is not None
        }
        files = {path.name: path.read_bytes()}
        pages = [page.extract_text() for page in PdfReader(BytesIO(Sheet(base, texts, files).pdf)).pages]
        text = front(pages)
        found = twice(text)
        ratio = "        –"
        if given.rounds:
            ours, bare = seconds(base, texts, files, given.rounds)
            ratio = f"{ours:.2f}/{bare:.2f} {ours / bare:.2f}"
        counts = len(base.sources), len(base.facts), len(text.split()), len(pages), len(pages[-1].split()), len(found)
        print("{:7} {:5} {:5} {:5} {:4} {:5}".format(*counts), f" {ratio}  {path.parent.name}")
        if given.show:
            for one, other in found:
                print(f"    {one}\n    {other}")


if __name__ == "__main__":
    main()
