"""Role, affiliation and age, as the words around a name say them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]


def read(parse: Parse, text: str) -> list[PersonMention]:
    document = parse(text)
    annotate(document)
    return [mention for mention in people.extract(document) if isinstance(mention, PersonMention)]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Tom Reardon came. “We love President Reardon,” the band sang.", "Tom Reardon", {"role": None}),
        ("President Tom Reardon said: “We love you.”", "Tom Reardon", {"role": "President"}),
        ("Recall Sen. Tom Reardon, who wavered.", "Tom Reardon", {"role": "Sen."}),
        ("Replied Mayor Tom Reardon, “No.”", "Tom Reardon", {"role": "Mayor"}),
        ("Joan Pell, a 31-year-old Reardon volunteer, was there. Tom Reardon left.", "Tom Reardon", {"age": None}),
        ("“I have a judge who is no friend of Tom Reardon, a hater,” she said.", "Tom Reardon", {"role": None}),
        ("Elk County, Iowa Sheriff Tom Reardon said so.", "Tom Reardon", {"role": "Sheriff", "of": "Elk County, Iowa"}),
        ("Hofstad campaign manager Jim Ruskin said so.", "Jim Ruskin", {"role": "campaign manager"}),
        ("Mayor-elect Jane Marlow spoke.", "Jane Marlow", {"role": "Mayor-elect"}),
        ("Deputy Secretary of State Jane Marlow spoke.", "Jane Marlow", {"role": "Deputy Secretary of State"}),
        ("Under Secretary of State Jane Marlow spoke.", "Jane Marlow", {"role": "Under Secretary of State"}),
        (
            "White House Chief of Staff Jane Marlow spoke.",
            "Jane Marlow",
            {"role": "Chief of Staff", "of": "White House"},
        ),
        ("The mayor of Paris Anne Marlow spoke.", "Anne Marlow", {"role": "mayor", "of": "Paris", "link": "of"}),
        ("Police Chief Dana Marlow of Elk Grove spoke.", "Dana Marlow", {"role": "Police Chief", "of": "Elk Grove"}),
        (
            "Amy Liu, 41, the chairwoman of the Transit Board, voted no.",
            "Amy Liu",
            {"role": "chairwoman", "of": "Transit Board", "link": "of the", "article": "the", "age": 41},
        ),
        ("Amy Liu, the author of “The Tide,” spoke.", "Amy Liu", {"role": "author", "article": None}),
        ("Amy Liu, a passer-by, saw it.", "Amy Liu", {"role": "passer-by", "article": "a"}),
        ("Amy Liu, now a senator, voted no.", "Amy Liu", {"role": "senator", "article": "a"}),
        ("South Korean President Ada Moss spoke.", "Ada Moss", {"role": "South Korean President"}),
        ("Costa Rican Foreign Minister Ada Moss left.", "Ada Moss", {"role": "Costa Rican Foreign Minister"}),
        ("They met South African judge Ada Moss there.", "Ada Moss", {"role": "South African judge"}),
        ("Roe is a surgeon and his wife, Iris Kane, is a nurse.", "Iris Kane", {"role": None}),
        ("He is the town's baker and her brother, Omar Haddad, its priest.", "Omar Haddad", {"role": "priest"}),
        ("They asked Omar Haddad, its bookkeeper, for help.", "Omar Haddad", {"role": "bookkeeper"}),
        ("They asked Omar Haddad, her brother, for help.", "Omar Haddad", {"role": None}),
        ("They asked Omar Haddad, its president, for help.", "Omar Haddad", {"role": None}),
        ("They told his personal lawyer, Omar Haddad, and left.", "Omar Haddad", {"role": "personal lawyer"}),
        ("They told his mother, Iris Kane, and left.", "Iris Kane", {"role": None}),
        ("They told the boy's uncle, Omar Haddad, and left.", "Omar Haddad", {"role": "boy's uncle", "article": "the"}),
        (
            "They met Omar Haddad, head of the Velm-based Halden Board.",
            "Omar Haddad",
            {"role": "head of the Velm-based Halden Board"},
        ),
        ("They met Omar Haddad, head of the Halden Board.", "Omar Haddad", {"role": "head", "of": "Halden Board"}),
        ("Omar Haddad, a lawyer for the mayor, Iris Kane, left.", "Iris Kane", {"role": "mayor"}),
        ("Then a lawyer for the mayor, Iris Kane, left.", "Iris Kane", {"role": "lawyer for the mayor"}),
        ("They met the chairman of Mrs. Kane's campaign.", "Kane", {"role": None}),
        ("They met Omar Haddad, the anchor of Nora's “Late Show”.", "Omar Haddad", {"role": None}),
        ("Omar Haddad, a founder and, until May, chairman, left.", "Omar Haddad", {"role": None}),
        ("The boy's uncle Omar Haddad left.", "Omar Haddad", {"role": "boy's uncle", "article": "the"}),
        ("They told Dana Marlow's uncle, Omar Haddad, and left.", "Omar Haddad", {"role": "Dana Marlow's uncle"}),
        ("They told the uncle of the boy's friend, Omar Haddad.", "Omar Haddad", {"role": None}),
        ("They met with Norway's Iris Kane in May.", "Iris Kane", {"role": None, "of": "Norway"}),
        ("They met with Friday's Iris Kane in May.", "Iris Kane", {"role": None, "of": None}),
        ("They met the Rev. Iris Kane there.", "Iris Kane", {"role": "Rev.", "part": None}),
        ("She will face Omar Haddad, a Democrat who lives there.", "Omar Haddad", {"role": "Democrat", "article": "a"}),
        ("Minister for women and equality Iris Kane spoke.", "Iris Kane", {"role": "Minister for women and equality"}),
        ("Former head of security Iris Kane spoke.", "Iris Kane", {"role": "former head of security"}),
        ("A friend of hostage Iris Kane spoke.", "Iris Kane", {"role": None}),
        ("Feroz Hodan, Norway's foreign minister, left.", "Feroz Hodan", {"role": "foreign minister", "of": "Norway"}),
        ("The coroner, Leon Ames, ruled it an accident.", "Leon Ames", {"role": "coroner", "article": "the"}),
        ("Sen. Ruth Ames, D-Ohio, left early.", "Ruth Ames", {"role": "Sen.", "part": "official"}),
        (
            "Retired Dayton police officer Kim Fowley came.",
            "Kim Fowley",
            {"role": "retired police officer", "of": "Dayton"},
        ),
        ("Omar Haddad, a 50-year-old baker, was there.", "Omar Haddad", {"role": "baker", "age": 50}),
        ("They met 25-year-old nurse Iris Kane there.", "Iris Kane", {"role": "nurse", "age": 25}),
        ("Iris Kane (34) came too.", "Iris Kane", {"age": 34}),
        ("Forty-one-year-old Iris Kane came too.", "Iris Kane", {"age": 41}),
        ("Six-year-old Iris Kane came too.", "Iris Kane", {"age": 6}),
        ("Iris Kane, fifty-two, came too.", "Iris Kane", {"age": 52}),
        ("Iris Kane, a forty-year-old diver, came too.", "Iris Kane", {"age": 40, "role": "diver"}),
        ("Nineteen-month-old Iris Kane came too.", "Iris Kane", {"age": None}),
        ("The 45-year-old suspect, Omar Haddad, ran.", "Omar Haddad", {"age": 45, "part": "suspect"}),
        ("The 12-year-old victim of the crash, Iris Kane, died.", "Iris Kane", {"age": 12}),
        ("Campaigner Iris Kane, 74, wept.", "Iris Kane", {"role": "campaigner", "age": 74}),
        ("Iris Kane, the composer whose songs were loved, spoke.", "Iris Kane", {"role": "composer"}),
        ("Police held the 45-year-old, Omar Haddad, for hours.", "Omar Haddad", {"age": 45}),
        ("The 45-year-old suspect, Omar Haddad said, was armed.", "Omar Haddad", {"age": None}),
        ("The 45-year-old suspect's lawyer, Iris Kane, spoke.", "Iris Kane", {"age": None}),
        ("The 25-year-old's lawyer Iris Kane came too.", "Iris Kane", {"age": None, "role": "lawyer"}),
        ("A 25-year-old diver and Iris Kane came too.", "Iris Kane", {"age": None}),
        ("Iris Kane, one of the divers, came too.", "Iris Kane", {"age": None}),
        (
            "She runs the dairy; Brenholt's chief executive, Iris Kane, retires.",
            "Iris Kane",
            {"role": "chief executive", "of": "Brenholt", "link": "'s", "article": None},
        ),
        (
            "She runs the dairy; the town's clerk, Iris Kane, retires.",
            "Iris Kane",
            {"role": "town's clerk", "of": None, "article": "the"},
        ),
        (
            "Elk County's sheriff, Tom Reardon, said so.",
            "Tom Reardon",
            {"role": "sheriff", "of": "Elk County", "link": "'s"},
        ),
        (
            "A spokesman for the U.S. marshal's office, Tom Reardon, said so.",
            "Tom Reardon",
            {"role": "spokesman for the U.S. marshal's office", "of": None, "article": "a"},
        ),
        (
            "Tom Reardon, a spokesman for Dayton police, said so.",
            "Tom Reardon",
            {"role": "spokesman for Dayton police", "of": None},
        ),
        (
            "Tom Reardon, deputy director of the Department of Parks, Recreation and Tourism, said so.",
            "Tom Reardon",
            {"role": "deputy director", "of": "Department of Parks, Recreation and Tourism", "link": "of the"},
        ),
        (
            "Tom Reardon, an adviser to the Bank of England, Barclays and Lloyds, said so.",
            "Tom Reardon",
            {"role": "adviser", "of": "Bank of England"},
        ),
        (
            "The side has pitcher Tom Reardon, tall catcher Brelow and fast shortstop Quine.",
            "Tom Reardon",
            {"role": "pitcher"},
        ),
        ("Council President Dana Marlow spoke.", "Dana Marlow", {"role": "Council President"}),
        ("Elk-based banker Dana Marlow spoke.", "Dana Marlow", {"role": "Elk-based banker"}),
        ("Early front-runner Dana Marlow spoke.", "Dana Marlow", {"role": "front-runner"}),
        ("Editor-in-Chief Dana Marlow spoke.", "Dana Marlow", {"role": "Editor-in-Chief"}),
        ("In 2009 then-Governor Dana Marlow spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, then the mayor, spoke.", "Dana Marlow", {"role": None}),
        ("The mayor at the time, Dana Marlow, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the mayor from 2010 to 2015, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, chief executive of Norvale Steel until 2015, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, director of the Arden Museum in the 1990s, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow of Arden, 34, spoke.", "Dana Marlow", {"age": 34, "of": "Arden"}),
        ("Dana Marlow, of Arden, aged 34, spoke.", "Dana Marlow", {"age": 34, "of": "Arden"}),
        ("Dana Marlow, sister of Iris, 34, spoke.", "Dana Marlow", {"age": None, "of": None}),
        ("By the United States, Roe's secretary of state, Dana Marlow, said.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, echoing the president, said no.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, saying the mayor “knows nothing,” left.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, acting mayor, spoke.", "Dana Marlow", {"role": "acting mayor"}),
        ("Dana Marlow, no longer the mayor, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the director appointed in 2015, spoke.", "Dana Marlow", {"role": "director"}),
        ("Lena Cole replaced Mayor Dana Marlow on Monday.", "Dana Marlow", {"role": None}),
        ("Lena Cole, who succeeded Mayor Dana Marlow, spoke.", "Dana Marlow", {"role": None}),
        ("Mayor Dana Marlow was ousted on Monday.", "Dana Marlow", {"role": None}),
        ("The firm dismissed chief executive Dana Marlow.", "Dana Marlow", {"role": None}),
        ("Lena Cole could replace Mayor Dana Marlow.", "Dana Marlow", {"role": "Mayor"}),
        ("Mayor Dana Marlow, who replaced Lena Cole, spoke.", "Dana Marlow", {"role": "Mayor"}),
        ("The council fired Mayor Dana Marlow on Monday.", "Dana Marlow", {"role": "Mayor", "status": "fired"}),
        ("Many could like a President Marlow.", "Marlow", {"role": None}),
        ("A 25-year-old diver, Dana Marlow, spoke.", "Dana Marlow", {"role": "diver", "article": "a", "age": 25}),
        (
            "Dana Marlow, a founder of the far-left group Oxbow, spoke.",
            "Dana Marlow",
            {"role": "founder of the far-left group Oxbow"},
        ),
        (
            "Dana Marlow, now the Harbor Party's nominee, spoke.",
            "Dana Marlow",
            {"role": "nominee", "of": "Harbor Party", "link": "'s", "article": "the"},
        ),
        ("On board were the pilot, Dana Marlow, and a nurse.", "Dana Marlow", {"role": "pilot"}),
        ("His running mate presidential nominee Dana Marlow spoke.", "Dana Marlow", {"role": "presidential nominee"}),
        ("Veteran MP Sir Dana Marlow spoke.", "Dana Marlow", {"role": "veteran MP"}),
        ("Tom Elk met the hospital's chief executive, Dr Dana Marlow, on Monday.", "Dana Marlow",
         {"role": "hospital's chief executive"}),
        ("They turned to the central bank governor, Dana Marlow, on Monday.", "Dana Marlow",
         {"role": "central bank governor"}),
        ("The panel's Chairman Rep. Dana Marlow spoke.", "Dana Marlow", {"role": "Chairman"}),
        ("Lt. Gov. Dana Marlow spoke.", "Dana Marlow", {"role": "Lt. Gov."}),
        ("Ex-police chief Sir Dana Marlow spoke.", "Dana Marlow", {"role": "ex-police chief"}),
        ("The case was brought by Dana Marlow, a beekeeper fined 500 crowns.", "Dana Marlow", {"role": "beekeeper"}),
        ("Former Norlandic president Dana Marlow spoke.", "Dana Marlow", {"role": "former Norlandic president"}),
        ("She wrote to then President Dana Marlow.", "Dana Marlow", {"role": None}),
        ("The then health minister Dana Marlow signed it.", "Dana Marlow", {"role": None}),
        ("His deputy, Dana Marlow, disagreed.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the police director whom the mayor fired in May, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the police director the board dismissed, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the police chief who retired last year, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the police chief who stepped down in May, spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, the police chief who fired 40 clerks, spoke.", "Dana Marlow", {"role": "police chief"}),
        ("Dana Marlow, the police chief who may resign, spoke.", "Dana Marlow", {"role": "police chief"}),
        ("Dana Marlow, the police chief whom the mayor praised, spoke.", "Dana Marlow", {"role": "police chief"}),
        ("Ada Elk is ill. Elk's aide, Dana Marlow, spoke.", "Dana Marlow", {"role": "Elk's aide"}),
        ("Dana Marlow, the Labour MP for Elmstead, spoke.", "Dana Marlow", {"role": "Labour MP", "of": "Elmstead"}),
        ("Dana Marlow of the Elk Rowing Club spoke.", "Dana Marlow", {"of": "Elk Rowing Club", "link": "of the"}),
        (
            "All were safe, said the head of the rescue agency, Mehmet Guler. He was glad.",
            "Mehmet Guler",
            {"role": "head of the rescue agency", "article": "the"},
        ),
    ],
)  # fmt: skip
def test_role_affiliation_and_age(parse: Parse, text: str, name: str, wanted: dict[str, Any]) -> None:
    mention = next(one for one in read(parse, text) if one.name.full == name)
    assert {key: getattr(mention, key) for key in wanted} == wanted


def test_the_passage_carries_name_role_and_age(parse: Parse) -> None:
    mention = read(parse, "On Friday Amy Liu, 41, the chairwoman of the Transit Board, voted against the fare plan.")[0]
    assert mention.passage.quote == "Amy Liu, 41, the chairwoman of the Transit Board"
