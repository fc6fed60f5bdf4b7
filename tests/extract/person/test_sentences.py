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
"""


def said(mention: PersonMention) -> str:
    row = {**mention.row(), "role": mention.role and mention.role.lower()}
    return "; ".join(f"{key} {row[key]}" for key in ("role", "of", "age", "part", "status") if row.get(key) is not None)


@pytest.mark.parametrize("line", [*filter(None, PEOPLE.split("\n"))])
def test_what_is_said_of_people(parse: Parse, line: str) -> None:
    document = annotate(parse(bare(line)))
    found = [one for one in people.extract(document) if isinstance(one, PersonMention)]
    assert marked(document.doc.text, [(*one.spans[0], said(one)) for one in found]) == line
