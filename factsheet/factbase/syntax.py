"""What PyYAML's errors mean to somebody who wrote the file by hand."""

from __future__ import annotations

import re

import yaml

from factsheet.factbase.problems import Problem
from factsheet.factbase.write import scalar

_LINE = re.compile(r"[ -]*(?<![^ ])(?:(?P<key>[a-z_]+):[ ]+)?(?P<text>\S.*?)(?:[ ]+#.*)?")
_UNCLOSED = re.compile("end of stream|',' or")
_LONG = 100
"""A text up to this length is shown as it should be."""
_LOOK = "look at the indentation here and in the line above, and for a blank behind each colon"
_QUOTE = "put the text in single quotes (an apostrophe in it is doubled), or under `>-` on a line of its own, indented"


def explained(error: yaml.YAMLError, text: str) -> Problem:
    """The place of `error` in `text`, what is wrong there and what would be right."""
    what = getattr(error, "problem", None) or str(error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if _UNCLOSED.search(what):
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        position = getattr(error, "position", None)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
        what = "a character that YAML does not allow"
        return Problem(line, 1, "", f"{what} ({getattr(error, 'reason', error)})")
    lines = text.splitlines()
    near = lines[mark.line] if mark.line < len(lines) else ""
    return Problem(mark.line + 1, mark.column + 1, "", f"this is no YAML: {what}", _advice(near, what))


def _advice(line: str, what: str) -> str:
    if "\t" in line or "tab" in what:
        return "indent with blanks, never with tabs"
    if "end of stream" in what:
        return "close the quotation mark or the bracket that opens here"
    found = _LINE.fullmatch(line.rstrip())
    if not found or _is_value(found["text"]):
        return _LOOK
    text = found["text"]
    if text[0] in "[{" and text[-1] in "]}":
        return "put each text between the brackets in quotes"
    if text[0] in "[{" and not re.search(r"[\]}]", text):
        return "close the bracket, or put the text in quotes"
    if text[0] == text[-1] == "'" and text.count("'") % 2:  # 'it's so'
        text = text[1:-1]
    right = f"{found['key']}: {scalar(text)}" if found["key"] else f"- {scalar(text)}"
    if len(right) > _LONG:
        return _QUOTE
    return f"write `{right}`" if scalar(text) == text else f"put the text in quotes: `{right}`"


def _is_value(text: str) -> bool:
    """Whether `text` can stand behind a key: then what is wrong is not in it."""
    try:
        list(yaml.parse(f"key: {text}", Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except (yaml.YAMLError, UnicodeEncodeError):
        return False
    return True
