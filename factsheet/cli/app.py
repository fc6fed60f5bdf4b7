"""The program and its groups of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from factsheet import __version__

_HELP = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    name="factsheet",
    help="From the articles on one event to a cited fact base (YAML) and a printed briefing (HTML, PDF).\n\n"
    "Start with: factsheet build ARTICLES/ -o output",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_HELP,
)

templates_app = typer.Typer(
    help="The built-in templates: list them, copy them to change them.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings=_HELP,
)

app.add_typer(templates_app, name="templates")

cache_app = typer.Typer(
    help="What earlier runs have worked out, kept for the next: how much it is; clear it.",
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings=_HELP,
)

app.add_typer(cache_app, name="cache")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factsheet {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="The version, and no more."),
    ] = False,
) -> None:
    # What libraries warn of and log is for developers: it neither stops a run nor stands among its messages.
    import logging
    import warnings

    warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())
