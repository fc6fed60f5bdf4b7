"""What the page shows: every fact with its passages, and nothing of a stranger's that runs."""

from __future__ import annotations

import re
from pathlib import Path

import tinyhtml5
from starlette.testclient import TestClient

from factsheet.factbase.load import load
from factsheet.factbase.releases import release
from tests.review.conftest import FACTS


def test_every_fact_is_a_card_and_every_passage_is_marked_in_its_article(client: TestClient, facts: Path) -> None:
    html = client.get("").text
    for fact in load(facts).base.facts:
        assert f'id="f-{fact.id}"' in html
    anchors = set(re.findall(r'data-passage="([^"]+)"', html))
    assert len(anchors) == 7
    marked = set(re.findall(r'<mark id="([^"]+)"', html))
    assert anchors == marked
    assert "these words do not stand in its text" in html


def test_words_of_strangers_are_words(client: TestClient) -> None:
    tree = tinyhtml5.parse(client.get("").text, namespace_html_elements=False)
    assert [script.get("src") for script in tree.iter("script")] == ["review.js"]
    assert not list(tree.iter("img"))
    assert not [name for element in tree.iter() for name in element.attrib if str(name).startswith(("on", "style"))]
    assert "<script>alert(2)</script>" in "".join(tree.itertext())


def test_the_state_names_what_changed_in_the_file(client: TestClient, facts: Path) -> None:
    before = client.get("state").json()
    assert client.get("state").json() == before
    facts.write_text(FACTS.replace("The Lund mill burned in", "The old Lund mill burned in"), "utf-8")
    after = client.get("state").json()
    changed = [name for name, digest in after["parts"].items() if before["parts"][name] != digest]
    assert changed == ["bar", "card:mill-burned"]
    assert "The old Lund mill" in client.get("parts", params={"of": changed}).json()["card:mill-burned"]


def test_a_file_that_cannot_be_read_is_told_and_read_again_when_it_can(client: TestClient, facts: Path) -> None:
    facts.write_text("facts: [", "utf-8")
    assert "facts.yaml" in client.get("").text
    assert "facts.yaml" in client.get("state").json()["broken"]
    assert "facts.yaml" in client.get("parts?of=bar").json()["broken"]
    facts.write_text(FACTS, "utf-8")
    assert "card:dead" in client.get("state").json()["parts"]


def test_the_sheet_stands_beside_it_as_it_would_print(client: TestClient, facts: Path) -> None:
    answer = client.get("sheet")
    assert "The Lund mill burned in Ashford" in answer.text
    assert "alert(2)" not in answer.text
    held_back = "default-src 'none'; script-src 'sha256-"
    assert answer.headers["content-security-policy"].startswith(held_back)
    assert answer.headers["content-security-policy"].endswith("frame-ancestors 'none'")
    assert answer.headers["referrer-policy"] == "no-referrer"
    facts.write_text("facts: [", "utf-8")
    assert "cannot be read" in client.get("sheet").text


def test_what_changed_since_the_newest_version_is_marked(client: TestClient, facts: Path) -> None:
    assert "since version" not in client.get("").text
    release(facts, "MR", "2021-03-04", lambda _, __: None)
    new = (
        "- {id: sheriff, kind: other, statement: Bo Munk is sheriff., cites: [{source: post, quote: Sheriff Bo Munk}]}"
    )
    facts.write_text(
        FACTS.replace("cardboard.\n  sugg", "board.\n  sugg").replace("# the end", f"{new}\n# end"), "utf-8"
    )
    found = client.get("parts", params={"of": ["card:paper", "card:sheriff", "card:dead"]}).json()
    assert "changed since version 1" in found["card:paper"]
    assert "new since version 1" in found["card:sheriff"]
    assert "since version" not in found["card:dead"]


def test_a_part_that_there_is_not_is_left_out(client: TestClient) -> None:
    assert client.get("parts?of=card:nobody&of=").json() == {}


def test_a_source_without_text_shows_its_passages(client: TestClient, facts: Path) -> None:
    (facts.parent / "sources" / "post.txt").unlink()
    html = client.get("").text
    assert "its text is not at hand" in html
    assert "is not kept beside the fact base" in html


def test_a_text_that_is_changed_is_read_again(client: TestClient, facts: Path) -> None:
    before = client.get("state").json()["parts"]
    (facts.parent / "sources" / "post.txt").write_text("Another text altogether.", "utf-8")
    after = client.get("state").json()["parts"]
    assert "card:dead" in {name for name in after if after[name] != before.get(name)}
    assert "these words do not stand in its text" in client.get("parts?of=card:dead").json()["card:dead"]


def test_a_link_out_of_the_folder_shows_nothing(client: TestClient, facts: Path) -> None:
    outside = facts.parent.parent / "outside.txt"
    outside.write_text("The mill made paper & cardboard. A secret.", "utf-8")
    text = facts.parent / "sources" / "post.txt"
    text.unlink()
    text.symlink_to(outside)
    assert "secret" not in client.get("").text
