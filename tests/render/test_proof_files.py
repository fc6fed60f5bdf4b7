"""Files put together as forgers would, so that programs differ in what they read; and files that hang a reader."""

from __future__ import annotations

import io
import re
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter

from factsheet.errors import RenderError
from factsheet.render.proof import open_sheet
from factsheet.render.proofing.document import decode, read
from factsheet.render.proofing.syntax import Name, PdfError, Ref, Stream
from tests.render.forging import FACTS, Pdf, appended, checked, packed, printed, stream, table, written

pytestmark = pytest.mark.usefixtures("printed_once")

Forgery = Callable[[bytes], bytes]
FORGERIES: list[Forgery] = []


def forgery(change: Forgery) -> Forgery:
    FORGERIES.append(change)
    return change


def plain(small: bytes) -> bytes:
    """The sheet with a classic table of places, written again: it passes."""
    return Pdf.of(small).bytes()


def white(small: bytes) -> tuple[int, Stream]:
    """An object in place of the first page's drawing."""
    return Pdf.of(small).page["Contents"].number, stream(b"1 1 1 rg 0 0 600 900 re f")


# Revisions


@forgery
def a_revision_that_draws_another_page(small: bytes) -> bytes:
    number, drawing = white(small)
    return appended(small, {number: drawing})


@forgery
def a_revision_behind_a_plain_file(small: bytes) -> bytes:
    made = plain(small)
    number, drawing = white(made)
    return appended(made, {number: drawing})


@forgery
def a_revision_that_changes_nothing(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    return appended(small, {pdf.page["Contents"].number: pdf.get(pdf.page["Contents"])})


@forgery
def a_revision_with_something_that_nothing_refers_to(small: bytes) -> bytes:
    return appended(small, {max(Pdf.of(small).objects) + 10: {"Type": Name("Catalog")}})


@forgery
def a_revision_with_another_catalog(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    number = max(pdf.objects) + 10
    catalog = pdf.catalog | {"OpenAction": {"S": Name("JavaScript"), "JS": b"app.alert(1)"}}
    return appended(small, {number: catalog}, root=number)


@forgery
def a_revision_changed_back(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    number, drawing = white(small)
    return appended(appended(small, {number: drawing}), {number: pdf.objects[number]})


@forgery
def a_revision_that_takes_a_page_away(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pages = pdf.catalog["Pages"]
    return appended(small, {pages.number: pdf.get(pages) | {"Kids": [], "Count": 0}})


@forgery
def a_second_file_behind_the_first(small: bytes) -> bytes:
    return small + plain(small)


@forgery
def the_sheet_behind_another_file(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.draw(b"1 1 1 rg 0 0 600 900 re f")
    return pdf.bytes() + small


# Before, behind and between


@forgery
def bytes_behind_the_end(small: bytes) -> bytes:
    return small + b"PK\x03\x04 an archive"


@forgery
def bytes_before_the_head(small: bytes) -> bytes:
    return b"<html><script>alert(1)</script>\n" + small


@forgery
def many_comments_in_the_head(small: bytes) -> bytes:
    head, _, rest = plain(small).partition(b"\n")
    return head + b"\n" + b"%a\n" * 500 + rest


@forgery
def a_comment_between_objects(small: bytes) -> bytes:
    return _shifted(plain(small), b"%hidden\n")


@forgery
def an_object_between_objects_that_no_table_has(small: bytes) -> bytes:
    number, drawing = white(small)
    return _shifted(plain(small), written(number, drawing))


def _shifted(data: bytes, more: bytes) -> bytes:
    """`data` with `more` before its table, which is where it says all the same."""
    start = data.rindex(b"xref\n0 1")
    made = data[:start] + more + data[start:]
    return re.sub(rb"startxref\n\d+", b"startxref\n%d" % (start + len(more)), made)


@forgery
def an_object_behind_another_of_its_number(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    number, drawing = white(small)
    made = pdf.bytes()
    start = made.index(b"\n%d 0 obj" % number) + 1
    hidden = written(number, drawing)
    return _placed(made[:start] + hidden + made[start:], number + 1, len(hidden))


def _placed(data: bytes, first: int, shift: int) -> bytes:
    """`data` with the places of the objects from `first` on moved by `shift`, and that of the table."""

    def row(found: re.Match[bytes]) -> bytes:
        return b"%d 1\n%010d" % (int(found[1]), int(found[2]) + (shift if int(found[1]) >= first else 0))

    start = data.rindex(b"xref\n0 1")
    rows = re.sub(rb"(\d+) 1\n(\d{10})(?= 00000 n)", row, data[start:])
    return data[:start] + re.sub(rb"startxref\n\d+", b"startxref\n%d" % start, rows)


@forgery
def a_table_that_leads_into_a_stream(small: bytes) -> bytes:
    """The table names an object that stands inside the bytes of an attachment; readers that mend find another."""
    pdf = Pdf.of(small)
    number, drawing = white(small)
    outer = pdf.add(stream(b"x\n" + written(number, drawing)))
    made = pdf.bytes()
    inner = made.index(b"%d 0 obj" % number, made.index(b"\n%d 0 obj" % outer.number) + 5)
    return re.sub(rb"\n%d 1\n\d{10}" % number, b"\n%d 1\n%010d" % (number, inner), made)


@forgery
def a_table_that_names_an_object_twice(small: bytes) -> bytes:
    made = plain(small)
    row = re.search(rb"\n(\d+ 1\n\d{10} 00000 n \n)", made)
    assert row
    return made.replace(row[1], row[1] * 2, 1)


@forgery
def two_tables_at_once(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.more["XRefStm"] = 10
    return pdf.bytes()


@forgery
def fewer_objects_than_there_are(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.more["Size"] = max(pdf.objects)
    return pdf.bytes()


@forgery
def an_object_of_a_later_generation(small: bytes) -> bytes:
    return re.sub(rb"(\n5 1\n\d{10}) 00000 n", rb"\1 00001 n", plain(small))


@forgery
def an_old_table(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.more["Prev"] = 9
    return pdf.bytes()


@forgery
def a_table_that_leads_back_to_itself(small: bytes) -> bytes:
    made = plain(small)
    start = made.rindex(b"xref\n0 1")
    return made.replace(b"trailer\n<<", b"trailer\n<</Prev %d " % start)


# Objects


@forgery
def a_key_that_stands_twice(small: bytes) -> bytes:
    return _rewritten(small, b"<</Type /Page ", b"<</Type /Page /MediaBox [0 0 9 9] ")


@forgery
def a_key_that_stands_twice_written_otherwise(small: bytes) -> bytes:
    return _rewritten(small, b"<</Type /Page ", b"<</Type /Page /Media#42ox [0 0 9 9] ")


@forgery
def a_comment_inside_an_object(small: bytes) -> bytes:
    return _rewritten(small, b"<</Type /Page ", b"<</Type /Page %/Rotate 180\n ")


@forgery
def an_object_that_is_a_reference(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.objects[pdf.page["Contents"].number], other = Ref(max(pdf.objects) + 1, 0), pdf.get(pdf.page["Contents"])
    pdf.add(other)
    return pdf.bytes()


def _rewritten(small: bytes, old: bytes, new: bytes) -> bytes:
    made = plain(small)
    start = made.index(old)
    number = int(made[: made.rindex(b" 0 obj", 0, start)].rpartition(b"\n")[2])
    return _placed(made.replace(old, new, 1), number + 1, len(new) - len(old))


@forgery
def a_stream_longer_than_it_says(small: bytes) -> bytes:
    return _length(small, -1)


@forgery
def a_stream_shorter_than_it_says(small: bytes) -> bytes:
    return _length(small, 1)


def _length(small: bytes, more: int) -> bytes:
    pdf = Pdf.of(small)
    pdf.draw(pdf.drawing())
    length = b"/Length %d" % len(pdf.drawing())
    made = pdf.bytes()
    assert made.count(length) == 1
    return made.replace(length, b"/Length %d" % (len(pdf.drawing()) + more))


@forgery
def bytes_behind_a_packed_stream(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    content = zlib.compress(pdf.drawing()) + zlib.compress(b"1 1 1 rg 0 0 600 900 re f")
    pdf.page["Contents"] = pdf.add(stream(content, Filter=Name("FlateDecode")))
    return pdf.bytes()


@forgery
def a_packed_stream_cut_off(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    content = zlib.compress(pdf.drawing())[:-6]
    pdf.page["Contents"] = pdf.add(stream(content, Filter=Name("FlateDecode")))
    return pdf.bytes()


@forgery
def a_stream_packed_in_a_rare_way(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    content = pdf.drawing().hex().encode() + b">"
    pdf.page["Contents"] = pdf.add(stream(content, Filter=Name("ASCIIHexDecode")))
    return pdf.bytes()


@forgery
def locked_with_a_password(small: bytes) -> bytes:
    return _by_pypdf(small, lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))


@forgery
def locked_by_the_trailer(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.more["Encrypt"] = {"Filter": Name("Standard")}
    return pdf.bytes()


# By another program


@forgery
def a_page_turned_by_pypdf(small: bytes) -> bytes:
    return _by_pypdf(small, lambda writer: writer.pages[0].rotate(180))


@forgery
def an_attachment_by_pypdf(small: bytes) -> bytes:
    return _by_pypdf(small, lambda writer: writer.add_attachment("facts.yaml", FACTS.encode()))


@forgery
def a_blank_page_by_pypdf(small: bytes) -> bytes:
    return _by_pypdf(small, lambda writer: writer.add_blank_page())


def _by_pypdf(small: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(small))
    change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


# What would hang or fill a reader


@forgery
def a_stream_that_unpacks_to_gigabytes(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.page["Contents"] = pdf.add(packed(bytes(100_000_000)))
    return pdf.bytes()


@forgery
def an_attachment_that_unpacks_to_gigabytes(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    names = pdf.get(pdf.get(pdf.get(pdf.catalog["Names"])["EmbeddedFiles"])["Names"])
    pdf.get(names[1])["EF"]["F"] = pdf.add(packed(bytes(100_000_000)))
    return pdf.bytes()


@forgery
def objects_that_unpack_to_gigabytes(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    pdf.add(packed(b"9999 0 " + bytes(100_000_000), Type=Name("ObjStm"), N=1, First=7))
    return pdf.bytes()


@forgery
def objects_nested_very_deep(small: bytes) -> bytes:
    return _rewritten(small, b"<</Type /Page ", b"<</Type /Page /X " + b"[" * 100_000 + b"]" * 100_000 + b" ")


@forgery
def brackets_without_end(small: bytes) -> bytes:
    return _rewritten(small, b"<</Type /Page ", b"<</Type /Page /X (" + b"(" * 1_000_000)


@forgery
def a_number_without_end(small: bytes) -> bytes:
    return _rewritten(small, b"<</Type /Page ", b"<</Type /Page /X " + b"1" * 1_000_000 + b" ")


@forgery
def a_table_of_a_billion_objects(small: bytes) -> bytes:
    return plain(small).replace(b"xref\n0 1\n", b"xref\n0 999999999\n")


@forgery
def a_stream_of_places_of_a_billion_objects(small: bytes) -> bytes:
    made = plain(small)
    start = made.rindex(b"xref\n0 1")
    entries = {
        "Type": Name("XRef"),
        "W": [1, 2, 2],
        "Size": 999999999,
        "Index": [0, 5_000_000] * 100_000,
        "Root": Ref(2, 0),
    }
    places = written(9999, packed(bytes(500), **entries))
    return made[:start] + places + b"startxref\n%d\n%%%%EOF\n" % start


@forgery
def streams_within_streams(small: bytes) -> bytes:
    """Each object begins inside the one before it: read one by one they would be a square of the file."""
    content, number = b"", 20_000
    while number > 15_000:
        number -= 1
        content = written(number, stream(content)) if len(content) < 400_000 else content
    data, places = b"%PDF-1.7\n" + content, {}
    for found in re.finditer(rb"(\d+) 0 obj", data):
        places[int(found[1])] = found.start()
    return data + table(places, {"Size": 20_000, "Root": Ref(max(places), 0)}, len(data), free=True)


@forgery
def lengths_that_lead_in_a_circle(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    number = max(pdf.objects) + 1
    made = pdf.bytes()
    start = made.rindex(b"xref\n0 1")
    more = b"%d 0 obj\n<</Length %d 0 R>>\nstream\n\nendstream\nendobj\n" % (number, number)
    rows = made[start:].replace(b"trailer", b"%d 1\n%010d 00000 n \ntrailer" % (number, start))
    rows = rows.replace(b"/Size %d" % number, b"/Size %d" % (number + 1))
    return made[:start] + more + re.sub(rb"startxref\n\d+", b"startxref\n%d" % (start + len(more)), rows)


@forgery
def a_hundred_revisions(small: bytes) -> bytes:
    made = small
    for _ in range(100):
        made = appended(made, {}) if made.count(b"startxref") < 10 else made + _more(made)
    return made


def _more(made: bytes) -> bytes:
    start = int(re.findall(rb"startxref\n(\d+)", made)[-1])
    return table({}, {"Size": 1, "Prev": start}, len(made))


@forgery
def a_tree_of_attachments_without_end(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    names = pdf.get(pdf.catalog["Names"])["EmbeddedFiles"]
    leaf = pdf.add({"Names": pdf.get(names)["Names"]})
    for _ in range(30):
        leaf = pdf.add({"Kids": [leaf, leaf]})
    pdf.objects[names.number] = {"Kids": [leaf]}
    return pdf.bytes()


@forgery
def metadata_that_grows(small: bytes) -> bytes:
    pdf = Pdf.of(small)
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    content = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x:xmpmeta xmlns:x="adobe:ns:meta/">&l11;</x:xmpmeta>'
    metadata = stream(content.encode(), Type=Name("Metadata"), Subtype=Name("XML"))
    pdf.objects[pdf.catalog["Metadata"].number] = metadata
    return pdf.bytes()


@pytest.mark.parametrize("change", FORGERIES, ids=lambda change: change.__name__)
def test_a_forged_file_proves_nothing_and_hangs_nothing(tmp_path: Path, small: bytes, change: Forgery) -> None:
    made = change(small)
    started = time.process_time()
    told, code = checked(tmp_path, made)
    assert code == 1
    assert "it proves nothing" in told.splitlines()[0]
    assert time.process_time() - started < 20
    try:
        opened = open_sheet(tmp_path / "briefing.pdf", tmp_path / "out")
    except RenderError:
        opened = []
    assert {path.name for path in opened} <= {"facts.yaml", "facts.base.json", "a.txt"}


def test_the_helpers_of_this_file_alone_change_nothing(tmp_path: Path, small: bytes) -> None:
    for made in (
        plain(small),
        _rewritten(small, b"<</Type /Page ", b"<</Type   /Page "),
        _by_pypdf(small, lambda _: None),
    ):
        told, code = checked(tmp_path, made)
        assert code == 0, told


def test_a_stream_that_lies_in_another_file_is_not_read() -> None:
    with pytest.raises(PdfError, match="in another file"):
        decode(stream(b"x", F=b"drawing.bin"), 10)


@pytest.mark.parametrize(
    "values", [b"0 " * 9_000_000, b"[] " * 9_000_000, b"<<>> " * 9_000_000], ids=["0", "[]", "<<>>"]
)
def test_a_file_of_tiny_values_is_not_read_to_its_end(values: bytes) -> None:
    pdf = Pdf({1: {}, 2: packed(b"3 0 [" + values + b"]", Type=Name("ObjStm"), N=1, First=4)}, 1, 1)
    with pytest.raises(PdfError, match="more than any sheet"):
        read(pdf.bytes())


def test_a_fact_base_that_unpacks_without_end_is_not_printed(tmp_path: Path) -> None:
    facts = FACTS + "".join(f"- {{id: f{number}, kind: other, statement: S}}\n" for number in range(250_000))
    pdf = Pdf.of(printed(FACTS, {}))
    names = pdf.get(pdf.get(pdf.get(pdf.catalog["Names"])["EmbeddedFiles"])["Names"])
    spec = next(pdf.get(ref) for ref in names[1::2] if pdf.get(ref)["UF"] == b"facts.yaml")
    spec["EF"] = {"F": pdf.add(packed(facts.encode(), Type=Name("EmbeddedFile")))}
    told, code = checked(tmp_path, pdf.bytes())
    assert code == 1
    assert "the fact base in it is larger than 8 MB" in told
