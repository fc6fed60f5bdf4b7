"""The review page in a real browser: by keyboard alone, by mouse, on a phone's width; and what axe has to say.

Needs chromium and playwright; not part of the ordinary tests: `pytest -m page tests/page`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factsheet.factbase.load import load
from factsheet.model.fact import Fact
from tests.review.conftest import FACTS, TEXTS

pytestmark = pytest.mark.page


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium, "install chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
        )
        yield opened
        opened.close()


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "sources" / f"{name}.txt").write_text(text, "utf-8")
    (tmp_path / "facts.yaml").write_text(FACTS, "utf-8")
    return tmp_path / "facts.yaml"


@pytest.fixture
def address(facts: Path) -> Iterator[str]:
    """The address of the page, served by the command itself."""
    command = [sys.executable, "-m", "factsheet", "review", str(facts.parent), "--by", "MR", "--on", "2021-03-04"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert run.stdout
    yield run.stdout.readline().strip()
    run.terminate()
    run.wait(20)


class Reviewer:
    """Somebody before the page; `wrong` is what the browser complains of, `asked` what it asked for."""

    def __init__(self, browser: Any, address: str, width: int = 1280, **context: Any) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 850}, **context)
        self.page = self.context.new_page()
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def chosen(self) -> str:
        return str(self.page.locator("#cards > [aria-current] > .card").get_attribute("data-id"))

    def told(self, words: str) -> None:
        """Waits until the page says `words`."""
        self.page.locator("#message", has_text=words).wait_for(timeout=8000)


@pytest.fixture
def desk(browser: Any, address: str) -> Iterator[Reviewer]:
    reviewer = Reviewer(browser, address)
    yield reviewer
    assert not reviewer.wrong
    assert {url[: len(address)] for url in reviewer.asked if not url.startswith("data:")} == {address}
    reviewer.context.close()


def fact(path: Path, name: str) -> Fact | None:
    return next((fact for fact in load(path).base.facts if fact.id == name), None)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser: Any, address: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    reviewer = Reviewer(browser, address, width, color_scheme=scheme, bypass_csp=True)
    reviewer.press("n", "e")
    reviewer.page.locator("form.editing").wait_for()
    for state in ("editing", "passage", "help", "adding"):
        found = Axe().run(reviewer.page)
        assert found.violations_count == 0, (state, found.generate_report())
        reviewer.press(
            *{"editing": ["Escape", "p"], "passage": ["Escape", "?"], "help": ["Escape", "p"]}.get(state, [])
        )
        if state == "help":
            reviewer.page.evaluate(
                "getSelection().selectAllChildren(document.querySelector('article p:nth-of-type(2)'))"
            )
            reviewer.page.locator("#add-open").click()
            assert reviewer.page.locator("#add").is_visible()
    reviewer.context.close()


def test_by_keyboard_alone(desk: Reviewer, facts: Path) -> None:
    before = facts.read_bytes()
    assert desk.chosen() == "mill-burned"
    desk.press("j", "j")
    assert desk.chosen() == "friends"
    desk.press("k", "n")
    assert desk.chosen() == "paper"
    desk.press("n")
    assert desk.chosen() == "dead"
    desk.press("2")
    desk.told("decided by MR")
    decided = fact(facts, "dead")
    assert decided
    assert (decided.value, decided.statement) == (12, "Twelve people were killed.")
    desk.press("a")
    desk.told("signed off by MR 2021-03-04")
    assert desk.chosen() == "friends"
    assert desk.page.locator("#progress-words b").inner_text() == "1 of 4"
    desk.press("e")
    desk.page.locator("form.editing textarea[name=statement]").wait_for()
    desk.page.keyboard.type(" We did.")
    desk.press("Control+Enter")
    desk.told("friends: set statement")
    assert desk.page.locator("#f-friends .statement").inner_text().endswith("We did.")
    desk.press("h")
    desk.page.keyboard.type("to be checked")
    desk.press("Enter")
    desk.told("friends: held")
    desk.press("j", "h")
    desk.told("no longer held")
    desk.press("j", "t")
    desk.told("paper: accepted statement")
    desk.press("d")
    desk.told("paper: dropped")
    assert desk.chosen() == "script"
    assert desk.page.locator("#f-paper").count() == 0
    done = ["dropped", "accepted", "set hold", "held", "set statement", "signed", "decided"]
    for words in done:
        desk.press("u")
        desk.told("taken back")
        desk.page.locator("#message", has_text=words).wait_for(timeout=8000)
    assert facts.read_bytes() == before


def test_by_mouse(desk: Reviewer, facts: Path) -> None:
    page = desk.page
    page.locator("#f-dead").click()
    assert desk.chosen() == "dead"
    assert page.locator("article mark.lit").count() == 2
    page.locator("#f-dead [data-passage]").nth(1).click()
    mark = page.locator("article mark.lit.at")
    assert mark.inner_text().startswith("12 people died")
    assert mark.evaluate(
        "one => { const b = one.getBoundingClientRect(); return b.top > 60 && b.bottom < innerHeight; }"
    )
    page.get_by_role("button", name="It stands as it is").click()
    desk.told("the question is answered by MR")
    page.locator("article a.use", has_text="5").first.click()
    assert desk.chosen() == "paper"
    page.locator("#f-paper").get_by_role("button", name="Decline").click()
    desk.told("declined")
    page.locator("#f-paper").get_by_role("button", name="Merge").click()
    page.locator("form.editing select").select_option("script")
    page.locator("form.editing").get_by_role("button", name="Merge").click()
    desk.told("paper: replaces script")
    page.get_by_role("button", name="Sign the sheet off").click()
    desk.told("signed off by MR")
    assert "Signed off" in page.locator("#progress-words").inner_text()
    page.get_by_role("button", name="Take the signature back").click()
    desk.told("taken back")
    assert load(facts).base.signed is None


def test_a_fact_is_split_by_keyboard(desk: Reviewer, facts: Path) -> None:
    before = facts.read_bytes()
    desk.press("j", "s", "Tab", "Space", "Tab", "Control+a")
    desk.page.keyboard.type("Twelve people died.")
    desk.press("Control+Enter")
    desk.told("dead: passage 2 is split off as twelve-people-died")
    assert desk.page.locator("#f-twelve-people-died").count() == 1
    desk.press("j", "s")
    desk.told("nothing to split")
    desk.press("u")
    desk.told("taken back")
    assert facts.read_bytes() == before


def test_on_a_phone(browser: Any, address: str, facts: Path) -> None:
    reviewer = Reviewer(browser, address, 390, has_touch=True, is_mobile=True)
    page = reviewer.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.locator("#articles").is_visible()
    page.locator("#f-friends").tap()
    page.locator("#f-friends [data-passage]").tap()
    assert page.locator("#articles").is_visible()
    assert page.locator("article mark.lit").first.is_visible()
    for name in (".actions button", ".tabs a", ".tabs button", "header select", "header button", ".source a"):
        for target in page.locator(f"{name}:visible").all():
            box = target.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= 24, (name, box)
    page.get_by_role("button", name="Close").tap()
    assert not page.locator("#articles").is_visible()
    page.locator("#f-friends").get_by_role("button", name="Accept").tap()
    reviewer.told("signed off")
    checked = fact(facts, "friends")
    assert checked
    assert checked.checked == "MR 2021-03-04"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not reviewer.wrong
    reviewer.context.close()


def test_two_tabs_and_an_editor(browser: Any, address: str, facts: Path) -> None:
    one, other = Reviewer(browser, address), Reviewer(browser, address)
    one.press("j", "j", "e")
    one.page.locator("form.editing textarea[name=statement]").wait_for()
    one.page.keyboard.type(" We did.")
    other.page.locator("#f-friends").click()
    other.press("a")
    other.told("signed off")
    edited = facts.read_text("utf-8").replace("The Lund mill burned in", "The old Lund mill burned in")
    facts.write_text(edited, "utf-8")
    for tab in (one, other):
        tab.page.locator("#f-mill-burned .statement", has_text="The old Lund mill").wait_for(timeout=8000)
    one.press("Control+Enter")
    one.told("was changed meanwhile")
    assert facts.read_text("utf-8") == edited
    assert "✓ MR 2021-03-04" in one.page.locator("#f-friends .top").inner_text()
    assert one.page.locator("form.editing textarea[name=statement]").input_value().endswith("We did.")
    one.press("Control+Enter")
    one.told("friends: set statement")
    changed = fact(facts, "friends")
    assert changed
    assert changed.statement.endswith("We did.")
    assert fact(facts, "mill-burned").statement.startswith("The old")  # type: ignore[union-attr]
    one.context.close()
    other.context.close()


def test_a_fact_is_added_on_selected_words(desk: Reviewer, facts: Path) -> None:
    """The words cross a mark, and stand twice in the article."""
    (facts.parent / "sources" / "ap.txt").write_text(TEXTS["ap"] + "\nThey said so on Monday.\n", "utf-8")
    desk.page.locator("article", has_text="They said so").wait_for(timeout=8000)
    assert not desk.page.locator("#add-open").is_visible()
    desk.page.evaluate(
        """() => {
          const last = [...document.querySelectorAll("article p")].find(one => one.textContent.includes("They said"));
          const text = last.firstChild, range = document.createRange();
          range.setStart(text, text.data.indexOf("on Monday"));
          range.setEnd(text, text.data.indexOf("on Monday") + 9);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    desk.page.locator("#add-open").click()
    assert desk.page.locator("#add-quote").inner_text() == "on Monday"
    desk.page.locator("#add textarea").fill("It was said on Monday.")
    desk.press("Control+Enter")
    desk.told("monday: added")
    assert desk.chosen().endswith("monday")
    new = fact(facts, desk.chosen())
    assert new
    assert (new.statement, new.cites[0].quote) == ("It was said on Monday.", "on Monday")
    assert new.cites[0].occurrence == 2
    desk.press("u")
    desk.told("taken back")
    assert facts.read_text("utf-8") == FACTS


def test_filters_and_finding(desk: Reviewer) -> None:
    page = desk.page
    shown = page.locator("#cards > li:visible > .card")

    def ids() -> list[str]:
        return [card.get_attribute("data-id") for card in shown.all()]

    for flag, wanted in {
        "open": ["dead", "paper"],
        "disputed": ["dead"],
        "held": ["script"],
        "unreviewed": ["mill-burned", "dead", "friends", "paper"],
        "checked": [],
    }.items():
        page.locator("#by-flag").select_option(flag)
        assert ids() == wanted
        assert f"{len(wanted)} of 5" in page.locator("#shown").inner_text()
    page.get_by_role("button", name="Show every fact").click()
    page.locator("#by-kind").select_option("quote")
    assert ids() == ["friends"]
    page.locator("#by-kind").select_option("")
    page.locator("h1").click()
    desk.press("/")
    page.keyboard.type("cardboard mill")
    assert ids() == ["paper"]
    desk.press("Escape", "?")
    assert page.locator("#help").is_visible()
    desk.press("Escape")
    assert not page.locator("#help").is_visible()


def test_initials_are_asked_for(desk: Reviewer, facts: Path) -> None:
    desk.page.locator("#by").fill("")
    desk.page.locator("h1").click()
    before = facts.read_bytes()
    desk.press("a")
    desk.told("Whose initials?")
    assert desk.page.evaluate("document.activeElement.id") == "by"
    assert facts.read_bytes() == before


def test_a_file_that_cannot_be_read_and_a_command_that_has_ended_are_told(desk: Reviewer, facts: Path) -> None:
    facts.write_text("facts: [", "utf-8")
    desk.told("facts.yaml")
    facts.write_text(FACTS, "utf-8")
    desk.told("can be read again")
