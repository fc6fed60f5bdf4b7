"""Commands that hold a fact base, a print or a draft against the sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factsheet.cli.app import app
from factsheet.cli.console import (
    day_of,
    meant,
    say,
)
from factsheet.cli.options import (
    Model,
    NoCache,
    Quiet,
)
from factsheet.errors import FactsheetError
from factsheet.terminal import visible


@app.command()
def check(
    facts: Annotated[
        list[Path], typer.Argument(metavar="FACTS.yaml|BRIEFING.pdf...", help="Fact bases, or printed sheets.")
    ],
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    form: Annotated[str, typer.Option("--format", help="text, json, github or sarif.")] = "text",
    templates: Annotated[Path | None, typer.Option(help="The templates that a PDF was printed with.")] = None,
    theme: Annotated[Path | None, typer.Option(help="The theme that a PDF was printed with.")] = None,
) -> None:
    """Schema, citations, conflicts, open questions. Exit code 1 if something is wrong."""
    from factsheet import pipeline

    text, code = pipeline.check(facts, strict=strict, form=form, templates=templates, theme=theme)
    typer.echo(visible(text))
    raise typer.Exit(code)


@app.command()
def verify(
    draft: Annotated[
        list[Path],
        typer.Argument(
            metavar="DRAFT... [FACTS.yaml]",
            help="Our own stories: files, or - for the standard input. Behind them the fact base; else the facts.yaml "
            "beside each story, in this folder or in output.",
        ),
    ],
    form: Annotated[str, typer.Option("--format", help="text, json, github or sarif.")] = "text",
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the draft as a page, each item marked.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="What is disputed or not in the fact base counts, too.")
    ] = False,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the draft; default: that of the newest source.")
    ] = None,
    model: Model = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Our own story against the fact base: figures, names, offices, dates, places, quotations.

    Exit code 1 if the draft contradicts it.
    """
    from factsheet import pipeline
    from factsheet.draft.told import told
    from factsheet.factbase.files import replace
    from factsheet.progress import shown

    day = day_of(on)
    options = pipeline.Options(day=day.isoformat() if day else None, model=model, cache=not no_cache)
    facts = draft.pop() if draft[1:] and draft[-1].suffix.lower() in (".yaml", ".yml") else None
    if html is not None and draft[1:]:
        raise FactsheetError("a page shows one story", remedy="Name one, or leave --html out.")
    with shown(quiet) as progress:
        checked = [pipeline.verify(one, facts or _beside(one), options, progress) for one in draft]
    typer.echo(visible(told(checked, form)))
    if html is not None:
        replace(html, checked[0].page().encode("utf-8"))
        say(f"Written: {html}")
    raise typer.Exit(max(one.exit_code(strict) for one in checked))


def _beside(draft: Path) -> Path:
    """The fact base of a story: the one in its folder, else the one that is meant anywhere."""
    here = draft.parent / "facts.yaml"
    return here if here.exists() else meant(None)
