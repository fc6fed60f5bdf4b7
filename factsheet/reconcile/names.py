"""One name for each person, organization and place across all sources.

Forms are joined only where nothing else can be meant: two people in one cost more than one person twice. Names that
one source keeps apart are never joined, nor those that the newsroom's aliases keep apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from factsheet.kinds.person import PersonMention
from factsheet.model.letters import unaccented
from factsheet.model.mention import Mention, Name
from factsheet.model.person_name import surname
from factsheet.reconcile import bodies, people
from factsheet.reconcile.aliases import Aliases
from factsheet.reconcile.forms import Form

M = TypeVar("M", bound=Mention)


def settle(mentions: Sequence[Mention], aliases: Aliases | None = None) -> list[Mention]:
    """`mentions` in their order, every name in them with the form that the fact base uses as its `full`."""
    known = aliases or Aliases()
    named = [(mention, [name for name in names_in(mention) if name.full]) for mention in mentions]
    joined: dict[str, dict[str, str]] = {}
    for sort, same in (("person", people.same), ("organization", bodies.same), ("place", bodies.same_place)):
        joined[sort] = _canonical(_forms(named, sort), same, known, sort)
    return [_renamed(mention, joined, known) for mention in mentions]


def _forms(named: Iterable[tuple[Mention, Sequence[Name]]], sort: str) -> list[Form]:
    """Every full name of `sort` in `named`, mentions with their names, with what is known of its bearer, in the order
    of first mention."""
    found: dict[str, Form] = {}
    for mention, names in named:
        for name in names:
            if name.sort == sort and name.full:
                form = found.setdefault(name.full, Form(name.full))
                form.sources[mention.source] += 1
                form.spelled(name.text)
                if isinstance(mention, PersonMention) and name is mention.name:
                    form.note(mention)
                acronym = getattr(mention, "acronym", None)
                if acronym and name is getattr(mention, "name", None):
                    form.acronyms.add(acronym)
    return list(found.values())


@dataclass
class _Cluster:
    forms: list[Form]
    canonical: str | None = None


def _canonical(
    forms: Sequence[Form], same: Callable[[Form, Form], bool], aliases: Aliases, sort: str
) -> dict[str, str]:
    """The canonical name for each form."""
    clusters = _by_alias(forms, aliases, sort)
    placed = {form.full for cluster in clusters for form in cluster.forms}
    rest = [form for form in forms if form.full not in placed]
    # The fullest forms first: short ones join them only where a single cluster fits.
    drawers: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in clusters:
        drawers[_letter(cluster.canonical or cluster.forms[0].full, sort)].append(cluster)
    longer: dict[str, list[_Cluster]] = defaultdict(list)
    for form in sorted(rest, key=lambda form: (-len(form.full.split()), -len(form.full), form.full)):
        if sort == "person" and " " not in form.full:
            owners = [cluster for drawer in drawers.values() for cluster in drawer if _is_given_of(form, cluster)]
            if len(owners) == 1:
                owners[0].forms.append(form)
                continue
        drawer = drawers[_letter(form.full, sort)]
        fitting = [cluster for cluster in drawer if _fits(form, cluster, same, aliases)]
        if len(fitting) != 1 and form.roles and " " not in form.full:
            fitting = [cluster for cluster in drawer if _same_office(form, cluster)]
        if not fitting and sort == "person" and " " in form.full:
            fitting = [one for one in longer[people.letters(form.full)] if _fits(form, one, same, aliases)]
        if len(fitting) == 1:
            fitting[0].forms.append(form)
        else:
            drawer.append(_Cluster([form]))
            for key in people.beginnings(form.full):
                longer[key].append(drawer[-1])
    clusters = [cluster for drawer in drawers.values() for cluster in drawer]
    return {
        form.full: cluster.canonical or _best(cluster.forms, sort) for cluster in clusters for form in cluster.forms
    }


def _is_given_of(form: Form, cluster: _Cluster) -> bool:
    return any(people.given_alone(form, other) for other in cluster.forms)


def _same_office(form: Form, cluster: _Cluster) -> bool:
    """Whether a family name with a role means one of `cluster`: "President Lund", where his son is named too."""
    return any(surname(other.full) == form.full and form.roles & other.roles for other in cluster.forms)


def _letter(full: str, sort: str) -> str:
    """The first letter of what two forms of one name share: the surname, or the name of a body without its article."""
    return unaccented(surname(full) if sort == "person" else full.lower().removeprefix("the "))[:1]


def _by_alias(forms: Sequence[Form], aliases: Aliases, sort: str) -> list[_Cluster]:
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        entry = aliases.canonical(form.full, sort)
        if entry is not None:
            groups[entry.name].append(form)
    return [_Cluster(members, canonical=name) for name, members in groups.items()]


def _fits(form: Form, cluster: _Cluster, same: Callable[[Form, Form], bool], aliases: Aliases) -> bool:
    if cluster.canonical is not None and aliases.apart(form.full, cluster.canonical):
        return False
    return all(same(form, other) and not aliases.apart(form.full, other.full) for other in cluster.forms)


def _best(forms: Sequence[Form], sort: str) -> str:
    """The form to print: the fullest, then the one that most sources use, then the first by the alphabet.

    A company goes without "Inc." where a source leaves that out throughout.
    """
    if sort == "person":
        return people.best(forms)
    if sort == "organization":
        formal = {source for form in forms if bodies.has_legal_form(form.full) for source in form.sources}
        plain = [form for form in forms if not bodies.has_legal_form(form.full)]
        forms = plain if any(form.sources.keys() - formal for form in plain) else forms
    return min(forms, key=lambda form: (-len(form.full.split()), -len(form.sources), -form.uses, form.full)).full


def names_in(mention: Mention) -> Iterator[Name]:
    """Every Name in the fields of `mention`, in tuples too."""
    for _, value in mention.typed():
        if isinstance(value, Name):
            yield value
        elif isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, Name))


def with_names(mention: M, change: Callable[[Name], Name]) -> M:
    """`mention` with `change` applied to every Name in its fields, in tuples too."""
    changes: dict[str, Any] = {}
    for field, value in mention.typed():
        if isinstance(value, Name):
            new: Any = change(value)
        elif isinstance(value, tuple) and any(isinstance(part, Name) for part in value):
            new = tuple(change(part) if isinstance(part, Name) else part for part in value)
        else:
            continue
        if new != value:
            changes[field] = new
    return replace(mention, **changes) if changes else mention


def _renamed(mention: M, joined: Mapping[str, Mapping[str, str]], aliases: Aliases) -> M:
    renamed = with_names(mention, lambda name: _settled(name, joined))
    if isinstance(renamed, PersonMention) and renamed.role:
        entry = aliases.canonical(renamed.name.shown, "person")
        if entry is not None and entry.role:
            return replace(renamed, role=entry.role, article=None)
    return renamed


def _settled(name: Name, joined: Mapping[str, Mapping[str, str]]) -> Name:
    full = joined.get(name.sort, {}).get(name.full or "")
    return replace(name, full=full) if full and full != name.full else name
