"""Who is told to say what, without quotation marks: {the speaker} and [the words], as they stand in the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.speech.reporting import reports

Parse = Callable[..., Document]

SUBJECTS = """
{Okafor, who} said [the dam would hold], left the hall.
{The engineer that} warned of [a leak] was right.
{Engineers} hired by the town say [the dam will hold].
{Okafor} was quick to add [that the dam would hold].
{Okafor} went to the hall to say [that the dam would hold].
{Okafor}, saying [that the dam would hold], went home.
{Okafor} went home, saying [that the dam would hold].
{They} are convinced [that the dam will hold].
{He}'s said [the dam would hold].
{Okafor}, 44, of Dover, said [the dam would hold].
{The sheriff}, along with two deputies, said [the dam would hold].
{A spokesman for the firm}, Tom Hale, said [the dam would hold].
{A man} who identified himself as Okafor said [the dam would hold].
{One of the engineers} said [the dam would hold].
The fire led {one man} to say [that the dam would break].
The mayor was told by {the sheriff} [that the dam would hold].
{Okafor} watched the rain fall, adding [that the dam would hold].
{Okafor}, speaking at the hall, said [the dam would hold].
{Okafor}, who runs the plant and lives in Dover, said [the dam would hold].
{The mayor of Dover} said in May [that the dam would hold].
{Hale} was quoted as saying [that the dam would hold].
The Gazette quoted {Hale} as saying [that the dam would hold].
The paper cited {the mayor of Dover} as saying [the dam would hold].
The agency quoted {an engineer} as telling reporters [the dam would hold].
The report quotes {engineer Anna Hale} saying [that the dam leaked].
{The Gazette} spoke of Hale, saying [that the dam leaked].
{Okafor} went on to say [that the dam leaked].
{Okafor} refused to say [whether the dam leaked].
{Those} who live there say [the dam leaks].
{Many} say [the dam leaks].
{Who} says [the dam leaks]?
"""
TEXTS = """
{A letter} posted on the door and sent to Okafor said [that the dam would hold].
{The letter}, written by Okafor, says [the dam will hold].
{The report} found [that the dam was safe].
{The bill} says [nothing about the dam].
{The order}, signed by Okafor, tells [residents to leave].
According to {the report}, [the dam will hold].
[The dam will hold], according to {Okafor}, the mayor.
The claim by {engineers} [that the dam would hold] was wrong.
{His} claim [that the dam would hold] was wrong.
{Okafor's} warning [that the dam could break] was late.
{The poll} suggests [voters want a new dam].
{The sign} says [to keep out].
According to {Okafor's office}, [the dam will hold].
According to {three people} who saw the report, [the dam leaked].
[The dam will hold until May], according to {the plan}.
[The dam will hold], according to {Okafor}, and the bridge will stand.
"""
NOBODY = """
It was revealed [that the dam had leaked].
The mayor was asked [whether the dam would hold].
The town was warned [that the dam could break].
Residents were ordered [to leave].
Okafor was told [that the dam would hold].
Okafor was asked [to leave the hall].
[Okafor] was accused of [lying].
[A new dam] was announced on Monday.
"""
CLAUSES = """
{Okafor} said: [the dam will hold].
{Okafor} said [neither the dam nor the bridge would hold].
{Okafor} said [that if the dam broke, the town would drown].
{Okafor} said [they would repair the dam if it rained].
{Okafor} said on Monday at the hall [that the dam would hold].
{Okafor} did not say [whether the dam would hold].
{Okafor} wondered [why the dam had leaked].
{Okafor} agreed with Hale [that the dam would hold].
{Okafor} recommended [that the dam be closed].
{Okafor} testified [that the dam was safe].
{Engineers} believe [the dam will hold].
{The firm} advised Okafor [that the dam would hold].
{Okafor} said [the dam would hold], while Hale disagreed.
{Okafor} said [the dam would hold] – though nobody believed her.
{Okafor} said [the dam would hold – or so she hoped – for a year].
{Okafor} and her deputy, Tom Hale, say [the dam will hold].
{He} said [he believes the dam will hold].
{She} said [Hale had criticised the plan].
{Okafor} said [it would hold], but it broke.
{Okafor} said [it will hold, but it will leak].
{Okafor} said [it held, but it would leak].
{Okafor} said [the dam, which was built in May, would hold].
{Okafor} said [they would meet at the hall where the council sat].
{Okafor} said [they would meet Hale], who has run the plant since May.
{Okafor} said [the dam would hold, and that it was new].
{Okafor} said [the dam would hold], and the crowd cheered.
{Okafor} said [the dam would hold and the bridge would stand].
{Okafor} said [the dam would hold, because it was new].
{Okafor} said [the dam would hold, if it was repaired].
{Okafor} said [the dam would hold when the rain came].
{Okafor} said [that the dam would hold] - something that Hale disputes.
{Okafor} said [the dam would hold] - and Hale agreed.
{Okafor} said [the dam would hold], even though Hale disagreed.
{Okafor} told Hale [it was late].
{Okafor} told reporters [the dam would hold].
{Okafor} assured residents [that the dam would hold].
{Okafor} announced [that she would resign].
{Okafor} suggested [that Hale resign].
What {he} said [was a disgrace].
This is what {Okafor} said [about the dam].
The dam, [which] {Okafor} said [would hold], broke.
"""
AROUND = """
[The dam], {Okafor} and Hale said, [would hold].
[The council], {Okafor} argues, [should close the dam].
[The dam], {she} said of the leak, [would hold].
[The dam leaked], said {the mayor}, a former engineer.
[The dam leaked], {sources familiar with the matter} said.
[The dam], {sources} said, [had leaked for years].
[The dam is not safe], {she} insisted to the council.
[The mayor], {Hale} said, [is a friend of the firm].
[Okafor acknowledged the leak], {a spokesman} said.
[The dam should be closed], {Okafor} said in a letter to the council.
[The dam should be closed], {Okafor} told the council on Monday.
[When she left], {Okafor} said, [the dam was safe].
As reported by {the Gazette}, [the dam broke in May].
DOVER, Ohio, May 4 (AP) — [The dam would hold], {Okafor} said.
"""
TOPICS = """
{Okafor} called for [a new dam].
{Okafor} hinted at [a new dam].
{Okafor} objected to [the plan].
{Okafor} apologized for [the leak].
{Okafor} complained about [the noise].
{Okafor} asked Hale about [the leak].
{Okafor} joked about [the leak], which had ruined her shoes.
{Okafor} blamed [the council for the leak] in a speech.
{Okafor} blamed [the council for the leak] on Monday.
{Okafor} praised [the crew] and left.
{Okafor} praised [the crew], which had closed the leak.
{Okafor} described [the dam as safe].
{Okafor} accused [the council of lying].
{Okafor} denied [lying to the council].
{Okafor} demanded [an inquiry into the leak].
{Okafor} said [little about the leak].
{The council} announced [a new dam].
The mayor, whom {Okafor} called [a liar], resigned.
{Okafor} praised [the crew for its work at the dam].
{Okafor} thanked [Hale for the boat].
{Okafor} called [it a “gift” to the town].
{Okafor} blamed [Hale for the leak] after the flood.
{Okafor} accused [Hale of lying] on Monday.
{Okafor} warned of [a flood] and left the hall.
{Okafor} warned against [building a new dam].
{Okafor} announced [plans for a new dam] on Monday.
{Okafor} admitted to [lying].
{Okafor} conceded [defeat].
{Okafor} suggested [closing the dam].
{Okafor} dismissed [the claim that the dam leaked].
{Okafor} urged [Hale to close the dam and to leave the town].
{Okafor} called on [Hale to resign].
{Okafor} pleaded with Hale [to stay].
{Okafor} declined [to comment].
{Okafor} vowed [never to leave].
{Okafor} offered [to resign].
{Okafor} told [them to leave].
{Okafor} urged [the council not to close the dam].
"""


def told(parse: Parse, text: str) -> list[tuple[str | None, str]]:
    """The speaker and the words of each report, the parts of the words with an ellipsis between them."""
    document = parse(text)
    return [
        (
            report.speaker.text if report.speaker is not None else None,
            " … ".join(document.source.text[start:end] for start, end in report.ranges),
        )
        for report in reports(document.doc)
    ]


def expected(marked: str) -> tuple[str, tuple[str | None, str]]:
    """A marked sentence without its marks, and the speaker and the words that they mark."""
    speaker, words = re.search(r"\{(.*?)\}", marked), re.findall(r"\[(.*?)\]", marked)
    return re.sub(r"[][{}]", "", marked), (speaker.group(1) if speaker else None, " … ".join(words))


@pytest.mark.parametrize("marked", [*filter(None, (SUBJECTS + TEXTS + NOBODY + CLAUSES + AROUND + TOPICS).split("\n"))])
def test_who_says_what(parse: Parse, marked: str) -> None:
    text, found = expected(marked)
    assert told(parse, text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Okafor said the dam would hold and noted that it was new.",
            [("Okafor", "the dam would hold"), ("Okafor", "that it was new")],
        ),
        (
            "Okafor said the dam would hold, and Hale replied that it would break.",
            [("Okafor", "the dam would hold"), ("Hale", "that it would break")],
        ),
        (
            "Okafor left, saying the dam would hold and adding that it was new.",
            [("Okafor", "the dam would hold"), ("Okafor", "that it was new")],
        ),
        (
            "Okafor said Hale believes the dam will hold.",
            [("Okafor", "Hale believes the dam will hold"), ("Hale", "the dam will hold")],
        ),
        (
            "Okafor called it a gift, so that the town would rest, concluding that the dam would hold.",
            [("Okafor", "it a gift"), ("Okafor", "that the dam would hold")],
        ),
        ("Okafor says the dam holds, and Hale says it leaks.", [("Okafor", "the dam holds"), ("Hale", "it leaks")]),
        ("Okafor criticized Hale and praised the crew.", [("Okafor", "Hale"), ("Okafor", "the crew")]),
        (
            "Okafor said the dam would hold, but insisted on a new one.",
            [("Okafor", "the dam would hold"), ("Okafor", "a new one")],
        ),
        ("Asked about the leak, Okafor left; she said she was tired.", [(None, "the leak"), ("she", "she was tired")]),
    ],
)
def test_two_who_speak_in_one_sentence(parse: Parse, text: str, found: list[tuple[str | None, str]]) -> None:
    assert told(parse, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "You say the dam will hold.",
        "Nobody said the dam would hold.",
        "Okafor called Ann Hale on Monday.",
        "Okafor read a letter from Hale.",
        "Okafor thinks so.",
        "Okafor said yes.",
        "The crowd cheered as Okafor spoke.",
        "The dog found that the door was open.",
        "The dam held accordingly.",
        "Okafor was told of the leak.",
        "Whether the dam leaks, nobody knows.",
        "That is what they say.",
    ],
)
def test_nothing_is_reported(parse: Parse, text: str) -> None:
    assert told(parse, text) == []
