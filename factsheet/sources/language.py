"""Which language a text is in. Facts are read from English alone: rules for it find wrong ones in any other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from factsheet.model.source import Block, BlockKind, Source
from factsheet.sources.words import words as table

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH = 0.13
"""Share of the words of `data/english.txt` among the words that are written small."""
_ENGLISH_BLOCK = 0.06
"""The same in one paragraph, which may be a list of things."""
_FEWEST = 12
"""Words that tell a language. Capitals tell none: names are the same in all."""
_LATIN = 0.5
"""Share of the letters, at least; else no words need to be counted."""
_PROSE = frozenset((BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.UPDATE, BlockKind.PARAGRAPH))
_MOST = 20_000
"""Characters that are looked at for one answer."""


def parted(source: Source) -> Source:
    """`source` with what is not English marked as foreign: all of it, with the language named, or paragraphs."""
    prose = [block for block in source.blocks if block.kind in _PROSE]
    texts = [source.text[block.start : block.end] for block in prose]
    other = _other("\n".join(texts)[:_MOST], _ENGLISH)
    strange = {block for block, text in zip(prose, texts, strict=True) if _other(text[:_MOST], _ENGLISH_BLOCK)}
    english = any(
        block.kind is not BlockKind.HEADLINE and block not in strange and _tells(source, block) for block in prose
    )
    if other and not english:
        return replace(source, language=other, blocks=_marked(source.blocks, prose))
    return replace(source, blocks=_marked(source.blocks, strange)) if strange else source


def _tells(source: Source, block: Block) -> bool:
    """Whether a block is long enough to be known as English."""
    words = _lower(source.text[block.start : block.end])
    return len(words) >= _FEWEST and _share(words) >= _ENGLISH


def _marked(blocks: Iterable[Block], foreign: Iterable[Block]) -> tuple[Block, ...]:
    strange = set(foreign)
    return tuple(replace(block, kind=BlockKind.FOREIGN) if block in strange else block for block in blocks)


def _other(text: str, least: float) -> str | None:
    """The language of `text` in English words, None where it is English, or too short to tell."""
    if not text.isascii():
        letters = [char for char in text if char.isalpha()]
        latin = sum(char < "\u0250" or "\u1e00" <= char < "\u1f00" for char in letters)
        if len(letters) >= _FEWEST and latin < _LATIN * len(letters):
            return _named(text)
    words = _lower(text)
    if len(words) < _FEWEST or _share(words) >= least:
        return None
    return _named(text)


def _lower(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word[0].isupper()]


def _share(words: list[str]) -> float:
    common = table("english")
    return sum(word in common for word in words) / len(words)


def _named(text: str) -> str | None:
    """What the language of `text` is called, None for English."""
    import py3langid  # slow to load, and asked of few texts
    from babel import Locale

    code = str(py3langid.classify(text)[0])
    return None if code == "en" else str(Locale("en").languages.get(code, "another language"))
