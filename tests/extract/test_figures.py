"""Every figure of a sentence: its value and unit, how exact it is, which way it went, and of what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.quantity import QuantityMention
from tests.marked import bare, marked

Parse = Callable[..., Document]

FIGURES = """
Halden Motors said on Wednesday it would cut [1,200 jobs=1200 jobs] at its plant in Velm.
Shares of the company fell [6.6%=6.6 percent down] to close at [41.20 euros=41.2 euros].
The airline ordered [40 planes=40 planes] worth [about $5.2 billion=5200000000 dollars about] from Norda Air.
Chief executive [Maria Okafor, 52=52 years old of Maria Okafor], will step down at the end of June after eight years.
The bank agreed to pay a fine of [€25m=25000000 euros] to settle claims that it had misled investors.
Sales doubled to [2.4 million units=2400000 units up of Sales stand], the company announced.
Analysts had expected a loss of [10 cents=10 cents per share] per share.
Norda bought a [30 percent=30 percent] stake in the start-up for an undisclosed sum.
Inflation slowed to [2.1 percent=2.1 percent of Inflation stand] in April, the statistics office said on Tuesday.
Unemployment fell by half a point to [5.5 percent=5.5 percent down of Unemployment stand], its lowest level since 2008.
The carmaker plans to invest [up to 800 million pounds=800000000 pounds at most] over the next three years.
Halden, which employs [9,000 people=9000 people], was founded in 1921.
Oil traded at between [$70 and $75=70-75 dollars per barrel of Oil stand] a barrel last week.
The retailer will open [15 stores=15 stores] in 2020, up from eight this year.
Revenue was little changed at [3.1 billion crowns=3100000000 crowns].
The central bank left its main rate unchanged at [0.25 percent=0.25 percent].
The regulator warned that [two out of five=0.4 share of savers] savers paid too much.
[One in four=0.25 share of shops] shops on the high street stands empty.
The company recalled [23,000 prams=23000 prams] after reports of fires.
Exports to China dropped by [a fifth=0.2 share down] between March and May.
The project is now expected to cost [3.4 billion dollars=3400000000 dollars], more than twice the original estimate.
The euro was worth [$1.12=1.12 dollars] late on Monday.
Norda Air will buy [12 jets=12 jets], it announced on Monday.
Halden Motors is closing its plant in Leeds with the loss of [400 jobs=400 jobs].
The chain, which has [60 shops=60 shops], went bankrupt in March.
The shares closed down [3 percent=3 percent down] at [$12.40=12.4 dollars of the shares close].
Halden said it had agreed to buy its rival for [$900 million=900000000 dollars] in cash.
Wages grew [3.2 percent=3.2 percent up] in the year to March.
Norda Bank reported a loss of [40 million crowns=40000000 crowns].
[About 2,000 workers=2000 workers about] will be laid off.
The mine will reopen in 2021, creating [150 jobs=150 jobs].
The strike cost the airline [€15 million=15000000 euros].
Retail sales were up [0.4 percent=0.4 percent up] from February.
The startup was valued at [$1.5 billion=1500000000 dollars] in its last funding round.
The pound fell to [$1.28=1.28 dollars down of the pound stand].
[Two men=2 men] were charged on Monday with robbing a bank in Velm, police said.
“He was a quiet neighbor,” said [Ruth Delgado, 67=67 years old of Ruth Delgado], who lives across the street.
Wanted for questioning is [Leo Brandt, 22=22 years old of Leo Brandt], described as armed and dangerous.
Police say they are looking for [two masked men=2 masked men] who fled on a motorbike.
Gunmen abducted [at least 40 schoolgirls=40 schoolgirls at least] in the north, according to the governor's office.
[Three of the five men=3 men of the five men] were cleared; the other two, both 23, will be sentenced on June 14.
Investigators say Brandt, who owed [more than $200,000=200000 dollars more than], may have set the fire himself.
The gunman was identified as [Hugo Lind, 24=24 years old of Hugo Lind].
Bram Okell and Tom Reardon were found guilty of fraud on Tuesday and fined [$5,000=5000 dollars each] each.
A grand jury indicted former sheriff Anton Brezina on [three counts=3 counts] of bribery.
Marauders burned [30 huts=30 huts] and killed the village chief.
[Two suspects=2 suspects], aged 17 and 19, remain in custody.
[Three police officers=3 police officers] were suspended after a prisoner died in his cell.
The robbers got away with [£20,000=20000 pounds] in cash.
Reardon's wife, [Ada, 38=38 years old of Ada], survived the attack.
Earlier in the day, [two roads=2 roads] had been closed.
Between [20 and 25 miners=20-25 miners] are thought to be trapped underground.
None of the [143 passengers=143 passengers] and [six crew=6 crew] was hurt.
[Seven people=7 people], two of them children, are in critical condition.
Winds of [up to 110 mph=110 mph at most] tore roofs off houses in Halden and Dover.
[Two hikers=2 hikers] missing since Sunday were found safe and well.
Damage is put at between [$3 million and $4 million=3000000-4000000 dollars].
The train was travelling at [82 mph=82 mph] in a [50 mph=50 mph] zone, investigators found.
[Half=0.5 share of the town] of the town was without power on Monday.
[Three Germans=3 Germans], [two Britons=2 Britons] and a Danish tourist were among the victims.
A state of emergency was declared in [three counties=3 counties].
The worst floods in a century have left [a third=0.333333 share of the valley] of the valley under water.
The coach was on its way from Lund to Bern with [52 pensioners=52 pensioners] on board.
The quake was felt as far away as Oslo, [200 km=200 km] to the north.
The town lost [40 or so boats=40 boats about] in the storm.
Officials said [40 or more boats=40 boats at least] were lost.
The price rose by [half a percentage point=0.5 percentage point up].
The rate fell [a quarter of a percentage point=0.25 percentage point down] in May.
The rate rose [1/4 percent=0.25 percent up] to [3 3/4 percent=3.75 percent up of the rate stand].
The farm paid [$2 1/2 million=2500000 dollars] for the mill.
The mill lies [2½ miles=2.5 miles] from Arden.
The grant came to [5 million U.S. dollars=5000000 dollars].
The Dow fell [30 points=30 points down] to [4,012=4012 points down of the Dow stand].
The number of foreign students rose to [5,000=5000 foreign students up of the number of foreign students stand].
The bridge, which cost [$5 million=5000000 dollars], opened on Monday.
If the dam fails, [up to 8,000 people=8000 people at most] will have to be moved.
[Nearly two-thirds=0.666667 share about of the 900 homes] of the 900 homes were insured.
Of the [19 people=19 people] on board, only three survived.
[More than half=0.5 share more than of the victims] the victims were children.
The landslide buried [a dozen houses=12 houses] and blocked the road to Lund.
The quake, with a magnitude of [7.1=7.1 magnitude], struck [80 km=80 km] south-east of Tarn at a depth of [10 km=10 km].
Fires have burned [12,000 acres=12000 acres] and destroyed [85 homes=85 homes], leaving at least two people dead.
An avalanche swept away [four skiers=4 skiers], one of whom was dug out alive.
A bus driver and [11 pupils=11 pupils] escaped unhurt.
The hurricane, a Category 4 storm, made landfall near Dover with winds of [130 mph=130 mph].
The bridge is [2.5 km=2.5 km] long and cost [£1.2bn=1200000000 pounds].
Rent has gone up from $900 to [$1,350=1350 dollars up] a month since 2015.
[Four out of ten=0.4 share of pupils] pupils walk to school.
The city has [1.3 million inhabitants=1300000 inhabitants], [a third=0.333333 share of them] of them under 25.
Temperatures reached [41 degrees=41 degrees] Celsius in Tarn, a record.
The team won [3-1=3-1 points] on Saturday and lost [2-0=2-0 points] a week earlier.
The jury of [seven women=7 women] and [five men=5 men] sat for six days.
[More than half=0.5 share more than of the members] the members voted against; 38 abstained.
The tower has [40 floors=40 floors] and is [150 meters=150 meters] high.
The court ordered the firm to pay [$2.5 million=2500000 dollars] in damages to each of the 12 families.
Nurses will get a raise of [3 percent=3 percent] now and [2 percent=2 percent] next year.
[A dozen schools=12 schools] stayed closed; hundreds of parents complained.
Only [14 of the 60 lifeboats=14 lifeboats of the 60 lifeboats] were ready.
Crime fell [8 percent=8 percent down] last year, the steepest drop since 1990.
[Fewer than 300 tigers=300 tigers fewer than] are left.
They raised [12,500 crowns=12500 crowns] for the hospice.
The tank holds [5,000 litres=5000 litres], five times as much as the old one.
The paper, which sells [80,000 copies=80000 copies per day] a day, will cost [20 cents=20 cents] more.
Prices start at [€49=49 euros of Prices open].
The sides drew [1-1=1-1 points] in front of [22,000 fans=22000 fans].
The bus was going [70 km/h=70 km/h] where 50 is allowed.
The fund lost [as much as 15 percent=15 percent at most down of its value] of its value.
[Two thirds=0.666667 share of the money] of the money came from a single donor.
Flight 582 left gate 9 with [160 people=160 people] on board.
The island lies [12 miles=12 miles] off the coast and has [85 residents=85 residents].
[No fewer than 17 countries=17 countries at least] sent teams.
[Two of the three engines=2 engines of the three engines] failed at [9,000 feet=9000 feet].
Wheat was planted on [3,000 acres=3000 acres], twice the area of 2017.
The group plans to hire [250 engineers=250 engineers] and [40 designers=40 designers] by 2021.
[Half a million homes=500000 homes] were without water.
The vote was 9 to 4, with [two abstentions=2 abstentions].
A single ticket costs [$2.75=2.75 dollars], up [25 cents=25 cents up].
The index closed at [4,120 points=4120 points of the index close], up [1.3 percent=1.3 percent up].
Taxes will rise by [$200=200 dollars per year] a year for the average family.
The bill passed by [52 votes to 48=52-48 votes].
Holm beat Cole [6-4, 7-6 (5)=6-4, 7-6 (5) sets] in the final.
The house sold for [$1.2 million=1200000 dollars], [$150,000=150000 dollars] more than the asking price.
A record [82,000 people=82000 people] came.
It cost them [€3=3 euros each] each.
The baby weighed [3.4 kg=3.4 kg].
She is [1.82 metres=1.82 metres] tall.
The fine ranges from [$50 to $500=50-500 dollars].
[About one in three=0.333333 share about of children] children is overweight.
Sales were flat at [40,000 cars=40000 cars of Sales stand].
Oil fell [below $60=60 dollars per barrel fewer than down] a barrel, its lowest in two years.
[Nine of the 15 judges=9 judges of the 15 judges] agreed.
The club has lost [seven of its last eight games=7 games of its last eight games].
Output dropped from [12,000 tonnes=12000 tonnes] in 2017 to 9,500 last year.
The school has [640 pupils=640 pupils] and [38 teachers=38 teachers].
The fund is worth [up to $2bn=2000000000 dollars at most].
The army sent [some 1,500 troops=1500 troops about] and [20 tanks=20 tanks] to the border.
The water rose [two metres=2 metres up] in an hour.
Temperatures fell to [minus 12 degrees=-12 degrees down].
The ship is [300 feet=300 feet] long and can carry [2,000 cars=2000 cars].
[A third=0.333333 share of the 1,200 workers] of the 1,200 workers are women.
The plant makes [500 engines=500 engines per week] a week.
His widow, Helen, and [three children=3 children] survive him.
Judge [Helen Prior, 58=58 years old of Helen Prior], who sat alone, found for the tenants.
Anton Brezina, whose father founded the firm, owns [40 percent=40 percent of it] of it.
Her son [Tom, 8=8 years old of Tom], was in the back seat.
[Hale, 61=61 years old of Hale], is survived by a sister.
[Ruth Delgado, 44=44 years old of Ruth Delgado], Velm's chief medical officer, warned of a long winter.
The Democrat, Tom Pierce, beat Republican Frank Moody by [400 votes=400 votes].
Lawmakers voted [218-206=218-206 votes] on Tuesday to raise the minimum wage to [$15=15 dollars] by 2025.
Under the plan, families would get [200 euros=200 euros per month] a month for each child.
The cabinet is expected to approve the plan on Friday, [two officials=2 officials] familiar with the talks said.
Ministers plan to cut the number of districts from 24 to [nine=9].
The treaty was signed on 4 October 1957 by the foreign ministers of [nine countries=9 countries].
The council promised to build [3,000 homes=3000 homes] within five years.
The European Commission fined the company [2.4 billion euros=2400000000 euros].
The court struck down the law in a [5-4=5-4 votes] ruling.
Ministers agreed on Monday to send [200 soldiers=200 soldiers] to Kenya.
The council is considering closing [two libraries=2 libraries].
He was elected president in 2014 with [58 percent=58 percent of the vote] of the vote.
The Senate confirmed Helen Prior as ambassador to Norway by [60 votes to 38=60-38 votes].
The president signed an order freezing the assets of [12 companies=12 companies].
The city plans to plant [10,000 trees=10000 trees].
[Two witnesses=2 witnesses], who asked not to be named, said the guards had been asleep.
The letter, signed by [30 doctors=30 doctors], reads: “Enough is enough.”
“He said, ‘Get out of here,’ and we ran,” [Lena Moss, 19=19 years old of Lena Moss], recalled.
“We lost,” admitted coach Leif Holm, whose team had led [2-0=2-0 points].
[Three men=3 men] were wrongly accused of setting the fire.
The club was founded by [two brothers=2 brothers] who had quarrelled with the old one.
"""


def said(mention: QuantityMention) -> str:
    row = mention.row()
    value = f"{row['value'][0]}-{row['value'][1]}" if isinstance(row["value"], list) else row["value"]
    parts = [value, *(row.get(key) for key in ("unit", "precision", "change")), row.get("of") and f"of {row['of']}"]
    return " ".join(str(part) for part in (*parts, row.get("level")) if part)


@pytest.mark.parametrize("line", [*filter(None, FIGURES.split("\n"))])
def test_figures_of_a_sentence(extract: Parse, line: str) -> None:
    document = extract(bare(line), published="2019-05-07")
    found = [one for one in document.mentions if isinstance(one, QuantityMention)]
    assert marked(document.doc.text, [(*one.spans[0], said(one)) for one in found]) == line
