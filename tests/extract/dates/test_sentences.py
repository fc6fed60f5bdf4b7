"""Which dates carry what their sentence tells, and which are a mere part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.date import DateMention

Parse = Callable[..., Document]

CARRY = """
Halden Motors said on Wednesday it would cut 1,200 jobs at its plant in Velm.
Halden, which employs 9,000 people, was founded in 1921.
Oil traded at between $70 and $75 a barrel last week.
Workers at the port walked out on Monday in a dispute over pay.
The chain, which has 60 shops, went bankrupt in March.
Two men were charged on Monday with robbing a bank in Velm, police said.
Marlow was released without charge on Tuesday.
Charges of theft against Mayor Frank Moody were dropped in April.
An accomplice, Hugo Lind, turned himself in on Sunday.
The body of Lena Moss, 19, was pulled from the lake on Sunday.
The man accused of killing Pia Sorn appeared in court on Monday.
The meeting is at 9:30 a.m. on Thursday, May 16.
The bridge was built in the 19th century.
On the morning of April 9, the siren went off twice.
The exhibition opens this weekend.
Tomorrow night the team plays in Oslo.
The contract ends in fiscal 2021.
The school reopens on the first Monday in September.
The week before last, nobody came to work.
The shop shut two Mondays ago.
On 12/31/2012 the lease ran out.
The plane took off at 21.15 on Thursday.
A fortnight ago, the well ran dry.
The ship sank half a century ago.
The treaty ran out at midnight on Dec. 31.
The storm was expected to reach land late on Thursday.
Half of the town was without power on Monday.
A four-year-old girl died in hospital on Sunday, taking the number of deaths to six.
The roof of a market hall fell in on Saturday, trapping dozens of shoppers.
Sgt. Ben Cole, 27, of Boise, Idaho, was killed on Saturday in a roadside blast.
Tom and Jane Marlow, both teachers, adopted the boy in 2010.
The two candidates, Holm and Delgado, meet again on Sunday.
Sir Omar Haddad, Britain's ambassador to Kenya, was summoned on Friday.
Karl Brandt Jr. took over the firm from his father in 1999.
Anton Brezina, 71, a former miner who served two terms as mayor, died on Sunday at his home in Dover.
President Ada Moss will meet German Chancellor Karl Brandt in Berlin next Thursday.
The cabinet is expected to approve the plan on Friday, two officials familiar with the talks said.
The treaty was signed on 4 October 1957 by the foreign ministers of nine countries.
Delgado, the first woman to hold the post, will be sworn in on January 3.
The governor's chief of staff, Iris Kane, stepped down on Monday after it emerged that she had met lobbyists.
Vice President Ben Cole is to visit Kenya later this month.
Voters will go to the polls on the second Sunday in October.
Ministers agreed on Monday to send 200 soldiers to Kenya.
Parliament will debate the budget next week.
The two sides signed a ceasefire in Oslo on Sunday.
Okafor warned the council in March that the wall was cracking, according to minutes of the meeting.
The couple planned to marry in May.
The firm stopped selling the drug in 2009.
The village was to be moved in 1970 but never was.
"""
DO_NOT = """
House prices have tripled since 1999.
Tom Reardon, 41, of Elm Street, Dover, pleaded guilty to manslaughter and was jailed for nine years.
Officers shot and killed a gunman who had taken three hostages at the Harbour Bank, ending a six-hour siege.
If convicted, Reardon faces up to 20 years in prison.
Judge Helen Prior sentenced him to life, with a minimum term of 24 years.
The appeal court quashed the conviction of Iris Kane, who had spent 11 years in jail.
The officer, a nine-year veteran of the force, was placed on leave.
The museum is closed on Mondays.
He died on Christmas Day.
He has not been seen since 5 a.m. Friday.
The strike lasted 11 days.
They moved in over Easter.
The letter came at 9 that night.
The trial is expected to last six weeks.
The mayor told of the November vote.
Nothing has changed since the 1930s.
Floods have killed nearly 100 people across the region since Monday.
Experts warned that aftershocks could continue for weeks.
The road will be closed for 10 to 12 weeks.
The plant makes 500 engines a week.
The couple, named locally as Ada and Frank Moody, had been married for 50 years.
Turnout was 61 percent, down from 68 percent four years ago.
Asked whether she would stand again, Moss said: “Ask me in the spring.”
She has represented the district since 2006.
Last month's vote was the closest in the state's history.
“I don't know,” he said. “Maybe tomorrow.”
“The children are fine,” the head teacher, Dean Larch, wrote in an email to parents on Friday.
The company hopes to sell the site by June.
"""


def clauses(document: Document) -> list[str | None]:
    return [one.row().get("clause") for one in document.mentions if isinstance(one, DateMention)]  # type: ignore[misc]


@pytest.mark.parametrize("text", [*filter(None, CARRY.split("\n"))])
def test_a_date_carries_its_sentence(extract: Parse, text: str) -> None:
    assert clauses(extract(text, published="2019-05-07")) == [text.removesuffix(".")]


@pytest.mark.parametrize("text", [*filter(None, DO_NOT.split("\n"))])
def test_a_date_carries_nothing(extract: Parse, text: str) -> None:
    """Of a stretch, of what somebody without a name did, of what was said, hoped for or told of a habit."""
    assert clauses(extract(text, published="2019-05-07")) == [None]
