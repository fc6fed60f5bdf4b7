"""One sheet of many: made whole or not at all, and known again by the digest of what it was made from."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from factsheet import __version__, pipeline
from factsheet.apart import SHARED
from factsheet.containment import contents, named, within
from factsheet.errors import FactsheetError, SourceError
from factsheet.factbase.files import refuse_outside, replace
from factsheet.factbase.load import load
from factsheet.limits import DOCUMENT_BYTES
from factsheet.render.forms import chosen
from factsheet.sources import manifest
from factsheet.sources.files import Candidate, candidates

MARK = ".factsheet-batch.json"
"""What lies beside a finished sheet."""
REPORT = "batch.jsonl"
"""What became of each sheet, in the folder of the sheets."""
PART = ".factsheet-part-"
"""How the folder of a sheet begins while it is made."""
_PART = re.compile(rf"{re.escape(PART)}[0-9a-f]{{16}}")
_MARK_BYTES = 1 << 20
_MOST_UNREAD, _LONGEST = 50, 1_000
"""Articles that were not read, of one sheet, which are told one by one, and the characters of what is told of each."""
_LIFE = 100
"""Sheets after which the process that reads articles starts anew: spaCy keeps every word that it has ever seen."""
_made = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of every sheet: the `forms` to print (none: the fact base alone), and the options of a build."""

    forms: tuple[str, ...] = ("html", "pdf")
    options: pipeline.Options = field(default_factory=pipeline.Options)


class Outcome(BaseModel):
    """What became of the sheet `name`: a `problem` where there is none. `kept` if an earlier run had made it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    problem: str = ""
    kept: bool = False
    articles: int = 0
    facts: int = 0
    unread: tuple[str, ...] = ()


class _Mark(BaseModel):
    """What is known of a finished sheet: the digest of its `inputs`, and what became of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    inputs: str
    outcome: Outcome


def make(root: Path, name: str, out: Path, order: Order) -> Outcome:
    """The sheet of the articles in the folder `name` of `root`, made in the folder of this name in `out`.

    It stays as it is where an earlier run finished it with the same articles and the same `order`. Whatever goes wrong
    is told in the outcome; this never raises but for what ends the process.
    """
    try:
        return _sheet(root, name, out, order)
    except FactsheetError as error:
        problem = str(error)
    except OSError as error:
        problem = f"{error.filename or root / name}: {error.strerror or error}"
    except Exception as error:
        problem = f"{root / name}: an error in factsheet itself ({type(error).__name__}: {error}); please report it"
    return Outcome(name=name, problem=_told(problem, root, out, name))


def _told(message: str, root: Path, out: Path, name: str) -> str:
    """`message` about the sheet `name` as it is kept, whoever made it where: without the folders, of bounded length."""
    for folder in (root, out):
        message = message.replace(f"{folder}{os.sep}", "")
    return _PART.sub(lambda _: name, message)[:_LONGEST].encode("utf-8", "backslashreplace").decode()


def clear(out: Path) -> None:
    """Removes what killed runs left half made in `out`. No other run may be at work there."""
    for path in out.glob(f"{PART}*"):
        if _PART.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)


def _sheet(root: Path, name: str, out: Path, order: Order) -> Outcome:
    folder, home = root / name, out / name
    if any("\ud800" <= char <= "\udfff" for char in name):
        raise SourceError("the name of this folder is no UTF-8", where=str(folder), remedy="give it another name")
    if name == REPORT:
        raise SourceError("a sheet of this name would stand where the report does", where=str(folder))
    if not within(folder, root):
        problem = "is a link that leads out of the folder; it is not followed"
        raise SourceError(problem, where=str(folder), remedy="name the folder that it leads to")
    refuse_outside(home / pipeline.FACTS, out)
    inputs = _inputs(folder, order)
    mark = _finished(home)
    files = [pipeline.FACTS, *(form.file for form in chosen(order.forms))]
    if mark and mark.inputs == inputs and all((home / file).is_file() for file in files):
        return mark.outcome.model_copy(update={"name": name, "kept": True})
    if home.exists():  # people may have worked on it: what they wrote stays
        return _built(root, home, name, order, inputs)
    part = out / f"{PART}{secrets.token_hex(8)}"
    part.mkdir()
    try:
        outcome = _built(root, part, name, order, inputs)
        part.rename(home)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return outcome


def _built(root: Path, home: Path, name: str, order: Order, inputs: str) -> Outcome:
    """Makes the sheet in `home`, and last of all the mark that says so."""
    global _made
    _made += 1
    if _made % _LIFE == 0:
        SHARED.close()
    unread: list[str] = []
    progress = pipeline.Progress(unread=unread.append)
    options = dataclasses.replace(order.options, cache=False)  # a batch keeps its sheets, whose articles fill any cache
    pipeline.extract([root / name], home / pipeline.FACTS, options, progress)
    if order.forms:
        pipeline.render(home / pipeline.FACTS, home, progress, forms=order.forms, cache=False)
    base = load(home / pipeline.FACTS).base
    told = [_told(message, root, home.parent, name) for message in unread[:_MOST_UNREAD]]
    told += [f"and {len(unread) - len(told)} more"] if len(unread) > len(told) else []
    outcome = Outcome(name=name, articles=len(base.sources), facts=len(base.facts), unread=tuple(told))
    mark = _Mark(inputs=inputs, outcome=outcome).model_dump_json(indent=1)
    replace(home / MARK, mark.encode(), inside=home)
    return outcome


def _finished(home: Path) -> _Mark | None:
    """What is known of a finished sheet in `home`; None where there is none, or its mark is damaged."""
    if not within(home / MARK, home):
        return None
    try:
        return _Mark.model_validate_json(contents(home / MARK, _MARK_BYTES))
    except (OSError, ValidationError):
        return None


def _inputs(folder: Path, order: Order) -> str:
    """A digest of everything that a sheet is made from: articles, what is said of them, what is wanted, the program."""
    whole = hashlib.sha256()
    for part in _parts(folder, order):
        whole.update(hashlib.sha256(part).digest())
    return f"sha256-{whole.hexdigest()}"


def _parts(folder: Path, order: Order) -> Iterator[bytes]:
    options = order.options
    yield repr((__version__, order.forms, options.model, options.keep_all, options.day)).encode()
    yield _content(options.aliases) if options.aliases else b""
    yield _content(folder / manifest.NAME) if within(folder / manifest.NAME, folder) else b""
    for found in candidates([folder], named([folder])):
        if isinstance(found, Candidate):
            yield found.path.relative_to(folder).as_posix().encode()
            yield _content(found.path)
        else:
            yield found.error.problem.encode()


def _content(path: Path) -> bytes:
    try:
        return contents(path, DOCUMENT_BYTES)
    except OSError as error:
        return str(error.strerror).encode()
