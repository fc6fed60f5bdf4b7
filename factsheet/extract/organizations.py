"""Organizations: each mention of a name, with its acronym and what the passage says it is."""

from __future__ import annotations

from collections.abc import Iterable

from factsheet.annotate.clauses.grammar import FINITE
from factsheet.annotate.data import listed, table
from factsheet.annotate.document import Document
from factsheet.annotate.names.credits import credited
from factsheet.annotate.names.sorting import acronym
from factsheet.annotate.tree import Doc, Span
from factsheet.kinds.organization import OrganizationMention
from factsheet.model.mention import Mention, Name

_LONGEST_ROLE = 16
_RELATIVE = frozenset({"that", "which", "who", "whose", "where"})
_MODIFIERS = frozenset({"compound", "nmod", "amod"})
"""What a name is in "the Norwind plant", whose article is the plant's."""
_AGENCIES = frozenset({"AP", "Reuters", "AFP", "UPI", "Associated Press", "CNN"})


def extract(document: Document) -> Iterable[Mention]:
    """One mention for every organization; those that only published the text or a picture are marked as credits."""
    return (_mention(document, name, tokens) for tokens, name in document.named("organization"))


def _mention(document: Document, name: Name, tokens: Span) -> OrganizationMention:
    doc = document.doc
    short = _acronym(doc, tokens.end)
    behind = tokens.end + (3 if short else 0)
    role, last = (None, behind) if _names_another(document, behind) else _role(doc, behind)
    end = max(tokens.end, last, behind)
    span = document.span(tokens.start_char, tokens.end_char)
    return OrganizationMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=document.passage(tokens.start_char, doc[end - 1].idx + len(doc[end - 1])),
        name=name,
        acronym=short,
        role=role,
        credit=_credit(document, tokens),
        article=tokens.start > 0 and doc[tokens.start - 1].lower_ == "the" and tokens.root.dep_ not in _MODIFIERS,
    )


def _acronym(doc: Doc, end: int) -> str | None:
    """The acronym in parentheses right after the name."""
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")" and acronym(doc[end + 1].text):
        return str(doc[end + 1].text)
    return None


def _names_another(document: Document, end: int) -> bool:
    """Whether the next name of a list stands behind the comma at token `end`: "Norwind, the Velm Board and Ames"."""
    first = document.doc[end + 2] if end + 2 < len(document.doc) else None
    if first is None or first.nbor(-1).lower_ != "the":
        return False
    last = next((document.doc.over(*key).end for key in document.names if key[0] == first.idx), end)
    return last > end and any(token.is_punct or token.lower_ == "and" for token in document.doc[last : last + 1])


def _role(doc: Doc, end: int) -> tuple[str | None, int]:
    """The apposition that says what the organization is ("a coalition that …"), and where it ends."""
    if end + 2 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in {"a", "an", "the"}:
        return None, end
    first = end + 1
    sentence_end = min(doc[first].sent.end, len(doc))
    last = next((at for at in range(first, sentence_end) if doc[at].is_punct and doc[at].text != "-"), sentence_end)
    words = [token.lower_ for token in doc[first:last]]
    behind = next((at for at, word in enumerate(words) if word in _RELATIVE), len(words))
    if any(token.tag_ in FINITE for token in doc[first : first + behind]):
        return None, end  # "says the union, the firm's practice has been to …"
    nouns = set(table("organization_words")["common"])
    cut = next(
        (at for at, word in enumerate(words) if word in {"that", "which", "of", "for", "in", "based"}), len(words)
    )
    if not nouns & set(words[:cut]) or len(words) > _LONGEST_ROLE or listed("unclear_words") & set(words):
        return None, end
    return " ".join(doc[first:last].text.split()), last


def _credit(document: Document, tokens: Span) -> bool:
    """Whether the organization only published the text or the picture."""
    publisher = (document.source.publisher or "").lower().removeprefix("the ")
    dateline = tokens.start > 0 and tokens.text in _AGENCIES and tokens.doc[tokens.start - 1].text == "("
    return bool(credited(tokens)) or dateline or (bool(publisher) and tokens.text.lower() == publisher)
