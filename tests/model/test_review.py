from __future__ import annotations

from typing import Any

from factsheet.model.fact import FactBase
from factsheet.model.review import changed_since, fact_digests, printed_digest, review


def base(*facts: dict[str, Any], **head: Any) -> FactBase:
    whole = [
        {"id": f"f{n}", "kind": "other", "statement": "It is so.", "cites": [{"source": "a", "quote": "x"}]} | fact
        for n, fact in enumerate(facts)
    ]
    return FactBase.model_validate({"sources": {"a": {"publisher": "A"}}, "facts": whole} | head)


def signed(of: FactBase) -> FactBase:
    return of.model_copy(update={"signed": f"MR 2013-01-29 {printed_digest(of)}"})


def test_a_sheet_is_unreviewed_until_somebody_checks_a_fact() -> None:
    assert (review(base({}, {})).state, review(base({}, {})).facts) == ("unreviewed", 2)
    looked = review(base({"checked": "MR 2013-01-29"}, {}, {"hold": "weak"}))
    assert (looked.state, looked.checked, looked.facts) == ("in review", 1, 2)


def test_a_signature_holds_for_what_was_printed() -> None:
    assert review(signed(base({}))).state == "signed off"
    assert review(base({"statement": "It was so."}, signed=signed(base({})).signed)).changed


def test_what_the_review_itself_writes_changes_nothing() -> None:
    assert printed_digest(base({"checked": "MR 2013-01-29"})) == printed_digest(base({}))
    assert printed_digest(base({}, {"hold": "weak"})) == printed_digest(base({}))
    assert printed_digest(base({"note": "Beware."})) != printed_digest(base({}))


def test_what_changed_since_a_signature_is_named() -> None:
    before = fact_digests(base({}, {}, {}))
    after = base({}, {"value": 3}, {"hold": "weak"}, {})
    assert changed_since(after, before) == ["f1", "f2", "f3"]
