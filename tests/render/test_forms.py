from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from markupsafe import Markup
from pypdf import PdfReader

from factsheet.errors import RenderError
from factsheet.model.fact import FactBase
from factsheet.model.review import printed_digest
from factsheet.render import render
from factsheet.render.briefing import Briefing
from factsheet.render.email import draft
from factsheet.render.forms import chosen, forms
from factsheet.render.front import lines
from factsheet.render.jsonld import graph
from factsheet.render.markdown import escaped
from factsheet.render.ninjs import as_item
from factsheet.render.sheet import Sheet

NINJS = Path(__file__).parent / "data" / "ninjs-schema_3.1.json"


def test_every_form_has_a_maker_and_a_file_of_its_own(tmp_path: Path, base: FactBase, files: dict[str, bytes]) -> None:
    told: list[str] = []
    made = render(base, tmp_path, texts={}, files=files, forms=list(forms()), progress=told.append)
    assert [path.name for path in made] == told == [form.file for form in forms().values()]
    assert all(path.stat().st_size > 500 for path in made)
    again = render(base, tmp_path / "b", texts={}, files=files, forms=["word", "eml", "ninjs", "jsonld", "md"])
    assert all(path.read_bytes() == (tmp_path / path.name).read_bytes() for path in again)


def test_an_unknown_form_is_told_before_anything_is_written(tmp_path: Path, base: FactBase) -> None:
    with pytest.raises(RenderError, match="onepager"):
        render(base, tmp_path, texts={}, files={}, forms=["html", "fax"])
    assert not list(tmp_path.iterdir())
    assert [form.name for form in chosen(["pdf", "html", "pdf"])] == ["pdf", "html"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        *((other, "word") for other in ("docx", "doc", "DOCX", ".docx", "Word")),
        *((other, "md") for other in ("markdown", ".md")),
        *((other, "eml") for other in ("mail", "email", "e-mail")),
        ("htm", "html"),
        ("PDF", "pdf"),
        ("json-ld", "jsonld"),
        ("one-pager", "onepager"),
    ],
)
def test_usual_names_of_forms_are_taken(given: str, name: str) -> None:
    assert [form.name for form in chosen([given, name])] == [name]


def test_a_name_of_two_forms_is_told_them() -> None:
    with pytest.raises(
        RenderError, match=r"(?s)no form 'json'.*word \(docx, doc\), md \(markdown\).*wordpress, jsonld \(json-ld\)"
    ):
        chosen(["json"])


def test_word_has_real_styles_headings_and_links_to_numbered_sources(sheet: Sheet, view: Briefing) -> None:
    content = chosen(["word"])[0].make(sheet)
    word = Document(io.BytesIO(content))
    styles = {paragraph.style.name for paragraph in word.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Sheet line", "List Bullet"} <= styles
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    shown = lines(sheet.front)
    for row in view.matrix:
        assert row.fact.id in shown or row.fact.statement in text
    for line in (*sheet.front.summary, *sheet.front.established, *sheet.front.background):
        for run in line.runs:
            assert run.words in text
    assert next(cell.text for cell in word.tables[0].rows[0].cells).startswith("13\nofficials met")
    comments = {comment.text for comment in word.comments}
    assert comments >= {row.fact.ask for row in view.matrix if row.fact.ask}
    assert {text for text in comments if text.startswith("Sources differ")} == {
        "Sources differ: They are where the rubber hits the road. (ABC News) or They're where rubber hits the road "
        "(NBC News)",
        "Sources differ: J. Thomas Manger (NBC News) or Menger (NBC News)",
        "Sources differ: Major Cities Chiefs Association (The Associated Press) or Major Cities Chiefs Police "
        "Association (ABC News)",
    }
    notes = zipfile.ZipFile(io.BytesIO(content)).read("word/footnotes.xml").decode()
    assert "The Associated Press: “Aurora, Colo., where 12 were killed in July”" in notes
    for paragraph in word.paragraphs:  # other programs shift bookmarks that stand behind a footnote
        assert not re.search(r"w:footnoteReference .*w:bookmark", paragraph._p.xml, re.DOTALL)
    xml = word.element.xml
    targets = set(re.findall(r'w:anchor="([^"]+)"', xml))
    assert targets == {"source1", "source2", "source3"}
    assert targets <= set(re.findall(r'w:bookmarkStart [^>]*w:name="([^"]+)"', xml))
    assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in zipfile.ZipFile(io.BytesIO(content)).infolist())


def test_word_takes_any_text(make: Callable[..., FactBase]) -> None:
    text = "a\x00b\x0bc \ufffe <w:p> & ]]>"
    base = make({"kind": "claim", "statement": text, "note": text, "ask": text})
    word = Document(io.BytesIO(chosen(["word"])[0].make(Sheet(base))))
    assert any("<w:p> & ]]>" in paragraph.text for paragraph in word.paragraphs)


def test_markdown_holds_every_statement_with_its_sources(sheet: Sheet, view: Briefing) -> None:
    text = chosen(["md"])[0].make(sheet).decode()
    assert text.startswith("# Obama meets police chiefs on his gun-violence plan\n")
    assert re.search(r"- B\d Twelve people were killed in Aurora, Colo\., in July 2012\. \[\\\[2\\\]\]\(#s2\)", text)
    shown = lines(sheet.front)
    for row in view.matrix:
        assert row.fact.id in shown or row.fact.statement in text
    for number in (1, 2, 3):
        assert f'<a id="s{number}"></a>' in text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# not a heading", "\\# not a heading"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("12 people", "12 people"),
        ("a\n\nb | c", "a b \\| c"),
        ("<b>*x*</b> [l](u) `c`", "\\<b\\>\\*x\\*\\</b\\> \\[l\\](u) \\`c\\`"),
    ],
)
def test_markdown_escapes(text: str, written: str) -> None:
    assert escaped(text) == written


@given(st.text(max_size=80))
def test_markdown_text_is_one_line_without_markup(text: str) -> None:
    written = escaped(text)
    if text.strip():
        assert "\n" not in written
        assert not re.search(r"(?<!\\)(\\\\)*[<>\[\]`*_|]", written)
    assert escaped(Markup("<b>")) == "<b>"


def test_the_e_mail_is_a_draft_with_summary_sheet_and_fact_base(sheet: Sheet, files: dict[str, bytes]) -> None:
    message = message_from_bytes(chosen(["eml"])[0].make(sheet), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "DRAFT: Obama meets police chiefs on his gun-violence plan"
    for form in ("plain", "html"):
        body = message.get_body((form,))
        assert body
        assert "President Barack Obama met police chiefs" in body.get_content()
        assert "Open questions" in body.get_content()
    attached = {part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()}
    assert attached == {"briefing.pdf": sheet.pdf, **files}


@given(
    st.lists(
        st.sampled_from(
            [
                "Police",
                "chiefs",
                "“Überfall”",
                "‘no’",
                "é",
                "新聞",
                "=?utf-8?q?x?=",
                "(Ohio)",
                "12:30",
                "x" * 90,
                "\x01",
            ]
        ),
        min_size=1,
        max_size=25,
    ).map(" ".join)
)
@example("Obama Talks Gun Violence With Police Chiefs From Mass-Shooting Towns")
def test_the_subject_begins_behind_its_name_and_reads_back(make: Callable[..., FactBase], title: str) -> None:
    sheet = Sheet(make({}, title=title))
    sheet.__dict__["pdf"] = b""
    lines = draft(sheet).split(b"\r\n")
    head = lines[: next(number for number, line in enumerate(lines) if number and not line.startswith(b" "))]
    assert head[0].startswith(b"Subject: ")
    assert head[0] != b"Subject: "
    assert all(len(line) <= 78 and line.strip() for line in head)
    read = message_from_bytes(b"\r\n".join([*head, b"", b""]), policy=policy.default)["Subject"]
    assert read == f"DRAFT: {title}"


def test_a_title_cannot_add_headers(make: Callable[..., FactBase]) -> None:
    base = make({}, title="x\r\nBcc: all@example.org")
    message = message_from_bytes(chosen(["eml"])[0].make(Sheet(base)), policy=policy.default)
    assert message["Bcc"] is None


def test_ninjs_is_valid_and_withheld_while_it_is_a_draft(sheet: Sheet, make: Callable[..., FactBase]) -> None:
    item = as_item(sheet)
    schema = json.loads(NINJS.read_text("utf-8"))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(item)
    assert [body["contentType"] for body in item["bodies"]] == ["text/html", "text/plain"]
    assert item["pubStatus"] == "withheld"
    assert {"name": "Barack Obama", "rel": "about"} in item["people"]
    base = make({})
    signed = base.model_copy(update={"signed": f"MR 2024-05-02 {printed_digest(base)}"})
    done = as_item(Sheet(signed))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(done)
    assert done["pubStatus"] == "usable"


def test_linked_data_names_sources_and_passages(view: Briefing) -> None:
    nodes = {node["@id"]: node for node in graph(view)["@graph"]}
    toll = nodes["#f-aurora-killed"]
    assert toll["@type"] == "Claim"
    assert toll["subjectOf"][0]["isPartOf"] == {"@id": "#s2"}
    assert nodes["#s2"]["datePublished"] == "2013-01-28"
    assert nodes["#sheet"]["about"] == {"@id": "#f-meeting"}
    named = re.findall(r'"@id": "([^"]+)"', json.dumps(graph(view)))
    assert set(named) == set(nodes)


@pytest.mark.parametrize("count", [1, 60])
def test_the_onepager_is_one_page(make: Callable[..., FactBase], count: int) -> None:
    sources = {f"s{number}": {"title": "A headline that is long " * 4, "publisher": "Outlet"} for number in range(40)}
    facts = [
        {
            "kind": kind,
            "statement": "A statement of some length about the flood in the valley. " * 2,
            "value": number,
            "cites": [{"source": f"s{(number + more) % 40}", "quote": "x"} for more in range(12)],
            "ask": "Which of the figures is right, and who says so?" if number % 5 == 0 else None,
        }
        for number in range(count)
        for kind in [("event", "casualties", "quote")[number % 3]]
    ]
    base = make(*facts, sources=sources, title="A long title for a flood " * 6)
    content = chosen(["onepager"])[0].make(Sheet(base))
    assert len(PdfReader(io.BytesIO(content)).pages) == 1


def test_a_sheet_without_a_known_day_has_no_date_in_any_form(
    tmp_path: Path, make: Callable[..., FactBase], files: dict[str, bytes]
) -> None:
    made = render(make({}, as_of=None), tmp_path, texts={}, files=files, forms=list(forms()))
    shown = b"".join(path.read_bytes() for path in made if path.suffix in (".html", ".md", ".json", ".jsonld"))
    assert b"1970-" not in shown
    assert b"dcterms" not in shown
    for reader in (PdfReader(path) for path in made if path.suffix == ".pdf"):
        assert not {"/CreationDate", "/ModDate"} & set(reader.metadata or {})
        root: Any = reader.trailer["/Root"]
        assert b"Date>" not in root["/Metadata"].get_data()
        assert set(root["/Names"]["/EmbeddedFiles"]["/Names"][1].get_object()["/EF"]["/F"]["/Params"]) == {
            "/CheckSum",
            "/Size",
        }
        assert "1970" not in "".join(page.extract_text() for page in reader.pages)
    core = Document(str(tmp_path / "briefing.docx")).core_properties
    assert (core.created, core.modified, core.last_printed) == (None, None, None)


def test_no_form_prints_the_id_of_a_source_that_has_a_publisher(tmp_path: Path, make: Callable[..., FactBase]) -> None:
    sources = {
        "zzq-a": {"publisher": "Alpha News", "published": "2024-05-01", "published_basis": "stated"},
        "zzq-b": {"publisher": "Beta Post", "published": "2024-05-01", "published_basis": "inferred from zzq-a"},
        "zzq-c": {"publisher": "Gamma Wire", "wire": "zzq-a"},
        "zzq-d": {"publisher": "Delta Times", "left_out": "it is about something else"},
    }
    cites = [{"source": "zzq-a", "quote": "12 died"}, {"source": "zzq-b", "quote": "13 died", "says": 13}]
    toll = {"kind": "casualties", "outcome": "killed", "statement": "Twelve people died.", "value": 12, "cites": cites}
    other = {"cites": [{"source": "zzq-c", "quote": "It is so"}]}
    base = make(toll, other, sources=sources)
    made = {
        path.suffix: path for path in render(base, tmp_path, texts={}, files={}, forms=["html", "md", "word", "ninjs"])
    }
    page = re.sub(r"(?s)<(style|script).*?</\1>", "", made[".html"].read_text(encoding="utf-8"))
    printed = [re.sub(r'<[^>]*(?:aria-label|title)="([^"]*)"[^>]*>|<[^>]+>', r"\1", page)]
    printed += [made[suffix].read_text(encoding="utf-8") for suffix in (".md", ".json")]
    printed += ["\n".join(paragraph.text for paragraph in Document(str(made[".docx"])).paragraphs)]
    assert all("Alpha News" in text and "zzq" not in text for text in printed)


ACCUSED = {
    "id": "reed",
    "kind": "person",
    "value": "Jo Reed",
    "status": "charged",
    "statement": "Jo Reed was charged.",
    "cites": [
        {"source": "a", "for": ["value", "status"], "quote": "Jo Reed was charged"},
        *({"source": source, "for": ["value"], "quote": "Jo Reed"} for source in "bcdefg"),
    ],
}
TOLL = {
    "id": "toll",
    "kind": "casualties",
    "outcome": "killed",
    "value": 3,
    "statement": "Three people were killed.",
    "cites": [
        {"source": "a", "quote": "two people were killed", "says": 2, "when": "2024-05-02"},
        {"source": "b", "quote": "three people were killed", "when": "2024-05-02"},
        {"source": "c", "quote": "three people were killed", "when": "2024-05-02"},
    ],
}
SAID = {"id": "said", "kind": "claim", "statement": "A dam in Dover broke.", "cites": [{"source": "b", "quote": "x"}]}


@pytest.fixture(scope="module")
def pages(make: Callable[..., FactBase]) -> dict[str, list[str]]:
    """A sheet with a difference, an accusation and a statement that nothing proves: the text of each form's pages."""
    sheet = Sheet(make(ACCUSED, TOLL, SAID), unsound={"said": "the passage is not found"})
    full = replace(sheet, template="full")
    found = {name: _pdf(forms()[name].make(sheet)) for name in ("pdf", "onepager")}
    found |= {"full": _pdf(full.pdf), "full html": [_told(forms()["html"].make(full))]}
    found |= {name: [_told(forms()[name].make(sheet))] for name in ("html", "md")}
    mail = message_from_bytes(forms()["eml"].make(sheet), policy=policy.default)
    found["eml"] = [mail.get_body(("plain",)).get_content()]
    word = Document(io.BytesIO(forms()["word"].make(sheet)))
    found["word"] = ["\n".join([word.sections[0].header.paragraphs[0].text, *(p.text for p in word.paragraphs)])]
    return {name: [" ".join(page.split()) for page in texts] for name, texts in found.items()}


def _pdf(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def _told(page: bytes) -> str:
    """The words of a page of HTML or Markdown."""
    return html.unescape(
        re.sub(r"<style.*?</style>|<script.*?</script>|<[^>]*>|\\", "", page.decode(), flags=re.DOTALL)
    )


def test_every_page_of_every_form_says_how_far_people_have_looked_and_what_is_not_proved(
    pages: dict[str, list[str]],
) -> None:
    for name, texts in pages.items():
        for page in texts:
            assert "0 of 3 facts checked" in page, name
            assert "1 fact is not proved and crossed out" in page or name == "eml", (name, page)
    assert "1 not proved" in pages["eml"][0]


def test_what_nothing_proves_says_so_in_every_form(pages: dict[str, list[str]]) -> None:
    for name, texts in pages.items():
        if name != "eml":  # its text is the summary alone
            assert "Not proved: the passage is not found" in " ".join(texts).replace("not proved:", "Not proved:"), name


def test_every_form_says_which_of_two_figures_leads_and_on_how_many_reports(pages: dict[str, list[str]]) -> None:
    for name in ("pdf", "onepager", "html", "md", "word"):
        assert re.search(r"\b3\b[^A-Za-z]*(?:B|C|\W|\d|#s)*.*in 2 of 3 reports, ?or .*\b2\b", " ".join(pages[name])), (
            name
        )


def test_every_form_says_where_an_accusation_rests_on_fewer_sources_than_the_name(pages: dict[str, list[str]]) -> None:
    for name, texts in pages.items():
        assert "named by 7, charged according to 1" in " ".join(texts) or name == "eml", name


def test_what_nothing_proves_is_crossed_out_in_red(make: Callable[..., FactBase]) -> None:
    sheet = Sheet(make(ACCUSED, TOLL, SAID), unsound={"said": "x", "toll": "y", "reed": "z"})
    page = forms()["html"].make(sheet).decode()
    for words in ("A dam in Dover broke.", "people killed", '<b dir="auto">Jo Reed</b>'):
        assert re.search(rf'<s class="unproved">(?:(?!</s>).)*{re.escape(words)}', page), words
    assert 'class="big unproved crossed"' in page
    text = forms()["md"].make(sheet).decode()
    assert "~~A dam in Dover broke.~~" in text
    assert "~~**3**~~" in text
    assert "~~**Jo Reed**~~" in text
    word = Document(io.BytesIO(forms()["word"].make(sheet)))
    runs = [run for paragraph in word.paragraphs for run in paragraph.runs]
    runs += [run for table in word.tables for cell in table.rows[0].cells for p in cell.paragraphs for run in p.runs]
    struck = {run.text for run in runs if run.font.strike and str(run.font.color.rgb) == "96310F"}
    assert struck >= {"A dam in Dover broke.", "3", "people killed", "Jo Reed"}
