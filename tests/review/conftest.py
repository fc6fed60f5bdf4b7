"""A fact base as people leave it: comments, odd formatting, and words of strangers that a page must not run."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factsheet.review.app import application
from factsheet.review.desk import Desk

TOKEN = "a-token-of-the-tests"
HOST = "127.0.0.1:8001"
ORIGIN = f"http://{HOST}"

TEXTS = {
    "ap": "Mill burns in Ashford\n\nA fire killed 9 people at the Lund mill in Ashford on Monday.\n\n"
    "“We lost friends,” Mayor Ada Roe said. <script>alert(1)</script> stands in this text.\n",
    "post": "Fire at mill\n\nAt least 12 people died when the Lund mill burned, Sheriff Bo Munk said.\n\n"
    "The mill made paper & cardboard.\n",
}

FACTS = """\
# our own remarks stay
factsheet: 1
title:   Mill fire in Ashford     # odd blanks
event: mill-burned
as_of: 2021-03-02

sources:
  ap: {publisher: The Wire, published: 2021-03-01, text: sources/ap.txt, url: 'https://wire.example/1?a=1&b=2'}
  post:
    publisher: "The Post"
    published: 2021-03-02
    text: sources/post.txt

facts:

# the event
- id: mill-burned
  kind: event
  statement: The Lund mill burned in Ashford.
  cites:
  - source: ap
    quote: >-
      A fire killed 9 people at the Lund
      mill in Ashford on Monday
- id: dead      # ask the coroner
  kind: casualties
  statement: Nine people were killed.
  outcome: killed
  value: 9
  ask: Is it 9 or 12?
  cites:
  - {source: ap, quote: killed 9 people}
  - source: post
    says: 12     # their own count
    quote: 12 people died

- id: friends
  kind: quote
  statement: 'Ada Roe: "We lost friends,"'
  value: 'We lost friends,'
  by: Ada Roe
  cites:
  - source: ap
    quote: >-
      "We lost friends," Mayor Ada Roe said

- id: script
  kind: other
  statement: "<script>alert(2)</script> \\"quoted\\" & 'so'"
  hold: '<img src=x onerror=alert(3)>'
  cites:
  - source: ap
    quote: <script>alert(1)</script> stands in this text
- id: paper
  kind: other
  statement: The mill made paper and cardboard.
  suggests:
    statement: The mill made paper.
  cites:
  - source: post
    quote: The mill made paper & cardboard
  - source: post
    quote: words that stand nowhere
# the end
"""


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """The path of a fact base with its texts."""
    (tmp_path / "sources").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "sources" / f"{name}.txt").write_text(text, "utf-8")
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS, "utf-8")
    return path


@pytest.fixture
def client(facts: Path) -> TestClient:
    """A browser that has the address of the page."""
    app = application(Desk(facts, "MR"), token=TOKEN, hosts=frozenset({HOST}))
    return TestClient(app, base_url=f"{ORIGIN}/{TOKEN}/", follow_redirects=False)
