"""The options and arguments that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factsheet.errors import FactsheetError


def _folder(output: Path | None) -> Path | None:
    """The folder of a sheet; FactsheetError where one file is named: nobody means a folder sheet.pdf."""
    if output and not output.exists() and output.suffix.lower() in _FILES:
        remedy = f"Name a folder: -o {output.with_suffix('')}"
        raise FactsheetError("a sheet is written into a folder, not into one file", where=str(output), remedy=remedy)
    return output


_FILES = {".pdf", ".html", ".htm", ".docx", ".md", ".eml", ".yaml", ".yml"}
_ARTICLES = typer.Argument(
    metavar="SOURCE...", help="Articles: files, folders, a manifest sources.yaml, or - for the standard input."
)
Sources = Annotated[list[Path], _ARTICLES]
SourcesOrAddresses = Annotated[list[str], _ARTICLES]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="Fetch the web addresses among the sources, and keep what they gave.")
]
Published = Annotated[
    list[str] | None,
    typer.Option(metavar="[ID=]DATE", help="Day of publication of all articles, or of one: ap=2013-01-28. Repeatable."),
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline, instead of the one that comes with it.")]
Aliases = Annotated[Path | None, typer.Option(help="The newsroom's names: aliases.yaml.")]
Only = Annotated[bool, typer.Option("--only", help="Use just the sources given, not those that facts.yaml names.")]
KeepAll = Annotated[bool, typer.Option("--keep-all", help="Use articles that seem to be about another event, too.")]
Frames = Annotated[bool, typer.Option("--frames", help="What each clause says, and how far it is told as so.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Work all out anew, whatever earlier runs have kept.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="How many processes work; default: one a processor.")
]
Scheduler = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="The workers of a Dask cluster: tcp://machine:8786.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress; messages only.")]
Final = Annotated[
    bool, typer.Option("--final", help="Print only a sheet that is signed off, with every difference decided.")
]
Draft = Annotated[bool, typer.Option("--draft", help="Print facts that cannot be proved too, crossed out.")]
FactId = Annotated[str, typer.Argument(metavar="ID", help="The id of the fact.")]
On = Annotated[str | None, typer.Option(metavar="DATE", help="The day; default: today.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", callback=_folder, help="Where to write.")]
OutputBeside = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FOLDER", callback=_folder, help="Where to write; default: beside it."),
]
Facts = Annotated[
    Path | None,
    typer.Option("--facts", "-f", metavar="FACTS.yaml", help="The fact base; else facts.yaml or output/facts.yaml."),
]
FactsFile = Annotated[Path, typer.Argument(metavar="FACTS.yaml", help="The fact base.")]
