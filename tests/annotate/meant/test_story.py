"""Which of two stories a sentence tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.meant.story import of_another_event


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("He was hurt in an earlier shooting.", True),
        ("Two people died in an unrelated fire.", True),
        ("Meanwhile, in Velm, five people died when a cable car fell.", True),
        ("Elsewhere in Norland, a guide was killed.", True),
        ("Meanwhile, police arrested a man.", False),
        ("Nineteen children died in the crash.", False),
        ("“They died in that terrible crash,” he said.", False),
        ("He said in an earlier statement that two people died.", False),
        ("A similar car was found.", False),
        ("That crash barrier was new.", False),
    ],
)
def test_what_is_recalled_or_happened_elsewhere_is_another_story(
    parse: Callable[..., Document], text: str, other: bool
) -> None:
    document = parse(f"A coach fell into a lake in Arden.\n\n{text}")
    assert of_another_event(document, list(document.doc.sents)[-1]) is other
