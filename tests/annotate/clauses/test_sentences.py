"""Whom each clause of a sentence is about, and its voice and tense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.clauses.grammar import (
    about,
    agent,
    form_of,
    has_tense,
    is_imperative,
    is_passive,
    is_predicate,
    is_presupposed,
    openers,
    phrase,
    predicatives,
    tense_of,
)
from factsheet.annotate.document import Document
from factsheet.annotate.tree import Token
from tests.marked import bare, marked

Parse = Callable[..., Document]

ABOUT = """
Halden Motors [said=Halden Motors] on Wednesday it would [cut=it] 1,200 jobs at its plant in Velm.
Sales [doubled=Sales] to 2.4 million units, the company [announced=the company].
Inflation [slowed=Inflation] to 2.1 percent in April, the statistics office [said=the statistics office] on Tuesday.
The merger, first [announced=The merger] in January, [needs=The merger] the approval of regulators.
The carmaker [plans=The carmaker] to [invest=The carmaker] up to 800 million pounds over the next three years.
Halden, which [employs=which] 9,000 people, was [founded=Halden] in 1921.
Okafor [said=Okafor] the deal [made=the deal] sense for both sides.
Norda Air will [buy=Norda Air] 12 jets, it [announced=it] on Monday.
The chain, which [has=which] 60 shops, [went=The chain] bankrupt in March.
Maria Okafor was [named=Maria Okafor] chief executive of Halden Motors, [replacing=Maria Okafor] Tom Hale.
Halden [said=Halden] it had [agreed=it] to [buy=it] its rival for $900 million in cash.
The mine will [reopen=The mine] in 2021, [creating=The mine] 150 jobs.
Two men were [charged=Two men] on Monday with robbing a bank in Velm, police [said=police].
Police [believe=Police] the fire was [started=the fire] deliberately, but no one has been [arrested=no one].
An inquest [heard=An inquest] that Pia Sorn, 29, [died=Pia Sorn, 29] of a single stab wound to the chest.
“He [was=He] a quiet neighbor,” [said=Ruth Delgado, 67] Ruth Delgado, 67, who [lives=who] across the street.
The suspect, whom the police have not [named=the police], is [believed=The suspect] to have [acted=The suspect] alone.
If [convicted=Reardon], Reardon [faces=Reardon] up to 20 years in prison.
His brother, Dean, was also [arrested=His brother, Dean] but later [released=His brother, Dean] on bail.
She [was=She] not the intended target, detectives [said=detectives].
A teenager was [stabbed=A teenager] in the leg and two others were [hurt=two others] in a fight outside the station.
The appeal court [quashed=The appeal court] the conviction of Iris Kane, who had [spent=who] 11 years in jail.
Investigators [say=Investigators] Brandt, who [owed=who] more than $200,000, may have [set=Brandt] the fire himself.
It [was=It] not immediately clear whether the driver had been [drinking=the driver].
Nobody has [claimed=Nobody] responsibility for the bombing, which [wounded=which] dozens.
Leo Brandt, who police [said=police] was the gunman, was [killed=Leo Brandt] by officers.
Ada Larch, 40, was [stabbed=Ada Larch, 40] to death by her former husband, Dean Larch, a court [heard=a court].
Kane, who was [shot=who] in the arm, [is=Kane] in stable condition.
Marauders [burned=Marauders] 30 huts and [killed=Marauders] the village chief.
Jan Moss was [questioned=Jan Moss] as a witness and [is=Jan Moss] not under investigation.
Three police officers were [suspended=Three police officers] after a prisoner [died=a prisoner] in his cell.
The man [accused=The man] of killing Pia Sorn [appeared=The man] in court on Monday.
Frank Moody, [convicted=Frank Moody] in 2011 of arson, was [released=Frank Moody] on parole.
The shop [opened=The shop] on 3 May 1998 and [closed=The shop] on New Year's Eve in 2004.
The talks [began=The talks] two weeks ago and [are=The talks] to [end=The talks] the day after tomorrow.
She was [born=She] in the late 1970s and [moved=She] to Leeds in the summer of 1996.
The trial is [expected=The trial] to [last=The trial] six weeks.
At the end of the day, it [is=it] the law that [counts=that].
Profits [were=Profits] up in the third quarter, which [ended=which] Oct. 31.
It [was=It] 1998, the year the court [ruled=the court].
He [resigned=He] in May 2017, just eight months later she [followed=she].
She [was=She] there this morning and will [be=She] back tonight.
Between 20 and 25 miners are [thought=Between 20 and 25 miners] to be [trapped=Between 20 and 25 miners] underground.
The ferry, which was [built=which] in 1988, was [carrying=The ferry] twice as many people as it was [allowed=it] to.
The storm was [expected=The storm] to [reach=The storm] land late on Thursday.
Two hikers [missing=Two hikers] since Sunday were [found=Two hikers] safe and well.
Eleven more bodies were [recovered=Eleven more bodies] overnight, [bringing=Eleven more bodies] the total to 38.
The train was [travelling=The train] at 82 mph in a 50 mph zone, investigators [found=investigators].
One person [died=One person] and another was seriously [hurt=another].
If the dam [fails=the dam], up to 8,000 people will [have=up to 8,000 people] to be [moved=up to 8,000 people].
The number of injured [stood=The number of injured] at 212, of whom 40 [were=40] in serious condition.
The blast [killed=The blast] Ann Roe, 52, and [injured=The blast] her husband.
The landslide [buried=The landslide] a dozen houses and [blocked=The landslide] the road to Lund.
No one [was=No one] on board when the ship [sank=the ship].
Nobody [knows=Nobody] how many [died=how many].
An avalanche [swept=An avalanche] away four skiers, one of whom was [dug=one of whom] out alive.
Two more people have [died=Two more people], [bringing=Two more people] the death toll to 17.
The bridge [is=The bridge] 2.5 km long and [cost=The bridge] £1.2bn.
The team [won=The team] 3-1 on Saturday and [lost=The team] 2-0 a week earlier.
The strike [affected=The strike] 30,000 commuters and [cost=The strike] the city an estimated $4 million a day.
More than half the members [voted=More than half the members] against; 38 [abstained=38].
The tower [has=The tower] 40 floors and [is=The tower] 150 meters high.
A dozen schools [stayed=A dozen schools] closed; hundreds of parents [complained=hundreds of parents].
The paper, which [sells=which] 80,000 copies a day, will [cost=The paper] 20 cents more.
The bus was [going=The bus] 70 km/h where 50 is [allowed=50].
The island [lies=The island] 12 miles off the coast and [has=The island] 85 residents.
The group [plans=The group] to [hire=The group] 250 engineers and 40 designers by 2021.
The ship [is=The ship] 300 feet long and can [carry=The ship] 2,000 cars.
The mayor [won=The mayor] with 61% of the vote; turnout [was=turnout] just under 40%.
[Born=Pia Sorn] in Lund in 1950, Pia Sorn [studied=Pia Sorn] law before she [became=she] a judge.
Okafor's attorney, Ruth Delgado, [said=Okafor's attorney, Ruth Delgado] her client [was=her client] innocent.
Judge Helen Prior, 58, who [sat=who] alone, [found=Judge Helen Prior, 58] for the tenants.
Moss [succeeds=Moss] Karim Aziz, who [retired=who] in March.
Anton Brezina, whose father [founded=whose father] the firm, [owns=Anton Brezina] 40 percent of it.
The couple, [named=The couple] locally as Ada and Frank Moody, had been [married=Ada and Frank Moody] for 50 years.
Captain Ben Cole, of the 3rd Battalion, [said=Captain Ben Cole, of the 3rd Battalion] his men [were=his men] ready.
The club's new owner [is=The club's new owner] Omar Haddad, who [made=who] his money in oil.
Lawmakers [voted=Lawmakers] 218-206 on Tuesday to [raise=Lawmakers] the minimum wage to $15 by 2025.
Mayor Ruth Delgado [proposed=Mayor Ruth Delgado] [banning=Mayor Ruth Delgado] cars from the old town.
“We will not [raise=We] taxes,” Holm [said=Holm]. “Not this year, not next year.”
The Green Party [wants=The Green Party] the government to [close=the government] all coal plants before 2030.
Ministers [plan=Ministers] to [cut=Ministers] the number of districts from 24 to nine.
The law, which was [passed=which] in 2015, [takes=The law] effect on July 1.
Had the motion [passed=the motion], the government would have [fallen=the government].
According to a draft [seen=a draft] by the Velm Times, the fee will [double=the fee].
It [is=It] the first time since 1994 that the party has [lost=the party] the city.
Vice President Ben Cole [is=Vice President Ben Cole] to [visit=Vice President Ben Cole] Kenya later this month.
Pierce [insists=Pierce] he has never [met=he] Lind.
He [added=He] that the bill [was=the bill] “dead on arrival”.
Critics [say=Critics] the reform does not [go=the reform] far enough; supporters [call=supporters] it long overdue.
The council [promised=The council] to [build=The council] 3,000 homes within five years.
Marlow's office [said=Marlow's office] she [planned=she] to [sign=she] the bill by the end of the week.
The committee [recommended=The committee] that the tax be [scrapped=the tax].
Moss [wants=Moss] to [lower=Moss] the voting age to 16.
Protesters [demanded=Protesters] that the governor [step=the governor] down.
Ministers [agreed=Ministers] on Monday to [send=Ministers] 200 soldiers to Kenya.
The council is [considering=The council] [closing=The council] two libraries.
The prime minister should [resign=The prime minister], [said=opposition leader Tom Hale] opposition leader Tom Hale.
The city [plans=The city] to [plant=The city] 10,000 trees.
Ministers should [drop=Ministers] the plan, the union [said=the union].
The law must be [changed=The law], [argues=Lind] Lind.
The firm [said=The firm] in a statement that it [was=it] “deeply sorry” for the delay.
[Asked=the mayor] about the bridge, the mayor [replied=the mayor]: “It will [be=It] safe.”
The report [found=The report] that nobody had [checked=nobody] the brakes.
“It [is=It] safe.” Those [were=Those] the words of the engineer, Maria Okafor, a week before the dam [broke=the dam].
Hale's wife, Ada, [thinks=Hale's wife, Ada] he will [come=he] back.
The ministry has [confirmed=The ministry] the deaths, the Norda news agency [reported=the Norda news agency].
“They were [laughing=They],” [said=one of the boys, 14] one of the boys, 14, who [lives=who] nearby.
Brandt [claims=Brandt] that the money [was=the money] a gift.
The letter, [signed=The letter] by 30 doctors, [reads=The letter]: “Enough [is=Enough] enough.”
In a tweet, Lind [called=Lind] the ruling “a disgrace” and [vowed=Lind] to [appeal=Lind].
The coach [admitted=The coach] his side had [been=his side] “second best”, but [praised=The coach] the goalkeeper.
It [was=It], she [said=she], the worst day of her life.
Doctors [say=Doctors] she [is=she] lucky to be alive.
“I don't [know=I],” he [said=he]. “Maybe tomorrow.”
A source close to the family [said=A source] the wedding had been [called=the wedding] off.
“No comment,” [was=No comment] all that Moody would [say=Moody].
Haddad, [speaking=Haddad] through an interpreter, [described=Haddad] how soldiers had [burned=soldiers] the village.
The airline [apologised=The airline] to its passengers and [promised=The airline] to [pay=The airline] for hotels.
Rescuers [believe=Rescuers] nobody could have [survived=nobody].
She did not [say=She] when the shop would [open=the shop].
As Brezina [put=Brezina] it, “a deal [is=a deal] a deal”.
The union [says=The union] it was never [consulted=it], a claim the firm rejects.
“Our hearts [go=Our hearts] out to the families,” the statement from the club [added=the statement from the club].
He [acknowledged=He] having [met=He] her twice.
“Stay where you [are=you]!” he [shouted=he] to the boys.
The paper [quoted=The paper] a guard as saying that the gate had [been=the gate] open.
Sorn [said=Sorn]: “It [was=It] dark. We could not [see=We] the road.”
One mother, who [gave=who] her name only as Ada, [said=One mother] her son [was=her son] missing.
[Speaking=Holm] on Monday, Holm [said=Holm] the talks had [failed=the talks].
[Asked=Moody] if he would [resign=he], Moody [said=Moody] no.
“This,” she [said=she], “[is=This] the end of the road.”
The company has always [denied=The company] that its pumps [were=its pumps] faulty.
“We [lost=We],” [admitted=coach Leif Holm] coach Leif Holm, whose team had [led=whose team] 2-0.
The president [tweeted=The president] that the deal was “[done=the deal]”.
Lawyers for the family [argue=Lawyers for the family] that the police [acted=the police] too late.
If the river [rises=the river] again, the school will [have=the school] to [close=the school].
The mayor is [said=The mayor] to have [known=The mayor] about the leak.
It [is=It] not true that the guard [shot=the guard] first.
The rebels [claim=The rebels] to have [shot=The rebels] down a helicopter; the army [denies=the army] it.
No evidence was [found=No evidence] that the bank had [broken=the bank] the law.
The couple [planned=The couple] to [marry=The couple] in May.
The bridge may [collapse=The bridge], engineers [warn=engineers].
Had he [stopped=he], the child would [be=the child] alive.
He [tried=He] to [open=He] the door but [failed=He].
The firm [stopped=The firm] [selling=The firm] the drug in 2009.
Critics [doubt=Critics] that the dam was ever [inspected=the dam].
Unless it [rains=it], the crop will be [lost=the crop].
Few [believe=Few] that the talks will [succeed=the talks].
The suspected arsonist [fled=The suspected arsonist] before the police [arrived=the police].
What he [feared=he] most [was=What he feared] that nobody would [come=nobody].
She [refused=She] to [testify=She] against her son.
Rumours that the actor had [died=the actor] [were=Rumours] false.
Let us [hope=us] that they [come=they] home.
Should the strike [go=the strike] on, the hospital will [send=the hospital] patients elsewhere.
It [was=It] the referee who [ended=who] the game.
The village [was=The village] to be [moved=The village] in 1970 but never [was=The village].
The ministry neither [confirmed=The ministry] nor [denied=The ministry] that a drone had been [lost=a drone].
[Angered=farmers] by the ruling, farmers [blocked=farmers] the road.
Mayor to [quit=Mayor], aide [says=aide]
Storm [kills=Storm] 9, [leaves=Storm] 40 missing
“You will be [paid=You],” he [promised=he], but they never [were=they].
It [seems=It] the driver [fell=the driver] asleep.
The doctor [forgot=The doctor] to [sign=The doctor] the form.
The children were [made=The children] to [stand=The children] in the rain.
Some [say=Some] he never [existed=he].
The council [made=The council] no claim that the clerk had [fled=the clerk].
It was [announced=It] that the shop had [closed=the shop].
They are [said=They] to be [planning=They] a new attack.
The minister would not [say=The minister] whether the pilot [was=the pilot] alive.
The bomb [failed=The bomb] to [explode=The bomb].
The referee could have [stopped=The referee] the fight but [did=The referee] not.
She [denied=She] having [taken=She] the money.
If the brakes had [worked=the brakes], the bus would not have [crashed=the bus].
Officials [fear=Officials] the dam will [break=the dam].
The company [hopes=The company] to [sell=The company] the site by June.
The report does not [say=The report] that the bridge [was=the bridge] unsafe.
It [is=It] unclear who [fired=who] first.
The driver [admitted=The driver] he had been [drinking=he].
The court [heard=The court] claims that the guard had been [bribed=the guard].
The hospital [has=The hospital] yet to [release=The hospital] the body.
The minister is [expected=The minister] to be [sacked=The minister].
The club was [founded=The club] by two brothers who had [quarrelled=who] with the old one.
The mayor [vowed=The mayor] never to [return=The mayor].
"""
VOICES = """
Chief executive Maria Okafor, 52, will [step=active future] down at the end of June after eight years.
The merger, first [announced=passive none] in January, [needs=active present] the approval of regulators.
The carmaker [plans=active present] to [invest=active none] up to 800 million pounds over the next three years.
Halden, which [employs=active present] 9,000 people, was [founded=passive past] in 1921.
“Demand [is=active present] strong,” Chief Financial Officer Tom Hale [told=active past] analysts on a call.
The retailer will [open=active future] 15 stores in 2020, up from eight this year.
Revenue was little [changed=passive past] at 3.1 billion crowns.
The firm, based in Leeds, [makes=active present] pumps for hospitals.
One in four shops on the high street [stands=active present] empty.
Norda Air will [buy=active future] 12 jets, it [announced=active past] on Monday.
Halden Motors is [closing=active present] its plant in Leeds with the loss of 400 jobs.
The chain, which [has=active present] 60 shops, [went=active past] bankrupt in March.
Maria Okafor was [named=passive past] chief executive of Halden Motors, [replacing=active none] Tom Hale.
The takeover was [blocked=passive past] by the regulator.
About 2,000 workers will be [laid=passive future] off.
[Trading=active none] in the shares was [halted=passive past].
The mine will [reopen=active future] in 2021, [creating=active none] 150 jobs.
The startup was [valued=passive past] at $1.5 billion in its last funding round.
Two men were [charged=passive past] on Monday with [robbing=active none] a bank in Velm, police [said=active past].
Marlow was [released=passive past] without charge on Tuesday.
If [convicted=passive none], Reardon [faces=active present] up to 20 years in prison.
His brother, Dean, was also [arrested=passive past] but later [released=passive past] on bail.
Police [say=active present] they are [looking=active present] for two masked men who [fled=active past] on a motorbike.
A teenager was [stabbed=passive past] in the leg and two others were [hurt=passive past] in a fight outside the station.
Charges of theft against Mayor Frank Moody were [dropped=passive past] in April.
The officer, a nine-year veteran of the force, was [placed=passive past] on leave.
A second body was [found=passive past] in the river a week later.
Leo Brandt, who police [said=active past] [was=active past] the gunman, was [killed=passive past] by officers.
Ada Larch, 40, was [stabbed=passive past] to death by her former husband, Dean Larch, a court [heard=active past].
The gunman was [identified=passive past] as Hugo Lind, 24.
The body of Lena Moss, 19, was [pulled=passive past] from the lake on Sunday.
The victims were [named=passive past] as Ivy Larch, 61; her son Karl, 33; and a neighbor, Ben Cole.
He was [sentenced=passive past] to 12 years for the murder of Ruth Delgado.
Dana Marlow was [cleared=passive past] of all charges by a jury in Dover.
Kane, who was [shot=passive past] in the arm, [is=active present] in stable condition.
The kidnapped engineer, Tom Hale, was [freed=passive past] after nine days.
Jan Moss was [questioned=passive past] as a witness and [is=active present] not under investigation.
Three police officers were [suspended=passive past] after a prisoner [died=active past] in his cell.
The man [accused=passive none] of [killing=active none] Pia Sorn [appeared=active past] in court on Monday.
Her killer has never been [found=passive past].
Frank Moody, [convicted=passive none] in 2011 of arson, was [released=passive past] on parole.
The talks [began=active past] two weeks ago and [are=active present] to [end=active none] the day after tomorrow.
She was [born=passive past] in the late 1970s and [moved=active past] to Leeds in the summer of 1996.
The meeting [is=active present] at 9:30 a.m. on Thursday, May 16.
The museum is [closed=passive present] on Mondays.
The bridge was [built=passive past] in the 19th century.
The trial, due to [start=active none] on Monday, was [put=passive past] off until mid-June.
The law [dates=active present] back to the 1950s.
The festival [runs=active present] from 10 to 14 July.
A year to the day after the fire, a service was [held=passive past].
He has not been [seen=passive past] since 5 a.m. Friday.
The exhibition [opens=active present] this weekend.
The deadline [is=active present] midnight on 31/10/2019.
The dam was [finished=passive past] in 1962, four years late.
Tomorrow night the team [plays=active present] in Oslo.
Earlier in the day, two roads had been [closed=passive past].
The contract [ends=active present] in fiscal 2021.
The house was [sold=passive past] in the spring, a few months after the funeral.
The accord was [reached=passive past] on Sept. 4, 1995, after years of talks.
The school [reopens=active present] on the first Monday in September.
The town was [taken=passive past] in September 480 BC.
The trial is [expected=passive present] to [last=active none] six weeks.
At the end of the day, it [is=active present] the law that [counts=active present].
It [rains=active present] a day or two in August.
The October 12 bombings of 2002 are not [forgotten=passive present].
The report [is=active present] due Friday.
The crossing [takes=active present] an hour and a half.
The school has been [shut=passive past] for the past two weeks.
The library [opens=active present] at noon on weekdays.
He [comes=active present] here once a month.
She [was=active past] there this morning and will [be=active future] back tonight.
Between 20 and 25 miners are [thought=passive present] to be [trapped=passive none] underground.
None of the 143 passengers and six crew was [hurt=passive past].
The bodies of five of the eight missing climbers have been [found=passive past].
Seven people, two of them children, [are=active present] in critical condition.
No casualties were [reported=passive past].
The storm was [expected=passive past] to [reach=active none] land late on Thursday.
Damage is [put=passive present] at between $3 million and $4 million.
Eleven more bodies were [recovered=passive past] overnight, [bringing=active none] the total to 38.
A state of emergency was [declared=passive past] in three counties.
One person [died=active past] and another was seriously [hurt=passive past].
The quake was [felt=passive past] as far away as Oslo, 200 km to the north.
If the dam [fails=active present], up to 8,000 people will [have=active future] to be [moved=passive none].
Nearly two-thirds of the 900 homes were [insured=passive past].
A six-year-old and her grandmother [drowned=active past] when their car was [swept=passive past] off the road.
Fifteen people were [treated=passive past] for smoke inhalation.
In all, 41 bodies have been [recovered=passive past], 12 of them children.
Nobody [knows=active present] how many [died=active past].
An avalanche [swept=active past] away four skiers, one of whom was [dug=passive past] out alive.
A first toll of five was later [raised=passive past] to eight.
Heavy rain is [forecast=passive present] for Friday.
Power was [cut=passive past] to 45,000 customers.
One of the two pilots and 43 of the 150 passengers were [hurt=passive past].
Four out of ten pupils [walk=active present] to school.
The city [has=active present] 1.3 million inhabitants, a third of them under 25.
The tower [has=active present] 40 floors and [is=active present] 150 meters high.
Nurses will [get=active future] a raise of 3 percent now and 2 percent next year.
Fewer than 300 tigers are [left=passive present].
The tank [holds=active present] 5,000 litres, five times as much as the old one.
The paper, which [sells=active present] 80,000 copies a day, will [cost=active future] 20 cents more.
Prices [start=active present] at €49.
The bus was [going=active past] 70 km/h where 50 is [allowed=passive present].
The road will be [closed=passive future] for 10 to 12 weeks.
The island [lies=active present] 12 miles off the coast and [has=active present] 85 residents.
Wheat was [planted=passive past] on 3,000 acres, twice the area of 2017.
The group [plans=active present] to [hire=active none] 250 engineers and 40 designers by 2021.
A single ticket [costs=active present] $2.75, up 25 cents.
Taxes will [rise=active future] by $200 a year for the average family.
She [is=active present] 1.82 metres tall.
The fine [ranges=active present] from $50 to $500.
About one in three children [is=active present] overweight.
The school [has=active present] 640 pupils and 38 teachers.
The fund [is=active present] worth up to $2bn.
He [owes=active present] the bank a quarter of a million pounds.
The ship [is=active present] 300 feet long and can [carry=active none] 2,000 cars.
A third of the 1,200 workers [are=active present] women.
The plant [makes=active present] 500 engines a week.
Sgt. Ben Cole, 27, of Boise, Idaho, was [killed=passive past] on Saturday in a roadside blast.
Former finance minister Karl Brandt, now head of the Norda Bank, was [questioned=passive past] for six hours.
His widow, Helen, and three children [survive=active present] him.
Ivy Larch, chief economist at Norda Bank in Oslo, [expects=active present] a slow summer.
Lena Moss has been [named=passive past] as the new director of the Velm Museum.
Moss [succeeds=active present] Karim Aziz, who [retired=active past] in March.
Anton Brezina, whose father [founded=active past] the firm, [owns=active present] 40 percent of it.
Jane Marlow [is=active present] a member of the Elk Grove city council and a nurse.
The two candidates, Holm and Delgado, [meet=active present] again on Sunday.
Ex-policeman Dean Larch now [drives=active present] a taxi in Halden.
Velm United captain Ben Cole [is=active present] out for six weeks with a knee injury.
Hale, 61, is [survived=passive present] by a sister.
The couple, [named=passive none] locally as Ada and Frank Moody, had been [married=passive past] for 50 years.
Sir Omar Haddad, Britain's ambassador to Kenya, was [summoned=passive past] on Friday.
Iris Kane, 33, and Hugo Lind, 35, both of Tarn, were [rescued=passive past] by a fishing boat.
Leif Holm, the first Norwegian to [win=active none] the race, [is=active present] 23.
The club's new owner [is=active present] Omar Haddad, who [made=active past] his money in oil.
Actress Lena Moss [plays=active present] the queen.
Helen Prior, the company's head of sales in Europe, will [replace=active future] him.
Their daughter, Ada, [is=active present] a student at Velm College.
Both Jane Marlow and her sister, Ruth, [sing=active present] in the choir.
President Ada Moss will [meet=active future] German Chancellor Karl Brandt in Berlin next Thursday.
“We will not [raise=active future] taxes,” Holm [said=active past]. “Not this year, not next year.”
The Green Party [wants=active present] the government to [close=active none] all coal plants before 2030.
The former mayor of Velm, Jane Marlow, is [running=active present] for governor.
Ministers [plan=active present] to [cut=active none] the number of districts from 24 to nine.
The law, which was [passed=passive past] in 2015, [takes=active present] effect on July 1.
According to a draft [seen=passive none] by the Velm Times, the fee will [double=active future].
The treaty was [signed=passive past] on 4 October 1957 by the foreign ministers of nine countries.
It [is=active present] the first time since 1994 that the party has [lost=active past] the city.
Delgado, the first woman to [hold=active none] the post, will be [sworn=passive future] in on January 3.
Vice President Ben Cole [is=active present] to [visit=active none] Kenya later this month.
Pierce [insists=active present] he has never [met=active past] Lind.
Voters will [go=active future] to the polls on the second Sunday in October.
The committee [recommended=active past] that the tax be [scrapped=passive none].
Moss [wants=active present] to [lower=active none] the voting age to 16.
The council is [considering=active present] [closing=active none] two libraries.
He was [elected=passive past] president in 2014 with 58 percent of the vote.
Farmers are [calling=active present] for a ban on imports.
The proposal to [merge=active none] the two towns was [rejected=passive past] in a referendum.
Parliament will [debate=active future] the budget next week.
The city [plans=active present] to [plant=active none] 10,000 trees.
The law must be [changed=passive none], [argues=active present] Lind.
[Asked=passive none] about the bridge, the mayor [replied=active past]: “It will [be=active future] safe.”
Hale's wife, Ada, [thinks=active present] he will [come=active future] back.
“They were [laughing=active past],” [said=active past] one of the boys, 14, who [lives=active present] nearby.
Brandt [claims=active present] that the money [was=active past] a gift.
The letter, [signed=passive none] by 30 doctors, [reads=active present]: “Enough [is=active present] enough.”
Doctors [say=active present] she [is=active present] lucky to [be=active none] alive.
“I don't [know=active present],” he [said=active past]. “Maybe tomorrow.”
A source close to the family [said=active past] the wedding had been [called=passive past] off.
Rescuers [believe=active present] nobody could have [survived=active past].
As Brezina [put=active past] it, “a deal [is=active present] a deal”.
Whether the pilot had been [warned=passive past] is not [known=passive present], the inspector [said=active past].
“[Is=active present] this the end?” [asked=active past] the Halden Post.
The union [says=active present] it was never [consulted=passive past], a claim the firm rejects.
“Our hearts [go=active present] out to the families,” the statement from the club [added=active past].
“[Stay=active none] where you [are=active present]!” he [shouted=active past] to the boys.
The minister [said=active past] she had been [told=passive past] by police that the road was [closed=passive past].
[Asked=passive none] if he would [resign=active none], Moody [said=active past] no.
“This,” she [said=active past], “[is=active present] the end of the road.”
The president [tweeted=active past] that the deal was “[done=passive past]”.
A letter from the ministry, [dated=passive none] May 2, [states=active present] that no permit was [given=passive past].
Lawyers for the family [argue=active present] that the police [acted=active past] too late.
If the river [rises=active present] again, the school will [have=active future] to [close=active none].
The mayor is [said=passive present] to have [known=active past] about the leak.
It [is=active present] not true that the guard [shot=active past] first.
Three men were wrongly [accused=passive past] of [setting=active none] the fire.
The rebels [claim=active present] to have [shot=active past] down a helicopter; the army [denies=active present] it.
No evidence was [found=passive past] that the bank had [broken=active past] the law.
The bridge may [collapse=active none], engineers [warn=active present].
The band is [thinking=active present] of [splitting=active none] up.
She was almost [hit=passive past] by a tram.
Critics [doubt=active present] that the dam was ever [inspected=passive past].
The alleged leader of the gang, Hugo Lind, was [seized=passive past] in Oslo.
Unless it [rains=active present], the crop will be [lost=passive future].
Few [believe=active present] that the talks will [succeed=active future].
Should the strike [go=active none] on, the hospital will [send=active future] patients elsewhere.
The village [was=active past] to be [moved=passive none] in 1970 but never [was=active past].
The guards are [accused=passive present] of [beating=active none] an inmate to death.
The ministry neither [confirmed=active past] nor [denied=active past] that a drone had been [lost=passive past].
[Angered=passive none] by the ruling, farmers [blocked=active past] the road.
Fire [guts=active present] church in Velm
Two [held=passive none] after shop raid in Dover
Mayor to [quit=active none], aide [says=active present]
Norda [denies=active present] plan to [sell=active none] airline
“You will be [paid=passive future],” he [promised=active past], but they never [were=active past].
It [seems=active present] the driver [fell=active past] asleep.
The children were [made=passive past] to [stand=active none] in the rain.
Some [say=active present] he never [existed=active past].
There [is=active present] no suggestion that the nurse [did=active past] anything wrong.
It was [announced=passive past] that the shop had [closed=active past].
The firm was [ordered=passive past] to [stop=active none] [dumping=active none] waste in the river.
They are [said=passive present] to be [planning=active none] a new attack.
Nobody was [hurt=passive past].
The boy was nearly [killed=passive past].
The army [is=active present] ready to [attack=active none].
Officials [fear=active present] the dam will [break=active future].
The company [hopes=active present] to [sell=active none] the site by June.
The report does not [say=active present] that the bridge [was=active past] unsafe.
It [is=active present] unclear who [fired=active past] first.
The strike was [called=passive past] off.
The court [heard=active past] claims that the guard had been [bribed=passive past].
The hospital [has=active present] yet to [release=active none] the body.
The minister is [expected=passive present] to be [sacked=passive none].
The club was [founded=passive past] by two brothers who had [quarrelled=active past] with the old one.
"""

FORMS = """
Moss [said=that] that the bridge [was=that opened that says closed] closed.
Moss [said=that] the bridge [was=that says closed] closed.
Moss [asked=that] whether the bridge [was=whether opened whether says closed] closed.
Moss [asked=that] if the bridge [was=whether opened if says closed] closed.
Moss [knew=that] who had [closed=wh] the bridge.
Moss [knew=that] why the bridge [closed=wh opened why].
Moss [wants=that] to [close=to bare] the bridge.
Moss had [hoped=that] to [close=to bare] and [sell=to bare] the mill.
Moss [regrets=that] [closing=ing bare] the bridge.
Moss, having [closed=ing bare] the bridge, [left=that].
Moss [left=that] because the bridge [was=that opened because known says closed] closed.
Moss [left=that] before the bridge [closed=that opened before].
When the bridge [closed=wh opened when known], Moss [left=that] and Hale [stayed=that].
If it [rains=whether opened if] and the river [rises=that], the bridge will [close=that].
The man who [closed=wh] the bridge has [left=that].
Nobody was [hurt=that] and nothing was [stolen=that].
Neither driver was [hurt=that].
None of them was [hurt=that].
No trains [ran=that].
Do not [close=that bare order] the bridge.
“[Close=that bare order] the bridge,” he [said=that].
The bombing suspect was [found=that].
It [is=that says unclear] unclear who [left=wh].
The town [seems=that says quiet] [quiet=that bare].
She [has=that says yet] yet to [answer=to bare].
There [were=that says cars] three cars.
The bridge could [fall=that] and [hurt=that] somebody.
The bridge was [built=that] and [opened=that by Moss] by Moss.
The bridge was being [built=that].
The bridge had been [closed=that by time] by the time he [came=that].
The built bridge [fell=that].
He got [beaten=that by men] by two men.
He [left=that] it [closed=that].
Hopes [rose=that].
He [hopes=that] to [win=to bare].
After [leaving=ing bare], he [fell=that].
"""


@pytest.mark.parametrize("line", [*filter(None, ABOUT.split("\n"))])
def test_whom_a_clause_is_about(parse: Parse, line: str) -> None:
    doc = parse(bare(line)).doc
    subjects = [(token, about(token)) for token in doc if is_predicate(token)]
    found = [(token.idx, token.idx + len(token), phrase(noun).text) for token, noun in subjects if noun is not None]
    assert marked(doc.text, found) == line


@pytest.mark.parametrize("line", [*filter(None, VOICES.split("\n"))])
def test_voice_and_tense(parse: Parse, line: str) -> None:
    """ "none" is the tense of what has none of its own: an infinitive, a participle."""
    doc = parse(bare(line)).doc
    found = [
        (token.idx, token.idx + len(token), f"{'passive' if is_passive(token) else 'active'} {tense_of(token)}")
        for token in doc
        if is_predicate(token)
    ]
    assert marked(doc.text, found) == line


def form(token: Token) -> str:
    by, opened, says = agent(token), openers(token), predicatives(token)
    words = [form_of(token), "" if has_tense(token) else "bare", "order" if is_imperative(token) else ""]
    words += ["by", by.text] if by is not None else []
    words += ["opened", *(word.lower_ for word in opened)] if opened else []
    words += ["known"] if is_presupposed(token) else []
    words += ["says", *(word.text for word in says)] if says else []
    return " ".join(filter(None, words))


@pytest.mark.parametrize("line", [*filter(None, FORMS.split("\n"))])
def test_form_of_a_clause(parse: Parse, line: str) -> None:
    """Its form as a complement, "bare" without a tense, who does it, what opens it, what is said of its subject."""
    doc = parse(bare(line)).doc
    found = [(token.idx, token.idx + len(token), form(token)) for token in doc if is_predicate(token)]
    assert marked(doc.text, found) == line
