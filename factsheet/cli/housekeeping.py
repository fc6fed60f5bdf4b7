"""Commands about the program: its templates, its cache, what it needs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factsheet.cli.app import app, cache_app, templates_app
from factsheet.cli.console import (
    DONE,
    FINDINGS,
    say,
)
from factsheet.terminal import visible


@app.command()
def doctor(
    mend: Annotated[
        bool, typer.Option("--mend", help="Print the command that mends what is missing, and no more.")
    ] = False,
) -> None:
    """What the main job needs: what is there, what is missing, and the one command that mends it.

    Exit code 1 if the main job does not work.
    """
    from factsheet import doctor as look

    findings = look.examine()
    typer.echo(look.mend(findings) if mend else look.report(findings))
    raise typer.Exit(DONE if look.works(findings) else FINDINGS)


@templates_app.command(name="list")
def list_templates() -> None:
    """The built-in templates and styles."""
    from factsheet.render.library import templates

    for name in templates():
        typer.echo(name)


@templates_app.command(name="copy")
def copy_templates(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME...]", help="Which; default: all.")] = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to.")] = Path("templates"),
) -> None:
    """Copy built-in templates into a folder of yours, to change them there."""
    from factsheet.render.library import copy

    for path in copy(names or [], output):
        say(f"Written: {path}")


@cache_app.callback()
def show_cache(context: typer.Context) -> None:
    """What earlier runs have worked out, kept for the next: how much it is; clear it."""
    from factsheet.cache.store import of_user

    if context.invoked_subcommand is None:
        typer.echo(visible(of_user().told()))


@cache_app.command(name="clear")
def clear_cache() -> None:
    """Remove it all. No fact is lost: the next run works it out again."""
    from factsheet.cache.store import of_user

    say(f"Removed: {of_user().clear()} entries")
