"""Runs hostile cases one after the other in a process of its own, and says what went wrong in which.

    python -m tests.fuzz.worker FOLDER FIRST-SEED CASES SECONDS [KIND]

Prints a JSON object for each fault, and one with the counts at the end. Everything that a command does to the world is
watched: files written outside of the case's folder, addresses asked for, programs started.
"""

from __future__ import annotations

import faulthandler
import io
import json
import os
import random
import re
import resource
import shutil
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factsheet.apart import SHARED
from tests.fuzz.cases import CASES
from tests.fuzz.hostile import STORY

HANGS = 120
"""Seconds after which a command hangs."""
_WRITES = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "shutil.rmtree"}
_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "urllib.Request")
_DEFECT = re.compile(r"Traceback|\.py\b.*\bline \d+|\.py:\d+|internal error|an error in factsheet")


class Watch:
    """What the commands did outside of the folder that they were given."""

    def __init__(self) -> None:
        self.folder: str | None = None
        self.outside: list[str] = []
        self.network: list[str] = []
        sys.addaudithook(self._see)

    def _see(self, event: str, given: tuple[Any, ...]) -> None:
        if self.folder is None:
            return
        if event in _NETWORK:
            self.network.append(f"{event} {given[1:]}")
        elif event == "open" and isinstance(given[0], str | bytes):
            path, mode, flags = given
            written = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if isinstance(flags, int) else "w" in (mode or "")
            if written or "secret" in os.fsdecode(path):
                self._note(event, path)
        elif event in _WRITES:
            self._note(event, given[0])

    def _note(self, event: str, path: Any) -> None:
        if isinstance(path, str | bytes | os.PathLike) and self.folder is not None:
            real = os.path.realpath(os.fsdecode(path))
            if not real.startswith((self.folder, "/dev/null")) and "/tmp" not in real.removeprefix(self.folder)[:5]:
                self.outside.append(f"{event} {real}")


def run(words: list[str]) -> tuple[int, str, str]:
    """What the command line `words` gives: the exit code and what it prints. Raises whatever it lets through."""
    from factsheet.cli import main

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    kept = sys.argv, sys.stdout, sys.stderr
    sys.argv, sys.stdout, sys.stderr = ["factsheet", *words], out, err
    code = 0
    try:
        main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 0
    finally:
        sys.argv, sys.stdout, sys.stderr = kept
    return code, *(stream.buffer.getvalue().decode() for stream in (out, err))  # type: ignore[attr-defined]


def faults(code: int, out: str, err: str) -> list[str]:
    """What is wrong with what a command said."""
    found = []
    if code not in (0, 1, 2):
        found.append(f"exit code {code}")
    if code and not (out.strip() or err.strip()):
        found.append(f"exit code {code} without a word")
    if _DEFECT.search(err):
        found.append("an error that is no message to a person")
    return found


def prepare(good: Path) -> None:
    """A good fact base with its sheet, from which many cases are made."""
    good.mkdir(parents=True)
    os.chdir(good)
    (good / "good.txt").write_text(STORY, encoding="utf-8")
    (good / "other.txt").write_text(STORY.replace("3 hurt", "4 hurt").replace("Pike", "Pyke"), encoding="utf-8")
    code, _, err = run(["extract", "good.txt", "other.txt", "-o", "out/facts.yaml"])
    if code:
        raise SystemExit(err)
    run(["render", "out/facts.yaml", "--to", "pdf", "--draft"])
    run(["templates", "copy"])


def watched(function: Callable[..., Any], *given: Any, **limits: int) -> Any:
    """What `function(*given)` gives, in this process, which is watched, in place of one that has limits."""
    return function(*given)


def main() -> None:
    SHARED.call = watched  # type: ignore[method-assign]
    folder, first, most, seconds = Path(sys.argv[1]).resolve(), *map(int, sys.argv[2:5])
    kinds = {name: CASES[name] for name in sys.argv[5:]} or CASES
    warnings.simplefilter("ignore")
    watch = Watch()
    good = folder / "good"
    if not good.exists():
        prepare(good)
    counts = {"cases": 0, "commands": 0, "faults": 0, "outside": 0, "network": 0}
    slowest = (0.0, "")
    start = time.monotonic()
    for seed in range(first, first + most):
        if time.monotonic() - start > seconds:
            break
        draw = random.Random(seed)
        kind = draw.choices(list(kinds), [often for often, _ in kinds.values()])[0]
        here = folder / "case"
        shutil.rmtree(here, ignore_errors=True)
        here.mkdir()
        os.chdir(here)
        (folder / "seed").write_text(f"{seed} {kind}")
        commands = kinds[kind][1](draw, here, good)
        watch.folder = str(here)
        counts["cases"] += 1
        for words in commands:
            counts["commands"] += 1
            faulthandler.dump_traceback_later(HANGS, exit=True)
            began = time.process_time()
            try:
                wrong = faults(*(given := run(words)))
                told = given[2]
            except BaseException as error:
                wrong, told = [f"{type(error).__name__}: {error}"[:300]], traceback.format_exc()
            faulthandler.cancel_dump_traceback_later()
            slowest = max(slowest, (round(time.process_time() - began, 1), f"{seed} {words}"))
            outside, network = watch.outside, watch.network
            watch.outside, watch.network = [], []
            counts["faults"] += bool(wrong)
            counts["outside"] += len(outside)
            counts["network"] += len(network)
            if wrong or outside or network:
                fault = {"seed": seed, "kind": kind, "words": words, "wrong": wrong, "outside": outside}
                print(json.dumps({**fault, "network": network, "told": told[-3000:]}), flush=True)
        watch.folder = None
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({**counts, "slowest": slowest, "memory": memory}), flush=True)


if __name__ == "__main__":
    main()
