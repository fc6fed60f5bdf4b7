"""YAML as people write it: comments everywhere, odd quoting, other key order, brackets, blank lines, CRLF, BOM."""

from __future__ import annotations

import json
import random
import re
from typing import Any

from factsheet.factbase import write

NASTY = [
    "Twelve people were killed.",
    'Obama said "no".',
    "x: y",
    "# hash",
    "NO",
    "12:30",
    "It’s “so”",
    "- dash",
    "a, b",
    "caf\u00e9 \u2615",
    "trail:",
    "0123",
    "null",
    "true",
    "1e3",
    "2013-01-29",
    "a #b",
    "it's",
    "{x}",
    "[y] z",
    "@at",
    "%pc",
    "&amp",
    "*star",
    "!bang",
    "=",
    "<<",
    "~",
    "a\\nb",
    "tab\tin",
    "1994 ban",
    "...",
    "nel\x85in",
    "line\u2028sep",
    "Who?",
]
"""Texts that trip YAML writers."""

NASTIER = [
    *NASTY,
    "a?b",
    "?",
    "http://x.org/?q=1",
    "y",
    "Off",
    "0o7",
    "0x1F",
    "1_000",
    "+_",
    "+1",
    ".5",
    ".inf",
    "1e+22",
    "12:30:45",
    "2013-02-30",
    "2013-01-28T10:00:00",
    "`tick",
    "| pipe",
    "> more",
    "back\\slash",
    " blanks ",
    "end #",
    "\U0001f600",
    "long " * 30 + "end",
]
"""More of them, where a test does not count on two texts to be the same."""

COMMENT = re.compile(r"# (?:head |tail )?c\d+;")


class Hand:
    """A person's hand: writes data as YAML, each time in another way; every comment has a number."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.count = 0

    def comment(self, chance: float) -> str:
        if self.rng.random() >= chance:
            return ""
        self.count += 1
        return f"# c{self.count};"

    def aside(self, chance: float = 0.15) -> str:
        comment = self.comment(chance)
        return f"   {comment}" if comment else ""

    def scalar(self, value: Any, *, flow: bool = False) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        choice = self.rng.random()
        if choice < 0.2:
            return write.scalar(value, style='"')
        if choice < 0.4:
            return write.scalar(value, style="'")
        return write.scalar(value, flow=flow)

    def flow(self, value: Any, indent: int = 0) -> str:
        """In brackets; with an `indent` sometimes over lines, with comments."""
        if not isinstance(value, dict | list):
            return self.scalar(value, flow=True)
        if isinstance(value, dict):
            parts = [f"{key}: {self.flow(inner)}" for key, inner in value.items()]
            left, right = "{", "}"
        else:
            blank = self.rng.choice(["", " "])
            parts = [self.flow(inner) for inner in value]
            left, right = f"[{blank}", f"{blank}]"
        if not indent or self.rng.random() > 0.15:
            return left + ", ".join(parts) + right
        over = "".join(f"{part},{self.aside(0.5)}\n{' ' * indent}" for part in parts[:-1])
        return left + over + "".join(parts[-1:]) + self.rng.choice(["", f"\n{' ' * indent}"]) + right

    def pairs(self, value: dict[str, Any]) -> list[tuple[str, Any]]:
        items = list(value.items())
        if self.rng.random() < 0.3:
            self.rng.shuffle(items)
        return items

    def block(self, key: str, text: str, indent: int) -> list[str] | None:
        """A text under > or |, where it can stand there."""
        body = write.folded(text, indent + 4)
        if body is None or text.startswith("#") or self.rng.random() < 0.5:
            return None
        style = self.rng.choice([">-", ">-", "|-", ">"]) if " " in text else ">-"
        lines = body.split("\n")[1:] if style.startswith(">") else [" " * (indent + 4) + text]
        if style == ">":
            return None
        return [f"{key}: {style}{self.aside(0.1)}", *lines]

    def mapping(self, value: dict[str, Any], indent: int) -> list[str]:
        """The lines of a mapping; the first is not indented."""
        lines: list[str] = []
        for key, inner in self.pairs(value):
            if lines and (comment := self.comment(0.12)):
                lines.append(" " * indent + comment)
            if lines and self.rng.random() < 0.06:
                lines.append("")
            entry = self.entry(key, inner, indent)
            lines += [(" " * indent if lines else "") + entry[0], *entry[1:]]
        return lines

    def entry(self, key: str, value: Any, indent: int) -> list[str]:
        if isinstance(value, str) and (block := self.block(key, value, indent)):
            return block
        if isinstance(value, dict) and value and self.rng.random() < 0.7:
            lines = self.mapping(value, indent + 2)
            return [f"{key}:{self.aside()}", " " * (indent + 2) + lines[0], *lines[1:]]
        if isinstance(value, list) and value and (isinstance(value[0], dict) or self.rng.random() < 0.4):
            return [f"{key}:{self.aside()}", *self.items(value, indent + self.rng.choice([0, 2]))]
        return [f"{key}:{self.rng.choice([' ', ' ', '   '])}{self.flow_or_scalar(value, indent + 6)}{self.aside()}"]

    def flow_or_scalar(self, value: Any, indent: int) -> str:
        return self.flow(value, indent) if isinstance(value, dict | list) else self.scalar(value)

    def items(self, values: list[Any], indent: int) -> list[str]:
        lines: list[str] = []
        for value in values:
            if comment := self.comment(0.15):
                lines.append(" " * indent + comment)
            if not isinstance(value, dict) or not value or self.rng.random() < 0.15:
                lines.append(" " * indent + "- " + self.flow_or_scalar(value, indent + 6) + self.aside())
                continue
            body = self.mapping(value, indent + 2)
            lines += [" " * indent + "- " + body[0], *body[1:]]
        return lines

    def file(self, base: dict[str, Any]) -> str:
        """A whole fact base."""
        head = {key: value for key, value in base.items() if key not in ("facts", "sources")}
        lines = ["# head c0;", *self.mapping(head, 0)] if head else ["# head c0;"]
        lines += self.entry("sources", base["sources"], 0) if base.get("sources") else []
        facts = base["facts"]
        indent = self.rng.choice([0, 2])
        if not facts:
            lines.append(self.rng.choice(["facts: []", "facts:", "facts: []   # none yet"]))
        elif self.rng.random() < 0.07:
            lines.append("facts: [" + ",\n  ".join(self.flow(fact) for fact in facts) + "]")
        else:
            lines.append("facts:" + self.aside())
            airy = self.rng.random() < 0.7
            for fact in facts:
                lines += [""] if airy else []
                lines += self.items([fact], indent)
        lines.append("# tail c99999;")
        text = "\n".join(lines) + self.rng.choice(["\n", "\n", "", "\n\n"])
        if self.rng.random() < 0.15:
            text = text.replace("\n", "\r\n")
        return ("\ufeff" if self.rng.random() < 0.1 else "") + text


def comments(text: str) -> list[str]:
    """The numbered comments in `text`, sorted."""
    return sorted(COMMENT.findall(text))
