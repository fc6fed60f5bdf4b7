"""Loading: text stays text, and every error of a file comes at once, with what would be right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase.load import TYPED, load, loads
from factsheet.factbase.nodes import core
from factsheet.factbase.problems import UnreadableError
from factsheet.factbase.write import dump
from factsheet.model.fact import Citation, Fact, FactBase, SourceEntry

PATH = Path("facts.yaml")

FACT = """\
facts:
- id: a
  kind: quantity
  statement: S 12.
  value: {value}
  when: {when}
  cites: [{{source: ap, quote: words}}]
"""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12", 12),
        ("-3", -3),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("'12'", "12"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("0123", "0123"),
        ("0x1F", "0x1F"),
        ("+5", "+5"),
        (".5", ".5"),
        ("1.10.2", "1.10.2"),
        ("1_000", "1_000"),
        ("2013-01-29", "2013-01-29"),
        ("~", "~"),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("=", "="),
        ("9" * 40, "9" * 40),
        ("True", "True"),
    ],
)
def test_only_json_s_numbers_are_no_text(written: str, read: object) -> None:
    fact = loads(FACT.format(value=written, when="2012"), PATH).base.facts[0]
    assert fact.value == read
    assert type(fact.value) is type(read)


@pytest.mark.parametrize("written", ["2012", "'2012'", "2012-07", "true", "null-ish", "1.10"])
def test_a_key_that_takes_text_reads_text(written: str) -> None:
    assert loads(FACT.format(value="1", when=written), PATH).base.facts[0].when == written.strip("'")


def test_the_typed_keys_are_those_of_the_models() -> None:
    other = {
        field.alias or name
        for model in (FactBase, SourceEntry, Fact, Citation)
        for name, field in model.model_fields.items()
        if re.search(r"\bint\b|\bfloat\b|Literal\[1\]", str(field.annotation))
    }
    assert other == TYPED


def test_plain_scalars_of_other_readers_stay_text() -> None:
    assert [core(text) for text in ("true", "false", "null", "")] == [True, False, None, None]


BROKEN = """\
factsheet: 1
sources:
  N B: {}
  ap:
    titel: x
    url: ftp://x
    text: ../../etc/passwd
facts:
- id: a
  knd: quantity
  statement: S.
  value: true
  outcome: kiled
  hold:
  cites:
  - source: AP!
    quote: x
- id: a
  kind: person
  statement: S.
  age: twelve
  who: me
  cites: []
- words
"""


def test_every_error_at_once_with_line_key_and_remedy() -> None:
    with pytest.raises(UnreadableError) as caught:
        loads(BROKEN, PATH)
    told = str(caught.value).splitlines()
    expected = [
        (3, "`N B` is no id"),
        (5, "there is no key `titel` here. Did you mean `title`?"),
        (6, "An address begins with http:// or https://."),
        (7, "must be a path inside the folder of this file"),
        (9, "`kind` is missing"),
        (10, "there is no key `knd` here. Did you mean `kind`?"),
        (12, 'Put it in quotes if it is a text: "true"'),
        (13, "`kiled` is none of: killed, injured, missing. Did you mean `killed`?"),
        (14, "this key has no value. Write one, or remove the line."),
        (16, "`AP!` is no id"),
        (18, "the id `a` stands twice, first in line 9"),
        (21, "a whole number is wanted here"),
        (22, "a list is wanted here. Write [me], or one a line with a dash."),
        (23, "this list is empty"),
        (24, "keys with values are wanted here"),
    ]
    assert len(told) == len(expected), "\n".join(told)
    for line, (number, words) in zip(told, expected, strict=True):
        assert line.startswith(f"facts.yaml:{number}:"), line
        assert words in line


def test_a_key_is_named_by_its_fact() -> None:
    with pytest.raises(UnreadableError, match=r"facts > a > cites > 1 > source"):
        loads(BROKEN, PATH)


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        ("title: He said: no\n", 1, "Put the text in quotes: `title: 'He said: no'`"),
        ("a: 1\nfacts:\n- id: x\n   kind: y\n", 4, "indentation"),
        ("title: 'it's'\n", 1, "Write `title: it's`"),
    ],
)
def test_broken_yaml_says_where_and_what_to_do(text: str, line: int, advice: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        loads(text, PATH)
    assert caught.value.problems[0].line == line
    assert advice in str(caught.value)


def test_places_of_facts_and_keys() -> None:
    loaded = loads("# head\n" + FACT.format(value=1, when=2012), PATH)
    assert loaded.lines["a",] == (3, 3)
    assert loaded.lines["a", "value"] == (6, 3)
    assert loaded.place("facts", 0, "cites", 0, "quote") == (8, 31)


def test_bom_and_line_ends_stay_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    written = "\ufeff" + FACT.format(value=1, when=2012).replace("\n", "\r\n")
    path.write_bytes(written.encode())
    assert load(path).text == written


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes("title: ok\nevent: caf\u00e9\n".encode("latin-1"))
    with pytest.raises(FactBaseError, match=r":2:1: the file is not UTF-8"):
        load(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactBaseError, match="there is no such file"):
        load(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("suggests: [1]", "keys with values"),
        ("suggests: {cites: [a]}", "cites.0"),
        ("suggests: {cites: {source: ap}}", "cites"),
        ("suggests: {who: Lund}", "who"),
        ("suggests: {age: old}", "age"),
        ("suggests: {agee: 3}", "agee"),
        ("occurrence: 1", "no key `occurrence`"),
        ("age: 1e308", "whole number"),
        ("value: 1e308", "too large for a figure"),
        ("value: -1e300", "too large for a figure"),
    ],
)
def test_a_key_of_the_wrong_shape_is_told(keys: str, says: str) -> None:
    text = "facts:\n- id: a\n  kind: event\n  statement: S.\n  cites: [{source: ap, quote: words}]\n  " + keys + "\n"
    with pytest.raises(UnreadableError, match=says) as caught:
        loads(text, PATH)
    assert "facts.yaml:6" in str(caught.value)


def test_two_figures_in_brackets_are_a_range_and_stay_one_when_written() -> None:
    written = FACT.format(value="[5, 7.5]", when="2012")
    loaded = loads(written, PATH)
    assert loaded.base.facts[0].value == [5, 7.5]
    assert "value: [5, 7.5]" in dump(loaded.base)
    assert loads(dump(loaded.base), PATH).base.facts == loaded.base.facts


@pytest.mark.parametrize(("written", "read"), [("['5', '7']", ["5", "7"]), ("[a, 7]", ["a", "7"]), ("[5]", ["5"])])
def test_a_list_of_other_things_is_one_of_texts(written: str, read: list[str]) -> None:
    assert loads(FACT.format(value=written, when="2012"), PATH).base.facts[0].value == read


def test_a_range_with_the_higher_end_first_is_told_how_to_stand() -> None:
    with pytest.raises(UnreadableError, match=r"the lower end of a range stands first: \[5, 7\]"):
        loads(FACT.format(value="[7, 5]", when="2012"), PATH)


def test_the_figure_before_is_a_number() -> None:
    written = FACT.format(value="7\n  change: up\n  from: 5", when="2012")
    assert loads(written, PATH).base.facts[0].from_ == 5
    assert "from: 5\n" in dump(loads(written, PATH).base)
