"""What lies on the desk: the fact base as its file says now, made ready for the page, again when the file changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from factsheet.errors import FactBaseError
from factsheet.factbase import releases, sidecar
from factsheet.factbase import undo as steps
from factsheet.factbase.check import unsound
from factsheet.factbase.load import Loaded, load, loads, read
from factsheet.factbase.releases import Release
from factsheet.factbase.texts import kept_of
from factsheet.kinds.registry import kind_of
from factsheet.model.agreement import counted
from factsheet.model.fact import FactBase, SourceEntry
from factsheet.model.review import Review, changed_since, fact_digests, printed_digest, review, seen_digest
from factsheet.render.article import Article, Use, articles
from factsheet.render.citations import Numbering
from factsheet.render.guard.page import policy
from factsheet.render.html import make_html, page_script
from factsheet.render.sheet import Sheet
from factsheet.review.cards import Card, Standing, card
from factsheet.review.fields import Field, fields


@dataclass(frozen=True)
class View:
    """The fact base as the page shows it; `version` is the digest of the file's text, `printed` that of what its
    sheet prints, `undo` what the last step did that can be taken back; `sources` are the ids of the articles."""

    version: str
    printed: str
    undo: str
    title: str
    cards: tuple[Card, ...]
    articles: tuple[Article, ...]
    sources: tuple[str, ...]
    review: Review
    kinds: tuple[str, ...]


class Desk:
    """The fact base at `path`. `by` are the initials that the page begins with, `on` is the day (today)."""

    def __init__(self, path: Path, by: str = "", on: date | None = None) -> None:
        self.path = path
        self.by = by
        self.on = on
        self._view: View | None = None
        self._stamps: list[tuple[int, int] | None] = []
        self._sources: dict[str, SourceEntry] = {}
        self._known: dict[str, Standing] = {}

    def view(self) -> View:
        """The fact base as it is now. Raises FactBaseError, with all that is wrong in the file."""
        text = read(self.path)
        version = sidecar.digest(text)
        if self._view is None or self._view.version != version or self._stamps != self._stamped(self._sources):
            loaded = loads(text, self.path)
            self._stamps = self._stamped(loaded.base.sources)
            self._view = _viewed(loaded, version, self._standings(loaded.base))
        return self._view

    def _stamped(self, sources: Mapping[str, SourceEntry]) -> list[tuple[int, int] | None]:
        """What tells that a text or a version beside the fact base was changed: time and size."""
        texts = [_stamp(self.path.parent / entry.text) if entry.text else None for entry in sources.values()]
        return [_stamp(releases.beside(self.path)), *texts]

    def _standings(self, base: FactBase) -> list[Standing]:
        """Where each fact stands: worked out again for those alone that changed."""
        known = self._known if base.sources == self._sources else {}
        found = {}
        for fact in base.facts:
            seen = seen_digest(fact)
            found[seen] = known.get(seen) or Standing.of(fact, seen, base.sources)
        self._sources, self._known = base.sources, found
        return list(found.values())

    def sheet(self) -> tuple[str, str]:
        """The web page of the sheet as it would print now, and its policy; what cannot be proved is crossed out.

        Raises FactsheetError.
        """
        loaded = loads(read(self.path), self.path)
        before = releases.before(self.path)
        sheet = Sheet(loaded.base, kept_of(self.path.parent, loaded.base), unsound=unsound(loaded), before=before)
        return make_html(sheet, "screen"), f"{policy(page_script())}; frame-ancestors 'none'"

    def fields(self, name: str) -> tuple[str, tuple[Field, ...]]:
        """The digest of the fact `name` as it is now, and its keys that a person may correct. Raises FactBaseError."""
        fact = next((fact for fact in loads(read(self.path), self.path).base.facts if fact.id == name), None)
        if fact is None:
            raise FactBaseError("is no longer there", where=name)
        return seen_digest(fact), fields(fact)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _viewed(loaded: Loaded, version: str, standings: Sequence[Standing]) -> View:
    base = loaded.base
    texts = kept_of(loaded.path.parent, base)
    news = _news(loaded)
    numbering = Numbering(base.facts, base.sources, texts)
    cards = tuple(
        card(standing, number, base.sources, numbering, texts, base.event or "", news.get(standing.fact.id, ""))
        for number, standing in enumerate(standings, 1)
    )
    return View(
        version=version,
        printed=printed_digest(base),
        undo=_undo(loaded),
        title=base.title or loaded.path.name,
        cards=cards,
        articles=articles(numbering, base.sources, texts, _uses(base, numbering)),
        sources=tuple(sorted(numbering.numbers, key=numbering.numbers.__getitem__)),
        review=review(base),
        kinds=tuple(dict.fromkeys(fact.kind for fact in base.facts)),
    )


def _news(loaded: Loaded) -> dict[str, str]:
    """What became of each fact that prints otherwise than in the newest version that was given out, by its id."""
    try:
        release = releases.last(loaded.path)
        old = _released(loaded.path, release) if release else {}
    except FactBaseError:
        return {}
    changed = changed_since(loaded.base, old) if release else []
    return {
        name: f"{'changed' if name in old else 'new'} since version {release.number}" for name in changed if release
    }


@lru_cache(1)
def _released(facts: Path, release: Release) -> dict[str, str]:
    """The digest of each fact that a version prints."""
    return fact_digests(load(releases.released(facts, release.number)).base)


def _undo(loaded: Loaded) -> str:
    """What can be taken back; nothing where the file of the steps is broken, which the step itself tells."""
    try:
        return steps.last(loaded.path, loaded.text) or ""
    except FactBaseError:
        return ""


def _uses(base: FactBase, numbering: Numbering) -> dict[str, tuple[Use, ...]]:
    """The facts that rest on each passage, by its mark, each with its number on the page."""
    found: dict[str, dict[Use, None]] = {}
    for number, fact in enumerate(base.facts, 1):
        use = Use(str(number), f"f-{fact.id}", kind_of(fact).place)
        for cite in counted(fact, base.sources):
            found.setdefault(numbering.passage(cite).anchor, {})[use] = None
    return {anchor: tuple(uses) for anchor, uses in found.items()}
