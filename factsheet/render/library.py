"""The built-in templates as a newsroom sees them: listed, and copied to be changed."""

from __future__ import annotations

import os
from pathlib import Path

from factsheet.errors import RenderError
from factsheet.factbase.files import replace
from factsheet.render.environment import builtin_templates


def templates() -> list[str]:
    """The names of the built-in templates and styles of sheets, as a newsroom's own folder would call them."""
    folder = builtin_templates()
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".j2", ".css"))
    return sorted(name for name in names if not name.startswith("review/"))


def copy(names: list[str], folder: Path) -> list[Path]:
    """Copies the templates `names` (all for none) into `folder`, and gives the files. None is ever overwritten."""
    known = templates()
    for name in names:
        if name not in known:
            raise RenderError(f"there is no template {name!r}", remedy=f"Templates: {', '.join(known)}.")
    targets = {name: folder / name for name in names or known}
    for target in targets.values():
        if os.path.lexists(target):
            raise RenderError("it is there already", where=str(target), remedy="Move it away, or name another folder.")
    for name, target in targets.items():
        replace(target, (builtin_templates() / name).read_bytes(), inside=folder)
    return list(targets.values())
