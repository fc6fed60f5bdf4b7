"""Firms that go by one word, made up or a founder's: known by what stands beside them and beside no person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factsheet.annotate.data import members
from factsheet.annotate.names import gazetteer
from factsheet.annotate.names.candidates import Candidate, words_of
from factsheet.annotate.names.given_names import is_given
from factsheet.annotate.tree import Doc, Token

_OWN = 4
"""Tokens behind a name in which "its" is a firm's own: "Vantor said its profits"."""
_HELD = frozenset(
    {"share", "stock", "stake", "interest", "holding", "investment", "invest", "investor", "trust", "confidence"}
)
"""Lemmas before "in" that somebody has in a firm."""
_BEARER = 2
"""Places beside which a name must stand like a firm's where somebody in the text bears it, too."""


def one_word_firms(doc: Doc, found: Sequence[Candidate]) -> list[str]:
    """The single words among `found` that are a firm's name: "the drugmaker Ardent", "shares in Vantor".

    One place tells; two do where a person is called so ("Vantor was founded by Ann Vantor"). A country, a city that
    is known, what stands like a town ("in Wrexby") and a given name are none.
    """
    borne = {words_of(doc, one).split()[-1] for one in found if one.end - one.start > 1 and _is_person(doc, one)}
    told: dict[str, int] = defaultdict(int)
    towns = {words_of(doc, one) for one in found if _is_town(doc, one.start)}
    for one in found:
        text = words_of(doc, one)
        if one.end - one.start == 1 and one.title is None and gazetteer.type_of(text) is None and not is_given(text):
            told[text] += _is_firm(doc, doc[one.start])
    least = {text: _BEARER if text in borne else 1 for text in told}
    return [text for text, places in told.items() if places >= least[text] and text not in towns]


def _is_town(doc: Doc, start: int) -> bool:
    """Whether the name at token `start` stands where a town does: "near Wrexby", "the plant in Wrexby"."""
    before = doc[start - 1].lower_ if start else ""
    held = start > 1 and doc[start - 2].lemma_.lower() in _HELD
    return before in {"near", "outside", "throughout"} or (before == "in" and not held)


def _is_person(doc: Doc, candidate: Candidate) -> bool:
    return candidate.title is not None or is_given(doc[candidate.start].text)


def _is_firm(doc: Doc, name: Token) -> bool:
    """Whether what stands right beside `name` stands beside a firm alone."""
    if not name.is_title and not name.is_upper:
        return False
    before = doc[name.i - 1] if name.i else None
    behind = [token.lower_ for token in doc[name.i + 1 : name.i + 3]]
    return (
        is_called_a_firm(doc, name.i, name.i + 1)
        or _is_traded(doc, name, before)
        or (name.dep_ == "nsubjpass" and name.head.lower_ in {"founded", "delisted"})
        or (behind == [",", "which"])
        or (name.head.i == name.i + 1 and tells_of_its_own(doc, name.i + 1))
    )


def is_called_a_firm(doc: Doc, start: int, end: int) -> bool:
    """Whether the noun for a firm stands right before the name of tokens `start` to `end`: "the law firm Marsden Gale",
    "of broker Pannell Hart"; not "the company Ann Roe founded"."""
    noun, name = doc[start - 1] if start else None, doc[end - 1]
    if noun is None or noun.is_title or (name.dep_ in {"nsubj", "nsubjpass"} and name.head.dep_ == "relcl"):
        return False
    if is_given(doc[start].text) and end < len(doc) and doc[end].tag_ in {"VBD", "VBZ"}:
        return False
    if noun.lower_ in {"broker", "bookmaker", "lender"} and start > 1:
        return doc[start - 2].lower_ in {"of", "at", "from", "by"}
    return noun.lower_ in members("organization_words", "sorts")


def _is_traded(doc: Doc, name: Token, before: Token | None) -> bool:
    """ "Shares in Vantor", "Vantor shares", "Vantor's shareholders"."""
    traded = members("organization_words", "of_firms")
    if before is not None and before.lower_ in {"in", "of"} and before.i:
        return doc[before.i - 1].lemma_.lower() in {"share", "stake", "shareholder"}
    at = name.i + 1
    if doc[at : at + 1].text in {"'s", "’s"}:
        owned = next((token for token in doc[at + 1 : at + 1 + _OWN] if token.pos_ != "PROPN"), None)
        return owned is not None and owned.lower_ in {"shareholders", "headquarters", "revenue", "revenues", "stock"}
    following = doc[at] if at < len(doc) else None
    return following is not None and following.pos_ == "NOUN" and following.lemma_.lower() in traded


def tells_of_its_own(doc: Doc, at: int) -> bool:
    """Whether the verb at `at`, behind a name, tells what is the name's own: "Vantor said its profits fell"."""
    owns = [token.lower_ for token in doc[at : at + _OWN]]
    verbal = at < len(doc) and doc[at].pos_ in {"VERB", "AUX"}
    return verbal and "its" in owns and not {"he", "she", ".", "the"} & set(owns[: owns.index("its")])
