"""Publication dates from the other sources, and every date of a mention closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.date import DateMention
from factsheet.model.mention import Mention, When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Named, Reading
from factsheet.model.timex_recurrence import Recurrence
from factsheet.reconcile.dating import Dated, settle

SEEDS = Path(__file__).parent.parent.parent / "seeds"
LEDE = "Governor Alma Reyes signed the flood relief bill at the Springfield capitol before cheering farmers on Monday."


def settled(*documents: Document) -> Dated:
    mentions = [mention for document in documents for mention in extract(annotate(document))]
    return settle([document.source for document in documents], mentions)


def values(dated: Dated, source: str) -> list[tuple[str, str | None]]:
    return [
        (one.text, one.when.value) for one in dated.mentions if one.source == source and isinstance(one, DateMention)
    ]


def test_the_seeds(parse: Callable[..., Document]) -> None:
    names = zip(("abc", "nbc", "ap"), sorted(SEEDS.glob("*.txt")), strict=True)
    documents = [parse(path.read_bytes().decode("utf-8"), id=name) for name, path in names]
    dated = settled(*documents)
    assert dated.published == {
        "abc": ("2013-01-28", "inferred from nbc"),
        "nbc": ("2013-01-28", "stated"),
        "ap": ("2013-01-28", "inferred from nbc"),
    }
    assert {value for text, value in values(dated, "nbc") if text == "Monday"} == {"2013-01-28"}
    assert ("last week", "2013-W04") in values(dated, "ap")
    assert ("July", "2012-07") in values(dated, "ap")
    assert ("today", "2013-01-28") in values(dated, "abc")


def test_today_is_the_day_that_another_source_gives(parse: Callable[..., Document]) -> None:
    known = parse(LEDE, id="known", published="2013-01-29")
    open_ = parse(
        "Governor Alma Reyes today signed a flood relief bill at the Springfield capitol before farmers.", id="open"
    )
    assert settled(known, open_).published["open"] == ("2013-01-28", "inferred from known")
    late = parse(
        "Governor Alma Reyes yesterday signed a flood relief bill at the Springfield capitol before farmers.", id="open"
    )
    assert settled(known, late).published["open"] == ("2013-01-29", "inferred from known")


def test_a_source_that_prints_a_later_day_is_not_dated_by_today(parse: Callable[..., Document]) -> None:
    known = parse(LEDE, id="known", published="2013-01-29")
    told = "Governor Alma Reyes today signed a flood relief bill at the Springfield capitol before farmers."
    late = parse(f"{told} Her office sent the text out on January 31, 2013.", id="late")
    other = parse(f"{told} It ends on January 31, 2014.", id="other")
    published = settled(known, late, other).published
    assert published["late"] == (None, None)
    assert published["other"] == ("2013-01-28", "inferred from known")


def test_another_happening_dates_nothing(parse: Callable[..., Document]) -> None:
    known = parse(LEDE, id="known", published="2013-01-29")
    open_ = parse("Two ferries collided off the northern coast today, injuring nine passengers and a cook.", id="open")
    dated = settled(known, open_)
    assert dated.published["open"] == (None, None)
    assert values(dated, "open") == [("today", None)]


def test_sources_that_disagree_date_nothing(parse: Callable[..., Document]) -> None:
    one = parse(LEDE, id="one", published="2013-01-29")
    other = parse(LEDE.replace("Monday", "Sunday"), id="other", published="2013-01-29")
    open_ = parse(
        "Governor Alma Reyes today signed a flood relief bill at the Springfield capitol before farmers.", id="open"
    )
    assert settled(one, other, open_).published["open"] == (None, None)


def test_a_weekday_alone_dates_no_report(parse: Callable[..., Document]) -> None:
    known = parse(LEDE, id="known", published="2013-01-28")
    assert settled(known, parse(LEDE, id="open")).published["open"] == (None, None)


@pytest.mark.parametrize(
    ("rest", "day"), [("", "2013-01-28"), (" The rain stopped Tuesday.", None), (" It rained Monday night.", None)]
)
def test_an_agency_names_its_own_day_by_the_weekday(parse: Callable[..., Document], rest: str, day: str | None) -> None:
    known = parse(LEDE, id="known", published="2013-01-28")
    agency = parse(LEDE + rest, id="open")
    agency = replace(agency, source=replace(agency.source, publisher="The Associated Press"))
    assert settled(known, agency).published["open"][0] == day


def test_what_a_source_says_of_itself_stands(parse: Callable[..., Document]) -> None:
    known = parse(LEDE, id="known", published="2013-01-29")
    given = parse(LEDE.replace("on Monday", "today"), id="given", published="2012-05-05")
    assert settled(known, given).published["given"] == ("2012-05-05", "given")


def test_every_date_of_every_kind_is_closed(parse: Callable[..., Document]) -> None:
    source = parse("Nine died.", id="a", published="2013-01-29").source
    span = Span(0, 4)
    monday = When("Monday", span, Named("DATE", "weekday", name=Recurrence("weekday", 0)))
    printed = When("2012", span, Reading("DATE", "year", "2012"))
    toll = CasualtiesMention(
        source="a",
        spans=(span,),
        text="Nine",
        passage=Passage(span, "Nine died"),
        outcome="killed",
        value=9,
        printed="Nine",
    )
    mentions: list[Mention] = [replace(toll, when=monday), replace(toll, when=printed), toll]
    first, second, third = settle([source], mentions).mentions
    assert isinstance(first, CasualtiesMention)
    assert first.when == replace(monday, value="2013-01-28", anchor="2013-01-29")
    assert isinstance(second, CasualtiesMention)
    assert second.when == replace(printed, value="2012")
    assert third == toll


def test_a_dateline_without_a_year_takes_it_from_the_others(parse: Callable[..., Document]) -> None:
    known = parse(LEDE, id="known", published="2013-01-02")
    text = "SPRINGFIELD, Dec 31 (Reuters) - The governor signed a bill on Monday.\n\nFarmers cheered her in the hall."
    dated = settled(known, parse(text, id="open"))
    assert dated.published["open"] == ("2012-12-31", "inferred from known")
    assert ("Monday", "2012-12-31") in values(dated, "open")
    assert settled(parse(text, id="open")).published["open"] == (None, None)
    summer = parse(text.replace("Dec 31", "Jun 30"), id="open")
    assert settled(known, summer).published["open"] == (None, None)
