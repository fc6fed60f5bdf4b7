"""The baselines of `make bench` are those of its measures, and each says why it may be so."""

from __future__ import annotations

import yaml

from benchmarks.bench import BASELINES, SLACK, broken
from benchmarks.costs import MEASURES, cluster, text


def test_every_measure_has_a_baseline_with_a_reason() -> None:
    known = yaml.safe_load(BASELINES.read_text("utf-8"))
    assert known.keys() <= {measure.name for measure in MEASURES}
    assert {measure.name for measure in MEASURES if not measure.large} <= known.keys()
    assert all(entry["ratio"] > 0 and entry["why"] for entry in known.values())


def test_a_fifth_is_the_limit() -> None:
    known = {"a": {"ratio": 2.0, "why": "so it was"}}
    assert not broken(known, {"a": 2.0 * SLACK - 0.01, "new": 9.0})
    assert broken(known, {"a": 2.0 * SLACK + 0.01}) == ["a"]


def test_the_texts_are_the_same_each_time_and_as_long_as_asked() -> None:
    assert text(1_000, 3) == text(1_000, 3) != text(1_000, 4)
    assert 900 < len(text(1_000, 3).split()) < 1_200
    assert len({source.original for source in cluster(20)}) == 20
