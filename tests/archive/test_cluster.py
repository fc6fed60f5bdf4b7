"""The same batch on a Dask cluster of real processes: the same bytes, also where a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import distributed
import pytest

from factsheet.archive import group
from factsheet.archive.batch import batch
from factsheet.archive.crew import Cluster, Processes, crew
from factsheet.archive.sheets import MARK, Order
from factsheet.errors import FactsheetError
from factsheet.pipeline import Progress
from tests.archive.here import Here
from tests.archive.test_batch import bytes_of, fill

BARE = Order(forms=())


def test_a_cluster_gives_the_same_bytes_though_a_worker_dies(tmp_path: Path) -> None:
    fill(tmp_path / "root")
    quiet = Progress()
    expected, _ = batch(tmp_path / "root", tmp_path / "here", BARE, Here(), quiet)
    made = tmp_path / "cluster"

    def kill(pid: int) -> None:
        while not list(made.glob(f"*/{MARK}")):
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)

    options = {
        "n_workers": 2,
        "threads_per_worker": 1,
        "processes": True,
        "dashboard_address": None,
        "scheduler_kwargs": {"dashboard": False},
    }
    with (
        distributed.LocalCluster(**options, silence_logs=50) as cluster,
        closing(Cluster(cluster.scheduler_address)) as workers,
    ):
        assert workers.width == 4
        doomed = cluster.workers[0].pid
        threading.Thread(target=kill, args=(doomed,), daemon=True).start()
        found, _ = batch(tmp_path / "root", made, BARE, workers, quiet)
        with group.grouped([tmp_path / "root"], workers, quiet) as events:
            sorted_there = [event.row() for event in events]
    # A sheet that was whole when its worker died is kept by the one that takes its place.
    assert found.made + found.kept == expected.made
    assert replace(found, made=expected.made, kept=0) == expected
    assert bytes_of(made) == bytes_of(tmp_path / "here")
    with group.grouped([tmp_path / "root"], Here(), quiet) as events:
        assert [event.row() for event in events] == sorted_there


def test_a_cluster_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.archive.crew._SECONDS", 0.2)
    with pytest.raises(FactsheetError, match="no cluster with workers answers"):
        crew(None, "tcp://127.0.0.1:9")
    with pytest.raises(FactsheetError, match="Leave one of them out"):
        crew(2, "tcp://127.0.0.1:9")
    with closing(crew(3, None)) as here:
        assert isinstance(here, Processes)
        assert here.width == 3
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(FactsheetError, match="the library for clusters"):
        crew(None, "tcp://127.0.0.1:9")
