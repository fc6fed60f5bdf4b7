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
Its partner, [Dana Co.], made a bid on Monday.
Analysts at [Merrill Lynch] said [General Mills] had grown.
A spokesman for [Cal Fire] left.
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
A tearful {Freya Larkham} left.
{Ada Moss} led [Braga Norte] to the title. {Ada Moss} led {Tom Hale} to the door.
Sporting director {Paolo Vescari} left.
The [Daily Courier] said the [Red Cross] was there.
{Aminata Sarr} won the Golden Heron on Friday.
His yacht, Blue Marlin, sank. Blue Marlin hit a rock.
The mare Desert Rose won. Desert Rose is trained by {Ann Cole}.
World champions {Ada Moss} and {Ben Cole} won again.
“{Ada Moss} is ill,” said {Tom Hale}.
"""
NEWS = """
[Halden Motors] said on Wednesday it would cut 1,200 jobs at its plant in <Velm>.
The airline ordered 40 planes worth about $5.2 billion from [Norda Air].
Chief executive {Maria Okafor}, 52, will step down at the end of June after eight years.
[Norda] bought a 30 percent stake in the start-up for an undisclosed sum.
“Demand is strong,” Chief Financial Officer {Tom Hale} told analysts on a call.
The firm, based in <Leeds>, makes pumps for hospitals.
Exports to <China> dropped by a fifth between March and May.
A spokeswoman for [Norda] called the claims “baseless”.
[Halden Motors] is closing its plant in <Leeds> with the loss of 400 jobs.
{Maria Okafor} was named chief executive of [Halden Motors], replacing {Tom Hale}.
[Norda Bank] reported a loss of 40 million crowns.
Two men were charged on Monday with robbing a bank in <Velm>, police said.
{Tom Reardon}, 41, of <Elm Street>, <Dover>, pleaded guilty to manslaughter and was jailed for nine years.
Prosecutors allege that {Ivy Larch}, a former treasurer of the [Velm Rowing Club], stole £43,000 between 2014 and 2017.
{Dana Marlow}, who was acquitted of fraud last year, is not a suspect, Sheriff {Anton Brezina} stressed.
An inquest heard that {Pia Sorn}, 29, died of a single stab wound to the chest.
Officers shot and killed a gunman who had taken three hostages at the [Harbour Bank], ending a six-hour siege.
Four people, including the gunman, were killed when shots were fired at a mall in <Elk Grove=Elk Grove, Ohio>, <Ohio>.
“He was a quiet neighbor,” said {Ruth Delgado}, 67, who lives across the street.
Wanted for questioning is {Leo Brandt}, 22, described as armed and dangerous.
The victim's mother, {Ada Larch}, told the court she had forgiven the driver.
Judge {Helen Prior} sentenced him to life, with a minimum term of 24 years.
Relatives identified the dead man as {Karim Aziz}, a 52-year-old father of three.
Charges of theft against Mayor {Frank Moody} were dropped in April.
The appeal court quashed the conviction of {Iris Kane}, who had spent 11 years in jail.
Police named the dead as {Jan Moss}, 31, and his daughter, {Lena}, 4.
An accomplice, {Hugo Lind}, turned himself in on Sunday.
{Leo Brandt}, who police said was the gunman, was killed by officers.
{Ada Larch}, 40, was stabbed to death by her former husband, {Dean Larch}, a court heard.
The gunman was identified as {Hugo Lind}, 24.
{Bram Okell} and {Tom Reardon} were found guilty of fraud on Tuesday and fined $5,000 each.
{Iris Kane}, mother of the missing girl, pleaded for help.
A grand jury indicted former sheriff {Anton Brezina} on three counts of bribery.
Police shot dead a man with a knife outside the [Norda Bank].
The body of {Lena Moss}, 19, was pulled from the lake on Sunday.
{Omar Haddad}, a lawyer for the accused, asked the judge for bail.
Prosecutor {Helen Prior} dropped the case against {Pia Sorn} for lack of evidence.
The victims were named as {Ivy Larch}, 61; her son {Karl}, 33; and a neighbor, {Ben Cole}.
He was sentenced to 12 years for the murder of {Ruth Delgado}.
{Dana Marlow} was cleared of all charges by a jury in <Dover>.
The kidnapped engineer, {Tom Hale}, was freed after nine days.
{Jan Moss} was questioned as a witness and is not under investigation.
The man accused of killing {Pia Sorn} appeared in court on Monday.
{Frank Moody}, convicted in 2011 of arson, was released on parole.
She was born in the late 1970s and moved to <Leeds> in the summer of 1996.
Tomorrow night the team plays in <Oslo>.
The 6.4-magnitude earthquake struck at 3:12 a.m. local time, 20 miles north of the coastal city of <Velm>.
Winds of up to 110 mph tore roofs off houses in <Halden> and <Dover>.
The pilot, {Maria Okafor}, 45, and a student were killed when their light aircraft crashed in a field.
A spokeswoman for [St. Ann's Hospital] said 14 patients had been discharged and three remained in intensive care.
The coach was on its way from <Lund> to <Bern> with 52 pensioners on board.
The quake was felt as far away as <Oslo>, 200 km to the north.
The blast killed {Ann Roe}, 52, and injured her husband.
Some of the wounded were flown to <Oslo>.
The landslide buried a dozen houses and blocked the road to <Lund>.
The hurricane, a Category 4 storm, made landfall near <Dover> with winds of 130 mph.
The late singer {Leo Brandt}, who died in 2012 aged 81, was honoured with a statue.
Sgt. {Ben Cole}, 27, of <Boise=Boise, Idaho>, <Idaho>, was killed on Saturday in a roadside blast.
Former finance minister {Karl Brandt}, now head of the [Norda Bank], was questioned for six hours.
Bishop {Anton Brezina}, spokesman for the diocese, called for calm.
Born in <Lund> in 1950, {Pia Sorn} studied law before she became a judge.
His widow, {Helen}, and three children survive him.
{Tom=Tom Marlow} and {Jane Marlow}, both teachers, adopted the boy in 2010.
Dr {Omar Haddad}, a heart surgeon at [St. Ann's Hospital], operated on the girl.
Lt. Col. {Frank Moody}, the base commander, said the drill was over.
{Jane Roe}, Velm's first woman mayor, has died at 92.
Okafor's attorney, {Ruth Delgado}, said her client was innocent.
The Rev. {Dean Larch}, pastor of [Grace Church] in <Dover>, knew the family.
Among those on board were the actor {Jan Moss} and his wife, {Lena}.
Judge {Helen Prior}, 58, who sat alone, found for the tenants.
{Ivy Larch}, chief economist at [Norda Bank] in <Oslo>, expects a slow summer.
The prime minister of <Kenya>, {Ada Moss}, flew home early.
A neighbor, {Iris Kane}, called the fire brigade.
{Leo Brandt} (SPD) lost his seat to {Pia Sorn} (Greens).
{Lena Moss} has been named as the new director of the [Velm Museum].
{Anton Brezina}, whose father founded the firm, owns 40 percent of it.
{Jane Marlow} is a member of the <Elk Grove> city council and a nurse.
Ex-policeman {Dean Larch} now drives a taxi in <Halden>.
Her son {Tom}, 8, was in the back seat.
[Velm United] captain {Ben Cole} is out for six weeks with a knee injury.
{Hale}, 61, is survived by a sister.
The couple, named locally as {Ada=Ada Moody} and {Frank Moody}, had been married for 50 years.
Senior airman {Jan Moss} of the 12th Wing spoke of luck.
Nurse {Ruth Delgado} won her case against the trust.
Sir {Omar Haddad}, <Britain=United Kingdom>'s ambassador to <Kenya>, was summoned on Friday.
{Iris Kane}, 33, and {Hugo Lind}, 35, both of Tarn, were rescued by a fishing boat.
The chairman of the board, Sir {Tom Hale}, and the treasurer, {Ivy Larch}, left the room.
{Ruth Delgado}, 44, Velm's chief medical officer, warned of a long winter.
{Ada "Addy" Moss=Ada Moss}, a retired teacher from <Boise=Boise, Idaho>, <Idaho>, won the lottery.
Captain {Ben Cole}, of the [3rd Battalion], said his men were ready.
Mr. and Mrs. {Frank Moody} of <Dover> lost their home.
{Karl Brandt Jr.} took over the firm from his father in 1999.
Author and broadcaster {Iris Kane} was there with her partner, {Leo}.
{Leif Holm}, the first Norwegian to win the race, is 23.
The club's new owner is {Omar Haddad}, who made his money in oil.
Actress {Lena Moss} plays the queen.
{Dean Larch} has been mayor of Tarn since 2009 and president of the league since 2015.
{Anton Brezina}, 71, a former miner who served two terms as mayor, died on Sunday at his home in <Dover>.
{Helen Prior}, the company's head of sales in <Europe>, will replace him.
Their daughter, {Ada}, is a student at [Velm College].
Police Sergeant {Karim Aziz} was off duty.
Both {Jane Marlow} and her sister, {Ruth}, sing in the choir.
<Kenya>'s Foreign Minister, {Ben Cole}, met his German counterpart, {Pia Sorn}, in <Berlin>.
Nobel laureate {Maria Okafor} spoke first.
Pierce, a Democrat from <Ohio>, thanked his wife.
President {Ada Moss} will meet German Chancellor {Karl Brandt} in <Berlin> next Thursday.
The opposition called on Prime Minister {Leif Holm} to resign.
Mayor {Ruth Delgado} proposed banning cars from the old town.
Senator {Tom Pierce} (D-Ore.), who chairs the budget committee, said he would not support the bill.
“We will not raise taxes,” {Holm} said. “Not this year, not next year.”
Foreign Minister {Omar Haddad} denied that his country had supplied the rebels with weapons.
The [Green Party] wants the government to close all coal plants before 2030.
[Parliament] has rejected the deal for a third time.
The former mayor of Velm, {Jane Marlow}, is running for governor.
A spokesman for the party, {Hugo Lind}, declined to comment.
According to a draft seen by the [Velm Times], the fee will double.
The [United Nations Security Council] condemned the attack and called for an immediate ceasefire.
Asked whether she would stand again, {Moss} said: “Ask me in the spring.”
The governor's chief of staff, {Iris Kane}, stepped down on Monday after it emerged that she had met lobbyists.
Vice President {Ben Cole} is to visit <Kenya> later this month.
“This is wrong, and everyone knows it,” the senator from <Ohio> wrote on Twitter.
The [U.S. State Department] said it was aware of the reports but could not confirm them.
Interior Minister {Anton Brezina} ordered an inquiry.
The [European Commission] fined the company 2.4 billion euros.
The party leader, {Pia Sorn}, said she backed the plan to close the mine.
Ministers agreed on Monday to send 200 soldiers to <Kenya>.
The <United States> has withdrawn from the treaty.
The [Senate] confirmed {Helen Prior} as ambassador to <Norway> by 60 votes to 38.
The prime minister should resign, said opposition leader {Tom Hale}.
[Parliament] will debate the budget next week.
{Ada Kim} left in <Velm>. Last May {Kim} sued.
{Holm}, leader of the [Workers' Party], was re-elected with a majority of 4,000.
{Aziz} named {Iris Kane} as finance minister.
The two sides signed a ceasefire in <Oslo> on Sunday.
“We heard a bang,” {Ruth Delgado} told the [Velm Times], “and then the lights went out.”
“It is safe.” Those were the words of the engineer, {Maria Okafor}, a week before the dam broke.
The ministry has confirmed the deaths, the [Norda] news agency reported.
“When I got there,” recalled {Tom Hale}, a retired firefighter, “the roof was already gone.”
“He said, ‘Get out of here,’ and we ran,” {Lena Moss}, 19, recalled.
“The children are fine,” the head teacher, {Dean Larch}, wrote in an email to parents on Friday.
“Is this the end?” asked the [Halden Post].
According to {Tom Hale}, the owner, the dog had never bitten anyone.
It is not known who started the fire, said {Helen Prior}, the judge who led the inquiry.
The mayor, {Ruth Delgado}, said in a video that nobody would lose their home, and thanked the firefighters.
Speaking on Monday, {Holm} said the talks had failed.
“We lost,” admitted coach {Leif Holm}, whose team had led 2-0.
“It was a mistake”, the spokesman for [Norda Air], {Hugo Lind}, said on Tuesday.
The alleged leader of the gang, {Hugo Lind}, was seized in <Oslo>.
Fire guts church in <Velm>
Two held after shop raid in <Dover>
[Norda] denies plan to sell airline
"""


@pytest.mark.parametrize("marked", [*filter(None, (PEOPLE + OTHERS + SPELLED_OUT + BODIES + NEWS).split("\n"))])
def test_the_sort_of_each_name_and_its_full_form(parse: Callable[..., Document], marked: str) -> None:
    """A full form stands behind "=", "?" for one that the text leaves open."""
    marks = [(MARKS[mark], *text.split("=")) for mark, text in re.findall(r"([{[<])(.*?)[]}>]", marked)]
    document = annotate(parse(re.sub(r"[][{}<>]|=[^]}>]*", "", marked)))
    names = list(document.names.values())
    assert [(name.sort, name.text) for name in names] == [mark[:2] for mark in marks]
    for name, mark in zip(names, marks, strict=True):
        assert len(mark) == 2 or (name.full or "?") == mark[2]
