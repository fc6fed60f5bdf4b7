"""Which words tell a time, and what they mean on Wednesday, May 8, 2024; "?" stands for what they leave open."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract

WEDNESDAY = date(2024, 5, 8)
TIMES = """
The council voted [last Friday]. = 2024-05-03
The council votes [next Friday]. = 2024-05-17
The dam broke on [May 4]. = 2024-05-04
The dam will open on [May 14]. = 2024-05-14
The dam broke in [2012]. = 2012
The dam broke in [July]. = 2023-07
The dam opens in [July]. = 2024-07
The dam broke in [July last year]. = 2023-07
The dam broke [two weeks ago]. = 2024-W17
The dam broke in [the summer of 2012]. = 2012-SU
The dam broke [last summer]. = 2023-SU
The dam broke in [the 1990s]. = 199
The dam broke in [the 20th century]. = 19
The dam broke on [Christmas Day]. = 2023-12-25
The dam broke at [3 p.m. on Monday]. = 2024-05-06T15:00
The dam broke on [Monday morning]. = 2024-05-06TMO
The dam broke [yesterday]. = 2024-05-07
The dam will open [tomorrow]. = 2024-05-09
The dam leaked for [three days]. = P3D
The dam leaks [every day]. = P1D
The dam leaks on [Mondays]. = XXXX-WXX-1
The dam was open from [May 5] to [May 7]. = 2024-05-05, 2024-05-07
The dam was open from [May] to [July 2012]. = 2012-05, 2012-07
The dam broke in [the third quarter of 2012]. = 2012-Q3
The dam broke on [1/28/2013]. = 2013-01-28
The dam broke on [2013-01-28]. = 2013-01-28
The dam broke over [the weekend]. = 2024-W18-WE
The dam will be repaired by [Friday]. = 2024-05-10
The dam has leaked since [Friday]. = 2024-05-03
The dam leaked until [Friday]. = 2024-05-03
The dam broke on [the third Monday of April]. = 2024-04-15
The dam broke on [Monday]. It had leaked [the day before]. = 2024-05-06, 2024-05-05
The dam broke in [early 2012]. = 2012
The dam broke in [the past two years]. = P2Y
The dam could break in [the next few days]. = PXD
The dam broke on [Sept. 11, 2001]. = 2001-09-11
The dam broke in ['98]. = 1998
The dam broke in [480 BC]. = BC0480
The dam, built in [1931], broke on [Monday]. = 1931, 2024-05-06
The dam's owner said on [Monday] it would close it on [Friday]. = 2024-05-06, 2024-05-10
The dam broke [Monday], officials said [Tuesday]. = 2024-05-06, 2024-05-07
The dam is due to open in [2025]. = 2025
The dam had been due to open in [2020]. = 2020
The dam broke in [January] and [February]. = 2024-01, 2024-02
The dam broke on [Monday] and [Tuesday]. = 2024-05-06, 2024-05-07
The dam is open [Monday] to [Friday]. = ?, ?
The dam broke at [6:30 a.m. on May 4]. = 2024-05-04T06:30
The dam broke on [Monday night]. = 2024-05-06TNI
The dam broke [last Monday]. = 2024-05-06
The dam will open [next Monday]. = 2024-05-13
The dam broke [last week]. = 2024-W18
The dam will open [next week]. = 2024-W20
The dam broke [this week]. = 2024-W19
The dam broke [last month]. = 2024-04
The dam broke [last year]. = 2023
The dam will open [next year]. = 2025
The dam broke [earlier this year]. = 2024
The dam broke [this spring]. = 2024-SP
The dam will open [this fall]. = 2024-FA
The dam broke [three months ago]. = 2024-02
The dam broke [three years ago]. = 2021
The dam broke [10 days ago]. = 2024-04-28
The dam broke [decades ago]. = PAST_REF
The dam will open [two days from now]. = 2024-05-10
The dam broke in [May 2012]. = 2012-05
The dam broke on [4 May 2012]. = 2012-05-04
The dam broke on [May 4, 2012]. = 2012-05-04
The dam broke on [Friday, May 3]. = 2024-05-03
The dam broke on [the 4th of May 2012]. = 2012-05-04
The dam broke in [mid-May]. = 2024-05
The dam broke in [2012] and [2013]. = 2012, 2013
The dam was built in [1987]-[89]. = 1987, 1989
The dam broke in [the first half of 2012]. = 2012-H1
The dam broke on [New Year's Eve]. = 2023-12-31
The dam broke on [Thanksgiving]. = 2023-11-23
The dam broke on [Easter Sunday]. = 2024-03-31
The dam leaks [every July]. = XXXX-07
The dam leaks [each Monday]. = XXXX-WXX-1
The dam leaked for [half a year]. = P6M
The dam leaked for [two and a half years]. = P2Y6M
The dam leaked for [several weeks]. = PXW
The dam leaked for [more than 20 years]. = P20Y
The dam broke [recently]. = PAST_REF
The dam is safe [now]. = PRESENT_REF
The dam will be safe in [the future]. = FUTURE_REF
The dam broke on [Monday]. It was repaired [two days later]. = 2024-05-06, 2024-05-08
The dam broke in [2010]. It was repaired [a year later]. = 2010, 2011
The dam broke on [May 4]. It was repaired [the following week]. = 2024-05-04, 2024-W19
The dam broke on [May 4]. It was repaired [that month]. = 2024-05-04, 2024-05
The dam broke on [Nov. 5]-[7]. = 2023-11-05, 2023-11-07
The dam broke from [9 a.m.] to [5 p.m. on Monday]. = 2024-05-06T09:00, 2024-05-06T17:00
The dam broke on [the night of May 4]. = 2024-05-04TNI
The dam broke at [midnight on Tuesday]. = 2024-05-07T24:00
The dam broke on [Saturday], [two days] after the storm. = 2024-05-04, P2D
"""


@pytest.mark.parametrize("row", [*filter(None, TIMES.split("\n"))])
def test_what_is_a_time_and_which(parse: Callable[..., Document], row: str) -> None:
    marked, _, values = row.partition(" = ")
    whens = [mention.when for mention in extract(annotate(parse(re.sub(r"[][]", "", marked))))]
    assert [when.text for when in whens] == re.findall(r"\[(.*?)\]", marked)
    assert [when.reading.close(WEDNESDAY) or "?" for when in whens] == values.split(", ")
