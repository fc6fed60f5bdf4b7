"""Events: finite clauses that report something done, with who, when, where and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factsheet.annotate.clauses.clause import extent, finite_verbs, has_lost_main, is_cut, noun_phrase, subject
from factsheet.annotate.clauses.grammar import is_finite, is_passive
from factsheet.annotate.data import listed, members, table, words
from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.event_words import is_event
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.annotate.words.somebody import is_somebody
from factsheet.extract.announced import LEAD, announced
from factsheet.extract.bearers import names_nobody, speaks
from factsheet.extract.printed import explained, fits, is_balanced, participants, printable, time_of
from factsheet.extract.rules.engine import rules
from factsheet.extract.scenes import away
from factsheet.extract.scenes import scenes as scenes_of
from factsheet.kinds.event import EventMention
from factsheet.model.mention import When
from factsheet.model.overlap import stem
from factsheet.model.passage import Passage, plain

_PURPOSE = re.compile(r"(?:in order |so as )?to ", re.IGNORECASE)
_LEARN = frozenset({"learn", "understand", "hear"})
"""Verbs with which an outlet says behind its news how it has them: "the bridge was shut, the Courier has learned"."""
_SHORTEST = 4
"""Words in an event's clause at least: less says nothing that can stand alone."""
_HEADLINE = 12
"""Words in a headline at most that ends with a full stop."""
_FINDS = frozenset({"find", "rule", "conclude"})
"""Verbs of courts and inquiries, whose finding is news."""
_APART = frozenset({":", ";"})
"""Marks behind which somebody says something else."""
_EMPTY = frozenset({"there", "it", "this", "that", "what"})
"""Subjects that name nothing: "there is no doubt", "it was a cold day"."""
_NAMELESS = ("he ", "she ", "it ", "they ")
"""How a clause begins that does not say who acts: "the firm said it sold the mill" is told whole."""
_COMING = frozenset({"expect", "set", "schedule", "poise"})
"""What is said of what is about to happen: "Moss is expected to resign"."""
_ANSWERED = frozenset({"after", "over", "about"})
"""What ties an answer to what it answers: "apologised after the final", "faced questions about the fire"."""
_WONDER = frozenset({"ask", "wonder", "know", "think", "believe", "like", "love", "dream"})
"""What people without a name do all the time."""
_FOR_LONG = frozenset({"for", "over", "in", "since", "during"})
_CONDITIONS = frozenset({"once", "if", "when", "unless", "until", "whenever"})
"""Words on which it hangs whether something comes."""
_BEGINNINGS = 3
"""Sentences among which a text begins with its news, behind such as only ask, quote or tell what would be."""
_POSSIBLE = frozenset({"can", "could", "may", "might", "should", "must", "would"})
_BESIDE = 12
"""Tokens between a reporting verb and its subject at most."""


def extract(document: Document) -> Iterable[EventMention]:
    """Every clause of `document` that reports an event, in the order of the text; none from inside quotations."""
    told, opened = 0, 0
    for sentence in document.doc.sents:
        if not document.narrative(sentence.start_char) or _breaks_off(document, sentence):
            continue
        told += not document.in_headline(sentence.start_char)
        news, found_here = -1, False
        opens = opened < _BEGINNINGS and _may_open(document, sentence)
        for verb in finite_verbs(sentence):
            mention = _event(document, verb) if verb.i != news else None
            if mention is not None and has_lost_main(verb):  # whose, when and where is that of the clause before
                mention = replace(mention, who=(), when=None, where=None, scenes=())
            if mention is None and 0 < told <= LEAD and (found := announced(document, verb)) is not None:
                mention = _announcement(document, verb, *found)
                news = found[0].i if mention is not None else news  # "it had accepted the bid" is told with who said it
            if mention is not None:
                first = opens and _is_main(verb)
                says_who = verb.i == sentence.root.i or not mention.statement.lower().startswith(_NAMELESS)
                found_here = found_here or (first and says_who)
                yield replace(mention, opening=first and not _lasts(document, verb))
        if opens:
            opening = None if found_here else _opening(document, sentence)
            leads_on = _leads_on(document, sentence)
            opened = _BEGINNINGS if found_here or opening is not None or not leads_on else opened + 1
            if opening is not None:
                yield opening


def _may_open(document: Document, sentence: Span) -> bool:
    """Whether the text may begin with `sentence`: one of running text that tells something, no headline or caption."""
    start = sentence.start_char
    apart = document.in_headline(start) or document.in_caption(start)
    apart = apart or (not document.source.title and _is_headline(document, sentence))
    return not apart and len(sentence) > _SHORTEST and next(iter(finite_verbs(sentence)), None) is not None


def _is_headline(document: Document, sentence: Span) -> bool:
    """Whether `sentence` is a short line of its own in the present tense: "Moss signs up to be a delegate."."""
    block = document.source.block_at(sentence.start_char)
    alone = block is not None and not document.source.text[sentence.end_char : block.end].strip()
    present = sentence.root.tag_ in {"VBZ", "VBP"} and sentence.root.lemma_.lower() not in members(
        "reporting", "clause"
    )
    return alone and present and len(sentence.text.split()) <= _HEADLINE


def _leads_on(document: Document, sentence: Span) -> bool:
    """Whether a text may begin with its news behind `sentence`, which asks, quotes, or tells what was before or would
    be."""
    verb = sentence.root
    return _foretells(sentence) or _is_background(verb) or _is_spoken(document, sentence) or _quotes(document, verb)


def _foretells(sentence: Span) -> bool:
    """Whether it tells what will be so once something else is: "Once the report is out, many will ask"."""
    first = sentence[0]
    return first.lower_ in _CONDITIONS and "will" in {child.lower_ for child in sentence.root.children}


def _breaks_off(document: Document, sentence: Span) -> bool:
    """Whether three points stand at the end of `sentence`, or of its line: "killed ten people, the Norvale..."."""
    line = document.source.text[sentence.start_char : sentence.end_char + 3].partition("\n")[0]
    return line.rstrip().endswith(("...", "\u2026"))


def _opening(document: Document, sentence: Span) -> EventMention | None:
    """What a text begins with, where no verb of it tells of an event: "Ada Moss praised the crew on Monday", "Velm said
    it expects its profit to fall". Of a text about nothing else it is the news; it is no report besides.
    """
    verb = sentence.root
    head = subject(verb)
    if head is None or head.i > verb.i or head.lower_ in _EMPTY or not is_finite(verb):
        return None
    if _is_background(verb) or _lasts(document, verb) or _is_general(head, verb) or _foretells(sentence):
        return None
    if verb.tag_ == "VBP" and verb.lemma_.lower() in _WONDER and head.tag_ == "NNS":
        return None  # "many people ask what lies behind it"
    if _quotes(document, verb):
        return None
    tokens = extent(verb)
    if is_cut(tokens) or _is_furniture(tokens) or names_nobody(document, tokens) or _is_spoken(document, sentence):
        return None
    mention, scenes = _announcement(document, verb, verb, tokens), scenes_of(document, tokens, verb)
    if mention is None:
        return None
    where = scenes[0] if scenes else None
    if (said := _said_before(verb)) is not None:
        doer = subject(said) or said
        acting = participants(document, [doer, *_objects(said)])
        if acting or doer.pos_ != "PRON":  # not "she will run, Ada Moss said"
            mention = replace(mention, who=acting, when=time_of(document, extent(said), said))
    return replace(mention, opening=True, bare=True, going_on=_goes_on(verb), scenes=scenes, where=where)


def _quotes(document: Document, verb: Token) -> bool:
    """Whether the sentence of `verb` is a quotation with who said it."""
    return any(child.dep_ == "ccomp" and document.in_quotation(child.idx) for child in verb.children)


def _said_before(verb: Token) -> Token | None:
    """The verb of what stands before its reporting verb: "Ada Moss will meet Jan Roe, officials said Wednesday"."""
    said = (child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i and is_finite(child))
    return next(said, None) if verb.lemma_.lower() in members("reporting", "clause") else None


def _is_main(verb: Token) -> bool:
    """Whether the clause of `verb` tells what its sentence does, not only when: "months after he left"."""
    while verb.dep_ in {"conj", "ccomp", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    empty = subject(verb.head)
    if verb.dep_ == "advcl" and empty is not None and empty.lower_ in _EMPTY:
        return verb.head.dep_ == "ROOT"  # "there were no survivors when a plane crashed"
    return verb.dep_ in {"ROOT", "parataxis"}


def _lasts(document: Document, verb: Token) -> bool:
    """Whether the clause tells what has gone on for long: "has struggled with the surge in recent years"."""
    helping = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if is_passive(verb) or not (helping & {"has", "have"} or (verb.tag_ in {"VBZ", "VBP"} and not helping)):
        return False
    own = extent(verb)
    if any(when.text.lower().startswith("recent") for *_, when in document.whens_in(own.start_char, own.end_char)):
        return True
    spans = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in _FOR_LONG)
    return any(
        when.reading.type == "DURATION"
        for span in spans
        for *_, when in document.whens_in(span.idx, span.doc[span.right_edge.i].idx + 1)
    )


def _goes_on(verb: Token) -> bool:
    """Whether what the clause tells was still going on: "Ada Moss was making tea"."""
    return verb.tag_ == "VBG" and any(child.lower_ in {"was", "were"} for child in verb.children)


def _is_general(head: Token, verb: Token) -> bool:
    """Whether the clause tells what can be ("war can force families out"), or what somebody unnamed, once or all the
    time is: "paper used to be cheap", "millions are familiar with the film", "Ada Moss is known for her hats".
    """
    helping = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helping & _POSSIBLE or (verb.lower_ == "used" and any(child.dep_ == "xcomp" for child in verb.children)):
        return True
    if verb.lemma_.lower() == "be":
        after = verb.doc[verb.i + 1 : verb.i + 3]
        on_strike = len(after) > 1 and after[0].lower_ == "on" and after[0].dep_ == "prep" and after[1].tag_ == "NN"
        return not on_strike and (head.pos_ != "PROPN" or any(child.lower_ == "of" for child in head.rights))
    coming = verb.lemma_.lower() in _COMING and any(child.dep_ == "xcomp" for child in verb.children)
    return is_passive(verb) and bool(helping) and helping <= {"is", "are"} and not coming


def _is_spoken(document: Document, sentence: Span) -> bool:
    """Whether somebody speaks to the reader, or asks: a column, no report."""
    return speaks(document, sentence) or sentence.text.rstrip(' "\u201d').endswith("?")


def _event(document: Document, verb: Token) -> EventMention | None:
    if verb.dep_ == "relcl" or not _reports(verb) or _is_name(document, verb) or _tells_of_report(verb):
        return None
    head = subject(verb)
    finds = verb.head.lemma_.lower() in _FINDS and head is not None and _imputing(document, head, verb) is not None
    if verb.dep_ == "acl" or (verb.dep_ == "ccomp" and not (finds or _is_report(verb.head))):
        return None
    if head is None or head.tag_ in {"WP", "WDT"} or document.in_quotation(verb.idx) or not _is_told(verb):
        return None
    whole = _opened(extent(verb), verb)
    tokens = _without_toll(_without_comment(whole, verb), verb)
    if is_cut(whole) or _is_furniture(tokens) or not is_balanced(tokens.text) or _lacks_subject(tokens):
        return None
    if _asks(tokens, verb) or speaks(document, tokens) or head.lower_ in listed("speaking"):
        return None
    if len(tokens) < _SHORTEST or not fits(document, tokens):
        return None
    named = head.ent_type_ == "PERSON"  # "Judge Moss jailed him" tells of her at least
    if not named and names_nobody(document, tokens, opening=False):
        return None
    said = _said(document, whole, verb)
    if said is not None and names_nobody(document, said):
        return None
    scenes = scenes_of(document, tokens, verb)
    stated = _imputing(document, head, verb) if said is None else None
    if stated is not None:
        tokens = extent(stated)
    elif said is None and head.pos_ != "PRON":
        said = _said(document, whole, verb, dated=True)
    start, end = tokens.start_char, tokens.end_char
    span = document.span(start, end)
    return EventMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=_passage(document, tokens if said is None else whole, said),
        said=_inside(document, said) if said is not None else None,
        independent=_is_independent(verb, said),
        trigger=verb.lemma_.lower(),
        statement=printable(document, tokens, stated or verb),
        stems=_stems(whole),
        who=participants(document, [head, *_objects(verb)]),
        when=time_of(document, whole, verb) or _found_on(document, stated),
        where=scenes[0] if scenes else None,
        scenes=scenes,
        away=away(document, tokens, stated or verb),
        why=_why(document, verb),
        headline=document.in_headline(start),
        shown=document.in_caption(start),
        background=_is_background(verb),
        toll=_counts_victims(verb),
        state=_tells_state(verb),
        going_on=_goes_on(verb),
        happening=_happening(head, verb),
        standing=_is_standing(head, verb),
        aftermath=_comes_after(verb),
        dies=_dies(verb),
        one_dead=_dies(verb) and _is_alone(head),
    )


def _reports(verb: Token) -> bool:
    """Whether the verb can report an event, by itself or with the words behind it."""
    if verb.lemma_.lower() not in words("no_events"):
        return True
    return _takes_back(verb) or _agrees_to(verb) or reports_event(verb)


def reports_event(verb: Token) -> bool:
    """Whether a verb of `no_events` reports an event by the words behind it: "found dead", "went on trial"."""
    return rules("happened").first("verb", verb) is not None


def _lacks_subject(tokens: Span) -> bool:
    """Whether a participle behind a comma leads: "…, keeping schools closed for 41,000 students" tells not who did."""
    return tokens[0].tag_ == "VBG" and tokens.start > 0 and tokens.doc[tokens.start - 1].text == ","


def _is_name(document: Document, verb: Token) -> bool:
    """Whether the parse took a mark or a part of a name for a verb; a headline has capitals on all words."""
    if not verb.text[:1].isalpha() and verb.text[:1] not in "'\u2019":
        return True
    inside = verb.i > verb.sent.start and verb.text[:1].isupper()
    return inside and not document.in_headline(verb.idx) and not verb.text.isupper()


def _tells_of_report(verb: Token) -> bool:
    """Whether the verb only says who knows of what stands before it: "the bridge was shut, the Courier has learned"."""
    return any(child.dep_ == "ccomp" and subject(child) is not None for child in verb.lefts)


def _asks(tokens: Span, verb: Token) -> bool:
    """Whether a question word of the clause's own leads: "how much he gives", "which house she left"."""
    token = tokens[0]
    if token.tag_ not in {"WDT", "WP", "WP$", "WRB"}:
        return False
    while token.i != verb.i and token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.i == verb.i


def _agrees_to(verb: Token) -> bool:
    """Whether "agree" is a deal struck ("agreed to buy its rival"), not an opinion shared."""
    deal = any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children)
    return verb.lemma_.lower() == "agree" and verb.tag_ in {"VBD", "VBN"} and deal


def _announcement(document: Document, verb: Token, done: Token, tokens: Span) -> EventMention | None:
    """The announcement of `done` that `verb` makes with the words `tokens`; it hangs on who makes it."""
    head = subject(verb)
    if head is None or document.in_quotation(verb.idx):
        return None
    if not is_balanced(tokens.text) or len(tokens) < _SHORTEST or not fits(document, tokens):
        return None
    span = document.span(tokens.start_char, tokens.end_char)
    return EventMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=document.passage(tokens.start_char, tokens.end_char),
        independent=False,
        trigger=done.lemma_.lower(),
        statement=printable(document, tokens, verb),
        stems=_stems(tokens),
        who=participants(document, [head, *_objects(done)]),
        when=time_of(document, tokens, verb) or _day_between(document, verb, done),
        away=away(document, tokens, done),
        why=_why(document, done),
        headline=document.in_headline(tokens.start_char),
    )


def _day_between(document: Document, verb: Token, done: Token) -> When | None:
    """The date between "said" and what is said, whichever verb the parse has hung it on."""
    doer = subject(done)
    found = document.whens_in(verb.idx, doer.idx) if doer is not None and doer.i > verb.i else []
    return found[0][2] if len(found) == 1 else None


def _said(document: Document, tokens: Span, verb: Token, *, dated: bool = False) -> Span | None:
    """Who reports the clause: "police said", "according to the mayor", behind or before it; `dated` with the day
    between them ("police said on Monday a bridge fell").

    None where nobody is told to, where a pronoun is, and where clause and reporter are too long for one passage.
    """
    found = _reporter(verb)
    if found is not None and dated and found.end < tokens.start:
        behind = document.doc[found.end : tokens.start]
        found = document.doc[found.start : _past_day(document, behind)]
    overlaps = found is not None and found.start < tokens.end and tokens.start < found.end
    if found is None or overlaps or any(token.pos_ == "PRON" for token in found):
        return None
    whole = document.doc[min(found.start, tokens.start) : max(found.end, tokens.end)]
    between = (
        document.doc[tokens.end : found.start] if found.start >= tokens.end else document.doc[found.end : tokens.start]
    )
    near = all((token.is_punct and token.text not in _APART) or token.dep_ == "mark" for token in between)
    return found if near and fits(document, whole) else None


def _imputing(document: Document, head: Token, verb: Token) -> Token | None:
    """The verb of the sentence that says of somebody that they did what `verb` tells, where that sentence can stand.

    "The inquiry found on Monday that the firm faked the tests": without who says so it is told as a fact.
    """
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    stated = first.head
    if first.dep_ != "ccomp" or stated.dep_ != "ROOT" or subject(stated) is None or head.dep_ != "nsubj":
        return None
    if not is_somebody(head) and not is_person_noun(head):
        return None
    clause = extent(stated)
    whole = clause.start <= verb.i < clause.end and fits(document, clause) and is_balanced(clause.text)
    return stated if whole and not is_cut(clause) else None


def _found_on(document: Document, stated: Token | None) -> When | None:
    """The day on which a court or an inquiry found so: that is the news, whenever the thing was done."""
    finds = stated is not None and stated.lemma_.lower() in _FINDS
    return time_of(document, extent(stated), stated) if stated is not None and finds else None


def _inside(document: Document, said: Span) -> str:
    """The words of who reports as they stand inside a sentence: "Police said" is "police said", "Lund said" stays."""
    words_of = explained(document, said)
    named = (
        words_of.startswith("[")
        or said[0].ent_type_ == "NORP"
        or (said[0].pos_ == "PROPN" and not is_person_noun(said[0]))
    )
    return words_of if named else words_of[:1].lower() + words_of[1:]


def _reporter(verb: Token) -> Span | None:
    """ "police said", "said police" or "according to police" as they stand beside the clause of `verb`."""
    for child in verb.children:
        if child.lower_ == "according":
            return child.doc[child.i : child.right_edge.i + 1]
    head = verb.head
    speaker = next((child for child in head.children if child.dep_ == "nsubj"), None)
    if verb.dep_ != "ccomp" or speaker is None or abs(speaker.i - head.i) > _BESIDE:
        return None
    phrase = noun_phrase(speaker)
    between = head.doc[phrase.end : head.i]  # "the airline had also said"
    if len(between) > 2 and between[0].text == "(" and ")" in (closing := [token.text for token in between]):
        between = between[closing.index(")") + 1 :]  # "the Integrity Unit (AIU) said"
    if head.i + 1 == phrase.start or (
        phrase.end <= head.i and all(token.head == head and token.dep_ in {"aux", "advmod"} for token in between)
    ):
        whom = next((child for child in head.rights if child.dep_ in {"dobj", "dative"}), None)
        end = noun_phrase(whom).end if whom is not None and whom.left_edge.i == head.i + 1 else head.i + 1
        return head.doc[min(phrase.start, head.i) : max(phrase.end, end)]
    return None


def _past_day(document: Document, tokens: Span) -> int:
    """Past the day that `tokens` begin with, behind "said": "on Monday", "late Monday"; their start where none does."""
    at = tokens.start + (tokens[0].lower_ == "on")
    for start, end, when in document.whens_in(tokens.start_char, tokens.end_char):
        day = document.doc.over(start, end)
        return day.end if day.start == at and when.reading.type == "DATE" else tokens.start
    return tokens.start


def _passage(document: Document, tokens: Span, said: Span | None) -> Passage:
    """The passage of the clause, with who reports it."""
    if said is None:
        return document.passage(tokens.start_char, tokens.end_char)
    return document.passage(min(tokens.start_char, said.start_char), max(tokens.end_char, said.end_char))


def _is_independent(verb: Token, said: Span | None) -> bool:
    """Whether the clause stands by itself: a main clause, or one that is put down to somebody."""
    if verb.dep_ == "conj" and verb.head.i != verb.i:
        return _is_independent(verb.head, said)
    return verb.dep_ in {"ROOT", "parataxis"} or (verb.dep_ == "ccomp" and said is not None)


def _takes_back(verb: Token) -> bool:
    """Whether "recall" is what a maker does to goods, not what somebody does who remembers."""
    head = subject(verb)
    if verb.lemma_.lower() != "recall" or head is None or head.pos_ == "PRON" or is_person_noun(head):
        return False
    return head.ent_type_ != "PERSON" and any(child.dep_ == "dobj" and child.pos_ == "NOUN" for child in verb.children)


def _strikes_down(verb: Token) -> bool:
    """Whether "bury" is what a landslide does: "an avalanche buried a village", not "the town buried its dead"."""
    head = subject(verb)
    return verb.lemma_.lower() == "bury" and (is_passive(verb) or head is None or is_event(head))


def _comes_after(verb: Token) -> bool:
    """Whether the verb tells what is done once something has happened: "investigate", "apologised after the final"."""
    lemma = verb.lemma_.lower()
    if lemma in words("aftermath_verbs"):
        return not (_takes_back(verb) or _strikes_down(verb))
    ties = (part.lower_ for child in verb.rights for part in (child, child.left_edge, *child.lefts))
    return lemma in words("reaction_verbs") and not _ANSWERED.isdisjoint(ties)


def _dies(verb: Token) -> bool:
    """Whether the clause tells that its subject died or was killed."""
    lemma, acts = verb.lemma_.lower(), table("harm")["acts"]
    killed = acts.get(lemma, {}).get("outcome") == "killed"
    return lemma in table("harm")["fates"] or (killed and is_passive(verb))


def _is_alone(head: Token) -> bool:
    """Whether a subject is one person: "a girl who was hurt in the crash has died"."""
    alone = head.tag_ in {"NN", "NNP"} and not any(child.dep_ == "conj" for child in head.children)
    return alone and (head.pos_ == "PROPN" or is_person_noun(head))


def _is_told(verb: Token) -> bool:
    """Whether the clause tells of something done; a "reportedly" or "allegedly" of its own is printed with it."""
    status = told(verb)
    hedged = any(cue.head.i == verb.i and cue.pos_ == "ADV" for cue in status.cues)
    return status.happened or (status.alleged and hedged)


def _is_report(head: Token) -> bool:
    """Whether what hangs on `head` is reported as having happened: "police said a man was shot"."""
    lemma, cues = head.lemma_.lower(), table("proposal_cues")
    if lemma in cues["urging"] or lemma in cues["wanting"]:
        return False
    learnt = lemma in _LEARN and _tells_of_report(head)
    return (learnt or lemma in members("reporting", "clause")) and told(head).happened


def _opened(tokens: Span, verb: Token) -> Span:
    """`tokens` without the "when", "where" or "even as" that ties the clause of `verb` to another."""
    if len(tokens) > _SHORTEST and tokens[0].lower_ == "even" and tokens[1].lower_ in {"as", "though"}:
        return tokens[2:]
    return tokens[1:] if len(tokens) > 1 and tokens[0].tag_ == "WRB" and tokens[0].head.i == verb.i else tokens


def _is_furniture(tokens: Span) -> bool:
    """Whether a word of the page, not of the text, stands at the head: "Read Shooting at complex leaves four dead"."""
    return len(tokens) > 1 and tokens[0].lower_ in words("page_words") and tokens[1].is_alpha and not tokens[1].is_lower


def _counts_victims(verb: Token) -> bool:
    """Whether something that is no person kills or hurts somebody: "the quake killed a child"."""
    if verb.lemma_.lower() not in members("harm", "acts"):
        return False
    head = subject(verb)
    own = {child.dep_ for child in verb.children}
    return (
        "dobj" in own and "auxpass" not in own and head is not None and head.pos_ == "NOUN" and not is_person_noun(head)
    )


def _is_standing(head: Token, verb: Token) -> bool:
    """Whether a thing does always what is told ("the law imposes a levy", "the map shows the coast"), or a thing or a
    firm is still at it ("the box maker is falling into foreign hands")."""
    helping = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    present = verb.tag_ in {"VBZ", "VBP"} and not helping
    going_on = verb.tag_ == "VBG" and {child.lower_ for child in helping} in ({"is"}, {"are"})
    thing = head.pos_ in ({"NOUN", "PROPN"} if going_on else {"NOUN"})
    return (present or going_on) and thing and not is_person_noun(head) and not is_event(head)


def _happening(head: Token, verb: Token) -> str | None:
    """The noun of the event where it is what strikes or begins: "the flood struck at 3 a.m."."""
    noun = head.lemma_.lower()
    return noun if noun in words("event_nouns") and verb.lemma_.lower() not in members("harm", "acts") else None


def _tells_state(verb: Token) -> bool:
    """Whether the clause only says in what state people are: "dozens more were missing"."""
    states = table("harm")["states"]
    return verb.tag_ == "VBG" and verb.lower_ in states


def _without_toll(tokens: Span, verb: Token) -> Span:
    """`tokens` up to a result clause that counts victims: those figures grow, and are facts of their own."""
    harm = table("harm")["acts"]
    for token in tokens:
        counts = token.lemma_.lower() in harm or token.lemma_.lower() == "leave"
        if token.i > verb.i and counts and token.tag_ == "VBG" and token.dep_ in {"advcl", "xcomp"}:
            before = token.doc[token.left_edge.i - 1]
            shorter = token.doc[tokens.start : before.i]
            if before.text == "," and len(shorter) >= _SHORTEST and not is_cut(shorter):
                return shorter
    return tokens


def _without_comment(tokens: Span, verb: Token) -> Span:
    """`tokens` up to what else the reporter says: "said the house was hit, denouncing it as …"."""
    spoken = members("reporting", "clause") | members("reporting", "object")
    for token in tokens if verb.dep_ == "ccomp" else ():
        comments = token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_.lower() in spoken
        if comments and token.nbor(-1).text == ",":
            return token.doc[tokens.start : token.i - 1]
    return tokens


def _stems(tokens: Span) -> tuple[str, ...]:
    meaning = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
    return tuple(sorted({stem(token.lemma_.lower()) for token in tokens if token.pos_ in meaning}))


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"}:
            yield child
        elif child.dep_ in {"ccomp", "oprd"} and child.pos_ == "ADJ":  # "found Otten guilty"
            yield from (grandchild for grandchild in child.children if grandchild.dep_ == "nsubj")
        elif child.dep_ in {"prep", "agent"} and child.lower_ in {"with", "by", "against"}:
            yield from (grandchild for grandchild in child.children if grandchild.dep_ == "pobj")


def _why(document: Document, verb: Token) -> str | None:
    """What it was done for: an infinitive of its own, not one that the verb wants ("voted to close the pier")."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ == "VB" and child.i > verb.i:
            words_of = plain(document.doc[child.left_edge.i : child.right_edge.i + 1].text).rstrip(".,;")
            own = any(part.tag_ == "TO" and part.dep_ == "aux" for part in child.lefts)
            ends_up = child.lemma_.lower() in listed("ends_up")
            voted = verb.lemma_.lower() in listed("deciding")
            if own and not ends_up and not voted and _PURPOSE.match(words_of) and verb.lemma_ not in words("no_events"):
                return words_of
    return None


def _is_background(verb: Token) -> bool:
    """Whether the clause is put before the story's time by the past perfect."""
    return any(child.lower_ == "had" and child.dep_ in {"aux", "auxpass"} for child in verb.children)
