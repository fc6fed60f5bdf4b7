from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.fact import FactBase, SourceEntry
from factsheet.render.article import Token, Use, articles
from factsheet.render.citations import Numbering

TEXT = "The dam broke\n\non Monday. Twelve people were killed.\n\nThe mayor left.\n"


def article(make: Callable[..., FactBase], text: str, quotes: Sequence[str], title: str | None = None):  # type: ignore[no-untyped-def]
    base = make({"cites": [{"source": "a", "quote": quote} for quote in quotes]}, sources={"a": {"title": title}})
    numbering = Numbering(base.facts, base.sources, {"a": text})
    uses = {f"p1-{at}": [Use(f"E{at}", f"E{at}", "story")] for at in range(1, len(quotes) + 1)}
    return articles(numbering, base.sources, {"a": text}, uses)[0]


def marked(tokens: Sequence[Token]) -> str:
    marks = {"open": "[", "close": "]"}
    return "".join(marks.get(token.step, token.words) + "".join(use.code for use in token.uses) for token in tokens)


def test_passages_are_marked_where_they_stand(make: Callable[..., FactBase]) -> None:
    made = article(make, TEXT, ["Twelve people were killed", "The mayor left"])
    assert [marked(paragraph) for paragraph in made.paragraphs] == [
        "The dam broke",
        "on Monday. [Twelve people were killed]E1.",
        "[The mayor left]E2.\n",
    ]
    assert made.whole


def test_a_passage_across_a_gap_goes_on_and_has_one_anchor(make: Callable[..., FactBase]) -> None:
    made = article(make, TEXT, ["broke on Monday"])
    assert [marked(paragraph) for paragraph in made.paragraphs][:2] == [
        "The dam [broke]",
        "[on Monday]E1. Twelve people were killed.",
    ]
    opened = [token for paragraph in made.paragraphs for token in paragraph if token.step == "open"]
    assert [token.anchor for token in opened] == ["p1-1", ""]
    assert {token.of for token in opened} == {"p1-1"}


def test_passages_that_cross_are_nested_and_each_ends_where_it_ends(make: Callable[..., FactBase]) -> None:
    made = article(make, TEXT, ["Monday. Twelve people", "Twelve people were"])
    assert marked(made.paragraphs[1]) == "on [Monday. [Twelve people]]E1[ were]E2 killed."


def test_the_headline_does_not_stand_twice(make: Callable[..., FactBase]) -> None:
    made = article(make, "A  title\n\nThe dam broke.", ["The dam broke"], title="A title")
    assert [marked(paragraph) for paragraph in made.paragraphs] == ["[The dam broke]E1."]


def test_without_the_text_the_passages_stand_alone(make: Callable[..., FactBase]) -> None:
    base = make({"cites": [{"source": "a", "quote": "The dam broke"}]})
    made = articles(Numbering(base.facts, base.sources, {}), base.sources, {}, {})[0]
    assert not made.whole
    assert [marked(paragraph) for paragraph in made.paragraphs] == ["[The dam broke]"]
    assert made.paragraphs[0][0].anchor == "p1-1"


@given(
    st.text("ab \n", min_size=1, max_size=60).filter(str.strip),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=6),
)
def test_any_passages_leave_the_text_whole_and_close_what_they_open(text: str, spans: list[tuple[int, int]]) -> None:
    quotes = sorted({words for start, length in spans if (words := " ".join(text[start : start + length].split()))})
    facts = [
        {"id": "f", "kind": "other", "statement": "x", "cites": [{"source": "a", "quote": quote} for quote in quotes]}
    ]
    base = FactBase.model_validate({"sources": {"a": {}}, "facts": facts if quotes else []})
    made = articles(Numbering(base.facts, {"a": SourceEntry()}, {"a": text}), base.sources, {"a": text}, {})
    if not made:
        return
    words = "".join("".join(token.words for token in paragraph) for paragraph in made[0].paragraphs)
    assert words.split() == text.split() or "".join(words.split()) == "".join(text.split())
    anchors = [token.anchor for paragraph in made[0].paragraphs for token in paragraph if token.anchor]
    assert len(anchors) == len(set(anchors)) == len(quotes)
    for paragraph in made[0].paragraphs:
        depth = 0
        for token in paragraph:
            depth += {"open": 1, "close": -1}.get(token.step, 0)
            assert depth >= 0
        assert depth == 0
