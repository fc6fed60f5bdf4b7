"""The command that sends a sheet to a newsroom's system."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from factsheet.cli.app import app
from factsheet.cli.console import meant, say
from factsheet.cli.options import Final, Quiet
from factsheet.errors import FactsheetError

PASSWORD = "FACTSHEET_PASSWORD"


@app.command()
def send(
    at: Annotated[str, typer.Option(metavar="ADDRESS", help="Where it is: https://news.example")],
    facts: Annotated[
        Path | None,
        typer.Argument(metavar="[FACTS.yaml]", help="The fact base; else facts.yaml or output/facts.yaml."),
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="SYSTEM", help="wordpress or superdesk.")] = "wordpress",
    user: Annotated[str, typer.Option(metavar="NAME", help="Who sends it, by the name that the system knows.")] = "",
    final: Final = False,
    yes: Annotated[bool, typer.Option("--yes", help="Send it without asking.")] = False,
    quiet: Quiet = False,
) -> None:
    """The sheet to a newsroom's system: to WordPress as a draft, never as anything else; to Superdesk as a ninjs item.

    It asks before it sends. The password or key comes from FACTSHEET_PASSWORD, else it is asked for; it never stands
    in the command. What is sent, factsheet render --to wordpress (or superdesk) writes to a file.
    """
    from urllib.parse import urlunsplit

    from factsheet import pipeline
    from factsheet.factbase.outlook import outlook
    from factsheet.progress import shown
    from factsheet.sending import send as post
    from factsheet.sending import system, target

    path, system_ = meant(facts), system(to)
    there = target(system_, at)
    with shown(quiet) as progress:
        body = pipeline.outgoing(path, system_.form, progress, final=final)
    asking = sys.stdin.isatty()
    if not yes:
        say(outlook(path).summary)
        if not asking:
            raise FactsheetError("nobody is there to ask", remedy="Run it in a terminal, or with --yes.")
        if not typer.confirm(f"Send {system_.what} of {len(body):,} bytes to {urlunsplit(there)}?", err=True):
            say("Nothing was sent.")
            return
    key = os.environ.get(PASSWORD, "")
    if not key and asking:
        key = typer.prompt(f"The {system_.key}", default="", hide_input=True, show_default=False, err=True)
    say(f"Sent: {post(system_, there, body, user, key)}")
