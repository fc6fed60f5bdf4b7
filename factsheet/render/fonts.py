"""The typefaces of the printed sheet, from packages (all under the SIL Open Font License).

Source Serif Pro and Source Sans Pro set the sheet; Noto Naskh Arabic and
Noto Serif Hebrew set words in those scripts.
Every face that the styles use is named here and served from its package, so that a page looks the same, and is the same
byte for byte, whatever fonts a machine has.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from factsheet.errors import RenderError

SCHEME = "factsheet-font"


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its family, weight and style as CSS names them, and the file that a package has."""

    family: str
    weight: int
    style: str
    package: str
    file: str

    @property
    def address(self) -> str:
        """The address under which style sheets ask for it."""
        return f"{SCHEME}:{self.file}"


FACES = (
    Face("Source Serif", 400, "normal", "font_source_serif_pro", "SourceSerifPro-Regular.otf"),
    Face("Source Serif", 600, "normal", "font_source_serif_pro", "SourceSerifPro-Semibold.otf"),
    Face("Source Serif", 400, "italic", "font_source_serif_pro", "SourceSerifPro-It.otf"),
    Face("Source Sans", 400, "normal", "font_source_sans_pro", "SourceSansPro-Regular.otf"),
    Face("Source Sans", 600, "normal", "font_source_sans_pro", "SourceSansPro-Semibold.otf"),
    Face("Source Sans", 400, "italic", "font_source_sans_pro", "SourceSansPro-It.otf"),
    Face("Noto Naskh Arabic", 400, "normal", "pylopdf_fonts_ar", "NotoNaskhArabic-Variable.ttf"),
    Face("Noto Serif Hebrew", 400, "normal", "pylopdf_fonts_he", "NotoSerifHebrew-Variable.ttf"),
)


def read_face(file: str) -> bytes | None:
    """The bytes of a bundled face by its file name, or None where there is no such face."""
    for face in FACES:
        if face.file == file:
            package = files(face.package)
            inside = package / "files" / face.file
            return (inside if inside.is_file() else package / face.file).read_bytes()
    return None


def font_faces() -> str:
    """The @font-face rules of all faces."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f"src: url({face.address}); }}"
        for face in FACES
    )


@cache
def _covered() -> frozenset[int]:
    """The code points that at least one bundled face has a glyph for."""
    contents = (read_face(face.file) for face in FACES)
    return frozenset().union(*(code_points(content) for content in contents if content is not None))


def code_points(face: bytes) -> frozenset[int]:
    """The code points that a face (OpenType, TrueType or WOFF) has glyphs for. Raises RenderError where it is none."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        return frozenset(TTFont(BytesIO(face), lazy=True).getBestCmap() or ())
    except (TTLibError, struct.error, AssertionError, KeyError, ValueError) as error:
        raise RenderError(f"a typeface cannot be read: {error}") from error


_PLAIN = re.compile("[^\t\n\r -~\u00a0-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u202f]+")
"""Text outside the letters and marks that every upright face is known to have."""
_SILENT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]+")
"""Characters that print nothing."""
_MISSING = 40
"""Characters in a row that are printed as codes; the rest of a text that nobody can read so is counted."""


def printable(text: str, more: Collection[int] = ()) -> str:
    """`text` as the faces can print it: a character that none of them has stands as its code, "[U+4E2D]".

    `more` are the code points that the faces of a newsroom's theme have.
    """

    def known(match: re.Match[str]) -> str:
        signs = []
        missing = 0
        for char in _SILENT.sub("", match[0]):
            if ord(char) in more or ord(char) in _covered() or char.isspace():
                signs.append(char)
            else:
                missing += 1
                signs += [f"[U+{ord(char):04X}]"] if missing <= _MISSING else []
        if missing > _MISSING:
            signs.append(f"[and {missing - _MISSING:,} more signs that no typeface has]")
        return "".join(signs)

    return _PLAIN.sub(known, text)
