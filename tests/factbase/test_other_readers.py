"""Every YAML reader opens what is written here, and reads the same; where it would not, `check` says so."""

from __future__ import annotations

import os
import random
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, reject, settings
from hypothesis import strategies as st

from factsheet.errors import FactBaseError
from factsheet.factbase.check_readers import odd
from factsheet.factbase.load import loads
from factsheet.factbase.merge import first_base, merge
from factsheet.factbase.nodes import Mapping, Node, Scalar
from factsheet.factbase.splice import SpliceError
from factsheet.factbase.write import dump
from factsheet.model.fact import FactBase
from tests.factbase.handwriting import Hand
from tests.factbase.punctuation import fact_bases
from tests.factbase.readers import PYTHON, Reader, has_js_yaml, js_yaml, meant, root, said
from tests.factbase.scenes import PATH, Scene, base_of, scenes

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = int(os.environ.get("FACTSHEET_EXAMPLES", "40"))
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
QUICK = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)

PIECES = ["\t", " ", "\n", "\n ", "#", "# c", " # c", ",", "?", ":", ": ", "-", "- ", "'", '"', "[", "]", "{", "}", "|"]
PIECES += [
    ">",
    ">-",
    "|+",
    "\u2028",
    "\x85",
    "\r",
    "!",
    "! ",
    "&",
    "*",
    "%",
    "@",
    "`",
    "\\",
    "\ufeff",
    "a",
    "x: y",
    "? ",
]
WORDS = ["ab", "a b", "who is", "it's", '"q" z', "12", "wh?", "NO", "12:30", "1e3", "0123", "2013-01-28", "=", "y"]


@pytest.fixture(scope="module")
def readers() -> Iterator[dict[str, Reader]]:
    """Every reader that there is on this machine."""
    if has_js_yaml():
        with js_yaml() as read:
            yield {**PYTHON, "js-yaml": read}
    else:
        yield PYTHON


def opened(text: str, readers: dict[str, Reader]) -> None:
    """Every reader reads from `text` what factsheet reads, and `check` says nothing about it."""
    for name, read in readers.items():
        assert said(read(text)) == said(meant(text)), name


@QUICK
@given(base=fact_bases())
def test_every_reader_reads_a_new_file(readers: dict[str, Reader], base: FactBase) -> None:
    text = dump(base)
    assert loads(text, PATH).base == base
    opened(text, readers)
    assert not list(odd(text, root(text)))


@QUICK
@given(scene=scenes())
def test_every_reader_reads_a_file_into_which_a_run_was_merged(readers: dict[str, Reader], scene: Scene) -> None:
    opened(scene.text, readers)
    try:
        text, _, _ = merge(loads(scene.text, PATH), scene.base, base_of(scene.second))
    except SpliceError:
        return
    opened(text, readers)
    assert not list(odd(text.removeprefix("\ufeff"), root(text)))


def test_what_an_earlier_version_wrote_keeps_its_bytes_and_gains_only_what_all_read() -> None:
    cites = [{"source": "ap", "quote": "the chief said who it was"}]
    fact = {"id": "a", "kind": "other", "statement": "It is so.", "who": ["the chief", "who?"], "cites": cites}
    first = base_of([fact])
    text = dump(first).replace("'who?'", "who?")
    assert merge(loads(text, PATH), first_base(first), first)[0] == text
    more = base_of([{**fact, "who": ["the chief", "who?", "why?"]}])
    assert "who: [the chief, who?, 'why?']\n" in merge(loads(text, PATH), first_base(first), more)[0]


@QUICK
@given(rng=st.randoms(use_true_random=False))
def test_what_check_does_not_mention_every_reader_reads(readers: dict[str, Reader], rng: random.Random) -> None:
    text = slipped(Hand(rng).file(rough(rng)), rng)
    try:
        node = root(text)
    except FactBaseError:
        reject()
    assume(not empty(node) and not list(odd(text.removeprefix("\ufeff"), node)))
    opened(text, readers)


@pytest.mark.parametrize("page", ["README.md", "docs/editing.md", "docs/sources.md", "docs/templates.md"])
def test_every_reader_reads_the_examples_of_the_documents(readers: dict[str, Reader], page: str) -> None:
    examples = re.findall(r"(?s)```yaml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"))
    assert examples
    for example in map(textwrap.dedent, examples):
        opened(example, readers)
        assert not [found for found in odd(example, root(example)) if found[1] == "warning"]


def rough(rng: random.Random) -> dict[str, object]:
    """A few facts, as data."""

    def words(count: int) -> str:
        return " ".join(rng.choice(WORDS) for _ in range(count))

    facts = [
        {
            "id": rng.choice(WORDS),
            "who": [rng.choice(WORDS), rng.choice(WORDS)],
            "value": rng.choice([12, 1.5, 1e22]),
            "statement": words(4),
            "cites": [{"source": "ap", "quote": words(12)}],
        }
        for _ in range(rng.randint(1, 2))
    ]
    return {"title": rng.choice(WORDS), "facts": facts}


def slipped(text: str, rng: random.Random) -> str:
    """The text after a slip of the hand or three."""
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(text) + 1)
        match rng.randrange(5):
            case 0:
                text = text[:at] + text[at + rng.randint(1, 3) :]
            case 1:
                other = rng.randrange(len(text) + 1)
                text = text[:at] + text[other : other + rng.randint(1, 6)] + text[at:]
            case _:
                text = text[:at] + rng.choice(PIECES) + text[at:]
    return text


def empty(node: Node) -> bool:
    """Whether something has no value, which no fact base may have."""
    if isinstance(node, Scalar):
        return node.data in (None, "")
    if isinstance(node, Mapping):
        return any(map(empty, node.keys)) or any(map(empty, node.values))
    return any(map(empty, node.items))
