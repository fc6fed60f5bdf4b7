"""Groups of people in a sentence that a toll may count: "12 people", "a woman and her two sons", "9 others", a name.

A shallow grammar over spaCy's tokens. It leans on words and entities more than on the parse, because headlines and
captions parse badly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from factsheet.extract.data import table, words
from factsheet.extract.numbers import Number, NumberIndex

_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ee", "man", "woman", "goer", "mate", "ant")
_MORE = frozenset({"other", "others", "more", "additional", "further", "another"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_INDEFINITE = frozenset({"a", "an", "another"})
_DEFINITE = frozenset({"the", "his", "her", "their", "its", "this", "that", "these", "those"})
_STATES = frozenset({"dead", "hurt", "injured", "wounded", "missing", "killed", "shot", "deceased", "slain", "stabbed"})
_LONGEST_NOUN_PHRASE = 8
_LONGEST_LIST = 24


@dataclass(frozen=True, slots=True)
class Group:
    """People at tokens `start` to `end` of a sentence's document.

    `sort` is count ("12 people", "both", "no one"), single ("a man"), name, definite ("the driver"), vague
    ("dozens", "the victims"). `value` is how many, victims only; `left_out` how many perpetrators it names besides.
    `part` marks a subset ("one of them"), `more` one that comes on top of others ("9 others").
    """

    start: int
    end: int
    sort: str
    value: int | None
    number: Number | None = None
    unit: str | None = None
    part: bool = False
    more: bool = False
    left_out: int = 0
    members: tuple[Group, ...] = field(default=())
    name: str | None = None

    @property
    def precision(self) -> str | None:
        """How exact the number is, as the fact base names it."""
        return self.number.precision if self.number else None


def is_person_noun(token: Token) -> bool:
    """Whether `token` is a noun that names a kind of person."""
    lemma = token.lemma_.lower()
    lower = token.lower_
    people = words("people_nouns")
    if lemma in people or lower in people or (lower.endswith("s") and lower[:-1] in people):
        return True
    if lemma in words("not_people") or (lower.endswith("s") and lower[:-1] in words("not_people")):
        return False
    if is_perpetrator(token):
        return True
    if token.ent_type_ == "NORP" and token.pos_ in _NOUNS:
        return True
    singular = lower[:-1] if lower.endswith("s") else lower
    return (
        token.pos_ == "NOUN"
        and len(singular) > 4
        and singular.replace("women", "woman").replace("men", "man").endswith(_AGENT_ENDINGS)
    )


def is_perpetrator(token: Token) -> bool:
    """Whether `token` names somebody who does the harm."""
    listed = words("perpetrators")
    lower = token.lower_
    return token.lemma_.lower() in listed or lower in listed or (lower.endswith("s") and lower[:-1] in listed)


class GroupFinder:
    """Finds the groups of one document, sentence by sentence."""

    def __init__(
        self,
        doc: Doc,
        perpetrators: frozenset[str] = frozenset(),
        behind: Callable[[Tokens], str | None] = lambda tokens: None,
    ) -> None:
        self.doc = doc
        self.behind = behind
        """Gives the full name of the person whom a pronoun means."""
        self.index = NumberIndex(doc.text)
        self.perpetrators = perpetrators
        """Family names of those whom the article calls gunman, suspect and so on."""

    def groups(self, sentence: Tokens) -> list[Group]:
        """The groups of `sentence`, left to right, lists of people as one."""
        found: list[Group] = []
        at = sentence.start
        while at < sentence.end:
            group = self._one(at, sentence.end)
            if group is None:
                at += 1
                continue
            if group.sort != "skip":
                found.append(group)
            at = max(group.end, at + 1)
        return self._joined(found)

    # -- one noun phrase ------------------------------------------------------------------------------------------

    def _one(self, at: int, stop: int) -> Group | None:
        token = self.doc[at]
        number = self.index.at(token.idx)
        if number:
            return self._counted(at, stop, number)
        lower = token.lower_
        following = self.doc[at + 1] if at + 1 < stop else None
        if lower in ("nobody", "none") or (lower == "no" and following is not None and following.lower_ == "one"):
            end = at + 1 + (lower == "no")
            part = end < stop and self.doc[end].lower_ == "of"
            return Group(at, end, "count", 0, part=part)
        if lower == "both" and token.pos_ in ("PRON", "DET", "CCONJ") and token.dep_ != "preconj":
            return self._both(at, stop)
        if token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and token.pos_ in _NOUNS:
            return self._named(at, stop)
        if lower in ("he", "she", "him") and token.tag_ == "PRP":
            return self._pronoun(at)
        if lower in _INDEFINITE or lower in _DEFINITE or lower == "no":
            return self._described(at, stop)
        if token.pos_ in _NOUNS and is_person_noun(token) and self._bare_allowed(at):
            return self._described(at, stop)
        return None

    def _bare_allowed(self, at: int) -> bool:
        """Whether a noun phrase may start at `at` without a determiner: nothing before it belongs to it."""
        if at == 0:
            return True
        before = self.doc[at - 1]
        return before.pos_ not in ("ADJ", "NUM", "DET", "NOUN", "PROPN") or before.is_sent_end is True

    def _counted(self, at: int, stop: int, number: Number) -> Group | None:
        first = self._cue_start(at, number)
        end = at
        while end < stop and self.doc[end].idx < number.end:
            end += 1
        if end < stop and self.doc[end].lower_ in ("-", "–") and not self.doc[end].whitespace_:
            return Group(at, self._skip_hyphened(end, stop), "skip", None)
        if end < stop and self.doc[end].lower_ in (
            "%",
            "percent",
            ":",
            "th",
            "st",
            "nd",
            "rd",
            "a.m.",
            "p.m.",
            "am",
            "pm",
        ):
            if not (self.doc[end].lower_ == ":" and self.doc[end].whitespace_):
                return Group(at, end + 1, "skip", None)
        sort = "count" if number.whole is not None else "vague"
        part = False
        if end + 1 < stop and self.doc[end].lower_ == "of":
            determiner = self.doc[end + 1].lower_
            if self._of_the_harmed(end + 1, stop):
                return Group(first, end + 2, "skip", None)
            part = determiner in _DEFINITE or determiner in ("them", "whom", "us", "which", "my", "our")
            if not part and sort == "count":
                return None
            if part and determiner in ("them", "whom", "us", "which"):
                return Group(first, end + 2, sort, number.whole, number, part=True)
            end += 2 if part else 1
        more = False
        while end < stop and self.doc[end].lower_ in _MORE:
            more, end = True, end + 1
        head = self._head(end, stop)
        if head is None:
            bare = self._bare(end, stop, number)
            return Group(first, end, sort, number.whole, number, part=part, more=more) if bare or more or part else None
        if head < 0:
            return None
        if is_perpetrator(self.doc[head]):
            return Group(first, head + 1, "perpetrator", 0, number, left_out=number.whole or 1)
        unit = self._unit(end, head)
        return Group(first, head + 1, sort, number.whole, number, unit, part, more)

    def _of_the_harmed(self, at: int, stop: int) -> bool:
        """ "of those who died", "of the dead", "of the seven injured": a subset of one outcome, no toll."""
        if self.doc[at].lower_ == "those":
            return True
        counted = table("harm")["counted"]
        return any(
            token.lower_ in _STATES or (token.lemma_.lower() in counted and token.pos_ == "NOUN")
            for token in self.doc[at : min(at + 3, stop)]
        )

    def _cue_start(self, at: int, number: Number) -> int:
        while at > 0 and self.doc[at - 1].idx >= number.start:
            at -= 1
        return at

    def _skip_hyphened(self, at: int, stop: int) -> int:
        while at + 1 < stop and not self.doc[at].whitespace_:
            at += 1
        return at + 1

    def _unit(self, start: int, head: int) -> str:
        text = self.doc[start : head + 1].text
        return " ".join(text.split())

    def _head(self, start: int, stop: int) -> int | None:
        """The head noun of a counted noun phrase: its token, None where no noun follows, -1 where it is no person."""
        last_noun = None
        at = start
        while at < min(stop, start + _LONGEST_NOUN_PHRASE):
            token = self.doc[at]
            if token.lower_ in _STATES and (last_noun is not None or at == start):
                break
            if token.ent_type_ in ("DATE", "TIME") and self.index.at(token.idx) is None and token.pos_ in _NOUNS:
                break
            if token.pos_ in _NOUNS:
                last_noun = at
            elif not self._continues(token, last_noun is not None) or (
                last_noun is not None and token.pos_ in ("VERB", "ADJ", "ADV")
            ):
                break
            at += 1
        if last_noun is None:
            return None
        people = [i for i in range(start, last_noun + 1) if self.doc[i].pos_ in _NOUNS and is_person_noun(self.doc[i])]
        if not people:
            return -1
        # "two officers Monday", "4 teens Saturday night": what follows the person is a date or name
        after = self.doc[people[-1] + 1 : last_noun + 1]
        if any(t.pos_ == "NOUN" and not t.ent_type_ for t in after):
            return -1
        return people[-1]

    def _continues(self, token: Token, has_noun: bool) -> bool:
        if token.lower_ in ("-", "–", "'s", "’s", "'", "’"):
            return True
        if token.pos_ in _INSIDE or token.tag_ in ("VBN", "VBG"):
            return not has_noun or token.pos_ in _NOUNS
        return token.pos_ == "ADV" and not has_noun and token.lower_ not in ("when", "after")

    def _bare(self, end: int, stop: int, number: Number) -> bool:
        """Whether a number without a noun may count people: what follows is no unit, name or part of a number."""
        if number.digits and number.whole is not None and 1900 <= number.whole <= 2100 and "," not in number.text:
            return False
        before = self.doc.text[max(0, number.digits - 2) : number.digits]
        if before.strip().endswith(("#", "$", "£", "€", ":", ".")) and not before.endswith((" ", "\n")):
            return False
        if end >= stop:
            return True
        following = self.doc[end]
        return following.pos_ not in ("NOUN", "PROPN", "NUM", "SYM") or following.lower_ in _STATES

    def _both(self, at: int, stop: int) -> Group:
        end = at + 1
        if end + 1 < stop and self.doc[end].lower_ == "of" and self.doc[end + 1].lower_ in ("them", "whom"):
            end += 2
        elif end < stop and self.doc[end].pos_ == "NOUN" and is_person_noun(self.doc[end]):
            end += 1
        return Group(at, end, "pair", 2)

    def _named(self, at: int, stop: int) -> Group:
        end = at + 1
        while end < stop and self.doc[end].ent_type_ == "PERSON" and self.doc[end].ent_iob_ == "I":
            end += 1
        while end > at + 1 and self.doc[end - 1].lower_ in ("'s", "’s"):
            end -= 1
        name = self.doc[at:end].text
        if name.split()[-1].lower() in self.perpetrators:
            return Group(at, end, "perpetrator", 0, left_out=1, name=name)
        return Group(at, end, "name", 1, name=name)

    def _pronoun(self, at: int) -> Group | None:
        name = self.behind(self.doc[at : at + 1])
        if name is None:
            return None
        if name.split()[-1].lower() in self.perpetrators:
            return Group(at, at + 1, "perpetrator", 0, left_out=1, name=name)
        return Group(at, at + 1, "name", 1, name=name)

    def _described(self, at: int, stop: int) -> Group | None:
        token = self.doc[at]
        start = at + 1 if token.lower_ in _INDEFINITE | _DEFINITE | {"no"} else at
        if start < stop and self.index.at(self.doc[start].idx):
            if token.lower_ in _DEFINITE:
                group = self._counted(start, stop, self.index.at(self.doc[start].idx) or self.index.found[0])
                return replace(group, start=at) if group and group.sort == "count" else None
            return self._aged(at, start, stop)
        return self._noun_phrase(at, start, stop)

    def _aged(self, at: int, start: int, stop: int) -> Group | None:
        """ "a 7-year-old boy", "a 25-year-old": the number is an age."""
        end = start
        while end < stop and self.doc[end].lower_ not in ("old", "olds"):
            if end > start + 5:
                return None
            end += 1
        if end >= stop:
            return None
        if end + 1 < stop and self.doc[end + 1].pos_ in _INSIDE:
            return self._noun_phrase(at, end + 1, stop)
        return Group(at, end + 1, "single", 1, unit="person")

    def _noun_phrase(self, at: int, start: int, stop: int) -> Group | None:
        head = self._head(start, stop)
        if head is None or head < 0:
            return None
        token, noun = self.doc[at], self.doc[head]
        plural = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("people", "police", "men", "women", "children")
        more = token.lower_ == "another"
        end = head + 1
        if is_perpetrator(noun):
            return Group(at, end, "perpetrator", 0, left_out=1)
        if token.lower_ == "no":
            return Group(at, end, "count", 0, unit=self._unit(start, head))
        if plural:
            return Group(at, end, "vague", None, unit=self._unit(start, head))
        following = self.doc[end] if end < stop else None
        if following is not None and following.ent_type_ == "PERSON" and following.ent_iob_ == "B":
            named = self._named(end, stop)  # "court officer Ron Kienzle": title and name are one person
            return replace(named, start=at)
        sort = "definite" if token.lower_ in _DEFINITE else "single"
        return Group(at, end, sort, 1, unit=self._unit(start, head), more=more)

    # -- lists ----------------------------------------------------------------------------------------------------

    def _joined(self, found: list[Group]) -> list[Group]:
        joined: list[Group] = []
        at = 0
        while at < len(found):
            run, links = [found[at]], list[str]()
            while at + 1 < len(found) and len(run) < _LONGEST_LIST:
                link = self._link(found[at], found[at + 1])
                if link is None:
                    break
                run.append(found[at + 1])
                links.append(link)
                at += 1
            joined.extend(self._merge(run, links))
            at += 1
        return joined

    def _link(self, left: Group, right: Group) -> str | None:
        """How two neighbouring groups hang together: "and", ",", "age," (an age between them) or None."""
        counted = table("harm")["counted"]
        if any(self.doc[group.end - 1].lemma_.lower() in counted for group in (left, right)):
            return None
        between = self.doc[left.end : right.start]
        texts = [token.lower_ for token in between]
        aged = any(self.index.at(token.idx) for token in between)
        plain = [t for t, token in zip(texts, between, strict=True) if not self.index.at(token.idx)]
        if not plain or len(texts) > 6 or any(t not in (",", ";", "and", "&", "as", "well", "(", ")") for t in plain):
            return None
        if "and" in plain or "&" in plain:
            return "and"
        return "age," if aged or ";" in plain else ","

    def _merge(self, run: list[Group], links: list[str]) -> list[Group]:
        if len(run) == 1:
            return run
        heads = [run[0]]
        for left, link, right in zip(run, links, run[1:], strict=False):
            if link == "," and {left.sort, right.sort} & {"name"} and left.sort != right.sort:
                continue  # "a man, John Smith": one and the same
            if left.sort == "count" and right.sort == "name" and link != "and":
                continue
            heads.append(right)
        first = run[0]
        if first.sort == "count" and links[0] != "and" and len(run) > 1 and self._apposition(run):
            return [replace(first, end=run[-1].end)]
        if "and" not in links and not self._headline_list(run):
            return [first, *run[1:]] if len(heads) > 1 else [replace(first, end=run[-1].end)]
        known = [head for head in heads if head.value is not None]
        if len(known) < len(heads):
            return run
        value = sum(head.value or 0 for head in heads)
        left_out = sum(head.left_out for head in heads)
        victims = [head for head in heads if head.sort != "perpetrator"]
        if not victims:
            return [replace(first, end=run[-1].end, left_out=left_out)]
        if len(victims) == 1:
            return [replace(victims[0], start=first.start, end=run[-1].end, left_out=left_out)]
        exact = {head.precision for head in victims if head.number} or {None}
        number = victims[0].number if len(exact) == 1 and len(victims) == 1 else None
        return [
            Group(
                first.start, run[-1].end, "list", value, number,
                more=first.more, left_out=left_out, members=tuple(victims),
            )
        ]  # fmt: skip

    def _apposition(self, run: list[Group]) -> bool:
        """Whether what follows a count spells it out: "twelve people, eight women and four men"."""
        rest = [group for group in run[1:] if group.value is not None]
        return bool(rest) and len(rest) == len(run) - 1 and sum(g.value or 0 for g in rest) == run[0].value

    def _headline_list(self, run: list[Group]) -> bool:
        """In headlines a comma is an "and": "2 bailiffs, shooter dead"."""
        return len(run) == 2 and any(group.sort == "perpetrator" for group in run)
