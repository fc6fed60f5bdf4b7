"""No command breaks at anything that a stranger may send: all that goes wrong ends with a clear message.

The suite tries the same cases each time. FACTSHEET_FUZZ=30 tries new ones for so many minutes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.conftest import SEEDS

CASES = 60
"""Cases that the suite tries."""
BATCH = 400
"""Cases after which a long run goes on in a new process."""


def batch(folder: Path, first: int, cases: int, seconds: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The faults of a batch of cases, and its counts."""
    command = [sys.executable, "-m", "tests.fuzz.worker", str(folder), str(first), str(cases), str(seconds)]
    root = SEEDS.parent
    surroundings = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")])),
    }
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, env=surroundings)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode or not lines:
        seed = (folder / "seed").read_text(encoding="utf-8")
        return [
            *lines,
            {"seed": seed, "wrong": [f"the process ended ({run.returncode})"], "told": run.stderr[-3000:]},
        ], {}
    return lines[:-1], lines[-1]


def test_every_command_meets_every_input_with_a_clear_message(tmp_path: Path) -> None:
    minutes = float(os.environ.get("FACTSHEET_FUZZ", "0"))
    first, end = (int(time.time()) * 1_000, time.monotonic() + 60 * minutes) if minutes else (0, 0.0)
    found, counts = batch(tmp_path, first, BATCH if minutes else CASES, int(60 * minutes) or 600)
    while not found and time.monotonic() < end:
        first += BATCH
        found, counts = batch(tmp_path, first, BATCH, int(end - time.monotonic()) + 1)
    assert found == [], "\n".join(f"{fault}\n{fault['told']}" for fault in found)
    assert counts["commands"] > counts["cases"] > 0
