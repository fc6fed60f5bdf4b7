"""What was fetched for a fact base: kept in a folder beside it, with a list that says from where and when."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from factsheet.factbase.files import replace
from factsheet.model.slug import slug
from factsheet.sources import manifest
from factsheet.sources.fetch import fetch

FOLDER = "fetched"
_ODD = re.compile(r"[^a-z0-9.-]+")


def keep(address: str, folder: Path) -> str:
    """Fetches `address` into `folder` and notes it in the list there, once; says what it did.

    Raises SourceError with what to do instead, OSError.
    """
    listed = folder / manifest.NAME
    for entry in manifest.load(listed) if listed.exists() else ():
        if entry.url == address:
            when = f"was fetched {entry.retrieved}" if entry.retrieved else "was fetched before"
            return f"{address} {when} and is kept in {entry.file}; to fetch it again, take it out of {listed}"
    found = fetch(address)
    folder.mkdir(parents=True, exist_ok=True)
    path = _free(folder, address, found.ending)
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    told = {"file": path.name, "url": address, "retrieved": moment}
    lines = "\n  ".join(f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in told.items())
    before = listed.read_bytes() if listed.exists() else b""
    replace(path, found.data, inside=folder)
    replace(listed, before + f"- {lines}\n".encode(), inside=folder)
    return f"{address} is kept in {path}"


def _free(folder: Path, address: str, ending: str) -> Path:
    """A name for what `address` gives that no file in `folder` has."""
    parts = urlsplit(address)
    host = _ODD.sub("-", (parts.hostname or "").removeprefix("www."))
    stem = f"{host}-{slug(parts.path.rstrip('/').rpartition('/')[2], 'page')}"
    names = (f"{stem}{f'-{at}' if at > 1 else ''}{ending}" for at in range(1, 1_000_000))
    return next(folder / name for name in names if not (folder / name).exists())
