"""Clauses as they are printed."""

import pytest

from factsheet.extract.printed import is_balanced


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('It was late," the "Grey Sea" actor said on "Tide', False),
        ("late,” he said, “and", False),
        ('He said "it was late" and "no".', True),
        ("“Grey Sea” was sold", True),
    ],
)
def test_no_quotation_is_cut(text: str, whole: bool) -> None:
    assert is_balanced(text) is whole
