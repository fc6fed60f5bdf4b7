"""What the sentence after a name says of "he" or "him", where nobody but the bearer of the name can be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from factsheet.annotate.data import members
from factsheet.annotate.document import NARRATIVE, Document
from factsheet.annotate.meant.roles import is_of_court, roles
from factsheet.annotate.meant.sex import SEX_OF
from factsheet.annotate.names.given_names import sex
from factsheet.annotate.tree import Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.person.part_clauses import argument
from factsheet.extract.person.part_time import year_of
from factsheet.extract.person.part_verbs import SUBJECTS, Part
from factsheet.extract.rules.engine import OBJECTS
from factsheet.limits import WORD_CHARACTERS
from factsheet.model.person_name import parts

Key = tuple[int, int]
_BOTH = 2
_PLACES = SUBJECTS | OBJECTS | {"poss"}
_FOUND = frozenset(
    {"find", "recover", "discover", "pull", "identify", "bury", "retrieve", "locate", "exhume", "cremate"}
)
"""What is done to a body that nobody lives in any more."""
_LONGEST = 50
"""Words from the name to what is said, at most: the passage must hold both."""
_FARTHEST = _LONGEST * WORD_CHARACTERS


def by_pronoun(document: Document) -> dict[Key, list[Part]]:
    """For the names (by their offsets) that a later "he" or "him" of the paragraph takes up: what is said there.

    What was done to "him" in a bare year was done long ago, and nothing is taken from there. The name must be the only
    person's in the paragraph so far, and no unnamed person may come between.
    """
    found: dict[Key, list[Part]] = defaultdict(list)
    people = sorted(key for key, name in document.names.items() if name.sort == "person" and name.full)
    for block in document.source.blocks:
        if block.kind not in NARRATIVE:
            continue
        inside = people[bisect_left(people, (block.start, 0)) : bisect_left(people, (block.end, 0))]
        if not inside:
            continue
        names: set[str] = set()
        passed = 0
        at, curly, straight = block.start, 0, 0
        for token in document.doc.within(block.start, block.end):
            against = token.dep_ == "pobj" and token.head.lower_ == "against"  # "dropped all charges against him"
            if token.lower_ not in SEX_OF or token.lower_.endswith("self") or not (against or token.dep_ in _PLACES):
                continue
            since = document.source.text[at : token.idx]
            at, curly = token.idx, curly + since.count("“") - since.count("”")
            straight += since.count('"')
            while passed < len(inside) and inside[passed][1] <= token.idx:
                names.add(document.names[inside[passed]].full or "")
                passed += 1
            quoted = curly > 0 or straight % 2 == 1
            if passed and not quoted and _only(document, names, inside[passed - 1], token):
                found[inside[passed - 1]].extend(
                    reading
                    for reading in argument(token)
                    if not (reading.part == "suspect" and is_of_court(roles(document.doc.over(*inside[passed - 1]))))
                    and (token.dep_ != "poss" or _tells_of_owner(token.head))
                    and (token.dep_ in SUBJECTS or year_of(document, reading) is None)
                )
    return found


def by_both(document: Document) -> dict[Key, list[Part]]:
    """For the two names of a sentence that "both" takes up in the next one: what is said there."""
    found: dict[Key, list[Part]] = defaultdict(list)
    people = sorted(key for key, name in document.names.items() if name.sort == "person" and name.full)
    for token in document.doc:
        if token.lower_ != "both" or token.dep_ not in SUBJECTS or token.sent.start < 1:
            continue
        before = document.doc[token.sent.start - 1].sent
        meant = people[bisect_left(people, (before.start_char, 0)) : bisect_left(people, (before.end_char, 0))]
        others = any(one.lower_ in {"two", "both"} for one in before)  # "Roe and Poe met two men. Both were held."
        if len({document.names[key].full for key in meant}) == len(meant) == _BOTH and not others:
            readings = list(argument(token))
            near = len(document.source.text[meant[0][0] : token.sent.end_char].split()) <= _LONGEST
            found.update((key, readings) for key in meant if near and not document.in_quotation(token.idx))
    return found


def _only(document: Document, names: set[str], last: Key, pronoun: Token) -> bool:
    """Whether `names` so far are one person's, of the pronoun's sex, and no other person stands behind the `last`."""
    doc = document.doc
    if (
        len(names) > 1
        or pronoun.idx - last[0] > _FARTHEST
        or len(document.source.text[last[0] : pronoun.sent.end_char].split()) > _LONGEST
    ):
        return False
    given = parts(next(iter(names)))[0]
    if given and sex(given[0]) not in {SEX_OF[pronoun.lower_], "mf", None}:
        return False
    between = doc.over(last[0], pronoun.idx)
    if not between or (between[0].sent == pronoun.sent and not _joined(document, last, pronoun)):
        return False
    others = (token for token in between if token.tag_ == "NN" and token.dep_ in SUBJECTS and is_person_noun(token))
    return all(token.head == pronoun.head for token in others)  # "A guard held him": the guard is another


def _tells_of_owner(noun: Token) -> bool:
    """Whether what is "his" tells what became of him: his arrest does, his body where it is found."""
    return noun.lower_ not in members("parts", "remains") or noun.head.lemma_ in _FOUND


def _joined(document: Document, name: Key, pronoun: Token) -> bool:
    """Whether a clause that "but" or "and" adds says what became of whom the sentence names before, and of nobody else:
    "Medics tried to revive Jan Roe, a clerk, but he died"."""
    if pronoun.dep_ == "poss" or pronoun.head.dep_ != "conj" or pronoun.head.head.pos_ != "VERB":
        return False
    named = document.doc.over(*name)
    before = document.doc[pronoun.sent.start : pronoun.i]
    people = (token for token in before if token.tag_ == "NN" and is_person_noun(token))
    if pronoun.dep_ in OBJECTS:  # "The guard held Jan Roe but let him go": the guard is no "him"
        people = (token for token in people if token.head != pronoun.head.head or token.dep_ not in SUBJECTS)
    return all(token.dep_ == "appos" and token.head in named for token in people)
