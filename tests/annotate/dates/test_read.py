"""Every date of a sentence and its value; published on Tuesday, 7 May 2019."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factsheet.annotate.dates.read import read
from factsheet.annotate.document import Document
from tests.marked import bare, marked

Parse = Callable[..., Document]

DATED = """
Halden Motors said on [Wednesday=?] it would cut 1,200 jobs at its plant in Velm.
Net profit rose 12 percent to $340 million in [the first quarter=2019-Q1], from $303 million [a year earlier=2018-Q1].
Chief executive Maria Okafor, 52, will step down at [the end of June=2019-06] after [eight years=P8Y].
Inflation slowed to 2.1 percent in [April=2019-04], the statistics office said on [Tuesday=2019-05-07].
Unemployment fell by half a point to 5.5 percent, its lowest level since [2008=2008].
The merger, first announced in [January=2019-01], needs the approval of regulators.
The carmaker plans to invest up to 800 million pounds over [the next three years=P3Y].
Halden, which employs 9,000 people, was founded in [1921=1921].
Oil traded at between $70 and $75 a barrel [last week=2019-W18].
The retailer will open 15 stores in [2020=2020], up from eight [this year=2019].
House prices have tripled since [1999=1999].
Workers at the port walked out on [Monday=2019-05-06] in a dispute over pay.
Exports to China dropped by a fifth between March and [May=2019-05].
The project is [now=PRESENT_REF] expected to cost 3.4 billion dollars, more than twice the original estimate.
The euro was worth $1.12 late on [Monday=2019-05-06].
Norda Air will buy 12 jets, it announced on [Monday=2019-05-06].
The chain, which has 60 shops, went bankrupt in [March=2019-03].
The group raised its forecast for [the year=2019].
Wages grew 3.2 percent in [the year=P1Y] to [March=2019-03].
The mine will reopen in [2021=2021], creating 150 jobs.
Retail sales were up 0.4 percent from [February=2019-02].
Two men were charged on [Monday=2019-05-06] with robbing a bank in Velm, police said.
Tom Reardon, 41, of Elm Street, Dover, pleaded guilty to manslaughter and was jailed for [nine years=P9Y].
Dana Marlow, who was acquitted of fraud [last year=2018], is not a suspect, Sheriff Anton Brezina stressed.
Officers shot and killed a gunman who had taken three hostages at the Harbour Bank, ending a [six-hour=PT6H] siege.
Marlow was released without charge on [Tuesday=2019-05-07].
If convicted, Reardon faces [up to 20 years=P20Y] in prison.
Judge Helen Prior sentenced him to life, with a minimum term of [24 years=P24Y].
No charges will be brought against the officer who fired, the district attorney announced [Thursday=2019-05-02].
Charges of theft against Mayor Frank Moody were dropped in [April=2019-04].
The appeal court quashed the conviction of Iris Kane, who had spent [11 years=P11Y] in jail.
Three of the five defendants were cleared; the other two, both 23, will be sentenced on [June 14=2019-06-14].
The officer, a [nine-year=P9Y] veteran of the force, was placed on leave.
An accomplice, Hugo Lind, turned himself in on [Sunday=2019-05-05].
A second body was found in the river [a week later=?].
A woman was found stabbed in her home in Tarn on [Friday=2019-05-03].
Bram Okell and Tom Reardon were found guilty of fraud on [Tuesday=2019-05-07] and fined $5,000 each.
The body of Lena Moss, 19, was pulled from the lake on [Sunday=2019-05-05].
He was sentenced to [12 years=P12Y] for the murder of Ruth Delgado.
The kidnapped engineer, Tom Hale, was freed after [nine days=P9D].
The man accused of killing Pia Sorn appeared in court on [Monday=2019-05-06].
Frank Moody, convicted in [2011=2011] of arson, was released on parole.
The shop opened on [3 May 1998=1998-05-03] and closed on [New Year's Eve in 2004=2004-12-31].
The talks began [two weeks ago=2019-W17] and are to end [the day after tomorrow=2019-05-09].
She was born in [the late 1970s=197] and moved to Leeds in [the summer of 1996=1996-SU].
The meeting is at [9:30 a.m. on Thursday, May 16=2019-05-16T09:30].
From [2003=2003] to [2007=2007] he taught at the school.
The museum is closed on [Mondays=XXXX-WXX-1].
They met [every other Friday=XXXX-WXX-5] until [last December=2018-12].
The bridge was built in [the 19th century=18].
The trial, due to start on [Monday=2019-05-13], was put off until [mid-June=?].
He died on [Christmas Day=2018-12-25].
On [the morning of April 9=2019-04-09TMO], the siren went off twice.
[Three days earlier=?], the same ship had run aground.
The law dates back to [the 1950s=195].
In [the third quarter of 2018=2018-Q3] it rained on [40 days=P40D].
The festival runs from [10=2019-07-10] to [14 July=2019-07-14].
By [the end of next year=2020], the tunnel should be open.
It happened about a quarter to six on [Sunday evening=2019-05-05TEV].
He has not been seen since [5 a.m. Friday=2019-05-03T05:00].
The exhibition opens [this weekend=2019-W19-WE].
The dam was finished in [1962=1962], [four years=P4Y] late.
The shop has been open [seven days=P7D] a week for [more than 30 years=P30Y].
The strike lasted [11 days=P11D].
It will take [at least six to eight weeks=P6W] to repair.
The last train left at [23:40=?].
They moved in over [Easter=2019-04-21].
In [early March=2019-03], and again in [April=2019-04], the river rose.
The meeting took place on [Tuesday=2019-05-07] ([May 7=2019-05-07]) at [noon=2019-05-07T12:00].
[Tomorrow night=2019-05-08TNI] the team plays in Oslo.
The contract ends in [fiscal 2021=2021].
She worked there in [2001=2001], [2003=2003] and [2005=2005].
It snowed for the first time in [40 years=P40Y] [last winter=2018-WI].
Between [6 p.m.=2019-05-04T18:00] and [7 p.m. on Saturday=2019-05-04T19:00] the power failed.
The house was sold in [the spring=2019-SP], [a few months=PXM] after the funeral.
The accord was reached on [Sept. 4, 1995=1995-09-04], after [years=PXY] of talks.
The school reopens on [the first Monday in September=2019-09-02].
[The week before last=2019-W17], nobody came to work.
He left [Monday week=2019-05-20].
The shop shut [two Mondays ago=2019-04-29].
One [Sunday=XXXX-WXX-7] in [1965=1965], the roof fell in.
The letter came at 9 [that night=?].
The index rose in [the week=2019-W11] to [March 16=2019-03-16].
By [year-end=2019], the firm had moved.
The town was taken in [September 480 BC=BC0480-09].
The trial is expected to last [six weeks=P6W].
They talked until [3 a.m. the next day=?].
She arrived on [the last weekend=?] of the fair.
It rains [a day or two=PXD] in [August=2019-08].
He turned 50 in [the summer=?] of her first term.
Profits were up in [the third quarter=2018-Q3], which ended [Oct. 31=2018-10-31].
The [October 12=2002-10-12] bombings of [2002=2002] are not forgotten.
The mayor told of the [November=?] vote.
The report is due [Friday=2019-05-10].
He was away from [late May=2019-05] to [early June=?].
The fair opened on [Saturday, 4th May=2019-05-04].
On [12/31/2012=2012-12-31] the lease ran out.
The plane took off at 21.15 on [Thursday=2019-05-02].
It was [1998=1998], [the year=?] the court ruled.
The crossing takes [an hour and a half=PT1H30M].
The school has been shut for [the past two weeks=P2W].
[A fortnight ago=2019-W17], the well ran dry.
The ship sank [half a century ago=1919].
The library opens at [noon=?] on weekdays.
They were married in [the spring=?] of ['68=1968].
On [Nov. 3, 2010=2010-11-03], and again [the following day=2010-11-04], the ground shook.
He comes here [once a month=P1M].
She was there [this morning=2019-05-07TMO] and will be back [tonight=2019-05-07TNI].
He has until [Wednesday=2019-05-08] to appeal.
The treaty ran out at [midnight on Dec. 31=2018-12-31T24:00].
Nothing has changed since [the 1930s=193].
At least 12 people were killed and 30 others injured when a bus plunged into a ravine near Tarn on [Friday=2019-05-03].
The death toll rose to 57 on [Tuesday=2019-05-07] from 49 [a day earlier=2019-05-06], the interior ministry said.
Rescuers pulled a boy alive from the rubble [60 hours=PT60H] after the quake.
The 6.4-magnitude earthquake struck at [3:12 a.m. local time=?], 20 miles north of the coastal city of Velm.
Floods have killed nearly 100 people across the region since [Monday=2019-05-06].
The ferry, which was built in [1988=1988], was carrying twice as many people as it was allowed to.
Some 300 firefighters fought the blaze, which had burned 4,500 hectares by [Wednesday evening=?].
The storm was expected to reach land late on [Thursday=2019-05-09].
In [2011=2011], a similar collapse at the same mine killed 29 men.
Two hikers missing since [Sunday=2019-05-05] were found safe and well.
The fire broke out on the 11th floor [shortly before midnight=?] and took [five hours=PT5H] to put out.
Eleven more bodies were recovered [overnight=?], bringing the total to 38.
Half of the town was without power on [Monday=2019-05-06].
The worst floods in [a century=P100Y] have left a third of the valley under water.
A four-year-old girl died in hospital on [Sunday=2019-05-05], taking the number of deaths to six.
Experts warned that aftershocks could continue for [weeks=PXW].
The roof of a market hall fell in on [Saturday=2019-05-04], trapping dozens of shoppers.
The collapse of a bridge in [1998=1998] killed 14.
Heavy rain is forecast for [Friday=2019-05-10].
Rent has gone up from $900 to $1,350 a month since [2015=2015].
The team won 3-1 on [Saturday=2019-05-04] and lost 2-0 [a week earlier=2019-W17].
He ran the 400 metres in [45.2 seconds=PT45.2S].
The jury of seven women and five men sat for [six days=P6D].
Nurses will get a raise of 3 percent [now=PRESENT_REF] and 2 percent [next year=2020].
Crime fell 8 percent [last year=2018], the steepest drop since [1990=1990].
The paper, which sells 80,000 copies [a day=P1D], will cost 20 cents more.
The road will be closed for [10 to 12 weeks=P10W].
She was fined [60 days=P60D]' pay.
Wheat was planted on 3,000 acres, twice the area of [2017=2017].
The group plans to hire 250 engineers and 40 designers by [2021=2021].
The rate has halved since [2010=2010].
Oil fell below $60 a barrel, its lowest in [two years=P2Y].
Output dropped from 12,000 tonnes in [2017=2017] to 9,500 [last year=2018].
The water rose two metres in [an hour=PT1H].
The plant makes 500 engines [a week=P1W].
The late singer Leo Brandt, who died in [2012=2012] aged 81, was honoured with a statue.
Sgt. Ben Cole, 27, of Boise, Idaho, was killed on [Saturday=2019-05-04] in a roadside blast.
Former finance minister Karl Brandt, [now=PRESENT_REF] head of the Norda Bank, was questioned for [six hours=PT6H].
Born in Lund in [1950=1950], Pia Sorn studied law before she became a judge.
Tom and Jane Marlow, both teachers, adopted the boy in [2010=2010].
Moss succeeds Karim Aziz, who retired in [March=2019-03].
The two candidates, Holm and Delgado, meet again on [Sunday=2019-05-12].
Ex-policeman Dean Larch [now=PRESENT_REF] drives a taxi in Halden.
Velm United captain Ben Cole is out for [six weeks=P6W] with a knee injury.
The couple, named locally as Ada and Frank Moody, had been married for [50 years=P50Y].
Sir Omar Haddad, Britain's ambassador to Kenya, was summoned on [Friday=2019-05-03].
Karl Brandt Jr. took over the firm from his father in [1999=1999].
Dean Larch has been mayor of Tarn since [2009=2009] and president of the league since [2015=2015].
Anton Brezina, 71, a former miner who served two terms as mayor, died on [Sunday=2019-05-05] at his home in Dover.
President Ada Moss will meet German Chancellor Karl Brandt in Berlin [next Thursday=2019-05-16].
Lawmakers voted 218-206 on [Tuesday=2019-05-07] to raise the minimum wage to $15 by [2025=2025].
“We will not raise taxes,” Holm said. “Not [this year=2019], not [next year=2020].”
Under the plan, families would get 200 euros [a month=P1M] for each child.
Turnout was 61 percent, down from 68 percent [four years ago=2015].
The cabinet is expected to approve the plan on [Friday=2019-05-10], two officials familiar with the talks said.
The Green Party wants the government to close all coal plants before [2030=2030].
The law, which was passed in [2015=2015], takes effect on [July 1=2019-07-01].
The treaty was signed on [4 October 1957=1957-10-04] by the foreign ministers of nine countries.
It is the first time since [1994=1994] that the party has lost the city.
Delgado, the first woman to hold the post, will be sworn in on [January 3=2020-01-03].
Asked whether she would stand again, Moss said: “Ask me in [the spring=2019-SP].”
Vice President Ben Cole is to visit Kenya [later this month=2019-05].
Voters will go to the polls on [the second Sunday in October=2019-10-13].
She has represented the district since [2006=2006].
The council promised to build 3,000 homes within [five years=P5Y].
[Last month=2019-04]'s vote was the closest in the state's history.
Marlow's office said she planned to sign the bill by [the end of the week=2019-W19].
Ministers agreed on [Monday=2019-05-06] to send 200 soldiers to Kenya.
He was elected president in [2014=2014] with 58 percent of the vote.
Parliament will debate the budget [next week=2019-W20].
The interior ministry announced a ban on marches until [the end of May=2019-05].
The two sides signed a ceasefire in Oslo on [Sunday=2019-05-05].
“It is safe.” Those were the words of the engineer, Maria Okafor, [a week=P1W] before the dam broke.
Okafor warned the council in [March=2019-03] that the wall was cracking, according to minutes of the meeting.
“I don't know,” he said. “Maybe [tomorrow=2019-05-08].”
“The children are fine,” the head teacher, Dean Larch, wrote in an email to parents on [Friday=2019-05-03].
Speaking on [Monday=2019-05-06], Holm said the talks had failed.
A letter from the ministry, dated [May 2=2019-05-02], states that no permit was given.
“It was a mistake”, the spokesman for Norda Air, Hugo Lind, said on [Tuesday=2019-05-07].
The couple planned to marry in [May=2019-05].
The firm stopped selling the drug in [2009=2009].
The village was to be moved in [1970=1970] but never was.
The company hopes to sell the site by [June=2019-06].
"""


@pytest.mark.parametrize("line", [*filter(None, DATED.split("\n"))])
def test_dates_of_a_sentence(parse: Parse, line: str) -> None:
    """ "?" stands for a value that the sentence leaves open."""
    document = parse(bare(line), published="2019-05-07")
    values = {place: when.reading.close(date(2019, 5, 7)) for place, when in read(document).items()}
    assert marked(document.doc.text, [(*place, value or "?") for place, value in values.items()]) == line
