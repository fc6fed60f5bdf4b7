"""Which files hold the articles: files, folders and manifests to a list of candidates."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from factsheet.containment import Named, within
from factsheet.errors import SourceError
from factsheet.sources import manifest
from factsheet.sources.forms import NEWS, endings
from factsheet.sources.forms.archive import GZ, ZIP

PLAIN = frozenset((".txt", ".text"))
PAGES = frozenset((".html", ".htm", ".xhtml"))
READ = PLAIN | PAGES | endings() | {ZIP, GZ}
"""The endings of the files that are read."""
RIGHT_FORM = "give the article as .txt, .html, .pdf, .docx, .eml, .mhtml or .md"
INPUT = Path("-")
"""What stands for the standard input."""
_MANIFESTS = frozenset((".yaml", ".yml"))
_LOCK = ".factsheet.lock"
"""The file by which a folder is known that a run writes to."""
_TEXTS = "sources"
"""The folder of the copies there."""
_RELEASES = ".releases"
"""How the folder of the versions there ends: each has its copies and its sheet."""
_SHEETS = frozenset(("briefing.html", "briefing.md", "briefing.docx", "briefing.eml", "briefing.jsonld", "box.html"))
_WRITTEN = frozenset((".yaml", ".yml", ".json", ".pdf"))
"""What else a run writes there: names, and forms that are no articles."""
_HEAD = 64_000
"""Bytes of a file that tell whether it is an item of news."""
_NAMED = 3
"""Files that are named of those that are not read for one reason."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to read, with what a manifest says about it; `by_list` where a person named that manifest itself."""

    path: Path
    entry: manifest.Entry | None = None
    by_list: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that gives no article, and why (with what to do)."""

    error: SourceError


def candidates(paths: Iterable[Path], allowed: Named) -> Iterator[Candidate | Refused]:
    """The files at `paths` in their order, a folder's by name; each file once, and none that is not `allowed`."""
    seen: set[str] = set()
    for path in paths:
        for found in _at(path):
            if isinstance(found, Candidate) and _unwritable(str(found.path)):
                remedy = "give the file a name of letters that can be written"
                yield Refused(SourceError("the name of this file is no UTF-8", where=str(found.path), remedy=remedy))
                continue
            if isinstance(found, Candidate):
                if found.entry and not (allowed.holds(found.path) or _is_listed(found)):
                    yield Refused(outside(found.entry))
                    continue
                key = os.path.realpath(found.path)
                if key in seen:
                    continue
                seen.add(key)
            yield found


def in_folder(folder: Path) -> list[Path]:
    """What a run would read in `folder` and below: its articles, and its list of them."""
    listed = folder / manifest.NAME
    return [*_walk(folder).articles, *([listed] if listed.is_file() else [])]


def _unwritable(name: str) -> bool:
    """Whether a name has bytes that are no UTF-8 (PEP 383): no fact base could name the file."""
    return any("\ud800" <= char <= "\udfff" for char in name)


def _is_listed(found: Candidate) -> bool:
    """Whether a list that a person named gives the whole path of an article: nothing to be guessed by a stranger."""
    suffixes = {found.path.suffix.lower(), Path(os.path.realpath(found.path)).suffix.lower()}
    return found.by_list and found.entry is not None and found.entry.whole and suffixes <= READ


def _at(path: Path) -> Iterator[Candidate | Refused]:
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif path.suffix.lower() in _MANIFESTS and path.exists():
            yield from (Candidate(entry.file, entry, by_list=True) for entry in manifest.load(path))
        else:
            yield Candidate(path)
    except SourceError as error:
        yield Refused(error)
    except OSError as error:
        yield Refused(SourceError(error.strerror or str(error), where=str(path)))


def _in_folder(folder: Path) -> Iterator[Candidate | Refused]:
    """The articles in `folder` and the folders below, by name; what its `sources.yaml` says goes with them.

    Hidden files and folders are left alone, and so is what a run wrote. Links that lead out of the folder and files of
    other forms are refused.
    """
    listed: dict[str, manifest.Entry] = {}
    if not within(folder / manifest.NAME, folder):
        problem = "is a link that leads out of the folder; it is not read"
        yield Refused(SourceError(problem, where=str(folder / manifest.NAME)))
    elif (folder / manifest.NAME).is_file():
        listed = {os.path.realpath(entry.file): entry for entry in manifest.load(folder / manifest.NAME)}
    found = _walk(folder)
    for error in found.closed:
        yield Refused(SourceError(error.strerror or str(error), where=str(error.filename)))
    present = {os.path.realpath(path) for path in found.articles}
    for real, entry in listed.items():
        if real not in present:
            yield Candidate(entry.file, entry)
    for path in found.articles:
        yield Candidate(path, listed.get(os.path.realpath(path)))
    yield from map(Refused, _left_alone(folder, found, listed))
    if not found.articles and not listed and not found.others and not found.closed:
        remedy = "put the articles there as .txt, .html, .pdf, .docx, .eml, .mhtml or .md files, or name other files"
        yield Refused(SourceError("there is no article in this folder", where=str(folder), remedy=remedy))


@dataclass(frozen=True, slots=True)
class _Found:
    """What lies in a folder and below, by name: articles, other files, and folders that cannot be listed."""

    articles: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    closed: list[OSError] = field(default_factory=list)


def _walk(folder: Path) -> _Found:
    """What lies in `folder` and below, but for what is hidden and what a run wrote."""
    found = _Found()
    root = os.path.realpath(folder)
    for parent, folders, names in os.walk(folder, onerror=found.closed.append, followlinks=False):
        ours = _LOCK in names
        copies = _TEXTS if ours and Path(parent) != folder else None  # in `folder` itself they are known
        left = {
            name for name in folders if name.startswith(".") or name == copies or (ours and name.endswith(_RELEASES))
        }
        folders[:] = sorted(set(folders) - left)
        for path in (Path(parent, name) for name in names):
            written = ours and (path.suffix.lower() in _WRITTEN or path.name in _SHEETS)
            if path.name.startswith(".") or path.name == manifest.NAME or written:
                continue
            article = path.suffix.lower() in READ and _is_below(root, path) and _is_news(path)
            (found.articles if article else found.others).append(path)
        links = (Path(parent, name) for name in folders if Path(parent, name).is_symlink())
        found.others.extend(path for path in links if not _is_below(root, path))
    for paths in (found.articles, found.others):
        paths.sort(key=lambda path: path.relative_to(folder).parts)
    return found


def _is_news(path: Path) -> bool:
    """Whether a file of a form that holds anything (JSON, XML) begins like an item of news; any other form does."""
    signs = NEWS.get(path.suffix.lower())
    if signs is None:
        return True
    try:
        if not path.is_file():  # to open a pipe waits
            return False
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return True  # the reader says what is wrong with it
    return any(sign in head for sign in signs)


def _is_below(root: str, path: Path) -> bool:
    return os.path.commonpath((root, os.path.realpath(path))) == root


def _left_alone(folder: Path, found: _Found, listed: Container[str]) -> Iterator[SourceError]:
    """Why files of `folder` that no list names are not read: an error for each reason, the first files named."""
    root = os.path.realpath(folder)
    reasons: dict[tuple[str, str | None], list[str]] = {}
    for path in found.others:
        suffix = path.suffix.lower()
        if os.path.realpath(path) in listed:
            continue
        why: tuple[str, str | None] = (f"files of the kind {suffix} are not read", RIGHT_FORM)
        if not _is_below(root, path):
            why = ("links that lead out of the folder are not followed", "name the file itself")
        elif not suffix:
            why = ("files without an ending are not read from a folder", "name them one by one")
        reasons.setdefault(why, []).append(str(path))
    for (problem, remedy), names in reasons.items():
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield SourceError(problem, where=", ".join(names[:_NAMED]) + more, remedy=remedy)


def outside(entry: manifest.Entry) -> SourceError:
    """The error for a file that a list of articles names, and no person."""
    problem = f"line {entry.line} of its list leads out of the folders that were named; it is not read"
    remedy = "name the file on the command line, too, or the folder that it lies in"
    return SourceError(problem, where=str(entry.file), remedy=remedy)


def not_fetched(address: str) -> SourceError:
    """The error for an address that nobody asked to fetch."""
    remedy = "open it in a browser, save the page as HTML, and give that file; or add --fetch to build"
    return SourceError("this is an address, and nothing is fetched", where=address, remedy=remedy)


def missing(path: Path) -> SourceError:
    """The error for a file that is not there, with the nearest name that is."""
    if path.parts[:1] in (("http:",), ("https:",)):
        return not_fetched(str(path).replace(":/", "://", 1))
    try:
        near = get_close_matches(path.name, sorted(other.name for other in path.parent.iterdir()), 1)
    except OSError:
        near = []
    general = "check the name; a SOURCE is a file, a folder or a sources.yaml"
    remedy = f"did you mean {path.parent / near[0]}?" if near else general
    return SourceError("there is no such file", where=str(path), remedy=remedy)
