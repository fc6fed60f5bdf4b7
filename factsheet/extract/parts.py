"""What a person is in the event, as the words around one mention of the name say: victim, suspect, witness; killed,
injured, arrested, charged.

Each rule takes the place of the name in the clause (subject, object, member of a list, owner) and a word that says
what happened (data/parts.yaml, data/harm.yaml).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from factsheet.extract import part_patterns
from factsheet.extract.data import table
from factsheet.extract.people_groups import is_person_noun

_BACK = 150
"""How many tokens before a sentence are searched for the first mention of whom it identifies."""
_FARTHEST = 6
"""How many links of a list or an apposition are followed from a name to the word that governs it."""
_MODALS = frozenset({"could", "would", "might", "may", "should", "can", "will", "if", "unless", "whether"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BE = frozenset({"be", "become"})


@dataclass(frozen=True, slots=True)
class Part:
    """A reading: `part` and `status` as a PersonMention has them, and the token of the word that says so.

    `open` marks an injury of which the words do not tell whether it was fatal ("was shot").
    """

    part: str | None
    status: str | None
    cue: int
    open: bool = False


def part(name: Span) -> Part | None:
    """What the sentence of `name` says that its bearer is in the event, or None where it says nothing."""
    found = [reading for anchor in _anchors(name.root) for reading in _readings(anchor, name)]
    found.extend(_by_order(name))
    return max(found, key=_rank) if found else None


def _rank(reading: Part) -> tuple[int, int, int]:
    """Suspects before victims, a status before none, the nearer cue last."""
    return (
        {"suspect": 2, "victim": 1}.get(reading.part or "", 0),
        {"killed": 5, "sentenced": 4, "convicted": 4, "charged": 3, "arrested": 2, "injured": 1}.get(
            reading.status or "", 0
        ),
        -reading.cue,
    )


def _anchors(token: Token) -> list[Token]:
    """`token` and the words that it stands beside in a list or an apposition: what is said of them holds of it."""
    found = [token]
    for _ in range(_FARTHEST):
        head = found[-1].head
        if found[-1].dep_ not in {"conj", "appos"} or head == found[-1] or head.pos_ not in {"NOUN", "PROPN"}:
            break
        found.append(head)
    return found


def _readings(anchor: Token, name: Span) -> Iterator[Part]:
    yield from _noun(anchor, name)
    yield from _argument(anchor)
    for child in anchor.children:
        if child.i < name.start and child.dep_ in {"relcl", "acl"}:
            continue
        if child.dep_ == "relcl":
            yield from _relative(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from _passive(child)
        elif child.dep_ == "appos":
            yield from _noun(child, name)
            yield from _befell(child)


def _noun(noun: Token, name: Span) -> Iterator[Part]:
    """ "victim John Doe", "the suspect, John Doe", "John Doe, the gunman"."""
    if name.start <= noun.i < name.end:
        before = noun.doc[name.start - 1] if name.start > name.sent.start else None
        if before is None or before.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            return
        noun = before
    yield from _by_noun(noun)


def _by_noun(noun: Token) -> Iterator[Part]:
    cues, lemma = table("parts"), noun.lemma_.lower()
    if lemma in cues["suspects"] or noun.lower_ in cues["suspects"]:
        yield Part("suspect", None, noun.i)
    elif lemma in cues["killed_nouns"]:
        yield Part("victim", "killed", noun.i)
    elif noun.lower_ in cues["injured_nouns"]:
        yield Part("victim", "injured", noun.i)
    elif lemma in cues["victims"]:
        yield Part("victim", _fatal(noun), noun.i)
    elif lemma in cues["witnesses"]:
        yield Part("witness", None, noun.i)


def _befell(noun: Token) -> Iterator[Part]:
    """ "the deputy injured in the attack", "the woman who was killed"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}:
            yield from _passive(child)
        elif child.dep_ == "relcl":
            yield from _relative(child)


def _fatal(noun: Token) -> str | None:
    """Whether the victim of the words around `noun` is said to be dead or hurt."""
    for child in noun.subtree:
        if child.lemma_.lower() in {"kill", "die", "deceased", "dead", "slay", "fatal"}:
            return "killed"
        if child.lemma_.lower() in {"injure", "wound", "survive"}:
            return "injured"
    return None


def _argument(anchor: Token) -> Iterator[Part]:
    """What the verb or the noun that governs `anchor` says of it."""
    head = anchor.head
    if anchor.dep_ in _SUBJECTS:
        yield from _subject(head, anchor)
    elif anchor.dep_ in {"dobj", "obj"} and not _unreal(head):
        yield from _object(head)
    elif anchor.dep_ == "attr" and head.lemma_ in _BE:
        for child in head.children:
            if child.dep_ in _SUBJECTS:
                yield from _by_noun(child)
    elif anchor.dep_ == "pobj":
        yield from _after_preposition(head)
    elif anchor.dep_ == "poss":
        yield from _owner(head)


def _subject(verb: Token, anchor: Token) -> Iterator[Part]:
    verbs = [verb, *(other for other in verb.children if other.dep_ == "conj" and not _own_subject(other))]
    for one in verbs:
        if _unreal(one):
            continue
        if _is_passive(one) or (one is verb and anchor.dep_ == "nsubjpass"):
            yield from _passive(one)
        else:
            yield from _active(one)
        yield from _meanwhile(one)


def _meanwhile(verb: Token) -> Iterator[Part]:
    """ "Doe is recovering after he was shot": a clause of time whose subject is the pronoun for the same person."""
    for child in verb.children:
        if child.dep_ not in {"advcl", "prep"} or _unreal(child):
            continue
        if child.dep_ == "prep":
            # "was taken to the hospital, where she died"
            inner = [word for word in child.subtree if word.dep_ == "relcl"]
            child = inner[0] if inner else child
        if any(word.lower_ in {"he", "she"} and word.dep_ in _SUBJECTS for word in child.children):
            yield from _passive(child) if _is_passive(child) else _active(child)


def _relative(verb: Token) -> Iterator[Part]:
    """ "John Doe, who was killed in …", "John Doe, who police say fired first"."""
    if _unreal(verb):
        return
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if not subjects or subjects[0].tag_ in {"WP", "WDT"}:
        verbs = [verb, *(child for child in verb.children if child.dep_ == "conj" and not _own_subject(child))]
        for one in verbs:
            yield from _passive(one) if _is_passive(one) else _active(one)
        return
    if verb.lemma_ in {"say", "believe", "allege", "think", "identify"}:
        for child in verb.children:
            if child.dep_ == "ccomp":
                yield from _passive(child) if _is_passive(child) else _active(child)


def _passive(verb: Token) -> Iterator[Part]:
    cues, acts, lemma = table("parts"), table("harm")["acts"], verb.lemma_.lower()
    if lemma in acts and lemma not in cues["figurative"]:
        killed = acts[lemma]["outcome"] == "killed" or _deadly(verb)
        by_police = any(
            word.lemma_.lower() in cues["police"]
            for child in verb.children
            if child.dep_ == "agent"
            for word in child.subtree
        )
        shot = not killed and acts[lemma]["outcome"] == "harmed"
        yield Part(None if by_police else "victim", "killed" if killed else "injured", verb.i, open=shot)
    elif lemma in cues["law"] and _of_crime(verb):
        yield Part("suspect", cues["law"][lemma], verb.i)
    elif lemma in {"identify", "name", "describe", "know"}:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "as":
                for noun in child.children:
                    yield from _by_noun(noun)
                    yield from _befell(noun)
    elif lemma in {"pronounce", "declare", "find"} and any(word.lower_ == "dead" for word in verb.subtree):
        yield Part("victim", "killed", verb.i)
    elif lemma in {"hospitalize", "hospitalise"}:
        yield Part("victim", "injured", verb.i)


def _active(verb: Token) -> Iterator[Part]:
    cues, lemma = table("parts"), verb.lemma_.lower()
    objects = [child for child in verb.children if child.dep_ in {"dobj", "obj"}]
    himself = any(child.lower_ in cues["self"] for child in objects)
    if lemma in table("harm")["fates"] and table("harm")["fates"][lemma]["outcome"] == "killed":
        yield Part("victim", "killed", verb.i)
    elif lemma in _BE:
        yield from _complement(verb)
    elif lemma in cues["attacks"] and himself:
        yield Part(
            "victim" if _accident(verb) else None, "killed" if _deadly(verb) or lemma == "kill" else None, verb.i
        )
    elif _opens_fire(verb, objects):
        yield Part("suspect", None, verb.i)
    elif lemma in cues["law_active"]:
        yield Part("suspect", cues["law_active"][lemma], verb.i)
    elif (lemma, True) in {
        (one, child.lemma_.lower() in cues["faced"][one]) for one in cues["faced"] for child in objects
    }:
        yield Part("suspect", "charged", verb.i)
    elif lemma in cues["hurt_by"] and any(child.lemma_.lower() in cues["injuries"] for child in objects):
        fatal = any(word.lower_ in {"fatal", "mortal"} for child in objects for word in child.children)
        yield Part("victim", "killed" if fatal else "injured", verb.i)
    elif lemma == "lose" and any(child.lemma_.lower() == "life" for child in objects):
        yield Part("victim", "killed", verb.i)


def _opens_fire(verb: Token, objects: list[Token]) -> bool:
    """ "shot two men", "fired several shots", "opened fire"."""
    cues, lemma = table("parts"), verb.lemma_.lower()
    if lemma in cues["attacks"]:
        return any(_human(child) for child in objects)
    nouns = {child.lemma_.lower() for child in objects}
    return bool(lemma == "fire" and nouns & set(cues["fired"])) or (lemma == "open" and "fire" in nouns)


def _complement(verb: Token) -> Iterator[Part]:
    """ "Doe was the shooter", "Doe is dead", "Doe was in custody"."""
    for child in verb.children:
        if child.dep_ == "attr":
            yield from _by_noun(child)
            yield from _befell(child)
            for sub in child.children:
                if sub.dep_ == "prep" and sub.lower_ in {"of", "among"}:
                    for noun in sub.children:
                        yield from _by_noun(noun)
        elif child.dep_ == "acomp" and child.lower_ in {"dead", "injured", "wounded", "hurt"}:
            yield Part("victim", "killed" if child.lower_ == "dead" else "injured", child.i)
        elif child.dep_ == "prep" and child.lower_ in {"in", "under", "among"}:
            for noun in child.children:
                if noun.lower_ in {"custody", "jail", "arrest"}:
                    yield Part("suspect", "arrested", noun.i)
                else:
                    yield from _by_noun(noun)


def _object(verb: Token) -> Iterator[Part]:
    cues, acts, lemma = table("parts"), table("harm")["acts"], verb.lemma_.lower()
    if lemma in acts and lemma not in cues["figurative"]:
        killed = acts[lemma]["outcome"] == "killed" or _deadly(verb)
        agents = [child for child in verb.children if child.dep_ == "nsubj"]
        by_police = any(word.lemma_.lower() in cues["police"] for agent in agents for word in agent.subtree)
        yield Part(None if by_police else "victim", "killed" if killed else "injured", verb.i)
    elif lemma in cues["law"] and _of_crime(verb):
        yield Part("suspect", cues["law"][lemma], verb.i)
    elif lemma in {"identify", "name"}:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "as":
                for noun in child.children:
                    yield from _by_noun(noun)


def _of_crime(verb: Token) -> bool:
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


def _after_preposition(preposition: Token) -> Iterator[Part]:
    """ "the death of John Doe", "identified the gunman as John Doe", "charges against John Doe"."""
    cues, governor = table("parts"), preposition.head
    if preposition.lower_ == "as" and governor.lemma_ in {"identify", "name", "know"}:
        for child in governor.children:
            if child.dep_ in {"dobj", "obj", "nsubjpass"}:
                yield from _by_noun(child)
                yield from _befell(child)
                yield from _introduced(child)
        if governor.dep_ in {"acl", "relcl"}:
            yield from _introduced(governor.head)
            yield from _argument(governor.head)
    if preposition.lower_ == "of" and governor.pos_ == "NOUN":
        lemma = governor.lemma_.lower()
        deed = table("harm")["deeds"].get(lemma)
        if deed and deed["outcome"] in {"killed", "injured", "harmed"}:
            yield Part("victim", "killed" if deed["outcome"] == "killed" else None, governor.i)
        elif lemma in cues["law_nouns"]:
            yield Part("suspect", cues["law_nouns"][lemma], governor.i)
        elif lemma in cues["remains"]:
            yield Part("victim", "killed", governor.i)
    charges = [governor, *(child for child in governor.children if child.dep_ in {"nsubjpass", "dobj", "nsubj"})]
    if preposition.lower_ == "against" and any(word.lemma_.lower() == "charge" for word in charges):
        yield Part("suspect", "charged", governor.i)


def _owner(noun: Token) -> Iterator[Part]:
    """ "John Doe's death", "John Doe's arrest"."""
    cues, lemma = table("parts"), noun.lemma_.lower()
    deed = table("harm")["deeds"].get(lemma)
    if (lemma in {"death", "murder", "killing", "slaying"} and deed) or lemma in cues["remains"]:
        yield Part("victim", "killed", noun.i)
    elif lemma in cues["law_nouns"]:
        yield Part("suspect", cues["law_nouns"][lemma], noun.i)


def _by_order(name: Span) -> Iterator[Part]:
    """What the order of the words says where the parse says nothing."""
    found = part_patterns.predicate(name)
    if found is not None and not _unreal(found[0]):
        yield from _passive(found[0]) if found[1] else _active(found[0])
    for token in part_patterns.lead(name):
        if token.lower_ in {"killed", "shot", "hospitalized"} | table("parts")["law"].keys() or token.tag_ == "VBN":
            yield from _passive(token)
        yield from _by_noun(token)
        if token.pos_ == "NOUN":
            yield from _befell(token)
            yield from _introduced(token)


def unnamed_dead(doc: Doc) -> bool:
    """Whether the text tells of the death of somebody whom it does not name there ("a man was killed")."""
    people = (token for token in doc if token.tag_ == "NN" and is_person_noun(token))
    new = (token for token in people if any(child.lower_ in {"a", "an"} for child in token.children))
    return any(reading.status == "killed" for token in new for reading in [*_befell(token), *_argument(token)])


def _introduced(noun: Token) -> Iterator[Part]:
    """What earlier sentences say of "a man" whom this one identifies as somebody ("identified the man as …")."""
    if not is_person_noun(noun) or noun.tag_ == "NNS":
        return
    doc, first = noun.doc, max(0, noun.sent.start - _BACK)
    for token in doc[first : noun.sent.start]:
        if token.lemma_.lower() == noun.lemma_.lower() and token.tag_ == "NN":
            determiners = {child.lower_ for child in token.children if child.dep_ == "det"}
            if determiners & {"a", "an", "another"}:
                found = [*_befell(token), *_argument(token)]
                # The cue stands in another sentence, which does not name anybody: only what it says is taken over.
                yield from (Part(reading.part, reading.status, noun.i) for reading in found)


def _human(token: Token) -> bool:
    """Whether the object of a verb is a person or a number of them."""
    return (
        is_person_noun(token)
        or token.ent_type_ == "PERSON"
        or token.lower_ in {"him", "her", "them"}
        or token.pos_ == "NUM"
    )


def _is_passive(verb: Token) -> bool:
    return verb.tag_ in {"VBN", "VBD"} and (
        any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
        or (verb.dep_ == "conj" and verb.tag_ == "VBN" and not _own_subject(verb) and _is_passive(verb.head))
    )


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _deadly(verb: Token) -> bool:
    """ "fatally shot", "shot dead", "shot to death", "shot and killed"."""
    doc, fatal = verb.doc, table("harm")["fatal_adverbs"]
    after = [token.lower_ for token in doc[verb.i + 1 : verb.i + 4]]
    children = {child.lower_ for child in verb.children}
    return (
        bool(children & set(fatal))
        or after[:1] == ["dead"]
        or after[:2] == ["to", "death"]
        or after[:2] == ["and", "killed"]
    )


def _accident(verb: Token) -> bool:
    return any(child.lower_ in {"accidentally", "unintentionally", "inadvertently"} for child in verb.children)


def _unreal(verb: Token) -> bool:
    """Whether the clause is denied, only possible or conditional."""
    return any(child.dep_ == "neg" or child.lower_ in _MODALS for child in verb.children)
