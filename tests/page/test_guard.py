"""What a house's page does in a real browser after the guard has read and written it: nothing, policy or no policy.

Needs chromium and playwright; not part of the ordinary tests: `pytest -m page tests/page`.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from factsheet.errors import RenderError
from factsheet.render.guard.page import _events, _read, guarded, policy
from tests.render.guard.attacks import HARMLESS, LAUGHS, LEFT_OUT, LOADS, RUNS, drawing
from tests.render.guard.soup import soup

pytestmark = pytest.mark.page

PAGES = 60
"""How many pages of soup the browser reads; FACTSHEET_EXAMPLES makes it more."""
ATTACKS = [attack for attack in RUNS + LOADS if drawing(LAUGHS) not in attack]
"""What a browser can be shown: a drawing that multiplies keeps it busy for minutes, which proves itself."""
TREE = """() => {
  const out = [];
  const walk = node => {
    if (node.nodeType === 3) { if (node.data) out.push(["", node.data, []]); return; }
    if (node.nodeType !== 1) return;
    const away = node.localName === "meta" && (node.hasAttribute("charset") || node.hasAttribute("http-equiv"));
    if (away) return;
    out.push(["<", node.localName, [...node.attributes].map(one => [one.name, one.value])]);
    for (const child of node.childNodes) walk(child);
    out.push([">", node.localName, []]);
  };
  walk(document.documentElement);
  return out;
}"""


class Watched:
    """A browser page that notes what runs, what it asks for and where it is sent."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.seen: list[str] = []
        page.expose_function("hit", lambda *_: self.seen.append("hit"))
        page.on("dialog", lambda dialog: (self.seen.append("dialog"), dialog.dismiss()))
        page.on("popup", lambda popup: (self.seen.append("popup"), popup.close()))
        page.route("**/*", self._asked)

    def _asked(self, route: Any) -> None:
        if route.request.url == "http://sheet.example/":
            route.fulfill(body=self._body, content_type="text/html")
            return
        if not route.request.url.startswith("data:"):
            self.seen.append(route.request.url)
        route.abort()

    def open(self, html: str, *, touch: bool = True) -> None:
        """Reads `html` in the browser, and touches all that there is to touch."""
        self._body = html
        self.seen.clear()
        self.page.goto("http://sheet.example/")
        if touch:
            self._touch()
            self.page.wait_for_timeout(5)

    def _touch(self) -> None:
        from playwright.sync_api import Error

        with contextlib.suppress(Error):  # the page was left meanwhile: the address is noted
            self.page.evaluate(
                """() => { for (const one of document.querySelectorAll("*"))
              if (!(one.localName === "a" && /^https?:/i.test(one.getAttribute("href"))))
                for (const event of ["mouseover", "focus", "click", "toggle", "error", "load"])
                  one.dispatchEvent(new Event(event)), event === "click" && one.click && one.click(); }"""
            )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium, "install chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def watched(browser: Any) -> Watched:
    return Watched(browser.new_page())


def seen(browser: Any, html: str) -> list[str]:
    """What a page of its own runs, asks for, or leads to."""
    page = browser.new_page()
    fresh = Watched(page)
    fresh.open(html)
    page.close()
    return fresh.seen


def without_policy(html: str) -> str:
    return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)


def test_the_attacks_are_attacks(browser: Any) -> None:
    """Without guard and policy, the browser runs or loads: the test sees what it should."""
    worked = [attack for attack in ATTACKS if seen(browser, f"<!DOCTYPE html><title>x</title><p>x{attack}")]
    assert len(worked) > 50, worked


def test_the_policy_alone_stops_what_runs_and_loads(browser: Any) -> None:
    head = f'<!DOCTYPE html><head><meta http-equiv="Content-Security-Policy" content="{policy()}"><p>x'
    # A plain link leads where it says, where the browser finds the time before the page is closed.
    link = "http://sheet.example/x"
    shown = {attack: [one for one in seen(browser, head + attack) if one != link] for attack in ATTACKS}
    through = {attack: found for attack, found in shown.items() if found}
    # No policy of a page hinders it from sending a reader elsewhere; the guard does.
    assert all(re.search("refresh|frame|portal", attack) for attack in through), through


@pytest.mark.parametrize("body", HARMLESS + LEFT_OUT)
def test_what_the_guard_writes_does_nothing_even_without_the_policy(watched: Watched, body: str) -> None:
    watched.open(without_policy(guarded(f"<!DOCTYPE html><title>x</title><body>{body}")))
    assert not watched.seen


def same_tree(watched: Watched, written: str) -> None:
    watched.open(without_policy(written), touch=False)
    assert not watched.seen
    expected = [(kind, what, dict(attributes)) for kind, what, attributes in _events(_read(written))]
    shown = [(kind, what, dict(map(tuple, attributes))) for kind, what, attributes in watched.page.evaluate(TREE)]
    assert shown == expected


@pytest.mark.parametrize("body", HARMLESS + LEFT_OUT)
def test_the_browser_reads_the_tree_that_was_looked_at(watched: Watched, body: str) -> None:
    same_tree(watched, guarded(f"<!DOCTYPE html><title>x</title><body>{body}"))


@settings(
    max_examples=int(os.environ.get("FACTSHEET_EXAMPLES", PAGES)),
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
@given(text=soup())
def test_the_browser_reads_any_soup_as_it_was_looked_at(watched: Watched, text: str) -> None:
    try:
        written = guarded(text, "ours()")
    except RenderError:
        return
    same_tree(watched, written)


def test_a_house_s_page_from_its_template_to_the_browser(watched: Watched, tmp_path: Path) -> None:
    from factsheet.render import render
    from tests.page.test_page import sheet

    (tmp_path / "briefing.html.j2").write_text(
        '{% extends "builtin/briefing.html.j2" %}{% block people %}'
        '<p title="<b>">ours <a href="https://e.org">x</a>{% endblock %}'
    )
    base, texts, content = sheet("seeds")
    render(base, tmp_path, texts=texts, files={"facts.yaml": content}, forms=["html"], templates=tmp_path)
    problems: list[str] = []
    watched.page.on("console", lambda message: problems.append(message.text))
    watched.open((tmp_path / "briefing.html").read_text("utf-8"))
    assert not watched.seen
    assert not problems
    assert watched.page.evaluate(
        "document.querySelector('.filters') === null || !document.querySelector('.filters').hidden"
    )
