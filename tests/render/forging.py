"""PDFs changed as forgers would: objects taken apart and written again, bytes cut, revisions appended, and signed."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from factsheet import pipeline
from factsheet.factbase.check import unsound
from factsheet.factbase.load import loads
from factsheet.render.proofing.document import LARGEST, decode, read
from factsheet.render.proofing.syntax import Name, Ref, Stream, Value
from factsheet.render.sheet import Sheet

TEXT = "Nobody was killed on Monday, the mayor said. Twelve people died in the flood.\n"
FACTS = f"""\
factsheet: 1
title: A small sheet
as_of: 2024-05-01
sources:
  a:
    publisher: A
    url: https://example.org/a
    published: 2024-05-01
    text: sources/a.txt
    text_digest: sha256-{hashlib.sha256(TEXT.encode()).hexdigest()}
facts:
- id: toll
  kind: casualties
  statement: Twelve people died in the flood.
  outcome: killed
  value: 12
  cites:
  - source: a
    quote: Twelve people died in the flood
- id: mayor
  kind: claim
  by: the mayor
  statement: Nobody was killed on Monday.
  cites:
  - source: a
    quote: Nobody was killed on Monday, the mayor said
"""


def printed(facts: str, texts: dict[str, str]) -> bytes:
    """The sheet of the fact base `facts`, as `factsheet render` prints it."""
    base = loads(facts, Path("facts.yaml")).base
    files = {"facts.yaml": facts.encode(), "facts.base.json": b"{}"}
    return Sheet(base, texts, files, unsound=unsound(loads(facts, Path("facts.yaml")), attached=texts)).pdf


def checked(folder: Path, content: bytes) -> tuple[str, int]:
    """What `factsheet check` tells of a printed sheet, and its exit code."""
    path = folder / "briefing.pdf"
    path.write_bytes(content)
    return pipeline.check([path], strict=False, form="text")


@dataclass
class Pdf:
    """A PDF taken apart: its objects by number, to be changed at will, and written again as one valid file."""

    objects: dict[int, Any]
    root: int
    info: int
    more: dict[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, data: bytes) -> Pdf:
        revision = read(data)[-1]
        objects = {ref.number: value for ref, value in revision.objects.items() if ref not in revision.structure}
        root, info = revision.trailer["Root"], revision.trailer["Info"]
        assert isinstance(root, Ref)
        assert isinstance(info, Ref)
        return cls(objects, root.number, info.number)

    def get(self, value: Any) -> Any:
        return self.objects[value.number] if isinstance(value, Ref) else value

    @property
    def catalog(self) -> dict[str, Any]:
        return self.objects[self.root]

    @property
    def pages(self) -> list[Ref]:
        return self.get(self.catalog["Pages"])["Kids"]

    @property
    def page(self) -> dict[str, Any]:
        return self.get(self.pages[0])

    @property
    def resources(self) -> dict[str, Any]:
        return self.get(self.page["Resources"])

    @property
    def links(self) -> list[dict[str, Any]]:
        return [self.get(note) for page in self.pages for note in self.get(page).get("Annots", ())]

    def drawing(self) -> bytes:
        return decode(self.get(self.page["Contents"]), LARGEST)

    def draw(self, content: bytes) -> None:
        self.page["Contents"] = self.add(stream(content))

    def font(self) -> dict[str, Any]:
        return self.get(next(iter(self.get(self.resources["Font"]).values())))

    def add(self, value: Any) -> Ref:
        number = max(self.objects) + 1
        self.objects[number] = value
        return Ref(number, 0)

    def elements(self, kind: str) -> list[dict[str, Any]]:
        return [value for value in self.objects.values() if isinstance(value, dict) and value.get("Type") == kind]

    def bytes(self) -> bytes:
        """The file: the objects one after the other, and a table of their places."""
        data, places = b"%PDF-1.7\n", {}
        for number, value in sorted(self.objects.items()):
            places[number] = len(data)
            data += written(number, value)
        trailer = {"Size": max(places) + 1, "Root": Ref(self.root, 0), "Info": Ref(self.info, 0), **self.more}
        return data + table(places, trailer, len(data), free=True)


def stream(content: bytes, **entries: Value) -> Stream:
    return Stream(dict(entries), content)


def value_of(value: Any) -> bytes:
    match value:
        case bool() | None:
            return {True: b"true", False: b"false", None: b"null"}[value]
        case Name():
            return b"/" + re.sub(rb"[^\w.+-]", lambda byte: b"#%02x" % ord(byte[0]), value.encode("latin-1"))
        case int() | Decimal():
            return str(value).encode()
        case bytes():
            return b"<" + value.hex().encode() + b">"
        case Ref(number, generation):
            return b"%d %d R" % (number, generation)
        case list():
            return b"[" + b" ".join(map(value_of, value)) + b"]"
        case dict():
            return b"<<" + b" ".join(value_of(Name(key)) + b" " + value_of(one) for key, one in value.items()) + b">>"
    raise TypeError(value)


def written(number: int, value: Any) -> bytes:
    body = value_of(value.entries | {"Length": len(value.raw)}) if isinstance(value, Stream) else value_of(value)
    if isinstance(value, Stream):
        body += b"\nstream\n" + value.raw + b"\nendstream"
    return b"%d 0 obj\n%s\nendobj\n" % (number, body)


def table(places: dict[int, int], trailer: dict[str, Any], start: int, *, free: bool = False) -> bytes:
    rows = b"0 1\n0000000000 65535 f \n" if free else b""
    rows += b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items()))
    return b"xref\n" + rows + b"trailer\n" + value_of(trailer) + b"\nstartxref\n%d\n%%%%EOF\n" % start


def appended(data: bytes, objects: dict[int, Any], root: int | None = None) -> bytes:
    """`data` with a revision behind it that has `objects`, by number."""
    before, start = read(data)[-1], int(re.findall(rb"startxref\n(\d+)", data)[-1])
    places = {}
    for number, value in sorted(objects.items()):
        places[number] = len(data)
        data += written(number, value)
    size = max([*objects, *(ref.number for ref in before.objects)]) + 1
    trailer = {"Size": size, "Root": before.trailer["Root"], "Info": before.trailer["Info"], "Prev": start}
    if root is not None:
        trailer["Root"] = Ref(root, 0)
    return data + table(places, trailer, len(data))


def signed(data: bytes, change: Callable[[Pdf, dict[int, Any]], None] | None = None, **widget: Any) -> bytes:
    """`data` with a signature appended as signing tools do it: its digest is none, its place in the file is right.

    `change` may change the objects that are appended beside the signature; `widget` are entries of its annotation.
    """
    pdf = Pdf.of(data)
    page, number = pdf.pages[0], max(pdf.objects) + 10
    notes = [*pdf.get(pdf.page.get("Annots", [])), Ref(number, 0)]
    form = pdf.get(pdf.catalog.get("AcroForm", {"Fields": []}))
    field_ = {"Type": Name("Annot"), "Subtype": Name("Widget"), "FT": Name("Sig"), "T": b"Sig%d" % number, "F": 132}
    objects: dict[int, Any] = {
        page.number: pdf.page | {"Annots": notes},
        pdf.root: pdf.catalog | {"AcroForm": Ref(number + 1, 0)},
        number: field_ | {"Rect": [0, 0, 0, 0], "P": page, "V": Ref(number + 2, 0)} | widget,
        number + 1: {"Fields": [*form["Fields"], Ref(number, 0)], "SigFlags": 3},
        number + 2: {
            "Type": Name("Sig"),
            "Filter": Name("Adobe.PPKLite"),
            "SubFilter": Name("ETSI.CAdES.detached"),
            "ByteRange": [0, 1111111111, 2222222222, 3333333333],
            "Contents": b"\x30\x82" + bytes(62),
        },
    }
    if change:
        change(pdf, objects)
    made = appended(data, objects)
    start = made.index(b"<3082", len(data))
    end = made.index(b">", start) + 1
    for mark, place in ((b"1111111111", start), (b"2222222222", end), (b"3333333333", len(made) - end)):
        made = made.replace(mark, b"%-10d" % place)
    return made


def packed(content: bytes, **entries: Value) -> Stream:
    return Stream({**entries, "Filter": Name("FlateDecode")}, zlib.compress(content))
