"""The metadata of a PDF (XMP, ISO 16684-1) compared by what it says: RDF writes the same in many ways."""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

from factsheet.render.proofing.document import decode
from factsheet.render.proofing.syntax import PdfError, Stream

_LARGEST = 1 << 20
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_WRITER = frozenset(
    {
        "{http://ns.adobe.com/pdf/1.3/}Producer",
        f"{_XMP}ModifyDate",
        f"{_XMP}MetadataDate",
        "{adobe:ns:meta/}xmptk",
    }
)
"""Who wrote the file last, and when."""


def same(given: Stream, expected: Stream) -> bool:
    """Whether the metadata `given` says what `expected` says, but for who wrote the file last and when."""
    if {key: given.entries.get(key) for key in ("Type", "Subtype")} != {"Type": "Metadata", "Subtype": "XML"}:
        return False
    try:
        return _said(given) == _said(expected)
    except (PdfError, ValueError, ElementTree.ParseError, RecursionError):
        return False


def _said(stream: Stream) -> Counter[tuple[str, str, str]]:
    """Each property with its value and language. Raises PdfError, ValueError or ParseError for what is no metadata."""
    text = decode(stream, _LARGEST).decode("utf-8")
    if "<!" in text:
        raise ValueError("metadata has no declarations")
    found: Counter[tuple[str, str, str]] = Counter()
    waiting = [(ElementTree.fromstring(text), "")]
    while waiting:
        element, above = waiting.pop()
        name = above if element.tag.startswith(_RDF) else element.tag
        language = element.get("{http://www.w3.org/XML/1998/namespace}lang", "")
        for key, value in element.attrib.items():
            if not key.startswith(_RDF) and not key.endswith("}lang"):
                found[key, value, ""] += 1
        for said in (element.get(f"{_RDF}resource"), element.text if not len(element) else None):
            if said and said.strip():
                found[name, said.strip(), language] += 1
        waiting.extend((child, name) for child in element)
    return Counter({said: count for said, count in found.items() if said[0] not in _WRITER})
