"""A newsroom's look: a theme file with its name, colours, typefaces, logo and paper. It carries values, never code.

    house: The Daily Example
    colours: {accent: "#7a1f2b", alert: "#8a4b00"}
    fonts: {serif: fonts/House-Regular.otf, serif-bold: fonts/House-Bold.otf}
    logo: logo.svg
    paper: Letter

Paths are relative to the theme file and stay below its folder.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from factsheet.containment import contents, within
from factsheet.errors import RenderError
from factsheet.factbase.guard import events
from factsheet.render.fonts import code_points
from factsheet.render.guard.pictures import wrong_drawing

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$")]
ColourName = Literal["paper", "ink", "muted", "rule", "tint", "accent", "agreed", "alert", "alert-tint"]
FontName = Literal["serif", "serif-bold", "sans", "sans-bold"]

_LARGEST = 4 << 20
_LOGOS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_FONTS = {".otf": "font/otf", ".ttf": "font/ttf", ".woff": "font/woff"}


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    house: str = Field("Fact sheet", max_length=80)
    colours: dict[ColourName, Colour] = Field(default_factory=dict)
    fonts: dict[FontName, str] = Field(default_factory=dict)
    logo: str | None = None
    paper: Literal["A4", "Letter"] = "A4"


@dataclass(frozen=True)
class Theme:
    """A look, ready for the page. `logo` and `fonts` are data addresses, so that a page needs no other file."""

    house: str = "Fact sheet"
    colours: Mapping[ColourName, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    paper: str = "A4"

    @cached_property
    def code_points(self) -> frozenset[int]:
        """The code points that the theme's typefaces have glyphs for."""
        faces = (base64.b64decode(address.partition(",")[2]) for address in self.fonts.values())
        return frozenset().union(*map(code_points, faces))

    def styles(self) -> str:
        """The style rules that the theme adds after the built-in ones."""
        rules = [
            f'@font-face {{ font-family: "House {name.partition("-")[0]}"; '
            f"font-weight: {600 if name.endswith('-bold') else 400}; src: url({address}); }}"
            for name, address in sorted(self.fonts.items())
        ]
        values = [f"--{name}: {colour};" for name, colour in sorted(self.colours.items())]
        for family, rest in (("serif", '"Source Serif", Georgia, serif'), ("sans", '"Source Sans", Arial, sans-serif')):
            if any(name.partition("-")[0] == family for name in self.fonts):
                values.append(f'--{family}: "House {family}", {rest};')
        if values:
            rules.append(f":root {{ {' '.join(values)} }}")
        head = f"@top-left {{ color: {self.colours['accent']}; }}" if "accent" in self.colours else ""
        rules.append(f"@page {{ size: {self.paper}; {head} }}")
        return "\n".join(rules)


def read_theme(path: Path | None) -> Theme:
    """The theme in the file `path`, the built-in look for None. Raises RenderError with all that is wrong."""
    if path is None:
        return Theme()
    try:
        text = contents(path, _LARGEST).decode("utf-8")
        for _ in events(text, str(path)):
            pass
        read = _File.model_validate(yaml.safe_load(text) or {})
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise RenderError(f"the theme cannot be read: {error}", where=str(path)) from error
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg']}" for one in error.errors())
        raise RenderError(wrong, where=str(path), remedy="Keys: house, colours, fonts, logo, paper.") from error
    return Theme(
        house=read.house,
        colours=read.colours,
        fonts={name: _data(path, file, _FONTS) for name, file in read.fonts.items()},
        logo=_data(path, read.logo, _LOGOS) if read.logo else "",
        paper=read.paper,
    )


def _data(theme: Path, name: str, types: Mapping[str, str]) -> str:
    """The file `name` beside the theme as a data address."""
    path = theme.parent / name
    media_type = types.get(path.suffix.lower())
    if not within(path, theme.parent) or media_type is None:
        raise RenderError(
            f"{name} is not used", where=str(theme), remedy=f"Name a file below the theme's folder: {', '.join(types)}."
        )
    try:
        content = contents(path, _LARGEST)
    except OSError as error:
        raise RenderError(f"{name} cannot be read: {error.strerror}", where=str(theme)) from error
    if media_type == "image/svg+xml" and (wrong := list(wrong_drawing(content))):
        raise RenderError(
            f"{name} may not hold {wrong[0]}", where=str(theme), remedy="Save it as a plain SVG, or as PNG."
        )
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"
