"""Every name in a source: found, sorted into people, organizations and places, and spelled out in full."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from factsheet.annotate.data import listed, members
from factsheet.annotate.document import NARRATIVE, Document
from factsheet.annotate.names import titles
from factsheet.annotate.names.ages import age_after, age_span
from factsheet.annotate.names.candidates import Candidate, candidates, words_of
from factsheet.annotate.names.capitals import capital, tokens_of
from factsheet.annotate.names.given_names import is_given
from factsheet.annotate.names.linking import People
from factsheet.annotate.names.place_names import spell_out
from factsheet.annotate.names.sorting import region_after, short_forms, sort_all
from factsheet.annotate.tree import Doc, Token
from factsheet.model.mention import Name
from factsheet.model.person_name import (
    PARTICLES,
    SUFFIXES,
    compatible,
    is_initial,
    nickname_in,
    parts,
    surname,
    without_suffix,
)


def read(document: Document) -> dict[tuple[int, int], Name]:
    """Every name in the narrative blocks by its repaired offsets, in the order of the text.

    Each name carries its sort and the fullest form in which this source spells it.
    """
    found = candidates(document)
    firms = short_forms(document.doc, found)
    sorts = sort_all(document.doc, found, firms)
    people = _people(document.doc, found, sorts)
    for candidate in found:
        firm = firms.get(words_of(document.doc, candidate)) if candidate.title is None else None
        if firm is None:
            _settle(document, candidate, sorts, people)
        else:
            _enter(document, candidate.start, candidate.end, firm, "organization")
    _everywhere(document)
    spell_out(document)
    return dict(sorted(document.names.items()))


def _people(doc: Doc, found: Iterable[Candidate], sorts: dict[str, str]) -> People:
    texts = ((words_of(doc, candidate), candidate.start) for candidate in found)
    full = [(text, at) for text, at in texts if sorts.get(text) == "person" and len(_words(text)) > 1]
    people = People(_other_forms(doc, full))
    for text, at in sorted(((_clean(text), at) for text, at in full), key=lambda each: _opens_surname(each[0])):
        if not _is_surname(text, people):
            people.add(text, at)
    spouses = [
        (doc[one.end - 1].text, _clean(words_of(doc, one)), sex) for one in found if (sex := _as_spouse(doc, one))
    ]
    for candidate in found:
        gender = _gender(doc, candidate) or _of_spouse(doc, candidate)
        if gender is None and candidate.title is not None:  # "His wife, Mila Hahn, …": President Hahn is not she
            gender = next((sex for last, _, sex in spouses if last == doc[candidate.start].text), None)
        if gender in {"m", "f"} and candidate.end - candidate.start == 1:
            married = frozenset(full for _, full, sex in spouses if sex == gender)
            people.addressed(doc[candidate.start].text, gender, married)
    return people


def _other_forms(doc: Doc, full: Sequence[tuple[str, int]]) -> dict[str, str]:
    """The name in full for each that is the same with a nickname for the given name (Margaret "Peg" Roe is "Peg Roe"),
    or without the suffix ("Jan Roe Jr." is "Jan Roe"), unless the text has two of that name or calls one a relative."""
    forms = {f"{nick[0]} {surname(nick[1])}": _clean(nick[1]) for text, _ in full if (nick := nickname_in(text))}
    places: dict[str, list[int]] = defaultdict(list)
    for text, at in full:
        places[_clean(text)].append(at)
    suffixed = [name for name in places if parts(name)[2]]
    for short in places.keys() - suffixed:
        long = [name for name in suffixed if compatible(without_suffix(name), short)]
        if not long or len({parts(name)[2] for name in long}) > 1:
            continue
        own, others = places[short], [at for name in long for at in places[name]]
        together = {doc[at].sent.start for at in own} & {doc[at].sent.start for at in others}
        if not together and not any(_is_a_relative(doc, at) for at in (*own, *others)):
            forms[short] = max(long, key=len)
    return forms


def _is_a_relative(doc: Doc, at: int) -> bool:
    """Whether the name at token `at` is brought in as a relative: "his father, Jan Roe", "the elder Jan Roe"."""
    before = doc[at - 1] if at else None
    before = doc[at - 2] if before is not None and at > 1 and before.text == "," else before
    return before is not None and (
        before.lower_ in {"elder", "younger"} or before.lower_ in members("titles", "relatives")
    )


def _settle(document: Document, candidate: Candidate, sorts: dict[str, str], people: People) -> None:
    text = words_of(document.doc, candidate)
    sort = sorts.get(text)
    if len(_words(text)) > 1 and not is_initial(_words(text)[-1]) and not _is_surname(text, people):
        if sort:
            full = people.named(_clean(text)) if sort == "person" else text
            _enter(document, candidate.start, candidate.end, full, sort)
        return
    shared = _shared(document.doc, candidate, sorts)
    if shared:
        _enter(document, candidate.start, candidate.end, people.named(shared) or shared, "person")
        return
    if region_after(document.doc, candidate.end) is None and not _place_here(document.doc, candidate, sort):
        known, full = people.short(text, candidate.start, _gender(document.doc, candidate))
        if known:
            new = full is not None and _is_relative_of_an_age(document, candidate, full)
            _enter(document, candidate.start, candidate.end, text if new else full, "person")
            return
        full = people.slip(text, _around(document, candidate))
        label = document.doc[candidate.start].ent_type_
        if full and label != "DATE" and (sort in {None, "person"} or label in {"PERSON", ""}):
            _enter(document, candidate.start, candidate.end, full, "person")
            return
    if sort:
        _enter(document, candidate.start, candidate.end, text, sort)


def _opens_surname(text: str) -> bool:
    return text.split()[0].lower() in PARTICLES


def _is_surname(text: str, people: People) -> bool:
    """Whether `text` of several words is the surname of somebody named in full: "De Luca" of "Ada De Luca"."""
    return _opens_surname(text) and people.is_surname(text)


def _is_relative_of_an_age(document: Document, candidate: Candidate, full: str) -> bool:
    """Whether "their son Tom, 8," brings in somebody new: nowhere is that the age of the Tom Reed named in full."""
    doc, at = document.doc, candidate.start - 1
    age = age_after(doc, candidate.end)
    if at > 0 and doc[at].text == ",":
        at -= 1
    if age is None or at < 1 or not any(child.dep_ == "poss" for child in doc[at].children):
        return False
    told = rf"{re.escape(full)},? \(?{age}\b|\b{age}-year-old\b[^.]*{re.escape(full)}"
    return re.search(told, document.source.text) is None


def _shared(doc: Doc, candidate: Candidate, sorts: dict[str, str]) -> str | None:
    """The full name of "Erica" in "Erica and Alejandro Rodriguez": a given name, perhaps with an initial, that shares
    the next one's surname."""
    at = candidate.end
    aged = age_span(doc, at)  # "Erica, 9, and Alejandro Rodriguez"
    at = aged[1] + 1 if aged else at
    given = words_of(doc, candidate)
    if at + 2 >= len(doc) or doc[at].lower_ not in {"and", "&"} or not is_given(given.split()[0]):
        return None
    kin = candidate.start > 0 and doc[candidate.start - 1].lower_ in members("titles", "kinfolk")
    end = at + 1
    while end < len(doc) and doc[end].text[0].isupper():
        end += 1
    after = " ".join(doc[at + 1 : end].text.split())
    if sorts.get(after) != "person" or len(_words(after)) < 2 or not (aged or kin or is_given(doc[at + 1].text)):
        return None
    return f"{given} {surname(after)}"


def _place_here(doc: Doc, candidate: Candidate, sort: str | None) -> bool:
    """Whether the single word is used as a place here, though somebody bears it as a name."""
    before = doc[candidate.start - 1].lower_ if candidate.start else ""
    token, after = doc[candidate.start], doc[candidate.end].lower_ if candidate.end < len(doc) else ""
    placed = before in {"in", "near"} and token.ent_type_ in {"GPE", "LOC"}
    return sort == "place" and candidate.title is None and placed and after not in {"'s", "’s"}


def _gender(doc: Doc, candidate: Candidate) -> str | None:
    if candidate.title is None:
        return None
    return titles.honorific(doc[candidate.start - 1].text)


def _of_spouse(doc: Doc, candidate: Candidate) -> str | None:
    """The sex that "and his wife" tells: "Mayor Lowe and his wife, Hedda Lowe", who is not the mayor."""
    after = [token.lower_ for token in doc[candidate.end : candidate.end + 3]]
    if len(after) < 3 or after[0] not in {"and", "with"} or after[2] not in listed("spouses"):
        return None
    return {"his": "m", "her": "f"}.get(after[1])


def _as_spouse(doc: Doc, candidate: Candidate) -> str | None:
    """The sex of whose spouse a name in full is introduced as: m for "his wife, Mila Hahn"."""
    at = candidate.start - 1
    at -= at > 0 and doc[at].text == ","
    if at < 1 or candidate.end - candidate.start < 2 or doc[at].lower_ not in listed("spouses"):
        return None
    return {"his": "m", "her": "f"}.get(doc[at - 1].lower_)


def _around(document: Document, candidate: Candidate) -> range:
    """The tokens of the paragraph of `candidate` and of the one before it."""
    blocks = document.source.blocks
    at = bisect_right(blocks, document.doc[candidate.start].idx, key=lambda block: block.start)
    before = blocks[max(0, at - 2)]
    return range(document.doc.within(before.start, before.end).start, candidate.start)


def _everywhere(document: Document) -> None:
    """Finds the known names again where they stand in headlines, at sentence starts and wherever else."""
    known = _forms(document)
    longest = max((len(words) for words in known), default=0)
    taken = {index for start, end in document.names for index in range(start, end)}
    for block in document.source.blocks:
        if block.kind not in NARRATIVE:
            continue
        tokens = tokens_of(document, block)
        for at, token in enumerate(tokens):
            if not capital(token) or token.idx in taken:
                continue
            for size in range(min(longest, len(tokens) - at), 0, -1):
                name = known.get(tuple(part.text for part in tokens[at : at + size]))
                if name is not None and not (size == 1 and _is_of_another(token, name)):
                    _enter(document, token.i, token.i + size, name.full, name.sort)
                    taken.update(range(token.idx, tokens[at + size - 1].idx + 1))
                    break


def _is_of_another(token: Token, name: Name) -> bool:
    """Whether a given name that is not the one of `name` stands right before the surname `token`: "Ann Hale"."""
    before = token.doc[token.i - 1] if token.i and not token.is_sent_start else None
    if before is None or not before.whitespace_ or not before.text.istitle() or name.sort != "person":
        return False
    one = token.ent_iob_ == "I" and before.ent_type_ == "PERSON" and not titles.heads([before.text])
    return (one or is_given(before.text)) and before.text not in (name.full or "").split()


def _forms(document: Document) -> dict[tuple[str, ...], Name]:
    forms: dict[tuple[str, ...], Name] = {}
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for (start, end), name in document.names.items():
        if name.full is not None:
            forms.setdefault(tuple(token.text for token in document.doc.over(start, end)), name)
    for name in document.names.values():
        if name.sort == "person" and name.full and " " in name.full:
            owners[(surname(name.full),)].add(name.full)
            forms.setdefault((surname(name.full),), name)
    unclear = {words for words, fulls in owners.items() if len(fulls) > 1} | {
        tuple(name.text.split()) for name in document.names.values() if name.full is None
    }
    return {words: name for words, name in forms.items() if words not in unclear}


def _enter(document: Document, start: int, end: int, full: str | None, sort: str) -> None:
    span = document.doc[start:end]
    name = Name(" ".join(span.text.split()), document.span(span.start_char, span.end_char), full, sort)
    document.names[(span.start_char, span.end_char)] = name


def _words(text: str) -> list[str]:
    return [word for word in text.replace(",", " ").split() if word.lower() not in SUFFIXES]


def _clean(text: str) -> str:
    """A person's full name without the comma before its suffix, and without a nickname in quotation marks."""
    text = " ".join(word for word in text.split() if word[0] not in "\"“'‘" or word[-1] not in "\"”'’")
    return text.replace(" ,", "").replace(",", "")
