"""What the words around a person's name say of the person: role, affiliation, age.

Titles stand before the name ("Hennepin County, Minnesota Sheriff Richard Stanek", "Obama campaign manager Jim
Messina"), appositions after it ("Jane Roe, 34, the chairwoman of the Roe Foundation,") or before it ("The sheriff,
John Doe,").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from factsheet.annotate.clauses.clause import is_apposed
from factsheet.annotate.clauses.grammar import ARTICLES, is_passive, lemma_of, own_subject
from factsheet.annotate.data import listed, members, table
from factsheet.annotate.data import words as word_list
from factsheet.annotate.document import Document
from factsheet.annotate.marks.marks import APOSTROPHES
from factsheet.annotate.names import gazetteer, titles
from factsheet.annotate.names.ages import age_span, aged, years_old
from factsheet.annotate.names.candidates import organization_noun
from factsheet.annotate.names.common_words import is_common
from factsheet.annotate.speech.cues import RELATIVES
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.kinds.person_sentence import PARTY_MEMBERS, is_office
from factsheet.model.mention import Name

_LONGEST_BODY = 3
"""Words at most of what an office before a name is of: "Secretary of State"."""
_LONGEST_FIELD = 5
"""Words at most of what an office is for: "minister for women and equality"."""
_LONGEST_TITLE = 10
_LONGEST_APPOSITION = 16
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_LINKS = frozenset({"of", "for", "at", "with", "from", "in", "to"})
_OWN_COUNTRY = frozenset({"U.S.", "US", "U.K.", "UK", "American", "British"})
"""What stays a part of the title: "U.S. Rep."."""
_CLAUSE = frozenset({"WP", "WP$", "WDT", "VBD", "VBZ", "VBP", "MD", "WRB"})
"""Tags at which an apposition gives way to a clause."""
_AT_TIMES = frozenset({"then", "now"})
_NOT_NOW = re.compile(r"(?:next|future|would-be) |.* under (?:former|then|ex|the late)\b", re.IGNORECASE)
"""Roles that somebody may have, or had under somebody who has no office any more."""
_ENDED = re.compile(
    r"^(?:then|no longer)\b|\bat th(?:e|at) time$|\b(?:until|till|from \d{4} (?:to|until|through)|between \d{4} and)\b"
    r"|\b(?:in|during) (?:the )?(?:early |late |mid-)?\d{4}s?$",
    re.IGNORECASE,
)
_JOINING = frozenset({"and", "or", "but"})


@dataclass(frozen=True, slots=True)
class Description:
    """Role, affiliation and age; tokens `start` to `end` carry them together with the name.

    `article` is the one that the source prints before the role (a, an, the), or None; `link` what it prints between
    role and affiliation ("of the"), None where the affiliation comes first.
    """

    start: int
    end: int
    role: str | None = None
    of: str | None = None
    link: str | None = None
    article: str | None = None
    age: int | None = None


class Describer:
    """Describes people of one document by the words around their names."""

    def __init__(self, document: Document) -> None:
        self._doc: Doc = document.doc
        self._quoted = document.in_quotation
        self._told = {name.full for key, name in document.names.items() if not document.in_quotation(key[0])}
        """Who is named by the text itself: the title that a quotation gives them may be a wish, or of old."""
        self._names: dict[int, Name] = {}
        self._starts: dict[int, int] = {}
        for (start, end), name in document.names.items():
            span = document.doc.over(start, end)
            self._names.update(dict.fromkeys(range(span.start, span.end), name))
            self._starts.update(dict.fromkeys(range(span.start, span.end), span.start))
        people = [span for span, _ in document.named("person")]
        self._leaders = {right.start: left for left, right in pairwise(people) if self._joins(left, right)}
        self._leading = {leader.start for leader in self._leaders.values()}

    def describe(self, name: Span) -> Description:
        """What is said right around `name`."""
        start, end = name.start, name.end
        own = self._names.get(start)
        said = own is not None and self._quoted(name.start_char) and own.full in self._told
        before = None if said else self._title(name)
        age, age_end = age_span(self._doc, end) or (None, None)
        early_age, early_start = (
            (None, start) if _only_tells_which(name) else self._age_before(before.start if before else start)
        )
        end = age_end or end
        after = None if self._quoted(name.start_char) else self._apposition(end)  # "… of Moss, a liar," is an insult
        if before and before.article == "the" and after:
            # "arrested the driver. John Doe, chief constable of …": where the layout lost a full stop, it is not his.
            before = None
        found = before or after or (None if said else self._leading_apposition(name) or self._shared_title(name))
        if found is not None and found.role is not None and _NOT_NOW.match(found.role):
            found = None
        late_age, late_end = self._age_behind(end) if after is None and age is None else (None, end)
        link, of, of_end = (None, None, end) if found and found.of else self._of_after(end)
        if age is None and of_end > end:
            late_age, late_end = age_span(self._doc, of_end) or (late_age, late_end)  # "John Doe of Ames, 34, died"
        owner, own_start = (None, start) if found or of else self._owner(name.start)
        return Description(
            start=min(start, found.start if found else start, early_start, own_start),
            end=max(end, found.end if found else end, of_end, late_end),
            role=found.role if found else None,
            of=(found.of if found else None) or of or owner,
            link=found.link if found and found.of else link,
            article=found.article if found else None,
            age=next(
                (one for one in (age, found.age if found else None, early_age, late_age) if one is not None), None
            ),
        )

    # -- before the name ------------------------------------------------------------------------------------------

    def _owner(self, first: int) -> tuple[str | None, int]:
        """The country or body that has the one named at `first` ("met Norland's Ada Moss"), and where it begins."""
        owner = first - 2
        owned = owner >= 0 and self._doc[first - 1].lower_ in APOSTROPHES
        if not owned or self._sort(owner) not in {"organization", "place"}:
            return None, first
        return _text(self._doc[self._starts[owner] : owner + 1]), self._starts[owner]

    def _relative_of(self, last: int) -> Description | None:
        """Whose relative is called by the noun before token `last`: "the boy's uncle", "Moss's father"."""
        noun = last - 1
        owner = noun - 2
        if owner < 0 or self._doc[noun].lower_ not in members("titles", "relatives"):
            return None
        if self._doc[noun - 1].lower_ not in APOSTROPHES:
            return None
        if self._sort(owner) == "person":
            return Description(self._starts[owner], last, _text(self._doc[self._starts[owner] : last]))
        if not is_person_noun(self._doc[owner]):
            return None
        start = owner
        while start > self._doc[noun].sent.start and self._doc[start - 1].pos_ in {"NOUN", "ADJ"}:
            start -= 1
        article = self._article(start)
        return Description(start, last, _text(self._doc[start:last]), article="the") if article == "the" else None

    def _title(self, name: Span) -> Description | None:
        first = self._phrase_start(name)
        units = self._units(first, name.start)
        while len(units) > 1 and self._only_addresses(units):
            units = units[:-1]  # "the veteran MP Sir Jack Doe", "panel Chairman Rep. Jack Doe"
        words = [text for text, _ in units]
        elect = 2 * (words[-2:] == ["-", "elect"])
        held = words[: len(words) - elect]
        taken = titles.heads(held) or titles.heads(held, lower=True)
        taken += elect if taken else 0
        size = sum(tokens for _, tokens in units[len(units) - taken :]) if taken else 0
        if not size:
            return self._relative_of(name.start) or self._office_of(name)
        if _plays_a_part(words[-1].lower()):
            return None
        last = first + sum(tokens for _, tokens in units)
        role = self._role_begins(first, last - size, self._doc[last - 1])
        if self._is_then(role):
            return None  # "then-President Roe" is so no more
        affiliation = self._affiliation(first, role)
        owner = role - 1 - (self._doc[role - 1].lower_ in APOSTROPHES)
        if affiliation is None and owner >= first and self._sort(owner) == "person":
            role = self._starts[owner]
        elif affiliation is None:
            role = self._body_before(first, role)
        role = self._once(first, role)
        if self._is_then(role):
            return None
        text = self._role_text(role, last)
        if affiliation is None:
            article = self._article(role)
            if article in {"a", "an"} and self._doc[name.start - 1].is_title and len(name) == 1:
                return None  # "what a President Roe would do"
            return Description(role, name.end, text, article=article)
        start, of = affiliation
        if self._is_then(start):
            return None
        start, text = self._once_of(start, text)
        mark = self._doc[role - 1].lower_
        link = mark if mark in APOSTROPHES else None
        if self._sort(role - 1) == "place" and is_office(text) and _governed(of) and not manages(text):
            link = "of"
        return Description(start, name.end, text, of, link, self._article(start))

    def _joins(self, left: Span, right: Span) -> bool:
        """Whether nothing but a comma or "and", an age or where somebody is from parts two names."""
        between = self._doc[left.end : right.start]
        opening = next((token.i for token in between if token.text == "("), right.start)
        closing = next((token.i for token in between if token.text == ")"), opening)
        plain = all(
            token.lower_ in {",", "and", "&", "of", "from"}
            or token.text.isdecimal()
            or self._sort(token.i) == "place"
            or opening <= token.i <= closing  # "Moss (D-Ohio), Cole (R-Utah)"
            for token in between
        )
        return plain and 0 < len(between) <= _LONGEST_TITLE and between[-1].lower_ in {",", "and", "&"}

    def _shared_title(self, name: Span) -> Description | None:
        """The title in the plural that several share: "Senators Ada Moss and Ben Cole", "Reps. Moss and Cole"."""
        first = name
        while (leader := self._leaders.get(first.start)) is not None:
            first = leader
        opening, last = self._phrase_start(first), first.start - 1
        last -= self._doc[last].text == "."
        alone = first.start == name.start and name.start not in self._leading
        if alone or last < opening:
            return None
        whole = _text(self._doc[last : first.start])
        one = titles.singular(whole)
        if one is None or one.lower() in members("titles", "relatives") | members("titles", "to_another"):
            return None
        role = self._role_begins(opening, last, self._doc[last])
        if self._is_then(role):
            return None
        text = f"{self._role_text(role, last + 1).removesuffix(self._doc[last].text)}{one}"
        affiliation = self._affiliation(opening, role)
        if affiliation is None:
            return Description(role, name.end, text)
        start, text = self._once_of(affiliation[0], text)
        return Description(start, name.end, text, affiliation[1])

    def _only_addresses(self, units: list[tuple[str, int]]) -> bool:
        """Whether the last word is how somebody is addressed whom another title tells of."""
        last, before = units[-1][0], [text for text, _ in units[:-1]]
        if titles.heads([*before, last]) > 1:
            return False  # "Lt. Gov."
        short = last.lower() in table("roles")["abbreviations"]
        held = titles.heads(before) or titles.heads(before, lower=True)
        return titles.honorific(last) in {"m", "f"} or (short and held > 0)

    def _is_then(self, role: int) -> bool:
        """Whether a "then" stands before the role that begins at token `role`, or opens it."""
        before = role - 2 if self._compound(role) else role - 1
        opens = self._doc[role].lower_ in _AT_TIMES
        return opens or (before >= self._doc[role].sent.start and self._doc[before].lower_ == "then")

    def _once_of(self, body: int, role: str) -> tuple[int, str]:
        """The role with the "former" or "ex-" before the body at token `body` that it is of, and where that begins."""
        joined = self._compound(body)
        at = body - 1 - joined
        if at < self._doc[body].sent.start or self._doc[at].lower_ not in members("titles", "past"):
            return body, role
        return at, f"{self._doc[at].lower_}{'-' if joined else ' '}{role}"

    def _once(self, first: int, role: int) -> int:
        """Where the role begins with a "former" that a people's name parts from it: "former Norlandic president"."""
        at = role - 1
        while at > first and not self._sort(at) and (self._compound(at + 1) or self._is_capital(at)):
            at -= 1
        return at if first <= at < role and self._doc[at].lower_ in members("titles", "past") else role

    def _is_capital(self, at: int) -> bool:
        return self._doc[at].text[0].isupper() and self._doc[at].is_alpha

    def _office_of(self, name: Span) -> Description | None:
        """The office right before `name` that goes on with "of": "Deputy Secretary of State", "the mayor of Paris"."""
        of = name.start - 1
        while of > name.sent.start and name.start - of <= _LONGEST_BODY and self._doc[of].text[0].isupper():
            of -= 1
        if of == name.start - 1:
            return self._office_for(name)
        the = self._doc[of].lower_ == "the"
        of -= the
        if of <= name.sent.start or name.start - of - the < 2 or self._doc[of].lower_ != "of":
            return None
        office = self._title(self._doc[of : of + 1])
        if office is None or office.role is None or titles.honorific(self._doc[name.start - 1].text):
            return None  # "the chairman of Mrs. Roe's campaign"
        body = _text(self._doc[of + 1 + the : name.start])
        if self._sort(of + 1 + the) == "place":
            return Description(office.start, name.end, office.role, body, "of the" if the else "of", office.article)
        whole = f"{office.role} {_text(self._doc[of : name.start])}"
        return Description(office.start, name.end, whole, office.of, office.link, office.article)

    def _office_for(self, name: Span) -> Description | None:
        """The office right before `name` with what it is for: "minister for women and equality", "head of security"."""
        at, last = name.start - 1, self._doc[name.start - 1]
        if not last.is_lower or last.pos_ != "NOUN" or is_person_noun(last):
            return None
        while at > name.sent.start and name.start - at <= _LONGEST_FIELD and self._is_field(self._doc[at]):
            at -= 1
        if at <= name.sent.start or self._doc[at].lower_ not in {"of", "for"}:
            return None
        office = self._title(self._doc[at : at + 1])
        if office is None or office.role is None:
            return None
        whole = f"{office.role} {_text(self._doc[at : name.start])}"
        return Description(office.start, name.end, whole, office.of, office.link, office.article)

    def _is_field(self, token: Token) -> bool:
        return token.lower_ in {"and", ","} or (token.is_lower and token.pos_ in {"NOUN", "ADJ"})

    def _body_before(self, first: int, role: int) -> int:
        """Where the role begins with the body that it is held in: "Council President"."""
        body = role - 1
        if body < first or not (organization_noun(self._doc[body].text)):
            return role
        while body > first and self._doc[body - 1].is_title and not self._sort(body - 1):
            body -= 1
        return body

    def _abbreviates(self, at: int) -> bool:
        """Whether the token at `at` is the full stop of an abbreviated title ("Cmdr.")."""
        stop, before = self._doc[at], self._doc[at - 1]
        known = titles.heads([f"{before.text}."]) > 0 or titles.singular(f"{before.text}.") is not None
        return stop.text == "." and not before.whitespace_ and known

    def _units(self, first: int, last: int) -> list[tuple[str, int]]:
        """The words of `first` to `last` with their numbers of tokens: an abbreviation is one with its full stop."""
        units: list[tuple[str, int]] = []
        for token in self._doc[first:last]:
            if token.text == "." and units and not self._doc[token.i - 1].whitespace_:
                units[-1] = (f"{units[-1][0]}.", units[-1][1] + 1)
            else:
                units.append((token.text, 1))
        return units

    def _role_text(self, first: int, last: int) -> str:
        """The role as printed, but for the capital of a sentence's first word ("Nearby resident Jane Roe")."""
        text, opening = _text(self._doc[first:last]), self._doc[first]
        proper = opening.lower_ in word_list("not_names") or opening.text.endswith("s")
        proper = proper or (
            last - first > 2 and self._doc[first + 2].lower_ in listed("joined_to_places") and self._compound(first + 2)
        )
        everyday = (is_common(opening.text) and not proper) or opening.text == "Ex"
        small = self._doc[last - 1].is_lower or self._doc[last - 1].is_upper
        one = last - first == 1 and titles.heads([opening.text], lower=True) and not titles.heads([opening.text])
        lower = opening.is_sent_start and (bool(one) or (last - first > 1 and everyday and small))
        return text[:1].lower() + text[1:] if lower else text

    def _phrase_start(self, name: Span) -> int:
        """Where the noun phrase that ends in `name` begins, commas inside place names included."""
        at = name.start
        floor = name.sent.start
        if at == floor and at > 1 and self._abbreviates(at - 1):
            floor = self._doc[at - 1].sent.start  # the parser took the full stop of "Cmdr." for the sentence's
        while at > floor and name.start - at < _LONGEST_TITLE:
            token = self._doc[at - 1]
            place_comma = token.text == "," and self._sort(at) == "place" and self._sort(at - 2) == "place"
            joined = (token.text == "-" and not token.whitespace_) or self._abbreviates(at - 1)
            if token.is_space or not (
                token.pos_ in _PHRASE
                or token.dep_ in {"amod", "compound"}
                or place_comma
                or joined
                or token.lower_ in APOSTROPHES
                or titles.heads([token.text])
                or titles.heads([token.text, self._doc[at].text]) == 2  # "Under Secretary"
            ):
                break
            at -= 1
        at += bool(self._doc[at].is_sent_start) and self._doc[at].lower_ in listed("opening_before_titles")
        while at < name.start and (self._doc[at].is_punct or self._doc[at].lower_ in APOSTROPHES):
            at += 1
        return at

    def _role_begins(self, first: int, role: int, head: Token) -> int:
        """Where the role that holds token `role` begins, compounds whole: "front-runner", "Ohio-based banker"."""
        floor = head.sent.start
        while True:
            if role > first and (people := self._people_begin(role)) < role:
                role = max(first, people)
            elif role > first and self._in_role(role - 1, head):
                role -= 1
            elif role - 2 >= floor and self._compound(role) and self._doc[role - 2].lower_ not in _AT_TIMES:
                role = max(floor, self._starts.get(role - 2, role - 2))
                while role > first and self._doc[role - 1].pos_ == "PROPN" and self._doc[role].is_title:
                    role -= 1  # "Pulitzer Prize-winning"
            else:
                return role

    def _people_begin(self, role: int) -> int:
        """Where the name of a people in several words begins that the role opens with: "Costa Rican President"."""
        last = role - 1
        if self._doc[last].ent_type_ != "NORP" or self._doc[last].ent_iob_ != "I" or not self._doc[last].is_title:
            return role
        while self._doc[last].ent_iob_ == "I":
            last -= 1
        return last

    def _compound(self, at: int) -> bool:
        """Whether a hyphen joins the word at `at` to the one before it."""
        if at < 2 or self._doc[at - 1].text != "-":
            return False
        return not (self._doc[at - 1].whitespace_ or self._doc[at - 2].whitespace_)

    def _in_role(self, at: int, head: Token) -> bool:
        """Whether the word at `at` belongs to the role whose head is `head`: no name, and printed in the same case."""
        token = self._doc[at]
        if token.text in _OWN_COUNTRY:
            return True
        if token.lower_ == "mate" or token.lower_ in members("titles", "relatives"):
            return False  # "his running mate presidential nominee John Doe"
        if at in self._names or token.text == "," or token.lower_ in APOSTROPHES or token.lower_ in {"another", "one"}:
            return False
        plain = (
            token.is_alpha
            and token.text != "old"
            and (token.is_lower or (is_common(token.text) and not token.text.endswith("s")))
        )
        plain = plain and (token.is_lower == head.is_lower or (head.is_lower and bool(token.is_sent_start)))
        office = bool(titles.heads([token.text])) and token.is_lower <= head.is_lower
        return titles.modifier(token.text) or office or plain

    def _affiliation(self, first: int, role: int) -> tuple[int, str] | None:
        """The organization or place right before the role, with the places that it lies in: start and text."""
        end = role - 1 if role > first and self._doc[role - 1].lower_ in APOSTROPHES else role
        if self._sort(end - 1) not in {"organization", "place"} or end - 1 < first:
            return None
        start = self._starts[end - 1]
        while start - 2 >= first and self._doc[start - 1].text == "," and self._sort(start - 2) == "place":
            start = self._starts[start - 2]
        return start, _text(self._doc[start:end])

    def _article(self, start: int) -> str | None:
        before = self._doc[start - 1].lower_ if start else ""
        return before if before in ARTICLES else None

    def _age_before(self, start: int) -> tuple[int | None, int]:
        """The age in "25-year-old" or "a boy of 7," before token `start`, and the token at which it begins."""
        if start > 3 and self._doc[start - 1].text == ",":
            noun = next(
                (at - 1 for at in range(start - 3, max(start - 6, 0), -1) if self._doc[at].lower_ == "of"), start
            )
            if (found := aged(self._doc, noun)) is not None and found[1] == start - 1:
                return found[0], noun
        for at in range(start - 1, max(start - 12, 1), -1):
            token = self._doc[at]
            if token.lower_ in {"old", "olds"} and (number := years_old(self._doc, at)) is not None:
                return number
            if token.is_punct and token.text != "-":
                break
            if token.pos_ in {"VERB", "AUX", "ADP", "CCONJ"} or token.lower_ in APOSTROPHES:
                break  # "the 25-year-old's lawyer Jane Roe", "a 25-year-old and Jane Roe"
            if self._sort(at) == "person":
                break
        return None, start

    def _leading_apposition(self, name: Span) -> Description | None:
        """ "The chairman of the party, John Doe, said": a phrase with its own article, then the name between commas."""
        opening = name.start
        while opening > name.sent.start and titles.honorific(self._doc[opening - 1].text):
            opening -= 1  # "the chief executive, Dr Ann Roe"
        comma = self._doc[opening - 1] if opening > name.sent.start else None
        if comma is None or comma.text != "," or not self._closes(name.end):
            return None
        first = max(name.sent.start, comma.i - _LONGEST_APPOSITION)
        first = next((at + 1 for at in range(comma.i - 1, first - 1, -1) if self._parts(at)), first)
        start = next((at for at in range(comma.i - 1, first - 1, -1) if self._doc[at].lower_ in ARTICLES), None)
        while start is not None and start > first + 1 and self._doc[start - 1].lower_ in _LINKS:
            # "the chairman of the party, Jane Roe": the article before the last one opens the phrase.
            inner, start = (
                start,
                next((at for at in range(start - 1, first - 1, -1) if self._doc[at].lower_ in ARTICLES), None),
            )
            if start is None or self._describes_before(start) or not self._opens_office(start, inner):
                start = inner  # "Ben Cole, a lawyer of the mayor, Jane Roe", "turned to the mayor, Jane Roe"
                break
        if (relative := self._relative_of(comma.i)) is not None:
            return relative
        if start is None or any(token.pos_ in {"VERB", "AUX"} for token in self._doc[start : comma.i]):
            return self._owned(name, first, comma.i)
        if start + 1 >= comma.i or self._adds_relative(start, comma.i):
            return None
        noun = self._head_between(start + 1, comma.i)
        if noun is None:
            return self._leading_age(name, start, comma.i)
        if any(token.pos_ == "ADP" for token in self._doc[start : noun.i]):
            return None
        within = (token.i for token in self._doc[start : comma.i] if token.text == ",")
        inner = any({self._sort(at - 1), self._sort(at + 1)} != {"place"} for at in within)
        closed = name.end < len(self._doc) and self._doc[name.end].is_punct
        if inner or not (closed or start == name.sent.start):
            return None
        if self._of_then(start, comma.i):
            return None
        age, first = self._age_within(start + 1)
        if any(token.lower_ in APOSTROPHES for token in self._doc[first : comma.i]):
            age = None  # "the 45-year-old suspect's lawyer, Jane Roe"
        role, of, link, article = self._split(first, comma.i, noun.i)
        article = self._doc[start].lower_ if age is not None else article
        return Description(start, name.end, role, of, link, article, age)

    def _opens_office(self, start: int, inner: int) -> bool:
        """Whether the phrase from `start` is of an office: "the head of | the party", not "the talks with | …"."""
        return self._doc[inner - 1].lower_ == "of" or self._head_between(start + 1, inner) is not None

    def _describes_before(self, start: int) -> bool:
        """Whether the phrase from token `start` is the apposition of a name before it: "Ben Cole, 40, a lawyer"."""
        at = start - 1
        if at > 2 and self._doc[at].text == "," and self._doc[at - 1].text.isdecimal():
            at -= 2
        return at > 0 and self._doc[at].text == "," and self._sort(at - 1) == "person"

    def _adds_relative(self, start: int, comma: int) -> bool:
        """Whether the name is of a second person whom "and" adds: "is a surgeon and his wife, Jane, a nurse"."""
        words = self._doc[start:comma]
        return any(token.tag_ == "PRP$" and token.nbor(-1).dep_ == "cc" for token in words[1:])

    def _leading_age(self, name: Span, start: int, comma: int) -> Description | None:
        """The age in a phrase without a role, the name between commas: "the 45-year-old suspect, John Doe, ran"."""
        age, first = self._age_within(start + 1)
        closed = name.end < len(self._doc) and self._doc[name.end].text == ","
        plain = all(token.pos_ in _PHRASE | {"ADP", "DET"} and token.is_alpha for token in self._doc[first:comma])
        return Description(start, name.end, age=age) if age is not None and closed and plain else None

    def _parts(self, at: int) -> bool:
        """Whether the mark at `at` parts clauses, so that no description runs over it: a semicolon, a dash."""
        token = self._doc[at]
        return token.is_punct and token.text not in {",", "-", "."} and token.lower_ not in APOSTROPHES

    def _owned(self, name: Span, first: int, comma: int) -> Description | None:
        """ "Halden's chief executive, Jane Roe, said": the owner opens the clause, without an article."""
        pronoun = next((at for at in range(comma - 1, first - 1, -1) if self._doc[at].tag_ == "PRP$"), None)
        if pronoun is not None and self._trade(pronoun + 1, comma):
            return Description(pronoun + 1, name.end, _text(self._doc[pronoun + 1 : comma]))
        mark = next((at for at in range(comma - 1, first, -1) if self._doc[at].lower_ in APOSTROPHES), None)
        if mark is None or self._sort(mark - 1) not in {"organization", "place", "person"}:
            return None
        start = self._starts[mark - 1]
        before = self._doc[start - 1] if start > name.sent.start else None
        if before is not None and start != first and before.pos_ != "VERB":
            return None
        noun = self._head_between(mark + 1, comma)
        if noun is None or any(token.pos_ not in _PHRASE for token in self._doc[mark + 1 : comma]):
            return None
        if noun.i != comma - 1:
            return None
        if self._sort(mark - 1) == "person":
            return Description(start, name.end, _text(self._doc[start:comma]))
        role, of = _text(self._doc[mark + 1 : comma]), _text(self._doc[start:mark])
        return Description(start, name.end, role, of, self._doc[mark].lower_, None)

    def _trade(self, first: int, last: int) -> bool:
        """Whether the words are a trade ("personal lawyer"), which somebody has whoever "his" means; no office."""
        words = self._doc[first:last]
        plain = len(words) > 0 and all(token.pos_ in _PHRASE and token.is_lower for token in words)
        plain = plain and words[-1].lower_ not in members("titles", "to_another")
        return plain and self._role_head(words[-1]) and not is_office(_text(words))

    def _closes(self, at: int) -> bool:
        """Whether the sentence goes on at token `at` as it does behind an apposition: a mark or a verb."""
        return at >= len(self._doc) or self._doc[at].is_punct or self._doc[at].pos_ in {"VERB", "AUX"}

    # -- after the name -------------------------------------------------------------------------------------------

    def _apposition(self, end: int) -> Description | None:
        """The apposition that begins with a comma at token `end`."""
        if end + 1 >= len(self._doc) or self._doc[end].text != ",":
            return None
        first = end + 1
        first += self._doc[first].lower_ == "now" and first + 1 < len(self._doc)  # "now a senator"
        opening = self._doc[first].lower_
        if opening in _JOINING:
            return None  # "the pilot, John Doe, and a nurse"
        article = "a" if opening == "another" else opening if opening in ARTICLES else None
        first += article is not None
        owned = self._doc[first].tag_ == "PRP$"
        age, first = self._age_within(first + owned)
        last = self._apposition_end(first)
        last -= self._doc[last - 1].lower_ in _JOINING  # "a founder and, until 1988, chairman"
        stop = last
        while last > first + 1 and self._hangs(last - 1):
            last -= 1
        if last < stop and article == "the":
            article = None  # "the author of “Tides”": which book it was is cut off
        head = self._head_between(first, last)
        if self._doc[last - 1].lower_ in APOSTROPHES:
            return None  # "the host of Nora's “Nightly”"
        if head is None or any(token.pos_ == "ADP" or token.lower_ in ARTICLES for token in self._doc[first : head.i]):
            return None  # "Roe, echoing the president, said"
        if any(t.lower_ in ARTICLES and t.nbor(-1).pos_ in _PHRASE for t in self._doc[head.i + 1 : last]):
            return None  # "the director the board dismissed"
        following = self._doc[head.i + 1] if head.i + 1 < last else None
        if head.is_lower and following is not None and following.pos_ == "PROPN" and following.head.pos_ != "NOUN":
            return None  # "infielder Jo Roe, slugger Poe and shortstop Hale": the next of a list
        if not self._closed(stop) or any(self._sort(at) == "person" for at in range(head.i + 1, min(head.i + 3, last))):
            return None
        if self._of_then(first, stop) or _has_left(head) or (owned and not self._trade(first, last)):
            return None
        role, of, link, owns = self._split(first, last, head.i)
        return Description(end, last, role, of, link, owns if link in APOSTROPHES else article, age)

    def _age_behind(self, end: int) -> tuple[int | None, int]:
        """The age in an apposition that gives no role (", a 34-year-old woman from Ames"), and where it ends."""
        if end + 2 < len(self._doc) and self._doc[end].text == "," and self._doc[end + 1].lower_ in {"a", "an", "the"}:
            age, behind = self._age_within(end + 2)
            if age is not None:
                return age, behind
            noun = next((at for at in range(end + 2, min(end + 5, len(self._doc))) if self._doc[at].pos_ != "ADJ"), end)
            return aged(self._doc, noun) or (None, end)
        return None, end

    def _age_within(self, first: int) -> tuple[int | None, int]:
        """An age that opens an apposition ("a 34-year-old teacher"), and where the rest begins."""
        for at in range(first, min(first + 7, len(self._doc))):
            old = self._doc[at].lower_ == "old"
            if self._doc[at].lower_ in APOSTROPHES:
                break
            if old and (found := years_old(self._doc, at)) is not None:
                return found[0], at + 1
        return None, first

    def _apposition_end(self, first: int) -> int:
        limit = min(first + _LONGEST_APPOSITION, len(self._doc), self._doc[first].sent.end)
        for at in range(first, limit):
            token = self._doc[at]
            in_place = token.text == "," and self._sort(at - 1) == "place" and self._sort(at + 1) == "place"
            inside = in_place or (at in self._starts and self._starts[at] < at)
            if token.is_punct and token.text != "-" and not inside and token.lower_ not in APOSTROPHES:
                return at
            if not self._compound(at) and (token.tag_ in _CLAUSE or token.is_space):  # "a center-left group"
                return at
        return limit

    def _of_then(self, first: int, last: int) -> bool:
        """Whether the words tell what somebody was: "director at the time", "then the mayor", "mayor until 2015"."""
        ended = first < last and _ENDED.search(self._doc[first:last].text) is not None
        elected = self._doc[last - 1].text.isdecimal() and self._doc[last - 3].tag_ == "VBN"
        return ended and not elected

    def _closed(self, last: int) -> bool:
        """Whether the apposition ends where a clause goes on: at a mark or a relative pronoun."""
        if last >= len(self._doc):
            return True
        token = self._doc[last]
        return (
            (token.is_punct and token.text != "(")
            or token.is_space
            or token.tag_ in {"WP", "WP$", "WDT", "WRB"}
            or last == token.sent.start
            or is_apposed(token)
        )

    def _head_between(self, first: int, last: int) -> Token | None:
        """The head noun of the role in `first` to `last`: the last one where several stand side by side."""
        head = next((token for token in self._doc[first:last] if self._role_head(token)), None)
        while head is not None and head.i + 1 < last and self._role_head(self._doc[head.i + 1]):
            head = self._doc[head.i + 1]
        return head

    def _role_head(self, token: Token) -> bool:
        following = self._doc[token.i + 1] if token.i + 1 < len(self._doc) else None
        compound = following is not None and following.pos_ in {"NOUN"} and token.dep_ == "compound"
        trade = token.is_lower and token.lower_.endswith(("er", "or", "ist", "ian")) and is_person_noun(token)
        member = token.lower_ in PARTY_MEMBERS and token.pos_ in {"NOUN", "PROPN"}
        known = (
            titles.heads([token.text], lower=True) or member or (trade and token.lower_ not in members("titles", "kin"))
        )
        return bool(known) and not compound and not _plays_a_part(token.lower_)

    def _split(self, first: int, last: int, head: int) -> tuple[str, str | None, str | None, str | None]:
        """Role, affiliation, what links them and the article, of `first` to `last` whose head noun is at `head`."""
        article, link = self._article(first), head + 1
        if link < last and self._doc[link].lower_ in _LINKS:
            start = link + 1
            while start < last and (self._doc[start].lower_ == "the" or self._doc[start].lower_ in listed("nearby")):
                start += 1
            if start < last and self._sort(start) in {"organization", "place"} and not self._goes_on(start):
                of, linked = self._place_or_body(start, last), _text(self._doc[link:start])
                return _text(self._doc[first:link]), of, linked, article
        role = self._role_begins(first, head, self._doc[head])
        affiliation = self._affiliation(first, role)
        if affiliation is None or link < last:
            return self._until_participle(first, last, head), None, None, article
        text = self._once_of(affiliation[0], _text(self._doc[role:last]))[1]
        owns = self._doc[role - 1].lower_
        if owns in APOSTROPHES:
            return text, affiliation[1], owns, self._article(affiliation[0])
        return text, affiliation[1], None, article

    def _hangs(self, at: int) -> bool:
        """Whether the word only leads to what is cut off: "the author of “Tides”"."""
        return self._doc[at].pos_ in {"ADP", "DET"} and not self._compound(at)

    def _until_participle(self, first: int, last: int, head: int) -> str:
        """The role without a participle behind it: "deputy", not "deputy injured in the attack"."""
        later = range(head + 1, last)
        cut = next(
            (
                at
                for at in later
                if self._doc[at].tag_ in {"VBN", "VBG", "VBD"}
                and self._doc[at - 1].pos_ != "ADP"
                and not (self._doc[at].dep_ == "amod" and at < self._doc[at].head.i < last)
                and not self._compound(at)
            ),
            last,
        )
        cut -= self._doc[cut - 1].lower_ in _JOINING  # "a founder and controlling shareholder"
        return _text(self._doc[first:cut])

    def _of_after(self, end: int) -> tuple[str | None, str | None, int]:
        """ "of the" and "Montgomery County, Maryland" right after the name or its age, and where it ends."""
        at = end
        if at + 1 < len(self._doc) and self._doc[at].text == "," and self._doc[at + 1].lower_ == "of":
            at += 1
        if at + 1 >= len(self._doc) or self._doc[at].lower_ != "of":
            return None, None, end
        start = at + 1 + (self._doc[at + 1].lower_ == "the")
        if self._sort(start) not in {"place", "organization"} or self._goes_on(start):
            return None, None, end
        of = self._place_or_body(start, len(self._doc))
        return _text(self._doc[at:start]), of, self._end_of(start)

    def _goes_on(self, start: int) -> bool:
        """Whether the name at `start` only begins a longer phrase: "the U.S. attorney's office", "Reno police"."""
        end = self._end_of(start)
        if end >= len(self._doc) or self._doc[end].is_sent_start:
            return False
        token = self._doc[end]
        if (token.text == "-" and not token.whitespace_) or (token.pos_ == "PROPN" and token.is_title):
            return True  # "the Velm-based Harbour Council", "the Centre for Media Justice" read to "Media"
        return token.lower_ in APOSTROPHES or (token.pos_ == "NOUN" and token.is_lower and not token.ent_type_)

    def _place_or_body(self, start: int, last: int) -> str:
        return _text(self._doc[start : min(last, self._end_of(start))])

    def _end_of(self, start: int) -> int:
        """Where the name at `start` ends, the state or country after its comma included."""
        end = start
        while end < len(self._doc) and self._starts.get(end) == self._starts.get(start):
            end += 1
        while (
            end + 1 < len(self._doc)
            and self._doc[end].text == ","
            and self._sort(end - 1) == "place"
            and self._sort(end + 1) == "place"
        ):
            state = self._starts[end + 1]
            end += 1
            while end < len(self._doc) and self._starts.get(end) == state:
                end += 1
        return end

    def _sort(self, at: int) -> str | None:
        name = self._names.get(at)
        return name.sort if name else None


def _has_left(office: Token) -> bool:
    """Whether a clause behind an office ends it: "the director whom the mayor fired", "the chief who retired"."""
    for verb in office.children:
        if verb.dep_ != "relcl":
            continue
        doer = own_subject(verb)
        own = doer is not None and doer.lower_ in RELATIVES and not is_passive(verb)
        name = f"{lemma_of(verb)} down" if any(child.lower_ == "down" for child in verb.children) else lemma_of(verb)
        ends = name == "retire" or name in members("parts", "resignations")
        if (ends if own else name in members("parts", "dismissals")) and told(verb).happened:
            return True
    return False


def _only_tells_which(name: Span) -> bool:
    """Whether `name` only tells whose somebody is: the age in "a 31-year-old Moss volunteer" is the volunteer's."""
    behind = name.root.head
    return name.root.dep_ in {"compound", "nmod"} and behind.i >= name.end and is_person_noun(behind)


def _governed(place: str) -> bool:
    """Whether a place is one that has offices of its own: a city, a county, a state, a country."""
    return "," in place or gazetteer.type_of(place) in {"city", "county", "state", "country", None}


def manages(role: str) -> bool:
    """Whether the office is of a firm or a team, so that a place before it is the branch: "the India manager"."""
    return role.split()[-1].lower() in table("parts")["executives"]


def _plays_a_part(word: str) -> bool:
    """Whether the noun says what somebody is in the event rather than what office or trade they have."""
    parts = table("parts")
    return word in parts["suspects"] or word in parts["victims"] or word in parts["witnesses"]


def _text(tokens: Span) -> str:
    return " ".join(tokens.text.split())
