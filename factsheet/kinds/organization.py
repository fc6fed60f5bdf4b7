"""Organizations, each once, with acronyms and short forms."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite
from factsheet.kinds.sentence import named, without_article
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention, Name
from factsheet.model.passage import fold
from factsheet.model.readings import Given, relation
from factsheet.model.slug import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationMention(Mention):
    """A passage that names an organization; `role` is what the passage says it is ("a coalition that …").

    `acronym` is one that the passage gives for it, `article` marks a name printed with "the", `credit` the publisher
    or agency of the text or of a picture.
    """

    kind: ClassVar[str] = "organization"
    of_value: ClassVar[str] = "name"

    name: Name
    acronym: str | None = None
    role: str | None = None
    credit: bool = False
    article: bool = False


class OrganizationKind(Kind[OrganizationMention]):
    """An organization is one fact, whatever number of passages name it."""

    name = "organization"
    heading = "Organizations"
    order = 60
    place = "bodies"
    named_by = "value"
    rows = ("Organizations",)

    def key(self, mention: OrganizationMention) -> Hashable | None:
        """The settled name; none for who only published the text."""
        return None if mention.credit else mention.name.full

    def fact(self, mentions: Sequence[OrganizationMention]) -> Fact | None:
        """The organization, and what it is where a passage says so; none for a lone word that stands once."""
        value = mentions[0].name.shown
        leading = max(mentions, key=lambda mention: (mention.role is not None, mention.acronym is not None))
        if len(mentions) == 1 and _tells_nothing(leading, value):
            return None
        variants = list(dict.fromkeys(mention.name.text for mention in mentions if _variant(mention.name.text, value)))
        forms = dict.fromkeys(form for mention in mentions for form in (mention.name.text, mention.acronym) if form)
        aliases = [form for form in forms if form not in variants and form.casefold() != value.casefold()]
        articled = any(mention.article for mention in mentions) and not value.lower().startswith("the ")
        subject = f"The {value}" if articled else value
        return Fact(
            id=slug(value),
            kind=self.name,
            statement=f"{subject} is {leading.role}." if leading.role else named(subject),
            value=value,
            role=leading.role,
            aliases=aliases or None,
            ask=f"The sources name it in two ways, {value} and {variants[0]}. Which is right?" if variants else None,
            cites=_cites(mentions, value),
        )

    def weight(self, fact: Fact) -> float:
        """A body of which something is said weighs more than a mere name."""
        return 25.0 if fact.role or fact.ask else 8.0

    def question(self, fact: Fact, key: str) -> str:
        """Which name is right, where that differs."""
        return "Which name of the body is right?" if key == "value" else super().question(fact, key)

    def caption(self, fact: Fact) -> str:
        """What it is, without the article."""
        return without_article(fact.role or "")


def _tells_nothing(mention: OrganizationMention, value: str) -> bool:
    """Whether the name is one bare word without a role or an article, and no acronym: often none at all."""
    acronym = value.isupper() and len(value) > 2
    return len(value.split()) == 1 and not (mention.role or mention.acronym or mention.article or acronym)


def _variant(text: str, value: str) -> bool:
    """Whether `text` is the same name but for a word, rather than an acronym, a short form or other marks."""
    words, own = _words(text), _words(value)
    if len(words) < 2 or relation("value", Given(text), Given(value)) == "agree":
        return False
    short, long = sorted(([word.replace("'", "") for word in one] for one in (words, own)), key=len)
    return len(long) - len(short) == 1 and short[0] == long[0] and short[-1] == long[-1]


def _words(text: str) -> list[str]:
    return fold(text).casefold().removeprefix("the ").split()


def _cites(mentions: Sequence[OrganizationMention], value: str) -> list[Citation]:
    """For each source and each form of the name one passage, the one that says most."""
    best: dict[tuple[str, str], OrganizationMention] = {}
    for mention in mentions:
        form = mention.name.text if _variant(mention.name.text, value) else ""
        kept = best.get((mention.source, form))
        if kept is None or _rank(mention, value) > _rank(kept, value):
            best[(mention.source, form)] = mention
    return [cite(mention, says=form or None) for (_, form), mention in best.items()]


def _rank(mention: OrganizationMention, value: str) -> tuple[bool, bool, bool]:
    return mention.role is not None, mention.acronym is not None, mention.name.text.casefold() == value.casefold()
