"""A function in a process of its own, with limits of time and memory: for work that a stranger's file can make endless.

The other process is this Python with the same modules. It is stopped from outside, whatever a library does in it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from factsheet.errors import FactsheetError, LimitError

Made = TypeVar("Made")

_PATIENCE = 6
"""How many seconds of the clock one second of the processor may take: other programs want it, too."""


def apart(function: Callable[..., Made], *given: Any, seconds: int, megabytes: int) -> Made:
    """What `function(*given)` gives, made by another process. What goes in and out is pickled.

    Raises what `function` raises, and LimitError where it takes more than `seconds` of the processor
    or `megabytes` of memory (the latter where the system can limit it), or ends the process.
    """
    command = [sys.executable, "-P", "-m", "factsheet.apart", str(seconds), str(megabytes)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(
            command,
            input=pickle.dumps((function, given)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=seconds * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise LimitError(f"it takes more than {seconds} seconds") from None
    if done.returncode == -getattr(signal, "SIGXCPU", 0):
        raise LimitError(f"it takes more than {seconds} seconds")
    if done.returncode:
        raise LimitError(f"it ends the process that works on it (exit code {done.returncode})")
    result = pickle.loads(done.stdout)
    if isinstance(result, MemoryError):
        raise LimitError(f"it takes more than {megabytes:,} MB of memory")
    if isinstance(result, BaseException):
        raise result
    return result  # type: ignore[no-any-return]


def _limit(seconds: int, megabytes: int) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no limits, macOS not all of them
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _work() -> None:
    """What the other process does: reads a function, calls it, and writes what came of it."""
    seconds, megabytes = map(int, sys.argv[1:])
    _limit(seconds, megabytes)
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what libraries print is no answer
        try:
            function, given = pickle.load(sys.stdin.buffer)
            result = function(*given)
        except FactsheetError as error:
            result = error
        except Exception as error:
            error.add_note(traceback.format_exc())
            result = error
        pickle.dump(result, out)


if __name__ == "__main__":
    _work()
