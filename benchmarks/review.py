"""How long the review page of many facts takes to answer, against an empty page of the same framework.

    python benchmarks/review.py FACTS.yaml [--facts 300] [--rounds 7]

The facts of the file are repeated under other ids up to the number asked for. Of the rounds the best counts; CPU time,
not the clock on the wall.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from factsheet.factbase.load import load
from factsheet.factbase.texts import kept_of
from factsheet.factbase.write import dump
from factsheet.model.review import seen_digest
from factsheet.review.app import application
from factsheet.review.desk import Desk

HOST = "127.0.0.1:1"


def repeated(source: Path, folder: Path, wanted: int) -> Path:
    """A fact base of `wanted` facts with the texts of the one at `source`."""
    base = load(source).base
    (folder / "sources").mkdir()
    for name, text in kept_of(source.parent, base).items():
        (folder / "sources" / f"{name}.txt").write_text(text, "utf-8")
    sources = {name: entry.model_copy(update={"text": f"sources/{name}.txt"}) for name, entry in base.sources.items()}
    facts = []
    for turn in count():
        for fact in base.facts[: wanted - len(facts)]:
            name = f"{fact.id[:70]}-{turn}x" if turn else fact.id
            facts.append(fact.model_copy(update={"id": name}))
        if len(facts) == wanted:
            break
    path = folder / "facts.yaml"
    path.write_text(dump(base.model_copy(update={"facts": facts, "sources": sources})), "utf-8")
    return path


def best(rounds: int, answer: Callable[[], object]) -> float:
    """Milliseconds of the fastest round."""
    took = []
    for _ in range(rounds):
        start = time.process_time()
        answer()
        took.append(time.process_time() - start)
    return min(took) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts_yaml", type=Path)
    parser.add_argument("--facts", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()

    async def nothing(_: object) -> HTMLResponse:
        return HTMLResponse("")

    with tempfile.TemporaryDirectory() as folder:
        path = repeated(given.facts_yaml, Path(folder), given.facts)
        desk = Desk(path, "MR")
        headers = {"origin": f"http://{HOST}", "content-type": "application/json"}
        app = application(desk, token="t", hosts=frozenset({HOST}))
        page = TestClient(app, base_url=f"http://{HOST}/t/", headers=headers)
        empty = TestClient(Starlette(routes=[Route("/", nothing)]), base_url=f"http://{HOST}/")
        numbers = count()

        def sign() -> None:
            fact = load(path).base.facts[next(numbers)]
            page.post(
                "act", json={"do": "sign", "id": fact.id, "seen": seen_digest(fact), "by": "MR"}
            ).raise_for_status()

        loading = best(given.rounds, lambda: load(path))
        print(f"an empty page       {best(given.rounds, lambda: empty.get('/')):7.1f} ms")
        print(f"the page, first     {best(1, lambda: page.get('')):7.1f} ms")
        print(f"the page            {best(given.rounds, lambda: page.get('')):7.1f} ms")
        print(f"what changed        {best(given.rounds, lambda: page.get('state')):7.1f} ms")
        print(f"a fact is signed    {best(given.rounds, sign) - loading:7.1f} ms")


if __name__ == "__main__":
    main()
