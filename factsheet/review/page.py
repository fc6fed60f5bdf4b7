"""The page and its parts as HTML. Each part has a digest: the page asks again for those that have another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from factsheet.bundled import bundled
from factsheet.errors import FactsheetError
from factsheet.kinds.registry import kinds
from factsheet.render.article import Article
from factsheet.render.labels import review_words
from factsheet.render.unruly import tamed
from factsheet.review.cards import Card
from factsheet.review.desk import View
from factsheet.review.fields import Field

FILES = {"review.js": "text/javascript", "review.css": "text/css"}
_PARTS = 20_000
"""Parts kept as HTML: those of some versions of the largest fact base that people read on a page."""


def whole(view: View, by: str) -> str:
    """The page."""
    return _render("page", view=view, parts=parts(view), by=by, kinds=list(kinds()))


def broken(error: FactsheetError) -> str:
    """The page in place of a fact base that cannot be read."""
    return _render("broken", message=str(error))


def form(fields: Sequence[Field]) -> str:
    """The form in which a person corrects a fact."""
    return _render("form", fields=fields)


def parts(view: View) -> dict[str, str]:
    """The HTML of every part of the page, in its order: `bar`, `card:ID`, `article:NUMBER`."""
    found = {"bar": _render("bar", view=view, review=view.review, words=review_words(view.review))}
    found |= {f"card:{card.id}": _card(card) for card in view.cards}
    both = zip(view.articles, view.sources, strict=True)
    return found | {f"article:{article.number}": _article(article, source) for article, source in both}


def digests(found: Mapping[str, str]) -> dict[str, str]:
    """The digest of each part, which its HTML carries."""
    return {name: _digest(html) for name, html in found.items()}


@cache
def file(name: str) -> str:
    """The text of one of `FILES`: the page's script, and its style with the colours and typefaces of sheets."""
    folder = bundled("templates")
    text = (folder / "review" / name).read_text(encoding="utf-8")
    return (folder / "style" / "theme.css").read_text(encoding="utf-8") + text if name.endswith(".css") else text


@lru_cache(_PARTS)
def _digest(html: str) -> str:
    return sha256(html.encode()).hexdigest()[:16]


@lru_cache(_PARTS)
def _card(card: Card) -> str:
    return _render("card", card=card)


@lru_cache(_PARTS)
def _article(article: Article, source: str) -> str:
    return _render("article", article=article, source=source)


def _render(name: str, **names: Any) -> str:
    return _environment().get_template(f"{name}.html.j2").render(names)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(bundled("templates") / "review"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=tamed,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["digest"] = _digest
    environment.filters["exact"] = escape
    return environment
