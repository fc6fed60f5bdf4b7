"""The commands, their options and their progress. No logic: each command calls the pipeline or the fact base.

Everything heavy is imported inside the commands, so that help answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factsheet import __version__
from factsheet.errors import FactsheetError
from factsheet.terminal import speak_utf8, visible

if TYPE_CHECKING:
    from datetime import date

    from factsheet.factbase.listing import Row
    from factsheet.factbase.store import Report
    from factsheet.pipeline import Options

DONE, FINDINGS, UNUSABLE, INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    name="factsheet",
    help="From the articles on one event to a cited fact base (YAML) and a printed briefing (HTML, PDF).\n\n"
    "Start with: factsheet build ARTICLES/ -o output",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

templates_app = typer.Typer(
    help="The built-in templates: list them, copy them to change them.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(templates_app, name="templates")

cache_app = typer.Typer(
    help="What earlier runs have worked out, kept for the next: how much it is; clear it.",
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(cache_app, name="cache")

_ARTICLES = typer.Argument(
    metavar="SOURCE...", help="Articles: files, folders, a manifest sources.yaml, or - for the standard input."
)
Sources = Annotated[list[Path], _ARTICLES]
SourcesOrAddresses = Annotated[list[str], _ARTICLES]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="Fetch the web addresses among the sources, and keep what they gave.")
]
Published = Annotated[
    list[str] | None,
    typer.Option(metavar="[ID=]DATE", help="Day of publication of all articles, or of one: ap=2013-01-28. Repeatable."),
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline, instead of the one that comes with it.")]
Aliases = Annotated[Path | None, typer.Option(help="The newsroom's names: aliases.yaml.")]
Only = Annotated[bool, typer.Option("--only", help="Use just the sources given, not those that facts.yaml names.")]
KeepAll = Annotated[bool, typer.Option("--keep-all", help="Use articles that seem to be about another event, too.")]
Frames = Annotated[bool, typer.Option("--frames", help="What each clause says, and how far it is told as so.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Work all out anew, whatever earlier runs have kept.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="How many processes work; default: one a processor.")
]
Scheduler = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="The workers of a Dask cluster: tcp://machine:8786.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress; messages only.")]
Final = Annotated[
    bool, typer.Option("--final", help="Print only a sheet that is signed off, with every difference decided.")
]
Draft = Annotated[bool, typer.Option("--draft", help="Print facts that cannot be proved too, crossed out.")]
FactId = Annotated[str, typer.Argument(metavar="ID", help="The id of the fact.")]
On = Annotated[str | None, typer.Option(metavar="DATE", help="The day; default: today.")]
Facts = Annotated[
    Path | None,
    typer.Option("--facts", "-f", metavar="FACTS.yaml", help="The fact base; else facts.yaml or output/facts.yaml."),
]
FactsFile = Annotated[Path, typer.Argument(metavar="FACTS.yaml", help="The fact base.")]


def main() -> None:
    """Runs the command line; a user's mistake ends with a message and exit code 2, never with a traceback."""
    speak_utf8()
    try:
        code = _called(app, sys.argv[1:])(standalone_mode=False)
    except FactsheetError as error:
        code = _fail(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        code = _fail(f"{where}{error.strerror or error}. What was there before is untouched.")
    except KeyboardInterrupt:
        code = _fail("stopped; what was there before is untouched.", INTERRUPTED)
    except typer.Exit as stop:
        code = stop.exit_code
    except Exception as error:
        code = _usage(error)
    sys.exit(code if isinstance(code, int) else DONE)


def _called(whole: typer.Typer, words: list[str]) -> typer.Typer:
    """`whole` with the options of the commands among `words` alone: of the others, name and help are enough.

    Typer would read the options of every command at every start, which takes as long as all the rest of it.
    """
    light = copy(whole)
    light.registered_commands = [copy(command) for command in whole.registered_commands]
    for command in light.registered_commands:
        given = command.callback
        if given is not None:
            command.name = command.name or given.__name__.replace("_", "-")
            if command.name not in words:
                command.callback = lambda: None
                command.callback.__doc__ = given.__doc__
    return light


def _usage(error: Exception) -> int:
    """Shows a wrong use of the command line as Typer does; anything else is a defect and keeps its traceback."""
    show = getattr(error, "show", None)
    if show is None:
        if type(error).__name__ == "Abort":
            return INTERRUPTED
        raise error
    show()
    return int(getattr(error, "exit_code", UNUSABLE))


def _fail(message: str, code: int = UNUSABLE) -> int:
    _say(f"factsheet: {message}")
    return code


def _say(message: str) -> None:
    typer.echo(visible(message), err=True)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factsheet {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="The version, and no more."),
    ] = False,
) -> None:
    # What libraries warn of and log is for developers: it neither stops a run nor stands among its messages.
    import logging
    import warnings

    warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())


@app.command()
def build(
    source: SourcesOrAddresses,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write.")] = Path("output"),
    published: Published = None,
    model: Model = None,
    aliases: Aliases = None,
    only: Only = False,
    keep_all: KeepAll = False,
    final: Final = False,
    draft: Draft = False,
    fetch: Fetch = False,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """The main job: articles in; facts.yaml, briefing.html and briefing.pdf out.

    Run it again after editing facts.yaml or with more articles: what people wrote is kept.
    """
    from factsheet import pipeline
    from factsheet.progress import shown

    options = _options(published, model, aliases, only, keep_all, no_cache)
    with shown(quiet) as progress:
        paths = pipeline.fetched(source, output, progress, fetch=fetch)
        report, written = pipeline.build(paths, output, options, progress, final=final, draft=draft)
    _tell(report, output / pipeline.FACTS, written, quiet)


@app.command()
def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the articles.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where to write; else where a facts.yaml is, or output."),
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="FORMS", help="Forms to print, as for render.")] = "html,pdf",
    model: Model = None,
    aliases: Aliases = None,
    keep_all: KeepAll = False,
    draft: Draft = False,
    quiet: Quiet = False,
) -> None:
    """Keep a sheet up to date: a new or corrected article is read, a saved facts.yaml is printed. Ctrl-C ends it."""
    from factsheet import pipeline
    from factsheet.progress import shown
    from factsheet.watch import Sheet, Watch, run

    here = next((path for path in (folder, Path("output")) if (path / pipeline.FACTS).exists()), Path("output"))
    target = output or here
    facts, options = target / pipeline.FACTS, _options(None, model, aliases, False, keep_all)
    forms = _words(to)
    if not folder.is_dir():
        raise FactsheetError("this is no folder", where=str(folder), remedy="Name the folder of the articles.")
    target.mkdir(parents=True, exist_ok=True)
    _say(f"Watching {folder} and {facts}. Ctrl-C ends it.")
    sheet = Sheet(folder, facts, options, forms, draft, lambda: shown(quiet), _say)
    run(Watch(folder, facts, sheet, _say), folder, target)
    _say("Stopped.")


@app.command()
def batch(
    root: Annotated[Path, typer.Argument(metavar="ROOT", help="A folder with a folder of articles for each sheet.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the sheets go.")],
    to: Annotated[
        str, typer.Option("--to", metavar="FORMS", help="Forms to print, as for render; none: the fact bases alone.")
    ] = "html,pdf",
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    model: Model = None,
    aliases: Aliases = None,
    keep_all: KeepAll = False,
    quiet: Quiet = False,
) -> None:
    """Many sheets at once: of each folder of articles in ROOT a sheet, in a folder of the same name.

    Run it again after a stop or with more articles: what is finished is not made again. What became of each sheet
    stands in batch.jsonl. Exit code 1 if a sheet could not be made.
    """
    from contextlib import closing

    from factsheet.archive.batch import batch as make_all
    from factsheet.archive.batch import table
    from factsheet.archive.crew import crew
    from factsheet.archive.sheets import REPORT, Order
    from factsheet.progress import shown

    forms = () if to.strip().lower() == "none" else tuple(_words(to))
    order = Order(forms, _options(None, model, aliases, False, keep_all))
    with closing(crew(jobs, scheduler)) as workers, shown(quiet, long=True) as progress:
        summary, troubles = make_all(root, output, order, workers, progress)
    for line in table(summary, troubles):
        _say(line)
    _say(f"Report: {output / REPORT}")
    raise typer.Exit(FINDINGS if summary.failed else DONE)


@app.command()
def group(
    pile: Annotated[list[Path], typer.Argument(metavar="PILE...", help="Articles on many events: files or folders.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="A new folder for the events.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Copy nothing: a line of JSON for each event.")] = False,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    quiet: Quiet = False,
) -> None:
    """Sort a mixed pile of articles: a folder with copies for each event, for factsheet batch."""
    from contextlib import closing

    from factsheet.archive import group as groups
    from factsheet.archive.crew import crew
    from factsheet.progress import shown

    if (output is None) != dry_run:
        raise FactsheetError("name a folder for the events: -o", remedy="Or look at them alone: --dry-run.")
    if output is not None:
        groups.refuse(output, pile)
    with (
        closing(crew(jobs, scheduler)) as workers,
        shown(quiet, long=True) as progress,
        groups.grouped(pile, workers, progress) as events,
    ):
        if output is None:
            _print_json(event.row() for event in events)
            return
        number, articles = groups.write(events, output)
    _say(f"{articles:,} articles on {number:,} events: {output}")


@app.command()
def extract(
    source: Sources,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FACTS.yaml", help="The fact base to write.")],
    published: Published = None,
    model: Model = None,
    aliases: Aliases = None,
    only: Only = False,
    keep_all: KeepAll = False,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Articles to the fact base, without a briefing."""
    from factsheet import pipeline
    from factsheet.progress import shown

    options = _options(published, model, aliases, only, keep_all, no_cache)
    with shown(quiet) as progress:
        report = pipeline.extract(source, output, options, progress)
    _tell(report, output, [], quiet)


@app.command()
def mentions(
    source: Sources,
    published: Published = None,
    model: Model = None,
    frames: Annotated[
        bool, typer.Option("--frames", help="What each clause says, and how far it is told as so.")
    ] = False,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """What the extractors see in each article: one JSON object a line, with code-point offsets."""
    from factsheet import pipeline
    from factsheet.progress import shown

    options = _options(published, model, None, True, True, no_cache)
    with shown(quiet) as progress:
        rows = pipeline.mention_rows(source, options, progress, frames=frames)
    _print_json(rows)


@app.command()
def sources(
    source: Sources,
    published: Published = None,
    zones: Annotated[bool, typer.Option("--zones", help="The text of each, with what each part of it is.")] = False,
    quiet: Quiet = False,
) -> None:
    """What is read of each article: what it says about itself, what gives facts, what is set apart or not read."""
    from factsheet import pipeline
    from factsheet.progress import shown

    with shown(quiet) as progress:
        accounts = pipeline.accounts(source, _options(published, None, None, True, True), progress, zones=zones)
    typer.echo(visible("\n\n".join(accounts)))


@app.command()
def check(
    facts: Annotated[
        list[Path], typer.Argument(metavar="FACTS.yaml|BRIEFING.pdf...", help="Fact bases, or printed sheets.")
    ],
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    form: Annotated[str, typer.Option("--format", help="text, json, github or sarif.")] = "text",
    templates: Annotated[Path | None, typer.Option(help="The templates that a PDF was printed with.")] = None,
    theme: Annotated[Path | None, typer.Option(help="The theme that a PDF was printed with.")] = None,
) -> None:
    """Schema, citations, conflicts, open questions. Exit code 1 if something is wrong."""
    from factsheet import pipeline

    text, code = pipeline.check(facts, strict=strict, form=form, templates=templates, theme=theme)
    typer.echo(visible(text))
    raise typer.Exit(code)


@app.command()
def verify(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="Our own story: a file, or - for the standard input.")],
    facts: Annotated[
        Path | None,
        typer.Argument(metavar="[FACTS.yaml]", help="The fact base; else facts.yaml or output/facts.yaml."),
    ] = None,
    form: Annotated[str, typer.Option("--format", help="text, json, github or sarif.")] = "text",
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the draft as a page, each item marked.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="What is disputed or not in the fact base counts, too.")
    ] = False,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the draft; default: that of the newest source.")
    ] = None,
    model: Model = None,
    quiet: Quiet = False,
) -> None:
    """Our own story against the fact base: figures, names, offices, dates, places, quotations.

    Exit code 1 if the draft contradicts it.
    """
    from factsheet import pipeline
    from factsheet.factbase.files import replace
    from factsheet.progress import shown

    day = _day(on)
    with shown(quiet) as progress:
        options = pipeline.Options(day=day.isoformat() if day else None, model=model)
        checked = pipeline.verify(draft, _facts(facts), options, progress)
    typer.echo(visible(checked.told(form)))
    if html is not None:
        replace(html, checked.page().encode("utf-8"))
        _say(f"Written: {html}")
    raise typer.Exit(checked.exit_code(strict))


@app.command()
def render(
    facts: FactsFile,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where to write; default: beside it."),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="FORMS", help="Forms, with commas between: html, pdf, word, md, eml, …")
    ] = "html,pdf",
    final: Final = False,
    draft: Draft = False,
    templates: Annotated[Path | None, typer.Option(help="A folder of your own templates.")] = None,
    theme: Annotated[Path | None, typer.Option(help="A theme file: colours, fonts, logo, house name.")] = None,
    template: Annotated[
        str, typer.Option(metavar="NAME", help="Which page: briefing, or full for every fact by its kind.")
    ] = "briefing",
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """The briefing, from the fact base and the texts kept beside it."""
    from factsheet import pipeline
    from factsheet.progress import shown

    with shown(quiet) as progress:
        written = pipeline.render(
            facts,
            output or facts.parent,
            progress,
            forms=_words(to),
            final=final,
            draft=draft,
            templates=templates,
            theme=theme,
            template=template,
            cache=not no_cache,
        )
    for path in written:
        _say(f"Briefing: {path}")


@app.command()
def accept(
    fact: FactId,
    keys: Annotated[list[str] | None, typer.Argument(metavar="[KEY...]", help="Only these keys.")] = None,
    facts: Facts = None,
) -> None:
    """Take over what the newest run suggests for a fact."""
    from factsheet.factbase import edit

    _say(edit.accept(_facts(facts), fact, keys or []))


@app.command()
def sign(
    fact: Annotated[str | None, typer.Argument(metavar="[ID]", help="The id of the fact.")] = None,
    all_: Annotated[bool, typer.Option("--all", help="The whole sheet, as it prints now.")] = False,
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who signs.")] = "",
    on: On = None,
    undo: Annotated[bool, typer.Option("--undo", help="With --all: take the signature of the sheet back.")] = False,
    facts: Facts = None,
) -> None:
    """Sign a fact off: runs leave it alone from then on. With --all, sign off the sheet: any change reopens it."""
    from factsheet.factbase import edit

    path = _facts(facts)
    if (fact is None) != all_:
        raise FactsheetError(
            "name one fact, or --all of them", remedy="factsheet sign ID --by MR, or sign --all --by MR."
        )
    if fact is not None:
        _say(edit.sign(path, fact, by, _day(on)))
    else:
        _say(edit.unsign(path) if undo else edit.sign_all(path, by, _day(on)))


@app.command()
def decide(
    fact: FactId,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What is right.")],
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who decides.")],
    key: Annotated[str | None, typer.Option(metavar="KEY", help="Which key, where sources differ on several.")] = None,
    on: On = None,
    facts: Facts = None,
) -> None:
    """Settle what sources differ on: the fact says VALUE, the other readings stay with their passages."""
    from factsheet.factbase import edit

    _say(edit.decide(_facts(facts), fact, value, by, _day(on), key))


@app.command()
def answer(
    fact: FactId,
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who answers.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[KEY=VALUE...]", help="What is right; none: it stands as it is.")
    ] = None,
    on: On = None,
    facts: Facts = None,
) -> None:
    """Answer the question of a fact: it stands as it is, or is corrected; the question goes."""
    from factsheet.factbase import edit

    _say(edit.answer(_facts(facts), fact, by, _day(on), values or []))


@app.command()
def undo(facts: Facts = None) -> None:
    """Take back what the last command changed in the fact base; again for the one before."""
    from factsheet.factbase import undo as steps

    _say(steps.undo(_facts(facts)))


@app.command()
def hold(
    fact: FactId,
    why: Annotated[str, typer.Option(metavar="REASON", help="Why it is kept off the sheet.")],
    facts: Facts = None,
) -> None:
    """Keep a fact off the sheet."""
    from factsheet.factbase import edit

    _say(edit.hold(_facts(facts), fact, why))


@app.command(name="set")
def set_keys(
    fact: FactId,
    values: Annotated[list[str], typer.Argument(metavar="KEY=VALUE...", help="KEY= takes a key out.")],
    facts: Facts = None,
) -> None:
    """Change keys of a fact."""
    from factsheet.factbase import edit

    _say(edit.set(_facts(facts), fact, values))


@app.command()
def add(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="One sentence that can stand in print.")],
    source: Annotated[str, typer.Option(metavar="ID", help="The source that says it.")],
    quote: Annotated[str, typer.Option(metavar="WORDS", help="Its exact words, as few as carry the fact.")],
    values: Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE...]", help="Further keys.")] = None,
    kind: Annotated[str, typer.Option(help="Its kind: person, quantity, …")] = "other",
    facts: Facts = None,
) -> None:
    """Add a fact, on the words of a source."""
    from factsheet.factbase import edit

    _say(edit.add(_facts(facts), statement, source, quote, kind, values or []))


@app.command()
def merge(
    fact: FactId,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The id of the fact that goes into it.")],
    facts: Facts = None,
) -> None:
    """Put two facts together: the first stays, with the citations of both."""
    from factsheet.factbase import edit

    _say(edit.merge(_facts(facts), fact, other))


@app.command()
def split(
    fact: FactId,
    passages: Annotated[str, typer.Argument(metavar="PASSAGES", help="Which go, counted from 1: 2 or 2,3.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[KEY=VALUE...]", help="What the new fact says otherwise.")
    ] = None,
    facts: Facts = None,
) -> None:
    """Make two facts of one: the new one, behind it, gets the passages that are named."""
    from factsheet.factbase import edit

    if not all(word.isascii() and word.isdecimal() and len(word) < 7 for word in _words(passages)):
        raise FactsheetError(f"`{passages}` are no numbers of passages", remedy="Write 2, or 2,3.")
    _say(edit.split(_facts(facts), fact, [int(word) for word in _words(passages)], values or []))


@app.command()
def drop(fact: FactId, facts: Facts = None) -> None:
    """Take a fact out; later runs do not bring it back."""
    from factsheet.factbase import edit

    _say(edit.drop(_facts(facts), fact))


@app.command()
def show(
    fact: FactId,
    facts: Facts = None,
    why: Annotated[bool, typer.Option("--why", help="How each passage was read, and by which rules.")] = False,
) -> None:
    """A fact, each of its passages in its context, and how the dates in them were read."""
    from factsheet import pipeline

    typer.echo(visible(pipeline.show(_facts(facts), fact, why=why)))


@app.command(name="list")
def list_facts(
    facts: Annotated[
        Path | None,
        typer.Argument(metavar="[FACTS.yaml]", help="The fact base; else facts.yaml or output/facts.yaml."),
    ] = None,
    differs: Annotated[bool, typer.Option("--differs", help="Only facts on which sources differ.")] = False,
    open_: Annotated[bool, typer.Option("--open", help="Only facts that wait for a decision.")] = False,
    held: Annotated[bool, typer.Option("--held", help="Only facts that are kept off the sheet.")] = False,
    kind: Annotated[str | None, typer.Option(help="Only facts of this kind: person, quote, …")] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this speaker says.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line, for other programs.")] = False,
) -> None:
    """The facts with their ids, and where each stands. Several options narrow the list together."""
    from factsheet.factbase.listing import chosen, rows
    from factsheet.factbase.load import load

    found = chosen(rows(load(_facts(facts)).base), differs=differs, open_=open_, held=held, kind=kind, by=by)
    if as_json:
        _print_json(row.as_json() for row in found)
        return
    _print_rows(found)
    if not found:
        _say("No fact meets that.")


@app.command()
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='Words, figures, or words together: "a b".')],
    facts: Facts = None,
) -> None:
    """Facts by their words: in the statement, the value, the names, the speaker, and in the cited passages."""
    from factsheet.factbase.listing import row
    from factsheet.factbase.load import load
    from factsheet.factbase.search import find as search
    from factsheet.factbase.search import not_found

    base = load(_facts(facts)).base
    hits = search(base, words)
    _print_rows([row(hit.fact, base.sources) for hit in hits], [[hit.passage] if hit.passage else [] for hit in hits])
    if not hits:
        _say(not_found(base, words))


@app.command()
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS|PERSON|DAY...", help='Words, names, "words together", a day or month.')
    ],
    folder: Annotated[Path, typer.Option("--in", metavar="FOLDER", help="The folder of the sheets.")] = Path(),
    most: Annotated[int, typer.Option("--most", min=1, help="Facts shown at most.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line, for other programs.")] = False,
    quiet: Quiet = False,
) -> None:
    """Facts of many sheets: who has been said to be what, in which sheet, by which source. People of that name first.

    It keeps an index in your cache folder, and brings it up to date with the sheets each time.
    """
    from factsheet.archive import search as index
    from factsheet.progress import shown
    from factsheet.terminal import print_table

    with shown(quiet, long=True) as progress:
        rows, total = index.search(folder, words, most, progress)
    if as_json:
        _print_json(rows)
    else:
        print_table(
            [
                (f"{row['sheet']} {row['id']}", row["kind"], row["states"], row["statement"], index.remarks(row))
                for row in rows
            ]
        )
    if total > len(rows):
        _say(f"{total:,} facts have it; --most shows more.")
    if not rows:
        _say("No fact of these sheets has all of it.")


@app.command()
def diff(
    old: Annotated[
        str | None, typer.Argument(metavar="[OLD]", help="The earlier fact base, or the number of a version.")
    ] = None,
    new: Annotated[str | None, typer.Argument(metavar="[NEW]", help="The later one; default: as it is now.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE.html", help="Write it as a web page instead.")
    ] = None,
    facts: Facts = None,
) -> None:
    """What changed between two fact bases or versions, in words; by itself: since the newest version."""
    from factsheet import pipeline
    from factsheet.factbase.releases import newest, version

    before = version(old, lambda: _facts(facts)) if old else newest(_facts(facts))
    after = version(new, lambda: _facts(facts)) if new else _facts(facts)
    if output:
        pipeline.diff_page(before, after, output)
        _say(f"Written: {output}")
        return
    for line in pipeline.diff(before, after):
        typer.echo(visible(line))


@app.command()
def release(
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who releases it.")],
    on: On = None,
    facts: Facts = None,
    quiet: Quiet = False,
) -> None:
    """Give the sheet out as a numbered version, kept whole and printed; tells what changed since the one before."""
    from factsheet import pipeline
    from factsheet.factbase.releases import beside
    from factsheet.progress import shown

    path = _facts(facts)
    with shown(quiet) as progress:
        new, changes = pipeline.release(path, by, _day(on), progress)
    for line in changes:
        typer.echo(visible(line))
    _say(f"Released: {new.words}, {beside(path) / str(new.number)}")


@app.command()
def review(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="The folder of the fact base, or the fact base itself.")
    ] = None,
    by: Annotated[str, typer.Option(metavar="INITIALS", help="Who reviews; the page asks otherwise.")] = "",
    on: On = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; default: a port that is free.")] = 0,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen: this machine alone.")] = "127.0.0.1",
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Review and correct the facts in the browser, each beside its article; prints the address of the page."""
    from factsheet.review.serve import serve

    def ready(address: str) -> None:
        typer.echo(address)
        _say("The page is open to this machine alone, to whoever has the address. Ctrl-C ends it.")
        if open_:
            typer.launch(address)

    path = _facts(folder)
    serve(path / "facts.yaml" if path.is_dir() else path, by=by, on=_day(on), host=host, port=port, ready=ready)


@app.command()
def demo(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write.")] = Path(
        "factsheet-demo"
    ),
    quiet: Quiet = False,
) -> None:
    """A sheet of the three articles that come with factsheet, to look at and to try things on."""
    from factsheet import pipeline
    from factsheet.progress import shown

    with shown(quiet) as progress:
        report, written = pipeline.demo(output, progress)
    _tell(report, output / pipeline.FACTS, written, quiet)


@app.command()
def doctor(
    mend: Annotated[
        bool, typer.Option("--mend", help="Print the command that mends what is missing, and no more.")
    ] = False,
) -> None:
    """What the main job needs: what is there, what is missing, and the one command that mends it.

    Exit code 1 if the main job does not work.
    """
    from factsheet import doctor as look

    findings = look.examine()
    typer.echo(look.mend(findings) if mend else look.report(findings))
    raise typer.Exit(DONE if look.works(findings) else FINDINGS)


@templates_app.command(name="list")
def list_templates() -> None:
    """The built-in templates and styles."""
    from factsheet.render.library import templates

    for name in templates():
        typer.echo(name)


@templates_app.command(name="copy")
def copy_templates(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME...]", help="Which; default: all.")] = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to.")] = Path("templates"),
) -> None:
    """Copy built-in templates into a folder of yours, to change them there."""
    from factsheet.render.library import copy

    for path in copy(names or [], output):
        _say(f"Written: {path}")


@cache_app.callback()
def show_cache(context: typer.Context) -> None:
    """What earlier runs have worked out, kept for the next: how much it is; clear it."""
    from factsheet.cache.store import of_user

    if context.invoked_subcommand is None:
        typer.echo(visible(of_user().told()))


@cache_app.command(name="clear")
def clear_cache() -> None:
    """Remove it all. No fact is lost: the next run works it out again."""
    from factsheet.cache.store import of_user

    _say(f"Removed: {of_user().clear()} entries")


@app.command(name="open")
def open_sheet(
    sheet: Annotated[
        Path, typer.Argument(metavar="BRIEFING.pdf|BRIEFING.docx", help="A printed sheet, or one edited in Word.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write; default: beside it.")
    ] = None,
    facts: Facts = None,
    yes: Annotated[bool, typer.Option("--yes", help="Of a Word sheet: take every edit without asking.")] = False,
) -> None:
    """Get the editable fact base back out of a printed sheet, or the edits out of one that comes back from Word."""
    from factsheet.render.proof import open_sheet as opened

    if sheet.suffix.lower() == ".docx":
        _take_edits(sheet, _facts(facts), yes=yes)
        return
    for path in opened(sheet, output or sheet.parent):
        _say(f"Written: {path}")


def _take_edits(sheet: Path, facts: Path, *, yes: bool) -> None:
    """Shows each edit of a Word sheet, and takes those that a person wants."""
    from factsheet.render.returned import proposals

    found = proposals(sheet, facts)
    asking = sys.stdin.isatty()
    for one in found:
        typer.echo(visible(f"{f'{one.fact}: ' if one.fact else ''}{one.told}"))
        if one.take is None:
            _say("  Not taken: see to it by hand.")
        elif yes or (asking and typer.confirm("  Take it?", err=True)):
            _say(f"  {one.take()}")
        else:
            _say("  Not taken." if asking else "  Not taken: run it in a terminal, or with --yes.")
    if not found:
        _say("Nothing in it was changed.")


def _words(given: str) -> list[str]:
    """The words of an option that takes several, with commas between."""
    return [word.strip() for word in given.split(",") if word.strip()]


def _print_json(rows: Iterable[Mapping[str, object]]) -> None:
    import json

    for row in rows:
        typer.echo(json.dumps(row, ensure_ascii=False))


def _facts(given: Path | None) -> Path:
    """The fact base that is meant: the one given, else the one in this folder or in output/."""
    if given is not None:
        return given
    here = next((path for path in (Path("facts.yaml"), Path("output/facts.yaml")) if path.exists()), None)
    if here is None:
        raise FactsheetError("there is no facts.yaml here, nor in output/", remedy="Name it with --facts.")
    return here


def _print_rows(found: Sequence[Row], passages: Sequence[list[str]] | None = None) -> None:
    from factsheet.terminal import print_table

    below = passages or [row.remarks for row in found]
    print_table(
        [
            (row.fact.id, row.fact.kind, row.states, row.fact.statement, remarks)
            for row, remarks in zip(found, below, strict=True)
        ]
    )


def _day(given: str | None) -> date | None:
    """The day that `--on` names; None where it is not given."""
    from datetime import date

    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise FactsheetError(f"--on {given} is no day", remedy="Write it like 2013-01-29.") from error


def _options(
    published: list[str] | None,
    model: str | None,
    aliases: Path | None,
    only: bool,
    keep_all: bool,
    no_cache: bool = False,
) -> Options:
    from factsheet.pipeline import Options

    dates: dict[str, str] = {}
    for item in published or []:
        key, equals, day = item.rpartition("=")
        if (equals and not key) or not day:
            raise FactsheetError(
                f"--published {item!r} is neither DATE nor ID=DATE", remedy="Write 2013-01-28, or ap=2013-01-28."
            )
        dates[key] = day
    for_all = dates.pop("", None)
    return Options(dates, for_all, model, aliases, only, keep_all, cache=not no_cache)


def _tell(report: Report, facts: Path, written: list[Path], quiet: bool) -> None:
    """The end of a run: what was written, what waits, and the next commands."""
    from factsheet.factbase.outlook import outlook

    left = outlook(facts)
    _say(f"Fact base: {facts} ({report.counts})")
    for path in written:
        _say(f"Briefing: {path}")
    _say(left.summary)
    if not quiet:
        _say("Next:")
        for step in left.steps:
            _say(f"  {step}")
