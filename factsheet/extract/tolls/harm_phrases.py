"""Harm that more than one word tells: "taken to hospital", "claimed 12 lives", "the death toll rose to 17"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factsheet.annotate.data import listed
from factsheet.annotate.groups.people_group import Group
from factsheet.annotate.tree import Token
from factsheet.extract.tolls.harm_arguments import Arguments, Harm

_DEADLY = re.compile(r"\b(?:fatal|deadly|killed|dead|died|deaths|killings?|murders?)\b", re.IGNORECASE)
WORDS = frozenset({"hospital", "lives", "life", "bodies", "body", "toll", "condition", "number"}) | frozenset(
    {
        "victims",
        "death",
        "dead",
        "deceased",
        "survive",
        "survived",
        "survivors",
        "gunfire",
        "bullet",
        "bullets",
        "gunshots",
        "shots",
        "scene",
    }
)
"""The words around which a phrase may tell of harm, besides the hurts and the fatal adverbs of data/harm.yaml."""
AT_SCENE = "were treated at the scene"
TO_HOSPITAL = "were taken to a hospital"
_HOW_FAR = 6
"""Words behind "the number" within which it is said of whom: "of people who have died"."""
_CONTEXT = 60
"""Tokens before a list of victims in which it must be said that they died."""


def phrases(told: Arguments, token: Token) -> Iterator[Harm]:
    """The harms that a phrase around `token` tells."""
    lower, lemma = token.lower_, token.lemma_.lower()
    if lemma == "hospital":
        yield from _hospital(told, token)
    elif lower == "scene":
        yield from _at_scene(told, token)
    elif lower in ("lives", "life"):
        yield from _lives(told, token)
    elif lower in ("bodies", "body"):
        yield from _bodies(told, token)
    elif lower == "toll":
        yield from _toll(told, token)
    elif lemma in told.data["hurts"] and token.pos_ in ("NOUN", "PROPN"):
        yield from _with_injuries(told, token)
    elif lower == "condition":
        yield from _condition(told, token)
    elif lower == "number":
        yield from _number_of(told, token)
    elif lower in told.data["fatal_adverbs"]:
        yield from _fatally(told, token)
    elif lower in ("victims", "dead", "deceased"):
        yield from _listed(told, token)
    elif lower in ("survive", "survived", "survivors"):
        yield from _none_survived(told, token)
    elif lower in listed("shots"):
        yield from _hit(told, token)
    elif lower == "death" and told.before(token, 1) == ["to"]:
        yield from _to_death(told, token)


def _none_survived(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "none of the 62 people aboard survived", "no survivors among the 62 on board": all of them were killed."""
    counts = [group for group in told.groups if group.sort == "count" and group.value]
    if token.lower_ == "survivors":
        victims = [g for g in counts if g.start > token.i and told.doc[token.i + 1].lower_ in ("among", "of")]
        denied = told.before(token, 1) == ["no"]
    else:
        none = next((g for g in told.groups if g.value == 0 and g.part and g.end < token.i), None)
        victims = [g for g in counts if none is not None and none.end < g.start < token.i]
        denied = none is not None
    if denied and victims:
        harm = told.harm(token, "killed", "were killed", replace(victims[0], part=False))
        yield replace(harm, negated=False)


def _hit(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "ten people were hit by gunfire", "struck by a bullet": whether they died, other words must tell."""
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "by" else token
    if verb.lemma_.lower() in ("hit", "strike", "wound") and told.is_passive(verb):
        victim = told.left(verb.i) or told.subject(verb)
        if victim is not None:
            yield told.harm(verb, "harmed", "were shot", victim)


def _to_death(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "six were crushed to death", "burned four people to death": the verbs that need no death of themselves."""
    verb = token.head.head
    if verb.lemma_.lower() not in told.data["to_death"] or verb.pos_ != "VERB":
        return
    object_ = None if told.is_passive(verb) else told.object(verb)
    victim = object_ or told.left(verb.i) or told.subject(verb)
    if victim is not None:
        say = f"{verb.lower_} to death" if verb.tag_ == "VBD" and object_ is None and not told.is_passive(verb) else ""
        yield told.harm(verb, "killed", say or "were killed", victim)


def _listed(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "identified the dead as Ann Lee, 40, and Bo Ek, 23", "the victims are: …"."""
    window = told.doc[token.i + 1 : min(token.i + 6, told.sentence.end)]
    links = [t.i for t in window if t.lower_ in ("as", ":", "are", "were")]
    done = any(t.lower_ == "by" for t in window)  # "shot dead by two officers: Ann Lee and Bo Ek"
    victim = told.right(links[-1] + 1) if links and not done else None
    if victim is None or victim.sort not in ("names", "list"):
        return
    if token.lower_ != "victims" or _DEADLY.search(told.doc[max(0, told.sentence.start - _CONTEXT) : token.i].text):
        yield replace(told.harm(token, "killed", "were killed", victim), start=token.i)


def _hospital(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "84 people were taken to hospital", "four went to hospitals", "two were in hospital"."""
    inside = token.i - 1 if told.before(token, 1) == ["in"] else token.i - 2
    if told.before(token, 2)[:1] == ["in"] or inside == token.i - 1:
        victim = told.left(inside) if inside > told.sentence.start else None
        if victim is not None and told.doc[inside - 1].lemma_.lower() in ("be", "remain", "still"):
            yield replace(told.harm(token, "injured", "were in a hospital", victim), weak=True)
            return
    for verb in reversed(told.doc[max(told.sentence.start, token.i - 7) : token.i]):
        if verb.lemma_.lower() in told.data["carried"] and verb.pos_ == "VERB":
            sent = told.right(verb.i + 1) if verb.lemma_.lower() == "send" else None
            passive = verb.tag_ in ("VBN", "VBD")  # or "went", whose subject they are
            victim = sent or (told.left(verb.i) or told.subject(verb) if passive else None)
            if victim is not None:
                harm = told.harm(verb, "injured", TO_HOSPITAL, victim)
                severe = bool(set(told.after(token, 4)) & set(told.data["severe"]))
                yield replace(harm, end=max(harm.end, token.i + 1), weak=True, severity=harm.severity or severe)
            return


def _at_scene(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "Eleven passengers were treated at the scene": a number of people, not one who may be anybody."""
    verb = next((t for t in told.doc[max(told.sentence.start, token.i - 4) : token.i] if t.lemma_ == "treat"), None)
    victim = None if verb is None or verb.tag_ not in ("VBN", "VBD") else told.left(verb.i) or told.subject(verb)
    if verb is not None and victim is not None and victim.sort == "count":
        yield replace(told.harm(verb, "injured", AT_SCENE, victim), end=max(victim.end, token.i + 1), weak=True)


def _lives(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "claimed the lives of six", "claimed 12 lives", "lost their lives"."""
    window = told.doc[max(told.sentence.start, token.i - 5) : token.i]
    verbs = {t.lemma_.lower(): t for t in window if t.pos_ in ("VERB", "NOUN")}
    victim: Group | None = None
    if listed("ending_lives") & verbs.keys():
        if told.after(token, 1) == ["of"]:
            victim = told.right(token.i + 2)
        else:
            victim = next((g for g in told.groups if g.end in (token.i, token.i + 1) and g.number), None)
        say = "were killed"
    elif "lose" in verbs and any(t.tag_ == "PRP$" for t in window):
        victim, say = told.left(verbs["lose"].i) or told.subject(verbs["lose"]), "lost their lives"
    if victim is not None:
        yield told.harm(token, "killed", say, replace(victim, unit=None) if victim.end == token.i + 1 else victim)


def _bodies(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "the bodies of 14 miners"."""
    victim = told.right(token.i + 2) if told.after(token, 1) == ["of"] else None
    if victim is not None:
        yield told.harm(token, "killed", "were found dead", victim)


def _toll(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "the death toll rose to 17", "a death toll of 12": the first bare number after a word that reaches it."""
    if not set(told.before(token, 1)) & listed("before_a_toll"):
        return
    for group in told.groups:
        if group.start > token.i and group.sort == "count" and group.number and group.unit in (None, "people"):
            between = [t.lower_ for t in told.doc[token.i + 1 : group.start]]
            if between[-1:] in (["from"], ["by"]):
                continue
            if set(told.data["modals"]).intersection(between):
                return  # "could climb to 300"
            if listed("reaching_a_toll") & set(between):
                yield replace(told.harm(token, "killed", "were killed", replace(group, unit=None)), total=True)
                return


def _number_of(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "the number of dead rose to 17", "the number of people who died is 14 and not 17"."""
    after, states = told.after(token, _HOW_FAR), told.data["states"]
    outcome = next(
        (
            states[word]["outcome"] if word in states else "killed"
            for word in after
            if word in states or word in ("killed", "died", "deaths", "fatalities")
        ),
        None,
    )
    if outcome is None and "victims" in after[:3] and _DEADLY.search(told.sentence.text):
        outcome = "killed"  # "a boy died, bringing the number of victims to seven"
    if after[:1] != ["of"] or outcome is None:
        return
    for group in told.groups:
        bare = group.sort == "count" and group.number and group.unit in (None, "people")
        behind = group.start > token.i and told.doc[group.start - 1].lower_ in listed("reaching_a_toll")
        ahead = group.end == token.i - 1 and told.doc[group.start - 1].lower_ == "to"  # "bringing to 19 the number"
        if bare and (behind or ahead):
            yield replace(told.harm(token, outcome, f"were {outcome}", group), total=True)
            return


def _with_injuries(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "around 50 people with injuries", "two people suffered burns", "70 were treated for smoke inhalation"."""
    window = told.doc[max(told.sentence.start, token.i - 6) : token.i]
    fatal = any(t.lower_ in ("fatal", "mortal") for t in window)
    for word in reversed(window):
        lemma = word.lemma_.lower()
        if word.lower_ == "with":
            verb = next(
                (t for t in told.doc[told.sentence.start : word.i][-2:] if t.lemma_.lower() in listed("escaping")), None
            )
            victim = told.left(word.i) if verb is None else told.left(verb.i) or told.subject(verb)
        elif lemma in ("suffer", "sustain", "receive") or (lemma == "treat" and word.tag_ in ("VBN", "VBD")):
            victim = told.left(word.i) or told.subject(word)
        else:
            continue
        if victim is not None:
            harm = told.harm(word, "killed" if fatal else "injured", "were injured", victim)
            severe = any(t.lower_ in told.data["severe"] for t in window)
            yield replace(harm, end=max(harm.end, token.i + 1), severity=severe, weak=True)
        return


def _fatally(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "six people were shot, two fatally", "one of them fatally": a part of those before."""
    victim = told.left(token.i)
    if victim is not None and victim.end == token.i and told.after(token, 1)[:1] in ([","], ["."], [";"], ["and"], []):
        yield told.harm(token, "killed", "were killed", replace(victim, part=True))


def _condition(told: Arguments, token: Token) -> Iterator[Harm]:
    """ "another was in critical condition"."""
    words = told.doc[max(told.sentence.start, token.i - 5) : token.i]
    at = next((t.i for t in words if t.lower_ in ("in", "listed")), None)
    known = bool(set(told.before(token, 1)) & set(told.data["conditions"]))
    victim = told.left(at) if at is not None and known else None
    if victim is not None:
        harm = told.harm(token, "injured", "were injured", victim)
        badly = bool(set(told.before(token, 1)) & {"critical", "serious", "grave"})
        yield replace(harm, severity=victim.part or badly, weak=True)
