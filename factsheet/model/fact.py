"""The fact base in memory: facts, citations, source entries.

These models are the one source of truth: files are loaded through them, the published JSON Schema and the reference
page are made from them. Key names are the contract with people and with other programs.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    StringConstraints,
    ValidationError,
)

from factsheet.limits import ARTICLE_BYTES, LARGEST_FIGURE
from factsheet.model.outlet import called
from factsheet.model.passage import plain

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]


def _a_figure(value: int | float | str) -> int | float | str:
    """Refuses a number that is none of a news story, and that overflows in arithmetic."""
    if not isinstance(value, str) and not -LARGEST_FIGURE <= value <= LARGEST_FIGURE:
        raise ValueError("this number is too large for a figure; put it in quotes if it is a text")
    return value


Scalar = Annotated[StrictInt | StrictFloat | str, AfterValidator(_a_figure)]


def _lower_first(ends: list[int | float]) -> list[int | float]:
    """Refuses a range whose ends stand the wrong way round."""
    if ends[0] >= ends[1]:
        raise ValueError(f"the lower end of a range stands first: [{min(ends)}, {max(ends)}]")
    return ends


_End = Annotated[StrictInt | StrictFloat, AfterValidator(_a_figure)]
Range = Annotated[list[_End], Field(min_length=2, max_length=2), AfterValidator(_lower_first)]
"""A figure that lies between two others: [5, 7]."""
Value = Scalar | Range | list[str]
Precision = Literal["about", "at least", "at most", "more than", "fewer than", "exactly"]
"""How exact a value is. Absent means exact; `exactly` stands only on a citation, beside a fact that is not."""
Outcome = Literal["killed", "injured", "missing"]
Section = Literal["front", "detail", "background", "another"]
"""Where a fact stands on the sheet: as early as it may, where its weight puts it, behind, or as another story."""
Story = Literal["happened", "outcome", "cause", "reaction", "next"]


class _Keys(BaseModel):
    """Keys in the order in which they are written; none but these."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, str_strip_whitespace=True)

    ORDER: ClassVar[tuple[str, ...]] = ()
    """The keys that are written in another order than that of the fields below; `...` stands for the other ones."""

    @classmethod
    @cache
    def key_names(cls) -> tuple[str, ...]:
        """Every key under its name in the format, in the order in which keys are written."""
        names = [field.alias or name for name, field in cls.model_fields.items()]
        if not cls.ORDER:
            return tuple(names)
        first = cls.ORDER[: cls.ORDER.index("...")]
        last = cls.ORDER[cls.ORDER.index("...") + 1 :]
        return (*first, *(name for name in names if name not in cls.ORDER), *last)

    def as_written(self) -> dict[str, Any]:
        """The keys that are set, in the order of the format, under the names of the format."""
        return in_order(type(self), self.model_dump(by_alias=True, exclude_none=True, exclude_defaults=True))


@cache
def _places(model: type[_Keys]) -> dict[str, int]:
    return {key: number for number, key in enumerate(model.key_names())}


def in_order(model: type[_Keys], written: dict[str, Any]) -> dict[str, Any]:
    """The keys of `written` in the order of `model`'s format; keys that it does not know come last."""
    place = _places(model)
    ordered = {key: written[key] for key in sorted(written, key=lambda key: place.get(key, len(place)))}
    for key, inner in (("cites", Citation), ("facts", Fact)):
        if isinstance(ordered.get(key), list):
            ordered[key] = [in_order(inner, item) for item in ordered[key]]
    return ordered


class Readings(_Keys):
    """The typed keys that a fact carries, and that a citation carries where its passage reads otherwise."""

    outcome: Outcome | None = Field(None, description="What happened to the people counted.")
    precision: Precision | None = Field(None, description="How exact the value is; absent means exact.")
    unit: str | None = Field(None, description="What is counted: officials, percent, dollars.")
    by: str | None = Field(None, description="Who says or proposes it.")
    role: str | None = Field(None, description="Role or title of a person.")
    of: str | None = Field(None, description="What or whom it belongs to: an affiliation, the addressee of a demand.")
    age: int | None = Field(None, description="Age in years.", ge=0, le=130)
    part: str | None = Field(None, description="What a person is in the event: victim, suspect, witness, official.")
    status: str | None = Field(None, description="What became of a person: killed, injured, arrested.")
    who: list[str] | None = Field(None, description="Who took part.")
    when: str | None = Field(
        None, description="ISO date or TIMEX3 value: 2013-01-28, 2013-W04, 2012-07, 2012-SU, 2012; an interval is A/B."
    )
    where: str | None = Field(None, description="Where it happened.")
    why: str | None = Field(None, description="Why it happened.")
    how: str | None = Field(None, description="How it happened.")


class Citation(Readings):
    """A passage of a source, word for word, and what it says differently from the fact."""

    ORDER: ClassVar[tuple[str, ...]] = ("source", "for", "says", "...", "occurrence", "gone", "quote")

    source: Slug = Field(description="The id of the source, as it stands under `sources`.")
    for_: list[str] | None = Field(None, alias="for", description="The keys of the fact that this passage carries.")
    says: Value | None = Field(None, description="What this passage gives for `value`, where it differs.")
    occurrence: int | None = Field(
        None, ge=1, le=ARTICLE_BYTES, description="Which of several places with the same words, from 1."
    )
    gone: str | None = Field(None, description="Written by a run that no longer finds this passage.")
    quote: Annotated[str, AfterValidator(plain)] = Field(
        min_length=1, description="The exact words of the source, as few as carry the fact."
    )


def _keys_of_a_fact(suggested: dict[str, Any]) -> dict[str, Any]:
    return partly(Fact, suggested)


class Fact(Readings):
    """One proposition, with at most one value, and the passages that say it."""

    ORDER: ClassVar[tuple[str, ...]] = (
        *("id", "kind", "statement", "outcome", "precision", "value", "change", "from", "..."),
        *("aliases", "event", "part_of", "section", "story", "basis", "ask"),
        *("decided", "checked", "hold", "note", "replaces", "suggests", "gone"),
        "cites",
    )

    id: Slug = Field(description="A readable name, given once and never changed.")
    kind: str = Field(description="What sort of fact it is.")
    statement: str = Field(min_length=1, description="One sentence that can stand in print.")
    value: Value | None = Field(None, description="The figure, range, date, name or words that the fact is about.")
    change: Literal["up", "down"] | None = Field(None, description="Which way something went, by the value or to it.")
    from_: Scalar | None = Field(None, alias="from", description="The figure before, from which it went to the value.")
    aliases: list[str] | None = Field(None, description="Other names that the sources use.")
    event: Slug | None = Field(None, description="The id of the event fact that this belongs to.")
    part_of: Slug | None = Field(None, description="The id of the whole toll that this is a part of.")
    section: Section | None = Field(
        None, description="Where it stands on the sheet; absent means detail, another is another story."
    )
    story: Story | None = Field(None, description="What part of the story it tells; absent means what happened.")
    basis: str | None = Field(None, description="How a value was worked out that no passage prints.")
    ask: str | None = Field(None, description="A question that a person must answer.")
    decided: str | None = Field(None, description="Initials and date of the person who settled what sources differ on.")
    checked: str | None = Field(None, description="Initials and date of the person who signed it off: locked.")
    hold: str | None = Field(None, description="Why it is kept off the sheet; remove this line to print it.")
    note: str | None = Field(None, description="A remark that is printed with it.")
    replaces: list[Slug] | None = Field(None, description="Ids of facts that this one stands for.")
    suggests: Annotated[dict[str, Any], AfterValidator(_keys_of_a_fact)] | None = Field(
        None, description="What the newest run reads, where a person decided."
    )
    gone: str | None = Field(None, description="Written by a run that no longer finds this fact.")
    cites: list[Citation] = Field(min_length=1, description="The passages that say it, newest first.")


def _beside(path: str) -> str:
    """Refuses a path that leaves the fact base's folder: fact bases come from strangers, too."""
    parts = path.replace("\\", "/").split("/")
    if path.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        raise ValueError("must be a path inside the folder of this file, such as sources/ap.txt")
    return path


class SourceEntry(_Keys):
    """A source as the fact base lists it."""

    title: str | None = Field(None, description="Its headline.")
    publisher: str | None = Field(None, description="Who published it.")
    byline: str | None = Field(None, description="Who wrote it.")
    url: str | None = Field(None, description="Its address, http or https.", pattern=r"^https?://")
    published: str | None = Field(None, description="The day of publication, ISO.")
    published_basis: str | None = Field(None, description="given, stated, metadata, or `inferred from` a source's id.")
    updated: str | None = Field(None, description="The day of its last update, ISO.")
    retrieved: str | None = Field(None, description="The moment, or the day, at which it was fetched, ISO.")
    file: str | None = Field(None, description="The original, relative to this file.")
    text: Annotated[str, AfterValidator(_beside)] | None = Field(
        None, description="A copy of what was read, kept beside this file."
    )
    text_digest: str | None = Field(None, description="sha256- and the digest of that copy.")
    versions: list[Annotated[str, AfterValidator(_beside)]] | None = Field(
        None, description="Copies of its earlier texts, the oldest first: it was corrected since."
    )
    digest: str | None = Field(None, description="sha256- and the digest of the original.")
    reader: str | None = Field(None, description="What read the original, with its version.")
    wire: str | None = Field(None, description="The agency or the source that this one copies.")
    left_out: str | None = Field(None, description="Why this source is not used.")

    def called(self, id_: str) -> str:
        """What the source, whose id is `id_`, is called in print."""
        return called(id_, self.publisher, self.url)


class FactBase(_Keys):
    """A fact base: one YAML file that a person owns."""

    factsheet: Literal[1] = Field(1, description="The version of the format.")
    title: str | None = Field(None, description="The title of the sheet.")
    event: Slug | None = Field(None, description="The id of the event fact that this sheet is about.")
    as_of: str | None = Field(None, description="The newest source's date; also the date of the PDF.")
    slug: str | None = Field(None, description="The newsroom's slug.")
    desk: str | None = Field(None, description="The desk that owns the sheet.")
    embargo: str | None = Field(None, description="Not to be published before.")
    signed: str | None = Field(
        None,
        description="Initials and date of the person who signed the sheet off, and the digest of what it printed.",
        pattern=r"^\S+ \d{4}-\d\d-\d\d sha256-[0-9a-f]{64}$",
    )
    sources: dict[Slug, SourceEntry] = Field(default_factory=dict, description="The articles, by id.")
    facts: list[Fact] = Field(default_factory=list, description="The facts, in the order in which they are printed.")


_CITED: dict[str, Any] = {"source": "x", "quote": "x"}
_LEAST: dict[type[_Keys], dict[str, Any]] = {
    Fact: {"id": "x", "kind": "x", "statement": "x", "cites": [_CITED]},
    Citation: _CITED,
}


def partly(model: type[_Keys], written: dict[str, Any]) -> dict[str, Any]:
    """`written` as it is, if each of its keys has the shape that it has in `model`, whatever keys it lacks.

    Raises ValueError, which says what is wrong and where.
    """
    given = {key: value for key, value in written.items() if value != []}
    try:
        model.model_validate({**_LEAST.get(model, {}), **given})
    except ValidationError as error:
        raise ValueError(first_fault(error)) from None
    return written


def first_fault(error: ValidationError) -> str:
    """The first thing that is wrong, and where."""
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg'].removeprefix('Value error, ')}"
