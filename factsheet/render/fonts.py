"""The typefaces of the printed sheet: Source Serif Pro and Source Sans Pro (SIL Open Font License), from packages.

Every face that the styles use is named here and served from its package, so that a page looks the same, and is the same
byte for byte, whatever fonts a machine has.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

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
)


def read_face(file: str) -> bytes | None:
    """The bytes of a bundled face by its file name, or None where there is no such face."""
    for face in FACES:
        if face.file == file:
            return (files(face.package) / "files" / face.file).read_bytes()
    return None


def font_faces() -> str:
    """The @font-face rules of all faces."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f"src: url({face.address}); }}"
        for face in FACES
    )
