"""What a signature adds to a sheet: found, and refused where it is more than a signature that nobody sees on a page.

Signers (PAdES, ETSI EN 319 142) leave the file as it is and append a revision with a field of a form, its annotation on
a page, and the signature over the bytes (`ByteRange`). Content Credentials (C2PA) are an attachment of their own kind.
Whether a signature holds and whose it is, a PDF reader tells: here it only must not change what is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factsheet.render.proofing.compare import Added
from factsheet.render.proofing.document import Revision, decode
from factsheet.render.proofing.syntax import Name, PdfError, Ref, Stream, Value

_FORM = frozenset({"Fields", "SigFlags", "DA", "DR"})
_FIELD = frozenset({"Type", "Subtype", "FT", "T", "V", "F", "Ff", "P", "Rect", "AP", "DA", "Parent", "Kids", "Lock"})
_CATALOG = {
    "DSS": frozenset({"Type", "Certs", "OCSPs", "CRLs", "VRI"}),
    "Perms": frozenset({"DocMDP"}),
}
_SPEC = frozenset({"Type", "F", "UF", "EF", "Desc", "AFRelationship"})
_UNDRAWN = re.compile(rb"(?:\s++|%[^\r\n]*+)*+")
_NAMED = re.compile(rb"Content Credentials|[\w-]+\.c2pa")
_LARGEST_CREDENTIALS = 16 << 20


@dataclass(frozen=True, slots=True)
class Signed:
    """What was `added` to the sheet.

    `covered` says of each signature where it stands and where the bytes end that it covers; `credentials` are the
    attachments of C2PA.
    """

    added: Added
    covered: frozenset[tuple[int, int]]
    credentials: frozenset[Ref]


def signed(revision: Revision, data: bytes) -> Signed:
    """What signers added to the file `data` up to `revision`. Raises PdfError where it is more than they need."""
    root = revision.root
    form = revision.dictionary(root.get("AcroForm"))
    if not form.keys() <= _FORM:
        raise PdfError("it has a form that does more than sign")
    fields = [field for value in revision.array(form.get("Fields")) for field in _fields(revision, value, 0)]
    for key, known in _CATALOG.items():
        if not revision.dictionary(root.get(key)).keys() <= known:
            raise PdfError(f"its catalog says {key}, which does more than sign")
    covered = {_covered(revision.dictionary(value), data) for _, value in fields if value is not None}
    keys = {"AcroForm", "Extensions", *_CATALOG} if covered else set()
    credentials = frozenset(_credentials(revision, root))
    refs = frozenset(ref for ref, _ in fields) | credentials
    return Signed(Added(refs, frozenset(keys & root.keys())), frozenset(covered), credentials)


def _fields(revision: Revision, value: Value, depth: int) -> Iterator[tuple[Ref, Value]]:
    """The annotations of a field for a signature, with the signature. Raises PdfError for any other field."""
    field = revision.dictionary(value)
    if not isinstance(value, Ref) or not field.keys() <= _FIELD or field.get("FT", Name("Sig")) != Name("Sig"):
        raise PdfError("it has a form that does more than sign")
    if "Kids" in field:
        for kid in revision.array(field["Kids"]) if not depth else [None]:
            for ref, signature in _fields(revision, kid, depth + 1):
                yield ref, signature or field.get("V")
        return
    if _seen(revision, field):
        raise PdfError(
            "a signature is drawn on a page, where it can hide or say anything; sign without a visible field"
        )
    yield value, field.get("V")


def _seen(revision: Revision, field: Mapping[str, Value]) -> bool:
    """Whether an annotation takes room on the page, or has a look that draws anything."""
    corners = revision.array(field.get("Rect"))
    if len(corners) != 4 or not all(type(corner) in (int, Decimal) for corner in corners) or corners[:2] != corners[2:]:
        return True
    looks = revision.dictionary(field.get("AP"))
    drawn = [revision.get(look) for look in looks.values()]
    return not all(isinstance(look, Stream) and _UNDRAWN.fullmatch(decode(look, 1 << 10)) for look in drawn)


def _covered(signature: Mapping[str, Value], data: bytes) -> tuple[int, int]:
    """Where a signature stands, and where the bytes end that it covers.

    Raises PdfError where it leaves out more than itself.
    """
    covered, contents = signature.get("ByteRange"), signature.get("Contents")
    if signature.get("Type", Name("Sig")) not in ("Sig", "DocTimeStamp") or not isinstance(contents, bytes):
        raise PdfError("it has a signature that is none")
    numbers = [number for number in covered if type(number) is int] if isinstance(covered, list) else []
    if len(numbers) != 4 or numbers[0] != 0 or not 0 < numbers[1] < numbers[2] <= len(data) or numbers[3] < 0:
        raise PdfError("a signature does not say what it covers")
    left_out = data[numbers[1] : numbers[2]]
    written = re.fullmatch(rb"<([0-9A-Fa-f]*)>", left_out)
    if written is None or written[1].lower() != contents.hex().encode():
        raise PdfError("a signature leaves out more than itself")
    return numbers[1], numbers[2] + numbers[3]


def _credentials(revision: Revision, root: Mapping[str, Value]) -> Iterator[Ref]:
    """The attachment with Content Credentials: a C2PA manifest store, which is a JUMBF box (ISO 19566-5)."""
    for value in revision.array(root.get("AF")):
        spec = revision.dictionary(value)
        if not isinstance(value, Ref) or spec.get("AFRelationship") != Name("C2PA_Manifest"):
            continue
        stream = revision.get(revision.dictionary(spec.get("EF")).get("F"))
        names = [name for key in ("F", "UF") if isinstance(name := spec.get(key), bytes)]
        named = names and len(set(names)) == 1 and _NAMED.fullmatch(names[0])
        if not spec.keys() <= _SPEC or not isinstance(stream, Stream) or not named:
            raise PdfError("it has Content Credentials that are none")
        box = decode(stream, _LARGEST_CREDENTIALS)
        if int.from_bytes(box[:4], "big") != len(box) or box[4:8] != b"jumb" or b"c2pa" not in box[8:64]:
            raise PdfError("it has Content Credentials that are none")
        yield value
