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


@pytest.mark.parametrize("marked", filter(None, (PEOPLE + OTHERS).split("\n")))
def test_the_sort_of_each_name(parse: Callable[..., Document], marked: str) -> None:
    names = [(text, MARKS[mark]) for mark, text in re.findall(r"([{[<])(.*?)[]}>]", marked)]
    document = annotate(parse(re.sub(r"[][{}<>]", "", marked)))
    assert [(name.text, name.sort) for name in document.names.values()] == names
