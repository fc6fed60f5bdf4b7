"""Packed files: what `.gz` holds, and the files in a `.zip`, never more than they may unpack to."""

from __future__ import annotations

import io
import zipfile
import zlib

from factsheet.errors import SourceError
from factsheet.limits import DOCUMENT_BYTES, UNPACKED_BYTES, UNPACKED_FILES

ZIP, GZ = ".zip", ".gz"
_GZIP = 16 + zlib.MAX_WBITS
_DAMAGED = "this packed file is damaged, or locked, and cannot be read"
_REMEDY = "unpack it, and give what is in it"


def unpacked(data: bytes) -> bytes:
    """What the gzip file `data` holds. Raises SourceError."""
    step = zlib.decompressobj(_GZIP)
    try:
        found = step.decompress(data, DOCUMENT_BYTES + 1)
    except zlib.error:
        raise SourceError(_DAMAGED, remedy=_REMEDY) from None
    if len(found) > DOCUMENT_BYTES:
        raise SourceError(f"it unpacks to more than {DOCUMENT_BYTES >> 20} MB: no article does", remedy=_REMEDY)
    if not step.eof:
        raise SourceError(_DAMAGED, remedy=_REMEDY)
    return found


def members(data: bytes) -> list[tuple[str, bytes]]:
    """The files in the zip file `data`, by their names; none that is hidden. Raises SourceError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            found = [one for one in packed.infolist() if not (one.is_dir() or _is_hidden(one.filename))]
            if len(found) > UNPACKED_FILES:
                raise SourceError(f"it holds more than {UNPACKED_FILES:,} files", remedy=_REMEDY)
            return [*_read(packed, sorted(found, key=lambda one: one.filename))]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, NotImplementedError):
        raise SourceError(_DAMAGED, remedy=_REMEDY) from None


def _read(packed: zipfile.ZipFile, found: list[zipfile.ZipInfo]) -> list[tuple[str, bytes]]:
    """The bytes of each file, counted as they are unpacked: what a zip file says of sizes may be wrong."""
    left, contents = UNPACKED_BYTES, []
    for one in found:
        with packed.open(one) as file:
            content = file.read(min(left, DOCUMENT_BYTES) + 1)
        left -= len(content)
        if left < 0 or len(content) > DOCUMENT_BYTES:
            raise SourceError(f"it unpacks to more than {UNPACKED_BYTES >> 20} MB", remedy=_REMEDY)
        contents.append((one.filename, content))
    return contents


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.replace("\\", "/").split("/"))
