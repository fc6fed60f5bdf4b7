"""An e-mail draft for a mail program: summary and fact box as its body, the printed sheet and fact base attached."""

from __future__ import annotations

from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from factsheet.render.box import html
from factsheet.render.front import Line
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tame

_TYPES = {"pdf": ("application", "pdf"), "yaml": ("application", "yaml"), "json": ("application", "json")}
_LONG_WORD = 60
"""A longer word is encoded, so that it can be folded too."""
_BOUNDARY = "=-=-factsheet-{}-=-="


def draft(sheet: Sheet) -> bytes:
    """The .eml file of a sheet; `X-Unsent` tells mail programs that it is a draft."""
    view = sheet.view
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    lines = [f"Embargo: {view.embargo}", ""] if view.embargo else []
    lines += [
        sheet.front.state,
        *([f"{sheet.front.unsound} not proved: see the attached sheet."] if sheet.front.unsound else []),
        *sheet.front.left_out,
        "",
        " ".join(map(_said, sheet.front.summary)),
        "",
        *(f"[{source.number}] {', '.join(filter(None, (source.publisher, source.title)))}" for source in view.sources),
    ]
    if view.questions:
        lines += ["", "Open questions:", *(f"- {fact.ask} ({fact.statement})" for fact in view.questions)]
    message.set_content(tame("\n".join(lines)) + "\n", cte="quoted-printable")
    box = html(sheet, view.questions)
    page = f'<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n{box}</body></html>\n'
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    attached = {"briefing.pdf": sheet.pdf, **sheet.files}
    for name, content in attached.items():
        main, sub = _TYPES.get(name.rpartition(".")[2], ("application", "octet-stream"))
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(_BOUNDARY.format(number))
    return _subject(("DRAFT: " if view.draft else "") + " ".join(tame(view.title).split())) + message.as_bytes()


def _said(line: Line) -> str:
    """A line's words with their numbers; what is not proved says so."""
    words = "".join(f"{run.words}{f' [{run.cites.label}]' if run.cites.markers else ''}" for run in line.runs)
    return f"[NOT PROVED: {words}]" if line.unsound else words


def _subject(text: str) -> bytes:
    """The header line, folded between words; the newer interface folds before the first, and loses blanks (3.11)."""
    words = text.split(" ")
    plain = text.isascii() and text.isprintable() and "=?" not in text and max(map(len, words)) <= _LONG_WORD
    header = Header(text, "us-ascii" if plain else "utf-8", header_name="Subject")
    return f"Subject: {header.encode(splitchars=' ', linesep=SMTP.linesep)}{SMTP.linesep}".encode("ascii")
