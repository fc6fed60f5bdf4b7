from __future__ import annotations

import pytest

from factsheet.annotate.marks.marks import marked
from factsheet.annotate.speech.pull_quotes import pulled_out

LINE = "The pier had sunk by noon and nobody was there to see it."


@pytest.mark.parametrize(
    ("text", "pulled"),
    [
        (f'Lund spoke.\n\n"{LINE}"\n\n{LINE} Hale left.', 1),
        (f'Lund spoke.\n\n"{LINE}"\n\n"{LINE[:-1]}," said Hale.', 1),
        (f'Lund spoke.\n\n"{LINE}"\n\nThe pier had sunk at noon and nobody was there.', 0),
        (f'Lund spoke.\n\n"{LINE}"\n\n"{LINE}"\n', 0),
        (f'Lund spoke. "{LINE}"\n\n{LINE}', 0),
        ('Lund spoke.\n\n"The pier had sunk."\n\nThe pier had sunk.', 0),
    ],
)
def test_a_line_in_marks_that_stands_in_the_text_as_well_is_pulled_out_of_it(text: str, pulled: int) -> None:
    assert len(pulled_out(text, marked(text))) == pulled


def test_it_takes_as_long_as_the_text_is() -> None:
    text = "\n".join([f'"{LINE}"'] * 20_000)
    assert pulled_out(text, marked(text)) == frozenset()
