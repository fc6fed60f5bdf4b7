"""What a verb or a noun says of the person who is its subject, its object or called by it.

Words come from data/parts.yaml (arrests, charges, suspects, victims) and data/harm.yaml (what kills and hurts).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from factsheet.annotate.data import table
from factsheet.annotate.told.read import told
from factsheet.annotate.words.people_words import is_person_noun

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BE = frozenset({"be", "become"})
OBJECTS = frozenset({"dobj", "obj"})
_MODALS = frozenset({"could", "would", "might", "may", "should", "can", "will", "if", "unless", "whether"})
_ALMOST = frozenset({"almost", "nearly", "narrowly", "barely"})
_LOOKED_AT = 8
"""How many tokens behind a verb its complements are looked for."""


@dataclass(frozen=True, slots=True)
class Part:
    """A reading: `part` and `status` as a PersonMention has them; tokens `cue` to `last` are the words that say so.

    `open` marks an injury of which the words do not tell whether it was fatal ("was shot"), `death` a death of which
    they do not tell whether anybody or anything killed ("died").
    """

    part: str | None
    status: str | None
    cue: int
    open: bool = False
    death: bool = False
    last: int | None = None


def passive(verb: Token) -> Iterator[Part]:
    """What the passive `verb` says of its subject."""
    cues, lemma = table("parts"), verb.lemma_.lower()
    behind = _behind(verb)
    if (outcome := _outcome(verb, cues["passive_harm"])) is not None:
        blow = lemma in cues["ambiguous"] and not set(behind) & set(cues["hits"])
        if behind[:2] == ["at", "by"] or (blow and outcome != "killed"):
            return
        yield _harmed(verb, outcome, {"agent"})
    elif lemma in cues["law"] and of_crime(verb):
        yield Part("suspect", cues["law"][lemma], verb.i)
    elif lemma in {"identify", "name", "describe", "know"}:
        yield from _identified(verb)
    elif lemma in {"pronounce", "declare", "find", "leave"}:
        yield from _found(verb, behind)
    elif lemma == "take" and behind[:2] == ["into", "custody"]:
        yield Part("suspect", "arrested", verb.i, last=verb.i + 3)
    elif lemma in cues["held"] and (last := _reach(verb, behind, cues["held_with"])):
        yield Part("suspect", "arrested", verb.i, last=last)
    elif lemma in cues["carried"] and (last := _reach(verb, behind, cues["care"])):
        yield Part("victim", "injured", verb.i, open=True, last=last)
    elif lemma in {"hospitalize", "hospitalise"}:
        yield Part("victim", "injured", verb.i, open=True)
    elif lemma in {"survive", "mourn"}:
        yield Part("victim", "killed", verb.i, death=True)
    elif lemma in cues["wanted"]:
        yield Part("suspect", None, verb.i)


def _reach(verb: Token, behind: list[str], wanted: list[str]) -> int | None:
    """Where the first of the words `wanted` behind the verb ends, or None where none of them stands there."""
    return next((verb.i + 2 + at for at, word in enumerate(behind) if word in wanted), None)


def _identified(verb: Token) -> Iterator[Part]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            for noun in child.children:
                yield from by_noun(noun)
                yield from befell(noun)


def _found(verb: Token, behind: list[str]) -> Iterator[Part]:
    """ "was pronounced dead", "was found shot to death", "was found guilty"."""
    if "dead" in behind[:5]:
        yield Part("victim", "killed", verb.i, death=True, last=verb.i + 2 + behind.index("dead"))
    elif "guilty" in behind[:2]:
        yield Part("suspect", "convicted", verb.i, last=verb.i + 2 + behind.index("guilty"))
    else:
        for token in verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]:
            if token.tag_ == "VBN":
                yield from passive(token)


def active(verb: Token) -> Iterator[Part]:
    """What the active `verb` says of its subject."""
    cues, lemma = table("parts"), verb.lemma_.lower()
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    nouns = {child.lemma_.lower() for child in objects}
    fate = table("harm")["fates"].get(lemma)
    if fate and fate["outcome"] == "killed":
        yield Part("victim", "killed", verb.i, death=True)
    elif lemma in BE:
        yield from _complement(verb)
    elif lemma in cues["attacks"] and any(child.lower_ in cues["self"] for child in objects):
        fatal = _deadly(verb) or lemma == "kill"
        yield Part("victim" if _accident(verb) else None, "killed" if fatal else None, verb.i, death=fatal)
    elif lemma == "plead" and _behind(verb)[:1] == ["guilty"]:
        yield Part("suspect", "pleaded guilty", verb.i, last=verb.i + 2)
    elif _opens_fire(verb, objects):
        yield Part("suspect", None, verb.i)
    elif nouns & set(cues["faced"].get(lemma, ())):
        yield Part("suspect", "charged", verb.i)
    elif lemma in cues["law_active"]:
        yield Part("suspect", cues["law_active"][lemma], verb.i)
    elif lemma == "appear" and _in_court(behind := _behind(verb)):
        charged = verb.i + 2 + behind.index("charged") if "charged" in behind else None
        yield Part("suspect", "charged" if charged else None, verb.i, last=charged)
    elif lemma == "turn" and _behind(verb)[:2] in (["himself", "in"], ["herself", "in"]):
        yield Part("suspect", "arrested", verb.i, last=verb.i + 3)
    elif lemma in cues["hurt_by"] and nouns & set(cues["injuries"]):
        fatal = any(word.lower_ in {"fatal", "mortal"} for child in objects for word in child.children)
        yield Part("victim", "killed" if fatal else "injured", verb.i)
    elif lemma == "undergo" and "surgery" in nouns:
        yield Part("victim", "injured", verb.i)
    elif lemma in {"remain", "stay"} and _behind(verb)[:2] == ["at", "large"]:
        yield Part("suspect", None, verb.i, last=verb.i + 3)
    elif lemma in {"remain", "stay", "lie"} and _in_condition(behind := _behind(verb)):
        yield Part("victim", "injured", verb.i, last=verb.i + 2 + behind.index("condition"))
    elif lemma == "lose" and "life" in nouns:
        yield Part("victim", "killed", verb.i)


def undergone(verb: Token) -> Iterator[Part]:
    """What the active `verb` says of its object."""
    cues, lemma = table("parts"), verb.lemma_.lower()
    to_death = _death(verb) is not None  # "beat him to death", not "beat him"
    if (outcome := _outcome(verb, cues["passive_harm"] if to_death else {})) is not None:
        yield _harmed(verb, outcome, {"nsubj"})
    elif lemma in cues["law"] and of_crime(verb):
        yield Part("suspect", cues["law"][lemma], verb.i)
    elif lemma in {"identify", "name"}:
        yield from _identified(verb)
    elif lemma in {"mourn", "eulogize"}:
        yield Part("victim", "killed", verb.i, death=True)


def _outcome(verb: Token, more: dict[str, str]) -> str | None:
    """What the verb of harm does to whom it befalls: killed, injured, or harmed where the words leave it open."""
    lemma = verb.lemma_.lower()
    if lemma in table("parts")["figurative"]:
        return None
    act = table("harm")["acts"].get(lemma)
    outcome = str(act["outcome"]) if act else more.get(lemma)
    return "killed" if outcome and _deadly(verb) else outcome


def _harmed(verb: Token, outcome: str, doer: set[str]) -> Part:
    """The reading of a verb of harm; whom the police shot is no victim by that alone."""
    police = table("parts")["police"]
    doers = [child for child in verb.children if child.dep_ in doer]
    if not doers and verb.dep_ == "conj":
        doers = [child for child in verb.head.children if child.dep_ in doer]
    by_police = any(word.lemma_.lower() in police for one in doers for word in one.subtree)
    status = "killed" if outcome == "killed" else "injured"
    death = _death(verb)
    last = None if death is None else death + 1
    return Part(None if by_police else "victim", status, verb.i, open=outcome == "harmed", last=last)


def by_noun(noun: Token) -> Iterator[Part]:
    """What calling somebody `noun` says."""
    cues, lemma = table("parts"), noun.lemma_.lower()
    if lemma in cues["suspects"] or noun.lower_ in cues["suspects"]:
        yield Part("suspect", None, noun.i)
    elif lemma in cues["killed_nouns"]:
        yield Part("victim", "killed", noun.i, death=True)
    elif noun.lower_ in cues["injured_nouns"]:
        yield Part("victim", "injured", noun.i)
    elif lemma in cues["victims"]:
        yield Part("victim", _fatal(noun), noun.i)
    elif lemma in cues["witnesses"]:
        yield Part("witness", None, noun.i)


def befell(noun: Token) -> Iterator[Part]:
    """ "the deputy injured in the attack", "the woman who was killed"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}:
            yield from clause_of(child)
        elif child.dep_ == "relcl":
            yield from relative(child)


def clause_of(verb: Token) -> Iterator[Part]:
    """ "the deputy injured in the attack"; "an officer, Lund, shot and killed a man", which the parse takes for one."""
    joined = (child for child in verb.children if child.dep_ == "conj")
    acting = next((one for one in (verb, *joined) if _has_object(one)), None)
    yield from passive(verb) if acting is None else active(acting)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in OBJECTS and child.i > verb.i for child in verb.children)


def relative(verb: Token) -> Iterator[Part]:
    """ "John Doe, who was killed in …", "John Doe, who police say fired first"."""
    if unreal(verb):
        return
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects or subjects[0].tag_ in {"WP", "WDT"}:
        for one in (verb, *(child for child in verb.children if child.dep_ == "conj" and not own_subject(child))):
            yield from passive(one) if is_passive(one) else active(one)
    elif verb.lemma_ in {"say", "believe", "allege", "think", "identify"}:
        for child in verb.children:
            if child.dep_ == "ccomp":
                yield from passive(child) if is_passive(child) else active(child)


def _complement(verb: Token) -> Iterator[Part]:
    """ "Doe was the shooter", "Doe is dead", "Doe was in custody", "Doe was among the dead"."""
    behind = _behind(verb)
    if _in_condition(behind):
        yield Part("victim", "injured", verb.i, last=verb.i + 2 + behind.index("condition"))
    for child in verb.children:
        if child.dep_ == "attr":
            yield from by_noun(child)
            yield from befell(child)
            for preposition in child.children:
                if preposition.dep_ == "prep" and preposition.lower_ in {"of", "among"}:
                    for noun in preposition.children:
                        yield from by_noun(noun)
        elif child.dep_ == "acomp" and child.lower_ in {"dead", "injured", "wounded", "hurt"}:
            dead = child.lower_ == "dead"
            yield Part("victim", "killed" if dead else "injured", child.i, death=dead)
        elif child.dep_ == "prep" and child.lower_ in {"in", "under", "among"}:
            for noun in child.children:
                if noun.lower_ in {"custody", "jail", "arrest"}:
                    yield Part("suspect", "arrested", noun.i)
                else:
                    yield from by_noun(noun)


def _in_condition(behind: list[str]) -> bool:
    """ "in critical condition"."""
    return (
        behind[:1] == ["in"]
        and "condition" in behind[1:5]
        and bool(set(table("parts")["conditions"]) & set(behind[1:4]))
    )


def of_crime(verb: Token) -> bool:
    """Whether an accusation is one of a crime: rivals accuse each other of much else."""
    cues = table("parts")
    if verb.lemma_.lower() not in cues["accusing"]:
        return True
    crimes = set(cues["crimes"]) | set(cues["attacks"]) | table("harm")["deeds"].keys()
    return any(
        word.lemma_.lower() in crimes
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"of", "in"}
        for word in child.subtree
    )


def is_passive(verb: Token) -> bool:
    """Whether `verb` is passive, by an auxiliary of its own or of the verb that it is joined to."""
    return verb.tag_ in {"VBN", "VBD"} and (
        any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
        or (verb.dep_ == "conj" and verb.tag_ == "VBN" and not own_subject(verb) and is_passive(verb.head))
    )


def _behind(verb: Token) -> list[str]:
    """The words after `verb` in its sentence, in lower case."""
    return [token.lower_ for token in verb.doc[verb.i + 1 : min(verb.i + _LOOKED_AT, verb.sent.end)]]


def _in_court(behind: list[str]) -> bool:
    return behind[:1] in (["in"], ["before"]) and not {"court", "judge", "magistrate"}.isdisjoint(behind)


def own_subject(verb: Token) -> bool:
    """Whether `verb` has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def unreal(verb: Token) -> bool:
    """Whether the clause is denied, only possible or conditional."""
    return not told(verb).happened


def of_law(noun: Token) -> Part:
    """What a noun of the law says of whom it belongs to, "conviction" say: that it no longer stands, if its verb does.

    "Arrested", "charged" and "convicted" else; "the court overturned Doe's conviction" leaves nothing of it.
    """
    cues, head = table("parts"), noun.head
    governing = [head, *(child for child in noun.children if child.dep_ == "amod")]
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        governing.append(head.head)
    if noun.lemma_.lower() in {"conviction", "sentence"}:
        for word in governing:
            if word.lemma_.lower() in cues["reversed"] or any(
                [word.lemma_.lower(), child.lower_] in cues["reversed_with"] for child in word.children
            ):
                return Part("suspect", "overturned", word.i, last=noun.i + 1)
    return Part("suspect", cues["law_nouns"][noun.lemma_.lower()], noun.i)


def _opens_fire(verb: Token, objects: list[Token]) -> bool:
    """ "shot two men", "fired several shots", "opened fire"."""
    cues, lemma = table("parts"), verb.lemma_.lower()
    if lemma in cues["attacks"]:
        return any(_human(child) for child in objects)
    nouns = {child.lemma_.lower() for child in objects}
    return bool(lemma == "fire" and nouns & set(cues["fired"])) or (lemma == "open" and "fire" in nouns)


def _human(token: Token) -> bool:
    """Whether the object of a verb is a person or a number of them."""
    return (
        is_person_noun(token)
        or token.ent_type_ == "PERSON"
        or token.lower_ in {"him", "her", "them", "both"}
        or token.pos_ == "NUM"
    )


def _deadly(verb: Token) -> bool:
    """ "fatally shot", "shot dead", "shot to death", "stabbed the clerk to death", "shot and killed"."""
    doc, fatal = verb.doc, table("harm")["fatal_adverbs"]
    after = [token.lower_ for token in doc[verb.i + 1 : verb.i + 4]]
    children = {child.lower_ for child in verb.children}
    return (
        bool(children & set(fatal))
        or after[:1] == ["dead"]
        or after[:2] == ["to", "death"]
        or after[:2] == ["and", "killed"]
        or _death(verb) is not None
    )


def _death(verb: Token) -> int | None:
    """The token "death" of "stabbed the clerk to death", "dead" of "shot him dead"; "to death row" tells of no blow."""
    for child in verb.children:
        if child.lower_ == "dead" and child.i > verb.i and child.dep_ in {"oprd", "acomp"}:
            return child.i
        if child.dep_ == "prep" and child.lower_ == "to":
            for noun in child.children:
                if noun.lower_ == "death" and noun.i == child.i + 1:
                    return noun.i
    return None


def _accident(verb: Token) -> bool:
    return any(child.lower_ in {"accidentally", "unintentionally", "inadvertently"} for child in verb.children)


def _fatal(noun: Token) -> str | None:
    """Whether the victim whom `noun` calls so is said to be dead or hurt."""
    for child in noun.subtree:
        if child.lemma_.lower() in {"kill", "die", "deceased", "dead", "slay", "fatal"}:
            return "killed"
        if child.lemma_.lower() in {"injure", "wound", "survive"}:
            return "injured"
    return None
