from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase.load import load, read
from tests.conftest import SEEDS

GOOD = "factsheet: 1\nsources: {}\nfacts: []\n"


def told(path: Path) -> str:
    with pytest.raises(FactBaseError) as wrong:
        load(path)
    return str(wrong.value).removeprefix(f"{path}: ").replace(str(path.parent), "HERE")


@pytest.mark.parametrize(
    ("content", "what", "what_to_do"),
    [
        (b"%PDF-1.7\n", "this is a PDF, no fact base", "`factsheet open` gives"),
        (b"\xef\xbb\xbf\n <!DOCTYPE HTML>", "this is a page, no fact base", "Name the fact base that"),
        (b"<HTML lang=en>", "this is a page, no fact base", "Name the fact base that"),
        (b"PK\x03\x04\x00", "this is a packed file, such as Word writes, no fact base", "Name the fact base that"),
        (
            b"Fire in Paris\n\nPublished: Monday\n\tTwo died.",
            "this is a text, no fact base",
            "`factsheet build HERE/it`",
        ),
    ],
)
def test_another_form_is_named(tmp_path: Path, content: bytes, what: str, what_to_do: str) -> None:
    (tmp_path / "it").write_bytes(content)
    assert told(tmp_path / "it").startswith(f"{what}\n  {what_to_do}")
    (tmp_path / "facts.yaml").write_text(GOOD)
    assert told(tmp_path / "it").startswith(what)


@pytest.mark.parametrize("article", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_an_article_is_no_fact_base(article: Path) -> None:
    assert "this is a text, no fact base" in told(article)


def test_what_is_meant_is_found(tmp_path: Path) -> None:
    assert told(tmp_path / "facts.yml").startswith("there is no such file\n  Check the name")
    assert told(tmp_path).startswith("this is a folder, no fact base\n  Name the fact base in it")
    (tmp_path / "facts.yaml").write_text(GOOD)
    assert told(tmp_path / "facts.yml").endswith("Did you mean HERE/facts.yaml?")
    assert told(tmp_path).endswith("facts.yaml?")
    (tmp_path / "facts.base.json").write_text("{}")
    assert told(tmp_path / "facts.base.json").startswith(
        "this is the sidecar of a fact base\n  Name the fact base beside"
    )
    (tmp_path / "briefing.pdf").write_bytes(b"%PDF-1.7")
    assert told(tmp_path / "briefing.pdf").endswith("Did you mean HERE/facts.yaml?")


@pytest.mark.parametrize(
    "text", [GOOD, "{facts: []}", '{"facts": []}', "'facts': []", "", "# nothing yet\n", "fatcs: []"]
)
def test_what_may_be_a_fact_base_is_read_as_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "facts.yaml").write_text(text)
    assert read(tmp_path / "facts.yaml") == text
