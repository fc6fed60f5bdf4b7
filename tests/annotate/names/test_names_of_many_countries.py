"""A person's name of whatever country is one person's, in whatever sentence, and the surname alone is the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate

NAMES = """
Mohammed al-Rashid, al-Rashid
Haidar Al-Badri, Al-Badri
Kim Young-ho, Kim
Park Jin-woo, Park
Zhang Wei, Zhang
Nguyen Van Thanh, Thanh
Luis de la Vega, de la Vega
Pieter van der Meer, van der Meer
Giulia Di Stefano, Di Stefano
Oleksandr Bondarenko, Bondarenko
Yuki Tanaka, Tanaka
Chidi Okafor, Okafor
J.T. Holt, Holt
Jürgen Müller, Müller
Łukasz Nowak, Nowak
Fatima Zahra Benali, Benali
"""
FRAMES = """
Mayor {full} opened the new bridge on Monday. “The work is done,” {short} said.
The bridge was opened on Monday by {full}, the mayor of Arden. “The work is done,” said {short}.
{full}, 44, was killed when a car hit a tree near Arden on Monday. Police said {short} was a teacher.
“The work is done,” said {full}, a teacher. On Monday {short} sold two houses.
According to {full}, the bridge will open in May. On Monday {short} said the work was done.
Among the dead were Ann Roe and {full}. Police said {short} had two children.
A judge sentenced {full} to six years in prison. In May {short} pleaded guilty.
"""


@pytest.mark.parametrize("name", NAMES.strip().split("\n"))
@pytest.mark.parametrize("frame", FRAMES.strip().split("\n"))
def test_a_name_is_one_persons(parse: Callable[..., Document], frame: str, name: str) -> None:
    full, short = name.split(", ")
    document = annotate(parse(frame.format(full=full, short=short)))
    people = [name.full for name in document.names.values() if name.sort == "person" and name.full != "Ann Roe"]
    assert people == [full, full]
