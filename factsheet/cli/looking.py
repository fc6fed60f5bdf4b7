"""Commands that show facts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factsheet.cli.app import app
from factsheet.cli.console import (
    meant,
    print_json,
    print_rows,
    say,
)
from factsheet.cli.options import (
    FactId,
    Facts,
    Quiet,
)
from factsheet.terminal import visible


@app.command()
def show(
    fact: FactId,
    facts: Facts = None,
    why: Annotated[bool, typer.Option("--why", help="How each passage was read, and by which rules.")] = False,
) -> None:
    """A fact, each of its passages in its context, and how the dates in them were read."""
    from factsheet import pipeline

    typer.echo(visible(pipeline.show(meant(facts), fact, why=why)))


@app.command(name="list")
def list_facts(
    facts: Annotated[
        Path | None,
        typer.Argument(metavar="[FACTS.yaml]", help="The fact base; else facts.yaml or output/facts.yaml."),
    ] = None,
    differs: Annotated[bool, typer.Option("--differs", help="Only facts on which sources differ.")] = False,
    open_: Annotated[bool, typer.Option("--open", help="Only facts that wait for a decision.")] = False,
    held: Annotated[bool, typer.Option("--held", help="Only facts that are kept off the sheet.")] = False,
    kind: Annotated[str | None, typer.Option(help="Only facts of this kind: person, quote, …")] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this speaker says.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line, for other programs.")] = False,
) -> None:
    """The facts with their ids, and where each stands. Several options narrow the list together."""
    from factsheet.factbase.listing import chosen, rows
    from factsheet.factbase.load import load

    found = chosen(rows(load(meant(facts)).base), differs=differs, open_=open_, held=held, kind=kind, by=by)
    if as_json:
        print_json(row.as_json() for row in found)
        return
    print_rows(found)
    if not found:
        say("No fact meets that.")


@app.command()
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='Words, figures, or words together: "a b".')],
    facts: Facts = None,
) -> None:
    """Facts by their words: in the statement, the value, the names, the speaker, and in the cited passages."""
    from factsheet.factbase.listing import row
    from factsheet.factbase.load import load
    from factsheet.factbase.search import find as search
    from factsheet.factbase.search import not_found

    base = load(meant(facts)).base
    hits = search(base, words)
    print_rows([row(hit.fact, base.sources) for hit in hits], [[hit.passage] if hit.passage else [] for hit in hits])
    if not hits:
        say(not_found(base, words))


@app.command()
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS|PERSON|DAY...", help='Words, names, "words together", a day or month.')
    ],
    folder: Annotated[Path, typer.Option("--in", metavar="FOLDER", help="The folder of the sheets.")] = Path(),
    most: Annotated[int, typer.Option("--most", min=1, help="Facts shown at most.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line, for other programs.")] = False,
    quiet: Quiet = False,
) -> None:
    """Facts of many sheets: who has been said to be what, in which sheet, by which source. People of that name first.

    It keeps an index in your cache folder, and brings it up to date with the sheets each time.
    """
    from factsheet.archive import search as index
    from factsheet.progress import shown
    from factsheet.terminal import print_table

    with shown(quiet, long=True) as progress:
        rows, total = index.search(folder, words, most, progress)
    if as_json:
        print_json(rows)
    else:
        print_table(
            [
                (f"{row['sheet']} {row['id']}", row["kind"], row["states"], row["statement"], index.remarks(row))
                for row in rows
            ]
        )
    if total > len(rows):
        say(f"{total:,} facts have it; --most shows more.")
    if not rows:
        say("No fact of these sheets has all of it.")
