"""A request without the token, from another origin, with another host or for another path gets nothing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from factsheet.review.guard import LARGEST_REQUEST, new_token
from tests.review.conftest import ORIGIN, TOKEN

PAGES = ["", "state", "parts?of=bar", "review.js", "review.css"]


@pytest.mark.parametrize("path", PAGES)
def test_who_has_the_address_gets_the_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.content


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("token", ["", "/x", f"/{TOKEN}x", f"/{TOKEN[:-1]}", f"/{TOKEN.upper()}", f"//{TOKEN}"])
def test_without_the_token_there_is_nothing(client: TestClient, token: str, path: str) -> None:
    answer = client.get(f"{ORIGIN}{token}/{path}")
    assert answer.status_code == 404
    assert not answer.content


def test_the_token_without_a_slash_behind_it_is_no_address(client: TestClient) -> None:
    assert client.get(f"{ORIGIN}/{TOKEN}").status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "127.0.0.1"},
        {"host": "127.0.0.1:9"},
        {"host": "127.0.0.1:8001.evil.example"},
        {"host": ""},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": "https://127.0.0.1:8001"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", PAGES)
def test_from_elsewhere_there_is_nothing(client: TestClient, path: str, headers: dict[str, str]) -> None:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 403
    assert not answer.content


def test_two_hosts_are_none(client: TestClient) -> None:
    answer = client.get("", headers=[("host", "127.0.0.1:8001"), ("host", "127.0.0.1:8001")])
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        *("facts.yaml", "../facts.yaml", "..%2ffacts.yaml", "sources/ap.txt", "%2e%2e/%2e%2e/etc/passwd"),
        *("/etc/passwd", "theme.css", "card.html.j2", "review.js/..", "..%5cfacts.yaml", "review.js%00"),
    ],
)
def test_no_other_file_is_given(client: TestClient, path: str) -> None:
    answer = client.get(f"{ORIGIN}/{TOKEN}/{path}")
    assert answer.status_code in (403, 404)
    assert "Lund" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "application/json"},
        {"origin": ORIGIN, "content-type": "text/plain"},
        {"origin": ORIGIN, "content-type": "application/x-www-form-urlencoded"},
        {"origin": ORIGIN},
        {"origin": "https://evil.example", "content-type": "application/json"},
        {"origin": "null", "content-type": "application/json"},
    ],
)
def test_what_another_page_can_send_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("state", content=b"{}", headers=headers).status_code == 403


def test_a_request_without_end_is_not_read(client: TestClient) -> None:
    headers = {"origin": ORIGIN, "content-type": "application/json"}
    answer = client.post("act", content=b" " * (LARGEST_REQUEST + 1), headers=headers)
    assert answer.status_code == 413


def test_every_answer_is_sealed(client: TestClient) -> None:
    for path in [*PAGES, "nothing", f"{ORIGIN}/x/"]:
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert not [name for name in headers if name.startswith("access-control")]


def test_no_two_tokens_are_alike() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 32
