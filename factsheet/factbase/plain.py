"""What other YAML readers make of a text that stands without quotation marks.

The types are those of YAML 1.1 (yaml.org/type: bool, int, float, null, merge, value, timestamp) and of the core schema
of YAML 1.2 (YAML 1.2.2, section 10.3.2), as PyYAML, ruamel.yaml, js-yaml and yaml (of JavaScript) read them.
"""

from __future__ import annotations

import re
from datetime import date

DATES = frozenset({"as_of", "embargo", "published", "updated", "retrieved", "when", "value", "says"})
"""The keys under which a day stands without quotation marks, to other readers too a date."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TYPES = (
    ("yes or no", r"y|n|yes|no|on|off|true|false"),
    ("nothing at all", r"~|null|"),
    ("a key of its own grammar", r"=|<<"),
    ("the end of the file", r"---|\.\.\."),
    ("a date", r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}.*)?"),
    ("a number", r"[-+]?(?:\.inf|\.nan|0[box][0-9a-f_]*|[0-9._][0-9_.:]*(?:e[-+]?[0-9]*)?)"),
)
_TYPE = re.compile("|".join(f"({pattern})" for _, pattern in _TYPES), re.IGNORECASE)


def taken_for(text: str, key: str = "") -> str:
    """What some reader takes the plain text `text` for where it stands under `key`; "" where all read just the text.

    A day is a date to some, which is meant under the keys of DATES.
    """
    found = _TYPE.fullmatch(text)
    if not found or (key in DATES and is_day(text)):
        return ""
    return _TYPES[(found.lastindex or 1) - 1][0]


def is_day(text: str) -> bool:
    """Whether `text` is a day of the calendar; readers fail at one that is none (2013-02-30)."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
