"""The sentence that introduces a person: role, affiliation, age, and what the person is in the event."""

from __future__ import annotations

import re
from functools import cache

from factsheet.kinds.sentence import ended, named, without_article
from factsheet.kinds.tables import table
from factsheet.model.fact import Fact

_HAPPENED = {
    "killed": "was killed",
    "died": "died",
    "injured": "was injured",
    "survived": "survived",
    "missing": "was reported missing",
    "fired": "was dismissed",
    "resigned": "resigned",
    "sought": "is sought by the police",
    "arrested": "was arrested",
    "house arrest": "was put under house arrest",
    "charged": "was charged",
    "released": "was released without charge",
    "dropped": "had charges dropped",
    "convicted": "was convicted",
    "sentenced": "was sentenced",
    "acquitted": "was acquitted",
    "pardoned": "was pardoned",
    "overturned": "had a conviction overturned",
    "pleaded guilty": "pleaded guilty",
}
_AS_WITNESS = "is sought as a witness"
_SECOND = frozenset({"deputy", "junior", "assistant", "vice", "under", "press", "private", "shadow", "permanent"})
"""Words that make a secretary or minister one of several."""
_PAST = frozenset({"former", "ex", "retired", "late", "onetime", "erstwhile"})
PARTY_MEMBERS = frozenset({"democrat", "republican", "libertarian", "conservative", "socialist", "communist"})
_PARTIES = frozenset({"Republican", "Democratic", "Conservative", "Labour", "Liberal", "Green", "Socialist"})
"""Parties that stand before an office: "the Republican governor"."""
_CAPTION = 12
"""Words behind a name in a list at most: a longer sentence stands in the evidence."""
_NO_MORE = re.compile(r"\d+ years old$|named |quoted$|: ")
"""What says no more of a person than that the sources have the name, or the age."""
_OWNS = frozenset({"'s", "’s", "'", "’"})
_LINKS = frozenset({"of", "for", "in", "at", "with", "to", "from"})


def sentence(
    name: str,
    *,
    role: str | None = None,
    of: str | None = None,
    link: str | None = None,
    article: str | None = None,
    age: int | None = None,
    part: str | None = None,
    status: str | None = None,
    when: str | None = None,
) -> str:
    """One sentence that says of the person called `name` what the arguments say, and no more.

    `when` is the year of the status, `link` what stands between role and affiliation ("of the"); without one the
    affiliation comes first.
    """
    phrase = role_phrase(role, of, link, article) if role else None
    happened = _happened(part, status, bool(phrase))
    body = f"the {of}" if of and link and link.endswith("the") else of
    insertions = [str(age) if age is not None else None, None if role or not of else f"of {body}", phrase]
    if happened and status in _HAPPENED and when:
        happened = f"{happened} in {when}"
    if happened:
        return _joined(name, insertions, happened)
    if phrase:
        return _joined(name, insertions[:1], f"is {phrase}")
    if of and age is not None:
        return ended(f"{name}, {age}, is from {body}")
    if of:
        return ended(f"{name} is from {body}")
    return f"{name} is {age} years old." if age is not None else named(name)


def caption(fact: Fact) -> str:
    """What the statement of a person says besides name, age and what became of them: "sheriff of Hennepin County",
    "who sold the mill".
    """
    name = str(fact.value or "")
    rest = fact.statement.rstrip(".").removeprefix(name)
    if rest == fact.statement.rstrip("."):
        return fact.role or ""
    rest = re.sub(r"^, \d{1,3}\b", "", rest)
    happened = "|".join(map(re.escape, (*_HAPPENED.values(), _AS_WITNESS, "is named as a ")))
    told = re.fullmatch(rf"(?:, (?!is named as a )(?P<inserted>.+?))?,? (?:{happened}).*", rest)
    if told:
        return without_article(told["inserted"] or "")
    does = re.match(r" (?!is\b)[a-z]", rest)
    phrase = f"who{rest}" if does else re.sub(r"^,? is (?:or was )?", "", rest).strip(" ,")
    if _NO_MORE.match(phrase) or len(phrase.split()) > _CAPTION:
        return ""
    return without_article(phrase)


def role_phrase(role: str, of: str | None, link: str | None, article: str | None) -> str:
    """The role with its article and affiliation: "sheriff of Hennepin County", "a former aide to the mayor"."""
    shown = _spelled(role)
    words = shown.split()
    owned = next((at for at, word in enumerate(words) if at and word.lower() in _LINKS), len(words))
    if link in _OWNS:
        article = article if article == "the" else ""  # "the Harbor Party's nominee"
    elif any(word.endswith(("'s", "’s")) for word in words[:owned]):
        article = article if link is None and article and shown[0].islower() else ""  # "the company's spokesman"
    elif words[0] in _PARTIES and len(words) > 1:
        article = "the" if _is_office(words[1:]) else _indefinite(shown)
    elif article is None or (of and not link) or (article == "the" and not of and len(words) == 1):
        known = of or words[0].removesuffix("-elect") in _title_words() or not words[0][:1].islower()
        article = "" if _is_office(words) and known else _indefinite(_ordered(shown, of, link))
    return f"{article} {_ordered(shown, of, link)}".strip()


def is_office(role: str) -> bool:
    """Whether `role` is one that one person at a time holds."""
    return _is_office(_spelled(role).split())


def is_past(role: str) -> bool:
    """Whether `role` is one that somebody had: "former mayor", "segregationist ex-governor", "late senator"."""
    first, *others = re.split(r"[ -]", role.lower())
    return first in _PAST or not (_PAST - {"late"}).isdisjoint(others)


def is_rank(role: str) -> bool:
    """Whether `role` is a mere military or police rank ("Gen.") or membership of a party ("Democrat")."""
    return _spelled(role).lower() in {*table("titles")["ranks"], *PARTY_MEMBERS}


def _ordered(role: str, of: str | None, link: str | None) -> str:
    if not of:
        return role
    if link in _OWNS:
        return f"{of}{link} {role}"
    if link:
        return f"{role} {link} {of}"
    first, mark, rest = re.split(r"([ -])", f"{role} ", maxsplit=1)
    return f"{first}{mark}{of} {rest.strip()}" if first.lower() in _PAST and rest else f"{of} {role}"


def _joined(name: str, insertions: list[str | None], predicate: str) -> str:
    inserted = [part for part in insertions if part]
    return ended(f"{', '.join([name, *inserted])}{',' if inserted else ''} {predicate}")


def _happened(part: str | None, status: str | None, described: bool) -> str | None:
    if part == "suspect" and status in {"killed", "died"}:
        return "is named as a suspect and died"
    if part == "witness" and status == "sought":
        return _AS_WITNESS
    if status in _HAPPENED:
        return _HAPPENED[status]
    if part == "suspect":
        return "is named as a suspect"
    if part == "victim":
        return "is named as a victim"
    return "is named as a witness" if part == "witness" and not described else None


def _is_office(words: list[str]) -> bool:
    if not words or is_past(" ".join(words)):
        return False
    cut = next((index for index, word in enumerate(words) if word in _LINKS and index), len(words))
    if words[0] in {"acting", "interim"}:
        words, cut = words[1:], cut - 1
    words = [word.lower().removesuffix("-elect") for word in words]
    whole = " ".join(words)
    offices = table("titles")["offices"]
    of_department = cut > 1 or words[cut : cut + 1] == ["of"]
    if of_department and words[cut - 1] in table("titles")["portfolios"] and not _SECOND.intersection(words):
        return True
    return whole in offices or any(" ".join(words[at:cut]) in offices for at in range(max(0, cut - 3), cut))


def _spelled(role: str) -> str:
    """`role` as it is printed after "is": abbreviations spelled out, a capitalised title in lower case."""
    whole = table("titles")["abbreviations"].get(role.lower())
    if whole:
        return str(whole)
    words = role.split()
    cut = next((at for at, word in enumerate(words) if at and word.lower() in _LINKS), len(words))
    if not words or not words[cut - 1][:1].isupper():
        return role
    lowered = [_lowered(word) for word in words[:cut]]
    rest = words[cut:]
    if all(word.lower() in _title_words() for word in rest[1:]):
        rest = [word.lower() for word in rest]  # "secretary of state"
    return " ".join([*(table("titles")["abbreviations"].get(word, word) for word in lowered), *rest])


def _lowered(word: str) -> str:
    parts = word.lower().split("-")
    return word.lower() if word.lower() in _title_words() or all(part in _title_words() for part in parts) else word


def _indefinite(phrase: str) -> str:
    first = phrase.split()[0].lower()
    if first.startswith(("u.s.", "uni", "use", "eu", "one")):
        return "a"
    letters = phrase.split()[0].replace(".", "")
    if letters.isupper() and 1 < len(letters) < 7:
        return "an" if letters[0] in "AEFHILMNORSX" else "a"
    return "an" if first[:1] in "aeiou" else "a"


@cache
def _title_words() -> frozenset[str]:
    """The words that titles are made of: they lose their capital behind a name. Others may be names themselves."""
    titles = table("titles")
    listed = [*titles["offices"], *titles["ranks"], *titles["abbreviations"].values(), *titles["abbreviations"]]
    return frozenset(word for title in listed for word in title.split()) - {"ceo", "cfo", "coo"} | set(titles["words"])
