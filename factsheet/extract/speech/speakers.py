"""The speaker as a name: who stands behind the noun phrase, and whether it is a source without a name."""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import ARTICLES
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import is_contested, referent
from factsheet.annotate.speech.cues import RELATIVES, noun_phrase
from factsheet.annotate.tree import Span
from factsheet.extract.bearers import bracketed, firms
from factsheet.extract.speech.anonymity import keeps_its_name
from factsheet.model.mention import Name
from factsheet.model.passage import plain

UNNAMED = "unnamed"
_LONGEST_NAME = 7
_LONGEST_CLAUSE = 14
"""Words at most of a clause that says which one speaks."""
_HEDGES = frozenset({"almost", "barely", "hardly", "just", "nearly", "not", "practically", "scarcely", "virtually"})
_ALL = frozenset({"all", "any", "both", "each", "every", "everybody", "everyone", "half"})
_POSSESSIVES = frozenset({"his", "her", "their", "its"})


def speaker(document: Document, tokens: Span) -> Name:
    """The name of the speaker that the noun phrase `tokens` gives.

    `full` is set where the text tells who it is, `sort` is "unnamed" for a source without a name ("a person familiar
    with the talks") and "group" for several people.
    """
    span = document.span(tokens.start_char, tokens.end_char)
    text = document.words(span)
    meant = tokens[:-1] if len(tokens) > 1 and tokens[-1].lower_ in RELATIVES else tokens
    while len(meant) > 1 and (meant[-1].text == "," or meant[-1].tag_ in {"IN", "TO"}):
        meant = meant[:-1]  # "the Alliance to" of "the Alliance to Save the Pier"
    found = referent(document, meant) or _apposed(document, meant)
    if found is not None:
        return Name(text, span, found.full, found.sort)
    described = _described(document, meant)
    if described is None or is_contested(document, meant.root):
        return Name(text, span)
    if keeps_its_name(meant):
        return Name(text, span, described, UNNAMED)
    if meant.root.pos_ == "PRON" or described.lower() in listed("pronouns_of_speakers") or len(described) < 2:
        return Name(text, span)
    return Name(text, span, described, "group" if meant.root.tag_ in {"NNS", "NNPS"} else "")


def _described(document: Document, tokens: Span) -> str | None:
    """The words of `tokens` for print: the owner by name, no capital that only the beginning of a sentence gives.

    None where nothing tells who "his office" belongs to.
    """
    first, rest = tokens[0], tokens[1:]
    if first.lower_ in _POSSESSIVES and len(rest):
        owner = referent(document, tokens[:1])
        return plain(f"{owner.full}'s {rest.text}") if owner is not None and owner.full else None
    before = tokens.doc[tokens.start - 1] if tokens.start > tokens.sent.start else None
    if before is not None and before.lower_ in _HEDGES and first.lower_ in _ALL:
        tokens = tokens.doc[
            before.i : tokens.end
        ]  # the parse hangs "Virtually" of "Virtually all analysts say" on "say"
    whole = _whole(tokens)
    bodies = firms(document, [whole])
    if any(one.name is None for one in bodies):
        return None  # "the company's chairman", where the text names two
    text = bracketed(document, whole.start_char, whole.end_char, bodies)
    if bodies:
        return text.replace("[", "").replace("]", "")
    return text[0].lower() + text[1:] if first.lower_ in ARTICLES and len(rest) else text


def _whole(tokens: Span) -> Span:
    """`tokens` with what tells who they are: all the places of a list ("voters in Arden, Velm and Harrow"), and the
    clause that says which one is meant ("the man who sued the mill")."""
    head, doc, end = tokens.root, tokens.doc, tokens.end
    if tokens[-1].dep_ == "pobj" and tokens[-1].pos_ == "PROPN":
        while end < len(doc) and (doc[end].pos_ in {"PROPN", "CCONJ"} or doc[end].text == ","):
            end += 1
        while doc[end - 1].pos_ != "PROPN":
            end -= 1
        if any(token.pos_ == "CCONJ" for token in doc[tokens.end : end]):
            return doc[tokens.start : end]
    after = (child for child in head.rights if child.dep_ in {"relcl", "acl"} and child.left_edge.i == tokens.end)
    which = next((clause for clause in after if doc[tokens.start].lower_ == "the"), None)
    if which is None or which.right_edge.i - tokens.end > _LONGEST_CLAUSE or head.pos_ != "NOUN":
        return tokens
    if any(token.is_quote for token in which.subtree):
        return tokens  # "the shirts that said “We won”"
    return doc[tokens.start : which.right_edge.i + 1]


def joined_names(document: Document, tokens: Span | None, by: Name) -> str:
    """The speaker to print: `by`, with all that is joined to it by "and" ("Trump and the White House").

    The others stand in the source's words.
    """
    if tokens is None:
        return by.shown
    shown = _with_article(tokens, by)
    last = tokens.root
    while (after := next((child for child in last.rights if child.dep_ == "conj"), None)) is not None:
        last = after
    if last.i == tokens.root.i:
        return shown
    rest = document.doc[tokens.end : noun_phrase(last).end]
    if not len(rest) or by.shown in rest.text or by.shown.endswith(rest.text):
        # "the minister for women | and equality Ada Moss"; "Harrow | & Finch"
        return shown
    return plain(f"{shown}{' ' if rest[0].is_alpha else ''}{rest.text}")


def _with_article(tokens: Span, by: Name) -> str:
    """The name, with the "the" that the source gives it: "the Taliban"; a body's with whose it is: "the state's …"."""
    before = plain(tokens.text).removesuffix(by.shown)
    if by.sort == "organization" and before.rstrip().endswith(("'s", "\u2019s", "s'", "s\u2019")):
        lower = tokens[0].lower_ in ARTICLES
        return f"{before[0].lower()}{before[1:]}{by.shown}" if lower else f"{before}{by.shown}"
    own = len(tokens) > 1 and tokens[0].lower_ == "the" and by.shown.split()[0] == tokens[1].text
    return f"the {by.shown}" if own else by.shown


def _apposed(document: Document, tokens: Span) -> Name | None:
    """The name between commas after a description: "the plant's owner, Kestrel Polymers, says".

    What somebody does may stand before it: "one survivor, teacher Ida Moss, 41, said".
    """
    doc = tokens.doc
    last = tokens[-1]
    if last.dep_ == "appos" and last.head.i == tokens.root.i:  # "the car maker Acme Motors"
        found = referent(document, doc[last.left_edge.i : tokens.end])
        return found if found is not None and found.sort != "place" else None
    if tokens.end + 1 >= len(doc) or doc[tokens.end].text != ",":
        return None
    end = tokens.end + 1
    while end < len(doc) and end - tokens.end <= _LONGEST_NAME and not (doc[end].is_punct or doc[end].is_space):
        end += 1
    start = tokens.end + 1
    while start < end and doc[start].pos_ in {"NOUN", "ADJ"} and doc[start].is_lower:
        start += 1
    name = doc[start:end]
    if not len(name) or name[0].pos_ != "PROPN" or name.root.head.i not in range(tokens.start, tokens.end):
        return None
    listed_places = tokens[-1].dep_ == "pobj" and any(token.dep_ == "cc" for token in name)
    if name.root.dep_ == "conj" or listed_places:
        return None  # "officials in Arden, Velm and Harrow said"
    found = referent(document, name)
    if found is None or (start > tokens.end + 1 and found.sort != "person"):
        return None
    return found if found.sort != "place" else None
