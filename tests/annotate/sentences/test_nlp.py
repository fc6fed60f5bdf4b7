"""Where sentences begin and end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document


@pytest.mark.parametrize("title", ["Cmdr.", "Lt. Col.", "Supt.", "Asst. Chief", "Det. Insp.", "Dep. Chief", "Gov."])
def test_no_sentence_ends_at_a_title(parse: Callable[..., Document], title: str) -> None:
    text = f"The ship went down late on Sunday, {title} Ruth Albright said. Nobody agreed."
    assert [sentence.text for sentence in parse(text).doc.sents] == [text[: -len(" Nobody agreed.")], "Nobody agreed."]
