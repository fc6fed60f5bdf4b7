"""The page: templates and styles to one HTML text, for the screen or for print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from markupsafe import Markup

from factsheet.kinds.registry import kind_of
from factsheet.model.agreement import counted
from factsheet.model.fact import Fact
from factsheet.render.article import Use, articles
from factsheet.render.environment import builtin_templates, own_file, render_template
from factsheet.render.fonts import font_faces, printable
from factsheet.render.front import lines
from factsheet.render.guard.page import guarded, policy
from factsheet.render.jsonld import graph
from factsheet.render.sheet import Sheet
from factsheet.render.theme import Theme
from factsheet.render.unruly import breakable, tamed

Medium = Literal["screen", "print"]
_PERSONS = 300
"""People by whom the web page can be filtered; a longer list is none to choose from."""

_ANCHOR = re.compile(r' id="([^"]+)"')
_LINK = re.compile(r' href="#([^"]+)"')
_STYLES: Mapping[Medium, tuple[str, ...]] = {
    "screen": ("theme.css", "page.css", "screen.css", "paper.css"),
    "print": ("theme.css", "page.css", "paper.css", "print.css"),
}
_INVENTORY: Mapping[Medium, tuple[str, ...]] = {
    "screen": ("theme.css", "full/page.css", "full/screen.css"),
    "print": ("theme.css", "full/page.css", "full/print.css"),
}
"""The style sheets of the template `full`."""


def page(sheet: Sheet) -> bytes:
    """The web page of a sheet: one file that asks for nothing else."""
    return make_html(sheet, "screen").encode()


def make_html(sheet: Sheet, medium: Medium, *, template: str | None = None, squeeze: int = 0) -> str:
    """The page of `sheet`. Its folder of templates and styles comes before the built-in ones.

    `squeeze` counts how often the page was too long for its paper.
    """
    template = template or f"{sheet.template}.html.j2"
    names: dict[str, Any] = {
        "sheet": sheet.front,
        "briefing": sheet.view,
        "changes": sheet.changes,
        "medium": medium,
        "squeeze": squeeze,
        "house": sheet.theme.house,
        "logo": sheet.theme.logo,
        "paper": sheet.theme.paper,
        "styles": Markup(_styles(medium, sheet.theme, sheet.templates, inventory=template == "full.html.j2")),
        "codes": {},
        "about": {},
        "persons": (),
        "articles": (),
        "rest": (),
        "linked_data": {},
        "script": Markup(""),
        "policy": "",
    }
    if medium == "screen":
        names |= _screen(sheet)
    html = _unlinked(render_template(template, names, sheet.templates, tamed))
    if sheet.templates:
        html = guarded(html, names["script"])
    return breakable(printable(html, sheet.theme.code_points)) if medium == "print" else html


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to filter by: a short key, and the name."""

    key: str
    name: str


def _screen(sheet: Sheet) -> dict[str, Any]:
    """What the web page has beside the sheet: all other facts, and the articles with their passages marked."""
    prepared = sheet.prepared
    on_sheet = lines(sheet.front)
    rest = sheet.rest
    others = [fact for section in rest for fact in section.facts]
    codes = {fact: line.code for fact, line in on_sheet.items()}
    codes |= {fact.id: f"R{at}" for at, fact in enumerate(others, start=1)}
    uses: dict[str, dict[Use, None]] = {}
    for fact in prepared.facts:
        line = on_sheet.get(fact.id)
        use = Use(codes.get(fact.id, ""), line.anchor if line else f"f-{fact.id}", kind_of(fact).place)
        for cite in counted(fact, sheet.base.sources):
            uses.setdefault(prepared.numbering.passage(cite).anchor, {})[use] = None
    persons = [
        Person(f"w{at}", str(fact.value))
        for at, fact in enumerate(islice(filter(_is_person, prepared.facts), _PERSONS))
    ]
    patterns = {person.key: _last_name(person.name) for person in persons}
    script = page_script()
    return {
        "codes": codes,
        "rest": rest,
        "persons": sorted(persons, key=lambda person: person.name),
        "about": {
            fact.id: " ".join(one.key for one in persons if _is_about(fact, one.name, patterns[one.key]))
            for fact in prepared.facts
        },
        "articles": articles(
            prepared.numbering, sheet.base.sources, sheet.texts, {anchor: list(known) for anchor, known in uses.items()}
        ),
        "linked_data": graph(sheet.view),
        "script": Markup(script),
        "policy": Markup(policy(script)),
    }


def _is_person(fact: Fact) -> bool:
    return kind_of(fact).place == "people" and bool(str(fact.value).strip())


def _last_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name.split()[-1])}\b")


def _is_about(fact: Fact, name: str, last_name: re.Pattern[str]) -> bool:
    """Whether `fact` names the person: whole, or by the last name."""
    return name in (fact.by, fact.value) or name in (fact.who or ()) or last_name.search(fact.statement) is not None


def _unlinked(html: str) -> str:
    """`html` without links into parts of the sheet that a template leaves out."""
    anchors = set(_ANCHOR.findall(html))
    return _LINK.sub(lambda match: match[0] if match[1] in anchors else "", html)


def page_script() -> str:
    """The one script that a page may hold: what it adds for the mouse, the finger and the keyboard."""
    return (builtin_templates() / "script" / "sheet.js").read_text(encoding="utf-8")


def _styles(medium: Medium, theme: Theme, folder: Path | None, *, inventory: bool) -> str:
    """The style sheets of a medium, one text; a sheet of the newsroom's own stands in place of the built-in."""
    texts = [font_faces()] if medium == "print" else []
    for name in (_INVENTORY if inventory else _STYLES)[medium]:
        own = own_file(folder, f"style/{name}")
        text = (builtin_templates() / "style" / name).read_text(encoding="utf-8") if own is None else own
        texts.append(f"@media print {{\n{text}}}" if medium == "screen" and name == "paper.css" else text)
    texts.append(theme.styles())
    return "\n".join(texts).replace("</", "<\\/")
