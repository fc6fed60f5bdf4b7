from __future__ import annotations

from factsheet.render.citations import Cites
from factsheet.render.columns import filling
from factsheet.render.front import Alternative, Line, Run, Unclear


def line(letters: int) -> Line:
    return Line(code="E1", anchor="E1", facts=(), runs=(Run("x" * letters, Cites()),))


def test_the_right_column_is_filled_up_to_the_left_one() -> None:
    established = [line(100)] * 6
    places = {"established": established, "next": [line(50)] * 2, "moments": [], "background": [line(100)] * 3}
    assert filling(places, [], []) == ("next", "background")
    question = Unclear(line(100), (Alternative("x" * 100, Cites()),))
    assert filling(places, [question], []) == ("next",)
    assert filling({**places, "established": []}, [], []) == ()
