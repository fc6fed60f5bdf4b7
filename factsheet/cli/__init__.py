"""The command line: commands by what they are about, and how each run ends.

No logic: each command calls the pipeline or the fact base. Everything heavy is imported inside the commands, so that
help answers at once.
"""

from __future__ import annotations

import os
import sys
from copy import copy

import typer

from factsheet.cli.app import app
from factsheet.cli.console import DONE, INTERRUPTED, UNUSABLE, fail
from factsheet.errors import FactsheetError
from factsheet.terminal import speak_utf8

# They register their commands, in the order of the help.
from factsheet.cli import making, proving, sheets, sending, editing, looking, housekeeping  # noqa: F401  # isort: skip


def main() -> None:
    """Runs the command line; a user's mistake ends with a message and exit code 2, never with a traceback."""
    speak_utf8()
    try:
        code = _called(app, sys.argv[1:])(standalone_mode=False)
    except FactsheetError as error:
        code = fail(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        code = fail(f"{where}{error.strerror or error}. What was there before is untouched.")
    except KeyboardInterrupt:
        code = fail("stopped; what was there before is untouched.", INTERRUPTED)
    except typer.Exit as stop:
        code = stop.exit_code
    except Exception as error:
        code = _usage(error)
    sys.exit(code if isinstance(code, int) else DONE)


def _called(whole: typer.Typer, words: list[str]) -> typer.Typer:
    """`whole` with the options of the commands among `words` alone: of the others, name and help are enough.

    Typer would read the options of every command at every start, which takes as long as all the rest of it.
    """
    light = copy(whole)
    light.registered_commands = [copy(command) for command in whole.registered_commands]
    for command in light.registered_commands:
        given = command.callback
        if given is not None:
            command.name = command.name or given.__name__.replace("_", "-")
            if command.name not in words:
                command.callback = lambda: None
                command.callback.__doc__ = given.__doc__
    return light


def _usage(error: Exception) -> int:
    """Shows a wrong use of the command line as Typer does; anything else is a defect and keeps its traceback."""
    show = getattr(error, "show", None)
    if show is None:
        if type(error).__name__ == "Abort":
            return INTERRUPTED
        raise error
    show()
    return int(getattr(error, "exit_code", UNUSABLE))
