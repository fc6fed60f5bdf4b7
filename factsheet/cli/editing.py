"""Commands that change facts."""

from __future__ import annotations

from typing import Annotated

import typer

from factsheet.cli.app import app
from factsheet.cli.console import (
    day_of,
    listed,
    meant,
    say,
)
from factsheet.cli.options import (
    FactId,
    Facts,
    On,
)
from factsheet.errors import FactsheetError


@app.command()
def accept(
    fact: FactId,
    keys: Annotated[list[str] | None, typer.Argument(metavar="[KEY...]", help="Only these keys.")] = None,
    facts: Facts = None,
) -> None:
    """Take over what the newest run suggests for a fact."""
    from factsheet.factbase import edit

    say(edit.accept(meant(facts), fact, keys or []))


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

    path = meant(facts)
    if (fact is None) != all_:
        raise FactsheetError(
            "name one fact, or --all of them", remedy="factsheet sign ID --by MR, or sign --all --by MR."
        )
    if fact is not None:
        say(edit.sign(path, fact, by, day_of(on)))
    else:
        say(edit.unsign(path) if undo else edit.sign_all(path, by, day_of(on)))


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

    say(edit.decide(meant(facts), fact, value, by, day_of(on), key))


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

    say(edit.answer(meant(facts), fact, by, day_of(on), values or []))


@app.command()
def undo(facts: Facts = None) -> None:
    """Take back what the last command changed in the fact base; again for the one before."""
    from factsheet.factbase import undo as steps

    say(steps.undo(meant(facts)))


@app.command()
def hold(
    fact: FactId,
    why: Annotated[str, typer.Option(metavar="REASON", help="Why it is kept off the sheet.")],
    facts: Facts = None,
) -> None:
    """Keep a fact off the sheet."""
    from factsheet.factbase import edit

    say(edit.hold(meant(facts), fact, why))


@app.command(name="set")
def set_keys(
    fact: FactId,
    values: Annotated[list[str], typer.Argument(metavar="KEY=VALUE...", help="KEY= takes a key out.")],
    facts: Facts = None,
) -> None:
    """Change keys of a fact."""
    from factsheet.factbase import edit

    say(edit.set(meant(facts), fact, values))


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

    say(edit.add(meant(facts), statement, source, quote, kind, values or []))


@app.command()
def merge(
    fact: FactId,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The id of the fact that goes into it.")],
    facts: Facts = None,
) -> None:
    """Put two facts together: the first stays, with the citations of both."""
    from factsheet.factbase import edit

    say(edit.merge(meant(facts), fact, other))


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

    if not all(word.isascii() and word.isdecimal() and len(word) < 7 for word in listed(passages)):
        raise FactsheetError(f"`{passages}` are no numbers of passages", remedy="Write 2, or 2,3.")
    say(edit.split(meant(facts), fact, [int(word) for word in listed(passages)], values or []))


@app.command()
def drop(fact: FactId, facts: Facts = None) -> None:
    """Take a fact out; later runs do not bring it back."""
    from factsheet.factbase import edit

    say(edit.drop(meant(facts), fact))
