"""The spaCy pipeline: loaded once, run once a source."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from factsheet.annotate.data import table
from factsheet.annotate.sentences import long_sentences
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.annotate.sentences.sentence_starts import start_sentences
from factsheet.errors import FactsheetError
from factsheet.sources.dateline import dateline

_BLOCK = re.compile(r"[^\n]+")
_LABEL = re.compile(
    r"^(?:PHOTO|Photo|IMAGE|Image|VIDEO|Video|FILE|WATCH|UPDATE|Update|CORRECTION|Correction)\b[^:\n]{0,30}: ?", re.M
)
"""What stands before a caption or an update: "PHOTO: ", "Update, Tues. Jan. 29: "."""


_MAY_END = frozenset({"u.s."})
"""Abbreviations in titles that may end a sentence all the same."""


_CLOSING = frozenset("\u201d\u2019\u00bb\"'")
_OPENS = frozenset({"The", "He", "She", "They", "It", "We", "But", "This", "These", "There", "Its", "Their"})
"""Words that open a sentence where they have a capital and the next word none, behind whatever word: a caption or a
subheading has run into the text without a full stop ("Crews at the Arden bridge The search goes on"). In a title the
next word has a capital, too ("told The Herald")."""
_OPENS_BEHIND_LOWER = frozenset(
    {"In", "At", "On", "With", "After", "While", "When", "As", "For", "During", "Despite", "Although", "Since"}
    | {"According", "From", "That", "Following"}
)
"""The same behind a word in lower case alone: headlines write these with a capital among others that have one."""


@Language.component("factsheet_sentences")
def _fix_sentence_starts(doc: Doc) -> Doc:
    # The parser keeps what is set before it: no sentence runs from one block into the next, a dateline or label
    # is a sentence of its own, none starts at a closing quotation mark or at a word in lower case after one or after
    # an abbreviation ("at 2:14 a.m. local time"), none behind a title ("Cmdr. Roe").
    titles = _abbreviated_titles()
    starts: dict[int, bool] = {}
    for before, token in pairwise(doc):
        if _runs_in(before, token) or _ends_with_unit(before, token):
            starts[token.i] = True
        elif before.is_space and before.text.count("\n") > 1 and not token.is_space:
            # Otherwise the parser tends to cut a block off after its first word.
            starts |= {token.i: True, token.i + 1: False}
        elif (token.text in _CLOSING and not before.whitespace_ and not before.is_space) or (
            (token.is_lower and (before.text in _CLOSING or _is_abbreviated(before))) or before.text in titles
        ):
            starts[token.i] = False
    text = doc.text
    for start, end in chain(_datelines(text), (match.span() for match in _LABEL.finditer(text))):
        head = doc.char_span(start, end, alignment_mode="contract")
        if head is None or head.end >= len(doc):
            continue
        starts |= dict.fromkeys(range(head.start + 1, head.end), False)
        starts |= {head.end: True, head.end + 1: False}
    return start_sentences(doc, starts)


def _is_abbreviated(token: Token) -> bool:
    return token.text.endswith(".") and token.text[0].isalpha()


def _datelines(text: str) -> Iterator[tuple[int, int]]:
    """Where blocks begin with the place, the day or the agency of a report, and where that ends."""
    for block in _BLOCK.finditer(text):
        found = dateline(block.group())
        if found is not None:
            end = block.start() + found.end
            yield block.start(), end + (text[end : end + 1] == " ")


def _ends_with_unit(before: Token, token: Token) -> bool:
    """Whether millions or metres close the sentence before `token`; tokenizers take them for initials: "€3m. Some"."""
    if before.text != "m." or not before.i or not token.is_title or before.whitespace_ != " ":
        return False
    number = before.nbor(-1)
    return not number.whitespace_ and number.text[-1:].isdecimal()


def _runs_in(before: Token, token: Token) -> bool:
    """Whether a sentence begins at `token` without an end of the one that `before` closes."""
    opens = token.text in _OPENS or (token.text in _OPENS_BEHIND_LOWER and before.is_lower)
    if not opens or not before.is_alpha or before.whitespace_ != " " or len(before) < 2:
        return False
    behind = token.doc[token.i + 1 : token.i + 4].text
    return behind[:1].islower() or re.match(r"\d+-year", behind) is not None


@lru_cache(maxsize=1)
def _abbreviated_titles() -> frozenset[str]:
    """The abbreviations in titles before names, as they are printed: "Cmdr.", "Lt."."""
    lists = table("titles")
    entries: list[str] = [entry for name in ("capitalised", "lower", "modifiers") for entry in lists[name]]
    entries += [entry for words in lists["honorifics"].values() for entry in words]
    parts = {part for entry in entries for part in entry.lower().split() if part.endswith(".")}
    return frozenset(part.capitalize() for part in parts - _MAY_END)


def load(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline `model`, an installed spaCy package or a folder, loaded once. FactsheetError if none."""
    return _loaded(model)


@lru_cache(maxsize=2)
def _loaded(model: str) -> Language:
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise FactsheetError(
            f"no spaCy pipeline named {model!r} is installed",
            remedy=f"Leave --model out to use {DEFAULT_MODEL}, which comes with it. Install no model by its bare name "
            "from an index: it belongs to whoever took it first (SECURITY.md).",
        ) from error
    keep_whole: Any = getattr(nlp.tokenizer, "add_special_case", None)
    if keep_whole is not None:
        for title in sorted(_abbreviated_titles()):
            keep_whole(title, [{"ORTH": title}])
    if "parser" in nlp.pipe_names:
        nlp.add_pipe("factsheet_sentences", before="parser")
        nlp.add_pipe(long_sentences.BEFORE, before="parser")
        nlp.add_pipe(long_sentences.AFTER, after="parser")
    gc.freeze()  # what is loaded is never garbage: looking through it again and again takes a tenth of the time
    return nlp
