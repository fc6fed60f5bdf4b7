"""Articles to sources: files, folders and manifests, and the sources that an earlier fact base names."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from factsheet.containment import Named, named, within
from factsheet.errors import SourceError
from factsheet.limits import ATTACHED_FILES, RUN_OF_MARKS, TEXT_CHARACTERS, WORD_CHARACTERS
from factsheet.model.source import BlockKind, Source
from factsheet.model.typed_date import typed
from factsheet.sources import manifest
from factsheet.sources.article import from_text
from factsheet.sources.attached import below, exists
from factsheet.sources.decode import garbled
from factsheet.sources.files import INPUT, READ, RIGHT_FORM, Candidate, Refused, candidates
from factsheet.sources.forms.archive import ZIP
from factsheet.sources.forms.mail import attachments, is_mail
from factsheet.sources.ids import mint
from factsheet.sources.limited import limited
from factsheet.sources.loading import checked, load, recorded
from factsheet.sources.outlets import by_file_name
from factsheet.sources.said import said
from factsheet.sources.versions import corrects, is_newer

_PARTED = (
    f"runs of more than {RUN_OF_MARKS} marks, or words of more than {WORD_CHARACTERS} characters, are read in pieces. "
    "Is this the text of the article?"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A source that an earlier run read, as its fact base has it.

    `file` is the original and `text` the copy that was kept beside the fact base (either may be gone). `given` holds
    what a person has said about it (`title`, `publisher`, `byline`, `url`, `published`, `updated`), `told` the day that
    an earlier run was told. `recorded` is what the original said about itself, for when only the copy is left, `reader`
    what read it, `versions` are copies of texts that were corrected since. `skip` says why it is not read again: left
    out, or removed. `folder` is that of the fact base that names the paths: a stranger may have written it, so they are
    followed only into what a person named.
    """

    id: str
    file: Path | None = None
    text: Path | None = None
    digest: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    told: str | None = None
    skip: str | None = None
    recorded: Mapping[str, str] = field(default_factory=dict, compare=False)
    folder: Path | None = field(default=None, compare=False)
    reader: str | None = field(default=None, compare=False)
    versions: tuple[Path, ...] = field(default=(), compare=False)


def read(
    paths: Sequence[Path],
    *,
    published: Mapping[str, str] | None = None,
    day: str | None = None,
    known: Sequence[Known] | None = None,
    report: Callable[[str], None] = lambda message: None,
    unread: Callable[[str], None] | None = None,
) -> list[Source]:
    """The sources at `paths`, in their order, after those `known` from earlier, which are read again.

    An original outside of what was named with `paths`, and of the folder of the fact base that names it, is read only
    where it still is what was read then. `published` gives publication dates by source id, `day` one for all others at
    `paths` of which nobody has given it one by one; both as a person types them. What is not read is told to `unread`
    (a message names the file, why, and what to do) and the others are read all the same; `report` takes remarks on what
    is, and without `unread` all. Raises SourceError where nothing could be read, or a date is given for no source.
    """
    dates, for_all = _dates(published or {}), _dates({"": day} if day else {}).get("")
    allowed = named([*paths, *{source.folder: None for source in known or () if source.folder}])
    found = list(candidates(paths, allowed))
    files = [one for one in found if isinstance(one, Candidate)]
    taken = {source.id for source in known or ()} | {one.entry.id for one in files if one.entry and one.entry.id}
    reading = _Reading(report, unread or report, dates, for_all, taken, allowed)
    reading.earlier(known or (), files)
    for one in found:
        if isinstance(one, Refused):
            reading.refuse(one.error)
        else:
            reading.new(one)
    return reading.finish()


def _dates(published: Mapping[str, str]) -> dict[str, str]:
    for value in published.values():
        problem = manifest.date_problem(value)
        if problem:
            raise SourceError(problem, where="--published")
    return {key: typed(value) or value for key, value in published.items()}


class _Reading:
    """One run of `read`: the sources so far, and the ids and texts that are taken."""

    def __init__(
        self,
        report: Callable[[str], None],
        unread: Callable[[str], None],
        dates: Mapping[str, str],
        day: str | None,
        taken: set[str],
        allowed: Named,
    ) -> None:
        self._allowed = allowed
        self._report = report
        self._unread = unread
        self._dates = dates
        self._day = day
        self._taken = taken
        self._sources: list[Source] = []
        self._digests: dict[str, str] = {}
        self._refused: list[SourceError] = []
        self._known: dict[str, Known] = {}
        self._listed: set[str] = set()
        self._read_again: dict[str, Known] = {}

    def refuse(self, error: SourceError) -> None:
        """Notes a file that cannot be read."""
        self._refused.append(error)

    def earlier(self, known: Sequence[Known], found: Sequence[Candidate]) -> None:
        """Reads the known sources again, from the original or else from the copy that was kept."""
        self._listed = {os.path.realpath(one.path) for one in found}
        for source in known:
            if source.text:
                self._known[os.path.realpath(source.text)] = replace(source, skip=None)
            if source.skip:
                if source.digest:
                    self._digests[source.digest] = source.id
                if source.file:
                    self._known[os.path.realpath(source.file)] = source
                continue
            path, data, why = self._where(source)
            if path is None:
                where = str(source.file or source.text or source.id)
                self.refuse(SourceError(f"the source `{source.id}` {why}; its facts stay as they are", where=where))
                continue
            if path is source.text and source.file:
                self._report(f"{source.file}: {why}; `{source.id}` is read from the copy {source.text}")
            self._known[os.path.realpath(path)] = source
            found_again = next((one for one in found if os.path.realpath(one.path) == os.path.realpath(path)), None)
            told = self._day if found_again and self._day else source.told
            recorded = source.recorded if path is source.text else {}
            given = {**recorded, **({"published": told} if told else {}), **source.given}
            if told or "published" in source.given:
                given.pop("published_basis", None)
            self._take(path, given | dict(_stated(found_again)), source.id, source, data)
            self._read_again[source.id] = source

    def _where(self, source: Known) -> tuple[Path | None, bytes | None, str]:
        """The file to read an earlier source from, its bytes where they are known, and why it is no original."""
        why = "is gone"
        if source.file and exists(source.file):
            listed = not self._listed.isdisjoint(map(os.path.realpath, (source.file, *source.file.parents)))
            if source.folder is None or listed or self._allowed.holds(source.file):
                return source.file, None, ""
            data = recorded(source.file, source.digest)
            if data is not None:
                return source.file, data, ""
            why = "lies outside of the folders that were named, and is not what was read"
        kept = source.text if source.text and source.text.is_file() else None
        return kept if kept and (source.folder is None or within(kept, source.folder)) else None, None, why

    def new(self, candidate: Candidate) -> None:
        """Reads one file that was named in this run, and what came with it (a mail) or lies in it (a zip file)."""
        waiting: list[tuple[Candidate, bytes | None]] = [(candidate, None)]
        for read, (one, data) in enumerate(waiting):
            if read > ATTACHED_FILES:
                more = f"of the files that came with it the first {ATTACHED_FILES} are read"
                self._unread(f"{candidate.path}: {more}")
                return
            if one.path.suffix.lower() != ZIP:
                self._new(one, data)
            elif data is None:
                try:
                    data = load(one.path)
                except SourceError as error:
                    self.refuse(error)
                    continue
            waiting += [(Candidate(path), inner) for path, inner in self._attached(one.path, data)]

    def _new(self, candidate: Candidate, data: bytes | None) -> None:
        before = self._known.get(os.path.realpath(candidate.path))
        if before and before.skip:
            self._unread(f"{candidate.path}: {before.skip}")
        elif not before:
            given = {**({"published": self._day} if self._day else {}), **_stated(candidate)}
            count = len(self._sources)
            self._take(candidate.path, given, candidate.entry.id if candidate.entry else None, data=data)
            if len(self._sources) > count:
                self._correct()

    def _attached(self, mail: Path, data: bytes | None) -> list[tuple[Path, bytes]]:
        """The files that came with a mail, or lie in a zip file, and can be read; others are named."""
        try:
            found = below(mail, data)
        except SourceError as error:
            self.refuse(error)
            return []
        except OSError:  # it was told where the mail itself was read
            return []
        if other := [path.name for path in found if path.suffix.lower() not in READ]:
            which = "files in it" if mail.suffix.lower() == ZIP else "attached files"
            self._unread(f"{mail}: {which} of these kinds are not read: {', '.join(other)}")
        return [(path, content) for path, content in found.items() if path.suffix.lower() in READ]

    def _correct(self) -> None:
        """The text that was read last in place of the known source's that it corrects (`versions.corrects`)."""
        new = self._sources[-1]
        found = [at for at, old in enumerate(self._sources[:-1]) if old.id in self._read_again and corrects(new, old)]
        if not found:
            return
        old = self._sources[found[0]]
        before = self._read_again[old.id]
        self._sources.pop()
        self._digests[new.digest] = old.id
        if is_newer(new, old, before.versions, before.folder):
            self._report(f"{new.file}: a new text of `{old.id}`, in place of {old.file}")
            given: dict[str, Any] = {**before.given}
            if "published" in given:
                given["published_basis"] = "given"
            self._sources[found[0]] = replace(new, id=old.id, **given)
        else:
            self._report(f"{new.file}: no newer text of `{old.id}` than {old.file}; it is not read")

    def _take(
        self,
        path: Path,
        given: dict[str, Any],
        name: str | None,
        before: Known | None = None,
        data: bytes | None = None,
    ) -> None:
        try:
            source = self._read(path, given, name, data)
        except SourceError as error:
            self.refuse(error)
            return
        if before and path == before.text:
            kept = before.digest if before.file else None
            source = replace(source, file=before.file, digest=kept or source.digest, reader=before.reader)
        if before and before.digest not in (None, source.digest):
            self._report(f"{path}: changed since it was last read")
        twin = self._digests.get(source.digest)
        if twin:
            self._unread(f"{path}: the same text as `{twin}`; it is read once")
            return
        self._digests[source.digest] = source.id
        self._taken.add(source.id)
        self._sources.append(source)

    def _read(self, path: Path, given: dict[str, Any], name: str | None, data: bytes | None) -> Source:
        if name and any(name == other.id for other in self._sources):
            raise SourceError(f"another source has the id `{name}`", where=str(path), remedy="give it another id")
        data = load(path) if data is None else checked(path, data)
        source, messages = limited(str(path), 0, _article, path, data, given, name)
        for message in messages:
            self._report(message)
        final = name or mint(source.publisher, path, source.title, self._taken)
        day = self._dates.get(final)
        if day:
            return replace(source, id=final, published=day, published_basis="given")
        return replace(source, id=final)

    def finish(self) -> list[Source]:
        """The sources. Raises SourceError where there are none, or a date is given for none of them."""
        if not self._sources and len(self._refused) == 1:
            raise self._refused[0]
        for error in self._refused:
            self._unread(str(error))
        if not self._sources:
            remedy = f"name a file, a folder or a sources.yaml; {RIGHT_FORM}"
            raise SourceError("none of the articles could be read", remedy=remedy)
        ids = [source.id for source in self._sources]
        unknown = sorted(set(self._dates) - set(ids))
        if unknown:
            remedy = f"the ids are {', '.join(ids)}"
            raise SourceError(f"there is no source `{unknown[0]}`", where="--published", remedy=remedy)
        mails = {source.file: source.id for source in self._sources if source.file}
        return [
            replace(source, wire=mails[source.file.parent])
            if source.file and source.file.parent in mails and not source.wire
            else source
            for source in self._sources
        ]


def _article(path: Path, data: bytes, given: dict[str, Any], name: str | None) -> tuple[Source, list[str]]:
    """The source that the bytes of a file are, and what a person should hear about it. Raises SourceError."""
    found, by = said(path, data)
    text, stated = found.text, dict(found.stated)
    messages = [f"{path}: {remark}" for remark in found.remarks]
    if path == INPUT and is_mail(data) and attachments(data):
        messages.append("what is attached to a mail is not read from the standard input: give its file")
    if len(text) > TEXT_CHARACTERS:
        long = f"{len(text):,} characters are too many: an article has at most {TEXT_CHARACTERS:,}"
        raise SourceError(long, where=str(path), remedy="cut the file into its articles")
    if "published" in given:
        stated.pop("published_basis", None)
    dated = stated.pop("dated", None)
    stated.update(given)
    owner = by_file_name(path.stem)
    origin: dict[str, Any] = {} if path == INPUT else {"file": path, "data": data}
    source = from_text(text, id=name or "", outlet=owner.name if owner else None, zones=found.zones, **origin, **stated)
    source = replace(source, reader=by)
    if dated and not source.published:
        source = replace(source, published=dated, published_basis="metadata")
    if source.parted:
        messages.append(f"{path}: {_PARTED}")
    if wrong := garbled(source.text):
        messages.append(f"{path}: {wrong}")
    if not source.language and any(block.kind is BlockKind.FOREIGN for block in source.blocks):
        messages.append(f"{path}: paragraphs that are not in English are left out")
    return source, messages


def _stated(candidate: Candidate | None) -> Mapping[str, Any]:
    """What the list of articles in which the file stands says about it."""
    return manifest.metadata(candidate.entry) if candidate and candidate.entry else {}
