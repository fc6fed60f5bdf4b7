"""What a verb is in its clause: predicate, passive, finite, subject, form and tense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.clauses.grammar import (
    about,
    agent,
    auxiliaries,
    form_of,
    has_tense,
    is_before_role,
    is_finite,
    is_imperative,
    is_negative,
    is_passive,
    is_predicate,
    is_presupposed,
    own_subject,
    phrase,
    tense_of,
)
from factsheet.annotate.document import Document
from factsheet.annotate.tree import Token

Parse = Callable[..., Document]


def word(parse: Parse, text: str, which: str) -> Token:
    return next(token for token in parse(text).doc if token.text == which)


@pytest.mark.parametrize(
    ("text", "which", "passive"),
    [
        ("The van was burned by rebels.", "burned", True),
        ("Rebels burned the van.", "burned", False),
        ("The van was stopped and burned.", "burned", True),
        ("The user was flagged and had posted the film.", "posted", False),
        ("Rebels came and burned the van.", "burned", False),
        ("The van burned by rebels was new.", "burned", True),
        ("Rebels have burned the van.", "burned", False),
        ("The crew got badly burned.", "burned", True),
        ("The accused man slept.", "accused", True),
        ("Asked about the fire, she wept.", "Asked", True),
        ("Asked what a fire looks like, Hale wept.", "Asked", True),
        ("Having asked about the fire, she wept.", "asked", False),
        ("He's said the dam would hold.", "said", False),
        ("It's said the dam would hold.", "said", True),
        ("He's told the dam would hold.", "told", True),
    ],
)
def test_the_passive(parse: Parse, text: str, which: str, passive: bool) -> None:
    assert is_passive(word(parse, text, which)) is passive


@pytest.mark.parametrize(
    ("text", "which", "own", "shared"),
    [
        ("The wall could fall and hurt people.", "hurt", False, True),
        ("The wall fell.", "fell", True, True),
        ("The wall could fall.", "fall", True, True),
        ("They tried to leave.", "leave", False, False),
        ("He left without paying.", "paying", False, False),
    ],
)
def test_tense_of_ones_own_and_shared(parse: Parse, text: str, which: str, own: bool, shared: bool) -> None:
    verb = word(parse, text, which)
    assert (is_finite(verb), has_tense(verb)) == (own, shared)


def test_helping_words_are_shared_along_a_chain(parse: Parse) -> None:
    assert [helper.text for helper in auxiliaries(word(parse, "The wall could fall and hurt people.", "hurt"))] == [
        "could"
    ]
    assert auxiliaries(word(parse, "The wall could fall and it hurt people.", "hurt")) == []


@pytest.mark.parametrize(
    ("text", "which", "whom", "own"),
    [
        ("The mayor came and spoke.", "spoke", "mayor", False),
        ("The mayor wants to speak.", "speak", "mayor", False),
        ("The man accused of theft left.", "accused", "man", False),
        ("The mayor spoke.", "spoke", "mayor", True),
    ],
)
def test_who_a_clause_is_about(parse: Parse, text: str, which: str, whom: str, own: bool) -> None:
    verb = word(parse, text, which)
    found = about(verb)
    assert found is not None
    assert (found.text, own_subject(verb) is not None) == (whom, own)


@pytest.mark.parametrize(
    ("text", "which", "form", "tense"),
    [
        ("They hope to win.", "win", "to", "none"),
        ("They say that she won.", "won", "that", "past"),
        ("They asked whether she had won.", "won", "whether", "past"),
        ("They know why she wins.", "wins", "wh", "present"),
        ("They stopped winning.", "winning", "ing", "none"),
        ("She will win.", "win", "that", "future"),
    ],
)
def test_form_and_tense(parse: Parse, text: str, which: str, form: str, tense: str) -> None:
    verb = word(parse, text, which)
    assert (form_of(verb), tense_of(verb)) == (form, tense)


def test_what_heads_a_clause(parse: Parse) -> None:
    doc = parse("According to the clerk, three wounded men were held on suspicion of theft.").doc
    assert [token.text for token in doc if is_predicate(token)] == ["held"]


def test_orders_reminders_and_nobody(parse: Parse) -> None:
    assert is_imperative(word(parse, "Do not drink the water.", "drink"))
    assert not is_imperative(word(parse, "They drink the water.", "drink"))
    assert is_presupposed(word(parse, "It was fast when it left the rails.", "left"))
    assert not is_presupposed(word(parse, "It will be fast when it leaves the town.", "leaves"))
    assert is_negative(word(parse, "No driver came.", "driver"))
    assert is_negative(word(parse, "Nobody came.", "Nobody"))
    assert is_negative(word(parse, "Not one driver came.", "driver"))
    assert not is_negative(word(parse, "Not one but two drivers came.", "drivers"))
    assert not is_negative(word(parse, "Few drivers came.", "drivers"))
    assert not is_negative(word(parse, "Nothing but trouble came.", "Nothing"))


def test_a_deed_before_a_role_is_none(parse: Parse) -> None:
    assert is_before_role(word(parse, "They mourned shooting victim Ada Moss.", "shooting"))
    assert not is_before_role(word(parse, "They were shooting deer.", "shooting"))


def test_a_noun_phrase_keeps_its_apposition_and_no_clause(parse: Parse) -> None:
    assert phrase(word(parse, "The aide, Petra Nool, left.", "aide")).text == "The aide, Petra Nool"
    assert phrase(word(parse, "The aide who was ill left.", "aide")).text == "The aide"


@pytest.mark.parametrize(
    ("text", "which", "doer"),
    [
        ("The van was burned by two rebels in May.", "burned", "rebels"),
        ("The van was burned in May.", "burned", None),
        ("Rebels burned the van by the river.", "burned", None),
    ],
)
def test_who_does_it_in_the_passive(parse: Parse, text: str, which: str, doer: str | None) -> None:
    found = agent(word(parse, text, which))
    assert (found.text if found is not None else None) == doer
