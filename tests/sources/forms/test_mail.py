"""Mail: what its writer says, without what he answers; a mail saved as text, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.errors import SourceError
from factsheet.limits import MAIL_PARTS
from factsheet.sources.forms.mail import is_mail, read
from factsheet.sources.read import read as read_files
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, mail

TEXT = "\n\n".join(PARAGRAPHS)


def test_a_press_release() -> None:
    found = read(mail(f"{TEXT}\n\n-- \nAnn Poe\nPress Office\n", attached="report.pdf"))
    assert found.text == f"{HEADLINE}\n\n{TEXT}\n"
    assert found.stated == {
        "title": HEADLINE,
        "publisher": "Riverton Press Office",
        "published": "2014-05-06",
        "published_basis": "metadata",
    }


ANSWER = "A correction: four cars fell, not three. The fourth was found on Wednesday."


@pytest.mark.parametrize(
    "quoted",
    [
        "On Tue, May 6, 2014 at 9:20 AM Bob Roe <bob@gazette.example> wrote:\n> Three cars fell?\n> Bob",
        "On Tue, May 6, 2014 at 9:20 AM Bob Roe\n<bob@gazette.example> wrote:\n> Three cars fell?\n> Bob",
        "-----Original Message-----\nFrom: Bob Roe\nSent: Tuesday\n\nThree cars fell?",
        "________________________________\nFrom: Bob Roe\nSent: Tuesday\n\nThree cars fell?",
        "> Three cars fell?",
    ],
)
@pytest.mark.parametrize("greeting", ["", "Bob,\n\n", "Hi Bob,\n\n", "Dear colleagues,\n\n", "Bob, "])
def test_of_an_answer_only_the_answer_is_read(greeting: str, quoted: str) -> None:
    said = ANSWER[0].lower() + ANSWER[1:] if greeting == "Bob, " else ANSWER
    assert read(mail(f"{greeting}{said}\n\n{quoted}\n", Subject="Re: how many cars?")).text == f"{said}\n"


def test_an_answer_between_the_lines_is_read() -> None:
    text = read(mail("> How many cars fell?\n\nFour cars fell.\n\n> Where?\n\nOn the eastern span.\n")).text
    assert text.split("\n\n", 1)[1] == "Four cars fell.\n\n\nOn the eastern span.\n"


def test_a_mail_that_is_passed_on_is_that_of_its_writer() -> None:
    inner = "---------- Forwarded message ---------\nFrom: Ann Poe <ann@ap.org>\nDate: Mon, 5 May 2014 08:00:00 +0000\n"
    found = read(mail(f"See below.\n\n{inner}Subject: {HEADLINE}\nTo: me\n\n{TEXT}\n", Subject=f"Fwd: {HEADLINE}"))
    assert found.text == f"{HEADLINE}\n\n{TEXT}\n"
    assert (found.stated["publisher"], found.stated["published"]) == ("The Associated Press", "2014-05-05")


@pytest.mark.parametrize(
    "date", ["Mon, 5 May 2014 at 08:14", "Monday, May 5, 2014 8:14 AM", "05 May 2014 08:14", "Monday 5 May 2014"]
)
def test_the_day_of_a_mail_that_is_passed_on_is_read_as_programs_print_it(date: str) -> None:
    inner = f"---------- Forwarded message ---------\nFrom: Ann Poe <ann@ap.org>\nDate: {date}\nTo: me\n\n{TEXT}\n"
    assert read(mail(inner)).stated["published"] == "2014-05-05"


LAWYERS = (
    "This email is confidential and intended solely for its addressee, who may not copy it or pass it on to others."
)


@pytest.mark.parametrize("closing", ["Kind regards,", "Best wishes", "Many thanks", "Yours sincerely,", "Regards"])
def test_who_the_writer_is_is_no_part_of_what_he_says(closing: str) -> None:
    signed = f"{TEXT}\n\n{closing}\nAnn Poe\nChief Fire Officer\nTel: 091 555 0142\n\n{LAWYERS}\n"
    assert read(mail(signed)).text == f"{HEADLINE}\n\n{TEXT}\n"


def test_a_release_below_a_note_with_its_closing_is_read() -> None:
    assert TEXT in read(mail(f"Please find our release below.\n\nKind regards,\nAnn\n\n{TEXT}\n")).text


def test_the_device_says_nothing() -> None:
    assert read(mail(f"{TEXT}\n\nSent from my iPhone\n")).text == f"{HEADLINE}\n\n{TEXT}\n"


def test_of_two_bodies_the_one_that_holds_the_text() -> None:
    html = "<p>" + "</p><p>".join(PARAGRAPHS) + "</p><div class='gmail_quote'>On Monday Bob wrote: Three?</div>"
    assert read(mail("View this mail in your browser.", html=html)).text == f"{HEADLINE}\n\n{TEXT}\n"
    assert read(mail(TEXT, html=html)).text == f"{HEADLINE}\n\n{TEXT}\n"


def test_a_mail_saved_as_text_is_a_mail(tmp_path: Path) -> None:
    (tmp_path / "mail.txt").write_bytes(mail(TEXT))
    (source,) = read_files([tmp_path])
    assert (source.title, source.published) == (HEADLINE, "2014-05-06")
    assert source.original == f"{HEADLINE}\n\n{TEXT}\n"


@pytest.mark.parametrize(
    "text", ["From: the archive\n\nThe bridge.", "Updated: Tuesday\nBy: Bob Roe\nFrom: Riverton\n\nThe bridge.", ""]
)
def test_a_text_with_colons_is_no_mail(text: str) -> None:
    assert not is_mail(text.encode())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (mail("> Three cars fell?\n"), "no text of its own"),
        (mail("") + b"", "no text of its own"),
        (
            b"From: a@b.example\nTo: c\nSubject: d\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
            + b"--x\nContent-Type: text/plain\n\nWords\n" * (MAIL_PARTS + 10),
            "parts",
        ),
        (
            b"From: a@b.example\nTo: c\nSubject: d\nContent-Type: text/plain; charset=nonsense\n"
            b"Content-Transfer-Encoding: base64\n\n====",
            "text of its own|damaged",
        ),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read(data)
