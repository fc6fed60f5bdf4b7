"""Two tabs and an editor work on one file at once: nobody's work is lost, and undo brings the same bytes back.

A tab acts on what it saw when it last looked, which may be long ago. The editor reads the file, changes it somewhere
and saves it.
"""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from factsheet.factbase.load import load
from factsheet.model.review import seen_digest
from factsheet.review.app import application
from factsheet.review.desk import Desk
from tests.review.conftest import HOST, ORIGIN, TOKEN

ACTIONS = 200
HEAD = """\
factsheet: 1      # ours
title: 'Mill fire'
event: fact-0
sources:
    ap: {publisher: The Wire, text: sources/ap.txt}
    post: {publisher: The Post, text: sources/post.txt}

# what follows is ours
facts:
"""
SHAPES = [
    """\
# above {n}
- id: fact-{n}     # beside {n}
  kind: other
  statement:   'Nine people, it is said, saw {n}.'
  note: >-
    words over
    two lines
  cites: [{{source: ap, quote: A fire killed 9 people}}]   # cited {n}

""",
    """\
-   id: fact-{n}
    kind: casualties
    statement: Nine people were killed.
    outcome: killed
    value: 9
    ask: Is it 9? # {n}
    cites:
    -   source: ap
        # inside {n}
        quote: >-
          A fire killed 9
          people
    -   {{source: post, says: 12, quote: 12 people died}}
""",
    """\
- {{id: fact-{n}, kind: other, statement: "Fact {n}, in brackets.", suggests: {{statement: Fact {n} again.}},
   cites: [{{source: post, quote: the Lund mill burned}}]}}
""",
]


def written(newline: str) -> str:
    facts = "".join(SHAPES[number % 3].format(n=number) for number in range(15))
    return (HEAD + facts + "# the end\n").replace("\n", newline)


def blocks(text: str) -> dict[str, str]:
    """The text of each fact, up to the next one."""
    found = {}
    for part in re.split(r"(?=^- +(?:\{)?id:)", text, flags=re.MULTILINE):
        name = re.match(r"- +\{?id: ([\w-]+)", part)
        found[name[1] if name else ""] = part
    return found


def lone(block: str) -> str:
    """A fact's text without the comments behind it, which stand above the next one and go with that."""
    return re.sub(r"(\s*^#.*$)*\s*\Z", "", block, flags=re.MULTILINE)


class Tab:
    """A tab, with what it saw when it last looked."""

    def __init__(self, client: TestClient, path: Path) -> None:
        self.client, self.path = client, path
        self.look()

    def look(self) -> None:
        self.seen = {fact.id: seen_digest(fact) for fact in load(self.path).base.facts}
        self.version = self.client.get("state").json()["version"]

    def order(self, draw: random.Random) -> dict[str, Any]:
        name = draw.choice(sorted(self.seen))
        other = draw.choice(sorted(self.seen))
        do = draw.choice(
            [
                *("sign", "sign", "reopen", "hold", "release", "set", "set", "decide", "answer"),
                *("take", "decline", "undo", "undo", "drop", "merge", "split"),
            ]
        )
        if do == "undo":
            return {"do": do, "seen": self.version}
        more: dict[str, dict[str, Any]] = {
            "hold": {"why": draw.choice(["to be checked", "one: unnamed # source", "'"])},
            "set": {"keys": {draw.choice(["statement", "note", "where"]): f"{draw.choice('#:-&*')} {draw.random()}"}},
            "decide": {"key": "value", "value": draw.choice(["9", "12", "13"])},
            "merge": {"other": other},
            "split": {"passages": [2], "keys": {"statement": f"The sheriff counts {draw.randrange(10**6)}."}},
        }
        return {"do": do, "id": name, "seen": self.seen[name], "by": "MR", **more.get(do, {})}


def edited(text: str, draw: random.Random, newline: str) -> str:
    """What a person makes of the file in an editor."""
    names = [name for name in blocks(text) if name]
    block = blocks(text)[draw.choice(names)]
    word = f"hand {draw.randrange(10**6)}"
    change = draw.choice(["comment", "statement", "add"])
    if change == "comment":
        return text.replace("# the end", f"# {word}{newline}# the end")
    if change == "statement":
        new = re.sub(
            r"""statement: *('[^'\n]*'|"[^"\n]*"|[^\r\n,}]*)""", f"statement: Changed by {word}.", block, count=1
        )
        return text.replace(block, new)
    name = f"fact-{draw.randrange(100, 10**6)}"
    quote = "cites: [{source: ap, quote: We lost friends}]"
    fact = f"- {{id: {name}, kind: other, statement: {word}, {quote}}}{newline}"
    return text.replace("# the end", f"{fact}# the end")


def check_nothing_lost(before: str, after: str, order: dict[str, Any]) -> None:
    """Every other fact has the bytes that it had; comments of its own are still in the fact that was changed."""
    old, new = blocks(before), blocks(after)
    touched = {order["id"], order.get("other", "")} if order["do"] == "merge" else {order["id"]}
    if order["do"] == "merge" and re.search(rf"^event: {order['other']}\b", old[""], re.MULTILINE):
        touched.add("")  # the sheet is about the fact that is left
    gone = {order["other"]} if order["do"] == "merge" else {order["id"]} if order["do"] == "drop" else set()
    assert set(old) - set(new) == gone
    made = set(new) - set(old)
    assert len(made) == (order["do"] == "split")
    for name in set(new) - touched - made:
        assert lone(old[name]) == lone(new[name]) if gone else old[name] == new[name], name
    for name in touched - gone - {""}:
        for comment in re.findall(r"# (?:inside|cited|beside) \d+", old[name]):
            assert comment in new[name]


@pytest.mark.parametrize(("seed", "newline"), [(1, "\n"), (2, "\r\n")])
def test_200_actions_of_two_tabs_and_an_editor(facts: Path, seed: int, newline: str) -> None:
    draw = random.Random(seed)
    facts.write_bytes(written(newline).encode())
    app = application(Desk(facts, "MR", date(2021, 3, 4)), token=TOKEN, hosts=frozenset({HOST}))
    headers = {"origin": ORIGIN, "content-type": "application/json"}
    client = TestClient(app, base_url=f"{ORIGIN}/{TOKEN}/", headers=headers)
    tabs = [Tab(client, facts), Tab(client, facts)]
    past: list[bytes] = []
    told = {200: 0, 409: 0, 422: 0}
    for _ in range(ACTIONS):
        before = facts.read_bytes()
        if draw.random() < 0.08:
            facts.write_bytes(edited(before.decode(), draw, newline).encode())
            load(facts)
            past.clear()
            continue
        tab = draw.choice(tabs)
        if draw.random() < 0.6:
            tab.look()
        order = tab.order(draw)
        answer = client.post("act", json=order)
        after = facts.read_bytes()
        told[answer.status_code] += 1
        if answer.status_code != 200:
            assert after == before
        elif order["do"] == "undo":
            assert past
            assert after == past.pop()
        else:
            check_nothing_lost(before.decode(), after.decode(), order)
            if after != before:
                past.append(before)
                past = past[-50:]
    assert min(told.values()) > 5, told
    while past:
        version = client.get("state").json()["version"]
        assert client.post("act", json={"do": "undo", "seen": version}).status_code == 200
        assert facts.read_bytes() == past.pop()
