"""What a sentence says of the people in it: role, body, age, their part in the event and what became of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention
from tests.marked import bare, marked

Parse = Callable[..., Document]

PEOPLE = """
Chief executive [Maria Okafor=role chief executive; age 52], 52, will step down at the end of June after eight years.
An inquest heard that [Pia Sorn=age 29; status died], 29, died of a single stab wound to the chest.
“He was a quiet neighbor,” said [Ruth Delgado=age 67], 67, who lives across the street.
Wanted for questioning is [Leo Brandt=age 22; part suspect; status sought], 22, described as armed and dangerous.
The victim's mother, [Ada Larch=role victim's mother], told the court she had forgiven the driver.
Judge [Helen Prior=role judge; part official] sentenced him to life, with a minimum term of 24 years.
Relatives identified the dead man as [Karim Aziz=age 52; status died], a 52-year-old father of three.
Charges of theft against Mayor [Frank Moody=role mayor; part official] were dropped in April.
The appeal court quashed the conviction of [Iris Kane=part suspect; status overturned], who had spent 11 years in jail.
Police named the dead as [Jan Moss=age 31; status died], 31, and his daughter, [Lena=age 4; status died], 4.
An accomplice, [Hugo Lind=part suspect; status arrested], turned himself in on Sunday.
[Leo Brandt=part suspect; status killed], who police said was the gunman, was killed by officers.
The gunman was identified as [Hugo Lind=age 24; part suspect], 24.
The body of [Lena Moss=age 19; status died], 19, was pulled from the lake on Sunday.
Prosecutor [Helen Prior=role prosecutor; part official] dropped the case against [Pia Sorn=status dropped].
He was sentenced to 12 years for the murder of [Ruth Delgado=part victim; status killed].
[Dana Marlow=part suspect; status acquitted] was cleared of all charges by a jury in Dover.
The kidnapped engineer, [Tom Hale=role kidnapped engineer], was freed after nine days.
The man accused of killing [Pia Sorn=part victim; status killed] appeared in court on Monday.
[Frank Moody=part suspect; status convicted], convicted in 2011 of arson, was released on parole.
[A four-year-old girl=age 4] died in hospital on Sunday, taking the number of deaths to six.
[A six-year-old=age 6] and her grandmother drowned when their car was swept off the road.
The blast killed [Ann Roe=age 52; part victim; status killed], 52, and injured her husband.
The late singer [Leo Brandt=role late singer; status died], who died in 2012 aged 81, was honoured with a statue.
Bishop [Anton Brezina=role bishop], spokesman for the diocese, called for calm.
Dr [Omar Haddad=role heart surgeon; of St. Ann's Hospital], a heart surgeon at St. Ann's Hospital, operated on the girl.
Lt. Col. [Frank Moody=role lt. col.; part official], the base commander, said the drill was over.
[Jane Roe=role velm's first woman mayor; part official; status died], Velm's first woman mayor, has died at 92.
The Rev. [Dean Larch=role pastor; of Grace Church], pastor of Grace Church in Dover, knew the family.
Judge [Helen Prior=role judge; age 58; part official], 58, who sat alone, found for the tenants.
[Ivy Larch=role chief economist; of Norda Bank], chief economist at Norda Bank in Oslo, expects a slow summer.
The prime minister of Kenya, [Ada Moss=role prime minister; of Kenya; part official], flew home early.
A neighbor, [Iris Kane=role neighbor], called the fire brigade.
Her son [Tom=age 8], 8, was in the back seat.
Velm United captain [Ben Cole=role captain; of Velm United; part official] is out for six weeks with a knee injury.
[Hale=age 61; status died], 61, is survived by a sister.
Senior airman [Jan Moss=role senior airman] of the 12th Wing spoke of luck.
Nurse [Ruth Delgado=role nurse] won her case against the trust.
[Iris Kane=age 33], 33, and [Hugo Lind=age 35], 35, both of Tarn, were rescued by a fishing boat.
[Ada "Addy" Moss=role retired teacher; of Boise, Idaho], a retired teacher from Boise, Idaho, won the lottery.
Captain [Ben Cole=role captain; of 3rd Battalion; part official], of the 3rd Battalion, said his men were ready.
Mr. and Mrs. [Frank Moody=of Dover] of Dover lost their home.
Actress [Lena Moss=role actress] plays the queen.
[Helen Prior=role company's head of sales in europe], the company's head of sales in Europe, will replace him.
Police Sergeant [Karim Aziz=role police sergeant; part official] was off duty.
The opposition called on Prime Minister [Leif Holm=role prime minister; part official] to resign.
Mayor [Ruth Delgado=role mayor; part official] proposed banning cars from the old town.
The former mayor of Velm, [Jane Marlow=role former mayor of velm], is running for governor.
A spokesman for the party, [Hugo Lind=role spokesman for the party; part official], declined to comment.
Vice President [Ben Cole=role vice president; part official] is to visit Kenya later this month.
Interior Minister [Anton Brezina=role interior minister; part official] ordered an inquiry.
The party leader, [Pia Sorn=role party leader], said she backed the plan to close the mine.
The prime minister should resign, said opposition leader [Tom Hale=role opposition leader].
“When I got there,” recalled [Tom Hale=role retired firefighter], a retired firefighter, “the roof was already gone.”
“He said, ‘Get out of here,’ and we ran,” [Lena Moss=age 19], 19, recalled.
“The children are fine,” the head teacher, [Dean Larch=role head teacher], wrote in an email to parents on Friday.
According to [Tom Hale=role owner], the owner, the dog had never bitten anyone.
It is not known who started the fire, said [Helen Prior=role judge; part official], the judge who led the inquiry.
“We lost,” admitted coach [Leif Holm=role coach], whose team had led 2-0.
The alleged leader of the gang, [Hugo Lind=role alleged leader of the gang], was seized in Oslo.
[Jan Moss] was questioned as a witness and is not under investigation.
[Ada Moss=part suspect; status charged] was charged with theft on Monday.
Police arrested [Tom Hale=role former teacher; age 34; part suspect; status arrested], 34, a former teacher, in Tarn.
[Ben Cole=role mayor of velm; part official], the mayor of Velm, was not hurt.
The suspect, [Leo Brandt=part suspect; status sought], is on the run.
[Hugo Lind=part suspect; status convicted], who was convicted of fraud in 2009, is a witness in the case.
Prosecutors accused [Jan Moss=part suspect; status suspected] of killing [Ruth Delgado=part victim; status killed].
[Iris Kane] said her brother, [Tom Kane=part victim; status injured], had been shot by a stranger.
[Karim Aziz], whose wife was killed, spoke to reporters.
[Pia Sorn=role nurse; of Lund; part victim; status injured], a nurse from Lund, was wounded in the leg.
Judge [Helen Prior=role judge; part official] freed [Dana Marlow=part suspect; status arrested] on bail.
Hale's lawyer, [Ruth Delgado=role lawyer; of Hale], said her client was innocent.
[Dean Larch=part suspect; status pleaded guilty] pleaded guilty to arson.
[Leo Brandt=part suspect; status acquitted] was found not guilty of murder.
The shooting of [Ben Cole=part victim] shocked the town.
The 45-year-old suspect, [Hugo Lind=age 45; part suspect], ran off.
[Frank Moody=part suspect; status sentenced] was sentenced to nine years in jail.
[Tom Hale=role engineer; of Norda Air; part victim; status survived], an engineer with Norda Air, survived the crash.
[Karim Aziz] has been released from hospital.
The pilot, [Maria Okafor=role pilot; age 45; part victim; status killed], 45, was killed.
Nobody blames [Leif Holm].
[Lena Moss=part victim; status killed] was shot dead by her former husband.
According to police, [Omar Haddad=status died] did not survive.
In Velm, [Omar Haddad=part suspect; status charged] faces charges of arson.
By Monday evening, [Lena Moss=status missing] had vanished.
In the fire, officials said, [Lena Moss=part victim; status injured] suffered burns.
Interior Minister [Anton Brezina=role interior minister; part official] was not available for comment.
Halden Motors' chief executive, [Maria Okafor=role chief executive; of Halden Motors], will step down.
Secretary of State [Ben Cole=role secretary of state; part official] arrived in Oslo.
Norland's foreign minister, [Ada Moss=role foreign minister; of Norland; part official], met her German counterpart.
The school's principal, [Dean Larch=role school's principal], called the police.
Former President [Leif Holm=role former president; status died] died on Friday. He was 81.
[Jan Moss=of Dover; age 31; part victim; status injured], 31, of Dover, was hit by a car.
The victims were [Ruth Delgado=age 67; part victim], 67, and [Karim Aziz=age 52; part victim], 52.
[Ben Cole=part suspect; status arrested] and [Ada Moss=part suspect; status arrested] were both arrested.
Veteran coach [Tom Hale=role veteran coach] and his wife, [Ann], were honored.
Police said [Ben Cole=part suspect; status released] had been questioned and released without charge.
The jury convicted [Hugo Lind=part suspect; status convicted] of the murder of [Pia Sorn=part victim; status killed].
[Pia Sorn=status died]'s killer, [Hugo Lind=part suspect; status sentenced], was jailed for life.
Lind's trial for the murder of [Pia Sorn=part victim; status killed] begins on Monday.
[Ada Moss=part victim; status killed], who was shot in the back, died in hospital.
[Ada Moss=part victim; status injured] was shot in the back but survived.
[Leo Brandt=part suspect; status sought], suspected of planting the bomb, is still at large.
Charges against [Leo Brandt=status dropped] were dropped.
A warrant was issued for the arrest of [Karim Aziz=part suspect; status sought].
[Karim Aziz=part suspect] was identified as the gunman by his own brother.
The body was identified as that of [Iris Kane=status died].
[Iris Kane=status died], [Tom Hale=status died] and [Pia Sorn=status died] were among the dead.
Among the injured was [Ruth Delgado=role teacher; part victim; status injured], a teacher.
The dead: [Jan Moss=age 31; status died], 31; [Lena Moss=age 4; status died], 4.
[Ann Roe=part victim; status killed], mother of two, was killed by a falling tree.
A judge ordered [Dana Marlow] to pay $5,000.
[Dana Marlow] was fined $5,000 for speeding.
[Frank Moody=part suspect; status arrested] was extradited to Norland on Friday.
An appeal by [Frank Moody] was rejected.
[Hugo Lind] escaped from prison.
[Hugo Lind=part suspect; status arrested] was captured after a week on the run.
[Pia Sorn=part victim; status missing] was kidnapped in March and has not been seen since.
[Pia Sorn=part victim; status survived], the daughter of a judge, was found safe and well.
[Tom Hale=part victim; status injured], shot twice, is in stable condition.
[Tom Hale=part victim; status injured] was treated for burns.
[Ben Cole=part victim; status killed] was killed when his car hit a wall.
[Ben Cole] was almost killed in the crash.
If convicted, [Ben Cole=part suspect; status charged] faces 20 years in prison.
[Ben Cole] could be charged with murder.
[Ben Cole] was not charged.
Police do not believe that [Ben Cole] is a suspect.
[Ben Cole] denied killing [Ada Moss].
[Ben Cole]'s wife, [Ada=role ben cole's wife; part victim; status killed], was killed in the blast.
The arrest of [Ben Cole=part suspect; status arrested] was a surprise.
The death of [Ada Moss=part victim; status killed] was an accident.
The man who killed [Ada Moss=part victim; status killed] is dead.
[Ada Moss=status died] took her own life.
[Ada Moss=status died] died of cancer.
[Ada Moss=part victim; status injured] was stabbed by [Ben Cole].
[Ben Cole=part suspect] stabbed [Ada Moss=part victim; status injured].
[Ben Cole] and another man attacked [Ada Moss].
Relatives of [Ada Moss] said they were relieved.
Sheriff [Anton Brezina=role sheriff; part official] arrested [Hugo Lind=part suspect; status arrested].
Witness [Iris Kane=part witness] said she saw two men.
Lt. Gov. [Ann Reed=role lt. gov.; part official] and Sgt. [Karim Aziz=role sgt.; part official] spoke at the vigil.
[Maria Okafor=role senator; part official], now a senator, led the bank until 2015.
[Maria Okafor=role chairwoman; of Velm Foundation], chairwoman of the Velm Foundation in Oslo, quit.
[Maria Okafor=role author of two books on kenya], the author of two books on Kenya, lives in Lund.
Boise police chief [Tom Hale=role boise police chief; part official] retired.
Deputy Secretary of State [Ann Reed=role deputy secretary of state; part official] is in Seoul.
[Hale=role retired pilot; age 61], 61, a retired pilot, said it was loud.
[Lena=age 4], 4, and [Karl=age 33], 33, are safe.
The teenager, [Lena Moss], was 16 years old.
Former Velm United striker [Tom Hale=role former striker; of Velm United; status died] has died aged 81.
"She was like a sister," said her friend [Iris Kane=age 33], 33.
[Ruth Delgado=role attorney; of Hale], an attorney for Hale, said he was innocent.
[Tom Hale] is the chairman of Norda Bank.
[Tom Hale=status died] is survived by his wife, [Ada].
[Tom Hale] was elected mayor in 2015.
Judge [Helen Prior=role judge; part victim; status injured] was shot by a former client.
Suspected bomber [Leo Brandt=part suspect] appeared in court.
Convicted killer [Hugo Lind=part suspect; status convicted] wrote a book.
Murder victim [Pia Sorn=part victim] was 29.
Prisoner [Hugo Lind=status died] died in his cell.
Ex-CIA chief [Leif Holm=role ex-cia chief] warned of a war.
The ex-Treasury secretary [Leif Holm=role ex-treasury secretary] warned of a war.
The then-CIA director [Leif Holm] signed the order in 2003.
[Leif Holm=role ex-chief; of CIA], the ex-CIA chief, warned of a war.
Onetime Norway president [Leif Holm=role onetime president; of Norway] has left.
Longtime Boston mayor [Ruth Delgado=role mayor; of Boston; part official] has left.
Replied Harbour Board lawyer [Hugo Lind=role lawyer; of Harbour Board], “We have not seen it.”
Senators [Ada Moss=role senator; part official] and [Ben Cole=role senator; part official] voted no.
Sens. [Ada Moss=role sen.; of Ohio; part official] of Ohio and [Ben Cole=role sen.; part official] voted no.
Texas lawyers [Ada Moss=role lawyer; of Texas] and [Ben Cole=role lawyer; of Texas] voted no.
Prime Ministers [Ada Moss=of Norway] of Norway and others met.
Former presidents [Ada Moss=role former president] and [Ben Cole=role former president] came.
Sens. [Ada Moss=role sen.; part official] (D-Ohio), [Ben Cole=role sen.; part official] (R-Utah) and others voted no.
House Republican [Tom Hale] voted no.
[Ben Cole] had a home in Buffalo, N.Y. [Cole] taught there.
[Tom Hale], attorney general under former President [Ann Roe=role former president], voted no.
The next mayor of Boston, [Tom Hale], voted no.
Detectives met [Ada Moss] and [Ben Cole] on Monday.
Prosecutors said [Ada Moss] and [Ben Cole] had left.
[Leif Holm=role founder and controlling shareholder], founder and controlling shareholder, left.
The airline's India manager [Leif Holm=role manager; of India] spoke.
President [Daniel arap Bett=role president; part official] met officials.
[Karim Ali al-Haddad=age 30], 30, left the country.
They offered a reward for information leading to the arrest and conviction of [Karim Haddad].
They wanted the trial and execution of [Karim Haddad].
Dental records showed that the body belonged to [Jonas Reed=of Velm; age 49; status died], 49, of Velm.
The remains were those of [Jonas Reed=age 49; status died], 49, police said.
The body was identified as [Jonas Reed=age 49; status died], 49.
The car belonged to [Jonas Reed=age 49], 49, police said.
The tip led to the arrest of [Karim Haddad=part suspect; status arrested].
The attack left four dead, including Ambassador [Jonas Reed=role ambassador; part victim; status killed].
"""


def said(mention: PersonMention) -> str:
    row = {**mention.row(), "role": mention.role and mention.role.lower()}
    return "; ".join(f"{key} {row[key]}" for key in ("role", "of", "age", "part", "status") if row.get(key) is not None)


@pytest.mark.parametrize("line", [*filter(None, PEOPLE.split("\n"))])
def test_what_is_said_of_people(parse: Parse, line: str) -> None:
    document = annotate(parse(bare(line)))
    found = [one for one in people.extract(document) if isinstance(one, PersonMention)]
    assert marked(document.doc.text, [(*one.spans[0], said(one)) for one in found]) == line
