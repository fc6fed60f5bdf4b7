"""Who is meant by the words of a sentence that name nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.run import annotate
from tests.marked import bare, marked

Parse = Callable[..., Document]

MEANT = """
The jury found Bram Okell not guilty of murder but convicted [him=Bram Okell] of assault.
The victim's mother, Ada Larch, told the court [she=Ada Larch] had forgiven the driver.
Police named the dead as Jan Moss, 31, and [his=Jan Moss] daughter, Lena, 4.
An accomplice, Hugo Lind, turned [himself=Hugo Lind] in on Sunday.
Ada Larch, 40, was stabbed to death by [her=Ada Larch] former husband, Dean Larch, a court heard.
The victims were named as Ivy Larch, 61; [her=Ivy Larch] son Karl, 33; and a neighbor, Ben Cole.
The kidnapped [engineer=Tom Hale], Tom Hale, was freed after nine days.
The [pilot=Maria Okafor], Maria Okafor, 45, and a student were killed when their light aircraft crashed in a field.
The blast killed Ann Roe, 52, and injured [her=Ann Roe] husband.
Born in Lund in 1950, Pia Sorn studied law before [she=Pia Sorn] became a judge.
Lt. Col. Frank Moody, the base [commander=Frank Moody], said the drill was over.
Jane Roe, Velm's first woman [mayor=Jane Roe], has died at 92.
Okafor's attorney, Ruth Delgado, said [her=Ruth Delgado] client was innocent.
Among those on board were the [actor=Jan Moss] Jan Moss and [his=Jan Moss] wife, Lena.
The prime [minister=Ada Moss] of Kenya, Ada Moss, flew home early.
Leo Brandt (SPD) lost [his=Leo Brandt] seat to Pia Sorn (Greens).
Nurse Ruth Delgado won [her=Ruth Delgado] case against the trust.
The chairman of the board, Sir Tom Hale, and the [treasurer=Ivy Larch], Ivy Larch, left the room.
Ruth Delgado, 44, Velm's chief medical [officer=Ruth Delgado], warned of a long winter.
Captain Ben Cole, of the 3rd Battalion, said [his=Ben Cole] men were ready.
Karl Brandt Jr. took over the firm from [his=Karl Brandt Jr.] father in 1999.
Author and broadcaster Iris Kane was there with [her=Iris Kane] partner, Leo.
The club's new owner is Omar Haddad, who made [his=Omar Haddad] money in oil.
Anton Brezina, 71, a former miner who served two terms as mayor, died on Sunday at [his=Anton Brezina] home in Dover.
Both Jane Marlow and [her=Jane Marlow] sister, Ruth, sing in the choir.
Kenya's Foreign Minister, Ben Cole, met [his=Ben Cole] German counterpart, Pia Sorn, in Berlin.
Senator Tom Pierce (D-Ore.), who chairs the budget committee, said [he=Tom Pierce] would not support the bill.
Foreign Minister Omar Haddad denied that [his=Omar Haddad] country had supplied the rebels with weapons.
The former [mayor=Jane Marlow] of Velm, Jane Marlow, is running for governor.
The party [leader=Pia Sorn], Pia Sorn, said [she=Pia Sorn] backed the plan to close the mine.
“It is safe.” Those were the words of the [engineer=Maria Okafor], Maria Okafor, a week before the dam broke.
“The children are fine,” the head [teacher=Dean Larch], Dean Larch, wrote in an email to parents on Friday.
According to Tom Hale, the [owner=Tom Hale], the dog had never bitten anyone.
It is not known who started the fire, said Helen Prior, the [judge=Helen Prior] who led the inquiry.
The [mayor=Ruth Delgado], Ruth Delgado, said in a video that nobody would lose their home, and thanked the firefighters.
“It was a mistake”, the [spokesman=Hugo Lind] for Norda Air, Hugo Lind, said on Tuesday.
The alleged [leader=Hugo Lind] of the gang, Hugo Lind, was seized in Oslo.
Ada Moss met Tom Hale. [She=Ada Moss] gave [him=Tom Hale] a book.
Ada Moss met Tom Hale. [He=Tom Hale] gave [her=Ada Moss] a book.
Ada Moss left. [Her=Ada Moss] brother stayed.
Tom Hale and Ben Cole met. He left.
Tom Hale said [he=Tom Hale] was tired.
Tom Hale said [his=Tom Hale] wife was tired.
Senator Tom Hale spoke first. The [senator=Tom Hale] was brief.
Ada Moss, the [mayor=Ada Moss] of Velm, spoke first. The [mayor=Ada Moss] was brief.
Ada Moss, a nurse, spoke first. The [nurse=Ada Moss] was brief.
Judge Helen Prior spoke. Hugo Lind listened. [He=Hugo Lind] was pale.
Judge Helen Prior sentenced Hugo Lind. [She=Helen Prior] was brief.
Hugo Lind was sentenced by Judge Leif Holm. [He=Hugo Lind] faces 20 years.
Ben Cole hit Hugo Lind, who hit [him=Ben Cole] back.
The [senator=Ann Reed] from Ohio, Ann Reed, spoke. The Ohio [senator=Ann Reed] was brief.
Ann Reed spoke. A man laughed. He was thrown out.
“He is a fool,” Ada Moss said of Tom Hale.
Ada Moss lost. The former mayor wept.
Former mayor Ada Moss lost. The former [mayor=Ada Moss] wept.
Ada Moss's [lawyer=Tom Hale], Tom Hale, spoke. [He=Tom Hale] was brief.
Tom Hale, Moss's [lawyer=Tom Hale], spoke. The [lawyer=Tom Hale] was brief.
Kevin Roe fell. [He=Kevin Roe] got up.
Mr. Hale fell. [He=Hale] got up.
Mrs. Hale fell. He got up.
Tom Hale is a teacher. The [teacher=Tom Hale] lives in Lund.
"""


@pytest.mark.parametrize("line", [*filter(None, MEANT.split("\n"))])
def test_who_is_meant(parse: Parse, line: str) -> None:
    document = annotate(parse(bare(line)))
    found = []
    for token in document.doc:
        if token.tag_ in {"PRP", "PRP$", "NN"}:
            name = referent(document, document.doc[token.i : token.i + 1])
            if name is not None and name.full and name.full != token.text:
                found.append((token.idx, token.idx + len(token), name.full))
    assert marked(document.doc.text, found) == line
