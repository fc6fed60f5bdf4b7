"""The names of a sentence, and what each is the name of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from tests.marked import bare, marked

Parse = Callable[..., Document]

NAMED = """
Crews at the Velm bridge worked through the night, Mayor [Ruth Delgado=person] said.
Hurricane Odile hit the coast of [Norland=place] on Monday.
The Rev. [Dean Larch=person] and Dr. [Pia Sorn=person] signed the letter.
[Norda Bank=organization] and its rival, [Halden Motors=organization], are in talks.
The village of [Nabi Orr=place] lies near [Lake Velm=place].
[Ada Moss=person], [Tom Hale=person] and [Ben Cole=person] were at the meeting.
He was born in [Boise=place], [Idaho=place], and moved to [Portland=place], [Oregon=place].
The [U.S. Department of Justice=organization] declined to comment.
Officials from the [Ministry of Health=organization] met in [Geneva=place].
Judge [Helen Prior=person] of the [District Court=organization] in [Dover=place] sentenced him.
President [Leif Holm=person] spoke to Senator [Tom Pierce=person] (D-Ore.) on Friday.
The [Green Party=organization] wants to close the mine.
Two Kenyan soldiers and a German tourist were hurt.
[Kia=organization]'s plant in [Leeds=place] makes cars.
Police Sergeant [Karim Aziz=person] was off duty.
The [Norda=organization]-based firm hired [Iris Kane=person].
[John F. Larch Jr.=person] lives in [St. Louis=place], [Missouri=place].
[Velm United=organization] beat [Tarn Rovers=organization] 2-0 on Saturday.
[Central Park=place] was closed on Thanksgiving.
Ms. [Okafor=person], who works for [Norda Air=organization], lives in [Oslo=place].
[St. Ann's Hospital=organization] treated eleven people.
Sen. [Pierce=person] and Rep. [Ann Reed=person] voted no.
An inquest heard that [Pia Sorn=person], 29, died of a stab wound.
[Mount Orr=place] and the river Lune are popular with hikers.
[Parliament=organization] passed the Clean Water Act in June.
The Democrats lost two seats in [Ohio=place].
Photo by Ben Cole for the Velm Times
Fans of the Beatles met in [Liverpool=place], [England=place].
[Amnesty International=organization] accused the army of torture.
The Duke of Velm and Princess [Anne=person] opened the bridge.
[West Virginia=place] and [North Korea=place] have nothing in common.
The mayor, [Ada Moss-Hale=person], met [Jan de Vries=person] of [Norda Bank NV=organization].
[Hale & Sons Ltd.=organization] was sold to [Norda Inc.=organization] for $3 million.
[Ada Moss=person] and her husband, [Frank=person], live in [Ames=place], [Iowa=place].
Lt. Gov. [Ann Reed=person] flew to [Washington=place], [D.C.=place], on Monday.
The [Velm City Council=organization] met on Tuesday.
The [Bank of Norland=organization] raised rates.
The [Museum of Modern Art=organization] in [New York=place] is closed.
Sir [Tom Hale=person] and Lady [Ann Hale=person] left early.
The [Tarn River=place] flooded the town of [Lund=place].
The Kenyan government and the [European Union=organization] signed a treaty.
A spokesman for [Halden Motors=organization] declined to comment.
Prime Minister [Ben Cole=person] arrived from [South Sudan=place].
He studied at [Velm State University=organization].
[Ada Moss=person] of The [Associated Press=organization] wrote the report.
Storm Odile killed 12 people in [Norland=place].
Police in [Velm=place], [Norland=place], arrested [Leo Brandt=person].
The [Norland Football Federation=organization] fined [Velm United=organization].
General [Omar Haddad=person] led the [Third Army=organization].
The company, [Norda=organization], was founded by [Maria Okafor=person].
[Interstate 80=place] was closed in [Nebraska=place].
Many Germans and Kenyans work in [Dubai=place].
The Cole family owns the [Velm Times=organization].
Prof. [Dean Larch=person] teaches at [Oxford=place].
The [U.N.=organization] and [NATO=organization] met in [Brussels=place], [Belgium=place].
Chancellor [Ada Moss=person] of [Norland=place] met President [Leif Holm=person] of [Kenya=place].
[Iris Kane=person] (33) and [Hugo Lind=person] (35) were rescued.
The suspect, [Leo Brandt=person], was driving a [Ford=organization].
Mr. [Cole=person]'s lawyer, Ms. [Delgado=person], was not in court.
The [Velm Zoo=organization] has two lions.
[East Velm High School=organization] won the cup.
[Shin Bet=organization] said on Monday that it had found the car.
Officials told [Fannie Mae=organization] about the plan.
A gift to [Save the Children=organization] was lost.
The inquest heard from [Doctors Without Borders=organization].
Reporters from [Dagens Nyheter=organization] and [Le Monde=organization] were there.
[Harley Davidson=organization] was founded in a shed.
[Benton Aerospace=organization] said on Monday that the plant would close.
The Hang Seng fell on Monday.
Operation Blue Wind began in May.
Crowds gathered on St. Patrick's Day.
Many have Lyme disease or Parkinson's disease.
San Marcial said on Monday that it would wait.
"""


@pytest.mark.parametrize("line", [*filter(None, NAMED.split("\n"))])
def test_names_of_a_sentence(parse: Parse, line: str) -> None:
    document = annotate(parse(bare(line)))
    assert marked(document.doc.text, [(*place, name.sort) for place, name in document.names.items()]) == line
