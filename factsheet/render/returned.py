"""A Word sheet that comes back: what was changed in it, fact by fact, as edits of the fact base to be shown and taken.

Nothing is guessed: words of one fact's statement, a fact crossed out as a whole, and a comment on one fact are edits;
all else that was changed in marked words is told, and left to a person.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from factsheet.containment import contents
from factsheet.errors import RenderError, SourceError
from factsheet.factbase import edit
from factsheet.factbase.check_statements import not_stated
from factsheet.factbase.load import load
from factsheet.limits import DOCUMENT_BYTES
from factsheet.model.fact import Fact, FactBase
from factsheet.model.passage import plain
from factsheet.render import returned_parts
from factsheet.render.pieces import Mark, key_of, mark_in, words_key
from factsheet.sources.forms.word import checked

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OURS = frozenset({"sheetcitation", "alert", "standing", "code"})
"""Styles of what we print beside the words: numbers of sources, remarks."""
_NUMBERS = re.compile(r"\u202f\[[\d,–]{1,40}(?: \+\d+)?\]")
_OFF = frozenset({"0", "false", "off", "none"})
_OWN = "factsheet"
_MOST = 2_000
"""Characters of a comment or a statement that are taken."""


@dataclass
class Piece:
    """Marked words as they came back; `gone`: tracked deletions took some; `struck`: how many letters are crossed out.

    `words` are as they stand in the file, `said` without the numbers of sources between them.
    """

    mark: Mark
    words: str = ""
    struck: int = 0
    gone: bool = False
    comments: list[tuple[str, str]] = field(default_factory=list)

    @property
    def said(self) -> str:
        """The words, blanks folded. Some programs forget the style of the numbers between them."""
        return " ".join(_NUMBERS.sub("", self.words).split())

    @property
    def changed(self) -> bool:
        """Whether the words are others than those that were printed."""
        return words_key(self.mark.how, self.said) != self.mark.words


@dataclass(frozen=True)
class Proposal:
    """An edit: what it does in words, and `take`, which does it and says so; without `take` it is only told."""

    fact: str
    told: str
    take: Callable[[], str] | None = None


def proposals(sheet: Path, facts: Path) -> list[Proposal]:
    """What was changed in the Word sheet `sheet` of the fact base `facts`, in the order of the sheet, each change once.

    Raises RenderError for a file that is no such sheet.
    """
    base = load(facts).base
    pieces = pieces_of(sheet)
    if not pieces:
        raise RenderError(
            "no words in it are marked as those of a fact",
            where=str(sheet),
            remedy="Give a sheet that render --to word made.",
        )
    known = {key_of(fact.id): fact for fact in base.facts}
    found = {(one.fact, one.told): one for piece in pieces for one in _of(piece, known, base, facts)}
    return list(found.values())


def _of(piece: Piece, known: Mapping[str, Fact], base: FactBase, path: Path) -> Iterator[Proposal]:
    """The edits of one piece: of its words, of the fact as a whole, and the comments on it."""
    fact = known.get(piece.mark.key)
    words = piece.said[:_MOST]
    if fact is None:
        if piece.changed or piece.comments:
            what = "of several facts" if piece.mark.how == "several" else "of a fact that is no longer there"
            said = "".join(f"\n  {author}: {text}" for author, text in piece.comments)
            yield Proposal("", f"changed words {what}: {words or 'deleted'}{said}")
        return
    yield from _words(piece, fact, words, base, path)
    for author, text in piece.comments:
        yield _comment(fact, author, text, path)


def _words(piece: Piece, fact: Fact, words: str, base: FactBase, path: Path) -> Iterator[Proposal]:
    whole = piece.struck >= len(piece.said.replace(" ", "")) and (piece.struck or piece.gone)
    if whole and piece.mark.how != "unproved":
        if fact.id == base.event:
            yield Proposal(fact.id, "crossed out, but it is the event that the sheet is about")
        else:
            yield Proposal(fact.id, f"take it out: {fact.statement}", lambda: edit.drop(path, fact.id))
    elif piece.struck and piece.mark.how != "unproved":
        yield Proposal(fact.id, f"crossed out in part: {words}")
    elif not words and piece.changed:
        yield Proposal(fact.id, f"its words are gone; cross them out to take the fact out: {fact.statement}")
    elif piece.changed and plain(words) != plain(fact.statement):
        yield (
            _statement(piece, fact, words, path)
            if piece.mark.how == "statement"
            else _part(piece, fact, words, base, path)
        )


def _part(piece: Piece, fact: Fact, words: str, base: FactBase, path: Path) -> Proposal:
    """Other words of what is printed of a fact's keys: a figure, a name with its office."""
    new = returned_parts.changed(piece.mark, fact, words, base)
    if not new:
        return Proposal(fact.id, f"changed words that are not its statement: {words}\n  statement: {fact.statement}")
    key, value = next(iter(new.items()))
    return Proposal(
        fact.id,
        f"{key}\n  was: {getattr(fact, key)}\n  now: {value}\n  statement: {new['statement']}",
        lambda: edit.set(path, fact.id, [f"{key}={value}" for key, value in new.items()]),
    )


def _statement(piece: Piece, fact: Fact, words: str, path: Path) -> Proposal:
    """Other words of a statement, where the fact base still says what was printed."""
    if key_of(fact.statement) != piece.mark.words:
        return Proposal(fact.id, f"changed here and in the fact base\n  here: {words}\n  fact base: {fact.statement}")
    missing = not_stated(fact.model_copy(update={"statement": words}))
    warning = f"\n  it does not hold the value {missing}: change that too" if missing else ""
    return Proposal(
        fact.id,
        f"statement\n  was: {fact.statement}\n  now: {words}{warning}",
        lambda: edit.set(path, fact.id, [f"statement={words}"]),
    )


def _comment(fact: Fact, author: str, text: str, path: Path) -> Proposal:
    """A comment becomes the question of its fact, where it has none."""
    asked = " ".join(f"{text} ({author})".split()) if author else text
    if fact.ask is not None:
        return Proposal(fact.id, f"a comment, but the fact has a question: {asked}\n  question: {fact.ask}")
    return Proposal(fact.id, f"question: {asked}", lambda: edit.set(path, fact.id, [f"ask={asked}"]))


def pieces_of(sheet: Path) -> list[Piece]:
    """The marked words of a Word file, in their order, with the comments on them. Raises RenderError."""
    try:
        data = contents(sheet, DOCUMENT_BYTES)
        checked(data)
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            body = _tree(packed.read("word/document.xml"))
            names = packed.namelist()
            said = _tree(packed.read("word/comments.xml")) if "word/comments.xml" in names else None
    except OSError as error:
        raise RenderError(f"it cannot be read: {error.strerror}", where=str(sheet)) from error
    except (SourceError, etree.XMLSyntaxError) as error:
        problem = error.problem if isinstance(error, SourceError) else "this Word file is damaged"
        raise RenderError(problem, where=str(sheet)) from None
    return _Reader(_comments(said)).read(body)


def _tree(data: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _comments(tree: Any) -> dict[str, tuple[str, str]]:
    """The comments that are not our own, by their numbers: who wrote them, and what."""
    found = {}
    for one in tree.iter(f"{_W}comment") if tree is not None else ():
        author = one.get(f"{_W}initials") or one.get(f"{_W}author") or ""
        lines = (" ".join(t.text or "" for t in p.iter(f"{_W}t")) for p in one.iter(f"{_W}p"))
        text = " ".join(" ".join(lines).split())[:_MOST]
        if text and one.get(f"{_W}author") != _OWN:
            found[one.get(f"{_W}id") or ""] = (author, text)
    return found


class _Reader:
    """Reads the body of a Word file from its beginning: which pieces are open, and what stands in them."""

    def __init__(self, comments: Mapping[str, tuple[str, str]]) -> None:
        self._comments = dict(comments)
        self._open: dict[str, Piece] = {}
        self._pieces: list[Piece] = []
        self._waiting: list[str] = []

    def read(self, body: Any) -> list[Piece]:
        """Every piece of the `body`."""
        for paragraph in body.iter(f"{_W}p"):
            before = len(self._pieces)
            for node in paragraph.iter():
                self._node(node)
            own = self._pieces[before:]
            for number in self._waiting:  # a comment on the paragraph around a single piece is one on that
                if len(own) == 1 and number in self._comments:
                    own[0].comments.append(self._comments.pop(number))
            self._waiting = []
        return self._pieces

    def _node(self, node: Any) -> None:
        name = node.tag.removeprefix(_W) if isinstance(node.tag, str) else ""
        if name == "bookmarkStart" and (mark := mark_in(node.get(f"{_W}name") or "")):
            self._open[node.get(f"{_W}id") or ""] = piece = Piece(mark)
            self._pieces.append(piece)
        elif name == "bookmarkEnd":
            self._open.pop(node.get(f"{_W}id") or "", None)
        elif name in ("commentRangeStart", "commentReference"):
            self._comment(node.get(f"{_W}id") or "")
        elif name in ("t", "tab", "br", "delText") and self._open:
            self._text(node, name)

    def _comment(self, number: str) -> None:
        if self._open and number in self._comments:
            next(reversed(self._open.values())).comments.append(self._comments.pop(number))
        else:
            self._waiting.append(number)

    def _text(self, node: Any, name: str) -> None:
        run = next(node.iterancestors(f"{_W}r"), None)
        style = run.find(f"{_W}rPr/{_W}rStyle") if run is not None else None
        if style is not None and (style.get(f"{_W}val") or "").replace(" ", "").lower() in _OURS:
            return
        piece = next(reversed(self._open.values()))
        if name == "delText":
            piece.gone = True
            return
        text = (node.text or "") if name == "t" else " "
        piece.words += text
        if any(_is_on(run.find(f"{_W}rPr/{_W}{strike}")) for strike in ("strike", "dstrike") if run is not None):
            piece.struck += len("".join(text.split()))


def _is_on(switch: Any) -> bool:
    return switch is not None and (switch.get(f"{_W}val") or "on").lower() not in _OFF
