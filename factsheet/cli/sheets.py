"""Commands about sheets: print, give out, compare, review, and what comes back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factsheet.cli.app import app
from factsheet.cli.console import (
    day_of,
    listed,
    meant,
    say,
    tell,
)
from factsheet.cli.options import (
    Draft,
    Facts,
    FactsFile,
    Final,
    NoCache,
    On,
    Output,
    OutputBeside,
    Quiet,
)
from factsheet.terminal import visible


@app.command()
def render(
    facts: FactsFile,
    output: OutputBeside = None,
    to: Annotated[
        str, typer.Option("--to", metavar="FORMS", help="Forms, with commas between: html, pdf, word, md, eml, …")
    ] = "html,pdf",
    final: Final = False,
    draft: Draft = False,
    templates: Annotated[Path | None, typer.Option(help="A folder of your own templates.")] = None,
    theme: Annotated[Path | None, typer.Option(help="A theme file: colours, fonts, logo, house name.")] = None,
    template: Annotated[
        str, typer.Option(metavar="NAME", help="Which page: briefing, or full for every fact by its kind.")
    ] = "briefing",
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """The briefing, from the fact base and the texts kept beside it."""
    from factsheet import pipeline
    from factsheet.progress import shown

    with shown(quiet) as progress:
        written = pipeline.render(
            facts,
            output or facts.parent,
            progress,
            forms=listed(to),
            final=final,
            draft=draft,
            templates=templates,
            theme=theme,
            template=template,
            cache=not no_cache,
        )
    for path in written:
        say(f"Briefing: {path}")


@app.command()
def diff(
    old: Annotated[
        str | None, typer.Argument(metavar="[OLD]", help="The earlier fact base, or the number of a version.")
    ] = None,
    new: Annotated[str | None, typer.Argument(metavar="[NEW]", help="The later one; default: as it is now.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE.html", help="Write it as a web page instead.")
    ] = None,
    facts: Facts = None,
) -> None:
    """What changed between two fact bases or versions, in words; by itself: since the newest version."""
    from factsheet import pipeline
    from factsheet.factbase.releases import newest, version

    before = version(old, lambda: meant(facts)) if old else newest(meant(facts))
    after = version(new, lambda: meant(facts)) if new else meant(facts)
    if output:
        pipeline.diff_page(before, after, output)
        say(f"Written: {output}")
        return
    for line in pipeline.diff(before, after):
        typer.echo(visible(line))


@app.command()
def release(
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who releases it.")],
    on: On = None,
    facts: Facts = None,
    quiet: Quiet = False,
) -> None:
    """Give the sheet out as a numbered version, kept whole and printed; tells what changed since the one before."""
    from factsheet import pipeline
    from factsheet.factbase.releases import beside
    from factsheet.progress import shown

    path = meant(facts)
    with shown(quiet) as progress:
        new, changes = pipeline.release(path, by, day_of(on), progress)
    for line in changes:
        typer.echo(visible(line))
    say(f"Released: {new.words}, {beside(path) / str(new.number)}")


@app.command()
def review(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="The folder of the fact base, or the fact base itself.")
    ] = None,
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who reviews; the page asks otherwise.")] = "",
    on: On = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; default: a port that is free.")] = 0,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen: this machine alone.")] = "127.0.0.1",
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Review and correct the facts in the browser, each beside its article; prints the address of the page."""
    from factsheet.review.serve import serve

    def ready(address: str) -> None:
        typer.echo(address)
        say("The page is open to this machine alone, to whoever has the address. Ctrl-C ends it.")
        if open_:
            typer.launch(address)

    path = meant(folder)
    serve(path / "facts.yaml" if path.is_dir() else path, by=by, on=day_of(on), host=host, port=port, ready=ready)


@app.command()
def demo(
    output: Output = Path("factsheet-demo"),
    quiet: Quiet = False,
) -> None:
    """A sheet of the three articles that come with factsheet, to look at and to try things on."""
    from factsheet import pipeline
    from factsheet.progress import shown

    with shown(quiet) as progress:
        report, written = pipeline.demo(output, progress)
    tell(report, output / pipeline.FACTS, written, quiet)


@app.command(name="open")
def open_sheet(
    sheet: Annotated[
        Path, typer.Argument(metavar="BRIEFING.pdf|BRIEFING.docx", help="A printed sheet, or one edited in Word.")
    ],
    output: OutputBeside = None,
    facts: Facts = None,
    yes: Annotated[bool, typer.Option("--yes", help="Of a Word sheet: take every edit without asking.")] = False,
) -> None:
    """Get the editable fact base back out of a printed sheet, or the edits out of one that comes back from Word."""
    from factsheet.render.proof import open_sheet as opened

    if sheet.suffix.lower() == ".docx":
        _take_edits(sheet, meant(facts), yes=yes)
        return
    for path in opened(sheet, output or sheet.parent):
        say(f"Written: {path}")


def _take_edits(sheet: Path, facts: Path, *, yes: bool) -> None:
    """Shows each edit of a Word sheet, and takes those that a person wants."""
    from factsheet.render.returned import proposals

    found = proposals(sheet, facts)
    asking = sys.stdin.isatty()
    for one in found:
        typer.echo(visible(f"{f'{one.fact}: ' if one.fact else ''}{one.told}"))
        if one.take is None:
            say("  Not taken: see to it by hand.")
        elif yes or (asking and typer.confirm("  Take it?", err=True)):
            say(f"  {one.take()}")
        else:
            say("  Not taken." if asking else "  Not taken: run it in a terminal, or with --yes.")
    if not found:
        say("Nothing in it was changed.")
