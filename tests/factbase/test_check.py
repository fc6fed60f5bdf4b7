"""The check: every rule finds its fault, where it is, and a good file has none."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase.check import check, exit_code
from factsheet.factbase.findings import RULES, Finding
from factsheet.factbase.report import render

TEXT = """\
At least twelve people were killed in Aurora, Colo., in July, Gov. John Hickenlooper said on Monday. He said he was
sorry. “They’re where the rubber hits
the road,” the Chief said. Fifty-eight others were injured; the city will pay $1.5 million. He said he was tired.
"""

GOOD = """\
factsheet: 1
event: shooting
as_of: 2012-07-23
sources:
  ap:
    publisher: The Associated Press
    published: 2012-07-23
    file: original.txt
    text: sources/ap.txt
    digest: sha256-DIGEST
facts:
- id: shooting
  kind: event
  statement: People were killed in Aurora, Colorado, on July 20, 2012.
  when: 2012-07-20
  where: Aurora, Colorado
  cites:
  - source: ap
    quote: twelve people were killed in Aurora, Colo., in July
- id: killed
  kind: casualties
  statement: At least 12 people were killed in Aurora, Colo.
  value: 12
  event: shooting
  cites:
  - source: ap
    quote: >-
      At least twelve people
      were killed in Aurora, Colo., in July
- id: injured
  kind: casualties
  statement: Fifty-eight people were injured.
  value: 58
  cites: [{source: ap, quote: Fifty-eight others were injured}]
- id: all
  kind: casualties
  statement: Seventy people were shot.
  value: 70
  basis: 12 killed and 58 injured
  cites: [{source: ap, quote: Fifty-eight others were injured}]
- id: costs
  kind: quantity
  statement: '[Aurora] will pay $1.5 million.'
  value: 1500000
  cites: [{source: ap, quote: the city will pay $1.5 million}]
- id: road
  kind: quote
  statement: 'Dan Oates: "They''re where the rubber hits the road."'
  value: They're where the rubber hits the road
  by: Dan Oates
  cites:
  - source: ap
    quote: >-
      "They're where the rubber hits the road," the Chief said
- id: john-hickenlooper
  kind: person
  statement: John Hickenlooper is governor of Colorado.
  value: John Hickenlooper
  cites: [{source: ap, quote: 'Colo., in July, Gov. John Hickenlooper said'}]
- id: day
  kind: date
  statement: 'July 23, 2012: Gov. Hickenlooper spoke.'
  value: 2012-07-23
  cites: [{source: ap, quote: Gov. John Hickenlooper said on Monday}]
- id: sorry
  kind: claim
  statement: Hickenlooper was sorry.
  by: John Hickenlooper
  cites: [{source: ap, quote: 'He said he was', occurrence: 1}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "ap.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "original.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str) -> Path:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    path = folder / "facts.yaml"
    path.write_text(text.replace("DIGEST", digest), encoding="utf-8")
    return path


def found(folder: Path, *changes: tuple[str, str]) -> list[Finding]:
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return check(write(folder, text))


def test_a_good_file_has_no_finding(folder: Path) -> None:
    assert found(folder) == []
    assert exit_code(found(folder), strict=True) == 0


SIGNED = "  value: 12\n"
FAULTS: list[tuple[str, str, tuple[str, str], str, str]] = [
    (
        "error",
        "citation-not-found",
        (
            "people were killed in Aurora, Colo., in July\n- id: killed",
            "people were slain in Aurora, Colo., in July\n- id: killed",
        ),
        "slain",
        "the nearest there is: twelve people were killed in Aurora",
    ),
    ("error", "citation-not-found", ("occurrence: 1", "occurrence: 3"), "occurrence: 3", "stands in `ap` twice"),
    ("warning", "citation-ambiguous", (", occurrence: 1", ""), "He said he was", "add `occurrence: 1`"),
    (
        "warning",
        "citation-long",
        ("quote: the city will pay $1.5 million", "quote: '" + " ".join((TEXT.split() * 2)[:61]) + "'"),
        "quote: '",
        "has 61 words",
    ),
    (
        "error",
        "source-unknown",
        ("{source: ap, quote: the city", "{source: abc, quote: the city"),
        "source: abc",
        "`abc` is not listed",
    ),
    (
        "error",
        "source-text",
        ("text: sources/ap.txt", "text: sources/none.txt"),
        "text: sources/none.txt",
        "is not there",
    ),
    ("note", "source-undated", ("    published: 2012-07-23\n", ""), "publisher: The", "no day of publication is known"),
    ("error", "source-changed", ("sha256-DIGEST", "sha256-00"), "sha256-00", "has changed since it was read"),
    ("note", "source-changed", ("file: original.txt", "file: elsewhere.txt"), "elsewhere.txt", "is not there"),
    (
        "note",
        "source-left-out",
        ("    publisher: The", "    left_out: satire\n    publisher: The"),
        "- source: ap",
        "satire",
    ),
    (
        "error",
        "id-unknown",
        ("event: shooting\nas_of", "event: shoting\nas_of"),
        "event: shoting",
        "did you mean `shooting`?",
    ),
    (
        "error",
        "id-unknown",
        ("  event: shooting\n  cites", "  event: shoting\n  cites"),
        "event: shoting",
        "did you mean `shooting`?",
    ),
    ("error", "id-unknown", (SIGNED, SIGNED + "  part_of: killed\n"), "part_of: killed", "a part of itself"),
    ("warning", "replaced", (SIGNED, SIGNED + "  replaces: [all]\n"), "replaces:", "still there"),
    ("warning", "kind-unknown", ("kind: person", "kind: persn"), "persn", "did you mean `person`?"),
    ("warning", "date-unknown", ("when: 2012-07-20", "when: 2012-13-45"), "2012-13-45", "is no date"),
    ("warning", "date-unknown", ("when: 2012-07-20", "when: PAST_REF"), "PAST_REF", "is no date"),
    ("warning", "date-unknown", ("as_of: 2012-07-23", "as_of: yesterday"), "yesterday", "no ISO date"),
    (
        "warning",
        "value-not-stated",
        ("  value: 12\n", "  value: 13\n"),
        "statement: At least 12",
        "does not hold the value: 13",
    ),
    (
        "warning",
        "value-not-stated",
        ("value: John Hickenlooper", "value: John Suthers"),
        "statement: John Hickenlooper",
        "John Suthers",
    ),
    (
        "error",
        "value-not-carried",
        ("value: 58", "value: 57"),
        "Fifty-eight others were injured",
        "no sign of the value 57",
    ),
    (
        "error",
        "from-not-carried",
        ("  value: 58\n", "  value: 58\n  change: up\n  from: 54\n"),
        "from: 54",
        "none of its passages prints 54",
    ),
    (
        "warning",
        "second-reading",
        ("statement: Hickenlooper was sorry.", "statement: He was sorry."),
        "He was sorry",
        "begins with a pronoun",
    ),
    (
        "error",
        "quotation-altered",
        ("value: They're where the", "value: They are where the"),
        "They are where the",
        "They are where",
    ),
    (
        "warning",
        "not-in-citations",
        ("statement: Fifty-eight people were", "statement: Fifty-eight people of 60 were"),
        "of 60 were",
        "60",
    ),
    (
        "warning",
        "not-in-citations",
        ("Colorado, on July 20, 2012", "Colorado, on July 20, 2013"),
        "July 20, 2013",
        "2,013",
    ),
    (
        "warning",
        "not-in-citations",
        ("Fifty-eight people were", "Fifty-eight people in Denver were"),
        "Denver",
        "Denver",
    ),
    ("warning", "not-in-citations", ("  basis: 12 killed and 58 injured\n", ""), "Seventy", "70"),
    ("warning", "question", (SIGNED, SIGNED + "  ask: Is it 12?\n"), "ask:", "Is it 12?"),
    ("warning", "suggestion", (SIGNED, SIGNED + "  suggests: {value: 13}\n"), "suggests:", "factsheet accept killed"),
    ("warning", "gone", (SIGNED, SIGNED + "  gone: not found\n"), "gone: not found", "factsheet drop killed"),
    (
        "warning",
        "gone",
        (
            "quote: Fifty-eight others were injured}]\n- id: all",
            "gone: lost, quote: Fifty-eight others were injured}]\n- id: all",
        ),
        "gone: lost",
        "lost",
    ),
    ("note", "hold", (SIGNED, SIGNED + "  hold: one source\n"), "hold:", "one source"),
]


@pytest.mark.parametrize(("level", "rule", "change", "at", "words"), FAULTS)
def test_each_fault_is_found_where_it_is(
    folder: Path, level: str, rule: str, change: tuple[str, str], at: str, words: str
) -> None:
    findings = [finding for finding in found(folder, change) if finding.rule == rule]
    assert findings
    lines = (folder / "facts.yaml").read_text(encoding="utf-8").splitlines()
    assert findings[0].level == level
    assert lines[findings[0].line - 1][findings[0].column - 1 :].strip()
    assert at in lines[findings[0].line - 1]
    assert words in findings[0].message
    others = {finding.rule for finding in found(folder, change)} - {rule}
    besides = {"quotation-altered", "value-not-stated", "value-not-carried", "not-in-citations", "citation-not-found"}
    assert others <= {*besides, "other-readers"}


def test_sources_that_differ_are_found_unless_somebody_asked_or_signed(folder: Path) -> None:
    other = (
        "quote: Fifty-eight others were injured}]\n- id: all",
        "quote: Fifty-eight others were injured}, {source: ap, says: 59, quote: Fifty-eight others}]\n- id: all",
    )
    (finding,) = found(folder, other)
    assert (finding.level, finding.rule, finding.fact) == ("warning", "sources-differ", "injured")
    assert "58 (ap) or 59 (ap)" in finding.message
    assert [f.rule for f in found(folder, other, ("  value: 58\n", "  value: 58\n  ask: Which?\n"))] == ["question"]
    assert [f.level for f in found(folder, other, ("  value: 58\n", "  value: 58\n  checked: MR 2012-07-24\n"))] == [
        "note"
    ]


def test_a_figure_that_was_worked_out_need_not_stand_in_the_statement(folder: Path) -> None:
    changes = ("  value: 12\n", "  value: 13\n  basis: the 12 and the driver\n")
    assert "value-not-stated" not in {finding.rule for finding in found(folder, changes)}


def test_every_rule_is_tried() -> None:
    elsewhere = {"schema", "sources-differ", "quotation-cut", "other-readers"}
    assert {rule for _, rule, *_ in FAULTS} | elsewhere == set(RULES)


def test_a_broken_file_has_schema_errors_all_at_once(folder: Path) -> None:
    findings = found(folder, ("kind: person", "knd: person"), ("kind: claim", "kind:"))
    assert [(f.rule, f.level) for f in findings] == [("schema", "error")] * 3
    assert exit_code(findings) == 1


def test_a_missing_file_is_an_error_of_use(tmp_path: Path) -> None:
    with pytest.raises(FactBaseError):
        check(tmp_path / "none.yaml")


def test_strict_makes_errors_of_warnings(folder: Path) -> None:
    path = write(folder, GOOD.replace("At least 12 people were", "People were"))
    assert exit_code(check(path)) == 0
    assert exit_code(check(path), strict=True) == 1
    assert {finding.level for finding in check(path, strict=True)} == {"error"}


def test_a_text_outside_of_the_folder_is_not_read(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("else") / "secret.txt"
    secret.write_text(TEXT, encoding="utf-8")
    (folder / "sources" / "ap.txt").unlink()
    (folder / "sources" / "ap.txt").symlink_to(secret)
    assert {finding.rule for finding in found(folder)} == {"source-text"}


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Twelve people died.", "12 people died"),
        ("12 people died.", "Twelve people died"),
        ("On January 28 they met.", "on Jan. 28 they met"),
        ("Roe lives in Aurora, Colorado.", "Roe lives in Aurora, Colo."),
        ("The United States left.", "The U.S. left"),
        ("Roe met Governor Hickenlooper.", "Roe met Gov. Hickenlooper"),
        ("Twenty-three people came.", "23 people came"),
        ("Repairs cost 3,500,000 dollars.", "It cost $3.5 million"),
        ("Repairs cost $3.5 million.", "It cost 3,500,000 dollars"),
        ("Two hundred people came.", "200 people came"),
        ("Roe met Obama's aides.", "Roe met aides of Obama"),
        ("Two dozen people came.", "24 people came"),
        ("Members met the Republicans.", "Members met a Republican"),
    ],
)
def test_two_ways_of_printing_are_one(folder: Path, statement: str, quote: str) -> None:
    (folder / "sources" / "ap.txt").write_text(quote, encoding="utf-8")
    source = "sources: {ap: {published: 2012-07-23, text: sources/ap.txt}}"
    text = f"{source}\nfacts:\n- id: a\n  kind: other\n  statement: {statement}\n"
    assert check(write(folder, text + f"  cites:\n  - source: ap\n    quote: >-\n      {quote}\n")) == []


class TestFormats:
    @pytest.fixture
    def findings(self, folder: Path) -> list[Finding]:
        unstated = ("At least 12 people were", "People were"), ("value: 12\n", "value: 12\n  hold: 'a, b: 50%'\n")
        return found(folder, *unstated, ("sha256-DIGEST", "sha256-00"))

    def test_text(self, findings: list[Finding]) -> None:
        lines = render(findings).splitlines()
        assert "facts.yaml:10:13: error: original.txt has changed since it was read" in lines[0]
        assert lines[-1] == "1 error, 1 warning, 1 note"
        assert render([]) == "Nothing to say: every citation was found."

    def test_json(self, findings: list[Finding]) -> None:
        made = json.loads(render(findings, "json"))
        assert [row["rule"] for row in made] == ["source-changed", "value-not-stated", "hold"]
        assert made[1]["fact"] == "killed"

    def test_github_shows_the_gravest_first(self, findings: list[Finding]) -> None:
        lines = render(findings[::-1], "github").splitlines()
        assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
        assert "line=22,col=14,title=killed::" in lines[1]
        assert "50%25" in lines[2]

    def test_sarif(self, findings: list[Finding]) -> None:
        made: dict[str, Any] = json.loads(render(findings, "sarif"))
        run = made["runs"][0]
        assert made["version"] == "2.1.0"
        assert {result["ruleId"] for result in run["results"]} <= {
            rule["id"] for rule in run["tool"]["driver"]["rules"]
        }
        assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 10, "startColumn": 13}

    def test_another_format_is_refused(self) -> None:
        with pytest.raises(FactBaseError, match="text, json, github, sarif"):
            render([], "xml")
