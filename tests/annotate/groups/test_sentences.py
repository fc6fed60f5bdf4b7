"""Every group of people of a sentence: how it stands there, and how many they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from tests.marked import bare, grouped

Parse = Callable[..., Document]

GROUPS = """
[Two men=count 2] were charged on Monday with robbing a bank in Velm, [police=vague None] said.
Larch denies the charge, [her lawyer, Omar Haddad=definite 1], said.
[Police=vague None] believe the fire was started deliberately, but [no one=count 0] has been arrested.
The jury found [Bram Okell=name 1] not guilty of murder but convicted him of assault.
[Detectives=vague None] have ruled out robbery as a motive.
An inquest heard that [Pia Sorn, 29=name 1], died of a single stab wound to the chest.
[A man=single 1] who [police=vague None] say drove the getaway car is still at large.
“He was [a quiet neighbor=single 1],” said [Ruth Delgado, 67=name 1], who lives across the street.
[The suspect=perpetrator 0], whom [the police=vague None] have not named, is believed to have acted alone.
Wanted for questioning is [Leo Brandt, 22=name 1], described as armed and dangerous.
[His brother, Dean=definite 1], was also arrested but later released on bail.
[The victim's mother, Ada Larch=definite 1], told the court she had forgiven [the driver=definite 1].
[Police=vague None] say they are looking for [two masked men=count 2] who fled on a motorbike.
She was not the intended target, [detectives=vague None] said.
[A teenager=single 1] was stabbed in the leg and [two others=count 2] were hurt in a fight outside the station.
[Relatives=vague None] identified the dead man as [Karim Aziz, a 52-year-old father=name 1] of three.
Charges of theft against [Mayor Frank Moody=name 1] were dropped in April.
[Gunmen=perpetrator 0] abducted [at least 40 schoolgirls=count 40] in the north, according to the governor's office.
[Police=vague None] named the dead as [Jan Moss, 31, and his daughter, Lena, 4=list 2].
[The officer=definite 1], a nine-year veteran of the force, was placed on leave.
[Investigators=vague None] say [Brandt=name 1], who owed more than $200,000, may have set the fire himself.
"I did nothing wrong," Moody told [reporters=vague None] outside the courthouse. "This is a witch hunt."
An accomplice, [Hugo Lind=name 1], turned himself in on Sunday.
It was not immediately clear whether [the driver=definite 1] had been drinking.
[A second body=nth 2] was found in the river a week later.
[Nobody=count 0] has claimed responsibility for the bombing, which wounded [dozens=vague None].
[A woman=single 1] was found stabbed in her home in Tarn on Friday.
[Ada Larch, 40=name 1], was stabbed to death by [her former husband, Dean Larch=definite 1], a court heard.
[The gunman=perpetrator 0] was identified as [Hugo Lind, 24=name 1].
[Bram Okell and Tom Reardon=names 2] were found guilty of fraud on Tuesday and fined $5,000 each.
A grand jury indicted former sheriff [Anton Brezina=name 1] on three counts of bribery.
[Police=vague None] shot dead [a man=single 1] with a knife outside the Norda Bank.
[Omar Haddad, a lawyer=name 1] for the accused, asked [the judge=definite 1] for bail.
[Prosecutor Helen Prior=name 1] dropped the case against [Pia Sorn=name 1] for lack of evidence.
[The victims=vague None] were named as [Ivy Larch, 61; her son Karl, 33; and a neighbor, Ben Cole=list 3].
[Dana Marlow=name 1] was cleared of all charges by a jury in Dover.
[Kane=name 1], who was shot in the arm, is in stable condition.
[Marauders=vague None] burned 30 huts and killed the village chief.
[Jan Moss=name 1] was questioned as a witness and is not under investigation.
[Three police officers=count 3] were suspended after [a prisoner=single 1] died in his cell.
[The man=definite 1] accused of killing [Pia Sorn=name 1] appeared in court on Monday.
[Her killer=perpetrator 0] has never been found.
[The robbers=perpetrator 0] got away with £20,000 in cash.
[Frank Moody=name 1], convicted in 2011 of arson, was released on parole.
[A man=single 1] in his 50s was pronounced dead at the scene.
The death toll rose to [57=count 57] on Tuesday from [49=count 49] a day earlier, the interior ministry said.
More than 2,000 homes were destroyed and [about 15,000 people=count 15000] were forced to leave theirs.
[Officials=vague None] had earlier put the number of dead at [nine=count 9].
[Between 20 and 25 miners=count 25] are thought to be trapped underground.
[None=count 0] of [the 143 passengers and six crew=list 149] was hurt.
Floods have killed [nearly 100 people=count 100] across the region since Monday.
[A woman and her two sons=list 3] were among the dead.
[Some 300 firefighters=count 300] fought the blaze, which had burned 4,500 hectares by Wednesday evening.
In 2011, a similar collapse at the same mine killed [29 men=count 29].
[Hundreds=vague None] were feared dead after the dam burst.
[The pilot, Maria Okafor, 45, and a student=list 2] were killed when their light aircraft crashed in a field.
[Two hikers=count 2] missing since Sunday were found safe and well.
[Eleven more bodies=count 11] were recovered overnight, bringing the total to [38=count 38].
The train was travelling at 82 mph in a 50 mph zone, [investigators=vague None] found.
[Three Germans, two Britons and a Danish tourist=list 6] were among [the victims=vague None].
Authorities lowered the toll to [31=count 31] from [34=count 34], saying that some victims had been counted twice.
[One person=count 1] died and [another=single 1] was seriously hurt.
[A four-year-old girl=single 1] died in hospital on Sunday, taking the number of deaths to [six=count 6].
[Volunteers=vague None] searched the woods for a third day.
If the dam fails, [up to 8,000 people=count 8000] will have to be moved.
[A six-year-old and her grandmother=list 2] drowned when their car was swept off the road.
Of [the 19 people=count 19] on board, only [three=count 3] survived.
[Six firefighters=count 6] suffered burns.
The blast killed [Ann Roe, 52=name 1], and injured [her husband=definite 1].
[Eight sailors=count 8] are still missing, [the coast guard=definite 1] said, and hopes of finding them are fading.
[No one=count 0] was on board when the ship sank.
[Fifteen people=count 15] were treated for smoke inhalation.
Fires have burned 12,000 acres and destroyed 85 homes, leaving [at least two people=count 2] dead.
The explosion tore through a fireworks factory, killing [nine workers=count 9] and wounding [as many as 20=count 20].
[Thousands=vague None] were left homeless.
An avalanche swept away [four skiers=count 4], [one of whom=count 1] was dug out alive.
[A bus driver and 11 pupils=list 12] escaped unhurt.
The roof of a market hall fell in on Saturday, trapping [dozens of shoppers=vague None].
[Two more people=count 2] have died, bringing the death toll to [17=count 17].
A first toll of [five=count 5] was later raised to [eight=count 8].
The collapse of a bridge in 1998 killed [14=count 14].
Power was cut to [45,000 customers=count 45000].
[One of the two pilots and 43 of the 150 passengers=list 44] were hurt.
Sgt. [Ben Cole, 27=name 1], of Boise, Idaho, was killed on Saturday in a roadside blast.
[Bishop Anton Brezina, spokesman=name 1] for the diocese, called for calm.
[His widow, Helen, and three children=list 4] survive him.
[Tom and Jane Marlow, both teachers=names 2], adopted [the boy=definite 1] in 2010.
Dr [Omar Haddad, a heart surgeon=name 1] at St. Ann's Hospital, operated on [the girl=definite 1].
Lt. Col. [Frank Moody, the base commander=name 1], said the drill was over.
The Rev. [Dean Larch, pastor=name 1] of Grace Church in Dover, knew the family.
Among those on board were [the actor Jan Moss and his wife, Lena=list 2].
[Judge Helen Prior, 58=name 1], who sat alone, found for [the tenants=vague None].
[Ivy Larch=name 1], chief economist at Norda Bank in Oslo, expects a slow summer.
[The prime minister=definite 1] of Kenya, [Ada Moss=name 1], flew home early.
[A neighbor, Iris Kane=single 1], called the fire brigade.
[Leo Brandt=name 1] (SPD) lost his seat to [Pia Sorn=name 1] (Greens).
[Lena Moss=name 1] has been named as [the new director=definite 1] of the Velm Museum.
Moss succeeds [Karim Aziz=name 1], who retired in March.
[Anton Brezina=name 1], whose father founded the firm, owns 40 percent of it.
Ex-policeman [Dean Larch=name 1] now drives a taxi in Halden.
[Her son Tom, 8=name 1], was in the back seat.
[Hale, 61=name 1], is survived by [a sister=single 1].
Senior airman [Jan Moss=name 1] of the 12th Wing spoke of luck.
[Nurse Ruth Delgado=name 1] won her case against the trust.
[Iris Kane, 33, and Hugo Lind, 35, both=names 2] of Tarn, were rescued by a fishing boat.
[Ruth Delgado, 44=name 1], Velm's chief medical officer, warned of a long winter.
[Ada "Addy" Moss, a retired teacher=name 1] from Boise, Idaho, won the lottery.
[Captain Ben Cole=name 1], of the 3rd Battalion, said [his men=vague None] were ready.
[Haddad=name 1] (pictured) runs a bakery in Tarn.
Mr. and Mrs. [Frank Moody=name 1] of Dover lost their home.
[Karl Brandt Jr.=name 1] took over the firm from [his father=definite 1] in 1999.
The club's new owner is [Omar Haddad=name 1], who made his money in oil.
[Actress Lena Moss=name 1] plays [the queen=definite 1].
[Dean Larch=name 1] has been [mayor=single 1] of Tarn since 2009 and president of the league since 2015.
[Helen Prior=name 1], the company's head of sales in Europe, will replace him.
[Their daughter, Ada=definite 1], is [a student=single 1] at Velm College.
[Police Sergeant Karim Aziz=name 1] was off duty.
Both [Jane Marlow and her sister, Ruth=list 2], sing in the choir.
Vice-chancellor Ivy Larch thanked [donors=vague None].
Kenya's Foreign Minister, [Ben Cole=name 1], met his German counterpart, [Pia Sorn=name 1], in Berlin.
Nobel laureate [Maria Okafor=name 1] spoke first.
Pierce, [a Democrat=single 1] from Ohio, thanked [his wife=definite 1].
[Twelve people=count 12] and a dog were on the bus.
[The driver and his two sons=list 3] were on the bus.
[A mother and her three children=list 4] live there.
[Five men and two women=list 7] were arrested.
[All 43 people=count 43] on board were saved.
[None=count 0] of [the 43 passengers=count 43] was hurt.
[Two of the 43 passengers=count 2] were hurt.
[Both pilots=pair 2] were on the plane.
[Nobody=count 0] was at home.
[Ada Moss and Tom Hale=names 2] were at home.
[Ada Moss, 61, and her husband, Frank=list 2], were at home.
[Jan Moss, 31, Lena Moss, 4, and Karl Larch, 33=names 3], were at home.
[Two soldiers, a nurse and a child=list 4] were there.
[A man=single 1], 34, was there.
[Dozens of people=vague None] were there.
[Hundreds more=vague None] were there.
[More than 200 protesters=count 200] were there.
[Between 20 and 25 miners=count 25] are trapped.
[At least a dozen students=count 12] were there.
[Three more people=count 3] were there.
Another [12 people=count 12] were there.
[Some 30 police officers=count 30] were there.
[An estimated 3,000 fans=count 3000] were there.
[Four others=count 4] were there.
[One person=count 1] was there.
[One of the gunmen=perpetrator 0] was there.
[The couple and their baby=list 3] were there.
[Seven Kenyans, three Germans and a Dutch woman=list 11] were there.
A [family of five=count 5] was there.
She saw a [family of five=count 5]
A group of [20 hikers=count 20] was there.
[Up to 40 people=count 40] were there.
[Up to a hundred teachers=count 100] were there.
[No students=count 0] were there.
[Ten of them=count 10] were there.
[Twenty-one miners=count 21] were there.
[Nearly 100 people=count 100] were there.
Neither driver was there.
Sgt. [Ben Cole and two other soldiers=list 3] were there.
[Mayor Ruth Delgado and her son=list 2] were there.
"""


@pytest.mark.parametrize("line", [*filter(None, GROUPS.split("\n"))])
def test_groups_of_a_sentence(parse: Parse, line: str) -> None:
    assert grouped(annotate(parse(bare(line)))) == line
