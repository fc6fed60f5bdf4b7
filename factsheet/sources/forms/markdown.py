"""Markdown to the text that it prints; what stands before it between lines of "---" is about the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from factsheet.errors import SourceError
from factsheet.model.typed_date import typed
from factsheet.sources.decode import text_of_file
from factsheet.sources.forms import Read
from factsheet.sources.page.plain import text_of
from factsheet.sources.plain_yaml import check_plain

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_KEYS = {
    "title": "title", "headline": "title", "author": "byline", "authors": "byline", "byline": "byline",
    "date": "published", "published": "published", "updated": "updated", "lastmod": "updated", "modified": "updated",
    "publisher": "publisher", "site": "publisher", "outlet": "publisher", "source": "url", "url": "url", "link": "url",
}  # fmt: skip
_MOST_PARTS = 500
_NOTE = re.compile(r"^\[\^[^\]\s]{1,40}\]:.*(?:\n(?: {2,}|\t)\S.*)*|(?<=\S)\[\^[^\]\s]{1,40}\](?!:)", re.MULTILINE)
"""A note under the text, and its mark in it."""


def read(data: bytes) -> Read:
    """What the Markdown file `data` prints, and what it states before that. Raises SourceError."""
    from markdown_it import MarkdownIt  # wanted for these files only

    text, remarks = text_of_file(data)
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    prose = _NOTE.sub("", text[front.end() :] if front else text)
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(prose)
    found = text_of(f"<html><body>{page}</body></html>")
    if not any(map(str.isalpha, found)):
        raise SourceError("the file holds no words")
    return Read(found, dict(_stated(front.group(1))) if front else {}, remarks)


def _stated(front: str) -> Iterator[tuple[str, Any]]:
    """What the front matter says of the article, as `from_text` takes it."""
    try:
        check_plain(front, _MOST_PARTS)
        said = yaml.load(front, Loader=yaml.BaseLoader)  # every value is a text
    except yaml.YAMLError:
        return
    for key, value in said.items() if isinstance(said, dict) else ():
        name = _KEYS.get(str(key).casefold())
        words = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
        if name in ("published", "updated"):
            day = typed(words[: len("2013-01-28")])
            if day and len(day) == len("2013-01-28"):
                yield name, day
        elif name and words.strip() and (name != "url" or words.startswith(("http://", "https://"))):
            yield name, " ".join(words.split())
