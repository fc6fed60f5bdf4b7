"""The one reader of tables of rules: which row holds of a word in the place that somebody has beside it.

A row names the places (slots) and words that it is about, guards on what stands around the word, how far the clause
must be told as so, and what it yields; the head of each table says what the keys mean. Of the rows for one place and
word the first that holds counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Any

from factsheet import bundled
from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.clauses.grammar import is_before_role, is_negative
from factsheet.annotate.data import members, table
from factsheet.annotate.told.cues import cues
from factsheet.annotate.told.read import told
from factsheet.annotate.told.status import Status
from factsheet.annotate.tree import Token
from factsheet.annotate.words.event_words import is_event
from factsheet.annotate.words.people_words import is_person_noun

OBJECTS = frozenset({"dobj"})
_PRONOUNS = frozenset({"him", "her", "them", "both"})
_LOOKED_AT = 10
"""How many tokens behind a verb its complements are looked for."""
_SLOTS_OF_VERBS = frozenset({"undergoer", "object", "subject"})
_TOLD: Mapping[str, Callable[[Status], bool]] = {
    "happened": lambda status: status.happened,
    "done": lambda status: status.done,
    "alleged": lambda status: status.alleged,
    "coming": lambda status: status.future and status.certainty == "probable" and status.polarity > 0,
    "any": lambda status: True,
}
_FIGURATIVE = "figurative"
"""The list of verbs of harm that news uses for reputations as well."""


@dataclass(frozen=True, slots=True)
class Found:
    """A row that holds: its id, what it yields, and the tokens from `first` to before `last` that say so."""

    row: str
    yields: Mapping[str, Any]
    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its word lists looked up and its patterns compiled."""

    id: str
    slots: frozenset[str]
    words: frozenset[str]
    yields: Mapping[str, Any]
    why: str
    told: str
    behind: re.Pattern[str] | None
    not_behind: re.Pattern[str] | None
    guards: tuple[tuple[str, frozenset[str]], ...]

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> Row:
        """The row that an entry of a table describes."""
        guards = ((key, _words(entry[key])) for key in _GUARDS if key in entry)
        return cls(
            id=entry["id"],
            slots=frozenset(str(entry["slots"]).split()),
            words=_words(entry["words"]),
            yields=entry.get("yields", {}),
            why=entry["why"],
            told=entry.get("told", ""),
            behind=_pattern(entry.get("behind") or entry.get("near")),
            not_behind=_pattern(entry.get("not_behind")),
            guards=tuple(guards),
        )

    def holds(self, slot: str, word: Token, behind: str) -> Found | None:
        """What the row yields of whoever stands in `slot` of `word`, before the words `behind`."""
        last = None
        if self.behind is not None:
            match = self.behind.match(behind)
            if match is None:
                return None
            last = word.i + 1 + len(match.group().split())
        if self.not_behind is not None and self.not_behind.match(behind):
            return None
        for key, words in self.guards:
            if not _GUARDS[key](slot, word, words):
                return None
            if key == "deadly" and (end := death(word)) is not None:
                last = end + 1
        if self.yields.get("part") == "suspect" and _wrongly(_predicate(slot, word)):
            return None
        needed = self.told or (slot in _SLOTS_OF_VERBS and ("done" if slot == "object" else "happened"))
        if needed and not _TOLD[needed](told(_predicate(slot, word))):
            return None
        return Found(self.id, self.yields, word.i, last)


def _predicate(slot: str, word: Token) -> Token:
    """The word of a verb's slot, or the verb over a noun."""
    above = () if slot in _SLOTS_OF_VERBS or word.pos_ == "VERB" else word.ancestors
    return next((token for token in above if token.pos_ in {"VERB", "AUX"}), word)


def _wrongly(verb: Token) -> bool:
    """Whether it was done to the wrong one: "was falsely accused", "mistakenly identified as the gunman"."""
    return any(child.lower_ in table("parts")["wrongly"] for child in verb.children)


def _is_made_up(word: Token) -> bool:
    """Whether it is told in what is false: "falsified reports of a blast that had injured Roe"."""
    before = (child for above in word.ancestors for child in above.children if child.dep_ in {"amod", "compound"})
    return any(child.lower_ in table("parts")["made_up"] for child in before)


class Table:
    """The rows of one table, asked by slot and word."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = list(rows)
        self._index: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.rows:
            for slot in row.slots:
                for word in row.words:
                    self._index[slot, word].append(row)

    def first(self, slot: str, word: Token) -> Found | None:
        """What the first row yields that holds of whoever stands in `slot` of `word`."""
        forms = dict.fromkeys((word.lower_, word.lemma_.lower()))  # "serving", "charges"; else "serve", "charge"
        rows = [row for form in forms for row in self._index.get((slot, form), ())]
        if not rows or (slot in _SLOTS_OF_VERBS and is_before_role(word)) or _is_made_up(word):
            return None
        if slot == "against" and word.pos_ == "VERB":
            return None  # "charged into the fray against Roe"
        behind = " ".join(_behind(word))
        return next((found for row in rows if (found := row.holds(slot, word, behind)) is not None), None)


def _behind(word: Token) -> Iterator[str]:
    """The words right behind `word`, ages between commas passed over: "seeking Ada Moss, 40, over the fire"."""
    following = list(word.doc[word.i + 1 : min(word.i + 2 * _LOOKED_AT, word.sent.end)])
    passed = {at for at in range(1, len(following) - 1) if _is_age(following, at)}
    shown = [token.lower_ for at, token in enumerate(following) if at not in passed and at + 1 not in passed]
    yield from shown[: _LOOKED_AT - 1]


def _is_age(tokens: list[Token], at: int) -> bool:
    """Whether the token at `at` is a number between commas behind a name."""
    beside = tokens[at - 1].text == "," == tokens[at + 1].text
    return (
        beside and tokens[at].text.isdigit() and len(tokens[at].text) < 4 and at > 1 and tokens[at - 2].pos_ == "PROPN"
    )


@cache
def entries(name: str) -> list[dict[str, Any]]:
    """The rows of the table `name` as they stand in its file."""
    rows: list[dict[str, Any]] = bundled.table(files(__package__) / f"{name}.yaml")["rows"]
    return rows


def reason(rule: str) -> str:
    """Why the rule `table:row` is there."""
    name, _, row = rule.partition(":")
    return next(str(entry["why"]) for entry in entries(name) if entry["id"] == row)


def without(name: str, left_out: str) -> Table:
    """The table `name` but for the row with the id `left_out`."""
    return Table(Row.read(entry) for entry in entries(name) if entry["id"] != left_out)


@cache
def rules(name: str) -> Table:
    """The table `name`."""
    return without(name, "")


def _pattern(text: str | None) -> re.Pattern[str] | None:
    """A pattern, with the words of a list of data/parts.yaml for a name in braces."""
    if text is None:
        return None
    filled = re.sub(r"\{([a-z]+)\}", lambda match: "|".join(table("parts")[match[1]]), text)
    return re.compile(filled)


def _words(given: Any) -> frozenset[str]:
    """Words written out, or those of the lists that are named."""
    if given is True:
        return frozenset()
    if not isinstance(given, Mapping):
        return frozenset(given)
    return frozenset(word for name in given["list"] for word in _list(name))


def _list(name: str) -> Iterator[str]:
    name, _, outcome = name.partition(":")
    if not outcome:
        yield from table("parts")[name]
        return
    if name == "told":
        yield from next(row.words for row in cues().rows if row.id == outcome)
        return
    figurative = table("parts")[_FIGURATIVE]
    for word, entry in table("harm")[name].items():
        if entry["outcome"] == outcome and word not in figurative:
            yield word


# --- guards: each asks one thing about the word and what stands around it -------------------------------------------


def _object(slot: str, verb: Token, words: frozenset[str]) -> bool:
    objects = [child for child in verb.children if child.dep_ in OBJECTS and not is_negative(child)]
    if "<self>" in words:
        return any(child.lower_ in members("parts", "self") for child in objects)
    if "<people>" in words:
        return any(_is_human(child) for child in objects)
    return any(child.lemma_.lower() in words for child in objects)


def _is_human(token: Token) -> bool:
    """Whether the object of a verb is a person or a number of them."""
    named = token.ent_type_ == "PERSON" or token.lower_ in _PRONOUNS or token.pos_ == "NUM"
    return named or is_person_noun(token)


def _object_with(slot: str, verb: Token, words: frozenset[str]) -> bool:
    objects = (child for child in verb.children if child.dep_ in OBJECTS)
    return any(word.lower_ in words for child in objects for word in child.children)


def _doer(slot: str, verb: Token, words: frozenset[str]) -> bool:
    place = "nsubj" if slot in {"object", "for", "subject"} else "agent"
    doers = [child for child in verb.children if child.dep_ == place]
    if not doers and verb.dep_ == "conj":
        doers = [child for child in verb.head.children if child.dep_ == place]
    return any(word.lemma_.lower() in words for one in doers for word in one.subtree)


def _deadly(slot: str, verb: Token, words: frozenset[str]) -> bool:
    """ "fatally shot", "shot dead", "shot to death", "stabbed the clerk to death", "shot and killed"."""
    after = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 4]]
    fatal = {child.lower_ for child in verb.children} & set(table("harm")["fatal_adverbs"])
    told_so = after[:1] == ["dead"] or after[:2] in (["to", "death"], ["and", "killed"])
    return bool(fatal) or told_so or death(verb) is not None


def death(verb: Token) -> int | None:
    """The token "death" of "stabbed the clerk to death", "dead" of "shot him dead"; "to death row" tells of no blow."""
    for child in verb.children:
        if child.lower_ == "dead" and child.dep_ in {"oprd", "acomp"}:
            return child.i
        if child.dep_ == "prep" and child.lower_ == "to":
            for noun in child.children:
                if noun.lower_ == "death":
                    return noun.i
    return None


def _crime(slot: str, verb: Token, words: frozenset[str]) -> bool:
    """Whether an accusation is one of a crime: rivals accuse each other of much else."""
    parts = table("parts")
    crimes = {*parts["crimes"], *parts["attacks"], *table("harm")["deeds"]}
    objects = (child for child in verb.children if child.dep_ in OBJECTS)  # "suspect Roe of theft": "of" below Roe
    below = (*verb.children, *(child for one in objects for child in one.children if child.lower_ == "of"))
    of = (child for child in below if child.dep_ == "prep" and child.lower_ in {"of", "in", "on", "over", "for"})
    about = set(parts["about_crimes"])
    said = (word for child in of for word in child.subtree if word.lemma_.lower() in crimes)
    return any(about.isdisjoint(above.lemma_.lower() for above in _below(word, verb)) for word in said)


def _below(word: Token, verb: Token) -> Iterator[Token]:
    """What stands over `word` below `verb`, both left out: "covering" of "accused of covering up a murder"."""
    return takewhile(lambda above: above.i != verb.i, word.ancestors)


def _with(slot: str, noun: Token, words: frozenset[str]) -> bool:
    return any(word.lemma_.lower() in words for word in noun.subtree)


def _adverb(slot: str, verb: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in verb.children)


def _under(slot: str, noun: Token, words: frozenset[str]) -> bool:
    """Whether one of `words`, which may be a verb and its particle, governs the noun or describes it."""
    head = noun.head
    governing = [head, *(child for child in noun.children if child.dep_ == "amod")]
    if noun.dep_ == "pobj":
        governing.append(head.head)
    return any(
        word.lemma_.lower() in words or any(f"{word.lemma_.lower()} {child.lower_}" in words for child in word.children)
        for word in governing
    )


def _described(slot: str, noun: Token, words: frozenset[str]) -> bool:
    """Whether an adjective or participle of `words` stands before the noun: "the wounded officer"."""
    return any(child.lower_ in words for child in noun.children if child.dep_ == "amod")


def _undescribed(slot: str, noun: Token, words: frozenset[str]) -> bool:
    return not _described(slot, noun, words)


def _det(slot: str, noun: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in noun.children if child.dep_ in {"det", "poss"})


def _happening(slot: str, verb: Token, words: frozenset[str]) -> bool:
    """Whether the subject is something that happens: "the fire started"."""
    head = subject(verb)
    return head is not None and is_event(head)


def _denied(slot: str, verb: Token, words: frozenset[str]) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _once(slot: str, verb: Token, words: frozenset[str]) -> bool:
    """Whether a deed is told, and no habit: "kills journalists" tells of what somebody is like."""
    several = any(child.tag_ == "NNS" and not list(child.children) for child in verb.children if child.dep_ in OBJECTS)
    return verb.tag_ not in {"VBZ", "VBP"} or not several


_GUARDS: Mapping[str, Callable[[str, Token, frozenset[str]], bool]] = {
    "object": _object,
    "object_with": _object_with,
    "doer": _doer,
    "deadly": _deadly,
    "crime": _crime,
    "with": _with,
    "adverb": _adverb,
    "under": _under,
    "described": _described,
    "undescribed": _undescribed,
    "det": _det,
    "happening": _happening,
    "denied": _denied,
    "once": _once,
}
"""What a row may ask besides the words behind: for a slot, its word and the words that the row gives."""
