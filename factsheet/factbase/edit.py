"""What people do to a fact without touching YAML: each command is a splice, and every other byte stays.

Each takes the path of the fact base and the id of a fact, and gives a message that says what was done. With `seen`, the
digest of the fact as the person has seen it (`model.review.seen_digest`), it changes nothing but that. All raise
FactBaseError: for an id that is not there, a change that would break the file, or a file that somebody else writes;
ChangedError where the fact says something else by now than was seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from factsheet.errors import ChangedError, FactBaseError
from factsheet.factbase import sidecar, undo
from factsheet.factbase.accepting import accepted
from factsheet.factbase.adding import added, named
from factsheet.factbase.assignments import assigned
from factsheet.factbase.check_statements import not_stated
from factsheet.factbase.deciding import decided
from factsheet.factbase.explain import nearest
from factsheet.factbase.files import locked, replace
from factsheet.factbase.final import blockers
from factsheet.factbase.incoming import REFERENCES
from factsheet.factbase.load import Loaded, loads, read
from factsheet.factbase.merge_cites import adjusted, key
from factsheet.factbase.merge_fact import SAID
from factsheet.factbase.parts import Parts
from factsheet.factbase.rewrite import rewrite_fact
from factsheet.factbase.splitting import split as parted
from factsheet.model.agreement import agreement
from factsheet.model.fact import Fact, FactBase, in_order
from factsheet.model.passage import fold
from factsheet.model.review import fact_digests, printable, printed_digest, seen_digest

__all__ = [
    *("accept", "add", "answer", "decide", "drop", "hold", "merge", "set", "show", "sign", "sign_all", "split"),
    "unsign",
]

FactData = dict[str, Any]

_BEFORE_SIGNED = FactBase.key_names()[: FactBase.key_names().index("signed")]
_TYPED = 4
"""Words of a reading at most that somebody types whole."""
_INITIALS = re.compile(r"[^\W\d_][\w.'-]{0,19}")


class _Edit:
    """One edit of a fact base: its facts as data, and the text in parts."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.facts: dict[str, FactData] = {fact.id: fact.as_written() for fact in loaded.base.facts}
        self.parts = Parts(loaded.text, loaded.root)
        self._places = {name: number for number, name in enumerate(self.facts)}

    def fact(self, name: str) -> FactData:
        if name not in self.facts:
            guess = nearest(name, list(self.facts))
            raise FactBaseError(
                f"there is no fact `{name}`",
                where=str(self.loaded.path),
                remedy=f"Did you mean `{guess}`?" if guess else None,
            )
        return self.facts[name]

    def expect(self, name: str, seen: str) -> None:
        """Raises ChangedError unless fact `name` says what `seen` is the digest of."""
        fact = next((fact for fact in self.loaded.base.facts if fact.id == name), None)
        if fact is None or seen_digest(fact) != seen:
            how = "is no longer there" if fact is None else "was changed meanwhile"
            raise ChangedError(f"it {how}, and nothing was done", where=name, remedy="Look at it as it is now.")

    def change(self, name: str, new: FactData) -> None:
        """The fact `name` made to say `new`."""
        old, new = self.fact(name), in_order(Fact, new)
        self.parts.edit(self._places[name], lambda text, path: rewrite_fact(text, path, old, new))
        self.facts[name] = new

    def add(self, new: FactData, behind: str | None) -> None:
        """A new fact, behind the fact `behind` or last."""
        place = self._places.get(behind or "", len(self._places) - 1)
        (self.parts.items[place].followers if self.parts.items else self.parts.first).append(new)

    def remove(self, name: str) -> None:
        self.fact(name)
        self.parts.items[self._places[name]].removed = True


def _edit(path: Path, change: Callable[[_Edit], str], name: str | None = None, seen: str | None = None) -> str:
    """Applies `change` to the file, for the fact `name`; says too where that then states another value than it has."""
    with locked(path.parent):
        text = read(path)
        edit = _Edit(loads(text, path))
        if name is not None and seen is not None:
            edit.expect(name, seen)
        message = change(edit)
        new = edit.parts.whole()
        after = loads(new, path)
        if new != text:
            undo.keep(path, text, new, message)
            replace(path, new.encode(), expected=text.encode())
    return message + "".join(_doubt(fact) for fact in after.base.facts if fact.id == name)


def add(
    path: Path,
    statement: str,
    source: str,
    quote: str,
    kind: str = "other",
    assignments: Iterable[str] = (),
    *,
    before: str | None = None,
    behind: str | None = None,
) -> str:
    """Adds a fact that says `statement`, on the words `quote` of `source`, behind the fact `behind` or last.

    `assignments` (`key=value`) are further keys; `before` are the words in front of a passage that stands repeatedly.
    """

    def change(edit: _Edit) -> str:
        new = added(edit.loaded, statement, source, quote, kind, assignments, before)
        edit.add(new, behind)
        return f"{new['id']}: added"

    return _edit(path, change)


def accept(path: Path, name: str, keys: Sequence[str] = (), *, seen: str | None = None) -> str:
    """Takes over what the newest run suggests for the fact, all of it or just `keys`."""

    def change(edit: _Edit) -> str:
        fact = edit.fact(name)
        suggests = fact.get("suggests") or {}
        unknown = [wanted for wanted in keys if wanted not in suggests]
        if not suggests or unknown:
            what = f"nothing is suggested for {', '.join(unknown)}" if unknown else "nothing is suggested"
            raise FactBaseError(f"{what}; the fact stays as it is", where=name)
        base = sidecar.read(edit.loaded)
        entry = base.facts.get(name) if base else None
        taken = list(keys) or list(suggests)
        edit.change(name, _unsigned(fact, accepted(fact, taken, entry.seen if entry else None)))
        return f"{name}: accepted {', '.join(taken)}{_signature_gone(fact)}"

    return _edit(path, change, name, seen)


def sign(path: Path, name: str, by: str, on: date | None = None, *, seen: str | None = None) -> str:
    """Signs the fact off: `by` are initials, `on` the day (today). Runs leave it alone from then on."""
    signature = signed_by(by, on)

    def change(edit: _Edit) -> str:
        edit.change(name, {**edit.fact(name), "checked": signature})
        fact = edit.facts[name]
        open_ = [key for key in ("ask", "suggests", "gone") if key in fact]
        return f"{name}: signed off by {signature}" + (f"; still there: {', '.join(open_)}" if open_ else "")

    return _edit(path, change, name, seen)


def decide(
    path: Path,
    name: str,
    value: str,
    by: str,
    on: date | None = None,
    key: str | None = None,
    *,
    seen: str | None = None,
) -> str:
    """Settles what sources differ on: the fact says `value` under `key`, and its question goes.

    Without `key` it is the one that they differ on. Of long readings some words that stand in one alone are enough.
    Passages that read otherwise keep their own reading. `by` are initials, `on` the day (today).
    """
    signature = signed_by(by, on)

    def change(edit: _Edit) -> str:
        fact = edit.fact(name)
        named = key or _differing(edit.loaded.base, name)
        right = _reading(edit.loaded.base, name, named, value)
        new = decided(fact, named, right)
        edit.change(name, _unsigned(fact, {**new, "decided": signature}))
        return f"{name}: {named} is {right}, decided by {signature}{_signature_gone(fact)}"

    return _edit(path, change, name, seen)


def answer(
    path: Path,
    name: str,
    by: str,
    on: date | None = None,
    assignments: Iterable[str] = (),
    *,
    seen: str | None = None,
) -> str:
    """Answers the question of the fact: it stands as it is, or with `assignments` (`key=value`) as they say.

    The question goes; `decided` remembers who answered: `by` are initials, `on` the day (today).
    """
    signature = signed_by(by, on)

    def change(edit: _Edit) -> str:
        fact = edit.fact(name)
        if "ask" not in fact:
            raise FactBaseError("it asks nothing", where=name)
        new = {word: value for word, value in assigned(fact, assignments).items() if word != "ask"}
        changed = any(fact.get(word) != new.get(word) for word in SAID)
        new["decided"] = signature
        edit.change(name, _unsigned(fact, new) if changed else new)
        said = "corrected" if changed else "it stands as it is"
        return f"{name}: the question is answered by {signature}, {said}{_signature_gone(fact) if changed else ''}"

    return _edit(path, change, name, seen)


def _differing(base: FactBase, name: str) -> str:
    """The key that sources differ on. Raises FactBaseError where there is none, or more than one."""
    fact = next(fact for fact in base.facts if fact.id == name)
    found = agreement(fact, base.sources)
    keys = [key for key in found.readings if found.keys[key].disputed] or [*found.readings]
    if len(keys) == 1:
        return keys[0]
    problem = f"sources differ on {', '.join(keys)}" if keys else "the sources do not differ on it"
    remedy = f"Say which with --key {keys[0]}." if keys else "Change it with `factsheet set`, or name the --key."
    raise FactBaseError(problem, where=name, remedy=remedy)


def _reading(base: FactBase, name: str, key: str, words: str) -> str:
    """The reading of `key` that somebody means by `words`: the only long one that has them, else the words themselves.

    Nobody types a whole quotation.
    """
    fact = next(fact for fact in base.facts if fact.id == name)
    given = agreement(fact, base.sources).readings.get(key, ())
    texts = [reading.value for reading in given if isinstance(reading.value, str)]
    long = [text for text in texts if len(text.split()) > _TYPED]
    having = [text for text in long if fold(words).casefold() in fold(text).casefold()]
    return having[0] if len(having) == 1 and words not in texts else words


def sign_all(path: Path, by: str, on: date | None = None, *, seen: str | None = None) -> str:
    """Signs the sheet off as it prints now; any later change puts it back into review. Gives what was signed.

    `seen` is the digest of the print that the person has seen.
    """
    signature = signed_by(by, on)
    with locked(path.parent):
        loaded = loads(read(path), path)
        digest = printed_digest(loaded.base)
        if seen is not None and digest != seen:
            said = "the sheet was changed meanwhile, and is not signed off"
            raise ChangedError(said, remedy="Look at it as it is now.")
        known = sidecar.read(loaded)
        if known is not None:
            known.signed = {"digest": digest, "facts": fact_digests(loaded.base)}
            replace(sidecar.beside(path), sidecar.dumps(known).encode())
        facts = printable(loaded.base)
        message = f"signed off by {signature}: {len(facts)} facts"

        def change(edit: _Edit) -> str:
            edit.parts.edit_head(lambda text: text.put(("signed",), f"{signature} {digest}", after=_BEFORE_SIGNED))
            return message

        _edit(path, change)
    left = [line for line in blockers(loaded) if "sign --all" not in line]
    message += "".join(f"\n  still to settle before a final print: {line}" for line in left)
    return "\n".join([*(f"  {fact.id}: {fact.statement}" for fact in facts), message])


def unsign(path: Path) -> str:
    """Takes the signature of the sheet back."""

    def change(edit: _Edit) -> str:
        if edit.loaded.base.signed is None:
            raise FactBaseError("is not signed off", where=str(path))
        edit.parts.edit_head(lambda text: text.remove(("signed",)))
        return "the signature is taken back"

    return _edit(path, change)


def signed_by(by: str, on: date | None) -> str:
    """`by` (initials) and the day `on` (today), as a signature has them. Raises FactBaseError."""
    if not _INITIALS.fullmatch(by):
        raise FactBaseError(f"`{by}` are no initials", remedy="Write --by with initials such as MR.")
    return f"{by} {(on or date.today()).isoformat()}"


def hold(path: Path, name: str, why: str, *, seen: str | None = None) -> str:
    """Keeps the fact off the sheet, for the reason `why`."""
    if not why.strip():
        raise FactBaseError("a reason is wanted", where=name, remedy="Write --why with the reason.")

    def change(edit: _Edit) -> str:
        edit.change(name, {**edit.fact(name), "hold": " ".join(why.split())})
        return f"{name}: held; take the line `hold` out to print it"

    return _edit(path, change, name, seen)


def set(path: Path, name: str, assignments: Iterable[str], *, seen: str | None = None) -> str:  # noqa: A001
    """Sets keys of the fact, each as `key=value`; `key=` takes the key out. Lists are written `[a, b]`."""

    def change(edit: _Edit) -> str:
        fact = edit.fact(name)
        new = assigned(fact, assignments)
        if new == fact:
            return f"{name}: says so already"
        signed_for = any(fact.get(word) != new.get(word) for word in SAID)
        edit.change(name, _unsigned(fact, new) if signed_for else new)
        changed = [word for word in {**fact, **new} if fact.get(word) != new.get(word)]
        signature = _signature_gone(fact) if signed_for else ""
        return f"{name}: set {', '.join(changed)}{signature}"

    return _edit(path, change, name, seen)


def merge(path: Path, name: str, other: str, *, seen: str | None = None) -> str:
    """Puts fact `name` in the place of `other`, with the citations of both; `other` never comes back."""

    def change(edit: _Edit) -> str:
        fact, gone = edit.fact(name), edit.fact(other)
        if name == other:
            raise FactBaseError("a fact cannot replace itself", where=name)
        if fact["kind"] != gone["kind"]:
            raise FactBaseError(f"a {gone['kind']} cannot be merged into a {fact['kind']}", where=name)
        there = [key(cite) for cite in fact["cites"]]
        more = [adjusted(cite, gone, fact) for cite in gone["cites"] if key(cite) not in there]
        replaces = [*fact.get("replaces", []), other, *gone.get("replaces", [])]
        new = {**fact, "replaces": list(dict.fromkeys(replaces)), "cites": [*fact["cites"], *more]}
        edit.change(name, {word: value for word, value in new.items() if value != other or word not in REFERENCES})
        edit.remove(other)
        _repoint(edit, other, name)
        return f"{name}: replaces {other}, with {len(more)} more citation{'' if len(more) == 1 else 's'}"

    return _edit(path, change, name, seen)


def split(
    path: Path, name: str, passages: Sequence[int], assignments: Iterable[str] = (), *, seen: str | None = None
) -> str:
    """Makes two facts of `name`: the new one, behind it, gets its `passages` (counted from 1).

    `assignments` (`key=value`) are what the new one says otherwise.
    """

    def change(edit: _Edit) -> str:
        fact = edit.fact(name)
        numbers = sorted({*passages})
        rest, new = parted(fact, numbers, assignments)
        new = named(edit.loaded, new)
        edit.change(name, {word: value for word, value in rest.items() if word != "checked"})
        edit.add(new, name)
        many = f"passage {numbers[0]} is" if len(numbers) == 1 else f"passages {', '.join(map(str, numbers))} are"
        return f"{name}: {many} split off as {new['id']}{_signature_gone(fact)}"

    return _edit(path, change, name, seen)


def drop(path: Path, name: str, *, seen: str | None = None) -> str:
    """Takes the fact out, with the comments that stand directly above it; it never comes back."""

    def change(edit: _Edit) -> str:
        edit.fact(name)
        if edit.loaded.base.event == name:
            remedy = "Name another event in the file's line `event` first."
            raise FactBaseError("is the event that the sheet is about", where=name, remedy=remedy)
        edit.remove(name)
        freed = _repoint(edit, name, None)
        return f"{name}: dropped" + (f"; no longer named by {', '.join(freed)}" if freed else "")

    return _edit(path, change, name, seen)


def _repoint(edit: _Edit, old: str, new: str | None) -> list[str]:
    """Makes the facts that name fact `old` name `new`, or none; gives their ids."""
    changed = []
    for name, fact in edit.facts.items():
        if name in (old, new) or not any(fact.get(word) == old for word in REFERENCES):
            continue
        pointing = {word: (new if word in REFERENCES and value == old else value) for word, value in fact.items()}
        edit.change(name, {word: value for word, value in pointing.items() if value is not None})
        changed.append(name)
    if new and edit.loaded.base.event == old:
        edit.parts.edit_head(lambda text: text.become(("event",), new))
    return changed


def _unsigned(before: FactData, new: FactData) -> FactData:
    """`new` without the signature that was given to what the fact said before."""
    return {word: value for word, value in new.items() if word != "checked" or value != before.get("checked")}


def _signature_gone(before: FactData) -> str:
    return f"; `checked: {before['checked']}` was for what it said before: sign it again" if "checked" in before else ""


def _doubt(fact: Fact) -> str:
    missing = not_stated(fact)
    return f"; look at the statement, it does not hold the value {missing}" if missing else ""
