"""What a sentence states: what happened, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.event import EventMention
from factsheet.kinds.place import PlaceMention
from tests.marked import bare, marked

Parse = Callable[..., Document]

EVENTS = """
[Halden Motors said on Wednesday it would cut 1,200 jobs at its plant in Velm=cut; when Wednesday].
[The airline ordered 40 planes worth about $5.2 billion from Norda Air=order].
[The bank agreed to pay a fine of €25m to settle claims that it had misled investors=agree].
[Sales doubled to 2.4 million units=double; the company announced], the company announced.
[Norda bought a 30 percent stake in the start-up for an undisclosed sum=buy].
[Unemployment fell by half a point to 5.5 percent, its lowest level since 2008=fall].
[Halden, which employs 9,000 people, was founded in 1921=found; when 1921].
[Oil traded at between $70 and $75 a barrel last week=trade; when last week].
[House prices have tripled since 1999=triple].
[Workers at the port walked out on Monday in a dispute over pay=walk; when Monday].
[Revenue was little changed at 3.1 billion crowns=change].
[The central bank left its main rate unchanged at 0.25 percent=leave].
[The company recalled 23,000 prams after reports of fires=recall].
[Exports to China dropped by a fifth between March and May=drop].
[Halden Motors is closing its plant in Leeds with the loss of 400 jobs=close; where Leeds].
[The chain, which has 60 shops, went bankrupt in March=go; when March].
[Maria Okafor was named chief executive of Halden Motors, replacing Tom Hale=name].
[The shares closed down 3 percent at $12.40=close].
Halden said [it had agreed to buy its rival for $900 million in cash=agree; Halden said].
[Wages grew 3.2 percent in the year to March=grow; when March].
[The takeover was blocked by the regulator=block].
[Trading in the shares was halted=halt].
[The startup was valued at $1.5 billion in its last funding round=value].
[The pound fell to $1.28=fall].
[Two men were charged on Monday with robbing a bank in Velm=charge; when Monday; police said], police said.
[Detectives have ruled out robbery as a motive=rule].
[Marlow was released without charge on Tuesday=release; when Tuesday].
[His brother, Dean, was also arrested but later released on bail=arrest].
[Judge Helen Prior sentenced him to life, with a minimum term of 24 years=sentence].
[A teenager was stabbed in the leg=stab] and [two others were hurt in a fight outside the station=hurt].
[Relatives identified the dead man as Karim Aziz, a 52-year-old father of three=identify].
[Charges of theft against Mayor Frank Moody were dropped in April=drop; when April].
[The appeal court quashed the conviction of Iris Kane, who had spent 11 years in jail=quash].
[Gunmen abducted at least 40 schoolgirls in the north, according to the governor's office=abduct].
[Police named the dead as Jan Moss, 31, and his daughter, Lena, 4=name].
[A passer-by who tried to help was himself attacked=attack].
[The officer, a nine-year veteran of the force, was placed on leave=place].
[An accomplice, Hugo Lind, turned himself in on Sunday=turn; when Sunday].
[The attack left one soldier dead=leave; attack] and six wounded, an army spokesman said on condition of anonymity.
[A woman was found stabbed in her home in Tarn on Friday=find; when Friday].
[Leo Brandt, who police said was the gunman, was killed by officers=kill].
[Ada Larch, 40, was stabbed to death by her former husband, Dean Larch, a court heard=stab].
[The gunman was identified as Hugo Lind, 24=identify].
[Bram Okell and Tom Reardon were found guilty of fraud on Tuesday and fined $5,000 each=find; when Tuesday].
[Iris Kane, mother of the missing girl, pleaded for help=plead].
[A grand jury indicted former sheriff Anton Brezina on three counts of bribery=indict].
[Police shot dead a man with a knife outside the Norda Bank=shoot].
[The body of Lena Moss, 19, was pulled from the lake on Sunday=pull; when Sunday].
[Prosecutor Helen Prior dropped the case against Pia Sorn for lack of evidence=drop].
[The victims were named as Ivy Larch, 61; her son Karl, 33; and a neighbor, Ben Cole=name].
[He was sentenced to 12 years for the murder of Ruth Delgado=sentence].
[Dana Marlow was cleared of all charges by a jury in Dover=clear].
[The kidnapped engineer, Tom Hale, was freed after nine days=free].
[Jan Moss was questioned as a witness and is not under investigation=question].
[Frank Moody, convicted in 2011 of arson, was released on parole=release].
[A man in his 50s was pronounced dead at the scene=pronounce].
[Reardon's wife, Ada, 38, survived the attack=survive].
[The talks began two weeks ago and are to end the day after tomorrow=begin; when two weeks ago].
[The museum is closed on Mondays=close].
[They met every other Friday until last December=meet; when last December].
[The bridge was built in the 19th century=build; when the 19th century].
[The trial, due to start on Monday, was put off until mid-June=put; when mid-June].
[He died on Christmas Day=die; when Christmas Day].
[On the morning of April 9, the siren went off twice=go; when the morning of April 9].
[Three days earlier, the same ship had run aground=run; when Three days earlier].
[The law dates back to the 1950s=date; when the 1950s].
[In the third quarter of 2018 it rained on 40 days=rain; when the third quarter of 2018].
[The festival runs from 10 to 14 July=run; when 14 July].
[A year to the day after the fire, a service was held=hold].
[The exhibition opens this weekend=open; when this weekend].
[The dam was finished in 1962, four years late=finish; when 1962].
[The strike lasted 11 days=last; strike].
[They moved in over Easter=move; when Easter].
[In early March, and again in April, the river rose=rise; when early March].
[Tomorrow night the team plays in Oslo=play; when Tomorrow night; where Oslo].
[Earlier in the day, two roads had been closed=close].
[The contract ends in fiscal 2021=end; when fiscal 2021].
[It snowed for the first time in 40 years last winter=snow; when last winter].
[The house was sold in the spring, a few months after the funeral=sell; when the spring].
[The accord was reached on Sept. 4, 1995, after years of talks=reach; when Sept. 4, 1995].
[The school reopens on the first Monday in September=reopen; when the first Monday in September].
[He left Monday week=leave; when Monday week].
[The shop shut two Mondays ago=shut; when two Mondays ago].
[One Sunday in 1965, the roof fell in=fall; when 1965].
[The index rose in the week to March 16=rise; when the week].
[By year-end, the firm had moved=move; when year-end].
[She arrived on the last weekend of the fair=arrive; when the last weekend].
[It rains a day or two in August=rain; when August].
[On 12/31/2012 the lease ran out=run; when 12/31/2012].
[The plane took off at 21.15 on Thursday=take; when Thursday].
[The school has been shut for the past two weeks=shut].
[A fortnight ago, the well ran dry=run; when A fortnight ago].
[The ship sank half a century ago=sink; when half a century ago].
[The library opens at noon on weekdays=open; when noon].
[They were married in the spring of '68=marry; when the spring].
[On Nov. 3, 2010, and again the following day, the ground shook=shake; when Nov. 3, 2010].
[The treaty ran out at midnight on Dec. 31=run; when midnight on Dec. 31].
[Rescuers pulled a boy alive from the rubble 60 hours after the quake=pull].
[More than 2,000 homes were destroyed=destroy] and [about 15,000 people were forced to leave theirs=force].
[Officials had earlier put the number of dead at nine=put].
[Floods have killed nearly 100 people across the region since Monday=kill].
[Winds of up to 110 mph tore roofs off houses in Halden and Dover=tear; where Halden].
[The ferry, which was built in 1988, was carrying twice as many people as it was allowed to=carry].
[Some 300 firefighters fought the blaze, which had burned 4,500 hectares by Wednesday evening=fight].
[In 2011, a similar collapse at the same mine killed 29 men=kill; when 2011].
[Two hikers missing since Sunday were found safe and well=find].
[Damage is put at between $3 million and $4 million=put].
[Eleven more bodies were recovered overnight, bringing the total to 38=recover; when overnight].
[The worst floods in a century have left a third of the valley under water=leave; flood].
One person died and [another was seriously hurt=hurt].
[A four-year-old girl died in hospital on Sunday, taking the number of deaths to six=die; when Sunday].
[Volunteers searched the woods for a third day=search].
[Nearly two-thirds of the 900 homes were insured=insure].
[The storm hurt 10 women, two guides and a boy=hurt].
[Of the 19 people on board, only three survived=survive].
[Six firefighters suffered burns=suffer].
[The blast killed Ann Roe, 52, and injured her husband=kill].
[Some of the wounded were flown to Oslo=fly].
[Eight sailors are still missing=miss], the coast guard said, and [hopes of finding them are fading=fade].
[Fifteen people were treated for smoke inhalation=treat].
[In all, 41 bodies have been recovered, 12 of them children=recover].
[The quake, with a magnitude of 7.1, struck 80 km south-east of Tarn at a depth of 10 km=strike; quake].
[The explosion tore through a fireworks factory=tear; explosion], killing nine workers and wounding as many as 20.
[Thousands were left homeless=leave].
[An avalanche swept away four skiers, one of whom was dug out alive=sweep; avalanche].
[A bus driver and 11 pupils escaped unhurt=escape].
[The roof of a market hall fell in on Saturday, trapping dozens of shoppers=fall; when Saturday].
[Two more people have died, bringing the death toll to 17=die].
[A first toll of five was later raised to eight=raise].
[The collapse of a bridge in 1998 killed 14=kill].
[Heavy rain is forecast for Friday=forecast; when Friday].
[Power was cut to 45,000 customers=cut].
[One of the two pilots and 43 of the 150 passengers were hurt=hurt].
[Four out of ten pupils walk to school=walk].
[Temperatures reached 41 degrees Celsius in Tarn, a record=reach].
[He ran the 400 metres in 45.2 seconds=run].
[The strike affected 30,000 commuters and cost the city an estimated $4 million a day=affect; strike].
[The court ordered the firm to pay $2.5 million in damages to each of the 12 families=order].
[Crime fell 8 percent last year, the steepest drop since 1990=fall; when last year].
[The number of visitors grew to 7.2 million from 6.9 million=grow].
[Fewer than 300 tigers are left=leave].
[They raised 12,500 crowns for the hospice=raise].
[The tank holds 5,000 litres, five times as much as the old one=hold].
[The sides drew 1-1 in front of 22,000 fans=draw].
[The fund lost as much as 15 percent of its value=lose].
[Flight 582 left gate 9 with 160 people on board=leave].
[No fewer than 17 countries sent teams=send].
[The trust cut its waiting list by 900 to 4,100=cut].
[Two of the three engines failed at 9,000 feet=fail].
[Wheat was planted on 3,000 acres, twice the area of 2017=plant].
[The index closed at 4,120 points, up 1.3 percent=close].
[Holm beat Cole 6-4, 7-6 (5) in the final=beat].
[The house sold for $1.2 million, $150,000 more than the asking price=sell].
[The rate has halved since 2010=halve].
[The fine ranges from $50 to $500=range].
[Oil fell below $60 a barrel, its lowest in two years=fall].
[The club has lost seven of its last eight games=lose].
[The army sent some 1,500 troops and 20 tanks to the border=send].
[The water rose two metres in an hour=rise].
[Temperatures fell to minus 12 degrees=fall].
[He owes the bank a quarter of a million pounds=owe].
[The late singer Leo Brandt, who died in 2012 aged 81, was honoured with a statue=honour].
[Sgt. Ben Cole, 27, of Boise, Idaho, was killed on Saturday in a roadside blast=kill; when Saturday].
[Former finance minister Karl Brandt, now head of the Norda Bank, was questioned for six hours=question].
[Born in Lund in 1950, Pia Sorn studied law before she became a judge=study].
[His widow, Helen, and three children survive him=survive].
[Tom and Jane Marlow, both teachers, adopted the boy in 2010=adopt; when 2010].
[Jane Roe, Velm's first woman mayor, has died at 92=die].
[The prime minister of Kenya, Ada Moss, flew home early=fly].
[Baroness Prior of Tarn chaired the inquiry=chair].
[Leo Brandt (SPD) lost his seat to Pia Sorn (Greens)=lose].
[Lena Moss has been named as the new director of the Velm Museum=name].
[Moss succeeds Karim Aziz, who retired in March=succeed].
[The two candidates, Holm and Delgado, meet again on Sunday=meet; when Sunday].
[Ex-policeman Dean Larch now drives a taxi in Halden=drive; when now; where Halden].
[Hale, 61, is survived by a sister=survive].
The couple, named locally as [Ada and Frank Moody, had been married for 50 years=marry].
[Nurse Ruth Delgado won her case against the trust=win].
[Sir Omar Haddad, Britain's ambassador to Kenya, was summoned on Friday=summon; when Friday].
[Iris Kane, 33, and Hugo Lind, 35, both of Tarn, were rescued by a fishing boat=rescue].
[The chairman of the board, Sir Tom Hale, and the treasurer, Ivy Larch, left the room=leave].
[Jan Moss and Pia Sorn of the Green Party voted no=vote].
[Ada "Addy" Moss, a retired teacher from Boise, Idaho, won the lottery=win].
[Haddad (pictured) runs a bakery in Tarn=run].
[Mr. and Mrs. Frank Moody of Dover lost their home=lose].
[Actress Lena Moss plays the queen=play].
[Both Jane Marlow and her sister, Ruth, sing in the choir=sing].
[Vice-chancellor Ivy Larch thanked donors=thank].
[Kenya's Foreign Minister, Ben Cole, met his German counterpart, Pia Sorn, in Berlin=meet; where Berlin].
[The Democrat, Tom Pierce, beat Republican Frank Moody by 400 votes=beat].
[Pierce, a Democrat from Ohio, thanked his wife=thank].
[Lawmakers voted 218-206 on Tuesday to raise the minimum wage to $15 by 2025=vote; when Tuesday].
[Mayor Ruth Delgado proposed banning cars from the old town=propose].
[Moss won with 52.3 percent of the vote, ahead of Frank Moody with 45.1 percent=win].
[Parliament has rejected the deal for a third time=reject].
[The former mayor of Velm, Jane Marlow, is running for governor=run].
[Holm has accused the newspaper of lying=accuse].
[A spokesman for the party, Hugo Lind, declined to comment=decline].
[The treaty was signed on 4 October 1957 by the foreign ministers of nine countries=sign; when 4 October 1957].
[Interior Minister Anton Brezina ordered an inquiry=order].
[The committee recommended that the tax be scrapped=recommend].
[The court struck down the law in a 5-4 ruling=strike].
[Ministers agreed on Monday to send 200 soldiers to Kenya=agree; when Monday].
[The United States has withdrawn from the treaty=withdraw].
[He was elected president in 2014 with 58 percent of the vote=elect; when 2014].
[The proposal to merge the two towns was rejected in a referendum=reject].
[The president signed an order freezing the assets of 12 companies=sign].
[Aziz named Iris Kane as finance minister=name].
[The two sides signed a ceasefire in Oslo on Sunday=sign; when Sunday; where Oslo].
[The governor vetoed the bill=veto].
“It is safe.” Those were the words of the engineer, Maria Okafor, [a week before the dam broke=break].
Okafor warned the council in March that [the wall was cracking=crack], according to minutes of the meeting.
A source close to the family said [the wedding had been called off=call; a source close to the family said].
[The airline apologised to its passengers and promised to pay for hotels=apologise].
[The mayor hinted at a second term=hint].
[The president also thanked the nurses for “a heroic effort”=thank].
The minister said she had been told by police that [the road was closed=close].
Speaking on Monday, Holm said [the talks had failed=fail; Holm said].
[The president tweeted that the deal was “done”=tweet].
[She blamed the delay on the weather=blame].
Lawyers for the family argue that [the police acted too late=act; lawyers for the family argue].
[Three men were wrongly accused of setting the fire=accuse].
[The firm stopped selling the drug in 2009=stop; when 2009].
[Critics doubt that the dam was ever inspected=doubt].
[The alleged leader of the gang, Hugo Lind, was seized in Oslo=seize; where Oslo].
[The suspected arsonist fled before the police arrived=flee].
[She refused to testify against her son=refuse].
[The guards are accused of beating an inmate to death=accuse].
[Angered by the ruling, farmers blocked the road=block].
[Fire guts church in Velm=gut; where Velm; fire]
[The doctor forgot to sign the form=forget].
[He was arrested on suspicion of smuggling rifles=arrest].
[It was announced that the shop had closed=close].
[The firm was ordered to stop dumping waste in the river=order].
[The bomb failed to explode=fail].
[Police prevented the crowd from storming the hall=prevent].
The driver admitted [he had been drinking=drink; the driver admitted].
[They accused him of having burned the barn=accuse].
[The club was founded by two brothers who had quarrelled with the old one=found].
"""
PLACES = """
Halden Motors said on Wednesday it would cut 1,200 jobs at its plant in [Velm=other; there].
The firm, based in [Leeds=city; there; home], makes pumps for hospitals.
Exports to [China=country] dropped by a fifth between March and May.
Halden Motors is closing its plant in [Leeds=city; there] with the loss of 400 jobs.
Two men were charged on Monday with robbing a bank in [Velm=other; there], police said.
Four people, including the gunman, were killed when shots were fired at a mall in [Elk Grove=city; there; Ohio], Ohio.
Dana Marlow was cleared of all charges by a jury in [Dover=city; there].
She was born in the late 1970s and moved to [Leeds=city] in the summer of 1996.
Tomorrow night the team plays in [Oslo=city; there].
The 6.4-magnitude earthquake struck at 3:12 a.m. local time, 20 miles north of the coastal city of [Velm=other].
Winds of up to 110 mph tore roofs off houses in [Halden=city; there] and [Dover=city].
The coach was on its way from [Lund=city] to [Bern=city] with 52 pensioners on board.
The quake was felt as far away as [Oslo=city], 200 km to the north.
Some of the wounded were flown to [Oslo=city].
The landslide buried a dozen houses and blocked the road to [Lund=city].
The hurricane, a Category 4 storm, made landfall near [Dover=city; there] with winds of 130 mph.
Sgt. Ben Cole, 27, of [Boise=city; home; Idaho], Idaho, was killed on Saturday in a roadside blast.
Born in [Lund=city; there] in 1950, Pia Sorn studied law before she became a judge.
The Rev. Dean Larch, pastor of Grace Church in [Dover=city; there], knew the family.
Ivy Larch, chief economist at Norda Bank in [Oslo=city; there], expects a slow summer.
The prime minister of [Kenya=country], Ada Moss, flew home early.
Jane Marlow is a member of the [Elk Grove=city] city council and a nurse.
Ex-policeman Dean Larch now drives a taxi in [Halden=city; there].
Sir Omar Haddad, [Britain=country]'s ambassador to [Kenya=country], was summoned on Friday.
Ada "Addy" Moss, a retired teacher from [Boise=city; Idaho], Idaho, won the lottery.
Mr. and Mrs. Frank Moody of [Dover=city; home] lost their home.
Anton Brezina, 71, a former miner who served two terms as mayor, died on Sunday at his home in [Dover=city; there].
[Kenya=country]'s Foreign Minister, Ben Cole, met his German counterpart, Pia Sorn, in [Berlin=city; there].
Pierce, a Democrat from [Ohio=state], thanked his wife.
President Ada Moss will meet German Chancellor Karl Brandt in [Berlin=city; there] next Thursday.
Vice President Ben Cole is to visit [Kenya=country] later this month.
“This is wrong, and everyone knows it,” the senator from [Ohio=state] wrote on Twitter.
Ministers agreed on Monday to send 200 soldiers to [Kenya=country].
The [United States=country] has withdrawn from the treaty.
The Senate confirmed Helen Prior as ambassador to [Norway=country] by 60 votes to 38.
The two sides signed a ceasefire in [Oslo=city; there] on Sunday.
The alleged leader of the gang, Hugo Lind, was seized in [Oslo=city; there].
Fire guts church in [Velm=other; there]
Two held after shop raid in [Dover=city; there]
"""


def told(mention: EventMention) -> str:
    row = mention.row()
    parts = [row["trigger"], *(f"{key} {row[key]}" for key in ("when", "where") if key in row), row.get("said")]
    return "; ".join(str(part) for part in (*parts, row.get("happening")) if part)


@pytest.mark.parametrize("line", [*filter(None, EVENTS.split("\n"))])
def test_what_happened(extract: Parse, line: str) -> None:
    """Its verb, its day and place, who says so, and what sort of event it is; that a text begins so is no event."""
    document = extract(bare(line), published="2019-05-07")
    found = [one for one in document.mentions if isinstance(one, EventMention) and not one.bare]
    assert marked(document.doc.text, [(*one.spans[0], told(one)) for one in found]) == line


@pytest.mark.parametrize("line", [*filter(None, PLACES.split("\n"))])
def test_places_of_a_sentence(extract: Parse, line: str) -> None:
    """What sort of place it is, whether something happens there or it is somebody's home, and where it lies."""
    document = extract(bare(line))
    found = [one for one in document.mentions if isinstance(one, PlaceMention)]
    rows = [(one, one.row()) for one in found]
    values = [
        "; ".join(filter(None, [str(row["type"]), *(key for key in ("there", "home") if row.get(key)), one.within]))
        for one, row in rows
    ]
    assert marked(document.doc.text, [(*one.spans[0], v) for one, v in zip(found, values, strict=True)]) == line
