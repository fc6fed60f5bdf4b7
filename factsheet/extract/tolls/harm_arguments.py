"""Which group of people the grammar gives a word of harm: by the parse where it knows, else the nearest one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from factsheet.annotate.clauses.grammar import is_passive, own_subject
from factsheet.annotate.data import listed, table
from factsheet.annotate.groups.people_group import Group
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.words.people_words import is_person_noun

_HELPING_POS = frozenset({"AUX", "ADV", "PART"})
_HIMSELF = frozenset({"himself", "herself", "themselves"})
_STILL = frozenset({"still", "remain", "remains", "remained"})
"""Those who "remain in hospital" are what is left of the hurt."""
_FEW = 3
_MANY = 8
_STEPS = 5
_SHARING = frozenset({"conj", "acomp", "xcomp", "oprd", "attr"})


@dataclass(frozen=True, slots=True)
class Harm:
    """An outcome (killed, injured, missing, or harmed where the words leave it open) and the group it befell.

    `start` to `end` are the tokens that carry it, `word` the word of harm, `say` what a statement prints for it.
    `severity` marks a number of the badly or slightly hurt alone, `weak` a phrase that only implies the outcome,
    `total` one that calls the number the toll.
    """

    outcome: str
    say: str
    group: Group
    word: int
    start: int
    end: int
    severity: bool = False
    weak: bool = False
    negated: bool = False
    total: bool = False


class Arguments:
    """The groups of one sentence, to be asked which of them a word of harm befell."""

    def __init__(self, doc: Doc, sentence: Tokens, groups: list[Group]) -> None:
        self.doc = doc
        self.sentence = sentence
        self.groups = groups
        self.data: dict[str, Any] = table("harm")

    def harm(self, token: Token, outcome: str, say: str, group: Group) -> Harm:
        """The harm that the word `token` tells of `group`."""
        start, end = min(token.i, group.start), max(token.i + 1, group.end)
        if group.sort == "nth":  # a third man who died is the third; a second passenger hurt is one passenger
            killed = outcome == "killed"
            unit = "people" if killed else group.unit
            sort = "list" if killed else "single"
            group = replace(group, sort=sort, value=group.value if killed else 1, unit=unit, more=not killed)
        near = [*self.before(token, 2), token.lower_, *self.after(token, 1)]
        severity = outcome != "killed" and any(word in self.data["severe"] for word in near)
        severity |= outcome == "injured" and not _STILL.isdisjoint(self.before(token, _FEW + 1))
        negated = told(token).polarity < 0
        return Harm(outcome, say, group, token.i, start, end, severity=severity, negated=negated)

    def before(self, token: Token, most: int) -> list[str]:
        """The words right before `token` in its sentence, at most so many, lower case."""
        return [t.lower_ for t in self.doc[max(self.sentence.start, token.i - most) : token.i]]

    def after(self, token: Token, most: int) -> list[str]:
        """The words right after `token` in its sentence, at most so many, lower case."""
        return [t.lower_ for t in self.doc[token.i + 1 : min(token.i + 1 + most, self.sentence.end)]]

    def covering(self, at: int) -> Group | None:
        """The group that token `at` belongs to."""
        return next((group for group in self.groups if group.start <= at < group.end), None)

    def right(self, at: int) -> Group | None:
        """The group that begins at token `at`, helping words and "himself and" skipped."""
        for group in self.groups:
            if group.start < at:
                if group.end > at:
                    return group
                continue
            between = list(self.doc[at : group.start])
            if between and between[0].lower_ in _HIMSELF:
                between = [t for t in between[1:] if t.lower_ != "and"]
            near = all(t.pos_ in ("ADV", "DET", "ADP") and t.lower_ not in listed("leading_away") for t in between)
            return group if near and len(between) <= _FEW else None
        return None

    def left(self, at: int) -> Group | None:
        """The group that ends before token `at` with nothing but helping words between."""
        group = next((group for group in reversed(self.groups) if group.end <= at), None)
        if group is None or self._tells_of_another(group, self.doc[at]):
            return None
        between = self.doc[group.end : at]
        return group if len(between) <= _MANY and all(self._helps(token) for token in between) else None

    def _tells_of_another(self, group: Group, harm: Token) -> bool:
        """Whether `group` only tells whom `harm` befell: "a man who shot two clerks was killed"."""
        if group.end == harm.i and harm.lemma_.lower() in self.data["acts"]:
            return False  # "who was among more than 50 injured": a participle, whatever the parse makes of it
        verb = harm
        while own_subject(verb) is None and verb.dep_ in _SHARING:
            verb = verb.head
        bearer, last = own_subject(verb), self.doc[group.end - 1]
        if bearer is None or not (is_person_noun(bearer) or bearer.ent_type_ == "PERSON"):
            return False
        clauses = (token for token in last.ancestors if token.dep_ in ("relcl", "acl"))
        return bearer.is_ancestor(last) and any(bearer.i < token.i < group.start for token in clauses)

    def _helps(self, token: Token) -> bool:
        helping = self.data["helping"]
        return token.pos_ in _HELPING_POS or token.lemma_.lower() in helping or token.lower_ in helping

    def is_passive(self, token: Token) -> bool:
        """Whether the verb `token` names what befell its subject."""
        # "a fire killed 12": parsers take the verb for a participle
        bare = not any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
        return is_passive(token) and not (bare and self.right(token.i + 1) is not None)

    def object(self, token: Token) -> Group | None:
        """The group that the verb `token` acts on."""
        group = self.right(token.i + 1)
        if group is not None:
            return group
        for child in token.children:
            if child.dep_ == "dobj" and child.i > token.i:
                covering = self.covering(child.i)
                if covering is not None and covering.start - token.i <= _MANY:
                    return covering
        return None

    def subject(self, token: Token, *, plain: bool = False) -> Group | None:
        """The group in the subject of `token`, through coordination and relative clauses.

        With `plain`, a noun that `token` describes is no subject of it.
        """
        group = self.left(token.i)
        if group is not None:
            return group
        head = token
        for _ in range(_STEPS):
            for child in head.children:
                if child.dep_ in ("nsubjpass", "nsubj"):
                    relative = child.lower_ in ("who", "that", "which", "whom") and head.dep_ == "relcl"
                    return self.covering(head.head.i if relative else child.i)
            if head.dep_ == "acl" and not plain:
                return self.covering(head.head.i)
            if head.dep_ not in _SHARING or head.head.i == head.i:
                return None
            head = head.head
        return None

    def is_unreal(self, token: Token) -> bool:
        """Whether the harm is only possible, planned or feared."""
        return told(token).deed != "fact"
