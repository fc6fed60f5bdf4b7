"""YAML of strangers that needs nothing but lists, keys and texts."""

from __future__ import annotations

import yaml

_MAX_DEPTH = 4
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def check_plain(text: str, most: int) -> None:
    """Refuses what a list of articles or names never needs and what can hang or break a reader: anchors, aliases, tags,
    deep nesting, more than `most` parts, half of a character, the character that ends the names of files.

    Raises yaml.YAMLError.
    """
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_PARSER)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        wrong = _wrong(event) or ("too deep or too long for a list" if depth > _MAX_DEPTH or count > most else "")
        if wrong:
            raise yaml.MarkedYAMLError(problem=wrong, problem_mark=event.start_mark)  # type: ignore[arg-type]


def _wrong(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
        return "anchors, aliases and tags are not used here"
    if isinstance(event, yaml.ScalarEvent) and any(
        char == "\0" or "\ud800" <= char <= "\udfff" for char in event.value
    ):
        return "a character that cannot be written"
    return ""
