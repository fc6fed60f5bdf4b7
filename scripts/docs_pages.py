"""What mkdocs.yml adds to the pages in docs/: those that stand at the root of the project."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parent.parent
PAGES = {
    "README.md": "index.md",
    "SECURITY.md": "security.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
}
_ABOVE = re.compile(r"\]\(\.\./(\w+\.md)")
_BELOW = re.compile(r"\]\(docs/")
_ASKS = re.compile(r"<(?!a[\s>])\w+\s[^>]*(?:src|href)\s*=\s*[\"']?(?:https?:)?//[^\s>]+", re.IGNORECASE)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site, with those of the root."""
    for name, page in PAGES.items():
        files.append(File.generated(config, page, content=(ROOT / name).read_text("utf-8")))
    return files


def on_page_markdown(markdown: str, **_: object) -> str:
    """A page with its links as they are on the site, where all pages stand in one folder."""
    return _BELOW.sub("](", _ABOVE.sub(lambda link: f"]({PAGES[link[1]]}", markdown))


def on_post_page(output: str, **_: object) -> str:
    """A page that is done. Raises PluginError where it would ask another server for something."""
    if asks := _ASKS.search(output):
        raise PluginError(f"the page asks another server: {asks[0]}")
    return output
