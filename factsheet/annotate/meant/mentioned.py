"""The names of a document as token spans, with the people that only spaCy's own recogniser has found."""

from __future__ import annotations

from factsheet.annotate.document import Document
from factsheet.annotate.meant.sex import SEX_OF
from factsheet.annotate.names.common_words import is_common
from factsheet.annotate.names.given_names import is_given, is_surname
from factsheet.annotate.tree import Doc, Span
from factsheet.model.mention import Name

_SORTS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}


def mentioned(document: Document) -> list[tuple[Span, Name]]:
    """Every name of `document` with its tokens; the same name may stand in any number of places."""
    doc = document.doc
    named_in = ((doc.over(*place), name) for place, name in document.names.items())
    found = [(span, name) for span, name in named_in if name.text.lower() not in SEX_OF]
    named = {token.i for span, _ in found for token in span}
    full_names: dict[str, str] = {}
    for entity in doc.ents:
        if entity.label_ not in _SORTS or any(token.i in named for token in entity):
            continue
        if document.names and entity.label_ != "PERSON":
            continue
        if not document.narrative(entity.start_char):
            continue  # who wrote the article
        if entity.label_ == "PERSON" and not _plausible(entity):
            continue
        text = entity.text.removesuffix("'s").removesuffix("\u2019s").strip()
        parts = text.split()
        if entity.label_ == "PERSON" and parts:
            if len(parts) > 1:
                full_names.setdefault(parts[-1], text)
            text = full_names.get(parts[-1], text)
        found.append((entity, Name(entity.text, None, text, _SORTS[entity.label_])))
    named.update(token.i for span, _ in found for token in span)
    return found + [pair for pair in _surnames(doc, full_names) if pair[0].start not in named]


def _plausible(entity: Span) -> bool:
    """Whether the recogniser's person can be one: not where everyday words make the name ("Common Core")."""
    words = [token.text for token in entity if token.is_alpha]
    if not words or any(is_given(word) for word in words) or is_surname(words[-1]):
        return True
    behind = entity.doc[entity.end].text if entity.end < len(entity.doc) else ""
    hyphen = "-" in entity.text or behind == "-"  # "Ban Ki-moon"
    everyday = all(is_common(word) for word in words) and not hyphen
    return not everyday or (len(words) == 1 and not entity[0].is_sent_start)


def _surnames(doc: Doc, full_names: dict[str, str]) -> list[tuple[Span, Name]]:
    """The places where a surname among `full_names` stands alone, whatever the recogniser takes it for."""
    return [
        (doc[token.i : token.i + 1], Name(token.text, None, full_names[token.text], "person"))
        for token in doc
        if token.text in full_names and (token.i == 0 or doc[token.i - 1].ent_type_ != "PERSON")
    ]
