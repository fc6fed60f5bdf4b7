"""What is read in the texts of `tests/readings/`, line by line: every folder's tests hold its own lines of all of them.

A text stands at the margin, what is read in it below, each line with its layer first ("when", "clause", "person", …).
A layer that is read wrongly is not held: `person ?`. Whoever changes what is read looks at the difference:

    python -m tests.reading     # writes the lines anew; `git diff tests/readings` shows what a change does to all texts
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from factsheet.annotate.document import Document
from factsheet.annotate.frames.frame import Frame, frames
from factsheet.annotate.groups.people_groups import GroupFinder
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.run import parse
from factsheet.annotate.speech.reporting import reports
from factsheet.extract.run import read
from factsheet.model.passage import plain
from factsheet.sources import from_text

FILES = sorted((Path(__file__).parent / "readings").glob("*.txt"))
PUBLISHED = date(2019, 5, 7)
"""A Tuesday."""
_PLACES = frozenset({"start", "end", "spans", "text", "speaker_start", "speaker_end", "printed"})
_LEFT_OUT = _PLACES | {"stems", "topic", "things", "around", "independent", "unresolved"}
Lines = dict[str, tuple[str, ...]]
"""The lines of each layer."""


def _dates(document: Document) -> Iterator[str]:
    for when in document.whens.values():
        yield f"{when.text} = {when.reading.close(PUBLISHED)} ({when.reading.rule})"


def _names(document: Document) -> Iterator[str]:
    for (start, end), name in document.names.items():
        yield f"{document.doc.text[start:end]} = {name.full} ({name.sort})"


def _groups(document: Document) -> Iterator[str]:
    finder = GroupFinder(document, frozenset())
    for sentence in document.doc.sents:
        for group in finder.groups(sentence):
            yield f"{document.doc[group.start : group.end].text} = {group.value} ({group.sort})"


def _clauses(document: Document) -> Iterator[str]:
    return map(_clause, frames(document))


def _clause(frame: Frame) -> str:
    status = frame.status
    what = " | ".join(str(one) for one in (frame.subject, *frame.objects, frame.agent) if one is not None)
    by = " < ".join(f"{teller.kind} {teller.words}" for teller in status.tellers)
    parts = [f"{frame.predicate} ({frame.sort}, {frame.voice}, {frame.time}, {status.certainty})", what, by]
    if status.polarity < 0:
        parts[0] = "not " + parts[0]
    return "; ".join(filter(None, [*parts, ", ".join(status.rows)]))


def _speech(document: Document) -> Iterator[str]:
    for report in reports(document.doc):
        words = " … ".join(plain(document.doc.text[start:end]) for start, end in report.ranges)
        yield f"{report.speaker.text if report.speaker is not None else None}: {words} ({report.rule})"


def _meant(document: Document) -> Iterator[str]:
    for token in document.doc:
        if token.tag_ in {"PRP", "NN"} and (name := referent(document, document.doc[token.i : token.i + 1])):
            yield f"{token.text} = {name.full}"


def _mentions(document: Document) -> Iterator[tuple[str, str]]:
    for mention in sorted(document.mentions, key=lambda one: (one.start, one.kind, one.text)):
        row = {key: value for key, value in mention.row().items() if key not in _LEFT_OUT and value != mention.text}
        told = ", ".join(f"{key}={value}" for key, value in row.items())
        yield mention.kind, f"{plain(mention.text)}: {told}" if told else plain(mention.text)


LAYERS: dict[str, Callable[[Document], Iterable[str]]] = {
    "when": _dates,
    "name": _names,
    "group": _groups,
    "clause": _clauses,
    "speech": _speech,
    "meant": _meant,
}


def texts(path: Path) -> list[tuple[str, Lines]]:
    """The texts of a file, each with the lines that stand below it."""
    found: list[tuple[str, dict[str, list[str]]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("    "):
            layer, _, rest = line.strip().partition(" ")
            found[-1][1].setdefault(layer, []).append(rest)
        elif line:
            found.append((line, {}))
    return [(text, {layer: tuple(lines) for layer, lines in below.items()}) for text, below in found]


@cache
def _read(path: Path) -> list[Lines]:
    day = PUBLISHED.isoformat()
    sources = [from_text(text.replace(" // ", "\n\n"), id="test", published=day) for text, _ in texts(path)]
    return [_lines(read(document)) for document in parse(sources)]


def _lines(document: Document) -> Lines:
    found = {layer: list(what(document)) for layer, what in LAYERS.items()}
    for kind, line in _mentions(document):
        found.setdefault(kind, []).append(line)
    return {layer: tuple(lines) for layer, lines in found.items() if lines}


def differences(path: Path, layers: Iterable[str]) -> list[str]:
    """What is read otherwise than `path` says, of these layers ("kinds": what is stated), a line each."""
    wanted = set(layers)
    found = []
    for (text, held), now in zip(texts(path), _read(path), strict=True):
        for layer in sorted({*held, *now}):
            if layer in wanted or (layer not in LAYERS and "kinds" in wanted):
                before, after = held.get(layer, ()), now.get(layer, ())
                if before not in (after, ("?",)):
                    found.append(f"{text}\n  - {layer} {before}\n  + {layer} {after}")
    return found


def written(path: Path) -> str:
    """The file as it should stand: its texts with what is read now, what is not held as it was."""
    blocks = []
    for (text, held), now in zip(texts(path), _read(path), strict=True):
        below = {layer: ("?",) if held.get(layer) == ("?",) else lines for layer, lines in now.items()}
        below |= {layer: lines for layer, lines in held.items() if lines == ("?",)}
        blocks.append("\n".join([text, *(f"    {layer} {line}" for layer in below for line in below[layer])]) + "\n")
    return "\n".join(blocks)


if __name__ == "__main__":
    for file in FILES:
        file.write_text(written(file), "utf-8")
