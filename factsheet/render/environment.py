"""The Jinja environment: sandboxed, strict about names, bounded in time and memory, and clear about what is wrong.

Templates may come from a newsroom's own folder and thus from anybody: they read no file outside the two template
folders, call no Python, and are stopped when they loop for too long.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader, split_template_path
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from factsheet.bundled import bundled
from factsheet.containment import contents, within
from factsheet.errors import RenderError

STEPS = 3_000_000
"""How many turns of loops and calls of macros one page may take: a sheet of 5,000 facts needs a seventh."""
LARGEST = 100_000
"""The largest number that a template may pass to a function or a filter."""
LARGEST_FILE = 4 << 20
"""Bytes of a template or a style at most."""
LONGEST = 50_000_000
"""How many characters an expression of a template may make by multiplying or padding."""


def builtin_templates() -> Path:
    """The folder of the package's own templates."""
    return bundled("templates")


def own_file(folder: Path | None, name: str) -> str | None:
    """The text of the file `name` in a newsroom's own `folder` of templates; None where it has none.

    Raises RenderError for one that a link leads out of the folder, and for one that cannot be read.
    """
    path = folder / name if folder else None
    if folder is None or path is None or not os.path.lexists(path):
        return None
    if not within(path, folder):
        raise RenderError("it lies outside of the folder of templates", where=str(path))
    try:
        return contents(path, LARGEST_FILE).decode("utf-8")
    except UnicodeDecodeError as error:
        raise RenderError(f"it is not UTF-8: {error}", where=str(path), remedy="Save it as UTF-8.") from error
    except OSError as error:
        raise RenderError(f"it cannot be read: {error.strerror}", where=str(path)) from error


class _Contained(FileSystemLoader):
    """Reads templates below its folder only, wherever a symbolic link may point."""

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        folder = Path(self.searchpath[0])
        path = folder.joinpath(*split_template_path(template))
        source = own_file(folder, str(path.relative_to(folder)))
        if source is None:
            raise TemplateNotFound(template)
        return source, str(path), lambda: True


class Environment(ImmutableSandboxedEnvironment):
    """One page's environment; it counts the steps of that page."""

    intercepted_binops = frozenset(["*", "**", "%", "+"])

    def __init__(self, folder: Path | None = None, finalize: Callable[[Any], Any] | None = None) -> None:
        builtin = _Contained(builtin_templates())
        loaders: list[BaseLoader] = [builtin, PrefixLoader({"builtin": builtin})]
        if folder is not None:
            loaders.insert(0, _Contained(folder))
        super().__init__(
            loader=ChoiceLoader(loaders),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        self.filters = {name: _bounded(function) for name, function in self.filters.items() if name != "format"}
        self.globals = {name: value for name, value in self.globals.items() if name != "lipsum"}
        self.steps = 0

    def step(self) -> str:
        """Counts one turn of a loop or one call of a macro."""
        self.steps += 1
        if self.steps > STEPS:
            raise SecurityError(f"it takes more than {STEPS:,} steps: does a loop not end?")
        return ""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all((nodes.For, nodes.Macro, nodes.CallBlock)):
            assert isinstance(node, nodes.For | nodes.Macro | nodes.CallBlock)
            line = node.lineno
            call = nodes.Call(nodes.EnvironmentAttribute("step"), [], [], None, None, lineno=line)
            node.body.insert(0, nodes.ExprStmt(call, lineno=line))
        return _Concats().visit(tree)  # type: ignore[no-any-return]

    def joined(self, *parts: Any) -> str:
        """What `~` makes of `parts`."""
        if sum(len(str(part)) for part in parts) > LONGEST:
            raise SecurityError("the text is too long")
        return markup_join(parts)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuses expressions that make endless text or numbers."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" and not (numbers and abs(left) < 1e6 and abs(right) < 20):
            raise SecurityError("the power is too large")
        if operator == "*" and not numbers:
            count = left if isinstance(left, int) else right
            length = len(right) if isinstance(left, int) else len(left)
            if isinstance(count, int) and count * length > LONGEST:
                raise SecurityError("the text is too long")
        if operator == "%" and not numbers:
            raise SecurityError("texts are not formatted with %")
        if operator == "+" and not numbers and len(left) + len(right) > LONGEST:
            raise SecurityError("the text is too long")
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Refuses calls that would pad a text without bound."""
        if getattr(__obj, "__name__", "") in ("format", "format_map"):
            raise SecurityError("texts are not formatted with format()")
        _check_sizes(args, kwargs)
        return super().call(__context, __obj, *args, **kwargs)


class _Concats(NodeTransformer):
    """Sends every `~` through the environment, which looks at the length."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        function = nodes.EnvironmentAttribute("joined")
        return nodes.Call(function, list(node.nodes), [], None, None, lineno=node.lineno)


def _bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that refuses numbers that would pad a text without bound, and texts that grew too long."""

    @wraps(function)
    def checked(*args: Any, **kwargs: Any) -> Any:
        _check_sizes(args, kwargs)
        result = function(*args, **kwargs)
        if isinstance(result, str) and len(result) > LONGEST:
            raise SecurityError("the text is too long")
        return result

    return checked


def _check_sizes(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    for given in (*args, *kwargs.values()):
        if isinstance(given, int) and abs(given) > LARGEST:
            raise SecurityError("the number is too large")


def render_template(
    name: str,
    names: Mapping[str, Any],
    folder: Path | None = None,
    finalize: Callable[[Any], Any] | None = None,
) -> str:
    """The text of the template `name` with `names` in it; `folder` has templates that come before the package's own.

    `finalize` is applied to every value that is printed, before it is escaped for HTML (Markup is not).

    Raises RenderError, with file, line and the names that there are, where a template is missing, broken, or does
    what it may not.
    """
    environment = Environment(folder, finalize)
    template: Template | None = None
    try:
        template = environment.get_template(name)
        return template.render(names)
    except TemplateSyntaxError as error:
        raise RenderError(error.message or "it cannot be read", where=f"{error.name}, line {error.lineno}") from error
    except TemplateNotFound as error:
        raise RenderError(
            error.message or f"there is no template {error.name}",
            where=str(folder or builtin_templates()),
            remedy="Templates: " + ", ".join(environment.list_templates(extensions=["j2"])),
        ) from error
    except UndefinedError as error:
        raise RenderError(
            str(error), where=_place(error, name), remedy="Names that a template has: " + ", ".join(sorted(names)) + "."
        ) from error
    except (TemplateRuntimeError, TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise RenderError(str(error), where=_place(error, name)) from error
    except MemoryError as error:
        raise RenderError("the page takes too much memory", where=_place(error, name)) from error
    except (RecursionError, OverflowError) as error:
        raise RenderError("it calls itself without end", where=_place(error, name)) from error


def _place(error: BaseException, name: str) -> str:
    """The template and the line where `error` rose, read from Jinja's rewritten traceback."""
    place = name
    trace = error.__traceback__
    roots = (str(builtin_templates()),)
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".j2") or filename.startswith(roots):
            place = f"{Path(filename).name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place
