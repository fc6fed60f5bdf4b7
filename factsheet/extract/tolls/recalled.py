"""Where and when a toll stands, and whether its own words put it outside the article's event."""

from __future__ import annotations

import re
from bisect import bisect_left

from factsheet.annotate.clauses.grammar import SUBJECTS
from factsheet.annotate.data import listed, members, words
from factsheet.annotate.document import Document
from factsheet.annotate.meant.story import EVENTS
from factsheet.annotate.names.gazetteer import is_city, region, type_of
from factsheet.annotate.numbers.measures import units
from factsheet.annotate.spans import Spans
from factsheet.annotate.told.read import told as status_of
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.annotate.words.event_words import is_event
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.scenes import describes
from factsheet.extract.tolls.harm_arguments import Harm
from factsheet.model.mention import Name, When
from factsheet.model.passage import plain

_OTHER_EVENT = re.compile(
    r"\b(?:in (?:a|an|another) (?:separate|similar|earlier|previous|unrelated)|(?:a|an) (?:earlier|previous|similar"
    rf"|separate)|in another (?:\w+ )?{EVENTS}|the (?:previous|last) time|elsewhere in"
    r"|responsible for the (?:deaths?|killings?) of"
    rf"|(?:in|from|of|by) that (?:\w+ )?{EVENTS})\b",
    re.IGNORECASE,
)
IN_YOUTH = re.compile(
    r"\bwhen (?:he|she|they) (?:was|were) (?:just |only |about )?"
    r"(?:\d{1,2}(?! ?(?:metres|meters|feet|miles|km|yards|percent|hours|minutes|seconds)\b)"
    r"|an? (?:child|boy|girl|baby|toddler|teenager|student)|young)\b",
    re.IGNORECASE,
)
"""Behind what befell somebody: it was in another's childhood, and is none of this story."""
_STATISTICS = re.compile(
    r"\b(?:(?:each|every|per) (?:year|day|month|week)"
    r"|a (?:year|day|month|week)(?! (?:after|before|later|earlier|ago|of|when|and|in))"
    r"|annually|yearly|on average|so far this year|statistics"
    r"|(?:over|in|during|for|within) the (?:past|last) (?:\w+ )?(?:years|decades?|months|century)|since the (?:start|"
    r"beginning) of)\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:the|that) (?:\w+ )?(?:incident|attack|crash|fire|shooting|accident|disaster|quake|earthquake|storm|flood|"
    r"tsunami|explosion|blast|bombing|massacre|hurricane|collapse|derailment|avalanche)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r",?\s*(?:when|in which|after)\b", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"\b(?:worst|first|most|\w{3,}iest|(?:bigg|larg|great|high|strong)est)\b", re.IGNORECASE)
_YEARS_AFTER = re.compile(r"\b(?:months|years?|decades?)(?: to the day)? (?:after|since)\b", re.IGNORECASE)
_OUTDATED = re.compile(
    r"\b(?:had (?:\w+ )?(?:said|reported|put|estimated|announced)|initially|previously|originally"
    r"|(?:initial|early|earlier) (?:report|count|toll|estimate|figure)s?)\b",
    re.IGNORECASE,
)
_MURDER_SUICIDE = re.compile(r"\bmurder[- ]suicide\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:minutes|hours|days?|weeks?|months?|years?|decades?) after\b", re.IGNORECASE)
_FIRST_YEAR = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\s(?:and|to|until|through)\s(?:the\s)?\d{4}\b")
_SECOND_YEAR = re.compile(
    r"\b(?:between|from)\s(?:the\s)?\d{4}s?\s(?:and|to|until|through)\s(?:the\s)?$", re.IGNORECASE
)
_STRETCH = 24
"""Characters before a date within which the other end of the stretch stands."""
_ABOUT = frozenset({"in", "into", "over", "about", "for", "of", "with", "from", "on"})
_BRINGING = frozenset({"result", "end", "culminate", "lead"})
"""Verbs whose "in" tells what came of it: "the fire resulted in 12 deaths"."""
_LISTS = re.compile(r"(?:That|This|These|Those|They|It) includes?\b")
_DATES = frozenset({"DATE", "TIME"})
_IN_TOWN = frozenset({"street", "building"})
_STEPS = 6
_TOWARDS = frozenset({"to", "toward", "towards", "for"})


class Recall:
    """Reads where and when the tolls of one document stand, and which of them are of other events by their words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.murder_suicide = bool(_MURDER_SUICIDE.search(document.source.text))
        places = Spans({span: name for span, name in document.names.items() if name.sort == "place"})
        self._places = places.entries
        self._places_within = places.within
        self._dates_within = Spans(document.whens).within
        self._before: tuple[int, When] | None = None

    def background(self, sentence: Tokens, harm: Harm) -> bool:
        """Whether the toll is of another event, or of no single one, by the cues of its own sentence."""
        before = self.document.doc[sentence.start : harm.word].text
        cues = _OTHER_EVENT.search(sentence.text) or _YEARS_AFTER.search(before)
        cues = cues or IN_YOUTH.search(self.document.doc[harm.word : sentence.end].text)
        if cues or self.statistics(sentence) or sentence.start_char in self.document.elsewhere:
            return True
        return self._another(harm) or any(
            when.reading.type == "SET" or self._since(when) or self._ends_stretch(when)
            for when in self._governing(harm)
        )

    def statistics(self, sentence: Tokens) -> bool:
        """Whether a stretch of time is counted over: "13 lives in the past ten years"."""
        return bool(_STATISTICS.search(sentence.text))

    def outdated(self, sentence: Tokens, harm: Harm) -> bool:
        """Whether the toll is one that the source takes back: "officials had said 51 people were dead"."""
        return bool(_OUTDATED.search(self.document.doc[sentence.start : harm.word].text))

    def _another(self, harm: Harm) -> bool:
        """Whether the toll hangs on another event: "… after another that killed 5,000"."""
        verb = self.document.doc[harm.word]
        head = verb.head
        if verb.dep_ != "relcl" or head.i == verb.i:
            return False
        if head.lower_ in ("another", "one") or any(child.lower_ in listed("other_events") for child in head.children):
            return True
        # "It came a week after a bomb at the market, which killed eleven", "follows a blast that killed two"
        nouns = [word for word in (head, *list(head.ancestors)[:_STEPS]) if word.pos_ == "NOUN"]
        return any(self._came_before(noun) for noun in nouns)

    def _came_before(self, noun: Token) -> bool:
        """Whether what the text tells "came after" the noun's event, or "follows" it."""
        new = any(child.lower_ in {"a", "an"} for child in noun.children)
        after = noun.head.lower_ == "after" and noun.head.head.lemma_ in {"come", "happen", "occur"}
        return new and (after or (noun.dep_ == "dobj" and noun.head.lemma_ == "follow"))

    def later_event(self, one: Harm, other: Harm) -> bool:
        """Whether `one` is told to have come after `other`: "killed nine, hours after a gunman killed 20"."""
        return one.word < other.word and bool(_LATER.search(self.document.doc[one.word : other.word].text))

    def _ends_stretch(self, when: When) -> bool:
        """Whether the date is one end of a stretch of years: "11 deaths between 2009 and 2018", "from 2010 to 2015"."""
        if when.reading.unit not in ("year", "decade", "century"):
            return False
        text = self.document.source.original
        before = text[max(0, when.span.start - _STRETCH) : when.span.start]
        return bool(_FIRST_YEAR.search(before) and _LAST_YEAR.match(text, when.span.end)) or bool(
            _SECOND_YEAR.search(before)
        )

    def _since(self, when: When) -> bool:
        """Whether the date begins a stretch of years over which is counted; "the worst since 1984" counts none."""
        if not self._begins(when) or when.reading.unit not in ("year", "decade", "century"):
            return False
        text = self.document.source.original
        return not _SUPERLATIVE.search(text[max(0, when.span.start - 70) : when.span.start])

    def _opens(self, when: When) -> bool:
        """Whether a clause on what happened then follows the date: "since 1959, when three people died"."""
        return bool(_WHEN.match(self.document.source.original, when.span.end))

    def _begins(self, when: When) -> bool:
        """Whether "since" stands before the date or in it."""
        return "since" in self.document.source.original[max(0, when.span.start - 6) : when.span.start + 6].lower()

    def when(self, sentence: Tokens, harm: Harm) -> When | None:
        """The date that governs the toll: the nearest one whose clause or noun it belongs to.

        A sentence without a date of its own that speaks of "the quake" takes the date that opened the one before it.
        """
        middle = self.document.doc[harm.word].idx
        start = self.document.source.offsets.original(middle, middle + 1).start
        governing = [
            w
            for w in self._governing(harm)
            if w.reading.type in _DATES
            and not self._ends_stretch(w)
            and (not self._begins(w) or (w.span.start < start and self._opens(w)))
        ]
        if governing:
            return min(governing, key=lambda when: (abs(when.span.start - start), when.span.start))
        if self._before and self._before[0] == sentence.start and _CARRIED.search(sentence.text):
            return self._before[1]
        return self._dated_list(sentence)

    def _dated_list(self, sentence: Tokens) -> When | None:
        """ "the worst shootings of 2012. That includes …": the date that the sentence before gives what is listed."""
        doc = self.document.doc
        if not sentence.start or not _LISTS.match(sentence.text):
            return None
        before = doc[sentence.start - 1].sent
        dates = [
            when for _, when in self._dates_within(before.start_char, before.end_char) if when.reading.type == "DATE"
        ]
        return dates[-1] if dates else None

    def passed(self, sentence: Tokens) -> None:
        """To be told of every sentence once it is read: notes the date that opens it for the one that follows."""
        opening = None
        for (start, end), when in self._dates_within(sentence.start_char, sentence.end_char):
            if when.reading.type == "DATE":
                opening = when if self.document.doc.over(start, end).start - sentence.start <= 2 else None
                break
        self._before = (sentence.end, opening) if opening else None

    def _governing(self, harm: Harm) -> list[When]:
        doc = self.document.doc
        sentence = doc[harm.word].sent
        found = []
        for (start, end), when in self._dates_within(sentence.start_char, sentence.end_char):
            tokens = doc.over(start, end)
            opens = tokens.start - sentence.start <= 2 and not _is_about(doc[harm.word])
            if (opens or self._governs(tokens, doc[harm.word])) and not _is_of_another(tokens, doc[harm.word]):
                found.append(when)
        return found

    def _governs(self, date: Tokens, word: Token) -> bool:
        """Whether the verb or noun that a date hangs on has the word of harm under it, or is its subject."""
        head = date.root
        for _ in range(_STEPS):
            if head.head.i == head.i:
                break
            head = head.head
            if head.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and not date.start <= head.i < date.end:
                break
        if head.i == word.i or (word.is_ancestor(head) and head.pos_ not in ("NOUN", "PROPN")):
            return True
        if head.dep_ == "pobj" and head.head.head.i == word.i and head.lemma_.lower() in words("event_nouns"):
            return True  # "injured in the 1998 bombing"
        if head.is_ancestor(word):
            return not _in_subject(word, head) and not (head.pos_ == "VERB" and _is_about(word))
        near: Token = word
        for _ in range(_STEPS):
            for child in near.children:
                if child.dep_ in ("nsubj", "nsubjpass") and (child.i == head.i or child.is_ancestor(head)):
                    return True
            if near.head.i == near.i or near.dep_ not in ("conj", "xcomp", "acomp", "advcl", "ccomp", "oprd"):
                return near.dep_ == "pobj" and near.head.head.i == head.i
            near = near.head
        return False

    def where(self, sentence: Tokens, harm: Harm) -> Name | None:
        """The place that the sentence gives the toll, the nearest one, with the larger place printed after it."""
        middle = self.document.doc[harm.word].idx
        near = [
            (min(abs(start - middle), abs(end - middle)), start)
            for (start, end), _ in self._places_within(sentence.start_char, sentence.end_char)
            if not self._tells_whose(start, end) and not self._is_aim(start, end, self.document.doc[harm.word])
        ]
        return self._whole(min(near)[1]) if near else None

    def _tells_whose(self, start: int, end: int) -> bool:
        """Whether a place only tells who somebody is ("two Arden officers", "officials in Arden said"), or whence."""
        root = self.document.doc.over(start, end).root
        if root.dep_ in {"compound", "nmod", "amod", "poss"}:
            whose = root.pos_ == "ADJ" and not root.ent_type_  # "the Olympic bombing"
            people = root.head.pos_ == "NOUN" and is_person_noun(root.head)
            return whose or people or describes(self.document.doc.over(start, end))
        if root.dep_ == "dobj" and root.head.lemma_ in listed("left_behind"):
            return True  # "ten who fled Arden drowned"
        if root.dep_ == "pobj" and root.head.lower_ == "from" and units().get(root.head.head.lower_) != "distance":
            return True  # "ten people from Arden", "sailing from Arden"; not "two miles from Arden"
        who = root.head.head if root.dep_ == "pobj" else root
        speaks = who.head.lemma_.lower() in members("reporting", "clause")
        return who.pos_ == "NOUN" and is_person_noun(who) and who.dep_ == "nsubj" and speaks

    def _is_aim(self, start: int, end: int, harm: Token) -> bool:
        """Whether people were only on the way to a place: "drowned trying to reach Arden", "a flight to Arden".

        Who goes there and does harm does it there: "drove to Arden and killed four", "went to Arden, where …".
        """
        place = self.document.doc.over(start, end).root
        if any(child.dep_ == "relcl" and (child.i == harm.i or child.is_ancestor(harm)) for child in place.children):
            return False
        way, going = place.head, place.head.head
        if place.dep_ == "dobj":
            return way.tag_ == "VB" and way.lemma_ in listed("going") and not status_of(way).happened
        if place.dep_ != "pobj" or way.lower_ not in _TOWARDS:
            return False
        before = way.nbor(-1) if way.i else way
        said = {going.lemma_.lower(), before.lemma_.lower(), before.lower_}
        paired = before.dep_ == "pobj" and before.head.lower_ == "from"  # "from Arden to Brill"
        named = going.lower_ == "from" or not said.isdisjoint(listed("going"))
        return (paired or named) and not (harm.dep_ == "conj" and harm.head.i == going.i)

    def places(self, sentence: Tokens) -> tuple[str, ...]:
        """The places that the sentence names, each once, as the rest of the text calls them."""
        inside = self._places_within(sentence.start_char, sentence.end_char)
        return tuple(dict.fromkeys(name.shown for _, name in inside))

    def what(self, sentence: Tokens, harm: Harm) -> str | None:
        """The noun of the event that the toll is of: "six died in a temple assault", else the nearest one before it."""
        doc = self.document.doc
        word = doc[harm.word]
        before = doc[sentence.start - 1].sent if sentence.start else sentence
        own = [token for token in word.subtree if token.i > word.i]
        earlier = (
            [*before, *doc[sentence.start : word.i]] if before.start < sentence.start else list(sentence[: harm.word])
        )
        nouns = words("event_nouns")
        for token in (*own, *reversed(earlier)):
            if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in nouns:
                return str(token.lemma_.lower())
        return None

    def _whole(self, start: int) -> Name:
        """ "Aurora, Colo.": the place at `start` with the state or country behind its comma, or the one before it."""
        at = bisect_left(self._places, start, key=lambda entry: entry[0][0])
        first = at - 1 if at > 0 and self._holds(at - 1, at) else at
        last = at + 1 if at + 1 < len(self._places) and self._holds(at, at + 1) else at
        if first == last:
            return self._places[at][1]
        span = self.document.span(self._places[first][0][0], self._places[last][0][1])
        words_of = plain(self.document.words(span))
        return Name(words_of, span, words_of, "place")

    def _holds(self, inner: int, outer: int) -> bool:
        """Whether `outer` stands behind the comma of the place `inner` as what holds it.

        That is a state or a country, or the city of a street or a building.
        """
        (_, end), (begin, _) = self._places[inner][0], self._places[outer][0]
        if self.document.source.text[end:begin] != ", ":
            return False
        name = self._places[outer][1].text
        return bool(region(name)) or (type_of(self._places[inner][1].text) in _IN_TOWN and is_city(name))


def _is_about(word: Token) -> bool:
    """Whether a noun of harm only tells what a deed is about: "charged Monday in the deaths of two", "a report on 12
    killings"; not "died Monday in a shooting", nor "resulted in 12 deaths"."""
    token = word
    while token.pos_ == "NOUN" and token.dep_ in {"pobj", "conj", "compound"} and token.head.i != token.i:
        if token.dep_ == "pobj":
            verb = token.head.head
            return token.head.lower_ in _ABOUT and not (verb.pos_ == "VERB" and verb.lemma_ in _BRINGING)
        token = token.head
    return False


def _is_of_another(date: Tokens, word: Token) -> bool:
    """Whether `date` tells when something else was that the sentence says beside the harm of `word`."""
    if word.left_edge.i <= date.start <= word.right_edge.i:
        return _stands_aside(date, word)
    clause = word
    for above in word.ancestors:
        told = clause.dep_ == "ccomp" and (clause.i < above.i or word.doc[clause.left_edge.i - 1].text != ",")
        if told and _dates_report(date, clause, above):
            return True
        apart = date.end <= clause.left_edge.i or date.start > clause.right_edge.i
        came_of_it = word.tag_ == "VBG" and word.doc[word.left_edge.i - 1].text == ","
        if apart and _is_at_another_time(clause) and not came_of_it:
            return True  # "shops shut on Wednesday after a blast that killed two"
        clause = above
    return False


def _dates_report(date: Tokens, clause: Token, verb: Token) -> bool:
    """Whether `date` tells when `verb` reported `clause`, or who did: "police said Wednesday that two were killed",
    "the mayor, who took office in 2015, said two died", "two died, police said Wednesday".

    Behind a clause that is reported last a date is that clause's, wherever the parse has hung it, and behind a comma:
    "on Monday, police said, two died", "two died, police said, on Monday".
    """
    if clause.i < verb.i:
        behind_comma = date.start - 1 == verb.i + 1 or date.doc[date.root.head.i - 1].text == ","
        return date.start > verb.i and not (behind_comma and date.doc[verb.i + 1].text == ",")
    return date.start < clause.left_edge.i


def _stands_aside(date: Tokens, word: Token) -> bool:
    """Whether `date` belongs to a remark under `word`: "…, according to a report issued Wednesday", "… and the road was
    shut on Wednesday", "… by a man who was freed in 2019", "… before it closed in May"."""
    for token in date.root.ancestors:
        if token.i == word.i:
            break
        joined = token.dep_ in ("conj", "parataxis") and any(child.dep_ in SUBJECTS for child in token.children)
        if joined or (token.dep_ == "advcl" and _is_at_another_time(token, after=False)):
            return True
        if token.dep_ in ("acl", "relcl") and not is_event(token.head):
            source = token.head.dep_ == "pobj" and token.head.head.lower_ == "to"
            made = date.root.text.isdecimal()  # "died in a house built in 2004"
            if source or made or is_person_noun(token.head) or token.head.pos_ == "PROPN":
                return True
    return False


def _is_at_another_time(clause: Token, *, after: bool = True) -> bool:
    """Whether what `clause` tells was before or after what its sentence tells: "after two had died".

    Not `after`: what happened after something happened by it, unless it says how long after.
    """
    if clause.dep_ == "prep":
        return clause.lower_ in listed("other_times")
    if clause.dep_ != "advcl":
        return False
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    later = after or any(child.dep_ == "npadvmod" and child.i < clause.i for child in clause.children)
    return bool(marks & listed("other_times")) and (later or "after" not in marks)


def _in_subject(word: Token, verb: Token) -> bool:
    """Whether `word` only tells who is the subject of `verb`: "a man who shot two people was sentenced in May".

    Of an event both are told: "the quake that killed 12 struck in May".
    """
    token = word
    while token.i != verb.i and token.head.i != token.i:
        if token.head.i == verb.i:
            return token.dep_ in ("nsubj", "nsubjpass") and not is_event(token)
        token = token.head
    return False
