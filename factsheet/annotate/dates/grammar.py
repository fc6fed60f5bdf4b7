"""The grammar of temporal expressions: rules over token classes, compiled to regular expressions.

Each set of classes that a token may have gets a letter, a text becomes one letter a token, and a rule a regular
expression over those letters. So a rule reads in words, and matching costs little: a text has few tokens, and no rule
can look further than its own length.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factsheet.annotate.dates.lexicon import PLAIN, Token, samples, tokens, words

_PIECE = re.compile(r'\(\?<?[=!]|[()|?]|"[^"]+"|\$\w+|[A-Z]+|[a-z]+|\s+')


_PART = re.compile(r"\$\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """An expression: the rule that found it and its tokens, which are `first` to `last` (exclusive) of the text's."""

    rule: str
    tokens: tuple[Token, ...]
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where it begins, in code points of the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end

    def part(self, start: int, end: int | None = None, rule: str | None = None) -> Match:
        """Its tokens `start` to `end` (exclusive) as an expression of their own, which `rule` is to read."""
        tokens = self.tokens[start:end]
        first = self.first + start
        return Match(rule or self.rule, tokens, first, first + len(tokens))

    def has(self, *wanted: str) -> bool:
        """Whether one of these words stands in it."""
        return any(token.word in wanted for token in self.tokens)

    @property
    def has_ordinal(self) -> bool:
        """Whether an ordinal stands in it."""
        return any("ORDINAL" in token.classes or "ORDNUM" in token.classes for token in self.tokens)

    def token(self, name: str) -> Token | None:
        """Its first token of class `name`."""
        return next((token for token in self.tokens if name in token.classes), None)

    @property
    def unit(self) -> str | None:
        """The unit of time that it counts in or names, in the singular; None where there is none."""
        token = self.token("UNITS") or self.token("UNIT")
        return (token.classes.get("UNITS") or token.classes["UNIT"]) if token else None

    def value(self, name: str) -> int | None:
        """What its first token of class `name` stands for, where that is a number."""
        token = self.token(name)
        return token.classes[name] if token else None

    def number(self, name: str) -> int:
        """What its first token of class `name` stands for, 0 where it has none."""
        return self.value(name) or 0

    def text(self, name: str) -> str:
        """What its first token of class `name` stands for, where that is a word; "" where it has none."""
        token = self.token(name)
        return token.classes[name] if token else ""


class Grammar:
    """The rules of `data/temporal_rules.txt` and the phrases of `data/temporal_words.yaml`, compiled."""

    def __init__(self) -> None:
        parts, rules = _read(files("factsheet.annotate").joinpath("data", "temporal_rules.txt").read_text("utf-8"))
        lists = words()
        rules += [("reference", phrase) for phrase in lists.references]
        rules += [("set", phrase) for phrase in lists.sets]
        expanded = [(name, _expand(pattern, parts)) for name, pattern in rules]
        self._literals = frozenset(
            piece.strip('"') for _, pattern in expanded for piece in _PIECE.findall(pattern) if _is_literal(piece)
        )
        known = tokens(samples() + " . " + " ".join(sorted(self._literals)))
        sets = sorted({self._names(token) for token in known}, key=sorted)
        self._letters = {names: chr(0x4E00 + index) for index, names in enumerate(sets)}
        self._plain = self._letters[frozenset({"WORD"})]
        self.rules = [(name, re.compile(self._compiled(pattern))) for name, pattern in expanded]
        self._begin: dict[str, list[int]] = defaultdict(list)
        for order, (_, pattern) in enumerate(expanded):
            for letter in sorted(self._first(deque(_PIECE.findall(pattern)))[0]):
                self._begin[letter].append(order)
        self._any = {
            letter: re.compile("|".join(self.rules[order][1].pattern for order in orders))
            for letter, orders in self._begin.items()
        }

    def _names(self, token: Token) -> frozenset[str]:
        """The classes of a token, the token itself among them where a rule names it."""
        names = frozenset(token.classes)
        return names | {"=" + token.word} if token.word in self._literals else names

    def _compiled(self, pattern: str) -> str:
        return "".join(self._piece(piece) for piece in _PIECE.findall(pattern))

    def _piece(self, piece: str) -> str:
        if piece.isspace():
            return ""
        if piece[0] in "()|?":
            return piece.replace("(", "(?:") if piece == "(" else piece
        wanted = "=" + piece.strip('"') if _is_literal(piece) else piece
        letters = "".join(letter for names, letter in self._letters.items() if wanted in names)
        if not letters:
            raise ValueError(f"no token is {piece}")
        return f"[{letters}]"

    def _first(self, pieces: deque[str]) -> tuple[set[str], bool]:
        """The letters `pieces` may begin with, up to the bracket that closes them; whether all may be left out."""
        letters: set[str] = set()
        passed, optional = True, False
        while pieces and (piece := pieces.popleft()) != ")":
            if piece.isspace():
                continue
            if piece == "|":
                passed, optional = True, optional or passed
                continue
            if piece.startswith("("):
                own, left_out = self._first(pieces)
                if piece != "(":
                    own, left_out = set(), True  # it looks around, and takes nothing
            else:
                own, left_out = set(self._piece(piece)[1:-1]), False
            if pieces and pieces[0] == "?":
                pieces.popleft()
                left_out = True
            if passed:
                letters |= own
                passed = left_out
        return letters, optional or passed

    def _found(self, line: str) -> Iterator[tuple[int, int, int, int, str]]:
        """What each rule finds in `line`, left to right and none over another: the longest and the first rule sort
        first. A rule is tried only where it may begin, and all of them at once before each by itself."""
        behind = [0] * len(self.rules)
        for start, letter in enumerate(line):
            if letter not in self._any or not self._any[letter].match(line, start):
                continue
            for order in self._begin[letter]:
                name, rule = self.rules[order]
                if start >= behind[order] and (match := rule.match(line, start)) and match.end() > start:
                    behind[order] = match.end()
                    yield start - match.end(), order, start, match.end(), name

    def letters(self, text_tokens: Sequence[Token]) -> str:
        """One letter a token."""
        return "".join(
            self._plain
            if token.classes is PLAIN and token.word not in self._literals
            else self._letters.get(self._names(token), self._plain)
            for token in text_tokens
        )

    def matches(self, text: str) -> list[Match]:
        """The temporal expressions of `text`, left to right; none overlaps another."""
        found = tokens(text)
        taken = bytearray(len(found))
        kept: list[Match] = []
        for _, _, first, last, name in sorted(self._found(self.letters(found))):
            while found[last - 1].word == ",":
                last -= 1
            if not any(taken[first:last]):
                taken[first:last] = b"\1" * (last - first)
                kept.append(Match(name, tuple(found[first:last]), first, last))
        return sorted(kept, key=lambda match: match.first)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The grammar, compiled once."""
    return Grammar()


def _is_literal(piece: str) -> bool:
    return piece[0] == '"' or piece.islower()


def _read(text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The named parts and the rules of a grammar file."""
    parts: dict[str, str] = {}
    rules: list[tuple[str, str]] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, pattern = line.split(":", 1)
        if name.startswith("$"):
            parts[name] = pattern.strip()
        else:
            rules.append((name, pattern.strip()))
    return parts, rules


def _expand(pattern: str, parts: dict[str, str]) -> str:
    """The pattern with its named parts written out; parts may use parts defined before them."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda match: parts[match[0]], pattern)
    return pattern
