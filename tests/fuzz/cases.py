"""One case after another: files that are wrong in some way, and the commands that are given them."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.fuzz import hostile

Commands = list[list[str]]
FORMS = "html,word,md,eml,ninjs,jsonld,onepager"
THEME = {
    "house": "The Daily Example",
    "colours": {"accent": "#7a1f2b", "alert": "#8a4b00"},
    "fonts": {"serif": "fonts/a.otf"},
    "logo": "logo.svg",
    "paper": "A4",
}
ALIASES = {"people": [{"name": "Anna Lund", "variants": ["Lund"], "role": "Mayor"}], "never merge": [["Lund", "Pike"]]}
LISTED = [{"file": "a.txt", "id": "ap", "publisher": "AP", "published": "2021-03-04", "url": "https://example.com/"}]


def articles(draw: random.Random, here: Path, good: Path) -> Commands:
    """A folder of articles, one of them good."""
    folder = here / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(hostile.STORY, encoding="utf-8")
    for number in range(draw.choice([1, 1, 3])):
        (folder / f"{number}{draw.choice(['.txt', '.md', '.text'])}").write_bytes(hostile.article(draw))
    return draw.choice([[["mentions", "articles"]], [["extract", "articles", "-o", "out/facts.yaml"]]])


def pages(draw: random.Random, here: Path, good: Path) -> Commands:
    """A page, beside a good article."""
    (here / "good.txt").write_text(hostile.STORY, encoding="utf-8")
    name = draw.choice(["page.html", "page.htm", "page.xhtml", "page.txt"])
    (here / name).write_bytes(hostile.page(draw))
    return [["mentions", "good.txt", name]]


def lists(draw: random.Random, here: Path, good: Path) -> Commands:
    """A list of articles, and a file of names."""
    (here / "a.txt").write_text(hostile.STORY, encoding="utf-8")
    for name, whole in (("sources.yaml", LISTED), ("aliases.yaml", ALIASES)):
        (here / name).write_bytes(_yaml(draw, whole))
    return [
        draw.choice([["mentions", "sources.yaml"], ["extract", ".", "-o", "facts.yaml", "--aliases", "aliases.yaml"]]),
        ["extract", "a.txt", "-o", "facts.yaml", "--aliases", "aliases.yaml"],
    ]


def fact_bases(draw: random.Random, here: Path, good: Path) -> Commands:
    """A fact base that somebody sent, with its sidecar and texts."""
    shutil.copytree(good / "out", here, dirs_exist_ok=True)
    facts = yaml.safe_load((here / "facts.yaml").read_text(encoding="utf-8"))
    names = [fact["id"] for fact in facts["facts"]]
    if draw.random() < 0.8:
        (here / "facts.yaml").write_bytes(_yaml(draw, _enriched(draw, facts)))
    if draw.random() < 0.5:
        _spoil_json(draw, here / "facts.base.json")
    if draw.random() < 0.3:
        for path in (here / "sources").iterdir():
            path.write_bytes(hostile.torn(draw, path.read_bytes(), 3))
    return draw.sample(_on_a_fact_base(draw, names), 4)


def _enriched(draw: random.Random, facts: dict[str, Any]) -> dict[str, Any]:
    """`facts` with keys that people and merges write."""
    fact = draw.choice(facts["facts"])
    fact |= {"checked": "MR 2021-03-05", "suggests": {"value": 3, "when": "2021-03-04", "cites": fact["cites"]}}
    fact |= {"replaces": ["other"], "note": "a note", "aliases": ["x"], "who": ["a"], "ask": "Which?"}
    fact["cites"][0] |= {"for": ["value"], "says": [1, 2], "occurrence": 1}
    return facts


def _on_a_fact_base(draw: random.Random, names: list[str]) -> Commands:
    name, other, word = draw.choice(names), draw.choice(names), hostile.text(draw).replace("\x00", "")
    key = draw.choice(["value", "when", "statement", "hold", "kind", "age", "who", "event", "id", "cites", word])
    return [
        ["check", "facts.yaml", "--format", draw.choice(["text", "json", "github", "sarif"])],
        ["render", "facts.yaml", "--to", draw.choice(FORMS.split(",")), "-o", "printed", "--draft"],
        ["show", name],
        ["list"],
        ["list", "facts.yaml", "--json", "--differs"],
        ["find", word or "x"],
        ["diff", "facts.yaml", "facts.yaml"],
        ["set", name, f"{key}={word}"],
        ["hold", name, "--why", word or "x"],
        ["sign", name, "--by", "MR", "--on", "2021-03-05"],
        ["sign", "--all", "--by", "MR", "--on", "2021-03-05"],
        ["decide", name, word or "3", "--by", "MR", "--on", "2021-03-05"],
        ["merge", name, other],
        ["drop", name],
        ["accept", name],
        ["undo"],
        ["extract", "-o", "facts.yaml", draw.choice(["sources", "facts.yaml", "."])],
    ]


def looks(draw: random.Random, here: Path, good: Path) -> Commands:
    """A theme and a folder of templates."""
    shutil.copytree(good / "out", here, dirs_exist_ok=True)
    (here / "theme.yaml").write_bytes(_yaml(draw, THEME))
    (here / "logo.svg").write_bytes(
        hostile.torn(draw, b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>")
    )
    (here / "fonts").mkdir()
    (here / "fonts" / "a.otf").write_bytes(draw.randbytes(200))
    templates = here / "templates"
    shutil.copytree(good / "templates", templates)
    path = draw.choice(sorted(path for path in templates.rglob("*") if path.is_file()))
    path.write_bytes(hostile.torn(draw, path.read_bytes(), draw.choice([1, 3])))
    extra = draw.choice([["--theme", "theme.yaml"], ["--templates", "templates"]])
    return [["render", "facts.yaml", "--to", draw.choice(["html", "onepager", "md"]), *extra]]


def sheets(draw: random.Random, here: Path, good: Path) -> Commands:
    """A printed sheet."""
    printed = good / "out" / "briefing.pdf"
    content = printed.read_bytes() if printed.exists() else b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n"
    (here / "a.pdf").write_bytes(hostile.torn(draw, content, draw.choice([1, 3, 20])))
    return [["check", "a.pdf"], ["open", "a.pdf", "-o", "opened"]]


def words(draw: random.Random, here: Path, good: Path) -> Commands:
    """A command line with wrong words in it."""
    shutil.copytree(good / "out", here, dirs_exist_ok=True)
    word = hostile.text(draw).replace("\x00", "")
    return [
        draw.choice(
            [
                ["mentions", word],
                ["mentions", "sources", "--published", word],
                ["mentions", "sources", "--published", f"good={word}"],
                ["check", word],
                ["check", "facts.yaml", "--format", word],
                ["render", "facts.yaml", "--to", word],
                ["render", word],
                ["show", word],
                ["list", word],
                ["list", "--kind", word, "--by", word],
                ["sign", "--all", "--by", word, "--on", word],
                ["open", word],
                ["templates", "copy", word],
                [word],
            ]
        )
    ]


CASES: dict[str, tuple[int, Callable[[random.Random, Path, Path], Commands]]] = {
    "articles": (3, articles),
    "pages": (2, pages),
    "lists": (2, lists),
    "fact bases": (8, fact_bases),
    "looks": (2, looks),
    "sheets": (2, sheets),
    "words": (1, words),
}
"""The kinds of case, each with how often it comes."""


def _yaml(draw: random.Random, whole: Any) -> bytes:
    """`whole` as YAML with something wrong in it, in its structure or in its bytes."""
    if draw.random() < 0.7:
        spoiled = hostile.spoiled(draw, whole, draw.choice([1, 1, 2, 5]))
        try:
            return yaml.safe_dump(spoiled, allow_unicode=draw.random() < 0.5, sort_keys=False).encode(errors="replace")
        except (ValueError, yaml.YAMLError):
            return json.dumps(spoiled).encode()
    content = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False).encode()
    return hostile.torn(draw, content, draw.choice([1, 3]))


def _spoil_json(draw: random.Random, path: Path) -> None:
    content = path.read_bytes()
    if draw.random() < 0.8:
        path.write_text(json.dumps(hostile.spoiled(draw, json.loads(content), draw.choice([1, 2, 6]))))
    else:
        path.write_bytes(hostile.torn(draw, content, 2))
