"""Finds groups of people that a toll may count: "12 people", "a woman and her two sons", "9 others", a name.

A shallow grammar over spaCy's tokens. It leans on words, names and dates more than on the parse, because headlines
and captions parse badly.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factsheet.annotate.clauses.grammar import is_more_than_one
from factsheet.annotate.data import listed, members, table
from factsheet.annotate.document import Document
from factsheet.annotate.groups.group_lists import COLLECTIVES, joined
from factsheet.annotate.groups.people_group import Group
from factsheet.annotate.numbers import ranges
from factsheet.annotate.numbers.measures import money
from factsheet.annotate.numbers.number_context import (
    OLDEST,
    after_hyphens,
    is_age_of,
    is_no_count,
    is_of_the_harmed,
    range_end,
)
from factsheet.annotate.numbers.numbers import Number, NumberIndex, moved, numbers
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.annotate.words.people_words import NOUNS, is_combatant, is_perpetrator, is_person_noun

_MORE = frozenset({"other", "others", "more", "additional", "further", "another"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_JOINTS = frozenset({"-", "–", "'s", "’s", "'", "’"})
_INDEFINITE = frozenset({"a", "an", "another"})
_DEFINITE = frozenset({"the", "his", "her", "their", "its", "this", "that", "these", "those", "all"})
_FROM = frozenset({"between", "from"})
_EXCEPT = frozenset({"but", "except", "bar", "save"})
_THEM = frozenset({"them", "whom", "us", "which"})
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_LONGEST_NOUN_PHRASE = 8


class GroupFinder:
    """Finds the groups of one document, sentence by sentence.

    `perpetrators` are family names, in lower case, of those whom the article calls gunman, suspect and so on.
    """

    def __init__(self, document: Document, perpetrators: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.doc = document.doc
        self.index = NumberIndex(document.source.text)
        self.perpetrators = perpetrators
        self._ranges: dict[int, Number] = {}
        self._people = {start: end for (start, end), name in document.names.items() if name.sort == "person"}
        self._dates = {
            offset
            for start, end in document.whens
            for offset in range(start, end)
            if not document.source.text[offset].isspace()
        }

    def groups(self, sentence: Tokens) -> list[Group]:
        """The groups of `sentence`, left to right, lists of people as one."""
        found: list[Group] = []
        at, text, base = sentence.start, sentence.text, sentence.start_char
        _, counts = ranges.joined(sentence, money(text), numbers(text))
        self._ranges = {n.digits + base: moved(n, base) for n in counts if n.low is not None}
        while at < sentence.end:
            group = self._one(at, sentence.end)
            if group is not None and group.sort != "skip":
                found.append(group)
            at = max(group.end, at + 1) if group is not None else at + 1
        return joined(found, self.doc, self.index)

    def _one(self, at: int, stop: int) -> Group | None:
        token = self.doc[at]
        lower = token.lower_
        if self._is_person(token):
            return self._named(at, stop)
        number = self._ranges.get(token.idx)
        if number:
            return self._counted(at, stop, number)
        number = self.index.at(token.idx)
        if number:
            past = range_end(self.doc, self.index, at, stop, number)
            return Group(at, past, "skip", None) if past else self._counted(at, stop, number)
        if lower == "an" and self._word(at + 1, stop) == "estimated" and at + 2 < stop:
            number = self.index.at(self.doc[at + 2].idx)
            return self._counted(at + 2, stop, number) if number else None
        if lower in ("nobody", "none") or (lower == "no" and self._word(at + 1, stop) == "one"):
            end = at + 1 + (lower == "no")
            if self._word(end, stop) == "else":
                return Group(at, end + 1, "skip", None)
            return Group(at, end, "count", 0, part=self._word(end, stop) == "of")
        if lower == "not" and not is_more_than_one(token) and at + 1 < stop:
            one = self._one(at + 1, stop)
            return replace(one, start=at, sort="count", value=0) if one is not None and one.value == 1 else None
        if lower == "both" and token.dep_ != "preconj":
            return self._both(at, stop)
        alone = (
            at + 1 if lower == "another" else at + 2 if lower == "a" and self._word(at + 1, stop) in _ORDINALS else stop
        )
        if alone < stop and self.doc[alone].pos_ in ("AUX", "VERB"):
            return Group(at, alone, "single", 1, more=True)
        if lower == "family" and self._word(at + 1, stop) == "of" and at + 2 < stop:
            number = self.index.at(self.doc[at + 2].idx)
            return Group(at, at + 3, "count", number.whole, number, "people") if number else None
        if (
            lower in _INDEFINITE | _DEFINITE and token.pos_ != "SCONJ"
        ) or lower == "no":  # "said that nine people died"
            return self._described(at, stop)
        if token.pos_ in NOUNS and is_person_noun(token) and self._may_start(at):
            return self._described(at, stop)
        return None

    def _word(self, at: int, stop: int) -> str:
        return self.doc[at].lower_ if at < stop else ""

    def _is_person(self, token: Token) -> bool:
        if token.idx in self._people:
            return True
        return token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and token.pos_ in NOUNS and not self._people

    def _may_start(self, at: int) -> bool:
        """Whether a noun phrase may start at `at` without a determiner: nothing before it belongs to it."""
        return at == 0 or self.doc[at - 1].pos_ not in ("ADJ", "NUM", "DET", "NOUN", "PROPN")

    # -- numbers --------------------------------------------------------------------------------------------------

    def _counted(self, at: int, stop: int, number: Number) -> Group | None:
        first, end = at, at
        while first > 0 and self.doc[first - 1].idx >= number.start:
            first -= 1
        if first > 0 and number.low is not None and self.doc[first - 1].lower_ in _FROM:
            first -= 1
        while end < stop and self.doc[end].idx < number.end:
            end += 1
        if _YEAR.fullmatch(number.text) and number.digits in self._dates:
            return Group(at, end, "skip", None)  # "in 2019 people died", "the 1999 shooting deaths"
        if is_no_count(self.doc, at, end, stop, number):
            return Group(at, after_hyphens(self.doc, end, stop), "skip", None)
        if first > 1 and self.doc[first - 1].lower_ in _EXCEPT and self.doc[first - 2].lower_ == "all":
            return Group(first, max(end, self.doc[end - 1].right_edge.i + 1), "skip", None)
        sort = "count" if number.whole is not None else "vague"
        part = more = False
        whole: Number | None = None
        if self._word(end, stop) == "of" and end + 1 < stop:
            determiner = self.doc[end + 1].lower_
            if is_of_the_harmed(self.doc, end + 1, stop):
                return Group(first, end + 2, "skip", None)
            if determiner in _THEM:
                return Group(first, end + 2, sort, number.whole, number, part=True)
            part = determiner in ("the", "these")
            if not part and determiner not in _DEFINITE and sort == "count":
                return None
            end += 1 + (determiner in _DEFINITE)
            whole = self.index.at(self.doc[end].idx) if part and end < stop else None
            while whole and end < stop and self.doc[end].idx < whole.end:
                end += 1
        while self._word(end, stop) in _MORE:
            more, end = True, end + 1
        head = self._head(end, stop)
        if head is None:
            kept = part or more or self._is_bare(end, stop, number)
            return Group(first, end, sort, number.whole, number, part=part, more=more) if kept else None
        if head < 0:
            return None
        if is_perpetrator(self.doc[head]):
            return Group(first, head + 1, "perpetrator", 0, number, left_out=number.whole or 1)
        if is_combatant(self.doc[head]) and number.whole:
            return Group(
                first, head + 1, "fighters", number.whole, number, self._unit(end, head), left_out=number.whole
            )
        if self.doc[head].lower_ == "couples" and number.whole and number.low is None:
            return Group(first, head + 1, "list", 2 * number.whole, None, "people", part, more)
        return Group(first, head + 1, sort, number.whole, number, self._unit(end, head), part, more, of=whole)

    def _is_bare(self, end: int, stop: int, number: Number) -> bool:
        """Whether a number without a noun may count people: it is no year, and no unit or name follows."""
        digits = number.text[:1].isdecimal()
        if digits and number.whole is not None and 1900 <= number.whole <= 2100 and "," not in number.text:
            return False
        if end >= stop:
            return True
        following = self.doc[end]
        if following.idx in self._dates or following.lower_ in members("harm", "states"):
            return True
        return following.pos_ not in ("NOUN", "PROPN", "NUM", "SYM")

    def _both(self, at: int, stop: int) -> Group:
        end = at + 1
        if self._word(end, stop) == "of" and self._word(end + 1, stop) in _THEM:
            end += 2
        elif end < stop and self.doc[end].pos_ == "NOUN" and is_person_noun(self.doc[end]):
            end += 1
        return Group(at, end, "pair", 2)

    # -- noun phrases ---------------------------------------------------------------------------------------------

    def _head(self, start: int, stop: int) -> int | None:
        """The head noun of a noun phrase: its token, None where no noun follows, -1 where it is no person."""
        data = table("harm")["states"]
        last_noun, people = None, list[int]()
        at = start
        while at < min(stop, start + _LONGEST_NOUN_PHRASE):
            token = self.doc[at]
            if token.idx in self._dates or token.idx in self._people or (token.lower_ in data and people):
                break
            if token.lower_ in data and (at == start or last_noun is not None):
                break
            aged = self._year_old(at, stop)
            if aged:
                at = aged
                continue
            if token.pos_ in NOUNS:
                last_noun = at
                if is_person_noun(token) or token.lemma_.lower() in {*table("harm")["counted"], "life"}:
                    people.append(at)
            elif not self._is_joint(token) and (
                last_noun is not None
                or not (token.pos_ in _MODIFIERS or token.tag_ in ("VBN", "VBG") or token.pos_ == "ADV")
            ):
                break
            at += 1
        if last_noun is None:
            return None
        if not people or any(t.pos_ == "NOUN" and not t.ent_type_ for t in self.doc[people[-1] + 1 : last_noun + 1]):
            return -1
        return people[-1]

    def _is_joint(self, token: Token) -> bool:
        """A hyphen or an apostrophe inside a noun phrase; a dash between blanks is none."""
        return token.lower_ in _JOINTS and (token.text not in "-–" or not self.doc[token.i - 1].whitespace_)

    def _year_old(self, at: int, stop: int) -> int | None:
        """Where "7-year-old" that begins at `at` ends."""
        if not self.index.at(self.doc[at].idx):
            return None
        for end in range(at + 1, min(at + 7, stop)):
            if self.doc[end].lower_ in ("old", "olds"):
                return end + 1
            if self.doc[end].lower_ not in ("-", "–", "year", "years", "month", "months", "week", "day"):
                return None
        return None

    def _described(self, at: int, stop: int) -> Group | None:
        token = self.doc[at]
        start = at + 1 if token.lower_ in _INDEFINITE | _DEFINITE | {"no"} else at
        if start >= stop:
            return None
        more = self._word(start, stop) in _MORE and start + 1 < stop
        start += more  # "a further 15 people"
        number = self.index.at(self.doc[start].idx)
        if number and not self._year_old(start, stop):
            group = self._counted(start, stop, number) if more or token.lower_ in _DEFINITE else None
            return replace(group, start=at) if group and group.sort in ("count", "perpetrator") else None
        return self._noun_phrase(at, start, stop)

    def _noun_phrase(self, at: int, start: int, stop: int) -> Group | None:
        token = self.doc[at]
        head = self._head(start, stop)
        if head is None or head < 0:
            aged = self._year_old(start, stop) if head is None else None
            return Group(at, aged, "single", 1, unit="person") if aged and token.lower_ in _INDEFINITE else None
        noun, end = self.doc[head], head + 1
        if end < stop and self._is_person(self.doc[end]) and not noun.tag_.endswith("S"):
            return replace(self._named(end, stop), start=at)  # "court officer Ron Kienzle" is one person
        if is_perpetrator(noun) or is_combatant(noun):
            return Group(at, end, "perpetrator", 0, left_out=1)
        unit = self._unit(start, head)
        if token.lower_ == "no":
            return Group(at, end, "count", 0, unit=unit)
        if noun.tag_ in ("NNS", "NNPS") or noun.lower_ in COLLECTIVES:
            return Group(at, end, "vague", None, unit=unit)
        if noun.lower_ in ("couple", "twins", "pair"):
            return Group(at, end, "pair", 2, unit="people")
        ordinal = next((place for t in self.doc[start:head] if (place := self._place(t))), None)
        if ordinal and token.lower_ == "the" and self._word(end, stop) == "to":
            return Group(at, end, "nth", ordinal, unit=unit)  # "the third person to die"
        if ordinal and token.lower_ in _INDEFINITE:
            if any(t.pos_ == "ADJ" and not self._place(t) for t in self.doc[start:head]):
                return Group(at, end, "vague", None, unit=unit)  # a second Danish woman is not the second who died
            return Group(at, end, "nth", ordinal, unit=unit)
        sort = "definite" if token.lower_ in _DEFINITE else "single"
        age = self.index.at(self.doc[end + 1].idx) if self._word(end, stop) == "of" and end + 1 < stop else None
        if (
            age is not None
            and noun.lemma_ not in listed("parents_of")
            and is_age_of(self.doc, head, end + 2, stop, age)
        ):
            end += 2  # "a man of 40, and his wife"
        return Group(at, end, sort, 1, unit=unit, more=token.lower_ == "another")

    def _place(self, token: Token) -> int | None:
        """The number of an ordinal ("third", "14th") that stands for itself."""
        if not token.whitespace_:
            return None
        found = _ORDINAL.fullmatch(token.lower_)
        return int(found.group(1)) if found else _ORDINALS.get(token.lower_)

    def _unit(self, start: int, head: int) -> str:
        return " ".join(self.doc[start : head + 1].text.split())

    # -- names ----------------------------------------------------------------------------------------------------

    def _named(self, at: int, stop: int) -> Group:
        token = self.doc[at]
        limit = self._people.get(token.idx)
        end = at + 1
        while end < stop and (
            self.doc[end].idx < limit
            if limit is not None
            else self.doc[end].ent_iob_ == "I" and self.doc[end].ent_type_ == "PERSON"
        ):
            end += 1
        name = self._full(at, end)
        aged = self._age_after(end, stop)
        if name.split()[-1].lower() in self.perpetrators or self._called_perpetrator(aged or end, stop):
            return Group(at, aged or end, "perpetrator", 0, left_out=1, name=name)
        return Group(at, aged or end, "name", 1, name=name, aged=aged is not None)

    def _full(self, at: int, end: int) -> str:
        found = self.document.name_of(self.doc[at:end])
        return found.shown if found is not None else self.doc[at:end].text

    def _age_after(self, end: int, stop: int) -> int | None:
        """Where ", 61" after a name ends."""
        if self._word(end, stop) not in (",", "(") or end + 1 >= stop:
            return None
        number = self.index.at(self.doc[end + 1].idx)
        follows = self._word(end + 2, stop)
        aged = number and number.text.isdecimal() and 0 < int(number.text) <= OLDEST
        return end + 2 + (follows == ")") if aged and follows in (",", ";", ")", ".", "and", "of", "") else None

    def _called_perpetrator(self, end: int, stop: int) -> bool:
        """ "…, who police said is the gunman" """
        if self._word(end, stop) == ",":
            end += 1
        if self._word(end, stop) not in ("who", "the", "identified", "described", "whom"):
            return False
        for token in self.doc[end : min(end + 9, stop)]:
            if token.text in (",", ";"):
                return False
            if is_perpetrator(token):
                return True
        return False
