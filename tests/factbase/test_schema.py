"""The published schema is that of the models, fit for completion; the reference page is up to date."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from factsheet.factbase.reference import reference
from factsheet.factbase.schema import schema, schema_text
from factsheet.factbase.write import dump
from factsheet.model.fact import Citation, Fact, FactBase, SourceEntry
from tests.factbase.scenes import base_of, normal

ROOT = Path(__file__).parents[2]
FACT = {
    "id": "a",
    "kind": "casualties",
    "statement": "S 12.",
    "value": 12,
    "when": "2012",
    "outcome": "killed",
    "cites": [{"source": "ap", "says": 13, "quote": "words"}],
}


def test_a_written_file_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    loaded = yaml.load(dump(base_of([normal(FACT)])), Loader=yaml.BaseLoader)
    loaded["factsheet"], fact = 1, loaded["facts"][0]
    fact["value"], fact["cites"][0]["says"] = 12, 13
    jsonschema.validate(loaded, schema())


@pytest.mark.parametrize("wrong", [{"outcome": "kiled"}, {"knd": "x"}, {"cites": []}, {"hold": None}, {"id": "A b"}])
def test_slips_are_marked(wrong: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"factsheet": 1, "facts": [{**FACT, **wrong}]}, schema())


def test_no_nulls_and_no_defaults_fill_the_completion_list() -> None:
    assert '"null"' not in schema_text()
    assert '"default"' not in schema_text()


def test_every_key_has_a_hover_text_and_stands_in_the_order_of_the_format() -> None:
    made = schema()
    for model in (FactBase, SourceEntry, Fact, Citation):
        part = made if model is FactBase else made["$defs"][model.__name__]
        assert tuple(part["properties"]) == model.key_names()
        for key, field in part["properties"].items():
            assert field.get("description"), f"{model.__name__}.{key}"


def test_the_reference_page_is_that_of_the_models() -> None:
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert page == reference(), "write it: python -m factsheet.factbase.reference > docs/reference.md"


def test_the_examples_of_the_editing_page_read() -> None:
    page = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
    blocks = [block.split("```")[0] for block in page.split("```yaml\n")[1:]]
    whole = [block for block in blocks if block.startswith("- id:")]
    assert len(whole) == 2
    for block in whole:
        FactBase.model_validate({"facts": yaml.load(block, Loader=yaml.BaseLoader)})
