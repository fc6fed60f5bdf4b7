"""The sheet as an IPTC ninjs 3.1 item: what newsroom systems take in."""

from __future__ import annotations

import json
import uuid
from typing import Any

from factsheet.render.box import html
from factsheet.render.briefing import Briefing
from factsheet.render.sheet import Sheet

_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""RFC 4122's namespace of addresses."""


def item(sheet: Sheet) -> bytes:
    """The ninjs file of a sheet."""
    return (json.dumps(as_item(sheet), ensure_ascii=False, indent=2) + "\n").encode()


def as_item(sheet: Sheet) -> dict[str, Any]:
    """The item: a text, withheld while it is a draft, with its people, organizations, places and sources."""
    view = sheet.view
    written = {
        "uri": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{view.title} {view.as_of_iso}')}",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "type": "text",
        "representationType": "full",
        "profile": "factsheet",
        "versionCreated": sheet.moment,
        "pubStatus": "withheld" if view.draft else "usable",
        "edNote": _note(view),
        "language": view.language,
        "slugline": view.slug,
        "headlines": [{"role": "main", "value": view.title}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": _summary(view)}],
        "bodies": [
            {"role": "main", "contentType": "text/html", "value": html(sheet, styled=False)},
            {"role": "main", "contentType": "text/plain", "value": _body(view)},
        ],
        "people": [{"rel": "about", "name": name} for name in _names(view, "person")],
        "organisations": [{"rel": "about", "name": name} for name in _names(view, "organization")],
        "places": [{"rel": "about", "name": name} for name in _names(view, "place")],
        "events": [{"name": view.main.statement, "rel": "about"}] if view.main else [],
        "infoSources": [{"name": source.publisher, "role": "source"} for source in view.sources],
        "genres": [{"name": "fact sheet"}],
    }
    return {key: value for key, value in written.items() if value not in ("", [])}


def first_version(sheet: Sheet) -> bytes:
    """The same with the keys of ninjs 1, which Superdesk's systems take in; `guid` is what they know an item by."""
    item = as_item(sheet)
    bodies = {body["contentType"]: body["value"] for body in item["bodies"]}
    written = {
        "guid": item["uri"],
        "uri": item["uri"],
        "type": item["type"],
        "profile": item["profile"],
        "versioncreated": item.get("versionCreated", ""),
        "pubstatus": item["pubStatus"],
        "ednote": item["edNote"],
        "language": item["language"],
        "slugline": item.get("slugline", ""),
        "headline": sheet.view.title,
        "description_text": _summary(sheet.view),
        "body_html": bodies["text/html"],
        "body_text": bodies["text/plain"],
        "person": item.get("people", []),
        "organisation": item.get("organisations", []),
        "infosource": [{"name": source["name"]} for source in item.get("infoSources", [])],
    }
    return (
        json.dumps({key: value for key, value in written.items() if value}, ensure_ascii=False, indent=2) + "\n"
    ).encode()


def _note(view: Briefing) -> str:
    notes = [f"Embargo: {view.embargo}."] if view.embargo else []
    notes.append(f"{view.state}.")
    if view.questions:
        notes.append(f"Open questions: {len(view.questions)}.")
    return " ".join(notes)


def _summary(view: Briefing) -> str:
    return " ".join(fact.statement for fact in view.summary)


def _body(view: Briefing) -> str:
    """Every statement once, with the numbers of its sources, and the sources below."""
    lines = [
        f"{row.fact.statement}\u202f{' '.join(f'[{marker.number}]' for marker in row.fact.cites)}"
        for row in view.matrix
    ]
    sources = [
        f"[{one.number}] {', '.join(filter(None, (one.publisher, one.title, one.published)))}" for one in view.sources
    ]
    return "\n".join([*lines, "", *sources])


def _names(view: Briefing, kind: str) -> list[str]:
    return [row.fact.shown for row in view.matrix if row.fact.kind == kind and row.fact.shown]
