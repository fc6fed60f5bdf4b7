"""How the verdicts on a draft are told."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from factsheet.draft.told import Checked
from factsheet.draft.verdict import Verdict
from factsheet.errors import FactBaseError

TEXT = 'A <b>storm</b>\n\nIt killed 12 & hurt "few".\n'
VERDICTS = [
    Verdict("supported", "name", 2, 7, "<b>st", "AP", "storm", "ap", "a <b>storm"),
    Verdict("contradicted", "figure", 26, 28, "12", "AP has 11", "toll", "ap", "11 <died>"),
    Verdict("disputed", "figure", 19, 28, "killed 12", "sources differ"),
    Verdict("not in the fact base", "quotation", 37, 40, "few", "no source prints these words"),
]
CHECKED = Checked("a,b.md", TEXT, VERDICTS)


def test_a_line_has_the_place_the_verdict_and_the_passage() -> None:
    lines = CHECKED.told("text").splitlines()
    assert lines[0] == "a,b.md:1:3: supported: name “<b>st”: AP: “a <b>storm” [storm]"
    assert lines[1].startswith("a,b.md:3:11: contradicted: figure “12”: AP has 11")
    assert lines[-1] == "1 contradicted, 1 disputed, 1 not in the fact base, 1 supported"
    assert Checked("a", "", []).told("text") == "Nothing in it can be held against the fact base."


def test_json_has_everything() -> None:
    rows = json.loads(CHECKED.told("json"))
    assert [row["status"] for row in rows] == [verdict.status for verdict in VERDICTS]
    assert rows[1] | {"line": 3, "column": 11, "quote": "11 <died>", "fact": "toll", "source": "ap"} == rows[1]


def test_githubs_annotations_leave_out_what_is_supported() -> None:
    lines = CHECKED.told("github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
    assert "file=a%2Cb.md,line=3,col=11" in lines[0]


def test_an_unknown_form_is_told() -> None:
    with pytest.raises(FactBaseError, match="no report format"):
        CHECKED.told("xml")


@pytest.mark.parametrize(
    ("statuses", "code", "strict"), [("supported", 0, 0), ("disputed", 0, 1), ("contradicted", 1, 1)]
)
def test_the_exit_code(statuses: str, code: int, strict: int) -> None:
    checked = Checked("a", TEXT, [one for one in VERDICTS if one.status == statuses])
    assert (checked.exit_code(False), checked.exit_code(True)) == (code, strict)


def test_the_page_shows_the_text_and_nothing_of_it_is_markup() -> None:
    page = CHECKED.page()
    found: list[str] = []
    shown: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.append(tag)  # type: ignore[method-assign]
    parser.handle_data = shown.append  # type: ignore[method-assign]
    parser.feed(page)
    assert "b" not in found
    assert "script" not in found
    assert found.count("mark") == 3  # of two that lie over each other the graver
    assert '"few"' in "".join(shown).replace("3", "")
