"""What makes extraction slower than its text is long, where a reader of the code would not see it."""

from __future__ import annotations

from pathlib import Path

import factsheet.extract


def test_no_rule_cuts_the_whole_text_out_of_the_parse() -> None:
    """spaCy builds `Doc.text` anew from all tokens each time: words are cut from the source's text, or from a span."""
    folder = Path(factsheet.extract.__file__).parent
    found = [path.name for path in sorted(folder.rglob("*.py")) if "doc.text[" in path.read_text(encoding="utf-8")]
    assert found == []
