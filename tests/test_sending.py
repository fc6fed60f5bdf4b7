"""`factsheet send` against servers of this machine: what arrives, and what is said when it does not."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from unittest.mock import patch

import pytest

from factsheet.cli import main
from factsheet.limits import ANSWER_BYTES
from factsheet.sending import SYSTEMS, SendError, send, target
from factsheet.sources.forms.ninjs import read as read_ninjs

Answer = tuple[int, dict[str, str], bytes]
MADE = (201, {}, json.dumps({"id": 17, "status": "draft", "link": "https://news.example/?p=17"}).encode())
FACTS = Path(__file__).parent / "render" / "data" / "seeds.yaml"
WORDPRESS, SUPERDESK = SYSTEMS["wordpress"], SYSTEMS["superdesk"]


@dataclass
class Server:
    """A system on this machine: what it was sent, and what it answers."""

    address: str = ""
    answer: Answer = MADE
    got: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    over: Event = field(default_factory=Event)

    @property
    def body(self) -> dict[str, Any]:
        return json.loads(self.got[0][2])  # type: ignore[no-any-return]


@pytest.fixture
def server() -> Iterator[Server]:
    this = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            this.got.append((self.path, dict(self.headers), body))
            status, headers, said = this.answer
            if status == 0:
                this.over.wait(20)
                return
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said)

        def do_GET(self) -> None:
            this.got.append((self.path, dict(self.headers), b""))

        def log_message(self, *_: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()
    this.address = f"http://127.0.0.1:{http.server_port}"
    yield this
    this.over.set()
    http.shutdown()
    http.server_close()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Runs `factsheet send` on the seeds: gives the exit code, and what it says."""
    monkeypatch.setenv("FACTSHEET_PASSWORD", "abcd EFGH ijkl")

    def ran(*words: str) -> tuple[int, str]:
        with patch("sys.argv", ["factsheet", "send", str(FACTS), "-q", *words]), pytest.raises(SystemExit) as end:
            main()
        return int(str(end.value.code)), capsys.readouterr().err

    return ran


def test_wordpress_gets_a_draft(server: Server, run: Callable[..., tuple[int, str]]) -> None:
    code, said = run("--to", "wordpress", "--at", f"{server.address}/blog/", "--user", "anna", "--yes")
    assert code == 0, said
    assert f"Sent: draft 17: {server.address}/blog/wp-admin/post.php?post=17&action=edit" in said
    ((path, headers, _),) = server.got
    assert path == "/blog/wp-json/wp/v2/posts"
    assert base64.b64decode(headers["Authorization"].removeprefix("Basic ")) == b"anna:abcd EFGH ijkl"
    assert server.body["status"] == "draft"
    assert server.body["title"]
    assert "<style" not in server.body["content"]
    assert "<script" not in server.body["content"]
    assert "gun violence" in server.body["content"]


def test_superdesk_gets_a_signed_item_that_reads_back(server: Server, run: Callable[..., tuple[int, str]]) -> None:
    server.answer = (200, {}, b"{}")
    code, said = run("--to", "superdesk", "--at", f"{server.address}/push", "--yes")
    assert (code, "Sent: taken in" in said) == (0, True), said
    ((path, headers, body),) = server.got
    assert path == "/push"
    assert headers["x-superdesk-signature"] == "sha1=" + hmac.new(b"abcd EFGH ijkl", body, hashlib.sha1).hexdigest()
    item = server.body
    assert {"guid", "headline", "body_html", "versioncreated"} <= set(item)
    assert item["pubstatus"] == "withheld"
    assert item["versioncreated"].endswith("+00:00")
    assert item["headline"] in read_ninjs(body).text
    assert "gun violence" in read_ninjs(body).text


def test_nothing_is_sent_unless_a_person_says_so(server: Server, run: Callable[..., tuple[int, str]]) -> None:
    code, said = run("--at", server.address, "--user", "anna")
    assert (code, "with --yes" in said) == (2, True)
    with patch("sys.stdin.isatty", return_value=True), patch("typer.confirm", return_value=False) as asked:
        assert "Nothing was sent" in run("--at", server.address, "--user", "anna")[1]
    assert server.address in asked.call_args[0][0]
    assert server.got == []


def test_a_fact_base_that_proves_nothing_is_not_sent(
    server: Server, run: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    assert run("--at", server.address, "--user", "anna", "--yes", "--final")[0] == 1
    assert server.got == []


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (
            (401, {}, b'{"message": "Sorry, \\u001b[31mnot you"}'),
            "does not accept the name and the application password",
        ),
        ((403, {}, b"<html>no</html>"), "does not let this user"),
        ((404, {}, b""), "takes nothing in at this address"),
        ((418, {}, b"[]"), "does not take it"),
        ((500, {}, b"[" * 100_000), "it fails"),
        ((301, {"Location": "https://elsewhere.example/x"}, b""), "leads on to https://elsewhere.example/x"),
        ((307, {"Location": "/other"}, b""), "leads on to /other"),
        ((201, {}, b'{"id": 17, "status": "publish"}'), "does not say that it is a draft"),
        ((200, {}, b"<html>welcome</html>"), "does not say that it is a draft"),
        ((201, {}, MADE[2] + b" " * ANSWER_BYTES), "does not say that it is a draft"),
    ],
)
def test_what_the_system_says_is_told(server: Server, answer: Answer, problem: str) -> None:
    server.answer = answer
    there = target(WORDPRESS, server.address)
    with pytest.raises(SendError) as refused:
        send(WORDPRESS, there, b"{}", "anna", "secret-word")
    assert problem in refused.value.problem
    assert refused.value.remedy
    assert "secret-word" not in str(refused.value)
    assert len(server.got) == 1, "nothing follows where it leads"


def test_what_never_answers_is_cut(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.sending.SEND_SECONDS", 0.3)
    server.answer = (0, {}, b"")
    with pytest.raises(SendError, match=r"more than 0\.3 seconds\n  Look into the system before you send it again"):
        send(WORDPRESS, target(WORDPRESS, server.address), b"{}", "anna", "word")


@pytest.mark.parametrize("found", [["192.0.2.1"], ["127.0.0.1", "192.0.2.1"], ["10.0.0.1"]])
def test_without_https_only_this_machine_is_asked(found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By the address, whatever the name: `localhost` may be somebody else's."""
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (one, 80)) for one in found])
    with pytest.raises(SendError, match="without https"):
        send(SUPERDESK, target(SUPERDESK, "http://localhost/push"), b"{}")


def test_an_unsafe_connection_sends_nothing(server: Server) -> None:
    with pytest.raises(SendError, match=r"not safe|cannot be reached"):
        send(SUPERDESK, target(SUPERDESK, server.address.replace("http:", "https:")), b"{}")
    assert server.got == []
    assert ssl.create_default_context().verify_mode == ssl.CERT_REQUIRED


@pytest.mark.parametrize(
    "address",
    ["ftp://news.example", "news.example", "https://", "https://[", "https://anna:word@news.example", "file:///etc/x"],
)
def test_what_is_no_address_of_a_system(address: str) -> None:
    with pytest.raises(SendError):
        target(WORDPRESS, address)


@pytest.mark.parametrize(("user", "key"), [("", "word"), ("an:na", "word"), ("anna", "")])
def test_who_sends_is_asked_for(server: Server, user: str, key: str) -> None:
    with pytest.raises(SendError):
        send(WORDPRESS, target(WORDPRESS, server.address), b"{}", user, key)
    assert server.got == []
