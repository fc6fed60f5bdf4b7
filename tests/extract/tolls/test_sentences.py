"""Who came to harm, how, and how many, in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties
from tests.marked import bare, marked

Parse = Callable[..., Document]

TOLLS = """
An inquest heard that [Pia Sorn, 29, died=killed 1] of a single stab wound to the chest.
[Four people, including the gunman, were killed=killed 3] when shots were fired at a mall in Elk Grove, Ohio.
[A teenager was stabbed=harmed 1] in the leg and [two others were hurt=injured 2] in a fight outside the station.
Police named the [dead as Jan Moss, 31, and his daughter, Lena, 4=killed 2].
[A woman was found stabbed=harmed 1] in her home in Tarn on Friday.
[Ada Larch, 40, was stabbed=killed 1] to death by her former husband, Dean Larch, a court heard.
[The body of Lena Moss, 19=killed 1], was pulled from the lake on Sunday.
He was sentenced to 12 years for [the murder of Ruth Delgado=killed 1].
[Kane, who was shot=harmed 1] in the arm, is in stable condition.
The man accused of [killing Pia Sorn=killed 1] appeared in court on Monday.
[A man in his 50s was pronounced dead=killed 1] at the scene.
[The death toll rose to 57=killed 57] on Tuesday from 49 a day earlier, the interior ministry said.
Floods have [killed nearly 100 people=killed 100 about] across the region since Monday.
In 2011, a similar collapse at the same mine [killed 29 men=killed 29].
[The pilot, Maria Okafor, 45, and a student were killed=killed 2] when their light aircraft crashed in a field.
[Eleven more bodies=killed 11] were recovered overnight, bringing the total to 38.
Authorities lowered [the toll to 31=killed 31] from 34, saying that some victims had been counted twice.
[One person died=killed 1] and [another was seriously hurt=injured 1].
A four-year-old girl died in hospital on Sunday, taking [the number of deaths to six=killed 6].
[A six-year-old and her grandmother drowned=killed 2] when their car was swept off the road.
[The number of injured stood at 212=injured 212], of whom [40 were in serious condition=injured 40].
[Six firefighters suffered burns=injured 6].
The blast [killed Ann Roe, 52=killed 1], and [injured her husband=injured 1].
[Eight sailors are still missing=missing 8], the coast guard said, and hopes of finding them are fading.
[Fifteen people were treated for smoke inhalation=injured 15].
The hospital has 40 nurses who treat burns.
In all, [41 bodies=killed 41] have been recovered, 12 of them children.
Fires have burned 12,000 acres and destroyed 85 homes, leaving [at least two people dead=killed 2 at least].
The collapse of a bridge in 1998 [killed 14=killed 14].
[One of the two pilots and 43 of the 150 passengers were hurt=injured 44].
Sgt. [Ben Cole, 27, of Boise, Idaho, was killed=killed 1] on Saturday in a roadside blast.
Storm [kills 9=killed 9], leaves [40 missing=missing 40]
[Nobody was hurt=injured 0].
Police shot and [killed a man=killed 1] who was armed with a knife.
[Three hikers were killed=killed 3] and [five others injured=injured 5] in an avalanche.
[No one was killed=killed 0] in the fire.
[Seven people were taken to hospital=injured 7] with minor injuries.
The crash claimed [the lives of two pilots=killed 2].
The driver escaped unhurt.
Rebels said they had [killed 20 soldiers=killed 20].
[Both passengers died=killed 2] at the scene.
[A policeman was wounded=injured 1] by a stray bullet.
He killed himself on Sunday.
[The number of dead rose from 12 to 15=killed 15].
Rescuers pulled nine people alive from the rubble.
[Five bodies=killed 5] were found in the wreckage.
The flood [killed an estimated 300 people=killed 300 about].
[A woman and her two children died=killed 3] in the fire.
The gunman [shot four people=harmed 4] before he killed himself.
[Eight people, among them a baby, drowned=killed 8] off Tarn.
[More than 100 people were hurt=injured 100 more than] when a train derailed.
The disease has [killed 1,200 people=killed 1200] this year.
[Two soldiers lost their lives=killed 2].
The attack [wounded six=injured 6], two of them critically.
[Six people remain in hospital=injured 6].
Four of the 30 passengers survived.
[A second victim died=killed 2] on Tuesday.
Ten people were rescued and [three are unaccounted=missing 3] for.
[The death toll stands at 48=killed 48].
Officials put [the number of dead at 17=killed 17].
[The bodies of two sailors=killed 2] were recovered.
[At least a dozen people were wounded=injured 12 at least], five of them critically.
Up to 40 people may have died.
[Between 20 and 25 people were killed=killed 25].
[Fewer than ten people were hurt=injured 10 fewer than].
[An 81-year-old man was killed=killed 1] and [his wife hurt=injured 1].
The accident [killed two=killed 2].
The accident [killed the driver=killed 1].
The accident [killed the driver=killed 1] and [injured three passengers=injured 3].
[A mother of three was shot=killed 1] dead.
The suspect shot and [wounded two officers=injured 2].
He was convicted of [killing three women=killed 3].
He was charged with [the murder of two girls=killed 2].
Officials denied that anyone was killed.
There were [no deaths=killed 0].
There were [no injuries=injured 0].
There were [12 deaths=killed 12] and [40 injuries=injured 40].
The flu caused [300 deaths=killed 300].
[The deaths of two children=killed 2] shocked the town.
[Two died=killed 2] and [12 were hurt=injured 12].
[Two people were killed=killed 2], one of them a child.
[Four people were killed=killed 4] and none survived.
[All 43 people on board were killed=killed 43].
[None of the 43 people on board was hurt=injured 0].
[A third person was wounded=injured 1].
One of the attackers was killed.
Police killed two of the gunmen.
[Two police officers were killed=killed 2] in a shootout with gunmen.
The bomber [killed himself and three guards=killed 3].
[Twelve people, including the attacker, died=killed 11].
The explosion [injured 12=injured 12], [killing two=killed 2].
[Nine were hospitalized=injured 9].
[Two were taken to a hospital=injured 2] in Lund.
[A man was rushed to hospital=injured 1] with a gunshot wound.
[Three climbers have been missing=missing 3] since Sunday.
[No one has been reported missing=missing 0].
The blaze left [three dead=killed 3].
The blaze left dozens homeless.
The blaze [killed three people=killed 3] and left dozens homeless.
[The toll reached 48=killed 48].
[The toll has risen to 48=killed 48], with [12 missing=missing 12].
[The number of wounded climbed to 112=injured 112].
Last year [48 people were killed=killed 48] on the road.
Since 2011, [48 people have been killed=killed 48] there.
In a similar crash last year, [12 people died=killed 12].
It was the worst crash since 1998, when [48 people died=killed 48].
[More than 60 were wounded=injured 60 more than] on Tuesday, six of them children.
The storm [drowned two sailors=killed 2].
[A baby girl starved=killed 1] to death.
[Two brothers, 12 and 14, drowned=killed 2].
[Jan Moss, 31, and Lena Moss, 4, were killed=killed 2].
[A Norland soldier was killed=killed 1] and [another was wounded=injured 1].
[An estimated 12,000 people lost their lives=killed 12000 about] in the war.
[One person suffered minor injuries=injured 1].
[Two people sustained serious injuries=injured 2].
The crew of 12 was rescued.
[The nurse was killed=killed 1] while on duty.
The shark [killed a surfer=killed 1].
A car bomb exploded, [killing nine people=killed 9] and [wounding 14=injured 14].
A car bomb exploded and [nine people were killed=killed 9].
[Nine people died=killed 9] after a car bomb exploded.
The attack, which [killed nine=killed 9], was condemned.
The attack that [killed nine people=killed 9] was condemned.
[Nine people, most of them women, were killed=killed 9].
[Nine people have now died=killed 9].
[The killing of nine people=killed 9] was condemned.
Half of the 40 passengers were injured.
Most of the 40 passengers were injured.
Some of the 40 passengers were killed.
A third of the 40 passengers died.
Many of the 40 passengers were killed.
Two-thirds of the 30 pupils died.
Several of the 12 sailors drowned.
At least half of the 40 passengers were killed.
A quarter of the 200 residents were hurt.
Nearly all of the 40 passengers were killed.
All of [the 40 passengers were killed=killed 40].
Each of [the 40 passengers was hurt=injured 40].
Ten percent of the 300 workers were injured.
[One of the two pilots was killed=killed 1].
[Two of the 43 passengers were killed=killed 2].
A number of the 12 hostages were killed.
Hundreds of the 4,000 pilgrims died.
Half the 40 passengers died.
The majority of the 40 passengers died.
The eldest of the four children died.
[The deaths of the 40 passengers=killed 40] shocked the town.
[The murder of the two girls=killed 2] shocked the town.
Of the 40 passengers, [12 were killed=killed 12].
[The bodies of the 12 sailors=killed 12] were found.
A group of [20 hikers was killed=killed 20].
[The 40 passengers were killed=killed 40].
[Some 40 passengers were killed=killed 40 about].
Police said [the 40 passengers were killed=killed 40].
In this crash [the two pilots were killed=killed 2].
[Half a dozen people were killed=killed 6].
[All 40 passengers were killed=killed 40].
At last [the 40 hostages were killed=killed 40].
First [the two guards were killed=killed 2], then the 12 hostages.
Nearly all the 40 passengers died.
Many of the 12 sailors drowned.
[Three of the 12 sailors drowned=killed 3].
[Three of the 12 people injured=injured 12] in the crash were children.
[Five of the 12 people injured=injured 12] were flown to Lund.
Police said [two of the 12 people killed=killed 12] were children.
[Two of the four men shot in Velm have died=killed 2].
[No more than 40 people were killed=killed 40 at most].
[No fewer than 40 people were killed=killed 40 at least].
[No less than 40 people were killed=killed 40 at least].
[Not fewer than 40 people were killed=killed 40 at least].
[No people were killed=killed 0].
[At least 40 people, no children among them, were killed=killed 40 at least].
[Not one person was killed=killed 0].
[Not a single person was killed=killed 0].
[Not one of the 40 passengers was killed=killed 0].
Not one but [two people were killed=killed 2].
[Not a soldier was hurt=injured 0].
Not a few people were hurt.
The fire [killed not one person=killed 0].
One in five smokers died.
One in five patients was killed by the drug.
Nine out of ten passengers were killed.
Nine of ten passengers were killed.
One out of ten patients died.
Three in 10 patients died.
Two in three voters were hurt.
The army [killed 12=killed 12] in two days.
Two of three brothers drowned.
Of 12 sailors, [two drowned=killed 2].
In 2019 [two men were killed=killed 2].
[The deaths of two men=killed 2] were reported.
In all, [12 people died=killed 12].
A crowd of [300 people was hurt=injured 300].
One of two men was killed.
In Velm [two men died=killed 2].
In 2019, [two men were killed=killed 2].
In 2019 [12 men were killed=killed 12].
In May 2019 [two men were killed=killed 2].
In 2019 [at least two men were killed=killed 2 at least].
In 2019 people were killed.
In 1998 [three soldiers died=killed 3].
A crowd of [2013 people was hurt=injured 2013].
The blast [killed 2013 people=killed 2013].
"""


@pytest.mark.parametrize("line", [*filter(None, TOLLS.split("\n"))])
def test_tolls_of_a_sentence(parse: Parse, line: str) -> None:
    document = annotate(parse(bare(line)))
    found = [
        (*one.spans[0], " ".join(filter(None, [one.outcome, str(one.value), one.precision])))
        for one in casualties.extract(document)
    ]
    assert marked(document.doc.text, found) == line
