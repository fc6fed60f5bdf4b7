"""Commands that read articles: a sheet, many of them, and what is seen on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factsheet.cli.app import app
from factsheet.cli.console import (
    DONE,
    FINDINGS,
    listed,
    print_json,
    run_options,
    say,
    tell,
)
from factsheet.cli.options import (
    Aliases,
    Draft,
    Fetch,
    Final,
    Jobs,
    KeepAll,
    Model,
    NoCache,
    Only,
    Output,
    Published,
    Quiet,
    Scheduler,
    Sources,
    SourcesOrAddresses,
)
from factsheet.errors import FactsheetError
from factsheet.terminal import visible


@app.command()
def build(
    source: SourcesOrAddresses,
    output: Output = Path("output"),
    published: Published = None,
    model: Model = None,
    aliases: Aliases = None,
    only: Only = False,
    keep_all: KeepAll = False,
    final: Final = False,
    draft: Draft = False,
    fetch: Fetch = False,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """The main job: articles in; facts.yaml, briefing.html and briefing.pdf out.

    Run it again after editing facts.yaml or with more articles: what people wrote is kept.
    """
    from factsheet import pipeline
    from factsheet.progress import shown

    options = run_options(published, model, aliases, only, keep_all, no_cache)
    with shown(quiet) as progress:
        paths = pipeline.fetched(source, output, progress, fetch=fetch)
        report, written = pipeline.build(paths, output, options, progress, final=final, draft=draft)
    tell(report, output / pipeline.FACTS, written, quiet)


@app.command()
def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the articles.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where to write; else where a facts.yaml is, or output."),
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="FORMS", help="Forms to print, as for render.")] = "html,pdf",
    model: Model = None,
    aliases: Aliases = None,
    keep_all: KeepAll = False,
    draft: Draft = False,
    quiet: Quiet = False,
) -> None:
    """Keep a sheet up to date: a new or corrected article is read, a saved facts.yaml is printed. Ctrl-C ends it."""
    from factsheet import pipeline
    from factsheet.progress import shown
    from factsheet.watch import Sheet, Watch, run

    here = next((path for path in (folder, Path("output")) if (path / pipeline.FACTS).exists()), Path("output"))
    target = output or here
    facts, options = target / pipeline.FACTS, run_options(None, model, aliases, False, keep_all)
    forms = listed(to)
    if not folder.is_dir():
        raise FactsheetError("this is no folder", where=str(folder), remedy="Name the folder of the articles.")
    target.mkdir(parents=True, exist_ok=True)
    say(f"Watching {folder} and {facts}. Ctrl-C ends it.")
    sheet = Sheet(folder, facts, options, forms, draft, lambda: shown(quiet), say)
    run(Watch(folder, facts, sheet, say), folder, target)
    say("Stopped.")


@app.command()
def batch(
    root: Annotated[Path, typer.Argument(metavar="ROOT", help="A folder with a folder of articles for each sheet.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the sheets go.")],
    to: Annotated[
        str, typer.Option("--to", metavar="FORMS", help="Forms to print, as for render; none: the fact bases alone.")
    ] = "html,pdf",
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    model: Model = None,
    aliases: Aliases = None,
    keep_all: KeepAll = False,
    quiet: Quiet = False,
) -> None:
    """Many sheets at once: of each folder of articles in ROOT a sheet, in a folder of the same name.

    Run it again after a stop or with more articles: what is finished is not made again. What became of each sheet
    stands in batch.jsonl. Exit code 1 if a sheet could not be made.
    """
    from contextlib import closing

    from factsheet.archive.batch import batch as make_all
    from factsheet.archive.batch import table
    from factsheet.archive.crew import crew
    from factsheet.archive.sheets import REPORT, Order
    from factsheet.progress import shown

    forms = () if to.strip().lower() == "none" else tuple(listed(to))
    order = Order(forms, run_options(None, model, aliases, False, keep_all))
    with closing(crew(jobs, scheduler)) as workers, shown(quiet, long=True) as progress:
        summary, troubles = make_all(root, output, order, workers, progress)
    for line in table(summary, troubles):
        say(line)
    say(f"Report: {output / REPORT}")
    raise typer.Exit(FINDINGS if summary.failed else DONE)


@app.command()
def group(
    pile: Annotated[list[Path], typer.Argument(metavar="PILE...", help="Articles on many events: files or folders.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="A new folder for the events.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Copy nothing: a line of JSON for each event.")] = False,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    quiet: Quiet = False,
) -> None:
    """Sort a mixed pile of articles: a folder with copies for each event, for factsheet batch."""
    from contextlib import closing

    from factsheet.archive import group as groups
    from factsheet.archive.crew import crew
    from factsheet.factbase.outlook import counted
    from factsheet.progress import shown

    if (output is None) != dry_run:
        raise FactsheetError("name a folder for the events: -o", remedy="Or look at them alone: --dry-run.")
    if output is not None:
        groups.refuse(output, pile)
    with (
        closing(crew(jobs, scheduler)) as workers,
        shown(quiet, long=True) as progress,
        groups.grouped(pile, workers, progress) as events,
    ):
        if output is None:
            print_json(event.row() for event in events)
            return
        number, articles = groups.write(events, output)
    say(f"{counted(articles, 'article')} on {counted(number, 'event')}: {output}")


@app.command()
def extract(
    source: Sources,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FACTS.yaml", help="The fact base to write.")],
    published: Published = None,
    model: Model = None,
    aliases: Aliases = None,
    only: Only = False,
    keep_all: KeepAll = False,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Articles to the fact base, without a briefing."""
    from factsheet import pipeline
    from factsheet.progress import shown

    options = run_options(published, model, aliases, only, keep_all, no_cache)
    with shown(quiet) as progress:
        report = pipeline.extract(source, output, options, progress)
    tell(report, output, [], quiet)


@app.command()
def mentions(
    source: Sources,
    published: Published = None,
    model: Model = None,
    frames: Annotated[
        bool, typer.Option("--frames", help="What each clause says, and how far it is told as so.")
    ] = False,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """What the extractors see in each article: one JSON object a line, with code-point offsets."""
    from factsheet import pipeline
    from factsheet.progress import shown

    options = run_options(published, model, None, True, True, no_cache)
    with shown(quiet) as progress:
        rows = pipeline.mention_rows(source, options, progress, frames=frames)
    print_json(rows)


@app.command()
def sources(
    source: Sources,
    published: Published = None,
    zones: Annotated[bool, typer.Option("--zones", help="The text of each, with what each part of it is.")] = False,
    quiet: Quiet = False,
) -> None:
    """What is read of each article: what it says about itself, what gives facts, what is set apart or not read."""
    from factsheet import pipeline
    from factsheet.progress import shown

    with shown(quiet) as progress:
        accounts = pipeline.accounts(source, run_options(published, None, None, True, True), progress, zones=zones)
    typer.echo(visible("\n\n".join(accounts)))
