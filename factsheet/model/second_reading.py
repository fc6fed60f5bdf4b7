"""A second reading before print, blind to how a fact was extracted: the statement is held against its passages.

Each rule is a row: what it looks at, and why. It reads words alone, and what it cannot decide it lets pass. Numbers,
names and dates of a statement are looked for by `factbase.check_statements`; here is what turns a statement's meaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from factsheet.model.fact import Citation, Fact
from factsheet.model.overlap import content, stem
from factsheet.model.passage import Folded, fold
from factsheet.model.slug import stopwords

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.,;:!?()\"—–]|-(?=\s)")
_END = re.compile(r"(?<=[a-z0-9)\"”’][.!?])[\"”’]?\s+(?=[\"“‘]?[A-Z0-9])|\n\s*\n")
_REACH = 400
"""Characters on each side of a passage in which its sentence is looked for."""
_BEGIN = 30
"""Characters by which the place of a statement in its passage's sentence is found."""
_AHEAD = 4
"""Words before the first one that a statement shares with a passage within which a cue still governs it."""
_ALLEGED = "is only alleged in its passage"
"""No fault of what is said of a suspect or a victim: who did it is alleged, their part is told."""
_CUES: dict[str, str] = {
    **dict.fromkeys(("not", "never", "nobody", "neither", "nor", "without", "cannot"), "is denied in its passage"),
    **dict.fromkeys(("if", "unless", "whether", "would", "could", "might"), "is only possible in its passage"),
    **dict.fromkeys(
        ("feared", "fears", "fear", "presumed", "rumored", "rumoured", "rumors", "rumours", "unconfirmed"),
        "is only feared or rumoured in its passage",
    ),
    **dict.fromkeys(
        ("denied", "denies", "deny", "denying", "refused", "refuses", "refusing"), "is denied in its passage"
    ),
    **dict.fromkeys(
        (
            "allegedly",
            "alleged",
            "alleges",
            "allege",
            "alleging",
            "accused",
            "accuses",
            "accusing",
            "claimed",
            "claims",
        ),
        _ALLEGED,
    ),
    **dict.fromkeys(("scheduled", "threatened", "threatens", "attempted"), "has not happened in its passage"),
}
"""Words that turn what follows them, and what a statement without them wrongly says."""
_NO_ONE = frozenset({"nobody", "neither"})
"""What a passage may have for the "no one" of a statement."""
_DOCUMENTS = re.compile(
    r"according to (?:[a-z]+ ){0,4}(?:complaint|lawsuit|suit|indictment|affidavit|filing|petition)", re.IGNORECASE
)
_ATTRIBUTED = re.compile(
    r"\b(?:alleg|accus|accord|claim|den[iy]|said|says|say|suit|lawsuit|complaint|charg|suspect)", re.IGNORECASE
)
_BARE = re.compile(
    r"(?:He|She|They|His|Her|Their|Its)\b"
    r"|It\b(?! (?:is|was|remains) (?:not |yet )*(?:un)?(?:clear|known|certain|immediately))"
    r"(?! (?:is|was|remains|seems|would be|will be|(?:has|had) been) (?:not |very |too |also |still )*"
    r"(?:(?:un|im)?(?:likely|possible|fair|wise|just)|hard|difficult|easy|early|soon|important|vital|essential|wrong|"
    r"right|good|bad|best|better|time|hoped|feared|thought|believed|expected|understood)"
    r" (?:to|that|how|why|what|whether|for)\b)"
    r"|(?:This|These|Those) (?:is|was|are|were)\b|That (?:is|was) (?:by|not|also|because|what|why|how|where|when)\b"
    r"|Neither\b(?! of\b)(?!.*\bnor\b)|(?:Now|Then|Still|Instead|Meanwhile|Today), (?:he|she|they)\b"
    r"|The (?:two|three|pair|duo|trio|former|latter) (?:had|have|has|were|was|are|is|will|would|also|both|did|later|"
    r"then|met|said|agreed|spoke|discussed)\b"
    r"|(?:This|That|These|Those) (?:includes?|included|accounts?|accounted|means|meant|allows?|allowed|makes|made)\b"
)
_BEHIND_NAMES = re.compile(r"(?<!^)\b[A-Z][\w'’.-]*|\bis (?:named in the coverage|quoted)\b")
"""What of a statement does not tell whether a passage tells the same: names."""
_BROKEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:they|he|she|we|I|and|or|but|the|an?|than|because|which|whose)\.$"), "it breaks off"),
    (re.compile(r"^[^,“\"]{2,70} (?:said|says|added|noted), [a-z]+ing\b[^“\"]*$"), "what was said is not in it"),
    (
        re.compile(
            r"^(?:\d{1,3}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Several|Many|Both|Some) "
            r"(?:(?!(?:who|that|which|of|per|percent|years?|months?|weeks?|days?|hours?|minutes?|miles?|metres?|meters?"
            r"|dollars|pounds|euros|points|inches|feet)\b)[a-z-]+ ){0,3}?"
            r"(?!(?:years|months|weeks|days|hours|minutes|miles|metres|meters|dollars|pounds|euros|points|inches)\b)"
            r"(?:[a-z-]+s|people|men|women|children)(?: [a-z]+(?:ed|en|wn))? (?:was|is|has)\b"
        ),
        "its verb is another one's: the subject was cut off",
    ),
)
"""Statements that are no sentence, and what is wrong with each."""
_BESIDE = re.compile(
    r"\b(?:as well as|along with|together with|including|such as|in addition to|rather than)\s*$", re.I
)
"""Behind these stands no subject: "a van with two tourists as well as their guides crashed"."""
_GROUP = re.compile(
    r" (?:is|was|has been) (?:\w+(?:ed|wn) )?(?:as )?(?:an?|the) (?:(?!(?:of|in|for|at|with|from|to)\b)[\w-]+ ){0,3}"
    r"(?:group|organi[sz]ation|movement|company|firm|militia|network|agency|coalition|airline|bank|newspaper|website"
    r"|city|town|village|country|island|province)"
    r"(?=[.,;]| (?:in|of|by|that|which|and|for|from)\b)"
)
"""What nobody is: read of a person, such a sentence had another subject ("her party, which is branded a ... group")."""
_OPENED = re.compile(r"\s['‘](?!(?:em|til|tis|twas|cause|round|n)\b)(?=[A-Za-z])", re.IGNORECASE)
_CLOSED = re.compile(r"['’](?!\w)")
_PAIRS = (("(", ")"), ("[", "]"))
_ENDS = (".", "!", "?", "”", '"', "’", "'", ")", "]", "…")


Sentences = Callable[[Citation], str]
"""The sentence of the source in which a passage stands: what turns a passage may stand before it."""


class _Rule(NamedTuple):
    """A rule: `reads` gives what is wrong, `why` says what it is there for."""

    reads: Callable[[Fact, Sentences], Iterator[str]]
    why: str


def faults(fact: Fact, sentence: Sentences) -> list[str]:
    """What a second reader would strike out in `fact`, in words; nothing where it may stand."""
    return [fault for rule in RULES for fault in rule.reads(fact, sentence)]


def turned(fact: Fact, sentence: Sentences) -> list[str]:
    """What turns the meaning of all passages of `fact` and is not in its statement."""
    return [fault for rule in RULES[:2] for fault in rule.reads(fact, sentence)]


def sentences_of(texts: Mapping[str, Folded]) -> Sentences:
    """Gives the sentence of a citation in its source's text; the passage alone where that is not at hand."""

    def sentence(cite: Citation) -> str:
        text = texts.get(cite.source)
        found = text.find(cite.quote) if text is not None else []
        if text is None or not found:
            return cite.quote
        span = found[min(len(found), cite.occurrence or 1) - 1]
        words = text.text[span.start : span.end]
        before = _END.split(text.text[max(0, span.start - _REACH) : span.start + 1])[-1][:-1]
        last = max(span.start, span.end - 2)  # a passage may end with its sentence: _END looks at two letters
        after = _END.split(text.text[last : span.end + _REACH])[0][span.end - last :]
        return f"{before}{words}{after}"

    return sentence


def _passage(cite: Citation) -> str:
    return cite.quote


def _turned(fact: Fact, sentence: Sentences) -> Iterator[str]:
    """A cue of its passages that governs the statement's words and is not in it, in every passage that carries it."""
    if fact.by is not None or fact.kind == "quote":
        return
    own = frozenset(fold(fact.statement).casefold().replace("n't", " not").split())
    if own >= {"no", "one"}:
        own |= _NO_ONE
    words = content(_BEHIND_NAMES.sub(" ", fact.statement))
    titled = fact.kind == "person" and fact.status is None and fact.part in (None, "official")
    if titled:  # "“He is not hurt,” race director Jo Roe said" denies no office
        sentence = _passage
    found = [
        _cue(sentence(cite), words, own, _ALLEGED if fact.part else "") for cite in fact.cites if cite.says is None
    ]
    if found and all(found):
        yield str(found[0])


def _cue(sentence: str, words: frozenset[str], own: frozenset[str], borne: str) -> str | None:
    """What turns the words `words` of a statement (`own` are all of them) in `sentence`, unless it is `borne`."""
    tokens = [token.casefold() for token in _WORD.findall(fold(sentence).replace("n't", " not"))]
    for clause in _clauses(tokens):
        hits = [at for at, token in enumerate(clause) if _shared(token, words)]
        if not words or len({clause[at] for at in hits}) * 2 < len(words):
            continue
        for token in clause[max(0, hits[0] - _AHEAD) : hits[-1]]:
            turned = _CUES.get(token)
            if turned and turned not in borne and not any(word.startswith(token[:5]) for word in own):
                return turned
    return None


def _shared(token: str, words: frozenset[str]) -> bool:
    return token.isalnum() and token not in stopwords() and stem(token) in words


def _clauses(tokens: list[str]) -> Iterator[list[str]]:
    """The tokens between sentence ends and semicolons: a cue does not reach farther."""
    clause: list[str] = []
    for token in tokens:
        if token in ".;!?":
            yield clause
            clause = []
        else:
            clause.append(token)
    yield clause


def _documented(fact: Fact, sentence: Sentences) -> Iterator[str]:
    if fact.by is None and fact.kind != "quote" and not _ATTRIBUTED.search(fact.statement):
        cited = [sentence(cite) for cite in fact.cites if cite.says is None]
        if cited and all(_DOCUMENTS.search(quote) for quote in cited):
            yield "its passage puts it down to a document, and it does not say so"


def _third_person(fact: Fact, sentence: Sentences) -> Iterator[str]:
    """The speaker's own name within the words, and nowhere around them: somebody else speaks of him."""
    if fact.kind != "quote" or not fact.by or " " not in fact.by:
        return
    said = _name_words(" ".join(map(str, fact.value)) if isinstance(fact.value, list) else str(fact.value))
    names = said & _name_words(fact.by)
    for name in sorted(names):
        around = [len(re.findall(rf"\b{re.escape(name)}\b", fold(cite.quote))) for cite in fact.cites]
        within = len(re.findall(rf"\b{re.escape(name)}\b", fold(fact.statement))) - 1
        if max(around, default=0) <= within:
            yield f"{name} is spoken of within the words"


def _opened_within(fact: Fact, sentence: Sentences) -> Iterator[str]:
    """Words of speech in which another quotation opens and does not end: the closing mark before it was lost, and what
    stands between is the outlet's."""
    given = [fact.value, *(cite.says for cite in fact.cites)] if fact.kind == "quote" else []
    for words in (" ".join(map(str, one if isinstance(one, list) else [one])) for one in given if one is not None):
        if any(_CLOSED.search(words, opened.end()) is None for opened in _OPENED.finditer(words)):
            yield "a quotation opens within the words and does not end"
            return


def _name_words(text: str) -> frozenset[str]:
    """The words of `text` that are written like names."""
    return frozenset(word for word in _WORD.findall(fold(text)) if word[0].isupper() and len(word) > 2)


def _sentence(fact: Fact, sentence: Sentences) -> Iterator[str]:
    said = fact.statement.strip()
    if not said.endswith(_ENDS):
        yield "it does not end as a sentence"
    told = said.partition(": ")[2] if fact.kind == "date" else said
    if _BARE.match(told) and fact.kind != "quote":
        yield "it begins with a pronoun, and does not say for whom it stands"


def _whole(fact: Fact, sentence: Sentences) -> Iterator[str]:
    """What shows that a statement was cut out of a longer sentence at the wrong place."""
    if fact.kind == "quote":
        return
    said = fact.statement.strip()
    if any(said.count(left) != said.count(right) for left, right in _PAIRS):
        yield "a bracket in it is not closed"
    yield from (fault for pattern, fault in _BROKEN if pattern.search(said))
    begins = fold(said)[:_BEGIN].casefold()
    around = [fold(sentence(cite)) for cite in fact.cites if cite.says is None]
    before = [text[: text.casefold().find(begins)] for text in around if begins in text.casefold()]
    if before and all(_BESIDE.search(text) for text in before):
        yield "its subject is only named beside another one"


def is_called_group(name: str, statement: str) -> bool:
    """Whether `statement` begins with the person `name` and says of them what only a group or a place can be."""
    told = statement.removeprefix("[")
    return told.startswith(name) and _GROUP.match(told.removeprefix(name).removeprefix("]")) is not None


def _person(fact: Fact, sentence: Sentences) -> Iterator[str]:
    if fact.kind == "person" and is_called_group(str(fact.value), fact.statement):
        yield "it says of a person what only a group or a place can be"


def _accused(fact: Fact, sentence: Sentences) -> Iterator[str]:
    """A status of somebody accused that all passages together made, and none of them says."""
    carried = any(cite.for_ is None or "status" in cite.for_ or cite.status for cite in fact.cites)
    if fact.part == "suspect" and fact.status is not None and not carried:
        yield f"no passage by itself says “{fact.status}”"


RULES = (
    _Rule(_turned, "a negation, a condition or a doubt of the passage must not be lost"),
    _Rule(_documented, "what a complaint says is an accusation"),
    _Rule(_third_person, "nobody speaks of himself by his name"),
    _Rule(_opened_within, "nobody said what an outlet tells behind his words"),
    _Rule(_sentence, "a statement stands in print as it is"),
    _Rule(_person, "what somebody's party is called is no word about them"),
    _Rule(_accused, "nobody is accused without a passage that does it"),
    _Rule(_whole, "half a sentence gives what was done to somebody else"),
)
