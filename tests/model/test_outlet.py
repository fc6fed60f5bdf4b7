"""What a source is called in print."""

from __future__ import annotations

import pytest

from factsheet.model.outlet import called


@pytest.mark.parametrize(
    ("id_", "publisher", "url", "name"),
    [
        ("ap", "The Associated Press", "https://apnews.com/1", "The Associated Press"),
        ("ap", None, "https://www.apnews.com/1", "apnews.com"),
        ("fox7austin-com", None, None, "fox7austin.com"),
        ("fox7austin-com-2", None, None, "fox7austin.com"),
        ("leeds-post-co-uk", None, None, "leeds-post.co.uk"),
        ("morning-post", None, "https://[", "morning-post"),
        ("com", "", "", "com"),
    ],
)
def test_a_source_is_called_by_what_is_known(id_: str, publisher: str | None, url: str | None, name: str) -> None:
    assert called(id_, publisher, url) == name
