"""What happened to which group of people in a sentence: killed, hurt, shot, missing.

Each rule looks for a word of harm (data/harm.yaml) and takes the group that the grammar gives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import dropwhile, pairwise

from factsheet.annotate.clauses.grammar import is_before_role, own_subject
from factsheet.annotate.data import listed, table
from factsheet.annotate.groups.people_group import Group
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.tolls.harm_arguments import Arguments, Harm
from factsheet.extract.tolls.harm_phrases import AT_SCENE, TO_HOSPITAL, WORDS, phrases

_NEAR = 5
_LISTED = 4
"""Steps from "31 people" to the verb in "27 of the 31 people listed as missing were found"."""
_INCLUDED = 2
"""Tokens between people and those whom they include: ", including"."""
_ACTING = frozenset({"VBD", "VB", "VBP"})
_SELF = frozenset({"himself", "herself", "themselves", "itself"})


@cache
def _words() -> frozenset[str]:
    """The words and lemmas that a rule below begins at."""
    data = table("harm")
    lists = ("acts", "fates", "states", "counted", "deeds", "hurts", "fatal_adverbs")
    return WORDS.union({"down"}, *(data[name] for name in lists))


def words_of_harm(sentence: Tokens) -> list[Token]:
    """The tokens of `sentence` that may tell of harm, left to right: where there are none, nobody is harmed."""
    known = _words()
    return [token for token in sentence if token.lower_ in known or token.lemma_.lower() in known]


def _is_hearsay(noun: Token) -> bool:
    """Whether a count is what others passed on: "14 deaths reported by some media"."""
    told_of = [child for child in noun.children if child.dep_ == "acl" and child.lemma_.lower() in ("report", "claim")]
    by = [noun for verb in told_of for agent in verb.children if agent.dep_ == "agent" for noun in agent.children]
    return any(noun.lemma_.lower() in listed("passing_on") for noun in by)


def _is_seen(noun: Token) -> bool:
    """Whether one person tells how many bodies he saw, which is no count of all: "I counted twenty bodies"."""
    above = (verb for verb in noun.ancestors if noun.lemma_ == "body")
    return any(
        child.dep_ == "nsubj" and child.lower_ in ("i", "he", "she") for verb in above for child in verb.children
    )


class HarmFinder:
    """Finds the harms of one sentence."""

    def __init__(self, doc: Doc, sentence: Tokens, groups: list[Group]) -> None:
        self.told = Arguments(doc, sentence, groups)
        self.doc, self.sentence, self.groups, self.data = doc, sentence, groups, self.told.data

    def harms(self) -> list[Harm]:
        """Every harm of the sentence, each group and outcome once, left to right."""
        found: dict[tuple[int, str], Harm] = {}
        for token in words_of_harm(self.sentence):
            for harm in self._of(token):
                kept = found.get((harm.group.start, harm.outcome))
                whole = kept is not None and kept.group.part and not harm.group.part
                if kept is None or whole:
                    found[(harm.group.start, harm.outcome)] = harm
        harms = sorted((self._over_places(h) for h in found.values()), key=lambda harm: (harm.start, harm.word))
        return self._fatal_first(self._in_care(harms))

    def _in_care(self, harms: list[Harm]) -> list[Harm]:
        """ "Eleven were treated at the scene and four taken to hospital": together 15, unless four are "of them"."""
        for first, last in pairwise(harms):
            if {first.say, last.say} != {AT_SCENE, TO_HOSPITAL} or last.start < first.end:
                continue
            between = {token.lower_ for token in self.doc[first.end : last.start]}
            if between & {"and", "while"} and not (first.group.part or last.group.part):
                value = (first.group.value or 0) + (last.group.value or 0)
                both = replace(first.group, sort="list", value=value, end=last.group.end, unit="people")
                joined = replace(first, say="were treated", group=both, end=last.end, severity=False)
                return [joined, *(harm for harm in harms if harm not in (first, last))]
        return harms

    def _over_places(self, harm: Harm) -> Harm:
        """ "killed 11 in Texas and four in Louisiana": one act, counted place by place, is their sum."""
        parts, end = [harm.group], harm.group.end
        if harm.group.sort not in ("count", "single") or harm.group.start < harm.word or harm.total:
            return harm
        for group in self.groups:
            if group.start < end or group.part or not group.value or group.low or group.sort not in ("count", "single"):
                continue
            if not self._in_places(end, group):
                break
            parts.append(group)
            end = group.end
        if len(parts) == 1:
            return harm
        value = sum(part.value or 0 for part in parts)
        whole = replace(harm.group, sort="list", value=value, end=end, unit="people")
        return replace(harm, group=whole, end=min(end + 2, self.sentence.end))

    def _in_places(self, end: int, group: Group) -> bool:
        """Whether those counted up to token `end`, and those of the group behind, were each at another place."""
        between = [t.lower_ for t in self.doc[end : group.start]]
        after = self.doc[group.end : min(group.end + 2, self.sentence.end)]
        if between[:1] not in (["in"], ["at"]) or not {"and", ","} & set(between):
            return False
        if not len(after) or after[0].lower_ not in ("in", "at"):
            return False
        if group.unit is not None and (len(after) < 2 or after[1].pos_ != "PROPN"):
            return False  # "11 in Texas, a man at the office said"
        return not any(t.pos_ in ("VERB", "AUX") for t in self.doc[end : group.start])

    def _fatal_first(self, harms: list[Harm]) -> list[Harm]:
        """A group that is both shot and killed was killed ("two bailiffs were shot and killed").

        Of "the 12 killed and injured" nobody is told how many died.
        """
        of_group: dict[int, list[Harm]] = {}
        for harm in harms:
            of_group.setdefault(harm.group.start, []).append(harm)
        harms = [
            harm for harm in harms if not any(self._told_together(harm, other) for other in of_group[harm.group.start])
        ]
        killed = {harm.group.start for harm in harms if harm.outcome == "killed"}
        hurt = {harm.group.start for harm in harms if harm.outcome == "injured"} | killed
        return [
            harm
            for harm in harms
            if not (harm.outcome == "harmed" and harm.group.start in hurt)
            and not (harm.outcome == "injured" and harm.group.start in killed)
        ]

    def _told_together(self, one: Harm, other: Harm) -> bool:
        """Whether two outcomes of one group are only joined: "killed and injured", "dead or wounded"."""
        if {one.outcome, other.outcome} != {"killed", "injured"}:
            return False
        first, last = sorted((one.word, other.word))
        between = {token.lower_ for token in self.doc[first + 1 : last]}
        return bool(between) and between <= {"and", "or", "/", "badly", "seriously"}

    def _of(self, token: Token) -> Iterator[Harm]:
        for harm in self._found(token):
            if self.told.is_unreal(token):
                return
            group = self._meant(self.doc[harm.word], self._whole(harm.group))
            alone = group is not None and group.sort in ("single", "definite")
            if group is not None and not (alone and (self._harmed_others(group) or self._with_others(group))):
                yield replace(harm, group=group)

    def _with_others(self, group: Group) -> bool:
        """Whether somebody else is named beside the one who was harmed: "another driver and a girl were hurt",
        "the pilot and co-pilot died"."""
        noun = self.doc[group.end - 1]
        others = [child for child in noun.children if child.dep_ == "conj"]
        if noun.dep_ == "conj" and noun.head.i < group.start:
            others.append(noun.head)
        return any(is_person_noun(other) or other.ent_type_ == "PERSON" for other in others)

    def _harmed_others(self, group: Group) -> bool:
        """Whether the one who was harmed is told to have done harm ("a man who stabbed three people")."""
        return any(
            child.dep_ == "relcl"
            and child.lemma_.lower() in self.data["acts"]
            and any(part.dep_ == "nsubj" and part.lower_ in ("who", "that") for part in child.children)
            for child in self.doc[group.end - 1].children
        )

    def _found(self, token: Token) -> Iterator[Harm]:
        lemma, lower = token.lemma_.lower(), token.lower_
        if is_before_role(token):
            return
        if token.tag_.startswith("V") and lemma in self.data["acts"]:
            yield from self._act(token, self.data["acts"][lemma])
        if token.pos_ == "VERB" and lemma in self.data["fates"]:
            yield from self._fate(token, self.data["fates"][lemma])
        if lower in self.data["states"] and not (token.tag_ in _ACTING and self._acts(token)):
            yield from self._state(token, self.data["states"][lower])
        if lemma in self.data["counted"] or lower in self.data["counted"]:
            yield from self._counted(token, self.data["counted"].get(lemma) or self.data["counted"][lower])
        if (
            lower == "down"
            and self.told.before(token, 1)
            and self.doc[token.i - 1].lemma_.lower() in ("gun", "mow", "cut")
        ):
            yield from self._act(self.doc[token.i - 1], {"outcome": "killed", "say": "were gunned down"})
        if lemma in self.data["deeds"]:
            yield from self._deed(token, self.data["deeds"][lemma])
        yield from phrases(self.told, token)

    # -- the kinds of words ---------------------------------------------------------------------------------------

    def _act(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        if set(self.told.after(token, 1)) & set(self.data["no_harm"].get(token.lemma_.lower(), ())):
            return
        passive = self.told.is_passive(token)
        if not passive and token.lemma_ == "shoot" and self.told.after(token, 1) == ["down"]:
            return  # "shot down the champion with a late sprint"
        if not passive and self._shares_object(token, entry):
            return
        victim = None if passive else self.told.object(token)
        if victim is None:
            joined = (token, *(child for child in token.children if child.dep_ == "conj"))  # "shot and killed a man"
            acts_on = any(
                child.dep_ == "dobj" and child.lower_ not in _SELF for verb in joined for child in verb.children
            )
            own = token.tag_ in ("VBN", "VBD") or token.lemma_.lower() in self.data["fates"]
            if not passive and (acts_on or not own):
                return
            victim = self.told.subject(token)
        if victim is not None:
            yield self.told.harm(token, *self._fatal(token, entry, victim), victim)

    def _shares_object(self, token: Token, entry: dict[str, str]) -> bool:
        """Whether two outcomes have one object: of "killed and wounded 40 people" nobody is told how many died."""
        other = self.data["acts"].get(token.head.lemma_.lower()) if token.dep_ == "conj" else None
        if other is None or {other["outcome"], entry["outcome"]} != {"killed", "injured"}:
            return False
        own = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        told = any(child.dep_ in ("dobj", "auxpass", "nsubjpass") for child in token.head.children)
        return not own and not told

    def _fatal(self, token: Token, entry: dict[str, str], victim: Group) -> tuple[str, str]:
        """Shooting with a deadly end: "fatally shot", "shot dead", "shot to death", "shot and killed"."""
        if entry["outcome"] != "harmed":
            return entry["outcome"], entry["say"]
        own = (child for child in token.children if self.told.covering(child.i - 1) in (None, victim))
        near = {child.lower_ for child in own} | set(self.told.before(token, 1))  # not "six were shot, two fatally"
        last = self.doc[victim.end - 1] if victim.start > token.i else token
        after = self.told.after(last, 3)
        if near & set(self.data["fatal_adverbs"]):
            return "killed", f"were fatally {token.lower_}"
        dead = "dead" in (*after[:1], *self.told.after(token, 1))  # "shot the man dead", "shot dead a man"
        if dead or after[:2] == ["to", "death"]:
            return "killed", f"{entry['say']} {'dead' if dead else 'to death'}"
        if after[:2] in (["and", "killed"], ["and", "killing"]) and not self._kills_others(last):
            return "killed", f"{entry['say']} and killed"
        return "harmed", entry["say"]

    def _kills_others(self, last: Token) -> bool:
        """Whether "and killed" behind token `last` has others for its object: "shot two and killed nine"."""
        verb = self.doc[last.i + 2]
        return any(child.dep_ == "dobj" for child in verb.children)

    def _fate(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        victim = self.told.subject(token)
        if victim is not None:
            yield self.told.harm(token, entry["outcome"], entry["say"], victim)

    def _state(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        if entry["outcome"] == "missing" and self._is_over(token):
            return
        victim = self.told.left(token.i) or self.told.subject(token, plain=True)
        if victim is None and token.dep_ == "amod" and (group := self.told.covering(token.head.i)):
            victim = group if group.number is not None and token.i in range(group.start, group.end) else None
        if victim is not None:
            found = token.lower_ == "dead" and self.told.before(token, 1) in (["found"], ["discovered"])
            say = "were found dead" if found else entry["say"]  # by whatever cause
            yield self.told.harm(token, entry["outcome"], say, victim)

    def _acts(self, verb: Token) -> bool:
        """Whether `verb` is told of what it did: "the strike by 40 clerks hurt the town"."""
        done_to = (child for child in verb.children if child.dep_ == "dobj")
        return self.told.right(verb.i + 1) is not None or any(child.lower_ not in _SELF for child in done_to)

    def _is_over(self, token: Token) -> bool:
        """Whether the missing are found: "all nine missing hikers were found", "two who were missing turned up"."""
        inner = next((t for t in (token, *token.ancestors) if t.dep_ in ("amod", "acl", "relcl")), None)
        above = list(inner.ancestors)[:_NEAR] if inner is not None else []
        if inner is not token:  # of "the mother of two who are missing was found" only she is
            above = above[:_LISTED] if above[1:2] and above[1].lower_ == "of" and above[2].pos_ == "NUM" else above[:2]
        behind = self.doc[token.i + 1 : min(token.i + 1 + _NEAR, self.sentence.end)]
        above += list(dropwhile(lambda t: t.pos_ in ("AUX", "ADV"), behind))[:1]  # "reported missing have been found"
        return any(
            verb.lemma_.lower() in self.data["no_longer_missing"] and not any(c.dep_ == "neg" for c in verb.children)
            for verb in above
        )

    def _counted(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        """ "12 deaths", "no injuries", "two confirmed fatalities": the noun itself is counted."""
        if token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return
        if _is_hearsay(token) or _is_seen(token):
            return
        none = self._none(token)
        if none is not None:
            yield self.told.harm(token, entry["outcome"], entry["say"], none)
        for group in self.groups:
            counts = group.sort in ("count", "vague") and (group.number is not None or group.value == 0)
            if counts and group.end == token.i + 1:
                yield self.told.harm(token, entry["outcome"], entry["say"], replace(group, unit="people"))

    def _none(self, token: Token) -> Group | None:
        """ "no injuries", "no reports of serious injuries"."""
        before = self.doc[max(self.sentence.start, token.i - 5) : token.i]
        at = next((t.i for t in reversed(before) if t.lower_ == "no"), None)
        if at is None or not token.tag_.endswith("S"):
            return None
        between = {t.lower_ for t in self.doc[at + 1 : token.i]}
        if between <= {"reports", "immediate", "reported", "of", "known", "word", "any", "confirmed"}:
            return Group(at, token.i + 1, "count", 0)
        return None

    def _deed(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        """ "the deaths of six men", "the killing of a student"."""
        if token.pos_ != "NOUN" or self.told.after(token, 1) != ["of"]:
            return
        victim = self.told.right(token.i + 2)
        if victim is None or victim.sort == "vague":
            return
        outcome, say = entry["outcome"], entry["say"]
        if outcome == "harmed" and self.told.before(token, 1) in (["fatal"], ["deadly"]):
            outcome, say = "killed", say.replace("were", "were fatally")
        yield self.told.harm(token, outcome, say, victim)

    def _whole(self, group: Group) -> Group:
        """Those before "including": "three of the 16 miners, including two brothers, killed in a pit"."""
        if group.sort != "count" or group.start < 1 or self.doc[group.start - 1].lower_ != "including":
            return group
        before = (other for other in self.groups if other.sort == "count" and other.end <= group.start - 1)
        return next((other for other in before if group.start - other.end <= _INCLUDED), group)

    def _meant(self, token: Token, group: Group) -> Group | None:
        """ "five of the 12 people injured" tells of 12 injured; "one of the bailiffs killed" of no number."""
        described = token.dep_ == "acl" and own_subject(token) is None  # not "a statement that nine of 40 were hurt"
        after = described or (token.tag_ == "VBN" and token.i == group.end and token.dep_ != "ROOT")
        if not group.part or not after:
            return group
        if group.of is None:
            return None
        return replace(group, value=group.of.whole, number=group.of, part=False)
