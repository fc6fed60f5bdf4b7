"""Whom the text identifies: what is said of "him", "the pilot" or "two men" elsewhere holds of the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]
TWO = "Two men were killed in the blast at the mill. "


@pytest.mark.parametrize(
    ("text", "part", "status"),
    [
        (TWO + "Police identified them as Ben Cole, 51, and Dan Eller, 22.", "victim", "killed"),
        (TWO + "They were identified as Ben Cole, 51, and Dan Eller, 22.", "victim", "killed"),
        ("A man was killed in the blast. The coroner's office identified him as Ben Cole, 51.", "victim", "killed"),
        ("Two men were arrested. Police identified them as Ben Cole, 51, and Dan Eller.", "suspect", "arrested"),
        ("A man shot a woman in Lome. Police identified him as Ben Cole.", "suspect", None),
        ("A man shot a woman in Lome. Police identified her as Cora Cole.", "victim", "injured"),
        ("Two men were killed and three women fled. Police identified them as Ben Cole and Dan Eller.", None, None),
        ("Two men were killed and two wounded. Police identified her as Cora Cole.", None, None),
        ("A plane crashed, killing two crew members. Officials named the pilot as Ben Cole.", "victim", "killed"),
        (
            "A plane crashed, killing 10 tourists and two crewmembers. The co-pilot was identified as Ben Cole.",
            "victim",
            "killed",
        ),
        ("A plane crashed, killing two passengers. Officials named the pilot as Ben Cole.", None, None),
        (
            "A plane crashed. Both pilots died. Officials identified the pilots as Ben Cole and Dan Eller.",
            "victim",
            "killed",
        ),
        ("Two pilots were killed. One of the pilots was a cousin of the singer Ben Cole.", None, None),
        ("The crash killed two nurses. Another victim was Cora Cole, a guide.", "victim", "killed"),
        ("A woman died in a crash. The victim was identified as Cora Cole, a guide.", "victim", "killed"),
        ("A woman died in a crash. The owner was identified as Cora Cole, a guide.", None, None),
        ("The crash killed two nurses. The first victim was Cora Cole, a guide.", "victim", None),
        ("A man was arrested. The man, Ben Cole, 27, is from Lome.", "suspect", "arrested"),
        ("Police arrested a teacher.\n\nThe teacher, Ben Cole, has worked in Lome.", "suspect", "arrested"),
        ("A man was shot. A man ran off. The man, Ben Cole, was seen in Lome.", None, None),
        ("A man was shot by another man. The man, Ben Cole, was seen in Lome.", None, None),
        ("A man was killed. A neighbor heard shots. The neighbor, Ben Cole, rang the police.", None, None),
        ("A woman was killed. The husband, Ben Cole, found her.", None, None),
        ("A woman was charged with murder. The suspect, Cora Cole, is 40.", "suspect", "charged"),
        ("A man was arrested and a witness heard. The suspect was named as Ben Cole.", "suspect", "arrested"),
        ("One man was killed. The victim was identified as Ben Cole.", "victim", "killed"),
        ("A blast killed 12 people. The victim, Ben Cole, was a guide.", "victim", None),
        ("The coroner identified the victim as Ben Cole, 40, after the crash.", "victim", "killed"),
        ("After the crash a coroner spoke. Police identified the victim as Ben Cole.", "victim", None),
        ("The man charged with the murder, Ben Cole, 44, was in court.", "suspect", "charged"),
        ("The man charged with murder, teacher Ben Cole, is 40.", "suspect", "charged"),
        ("The suspect in the shooting, Ben Cole, 44, was not in court.", "suspect", None),
        ("The woman killed in the crash, Cora Cole, lived in Lome.", "victim", "killed"),
        ("The lawyer for the man charged with murder, Ben Cole, said he was calm.", None, None),
        ("The judge in the murder case, Ben Cole, was ill.", "official", None),
        ("The woman killed by a drunken driver, Cora Cole, was 40.", None, None),
        ("The killer in the novel, Ben Cole, rides a horse.", None, None),
        ("Ben Cole was first identified as the suspect. The gunman was Dan Eller.", None, None),
        ("The body found in the river is that of Ben Cole, the coroner said after the crash.", "victim", "killed"),
    ],
)
def test_who_is_identified_shares_what_is_told_of_the_unnamed(
    parse: Parse, text: str, part: str | None, status: str | None
) -> None:
    mentions = [one for one in people.extract(annotate(parse(text))) if isinstance(one, PersonMention)]
    one = next(one for one in mentions if str(one.name.full).endswith("Cole"))
    assert (one.part, one.status) == (part, status)


def test_the_passage_goes_from_the_deed_to_the_name(parse: Parse) -> None:
    mention = next(iter(people.extract(annotate(parse(TWO + "Police identified them as Ben Cole, 51.")))))
    assert mention.passage.quote == "killed in the blast at the mill. Police identified them as Ben Cole, 51"


def test_a_count_is_cited_with_its_crime(parse: Parse) -> None:
    mention = next(iter(people.extract(annotate(parse("Ben Cole was held on one count of arson in Lome.")))))
    assert mention.passage.quote.endswith("one count of arson")
