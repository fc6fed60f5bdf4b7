"""Candidates for names: runs of capitalised words, joined where a name goes on and cut where a title ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache

from factsheet.annotate.data import listed, members, table
from factsheet.annotate.data import words as words_of_data
from factsheet.annotate.document import NARRATIVE, Document
from factsheet.annotate.marks.marks import APOSTROPHES
from factsheet.annotate.names import gazetteer, titles
from factsheet.annotate.names.capitals import Run, opens, runs, tokens_of
from factsheet.annotate.names.common_words import is_common
from factsheet.annotate.names.given_names import is_given, is_surname
from factsheet.annotate.names.known_bodies import is_known, known_in
from factsheet.annotate.tree import Doc
from factsheet.annotate.words.people_words import names_people
from factsheet.kinds.person_sentence import PARTY_MEMBERS
from factsheet.limits import NAME_WORDS
from factsheet.model.person_name import PARTICLES, SUFFIXES, is_initial, without_particle

NOBLE = frozenset({"lady", "lord", "queen", "king", "prince", "princess", "duke", "duchess", "empress", "emperor"})
"""Titles that a person's name follows, and never is."""
_SAINTS = frozenset({"st", "st.", "saint"})
_CONNECTORS = frozenset({"of", "the", "and", "&", "for", "on", "in", "against", *APOSTROPHES})
_LANDS = frozenset({"state", "country"})
_MOST_WORDS = 5
"""The most words that a person's name has."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `start` to `end` of the parse; the title before them, if any, begins at token `title`."""

    start: int
    end: int
    title: int | None = None


def candidates(document: Document) -> list[Candidate]:
    """Every stretch of `document` that could name a person, an organization or a place, in order."""
    found = [run for run in runs(document) if len(run) <= NAME_WORDS]
    surnames = frozenset(run[-1].text for run in found if len(run) > 1)
    joined = _joined(document.doc, [_undated(_unspoken(run)) for run in found], surnames)
    parts = (part for run in joined for part in _parts(_untitled(_undescribed(run), surnames)))
    return _with_known(document, [part for part in parts if not _is_no_name(document.doc, part)])


def _with_known(document: Document, found: list[Candidate]) -> list[Candidate]:
    """`found` with the bodies known by name, in place of what is only a part of one: "Save the Children"."""
    bodies = [
        Candidate(span.start, span.end)
        for block in document.source.blocks
        if block.kind in NARRATIVE
        for span in known_in(document.doc, tokens_of(document, block))
    ]
    longer = {body for body in bodies for one in found if one.start <= body.start < body.end <= one.end}
    bodies = [body for body in bodies if body not in longer]
    rest = (one for one in found if not any(one.start < body.end and body.start < one.end for body in bodies))
    return sorted([*rest, *bodies], key=lambda one: one.start)


def _untitled(run: Run, surnames: Set[str]) -> Run:
    """`run` without the trade that has its capital only because a line begins with it: "Goalkeeper Roe saved it"."""
    two = len(run) == 2 and opens(run[0]) and run[1].text in surnames
    return run[1:] if two and titles.heads([run[0].text], lower=True) and not titles.heads([run[0].text]) else run


def _undated(run: Run) -> Run:
    """`run` without the word that tells only when an office was held, or for how long: "Ex-CIA", "Longtime Velm"."""
    word, held = run[0].lower_, members("titles", "past") | members("titles", "tenure")
    if len(run) < 2 or word not in held or not (opens(run[0]) or run[1].text == "-"):
        return run
    return run[1 + (run[1].text == "-") :]


def _unspoken(run: Run) -> Run:
    """`run` without the verb of speech at the head of a sentence: "Added Finance Ministry spokesman Jo Roe"."""
    verb = len(run) > 1 and opens(run[0]) and run[0].lower_ in listed("said_first")
    return run[1:] if verb else run


def _undescribed(run: Run) -> Run:
    """`run` without the noun that only says what sort of firm it is, at the head of a sentence: "Chipmaker Vela"."""
    noun = run[0].lower_
    sort = noun == "rival" or (noun in members("organization_words", "common") and not organization_noun(noun))
    return run[1:] if len(run) > 1 and sort and opens(run[0]) else run


def _is_loose_code(doc: Doc, candidate: Candidate) -> bool:
    """Whether two letters that could be a state stand in no address: "Boise, ID", but "a voter ID law"."""
    letters = doc[candidate.start].text
    loose = candidate.end - candidate.start == 1 and len(letters) == 2 and letters.isupper()
    return loose and gazetteer.state(letters) is not None and doc[candidate.start - 1 : candidate.start].text != ","


def _is_no_name(doc: Doc, candidate: Candidate) -> bool:
    """Whether the capital is only that of a state's letters, or of a title that opens a line: "Sporting director"."""
    first, end = doc[candidate.start], candidate.end
    titled = end == candidate.start + 1 < len(doc) and opens(first) and titles.modifier(first.text)
    if titled and doc[end].is_lower and titles.heads([doc[end].text], lower=True):
        return True
    return _is_loose_code(doc, candidate) or _is_called_after(doc, candidate)


def _is_called_after(doc: Doc, candidate: Candidate) -> bool:
    """Whether a feast or an ailment bears the name: "St. Patrick's Day", "Lyme disease", "Parkinson's disease"."""
    following = [token.text for token in doc[candidate.end : candidate.end + 2]]
    owning = bool(following) and following[0] in APOSTROPHES
    feast = owning and following[-1] in listed("feasts")
    before = doc[candidate.start - 1].text if candidate.start else ""
    feast = feast or (before in APOSTROPHES and doc[candidate.start].text in listed("feasts"))
    return feast or (bool(following) and following[owning if len(following) > 1 else 0] in listed("ailments"))


def words_of(doc: Doc, candidate: Candidate) -> str:
    """The candidate's words, white space folded."""
    if candidate.end == candidate.start + 1:
        return doc.tokens[candidate.start].text
    return " ".join(doc[candidate.start : candidate.end].text.split())


def organization_noun(word: str) -> bool:
    """Whether a name that ends in `word` is an organization's ("Department", "Association")."""
    return word.lower() in members("organization_words", "heads")


def _joined(doc: Doc, found: Iterable[Run], surnames: Set[str]) -> Iterator[Run]:
    current: Run = []
    for run in found:
        if current and not _are_two(doc, current, run, surnames) and _goes_on(doc, current, run):
            current = [*doc[current[0].i : run[-1].i + 1]]
            continue
        if current:
            yield current
        current = run
    if current:
        yield current


def _are_two(doc: Doc, run: Run, after: Run, surnames: Set[str]) -> bool:
    """Whether "and" joins the family names of two people named elsewhere: "Lund and Pike"."""
    between = [token.lower_ for token in doc[run[-1].i + 1 : after[0].i]]
    return between == ["and"] and len(run) == len(after) == 1 and {run[0].text, after[0].text} <= surnames


def _goes_on(doc: Doc, run: Run, after: Run) -> bool:
    """Whether `run` and `after` are two parts of one name."""
    if after[-1].i - run[0].i >= NAME_WORDS:
        return False
    between = [token.lower_ for token in doc[run[-1].i + 1 : after[0].i]]
    if not between or len(between) > 3:
        return False
    if between == [","]:
        return after[0].lower_ in SUFFIXES or _one_entity(run, after)
    if between == ["at"]:  # "University of Texas at Austin"
        return run[0].lower_ == "university" and gazetteer.is_city(after[-1].text)
    if not set(between) <= _CONNECTORS:
        return False
    last = run[-1].lower_
    if between[0] in APOSTROPHES and len(between) == 1:
        owner = last in members("organization_words", "owners") or run[0].lower_ in _SAINTS or _one_entity(run, after)
        return owner and organization_noun(after[-1].text)
    if between == ["of"] and gazetteer.region(run[0].doc[run[-1].i : after[-1].i + 1].text):
        return True  # "the District of Columbia"
    if between in (["of"], ["of", "the"]):
        place = gazetteer.type_of(" ".join(token.text for token in run))
        return last in members("organization_words", "of") or (place is None and _one_entity(run, after))
    return _one_entity(run, after)


def _one_entity(run: Run, after: Run) -> bool:
    """Whether the parser takes both runs, with what stands between them, for one organization or building."""
    tokens = run[0].doc[run[-1].i : after[0].i + 1]
    return all(token.ent_type_ in {"ORG", "FAC"} for token in tokens) and not any(
        token.ent_iob_ == "B" for token in tokens[1:]
    )


def _parts(run: Run) -> Iterator[Candidate]:
    """`run`, cut after its title: "Berrien County Sheriff Paul Bailey" gives the county and the man."""
    words = [token.text for token in run]
    text, cut = " ".join(words), _after_title(words, _sure_name(run))
    if is_known(text):
        yield from _whole(run)  # "General Mills" is no general
        return
    known = gazetteer.type_of(text)
    if known in {"county", "state", "country"} or (known == "city" and (cut is None or gazetteer.is_city(text))):
        yield Candidate(run[0].i, run[-1].i + 1)  # not "Port Velm Mayor Jane Roe", which only opens like a city
        return
    if cut is None:
        cut = _after_office(run, words)
        if cut:
            yield from _whole(run[:cut])
            yield Candidate(run[cut].i, run[-1].i + 1, title=run[0].i)
            return
        cut = _after_rank(run)
        if cut:
            yield Candidate(run[cut].i, run[-1].i + 1, title=run[0].i)
            return
        cut = _after_position(words)
        if cut:
            yield from _whole(run[: cut - 1])
            yield Candidate(run[cut].i, run[-1].i + 1)
            return
        cut = _after_place(words)
        yield from _whole(run[:cut])
        yield from _whole(run[cut:])
        return
    first = _title_start(words, cut)
    if first == 1 and is_common(words[0]) and not organization_noun(words[0]) and not gazetteer.type_of(words[0]):
        first = 0  # "Transportation Secretary", "Court Officer"
    if first and words[0].lower() in members("titles", "past"):
        run, words, first, cut = run[1:], words[1:], first - 1, cut - 1
    if first:
        yield Candidate(run[0].i, run[first].i)
    if cut < len(run):
        yield Candidate(run[cut].i, run[-1].i + 1, title=run[first].i)


def _whole(run: Run) -> Iterator[Candidate]:
    while len(run) > 1 and run[0].lower_ in members("titles", "past"):
        run = run[1:]
    while len(run) > 1 and run[-1].text in words_of_data("after_names"):
        run = run[:-1]
    if len(run) > 1 and run[0].lower_ in members("titles", "relatives") and is_given(run[1].text):
        run = run[1:]  # "Husband Dennis said", where a sentence begins
    couple = next((at for at, token in enumerate(run) if token.text == "&"), 0)
    if couple and is_given(run[0].text) and is_given(run[couple + 1].text):
        yield Candidate(run[0].i, run[couple - 1].i + 1)
        run = run[couple + 1 :]
    if run and not (len(run) == 1 and (titles.heads([run[0].text]) or titles.honorific(run[0].text))):
        yield Candidate(run[0].i, run[-1].i + 1)


def goes_on_with_of(words: list[str]) -> bool:
    """Whether the run is a body named by "of" ("Department of Justice")."""
    of = table("organization_words")["of"]
    return any(word == "of" and words[at - 1].lower() in of for at, word in enumerate(words) if at)


def _everyday(words: list[str]) -> bool:
    """Whether the last word, suffixes aside, is no name but an everyday word; behind an initial it is a name."""
    names = [word for word in words if word.lower() not in SUFFIXES]
    return bool(names) and is_common(names[-1]) and not (len(names) > 1 and is_initial(names[-2]))


def _after_rank(run: Run) -> int:
    """Where a person's name begins behind the last word of a title cut off by a small one, else 0.

    So in "Secretary of State Jane Roe", "Sgt. 1st Class John Doe": the parser must take the rest for a person's name.
    """
    first = run[0]
    before = first.doc[max(0, first.i - 2) : first.i]
    office = len(before) == 2 and before[1].lower_ == "of" and bool(titles.heads([before[0].text], lower=True))
    rank = first.lower_ == "class" and len(before) > 0 and before[-1].text[0].isdecimal()
    rest = [token for token in run[1:] if token.ent_type_ == "PERSON"]
    named = 1 < len(rest) == len(run) - 1 and rest[0].ent_iob_ == "B" and personlike([token.text for token in rest])
    return int((office or rank) and named)


def _after_place(words: list[str]) -> int:
    """Where a person's name begins behind a place that the layout put before it ("London Sadiq Khan"), else 0."""
    for cut in (1, 2):
        rest = words[cut:]
        known = gazetteer.type_of(" ".join(words[:cut])) in {"city", "state", "country"} and not is_given(words[0])
        if known and 2 <= len(rest) <= 3 and is_given(rest[0]) and is_surname(rest[-1]) and personlike(rest):
            return cut
    return 0


def _after_position(words: list[str]) -> int:
    """Where a player's name begins behind the letters of a position ("Velm QB Jo Roe"), else 0."""
    if words[0] in members("organization_words", "of_ships"):
        return 0
    for cut in range(1, len(words) - 1):
        letters, rest = words[cut - 1], words[cut:]
        if len(letters) < 4 and letters.isalpha() and letters.isupper() and letters.lower() not in SUFFIXES:
            return cut if len(rest) <= 3 and is_given(rest[0]) and personlike(rest) else 0
    return 0


def _after_office(run: Run, words: list[str]) -> int:
    """Where a person's name begins behind the place of an office: "President of the United States Barack Obama"."""
    doc, at = run[0].doc, run[0].i - 1
    if at > 0 and doc[at].lower_ == "the":
        at -= 1
    if at < 1 or doc[at].lower_ != "of" or not titles.heads([doc[at - 1].text]):
        return 0
    for cut in (3, 2, 1):
        rest = words[cut:]
        known = gazetteer.type_of(" ".join(words[:cut])) in {"city", "county", "state", "country"}
        if known and 2 <= len(rest) <= 3 and personlike(rest) and not _everyday(rest):
            return cut
    return 0


def _sure_name(run: Run) -> bool:
    """Whether two words of a person's name close `run`, everyday words or not: "Prime Minister Ann Mould said".

    The parser must say so or the first be a given name, in a sentence that is no headline in capitals: a word of weight
    stands behind in small letters.
    """
    behind = run[0].doc[run[-1].i + 1 : run[0].sent.end]
    named = all(token.ent_type_ == "PERSON" for token in run[-2:]) or is_given(run[-2:][0].text)
    return len(run) > 2 and named and any(token.is_lower and token.pos_ in {"VERB", "NOUN"} for token in behind)


def _after_title(words: list[str], sure: bool = False) -> int | None:
    """Where the words after the last title in `words` begin; None where no title precedes a person's name.

    `sure` says that the last two words are somebody's name.
    """
    if organization_noun(words[-1]) or goes_on_with_of(words):
        return None
    for cut in range(len(words), 0, -1):
        before = [*words[: cut - 2], f"{words[cut - 2]}."] if words[cut - 1] == "." and cut > 1 else words[:cut]
        rest = words[cut:]
        plain = len(rest) > 1 and (is_given(rest[0]) or cut == 1) and titles.heads(before, lower=True)
        addressed = titles.honorific(before[-1]) in {"m", "f"} or _is_addressed(before[-1], rest)
        addressed = addressed or (sure and len(rest) == 2)
        if before[-1].lower() == "miss" and (_everyday(rest) or gazetteer.type_of(" ".join(rest)) in _LANDS):
            return None  # "Miss World", "Miss Norland"
        head = titles.heads(before) or plain or bool(titles.honorific(before[-1])) or _is_called(words, cut)
        head = head or (len(rest) > 1 and titles.singular(before[-1]) is not None)
        head = head or (before[-1].lower() in PARTY_MEMBERS and len(rest) > 1 and is_given(rest[0]))
        if before == ["Dean"] and len(rest) == 1:
            return None  # far more often the given name than the office
        if head and personlike(rest) and (addressed or not _everyday(rest)):
            return cut if cut < len(words) or cut > 1 else None
    return None


def _is_called(words: list[str], cut: int) -> bool:
    """Whether an everyday noun for people opens the run before a name in full: "Landlord Abe Stein was charged"."""
    first, rest = words[0], words[cut:]
    whole = 2 <= len(rest) <= 3 and is_given(rest[0]) and (is_surname(rest[-1]) or not is_common(rest[-1]))
    return cut == 1 and whole and is_common(first) and names_people(first)


def _is_addressed(title: str, rest: list[str]) -> bool:
    """Whether an abbreviated title stands before a given name, so that no everyday word follows: "Cllr Ann Mould"."""
    short = title.lower() in table("roles")["abbreviations"] or titles.honorific(title) is not None
    return short and len(rest) > 1 and is_given(rest[0])


def _title_start(words: list[str], cut: int) -> int:
    """Where the title that ends before `cut` begins."""
    first = cut
    while first > 0:
        size = titles.heads(words[:first])
        if size:
            first -= size
        elif (
            words[first - 1] == "."
            or (first == cut and titles.singular(words[first - 1]))
            or titles.honorific(words[first - 1])
            or titles.modifier(words[first - 1])
            or (first == cut and titles.heads(words[:first], lower=True))
        ):
            first -= 1
        else:
            break
    return first


def personlike(words: list[str]) -> bool:
    """Whether `words` have the shape of a person's name (or are none at all)."""
    joined = " ".join(words).replace(" - ", "-").split()  # "Jae-in" is one word
    names = [bare for word in joined if (bare := word.strip("\"“”'‘’")) and bare != "-"]
    if names and names[-1].lower() in _plurals():
        return False
    return (
        len(names) <= _MOST_WORDS
        and all(_name_word(word) for word in names)
        and not (names and (organization_noun(names[-1]) or _place_noun(names)))
    )


@cache
def _plurals() -> frozenset[str]:
    """Titles in the plural ("Investigators"): a name does not end in one."""
    return frozenset(f"{word}s" for word in table("titles")["lower"])


def _name_word(word: str) -> bool:
    word = without_particle(word)
    if is_initial(word) or word in PARTICLES or word.lower() in SUFFIXES or word == ",":
        return True
    letters = word.replace("'", "").replace("’", "").replace("-", "").replace(".", "")
    return word[0].isupper() and letters.isalpha() and ((len(letters) > 1 and not word.isupper()) or len(letters) > 3)


def _place_noun(names: list[str]) -> bool:
    """Whether the last word makes a place of the name; "Nathan Hall" may be a man."""
    if len(names) == 2 and is_given(names[0]) and is_surname(names[1]):
        return False
    kind = gazetteer.type_of(" ".join(names)) if len(names) > 1 else None
    return kind not in {None, "city"}
