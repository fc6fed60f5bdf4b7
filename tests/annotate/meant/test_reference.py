from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.run import annotate

Parse = Callable[..., Document]


def meant(parse: Parse, text: str, phrase: str) -> str | None:
    """The name behind the last place where `phrase` stands in `text`."""
    document = parse(text)
    annotate(document)
    start = document.doc.text.rindex(phrase)
    tokens = document.doc.over(start, start + len(phrase))
    name = referent(document, tokens)
    return name.full if name is not None else None


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Mayor Ruth Delgado met Tom Pierce on Monday. She was late.", "She", "Ruth Delgado"),
        ("Mayor Ruth Delgado met Tom Pierce on Monday. He was late.", "He", "Tom Pierce"),
        ("Mayor Ruth Delgado met Tom Pierce on Monday. The mayor was late.", "The mayor", "Ruth Delgado"),
        ("Mayor Ruth Delgado met Tom Pierce on Monday. Pierce was late.", "Pierce", "Tom Pierce"),
        ("Tom Pierce, the police chief, spoke on Monday. The chief was late.", "The chief", "Tom Pierce"),
        ("Sheriff Anton Brezina spoke. On Tuesday, Brezna spoke again.", "Brezna", "Anton Brezina"),
        (
            "President Ruth Delgado met Vice President Tom Pierce. The president was late.",
            "The president",
            "Ruth Delgado",
        ),
        ("Sen. Ruth Delgado (D-Ore.) met Tom Pierce. The Oregon senator was late.", "senator", "Ruth Delgado"),
        ("Sen. Ruth Delgado (D-Ore.) met Sen. Tom Pierce (R-Ohio). The Democrat was late.", "Democrat", "Ruth Delgado"),
        ("Gov. Ruth Delgado of Oregon met Tom Pierce. The Oregon governor was late.", "governor", "Ruth Delgado"),
        ("A lawyer for Pierce, Ruth Delgado, wept. Pierce's attorney was late.", "Pierce's attorney", "Ruth Delgado"),
        (
            "Ruth Delgado, a lawyer for Tom Pierce, wept. Pierce spoke. His lawyer was late.",
            "His lawyer",
            "Ruth Delgado",
        ),
        ("Ruth Delgado spoke of her plan. Delgado won. The candidate was late.", "The candidate", "Ruth Delgado"),
        ("While Tom Pierce sat, his running mate, Gov. Frank Moody, rose. He was late.", "He", "Frank Moody"),
        ("A sheriff said so. Sheriff Tom Pierce named two. The sheriff was late.", "The sheriff", "Tom Pierce"),
        ("Frank Moody sang. Mayor of Salem Tom Pierce sent a message. He was late.", "He", "Tom Pierce"),
        ("Mr Brezina slept. Skipper Jess Pierce sailed on. She was late.", "She", "Jess Pierce"),
        ("Tom Pierce met Orr. Pierce's speech dwelt on roads. He was late.", "He", "Tom Pierce"),
        ("The Policy Institute of Ohio met. The institute was late.", "The institute", "Policy Institute of Ohio"),
        ("Ruth Delgado wept. Her lawyer, Ann Moody, spoke. She faces up to 11 years.", "She", "Ruth Delgado"),
        ("Tom Pierce was held. Prosecutor Frank Moody spoke. He pleaded guilty in May.", "He", "Tom Pierce"),
        ("Ruth Delgado was held. Judge Ann Moody spoke. She was jailed for a year.", "She", "Ruth Delgado"),
        ("Ruth Delgado wept. Her lawyer, Ann Moody, spoke. She was late.", "She", "Ann Moody"),
        ("Judge Ann Moody spoke. She faces up to 11 years.", "She", "Ann Moody"),
        (
            "Velm Steel Corp. fell. Orr Steel Corp. fell. Velm Steel rose. The firm was late.",
            "firm",
            "Velm Steel Corp.",
        ),
        ("Ardent, a retailer, fell. The retailer was late.", "The retailer", "Ardent"),
    ],
)
def test_the_name_behind(parse: Parse, text: str, phrase: str, name: str) -> None:
    assert meant(parse, text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("He was late.", "He"),
        ("The mayor was late.", "The mayor"),
        ("Tom Pierce and Frank Moody met on Monday. He was late.", "He"),
        ("A mayor was late. Ruth Delgado was not.", "A mayor"),
        ("Former Mayor Ruth Delgado spoke. The deputy mayor was late.", "The deputy mayor"),
        ("Mayor Tom Pierce spoke. A local official told reporters that it rained. He was late.", "He"),
        ("Mayor Tom Pierce spoke. Ajmal, a shopkeeper, said that it rained. He was late.", "He"),
        ("Mayor Tom Pierce spoke. The shopkeeper said that it rained. He was late.", "He"),
        ("Mayor Tom Pierce spoke. The man's hopes were dashed. He was late.", "He"),
        ("Ruth Delgado, a lawyer for Tom Pierce, wept. Frank Moody's lawyer was late.", "Frank Moody's lawyer"),
        ("Sen. Ruth Delgado (D-Ore.) spoke. The other senator was late.", "The other senator"),
        ("Sen. Ruth Delgado (D-Ore.) spoke. The Ohio senator was late.", "The Ohio senator"),
        ("Tom Pierce came. The Indiana governor was late.", "The Indiana governor"),
        ("Clinton campaign manager Tom Pierce wept. The campaign was late.", "The campaign"),
        ("Velm Steel Corp. fell. Tom Pierce runs a company in Salem. The company was late.", "The company"),
        ("Velm Steel Corp. fell. The company that Tom Pierce runs was late.", "The company"),
        ("Velm Steel Corp. fell. The insurer was late.", "The insurer"),
        ("Velm Steel Corp. sold a mill to Orr Foods Inc. It said so.", "It"),
        ("Velm Steel Corp. built a dam. It collapsed.", "It"),
        ("Author Tom Pierce wrote a book about Ohio. The book was late.", "The book"),
        (
            "Tom Pierce, an engineer, wept. An engineer told reporters of the leak. The engineer was late.",
            "The engineer",
        ),
    ],
)
def test_nothing_where_nothing_tells(parse: Parse, text: str, phrase: str) -> None:
    assert meant(parse, text, phrase) is None


def test_whom_a_quotation_mentions_does_not_say_it(parse: Parse) -> None:
    text = 'Mayor Tom Pierce spoke first. "Frank Moody was late," he said.'
    assert meant(parse, text, "he") == "Tom Pierce"


def test_a_place_and_a_company_are_nobodys_he(parse: Parse) -> None:
    assert meant(parse, "In Suka Makmur village a wall fell. He was late.", "He") is None
    assert meant(parse, "Qualcomm bought Broadcom. He was late.", "He") is None


def test_man_and_wife_are_two_where_only_their_titles_tell(parse: Parse) -> None:
    text = '"No," said Ghazala Orr.\n\nMs. Orr wept. Mr. Orr did not. He was late.'
    assert meant(parse, text, "Ms. Orr") == "Ms. Orr"
    assert meant(parse, text, "Mr. Orr") == "Mr. Orr"
    assert meant(parse, text, "He") == "Mr. Orr"


def test_a_surname_is_known_where_the_recogniser_takes_it_for_something_else(parse: Parse) -> None:
    text = "Mark Cuban met Donald Pierce. Pierce wept. His temper is bad, Cuban said. He was late."
    assert meant(parse, text, "Cuban") == "Mark Cuban"
    assert meant(parse, text, "He") == "Mark Cuban"


def test_a_headline_leaves_the_article_out(parse: Parse) -> None:
    text = "Senator from Oregon says no to bridge\n\nSen. Ruth Delgado (D-Ore.) said no on Monday.\n"
    assert meant(parse, text, "Senator from Oregon") == "Ruth Delgado"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Ada Moss left the hall. Tom Hale followed her.", "her", "Ada Moss"),
        ("Ada Moss told Tom Hale that he was late.", "he", "Tom Hale"),
        ("Ada Moss said she was late.", "she", "Ada Moss"),
        ("Tom Hale's lawyer, Ada Moss, said he was late.", "he", "Tom Hale"),
        ("Tom Hale, Ada Moss's brother, left. He smiled.", "He", "Tom Hale"),
        ("While Tom Hale slept, Ada Moss worked. She smiled.", "She", "Ada Moss"),
        ("Ada Moss smiled at herself.", "herself", "Ada Moss"),
        ("“I am late,” Ada Moss said. “He is not,” she said.", "she", "Ada Moss"),
        ("Sheriff Tom Hale spoke. Ada Moss, a nurse, left. The sheriff smiled.", "The sheriff", "Tom Hale"),
        ("Sheriff Tom Hale spoke. Ada Moss, a nurse, left. The nurse smiled.", "The nurse", "Ada Moss"),
        ("Mayor Ada Moss met Mayor Tom Hale. The mayor smiled.", "The mayor", None),
        ("Ada Moss met Vice President Tom Hale. The vice president smiled.", "The vice president", "Tom Hale"),
        ("Sen. Ada Moss of Ohio left. The Ohio senator smiled.", "The Ohio senator", "Ada Moss"),
        ("Halden Inc. closed its plant. It said sales fell.", "It", "Halden Inc."),
        ("The Norwind Union met Halden Inc. on Monday. The union voted.", "The union", "Norwind Union"),
        ("The Police Chiefs Association met. The association voted.", "The association", "Police Chiefs Association"),
        ("The company closes its plant. The Arden Salt Company grows.", "The company", None),
        ("Jobs go, the Arden Salt Company reported. The company closes its plant.", "The company", None),
        ("Jobs go, Arden Salt Company reported Monday. The company closes its plant.", "The company", None),
        ("Arden Salt Company reported a loss. The company cut jobs.", "The company", "Arden Salt Company"),
        ("Arden Salt Company and Velm Iron Company grew. The company cut jobs.", "The company", None),
        ("Ada Moss and Tom Hale left. They smiled.", "They", None),
        ("Tom Hale was shot. A man died.", "A man", None),
        ("Ada Moss was recalled. Tom Hale's spokeswoman denied that. “He is here,” she said.", "she", None),
        ("The Norwind Union met on Monday. “We vote,” its spokesman said.", "its", "Norwind Union"),
        ("The Norwind Union met Halden Inc. Tom Hale came. “We vote,” its spokesman said.", "its", None),
        ("Former Prime Minister Ada Moss spoke. The former minister smiled.", "The former minister", None),
        ("Shadow Minister Ada Moss spoke. The minister smiled.", "The minister", None),
        ("The party's spokesman, Tom Hale, left. A city spokesperson said no. The spokesperson smiled.",
         "The spokesperson", None),
    ],
)  # fmt: skip
def test_whom_a_pronoun_or_a_description_means(parse: Parse, text: str, phrase: str, name: str | None) -> None:
    assert meant(parse, text, phrase) == name


def test_who_wrote_the_article_is_nobodys_she(parse: Parse) -> None:
    text = "The road is closed\n\nBy Ada Moss, Political Editor\n\nThree members rebelled. She said no to the road."
    assert meant(parse, text, "She") is None
