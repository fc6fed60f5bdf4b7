"""The files inside a PDF, as its list of attachments names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factsheet.render.proofing.document import LARGEST, Revision, decode
from factsheet.render.proofing.syntax import PdfError, Ref, Stream, Value

_MOST = 1_000


def attached(revision: Revision) -> list[tuple[str, bytes]]:
    """The attachments, each with its name; a name may stand twice. Raises PdfError for what cannot be read."""
    found: list[tuple[str, bytes]] = []
    left = LARGEST
    for spec in _specs(revision):
        name = spec.get("UF", spec.get("F"))
        stream = revision.get(revision.dictionary(spec.get("EF")).get("F"))
        if not isinstance(name, bytes) or not isinstance(stream, Stream) or len(found) == _MOST:
            raise PdfError("its attachments cannot be read")
        content = decode(stream, left)
        left -= len(content)
        found.append((text(name), content))
    return found


def text(string: bytes) -> str:
    """The characters of a text (ISO 32000-1, 7.9.2.2; bytes above 127 of the old encoding are taken as Latin-1)."""
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if string.startswith(mark):
            return string.removeprefix(mark).decode(encoding, errors="replace")
    return string.decode("latin-1")


def _specs(revision: Revision) -> Iterator[Mapping[str, Value]]:
    """What the leaves of the tree of attachments hold, in their order (ISO 32000-1, 7.9.6)."""
    names = revision.dictionary(revision.root.get("Names"))
    waiting, seen = [names.get("EmbeddedFiles")], set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, Ref):
            if node in seen:
                raise PdfError("its list of attachments leads in a circle")
            seen.add(node)
        entries = revision.dictionary(node)
        yield from (revision.dictionary(spec) for spec in revision.array(entries.get("Names"))[1::2])
        waiting += revision.array(entries.get("Kids"))[::-1]
