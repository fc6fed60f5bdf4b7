from __future__ import annotations

import pytest

from factsheet.model.source import BlockKind
from factsheet.sources import from_text
from factsheet.sources.cues import is_boilerplate, is_byline, is_caption, is_credit, is_update


def kinds(*blocks: str) -> list[str]:
    return [str(block.kind) for block in from_text("\n\n".join(blocks), id="x").blocks]


LEAD = "The city council voted on Tuesday to close the old harbor bridge to all traffic."


@pytest.mark.parametrize(
    "text",
    [
        "Discuss as:",
        "Because of an editing error, an article on Monday misstated the name of the bridge.",
        "Advertisement",
        "More ABC News",
        "More from The Guardian",
        "Follow us on Twitter",
        "Copyright 2014 The Daily Example. All rights reserved.",
        "(© 2016 KXYZ)",
        "Please enable Javascript to watch this video",
        "Related: How the bridge was built",
        "Ann Lee and Bob Roe contributed to this report.",
        "Example TV's Political Correspondent Ann Lee joins Morning Talk for a look at the vote.",
        "Bob Roe has that story.",
        "Read or Share this story: http://example.com/29wEnjB",
        "Follow Ann Lee on Twitter: @annlee",
        "annlee@example.com",
        "...",
        "Related Riverton bridge stories:",
        "Read Council closes harbor bridge in Riverton",
        "Two dead in Lakewood fire [VIDEO]| Mayor resigns over 14 trips [PICTURES]",
        "That's all from me, Ann Lee.",
        "Leave a note · Update page",
        "+ Ann Lee Workers look at the bridge ... Ann Lee ×",
        "The Example's Ann Lee and Bob Roe contributed.",
        "Article content",
        "Read in app",
        "Terms and conditions",
        "Our Standards: The Example Principles.",
        "THIS IS A LIVE BLOG. SCROLL DOWN FOR THE LATEST UPDATES.",
        "Scroll down for the latest updates",
        "For more stories like this, check our news page.",
        "Get in touch with our news team by emailing us.",
        "Do you have a story to tell?",
        "Our website is the place for the latest news and provocative commentary.",
        "Check out more of the Example's travel stories by signing up to our weekly newsletter",
        "Additional reporting from PA",
        "With reporting by Example writer Ann Lee",
        "With reporting from Riverton by Bob Roe",
        "Reach Ann Lee at annlee@example.com or 555-0141.",
        "Follow Riverton Sport on Instagram and Facebook.",
        "Follow all of our bridge coverage at https://example.com/bridge",
        "Join 12,000 readers who get the Gazette every week.",
        "Got a tip about the bridge? Call us at 555-0199. We have exposed 14 deaths since 2020.",
        "Listen to the latest episode of our harbor podcast.",
        "Click here to join our WhatsApp channel and get the latest news",
        "SOURCE: News agencies",
        "Were you there? Send your pictures and video to newsdesk@example.com.",
        "Should lorries be banned from town centres? Vote in our poll",
        "AI-generated summary, newsroom-reviewed",
        "Page 1 of 2 — www.example.com",
        "Disclaimer: The views above are those of the author.",
        "(This story has not been edited by Gazette staff and is auto-generated from a syndicated feed.)",
        "That's all from our live coverage today.",
        "Most read in world news",
        "DON'T MISS",
    ],
)
def test_boilerplate(text: str) -> None:
    assert is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "More than 40 people were hurt.",
        "Because of an error by the crew, the bridge was closed.",
        "More people came than the council had expected.",
        "The correspondent was killed in the blast, her editor said.",
        "Share prices fell on Monday.",
        "Comment was not available from the mayor's office.",
        "A reporter for the paper joins the board next month, its owner said on Tuesday.",
        "Guardian",
        "Read Smith, who owns a shop near the bridge, feared for his trade.",
        "Related costs came to 40 million dollars.",
        "Heavy rain contributed.",
        "The article's content was read out in court on Monday.",
        "Our standards are those of the trade, the mayor said.",
        "Do the council and the mayor have a story that they share?",
        "With reporting of crimes down by a third, the police closed two stations.",
        "Contact tracing apps sent 1,200 notifications on the day of the fire.",
        "Support for the mayor fell to 31 percent.",
        "Follow the money, the mayor said on Facebook.",
        "Sources at the ministry counted 40 dead.",
        "Do you know the man, the officer asked them.",
        "Page 12 of the report tells of 40 dead.",
        "Getting to the island took 14 hours.",
        "He wrote that the bridge [ABOVE] was shut.",
    ],
)
def test_no_boilerplate(text: str) -> None:
    assert not is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Lee",
        "BY ANN LEE AND BOB ROE",
        "By Ann van der Lee, Associated Press",
        "By ANN LEEAssociated Press",
        "By Ann Lee, CNN updated 8:10 AM EST, Tue January 29, 2013",
        "Posted by Ann Lee on January 3, 2013 at 9:00 am",
        "(Reporting by Ann Lee in Paris; Editing by Bob Roe)",
        "– additional reporting by Ann Lee",
        "Ann Lee, Staff Writer",
        "Ann Lee | The Seattle Times",
        "Associated Press",
        "Our Correspondent | 11 Jan 2026 1:20 AM IST",
        "PTI | Updated: May 3, 2026 14:40 IST",
        "Submitted by Ann Lee on Thu, 22/01/2026 - 17:02",
    ],
)
def test_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    ["By the time help came", "By Monday, all was over.", LEAD, "Ann Lee", "Bob Roe of Ohio", "Riverton, May 5, 2014"],
)
def test_no_bylines(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee / Reuters",
        "Bob Roe/AP Photo",
        "(AP Photo/Ann Lee)",
        "(Photo: Lee, Ann)",
        "Getty Images",
        "Photo by Ann Lee",
    ],
)
def test_credits(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize("text", ["Reuters reported on Tuesday that the bridge would close.", "Ann Lee", LEAD])
def test_no_credits(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "PHOTO: Mayor Ann Lee at the bridge.",
        "The victims, from left: Ann Lee, Bob Roe, Cal Poe",
        "From left, Ann Lee, Bob Roe and Cal Poe at the bridge.",
        "Ann Lee and Bob Roe (L-R) at the bridge.",
        "The bridge at dusk, Monday, May 5, 2014. (Photo: Ann Lee, Special to the Example)",
        "(Ann Lee/The Example via AP). Workers look at the bridge on Monday.",
        "A worker looks at the bridge in Riverton, Ohio, May 5, 2014. REUTERS/Ann Lee",
    ],
)
def test_captions(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "(Reuters) - The council closed the bridge.",
        "RIVERTON (AP) - A bridge was closed.",
        "From left-wing parties came no answer to the closing of the bridge.",
        "The truck came from the left and hit the rail.",
    ],
)
def test_no_captions(text: str) -> None:
    assert not is_caption(text)


@pytest.mark.parametrize(
    "text", ["Update, Tues. Jan. 29: The mayor said …", "UPDATE: The bridge is shut.", "Correction: …"]
)
def test_updates(text: str) -> None:
    assert is_update(text)


@pytest.mark.parametrize("text", ["Updates will follow.", "Updated figures show a rise: 40 people.", LEAD])
def test_no_updates(text: str) -> None:
    assert not is_update(text)


def test_the_head_of_a_release_is_no_headline() -> None:
    head = ["FOR IMMEDIATE RELEASE", "Contact: Bob Roe, 555-010-0199", "For release: 10 a.m. Tuesday, May 6, 2014"]
    source = from_text("\n\n".join([*head, "City Closes Harbor Bridge", LEAD, LEAD.replace("closed", "shut")]), id="x")
    assert source.title == "City Closes Harbor Bridge"
    assert source.published == "2014-05-06"


def test_the_first_block_without_a_full_stop_is_the_headline() -> None:
    assert kinds("Discuss as:", "Council closes harbor bridge", LEAD) == ["boilerplate", "headline", "paragraph"]
    assert kinds("Council closes harbor bridge", "Shop owners fear for trade", LEAD) == [
        "headline",
        "headline",
        "paragraph",
    ]
    assert kinds("Who will pay for the bridge?", LEAD) == ["headline", "paragraph"]
    assert kinds("Council Closes Old Harbor Bridge After Report.", LEAD) == ["headline", "paragraph"]


def test_a_short_sentence_without_articles_over_a_paragraph_is_a_headline() -> None:
    assert kinds("Council closes harbor bridge in Riverton.", LEAD) == ["headline", "paragraph"]
    assert kinds("The council closes a bridge in Riverton.", LEAD) == ["paragraph", "paragraph"]
    assert kinds("Council said closing bridge in Riverton.", LEAD) == ["paragraph", "paragraph"]
    assert kinds("Council closes harbor bridge in Riverton.", "It is old.") == ["paragraph", "paragraph"]
    assert kinds("Bridge Shut for Three Years. Who Will Pay", LEAD) == ["headline", "paragraph"]
    assert kinds("Bridge Shut For Three Years… Here’s Why.", LEAD) == ["headline", "paragraph"]
    assert kinds("Mayor Just Shut The Bridge. ‘Nobody’ Knows For How Long.", LEAD) == ["headline", "paragraph"]
    assert kinds("Mayor Just Shut The Bridge. Nobody knows for how long.", LEAD) == ["paragraph", "paragraph"]


def test_a_sentence_is_no_headline() -> None:
    assert kinds(LEAD, "It was built in 1931.") == ["paragraph", "paragraph"]
    assert kinds("RIVERTON (AP) — A bridge was closed", LEAD) == ["paragraph", "paragraph"]
    assert kinds(LEAD) == ["paragraph"]
    assert kinds("Council closes bridge") == ["paragraph"]


def test_a_paragraph_beside_a_credit_that_ends_with_a_date_is_its_caption() -> None:
    caption = "Mayor Ann Lee meets shop owners at City Hall in Riverton, May 5, 2014."
    assert kinds("Council closes bridge", LEAD, "Bob Roe / Reuters", caption, LEAD)[3] == "caption"
    assert kinds("Council closes bridge", LEAD, caption, LEAD)[2] == "paragraph"


def test_headlines_under_a_label_are_links() -> None:
    links = ["Shops fear for trade", "Who will pay for the ferry?"]
    assert kinds("Council closes bridge", LEAD, "Read more about the bridge:", *links, LEAD)[2:] == [
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "paragraph",
    ]
    assert kinds("Council closes bridge", LEAD, "Ann Lee named three reasons:", *links, LEAD)[2:5] == ["paragraph"] * 3


def test_the_slides_of_a_gallery() -> None:
    slides = [f"The old harbor bridge {name} of the bridge." for name in ("Piers", "Towers", "Decks", "Lamps")]
    assert kinds(LEAD, *slides, LEAD) == ["paragraph", *["boilerplate"] * 4, "paragraph"]
    assert kinds(LEAD, *slides[:3], LEAD) == ["paragraph"] * 5
    speech = [f"We will not rest until {name} is mended." for name in ("it", "this", "one", "all")]
    assert kinds(LEAD, *speech, LEAD) == ["paragraph"] * 6


def test_a_line_over_a_credit_is_its_caption() -> None:
    assert kinds("Council closes bridge", LEAD, "Reuters", "The mayor spoke of a", LEAD)[3] == "paragraph"
    assert kinds("Council closes bridge", LEAD, "The bridge at dusk", "(Photo: Ann Lee)", LEAD)[2:4] == [
        "caption",
        "credit",
    ]


def test_no_caption_is_as_long_as_an_article() -> None:
    assert not is_caption("Photo: " + LEAD * 10)


def test_all_blocks_of_a_page() -> None:
    page = [
        "Council closes harbor bridge",
        "By Ann Lee",
        "Published: May 6, 2014 9:09 AM",
        LEAD,
        "Bob Roe / Reuters",
        "Share this",
    ]
    assert kinds(*page) == ["headline", "byline", "timestamp", "paragraph", "credit", "boilerplate"]
    assert {BlockKind(kind) for kind in kinds(*page)} <= set(BlockKind)


def test_a_paragraph_that_hands_over_to_a_reporter_still_reports() -> None:
    story = "In Riverton today, the council released tapes of the night the bridge gave way. Bob Roe has more."
    assert kinds(LEAD, story)[-1] == "paragraph"
    assert kinds(LEAD, "Our Bob Roe has more.")[-1] == "boilerplate"


RELEASE = (
    LEAD,
    "The work will take fourteen months, the transportation department said on Tuesday.",
    "A ferry will cross the harbor twice an hour until then.",
)
SENDER = "Riverton Transit has carried nine million people since 1988, and 12 people died in its service."


@pytest.mark.parametrize(
    "end",
    [
        "-30-",
        "- 30 -",
        "###",
        "# # #",
        "ENDS",
        "—End—",
        "About Riverton Transit",
        "About the Harbor",
        "Media Contact:",
        "Notes to editors",
    ],
)
def test_behind_the_end_of_a_release_are_no_facts(end: str) -> None:
    assert kinds(*RELEASE, end, SENDER)[-2:] == ["boilerplate", "boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "About Riverton there is much to say.",
        "30",
        "Ends meet",
        "# 1",
        "About 30 people came to the harbor on Tuesday.",
    ],
)
def test_what_ends_no_release(line: str) -> None:
    assert kinds(*RELEASE, line, SENDER)[-1] == "paragraph"


@pytest.mark.parametrize(
    "close",
    [
        "About Riverton Transit",
        "Forward-Looking Statements",
        "This press release contains forward-looking statements within the meaning of the law.",
        "Investor Relations Contact:",
    ],
)
def test_however_much_a_release_says_of_itself_it_is_no_fact(close: str) -> None:
    assert set(kinds(*RELEASE, close, *[SENDER] * 8)[4:]) == {"boilerplate"}


@pytest.mark.parametrize("line", ["About the bridge", "Contact with the ship was lost", "Forward"])
def test_a_subheading_is_no_end(line: str) -> None:
    assert kinds(*RELEASE, line, *[SENDER] * 8)[-1] == "paragraph"


def test_what_the_sender_says_of_himself_needs_no_heading() -> None:
    title, who = "Riverton Transit opens a ferry line", "Riverton Transit is a leading operator of ferries."
    assert kinds(title, *RELEASE, who, SENDER)[-2:] == ["boilerplate", "boilerplate"]
    assert kinds("A ferry line opens", *RELEASE, who, SENDER)[-2:] == ["paragraph", "paragraph"]
    buyer = "Riverton Transit is the biggest buyer of Asteria's ship, the world's leading ferry."
    assert kinds(title, *RELEASE, buyer, SENDER)[-2:] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (
            "Ann joined the Herald in 2021 after four years in Salem, where she covered the deaths of 11 people.",
            "boilerplate",
        ),
        ("Ann Lee covers courts for the Herald.", "boilerplate"),
        ("Senior reporter at the Herald, with an eye on floods that killed 11 people.", "boilerplate"),
        ("Reporter and photographer for the Herald since the floods of 2019.", "boilerplate"),
        ("Bob joined the harbor police in 2021 and covered three murders.", "paragraph"),
        ("Journalist Cole Poe was among the dead at the bridge.", "paragraph"),
        ("Reporters at the scene counted 11 dead.", "paragraph"),
    ],
)
def test_who_the_writer_is_is_no_fact(last: str, kind: str) -> None:
    text = "\n\n".join(("Council closes bridge", "By Ann Lee", *RELEASE, last))
    assert str(from_text(text, id="x").blocks[-1].kind) == kind


MENU = ("Skip to content", "Riverton Herald", "News", "Sport", "Sign In", "Home > News > Local")
TITLE = "Council closes old harbor bridge after cracks"


def test_a_menu_that_was_copied_with_the_text_is_none_of_it() -> None:
    top = (*MENU, TITLE, "Ann Lee", "Mon 4 May 2026 at 18:30", "Share", "X", "Email")
    source = from_text(
        "\n\n".join((*top, *RELEASE, "Topics", "Riverton", "Harbor Bridge", "Health and Safety")), id="x"
    )
    assert (source.title, source.byline, source.published) == (TITLE, "Ann Lee", "2026-05-04")
    facts = [
        source.text[block.start : block.end] for block in source.blocks if block.kind.value in ("headline", "paragraph")
    ]
    assert facts == [TITLE, *RELEASE]


def test_a_list_of_names_is_no_menu() -> None:
    dead = ("The dead are:", "Ann Lee, 19", "Bob Roe, 20", "Cole Poe, 31")
    assert kinds(TITLE, *RELEASE, *dead)[-3:] == ["paragraph"] * 3
    assert kinds(TITLE, *RELEASE, "Ann Lee", "Bob Roe", "Cole Poe", RELEASE[0])[-4:] == ["paragraph"] * 4


@pytest.mark.parametrize("label", ["Read more", "Most Read", "More from Riverton Herald", "LATEST", "Related stories"])
def test_headlines_under_a_label_are_other_stories(label: str) -> None:
    under = ("1", "Man, 80, jailed for killing of his brother", "2", "Three killed as van hits wall near Salem")
    assert kinds(TITLE, *RELEASE, label, *under, RELEASE[1])[4:] == ["boilerplate"] * 5 + ["paragraph"]


def test_what_readers_write_under_the_text_is_no_fact() -> None:
    said = ("I heard the manager was drunk and was arrested. 3 dead now.", "Reply", "He was not.")
    assert set(kinds(TITLE, *RELEASE, "12 Comments", "johnjoe77", "2 hours ago", *said)[4:]) == {"boilerplate"}
    assert kinds(TITLE, "Comments", *RELEASE)[-1] == "paragraph"


@pytest.mark.parametrize(
    "note", ["[NOTE TO SUBS: Poe was arrested in 2012, lawyers say leave out]", "Note to editors: Ann Lee died."]
)
def test_a_note_to_the_desk_is_no_fact(note: str) -> None:
    assert kinds(TITLE, *RELEASE, note, RELEASE[0])[-2] == "boilerplate"


def test_what_stands_before_the_end_is_read() -> None:
    assert kinds("About Riverton", *RELEASE)[1:] == ["paragraph"] * 3


@pytest.mark.parametrize(
    "first", ["Governor Grace Roe resigned on Tuesday.", "Teachers struck Monday, officials said."]
)
def test_a_sentence_with_its_day_is_no_headline(first: str) -> None:
    assert kinds(first, LEAD) == ["paragraph", "paragraph"]
