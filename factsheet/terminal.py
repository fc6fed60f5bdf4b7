"""What a person sees: texts that cannot steer a terminal, and tables that fit it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

Line = tuple[str, str, Sequence[str], str, Sequence[str]]
"""A fact in a table: its id, its kind, its states, its statement, and the remarks below it."""


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
