"""The command: it listens on this machine alone, prints its address, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from factsheet.errors import FactsheetError
from factsheet.review.serve import serve
from tests.test_build import factsheet


def test_the_page_is_served_until_the_command_is_stopped(facts: Path) -> None:
    command = [sys.executable, "-m", "factsheet", "review", str(facts.parent)]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.stdout
    try:
        address = run.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address, timeout=20) as answer:
            assert b"Mill fire in Ashford" in answer.read()
            assert "server" not in answer.headers
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(address.rpartition("/")[0][:-1] + "/", timeout=20)
    finally:
        run.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        _, said = run.communicate(timeout=20)
    assert "Traceback" not in said
    assert run.returncode == 0


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org", "localhost.example", ""])
def test_it_listens_nowhere_else(facts: Path, host: str) -> None:
    with pytest.raises(FactsheetError, match="no address of this machine alone"):
        serve(facts, host=host, ready=lambda address: pytest.fail(address))


def test_a_port_that_is_taken_is_told(facts: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = factsheet("review", str(facts), "--port", str(taken.getsockname()[1]))
    assert run.returncode == 2
    assert "cannot be used" in run.stderr


def test_a_folder_without_a_fact_base_is_told(tmp_path: Path) -> None:
    run = factsheet("review", str(tmp_path))
    assert run.returncode == 2
    assert "facts.yaml" in run.stderr
    assert "Traceback" not in run.stderr
