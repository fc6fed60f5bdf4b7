"""Which of some random faults in annotate/ and extract/ the tests notice.

    python scripts/mutate.py [--seed 1] [--number 40]

Works on a copy of the clone. Each fault changes one place of one file: a comparison or a condition turned round, a
number one larger, a word out of a set, a truth value. It is tried with the tests of the mirrored folder alone (of the
nearest folder above that has some), those named after the file first. Prints each fault and whether it was noticed; the
exit code is always 0.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 240
OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
}
Fault = tuple[ast.AST, Callable[[], None], str]


def faults(tree: ast.AST) -> Iterator[Fault]:
    """Every place of `tree` at which a fault can be made: the node, what makes it, and what it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in OPPOSITE:
            yield node, lambda node=node: node.ops.__setitem__(0, OPPOSITE[type(node.ops[0])]()), "comparison"  # type: ignore[misc]
        elif isinstance(node, ast.BoolOp):
            other = ast.Or if isinstance(node.op, ast.And) else ast.And
            yield node, lambda node=node, other=other: setattr(node, "op", other()), "and for or"  # type: ignore[misc]
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            yield node, lambda node=node: setattr(node, "value", not node.value), "truth value"  # type: ignore[misc]
        elif isinstance(node, ast.Constant) and isinstance(node.value, int):
            yield node, lambda node=node: setattr(node, "value", node.value + 1), "number"  # type: ignore[misc]
        elif isinstance(node, ast.Set) and len(node.elts) > 1:
            yield node, lambda node=node: node.elts.pop(), "word left out"  # type: ignore[misc]
        elif isinstance(node, ast.If | ast.IfExp):
            yield node, lambda node=node: setattr(node, "test", ast.UnaryOp(ast.Not(), node.test)), "condition"  # type: ignore[misc]


def tests_of(file: Path, copy: Path) -> Path:
    """The folder of tests that mirrors that of `file`, or the nearest one above it that has tests."""
    folder = copy / "tests" / file.relative_to(copy / "factsheet").parent
    while not any(folder.glob("test_*.py")):
        folder = folder.parent
    return folder


def noticed(file: Path, copy: Path) -> bool:
    """Whether a test for `file` fails, or takes too long."""
    folder = tests_of(file, copy)
    own = [path for path in [folder / f"test_{file.name}"] if path.exists()]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *map(str, own), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    try:
        run = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


def main() -> None:
    """Makes the faults that the command line asks for, one after another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=40)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "clone"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "output", "__pycache__"))
        files = [path for name in ("annotate", "extract") for path in sorted((copy / "factsheet" / name).rglob("*.py"))]
        sizes = [len(list(faults(ast.parse(path.read_text("utf-8"))))) for path in files]
        seen = 0
        for number in range(1, args.number + 1):
            (file,) = chance.choices(files, sizes)
            text = file.read_text("utf-8")
            tree = ast.parse(text)
            node, make, what = chance.choice(list(faults(tree)))
            make()
            file.write_text(ast.unparse(ast.fix_missing_locations(tree)), "utf-8")
            found = noticed(file, copy)
            file.write_text(text, "utf-8")
            seen += found
            place = f"{file.relative_to(copy)}:{getattr(node, 'lineno', 0)}"
            print(f"{number:3} {'noticed  ' if found else 'UNNOTICED'} {what:14} {place}", flush=True)
        print(f"{seen} of {args.number} noticed")


if __name__ == "__main__":
    main()
