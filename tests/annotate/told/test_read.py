"""How far whole sentences are told as so, and by whom: how rows compose, and the repairs of the parse."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from factsheet.annotate.told.status import Status

Parse = Callable[..., Document]


def status(parse: Parse, text: str, word: str) -> Status:
    return told(next(token for token in parse(text).doc if token.text == word))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Lund faces ten years when he is sentenced by the judge.", "sentenced", "probable +"),
        ("The crowd cheered when he was freed.", "freed", "fact +"),
        ("Investigators are trying to determine why the pilot turned back.", "determine", "unreal +"),
        ("Investigators are trying to determine why the pilot turned back.", "turned", "fact +"),
        ("The senator was cleared of lying to the committee.", "lying", "fact -"),
        ("The clerk, police said, had fled.", "fled", "fact +"),
        ("As many as 30 miners are presumed dead, officials said.", "said", "fact +"),
        ("Shares fell sharply as investors feared the merger would be blocked.", "fell", "fact +"),
        ("Police may be close to naming the men who fired on the crowd, killing a visitor.", "killing", "fact +"),
        ("The mayor did not name the bidder, nor did he give a date.", "give", "fact -"),
        ("It was not clear why he fled, but tension in the town has grown since.", "grown", "fact +"),
        ("They opened an inquiry into whether her aides broke the law.", "broke", "possible +"),
        ("It would withdraw the bid if its rival sold the mill, or if it paid more.", "paid", "possible +"),
        ("The keeper fed them nothing but bread.", "fed", "fact +"),
        ("Experts believe the tram was going too fast when it left the rails.", "left", "fact +"),
        ("Experts believe the tram was going too fast when it left the rails.", "going", "probable +"),
        ("Town mourns after ten die in fire.", "die", "fact +"),
        ("The drill simulated a crash in which 30 people were hurt.", "hurt", "unreal +"),
        ("The army denied reports that 40 soldiers were killed.", "killed", "fact -"),
        ("The cause was unclear, the police said, and an inquiry was opened.", "said", "fact +"),
        ("She kept saying her sister had drowned.", "saying", "fact +"),
        ("Had they left an hour earlier, the family might have survived.", "left", "unreal +"),
        ("The bus might not have stopped at all.", "stopped", "possible -"),
        ("The mayor dismissed rumours that she had resigned.", "resigned", "fact -"),
    ],
)
def test_certainty_and_polarity(parse: Parse, text: str, word: str, expected: str) -> None:
    found = status(parse, text, word)
    assert f"{found.certainty} {'+' if found.polarity > 0 else '-'}" == expected


@pytest.mark.parametrize(
    ("text", "word", "by"),
    [
        ("“I never touched the money,” Dora Finch told the court.", "touched", ["named:Dora Finch"]),
        ("A report by the audit office found that the railway had wasted money.", "wasted", ["document"]),
        ("The suit says the clerk told Ada Moss that the vault was empty.", "was", ["document", "unnamed:the clerk"]),
        ("According to Ada Moss, the vault was empty.", "was", ["named:Ada Moss"]),
        ("The clerk allegedly lured the girl to a hut and tied her up.", "tied", ["unnamed:allegedly"]),
        ("The vault was empty.", "was", []),
    ],
)
def test_who_tells_it_from_the_outermost_in(parse: Parse, text: str, word: str, by: list[str]) -> None:
    tellers = [f"{teller.kind}:{teller.words}" for teller in status(parse, text, word).tellers]
    assert len(tellers) == len(by)
    assert all(teller.startswith(expected) for teller, expected in zip(tellers, by, strict=True))


@pytest.mark.parametrize(
    ("text", "word", "done", "alleged"),
    [
        ("Two men are accused of killing a nurse.", "killing", True, True),
        ("Two men who allegedly killed a nurse were held.", "killed", True, True),
        ("A nurse was allegedly killed.", "killed", False, True),
        ("Police believe Lund shot the clerk.", "shot", False, True),
        ("Lund is charged with plotting to kill a judge.", "kill", False, False),
        ("A clerk was charged with threatening to assault and murder a guard.", "murder", False, False),
        ("The pair vowed to attack and kill a judge.", "kill", False, False),
        ("The gang went to the mill to rob and kill the owner.", "kill", False, False),
        ("Lund could have shot the clerk.", "shot", False, False),
        ("Nobody shot the clerk.", "shot", False, False),
    ],
)
def test_a_deed_may_be_done_though_who_did_it_is_only_alleged(
    parse: Parse, text: str, word: str, done: bool, alleged: bool
) -> None:
    found = status(parse, text, word)
    assert (found.done, found.alleged) == (done, alleged)


def test_a_long_chain_takes_time_with_its_length(parse: Parse) -> None:
    doc = parse("They ran" + " and hid" * 200 + " and left.").doc
    assert all(told(token).happened for token in doc if token.text == "hid")
