"""Files that came with a mail, or lie in a zip file. Each has a path below that, as if it were a folder:
`a.eml/report.pdf`."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from factsheet.containment import contents as contents_of_file
from factsheet.errors import SourceError
from factsheet.limits import ATTACHED_DEPTH, DOCUMENT_BYTES
from factsheet.sources.files import PLAIN
from factsheet.sources.forms.archive import ZIP, members
from factsheet.sources.forms.mail import attachments, is_mail
from factsheet.sources.limited import limited

_MAIL = ".eml"
_HEAD = 8_000
_ODD = re.compile(r"[^\w .()+,'’&-]+")
_LONGEST_NAME = 100


def below(path: Path, data: bytes | None = None) -> dict[Path, bytes]:
    """The files in the mail or zip file `path` and their bytes; none where it is neither.

    `data` are its own bytes, where they are known. Raises SourceError where it is too deep in other mails, OSError.
    """
    if not (_is_mail(path, data) or path.suffix.lower() == ZIP):
        return {}
    found = _in(path, contents(path, DOCUMENT_BYTES) if data is None else data)
    if found and sum(parent.suffix.lower() in (_MAIL, ZIP) for parent in path.parents) >= ATTACHED_DEPTH:
        problem = f"what is attached to a mail in {ATTACHED_DEPTH} others is not read"
        raise SourceError(problem, where=str(path), remedy="save it as a file of its own")
    return {path / name: content for name, content in found.items()}


def exists(path: Path) -> bool:
    """Whether there is a file at `path`, in a mail perhaps."""
    mail = _mail_of(path)
    if mail is None:
        return path.is_file()
    try:
        return bool(contents(path, DOCUMENT_BYTES))
    except OSError:
        return False


def contents(path: Path, most: int) -> bytes:
    """The bytes of the file at `path`, in a mail perhaps. Raises OSError as `containment.contents`."""
    mail = _mail_of(path)
    if mail is None:
        return contents_of_file(path, most)
    data = contents_of_file(mail, DOCUMENT_BYTES)
    inner = path.relative_to(mail).parts
    for name in inner[:ATTACHED_DEPTH]:
        data, mail = _in(mail, data).get(name, b""), mail / name
    if not data or len(inner) > ATTACHED_DEPTH:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is too large: at most {most >> 20} MB are read", str(path))
    return data


def _mail_of(path: Path) -> Path | None:
    """The mail that the path leads into; None for a file of its own."""
    try:
        return next((parent for parent in path.parents if parent.suffix and parent.is_file()), None)
    except (OSError, ValueError):
        return None


def _is_mail(path: Path, data: bytes | None) -> bool:
    if path.suffix.lower() == _MAIL:
        return True
    if path.suffix.lower() not in PLAIN | {""}:
        return False
    if data is not None:
        return is_mail(data)
    try:
        if not path.is_file():  # to open a pipe waits
            return False
        with path.open("rb") as file:
            return is_mail(file.read(_HEAD))
    except (OSError, ValueError):
        return False


def _in(path: Path, data: bytes) -> dict[str, bytes]:
    """The files in the mail or zip file `data`, by names that no two of them share and every system can write."""
    found: dict[str, bytes] = {}
    holding = members if path.suffix.lower() == ZIP else attachments
    for given, content in limited(str(path), 0, holding, data):
        bare = _ODD.sub("_", Path(given.replace("\\", "/")).name).strip(" ._")
        stem, ending = Path(bare).stem[:_LONGEST_NAME] or "attached", Path(bare).suffix.lower()
        number = next(at for at in range(1, len(found) + 2) if _name(stem, ending, at) not in found)
        found[_name(stem, ending, number)] = content
    return found


def _name(stem: str, ending: str, number: int) -> str:
    return f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}"
