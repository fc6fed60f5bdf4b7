"""What the main job needs, looked at where it runs: what is there, what is missing, the one command that mends it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata, util
from platform import python_version

from factsheet import __version__
from factsheet.errors import FactsheetError
from factsheet.render.libraries import Library, MissingLibraryError, command

_LINE = "Two men died in Ashford on Monday."
_PAGE = """<html lang="en"><head><title>A line</title><style>{faces}</style></head><body>{lines}</body></html>"""


@dataclass(frozen=True, slots=True)
class Finding:
    """A part of the installation: what was found of it, or what it lacks.

    `needed`: the main job does not work without it. `requirements` of packages and `libraries` are what mends it.
    """

    part: str
    found: str = ""
    lacks: str = ""
    needed: bool = True
    requirements: tuple[str, ...] = ()
    libraries: tuple[Library, ...] = ()


def examine() -> list[Finding]:
    """What is there and what is missing, in the order in which it matters."""
    parts: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
        ("packages", _packages),
        ("language model", _model),
        ("templates and demo", _folders),
        ("typefaces", _typefaces),
        ("PDF", _printing),
    ]
    found: list[Finding] = []
    for part, look in parts:
        try:
            found += look()
        except FactsheetError as error:
            found.append(Finding(part, lacks=error.problem))
        except Exception as error:  # whatever a broken installation raises, the other parts are looked at
            found.append(Finding(part, lacks=f"{type(error).__name__}: {error}".partition("\n")[0]))
    return found


def works(findings: list[Finding]) -> bool:
    """Whether the main job can be done."""
    return not any(one.lacks and one.needed for one in findings)


def mend(findings: list[Finding]) -> str:
    """The one command that mends all that can be mended by one, or nothing."""
    requirements = dict.fromkeys(word for one in findings for word in one.requirements)
    libraries = [library for one in findings for library in one.libraries]
    steps = [_installing(list(requirements)) if requirements else None, command(*libraries)]
    return " && ".join(step for step in steps if step)


def report(findings: list[Finding]) -> str:
    """The findings as a person reads them, on one screen."""
    width = max(len(one.part) for one in findings)
    lines = [f"factsheet {__version__}, Python {python_version()}", ""]
    for one in findings:
        mark = "ok" if not one.lacks else "MISSING" if one.needed else "missing"
        lines.append(f"  {one.part.ljust(width)}  {mark.ljust(7)}  {one.lacks or one.found}")
    lines.append("")
    lacking = any(one.lacks for one in findings)
    done = mend(findings)
    lines.append("The main job works." if works(findings) else "The main job does not work here.")
    if done:
        lines += ["What is missing is mended by:", f"  {done}"]
    elif lacking:
        lines.append("Install factsheet again, and with your system's package manager whatever is missing above.")
    return "\n".join(lines)


def _packages() -> Iterator[Finding]:
    """The Python packages that this version asks for, each in a version that will do."""
    from packaging.requirements import Requirement

    try:
        wanted = [Requirement(text) for text in metadata.requires("factsheet") or ()]
    except metadata.PackageNotFoundError:
        yield Finding("packages", lacks="factsheet is not installed, only lies here", needed=False)
        return
    wanted = [one for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]
    lacking = [one for one in wanted if not _installed(one.name) or _installed(one.name) not in one.specifier]
    names = ", ".join(f"{one.name} {_installed(one.name)}".strip() for one in lacking)
    yield Finding(
        "packages",
        found=f"{len(wanted)} are there",
        lacks=f"not there, or in another version than it needs: {names}" if lacking else "",
        requirements=tuple(str(one) for one in lacking),
    )


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _installing(requirements: list[str]) -> str:
    words = [sys.executable, "-m", "pip", "install"]
    if util.find_spec("pip") is None:
        words = ["uv", "pip", "install", "--python", sys.executable]
    return shlex.join([*words, *requirements])


def _model() -> Iterator[Finding]:
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
    from factsheet.annotate.sentences.nlp import load

    model = load()
    known = [token.text for token in model(_LINE) if token.pos_]
    lacks = "" if len(known) > 5 else "it loads and does not understand a line"
    yield Finding("language model", found=f"{DEFAULT_MODEL} {model.meta['version']}", lacks=lacks)


def _folders() -> Iterator[Finding]:
    from factsheet.bundled import bundled

    names = ("templates", "seeds")
    counts = [sum(path.is_file() for path in bundled(name).rglob("*")) for name in names]
    yield Finding("templates and demo", found=f"{counts[0]} and {counts[1]} files")


def _typefaces() -> Iterator[Finding]:
    from factsheet.render.fonts import FACES, code_points, read_face

    for face in FACES:
        code_points(read_face(face.file) or b"")
    yield Finding("typefaces", found=f"{len(FACES)} can be read")


def _printing() -> Iterator[Finding]:
    """A line in every bundled typeface is printed; whatever the printing remarks counts as lacking."""
    from factsheet.render.fonts import FACES, font_faces
    from factsheet.render.libraries import SUBSETTER
    from factsheet.render.pdf import make_pdf

    lines = "".join(
        f'<p style=\'font: {face.style} {face.weight} 12pt "{face.family}", "Source Serif"\'>{_LINE} דוד محمد</p>'
        for face in FACES
    )
    notes: list[str] = []
    try:
        content = make_pdf(_PAGE.format(faces=font_faces(), lines=lines), "2024-01-01", {}, {}, notes.append)
    except MissingLibraryError as error:
        yield Finding("PDF", lacks=error.problem, libraries=(error.library,))
        return
    yield Finding("PDF", found=f"a line in {len(FACES)} typefaces is printed, {len(content) // 1000} kB")
    for note in notes:
        if note == SUBSETTER.missing():
            yield Finding("PDF", lacks=f"{SUBSETTER.name}: {SUBSETTER.without}", needed=False, libraries=(SUBSETTER,))
        else:
            yield Finding("PDF", lacks=note, needed=False)
