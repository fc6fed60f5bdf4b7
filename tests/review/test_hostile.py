"""Whatever stands in a fact base, its texts and an order: the page answers with words, and the file stays readable."""

from __future__ import annotations

import json
import os
import random
from copy import deepcopy
from pathlib import Path

import pytest
import tinyhtml5
import yaml
from starlette.testclient import TestClient

from factsheet.errors import FactsheetError
from factsheet.factbase.load import load
from factsheet.model.review import seen_digest
from factsheet.review.app import application
from factsheet.review.desk import Desk
from tests.fuzz import hostile
from tests.review.conftest import FACTS, HOST, ORIGIN, TEXTS, TOKEN

CASES = int(os.environ.get("FACTSHEET_EXAMPLES", "30"))
DOES = [
    "sign",
    "reopen",
    "take",
    "decline",
    "decide",
    "answer",
    "set",
    "hold",
    "release",
    "keep",
    "drop",
    "merge",
    "split",
    "add",
]


def spoiled(draw: random.Random) -> bytes:
    """The fact base of the tests with something wrong in it, or with words of strangers where words may stand."""
    facts = json.loads(json.dumps(yaml.safe_load(FACTS), default=str))
    for fact in facts["facts"]:
        for key in ("statement", "note", "where", "ask"):
            if draw.random() < 0.2:
                fact[key] = hostile.text(draw) or "x"
    facts["facts"][0]["suggests"] = {"value": ["a"], "when": "2021", "cites": deepcopy(facts["facts"][0]["cites"])}
    if draw.random() < 0.6:
        facts = hostile.spoiled(draw, facts)
    text = yaml.safe_dump(facts, sort_keys=False, allow_unicode=draw.random() < 0.5)
    content = text.encode("utf-8", "surrogatepass")
    return hostile.torn(draw, content) if draw.random() < 0.2 else content


def harmless(html: str) -> bool:
    """Whether all that runs or loads in `html` is the page's own."""
    tree = tinyhtml5.parse(html, namespace_html_elements=False)
    own = [script.get("src") == "review.js" and not (script.text or "") for script in tree.iter("script")]
    odd = [node for name in ("img", "iframe", "style", "object", "base", "svg") for node in tree.iter(name)]
    wrong = [name for node in tree.iter() for name in node.attrib if str(name).lower().startswith("on")]
    links = [node.get("href", "") for node in tree.iter("a")]
    return (
        all(own)
        and not odd
        and not wrong
        and all(one[:1] == "#" or one == "sheet" or one[:4] == "http" for one in links)
    )


@pytest.mark.parametrize("seed", range(CASES))
def test_every_answer_is_words(facts: Path, seed: int) -> None:
    draw = random.Random(seed)
    facts.write_bytes(spoiled(draw))
    for name in TEXTS:
        if draw.random() < 0.3:
            path = facts.parent / "sources" / f"{name}.txt"
            path.write_bytes(hostile.torn(draw, path.read_bytes(), 3))
    headers = {"origin": ORIGIN, "content-type": "application/json"}
    app = application(Desk(facts, "MR"), token=TOKEN, hosts=frozenset({HOST}))
    client = TestClient(app, base_url=f"{ORIGIN}/{TOKEN}/", headers=headers)
    assert harmless(client.get("").text)
    try:
        known = {fact.id: seen_digest(fact) for fact in load(facts).base.facts}
    except FactsheetError:
        assert "broken" in client.get("state").json()
        return
    for _ in range(6):
        name = draw.choice([*known, "nobody"])
        order = {"do": draw.choice(DOES), "id": name, "seen": known.get(name, "x"), "by": draw.choice(["MR", ""])}
        word = hostile.text(draw)
        order |= {
            "why": word,
            "value": word,
            "key": draw.choice(["value", "when", ""]),
            "other": draw.choice([*known, "x"]),
        }
        order |= {
            "source": "post",
            "quote": "12 people died",
            "keys": {draw.choice(["statement", "who", "value"]): word},
        }
        try:
            answer = client.post("act", json=order)
        except UnicodeEncodeError:  # no browser sends such words
            continue
        assert answer.status_code in (200, 409, 422), answer.text
        found = load(facts).base.facts
        known = {fact.id: seen_digest(fact) for fact in found}
        assert harmless(client.get("").text)
        assert client.get("form", params={"id": name}).status_code in (200, 404)
