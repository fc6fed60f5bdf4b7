"""js-yaml opens every fact base and reads the same; here it has to be there (tests/factbase uses it where it is)."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from factsheet.factbase.write import dump
from factsheet.model.fact import FactBase
from tests.factbase.punctuation import fact_bases
from tests.factbase.readers import Reader, has_js_yaml, js_yaml, meant, said

EXAMPLES = int(os.environ.get("FACTSHEET_EXAMPLES", "200"))

pytestmark = pytest.mark.page


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    assert has_js_yaml(), "sh scripts/prepare_page.sh installs it"
    with js_yaml() as read:
        yield read


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(base=fact_bases())
def test_js_yaml_reads_a_new_file(reader: Reader, base: FactBase) -> None:
    text = dump(base)
    assert said(reader(text)) == said(meant(text))
