"""Pages of the documentation as a reader tries them: what is copied from them, and how a command ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unittest.mock import patch

import pytest

from factsheet.cli import main


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """The sort and the content of each block that a reader copies: `commands`, or the language of a fence."""
    for fence, content, indented in re.findall(r"(?ms)^```(\w+)\n(.*?)^```$|((?:^    [^\n]*\n)+)", page):
        yield (fence, content) if fence else ("commands", indented)


def ends(*words: str) -> int:
    """The exit code of `factsheet` with these words, run in this process: the model is loaded once."""
    with patch("sys.argv", ["factsheet", *words]), pytest.raises(SystemExit) as end:
        main()
    return int(str(end.value.code))
