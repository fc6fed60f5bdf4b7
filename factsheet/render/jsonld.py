"""The sheet as linked data: schema.org terms in JSON-LD, as a file and inside the web page."""

from __future__ import annotations

import json
from typing import Any

from factsheet.render.briefing import Briefing, FactView, SourceView
from factsheet.render.sheet import Sheet

_TYPES = {"event": "Event", "person": "Person", "organization": "Organization", "place": "Place", "quote": "Quotation"}
"""What a fact of a kind is in schema.org; every other fact is a Claim."""


def document(sheet: Sheet) -> bytes:
    """The JSON-LD file of a sheet."""
    return (json.dumps(graph(sheet.view), ensure_ascii=False, indent=2) + "\n").encode()


def graph(view: Briefing) -> dict[str, Any]:
    """The report, its sources as citations and its facts as parts, each with the passages that say it."""
    report = {
        "@type": "Report",
        "@id": "#sheet",
        "name": view.title,
        "inLanguage": view.language,
        "dateModified": view.as_of_iso,
        "creativeWorkStatus": ["Draft" if view.draft else "Final", view.state],
        "about": {"@id": f"#{view.main.anchor}"} if view.main else None,
        "citation": [{"@id": f"#{source.anchor}"} for source in view.sources],
        "hasPart": [{"@id": f"#{row.fact.anchor}"} for row in view.matrix],
    }
    nodes = [report, *(_source(source) for source in view.sources), *(_fact(row.fact) for row in view.matrix)]
    return {"@context": "https://schema.org", "@graph": [_set(node) for node in nodes]}


def _source(source: SourceView) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": f"#{source.anchor}",
        "headline": source.title,
        "url": source.url,
        "datePublished": source.published_iso,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "author": {"@type": "Person", "name": source.byline} if source.byline else None,
    }


def _fact(fact: FactView) -> dict[str, Any]:
    type_ = _TYPES.get(fact.kind, "Claim")
    node: dict[str, Any] = {"@type": type_, "@id": f"#{fact.anchor}", "description": fact.statement}
    if type_ in ("Claim", "Quotation"):
        node["text"] = node.pop("description") if type_ == "Claim" else " … ".join(fact.spans)
        node["creator"] = {"@type": "Person", "name": fact.by} if fact.by else None
    elif type_ == "Event":
        node |= {"name": fact.statement, "startDate": fact.when, "location": fact.where}
    else:
        node["name"] = fact.shown
        node["alternateName"] = list(fact.aliases)
        node["jobTitle"] = fact.role if type_ == "Person" else None
    node["subjectOf"] = [
        {"@type": "Quotation", "text": passage.words, "isPartOf": {"@id": f"#s{marker.number}"}}
        for marker in fact.cites
        for passage in marker.passages
    ]
    return node


def _set(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}
