"""Bodies whose names hold a list, and lists of bodies that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.names.listed_bodies import list_end

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Department of Parks, Recreation and Tourism said so.", 3, "Department of Parks, Recreation and Tourism"),
        ("Ministry of Food, Farming, and Fisheries said so.", 3, "Ministry of Food, Farming, and Fisheries"),
        ("Department of Justice, Jo Lund and Bo Dunn said so.", 3, "Department of Justice"),
        ("Department of Justice, which sued, lost.", 3, "Department of Justice"),
        ("Elk Bank, Tourism and Trade lost.", 2, "Elk Bank"),
        ("Department of Parks,", 3, "Department of Parks"),
        ("Department of Parks, Recreation", 3, "Department of Parks"),
    ],
)
def test_where_the_name_ends(parse: Parse, text: str, name: int, whole: str) -> None:
    doc = parse(text).doc
    assert doc[: list_end(doc, 0, name)].text == whole
