"""A process of its own with limits of time and memory, for work that a stranger's file can make endless.

The other process is this Python with the same modules. It is stopped from outside, whatever a library does in it.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from threading import Timer
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
    worker = Worker()
    try:
        return worker.call(function, *given, seconds=seconds, megabytes=megabytes)
    finally:
        worker.close()


class Worker:
    """Another process that calls one function after the other, so that what it has loaded serves the next one too.

    It starts with the first call, and again with the first one after a call that broke its limits.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, function: Callable[..., Made], *given: Any, seconds: int, megabytes: int) -> Made:
        """As `apart`."""
        process = self._process = self._process or _started()
        late = Timer(seconds * _PATIENCE, process.kill)
        late.daemon = True
        late.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            pickle.dump((function, given, seconds, megabytes), process.stdin)
            process.stdin.flush()
            result = pickle.load(process.stdout)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            code = process.wait()
            self.close()
            raise LimitError(_end(code, seconds)) from None
        except BaseException:
            self.close()
            raise
        finally:
            late.cancel()
        if isinstance(result, MemoryError):
            self.close()
            raise LimitError(f"it takes more than {megabytes:,} MB of memory")
        if isinstance(result, BaseException):
            raise result
        return result  # type: ignore[no-any-return]

    def close(self) -> None:
        """Ends the process, if there is one. It holds nothing that is needed."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with contextlib.suppress(OSError):  # what it has not read is not for it any more
                process.communicate()


SHARED = Worker()
"""The process for the sources of this run, one after the other."""
atexit.register(SHARED.close)


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "factsheet.apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "PYTHONUTF8": "1",
            "OPENBLAS_NUM_THREADS": "1",  # each thread, one a core, reserves memory
        },
    )


def _end(code: int, seconds: int) -> str:
    """Why a process ended with the exit code `code`, for people."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return f"it takes more than {seconds} seconds"
    if code == -signal.SIGTERM or code == -getattr(signal, "SIGKILL", 0):
        return f"it takes more than {seconds} seconds, or more memory than there is"
    if code in (-signal.SIGSEGV, -signal.SIGABRT):
        return "a library fails at it and ends the process that works on it"
    return f"it ends the process that works on it (exit code {code})"


def _limit(seconds: int, megabytes: int) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no limits, macOS not all of them
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + seconds + 1
        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, until),
            (resource.RLIMIT_AS, megabytes << 20),
        ):
            resource.setrlimit(what, (most, resource.getrlimit(what)[1]))


def _work() -> None:
    """What the other process does: reads a function, calls it, writes what came of it, and so on to the end."""
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with the one that started it
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what libraries print is no answer
        while True:
            try:
                function, given, seconds, megabytes = pickle.load(sys.stdin.buffer)
            except EOFError:
                return
            _limit(seconds, megabytes)
            pickle.dump(_result(function, given), out)
            out.flush()


def _result(function: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    try:
        return function(*given)
    except FactsheetError as error:
        return error
    except Exception as error:
        error.add_note(traceback.format_exc())
        return error


if __name__ == "__main__":
    _work()
