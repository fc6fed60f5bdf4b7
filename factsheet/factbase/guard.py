"""Refuses hostile YAML while it is read, event by event, before anything is built from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from factsheet.factbase.problems import Problem, UnreadableError
from factsheet.factbase.syntax import explained

MAX_CHARACTERS = 64 << 20
MAX_DEPTH = 24
MAX_NODES = 1_000_000
MAX_SCALAR = 100_000

PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Starts = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
Ends = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def events(text: str, name: str) -> Iterator[yaml.Event]:
    """The parse events of `text` (without a byte order mark), the stream's own left out.

    Raises UnreadableError, which names `name`, for broken YAML and for what a fact base never needs: anchors, aliases,
    tags, directives, a second document, deep nesting, giant files and values.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(name, [Problem(1, 1, "", f"the file is larger than {MAX_CHARACTERS >> 20} MB")])
    depth = documents = 0
    for count, event in enumerate(_parsed(text, name)):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        elif isinstance(event, Starts):
            depth += 1
        elif isinstance(event, Ends):
            depth -= 1
        wrong = _refused(event, documents) or _too_much(event, depth, count)
        if wrong:
            mark: Any = event.start_mark
            raise UnreadableError(name, [Problem(mark.line + 1, mark.column + 1, "", wrong)])
        if not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent):
            yield event


def _parsed(text: str, name: str) -> Iterator[yaml.Event]:
    try:
        parser = PARSER(text)
        try:
            while parser.check_event():
                yield parser.get_event()
        finally:
            parser.dispose()
    except yaml.YAMLError as error:
        raise UnreadableError(name, [explained(error, text)]) from None
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise UnreadableError(name, [Problem(line, 1, "", "a broken character (half of a surrogate pair)")]) from None


def _refused(event: yaml.Event, documents: int) -> str:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "anchors (&) and aliases (*) are not used here; write the text out, or put it in quotes"
    if getattr(event, "tag", None) is not None:
        return "tags (!) are not used here; put a text that begins with ! in quotes"
    if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
        return "directives (%) are not used here"
    if documents > 1:
        return "a second document begins here (---); a fact base is one document"
    return ""


def _too_much(event: yaml.Event, depth: int, count: int) -> str:
    if depth > MAX_DEPTH:
        return f"nested more than {MAX_DEPTH} levels deep"
    if count > MAX_NODES:
        return f"more than {MAX_NODES:,} values"
    if isinstance(event, yaml.ScalarEvent) and len(event.value) > MAX_SCALAR:
        return f"a text of {len(event.value):,} characters is no fact; at most {MAX_SCALAR:,}"
    return ""
