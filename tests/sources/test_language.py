"""Facts are read from English alone, and a text in another language is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.model.source import BlockKind
from factsheet.sources import from_text
from factsheet.sources.read import read

ENGLISH = (
    "Council closes harbor bridge",
    "The city council voted on Tuesday to close the old harbor bridge to all traffic from next month.",
    '"Nobody wants to see this bridge shut," Mayor Ann Lee told reporters, and she spoke of it for an hour.',
)
OTHERS = {
    "German": "Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke ab dem kommenden Monat für den gesamten "
    "Verkehr zu sperren, nachdem Ingenieure Risse in zwei der fünf Pfeiler gefunden hatten, und das war lange bekannt.",
    "Spanish": "El ayuntamiento votó el martes para cerrar el viejo puente del puerto a todo el tráfico desde el "
    "próximo mes, después de que unos ingenieros encontraron grietas en dos de los cinco pilares, y todos lo sabían.",
    "French": "Le conseil municipal a décidé mardi de fermer le vieux pont du port à toute circulation dès le mois "
    "prochain, après que des ingénieurs ont trouvé des fissures dans deux des cinq piliers, et on le savait.",
    "Swedish": "Kommunfullmäktige beslutade på tisdagen att stänga den gamla hamnbron för all trafik från och med nästa"
    " månad, efter att ingenjörer hade hittat sprickor i två av de fem pelarna, och det var känt sedan länge.",
    "Russian": "Городской совет во вторник решил закрыть старый мост в порту для всего движения со следующего месяца.",
    "Japanese": "市議会は火曜日、来月から橋を全面通行止めにすることを決めた。",
}


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_named_and_gives_nothing(language: str) -> None:
    source = from_text(f"{OTHERS[language]}\n\n{OTHERS[language]}\n", id="a")
    assert source.language == language
    assert {block.kind for block in source.blocks} == {BlockKind.FOREIGN}


@pytest.mark.parametrize("language", OTHERS)
def test_of_a_mixed_text_the_english_part_is_read(language: str) -> None:
    source = from_text("\n\n".join((ENGLISH[0], ENGLISH[1], OTHERS[language], ENGLISH[2])), id="a")
    assert source.language is None
    kinds = [block.kind for block in source.blocks]
    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.FOREIGN, BlockKind.PARAGRAPH]


def test_of_a_short_mixed_text_the_english_part_is_read() -> None:
    english = "Five people were killed on Monday when the harbor bridge collapsed, police said."
    german = "Fünf Menschen kamen ums Leben, als die Hafenbrücke am Montag einstürzte, teilte die Polizei mit."
    source = from_text("\n\n".join((english, OTHERS["Spanish"], german, OTHERS["French"])), id="a")
    assert source.language is None
    kinds = [block.kind for block in source.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.FOREIGN, BlockKind.FOREIGN, BlockKind.FOREIGN]


@pytest.mark.parametrize(
    "text",
    [
        "Bridge closed\n\nTwo hurt.\n",
        "The dead\n\nJuan Pérez Gómez, 34; María del Carmen López Ruiz, 27; José Hernández, 41; Ana Sofía Torres, 19; "
        "Luis Ángel Ramírez, 52; Jürgen Großmann, 66; Søren Kierkegård, 48; François Hébert, 33, all of Riverton.\n",
        "Results\n\nRiverton 3 Salem 1; Eugene 2 Portland 2; Bend 0 Keizer 4; attendance 12,450; half time 1-1; "
        "red card none; yellow cards five; corner kicks seven; free kicks twelve; own goals none; shots eleven\n",
    ],
)
def test_lists_of_names_and_numbers_are_no_other_language(text: str) -> None:
    assert all(block.kind is not BlockKind.FOREIGN for block in from_text(text, id="a").blocks)


def test_a_mixed_text_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "a.txt").write_text("\n\n".join((*ENGLISH, OTHERS["Spanish"])), encoding="utf-8")
    read([tmp_path / "a.txt"], report=told.append)
    assert told == [f"{tmp_path / 'a.txt'}: paragraphs that are not in English are left out"]
