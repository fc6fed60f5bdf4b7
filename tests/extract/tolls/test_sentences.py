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
In all, [41 bodies=killed 41] have been recovered, 12 of them children.
Fires have burned 12,000 acres and destroyed 85 homes, leaving [at least two people dead=killed 2 at least].
The collapse of a bridge in 1998 [killed 14=killed 14].
[One of the two pilots and 43 of the 150 passengers were hurt=injured 44].
Sgt. [Ben Cole, 27, of Boise, Idaho, was killed=killed 1] on Saturday in a roadside blast.
Storm [kills 9=killed 9], leaves [40 missing=missing 40]
[Nobody was hurt=injured 0].
"""


@pytest.mark.parametrize("line", [*filter(None, TOLLS.split("\n"))])
def test_tolls_of_a_sentence(parse: Parse, line: str) -> None:
    document = annotate(parse(bare(line)))
    found = [
        (*one.spans[0], " ".join(filter(None, [one.outcome, str(one.value), one.precision])))
        for one in casualties.extract(document)
    ]
    assert marked(document.doc.text, found) == line
