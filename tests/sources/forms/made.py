"""Files of each form, made by the form's own tools, about an event that never was."""

from __future__ import annotations

import io
from email.message import EmailMessage
from email.policy import default

PARAGRAPHS = (
    "The city council voted on Tuesday to close the old harbor bridge to all traffic from next month, after engineers "
    "found cracks in two of its five piers and in most of the bearings that carry its eastern span.",
    "“Nobody wants to see this bridge shut,” Mayor Ann Lee told reporters at City Hall, where she spoke for an hour. "
    "“But nobody wants to see it fall, either.” Three people were injured there in June, when a railing gave way.",
    "A ferry will cross the harbor twice an hour until the bridge is repaired, the transportation department said. The "
    "work is to take fourteen months and to cost $12 million, of which the state pays half.",
)
HEADLINE = "Council closes harbor bridge"


def pdf(html: str, style: str = "") -> bytes:
    """A PDF that prints `html`."""
    from weasyprint import HTML

    made: bytes = HTML(string=f'<html lang="en"><style>{style}</style><body>{html}</body></html>').write_pdf()
    return made


def word(*paragraphs: str, author: str = "", day: str = "") -> bytes:
    """A Word file with `paragraphs`."""
    from datetime import datetime

    from docx import Document

    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.core_properties.author = author
    if day:
        document.core_properties.created = document.core_properties.modified = datetime.fromisoformat(day)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail(text: str, *, html: str = "", attached: str = "", **fields: str) -> bytes:
    """A mail with the body `text`."""
    message = EmailMessage(policy=default)
    given = {
        "From": "Riverton Press Office <press@riverton.example>",
        "To": "Bob Roe <bob@gazette.example>",
        "Subject": HEADLINE,
        "Date": "Tue, 06 May 2014 10:00:00 -0500",
    }
    for name, value in {**given, **fields}.items():
        message[name] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    if attached:
        message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename=attached)
    return message.as_bytes()
