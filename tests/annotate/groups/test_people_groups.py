from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.groups.people_groups import GroupFinder
from factsheet.annotate.run import annotate

Parse = Callable[..., Document]


def groups(parse: Parse, text: str, *perpetrators: str) -> list[tuple[str, str, int | None]]:
    document = parse(text)
    annotate(document)
    finder = GroupFinder(document, frozenset(perpetrators))
    return [
        (document.doc[group.start : group.end].text, group.sort, group.value)
        for sentence in document.doc.sents
        for group in finder.groups(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("At least 12 police officers were hurt.", ("At least 12 police officers", "count", 12)),
        ("A woman and her two sons were found.", ("A woman and her two sons", "list", 3)),
        ("Six men, two women and a child were rescued.", ("Six men, two women and a child", "list", 9)),
        ("It hurt 10 women and two local pilots, the Costa Rican", ("10 women and two local pilots", "list", 12)),
        ("It hurt a man and a boy, a woman and a girl.", ("a man and a boy, a woman and a girl", "list", 4)),
        ("No one was hurt.", ("No one", "count", 0)),
        ("A 7-year-old boy was hurt.", ("A 7-year-old boy", "single", 1)),
        ("Both drivers were hurt.", ("Both drivers", "pair", 2)),
        ("An elderly couple was hurt.", ("An elderly couple", "pair", 2)),
        (
            "Twelve people, eight women and four men, were hurt.",
            ("Twelve people, eight women and four men", "count", 12),
        ),
        ("Nine others were hurt.", ("Nine others", "count", 9)),
        ("A third man was hurt.", ("A third man", "nth", 3)),
        ("Two of its soldiers were hurt.", ("Two of its soldiers", "count", 2)),
    ],
)
def test_how_many_people(parse: Parse, text: str, group: tuple[str, str, int]) -> None:
    assert group in groups(parse, text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The blast killed two men and a woman, the mayor said.", ("two men and a woman", "list", 3)),
        ("The crash killed 10 tourists and two pilots, the officer...", ("10 tourists and two pilots", "list", 12)),
        ("The blast killed a mother and her daughter, 12, the coroner said.", ("a mother and her daughter", "list", 2)),
        ("The blast killed 12 people and a boy was hurt.", ("12 people", "count", 12)),
        ("The plant killed my husband and Lars Odd signed the papers.", ("husband", "single", 1)),
        ("Police said 12 people and a boy were killed.", ("12 people and a boy", "list", 13)),
        ("The mayor confirmed six men and two girls drowned.", ("six men and two girls", "list", 8)),
        ("The fire killed two women, a man and a boy.", ("two women, a man and a boy", "list", 4)),
        ("It hurt two nurses, a doctor and a driver.", ("two nurses, a doctor and a driver", "list", 4)),
        ("Two women, a mother and her daughter, died.", ("Two women, a mother and her daughter", "count", 2)),
        (
            "The two bailiffs, Jon Roe, 61, and Rolf Poe, 63, were killed.",
            ("The two bailiffs, Jon Roe, 61, and Rolf Poe, 63", "count", 2),
        ),
        ("Three children, two girls and a boy, died.", ("Three children, two girls and a boy", "count", 3)),
    ],
)
def test_where_a_list_ends_and_whom_it_spells_out(parse: Parse, text: str, group: tuple[str, str, int]) -> None:
    assert group in groups(parse, text)


def test_perpetrators_are_left_out(parse: Parse) -> None:
    assert groups(parse, "Two bailiffs and a gunman are dead.") == [("Two bailiffs and a gunman", "count", 2)]
    assert ("the gunman", "perpetrator", 0) in groups(parse, "Police shot the gunman.")


@pytest.mark.parametrize(
    "text",
    [
        "It happened 12 miles away.",
        "The 2016 attack shook the city.",
        "About 40 homes burned.",
        "He is 45 percent faster.",
        "Shares fell 12 points.",
        "One of those who died was a nurse.",
    ],
)
def test_what_counts_no_people(parse: Parse, text: str) -> None:
    assert [group for group in groups(parse, text) if group[1] == "count"] == []


@pytest.mark.parametrize(
    ("text", "part", "more", "left_out", "unit"),
    [
        ("Two of them died.", True, False, 0, None),
        ("One of the drivers died.", True, False, 0, "drivers"),
        ("Two of the nine hikers died.", True, False, 0, "hikers"),
        ("None of the crew died.", True, False, 0, None),
        ("Three more people died.", False, True, 0, "people"),
        ("Another man died.", False, True, 0, "man"),
        ("Two soldiers and a gunman died.", False, False, 1, "soldiers"),
        ("Two of the four suspects died.", False, False, 2, None),
        ("A family of four died.", False, False, 0, "people"),
        ("A 7-year-old died.", False, False, 0, "person"),
        ("Court officer Ron Kell died.", False, False, 0, None),
    ],
)
def test_a_part_more_of_them_and_who_is_left_out(
    parse: Parse, text: str, part: bool, more: bool, left_out: int, unit: str | None
) -> None:
    document = annotate(parse(text))
    group = GroupFinder(document).groups(next(iter(document.doc.sents)))[0]
    assert (group.part, group.more, group.left_out, group.unit) == (part, more, left_out, unit)


@pytest.mark.parametrize("text", ["All but two of the crew died.", "Nobody else was hurt.", "The 12 cars were hit."])
def test_what_is_no_group(parse: Parse, text: str) -> None:
    assert groups(parse, text) == []
