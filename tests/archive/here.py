"""Who does the work of a batch in tests: this process, at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any


class Here:
    """Does the work at once, in this process."""

    width = 1

    def submit(self, function: Callable[[Any], Any], given: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(function(given))
        return future

    def done(self, future: Future[Any]) -> bool:
        return False

    def close(self) -> None:
        pass
