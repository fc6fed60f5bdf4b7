"""Whose sales or profit a figure is where its own clause does not say: those of the firm of which the sentence before
told the like. "Revenue rose 12 percent" alone would be told of whichever firm the sheet is about.
"""

from __future__ import annotations

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.tree import Span, Token

_BACK = 4
"""Sentences before it at most in which the firm stands."""
_FRONT = frozenset({"at", "for"})
_AT = frozenset({"at", "for", "of", "by"})


def owner_of(document: Document, words: Span, head: Token) -> str | None:
    """The firm of which the clause `words` with the subject `head` tells a figure; "" where it says so itself, or the
    text tells of one firm alone; None where it may be one of several."""
    if not _is_measure(head) or _firms(document, words.start_char, max(head.head.idx, head.idx)):
        return ""
    own, behind = document.doc[head.left_edge.i : head.i + 1], document.doc[head.i : words.end]
    at_firm = (token for token in behind if token.lower_ in _AT and token.head.i in (head.i, head.head.i))
    if any(token.dep_ == "poss" or token.pos_ == "PROPN" for token in own):
        return ""
    if any(_firms(document, token.idx, token.right_edge.idx + len(token.right_edge)) for token in at_firm):
        return ""
    sentences = list(document.doc.sents)
    at = next(at for at, one in enumerate(sentences) if one.start <= head.i < one.end)
    for sentence in reversed(sentences[max(0, at - _BACK) : at]):
        found = _firms(document, sentence.start_char, sentence.end_char)
        if found:
            return _told_of(document, sentence, found) or ("" if _is_alone(document, sentences) else None)
    return "" if _is_alone(document, sentences) else None


def _is_measure(noun: Token) -> bool:
    return noun.lemma_.lower() in listed("firm_figures") and noun.pos_ in ("NOUN", "PROPN", "ADJ")


def _firms(document: Document, start: int, end: int) -> list[str]:
    """The organizations that are named from `start` to `end`, each once."""
    return [*dict.fromkeys(name.shown for _, _, name in document.names_in(start, end) if name.sort == "organization")]


def _told_of(document: Document, sentence: Span, firms: list[str]) -> str | None:
    """The one of `firms` whose earnings or the like `sentence` tells: "Halden earned", "Halden's net", "At Halden"."""
    root, head = sentence.root, subject(sentence.root)
    if head is None:
        return None
    if not (_is_measure(head) or root.lemma_.lower() in listed("firm_figures")):
        return None
    front = [token.i for token in root.children if token.i < head.i and token.lower_ in _FRONT]
    near = _firms(document, document.doc[min([head.left_edge.i, *front])].idx, head.idx + len(head))
    return near[0] if len(near) == 1 and near[0] in firms else None


def _is_alone(document: Document, sentences: list[Span]) -> bool:
    """Whether the text tells of no second firm what it earned or sold."""
    told = {_told_of(document, one, _firms(document, one.start_char, one.end_char)) for one in sentences}
    return len(told - {None}) < 2
