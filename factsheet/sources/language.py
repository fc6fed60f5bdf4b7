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
_FEW_SURE, _SURE = 6, 0.3
"""The same of a short paragraph that stands among others in another language: fewer words, a greater share."""
_STRANGE = re.compile("[^\\W\\d_\0-\u024f\u1e00-\u1eff]")
"""A letter of another alphabet than the Latin one."""
_UNUSUAL = re.compile("[^\0-\u024f\u1e00-\u1eff\u2000-\u206f]")
"""What such a letter is among; looked for first, which is fast."""
_LATIN = 0.5
"""Share of the letters, at least; else no words need to be counted."""
_PROSE = frozenset((BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.UPDATE, BlockKind.PARAGRAPH))
_MOST = 20_000
"""Characters that are looked at for one answer."""
_NAMED = 3_000
"""Characters of them by which a language is named."""


def parted(source: Source) -> Source:
    """`source` with what is not English marked as foreign: all of it, with the language named, or paragraphs."""
    prose = [block for block in source.blocks if block.kind in _PROSE]
    texts = [source.text[block.start : block.end][:_MOST] for block in prose]
    words = [_lower(text) for text in texts]
    other = _other("\n".join(texts)[:_MOST], [word for found in words for word in found], _ENGLISH)
    if other and not any(map(_is_english, prose, texts, words)):
        return replace(source, language=other, blocks=_marked(source.blocks, prose))
    parts = zip(prose, texts, words, strict=True)
    strange = {block for block, text, found in parts if _other(text, found, _ENGLISH_BLOCK)}
    if strange:  # among them a few words tell
        few = (one for one in zip(prose, texts, words, strict=True) if _FEW_SURE <= len(one[2]) < _FEWEST)
        strange |= {block for block, text, found in few if not _share(found) and _named(text)}
    return replace(source, blocks=_marked(source.blocks, strange)) if strange else source


def _is_english(block: Block, text: str, words: list[str]) -> bool:
    """Whether a block is long enough to be known as English."""
    if block.kind is BlockKind.HEADLINE or len(words) < _FEW_SURE:
        return False
    if len(words) < _FEWEST:
        return _share(words) >= _SURE and _named(text) is None
    return _share(words) >= _ENGLISH and not _other(text, words, _ENGLISH_BLOCK)


def _marked(blocks: Iterable[Block], foreign: Iterable[Block]) -> tuple[Block, ...]:
    strange = set(foreign)
    return tuple(replace(block, kind=BlockKind.FOREIGN) if block in strange else block for block in blocks)


def _other(text: str, words: list[str], least: float) -> str | None:
    """The language of `text`, in which `words` are written small, in English words;
    None where it is English, or too short to tell."""
    strange = len(_STRANGE.findall(text)) if _UNUSUAL.search(text) else 0
    if strange:
        letters = sum(map(str.isalpha, text))
        if letters >= _FEWEST and letters - strange < _LATIN * letters:
            return _named(text)
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

    code = str(py3langid.classify(text[:_NAMED])[0])
    return None if code == "en" else str(Locale("en").languages.get(code, "another language"))
