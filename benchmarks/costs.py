"""What factsheet costs against bare libraries, on the same texts in one run: each a ratio, less being better.

CPU time, in turns, the best of the rounds. The texts are those of `piles.py`: invented, and the same in every run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import psutil

from benchmarks.cost import bare, whole
from benchmarks.piles import World
from benchmarks.sheets import seconds
from factsheet.archive.index import Index
from factsheet.extract.run import extract
from factsheet.factbase.load import load
from factsheet.model.source import Source
from factsheet.pipeline import Progress, reread
from factsheet.reconcile.run import reconcile
from factsheet.sources import from_text


@dataclass(frozen=True, slots=True)
class Measure:
    """A ratio: what is measured, against what, and how; `large` ones take minutes."""

    name: str
    against: str
    take: Callable[[], float]
    large: bool = False


def text(words: int, seed: int) -> str:
    """An article of about this many words."""
    world = World(40, seed)
    parts = [world.article(world.events[0])]
    for event in cycle(world.events[1:]):
        if sum(len(part.split()) for part in parts) >= words:
            break
        parts.append(world.article(event).split("\n\n", 1)[1])
    return " ".join("\n\n".join(parts).split(" ")[:words])


def cluster(count: int) -> list[Source]:
    """Articles on one event."""
    world = World(3, 7)
    return [from_text(world.article(world.events[0]), id=f"source-{number}") for number in range(count)]


def extraction(count: int, words: int, rounds: int = 3) -> float:
    """Extraction and reconciliation of articles of so many words, against spaCy's pipeline on them."""
    sources = [from_text(text(words, seed), id=f"source-{seed}") for seed in range(count)]
    bare(sources[:1]), whole(sources[:1])
    taken = [(bare(sources), sum(whole(sources))) for _ in range(rounds)]
    return min(ours for _, ours in taken) / min(theirs for theirs, _ in taken)


def reconciliation(count: int) -> float:
    """Reconciliation of a cluster of so many articles, against spaCy's pipeline on them."""
    sources = cluster(count)
    bare(sources[:1]), whole(sources[:2])
    theirs = bare(sources)
    return whole(sources)[1] / theirs


def printing(count: int, rounds: int = 2) -> float:
    """The PDF of a cluster of so many articles, against WeasyPrint on the same page."""
    sources = cluster(count)
    done = reconcile(sources, [mention for document in extract(sources) for mention in document.mentions])
    base = reread(done.base, done.texts)
    ours, theirs = seconds(base, {source.id: source.original for source in sources}, {"facts.yaml": b""}, rounds)
    return ours / theirs


def used(*words: str, **surroundings: str) -> float:
    """Seconds of the processor that a Python process takes, with all that it has waited for."""
    nothing = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
    process = os.posix_spawn(sys.executable, [sys.executable, *words], os.environ | surroundings, file_actions=nothing)
    _, _, taken = os.wait4(process, 0)
    return taken.ru_utime + taken.ru_stime


def start() -> float:
    """`factsheet --help`, against a Python that does nothing."""
    taken = [(used("-c", "pass"), used("-m", "factsheet", "--help")) for _ in range(5)]
    return min(ours for _, ours in taken) / min(theirs for theirs, _ in taken)


def unchanged() -> float:
    """A build that changes nothing, against `render` that makes the forms anew."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, cache = Path(scratch), {"FACTSHEET_CACHE": f"{scratch}/cache"}
        for number, source in enumerate(cluster(5)):
            (folder / f"{number}.txt").write_text(source.original, encoding="utf-8")
        build = ("-m", "factsheet", "build", f"{scratch}", "-o", f"{scratch}/out", "-q")
        used(*build, **cache)
        render = ("-m", "factsheet", "render", f"{scratch}/out/facts.yaml", "-q", "--no-cache")
        taken = [(used(*render, **cache), used(*build, **cache)) for _ in range(3)]
    return min(ours for _, ours in taken) / min(theirs for theirs, _ in taken)


@contextmanager
def archive(sheets: int, articles: int = 3) -> Iterator[Path]:
    """A folder `root` with a folder of articles for each of so many sheets, and room beside it."""
    with tempfile.TemporaryDirectory() as scratch:
        world = World(sheets, 5)
        for number, event in enumerate(world.events):
            folder = Path(scratch) / "root" / f"{number:06}"
            folder.mkdir(parents=True)
            for article in range(articles):
                (folder / f"{article}.txt").write_text(world.article(event), encoding="utf-8")
        yield Path(scratch)


def batch(home: Path, jobs: int, forms: str = "none") -> tuple[float, float, int]:
    """Makes the sheets of an archive: seconds of the clock, and of all processors; the most memory at once, in MB."""
    words = ["batch", f"{home}/root", "-o", f"{home}/{jobs}", "--jobs", f"{jobs}", "--to", forms, "-q"]
    begun = time.monotonic()
    run = subprocess.Popen([sys.executable, "-m", "factsheet", *words], stderr=subprocess.DEVNULL)
    tree, processors, peak = psutil.Process(run.pid), dict[int, float](), 0
    while run.poll() is None:
        memory = 0
        for process in [tree, *_below(tree)]:
            try:
                times = process.cpu_times()
                memory += process.memory_info().rss
            except psutil.Error:
                continue
            processors[process.pid] = times.user + times.system
        peak = max(peak, memory)
        time.sleep(0.1)
    assert run.returncode == 0
    return time.monotonic() - begun, sum(processors.values()), peak >> 20


def _below(tree: psutil.Process) -> list[psutil.Process]:
    try:
        return tree.children(recursive=True)
    except psutil.Error:
        return []


def memory(few: int, many: int) -> float:
    """The memory of a batch of many sheets, against one of few."""
    peaks = []
    for sheets in (few, many):
        with archive(sheets) as home:
            peaks.append(batch(home, 2)[2])
    return peaks[1] / peaks[0]


def sharing(sheets: int) -> float:
    """The processors' time of a batch in two processes, against one: what two cost more."""
    with archive(sheets) as home:
        return batch(home, 2)[1] / batch(home, 1)[1]


def clock(sheets: int) -> float:
    """The time by the clock of a batch in two processes, against one; only a machine with nothing else to do tells."""
    with archive(sheets) as home:
        return batch(home, 2)[0] / batch(home, 1)[0]


def indexing(sheets: int) -> float:
    """Bringing a whole index up to date, against reading the same fact bases."""
    with archive(1) as home:
        batch(home, 1)
        made = (home / "1" / "000000" / "facts.yaml").read_bytes()
        for number in range(sheets):
            (home / "all" / f"{number:06}").mkdir(parents=True)
            (home / "all" / f"{number:06}" / "facts.yaml").write_bytes(made)
        begun = time.process_time()
        for path in (home / "all").glob("*/facts.yaml"):
            load(path)
        read = time.process_time()
        index = Index(home / "all", f"{home}/all.index")
        index.update(Progress())
        index.close()
        return (time.process_time() - read) / (read - begun)


MEASURES = (
    Measure("extraction, 30 articles of 100 words", "spaCy", lambda: extraction(30, 100)),
    Measure("extraction, 6 articles of 1,000 words", "spaCy", lambda: extraction(6, 1_000)),
    Measure("extraction, an article of 10,000 words", "spaCy", lambda: extraction(1, 10_000, 1), large=True),
    Measure("reconciliation, 3 articles", "spaCy", lambda: reconciliation(3)),
    Measure("reconciliation, 50 articles", "spaCy", lambda: reconciliation(50)),
    Measure("reconciliation, 500 articles", "spaCy", lambda: reconciliation(500), large=True),
    Measure("the PDF of 3 articles", "WeasyPrint on its page", lambda: printing(3)),
    Measure("the PDF of 50 articles", "WeasyPrint on its page", lambda: printing(50)),
    Measure("start: factsheet --help", "python -c pass", start),
    Measure("a build that changes nothing", "factsheet render --no-cache", unchanged, large=True),
    Measure("batch of 10 sheets, processors' time of two processes", "one process", lambda: sharing(10)),
    Measure("batch of 100 sheets, memory", "10 sheets", lambda: memory(10, 100), large=True),
    Measure("batch of 2,000 sheets, memory", "200 sheets", lambda: memory(200, 2_000), large=True),
    Measure("batch of 200 sheets, the clock of two processes", "one process", lambda: clock(200), large=True),
    Measure("index of 100 sheets", "reading them", lambda: indexing(100)),
    Measure("index of 10,000 sheets", "reading them", lambda: indexing(10_000), large=True),
)
