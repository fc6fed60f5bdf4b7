from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.errors import RenderError
from factsheet.render.briefing import Briefing
from factsheet.render.environment import builtin_templates, render_template


def rendered(folder: Path, template: str, **names: object) -> str:
    (folder / "t.html.j2").write_text(template, encoding="utf-8")
    return render_template("t.html.j2", names, folder)


def test_the_package_has_its_templates() -> None:
    assert (builtin_templates() / "briefing.html.j2").is_file()


def test_an_unknown_name_is_told_with_template_line_and_known_names(tmp_path: Path) -> None:
    with pytest.raises(RenderError) as caught:
        rendered(tmp_path, "one\ntwo {{ brieffing }}", briefing=1, medium="screen")
    assert "t.html.j2, line 2" in str(caught.value)
    assert "'brieffing' is undefined" in str(caught.value)
    assert "briefing, medium" in str(caught.value)


def test_an_unknown_field_is_told(tmp_path: Path, view: Briefing) -> None:
    with pytest.raises(RenderError, match=r"line 1: .*no attribute 'headline'"):
        rendered(tmp_path, "{{ briefing.headline }}", briefing=view)


def test_broken_syntax_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"t\.html\.j2, line 3"):
        rendered(tmp_path, "\n\n{% for %}")


def test_a_missing_template_lists_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"nothing\.j2[\s\S]*briefing\.html\.j2"):
        rendered(tmp_path, '{% include "nothing.j2" %}')


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ briefing.__class__ }}",
        "{{ briefing.title.__init__.__globals__ }}",
        "{{ self._TemplateReference__context.environment.loader }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__['os'] }}",
        "{{ '{0.__class__}'.format(briefing) }}",
        "{{ briefing.sections.append(1) }}",
        '{% include "../pyproject.toml" %}',
        '{% include "/etc/passwd" %}',
        '{% import "linked.j2" as x %}',
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro f(n) %}{{ f(n) }}{{ f(n) }}{% endmacro %}{{ f(1) }}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ 'x' * 999999999 }}",
        "{{ [0] * 999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 'x'.ljust(999999999) }}",
        "{{ 'x' | center(999999999) }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ '%999999999d' | format(1) }}",
        "{{ range(10 ** 9) | list }}",
        "{{ 'x' | indent(999999999) }}",
        "{% set ns = namespace(x='xx') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='xx') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x='xx') %}{% for i in range(99) %}{% set ns.x = ns.x|replace('x', 'xx') %}{% endfor %}",
        "{{ 1 / 0 }}",
        "{{ lipsum(n=99999) }}",
    ],
)
def test_what_a_template_may_not_do(
    tmp_path: Path, view: Briefing, monkeypatch: pytest.MonkeyPatch, attack: str
) -> None:
    monkeypatch.setattr("factsheet.render.environment.STEPS", 100_000)
    (tmp_path / "linked.j2").symlink_to("/etc/passwd")
    with pytest.raises(RenderError):
        rendered(tmp_path, attack, briefing=view)


def test_a_large_honest_loop_is_fine(tmp_path: Path) -> None:
    assert (
        len(rendered(tmp_path, "{% for a in range(500) %}{% for b in range(500) %}x{% endfor %}{% endfor %}"))
        == 250_000
    )
