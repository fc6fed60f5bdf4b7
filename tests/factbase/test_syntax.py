"""A slip against YAML is told with its line, and with the text as it should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.factbase.load import loads
from factsheet.factbase.problems import UnreadableError

PATH = Path("facts.yaml")

FILE = """\
facts:
- id: a
  kind: other
  statement: It is so.
  %s
  cites: [{source: ap, quote: words}]
"""


def told(line: str) -> tuple[int, str]:
    with pytest.raises(UnreadableError) as caught:
        loads(FILE % line, PATH)
    problem = caught.value.problems[0]
    return problem.line, problem.message


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("note: He said: no", "note: 'He said: no'"),
        ("note: He said: it's no   # mine", "note: 'He said: it''s no'"),
        ("note: He said:", "note: 'He said:'"),
        ('note: "No," he said.', "note: '\"No,\" he said.'"),
        ("note: 'it's so'", "note: it's so"),
        ("note: 'No,' he said, 'no.'", "note: '''No,'' he said, ''no.'''"),
        ("note: @home alone", "note: '@home alone'"),
        ("note: [Gunman] fled", "note: '[Gunman] fled'"),
        ("note: & co", "note: '& co'"),
        ("note: %x", "note: '%x'"),
        ("note: - no", "note: '- no'"),
        ("note: > no", "note: '> no'"),
        ("note: ? no", "note: '? no'"),
        ("who:\n  - @x", "who:\n  - '@x'"),
        ("who:\n  - Smith: mayor: x", "who:\n  - 'Smith: mayor: x'"),
    ],
)
def test_a_text_that_needs_quotes_is_shown_in_them(line: str, right: str) -> None:
    number, message = told(line)
    assert number == 5 + line.count("\n")
    assert f"`{right.split('  ')[-1]}`" in message
    loads(FILE % right, PATH)


def test_a_long_text_is_not_repeated() -> None:
    _, message = told(f"statement: {'long ' * 30}: no")
    assert "single quotes (an apostrophe in it is doubled)" in message
    assert "long" not in message


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("statement: 'it is so", "Close the quotation mark"),
        ("who: [a, b", "Close the bracket"),
        ('who: ["a" b, c]', "Put each text between the brackets in quotes"),
        ("statement:He said", "a blank behind each colon"),
        ("statement: a\n   b: c", "Look at the indentation"),
        ("note: x\n\tb: c", "Indent with blanks"),
        ("who:\n  - Smith: mayor", "Put a text with a colon in quotes: `'Smith: mayor'`"),
        ("statement: ! no", "put a text that begins with ! in quotes"),
    ],
)
def test_other_slips_have_advice_of_their_own(line: str, right: str) -> None:
    assert right in told(line)[1]
