"""One proposal in the words of several sources."""

from __future__ import annotations

import pytest

from factsheet.kinds.proposal import ProposalKind, ProposalMention
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span

SPAN = Span(0, 9)


def proposal(source: str, action: str, sort: str = "person", *, article: bool = False) -> ProposalMention:
    by = Name("Harbor Union", SPAN, "Harbor Union", sort)
    return ProposalMention(
        source=source,
        spans=(SPAN,),
        text=action,
        passage=Passage(SPAN, action),
        action=action,
        asked=f"wants to {action}",
        by=by,
        article=article,
    )


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("reinstate the 1994 rifle ban", "pass a rifle ban", None),
        ("fire Police Chief Walter Dunn", "dismiss the police chief", None),
        ("raise the fuel tax by 5 cents", "cut the fuel tax by 5 cents", "cut the fuel tax by 5 cents"),
        ("limit clips to 10 rounds", "limit clips to 7 rounds", "limit clips to 7 rounds"),
    ],
)
def test_only_other_figures_and_opposites_are_a_difference(one: str, other: str, says: str | None) -> None:
    made = ProposalKind().fact([proposal("a", one), proposal("b", other)])
    assert made is not None
    assert [cite.says for cite in made.cites] == [None, says]


def test_a_body_keeps_its_article() -> None:
    made = ProposalKind().fact([proposal("a", "block the sale", "organization", article=True)])
    assert made is not None
    assert made.statement == "The Harbor Union wants to block the sale."


def test_to_do_it_and_not_to_do_it_are_two_proposals() -> None:
    close = proposal("a", "close the old bridge")
    assert ProposalKind().same(close, proposal("b", "close the bridge"))
    assert not ProposalKind().same(close, proposal("b", "not to close the bridge"))
