"""The newsroom's list of names: what is read, and what is refused with a message that helps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factsheet.errors import FactsheetError
from factsheet.reconcile.aliases import Alias, load, parse

FILE = """
people:
- name: Lena Hofstad
  variants: [Magdalena Hofstad]
  role: Mayor
organizations:
- name: Lake County Sheriffs' Association
never merge:
- [John Smith, John A. Smith]
"""


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text(FILE, encoding="utf-8")
    aliases = load(path)
    assert aliases.entries[0] == Alias("Lena Hofstad", "person", ("Magdalena Hofstad",), "Mayor")
    assert aliases.canonical("MAGDALENA HOFSTAD", "person") == aliases.entries[0]
    assert aliases.canonical("Magdalena Hofstad", "place") is None
    assert aliases.apart("john smith", "John A. Smith")
    assert not aliases.apart("John Smith", "Jane Smith")


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text("# none yet\n", encoding="utf-8")
    assert load(path).entries == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([], "not a mapping"),
        ({"persons": []}, "unknown key 'persons'"),
        ({"people": "Lena"}, "not a list"),
        ({"people": [{"variants": ["x"]}]}, "without a name"),
        ({"people": [{"name": "Lena", "roles": "Mayor"}]}, "unknown key 'roles'"),
        ({"people": [{"name": "Lena", "role": 3}]}, "role is not text"),
        ({"people": [{"name": "Lena", "variants": [3]}]}, "name is not text"),
        ({"people": [{"name": "A B", "variants": ["C"]}, {"name": "D E", "variants": ["c"]}]}, "stands under"),
    ],
)
def test_errors_say_what_and_where(content: Any, message: str) -> None:
    with pytest.raises(FactsheetError, match=message) as raised:
        parse(content, "news/aliases.yaml")
    assert "news/aliases.yaml" in str(raised.value)


@pytest.mark.parametrize("text", ["people: [", "\x00", "[" * 5000])
def test_broken_yaml_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactsheetError, match=r"aliases\.yaml"):
        load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactsheetError, match="missing"):
        load(tmp_path / "missing.yaml")


@pytest.mark.parametrize(
    "text", ["a: &a [x]\npeople: *a\n", "people: " + "[" * 50_000, '- "\\ud800"\n', "people: \x00\n"]
)
def test_hostile_yaml_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "aliases.yaml").write_text(text)
    with pytest.raises(FactsheetError, match="the alias file cannot be read"):
        load(tmp_path / "aliases.yaml")


@pytest.mark.parametrize("role", ["", " ", "\n"])
def test_a_role_of_blanks_is_none(role: str) -> None:
    (entry,) = parse({"people": [{"name": " Ann\n Lee ", "variants": ["A.  Lee"], "role": role}]}).entries
    assert (entry.name, entry.variants, entry.role) == ("Ann Lee", ("A. Lee",), None)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_device_is_no_file() -> None:
    with pytest.raises(FactsheetError, match="the alias file cannot be read"):
        load(Path("/dev/zero"))
