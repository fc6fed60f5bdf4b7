"""The page of the documentation on every command, made from the commands themselves.

`python -m factsheet.cli.reference > docs/commands.md` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

_HEAD = """\
# Every command

Made from the commands by `python -m factsheet.cli.reference`; do not edit it. `factsheet COMMAND --help` tells the
same.

Exit codes: 0 the work is done; 1 `check` found something wrong, `verify` a contradiction, `batch` could not make a
sheet, or a print was refused; 2 something cannot be read, or a command was used wrongly; 130 it was interrupted.
"""


def reference() -> str:
    """The page, as Markdown."""
    from factsheet.cli.app import app

    return "\n".join([_HEAD, *_commands(typer.main.get_command(app), "factsheet")])


def _commands(command: Any, called: str) -> Iterator[str]:
    """A section for a command, and one for each below it."""
    yield from _section(command, called)
    for name, below in getattr(command, "commands", {}).items():
        yield from _commands(below, f"{called} {name}")


def _section(command: Any, called: str) -> Iterator[str]:
    yield f"## {called}\n"
    given = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option"]
    words = [called, *(_shown(one) for one in given), *(["[OPTIONS]"] if options else [])]
    yield f"    {' '.join(words)}\n"
    yield f"{command.help or ''}\n"
    if given or options:
        yield "| argument or option | meaning |\n|---|---|"
        yield from (_row(one) for one in [*given, *options])
        yield ""


def _shown(one: Any) -> str:
    return str(one.metavar or one.name.upper())


def _row(one: Any) -> str:
    is_argument = one.param_type_name == "argument"
    names = [_shown(one)] if is_argument else [*one.opts, *one.secondary_opts]
    takes = "" if is_argument or one.is_flag else f" {_shown(one)}"
    needed = " (required)" if one.required and not is_argument else ""
    default = one.default if isinstance(one.default, str | int | Path) and not isinstance(one.default, bool) else ""
    end = f" Default: `{default}`." if default not in ("", 0) else ""
    code = ", ".join(f"`{name}`" for name in names[:-1]) + (", " if names[1:] else "") + f"`{names[-1]}{takes}`"
    return f"| {_escaped(code)}{needed} | {_escaped(one.help or '')}{end} |"


def _escaped(text: str) -> str:
    """Text for a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(reference())
