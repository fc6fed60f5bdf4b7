"""What expressions mean, rule by rule; the gate has the everyday ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract

TUESDAY = date(2013, 1, 29)


def read(document: Document, anchor: date | None = TUESDAY) -> list[tuple[str, str, str | None]]:
    whens = [mention.when for mention in extract(annotate(document))]
    return [(when.text, when.reading.rule, when.reading.close(anchor)) for when in whens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote is due by the close of 2013.", ("the close of 2013", "year", "2013")),
        ("It began in nineteen ninety-six.", ("nineteen ninety-six", "spelled year", "1996")),
        ("Music of the '80s filled the hall.", ("the '80s", "decade", "198")),
        ("He turned up at 5:30 p.m. EST Thursday.", ("5:30 p.m. EST Thursday", "clock time", "2013-01-24T17:30")),
        ("He turned up on Wednesday.", ("Wednesday", "weekday", None)),
        ("He has been away since Wednesday.", ("Wednesday", "weekday", "2013-01-23")),
        ("The tour opens the day after tomorrow.", ("the day after tomorrow", "today", "2013-01-31")),
        ("They left the day before yesterday.", ("the day before yesterday", "today", "2013-01-27")),
        ("He called a week ago Monday.", ("a week ago Monday", "relative weekday", "2013-01-21")),
        ("They met on Wednesday of last week.", ("Wednesday of last week", "relative weekday", "2013-01-23")),
        ("Easter week drew crowds.", ("Easter week", "holiday week", "2013-W13")),
        ("The work took four decades.", ("four decades", "duration", "P40Y")),
        ("They talked for half an hour.", ("half an hour", "duration", "PT30M")),
        ("They married on Valentine's Day in 2012.", ("Valentine's Day in 2012", "holiday", "2012-02-14")),
        ("Ida was found Memorial Day clinging to a raft.", ("Memorial Day", "holiday", "2012-05-28")),
        ("Rents have doubled over the past decade.", ("the past decade", "duration in the past", "P10Y")),
        ("Nine ships sank in the past year.", ("the past year", "duration in the past", "P1Y")),
        ("Nine ships sank this past week.", ("this past week", "relative period", "2013-W04")),
        ("It was lost for half a century.", ("half a century", "duration", "P50Y")),
        ("It was lost for a quarter of a century.", ("a quarter of a century", "duration", "P25Y")),
        ("Days later, the ice broke.", ("Days later", "days before", "PXD")),
        ("They will march in the coming weeks.", ("the coming weeks", "duration to come", "PXW")),
        ("He denied over the weekend that he was ill.", ("the weekend", "relative period", "2013-W04-WE")),
        ("It was the weekend that changed him.", ("the weekend", "period of an event", None)),
        ("He is angry about Friday's debate.", ("Friday", "weekday", "2013-02-01")),
        ("He is angry about Sunday's debate.", ("Sunday", "weekday", "2013-01-27")),
        ("Both prepare for Sunday's debate.", ("Sunday", "weekday", "2013-02-03")),
        ("If he wins in September, he will stay.", ("September", "month", "2013-09")),
        ("He wants to win the Nov. 8 election.", ("Nov. 8", "month and day", "2013-11-08")),
        ("The Nov. 8 attack killed nine.", ("Nov. 8", "month and day", "2012-11-08")),
        ("He has raised two million through November.", ("November", "month", "2012-11")),
        ("Despite the defeats on Sunday, he will stay.", ("Sunday", "weekday", "2013-01-27")),
        ("The mayor told reporters Sunday he would resign.", ("Sunday", "weekday", "2013-01-27")),
        ("He said that March was the worst month.", ("March", "month", "2012-03")),
        ("The dam will be built over the next decade.", ("the next decade", "duration to come", "P10Y")),
        ("They met at 3 o'clock in the morning.", ("3 o'clock in the morning", "clock time", None)),
        ("It closed in the year the dam broke.", ("the year", "relative period", "2013")),
        ("Shops stay shut until Sunday.", ("Sunday", "weekday", "2013-02-03")),
        ("Shops were shut until Sunday.", ("Sunday", "weekday", "2013-01-27")),
        ("Leaders were quick to offer help on Sunday.", ("Sunday", "weekday", "2013-01-27")),
        ("She is the favorite to win come September.", ("September", "month", "2013-09")),
        ("Election Day was quiet.", ("Election Day", "holiday", "2012-11-06")),
        ("Security has been tight since Sept. 11.", ("Sept. 11", "month and day", None)),
        ("He ignored warnings on Friday that strikes could do harm.", ("Friday", "weekday", "2013-01-25")),
        ("The city was told of the February cut.", ("February", "month", "2013-02")),
        ("The law was changed in February.", ("February", "month", None)),
        ("The law was changed last December.", ("last December", "relative month", "2012-12")),
        ("Traders bought gold for delivery in May.", ("May", "month", "2013-05")),
        ("Sales rose in the quarter ended with the strike.", ("the quarter", "period of an event", None)),
        ("It had been due to expire Friday.", ("Friday", "weekday", "2013-01-25")),
        ("A second witness had expected to testify on Monday.", ("Monday", "weekday", "2013-01-28")),
        ("Neither the mayor nor his aide could be found Monday.", ("Monday", "weekday", "2013-01-28")),
        ("Before reports of its offer in November, the stock had lost ground.", ("November", "month", "2012-11")),
        ("The plant builds the cars of tomorrow.", ("tomorrow", "today", "FUTURE_REF")),
        ("Crews found the victims of today's crash.", ("today", "today", "2013-01-29")),
        ("The talks resume Thursday in Geneva.", ("Thursday", "weekday", "2013-01-31")),
        ("The index is far below its record high set on Aug. 6.", ("Aug. 6", "month and day", "2012-08-06")),
        ("The lenders have extended the loan through April.", ("April", "month", "2013-04")),
        ("The talks, set for April, will be short.", ("April", "month", "2013-04")),
        ("A summit set for Geneva in April divides them.", ("April", "month", "2013-04")),
        ("She named a new chairman, effective Feb. 1.", ("Feb. 1", "month and day", "2013-02-01")),
        ("She may one day return to the island.", ("one day", "duration", "FUTURE_REF")),
        ("The march took one day.", ("one day", "duration", "P1D")),
        ("The heat is hard on today's economy.", ("today", "today", "PRESENT_REF")),
        ("The fleet was lost in September 480 BC.", ("September 480 BC", "year before our era", "BC0480-09")),
        (
            "The blast came at about 10:35 a.m. (0735 GMT) Friday.",
            ("about 10:35 a.m. (0735 GMT) Friday", "clock time", "2013-01-25T10:35"),
        ),
        ("The 31 December deadline was missed.", ("The 31 December", "month and day", "2012-12-31")),
        ("The tower is to be demolished this autumn.", ("this autumn", "relative season", "2013-FA")),
        ("They vowed to avenge a raid Friday on the harbour.", ("Friday", "weekday", "2013-01-25")),
        ("She promised to see the widows of those shot Saturday.", ("Saturday", "weekday", "2013-01-26")),
        ("The club agreed to visit the people hurt Sunday.", ("Sunday", "weekday", "2013-01-27")),
        ("They vowed to hold a rally Friday on the harbour.", ("Friday", "weekday", "2013-02-01")),
        ("Deaths following last months storm rose.", ("last months", "relative period", "2012-12")),
    ],
)
def test_one_expression(parse: Callable[..., Document], text: str, expected: tuple[str, str, str]) -> None:
    assert read(parse(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted from 15 to 22 June 2012.", {"15": "2012-06-15", "22 June 2012": "2012-06-22"}),
        ("The year ended Feb. 2 was bad.", {"The year": "P1Y", "Feb. 2": "2012-02-02"}),
        (
            "The siege began on Jan. 30, 2012. On the 2nd, it ended.",
            {"Jan. 30, 2012": "2012-01-30", "the 2nd": "2012-02-02"},
        ),
        ("On Jan. 3, 2012, a fire began on the 2nd floor.", {"Jan. 3, 2012": "2012-01-03"}),
        (
            "In 2009, both met. They parted on July 2 of that year.",
            {"2009": "2009", "July 2 of that year": "2009-07-02"},
        ),
        (
            "It rained last week, on Monday and Friday.",
            {"last week": "2013-W04", "Monday": "2013-01-21", "Friday": "2013-01-25"},
        ),
        ("Next Thursday and Friday, schools close.", {"Next Thursday": "2013-02-07", "Friday": "2013-02-08"}),
        (
            "Profit rose in the quarter ended Dec. 31.",
            {"the quarter": "2012-Q4", "Dec. 31": "2012-12-31"},
        ),
        ("Polls were set for May 2009, just a year later.", {"May 2009": "2009-05", "a year later": None}),
        ("Few came in 2010, the year the dam broke.", {"2010": "2010", "the year": None}),
        ("The 1969 season was cursed. On Sept. 9, the club lost.", {"1969": "1969", "Sept. 9": None}),
        (
            "The 2012 season was cursed. On Sept. 9-10, it lost.",
            {"2012": "2012", "Sept. 9": "2012-09-09", "10": "2012-09-10"},
        ),
        ("The 1969 season was cursed. On Sept. 9, 1968, it lost.", {"1969": "1969", "Sept. 9, 1968": "1968-09-09"}),
        ("The firm was founded in 1998. On Dec. 9, it closed.", {"1998": "1998", "Dec. 9": "2012-12-09"}),
        ("Profit rose in the quarter ended Nov. 30.", {"the quarter": None, "Nov. 30": "2012-11-30"}),
        (
            "On Jan. 3, they won. It was as in 2009, when fans wept that night.",
            {"Jan. 3": "2013-01-03", "2009": "2009", "that night": None},
        ),
    ],
)
def test_dates_beside_one_another(parse: Callable[..., Document], text: str, expected: dict[str, str | None]) -> None:
    assert {words: value for words, _, value in read(parse(text))} == expected


def test_the_order_of_numeric_dates_is_learnt_from_the_text(parse: Callable[..., Document]) -> None:
    assert [value for *_, value in read(parse("Forms of 31/12/2012 and 05/06/2012 were lost."))] == [
        "2012-12-31",
        "2012-06-05",
    ]
    assert [value for *_, value in read(parse("Forms of 12/31/2012 and 05/06/2012 were lost."))] == [
        "2012-12-31",
        "2012-05-06",
    ]
    assert [value for *_, value in read(parse("Forms of 31/12/2012, 12/31/2012 and 05/06/2012."))][-1] is None


def test_what_leans_on_another_date_needs_no_anchor(parse: Callable[..., Document]) -> None:
    text = "The levee broke on Aug. 29, 2005. The day before, all had fled. Two months later, few were back."
    assert [value for *_, value in read(parse(text), None)] == ["2005-08-29", "2005-08-28", "2005-10"]


def test_a_day_is_not_counted_from_a_year(parse: Callable[..., Document]) -> None:
    found = read(
        parse("The crash of 1987 is still taught. Huge losses were made that day. Two days later, banks closed.")
    )
    assert [value for *_, value in found] == ["1987", None, None]


def test_history_counts_from_its_own_dates(parse: Callable[..., Document]) -> None:
    history = "The war began in 1911. In October, the capital fell, and on 9 November 1912 the king fled.\n\n"
    history += "In January, the rebels split. Peace came in 1914. In March, the troops went home."
    expected = ["1911", "1911-10", "1912-11-09", "1913-01", "1914", "1914-03"]
    books = " Books of 1920, 1931 and 1950 tell of it."
    assert [value for *_, value in read(parse(history + books))] == [*expected, "1920", "1931", "1950"]


def test_news_with_a_few_years_counts_from_its_publication(parse: Callable[..., Document]) -> None:
    news = (
        "He lost the race of 2009 and left in 2010.\n\nBorn in 1960, he is a father. “That is my job,” he said in May."
    )
    assert [value for *_, value in read(parse(news))] == ["2009", "2010", "1960", "2012-05"]


def test_a_weekday_with_its_day_is_of_no_history(parse: Callable[..., Document]) -> None:
    text = "The band met in 1972, played in 1973, 1975 and 1976, split in 1982 and came back in 2001. "
    text += "Tickets are sold from Friday, December 6. The tour goes on in Brill on November 19."
    assert [value for *_, value in read(parse(text))][-2:] == ["2013-12-06", "2013-11-19"]


def test_the_last_weekend_of_a_fair_is_the_fairs(parse: Callable[..., Document]) -> None:
    found = read(parse("The prize is given in the last weekend of the fair. It rained last weekend."))
    assert [value for *_, value in found] == [None, "2013-W04-WE"]


def test_history_passes_over_years_of_which_it_only_speaks(parse: Callable[..., Document]) -> None:
    history = (
        "The dam was begun in 1921. On March 3, 1921, the valley was sold. In June 1922, the first stone was laid. A "
        "strike in August 1923 held up the work. On January 9, 1924, the army came. It was the worst flood since 1813."
        "\n\nOn February 2, the town was cleared. Papers found in 1998 prove it. “You must leave today,” a notice said."
        "\n\nThe water reached the heights on April 5, repeating the losses of the previous year. In May, all was over."
        "\n\n1930: A second try\n\nOn July 1, the work began again."
    )
    found = {text: value for text, _, value in read(parse(history))}
    assert found["February 2"] == "1924-02-02"
    assert found["today"] is None
    assert (found["April 5"], found["May"]) == ("1924-04-05", "1924-05")
    assert found["July 1"] == "1930-07-01"


def test_history_never_counts_from_its_publication(parse: Callable[..., Document]) -> None:
    history = (
        "In May, the fleet sailed. The islands had changed hands in 1702, 1703, 1711, 1715, 1722, 1731, 1735, 1740, "
        "1744, 1745, 1746, 1750, 1751, 1755, 1757, 1758, 1759, 1760, 1761 and 1763. On Monday, it struck."
    )
    found = [value for *_, value in read(parse(history))]
    assert (found[0], found[1], found[-2], found[-1]) == (None, "1702", "1763", None)


def test_a_report_that_looks_back_is_no_history(parse: Callable[..., Document]) -> None:
    report = (
        "He lost in 1960, 1964, 1968, 1972, 1976, 1980, 1984, 1988 and 1992. Last week, he gave up. “I was in Leeds "
        "two weeks ago,” he said. He may win in May."
    )
    assert [value for *_, value in read(parse(report))][-3:] == ["2013-W04", "2013-W03", "2013-05"]


def test_in_news_months_beside_an_old_year_are_the_latest(parse: Callable[..., Document]) -> None:
    text = "The firm, founded in 1980, said Monday it had a good year. In September, it bought a rival."
    assert ("September", "month", "2012-09") in read(parse(text))


def test_others_find_the_dates_in_the_document(parse: Callable[..., Document]) -> None:
    document = parse("The mayor met residents on Monday.", published="2013-01-29")
    (mention,) = extract(annotate(document))
    assert list(document.whens) == [(27, 33)]
    assert mention.when is document.when_in(0, len(document.source.text))


UPDATE = "Two trains collided near the harbor.\n\nThe line was closed on Monday, officials at the port said.\n\n"
UPDATE += "Update, Fri. Feb. 1: The line reopened today, the operator said.\n\nNobody was hurt yesterday, it added."


def test_dates_below_an_update_line_count_from_it(parse: Callable[..., Document]) -> None:
    found = {text: value for text, _, value in read(parse(UPDATE, published="2013-01-29"))}
    assert found == {
        "Monday": "2013-01-28",
        "Fri. Feb. 1": "2013-02-01",
        "today": "2013-02-01",
        "yesterday": "2013-01-31",
    }


def test_an_update_above_the_article_holds_for_itself(parse: Callable[..., Document]) -> None:
    text = "Update, Fri. Feb. 1: The line reopened today.\n\nTwo trains collided yesterday, officials at the port said."
    found = {text: value for text, _, value in read(parse(text, published="2013-01-29"))}
    assert found["today"] == "2013-02-01"
    assert found["yesterday"] == "2013-01-28"


def test_that_weekend_is_not_the_one_of_todays_report(parse: Callable[..., Document]) -> None:
    text = "A man was shot on January 6. The suspect will be in court today.\n\nHe had come to town that weekend."
    assert read(parse(text))[-1] == ("that weekend", "relative period", "2013-W01-WE")
    assert read(parse("The suspect will be in court today. He had come to town that weekend."))[-1][2] is None


def test_a_lone_time_of_day_is_on_a_day_named_close_to_it(parse: Callable[..., Document]) -> None:
    far = "Troops took back the station on Monday. Two guards were freed. Nobody knew how many had died. "
    assert read(parse(far + "The blast occurred at midnight."))[-1][2] is None
    assert read(parse("The station burned on Monday. The blast occurred at 6 a.m."))[-1][2] == "2013-01-28T06:00"


def test_news_with_some_years_and_a_weekday_is_no_history(parse: Callable[..., Document]) -> None:
    text = "He flew in 1980, and left in 1990. The school of 1995 closed in 2001. He is leaving, he said Monday."
    assert read(parse(text))[-1] == ("Monday", "weekday", "2013-01-28")


def test_no_month_is_counted_ahead_from_a_day_of_this_week(parse: Callable[..., Document]) -> None:
    assert read(parse("The club won on Monday. Ninety years later, the drought is over."))[-1][2] is None


def test_a_name_like_a_short_weekday_is_none(parse: Callable[..., Document]) -> None:
    assert read(parse("The owner denied that Sun reporters had paid him.")) == []


def test_dates_joined_to_one_with_a_year_share_it(parse: Callable[..., Document]) -> None:
    text = "The camp was open from May 15 to August 16, 2008. It was shut in April and June 2005."
    assert [value for *_, value in read(parse(text))] == ["2008-05-15", "2008-08-16", "2005-04", "2005-06"]
    assert read(parse("It ran from December to January 2009."))[0][2] == "2008-12"
    assert read(parse("They met in November, and again in January 2009."))[0][2] == "2012-11"


def test_a_story_within_one_year_goes_forward(parse: Callable[..., Document]) -> None:
    flight = "The jet was bombed in December 1988. The two men were freed after their king agreed in {} to pay."
    assert read(parse(flight.format("April")))[1][2] == "2012-04"
    ferry = "The ferry sank in March 2009. The hull was raised in {}."
    assert read(parse(ferry.format("July")))[1][2] == "2009-07"


def test_the_quarter_is_the_one_whose_results_are_told(parse: Callable[..., Document]) -> None:
    text = "Profit fell in the third quarter. Analysts expect losses through the third quarter of 2014. "
    text += "In the year-ago period, the mill earned $10 million. For the nine months, net fell from a year earlier."
    found = {words: value for words, _, value in read(parse(text, published="2012-10-29"), date(2012, 10, 29))}
    assert found["the year-ago period"] == "2011-Q3"
    assert found["a year earlier"] == "2011"


def test_a_programmes_name_is_no_date(parse: Callable[..., Document]) -> None:
    assert read(parse('The senator told ABC\'s "This Week" that he was sorry.')) == []
    assert read(parse("The minister spoke on VOA Today about grain.")) == []
    assert read(parse("Today the minister spoke about grain."))[0][2] == "2013-01-29"


def test_a_stretch_of_weekdays_is_in_order_or_open(parse: Callable[..., Document]) -> None:
    assert [value for *_, value in read(parse("He was held from Monday to Friday."))] == ["2013-01-21", "2013-01-25"]
    assert [value for *_, value in read(parse("The fair will run Thursday through Sunday."))] == [
        "2013-01-31",
        "2013-02-03",
    ]
    assert [value for *_, value in read(parse("The shop is open from Monday to Friday."))] == [None, None]


def test_the_present_tense_is_a_plan_in_the_text_and_past_in_a_headline(parse: Callable[..., Document]) -> None:
    text = (
        "Team plays rivals on Saturday\n\nThe squad is in good shape, its coach told reporters in the harbor town.\n\n"
    )
    text += "It plays Leeds on Saturday. Fans gather outside the gates on Saturday."
    assert [value for *_, value in read(parse(text))] == ["2013-01-26", "2013-02-02", "2013-01-26"]


def test_a_weekday_that_is_one_of_many_or_a_name_is_no_date(parse: Callable[..., Document]) -> None:
    assert read(parse("The boy vanished on a Sunday."))[0][2] == "XXXX-WXX-7"
    assert read(parse("They still speak of Bloody Friday.")) == []
    assert read(parse("They met at a Sunday night service."))[0][2] == "2013-01-27TNI"


def test_the_following_month_leans_on_the_date_before_it(parse: Callable[..., Document]) -> None:
    assert read(parse("The mill closed in October 2008. It reopened the following March."))[-1][2] == "2009-03"
    assert read(parse("The mill reopened the following March."))[0][2] is None


def test_a_time_and_a_day_lean_on_what_stands_beside_them(parse: Callable[..., Document]) -> None:
    ship = read(parse("The ship left port at 10pm on January 9 and sank at 3am the next day."))
    assert [value for *_, value in ship] == ["2013-01-09T22:00", "2013-01-10T03:00"]
    assert read(parse("In 1985, on the morning of May 25, a cyclone struck."))[-1][2] == "1985-05-25TMO"
    assert read(parse("The firm, founded in 1985, was sold on May 25."))[-1][2] == "2012-05-25"


def test_that_morning_is_the_one_of_the_day_spoken_of(parse: Callable[..., Document]) -> None:
    text = "Olsen was found on January 6. The suspect was in court today.\n\nHe had bought a coffee that morning."
    assert read(parse(text))[-1] == ("that morning", "part of a day", "2013-01-06TMO")
    assert read(parse("He said he had bought a coffee that morning."))[0][2] is None


def test_a_price_on_a_day_is_the_last_one(parse: Callable[..., Document]) -> None:
    assert read(parse("It will pay $62, a premium to the closing price on Friday."))[0][2] == "2013-01-25"


def test_when_it_was_said_is_past_and_a_plan_of_the_past_is_open(parse: Callable[..., Document]) -> None:
    assert read(parse("The firm said on Monday it would buy its rival."))[0][2] == "2013-01-28"
    assert read(parse("The two were to be married Saturday."))[0][2] is None
