from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from factsheet import pipeline
from factsheet.errors import FactBaseError, RenderError
from factsheet.factbase.load import load, loads
from factsheet.render.attachments import accounted
from factsheet.render.forms import onepager
from factsheet.render.pdf import fonttools_only
from factsheet.render.proof import CHANGED, open_sheet, prove
from factsheet.render.proofing.syntax import Name, Ref
from factsheet.render.sheet import Sheet
from tests.render.forging import FACTS, TEXT, Pdf, checked, printed, stream

pytestmark = pytest.mark.usefixtures("printed_once")


def written(folder: Path, content: bytes) -> Path:
    path = folder / "briefing.pdf"
    path.write_bytes(content)
    return path


def changed(content: bytes, facts: str | None = None, page: bytes | None = None) -> bytes:
    """The PDF with another fact base inside, or with drawing added to its first page."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    if facts is not None:
        spec = next(one.get_object() for one in writer._root_object["/AF"] if one.get_object()["/UF"] == "facts.yaml")
        stream = StreamObject()
        stream.set_data(facts.encode())
        stream[NameObject("/Type")] = NameObject("/EmbeddedFile")
        spec["/EF"][NameObject("/F")] = writer._add_object(stream)
    if page is not None:
        first = writer.pages[0]
        contents = first.get_contents()
        assert contents is not None
        stream = StreamObject()
        stream.set_data(contents.get_data() + page)
        first[NameObject("/Contents")] = writer._add_object(stream)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_sheet_as_printed_is_proved(tmp_path: Path, small: bytes) -> None:
    proof = prove(written(tmp_path, small))
    assert proof.identical
    assert not proof.differences
    assert proof.facts.base.facts[0].value == 12


def test_a_sheet_that_was_only_saved_again_has_no_differences(tmp_path: Path, small: bytes) -> None:
    proof = prove(written(tmp_path, changed(small)))
    assert not proof.identical
    assert not proof.differences


def test_a_fact_base_that_says_something_else_is_found(tmp_path: Path, small: bytes) -> None:
    facts = FACTS.replace("Twelve", "Twenty").replace("value: 12", "value: 20")
    proof = prove(written(tmp_path, changed(small, facts)))
    assert proof.differences[0] == CHANGED
    assert "page 1 lacks: 20" in proof.differences
    assert "page 1 says: 12" in proof.differences


def test_drawing_over_a_page_is_found(tmp_path: Path, small: bytes) -> None:
    proof = prove(written(tmp_path, changed(small, page=b"\nq 1 1 1 rg 50 50 400 400 re f Q\n")))
    assert any("drawn otherwise" in line for line in proof.differences)


def test_the_fact_base_comes_back_with_its_sidecar_and_texts(tmp_path: Path, small: bytes) -> None:
    path, folder = written(tmp_path, small), tmp_path / "again"
    made = {one.relative_to(folder).as_posix(): one.read_bytes() for one in open_sheet(path, folder)}
    assert made == {"facts.yaml": FACTS.encode(), "facts.base.json": b"{}", "sources/a.txt": TEXT.encode()}
    assert pipeline.check([folder / "facts.yaml"], strict=True, form="text")[1] == 0
    assert len(open_sheet(path, folder)) == 3
    (folder / "sources" / "a.txt").write_text("mine")
    with pytest.raises(RenderError, match="already"):
        open_sheet(path, folder)
    assert (folder / "sources" / "a.txt").read_text() == "mine"


def test_an_opened_sheet_is_printed_again_as_the_same_bytes(tmp_path: Path, small: bytes) -> None:
    open_sheet(written(tmp_path, small), tmp_path / "again")
    pipeline.render(tmp_path / "again" / "facts.yaml", tmp_path / "out", pipeline.Progress(), forms=("pdf",))
    assert (tmp_path / "out" / "briefing.pdf").read_bytes() == small


def test_citations_are_proved_from_the_texts_inside_and_no_file_is_read(tmp_path: Path) -> None:
    facts = FACTS.replace("quote: Twelve people died", "quote: Thirteen people died").replace(
        "text: sources/a.txt", "text: sources/a.txt\n    file: secret.txt\n    digest: sha256-00"
    )
    made = printed(facts, {"a": TEXT})
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("Thirteen people died in the flood")
    (tmp_path / "secret.txt").write_text("x")
    told, code = checked(tmp_path, made)
    assert code == 1
    assert "byte for byte" in told
    assert "[citation-not-found]" in told
    assert "secret.txt" not in told


def test_only_texts_that_the_fact_base_records_are_attached() -> None:
    base = loads(FACTS, Path("facts.yaml")).base
    assert accounted(base, {"a": TEXT}) == {"a.txt": TEXT.encode()}
    assert accounted(base, {"a": TEXT + "More.", "b": TEXT}) == {}


def test_the_one_page_form_proves_itself_too(tmp_path: Path) -> None:
    base = loads(FACTS, Path("facts.yaml")).base
    sheet = Sheet(base, {}, {"facts.yaml": FACTS.encode()})
    assert prove(written(tmp_path, onepager(sheet))).identical


def test_the_full_sheet_proves_itself_too(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(FACTS)
    pipeline.render(tmp_path / "facts.yaml", tmp_path, pipeline.Progress(), forms=("pdf",), template="full")
    assert prove(tmp_path / "briefing.pdf").identical


def subset_here() -> bool:
    from weasyprint.text import ffi

    return ffi.harfbuzz_subset is not None


def test_what_a_machine_without_harfbuzz_subset_prints_is_proved(tmp_path: Path, small: bytes) -> None:
    base = loads(FACTS, Path("facts.yaml")).base
    files = {"facts.yaml": FACTS.encode(), "facts.base.json": b"{}"}
    with fonttools_only():
        other = Sheet(base, {}, files).pdf
    assert subset_here() == (other != Sheet(base, {}, files).pdf)
    assert prove(written(tmp_path, other)).identical


def test_a_sheet_in_the_look_of_a_house(tmp_path: Path) -> None:
    theme = tmp_path / "house.yaml"
    theme.write_text("house: The Daily Example\n")
    (tmp_path / "facts.yaml").write_text(FACTS)
    pipeline.render(tmp_path / "facts.yaml", tmp_path, pipeline.Progress(), forms=("pdf",), theme=theme)
    path = tmp_path / "briefing.pdf"
    assert prove(path, theme=theme).identical
    assert prove(path).differences[0] == CHANGED
    told, code = pipeline.check([path], strict=False, form="text", theme=theme)
    assert code == 0, told


def test_a_sheet_of_another_version_says_so(tmp_path: Path, small: bytes) -> None:
    pdf = Pdf.of(small)
    pdf.objects[pdf.info]["Creator"] = b"factsheet 0.0.1"
    told, code = checked(tmp_path, pdf.bytes())
    assert code == 1
    assert "it says that factsheet 0.0.1 and WeasyPrint" in told
    assert "it proves nothing here" in told


def test_a_fact_base_that_cannot_be_read_or_printed_proves_nothing(tmp_path: Path, small: bytes) -> None:
    for facts in ("facts: [", FACTS.replace("facts:", "fact:"), "\x00"):
        told, code = checked(tmp_path, changed(small, facts))
        assert code == 1
        assert CHANGED in told


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n1 0 obj\n<<\n"])
def test_what_is_no_pdf_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(RenderError, match=r"briefing\.pdf"):
        prove(written(tmp_path, content))


def test_a_pdf_of_somebody_else_is_told(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(RenderError, match="no fact base"):
        prove(written(tmp_path, made.getvalue()))


@pytest.mark.parametrize("name", ["../facts.yaml", "/etc/facts.yaml", ".bashrc", "a\\facts.yaml"])
def test_attachments_never_leave_their_folder(tmp_path: Path, small: bytes, name: str) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(small)))
    writer.add_attachment(name, b"x")
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(RenderError, match="plain file name"):
        open_sheet(written(tmp_path, made.getvalue()), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_no_other_attachment_is_written(tmp_path: Path, small: bytes) -> None:
    """Nor a text that is not the one whose digest the fact base records, under whatever name the fact base keeps it."""
    facts = FACTS.replace("text: sources/a.txt", "text: run.sh").replace(
        "  a:\n", "  b: {text_digest: sha256-0}\n  a:\n"
    )
    pdf = Pdf.of(printed(facts, {"a": TEXT}))
    names = pdf.get(pdf.get(pdf.get(pdf.catalog["Names"])["EmbeddedFiles"])["Names"])
    for name in (b"b.txt", b"run.sh", b"z.exe", b"factbase.schema.json"):
        kept = pdf.add(stream(b"#!", Type=Name("EmbeddedFile")))
        names.extend([name, pdf.add({"F": name, "UF": name, "EF": {"F": kept}})])
    folder = tmp_path / "out"
    open_sheet(written(tmp_path, pdf.bytes()), folder)
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert made == {"facts.yaml", "facts.base.json", "sources/a.txt"}


def test_a_fact_base_of_another_name_opens_under_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(FACTS)
    pipeline.render(tmp_path / "case.yaml", tmp_path, pipeline.Progress(), forms=("pdf",))
    assert prove(tmp_path / "briefing.pdf").identical
    assert [path.name for path in open_sheet(tmp_path / "briefing.pdf", tmp_path / "out")] == ["facts.yaml"]
    assert load(tmp_path / "out" / "facts.yaml").base.title == "A small sheet"


@pytest.mark.parametrize("name", ["facts.yaml", "facts.base.json", "sources", "sources/a.txt"])
def test_nothing_is_opened_through_a_link(tmp_path: Path, small: bytes, name: str) -> None:
    folder, away = tmp_path / "out", tmp_path / "away"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).symlink_to(away, target_is_directory=name == "sources")
    if name == "sources":
        away.mkdir()
    with pytest.raises(FactBaseError, match="leads out of"):
        open_sheet(written(tmp_path, small), folder)
    assert not away.exists() or not list(away.iterdir())


def test_attachments_in_a_tree_of_several_leaves_are_read(tmp_path: Path, small: bytes) -> None:
    pdf = Pdf.of(small)
    names = pdf.get(pdf.catalog["Names"])["EmbeddedFiles"]
    kept = pdf.get(names)["Names"]
    leaves = [pdf.add({"Names": kept[place : place + 2]}) for place in range(0, len(kept), 2)]
    pdf.objects[names.number] = {"Kids": leaves}
    assert isinstance(leaves[0], Ref)
    assert len(open_sheet(written(tmp_path, pdf.bytes()), tmp_path / "out")) == 3
