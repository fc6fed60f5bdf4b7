from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from factsheet.errors import FactsheetError
from factsheet.model.fact import FactBase
from factsheet.render.fonts import read_face
from factsheet.render.html import make_html
from factsheet.render.sheet import Sheet
from factsheet.render.theme import Theme, read_theme

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><title>D</title><rect width="4" height="4"/></svg>'


def written(folder: Path, text: str) -> Path:
    path = folder / "theme.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_theme_is_the_built_in_look() -> None:
    assert read_theme(None) == Theme()


def test_house_colours_logo_and_paper(tmp_path: Path, base: FactBase) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    theme = read_theme(
        written(tmp_path, 'house: The Example\ncolours: {accent: "#7a1f2b"}\nlogo: logo.svg\npaper: Letter\n')
    )
    page = make_html(Sheet(base, theme=theme), "screen")
    assert "--accent: #7a1f2b;" in page
    assert page.index("--accent: #1f4e79") < page.index("--accent: #7a1f2b")
    assert '<img class="logo" src="data:image/svg+xml;base64,' in page
    assert 'alt="The Example"' in page
    assert "size: Letter" in page


def test_a_typeface_of_the_house_sets_the_printed_sheet(tmp_path: Path, make: Callable[..., FactBase]) -> None:
    face = read_face("NotoSerifHebrew-Variable.ttf")
    assert face
    (tmp_path / "house.ttf").write_bytes(face)
    theme = read_theme(written(tmp_path, "fonts: {serif: house.ttf}"))
    assert ord("א") in theme.code_points
    pdf = Sheet(make({"statement": "It is so."}), theme=theme).pdf
    fonts = PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"]
    assert any("House-serif" in font.get_object()["/BaseFont"] for font in fonts.values())


def test_a_broken_typeface_is_told(tmp_path: Path, base: FactBase) -> None:
    (tmp_path / "house.ttf").write_bytes(b"no font")
    theme = read_theme(written(tmp_path, "fonts: {serif: house.ttf}"))
    with pytest.raises(FactsheetError, match="typeface"):
        make_html(Sheet(base, theme=theme), "print")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colours: {accent: red; background: url(x)}", "no YAML"),
        ("colours: {accent: 'red'}", "colours.accent"),
        ("colours: {akcent: '#fff'}", "colours.akcent"),
        ("houze: x", "houze"),
        ("logo: ../secret.png", "not used"),
        ("logo: /etc/passwd", "not used"),
        ("logo: missing.png", "cannot be read"),
        ("fonts: {serif: x.exe}", "not used"),
        ("house: !!python/object:os.system x", "tag"),
        ("a: &a [1]\nb: [*a, *a]", "anchor"),
        ("- 1", "dict"),
    ],
)
def test_a_bad_theme_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(FactsheetError) as caught:
        read_theme(written(tmp_path, text))
    assert told in str(caught.value)
    assert "theme.yaml" in str(caught.value)
