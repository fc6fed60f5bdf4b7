"""A parsed text: its words with all that the parser tells of each, read out of spaCy once.

Rules ask for the lemma, the head, the sentence of a word a thousand times. spaCy looks each answer up in its tables and
makes a new object for each stretch; here every answer is a plain field. Names and meanings are spaCy's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as Parse

_LOOKS = (
    *("text", "lower_", "is_alpha", "is_currency", "is_lower", "is_punct", "is_quote", "is_space", "is_stop"),
    *("is_title", "is_upper", "like_num"),
)
"""What spaCy tells of a word wherever it stands, in the order in which `Token` takes it."""
_looks = attrgetter(*_LOOKS)
_TOLD = ("lemma_", "pos_", "tag_", "dep_", "ent_type_")
_COLUMNS = ("IDX", "ORTH", "HEAD", "SENT_START", "SPACY", "ENT_IOB", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
"""What it tells of a word at its place; those of `_TOLD` come last, as numbers that stand for strings."""
_INSIDE = ("", "I", "O", "B")
_BEGINS = {0: None, 1: True}
"""Whether a sentence begins with a word, by spaCy's numbers: None where nothing tells, False for all others."""


class Token:
    """A word or mark. What stands at the same place is the same object."""

    __slots__ = (
        *_LOOKS,
        *_TOLD,
        *("_subtree", "children", "doc", "ent_iob_", "head", "i", "idx", "is_sent_start", "left_edge", "lefts"),
        *("right_edge", "rights", "sent", "whitespace_"),
    )

    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    head: Token
    left_edge: Token
    right_edge: Token
    sent: Span
    is_sent_start: bool | None
    ent_iob_: str
    whitespace_: str

    def __init__(self, doc: Doc, i: int, idx: int, looks: tuple[Any, ...], told: Iterable[str]) -> None:
        self.doc = doc
        self._subtree: tuple[Token, ...] | None = None
        text, lower, alpha, currency, lowered, punct, quote, space, stop, title, upper, number = looks
        self.i = i
        self.idx = idx
        self.text: str = text
        self.lower_: str = lower
        self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = told
        self.is_alpha: bool = alpha
        self.is_currency: bool = currency
        self.is_lower: bool = lowered
        self.is_punct: bool = punct
        self.is_quote: bool = quote
        self.is_space: bool = space
        self.is_stop: bool = stop
        self.is_title: bool = title
        self.is_upper: bool = upper
        self.like_num: bool = number

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word with the blank behind it."""
        return self.text + self.whitespace_

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word with all that hang on it, left to right."""
        if self._subtree is None:
            own: list[Token] = []
            for child in self.lefts:
                own += child.subtree
            own.append(self)
            for child in self.rights:
                own += child.subtree
            self._subtree = tuple(own)
        return self._subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words that it hangs on, from its head up."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def is_ancestor(self, other: Token) -> bool:
        """Whether `other` hangs on it, directly or not."""
        return any(word is self for word in other.ancestors)

    def nbor(self, by: int = 1) -> Token:
        """The word so many places further on. Raises IndexError."""
        if self.i + by < 0:
            raise IndexError(by)
        return self.doc.tokens[self.i + by]


class Span:
    """The words `start` to `end` (exclusive) of a text; `label_` where it is a name that the model found."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label_: str = "") -> None:
        if not 0 <= start <= end <= len(doc.tokens):
            raise IndexError((start, end))
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label_

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            first, last, _ = at.indices(self.end - self.start)
            return Span(self.doc, self.start + first, self.start + max(first, last))
        place = at + (self.end if at < 0 else self.start)
        if not self.start <= place < self.end:
            raise IndexError(at)
        return self.doc.tokens[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._all() == other._all()

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return self.text

    def _all(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where it ends in the text."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as the text has them."""
        if self.start == self.end:
            return ""
        tokens = self.doc.tokens
        last = tokens[self.end - 1]
        return self.doc.text[tokens[self.start].idx : last.idx + len(last.text)]

    @property
    def sent(self) -> Span:
        """The sentence in which it begins."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word of it that stands highest in its sentence, the first of several."""
        own = self.doc.tokens[self.start : self.end]
        for token in own:
            if token.head is token:
                return token
        outside = [token for token in own if not self.start <= token.head.i < self.end]
        if len(outside) == 1:
            return outside[0]
        return min(outside, key=_depth, default=self.doc.tokens[self.start])

    @property
    def lefts(self) -> Iterator[Token]:
        """The words before it that hang on one of it."""
        return (word for token in reversed(list(self)) for word in token.lefts if word.i < self.start)

    @property
    def rights(self) -> Iterator[Token]:
        """The words behind it that hang on one of it."""
        return (word for token in self for word in token.rights if word.i >= self.end)

    @property
    def subtree(self) -> Iterator[Token]:
        """Its words with all that hang on them."""
        for word in self.lefts:
            yield from word.subtree
        yield from self
        for word in self.rights:
            yield from word.subtree


class Doc:
    """A text and its words; `user_data` keeps what is worked out of it once."""

    __slots__ = ("_starts", "ents", "sents", "text", "tokens", "user_data")

    def __init__(self, parse: Parse) -> None:
        self.text: str = parse.text
        self.user_data: dict[Any, Any] = parse.user_data
        self.tokens: list[Token] = []
        self._read(parse)
        self._starts = [token.idx for token in self.tokens]
        self._hang()
        self.sents: tuple[Span, ...] = tuple(self._sentences())
        self.ents: tuple[Span, ...] = tuple(Span(self, name.start, name.end, name.label_) for name in parse.ents)

    def _read(self, parse: Parse) -> None:
        """Takes over what spaCy tells of each word; of one that comes again, what it looks like is asked once."""
        looks: dict[int, tuple[Any, ...]] = {}
        spelled = _Spelled(parse.vocab.strings)
        heads: list[int] = []
        for i, row in enumerate(parse.to_array(list(_COLUMNS)).tolist()):
            idx, word, up, begins, blank, inside, *told = row
            if word not in looks:
                looks[word] = _looks(parse[i])
            token = Token(self, i, idx, looks[word], map(spelled.__getitem__, told))
            token.is_sent_start = _BEGINS.get(begins, False)
            token.whitespace_ = " " if blank else ""
            token.ent_iob_ = _INSIDE[inside]
            self.tokens.append(token)
            heads.append((i + up) % 2**64)
        for token, head in zip(self.tokens, heads, strict=True):
            token.head = self.tokens[head]

    def _hang(self) -> None:
        lefts: list[list[Token]] = [[] for _ in self.tokens]
        rights: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head is not token:
                (lefts if token.i < token.head.i else rights)[token.head.i].append(token)
        for token, left, right in zip(self.tokens, lefts, rights, strict=True):
            token.lefts, token.rights = tuple(left), tuple(right)
            token.children = token.lefts + token.rights
            token.left_edge = token.right_edge = token
        for way in (self.tokens, reversed(self.tokens)):  # as spaCy finds them, where branches cross, too
            for token in way:
                head = token.head
                if token.left_edge.i < head.left_edge.i:
                    head.left_edge = token.left_edge
                if token.right_edge.i > head.right_edge.i:
                    head.right_edge = token.right_edge

    def _sentences(self) -> Iterator[Span]:
        starts = [0, *(token.i for token in self.tokens[1:] if token.is_sent_start), len(self.tokens)]
        for start, end in pairwise(starts):
            if start < end:
                sentence = Span(self, start, end)
                for token in self.tokens[start:end]:
                    token.sent = sentence
                yield sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        first, last, _ = at.indices(len(self.tokens))
        return Span(self, first, max(first, last))

    def over(self, start: int, end: int) -> Span:
        """The words that share a code point with `start` to `end`; none outside of the text."""
        if not 0 <= start < len(self.text) or not 0 < end <= len(self.text):
            return Span(self, 0, 0)
        low, high = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        first = self.tokens[low]
        if start == first.idx + len(first.text):
            low += 1
        return Span(self, low, high if high > low else low)

    def within(self, start: int, end: int) -> Span:
        """The words that lie within the code points `start` to `end`."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return Span(self, 0, 0)
        low = first.i + (first.idx < start)
        return Span(self, low, max(low, last.i + (end >= last.idx + len(last.text))))

    def _at(self, offset: int) -> Token | None:
        """The word that holds a code point, or stands before it where it is a blank."""
        return self.tokens[bisect_right(self._starts, offset) - 1] if 0 <= offset < len(self.text) else None


class _Spelled(dict[int, str]):
    """The strings that numbers of a parse stand for, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        found = self[number] = self._strings[number]
        return found


def _depth(token: Token) -> int:
    """How many words it hangs on; a mark or blank on which nothing hangs stands lowest."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc.tokens) - 1
    return sum(1 for _ in token.ancestors)
