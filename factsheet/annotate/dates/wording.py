"""What the parse tells about an expression: what it modifies, and what stands before it and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factsheet.annotate.clauses.grammar import SUBJECTS, auxiliaries
from factsheet.annotate.data import listed
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.lexicon import words
from factsheet.annotate.tree import Doc, Span, Token


@dataclass
class Wording:
    """The parse `doc` of a document and its `text`, to be asked about the expressions found in it."""

    doc: Doc
    text: str

    def _tokens(self, match: Match) -> Span:
        """The tokens of the parse that `match` covers, in part too."""
        return self.doc.over(match.start, match.end)

    def follows(self, match: Match, word: str) -> bool:
        """Whether `word`, in small letters, stands right before it."""
        before = self._token_before(match)
        return before is not None and before.lower_ == word

    def precedes(self, match: Match, word: str) -> bool:
        """Whether `word`, in small letters, stands right behind it."""
        behind = self._token_behind(match)
        return behind is not None and behind.lower_ == word

    def _token_behind(self, match: Match) -> Token | None:
        """The token of the parse right behind `match`."""
        tokens = self._tokens(match)
        return self.doc[tokens.end] if tokens.end < len(self.doc) else None

    def _token_before(self, match: Match) -> Token | None:
        """The token of the parse right before `match`."""
        tokens = self._tokens(match)
        return self.doc[tokens.start - 1] if tokens.start else None

    def counts(self, match: Match) -> bool:
        """Whether a number that could be a year counts things: "2012 tickets", but "in 2012", "the 2012 elections",
        "2012 Ford earnings"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if tokens.root.dep_ != "nummod" or tokens.root.head.tag_ != "NNS":
            return False
        noun = tokens.root.head
        if any(token.pos_ == "PROPN" or token.like_num for token in self.doc[tokens.end : noun.i]):
            return False  # "in 2019 two men"
        people = noun.lemma_.lower() in listed("counted_people")
        in_it = before is not None and before.lower_ == "in" and not (before.i and before.nbor(-1).like_num)
        dated = before is not None and before.lower_ in listed("of_time") and (in_it or not people)
        return (
            noun.i > tokens.root.i and not dated and not any(child.dep_ in ("det", "poss") for child in noun.children)
        )

    def names_something(self, match: Match) -> bool:
        """Whether a date is part of a name or a noun's modifier: "the Boxing Day earthquake"."""
        return self._modifies(match, ("NOUN", "PROPN", "ADJ"))

    def modifies_noun(self, match: Match) -> bool:
        """Whether it stands before a noun that is no name: "the May vote", but "the March on Rome"."""
        return self._modifies(match, ("NOUN",))

    def _modifies(self, match: Match, classes: Sequence[str]) -> bool:
        tokens = self._tokens(match)
        if tokens.root.dep_ not in ("compound", "nmod", "amod", "nummod"):
            return False
        return tokens.root.head.pos_ in classes

    def dates_subject_of(self, match: Match, verb: Token) -> bool:
        """Whether it tells which one the subject of `verb` is: "the 2027 race is", "next year's fair runs"."""
        root = self._tokens(match).root
        noun = root.head
        return (
            root.dep_ in ("compound", "nmod", "amod", "nummod", "poss") and noun.dep_ in SUBJECTS and noun.head == verb
        )

    def any_such(self, match: Match) -> bool:
        """Whether an article or "any" before it makes it one of many: "on a Sunday in August 1996"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if before is None or tokens.root.dep_ in ("compound", "nmod", "amod", "poss"):
            return False
        return before.lower_ in ("a", "any", "some", "given", "one")

    def is_some_day(self, match: Match) -> bool:
        """Whether "one day" is any day to come: "he will one day return", "one day the two might unite"."""
        before, behind = self._token_before(match), self._token_behind(match)
        does = behind is not None and behind.pos_ == "VERB"
        if before is not None and (before.tag_ == "MD" or (before.lower_ == "to" and does)):
            return True
        day = self._tokens(match).root
        return day.head.i > day.i and any(child.tag_ == "MD" for child in day.head.children)

    def is_a_drop(self, match: Match) -> bool:
        """Whether "the fall" is that of somebody or something: "the fall of Kabul", "hurt in the fall", "the fall cost
        him his life"; but "in the fall", "the fall came early", "the fall term", "the fall of that year"."""
        tokens, before, behind = self._tokens(match), self._token_before(match), self._token_behind(match)
        if tokens[-1].dep_ in ("compound", "nmod", "amod"):
            return False
        if behind is not None and behind.lower_ in listed("of_a_drop"):
            return not any(token.lower_ == "year" for token in self.doc[behind.i + 1 : behind.i + 4])
        if tokens[-1].dep_ == "nsubj":
            return tokens[-1].head.lemma_ not in words().of_seasons
        if before is None or (before.lower_ not in listed("before_a_season") and not self._is_share(before)):
            return True
        return before.lower_ == "in" and before.head.lemma_.lower() in words().befalls

    def _is_share(self, before: Token) -> bool:
        """Whether an "of" speaks of a share of some time: "for much of the fall"."""
        return before.lower_ == "of" and before.head.lower_ in listed("shares_of_a_season")

    def is_supposed(self, match: Match) -> bool:
        """Whether its clause only says what could be: "if no appeal is filed, he would be free seven days later"."""
        tokens = self._tokens(match)
        if not any(token.lower_ in ("if", "unless") for token in tokens.sent if token.dep_ == "mark"):
            return False
        verb = next((token for token in tokens.root.ancestors if token.pos_ in ("VERB", "AUX")), None)
        return verb is not None and any(child.tag_ == "MD" for child in verb.children)

    def is_told_by_clause(self, match: Match) -> bool:
        """Whether a clause without an opener tells which one it is: "2010, the year the court ruled"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if before is None or not (before.lower_ == "," or before.lemma_ == "be"):
            return False
        return any(child.dep_ == "relcl" for child in tokens.root.rights)

    def is_verb(self, match: Match) -> bool:
        """Whether its first word is a verb: "the trial is expected to last six weeks"."""
        tokens = self._tokens(match)
        return len(tokens) > 1 and tokens[0].pos_ == "VERB"

    def opens_clause(self, match: Match) -> bool:
        """Whether its first word opens a clause: "he said that March was worse"."""
        tokens = self._tokens(match)
        return len(tokens) > 1 and tokens[0].dep_ == "mark"

    def opens_clause_of_another(self, match: Match) -> bool:
        """Whether the "that" behind `match` belongs to a verb before it: "he said over the weekend that …"."""
        that = self._token_behind(match)
        return that is not None and that.lower_ == "that" and that.dep_ == "mark"

    def describes(self, match: Match) -> bool:
        """Whether a unit with its article tells what something is like, not how long: "a weekend tweet", "Sunday was
        a day of shock"."""
        tokens = self._tokens(match)
        if len(match.tokens) != 2 or match.tokens[0].word not in ("a", "an"):
            return False
        unit = tokens[-1]
        if unit.dep_ == "attr":
            return any(child.lower_ == "of" for child in unit.children)
        return match.has("day", "weekend") and unit.dep_ in ("compound", "nmod", "amod") and unit.head.pos_ == "NOUN"

    def is_one_of_many(self, match: Match) -> bool:
        """Whether "a", a possessive or an adjective stands right before it: "a 2009 Honda", "his red 2009 Honda"."""
        before = self._token_before(match)
        return before is not None and (before.tag_ in ("PRP$", "POS", "JJ") or before.lower_ in ("a", "an"))

    def entity(self, match: Match) -> str:
        """What the tagger calls the first token of `match` ("PERSON", "DATE"), empty where it is no entity."""
        tokens = self._tokens(match)
        return tokens[0].ent_type_ if len(tokens) else ""

    def is_cut_short(self, match: Match) -> bool:
        """Whether a day without its year stands for what happened on it in a year that everybody knows: "after Sept.
        11", "the Sept. 11 attacks"."""
        before = self._token_before(match)
        day = (match.value("MONTH"), match.value("DAY"))
        since = before is not None and before.lower_ in ("after", "since", "before", "of", "-")
        return day in words().known_days and (since or self._modifies(match, ("NOUN", "PROPN", "ADJ")))

    def of_one_noun(self, match: Match, year: Match) -> bool:
        """Whether `match` and the `year` behind it belong to one noun: "the July 7 bombings of 2005", "the July 7
        bombings shook London in 2005"."""
        date, other = self._tokens(match).root, self._tokens(year).root
        if other.head.lower_ not in ("of", "in"):
            return False
        noun, held = date.head, other.head.head
        does = noun.dep_ in ("nsubj", "nsubjpass") and noun.head == held
        belongs = held == noun or does or (held.dep_ == "acl" and held.head == noun)
        return belongs and date.dep_ in ("compound", "nmod", "amod", "poss")

    def is_an_age(self, match: Match) -> bool:
        """Whether "today" or "tomorrow" stands for its times: "the cars of tomorrow", "today's world", but "the victims
        of today's crash"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if any(token.tag_ == "POS" for token in self.doc[tokens.end : tokens.end + 1]):
            return tokens.root.dep_ == "poss" and tokens.root.head.lemma_.lower() in words().of_an_age
        return before is not None and before.lower_ == "of"

    def _before_phrase(self, match: Match) -> str:
        """The word before the noun phrase of `match`: "after" of "after a flat second quarter"."""
        tokens = self._tokens(match)
        first = min(tokens.root.left_edge.i, tokens.start)
        return self.doc[first - 1].lower_ if first else ""

    def is_a_title(self, match: Match) -> bool:
        """Whether its capitals make it the name of a programme or a paper: "on ABC's This Week", "told VOA Today"."""
        words = [token for token in match.tokens if self.text[token.start].isalpha()]
        tokens = self._tokens(match)
        if not all(self.text[token.start].isupper() for token in words):
            return False
        before = tokens[0].nbor(-1) if tokens.start > tokens.sent.start else None
        if len(words) == 1 and (before is None or not before.is_alpha):
            return False
        return any(token.text[0].islower() for token in tokens.sent if token.is_alpha)

    def happened_on(self, match: Match) -> bool:
        """Whether a verb in the past tense has the day for itself: "they met on May 4", but "extended to Nov. 16"."""
        tokens, verb, before = self._tokens(match), self.verb_of(match), self._token_before(match)
        if verb is None or before is None:
            return False
        if before.lower_ != "on" and (tokens.root.dep_ == "pobj" or before.pos_ in ("NOUN", "PROPN", "PUNCT")):
            return False
        return any(token.tag_ == "VBD" for token in (verb, *auxiliaries(verb)))

    def is_an_aside(self, match: Match) -> bool:
        """Whether a year dates no clause of the story: "papers found in 2004", "the 1614 rules", "since 1813"."""
        verb = self.verb_of(match)
        return verb is None or verb.dep_ in ("acl", "relcl") or self.follows(match, "since")

    def verb_of(self, match: Match) -> Token | None:
        """The verb on which a date hangs with its preposition and nothing between."""
        token = self._tokens(match).root
        while token.dep_ in ("pobj", "prep", "npadvmod"):
            token = token.head
            if token.pos_ in ("VERB", "AUX"):
                return token
        return None
