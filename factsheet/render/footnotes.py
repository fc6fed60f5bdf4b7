"""Footnotes of a Word file, which python-docx does not make: the passages behind a line, below its page."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LINES = (("separator", "w:separator", "-1"), ("continuationSeparator", "w:continuationSeparator", "0"))
"""The lines that part footnotes from the text; no file is without them."""


class Footnotes:
    """The footnotes of the document `word`, numbered as they are made; `attach` puts them into it."""

    def __init__(self, word: Any) -> None:
        self._word = word
        self._root = OxmlElement("w:footnotes")
        for kind, line, number in _LINES:
            note = self._note(number)
            note.set(qn("w:type"), kind)
            self._paragraph(note).append(_run(OxmlElement(line)))
        text = word.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
        text.base_style, text.font.size = word.styles["Normal"], Pt(8.5)
        text.paragraph_format.space_after = Pt(1)
        word.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
        self._styles = text.style_id, word.styles["footnote reference"].style_id
        self._made = 0

    def add(self, paragraph: Any, lines: list[str]) -> None:
        """A footnote at the end of `paragraph`, each of `lines` a paragraph of its own."""
        self._made += 1
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._made))
        paragraph._p.append(_run(reference, self._styles[1]))
        note = self._note(str(self._made))
        for number, line in enumerate(lines):
            one = self._paragraph(note, self._styles[0])
            if not number:
                one.append(_run(OxmlElement("w:footnoteRef"), self._styles[1]))
            words = OxmlElement("w:t")
            words.text = f" {line}"
            words.set(qn("xml:space"), "preserve")
            one.append(_run(words))

    def attach(self) -> None:
        """Puts the footnotes into the document."""
        from lxml import etree

        content = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, content, self._word.part.package)
        self._word.part.relate_to(part, _KIND)

    def _note(self, number: str) -> Any:
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), number)
        self._root.append(note)
        return note

    def _paragraph(self, note: Any, style: str = "") -> Any:
        paragraph = _styled("p", style)
        note.append(paragraph)
        return paragraph


def _run(content: Any, style: str = "") -> Any:
    run = _styled("r", style)
    run.append(content)
    return run


def _styled(kind: str, style: str) -> Any:
    """An empty paragraph (p) or run (r), with `style` where one is given."""
    element = OxmlElement(f"w:{kind}")
    if style:
        properties, named = OxmlElement(f"w:{kind}Pr"), OxmlElement(f"w:{kind}Style")
        named.set(qn("w:val"), style)
        properties.append(named)
        element.append(properties)
    return element
