from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.sources.decode import UndecodableError, decode, garbled, text_of_file

TEXT = "“It’s over,” the mayor of Sørland said — twice.\r\nThen she left.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings_with_newlines_untouched(data: bytes, encoding: str) -> None:
    assert decode(data) == (TEXT, encoding)


def test_a_utf8_mark_stays_so_that_offsets_agree_with_other_readers() -> None:
    data = codecs.BOM_UTF8 + TEXT.encode()
    assert decode(data)[0] == data.decode("utf-8")


def test_a_page_names_its_encoding() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Привет</body></html>'
    assert decode(page.encode("cp1251"), html=True) == (page, "cp1251")
    assert decode(b'<meta charset="no-such-thing">caf\xe9 society', html=True)[1] == "cp1252"
    assert decode(b'<meta charset="hex">plain words', html=True)[1] == "utf-8"


@pytest.mark.parametrize(
    "charset",
    [
        "idna",
        "punycode",
        "utf-7",
        "unicode_escape",
        "raw_unicode_escape",
        "undefined",
        "hex",
        "zlib",
        "rot13",
        "utf-16",
        "utf-16be",
        "utf-32",
        "mbcs",
        "cp037",
        "x-user-defined",
        "replacement",
        "hz-gb-2312",
        "utf_8_sig",
        "..",
    ],
)
def test_an_encoding_that_a_page_cannot_have_is_passed_over(charset: str) -> None:
    page = f"<meta charset={charset}>Mayor Anna Lund’s dam, \\ud800 ~{{VfND~}} +2AA-"
    assert decode(page.encode(), html=True) == (page, "utf-8")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"\x89PNG\r\n", "picture"),
        (b"{\\rtf1 text}", "rich text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00" * 20, "binary"),
        (bytes(range(1, 32)) * 10, "binary"),
        ("Привет всем, кто это читает".encode("koi8-r"), "neither"),
        ("これは日本語の文章です".encode("shift-jis"), "neither"),
        (b"caf\x81\x8d", "neither"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, says: str) -> None:
    with pytest.raises(UndecodableError, match=says):
        decode(data)


def test_a_byte_of_zero_in_a_page_is_left_out_and_told() -> None:
    page = f"<html><body><p>{TEXT * 20}</p></body></html>"
    text, remarks = text_of_file(page.replace("<p>", "<p>\0").encode(), html=True)
    assert text == page
    assert "bytes of zero" in " ".join(remarks)
    assert text_of_file(page.encode(), html=True) == (page, ())


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back(text: str) -> None:
    data = text.encode()
    try:
        found, _ = decode(data)
    except UndecodableError:
        assert data.startswith((b"%PDF", b"PK", b"{\\rtf", b"GIF8"))
        return
    assert found == text or data[1::2].count(0) or data[::2].count(0)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except UndecodableError:
        return
    assert text.encode(encoding).removeprefix(codecs.BOM_UTF8) or not data or data in (codecs.BOM_UTF8, *UTF_MARKS)


UTF_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_what_was_saved_from_a_wrong_encoding_is_told(wrong: str) -> None:
    said = garbled(TEXT.replace("”", "’").encode("utf-8").decode(wrong))
    assert said is not None
    assert "stands for another character" in said
    assert "“SÃ¸rland”" in str(garbled("The mayor of SÃ¸rland left."))


@pytest.mark.parametrize("text", [TEXT, "CAFÉ”—É", "MANHÃ”, LÃ", "à Pâques", "â, ê and ô", "Ângela paid € 5", ""])
def test_accents_are_no_wrong_encoding(text: str) -> None:
    assert garbled(text) is None
