"""`--fetch`: a page is fetched within bounds, kept with its moment, and never without the flag."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from factsheet import pipeline
from factsheet.errors import SourceError
from factsheet.factbase.sources import known
from factsheet.limits import ARTICLE_BYTES
from factsheet.pipeline import Options, Progress
from factsheet.sources.fetch import fetch
from tests.sources.page.pages import page

Answer = tuple[int, dict[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.sources.fetch._is_public", lambda address: address.startswith("127."))


@pytest.fixture
def served() -> Iterator[Callable[..., str]]:
    """A server on this machine: gives its address, when told what it answers on which path."""
    answers: dict[str, Answer] = {}
    asked: list[str] = []
    over = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            status, headers, body = answers.get(self.path, (404, HTML, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            if self.path == "/slow":
                over.wait(20)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

    def serve(**given: Answer) -> str:
        answers.update({f"/{name}": answer for name, answer in given.items()})
        return f"http://127.0.0.1:{server.server_port}"

    serve.asked = asked  # type: ignore[attr-defined]
    yield serve
    over.set()
    server.shutdown()
    server.server_close()


def progress() -> tuple[Progress, list[str], list[str]]:
    said: list[str] = []
    unread: list[str] = []
    return Progress(say=said.append, unread=unread.append), said, unread


def test_a_page_is_kept_with_its_moment_and_fetched_once(
    tmp_path: Path, served: Callable[..., str], public: None
) -> None:
    address = served(bridge=(200, HTML, page().encode())) + "/bridge"
    told, said, _ = progress()
    for _ in range(2):
        paths = pipeline.fetched([address], tmp_path, told, fetch=True)
    (source,) = pipeline.read(paths, None, Options(), told)
    assert source.file == tmp_path / "fetched" / "127.0.0.1-bridge.html"
    assert source.file.read_bytes() == page().encode()
    assert source.url == address
    assert source.retrieved
    assert served.asked == ["/bridge"]  # type: ignore[attr-defined]
    assert said[0] == f"{address} is kept in {source.file}"
    assert said[1].startswith(f"{address} was fetched {source.retrieved} and is kept in {source.file};")


def test_what_no_file_says_stays_in_the_fact_base(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    entry = "published: 2014-05-06\n    url: https://gazette.example/a\n    retrieved: 2014-05-07T09:30:00Z"
    facts.write_text(
        f"factsheet: 1\nsources:\n  a:\n    {entry}\n    file: fetched/a.html\nfacts: []\n", encoding="utf-8"
    )
    given = known(facts)[0].given
    assert (given["url"], given["retrieved"]) == ("https://gazette.example/a", "2014-05-07T09:30:00Z")


def test_nothing_is_fetched_without_the_flag(tmp_path: Path, served: Callable[..., str], public: None) -> None:
    address = served(bridge=(200, HTML, page().encode())) + "/bridge"
    with pytest.raises(SourceError, match=r"nothing is fetched\n  Open it in a browser, save the page as HTML"):
        pipeline.fetched([address], tmp_path, Progress(), fetch=False)
    told, _, unread = progress()
    assert pipeline.fetched([address, "a.txt"], tmp_path, told, fetch=False) == [Path("a.txt")]
    assert "or add --fetch" in unread[0]
    assert served.asked == []  # type: ignore[attr-defined]
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ((404, HTML, b""), "the server answers 404 Not Found"),
        ((200, {"Content-Type": "image/png"}, b"x"), "it gives no article but image/png"),
        ((200, HTML, b"a" * (ARTICLE_BYTES + 1)), "more than 5 MB are too much"),
        ((200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"a" * (50 << 20))), "more than 5 MB are too much"),
        ((200, HTML | {"Content-Encoding": "gzip"}, b"no gzip"), "it cannot be fetched"),
        ((200, HTML | {"Content-Encoding": "br"}, b"x"), "packed in a way"),
        ((302, {"Location": "/x"}, b""), "it leads on more than 5 times"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "no address of the web"),
        ((302, {"Location": "http://10.0.0.1/"}, b""), "a machine that is not on the public web"),
        ((302, {"Location": "http://[::1]/"}, b""), "a machine that is not on the public web"),
        ((302, {"Location": "http://user:word@127.0.0.1/"}, b""), "a name and a password"),
    ],
)
def test_what_is_not_fetched_says_what_to_do(
    served: Callable[..., str], public: None, answer: Answer, problem: str
) -> None:
    address = served(x=answer) + "/x"
    with pytest.raises(SourceError) as refused:
        fetch(address)
    assert problem in refused.value.problem
    assert refused.value.where == address
    assert refused.value.remedy


def test_what_never_ends_is_cut(monkeypatch: pytest.MonkeyPatch, served: Callable[..., str], public: None) -> None:
    monkeypatch.setattr("factsheet.sources.fetch.FETCH_SECONDS", 0.3)
    with pytest.raises(SourceError, match=r"takes more than 0\.3 seconds"):
        fetch(served(slow=(200, HTML, b"<html>")) + "/slow")


def test_a_page_that_leads_on_is_fetched(served: Callable[..., str], public: None) -> None:
    packed = HTML | {"Content-Encoding": "gzip"}
    address = served(a=(301, {"Location": "b"}, b""), b=(200, packed, gzip.compress(page().encode())))
    found = fetch(f"{address}/a")
    assert (found.data, found.ending) == (page().encode(), ".html")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "[::1]", "169.254.169.254", "0.0.0.0", "[::ffff:10.0.0.1]"]
)
def test_machines_of_the_house_are_not_asked(host: str) -> None:
    with pytest.raises(SourceError, match="not on the public web"):
        fetch(f"http://{host}/")


@pytest.mark.parametrize(
    "address", ["http://", "http://[", "http://a.example:99999/", "http://" + "a" * 70 + ".example/"]
)
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(SourceError):
        fetch(address)
