from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.marks.marks import marked
from factsheet.annotate.speech.signed import pulled_by, signed_by, turn_of

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The tide will wait.” — Ann Hale", "Ann Hale"),
        ("“The tide will wait.” -- Ann J. Hale, pilot", "Ann J. Hale"),
        ("“The tide will wait.” The boat - Ann Hale", None),
        ("“The tide will wait.”", None),
    ],
)
def test_a_signature_stands_behind_a_dash(parse: Parse, text: str, name: str | None) -> None:
    doc = parse(text).doc
    found = signed_by(doc, doc.text, marked(doc.text)[0])
    assert (found.text if found is not None else None) == name


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ('Ann Hale."', "Ann Hale"),
        ('Rep. Ann Hale, a pilot of boats."', "Rep. Ann Hale"),
        ("Ann Hale spoke.", None),
        ('And we will do it once."', None),
        ('State Bar of Ohio."', "State Bar of Ohio"),
        ('It was late and nobody had yet come home by then, not even the boats from out at sea."', None),
    ],
)
def test_a_name_below_a_quotation_that_stands_by_itself(parse: Parse, below: str, name: str | None) -> None:
    doc = parse(f'"The tide will wait for us.\n\n{below}\n').doc
    found = pulled_by(doc, doc.text, marked(doc.text)[0])
    assert (found.text if found is not None else None) == name


def test_a_turn_begins_with_a_name_in_capitals(parse: Parse) -> None:
    text = '"HALE: The tide will wait.'
    doc = parse(text).doc
    turn = turn_of(doc, text, marked(text)[0], (0, len(text)))
    assert turn is not None
    assert turn[0] is not None
    assert (turn[0].text, text[turn[1] :]) == ("HALE", "The tide will wait.")
    named = 'Ann Hale left the harbour.\n\n"Ann Hale: The tide will wait.'
    turn = turn_of(parse(named).doc, named, marked(named)[0], (28, len(named)))
    assert turn is not None
    assert turn[0] is not None
    assert turn[0].text == "Ann Hale"
    other = '"The Late News: The tide will wait.'
    assert turn_of(parse(other).doc, other, marked(other)[0], (0, len(other))) is None
    other = '"Hale: The tide will wait.'
    assert turn_of(parse(other).doc, other, marked(other)[0], (0, len(other))) is None
