"""Random hand edits and machine runs: the merge holds every invariant."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, given, settings

from tests.factbase.invariants import check_scene
from tests.factbase.scenes import Scene, scenes

EXAMPLES = int(os.environ.get("FACTSHEET_EXAMPLES", "200"))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(scenes())
def test_every_invariant_of_one_run(scene: Scene) -> None:
    check_scene(scene)
