"""What happened to which group of people in a sentence: killed, hurt, shot, missing.

Each rule looks for a word of harm (data/harm.yaml) and takes the group that the grammar gives it: by spaCy's
dependencies where the parse knows, else the nearest group with nothing but helping words between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from factsheet.extract.data import table
from factsheet.extract.people_group import Group

_BE = frozenset({"be", "get", "have", "’ve", "'ve", "lie", "remain"})
_REPORTED = frozenset(
    {
        "confirm", "report", "find", "declare", "pronounce", "leave", "list", "know", "believe", "say",
        "also", "so", "now", "seriously", "critically", "badly", "slightly", "lightly", "to", "as", "been",
    }
)  # fmt: skip
_HELPING_POS = frozenset({"AUX", "ADV", "PART"})
_SEVERE = frozenset(
    {"seriously", "critically", "badly", "severely", "gravely", "slightly", "lightly", "mildly", "minor", "serious"}
)
_DEADLY = re.compile(r"\b(?:fatal|deadly|killed|dead|died|deaths|killings?|murders?)\b", re.IGNORECASE)
_FEARED = frozenset({"feared", "presumed", "believed", "thought", "potentially", "possibly", "nearly", "almost"})
_NO_HARM = frozenset({"back", "up", "video", "videos", "photos", "footage", "pictures", "off", "hoops", "time"})
"""What follows a verb of harm that does none: "shot back", "killed off", "killed time"."""
_HIMSELF = frozenset({"himself", "herself", "themselves", "and", "then"})
_AWAY = frozenset({"in", "on", "by", "for", "with", "to", "after", "before", "at", "from", "than"})
_FEW = 3
_HOSPITAL = frozenset({"hospital", "hospitals"})
_CARRIED = frozenset(
    {"take", "rush", "bring", "carry", "airlift", "transport", "send", "admit", "transfer", "fly", "ferry", "treat"}
)


@dataclass(frozen=True, slots=True)
class Harm:
    """An outcome (killed, injured, missing, or harmed where the words leave it open) and the group it befell.

    `start` and `end` are the tokens that carry it, `word` the word of harm.
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


class HarmFinder:
    """Finds the harms of one sentence."""

    def __init__(self, doc: Doc, sentence: Tokens, groups: list[Group]) -> None:
        self.doc = doc
        self.sentence = sentence
        self.groups = groups
        self.data = table("harm")

    def harms(self) -> list[Harm]:
        """Every harm of the sentence, each group and outcome once, left to right."""
        found: dict[tuple[int, str], Harm] = {}
        for token in self.sentence:
            for harm in self._of(token):
                kept = found.get((harm.group.start, harm.outcome))
                if kept is None or (kept.weak and not harm.weak):
                    found[(harm.group.start, harm.outcome)] = harm
        harms = sorted((self._over_places(h) for h in found.values()), key=lambda harm: (harm.start, harm.word))
        return self._fatal_first(harms)

    def _over_places(self, harm: Harm) -> Harm:
        """ "killed 11 in Texas and four in Louisiana": one act, counted place by place, is their sum."""
        parts, end = [harm.group], harm.group.end
        if harm.group.sort != "count" or harm.group.start < harm.word or harm.total:
            return harm
        for group in self.groups:
            if group.start < end or group.sort != "count" or group.unit is not None or group.part or not group.value:
                continue
            between = [t.lower_ for t in self.doc[end : group.start]]
            after = self.doc[group.end].lower_ if group.end < self.sentence.end else ""
            if between[:1] not in (["in"], ["at"]) or not {"and", ","} & set(between) or after not in ("in", "at"):
                break
            if any(t.pos_ in ("VERB", "AUX") for t in self.doc[end : group.start]):
                break
            parts.append(group)
            end = group.end
        if len(parts) == 1:
            return harm
        value = sum(part.value or 0 for part in parts)
        whole = replace(harm.group, sort="list", value=value, end=end, unit="people")
        return replace(harm, group=whole, end=min(end + 2, self.sentence.end))

    def _fatal_first(self, harms: list[Harm]) -> list[Harm]:
        """A group that is both shot and killed was killed ("two bailiffs were shot and killed")."""
        killed = {harm.group.start for harm in harms if harm.outcome == "killed"}
        hurt = {harm.group.start for harm in harms if harm.outcome == "injured"} | killed
        return [
            harm
            for harm in harms
            if not (harm.outcome == "harmed" and harm.group.start in hurt)
            and not (harm.outcome == "injured" and harm.group.start in killed)
        ]

    def _of(self, token: Token) -> Iterator[Harm]:
        for harm in self._found(token):
            group = self._meant(self.doc[harm.word], harm.group)
            if group is not None and not (group.sort in ("single", "definite") and self._harmed_others(group)):
                yield replace(harm, group=group)

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
        if self._unreal(token):
            return
        if token.tag_.startswith("V") and lemma in self.data["acts"]:
            yield from self._act(token, self.data["acts"][lemma])
        if token.pos_ in ("VERB", "NOUN") and lemma in self.data["fates"] and token.pos_ == "VERB":
            yield from self._fate(token, self.data["fates"][lemma])
        if lower in self.data["states"] and not (token.tag_ == "VBD" and self._right(token.i + 1)):
            yield from self._state(token, self.data["states"][lower])
        if lemma in self.data["counted"] or lower in self.data["counted"]:
            yield from self._counted(token, self.data["counted"].get(lemma) or self.data["counted"][lower])
        if lemma in self.data["deeds"]:
            yield from self._deed(token, self.data["deeds"][lemma])
        yield from self._phrases(token)

    # -- the kinds of words ---------------------------------------------------------------------------------------

    def _act(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        if token.i + 1 < self.sentence.end and self.doc[token.i + 1].lower_ in _NO_HARM:
            return
        outcome, say = self._fatal(token, entry)
        passive = self._passive(token)
        if not passive:
            victim = self._object(token)
            if victim is not None:
                yield self._harm(token, outcome, say, victim)
                return
            if token.tag_ in ("VBG", "VB", "VBZ", "VBP") and not self._intransitive(token):
                return
        victim = self._subject(token)
        if victim is not None and (passive or token.tag_ in ("VBN", "VBD")):
            yield self._harm(token, outcome, say, victim)

    def _intransitive(self, token: Token) -> bool:
        return token.lemma_.lower() in self.data["fates"]

    def _fatal(self, token: Token, entry: dict[str, str]) -> tuple[str, str]:
        """Shooting with a deadly end: "fatally shot", "shot dead", "shot to death", "shot and killed"."""
        if entry["outcome"] != "harmed":
            return entry["outcome"], entry["say"]
        near = [child.lower_ for child in token.children]
        before = self.doc[token.i - 1].lower_ if token.i > self.sentence.start else ""
        after = [t.lower_ for t in self.doc[token.i + 1 : min(token.i + 4, self.sentence.end)]]
        if before in self.data["fatal_adverbs"] or set(near) & set(self.data["fatal_adverbs"]):
            return "killed", f"were fatally {token.lower_}"
        if after[:1] == ["dead"] or after[:2] == ["to", "death"]:
            return "killed", f"{entry['say']} {'dead' if after[0] == 'dead' else 'to death'}"
        if after[:2] == ["and", "killed"] or after[:2] == ["and", "killing"]:
            return "killed", f"{entry['say']} and killed"
        return "harmed", entry["say"]

    def _fate(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        victim = self._subject(token)
        if victim is not None:
            yield self._harm(token, entry["outcome"], entry["say"], victim)

    def _state(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        if token.tag_ == "VBD" and token.i + 1 < self.sentence.end and self._right(token.i + 1):
            return
        victim = self._left(token.i) or self._subject(token, plain=True)
        if victim is None and token.dep_ == "amod" and (group := self._covering(token.head.i)):
            victim = group if group.number is not None and token.i in range(group.start, group.end) else None
        if victim is not None:
            yield self._harm(token, entry["outcome"], entry["say"], victim)

    def _counted(self, token: Token, entry: dict[str, str]) -> Iterator[Harm]:
        """ "12 deaths", "no injuries", "two confirmed fatalities": the noun itself is counted."""
        if token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return
        none = self._none(token)
        if none is not None:
            yield self._harm(token, entry["outcome"], entry["say"], none)
        for group in self.groups:
            if group.end == token.i + 1 and group.start <= token.i and group.sort in ("count", "vague"):
                if group.number is not None or group.value == 0:
                    yield self._harm(token, entry["outcome"], entry["say"], replace(group, unit="people"))

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
        if token.pos_ != "NOUN" or token.i + 2 >= self.sentence.end or self.doc[token.i + 1].lower_ != "of":
            return
        victim = self._right(token.i + 2)
        if victim is None or victim.sort == "vague":
            return
        before = self.doc[token.i - 1].lower_ if token.i else ""
        outcome, say = entry["outcome"], entry["say"]
        if outcome == "harmed" and before in ("fatal", "deadly"):
            outcome, say = "killed", say.replace("were", "were fatally")
        yield self._harm(token, outcome, say, victim)

    def _phrases(self, token: Token) -> Iterator[Harm]:
        lower, lemma = token.lower_, token.lemma_.lower()
        if lower in _HOSPITAL:
            yield from self._hospital(token)
        elif lower in ("lives", "life"):
            yield from self._lives(token)
        elif lower in ("bodies", "body") and token.i + 2 < self.sentence.end and self.doc[token.i + 1].lower_ == "of":
            victim = self._right(token.i + 2)
            if victim is not None:
                yield self._harm(token, "killed", "were found dead", victim)
        elif lower == "toll":
            yield from self._toll(token)
        elif lower == "down" and token.i and self.doc[token.i - 1].lemma_.lower() in ("gun", "mow", "cut", "shoot"):
            yield from self._act(self.doc[token.i - 1], {"outcome": "killed", "say": "were gunned down"})
        elif lemma in self.data["hurts"] and token.pos_ in ("NOUN", "PROPN"):
            yield from self._with_injuries(token)
        elif lower == "condition" and token.i and self.doc[token.i - 1].lower_ in self.data["conditions"]:
            yield from self._condition(token)
        elif lower == "number" and token.i + 2 < self.sentence.end:
            yield from self._number_of(token)
        elif lower in ("victims", "dead", "deceased"):
            yield from self._listed(token)

    def _listed(self, token: Token) -> Iterator[Harm]:
        """ "identified the dead as Ann Lee, 40, and Bo Ek, 23", "the victims are: …"."""
        window = self.doc[token.i + 1 : min(token.i + 6, self.sentence.end)]
        links = [t.i for t in window if t.lower_ in ("as", ":", "are", "were")]
        victim = self._right(links[-1] + 1) if links else None
        if victim is None or victim.sort not in ("names", "list"):
            return
        if token.lower_ != "victims" or _DEADLY.search(self.doc[max(0, self.sentence.start - 60) : token.i].text):
            yield replace(self._harm(token, "killed", "were killed", victim), start=token.i)

    def _hospital(self, token: Token) -> Iterator[Harm]:
        """ "84 people were taken to hospital", "four were treated at hospitals"."""
        for at in range(max(self.sentence.start, token.i - 7), token.i):
            verb = self.doc[at]
            if verb.lemma_.lower() in _CARRIED and verb.tag_ in ("VBN", "VBD"):
                victim = self._left(at) or self._subject(verb)
                if victim is not None:
                    harm = self._harm(verb, "injured", "were taken to a hospital", victim)
                    severe = any(t.lower_ in _SEVERE for t in self.doc[token.i : min(token.i + 5, self.sentence.end)])
                    yield replace(harm, end=max(harm.end, token.i + 1), weak=True, severity=harm.severity or severe)
                return

    def _lives(self, token: Token) -> Iterator[Harm]:
        """ "claimed the lives of six", "claimed 12 lives", "lost their lives"."""
        window = self.doc[max(self.sentence.start, token.i - 4) : token.i]
        verbs = {t.lemma_.lower(): t for t in window if t.pos_ in ("VERB", "NOUN")}
        if token.i + 2 < self.sentence.end and self.doc[token.i + 1].lower_ == "of":
            if verbs.keys() & {"claim", "take", "cost", "end"}:
                victim = self._right(token.i + 2)
                if victim is not None:
                    yield self._harm(token, "killed", "were killed", victim)
            return
        if "lose" in verbs and any(t.tag_ == "PRP$" for t in window):
            victim = self._left(verbs["lose"].i) or self._subject(verbs["lose"])
            if victim is not None:
                yield self._harm(token, "killed", "lost their lives", victim)

    def _toll(self, token: Token) -> Iterator[Harm]:
        """ "the death toll rose to 17", "a death toll of 12": the first bare number or count after the word."""
        before = self.doc[token.i - 1].lower_ if token.i else ""
        if before not in ("death", "dead", "fatality", "killed") and not self._after_lead(token):
            return
        outcome = "killed"
        for group in self.groups:
            if group.start > token.i and group.sort == "count" and group.number and group.unit in (None, "people"):
                between = [t.lower_ for t in self.doc[token.i + 1 : group.start]]
                if between[-1:] in (["from"], ["by"]):
                    continue
                if set(between) & {
                    "to",
                    "at",
                    "of",
                    "is",
                    "was",
                    "stands",
                    "stood",
                    "reached",
                    "reaches",
                    "passed",
                    "hit",
                }:
                    yield replace(self._harm(token, outcome, "were killed", replace(group, unit=None)), total=True)
                    return

    def _after_lead(self, token: Token) -> bool:
        return token.i > 0 and self.doc[token.i - 1].lower_ == "the" and not token.i == self.sentence.start

    def _with_injuries(self, token: Token) -> Iterator[Harm]:
        """ "around 50 people with injuries", "two people suffered injuries"."""
        window = self.doc[max(self.sentence.start, token.i - 6) : token.i]
        fatal = any(t.lower_ in ("fatal", "mortal") for t in window)
        for word in reversed(window):
            if word.lower_ == "with":
                victim = self._left(word.i)
            elif word.lemma_.lower() in ("suffer", "sustain", "receive") or (
                word.lemma_.lower() == "treat" and word.tag_ in ("VBN", "VBD")
            ):
                victim = self._left(word.i) or self._subject(word)
            else:
                continue
            if victim is not None:
                harm = self._harm(word, "killed" if fatal else "injured", "were injured", victim)
                severe = any(t.lower_ in _SEVERE for t in window)
                yield replace(harm, end=token.i + 1, severity=severe, weak=True)
            return

    def _condition(self, token: Token) -> Iterator[Harm]:
        """ "another was in critical condition"."""
        words = self.doc[max(self.sentence.start, token.i - 5) : token.i]
        at = next((t.i for t in words if t.lower_ in ("in", "listed")), None)
        victim = self._left(at) if at is not None else None
        if victim is not None:
            harm = self._harm(token, "injured", "were injured", victim)
            yield replace(harm, severity=victim.part, weak=True)

    def _number_of(self, token: Token) -> Iterator[Harm]:
        """ "the number of dead rose to 17"."""
        after = [t.lower_ for t in self.doc[token.i + 1 : min(token.i + 5, self.sentence.end)]]
        states = [word for word in after if word in self.data["states"] or word in ("killed", "deaths", "injured")]
        if after[:1] != ["of"] or not states:
            return
        outcome = {"killed": "killed", "deaths": "killed"}.get(states[0]) or self.data["states"][states[0]]["outcome"]
        for group in self.groups:
            if group.start > token.i and group.sort == "count" and group.number and group.unit in (None, "people"):
                if self.doc[group.start - 1].lower_ in ("to", "at", "is", "was", "reached", "stood"):
                    yield replace(self._harm(token, outcome, f"were {outcome}", group), total=True)
                    return

    # -- finding the group ----------------------------------------------------------------------------------------

    def _harm(self, token: Token, outcome: str, say: str, group: Group) -> Harm:
        start, end = min(token.i, group.start), max(token.i + 1, group.end)
        near = self.doc[max(self.sentence.start, token.i - 2) : min(token.i + 2, self.sentence.end)]
        severity = outcome != "killed" and any(t.lower_ in _SEVERE for t in near)
        negated = any(child.dep_ == "neg" for child in token.children) or any(
            t.lower_ in ("not", "n't", "n’t", "never")
            for t in self.doc[max(self.sentence.start, token.i - 3) : token.i]
        )
        return Harm(outcome, say, group, token.i, start, end, severity=severity, negated=negated)

    def _meant(self, token: Token, group: Group) -> Group | None:
        """ "five of the 12 people injured" tells of 12 injured; "one of the bailiffs killed" of no number."""
        after = token.dep_ == "acl" or (token.tag_ == "VBN" and token.i == group.end)
        if not group.part or not after or group.of is None:
            return group
        return replace(group, value=group.of.whole, number=group.of, part=False)

    def _covering(self, at: int) -> Group | None:
        return next((group for group in self.groups if group.start <= at < group.end), None)

    def _right(self, at: int) -> Group | None:
        """The group that begins at token `at`, helping words and "the" skipped."""
        for group in self.groups:
            if group.start < at:
                if group.end > at:
                    return group
                continue
            between = [t for t in self.doc[at : group.start] if t.lower_ not in _HIMSELF]
            if all(t.pos_ in ("ADV", "DET", "ADP") and t.lower_ not in _AWAY for t in between):
                return group if len(between) <= _FEW else None
            return None
        return None

    def _left(self, at: int) -> Group | None:
        """The group that ends before token `at` with nothing but helping words, or an aside in commas, between."""
        for group in reversed(self.groups):
            if group.end > at:
                continue
            between = self.doc[group.end : at]
            if len(between) <= 8 and all(self._helping(t) for t in between):
                return group
            return None
        return None

    def _helping(self, token: Token) -> bool:
        return (
            token.pos_ in _HELPING_POS
            or token.lemma_.lower() in _BE
            or token.lemma_.lower() in _REPORTED
            or token.lower_ in ("who", "that", "have", "had", "more", "others", "other")
        )

    def _passive(self, token: Token) -> bool:
        if token.tag_ not in ("VBN", "VBD"):
            return False
        if any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children):
            return True
        at = token.i - 1
        while at >= self.sentence.start and (self.doc[at].pos_ in ("ADV", "PART") or self.doc[at].lower_ == "been"):
            if self.doc[at].lower_ == "been":
                return True
            at -= 1
        if at >= self.sentence.start and self.doc[at].lemma_.lower() in ("be", "get"):
            return True
        if token.dep_ == "conj" and token.head.tag_ == "VBN" and token.head != token:
            return self._passive(token.head)
        return token.dep_ == "acl" and token.tag_ == "VBN"

    def _object(self, token: Token) -> Group | None:
        group = self._right(token.i + 1)
        if group is not None:
            return group
        for child in token.children:
            if child.dep_ in ("dobj", "obj") and child.i > token.i:
                covering = self._covering(child.i)
                if covering is not None and covering.start - token.i <= 6:
                    return covering
        return None

    def _subject(self, token: Token, *, plain: bool = False) -> Group | None:
        """The group in the subject of `token`, through coordination and relative clauses."""
        group = self._left(token.i)
        if group is not None:
            return group
        head, seen = token, 0
        while seen < 5:
            for child in head.children:
                if child.dep_ in ("nsubjpass", "nsubj") and child.i < token.i:
                    if child.lower_ in ("who", "that", "which", "whom") and head.dep_ == "relcl":
                        return self._covering(head.head.i)
                    return self._covering(child.i)
            if (
                head.dep_ in ("conj", "acomp", "xcomp", "oprd", "attr", "ccomp")
                and head.head != head
                and not (head.dep_ == "ccomp")
            ):
                head, seen = head.head, seen + 1
            elif head.dep_ == "acl" and not plain:
                return self._covering(head.head.i)
            else:
                return None
        return None

    # -- whether it happened --------------------------------------------------------------------------------------

    def _unreal(self, token: Token) -> bool:
        """Whether the harm is only possible, planned or feared."""
        if token.i > self.sentence.start and self.doc[token.i - 1].lower_ in _FEARED:
            return True
        head: Token = token
        for _ in range(4):
            for child in head.children:
                if child.dep_ == "aux" and child.lower_ in self.data["modals"]:
                    return True
            if head.dep_ == "ROOT" or head.head == head:
                return False
            governing = head.head
            if governing.lemma_.lower() in self.data["unreal"] and head.dep_ in (
                "xcomp",
                "ccomp",
                "pcomp",
                "prep",
                "acl",
            ):
                return True
            if head.dep_ not in ("conj", "xcomp", "acomp", "pcomp", "prep", "auxpass", "advcl", "dobj", "pobj", "oprd"):
                return False
            if head.dep_ == "advcl" and token.tag_ != "VBG":
                return False
            head = governing
        return False
