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
    Quiet,
)
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
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="Our own story: a file, or - for the standard input.")],
    facts: Annotated[
        Path | None,
        typer.Argument(metavar="[FACTS.yaml]", help="The fact base; else facts.yaml or output/facts.yaml."),
    ] = None,
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
    quiet: Quiet = False,
) -> None:
    """Our own story against the fact base: figures, names, offices, dates, places, quotations.

    Exit code 1 if the draft contradicts it.
    """
    from factsheet import pipeline
    from factsheet.factbase.files import replace
    from factsheet.progress import shown

    day = day_of(on)
    with shown(quiet) as progress:
        options = pipeline.Options(day=day.isoformat() if day else None, model=model)
        checked = pipeline.verify(draft, meant(facts), options, progress)
    typer.echo(visible(checked.told(form)))
    if html is not None:
        replace(html, checked.page().encode("utf-8"))
        say(f"Written: {html}")
    raise typer.Exit(checked.exit_code(strict))
