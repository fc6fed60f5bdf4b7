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
class Words:
    """Words of the sheet, without what we print beside them; `struck`: how many letters are crossed out."""

    text: str = ""
    struck: int = 0

    def __add__(self, other: Words) -> Words:
        return Words(self.text + other.text, self.struck + other.struck)

    @property
    def said(self) -> str:
        """The words, blanks folded, without the numbers of sources. Some programs forget the style of these."""
        return " ".join(_NUMBERS.sub("", self.text).split())


@dataclass
class Piece:
    """Marked words as they came back; `gone`: tracked deletions took some.

    LibreOffice moves the edges of a mark by a letter beside a comment, and puts what is typed over the first words of
    a mark before it: `before` and `behind` stand next to the mark, up to what we print there. `alone`: no other mark is
    in the paragraph.
    """

    mark: Mark
    inside: Words = field(default_factory=Words)
    before: Words = field(default_factory=Words)
    behind: Words = field(default_factory=Words)
    gone: bool = False
    alone: bool = False
    comments: list[tuple[str, str]] = field(default_factory=list)

    @property
    def words(self) -> Words:
        """Its words: those printed, if any reading of the mark's edges gives them, else all that stands at the mark.

        The latter of a statement that is alone: beside other marks something of ours may stand between.
        """
        within = self.inside
        readings = [within, within + self.behind, self.before + within, self.before + within + self.behind]
        same = next((one for one in readings if self._is_as_printed(one)), None)
        return same or (readings[-1] if self.alone and self.mark.how == "statement" else within)

    @property
    def changed(self) -> bool:
        """Whether the words are others than those that were printed."""
        return not self._is_as_printed(self.words)

    def _is_as_printed(self, words: Words) -> bool:
        return words_key(self.mark.how, words.said) == self.mark.words


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
    words = piece.words.said[:_MOST]
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
    struck = piece.words.struck
    whole = struck >= len(piece.words.said.replace(" ", "")) and (struck or piece.gone)
    if whole and piece.mark.how != "unproved":
        if fact.id == base.event:
            yield Proposal(fact.id, "crossed out, but it is the event that the sheet is about")
        else:
            yield Proposal(fact.id, f"take it out: {fact.statement}", lambda: edit.drop(path, fact.id))
    elif struck and piece.mark.how != "unproved":
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
        self._beside = Words()
        self._waiting: list[str] = []

    def read(self, body: Any) -> list[Piece]:
        """Every piece of the `body`."""
        for paragraph in body.iter(f"{_W}p"):
            before = len(self._pieces)
            self._beside = Words()
            for node in paragraph.iter():
                self._node(node)
            own = self._pieces[before:]
            if len(own) == 1:
                own[0].alone = True
            for number in self._waiting:  # a comment on the paragraph around a single piece is one on that
                if len(own) == 1 and number in self._comments:
                    own[0].comments.append(self._comments.pop(number))
            self._waiting = []
        return self._pieces

    def _node(self, node: Any) -> None:
        name = node.tag.removeprefix(_W) if isinstance(node.tag, str) else ""
        if name == "bookmarkStart" and (mark := mark_in(node.get(f"{_W}name") or "")):
            self._open[node.get(f"{_W}id") or ""] = piece = Piece(mark, before=self._beside)
            self._pieces.append(piece)
        elif name == "bookmarkEnd" and (closed := self._open.pop(node.get(f"{_W}id") or "", None)):
            self._beside = closed.behind
        elif name in ("commentRangeStart", "commentReference"):
            self._comment(node.get(f"{_W}id") or "")
        elif name in ("t", "tab", "br", "delText"):
            self._text(node, name)

    def _comment(self, number: str) -> None:
        if self._open and number in self._comments:
            next(reversed(self._open.values())).comments.append(self._comments.pop(number))
        else:
            self._waiting.append(number)

    def _text(self, node: Any, name: str) -> None:
        run = next(node.iterancestors(f"{_W}r"), None)
        labelled = any(one.tag == f"{_W}tab" for one in node.itersiblings(preceding=True))
        if _is_ours(run) and not labelled:  # what is typed right behind a label takes its style
            self._beside = self._beside if self._open else Words()
            return
        piece = next(reversed(self._open.values()), None)
        if name == "delText":
            if piece is not None:
                piece.gone = True
            return
        words = piece.inside if piece is not None else self._beside
        if name == "tab" and piece is None:
            self._beside = Words()
            return
        words.text += (node.text or "") if name == "t" else " "
        if any(_is_on(run.find(f"{_W}rPr/{_W}{strike}")) for strike in ("strike", "dstrike") if run is not None):
            words.struck += len("".join((node.text or "").split()))


def _is_ours(run: Any) -> bool:
    style = run.find(f"{_W}rPr/{_W}rStyle") if run is not None else None
    return style is not None and (style.get(f"{_W}val") or "").replace(" ", "").lower() in _OURS


def _is_on(switch: Any) -> bool:
    return switch is not None and (switch.get(f"{_W}val") or "on").lower() not in _OFF
