"""The stages in their order: articles, sources, mentions, facts, the YAML fact base, the briefing. Read this first.

articles -> read -> sources -> extract -> mentions -> reconcile -> facts -> merge -> facts.yaml -> render -> briefing
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factsheet.errors import FactsheetError, RefusedError, SourceError

if TYPE_CHECKING:
    from datetime import date

    from factsheet.cache.store import Store
    from factsheet.draft.item import Item
    from factsheet.draft.told import Checked
    from factsheet.factbase.check import Finding
    from factsheet.factbase.findings import Level
    from factsheet.factbase.releases import Before, Release
    from factsheet.factbase.store import Report
    from factsheet.model.fact import Fact, FactBase
    from factsheet.model.mention import Mention
    from factsheet.model.passage import Folded
    from factsheet.model.source import Source

FACTS = "facts.yaml"


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may set for a run.

    `published` gives publication dates by source id, `day` one for all other sources that are named, `model` names a
    spaCy pipeline, `aliases` a file of names, `only` leaves just the sources given, `keep_all` uses articles about
    other events too, `cache` takes what earlier runs have worked out of the same, and keeps it for later ones.
    """

    published: Mapping[str, str] = field(default_factory=dict)
    day: str | None = None
    model: str | None = None
    aliases: Path | None = None
    only: bool = False
    keep_all: bool = False
    cache: bool = True


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run tells how far it is: `stage` at each step, `step` within it (done, total), `say` for messages.

    `unread` takes what was not read, and why: it is to be told at the end, where it is seen.
    """

    stage: Callable[[str], None] = lambda _: None
    step: Callable[[int, int], None] = lambda _, __: None
    say: Callable[[str], None] = lambda _: None
    unread: Callable[[str], None] = lambda _: None


def build(
    paths: Sequence[Path],
    folder: Path,
    options: Options,
    progress: Progress,
    *,
    final: bool = False,
    draft: bool = False,
) -> tuple[Report, list[Path]]:
    """Articles to a fact base and a briefing in `folder`; gives what the merge did, and the files of the briefing."""
    from factsheet.factbase.files import refuse_outside

    refuse_outside(folder / FACTS, folder)
    report = extract(paths, folder / FACTS, options, progress)
    return report, render(folder / FACTS, folder, progress, final=final, draft=draft, cache=options.cache)


def fetched(given: Sequence[str], folder: Path, progress: Progress, *, fetch: bool) -> list[Path]:
    """What a person gave as paths: with `fetch`, the addresses among it are fetched into a folder in `folder`.

    What cannot be is told as not read; raises SourceError where there is nothing else.
    """
    from factsheet.factbase.fetched import FOLDER, keep
    from factsheet.sources.fetch import is_address
    from factsheet.sources.files import not_fetched

    paths = [Path(text) for text in given if not is_address(text)]
    refused = []
    for address in filter(is_address, given):
        try:
            if not fetch:
                raise not_fetched(address)
            progress.stage(f"Fetching {address}")
            progress.say(keep(address, folder / FOLDER))
            paths.append(folder / FOLDER)
        except SourceError as error:
            refused.append(error)
    if refused and not paths:
        raise refused[0]
    for one in refused:
        progress.unread(str(one))
    return list(dict.fromkeys(paths))


def demo(folder: Path, progress: Progress) -> tuple[Report, list[Path]]:
    """The articles that come with the package, copied into `folder`, and the sheet made of them there.

    Raises FactsheetError where `folder` holds another fact base: articles about something else are not put into it.
    """
    from factsheet.bundled import bundled
    from factsheet.factbase.files import replace

    articles = folder / "articles"
    given = {articles / path.name: path for path in sorted(bundled("seeds").glob("*.txt"))}
    if (folder / FACTS).exists() and not any(target.exists() for target in given):
        raise FactsheetError(
            "this is a fact base of your own", where=str(folder / FACTS), remedy="Name another folder for the demo: -o."
        )
    for target, path in given.items():
        if not target.exists():
            replace(target, path.read_bytes(), inside=folder)
    return build([articles], folder, Options(), progress)


def extract(paths: Sequence[Path], facts: Path, options: Options, progress: Progress) -> Report:
    """Articles to the fact base `facts`, merged into the one that is there; what changed in it is told."""
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
    from factsheet.factbase import files, store, texts
    from factsheet.factbase.load import load

    with files.locked(facts.parent):
        sources = read(paths, facts, options, progress)
        base, messages = factbase(sources, options, progress)
        sources = [source for source in sources if source.id in base.sources]
        for message in messages:
            progress.say(message)
        progress.stage("Writing the fact base")
        earlier = texts.keep_earlier(facts, load(facts).base, sources) if facts.exists() else {}
        located = locate(base, sources, facts.parent, texts.keep(facts, sources), earlier)
        report = store.merge_into(facts, located, model=options.model or DEFAULT_MODEL)
    for message in report.messages:
        progress.say(message)
    return report


def read(paths: Sequence[Path], facts: Path | None, options: Options, progress: Progress) -> list[Source]:
    """The sources at `paths`, together with those that the fact base `facts` names, unless only the new are wanted."""
    from factsheet.factbase.sources import known
    from factsheet.sources.read import read as read_sources

    progress.stage("Reading")
    earlier = known(facts) if facts is not None and facts.exists() and not options.only else None
    return read_sources(
        paths, published=options.published, day=options.day, known=earlier, report=progress.say, unread=progress.unread
    )


def accounts(paths: Sequence[Path], options: Options, progress: Progress, *, zones: bool = False) -> list[str]:
    """What is read of each source at `paths`, in a few lines; with `zones` also its text, part by part."""
    from factsheet.sources import account

    found = read(paths, None, options, progress)
    return [account.account(one) + (f"\n\n{account.zones(one)}" if zones else "") for one in found]


def mentions(sources: Sequence[Source], options: Options, progress: Progress) -> tuple[list[Source], list[Mention]]:
    """The sources that can be read to the end, and what the extractors see in each, in the order of the texts.

    Each is read within limits; one that exceeds them is told as not read. What the same text gave before is not read
    again. Raises SourceError where none can be read.
    """
    from factsheet.cache.store import of_user

    store = of_user() if options.cache else None
    progress.stage("Extracting")
    progress.step(0, len(sources))
    read, found, refused = [], [], []
    for done, source in enumerate(sources, start=1):
        try:
            seen, notes = _seen(source, options.model, store)
        except SourceError as error:
            refused.append(error)
            continue
        finally:
            progress.step(done, len(sources))
        read.append(source)
        found += seen
        for note in notes:
            progress.say(f"{source.file or source.id}: {note}")
    if refused and not read:
        raise refused[0]
    for one in refused:
        progress.unread(str(one))
    return read, found


def _seen(source: Source, model: str | None, store: Store | None) -> tuple[list[Mention], list[str]]:
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
    from factsheet.cache import mentions as cached
    from factsheet.sources.limited import limited

    known = cached.kept(store, source, model or DEFAULT_MODEL) if store else None
    if known is not None:
        return known
    seen = limited(str(source.file or source.id), len(source.text), _seen_in, source, model)
    if store:
        cached.keep(store, source, model or DEFAULT_MODEL, seen)
    return seen


def _seen_in(source: Source, model: str | None) -> tuple[list[Mention], list[str]]:
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
    from factsheet.extract.run import seen_in

    return seen_in(source, model or DEFAULT_MODEL)


def mention_rows(
    paths: Sequence[Path], options: Options, progress: Progress, *, frames: bool = False
) -> list[dict[str, object]]:
    """What the extractors see, a row a mention: its place and text, and its typed fields with dates closed.

    With `frames`, a row a clause instead: what it says, and how far it is told as so.
    """
    from factsheet.reconcile import dating

    if frames:
        return _frame_rows(read(paths, None, options, progress), options, progress)
    sources, found = mentions(read(paths, None, options, progress), options, progress)
    files = {source.id: str(source.file) if source.file else None for source in sources}
    closed = dating.settle(sources, found).mentions
    return [
        {"source": mention.source, "file": files[mention.source], "kind": mention.kind, **mention.row()}
        for mention in closed
        if not mention.inside_another
    ]


def _frame_rows(sources: Sequence[Source], options: Options, progress: Progress) -> list[dict[str, object]]:
    from factsheet.sources.limited import limited

    progress.stage("Reading clauses")
    rows = []
    for done, source in enumerate(sources, start=1):
        for row in limited(str(source.file or source.id), len(source.text), _frames_in, source, options.model):
            rows.append(
                {"source": source.id, "file": str(source.file) if source.file else None, "kind": "frame", **row}
            )
        progress.step(done, len(sources))
    return rows


def _frames_in(source: Source, model: str | None) -> list[dict[str, object]]:
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
    from factsheet.extract.why import frames_in

    return frames_in(source, model or DEFAULT_MODEL)


def factbase(sources: Sequence[Source], options: Options, progress: Progress) -> tuple[FactBase, list[str]]:
    """The facts that those of `sources` state together that can be read, and messages for the person who runs it."""
    from factsheet.cache import places
    from factsheet.cache.store import of_user
    from factsheet.model.gazetteer import index
    from factsheet.reconcile.aliases import load as load_aliases
    from factsheet.reconcile.run import reconcile

    sources, found = mentions(sources, options, progress)
    progress.stage("Reconciling")
    aliases = load_aliases(options.aliases) if options.aliases else None
    gazetteer = partial(places.index, of_user()) if options.cache else index
    done = reconcile(sources, found, aliases=aliases, keep_all=options.keep_all, gazetteer=gazetteer)
    return reread(done.base, done.texts), done.messages


def reread(base: FactBase, texts: Mapping[str, Folded]) -> FactBase:
    """`base` after the second reading: what the `texts` of its sources do not bear out is held, with the reason."""
    from factsheet.model.second_reading import faults, sentences_of

    sentence = sentences_of(texts)
    facts = [
        fact.model_copy(update={"hold": found[0]}) if not fact.hold and (found := faults(fact, sentence)) else fact
        for fact in base.facts
    ]
    return base.model_copy(update={"facts": facts})


def locate(
    base: FactBase,
    sources: Sequence[Source],
    folder: Path,
    copies: Mapping[str, str],
    earlier: Mapping[str, list[str]] | None = None,
) -> FactBase:
    """`base` with the paths of its sources, relative to `folder`, and of their `copies`, with the digests of these.

    `earlier` are the copies of texts that were corrected since.
    """
    from factsheet.model.digest import digest

    entries = dict(base.sources)
    for source in sources:
        where: dict[str, object] = {
            "text": copies[source.id],
            "text_digest": digest(source.original.encode("utf-8")),
            "versions": (earlier or {}).get(source.id),
        }
        if source.file is not None:
            where["file"] = Path(os.path.relpath(source.file, folder)).as_posix()
        entries[source.id] = entries[source.id].model_copy(update=where)
    return base.model_copy(update={"sources": entries})


def render(
    facts: Path,
    folder: Path,
    progress: Progress,
    *,
    forms: Sequence[str] = ("html", "pdf"),
    final: bool = False,
    draft: bool = False,
    templates: Path | None = None,
    theme: Path | None = None,
    template: str = "briefing",
    cache: bool = True,
    before: Before | None = None,
) -> list[Path]:
    """The briefing of the fact base `facts` in `folder`, in each of `forms`; gives the files written.

    It tells what changed since the version `before`, which is the newest that was given out.

    Facts whose citations prove nothing stop it, or are crossed out with `draft`; `final` asks for a sheet that people
    have signed off, with nothing left to settle. With `cache`, what was printed of the same before is not made again.
    Raises RefusedError.
    """
    from factsheet.cache.store import of_user
    from factsheet.factbase.check import unsound
    from factsheet.factbase.final import blockers
    from factsheet.factbase.load import load
    from factsheet.factbase.releases import before as version_before
    from factsheet.factbase.sidecar import content
    from factsheet.factbase.texts import kept_of
    from factsheet.render import render as render_base

    progress.stage("Rendering")
    loaded = load(facts)
    broken = unsound(loaded)
    if broken and not draft:
        raise RefusedError.unsound(broken, facts)
    if final and (left := blockers(loaded)):
        raise RefusedError.not_final(left, facts)
    return render_base(
        loaded.base,
        folder,
        texts=kept_of(facts.parent, loaded.base),
        files={facts.name: loaded.text.encode("utf-8"), **content(facts)},
        forms=forms,
        unsound=broken,
        before=before or version_before(facts),
        templates=templates,
        theme=theme,
        template=template,
        store=of_user() if cache else None,
        progress=progress.stage,
        say=progress.say,
    )


def outgoing(facts: Path, form: str, progress: Progress, *, final: bool = False) -> bytes:
    """What a system is sent of the fact base `facts`: its `form`, made as `render` makes it. Raises RefusedError."""
    with TemporaryDirectory() as folder:
        (path,) = render(facts, Path(folder), progress, forms=[form], final=final)
        return path.read_bytes()


def release(facts: Path, by: str, on: date | None, progress: Progress) -> tuple[Release, list[str]]:
    """Gives the fact base `facts` out as a version of its own, printed; and what changed since the one before.

    `by` are initials, `on` the day (today). Facts whose citations prove nothing stop it. Raises FactsheetError.
    """
    from factsheet.factbase import releases
    from factsheet.factbase.edit import signed_by

    initials, day = signed_by(by, on).split(" ")

    def printed(folder: Path, before: Before | None) -> None:
        render(folder / facts.name, folder, progress, before=before)

    return releases.release(facts, initials, day, printed)


def diff(old: Path, new: Path) -> list[str]:
    """A line for each change from the fact base `old` to the fact base `new`."""
    from factsheet.factbase.diff import diff as changes
    from factsheet.factbase.load import load

    return changes(load(old).base, load(new).base)


def diff_page(old: Path, new: Path, output: Path) -> None:
    """Writes what changed from the fact base `old` to the fact base `new` as a web page. Raises FactsheetError."""
    from factsheet.factbase.files import replace
    from factsheet.factbase.load import load
    from factsheet.factbase.releases import called
    from factsheet.render.changed_page import page

    replace(output, page(load(old).base, load(new).base, called(old), called(new)).encode())


def check(
    paths: Sequence[Path],
    *,
    strict: bool,
    form: str,
    templates: Path | None = None,
    theme: Path | None = None,
) -> tuple[str, int]:
    """What is wrong with fact bases or printed sheets, as a text in `form`, and the exit code.

    `templates` and `theme` are those that the sheets were printed with.
    """
    from factsheet.factbase import check as checks
    from factsheet.factbase import report

    findings, remarks = [], []
    for path in paths:
        found, proved = findings_of(path, strict=strict, templates=templates, theme=theme)
        findings += found
        remarks += [f"{path}: {proved}"] if proved else []
    return report.render(findings, form, remarks), checks.exit_code(findings, strict)


def findings_of(
    path: Path, *, strict: bool = False, templates: Path | None = None, theme: Path | None = None
) -> tuple[list[Finding], str]:
    """What is wrong with a fact base or a printed sheet; and in words what its citations were looked for in."""
    from factsheet.factbase import check as checks

    if path.suffix.lower() == ".pdf":
        return _proof(path, strict, templates, theme), ""
    return checks.examined(path, strict=strict)


def verify(draft: Path, facts: Path, options: Options, progress: Progress) -> Checked:
    """What the fact base `facts` and its sources' texts say of each figure, name, office, date, place and quotation.

    `draft` counts its days from `options.day`, else from the newest source. Raises SourceError where it is too long.
    """
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
    from factsheet.cache.store import of_user
    from factsheet.draft.evidence import Evidence
    from factsheet.draft.kept import kept
    from factsheet.draft.run import judge
    from factsheet.draft.told import Checked
    from factsheet.factbase.load import load
    from factsheet.factbase.texts import kept_of
    from factsheet.limits import DRAFT_CHARACTERS
    from factsheet.sources import from_text

    base = load(facts).base
    day = options.day or base.as_of
    source, *more = read([draft], None, replace(options, day=day, only=True), progress)
    if more:
        raise SourceError(f"{len(more) + 1} articles stand there", where=str(draft), remedy="Name one story.")
    if len(source.original) > DRAFT_CHARACTERS:
        long = f"{len(source.original):,} characters are too many: a draft has at most {DRAFT_CHARACTERS:,}"
        raise SourceError(long, where=str(draft), remedy="give the story alone")
    texts = kept_of(facts.parent, base)
    given = [from_text(text, id=name, published=base.sources[name].published) for name, text in texts.items()]
    if missing := [name for name, entry in base.sources.items() if name not in texts and not entry.left_out]:
        progress.say(f"the text of {', '.join(missing)} is not kept: of it the cited passages alone are looked at")
    progress.stage("Reading the draft and the sources")
    store, model = of_user() if options.cache else None, options.model or DEFAULT_MODEL
    said = {}
    for done, one in enumerate(given, start=1):
        said[one.id] = kept(store, one, model, lambda one: _said_in(one, options))
        progress.step(done, len(given))
    return Checked(str(draft), source.original, judge(_said_in(source, options), Evidence(base, texts, said)))


def _said_in(source: Source, options: Options) -> list[Item]:
    from factsheet.sources.limited import limited

    return limited(str(source.file or source.id), len(source.text), _items_in, source, options.model)


def _items_in(source: Source, model: str | None) -> list[Item]:
    from factsheet.draft.items import items

    return items(source, model)


def show(facts: Path, name: str, *, why: bool = False) -> str:
    """The fact `name`, each passage in its context, and for a fact with a date how the passages' dates were read.

    With `why`, also the clauses of each passage, how far they are told as so, and the rules that read them.
    """
    from factsheet.factbase.load import load
    from factsheet.factbase.show import show as shown
    from factsheet.model.calendar import days

    text = shown(facts, name)
    base = load(facts).base
    fact = next(fact for fact in base.facts if fact.id == name)
    sources = dict.fromkeys(cite.source for cite in fact.cites)
    if fact.when is not None or days(str(fact.value)) is not None:
        lines = [line for source in sources for line in _readings(facts.parent, base, fact, source)]
        text = "\n".join([text, "", "Dates in these passages:", *lines]) if lines else text
    if why:
        lines = [line for source in sources for line in _reasons(facts.parent, base, fact, source)]
        text = "\n".join([text, "", "Why, clause by clause:", *lines])
    return text


def _reasons(folder: Path, base: FactBase, fact: Fact, source: str) -> list[str]:
    """Lines on how a source's passages were read: their clauses, and the rules with their reasons."""
    from factsheet.factbase.texts import kept
    from factsheet.sources.limited import limited

    text = kept(folder, base.sources[source].text)
    if text is None:
        return []
    quotes = [cite.quote for cite in fact.cites if cite.source == source]
    return limited(source, len(text), _reasons_in, text, source, fact.kind, quotes)


def _reasons_in(text: str, source: str, kind: str, quotes: Sequence[str]) -> list[str]:
    from factsheet.extract.why import reasons
    from factsheet.sources import from_text

    return reasons(from_text(text, id=source), kind, quotes)


def _readings(folder: Path, base: FactBase, fact: Fact, source: str) -> list[str]:
    """A line for each date in a source's passages: its words, its value, the rule and the day it was read by."""
    from factsheet.factbase.texts import kept
    from factsheet.sources.limited import limited

    entry = base.sources[source]
    text = kept(folder, entry.text)
    if text is None:
        return []
    quotes = [cite.quote for cite in fact.cites if cite.source == source]
    return limited(source, len(text), _dates_in, text, source, entry.published, quotes)


def _dates_in(text: str, source: str, day: str | None, quotes: Sequence[str]) -> list[str]:
    from factsheet.annotate.dates.read import read as read_dates
    from factsheet.annotate.run import parse
    from factsheet.model.calendar import days
    from factsheet.model.passage import Folded
    from factsheet.reconcile.dating import anchor, close
    from factsheet.sources import from_text

    folded = Folded(text)
    places = [place for quote in quotes for place in folded.find(quote)]
    covered = days(day)
    published = covered.first if covered and covered.first == covered.last else None
    document = next(iter(parse([from_text(text, id=source)])))
    document.whens = read_dates(document)
    lines = []
    for _, _, when in document.whens_in(0, len(document.source.text)):
        if any(when.span.within(place) for place in places):
            read = close(when, anchor(document.source, when.span.start, published))
            counted = f", counted from {read.anchor}" if read.anchor else ""
            lines.append(f"  {source}: “{read.text}” is {read.value or 'not settled'} ({read.reading.rule}{counted})")
    return lines


def _proof(path: Path, strict: bool, templates: Path | None, theme: Path | None) -> list[Finding]:
    """What a printed sheet proves, and what is wrong with the fact base inside; no file is read but the sheet."""
    from factsheet.factbase.check import Finding, found_in
    from factsheet.factbase.findings import without_texts
    from factsheet.render.proof import HINT, prove

    def told(level: Level, message: str) -> Finding:
        return Finding(level, "proof", str(path), 1, 1, None, message)

    proof = prove(path, templates=templates, theme=theme)
    if proof.facts is None or proof.differences:
        return [*(told("error", difference) for difference in proof.differences), told("note", HINT)]
    if proof.identical:
        first = told("note", "the pages are byte for byte what the fact base inside gives")
    else:
        first = told(
            "error" if strict else "warning",
            "the file was saved again by another program; all in it is what the fact base inside gives",
        )
    inside = found_in(proof.facts, strict=strict, attached=proof.texts)
    return [first, *(told("note", note) for note in proof.notes), *without_texts(inside)]
