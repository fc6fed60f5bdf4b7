"""Person, organization or place: the evidence for each name, in its words, its neighbours and the parse."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from factsheet.annotate.data import listed, members, table, words
from factsheet.annotate.marks.marks import APOSTROPHES
from factsheet.annotate.names import gazetteer, titles
from factsheet.annotate.names.ages import age_after
from factsheet.annotate.names.beside_people import STRONG, beside
from factsheet.annotate.names.candidates import (
    NOBLE,
    Candidate,
    goes_on_with_of,
    organization_noun,
    personlike,
    words_of,
)
from factsheet.annotate.names.capitals import are_syllables, opens
from factsheet.annotate.names.common_words import is_common, is_everyday_form
from factsheet.annotate.names.firms import is_called_a_firm, one_word_firms, tells_of_its_own
from factsheet.annotate.names.given_names import is_given, is_surname
from factsheet.annotate.names.known_bodies import is_known
from factsheet.annotate.names.lives import lives
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.model.person_name import PARTICLES, SUFFIXES, is_initial

Sort = str
_OBJECTS = frozenset({"dobj", "dative"})
_INSIDE = frozenset({"compound", "nmod", "amod", "poss"})
_GAINING = frozenset({"win", "clinch", "scoop", "receive", "award", "retain", "lift"})
_WHOLE = 2.0
"""The parser's evidence where all words of a name bear its label."""
_LABELS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
_GOALS = 8
"""Tokens behind a name in which stands what a team was led to."""
_FIRM = 9
"""More than a given name and a family name weigh together: "Warren Pike shares fell"."""
_TEAM = 5
"""More than a family name and its place as a subject: "Orr Pike have won"; a person has."""
_LEAST = 2.0
"""The least evidence that makes a name."""
_DESCRIPTION = 8
"""Tokens before a name in which the noun of its bearer's description is looked for."""
_LEAST_PERSON = 3.0
"""The same for a person's."""


def short_forms(doc: Doc, found: Sequence[Candidate]) -> dict[str, str]:
    """The full names of firms by the first words that stand for them alone: "Halden" for "Halden Baby Products".

    "Halden" for "Halden Inc." is full enough. Only where one firm begins so and the short name stands nowhere like a
    town's ("in Halden"); a country is no firm ("China" beside "China Airlines"). A firm that goes by one word is
    its own.
    """
    places: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        places[words_of(doc, candidate)].append(candidate)
    fulls: dict[str, set[str]] = defaultdict(set)
    for text in places:
        parts = text.split()
        if parts[-1].lower().rstrip(".") in members("organization_words", "companies"):
            for size in range(1, len(parts)):
                short = " ".join(parts[:size])
                if short in places and gazetteer.type_of(short) not in {"country", "state"}:
                    fulls[short].add(text)
    legal = table("organization_words")["legal"]
    return {text: text for text in one_word_firms(doc, found)} | {
        short: short if full.removeprefix(short).strip(" ,.").lower() in legal else full
        for short, longer in fulls.items()
        for full in sorted(longer)
        if len(longer) == 1 and not any(_from_neighbours(doc, one)["place"] for one in places[short])
    }


def sort_all(doc: Doc, found: Iterable[Candidate], firms: Iterable[str]) -> dict[str, Sort]:
    """The sort of each name that occurs among `found`, by its words; what is no name is left out.

    `firms` are the short forms of firms. All places where the same words stand are judged together: one clear place
    settles the others.
    """
    places: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        places[words_of(doc, candidate)].append(candidate)
    alone = {text for text in places if " " not in text}
    names = {text for text in places if text.count(" ") in {1, 2} and is_given(text.split()[0])}
    surnames = {text.split()[-1] for text in names}
    longer = {" ".join(text.split()[:size]) for text in places for size in range(1, text.count(" ") + 1) if _body(text)}
    addressed = {doc[one.start].text for group in places.values() for one in group if _is_addressed(doc, one)}
    judged = {
        text: _sort(doc, text, group, alone, longer, text.split()[-1] in addressed)
        for text, group in places.items()
        if not _with_more(text, names, alone, surnames, all(opens(doc[candidate.start]) for candidate in group))
    }
    return {text: sort for text, sort in judged.items() if sort} | dict.fromkeys(firms, "organization")


def _ends_as_a_firm(text: str) -> bool:
    """Whether the name ends in the legal form of a firm: "Halden Moss Co.", whoever the words before may be."""
    return text.split()[-1].lower().rstrip(".") in table("organization_words")["legal"]


def _is_addressed(doc: Doc, candidate: Candidate) -> bool:
    """Whether a family name alone stands behind "Mr." or "Ms."."""
    single = candidate.end - candidate.start == 1 and candidate.title is not None
    return single and titles.honorific(doc[candidate.start - 1].text) in {"m", "f"}


def _sort(
    doc: Doc, text: str, group: list[Candidate], alone: set[str], longer: set[str], addressed: bool
) -> Sort | None:
    total: defaultdict[str, float] = defaultdict(float, _from_words(text))
    if " " in text and text.split()[-1] in alone and gazetteer.type_of(text) is None:
        total["person"] += 2
    strong: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for candidate in group:
        for sort, weight in _from_parser(doc, candidate).items():
            total[sort] += weight / len(group)
            labelled[sort] += weight >= _WHOLE
        strong |= _from_neighbours(doc, candidate)
    for sort, count in strong.items():
        total[sort] += count
    if labelled["organization"] and _is_shortened_like_a_firm(text, alone):
        total["organization"] += 2
    if acronym(text) and gazetteer.type_of(text) is None:
        total["organization"] += total.pop("place", 0)  # the parser takes the NRA for a place
    if text.lower() in _NOT_NAMES or (" " not in text and _generic(text)) or _is_storm(text) or _is_contest(text):
        return None
    if _is_vessel(doc, text, group) or _is_prize(doc, text, group):
        return None
    if " " in text and (_has_article(doc, group) or _ends_as_a_firm(text)):
        total.pop("person", None)
    called = is_given(text.split()[0]) and labelled["person"] == len(group)
    if strong["person"] < STRONG and not addressed and _no_person(text, longer, called):
        total.pop("person", None)
    if " " not in text and strong["person"] < 1 and not (is_given(text) and _by_itself(doc, group)):
        total.pop("person", None)
    if strong["person"] < STRONG and _stands_for_a_place(doc, group):
        total.pop("person", None)
    if not total:
        return None
    sort, weight = min(total.items(), key=lambda item: (-item[1], item[0] == "person", item[0]))
    least = _LEAST_PERSON if sort == "person" else _LEAST
    return sort if weight >= least else None


def _is_shortened_like_a_firm(text: str, alone: set[str]) -> bool:
    """Whether the first word stands for the name elsewhere, as firms' do, and the last, as people's do, nowhere."""
    parts = text.split()
    return len(parts) > 1 and parts[0] in alone and parts[-1] not in alone and not is_given(parts[0])


def _with_more(text: str, names: set[str], alone: set[str], surnames: set[str], opening: bool) -> bool:
    """Whether a known name runs into words that are none ("Universe Jane Roe", "Jane Roe Speaks", "Against Roe").

    `opening` tells that it only stands where a sentence begins: elsewhere "Unique Roe" has her capital for a name.
    """
    parts = text.split()
    if _body(text) or len(parts) < 2 or parts[-1].lower() in SUFFIXES:
        return False
    if " ".join(parts[:-1]) in names or any(" ".join(parts[at:]) in names for at in range(1, len(parts) - 1)):
        return True
    known = parts[-1] in alone and parts[-1] in surnames
    titled = parts[0].isupper() or titles.honorific(parts[0]) or titles.heads(parts[:1])
    return len(parts) == 2 and known and (opening or bool(titled)) and is_everyday_form(parts[0])


def _by_itself(doc: Doc, group: list[Candidate]) -> bool:
    """Whether the single word is no part of a longer name or term anywhere ("Valentine's Day", "Howard housing")."""
    for candidate in group:
        token, after = doc[candidate.start], doc[candidate.end : candidate.end + 2]
        owned = len(after) == 2 and after[0].lower_ in APOSTROPHES and after[1].text[0].isupper()
        if owned or token.dep_ in {"compound", "nmod", "amod"}:
            return False
    return True


def _stands_for_a_place(doc: Doc, group: list[Candidate]) -> bool:
    """Whether most places where the words stand read "in …", "at …", so that no person is meant."""
    places = sum(
        candidate.start > 0
        and doc[candidate.start - 1].lower_ in {"in", "at", "near"}
        and not (candidate.start > 1 and doc[candidate.start - 2].pos_ == "VERB")
        and not (candidate.end < len(doc) and doc[candidate.end].lower_ in APOSTROPHES)
        for candidate in group
    )
    return 2 * places > len(group)


def _body(text: str) -> bool:
    """Whether `text` is an organization or a place by its last word."""
    return organization_noun(text.split()[-1]) or gazetteer.type_of(text) not in {None, "city"}


def _is_storm(text: str) -> bool:
    """Whether a storm or an undertaking is named, which is nobody and nothing that acts: "Hurricane Sandy", "Tropical
    Storm Ana", "Operation Blue Wind"."""
    parts = text.lower().split()
    called = parts[0] in listed("storms") | listed("undertakings") and not organization_noun(parts[-1])
    return len(parts) > 1 and (called or parts[:2] == ["tropical", "storm"])


def _is_contest(text: str) -> bool:
    """Whether games, a feast or a title is named, nobody, nowhere and no body: "Velm Marathon", "Miss World"."""
    parts = text.split()
    return len(parts) > 1 and (parts[0] == "Miss" or parts[-1].lower() in table("organization_words")["contests"])


def _is_vessel(doc: Doc, text: str, group: list[Candidate]) -> bool:
    """Whether a ship, a horse, a band or a work bears the name: "USS Jo Roe", "the ferry Jo Roe" where most places read
    so, "his yacht, Blue Gull," anywhere for what does not begin like somebody's name."""
    kinds = table("organization_words")
    named = members("organization_words", "vessels") | members("organization_words", "named_things")
    ships = sum(doc[one.start - 1].lower_ in named for one in group if one.start)
    if text.split()[0] in kinds["of_ships"] or 2 * ships > len(group):
        return True
    beside = sum(
        doc[one.start - 1].text == "," and doc[one.start - 2].lower_ in named for one in group if one.start > 1
    )
    return bool(ships + beside) and " " in text and not is_given(text.split()[0])


def _is_prize(doc: Doc, text: str, group: list[Candidate]) -> bool:
    """Whether "the" and the name are what somebody wins or is given: "won the Golden Heron"."""
    if " " not in text or _body(text) or gazetteer.type_of(text) is not None:
        return False
    roots = (doc[one.start : one.end].root for one in group if one.start and doc[one.start - 1].lower_ == "the")
    return any(root.dep_ in _OBJECTS and root.head.lemma_ in _GAINING for root in roots)


def _has_article(doc: Doc, group: list[Candidate]) -> bool:
    """Whether "the" stands right before most places of the name, for itself: "the Golden Heron", not "the Roe case"."""
    articles = 0
    for one in group:
        last = doc[one.end - 1]
        inside = last.dep_ in _INSIDE and last.head.i >= one.end
        articles += one.start > 0 and doc[one.start - 1].lower_ == "the" and one.title is None and not inside
    return 2 * articles > len(group)


def _no_person(text: str, longer: set[str], called: bool) -> bool:
    """Whether the words cannot be a person's name: everyday words, a team, the first half of a school's name.

    `called` says that they begin with a given name and the parser takes them for a person's wherever they stand: then
    an everyday word may end them, for lists of such words hold famous surnames.
    """
    parts = [part for part in text.split() if not is_initial(part) and part.lower() not in SUFFIXES]
    if not personlike(text.split()) or (" " in text and text in longer) or text.split()[0].lower() in NOBLE:
        return True
    first, last = parts[0] if parts else text, parts[-1] if parts else text
    if text.isupper() and len(parts) > 1 and not is_given(parts[0]):
        return True
    if text.split()[0].lower() in listed("place_beginnings") or (
        first != last and gazetteer.is_city(first) and gazetteer.is_city(last) and not is_given(first)
    ):
        return " " in text
    if last.lower() in _NOT_NAMES or (not called and (is_common(last) or first.lower() in _NOT_NAMES)):
        return True
    if len(parts) > 1 and is_common(first):
        return True
    home = gazetteer.type_of(" ".join(parts[:-1])) in {"city", "state", "country"}
    return len(parts) > 1 and last.endswith("s") and not is_surname(last) and home


def _generic(word: str) -> bool:
    """Whether the single word is a noun of organizations or a title, and no name by itself."""
    return not is_known(word) and (organization_noun(word) or bool(titles.heads([word])))


def _from_words(text: str) -> dict[str, float]:
    """Evidence in the words of the name."""
    parts = text.split()
    evidence: dict[str, float] = {}
    body = goes_on_with_of(parts)
    kind = None if body else gazetteer.type_of(text)
    if is_known(text):
        evidence["organization"] = 6
    elif len(parts) > 1 and (organization_noun(parts[-1]) or body):
        evidence["organization"] = 4
    elif acronym(text):
        evidence["organization"] = 1
    if kind:
        evidence["place"] = {"state": 5, "country": 5, "county": 5, "city": 4 if len(parts) > 1 else 2.5}.get(kind, 3)
    if len(parts) > 1:
        known = 2 * is_given(parts[0]) + is_surname(parts[-1]) + 2 * is_initial(parts[0])
        evidence["person"] = known + any(is_initial(part) and part.endswith(".") for part in parts[1:-1])
        evidence["person"] += 2 * any(_is_of_syllables(part) for part in parts)
    else:
        evidence["person"] = 1.0 if is_given(text) or is_surname(text) else 0.0
    return evidence


def _is_of_syllables(word: str) -> bool:
    """Whether `word` is a given name of two syllables, the second in lower case: "Jae-in" of "Moss Jae-in"."""
    first, _, second = word.partition("-")
    return second.islower() and first.istitle() and are_syllables(first, second)


def _from_parser(doc: Doc, candidate: Candidate) -> dict[str, float]:
    """Evidence in the entity label of the parser."""
    votes = Counter(_LABELS.get(token.ent_type_, "") for token in doc[candidate.start : candidate.end])
    label, count = votes.most_common(1)[0]
    return {label: 2 * count / (candidate.end - candidate.start)} if label else {}


def _is_where_from(doc: Doc, candidate: Candidate) -> bool:
    """Whether the age behind is that of a name before: "Ada Moss of Arden, 34, left", not "sister of Ada, 34,"."""
    at = candidate.start - 2
    at -= at >= 0 and doc[at].text == ","
    return at >= 0 and doc[at + 1 : candidate.start].text.strip(", ") in ("of", "from") and doc[at].pos_ == "PROPN"


def _from_neighbours(doc: Doc, candidate: Candidate) -> Counter[str]:
    """Evidence in what stands right before and after."""
    evidence: Counter[str] = Counter()
    several = candidate.end - candidate.start > 1
    before = doc[candidate.start - 1] if candidate.start else None
    if candidate.title is not None:
        evidence["person"] = 4
    elif before is not None and before.is_lower and titles.heads([before.lower_], lower=True):
        evidence["person"] = 2 if several else 0
    elif several and _is_introduced(doc, candidate.start):
        evidence["person"] = 2
    elif several and doc[candidate.start].ent_type_ == "PERSON" and _is_described(doc, candidate):
        evidence["person"] = 1
    elif before is not None and before.lower_ in {"in", "near", "across", "throughout", "outside"}:
        evidence["place"] = 1
    if several and any(
        (token.dep_ == "nsubj" or (token.dep_ in _OBJECTS and _is_set_like_a_name(doc, candidate)))
        and token.head.pos_ == "VERB"
        for token in doc[candidate.start : candidate.end]
    ):
        evidence["person"] += 1
    called = several and is_called_a_firm(doc, candidate.start, candidate.end)
    firms = _FIRM if called else _of_firms(doc, candidate) if several else 0
    evidence["organization"] = max(firms, _of_teams(doc, candidate))
    if not several and _ends_address(doc, candidate.start):
        evidence["place"] = 4
    if _in_dateline(doc, candidate):
        evidence["place"] = 3
    if age_after(doc, candidate.end):
        evidence["place" if _is_where_from(doc, candidate) else "person"] = 4
    if region_after(doc, candidate.end) or _is_called(doc, candidate.start):
        evidence["place"] = 4
    apposition = _apposition(doc, candidate.end)
    if any(token.lower_ in members("organization_words", "common") for token in apposition):
        evidence["organization"] = 3
    elif several and apposition and apposition[-1].tag_ == "NN" and is_person_noun(apposition[-1]):
        evidence["person"] = max(evidence["person"], STRONG if _is_set_like_a_name(doc, candidate) else 0)
    if found := beside(doc, candidate.start, candidate.end):
        evidence["person"] = max(evidence["person"], found) if found >= STRONG else evidence["person"] + found
    if several and _is_set_like_a_name(doc, candidate) and (found := lives(doc, candidate.start, candidate.end)):
        evidence["person"] = max(evidence["person"], found) if found >= STRONG else evidence["person"] + found
    if several and _is_done_to_people(doc, candidate):
        evidence["person"] += 3
    if candidate.end < len(doc) and doc[candidate.end].lemma_ in {"say", "tell"}:
        evidence["person"] += 1 + 2 * _speaks_of_own(doc, candidate.end)
    return evidence


def _ends_address(doc: Doc, start: int) -> bool:
    """Whether a street stands before: "of Mill Road, Walton"; Walton is where that is."""
    if start < 3 or doc[start - 1].text != ",":
        return False
    street = doc[start - 2]
    return street.is_title and gazetteer.type_of(doc[start - 3 : start - 1].text) == "street"


def _is_called(doc: Doc, start: int) -> bool:
    """Whether what begins at token `start` is what a settlement is called."""
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in listed("settlements")


def _of_firms(doc: Doc, candidate: Candidate) -> int:
    """Evidence of a firm beside the name: "Orr Pike shares" most, "… said its profits", "analysts at Orr Pike"."""
    end = candidate.end
    following = doc[end] if end < len(doc) else None
    before = doc[candidate.start - 1] if candidate.start else None
    if following is not None and following.lemma_.lower() in members("organization_words", "of_firms"):
        return _FIRM if following.pos_ == "NOUN" else 0
    employs = before is not None and before.lower_ == "at" and before.head.pos_ == "NOUN" and candidate.title is None
    return 2 if employs or tells_of_its_own(doc, end) else 0


def _of_teams(doc: Doc, candidate: Candidate) -> int:
    """Evidence of a team: "Spanish side Orr Pike", "city rivals Orr Pike", "Orr Pike have won", "led Orr Pike to"."""
    teams, end = table("organization_words")["teams"], candidate.end
    before = doc[candidate.start - 1].lower_ if candidate.start else ""
    after = doc[end].lower_ if end < len(doc) else ""
    root = doc[candidate.start : end].root
    if gazetteer.type_of(words_of(doc, candidate)) is not None or {root.dep_, root.head.dep_} <= _INSIDE:
        return 0
    if before in teams["one"] or (before in teams["several"] and after not in {"and", ","}):
        return _FIRM
    verb = root.head
    if root.dep_ == "dobj" and verb.lemma_ in teams["led"] and after == "to":
        goals = (word.lemma_.lower() for word in doc[end + 1 : min(verb.right_edge.i + 1, end + _GOALS)])
        return _FIRM if set(goals) & set(teams["won"]) else 0
    alone = (
        candidate.title is None
        and root.dep_ in {"nsubj", "nsubjpass"}
        and not any(child.dep_ in {"conj", "cc"} for child in root.children)
    )
    alone = alone and not (end - candidate.start == 1 and opens(doc[candidate.start]))  # "Hundreds were there"
    joined = before in {"and", ",", "&", "the"} or root.dep_ == "conj"
    return _TEAM if alone and not joined and after in {"have", "are", "were"} else 0


def _is_introduced(doc: Doc, start: int) -> bool:
    """Whether a noun for a person leads to the name: "the campaign's manager, Jo Roe", "infielder Jo Roe"."""
    at = start - 1
    if at > 0 and doc[at].text == ",":
        noun = doc[at - 1]
        return noun.is_lower and titles.heads([noun.lower_], lower=True) > 0
    if at < 0 or not doc[at].is_lower or doc[at].lower_ in members("organization_words", "common"):
        return False
    return doc[at].pos_ == "NOUN" and doc[at].tag_ == "NN" and is_person_noun(doc[at])


def _is_described(doc: Doc, candidate: Candidate) -> bool:
    """Whether a person's whole description leads to the name: "the head of the relief agency, Jo Roe," or "… Roe."."""
    comma, end = candidate.start - 1, candidate.end
    if comma < 1 or doc[comma].text != "," or (end < len(doc) and not doc[end].is_punct):
        return False
    for at in range(comma - 1, max(comma - _DESCRIPTION, 0), -1):
        token = doc[at]
        if token.is_punct or token.pos_ in {"VERB", "AUX"} or token.is_space:
            return False
        if token.lower_ in {"of", "for"} and doc[at - 1].is_lower and titles.heads([doc[at - 1].lower_], lower=True):
            return doc[at + 1].lower_ in {"the", "a", "an", "its", "their"} and doc[comma - 1].is_lower
    return False


def _speaks_of_own(doc: Doc, said: int) -> bool:
    """Whether the one who says something at token `said` is a "he" or a "she" in what is said: "said her husband"."""
    return any(token.lower_ in {"he", "she", "his", "her"} for token in doc[said + 1 : said + 4])


def _in_dateline(doc: Doc, candidate: Candidate) -> bool:
    """Whether the name opens a paragraph in capitals and an agency or a dash follows ("SEATTLE (AP) —")."""
    opens = candidate.start == 0 or doc[candidate.start - 1].is_space
    after = doc[candidate.end].text if candidate.end < len(doc) else ""
    return opens and doc[candidate.start].is_upper and after in {"(", ",", "—", "–", "-", "--"}


def region_after(doc: Doc, end: int) -> Token | None:
    """The state, province or country after a comma at token `end` ("Aurora, Colo."), as its first token."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    token = doc[end + 1]
    return token if gazetteer.region(doc[token.i : token.i + 2].text) or gazetteer.region(token.text) else None


def acronym(text: str) -> bool:
    """Whether `text` looks like an acronym ("FBI", "D.N.C.")."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def _apposition(doc: Doc, end: int) -> list[Token]:
    """The words of an apposition that begins with an article after a comma at token `end`, up to its head noun."""
    if end + 2 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in {"a", "an", "the"}:
        return []
    found = []
    for token in doc[end + 2 : end + 7]:
        if token.is_punct or token.pos_ in {"VERB", "AUX", "ADP", "PRON"}:
            break
        found.append(token)
    return found


def _is_set_like_a_name(doc: Doc, candidate: Candidate) -> bool:
    """Whether every word has its first letter alone in capitals: not "RT America", "U.N. Women", "D-Calif."."""
    return all(
        (token.is_title and token.is_alpha) or len(token.text.rstrip(".")) == 1 or token.text in PARTICLES
        for token in doc[candidate.start : candidate.end]
    )


def _is_done_to_people(doc: Doc, candidate: Candidate) -> bool:
    """Whether the name is the object of what is done to people only: "shot Jane Roe", "Jane Roe was married"."""
    last = doc[candidate.end - 1]
    if not _is_set_like_a_name(doc, candidate):
        return False
    return last.dep_ in {"dobj", "nsubjpass"} and last.head.lemma_.lower() in words("done_to_people")


_NOT_NAMES = words("not_names")
