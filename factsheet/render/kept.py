"""The forms of a sheet, made once for all that they are made from: the same again are taken from the cache."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path

from factsheet.cache import basis
from factsheet.cache.store import Store
from factsheet.containment import contents, within
from factsheet.render.forms import chosen, make, own
from factsheet.render.libraries import versions
from factsheet.render.sheet import Sheet

_FILES, _BYTES = 200, 20 << 20
"""How much of a house's own templates and themes is looked at to tell whether they changed; with more, all is made."""


def made(
    names: Sequence[str], sheet: Sheet, theme: Path | None, store: Store | None, progress: Callable[[str], None]
) -> tuple[list[bytes], list[str]]:
    """As `forms.make`; what `store` keeps of the same is not made again."""
    key = _key(names, sheet, theme) if store else None
    if store is None or key is None:
        return make(names, sheet, theme, progress)
    packed = store.get(key)
    if packed:
        return _unpacked(packed)
    files, notes = make(names, sheet, theme, progress)
    store.put(key, _packed(files, notes))
    return files, notes


def _key(names: Sequence[str], sheet: Sheet, theme: Path | None) -> str | None:
    """All that decides how the forms of `sheet` look; None where that cannot be told: another package makes one, or a
    house's own files are too many."""
    forms = chosen(names)
    folders = [folder for folder in (sheet.templates, theme and theme.parent) if folder]
    try:
        house = [sorted(_files(folder)) for folder in folders]
    except OSError:
        return None
    if not all(map(own, forms)):
        return None
    told = [
        [form.name for form in forms],
        sheet.base.model_dump_json(),
        sheet.before and sheet.before.dumps(),
        *(sorted(given.items()) for given in (sheet.texts, sheet.files, sheet.unsound)),
        (sheet.template, sheet.templates is None, theme and theme.name, house, versions()),
    ]
    return f"forms {sha256(repr(told).encode('utf-8', 'surrogatepass')).hexdigest()} {basis.of_forms()}"


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    """The files below `folder`, each with its digest. Raises OSError where they are too many, or too large."""
    left = _BYTES
    for count, path in enumerate(folder.rglob("*")):
        if count >= _FILES:
            raise OSError(f"more than {_FILES} files")
        if path.is_file() and within(path, folder):
            content = contents(path, left)
            left -= len(content)
            yield path.relative_to(folder).as_posix(), sha256(content).hexdigest()


def _packed(files: Sequence[bytes], notes: Sequence[str]) -> bytes:
    """The contents of `files` behind a line that tells the length of each, and the notes."""
    return b"\n".join([json.dumps([list(map(len, files)), notes]).encode(), b"".join(files)])


def _unpacked(content: bytes) -> tuple[list[bytes], list[str]]:
    """What `_packed` has packed."""
    head, _, rest = content.partition(b"\n")
    lengths, notes = json.loads(head)
    ends = list(accumulate(lengths, initial=0))
    return [rest[start:end] for start, end in pairwise(ends)], notes
