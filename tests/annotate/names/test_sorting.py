"""Which words are names, and of what: {a person}, [an organization], <a place>."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate

MARKS = {"{": "person", "[": "organization", "<": "place"}
PEOPLE = """
Sheriff {Dana Marlow} of <Elk County> spoke first.
<Berrien County> Sheriff {Paul Bailey} spoke first.
Secretary of State {Jane Moss} left for <Oslo>.
Sgt. 1st Class {John Doe} of <Boise>, <Idaho>, died.
President of the <United States> {Ada Moss} spoke.
Mr. {Moss} met Ms. {Hale} in <Paris>.
Dr. {Ada Moss}, a surgeon from <Leeds>, was there.
{Ada Moss Jr.} and her son, {Ben Moss III}, sued.
{Ludwig van Moss} and {Maria de la Cruz} left.
{Peter} and {Susan Lindholm} moved to <Oregon>.
{Walter "Bud" Hanley} was arrested.
{Lund} and {Pike} were named. {Ada Lund} and {Tom Pike} left.
{Ada Moss}, 34, and {Ben Cole}, 31, drowned.
{Ada Moss} (D-Ohio) voted for it.
Rep. {Ada Moss} of <Ohio> voted for it.
Former President {Ada Moss} spoke in <Kenya>.
Ex-mayor {Tom Hale} left <St. Louis>.
The mayor of <North Haven>, {Ada Moss}, resigned.
Gov. {Tom Hale} signed it in <Salem>, <Oregon>.
The Rev. {Tom Hale} prayed for {Ada}.
German Chancellor {Ada Moss} met the Japanese.
The Costa Rican President, {Ada Moss}, left.
{Dana Marlow} spoke. “We are tired,” said {Merlow}.
Detectives interviewed Universe {Jane Roe}. {Jane Roe} left.
Police in <Dover> arrested {Tom Hale}.
{Ada Moss} and {Ben Cole} left.
Police Chief {Moss} and Fire Chief {Cole} spoke.
{Ada Moss}'s brother, {Ben}, sued.
{Ada Moss}, of <Dover>, <Ohio>, sued.
In the town of <Velm>, {Ada Moss} sued.
{Ada Moss} of the [Velm Times] reported it.
President {Moss} said {Moss} would go.
Mayor {Ada Moss} and her husband, {Tom}, left.
{Ada} and {Tom Moss} left.
{Ada "Addy" Moss} left.
{Ada Moss-Cole} left.
Judge {Moss} ruled.
Sister {Ada Moss} prayed.
Queen {Ada} left.
"""
OTHERS = """
The [Department of Justice] sued [Halden Inc.] on Monday.
[Halden Baby Products] recalled the cots. [Halden] said nobody was hurt.
The [University of Texas at Austin] closed.
The [Port Authority of New York and New Jersey] closed the bridge.
[Moody's Investors Service] cut the rating.
The [NRA] sued the [FBI] in <Washington>.
The [Norwind Union] and its head, {Ada Moss}, agreed.
[Warren Pike] shares fell. [Warren Pike] said its profits rose.
[Dover Hospital] treated {Ada Moss}.
At [Halden High School], {Ada Moss} taught.
[Moss Farm Supplies Ltd.] closed.
The [Bank of Velm] and the [Velm Times] merged.
The [Senate] and the [House] voted.
The [Church of Velm] was closed.
[Velm Police Department] officers came.
The <Gulf of Velm> froze.
<Lake Velm> and <Mount Velm> froze.
<South Velm> and <New Velm> voted.
<Velm County> voted.
<Velm Airport> was closed.
The <Velm River> rose.
She lives in <Velm>.
She moved from <Velm> to <Arden>.
By Ada Moss
Photo by Ada Moss
He lives in <Boise>, <ID>, near <Lake Moss>.
On <Main Street> in <Dover>, {Ada Moss} fell.
Interstate 95 was closed near <Dover>.
Hurricane Sandy struck <New Jersey>.
She won the Winter Games and the Velm Marathon.
The Times reported it. Times are hard.
ADA MOSS LEFT THE TOWN OF DOVER ON MONDAY
"""
SPELLED_OUT = """
{Moss=Ada Moss}, 34, drowned. {Ada Moss} was a nurse.
{Ada Moss}, a 34-year-old nurse, drowned.
The 34-year-old {Ada Moss} drowned.
{Tom Reed} and his sons {Tom=Tom Reed} and {Ned=Ned} left.
{Ada Moss} and her daughter {Iris}, 3, left.
His wife, {Mila Hahn}, met President {Hahn=Hahn}.
{Karin Lund Hale} left. {Hale=Karin Lund Hale} was ill. {Lund=Karin Lund Hale} was ill.
{Ada Moss} left. The Mosses and {Ada=Ada Moss}'s mother, {Ruth Moss}, stayed.
{Ada Moss} met {Tom Moss}. {Moss=?}, who is a nurse, left.
Senator {Ada Moss} and Senator {Tom Hale} left. {Moss=Ada Moss} smiled.
{Ada Moss}, the daughter of {Tom Moss}, left. {Moss=?} smiled.
{Ada Moss} told {Hale=Tom Hale} that {Pike=Jo Pike} had left. {Tom Hale} and {Jo Pike} were ill.
She flew to <St. Paul=St. Paul, Minnesota>, <Minn.=Minnesota>, on Monday.
She flew to <Paris=Paris, France>, <France>, and <Rome=Rome, Italy>, <Italy>.
She lives in <Orr County=Orr County, Ohio>, <Ohio>, near <Velm>.
The <U.S.=United States> and the <U.K.=United Kingdom> met in <Geneva>.
"""
BODIES = """
The [Moss Report] said so. {Ada Moss} wrote it.
<Moss Street> is long. {Ada Moss} lives there.
He read The [Moss Gazette] in <Velm>, <Ohio>.
The [United Nations Security Council] met.
The [European Union] and [NATO] met.
The [Velm City Council] met.
The [Ministry of Finance] of <Norland> met.
<Norland>'s [Ministry of Finance] met.
<Norland>'s President {Ada Moss} left.
The <Norland> president, {Ada Moss}, left.
The [Alliance for Clean Seas] met.
The [Moss & Hale Co.] closed.
[Moss & Hale] closed.
<Mount Moss> erupted.
<Fort Moss> closed.
The <Moss Bridge> closed.
The [Moss Foundation] paid.
[Moss University] closed.
[Moss Elementary School] closed.
The Moss Awards were held.
The Moss Act passed.
The Battle of Velm was long.
Lt. Col. {Ada Moss} and Maj. Gen. {Tom Hale} left.
Officer {Moss} and Deputy {Hale} were shot.
Attorney General {Ada Moss} sued.
Prime Minister {Ada Moss} met Foreign Minister {Tom Hale}.
CEO {Ada Moss} left.
{Ada Moss}, CEO of [Halden Inc.], left.
Spokeswoman {Ada Moss} said so.
Nurse {Ada Moss} and teacher {Tom Hale} left.
{Ada Moss}, who was born in <Velm>, left.
Goalkeeper {Tarrow} saved twice. {Owen Tarrow} joined in May.
Substitute {Luka Brandic}, 19, scored.
Spanish side [Atletico Mareno] will face city rivals [Sportiva Valmora].
[Braga Norte] have won eight games.
{Ada Moss} led [Braga Norte] to the title. {Ada Moss} led {Tom Hale} to the door.
Sporting director {Paolo Vescari} left.
The [Daily Courier] said the [Red Cross] was there.
{Aminata Sarr} won the Golden Heron on Friday.
His yacht, Blue Marlin, sank. Blue Marlin hit a rock.
The mare Desert Rose won. Desert Rose is trained by {Ann Cole}.
World champions {Ada Moss} and {Ben Cole} won again.
“{Ada Moss} is ill,” said {Tom Hale}.
"""


@pytest.mark.parametrize("marked", [*filter(None, (PEOPLE + OTHERS + SPELLED_OUT + BODIES).split("\n"))])
def test_the_sort_of_each_name_and_its_full_form(parse: Callable[..., Document], marked: str) -> None:
    """A full form stands behind "=", "?" for one that the text leaves open."""
    marks = [(MARKS[mark], *text.split("=")) for mark, text in re.findall(r"([{[<])(.*?)[]}>]", marked)]
    document = annotate(parse(re.sub(r"[][{}<>]|=[^]}>]*", "", marked)))
    names = list(document.names.values())
    assert [(name.sort, name.text) for name in names] == [mark[:2] for mark in marks]
    for name, mark in zip(names, marks, strict=True):
        assert len(mark) == 2 or (name.full or "?") == mark[2]
