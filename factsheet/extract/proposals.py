"""Proposals: what somebody asks for, plans or demands, one mention for each thing asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factsheet.annotate.clauses.clause import joined, noun_phrase, subject
from factsheet.annotate.clauses.grammar import SUBJECTS, is_finite, is_passive
from factsheet.annotate.data import listed, table
from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.somebody import is_somebody
from factsheet.extract.bearers import speaks
from factsheet.extract.printed import LONGEST
from factsheet.extract.proposal_fate import decides, fate
from factsheet.extract.proposed_things import things
from factsheet.kinds.proposal import ProposalMention
from factsheet.kinds.sentence import without_stop
from factsheet.model.mention import Name
from factsheet.model.passage import plain

_NO_MORE = frozenset({"longer", "neither"})
_ONCE = frozenset({"formerly", "initially", "long", "once", "originally", "previously", "repeatedly"})
"""Adverbs that belong to the verb of asking, as they say that it may be over."""
_DOUBT = frozenset({"if", "unless", "whether", "not", "n't", "never"})
_MARKS = frozenset({"-", "--", "–", "—", ",", ";"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_TALKERS = frozenset({"me", "us", "we", "you"})
"""Of whom something is asked that no sheet can name: the writer, a reader, whoever speaks."""
_PRONOUNS = _TALKERS | {"he", "she", "it", "they", "i"}
_ON = frozenset({"on", "upon"})
_CONTRACTED = frozenset({"n't", "n’t"})
_CONTRACTIONS = {"ve": "have", "re": "are", "d": "had", "ll": "will"}
_NOT_TO = ("not to ", "never to ")
_OWN_ENDS = frozenset({"seek", "want"})
"""What they are followed by is an aim of one's own, no proposal, unless somebody else is to do it or a law is."""


def _cues() -> dict[str, list[str]]:
    cues: dict[str, list[str]] = table("proposal_cues")
    return cues


def extract(document: Document) -> Iterable[ProposalMention]:
    """Every proposal of `document` whose proposer is named, in the order of the text; none from inside quotations."""
    for sentence in document.doc.sents:
        if not document.narrative(sentence.start_char) or document.in_headline(sentence.start_char):
            continue
        for token in sentence:
            if token.pos_ in {"VERB", "AUX"} and not document.in_quotation(token.idx):
                yield from _from_cue(document, token)


def _from_cue(document: Document, token: Token) -> Iterator[ProposalMention]:
    lemma, cues = token.lemma_.lower(), _cues()
    if lemma in cues["urging"] or lemma in cues["wanting"] or _demand(token) is not None:
        yield from _asked(document, token)
    elif _is_demand(token):
        yield from _owed(document, token)


def _demand(verb: Token) -> Token | None:
    """The noun of demand that `verb` has as its object: "reiterated his call for Congress to …"; one behind another
    object only tells more of that, and who turns one down or gets it makes none.
    """
    if verb.lemma_.lower() in _cues()["refusing"] or decides(verb):
        return None
    first = next((child for child in verb.children if child.dep_ in {"dobj", "dative"}), None)
    return first if first is not None and first.dep_ == "dobj" and first.lemma_ in _cues()["nouns"] else None


def _asked(document: Document, cue: Token) -> Iterator[ProposalMention]:
    """ "He urged Congress to pass …", "she wants to ban …", "they called on him to resign"."""
    head = subject(cue)
    if head is None or not is_finite(cue) or _is_doubtful(cue):
        return
    by = None if _of_several(head) else referent(document, noun_phrase(head))
    if by is None or not _is_own(document, cue, by):
        return
    addressee = _addressee(cue)
    demand = _demand(cue)
    infinitives = [*_infinitives(cue), *(_infinitives(demand) if demand is not None else ())]
    for infinitive in infinitives:
        own = next((child for child in infinitive.children if child.dep_ == "nsubj"), addressee)
        yield from _each(document, cue, by, own if own is not None and own.i < infinitive.i else None, infinitive)
    if not infinitives:
        yield from _wanted(document, cue, by)


def _of_several(head: Token) -> bool:
    """Whether several ask for it, and not the first of them alone: "Moss and Hale want to ban it"."""
    return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in head.children)


def _wanted(document: Document, cue: Token, by: Name) -> Iterator[ProposalMention]:
    """ "Proposed a law that …", "called for an inquiry"."""
    for preposition, thing in things(cue):
        asked = " ".join(part for part in (_verb_group(cue), preposition, plain(thing.text)) if part)
        yield from _mention(document, cue, by, None, thing, asked)


def _is_doubtful(cue: Token) -> bool:
    """Whether the asking is denied, possible, a condition or passive: "did not ask", "might want", "was asked"."""
    status = told(cue)
    if any(word.lower_ in _NO_MORE for child in cue.children for word in (child, *child.lefts)):
        return True  # "no longer wants", "wants neither a ban nor a vote"
    return not (status.happened or (status.future and status.polarity > 0)) or is_passive(cue)


def _is_own(document: Document, cue: Token, by: Name) -> bool:
    """Whether the text itself tells that `by` asks, or `by` says so: not what others claim, deny or are told."""
    verb = cue
    while verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ in {"relcl", "acl", "ROOT", "advcl"}:
        return verb.dep_ != "advcl" or not any(child.lower_ in _DOUBT for child in verb.children)
    if verb.dep_ not in {"ccomp", "parataxis", "pcomp", "dep", "csubj"}:
        return True
    head = verb.head
    if any(token.text == ";" for token in verb.doc[verb.i : head.i]):
        return True  # the parse hangs a clause on the one behind the semicolon
    teller = subject(head)
    if head.lemma_ not in listed("telling") or teller is None or _is_doubtful(head):
        return False
    name = referent(document, noun_phrase(teller))
    return name is not None and name.shown == by.shown


def _is_demand(verb: Token) -> bool:
    """Whether `verb` stands in reported speech under a modal of demand: "said that Washington should help …"."""
    if any(child.lower_ in listed("likely_things") for child in verb.children if child.dep_ == "acomp"):
        return False
    needs = verb.lemma_ in _cues()["needs"] and any(child.dep_ == "xcomp" for child in verb.children)
    return needs or _modal(verb)


def _modal(verb: Token) -> bool:
    return any(child.lower_ in _cues()["modals"] for child in verb.children if child.dep_ == "aux")


def _owed(document: Document, verb: Token) -> Iterator[ProposalMention]:
    reported = _reported(verb)
    addressee = subject(verb)
    if reported is None or addressee is None or addressee.lower_ in _PRONOUNS:
        return
    if any(child.dep_ in {"acl", "relcl"} for child in addressee.children) and not is_somebody(addressee):
        return  # "said her attempts to ban it should worry voters" asks nothing of the attempts
    if (last := noun_phrase(addressee)[-1]).i != addressee.i and last.dep_ in SUBJECTS:
        return  # "delegates from states he | won should change sides" cannot be told in a few words
    head = subject(reported)
    by = referent(document, noun_phrase(head)) if head is not None and not _of_several(head) else None
    if by is None:
        return
    modal = next((child.lower_ for child in verb.lefts if child.lower_ in _cues()["modals"]), f"{verb.text} to")
    needed = [
        child
        for child in verb.children
        if child.dep_ == "xcomp" or (child.dep_ == "conj" and child.tag_ == "VB" and not _modal(child))
    ]
    for action in needed if verb.lemma_ in _cues()["needs"] else [verb]:
        yield from _each(document, reported, by, addressee, action, f"{modal} to" if modal == "ought" else modal)


def _reported(verb: Token) -> Token | None:
    """The reporting verb whose complement holds `verb`."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "xcomp":
        verb = verb.head
    head = verb.head
    return head if verb.dep_ == "ccomp" and head.lemma_ in listed("telling") and not _is_doubtful(head) else None


def _addressee(cue: Token) -> Token | None:
    for child in cue.children:
        if child.dep_ in {"dobj", "dative"} and child.lemma_ not in _cues()["nouns"]:
            return child
        if child.dep_ == "prep" and _calls_on(cue) and child.lower_ in _ON:
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _calls_on(cue: Token) -> bool:
    """Whether somebody is called on to do something."""
    return cue.lemma_.lower() == "call" and any(c.dep_ == "prep" and c.lower_ in _ON for c in cue.children)


def _infinitives(cue: Token) -> Iterator[Token]:
    """Infinitives that depend on `cue` and say what is asked; "called for a meeting to discuss it" asks for that,
    "called in the army to stop it" for nothing.
    """
    if cue.pos_ == "VERB" and cue.lemma_.lower() == "call" and not _calls_on(cue):
        return
    for child in cue.children:
        if child.i > cue.i and child.tag_ == "VB" and child.dep_ in {"xcomp", "ccomp", "advcl", "acl", "relcl"}:
            marks = {grandchild.lower_ for grandchild in child.children}
            if "to" in marks and not any(part.tag_ in {"WDT", "WP"} for part in child.lefts):
                yield child  # else what is to be done stands before: "which she plans to do by May"


def _each(
    document: Document, cue: Token, by: Name, addressee: Token | None, action: Token, modal: str | None = None
) -> Iterator[ProposalMention]:
    if addressee is not None and (addressee.lower_ in _TALKERS or (modal is None and _is_wish(cue, addressee))):
        return
    for part in _parts(action):
        words = _action(part)
        if not _is_aim(cue, addressee, words):
            of = _name(document, addressee)
            asked = _not(part, action) + plain(_whole(part, words).text)
            whom = of if addressee is not None and is_somebody(addressee) else None
            yield from _mention(document, cue, by, whom, _whole(part, words), _asked_for(cue, of, asked, modal), asked)


def _is_wish(cue: Token, addressee: Token) -> bool:
    """Whether somebody only wants a thing to be so: "wanted her books to sell", not "wants the council to act"."""
    return cue.lemma_.lower() == "want" and not is_somebody(addressee)


def _negation(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "neg"), None)


def _whole(verb: Token, words: Span) -> Span:
    """`words` from "not", "never" or the auxiliary on that stands before the verb: "not be closed before July"."""
    before = [
        child.i
        for child in verb.children
        if child.i < verb.i
        and (child.dep_ == "neg" or (child.dep_ in {"aux", "auxpass"} and child.lemma_ in {"be", "have"}))
    ]
    start = min(before, default=verb.i)
    return words.doc[start + (words.doc[start].text in _CONTRACTED) : words.end]


def _not(verb: Token, action: Token) -> str:
    """ "not " where a contraction says so, or the verb before it for both: "not to vote or march"."""
    own, first = _negation(verb), _negation(action)
    if own is not None:
        return "not " if own.text in _CONTRACTED else ""
    if verb is action or first is None or any(child.lower_ == "to" for child in verb.children):
        return ""
    return "not to " if any(child.lower_ == "to" and child.i > first.i for child in action.children) else "not "


def _mention(
    document: Document, cue: Token, by: Name, of: Name | None, words: Span, asked: str, action: str = ""
) -> Iterator[ProposalMention]:
    """The mention of what `words` ask for, unless they say too little, are quoted or too far from who asks.

    `action` is what they ask where that is not the words alone: "not be closed" of "mustn't be closed".
    """
    if len(words) < 2 or _dangles(words) or _is_quoted(document, words) or speaks(document, words):
        return
    start = min(cue.i, words.start)
    opening = subject(cue)
    if opening is not None and opening.sent == cue.sent:
        start = min(start, noun_phrase(opening).start)
    became = fate(document, words)
    passage = document.doc[start : words.end if became is None else became.end]
    if len(passage.text.split()) > LONGEST or words.end - 1 < cue.i:
        return
    if became is not None:
        asked = without_stop(f"{asked}{'' if became[0].is_punct else ' '}{plain(became.text)}")
    span = document.span(words.start_char, words.end_char)
    yield ProposalMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=document.passage(passage.start_char, passage.end_char),
        action=action or plain(words.text),
        asked=asked,
        by=by,
        of=of,
        article=by.sort != "person" and opening is not None and noun_phrase(opening)[0].lower_ == "the",
    )


def _is_quoted(document: Document, words: Span) -> bool:
    """Whether `words` stand in quotation marks or cut some: a quotation tells who asks whom, not they."""
    quoted = [document.in_quotation(token.idx) for token in words]
    return quoted[0] or quoted[-1]


def _is_aim(cue: Token, addressee: Token | None, words: Span) -> bool:
    """Whether somebody only means to do something: "sought to raise his profile", but "seeks to ban weapons"."""
    if cue.lemma_.lower() not in _OWN_ENDS or addressee is not None or _demand(cue) is not None:
        return False
    return words[0].lemma_.lower() not in _cues()["lawmaking"]


def _name(document: Document, head: Token | None) -> Name | None:
    if head is None:
        return None
    phrase = noun_phrase(head)
    others = [token for token in joined(head) if token.pos_ in _NOUNS]
    if others:  # "the unions and the rail firm": all of them are asked
        phrase = head.doc[phrase.start : noun_phrase(others[-1]).end]
    found = referent(document, phrase) if not others else None
    return found or Name(plain(phrase.text), document.span(phrase.start_char, phrase.end_char), None, "group")


def _parts(action: Token) -> Iterator[Token]:
    """`action` and the verbs joined to it."""
    yield action
    for child in action.children:
        if child.dep_ == "conj" and child.tag_ in {"VB", "VBP"} and not _modal(child):
            yield from _parts(child)


def _dangles(words: Span) -> bool:
    """Whether a pronoun in `words` stands for something that is not in them."""
    for token in words:
        if token.pos_ in {"NOUN", "PROPN"}:
            return False
        if token.lower_ in {"they", "them", "it", "he", "she", "him", "her", "this", "that"}:
            return True
    return False


def _action(verb: Token) -> Span:
    last = verb.i
    for child in verb.children:
        if child.i > verb.i and child.dep_ not in {"conj", "cc", "punct", "parataxis"}:
            last = max(last, child.right_edge.i)
    tokens = verb.doc[verb.i : last + 1]
    cut = next((t.i for t in tokens if (t.is_space and "\n" in t.text) or _is_aside(t, verb)), tokens.end)
    while cut > verb.i + 1 and (verb.doc[cut - 1].text in _MARKS or verb.doc[cut - 1].is_space):
        cut -= 1
    return verb.doc[verb.i : cut]


def _is_aside(token: Token, verb: Token) -> bool:
    """Whether a clause begins at `token` that a comma sets off and that asks for nothing: ", whose department …"."""
    return token.i > verb.i + 1 and token.tag_ in {"WDT", "WP", "WP$", "WRB"} and token.nbor(-1).text == ","


def _asked_for(cue: Token, of: Name | None, action: str, modal: str | None) -> str:
    """What stands after the proposer's name: the source's own verb, whom it is asked of, the action."""
    asked = _verb_group(cue)
    if modal is not None:
        return f"{asked} {of.shown if of else 'it'} {modal} {action}"
    demand = _demand(cue)
    to_do = action if action.lower().startswith(_NOT_TO) else f"to {action}"
    if demand is not None:
        asked = f"{asked} {plain(cue.doc[demand.left_edge.i : demand.i + 1].text)}"
        return f"{asked} for {of.shown} {to_do}" if of else f"{asked} {to_do}"
    particle = "on" if of and _calls_on(cue) else ""
    return " ".join(part for part in (asked, particle, of.shown if of else "", to_do) if part)


def _verb_group(cue: Token) -> str:
    """The verb with its auxiliaries and its particle: "is stepping up", "has urged"."""
    parts = [child for child in cue.children if child.dep_ in {"aux", "auxpass", "prt"} or child.lower_ in _ONCE]
    return " ".join(_full(token, cue) for token in sorted((cue, *parts), key=lambda token: token.i))


def _full(token: Token, cue: Token) -> str:
    """`token` as it stands behind a name: "has" for the "'s" of "he's urged"."""
    if token.i == cue.i or token.text[:1] not in "'’":
        return token.text
    if token.text[1:] == "s":
        return "is" if cue.tag_ == "VBG" else "has"
    return _CONTRACTIONS.get(token.text[1:], token.text)
