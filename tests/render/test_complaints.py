"""What of all that the printing libraries complain of stops a page, and what is only told."""

from __future__ import annotations

import ast
import base64
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import weasyprint

from factsheet.errors import RenderError
from factsheet.render.complaints import FALLBACK, STOPS, complaints
from factsheet.render.fonts import FACES, font_faces
from factsheet.render.libraries import SUBSETTER
from factsheet.render.pdf import make_pdf

PAGE = """<html lang="en"><head><title>A page</title><style>{faces} p {{ font-family: "Source Serif"; {style} }}</style>
</head><body><p>{text}</p></body></html>"""
STYLES = [
    "colr: red",
    "display: inline-grid",
    "-webkit-transform: none",
    "} @page :nonsense { size: A4 } p {",
    "} @import url(late.css); p {",
    "} @counter-style x { system: cyclic } p {",
    "} @unknown { a: b } p {",
    "} @media (min-resolution { p { color: red } } p {",
    "content: target-counter('#nowhere', page)",
]


def pdf(text: str = "A line.", style: str = "", faces: str | None = None) -> tuple[bytes, list[str]]:
    notes: list[str] = []
    page = PAGE.format(faces=font_faces() if faces is None else faces, style=style, text=text)
    return make_pdf(page, "2024-01-01", {}, {}, notes.append), notes


def messages() -> Iterator[str]:
    """What each call of a logger in the installed WeasyPrint says, before words are filled in."""
    for path in Path(weasyprint.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="LOGGER"), attr="warning" | "error"), args=[first, *_]
                ):
                    yield ast.literal_eval(first) if isinstance(first, ast.Constant) else ast.unparse(first)


def test_every_message_that_stops_a_page_is_one_that_weasyprint_has() -> None:
    known = list(messages())
    assert len(known) > 50
    for start in (*STOPS, FALLBACK):
        assert any(message.startswith(start) for message in known), start


def test_a_missing_library_is_told_before_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    _, notes = pdf(style="colr: red")
    assert notes[0] == SUBSETTER.missing()
    assert len(notes) == 2


def test_a_plain_page_has_no_note_but_that_of_a_missing_library() -> None:
    _, notes = pdf()
    assert set(notes) <= {SUBSETTER.missing()}


@pytest.mark.parametrize("style", STYLES)
def test_a_style_that_cannot_be_used_is_told_and_stops_nothing(style: str) -> None:
    content, notes = pdf(style=style)
    assert content.startswith(b"%PDF-")
    assert all(note.startswith("in the printed page: ") for note in set(notes) - {SUBSETTER.missing()})
    assert len(notes) == len(set(notes))


def test_a_wrong_style_is_named_once() -> None:
    _, notes = pdf(style="colr: red;\n colr: red")
    assert "in the printed page: Ignored `colr: red`, unknown property." in notes
    _, many = pdf(style=";".join(f"colr{index}: red" for index in range(50)))
    assert len(set(many) - {SUBSETTER.missing()}) == 11
    assert many[-1] == "and 40 more like these"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("中", "U\\+4E2D"),
        ('<img alt="x" src="data:image/png;base64,AAAA">', "Failed to load image"),
        ('<img alt="x" src="data:image/svg+xml;base64,PHN2Zw==">', "Failed to load image"),
        ("<svg><rect></svg>" + '<img alt="x" src="https://e.org/x.png">', "the page asks for https://e.org"),
    ],
)
def test_what_would_be_missing_on_the_page_stops_it(text: str, says: str) -> None:
    with pytest.raises(RenderError, match=says) as caught:
        pdf(text)
    assert len(str(caught.value)) < 600


def test_a_style_at_which_weasyprint_fails_is_no_traceback() -> None:
    with pytest.raises(RenderError, match="print without --templates"):
        pdf(style="width: calc(1px + )")


def test_a_typeface_that_cannot_be_loaded_stops_the_page() -> None:
    rule = '@font-face { font-family: "Source Serif"; src: url(data:font/otf;base64,AAAA) }'
    with pytest.raises(RenderError, match="Source Serif"):
        pdf(faces=rule)


def test_a_page_without_typefaces_does_not_end_the_process() -> None:
    with pytest.raises(RenderError, match="no typeface"):
        pdf(faces="")


def test_a_picture_in_a_message_is_cut_short() -> None:
    picture = base64.b64encode(b"no picture" * 10_000).decode()
    with pytest.raises(RenderError) as caught:
        pdf(f'<img alt="x" src="data:image/png;base64,{picture}">')
    assert len(str(caught.value)) < 600


def test_words_of_the_page_do_not_pass_for_a_message() -> None:
    content, notes = pdf(style='Failed: "Failed to load image .notdef glyph rendered"')
    assert content.startswith(b"%PDF-")
    assert any(".notdef" in note for note in notes)


def test_messages_go_nowhere_else(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        pdf(style="colr: red")
        with complaints():
            logging.getLogger("fontTools.ttLib").error("a table is odd")
            warnings.warn("this will be gone", DeprecationWarning, stacklevel=1)
    assert (list(raised), caplog.records, capfd.readouterr()) == ([], [], ("", ""))


def test_warnings_as_errors_stop_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pdf()[0].startswith(b"%PDF-")


def test_a_face_that_is_written_anew_has_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    face = next(face for face in FACES if face.family == "Noto Serif Hebrew")
    made = []
    for now in ("1000000000", "1700000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", now)
        made.append(pdf("דוד", f'font-family: "{face.family}"')[0])
    assert made[0] == made[1]
