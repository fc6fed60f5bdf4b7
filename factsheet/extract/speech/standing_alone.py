"""Whether reported words can stand in print away from their text: a whole clause, and nobody in it unexplained."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.annotate.clauses.clause import begins_sentence
from factsheet.annotate.clauses.grammar import FINITE, HELPING, lemma_of
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.meant.sex import SEX_OF, sex_of_name
from factsheet.annotate.speech.cues import Cue, verbs
from factsheet.annotate.speech.reporting import Report
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.annotate.words.somebody import is_somebody
from factsheet.extract.bearers import Bearer
from factsheet.model.mention import Name

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_QUESTION = frozenset({"WDT", "WP", "WRB", "WP$"})
_PLURAL = frozenset({"they", "them", "their", "theirs"})
_OWNED = frozenset({"their", "theirs"})
_OWN = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"})
_HEARERS = frozenset({"me", "us", "him", "her", "them", "you"})
_IMPERSONAL = frozenset(
    {"be", "seem", "appear", "take", "become", "make", "feel", "look", "remain", "happen", "matter", "help"}
)
_FOLLOWING = frozenset({"ccomp", "xcomp", "csubj", "acl", "relcl", "advcl", "pcomp"})
"""What follows an "it" that only holds its place: "it was clear that", "it takes two weeks to", "it was time to"."""
_SPOKEN_OF = 1500
"""Code points back in which somebody may have been spoken of whom a pronoun means."""
_HYPOTHETICAL = frozenset({"if", "unless", "whether"})


def reports_plainly(report: Report, by: Name) -> bool:
    """Whether the reporting clause says in the active, and not as a question or a condition, that `by` spoke."""
    cue = report.cue
    if cue is None or by.shown.lower() in listed("unexplained_heads") or len(by.shown) < 2:
        return False
    if report.speaker is None or any(token.tag_ in FINITE and not _describes(token) for token in report.speaker):
        return False
    if report.rule == "according":  # not "according to your tariff"
        owned = report.speaker[0].tag_ == "PRP$" and report.speaker.root.pos_ == "NOUN"
        return not owned or can_state(report.speaker.root)
    if report.speaker.root.pos_ == "NOUN" and not can_state(report.speaker.root):
        return False
    if _only_counts(cue) or _says_what(report):
        return False
    if cue.passive or any(child.i < cue.start for child in cue.head.lefts if child.dep_ in HELPING):
        return False
    if by.sort == "person" and _is_plural(cue) and not _is_joined(report.speaker):
        return False
    if any(child.dep_ == "mark" and child.lower_ in _HYPOTHETICAL for child in cue.head.lefts):
        return False
    start = report.ranges[0][0]
    return not any(token.lower_ in _HEARERS and token.idx < start for token in cue.head.doc[cue.end : cue.end + 3])


def _says_what(report: Report) -> bool:
    """Whether the words only point at what is said: "a puppet saying exactly what people want to hear"."""
    cue, start = report.cue, report.ranges[0][0]
    if cue is None or cue.lemma not in {"say", "tell"} or any(child.dep_ == "neg" for child in cue.head.lefts):
        return False
    first = cue.head.doc.over(start, start + 1)[0]
    first = first.nbor(1) if first.pos_ == "ADV" else first
    points = first.lower_ == "what" and first.dep_ == "dobj" and first.head.dep_ not in _SUBJECTS
    return points and cue.head.dep_ not in {"xcomp", "advcl"}


def _only_counts(cue: Cue) -> bool:
    """Whether the clause says which of several are counted: "the share of voters who say so fell"; not all say so."""
    noun = cue.head.head
    if cue.head.dep_ != "relcl" or noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    return lemma_of(noun.head.head) in listed("shares") or noun.head.head.ent_type_ == "PERCENT"


def _describes(finite: Token) -> bool:
    """Whether a finite verb stands in a clause that says which noun is meant: "a speech Hale had given"."""
    return (finite.head if finite.dep_ in HELPING else finite).dep_ == "relcl"


def can_state(noun: Token) -> bool:
    """Whether people, a body of people or a document are meant: "explosion reported outside …" states nothing."""
    return is_somebody(noun) or is_person_noun(noun) or lemma_of(noun) in verbs("document_nouns")


def _is_plural(cue: Cue) -> bool:
    first = next((child for child in cue.head.lefts if child.dep_ in HELPING), cue.head)
    return first.tag_ == "VBP"


def _is_joined(speaker: Span | None) -> bool:
    return speaker is not None and any(child.dep_ == "conj" for child in speaker.root.children)


def is_clause(words: Sequence[Span], rule: str) -> bool:
    """Whether the reported `words` hold a subject with a finite verb, the subject first, and are no relative clause."""
    tokens = [token for part in words for token in part]
    first = tokens[0]
    if first.tag_ in {"WDT", "WP"} and (rule != "clause" or first.lower_ in {"which", "who", "that"}):
        return False
    inside = {token.i for token in tokens}
    finite = [token for token in tokens if token.tag_ in FINITE]
    subjects = [token for token in tokens if token.dep_ in _SUBJECTS and token.head.i in inside]
    subjects += [token for token in tokens if token.dep_ == "dobj" and token.head.i < first.i]  # hung on "said"
    if not subjects or all(_is_relative(token) for token in finite):
        return False
    if any(begins_sentence(token) for token in tokens[1:]):
        return False
    if first.tag_ not in _QUESTION and finite[0].i < min(token.left_edge.i for token in subjects):
        return False
    return not _lacks_verb(finite[-1], tokens)


def _is_relative(finite: Token) -> bool:
    """Whether a finite verb only says more of a noun: "something that has come over the town" is no clause."""
    verb = finite.head if finite.dep_ in HELPING else finite
    before = finite.nbor(-1) if finite.i else finite
    if before.dep_ == "relcl" and lemma_of(before) in verbs("clause") | verbs("thought"):
        subjects = [child for child in before.lefts if child.dep_ in _SUBJECTS]
        return any(child.tag_ not in {"WDT", "WP"} for child in subjects)  # "a rule which many say was broken"
    return _describes(finite) and any(child.tag_ in {"WDT", "WP"} for child in verb.lefts)


def _lacks_verb(modal: Token, tokens: Sequence[Token]) -> bool:
    """Whether the words end with an auxiliary whose verb is cut off: "a deal could also"."""
    after = [token for token in tokens if token.i > modal.i]
    return modal.tag_ == "MD" and all(token.pos_ in {"ADV", "PUNCT", "SPACE"} or token.dep_ == "neg" for token in after)


def can_end(last: Token, marked: bool) -> bool:
    """Whether a clause can end with `last`; where it cannot, the text is broken off there.

    `marked` says that a mark follows: a preposition may stand before it ("the plan she had hoped for"), but no
    conjunction and no article.
    """
    if last.tag_ in {"WDT", "WP$"}:
        return False
    if last.pos_ in {"CCONJ", "SCONJ"} or last.dep_ in {"det", "cc", "mark"} or last.lower_ in {"the", "a", "an"}:
        return False
    return marked or last.pos_ not in {"ADP", "DET", "PART"}


def pronouns(document: Document, report: Report, words: Sequence[Span], by: Name) -> list[Bearer] | None:
    """The pronouns that need a name beside them in print; None where one of them cannot be explained.

    A pronoun in the speaker's own clause may mean the speaker, and any may mean somebody named before it in the same
    words. Only the subject of a main clause is explained by a bracket: further down a wrong one would do harm.
    """
    explained: list[Bearer] = []
    quoted = quoted_in(document.doc)
    somebody = several = thing = False
    for token in (token for part in words for token in part):
        if quoted.holds(token.idx):
            continue
        lower = token.lower_
        if lower in _OWN and token.pos_ == "PRON":
            return None
        if lower == "it" and not thing and _means_a_thing(token, report, by):
            return None
        if lower in {"this", "that"} and not thing and token.dep_ in _SUBJECTS and report.rule == "clause":
            return None  # "Hale said that would not be needed"
        thing = thing or token.pos_ in {"NOUN", "PROPN"}
        if lower in SEX_OF or lower in _PLURAL:
            owner = None if somebody or by.sort != "person" else _owner(token, report)
            if owner is not None:
                meant = referent(document, owner.doc[owner.i : owner.i + 1])
                if meant is None or not meant.full or meant.full == by.full or token.tag_ == "PRP$":
                    return None
                explained.append(_bearer(token, meant.full))
                somebody = True
                continue
            if somebody or (report.rule == "clause" and _may_mean_speaker(document, token, report, by)):
                continue
            if lower in _PLURAL and several:
                continue
            name = _name_for(document, token, report, words, by)
            if name is None:
                return None
            if name:
                explained.append(_bearer(token, name))
            somebody = True
        elif token.ent_type_ == "PERSON" or is_person_noun(token) or (token.pos_ == "PROPN" and not token.ent_type_):
            somebody = True
        several = several or token.tag_ in {"NNS", "NNPS"} or token.dep_ == "conj"
    return explained


def _bearer(token: Token, name: str) -> Bearer:
    return Bearer(token.doc[token.i : token.i + 1], name)


def _means_a_thing(token: Token, report: Report, by: Name) -> bool:
    """Whether "it" is the subject of the words and stands for something before them: "Hale said it was a surprise".

    Not for a clause that follows ("it was clear that"), nor for a body that speaks or for which somebody does.
    """
    verb = token.head
    if token.dep_ not in _SUBJECTS or token.dep_ == "expl" or report.speaker is None or report.rule != "clause":
        return False
    body = [one for one in report.speaker if one.pos_ in {"NOUN", "PROPN"} and one.dep_ in {"pobj", "poss"}]
    somebody = by.sort == "person" and " " in (by.full or "")  # a single word may be a firm
    if body or not (somebody or report.speaker.root.tag_ == "NNS"):
        return False
    holds_place = token.dep_ == "nsubjpass" or verb.lemma_ in _IMPERSONAL
    parts = [child for child in verb.rights if child.dep_ in {"acomp", "attr", "dobj", "prep"}]
    return not any(
        child.dep_ in _FOLLOWING for one in (*parts, *([verb] if holds_place else [])) for child in one.rights
    )


def _may_mean_speaker(document: Document, token: Token, report: Report, by: Name) -> bool:
    """Whether the pronoun can be the speaker's own: nothing in its form or in the text speaks against it.

    "They" are no one person, and not who accuses them.
    """
    lower = token.lower_
    if lower in _PLURAL:
        return lower in _OWNED or (
            by.sort != "person" and (report.cue is None or report.cue.lemma not in listed("accusing"))
        )
    if by.sort in {"organization", "group", "place"}:
        return False
    if by.sort == "person" and _speaks_for(report, lower):
        return False
    if by.sort == "person" and sex_of_name(by.shown) not in {None, SEX_OF[lower]}:
        return False
    if by.sort != "person":
        return report.speaker is not None and is_person_noun(report.speaker.root)
    name = referent(document, token.doc[token.i : token.i + 1])
    if name is not None and name.full and name.full != by.full:
        return False
    return not _another_before(token, report)


def _owner(token: Token, report: Report) -> Token | None:
    """Whose kin or aide speaks, where the pronoun takes up the same one: "her husband said they were holding her"."""
    owners = (one for one in report.speaker or () if one.tag_ == "PRP$")
    return next((one for one in owners if SEX_OF.get(one.lower_) == SEX_OF.get(token.lower_, "")), None)


def _speaks_for(report: Report, pronoun: str) -> bool:
    """Whether somebody named is spoken for by whom the sentence then names: "Hale's lawyer said he would not answer".

    Not where the sex of that one tells that the pronoun means another.
    """
    owners = (one for one in report.speaker or () if one.dep_ == "poss" and one.ent_type_ == "PERSON")
    names = [" ".join(token.text for token in (*one.lefts, one)) for one in owners]
    return any(sex_of_name(name) in {None, SEX_OF[pronoun]} for name in names)


def _another_before(token: Token, report: Report) -> bool:
    """Whether the same sentence has a "him" before: "criticized him, contending that he was wrong" is of two men."""
    assert report.cue is not None
    before = token.doc[token.sent.start : report.cue.start]
    sex = SEX_OF[token.lower_]
    return any(SEX_OF.get(other.lower_) == sex and other.dep_ in {"dobj", "pobj", "dative"} for other in before)


def _is_contested(document: Document, token: Token, name: Name) -> bool:
    """Whether whom the pronoun is taken for acts on another "him" in the sentence before: "Hale called him kind"."""
    start = token.sent.start
    before = token.doc[start - 1].sent if start else token.doc[0:0]
    sex = SEX_OF[token.lower_]
    others = [one for one in before if SEX_OF.get(one.lower_) == sex and one.dep_ in {"dobj", "pobj", "dative"}]
    quoted = quoted_in(document.doc)
    return any(
        not quoted.holds(other.idx)
        and ((meant := referent(document, token.doc[other.i : other.i + 1])) is None or meant.full != name.full)
        for other in others
    )


def _only_tells(document: Document, token: Token, name: Name) -> bool:
    """Whether whom the pronoun is taken for only spoke, of somebody else whom it may mean as well.

    "Roe died on Sunday. “Few can match her,” says Hale. She also ran the mill, Lund says": Hale did not.
    """
    near = document.names_in(max(0, token.idx - _SPOKEN_OF), token.idx)
    people = [(document.doc.over(start, end).root, one) for start, end, one in near if one.sort == "person"]
    last = next((head for head, one in reversed(people) if one.full == name.full), None)
    if last is None or last.dep_ != "nsubj" or lemma_of(last.head) not in verbs("clause"):
        return False
    sex = SEX_OF[token.lower_]
    return any(
        head.i < last.i and one.full != name.full and sex_of_name(one.shown) in {None, sex} for head, one in people
    )


def _name_for(document: Document, token: Token, report: Report, words: Sequence[Span], by: Name) -> str | None:
    """What to print for the subject of the main clause; "" where it is the speaker, None where nothing tells."""
    if report.rule == "clause" or token.dep_ not in {"nsubj", "nsubjpass"} or token.lower_ in _PLURAL:
        return None
    if token.i != min(part.start for part in words):
        return None
    name = referent(document, token.doc[token.i : token.i + 1])
    if name is None or not name.full or name.sort != "person" or " " not in name.full:
        return None
    if _is_contested(document, token, name) or _only_tells(document, token, name):
        return None
    if name.full == by.full:
        return ""
    last = name.full.split()[-1]
    return None if any(other.text == last for part in words for other in part) else name.full
