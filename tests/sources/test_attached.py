"""What is attached to a mail is read as further sources, each with a path of its own below that of the mail."""

from __future__ import annotations

import io
import sys
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.factbase.load import load
from factsheet.limits import ATTACHED_DEPTH
from factsheet.model.source import Source
from factsheet.pipeline import Options, Progress
from factsheet.sources import attached
from factsheet.sources.read import read
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, word

NOTE = "Three boats were moved out of the harbor on Tuesday, harbor master Dan Lee said. Two people were hurt."
REPORT = ("Repairs of the bridge", "The repairs will take fourteen months, chief engineer Carl Poe said on Tuesday.")


def mail(*files: tuple[str, bytes], text: str = "\n\n".join(PARAGRAPHS), subject: str = HEADLINE) -> EmailMessage:
    made = EmailMessage(policy=default)
    fields = {"From": "Riverton Press Office <press@riverton.example>", "To": "Bob Roe <bob@gazette.example>"}
    for name, value in {**fields, "Subject": subject, "Date": "Tue, 06 May 2014 10:00:00 -0500"}.items():
        made[name] = value
    made.set_content(text)
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def told(path: Path, made: EmailMessage) -> tuple[list[Source], list[str]]:
    """The sources of a mail, and what was not read."""
    path.write_bytes(made.as_bytes())
    unread: list[str] = []
    return read([path], report=unread.append), unread


def test_what_is_attached_is_a_source_and_no_voice_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "release.eml"
    made = mail(("note.txt", NOTE.encode()), ("report.docx", word(*REPORT)), ("figures.xls", b"x"))
    (first, note, report), unread = told(path, made)
    assert [source.file for source in (first, note, report)] == [path, path / "note.txt", path / "report.docx"]
    assert note.original.strip() == NOTE
    assert report.title == REPORT[0]
    assert note.wire == report.wire == first.id
    assert unread == [f"{path}: attached files of these kinds are not read: figures.xls"]


def test_a_mail_that_is_attached_brings_its_own(tmp_path: Path) -> None:
    path = tmp_path / "release.eml"
    inner = mail(("note.txt", NOTE.encode()), text="The pier is shut, the contractor said on Tuesday.", subject="Pier")
    outer = mail()
    outer.add_attachment(inner)
    (first, second, note), unread = told(path, outer)
    assert (second.file, note.file) == (path / "Pier.eml", path / "Pier.eml" / "note.txt")
    assert "The pier is shut" not in first.original
    assert (second.wire, note.wire) == (first.id, second.id)
    assert unread == []


def test_mails_in_mails_end(tmp_path: Path) -> None:
    made = mail(("note.txt", NOTE.encode()))
    for at in range(ATTACHED_DEPTH + 1):
        outer = mail(text=f"The pier number {at} is shut, the contractor said on Tuesday.", subject=f"Pier {at}")
        outer.add_attachment(made)
        made = outer
    sources, unread = told(tmp_path / "a.eml", made)
    assert len(sources) == ATTACHED_DEPTH + 1
    assert "in 3 others is not read" in unread[0]


def test_no_more_than_so_many_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.sources.read.ATTACHED_FILES", 2)
    notes = [(f"{at}.txt", NOTE.replace("Three", f"{at}").encode()) for at in range(2, 6)]
    sources, unread = told(tmp_path / "a.eml", mail(*notes))
    assert len(sources) == 3
    assert unread == [f"{tmp_path / 'a.eml'}: of the files that came with it the first 2 are read"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/note.txt", "note.txt"),
        ("C:\\notes\\note.TXT", "note.txt"),
        ("no\x01te\u202e:.txt", "no_te_.txt"),
        ("..txt", "txt"),
        (".txt", "txt"),
        ("n" * 3000 + ".txt", "n" * 100 + ".txt"),
    ],
)
def test_names_are_those_of_files(tmp_path: Path, given: str, name: str) -> None:
    path = tmp_path / "a.eml"
    made = mail(("x", NOTE.encode()))
    part = next(made.iter_attachments())
    part.replace_header("Content-Disposition", "attachment")
    part.set_param("filename", given, header="Content-Disposition")
    path.write_bytes(made.as_bytes())
    assert [*attached.below(path)] == [path / name]


def test_two_files_of_one_name_are_two(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    sources, _ = told(path, mail(("note.txt", NOTE.encode()), ("note.txt", NOTE.replace("Two", "Four").encode())))
    assert [source.file for source in sources[1:]] == [path / "note.txt", path / "note-2.txt"]


def test_a_second_run_finds_nothing_new_and_check_the_originals(tmp_path: Path) -> None:
    path, facts = tmp_path / "release.eml", tmp_path / "out" / "facts.yaml"
    path.write_bytes(mail(("note.txt", NOTE.encode())).as_bytes())
    for again in ([path], [path], []):
        pipeline.extract(again, facts, Options(), Progress())
        before = facts.read_bytes()
    assert facts.read_bytes() == before
    assert [entry.file for entry in load(facts).base.sources.values()] == ["../release.eml", "../release.eml/note.txt"]
    assert "in the original" in pipeline.check([facts], strict=False, form="text")[0]
    path.write_bytes(mail(("note.txt", NOTE.replace("Two", "Four").encode())).as_bytes())
    said, code = pipeline.check([facts], strict=False, form="text")
    assert code == 1
    assert "../release.eml/note.txt has changed since it was read" in said


def test_of_the_standard_input_only_the_mail_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO(mail(("note.txt", NOTE.encode())).as_bytes())
    monkeypatch.setattr(sys, "stdin", type("Input", (), {"buffer": data}))
    messages: list[str] = []
    assert len(read([Path("-")], report=messages.append)) == 1
    assert messages == ["what is attached to a mail is not read from the standard input: give its file"]
