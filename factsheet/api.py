"""What a program of one's own may call: `from factsheet import build, check, load, render, verify`.

Each call stands by itself: nothing is kept between two of them but the cache of the user, nothing is printed, no
logger and no warning filter is changed. Everything heavy is imported in the call that needs it. What a person can put
right raises `FactsheetError`. The names are those of `factsheet.__all__`; they keep their names and meanings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factsheet.draft.told import Checked
    from factsheet.factbase.findings import Finding
    from factsheet.factbase.store import Report
    from factsheet.model.fact import FactBase
    from factsheet.pipeline import Progress

AnyPath = str | PathLike[str]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a run wrote: the fact base, the files of the briefing, and what changed in the fact base."""

    facts: Path
    files: tuple[Path, ...]
    report: Report


def build(
    articles: AnyPath | Sequence[AnyPath],
    folder: AnyPath = "output",
    *,
    published: Mapping[str, str] | None = None,
    day: str | date | None = None,
    aliases: AnyPath | None = None,
    model: str | None = None,
    only: bool = False,
    keep_all: bool = False,
    final: bool = False,
    draft: bool = False,
    cache: bool = True,
    say: Say | None = None,
) -> Built:
    """Articles to `facts.yaml` and a briefing (HTML, PDF) in `folder`; hand edits of an earlier run are kept.

    `articles` are files, folders or a manifest. `published` gives days of publication by the ids of sources, `day` one
    for all others. `say` is told what a person should know. The rest is as the options of `factsheet build`.
    """
    from factsheet import pipeline

    options = pipeline.Options(
        published=dict(published or {}),
        day=str(day) if day else None,
        model=model,
        aliases=Path(aliases) if aliases else None,
        only=only,
        keep_all=keep_all,
        cache=cache,
    )
    paths = [Path(one) for one in ([articles] if isinstance(articles, str | PathLike) else articles)]
    report, files = pipeline.build(paths, Path(folder), options, _progress(say), final=final, draft=draft)
    return Built(Path(folder) / pipeline.FACTS, tuple(files), report)


def load(facts: AnyPath) -> FactBase:
    """The fact base of a file: its facts, their citations and its sources, as typed models."""
    from factsheet.factbase.load import load as loaded

    return loaded(Path(facts)).base


def check(
    facts: AnyPath, *, strict: bool = False, templates: AnyPath | None = None, theme: AnyPath | None = None
) -> list[Finding]:
    """What is wrong with a fact base, or with a printed sheet (`briefing.pdf`); with `strict`, warnings are errors."""
    from factsheet import pipeline

    return pipeline.findings_of(Path(facts), strict=strict, templates=_path(templates), theme=_path(theme))[0]


def render(
    facts: AnyPath,
    folder: AnyPath | None = None,
    *,
    to: Sequence[str] = ("html", "pdf"),
    final: bool = False,
    draft: bool = False,
    templates: AnyPath | None = None,
    theme: AnyPath | None = None,
    template: str = "briefing",
    cache: bool = True,
    say: Say | None = None,
) -> list[Path]:
    """The sheet in each of the forms `to`, written into `folder` (default: beside the fact base); the files."""
    from factsheet import pipeline

    path = Path(facts)
    return pipeline.render(
        path,
        Path(folder) if folder is not None else path.parent,
        _progress(say),
        forms=[to] if isinstance(to, str) else to,
        final=final,
        draft=draft,
        templates=_path(templates),
        theme=_path(theme),
        template=template,
        cache=cache,
    )


def verify(
    draft: AnyPath,
    facts: AnyPath,
    *,
    on: str | date | None = None,
    model: str | None = None,
    cache: bool = True,
    say: Say | None = None,
) -> Checked:
    """What the fact base says of each figure, name, office, date, place and quotation of a story.

    `on` is the day of the story, else that of the newest source. `Checked.verdicts` has a verdict for each item;
    `told(form)` and `page()` give them as text.
    """
    from factsheet import pipeline

    options = pipeline.Options(day=str(on) if on else None, model=model, cache=cache)
    return pipeline.verify(Path(draft), Path(facts), options, _progress(say))


def _path(given: AnyPath | None) -> Path | None:
    return Path(given) if given is not None else None


def _progress(say: Say | None) -> Progress:
    from factsheet.pipeline import Progress

    return Progress(say=say, unread=say) if say else Progress()
