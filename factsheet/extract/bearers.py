"""Words that mean somebody or something only the sentence before names: what is printed alone must not lean on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheet.annotate.clauses.grammar import FINITE, HELPING, SUBJECTS, lemma_of
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.meant.described_bodies import is_bare_firm
from factsheet.annotate.meant.reference import is_contested, referent
from factsheet.annotate.meant.roles import role_word
from factsheet.annotate.meant.sex import SEX_OF, sex_of_name, sex_of_role
from factsheet.annotate.names.titles import heads
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.annotate.words.somebody import is_somebody
from factsheet.model.passage import plain

_REPORTED = frozenset({"he", "she", "they", "it"})
_MANY = frozenset({"they", "them", "their", "theirs"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "acl", "advcl"})
_OBJECTS = frozenset({"dobj", "dative", "agent"})
_NO_PERSON = frozenset({"GPE", "LOC", "FAC", "ORG", "DATE", "TIME", "NORP", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})
_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "nobody", "someone", "somebody", "whoever"})
_SHARES = frozenset({"all", "both", "few", "half", "many", "most", "none", "others", "some"})
_LONGEST_LINK = 4
"""Words at most of an opening that only links a sentence to the one before: "on top of that, …"."""
_SHOWING = frozenset({"this", "that", "these", "those"})
_DATES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG"})
_PARTS = frozenset({"NOUN", "PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """A word of a statement that leans on what stands before it, and who is meant: None where nothing tells.

    `words` are what a name in brackets stands for: the pronoun, or "the company" with its article.
    """

    words: Span
    name: str | None

    @property
    def printed(self) -> str:
        """The name in brackets, as an owner where the pronoun is one."""
        token = self.words[-1]
        owned = token.tag_ == "PRP$" or (token.dep_ == "poss" and token.pos_ == "PRON")
        return f"[{self.name}'s]" if owned else f"[{self.name}]"


def names_nobody(document: Document, tokens: Span, *, opening: bool = True) -> bool:
    """Whether somebody or something is meant in `tokens` by a word that leans, and the text does not tell who.

    Read without the sentence before, "the court sentenced her in 2015" is told of whomever the sheet is about, and
    "it is worth $18 million, experts say" of nothing. Without `opening` the first word may be such a pronoun: what
    begins so is held when it is read again.
    """
    lost = (one.words[0] for one in leaning(document, tokens) if one.name is None)
    return any(opening or one.i > tokens.start or one.pos_ != "PRON" for one in lost) or any(
        _is_reported_of_nobody(document, tokens, token) for token in tokens
    )


def leaning(document: Document, tokens: Span) -> list[Bearer]:
    """The words of `tokens` that lean, in order: of those that mean the same the first, which bears the others."""
    found = [*unborne(document, tokens), *firms(document, [tokens]), *pointing(document, [tokens])]
    return sorted(found, key=lambda one: one.words.start)


def bracketed(document: Document, start: int, end: int, bearers: Iterable[Bearer]) -> str:
    """The text at code points `start` to `end` in one line, with the names of `bearers` in brackets in their places."""
    text, parts, at = document.source.text, [], start
    for one in bearers:
        if one.name is not None and start <= one.words.start_char < end:
            parts += [text[at : one.words.start_char], one.printed]
            at = one.words.end_char
    return plain("".join(parts) + text[at:end])


def firms(document: Document, words: Sequence[Span]) -> list[Bearer]:
    """Each "the company" in `words` before which they name no organization: with its name, where one alone is meant."""
    found: dict[str | None, Bearer] = {}
    for token in (token for part in words for token in part):
        if document.in_quotation(token.idx):
            continue
        if token.dep_ not in {"compound", "nmod"} and (token.ent_type_ == "ORG" or _is_body(document, token)):
            break
        if not is_bare_firm(token):
            continue
        name = referent(document, token.doc[token.i : token.i + 1])
        said = name.shown if name is not None and name.full else None
        if said is None and not is_contested(document, token):
            break  # a firm that the text never names
        if said is None or token.left_edge.i == token.i - 1:
            found.setdefault(said, Bearer(token.doc[token.left_edge.i : token.i + 1], said))
    return list(found.values())


def _is_body(document: Document, token: Token) -> bool:
    return any(name.sort == "organization" for _, _, name in document.names_over(token.idx, token.idx + 1))


def unborne(document: Document, tokens: Span) -> list[Bearer]:
    """The pronouns in `tokens`, outside of quotation marks, for a person or for several whom nothing in it can be, each
    with the name of the one meant where the text tells; only the first for each, which is the bearer of the others.
    """
    found: dict[str | None, Token] = {}
    for token in tokens:
        one, many = token.lower_ in SEX_OF and not token.lower_.endswith("self"), token.lower_ in _MANY
        if not (one or many) or document.in_quotation(token.idx):
            continue
        others = [other for other in tokens if not _is_beside(token, other) and _may_come_first(token, other)]
        name = referent(document, tokens.doc[token.i : token.i + 1]) if one else None
        shown = name.shown if name is not None and name.full else None
        if many:
            borne = any(_are_many(other) for other in others)
        else:
            sex = SEX_OF[token.lower_]
            borne = any(_is_somebody(document, other, sex) or _is_part(shown, other) for other in others)
        if not borne:
            found.setdefault(shown, token)
    return [Bearer(token.doc[token.i : token.i + 1], name) for name, token in found.items()]


def _is_part(name: str | None, word: Token) -> bool:
    return name is not None and word.pos_ == "PROPN" and word.text in name.split()


def pointing(document: Document, words: Sequence[Span]) -> list[Bearer]:
    """The words that point at what stands before `words`: "that figure", "there", "the two", "both camps"."""
    tokens = [token for part in words for token in part]
    return [
        Bearer(token.doc[token.i : token.i + 1], None)
        for at, token in enumerate(tokens)
        if not document.in_quotation(token.idx) and _points(token, tokens[:at])
    ]


def _points(token: Token, before: Sequence[Token]) -> bool:
    noun = token.head
    if token.lower_ in _SHOWING and token.tag_ == "DT":
        return _shows_thing(token, noun, before) if token.dep_ == "det" else _shows_fact(token, before)
    if token.lower_ == "there" and token.dep_ == "advmod":
        return not any(other.ent_type_ in _PLACES or other.dep_ == "pobj" for other in before)
    counted = token.tag_ == "CD" and token.dep_ not in {"nummod", "compound"} and token.ent_type_ not in _DATES
    paired = token.lower_ == "both" and (token.dep_ not in {"det", "preconj"} or lemma_of(noun) in listed("paired"))
    if (counted and token.left_edge.lower_ == "the" and not _says_which(token)) or paired:
        joined = any(child.dep_ == "conj" for child in (*noun.children, *token.children))
        return not joined and not _are_several(before)
    return False


def _are_several(before: Sequence[Token]) -> bool:
    """Whether `before` names two or more: "the boats", "Lund and Pike", "Lund met Pike"."""
    nouns = [one for one in before if one.pos_ in {"NOUN", "PROPN"} and one.ent_type_ not in _DATES]
    names = {one.text for one in nouns if one.pos_ == "PROPN" and one.dep_ != "compound"}
    return len(names) > 1 or any(one.tag_ in {"NNS", "NNPS"} or one.dep_ == "conj" for one in nouns)


def _shows_thing(token: Token, noun: Token, before: Sequence[Token]) -> bool:
    """Whether "that figure" is none that was named before it; "this accord" is what the text is about."""
    if token.lower_ == "this" or noun.i < token.i or _says_which(noun) or noun.ent_type_ in _DATES:
        return False
    return lemma_of(noun) not in listed("unpointed") | {lemma_of(other) for other in before}


def _shows_fact(token: Token, before: Sequence[Token]) -> bool:
    """Whether "that" is what somebody hinted at, and no clause before tells it; not in "on top of that, …"."""
    opens = token.dep_ == "pobj" and len(before) < _LONGEST_LINK and token.doc[token.i + 1 : token.i + 2].text == ","
    points = token.dep_ in {"dobj", "pobj", *SUBJECTS} and not _says_which(token) and not opens
    return points and not _tells(token, before)


def _says_which(noun: Token) -> bool:
    """Whether what stands behind `noun` says which is meant: "those who left", "that part of the town"."""
    return any(child.dep_ in {"relcl", "acl", "prep"} for child in noun.rights)


def _tells(pointer: Token, before: Sequence[Token]) -> bool:
    """Whether a clause before `pointer` may be what it means: "he sold the mill, and after that the dam"."""
    above = {one.i for one in (pointer, *pointer.ancestors)}
    return any(other.tag_ in FINITE and other.i not in above and other.dep_ not in HELPING for other in before)


def _may_come_first(pronoun: Token, other: Token) -> bool:
    """Whether `other` stands where `pronoun` can mean it: before, or as the subject behind an opening that holds it.

    The subject is nobody who is named only behind it: "last year, he played down Lund's speech"; who says so are not
    "they".
    """
    return other.i < pronoun.i or any(
        pronoun.i < child.left_edge.i <= other.i <= child.right_edge.i
        for verb in pronoun.ancestors
        for child in verb.children
        if child.dep_ in SUBJECTS and not (pronoun.lower_ in _MANY and lemma_of(verb) in verbs("clause"))
    )


def _is_beside(pronoun: Token, other: Token) -> bool:
    """Whether `other` is the pronoun, or does something to whom it means, and so is another: "Lund beat her"."""
    other = other.head if other.dep_ == "compound" else other  # "Ada" of "Ada Moss"
    takes_part = other.head.i == pronoun.head.i and other.dep_ in SUBJECTS | _OBJECTS
    return pronoun.i == other.i or (pronoun.dep_ in _OBJECTS and takes_part)


def _is_somebody(document: Document, word: Token, sex: str | None) -> bool:
    """Whether `word` names one person, and not one of the other sex than `sex`."""
    if document.in_quotation(word.idx) or word.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return False
    names = [name for _, _, name in document.names_over(word.idx, word.idx + 1)]
    if names and not is_human(word):
        shown = [name.shown for name in names if name.sort not in {"place", "organization"}]
        return any(" " not in name or sex_of_name(name) in {None, sex} for name in shown)
    if word.tag_ == "NNS":
        return any(name.sort == "person" for name in names)  # "Sanders", which the parse takes for a plural
    if word.pos_ == "PRON":
        return word.lower_ in _ANYBODY
    if is_human(word):
        return sex_of_role([role_word(word)]) in {None, sex}
    return (word.pos_ == "PROPN" and word.ent_type_ not in _NO_PERSON) or word.ent_type_ == "PERSON"


def _are_many(word: Token) -> bool:
    """Whether "they" may mean `word`: several, a body of people, or somebody whose sex is left open."""
    dated = word.ent_type_ in {"DATE", "TIME"}
    several = word.tag_ in {"NNS", "NNPS", "CD"} or any(child.dep_ == "conj" for child in word.children)
    named = word.pos_ == "PROPN" and not dated
    meant = word.pos_ == "NOUN" and (is_human(word) or is_somebody(word))
    return (word.pos_ in _PARTS and several and not dated) or named or meant or word.lower_ in _ANYBODY | _SHARES


def _is_reported_of_nobody(document: Document, tokens: Span, pronoun: Token) -> bool:
    """Whether `pronoun` is the subject of what somebody says, and nothing before it in `tokens` can be meant by it."""
    verb = pronoun.head
    if pronoun.lower_ not in _REPORTED or pronoun.dep_ not in SUBJECTS or verb.dep_ != "ccomp":
        return False
    if not tokens.start < verb.head.i < pronoun.i or document.in_quotation(pronoun.idx):
        return False
    if pronoun.lower_ == "it" and any(child.dep_ in _CLAUSAL for child in verb.subtree if child.i != verb.i):
        return False  # "it is likely that", "it would take years to"
    before = tokens.doc[tokens.start : pronoun.i]
    return not any(_may_be(pronoun.lower_, noun) for noun in before if noun.pos_ in _PARTS)


def _may_be(pronoun: str, noun: Token) -> bool:
    """Whether `pronoun` may mean `noun`, by number and by whether it is somebody."""
    many = noun.tag_ in {"NNS", "NNPS", "CD"} or any(child.dep_ == "conj" for child in noun.children)
    if pronoun == "they":
        return many or noun.ent_type_ in {"ORG", "NORP"}
    if pronoun == "it":
        return noun.pos_ == "PROPN" or not (many or is_human(noun))
    return not many and ((noun.pos_ == "PROPN" and noun.ent_type_ != "DATE") or is_human(noun))


def speaks(document: Document, tokens: Span) -> bool:
    """Whether whoever wrote the text speaks to its readers or of themselves: "you'll save $250", "our 12 offers"."""
    return any(
        token.lower_ in listed("speaking") and token.tag_ in {"PRP", "PRP$"} and not document.in_quotation(token.idx)
        for token in tokens
    )


def is_human(head: Token) -> bool:
    """Whether `head` names people: by what they are, or by an office."""
    word = [role_word(head)]
    return is_person_noun(head) or heads(word) > 0 or heads(word, lower=True) > 0
