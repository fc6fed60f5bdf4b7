"""Whose words stand in quotation marks, by the clause beside them, the sentence before them, or the layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from tests.annotate.speech.test_cues import expected, told

Parse = Callable[..., Document]
BESIDE = """
{Okafor}, 44, a nurse who lives in Dover, said, [“It is late.”]
[“It is late,”] said {Okafor}, who left the hall. [“We must go.”]
[“The dam is old,”] {Okafor} said, [“and it leaks.”]
[The dam is “old,”] {Okafor} said.
{Okafor} called [the dam “old” and the bridge “new.”]
{Okafor} described [himself as “old.”]
{Okafor} said [he was “deeply sorry” for the leak].
{Okafor} tweeted: [“It is late. We must go. #dam”]
In a tweet, {Okafor} wrote [that the dam was “old.”]
{The letter} reads: [“It is late.”]
{The sign on the door} said [“Keep out.”]
{The crowd} chanted, [“We must go!”]
[“We must go!”] {the crowd} chanted.
[“We must go!”] shouted {a man} in the crowd.
{Okafor} was blunt: [“It is late.”]
{Okafor} had a question: [“Is it late?”]
The dam is closed because, in {Okafor}’s words, [“it is late and it leaks.”]
But polls did predict a late night - {Harbour Watch}: [“It is late. We must go.”]
Hale quotes {Okafor}: [“It is late.”]
Hale quoted {a report}: [“It is late.”]
{Hale} quoted three verses: [“It is late.”]
The Gazette quoted {Okafor} as saying, [“It is late.”]
As {Okafor} put it, [“It is late.”]
[“It is late,”] as {Okafor} put it.
[“It is late,”] {Okafor} told Hale, who left. [“We must go.”]
[“It is late,”] {the mayor}, a nurse from Dover, told the crew.
[“It is late,”] {the mayor’s lawyer} told the court on Monday.
[“It is late,”] {he} told the Gazette. [“We must go.”]
[“It is late,”] {Okafor}, the mayor of Dover, who is 44, said on Monday.
[“It is late,”] {it} said.
[“It is late,”] {they} said in a statement.
[“It is late,”] {a statement from the firm} said.
[“It is late,”] {the firm} said in a statement.
{Okafor} ended with the words: [“We must go.”]
{Okafor} said [“no”] twice.
{Okafor} said, [“No comment.”]
[“No comment,”] {Okafor} said when reached by phone.
"""


@pytest.mark.parametrize("marked", [*filter(None, BESIDE.split("\n"))])
def test_the_clause_beside_the_words(parse: Parse, marked: str) -> None:
    text, found = expected(marked)
    assert told(parse, text) == [found]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("“It is late,” said Okafor. “We must go.”", "Okafor", "“It is late,” … “We must go.”"),
        ("“It is late,” Okafor told the council, “and we must go.”", "Okafor", "“It is late,” … “and we must go.”"),
        ("“It is late,” grumbled Mr. Hale.", "Mr. Hale", "“It is late,”"),
        ("“It is late,” mused the host.", "the host", "“It is late,”"),
        ("“It is late,” Okafor, a nurse from Leeds, wondered aloud.", "Okafor", "“It is late,”"),
        ("“It is late,” one of the nurses whispered.", "one of the nurses", "“It is late,”"),
        ("“It is late,” read the sign on the door.", "the sign on the door", "“It is late,”"),
        ("“It is late,” the email read.", "the email", "“It is late,”"),
        ("“It is late”, said Okafor to the crew.", "Okafor", "“It is late”"),
        ("“It is late,” says Okafor’s lawyer, Tom Hale.", "Okafor’s lawyer", "“It is late,”"),
        ("“It is late,” said the firm’s head of sales.", "the firm’s head of sales", "“It is late,”"),
        ("“It is late,” he said, pointing at the clock on the wall.", "he", "“It is late,”"),
        ("“It is late,” according to a letter from Okafor.", "a letter from Okafor", "“It is late,”"),
        ("“It is late.” Okafor said.", "Okafor", "“It is late.”"),
        ("“Is it late?” Okafor asked, and left.", "Okafor", "“Is it late?”"),
        ("“It is late,” thought Okafor.", "Okafor", "“It is late,”"),
        ("As Okafor said: “It is late.”", "Okafor", "“It is late.”"),
        ("Okafor told Hale: “Leave the hall at once.”", "Okafor", "“Leave the hall at once.”"),
        ("Okafor shouted “Four More Years!” at the crowd.", "Okafor", "“Four More Years!”"),
        ("Okafor wrote on her blog: “It is late. We must go.”", "Okafor", "“It is late. We must go.”"),
        ("Okafor’s lawyer, Tom Hale, said: “It is late.”", "Okafor’s lawyer", "“It is late.”"),
        ("In May, Okafor, by then a captain, had warned the crew, “It is late.”", "Okafor", "“It is late.”"),
        ("Okafor turned and, pointing at the clock, said, “It is late.”", "Okafor", "“It is late.”"),
        ("Okafor nodded and said that “it is late.”", "Okafor", "that “it is late.”"),
        ("Okafor said the plan was “too late” and “a shame.”", "Okafor", "the plan was “too late” and “a shame.”"),
        ("Okafor calls the dam “a danger to the town.”", "Okafor", "the dam “a danger to the town.”"),
        ("Okafor, she said, was “a brave man.”", "she", "Okafor … was “a brave man.”"),
        ("Okafor looked at the dam.\n\n“We must go at once.”", "Okafor", "“We must go at once.”"),
    ],
)
def test_the_one_who_speaks(parse: Parse, text: str, speaker: str, words: str) -> None:
    assert told(parse, text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It is late,” Okafor said. She left. “We must go.”", [("Okafor", "“It is late,”"), ("She", "“We must go.”")]),
        (
            "“It is late,” said one. “We must go,” said another.",
            [("one", "“It is late,”"), ("another", "“We must go,”")],
        ),
        (
            "“It is late,” Okafor said, adding: “We must go.”",
            [("Okafor", "“It is late,”"), ("Okafor", "“We must go.”")],
        ),
        (
            "“It is late,” Okafor said, adding that they must go.",
            [("Okafor", "“It is late,”"), ("Okafor", "that they must go")],
        ),
        (
            "“It is late,” Okafor said before adding, “We must go.”",
            [("Okafor", "“It is late,”"), ("Okafor", "“We must go.”")],
        ),
        (
            "“No,” she said. “Yes,” he said. “No,” she said.",
            [("she", "“No,”"), ("he", "“Yes,”"), ("she", "“No,”")],
        ),
        (
            "“It is late,” Okafor said, “but,” she added, “we must go.”",
            [("Okafor", "“It is late,”"), ("she", "“but,” … “we must go.”")],
        ),
        (
            "“It is late,” Okafor said, and Hale added: “We must go.”",
            [("Okafor", "“It is late,”"), ("Hale", "“We must go.”")],
        ),
        (
            "Asked if the dam would hold, she said, “It will.”",
            [(None, "if the dam would hold"), ("she", "“It will.”")],
        ),
        (
            "“It is late,” Okafor said.\n\n“We must go at once.”",
            [("Okafor", "“It is late,”"), ("Okafor", "“We must go at once.”")],
        ),
        ("“It is late,” Okafor said.\n\nThe rain fell.\n\n“We must go at once.”", [("Okafor", "“It is late,”")]),
        (
            "Okafor spoke to the crew.\n\nShe said it was late. “We must go at once.”",
            [("She", "it was late"), ("She", "“We must go at once.”")],
        ),
        ("“WALLACE: Is it late?\n“OKAFOR: It is.", [("WALLACE", "Is it late?"), ("OKAFOR", "It is.")]),
    ],
)
def test_those_who_speak_in_turn(parse: Parse, text: str, found: list[tuple[str | None, str]]) -> None:
    assert told(parse, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Her memoir, “Tough Winters,” sold well.",
        "The band sang “Come Home Early” on the pier.",
        "There was one answer: “It is late.”",
        "“It is late,” was her answer.",
        "Okafor did not say so. “It is late.”",
        "A deputy looked at the dam.\n\n“We must go at once.”",
        "Tom “Cap” Okafor built the dam.",
        "The word “late” was painted on the wall.",
    ],
)
def test_words_that_nobody_is_told_to_say(parse: Parse, text: str) -> None:
    assert told(parse, text) == []
