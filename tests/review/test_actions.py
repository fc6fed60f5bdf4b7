"""An action changes what was clicked and no other byte, nothing that somebody else changed meanwhile, and goes back."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from factsheet.factbase.load import load
from factsheet.model.fact import Fact
from factsheet.model.review import printed_digest, seen_digest
from factsheet.review.app import application
from factsheet.review.desk import Desk
from tests.review.conftest import FACTS, HOST, ORIGIN, TOKEN

DAY = date(2021, 3, 4)


@pytest.fixture
def client(facts: Path) -> TestClient:
    app = application(Desk(facts, "MR", DAY), token=TOKEN, hosts=frozenset({HOST}))
    headers = {"origin": ORIGIN, "content-type": "application/json"}
    return TestClient(app, base_url=f"{ORIGIN}/{TOKEN}/", headers=headers)


def fact(path: Path, name: str) -> Fact | None:
    return next((fact for fact in load(path).base.facts if fact.id == name), None)


def order(path: Path, do: str, name: str, **more: object) -> dict[str, Any]:
    found = fact(path, name)
    return {"do": do, "id": name, "seen": seen_digest(found) if found else "x", "by": "MR", **more}


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines taken out and those put in."""
    changes = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [line[2:] for line in changes if line[:2] == "- "], [line[2:] for line in changes if line[:2] == "+ "]


CASES: list[tuple[str, str, dict[str, object], list[str], list[str]]] = [
    ("sign", "friends", {}, [], ["  checked: MR 2021-03-04"]),
    ("hold", "friends", {"why": "to be\n checked"}, [], ["  hold: to be checked"]),
    ("release", "script", {}, ["  hold: '<img src=x onerror=alert(3)>'"], []),
    (
        "set",
        "mill-burned",
        {"keys": {"statement": "The old mill = burned:\n twice."}},
        ["  statement: The Lund mill burned in Ashford."],
        ["  statement: 'The old mill = burned: twice.'"],
    ),
    ("set", "paper", {"keys": {"section": "background", "note": "ask"}}, [], ["  section: background", "  note: ask"]),
    ("decline", "paper", {}, ["  suggests:", "    statement: The mill made paper."], []),
    (
        "take",
        "paper",
        {},
        ["  statement: The mill made paper and cardboard.", "  suggests:", "    statement: The mill made paper."],
        ["  statement: The mill made paper."],
    ),
    ("answer", "dead", {}, ["  ask: Is it 9 or 12?"], ["  decided: MR 2021-03-04"]),
    (
        "answer",
        "dead",
        {"keys": {"precision": "at least"}},
        ["  ask: Is it 9 or 12?"],
        ["  precision: at least", "  decided: MR 2021-03-04"],
    ),
    (
        "decide",
        "dead",
        {"key": "value", "value": "12"},
        [
            *("  statement: Nine people were killed.", "  value: 9", "  ask: Is it 9 or 12?"),
            *("  - {source: ap, quote: killed 9 people}", "    says: 12     # their own count"),
        ],
        [
            *("  statement: Twelve people were killed.", "  value: 12", "  decided: MR 2021-03-04"),
            *("  - {source: ap, says: 9, quote: killed 9 people}", "    # their own count"),
        ],
    ),
]


@pytest.mark.parametrize(("do", "name", "more", "out", "new"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES])
def test_an_action_changes_its_lines_alone_and_undo_brings_the_bytes_back(
    client: TestClient, facts: Path, do: str, name: str, more: dict[str, object], out: list[str], new: list[str]
) -> None:
    before = facts.read_bytes()
    answer = client.post("act", json=order(facts, do, name, **more))
    assert answer.status_code == 200, answer.text
    removed, added = lines_changed(before.decode(), facts.read_text("utf-8"))
    assert sorted(removed) == sorted(out)
    assert sorted(added) == sorted(new)
    state = answer.json()["state"]
    assert set(state["parts"]) == set(client.get("state").json()["parts"])
    undone = client.post("act", json={"do": "undo", "seen": state["version"]})
    assert undone.status_code == 200
    assert facts.read_bytes() == before


def test_reopen_and_keep_take_a_line_out(client: TestClient, facts: Path) -> None:
    before = facts.read_text("utf-8")
    client.post("act", json=order(facts, "sign", "friends"))
    assert client.post("act", json=order(facts, "reopen", "friends")).status_code == 200
    assert facts.read_text("utf-8") == before
    facts.write_text(before.replace("  by: Ada Roe\n", "  by: Ada Roe\n  gone: in the run of March 5\n"), "utf-8")
    assert client.post("act", json=order(facts, "keep", "friends")).status_code == 200
    assert facts.read_text("utf-8") == before


def test_a_dropped_fact_goes_with_its_card_and_comes_back(client: TestClient, facts: Path) -> None:
    before = facts.read_bytes()
    answer = client.post("act", json=order(facts, "drop", "friends")).json()
    assert "card:friends" not in answer["state"]["parts"]
    assert fact(facts, "friends") is None
    client.post("act", json={"do": "undo", "seen": answer["state"]["version"]})
    assert facts.read_bytes() == before


def test_merging_brings_the_passages_together(client: TestClient, facts: Path) -> None:
    answer = client.post("act", json=order(facts, "merge", "paper", other="script"))
    assert answer.status_code == 200
    merged = fact(facts, "paper")
    assert merged
    assert merged.replaces == ["script"]
    assert len(merged.cites) == 3


def test_a_fact_is_split_and_put_together_again(client: TestClient, facts: Path) -> None:
    before = facts.read_bytes()
    keys = {"statement": "At least 12 people\ndied.", "precision": "at least"}
    answer = client.post("act", json=order(facts, "split", "dead", passages=[2], keys=keys))
    assert answer.status_code == 200, answer.text
    parts = list(answer.json()["state"]["parts"])
    assert parts[parts.index("card:dead") + 1] == "card:least-12-people-died"
    new = fact(facts, "least-12-people-died")
    assert new
    assert (new.statement, new.value, new.cites[0].says) == ("At least 12 people died.", 12, None)
    client.post("act", json={"do": "undo", "seen": answer.json()["state"]["version"]})
    assert facts.read_bytes() == before
    assert client.post("act", json=order(facts, "split", "dead", passages=["2"])).status_code == 422
    assert client.post("act", json=order(facts, "split", "dead", passages=[9])).status_code == 422
    assert facts.read_bytes() == before


def added(facts: Path, quote: str, **more: object) -> dict[str, Any]:
    keys = {"kind": "other", "statement": "The sheriff\nspoke of 12.", "value": "", "when": "2021-03"}
    return {"do": "add", "id": "dead", "seen": "x", "source": "post", "quote": quote, "keys": keys, **more}


def test_a_fact_is_added_on_words_of_an_article_and_goes_again(client: TestClient, facts: Path) -> None:
    before = facts.read_bytes()
    answer = client.post("act", json=added(facts, "At least 12  people died"))
    assert answer.json()["said"] == "sheriff-spoke-12: added"
    base = load(facts).base
    assert [fact.id for fact in base.facts][1:3] == ["dead", "sheriff-spoke-12"]
    assert base.facts[2].as_written() == {
        "id": "sheriff-spoke-12",
        "kind": "other",
        "statement": "The sheriff spoke of 12.",
        "when": "2021-03",
        "cites": [{"source": "post", "quote": "At least 12 people died"}],
    }
    assert "card:sheriff-spoke-12" in answer.json()["state"]["parts"]
    removed, _ = lines_changed(before.decode(), facts.read_text("utf-8"))
    assert removed == []
    client.post("act", json={"do": "undo", "seen": answer.json()["state"]["version"]})
    assert facts.read_bytes() == before


def test_the_words_in_front_tell_the_place(client: TestClient, facts: Path) -> None:
    (facts.parent / "sources" / "post.txt").write_text("It was in\nMay. He said it was in\tMay. Not in May.\n", "utf-8")
    for before, occurrence in (
        ("It was ", None),
        ("He said it was ", 2),
        ("He said it was in May. Not", 3),
        ("x", None),
    ):
        client.post("act", json=added(facts, "in May", before=before))
        cite = load(facts).base.facts[2].cites[0]
        assert cite.occurrence == (occurrence or 1)
        assert client.post("act", json={"do": "undo", "seen": client.get("state").json()["version"]}).status_code == 200


@pytest.mark.parametrize(
    "more",
    [
        {"quote": "words that stand nowhere"},
        {"quote": " "},
        {"source": "nobody"},
        {"keys": {"kind": "nonsense", "statement": "x"}},
        {"keys": {"kind": "other", "statement": " \n"}},
        {"keys": {"kind": "other", "statement": "x", "id": "y"}},
        {"keys": {"kind": "other", "statement": "x", "age": "old"}},
    ],
)
def test_a_fact_on_nothing_is_not_added(client: TestClient, facts: Path, more: dict[str, object]) -> None:
    before = facts.read_bytes()
    assert client.post("act", json={**added(facts, "12 people died"), **more}).status_code == 422
    assert facts.read_bytes() == before


def test_signing_the_sheet_and_taking_it_back(client: TestClient, facts: Path) -> None:
    before = facts.read_bytes()
    printed = printed_digest(load(facts).base)
    answer = client.post("act", json={"do": "sign_all", "seen": printed, "by": "MR"})
    assert answer.json()["said"].startswith("signed off by MR 2021-03-04")
    assert load(facts).base.signed
    assert client.post("act", json={"do": "unsign", "seen": printed}).status_code == 200
    assert facts.read_bytes() == before
    client.post("act", json=order(facts, "drop", "friends"))
    assert client.post("act", json={"do": "sign_all", "seen": printed, "by": "MR"}).status_code == 409
    assert load(facts).base.signed is None


@pytest.mark.parametrize(("do", "name", "more", "out", "new"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES])
def test_what_changed_meanwhile_is_left_alone_and_shown(
    client: TestClient, facts: Path, do: str, name: str, more: dict[str, object], out: list[str], new: list[str]
) -> None:
    sent = order(facts, do, name, **more)
    facts.write_text(FACTS.replace(f"- id: {name}", f"- id: {name}\n  role: changed in an editor"), "utf-8")
    before = facts.read_bytes()
    answer = client.post("act", json=sent)
    assert answer.status_code == 409
    assert "changed meanwhile" in answer.json()["wrong"]
    assert facts.read_bytes() == before
    shown = client.get("parts", params={"of": f"card:{name}"}).json()[f"card:{name}"]
    assert "changed in an editor" in shown


def test_what_changed_elsewhere_in_the_file_does_not_matter_and_stays(client: TestClient, facts: Path) -> None:
    sent = order(facts, "sign", "friends")
    edited = FACTS.replace("The mill made paper and cardboard.", "The mill made paper.   # by hand").replace(
        "# the", "##"
    )
    facts.write_text(edited, "utf-8")
    assert client.post("act", json=sent).status_code == 200
    assert lines_changed(edited, facts.read_text("utf-8")) == ([], ["  checked: MR 2021-03-04"])


def test_what_is_gone_cannot_be_acted_on(client: TestClient, facts: Path) -> None:
    sent = order(facts, "sign", "friends")
    client.post("act", json=order(facts, "drop", "friends"))
    answer = client.post("act", json=sent)
    assert answer.status_code == 409
    assert "no longer there" in answer.json()["wrong"]


def test_undo_takes_back_what_the_person_saw_and_nothing_newer(client: TestClient, facts: Path) -> None:
    first = client.post("act", json=order(facts, "sign", "friends")).json()["state"]["version"]
    client.post("act", json=order(facts, "hold", "paper", why="from another tab"))
    before = facts.read_bytes()
    assert client.post("act", json={"do": "undo", "seen": first}).status_code == 409
    assert facts.read_bytes() == before
    assert "paper: held" in client.get("parts?of=bar").json()["bar"]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"[]",
        b"{",
        b'{"do": "write", "seen": "x"}',
        b'{"do": "undo"}',
        b'{"do": "undo", "seen": ""}',
        b'{"do": "set", "id": "friends", "seen": "x", "keys": {"statement": ["a"]}}',
        b'{"do": "sign", "id": 7, "seen": "x"}',
        b'{"do": "sign", "id": "friends", "seen": "x", "path": "/etc/passwd"}',
        b"\xff\xfe",
        b"[" * 60_000,
    ],
)
def test_an_order_that_is_none_does_nothing(client: TestClient, facts: Path, sent: bytes) -> None:
    before = facts.read_bytes()
    assert client.post("act", content=sent).status_code == 422
    assert facts.read_bytes() == before


@pytest.mark.parametrize(
    ("do", "more"),
    [
        ("sign", {"by": ""}),
        ("sign", {"by": "M R\n"}),
        ("hold", {"why": " \n"}),
        ("set", {"keys": {"id": "other"}}),
        ("set", {"keys": {"cites": "[]"}}),
        ("set", {"keys": {"statement": ""}}),
        ("set", {"keys": {"age": "old"}}),
        ("set", {"keys": {"nonsense": "x"}}),
        ("merge", {"other": "friends"}),
        ("merge", {"other": "paper"}),
        ("merge", {"other": "nobody"}),
        ("answer", {}),
        ("take", {}),
        ("decide", {"value": "x"}),
    ],
)
def test_what_a_command_refuses_the_page_refuses(
    client: TestClient, facts: Path, do: str, more: dict[str, object]
) -> None:
    before = facts.read_bytes()
    answer = client.post("act", json=order(facts, do, "friends", **more))
    assert answer.status_code == 422
    assert answer.json()["wrong"]
    assert facts.read_bytes() == before


def test_the_form_has_each_key_as_it_is_typed(client: TestClient, facts: Path) -> None:
    answer = client.get("form", params={"id": "script"}).json()
    found = fact(facts, "script")
    assert found
    assert answer["seen"] == seen_digest(found)
    assert "&lt;script&gt;alert(2)&lt;/script&gt; &#34;quoted&#34; &amp; &#39;so&#39;</textarea>" in answer["form"]
    assert client.get("form?id=nobody").status_code == 404
