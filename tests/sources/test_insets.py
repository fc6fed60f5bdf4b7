from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.sources import from_text
from factsheet.sources.insets import parts

LEAD = "The council voted on Tuesday to close the old harbor bridge to all traffic."
NEXT = "Engineers found cracks in two of its five piers."
VOTE = '"Nobody wants to see it shut," she said.'


def split(text: str, *more: str) -> list[tuple[str, str]]:
    """The blocks of an article that begins with `text`, each with its kind."""
    source = from_text("\n\n".join([text, *more]), id="x")
    return [(str(block.kind), source.text[block.start : block.end]) for block in source.blocks]


def test_a_labelled_caption_with_its_credit_inside_a_line() -> None:
    text = (
        f"{LEAD} Image copyright Getty Images Image caption The bridge was built in 1931 The mayor is worried. {VOTE}"
    )
    assert split(text) == [
        ("paragraph", LEAD),
        ("credit", "Image copyright Getty Images"),
        ("boilerplate", "Image caption"),
        ("caption", "The bridge was built in 1931"),
        ("paragraph", f"The mayor is worried. {VOTE}"),
    ]


def test_a_name_that_reports_ends_a_caption() -> None:
    caption = "Divers were sent down to look at the piers"
    said = "City engineer Bob Roe said the piers were old."
    assert split(f"{LEAD} Media caption {caption} {said} {NEXT}")[1:] == [
        ("boilerplate", "Media caption"),
        ("caption", caption),
        ("paragraph", f"{said} {NEXT}"),
    ]


def test_a_caption_whose_end_nothing_tells_takes_the_sentence_with_it() -> None:
    glued = "Image caption Traffic queued for miles on the old road Ann Lee opened a ferry between the banks."
    assert split(f"{LEAD} {glued} {NEXT}") == [("paragraph", LEAD), ("boilerplate", glued), ("paragraph", NEXT)]


def test_no_quotation_is_cut_in_two() -> None:
    glued = 'Image caption Traffic on the old road Ann Lee opened a ferry. "It is free. It is fast," her office wrote.'
    found = split(f"{LEAD} {glued} {NEXT}")
    assert all(words.count('"') % 2 == 0 for _, words in found)


def test_a_caption_on_a_line_of_its_own_is_one_block() -> None:
    assert split(LEAD, "Image caption The bridge at dusk", NEXT)[1:3] == [
        ("boilerplate", "Image caption"),
        ("caption", "The bridge at dusk"),
    ]


def test_credits_in_brackets() -> None:
    assert split(f"{LEAD} (Photo: Ann Lee) (Photo: PA) {NEXT} {VOTE}") == [
        ("paragraph", LEAD),
        ("credit", "(Photo: Ann Lee)"),
        ("credit", "(Photo: PA)"),
        ("paragraph", f"{NEXT} {VOTE}"),
    ]


def test_words_without_a_full_stop_before_a_credit_are_its_caption() -> None:
    assert split(f"{LEAD} Workers look at the bridge (Getty) {NEXT}")[1:3] == [
        ("caption", "Workers look at the bridge"),
        ("credit", "(Getty)"),
    ]
    assert split(f"{LEAD} Workers look at the bridge (Bob Roe/Reuters) {NEXT}")[2] == ("credit", "(Bob Roe/Reuters)")


def test_an_agency_in_brackets_between_a_small_and_a_capital_letter() -> None:
    assert split(f"{LEAD} Workers look at the bridge (AFP) {NEXT}")[1:3] == [
        ("caption", "Workers look at the bridge"),
        ("credit", "(AFP)"),
    ]


def test_sentences_between_credits_are_captions() -> None:
    text = f"{LEAD} Photo: AP Workers look at the bridge. Photo: Bob Roe/Reuters Photo: Getty Images {NEXT} {VOTE}"
    assert split(text)[1:] == [
        ("credit", "Photo: AP"),
        ("caption", "Workers look at the bridge."),
        ("credit", "Photo: Bob Roe/Reuters"),
        ("credit", "Photo: Getty Images"),
        ("paragraph", f"{NEXT} {VOTE}"),
    ]


def test_a_whole_caption_with_its_credit_stays_together() -> None:
    caption = "The bridge at dusk, Monday, May 5, 2014. (Photo: Ann Lee)"
    assert ("caption", caption) in split(LEAD, caption, NEXT)


def test_links_to_other_stories() -> None:
    link = "How the bridge was built | Bob Roe Read more"
    assert split(f"{LEAD} {link} {NEXT}")[1:] == [("boilerplate", link), ("paragraph", NEXT)]
    link = "Related: Riverton shops fear for trade"
    assert split(f"{LEAD} {link} The council is to meet again. {NEXT}")[1:] == [
        ("boilerplate", link),
        ("paragraph", f"The council is to meet again. {NEXT}"),
    ]
    stories = "Related stories FERRY Riverton gets a boat TOLL What will it cost? JOBS Who will work? It opens soon."
    assert split(f"{LEAD} {stories} {NEXT}")[1:] == [("boilerplate", stories), ("paragraph", NEXT)]


@pytest.mark.parametrize(
    "post",
    [
        "Twelve people are dead because of them! — Bob Roe (@bobroe) May 5, 2014",
        "So sad. Twelve people are dead. pic.twitter.com/aB3dE -- Ann Lee (@annlee) 5 May 2014",
        "The mayor stole $2 million from the harbor https://t.co/a1B2c3D4",
        "Police have arrested seven people pic.twitter.com/aB3dE",
        '<tweet author="@bobroe" date="May 5, 2014">Twelve people are dead. The mayor stole it all.</tweet>',
        '<tweet tweet-author="@bobroe">Twelve people are dead, says @annlee<tweet/>.',
        '<blockquote class="twitter-tweet"><p>Twelve people are dead.</p>— Joe (@j)</blockquote>',
        "@annlee you have stolen $2 million",
        ".@annlee has seven days to go",
        "RT @bobroe: Twelve people are dead",
        "They let twelve people die. #riverton #harbor",
    ],
)
def test_a_post_in_a_block_of_its_own_is_no_sentence_of_the_article(post: str) -> None:
    kinds = split(LEAD, post, NEXT)
    assert kinds[0] == ("paragraph", LEAD)
    assert {kind for kind, _ in kinds[1:-1]} == {"boilerplate"}
    assert kinds[-1] == ("paragraph", NEXT)


@pytest.mark.parametrize(
    "said",
    [
        '"Twelve people are dead," Bob Roe wrote on Twitter.',
        "Ann Lee (@annlee) said that twelve people had died.",
        "@annlee wrote that twelve people had died.",
        "The march went under the name #harbor.",
        "He named three cities — Riverton, Lakewood and Salem — on May 5, 2014.",
        "The harbor's address is https://example.com/harbor",
    ],
)
def test_what_is_told_of_a_post_is_read(said: str) -> None:
    assert ("paragraph", said) in split(LEAD, said, NEXT)


def test_the_line_that_names_the_writer_of_a_post_tells_what_stands_over_it() -> None:
    post = ["Twelve people are dead.", "pic.twitter.com/aB3dE", "— Joe (@joe) May 5, 2014"]
    assert split(LEAD, *post, NEXT) == [
        ("paragraph", LEAD),
        *(("boilerplate", line) for line in post),
        ("paragraph", NEXT),
    ]
    introduced = "The mayor wrote on Monday:"
    assert split(LEAD, introduced, "— Joe (@joe) May 5, 2014", NEXT)[1] == ("paragraph", introduced)


def test_a_post_in_running_text_is_the_sentence_before_its_writer() -> None:
    text = f"{LEAD} {NEXT} {NEXT} {NEXT} {NEXT} {NEXT}"
    post = "Twelve people are dead. — Joe (@joe) May 5, 2014"
    again = "Seven were hurt. — Ann (@ann) May 6, 2014"
    assert split(f"{text} {post} {again} {VOTE}") == [
        ("paragraph", text),
        ("boilerplate", f"{post} {again}"),
        ("paragraph", VOTE),
    ]


@pytest.mark.parametrize(
    "post",
    [
        "@annlee the bridge opens at noon on Monday!",
        "The bridge opens on Monday. #riverton",
        "Open now t.co/a https://t.co/aB3",
    ],
)
def test_a_lone_post_is_what_its_source_is(post: str) -> None:
    assert split(post)[0][0] != "boilerplate"
    assert ("paragraph", post) not in split(LEAD, post, NEXT)


def test_a_post_between_its_marks_ends_with_them() -> None:
    post = ['<tweet author="@bobroe">Twelve people are dead.', "The mayor stole it all.", "Resign!</tweet>"]
    assert split(LEAD, *post, NEXT) == [
        ("paragraph", LEAD),
        *(("boilerplate", line) for line in post),
        ("paragraph", NEXT),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "Advertisement Continue reading the main story",
        "Share this with Email Facebook Messenger Twitter WhatsApp LinkedIn",
        "Facebook Twitter Pinterest",
        "1 of 26 Full Screen Autoplay Close",
        "Please verify you're not a robot by clicking the box. Invalid email address. Sign Up",
        "Please verify you’re not a robot by clicking the box.",
        "You agree to receive occasional updates and special offers.",
        "Get the best stories delivered to your inbox.",
        "Read or Share this story: http://example.com/2xY",
        "[ How the old harbor bridge was built ]",
        "Share This Page Share Tweet Pin Email",
        "This article was amended on 6 May 2014 to correct a name.",
    ],
)
def test_boilerplate(furniture: str) -> None:
    assert split(f"{LEAD} {furniture} {NEXT}") == [
        ("paragraph", LEAD),
        ("boilerplate", furniture),
        ("paragraph", NEXT),
    ]


def test_a_gallery_with_counters() -> None:
    slides = "The bridge 3 show all 1/3 A worker looks up Ann Lee 2/3 The piers Bob Roe 3/3 The old ferry Bob Roe"
    found = split(f"{LEAD} {slides} The mayor is worried. {NEXT}")
    assert found[0] == ("paragraph", LEAD)
    assert found[1] == ("boilerplate", slides)
    assert found[2] == ("paragraph", f"The mayor is worried. {NEXT}")


def test_a_gallery_with_the_number_of_its_pictures() -> None:
    text = f"{LEAD} Getty Images 4 A worker looks up Reuters 4 The piers at dusk The mayor is worried. {NEXT}"
    assert split(text)[1:] == [
        ("credit", "Getty Images 4"),
        ("caption", "A worker looks up"),
        ("credit", "Reuters 4"),
        ("caption", "The piers at dusk"),
        ("paragraph", f"The mayor is worried. {NEXT}"),
    ]


def test_a_label_before_the_dateline() -> None:
    story = f"RIVERTON, Ohio -- {LEAD}"
    assert split(f"Photo {story}", NEXT)[:2] == [("boilerplate", "Photo"), ("paragraph", story)]


def test_the_headline_again() -> None:
    headline = "Council closes old harbor bridge"
    found = split(headline, f"{headline} Local News {headline} {LEAD}", NEXT)
    assert found[1] == ("boilerplate", f"{headline} Local News {headline}")
    assert found[2] == ("paragraph", LEAD)


def test_an_agency_behind_the_last_full_stop() -> None:
    assert split(LEAD, f"{NEXT} PA")[1:] == [("paragraph", NEXT), ("credit", "PA")]


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "Ann Lee told The Associated Press (AP) on Monday that the bridge would close.",
        "A company spokesman told Agence France-Presse (AFP) the bridge would close.",
        "A reporter for the news agency (AFP) Bob Roe was there, too.",
        '"The bridge is old. [The mayor and the whole council of Riverton] agreed," she said.',
        "RIVERTON (Reuters) - The council closed the bridge.",
        'The page said: "An error has occurred." Nobody knew why.',
        "The Advertisement Standards Board met on Monday.",
        "Share prices fell on Monday after Facebook and Twitter reported losses.",
        "Users of Facebook, Twitter and WhatsApp complained.",
        "Readers can read more in the report that the council published.",
        "She won by 3/4 in 1/2 of the districts.",
        'He wrote on Twitter: "Nobody asked us. Share this with everyone."',
        "The image caption was wrong, the paper said. It put the bridge in another town.",
        "About 3/5 of the voters chose her, up from 2/5 in the last election and 1/5 before.",
        'She said: "Sign up for our course. It is free."',
        "The photo by Reuters shows the bridge. It won a prize.",
        "Image processing is what the company does. Video: the new frontier.",
    ],
)
def test_ordinary_sentences_stay_whole(text: str) -> None:
    assert len(parts(text, frozenset())) == 1
    assert ("paragraph", text) in split(LEAD, text, NEXT)


CUES = [
    "Image caption",
    "Image copyright",
    "Getty Images",
    "Photo: AP",
    "(Photo: PA)",
    "(Getty)",
    "Read more",
    "Related:",
    "Facebook Twitter Email",
    "Reuters 9",
    "1/3",
    "2/3",
    "3/3",
    "Advertisement",
    "The mayor said",
    "the bridge",
    "Ann Lee",
    '"',
    "”",
    ". ",
    "said.The",
    "\n",
    "\n\n",
    "  ",
    "\u200b",
]


@given(st.lists(st.sampled_from(CUES), max_size=30).map(" ".join))
def test_nothing_is_lost_and_the_map_is_exact(text: str) -> None:
    source = from_text(text, id="x")
    assert "".join(source.text.split()) == "".join(text.replace("\u200b", "").split())
    assert [source.text[a.end : b.start] for a, b in zip(source.blocks, source.blocks[1:], strict=False)] == [
        "\n\n"
    ] * (len(source.blocks) - 1)
    for block in source.blocks:
        for at in range(block.start, block.end):
            if not source.text[at].isspace():
                span = source.span(at, at + 1)
                assert source.original[span.start : span.end] == source.text[at]


@pytest.mark.parametrize(
    "piece",
    [
        "Image caption The a ",
        "Photo: ",
        "(Photo: ",
        "[Ab cd ",
        "a (AP) ",
        "-- A (@",
        "1/9 ",
        "Facebook ",
        "Reuters 9 A ",
        'Image caption "A. B ',
        "A. ",
    ],
)
def test_long_input_comes_to_an_end(piece: str) -> None:
    parts(piece * (200_000 // len(piece)), frozenset({"the", "a"}))
