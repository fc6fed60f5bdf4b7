"""The demo: a sheet without an article of one's own, and nothing of one's own is touched."""

from __future__ import annotations

from pathlib import Path

from tests.test_build import factsheet


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_twice_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run = factsheet("demo", "-o", tmp_path / name)
        assert run.returncode == 0, run.stderr
    first = contents(tmp_path / "one")
    assert {"briefing.pdf", "briefing.html", "facts.yaml"} <= set(first)
    assert len([name for name in first if name.startswith("articles/")]) == 3
    assert contents(tmp_path / "two") == first


def test_a_fact_base_of_ones_own_is_not_mixed_with_it(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("factsheet: 1\n", encoding="utf-8")
    run = factsheet("demo", "-o", tmp_path)
    assert run.returncode == 2
    assert "of your own" in run.stderr
    assert contents(tmp_path) == {"facts.yaml": b"factsheet: 1\n"}
