"""How much of anything is read. What is larger is refused, left out or cut, and a person is told; never a stall.

Each limit stands with its reason. What real articles have was counted in 556 of them (19,741 sentences).
"""

from __future__ import annotations

ARTICLE_BYTES = 5 << 20
"""Bytes of an article's file. A long newspaper feature has 100,000; a saved page with its scripts, 3,000,000."""

PAGE_TAGS = 200_000
"""Opening brackets of a page. Large news pages have 5,000 to 20,000; for a million the readers take a minute."""

DOCUMENT_BYTES = 25 << 20
"""Bytes of a PDF, a Word file, a mail or a page saved with its pictures: the text in them is far smaller."""

PDF_PAGES = 300
"""Pages of a PDF that are read. A court's opinion has 100, an inquiry's report more."""

UNPACKED_BYTES = 100 << 20
"""What a packed file (Word) may unpack to, its pictures too."""

UNPACKED_FILES = 2_000
"""Files in a packed file. A Word file has 20, and one for each picture."""

MAIL_PARTS = 200
"""Parts of a mail, those within others too."""

ATTACHED_DEPTH = 3
"""How deep in mails that are attached to mails files are looked for."""

ATTACHED_FILES = 200
"""Files that came with one mail and are read, those within others too."""

FETCH_SECONDS = 60
"""Seconds of the clock for a page that is fetched, with all that it leads on to."""

FETCH_REDIRECTS = 5
"""How often an address may lead on to another."""

SEND_SECONDS = 60
"""Seconds of the clock for what is sent to a system, with its answer."""

ANSWER_BYTES = 1 << 20
"""Bytes of the answer of a system that something was sent to."""

TEXT_CHARACTERS = 1_000_000
"""Characters of an article's text. spaCy takes no more at once: it would need many gigabytes of memory."""

CACHE_BYTES = 500 << 20
"""What the cache of a user takes on the disk: what 10,000 articles gave, or 500 sheets as they were printed."""

CACHE_ENTRY_BYTES = 50 << 20
"""What one entry of it takes. An article gives 20,000 bytes, a printed sheet 500,000."""

DRAFT_CHARACTERS = 100_000
"""Characters of a story that is held against a fact base: each item of it is compared with all that the sources say."""

SOURCE_SECONDS = 60
"""Seconds of the processor for one source, before what CHARACTERS_A_SECOND adds. An article takes one, and loading the
language model two."""

CHARACTERS_A_SECOND = 2_000
"""Of this many characters each adds a second. They take a seventh of one, on a machine of 2020."""

SOURCE_MEGABYTES = 8_000
"""Memory of the process that reads sources, with all libraries. It has 1,000 with the language model, and needs 4,000
for a text as long as allowed."""

LARGEST_FIGURE = 10**18
"""How far a figure goes from nought: all money in the world is less. Larger ones overflow in arithmetic."""

RUN_OF_MARKS = 200
"""Characters in a row that are no letters, digits or blanks. Real articles have at most 8, and lines of dashes. spaCy's
tokenizer takes such a run apart from its ends, one mark at a time, and copies the rest each time: its time grows with
the square."""

WORD_CHARACTERS = 300
"""Characters without a blank. The longest address in real articles has 99. The tokenizer's time grows as above where
a word ends with suffixes without end ("'s's's")."""

SENTENCE_WORDS = 200
"""Tokens of a sentence. The longest in real articles has 125. Rules look at the words of a sentence in pairs."""

NAME_WORDS = 40
"""Tokens of one name, from its first to its last. Runs of capitals beyond that are no name: a list, or shouting."""

UNBROKEN_WORDS = 1_000
"""Tokens without a visible end of a sentence (a full stop, a blank line) that the parser is given. It finds sentences
in lists and tables that show none, but its time grows with the square where each word leans on the next."""
