"""How far each clause of a sentence is told as so: as fact, probable, possible or unreal; "-" where it is denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.clauses.grammar import is_predicate
from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from tests.marked import bare, marked

Parse = Callable[..., Document]

TOLD = """
Halden Motors [said=fact +] on Wednesday it would [cut=probable +] 1,200 jobs at its plant in Velm.
Chief executive Maria Okafor, 52, will [step=probable +] down at the end of June after eight years.
The carmaker [plans=fact +] to [invest=possible +] up to 800 million pounds over the next three years.
The retailer will [open=probable +] 15 stores in 2020, up from eight this year.
The project is now [expected=fact +] to [cost=probable +] 3.4 billion dollars, more than twice the original estimate.
Norda Air will [buy=probable +] 12 jets, it [announced=fact +] on Monday.
Halden [said=fact +] it had [agreed=fact +] to [buy=probable +] its rival for $900 million in cash.
About 2,000 workers will be [laid=probable +] off.
The mine will [reopen=probable +] in 2021, [creating=probable +] 150 jobs.
Two men were [charged=fact +] on Monday with [robbing=possible +] a bank in Velm, police [said=fact +].
Police [believe=fact +] the fire was [started=probable +] deliberately, but no one has been [arrested=fact -].
The suspect, whom the police have not [named=fact -], is [believed=fact +] to have [acted=probable +] alone.
If Reardon were [indicted=possible +] and [convicted=possible +] on state charges, he could [face=possible +] life.
If [convicted=possible +], Reardon [faces=fact +] up to 20 years in prison.
She [was=fact -] not the intended target, detectives [said=fact +].
Three of the five defendants were [cleared=fact +]; the other two, both 23, will be [sentenced=probable +] on June 14.
A passer-by who [tried=fact +] to [help=unreal +] was himself [attacked=fact +].
Neither man has [entered=fact -] a plea.
Investigators [say=fact +] Brandt, who [owed=fact +] more than $200,000, may have [set=possible +] the fire himself.
"I [did=fact -] nothing wrong," Moody [told=fact +] reporters outside the courthouse. "This [is=fact +] a witch hunt."
It [was=fact -] not immediately clear whether the driver had been [drinking=possible +].
Nobody has [claimed=fact -] responsibility for the bombing, which [wounded=fact +] dozens.
Jan Moss was [questioned=fact +] as a witness and [is=fact -] not under investigation.
The man [accused=fact +] of [killing=possible +] Pia Sorn [appeared=fact +] in court on Monday.
Her killer has never been [found=fact -].
The talks [began=fact +] two weeks ago and [are=fact +] to [end=probable +] the day after tomorrow.
The trial, due to [start=probable +] on Monday, was [put=fact +] off until mid-June.
By the end of next year, the tunnel should [be=unreal +] open.
He has not been [seen=fact -] since 5 a.m. Friday.
At the time, nobody [lived=fact -] there.
The week before last, nobody [came=fact -] to work.
The trial is [expected=fact +] to [last=probable +] six weeks.
She [was=fact +] there this morning and will [be=probable +] back tonight.
Nothing has [changed=fact -] since the 1930s.
Between 20 and 25 miners are [thought=fact +] to be [trapped=probable +] underground.
None of the 143 passengers and six crew was [hurt=fact -].
No casualties were [reported=fact -].
The storm was [expected=fact +] to [reach=probable +] land late on Thursday.
Hundreds were [feared=fact +] [dead=possible +] after the dam burst.
Experts [warned=fact +] that aftershocks could [continue=possible +] for weeks.
If the dam [fails=possible +], up to 8,000 people will [have=probable +] to be [moved=probable +].
No one [was=fact -] on board when the ship [sank=fact +].
Nobody [knows=fact -] how many [died=fact +].
Nurses will [get=probable +] a raise of 3 percent now and 2 percent next year.
The paper, which [sells=fact +] 80,000 copies a day, will [cost=probable +] 20 cents more.
The road will be [closed=probable +] for 10 to 12 weeks.
The group [plans=fact +] to [hire=possible +] 250 engineers and 40 designers by 2021.
Taxes will [rise=probable +] by $200 a year for the average family.
The ship [is=fact +] 300 feet long and can [carry=possible +] 2,000 cars.
Helen Prior, the company's head of sales in Europe, will [replace=probable +] him.
President Ada Moss will [meet=probable +] German Chancellor Karl Brandt in Berlin next Thursday.
Lawmakers [voted=fact +] 218-206 on Tuesday to [raise=unreal +] the minimum wage to $15 by 2025.
Mayor Ruth Delgado [proposed=fact +] [banning=possible +] cars from the old town.
“We will not [raise=probable -] taxes,” Holm [said=fact +]. “Not this year, not next year.”
Under the plan, families would [get=probable +] 200 euros a month for each child.
Foreign Minister Omar Haddad [denied=fact +] that his country had [supplied=fact -] the rebels with weapons.
The Green Party [wants=fact +] the government to [close=unreal +] all coal plants before 2030.
Ministers [plan=fact +] to [cut=possible +] the number of districts from 24 to nine.
A spokesman for the party, Hugo Lind, [declined=fact +] to [comment=fact -].
Had the motion [passed=unreal +], the government would have [fallen=unreal +].
According to a draft [seen=fact +] by the Velm Times, the fee will [double=probable +].
Vice President Ben Cole [is=fact +] to [visit=probable +] Kenya later this month.
Pierce [insists=fact +] he has never [met=fact -] Lind.
Voters will [go=probable +] to the polls on the second Sunday in October.
The council [promised=fact +] to [build=possible +] 3,000 homes within five years.
The U.S. State Department [said=fact +] it [was=fact +] aware of the reports but could not [confirm=fact -] them.
Marlow's office [said=fact +] she [planned=fact +] to [sign=possible +] the bill by the end of the week.
The committee [recommended=fact +] that the tax be [scrapped=unreal +].
Moss [wants=fact +] to [lower=unreal +] the voting age to 16.
Protesters [demanded=fact +] that the governor [step=unreal +] down.
The party leader, Pia Sorn, [said=fact +] she [backed=fact +] the plan to [close=possible +] the mine.
The bill would [ban=probable +] the sale of fireworks.
Ministers [agreed=fact +] on Monday to [send=probable +] 200 soldiers to Kenya.
The council is [considering=fact +] [closing=possible +] two libraries.
The prime minister should [resign=unreal +], [said=fact +] opposition leader Tom Hale.
Parliament will [debate=probable +] the budget next week.
The city [plans=fact +] to [plant=possible +] 10,000 trees.
Ministers should [drop=unreal +] the plan, the union [said=fact +].
The law must be [changed=unreal +], [argues=fact +] Lind.
[Asked=fact +] about the bridge, the mayor [replied=fact +]: “It will [be=probable +] safe.”
Two witnesses, who [asked=fact +] not to be [named=unreal -], [said=fact +] the guards had [been=fact +] asleep.
Hale's wife, Ada, [thinks=fact +] he will [come=probable +] back.
Brandt [claims=fact +] that the money [was=possible +] a gift.
In a tweet, Lind [called=fact +] the ruling “a disgrace” and [vowed=fact +] to [appeal=possible +].
“I don't [know=fact -],” he [said=fact +]. “Maybe tomorrow.”
His lawyer [argued=fact +] there [was=fact +] no proof that Okell had [been=probable -] in the car.
The airline [apologised=fact +] to its passengers and [promised=fact +] to [pay=possible +] for hotels.
Rescuers [believe=fact +] nobody could have [survived=possible -].
Nobody [said=fact -] that the plan [was=possible +] good.
She did not [say=fact -] when the shop would [open=probable +].
Police [told=fact +] residents to [stay=unreal +] indoors.
Whether the pilot had been [warned=fact +] is not [known=fact -], the inspector [said=fact +].
“[Is=possible +] this the end?” [asked=fact +] the Halden Post.
The union [says=fact +] it was never [consulted=fact -], a claim the firm rejects.
“[Stay=unreal +] where you [are=fact +]!” he [shouted=fact +] to the boys.
Sorn [said=fact +]: “It [was=fact +] dark. We could not [see=fact -] the road.”
According to Tom Hale, the owner, the dog had never [bitten=fact -] anyone.
“I [told=fact +] them to [run=unreal +],” [said=fact +] the teacher. “Some [did=fact -] not.”
The bank [said=fact +] it would [pay=probable +], [adding=fact +] that customers would be [told=probable +] by letter.
[Asked=fact +] if he would [resign=possible +], Moody [said=fact +] no.
The company has always [denied=fact +] that its pumps [were=fact -] faulty.
A letter from the ministry, [dated=fact +] May 2, [states=fact +] that no permit was [given=fact -].
If the river [rises=possible +] again, the school will [have=probable +] to [close=probable +].
The mayor is [said=fact +] to have [known=probable +] about the leak.
The plan would have [cost=unreal +] thousands of jobs.
Three men were wrongly [accused=fact +] of [setting=possible +] the fire.
The rebels [claim=fact +] to have [shot=possible +] down a helicopter; the army [denies=fact +] it.
No evidence was [found=fact -] that the bank had [broken=possible +] the law.
The couple [planned=fact +] to [marry=possible +] in May.
The bridge may [collapse=possible +], engineers [warn=fact +].
She was almost [hit=fact -] by a tram.
He [tried=fact +] to [open=unreal +] the door but [failed=fact +].
The firm [stopped=fact +] [selling=fact -] the drug in 2009.
Critics [doubt=fact +] that the dam was ever [inspected=probable -].
Unless it [rains=possible +], the crop will be [lost=probable +].
Few [believe=fact +] that the talks will [succeed=probable +].
What he [feared=fact +] most [was=fact +] that nobody would [come=probable -].
She [refused=fact +] to [testify=fact -] against her son.
Rumours that the actor had [died=fact -] [were=fact +] false.
Should the strike [go=unreal +] on, the hospital will [send=probable +] patients elsewhere.
Who [cut=possible +] the cable?
The guards are [accused=fact +] of [beating=possible +] an inmate to death.
The ministry neither [confirmed=fact -] nor [denied=fact -] that a drone had been [lost=possible +].
“You will be [paid=possible +],” he [promised=fact +], but they never [were=fact -].
The owner could have [saved=possible +] them by [locking=possible +] the gate.
It [seems=fact +] the driver [fell=probable +] asleep.
As many as 90 may have [drowned=possible +].
They [warned=fact +] him not to [swim=unreal -] there.
The doctor [forgot=fact +] to [sign=fact -] the form.
Some [say=fact +] he never [existed=fact -].
The council [made=fact +] no claim that the clerk had [fled=possible +].
There [is=fact +] no suggestion that the nurse [did=possible +] anything wrong.
The firm was [ordered=fact +] to [stop=unreal +] [dumping=unreal -] waste in the river.
They are [said=fact +] to be [planning=probable +] a new attack.
Nobody was [hurt=fact -].
The bomb [failed=fact +] to [explode=fact -].
The referee could have [stopped=possible +] the fight but [did=fact -] not.
Police [prevented=fact +] the crowd from [storming=fact -] the hall.
She [denied=fact +] having [taken=fact -] the money.
The boy was nearly [killed=fact -].
The army [is=fact +] ready to [attack=possible +].
Officials [fear=fact +] the dam will [break=possible +].
The company [hopes=fact +] to [sell=possible +] the site by June.
The report does not [say=fact -] that the bridge [was=possible +] unsafe.
Without a new valve the tank would [burst=probable +].
The court [heard=fact +] claims that the guard had been [bribed=possible +].
They [accused=fact +] him of having [burned=possible +] the barn.
The hospital [has=fact +] yet to [release=fact -] the body.
The minister is [expected=fact +] to be [sacked=probable +].
[Was=possible +] the guard asleep?
There [were=fact +] fears that the wall would [fall=possible +].
The mayor [vowed=fact +] never to [return=possible -].
Neither the pilot nor the guide [survived=fact -].
The bridge [collapsed=fact +].
The bridge did not [collapse=fact -].
The bridge may have [collapsed=possible +].
The bridge will [collapse=probable +].
The bridge has never [collapsed=fact -].
The bridge nearly [collapsed=fact -].
Nobody [believes=fact -] the bridge [collapsed=probable -].
The bridge was [said=fact +] to have [collapsed=probable +].
The bridge reportedly [collapsed=probable +].
Engineers [fear=fact +] the bridge [collapsed=possible +].
Engineers [said=fact +] the bridge [collapsed=fact +].
Engineers [denied=fact +] that the bridge [collapsed=fact -].
Engineers [want=fact +] to [close=unreal +] the bridge.
Engineers [managed=fact +] to [close=fact +] the bridge.
Engineers [failed=fact +] to [close=fact -] the bridge.
Engineers [refused=fact +] to [close=fact -] the bridge.
Engineers were [ordered=fact +] to [close=unreal +] the bridge.
Engineers [tried=fact +] to [close=unreal +] the bridge.
Engineers [forgot=fact +] to [close=fact -] the bridge.
Engineers [decided=fact +] to [close=probable +] the bridge.
Engineers [threatened=fact +] to [close=possible +] the bridge.
Had the bridge [collapsed=unreal +], many would have [died=unreal +].
Unless it [rains=possible +], the match will [start=probable +].
If it [rained=possible +], the match was [called=fact +] off.
Did the bridge [collapse=possible +]?
It [is=fact +] false that the bridge [collapsed=fact -].
It [is=fact +] true that the bridge [collapsed=fact +].
It [is=fact +] likely that the bridge [collapsed=probable +].
It [is=fact +] unclear whether the bridge [collapsed=possible +].
[Close=unreal +] the bridge!
The plan to [close=possible +] the bridge was [dropped=fact +].
A plan to [close=possible +] the bridge was [approved=fact +].
The bridge was never [closed=fact -].
The bridge was [closed=fact +] to [prevent=unreal +] a collapse.
The bridge should be [closed=unreal +].
The bridge must not be [closed=unreal -].
The bridge could have been [closed=possible +].
The bridge cannot be [closed=possible -].
Moss is [accused=fact +] of [closing=possible +] the bridge.
Moss was [convicted=fact +] of [stealing=fact +] a car.
Moss was [cleared=fact +] of [stealing=fact -] a car.
Moss allegedly [stole=possible +] a car.
Moss [admitted=fact +] [stealing=fact +] a car.
Moss [admitted=fact +] that he [stole=fact +] a car.
Moss is [suspected=fact +] of having [stolen=possible +] a car.
Moss is [expected=fact +] to [resign=probable +].
Moss [promised=fact +] to [resign=possible +].
Moss [hopes=fact +] to [resign=possible +].
Moss [agreed=fact +] to [resign=probable +].
Moss was [forced=fact +] to [resign=fact +].
Moss [refused=fact +] to [say=fact -] whether he had [resigned=possible +].
Moss [stopped=fact +] [smoking=fact -].
Moss [began=fact +] to [cry=fact +].
Moss [regrets=fact +] that he [resigned=fact +].
Moss [knew=fact +] that the bridge [was=fact +] unsafe.
Moss [doubts=fact +] that the bridge [is=probable -] unsafe.
The police [prevented=fact +] him from [leaving=fact -].
The police [stopped=fact +] the man from [entering=fact -].
No more than 40 people were [killed=fact +].
No fewer than 40 people were [killed=fact +].
No less than 40 people were [killed=fact +].
Not fewer than 40 people were [killed=fact +].
No people were [killed=fact -].
At least 40 people, no children among them, were [killed=fact +].
The blast [killed=fact +] no more than 40 people.
Not one person was [killed=fact -].
Not a single person was [killed=fact -].
Not one of the 40 passengers was [killed=fact -].
Not one but two people were [killed=fact +].
Not a soldier was [hurt=fact -].
Not a few people were [hurt=fact +].
The fire [killed=fact +] not one person.
He [is=fact -] not a doctor.
Moss, not Hale, was [hurt=fact +].
Not all of them [left=fact +].
Not every man [left=fact +].
Not many people were [killed=fact +].
"""


@pytest.mark.parametrize("line", [*filter(None, TOLD.split("\n"))])
def test_how_far_each_clause_is_told_as_so(parse: Parse, line: str) -> None:
    doc = parse(bare(line)).doc
    statuses = [(token, told(token)) for token in doc if is_predicate(token)]
    found = [
        (token.idx, token.idx + len(token), f"{status.certainty} {'+' if status.polarity > 0 else '-'}")
        for token, status in statuses
    ]
    assert marked(doc.text, found) == line
