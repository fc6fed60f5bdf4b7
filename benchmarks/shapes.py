"""Shapes of text that strangers may send: each is built at any size, and time should grow with it in proportion.

`SHAPES` gives a text of about `size` code points by the shape's name. Names and places in them are made up of
syllables, so that as many different ones as wanted can be had.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

Shape = Callable[[int], str]

STORY = (
    'Mayor Anna Lund said on Friday that the dam would hold. "We checked it twice," she said.\n\n'
    "Twelve people were hurt when the bridge at Ashford, Ohio, fell in March, according to the county.\n\n"
)
_SYLLABLES = (
    "ba",
    "dor",
    "fen",
    "gul",
    "han",
    "kem",
    "lor",
    "mun",
    "nel",
    "pol",
    "ras",
    "sim",
    "tor",
    "vel",
    "wen",
    "zor",
)


def name(number: int) -> str:
    """A made-up surname, another one for each number."""
    word = ""
    while number or not word:
        number, digit = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[digit]
    return (word + "sen").capitalize()


def again(unit: str, head: str = "", tail: str = "") -> Shape:
    """`unit` over and over, between `head` and `tail`."""
    return lambda size: head + unit * max(1, size // len(unit)) + tail


def each(make: Callable[[int], str]) -> Shape:
    """What `make` gives for 0, 1, 2 … one after the other."""

    def text(size: int) -> str:
        parts: list[str] = []
        length = 0
        numbers: Iterator[int] = count()
        while length < size:
            parts.append(make(next(numbers)))
            length += len(parts[-1])
        return "".join(parts)

    return text


SHAPES: dict[str, Shape] = {
    # plain articles, longer and longer
    "an article": again(STORY),
    "an article of one block": again(STORY.replace("\n\n", " ")),
    "new names": each(
        lambda n: f"Officer Mark {name(n)} met Anna {name(n + 7)} of {name(n + 3)} County on Friday.\n\n"
    ),
    "new dead": each(lambda n: f"Police said {n + 2} people were killed in {name(n)}, Ohio, on Monday.\n\n"),
    "new quotations": each(lambda n: f"“We lost {n} of our {name(n)} friends,” said Ann {name(n)}, a neighbor.\n\n"),
    "new figures": each(lambda n: f"The {name(n)} bridge cost ${n}.5 million, and {n} percent of it was wood.\n\n"),
    "new days": each(lambda n: f"On March {n % 28 + 1}, {1900 + n % 200}, the council of {name(n)} met.\n\n"),
    "new proposals": each(lambda n: f"The {name(n)} bill would ban {n} kinds of guns, Senator Ann {name(n)} said.\n\n"),
    # one sentence without end
    "chain of nouns": again("head of the ", "He is the ", "club."),
    "chain of offices": again("the governor of "),
    "chain of places": again("Ashford, Ohio, "),
    "chain of universities": again("President of the University of "),
    "killed and killed": again("12 people were killed and "),
    "killed, hurt, missing": again("12 people killed, 3 hurt, two missing, "),
    "victims in a list": each(lambda n: f"Ann {name(n)}, {n % 90 + 1}, of {name(n)}; "),
    "names in a list": each(lambda n: f"Ann {name(n)}, "),
    "names with and": each(lambda n: f"Ann {name(n)} and "),
    "one name in a list": again("Anna Lund, "),
    "titles": again("Police Chief "),
    "honorifics": again("Mr. "),
    "suffixes": again("Jr., ", "Robert Lund "),
    "who said that": again("the man who said that "),
    "said he said": again("he said she said "),
    "said A, who said": again("said Anna Lund, who "),
    "told him that": again("she told him that "),
    "roll of names": lambda size: (
        "The county read the names: "
        + each(lambda n: f"Ada {name(n)}, {20 + n % 60}, of Ashford; ")(size)
        + "and Ada Lund."
    ),
    "according to": again("according to Anna Lund, "),
    "relative clauses": again("the dog that bit the cat that "),
    "because": again("he left because "),
    "if": again("if "),
    "not": again("not "),
    "and": again("and "),
    "infinitives": again("to try to want to "),
    "shot by": again("was shot by a man who "),
    "killing": again("killing killed kill "),
    "adverbs": again("very "),
    "adjectives": again("big old "),
    "compounds": again("bus station "),
    "proposals": again("the bill would ban guns and "),
    "would": again("they would be able to "),
    "he": again("he "),
    "they and them": again("they saw them and "),
    "who": again("who "),
    "possessives": again("Lund's ", "It was ", "dog."),
    "age after age": again("a 12-year-old boy, "),
    "capitals": again("Ashford "),
    "shouting": again("POLICE SAID "),
    # figures and dates without end
    "days": again("Monday, "),
    "days in order": again("Monday and Tuesday, March 3, "),
    "ranges of dates": again("from January 1, 2013 to "),
    "years ago": again("two years ago, "),
    "after": again("a day after the "),
    "clock": again("10 a.m. "),
    "numbers": again("12 "),
    "digits": again("1"),
    "digits and commas": again("1,"),
    "12 of the 13": again("12 of the 13 "),
    "spelled numbers": again("twenty-one hundred "),
    "million": again("million "),
    "money": again("$5 million, "),
    "percent": again("5 percent of "),
    "between and": again("between 3 and 4 "),
    "at least": again("at least 3, "),
    # marks without end
    "opening brackets": again("("),
    "closing brackets": again(")"),
    "brackets apart": again("( "),
    "bracketed": again("(Lund) "),
    "nested brackets": lambda size: "(a " * (size // 6) + "b) " * (size // 6),
    "opening quotation marks": again("“"),
    "closing quotation marks": again("”"),
    "straight quotation marks": again('"'),
    "quotation marks apart": again('" '),
    "apostrophes": again("'"),
    "genitives": again("'s"),
    "quoted words": again('"yes" '),
    "open quotations": again("“He said, "),
    "quoted and said": again("“Yes,” he said, "),
    "quotation of many paragraphs": again("“It was a long day and we went home.\n\n"),
    "mixed quotation marks": again("“a ‘b “c” d’ e” 'f \"g h "),
    "commas": again(", "),
    "semicolons": again("; "),
    "colons": again("he: "),
    "dashes": again("– "),
    "double dashes": again("he -- "),
    "hyphens": again("-"),
    "hyphened word": again("a-"),
    "full stops": again("."),
    "full stops apart": again(". "),
    "letters with full stops": again("a. "),
    "initials": again("A.B."),
    "question marks": again("?!"),
    "slashes": again("a/"),
    "percent signs": again("%"),
    "money signs": again("$"),
    "emoji": again("😀"),
    "joined emoji": again("👩‍👩‍👧"),
    "combining marks": again("e\u0301\u0301\u0301"),
    "marks of all kinds": again("(“[{<.,;:!?>}]”)"),
    # words and lines
    "one word": again("a"),
    "one letter words": again("a "),
    "no blanks": again("国会通过了新法案"),
    "another script": again("полиция сообщила "),
    "Arabic digits": again("٣"),
    "superscripts": again("²"),
    "addresses": again("https://example.com/a/b?c=d "),
    "one address": again("a.b/", "https://example.com/"),
    "mails": again("a@example.com "),
    "tweets": again("RT @lund: #ashford "),
    "short lines": again("a\n"),
    "short lines of names": again("Anna Lund\n"),
    "wrapped lines": again("the old\nbridge at the\nriver fell in the\n"),
    "blank lines": again("\n", "He fell.", "He died."),
    "white space": again(" \t", "He fell.", "He died."),
    "invisible characters": again("\u200b", "He fell.", "He died."),
    "invisible between letters": again("a\u200b"),
    "carriage returns": again("\r"),
    "bylines": again("By Anna Lund\n"),
    "captions": again("PHOTO: Anna Lund (AP Photo/Bob Roe) "),
    "datelines": again("WASHINGTON (AP) — "),
    "dateline lines": again("WASHINGTON (AP) — He fell.\n"),
    "links": again("Read more: He fell "),
    "slides": again("1/9 He fell 2/9 He rose "),
    "headlines": again("Mayor Says Dam Will Hold\n\n"),
    "headline repeated": again("Mayor says the dam will hold on ", "Mayor says the dam will hold on\n\n"),
    "tables": again("| a | b | c |\n"),
    "bullets": again("- a dog\n"),
    "markup": again("<b>a</b> "),
    "entities": again("&amp;"),
    "updates": again("Update, Tues. Jan. 29: he fell. "),
    "missing blanks": again("he said.The "),
}
