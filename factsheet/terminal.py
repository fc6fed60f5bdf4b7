"""What a person sees: texts that cannot steer a terminal, and tables that fit it."""

from __future__ import annotations

import codecs
import io
import json
import locale
import os
import re
import subprocess
import sys
from collections.abc import Sequence

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

Line = tuple[str, str, Sequence[str], str, Sequence[str]]
"""A fact in a table: its id, its kind, its states, its statement, and the remarks below it."""


def speak_utf8() -> None:
    """Starts the program again in Python's UTF-8 mode where the system has another encoding (LC_ALL=C, Windows).

    File names, and files that libraries read, would else be read as something that they are not. What the place where
    the output goes cannot show is written as JSON escapes it.
    """
    utf8 = sys.flags.utf8_mode or locale.getencoding().lower().replace("-", "") == "utf8"
    if not utf8 and sys.orig_argv[1:] and sys.executable:
        again = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
        if os.name == "nt":  # where exec leaves the program that waits for this one alone
            sys.exit(subprocess.run(again, check=False).returncode)
        os.execv(sys.executable, again)
    codecs.register_error("as in JSON", _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="as in JSON")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


def visible(text: str) -> str:
    """`text` with the characters that would steer a terminal replaced: what is shown comes from strangers."""
    return _CONTROLS.sub("\ufffd", text)


def print_table(lines: Sequence[Line]) -> None:
    """Prints facts to standard output: a table in a terminal, else a line each without tabs, the id first."""
    if not lines:
        return
    if sys.stdout.isatty():
        _table(lines)
        return
    shown = [(name, kind, ",".join(states) or "-") for name, kind, states, _, _ in lines]
    widths = [max(len(row[column]) for row in shown) for column in range(3)]
    for row, (_, _, _, statement, remarks) in zip(shown, lines, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        told = " ".join([statement, *(f"[{remark}]" for remark in remarks)])
        print(visible("  ".join([*cells, " ".join(told.split())])))


def _table(lines: Sequence[Line]) -> None:
    """The id above its statement, so that it stays whole in a terminal of 80 columns."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=1)
    table.add_column("Fact", ratio=1, overflow="fold")
    table.add_column("Kind", no_wrap=True)
    table.add_column("State", no_wrap=True)
    for name, kind, states, statement, remarks in lines:
        below = "".join(f"\n{visible(remark)}" for remark in remarks)
        fact = Text.assemble((visible(name), "bold"), f"\n{visible(statement)}", (below, "dim"))
        table.add_row(fact, visible(kind), "\n".join(states))
    Console(highlight=False, markup=False).print(table)
