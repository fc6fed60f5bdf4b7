"""The speaker as a name: who stands behind the noun phrase, and whether it is a source without a name."""

from __future__ import annotations

from spacy.tokens import Span

from factsheet.extract.cues import RELATIVES, verbs
from factsheet.extract.document import Document
from factsheet.extract.reference import referent
from factsheet.model.mention import Name
from factsheet.model.passage import plain

UNNAMED = "unnamed"
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "that", "his", "her", "their", "its", "one", "some"})


def speaker(document: Document, tokens: Span) -> Name:
    """The name of the speaker that the noun phrase `tokens` gives.

    `full` is set where the text tells who it is, `sort` is "unnamed" for a source without a name ("a person familiar
    with the talks") and "group" for several people.
    """
    span = document.span(tokens.start_char, tokens.end_char)
    text = document.words(span)
    meant = tokens[:-1] if len(tokens) > 1 and tokens[-1].lower_ in RELATIVES else tokens
    found = referent(document, meant)
    if found is not None:
        return Name(text, span, found.full, found.sort)
    described = plain(meant.text)
    if is_unnamed(meant):
        return Name(text, span, described, UNNAMED)
    if meant.root.pos_ == "PRON" or described.lower() in _PRONOUNS:
        return Name(text, span)
    return Name(text, span, described, "group" if meant.root.tag_ in {"NNS", "NNPS"} else "")


def is_unnamed(tokens: Span) -> bool:
    """Whether the phrase describes a source that the article does not name."""
    head = tokens.root
    lemma = head.lemma_.lower()
    if lemma not in verbs("unnamed") or any(token.pos_ == "PROPN" and token.dep_ == "appos" for token in head.subtree):
        return False
    if lemma in {"source", "insider"}:
        return True
    hidden = {token.lower_ for token in head.subtree if token.i > head.i}
    if hidden & (verbs("knowing") | verbs("anonymity")):
        return True
    if any(token.lower_ in verbs("anonymity") for token in head.sent):
        return True
    return head.tag_ == "NN" and any(token.lower_ in {"a", "an", "one", "another"} for token in tokens[:1])
