"""The sheet's event never gives another toll than the sheet: "Two people died" above a toll of three misleads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.event import EventMention
from factsheet.kinds.figures import within_sentence
from factsheet.kinds.sentence import ended
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention
from factsheet.model.readings import Given, relation

_CLIMBS = re.compile(
    r"\b(?:(?:climb|ris|rose|mount|jump|gr[eo]w|bring|brought|tak|rais)\w* (?:\w+ ){0,6}to|pass(?:ed|es)?) $",
    re.IGNORECASE,
)
"""Before a number that was reached on a day: another one was reached on another day."""
_SAID = re.compile(r"\b(?:said|says|told|reported|announced|confirmed|according to)\b")
"""Who told the older number did not tell the newer one."""
_BASIS = "its toll is the one that leads"


def settle(facts: Sequence[Fact], mentions: Sequence[Mention], event: str | None) -> list[Fact]:
    """`facts`, the one with the id `event` with the tolls that lead where the clause in whose words it stands counts
    otherwise. `mentions` have the tolls of all clauses.

    The number gives way, and whoever the clause is put down to, who did not say so. Where it cannot, as "one" has a
    verb of its own, the toll stands behind the clause.
    """
    lead = next((m for m in mentions if isinstance(m, EventMention) and m.lead and m.event == event), None)
    tolls = [fact for fact in facts if fact.kind == "casualties" and not (fact.event or fact.part_of or fact.hold)]
    if lead is None or not tolls:
        return list(facts)
    counted = [m for m in mentions if isinstance(m, CasualtiesMention) and _is_count_in(m, lead)]
    main = [fact.id == event and fact.kind == "event" for fact in facts]  # what somebody claims stays what he said
    return [_retold(fact, lead, counted, tolls) if is_main else fact for fact, is_main in zip(facts, main, strict=True)]


def _is_count_in(toll: CasualtiesMention, lead: EventMention) -> bool:
    """Whether the clause of `lead` gives the toll as a number of all."""
    inside = toll.source == lead.source and all(span.within(lead.spans[0]) for span in toll.spans)
    return inside and toll.counted == "count" and not (toll.part or toll.more or toll.also or toll.background)


def _retold(main: Fact, lead: EventMention, counted: Sequence[CasualtiesMention], tolls: Sequence[Fact]) -> Fact:
    statement, shown, cites = lead.statement, main.who or [], list(main.cites)
    for mention in counted:
        toll = next((fact for fact in tolls if fact.outcome == mention.outcome and _contradicts(fact, mention)), None)
        if toll is None or not _is_reading(mention, toll):
            continue
        statement = _with_toll(statement, mention, toll)
        shown = [name for name in shown if mention.printed.lower() not in name.lower()]
        cites = [*(left for cite in cites if (left := _without_statement(main, cite)).for_), *_giving(toll)]
    if statement == lead.statement:
        return main
    update = {"statement": ended(statement), "who": shown or None, "basis": main.basis or _BASIS, "cites": cites}
    return main.model_copy(update=update)


def _is_reading(mention: CasualtiesMention, toll: Fact) -> bool:
    """Whether the clause gives what its source counts in all: "nine died in Lesk" stays nine where 21 died in all."""
    return any(cite.source == mention.source and cite.says == mention.value for cite in toll.cites)


def _contradicts(toll: Fact, mention: CasualtiesMention) -> bool:
    if not isinstance(toll.value, int):
        return False
    return relation("value", Given(mention.value, mention.precision), Given(toll.value, toll.precision)) == "contradict"


def _with_toll(statement: str, mention: CasualtiesMention, toll: Fact) -> str:
    """`statement` with the figure of `toll` for that of `mention`, or with its sentence behind it."""
    assert isinstance(toll.value, int)
    cue = rf"(?:{re.escape(mention.precision)} )?" if mention.precision else ""
    found = list(re.finditer(rf"(?<!\w){cue}{re.escape(mention.printed)}(?!\w)", statement, re.IGNORECASE))
    fixed = min(mention.value, toll.value) < 2 or _SAID.search(statement)
    if len(found) != 1 or fixed or _CLIMBS.search(statement[: found[0].start()]):
        return f"{statement.rstrip(' .')}; in all, {toll.statement[:1].lower()}{toll.statement[1:]}"
    before, after = statement[: found[0].start()], statement[found[0].end() :]
    return f"{before}{within_sentence(toll.value, toll.precision, not before)}{after}"


def _without_statement(main: Fact, cite: Citation) -> Citation:
    """`cite`, which counts otherwise or not at all, for the day, place and people of the event alone."""
    keys = cite.for_ or [key for key in ("when", "where", "why") if getattr(main, key) is not None]
    return cite.model_copy(update={"for_": [key for key in keys if key not in ("statement", "who")]})


def _giving(toll: Fact) -> list[Citation]:
    return [cite.model_copy(update={"for_": ["statement"]}) for cite in toll.cites if cite.says is None]
