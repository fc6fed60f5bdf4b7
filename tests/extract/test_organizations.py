"""Organizations: acronyms, what they are, and who only published."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import organizations
from factsheet.kinds.organization import OrganizationMention

Parse = Callable[..., Document]


def read(parse: Parse, text: str) -> list[OrganizationMention]:
    document = parse(text)
    annotate(document)
    return [one for one in organizations.extract(document) if isinstance(one, OrganizationMention)]


def test_an_acronym_in_parentheses(parse: Parse) -> None:
    first = read(parse, "The Federal Bureau of Investigation (FBI) took over the case.")[0]
    assert (first.name.full, first.acronym) == ("Federal Bureau of Investigation", "FBI")


def test_what_an_apposition_says_it_is(parse: Parse) -> None:
    first = read(parse, "He founded Neighbors Against Noise, a coalition that counts 800 renters, in 2009.")[0]
    assert first.role == "a coalition that counts 800 renters"
    assert first.passage.quote == "Neighbors Against Noise, a coalition that counts 800 renters"


def test_an_apposition_that_needs_its_sentence_is_left_out(parse: Parse) -> None:
    first = read(parse, "He founded Neighbors Against Noise, a coalition that he still leads, in 2009.")[0]
    assert first.role is None


def test_the_next_body_of_a_list_is_no_apposition(parse: Parse) -> None:
    found = read(parse, "They praised the Halden Group, the Velm Trade Council and the workers.")
    assert found[0].role is None


def test_a_sentence_that_goes_on_is_no_apposition(parse: Parse) -> None:
    text = "By the count of Birchwood University, the firm's practice with each paper has been to cut jobs."
    assert {one.role for one in read(parse, text)} <= {None}


def test_the_agency_of_a_dateline_is_a_credit(parse: Parse) -> None:
    mentions = read(parse, "BOISE, Idaho (AP) — The Boise Police Department closed the case on Friday.")
    assert {mention.text: mention.credit for mention in mentions}.get("AP", True)
    assert not next(mention for mention in mentions if "Police" in mention.text).credit


def test_the_article_of_another_noun_is_not_the_bodys(parse: Parse) -> None:
    of_plant, own = (
        next(mention for mention in read(parse, text) if mention.text.endswith("Energy"))
        for text in ("A fire broke out at the Norwind Energy plant.", "He left the Ministry of Norwind Energy.")
    )
    assert not of_plant.article
    assert own.article
