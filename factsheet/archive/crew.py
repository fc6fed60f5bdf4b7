"""Who does the work: processes on this machine, or the workers of a Dask cluster.

Each process is an executor of its own, so that one that dies costs its own work. In one `ProcessPoolExecutor` with
several processes, the death of one ends the work of all, and none is known to be the cause.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

from factsheet.errors import FactsheetError

Given = TypeVar("Given")
Made = TypeVar("Made")

_SECONDS = 30
"""How long a cluster may take to answer."""


class Crew(Protocol):
    """Takes work, as much at a time as it is wide."""

    @property
    def width(self) -> int:
        """How much work it takes at a time."""

    def submit(self, function: Callable[[Given], Made], given: Given) -> Future[Made]:
        """Begins `function(given)` elsewhere."""

    def done(self, future: Future[Made]) -> bool:
        """Tells that the work of `future` has ended; gives whether it is to be tried again."""

    def close(self) -> None:
        """Ends all work at once."""


class Processes:
    """`width` processes on this machine, which begin when there is work and serve for all of it."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._idle = [_executor() for _ in range(width)]
        self._busy: dict[Future[Any], ProcessPoolExecutor] = {}

    def submit(self, function: Callable[[Given], Made], given: Given) -> Future[Made]:
        """Begins `function(given)` in a process that has no work."""
        executor = self._idle.pop()
        future = executor.submit(function, given)
        self._busy[future] = executor
        return future

    def done(self, future: Future[Made]) -> bool:
        """Tells that the work of `future` has ended; gives whether its process died on it."""
        executor = self._busy.pop(future)
        died = isinstance(future.exception(), BrokenProcessPool)
        if died:
            executor.shutdown(wait=False)
        self._idle.append(_executor() if died else executor)
        return died

    def close(self) -> None:
        """Ends the processes, whatever they do."""
        for process in multiprocessing.active_children() if self._busy else ():
            process.kill()
        for executor in [*self._idle, *self._busy.values()]:
            executor.shutdown(wait=True, cancel_futures=True)


class Cluster:
    """The workers of a Dask cluster, each with one thread; the scheduler gives work of one that dies to another."""

    def __init__(self, address: str) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            remedy = "install it: pip install 'factsheet[cluster]'"
            raise FactsheetError("the library for clusters is not here", where="--scheduler", remedy=remedy) from None
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        remedy = "start one: dask scheduler, and dask worker ADDRESS --nthreads 1 on each machine"
        try:
            self._client = distributed.Client(address, timeout=_SECONDS, set_as_default=False)
            self._client.wait_for_workers(1, timeout=_SECONDS)
        except (OSError, ValueError, TimeoutError) as error:
            raise FactsheetError(f"no cluster with workers answers ({error})", where=address, remedy=remedy) from None
        if any(threads > 1 for threads in self._client.nthreads().values()):
            self._client.close()
            raise FactsheetError(
                "a worker has several threads, of which one alone can work", where=address, remedy=remedy
            )
        self._executor = self._client.get_executor(pure=False)

    @property
    def width(self) -> int:
        """Two for each worker that is there now: one at work, one that waits beside it."""
        return max(1, 2 * len(self._client.nthreads()))

    def submit(self, function: Callable[[Given], Made], given: Given) -> Future[Made]:
        """Begins `function(given)` on a worker."""
        future: Future[Made] = self._executor.submit(function, given)
        return future

    def done(self, future: Future[Made]) -> bool:
        """The scheduler has tried it again itself. Raises FactsheetError where it has let go of the work."""
        if future.cancelled():
            remedy = "look at its scheduler, then run the command again: what is finished stays"
            raise FactsheetError("the cluster has let go of the work", where="--scheduler", remedy=remedy)
        return False

    def close(self) -> None:
        """Ends the work of this run; the cluster stays."""
        self._executor.shutdown(wait=False)
        self._client.close()


def crew(jobs: int | None, scheduler: str | None) -> Crew:
    """The workers of the cluster at the address `scheduler`, else `jobs` processes here, else one a processor."""
    if scheduler and jobs:
        raise FactsheetError(
            "--jobs is for this machine, a cluster has its own workers", remedy="leave one of them out"
        )
    return Cluster(scheduler) if scheduler else Processes(jobs or processors())


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    function: Callable[[Given], Made],
    work: Iterable[Given],
    crew: Crew,
    lost: Callable[[Given, str], Made],
) -> Iterator[Made]:
    """What `function` makes of each of `work`, as it is done; no more is under way than the crew is wide.

    Work that its process died on twice, or that could not be carried there, gives what `lost` makes of it and why.
    """
    waiting = iter(work)
    tried: set[Given] = set()
    again: list[Given] = []
    running: dict[Future[Made], Given] = {}
    while True:
        while len(running) < crew.width and (more := again or list(_first(waiting))):
            given = more.pop()
            running[crew.submit(function, given)] = given
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            given = running.pop(future)
            if crew.done(future) and given not in tried:
                tried.add(given)
                again.append(given)
                continue
            tried.discard(given)
            error = future.exception()
            yield future.result() if error is None else lost(given, _why(error))


def _first(waiting: Iterator[Given]) -> Iterator[Given]:
    for given in waiting:
        yield given
        return


def _why(error: BaseException) -> str:
    if isinstance(error, BrokenProcessPool):
        return "the process that worked on it was ended, twice: it may need more memory than there is"
    return f"the process that worked on it failed ({type(error).__name__}: {error})"


def _executor() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """In a new process: it ends with the one that started it, however that ends, and Ctrl-C is for that one alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
