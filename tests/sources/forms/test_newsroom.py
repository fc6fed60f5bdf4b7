"""What newsrooms exchange: ninjs, NewsML-G2, NITF, transcripts, rich text, OpenDocument."""

from __future__ import annotations

import io
import json
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from factsheet.errors import SourceError
from factsheet.model.source import BlockKind
from factsheet.sources.forms import newsxml, ninjs, odt, rtf, transcript
from factsheet.sources.read import read
from tests.sources.forms.made import HEADLINE, PARAGRAPHS

TEXT = "\n\n".join((HEADLINE, *PARAGRAPHS)) + "\n"
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def item(**given: Any) -> bytes:
    """A ninjs item, in version 1 unless `given` says otherwise."""
    return json.dumps({"type": "text", "headline": HEADLINE, "body_html": BODY} | given).encode()


NITF = (
    '<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.6/nitf-3-6.dtd">'
    '<nitf><head><title>t</title><docdata><date.issue norm="20140506T100000-0500"/></docdata></head>'
    f"<body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline><byline>By <person>Bob Roe</person></byline>"
    "<distributor>The Associated Press</distributor></body.head><body.content><block>"
    f"{BODY}<media><media-caption><p>A bridge.</p></media-caption></media></block></body.content></body></nitf>"
)
G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta>'
    '<provider literal="Reuters"/><versionCreated>2014-05-07T10:00:00Z</versionCreated>'
    '<firstCreated>2014-05-06T10:00:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>'
    f"<contentMeta><headline>{HEADLINE}</headline><by>By Bob Roe</by></contentMeta><contentSet>"
    f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{BODY}</body>'
    "</html></inlineXML></contentSet></newsItem>"
)
VTT = (
    "WEBVTT - a hearing\n\nNOTE of it\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Mayor Ann Lee>Nobody wants to see\n\n"
    "00:00:03.000 --> 00:00:05.000 align:start\n<v Mayor Ann Lee>this bridge <i>shut</i>.\n\n"
    "00:00:05.500 --> 00:00:06.000\n<v Bob Roe>When &amp; how? [applause]\n"
)
SRT = (
    "1\r\n00:00:01,000 --> 00:00:03,000\r\nLEE: Nobody wants to see\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\n"
    "this bridge shut.\r\n\r\n3\r\n00:01:05,500 --> 00:01:06,000\r\n>> ROE: When?\r\n"
)
RTF = (
    r"{\rtf1\ansi\ansicpg1252{\info{\title Council closes bridge}{\author Bob Roe}}\f0 "
    + r"\par ".join([HEADLINE, *PARAGRAPHS]).replace("“", r"\'93").replace("”", r"\'94")
    + "}"
).encode("latin-1")


def odf(body: str, **parts: str) -> bytes:
    """An OpenDocument file with the text `body`."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        for name, content in parts.items():
            packed.writestr(name.replace("_", "."), content)
    return made.getvalue()


ODT = odf(
    f"<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion>"
    f"</text:changed-region></text:tracked-changes><text:h>{HEADLINE}</text:h>"
    + "".join(f"<text:p>{text}</text:p>" for text in PARAGRAPHS).replace(
        "three", 'three<text:note><text:p>Or four.</text:p></text:note><text:s text:c="2"/>', 1
    ),
    meta_xml="<m><title xmlns='http://purl.org/dc/elements/1.1/'>Council closes bridge</title></m>",
)


@pytest.mark.parametrize(
    ("module", "data"), [(ninjs, item()), (newsxml, NITF.encode()), (newsxml, G2.encode()), (rtf, RTF), (odt, ODT)]
)
def test_the_text_of_an_article(module: Any, data: bytes) -> None:
    assert module.read(data).text == TEXT


@pytest.mark.parametrize(
    ("given", "key", "value"),
    [
        ({"byline": "By Bob Roe"}, "byline", "Bob Roe"),
        ({"by": "Bob Roe"}, "byline", "Bob Roe"),
        ({"copyrightholder": "Riverton Gazette"}, "publisher", "Riverton Gazette"),
        ({"infoSources": [{"name": "The Associated Press"}]}, "wire", "The Associated Press"),
        ({"firstcreated": "2014-05-06T10:00:00Z"}, "published", "2014-05-06"),
        ({"versionCreated": "2014-05-06T10:00:00+00:00"}, "published", "2014-05-06"),
        ({"firstCreated": "2014-05-06T10:00Z", "versionCreated": "2014-05-07T10:00Z"}, "updated", "2014-05-07"),
        ({"uri": "https://gazette.example/1"}, "url", "https://gazette.example/1"),
        ({"headline": None, "headlines": [{"value": HEADLINE}]}, "title", HEADLINE),
    ],
)
def test_what_a_ninjs_item_says_of_itself(given: dict[str, Any], key: str, value: str) -> None:
    assert ninjs.read(item(**given)).stated[key] == value


def test_of_several_bodies_the_longest_is_read() -> None:
    bodies = [
        {"contentType": "text/plain", "value": "Short. " * 400},
        {"contentType": "text/html", "value": "<p>Short.</p>"},
        {"contentType": "text/html", "value": BODY},
    ]
    assert ninjs.read(item(body_html="", bodies=bodies)).text == TEXT


def test_our_own_item_is_read() -> None:
    from factsheet.factbase.load import load
    from factsheet.render.forms import forms
    from factsheet.render.sheet import Sheet

    seeds = Path(__file__).parent.parent.parent / "render" / "data" / "seeds.yaml"
    found = ninjs.read(forms()["ninjs"].make(Sheet(load(seeds).base)))
    assert "President Barack Obama met police chiefs" in found.text
    assert found.remarks == ("this item is withheld: it is not to be published yet",)


@pytest.mark.parametrize("status", ["canceled", "stat:cancelled"])
def test_what_was_taken_back_is_not_read(status: str) -> None:
    with pytest.raises(SourceError, match="taken this item back"):
        ninjs.read(item(pubstatus=status))
    with pytest.raises(SourceError, match="taken this item back"):
        newsxml.read(G2.replace("stat:usable", status).encode())


def test_what_an_item_in_xml_says_of_itself() -> None:
    assert newsxml.read(G2.encode()).stated == {
        "title": HEADLINE, "byline": "Bob Roe", "publisher": "Reuters", "published": "2014-05-06",
        "updated": "2014-05-07", "published_basis": "metadata",
    }  # fmt: skip
    stated = newsxml.read(NITF.encode()).stated
    assert (stated["byline"], stated["publisher"], stated["published"]) == (
        "Bob Roe",
        "The Associated Press",
        "2014-05-06",
    )
    assert newsxml.read(f"<a>{G2}{G2}</a>".encode()).remarks == ("2 items stand in this file; the first is read",)


@pytest.mark.parametrize(
    ("module", "data", "says"),
    [
        (ninjs, b"{", "broken"),
        (ninjs, b"[1, 2]", "no ninjs item"),
        (ninjs, b'{"name": "factsheet"}', "no text"),
        (ninjs, b"[" * 100_000, "no ninjs item"),
        (newsxml, b"<a", "broken"),
        (newsxml, b"<a/>", "neither"),
        (newsxml, b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><nitf>&b;</nitf>', "entities"),
        (newsxml, b"<nitf><body/></nitf>", "no text"),
        (newsxml, b"<a>" * 50_000, "broken"),
        (transcript, b"WEBVTT\n\nNOTE no cues\n", "no words"),
        (rtf, b"no rich text", "no rich text"),
        (rtf, b"{\\rtf1 }", "no words"),
        (rtf, b"{\\rtf1 " + b"{" * 100_000, "damaged"),
        (odt, b"PK\x03\x04", "damaged"),
        (odt, odf("<text:p>a</text:p>")[:-30], "damaged"),
        (odt, odf("<text:p> </text:p>"), "no words"),
    ],
)
def test_what_cannot_be_read_is_told(module: Any, data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        module.read(data)


def test_cues_are_put_together_and_told_by_whom_and_when() -> None:
    found = transcript.read(VTT.encode())
    assert found.text == (
        "00:00:01\n\nMayor Ann Lee: “Nobody wants to see this bridge shut.”\n\n00:00:05\n\nBob Roe: “When & how?”\n"
    )
    times = [found.text[start:end] for start, end, kind in found.zones if kind is BlockKind.TIMESTAMP]
    assert times == ["00:00:01", "00:00:05"]
    assert transcript.read(SRT.encode()).text == (
        "00:00:01\n\nLEE: “Nobody wants to see this bridge shut.”\n\n00:01:05\n\nROE: “When?”\n"
    )


def test_a_line_that_scrolls_up_stands_once() -> None:
    cues = "\n\n".join(f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{words}" for at, words in enumerate("aab"))
    assert transcript.read(f"WEBVTT\n\n{cues}\n".encode()).text == "00:00:00\n\na b\n"


def transcribed(*cues: str) -> list[tuple[str, str]]:
    """The paragraphs of a transcript of `cues`, five seconds each, with their kinds."""
    times = (f"00:{at // 60:02d}:{at % 60:02d}.000" for at in range(0, 5 * len(cues) + 5, 5))
    blocks = [f"{start} --> {end}\n{cue}" for (start, end), cue in zip(pairwise(times), cues, strict=True)]
    found = transcript.read(("WEBVTT\n\n" + "\n\n".join(blocks)).encode())
    return [(str(kind), found.text[start:end]) for start, end, kind in found.zones if kind != BlockKind.TIMESTAMP]


HURT = "<v Ann Lee>Fourteen people were hurt."
CLOSED = "<v Bob Roe>We closed three bridges."
BACK = "<v Ann Lee>It was built in 1961."


@pytest.mark.parametrize(
    "spot",
    [
        ["[ADVERTISEMENT]", "Brightway cut the bills of 300,000 families.", "Nobody else does that."],
        ["(commercial break)", "<v Joe>I lost 40 pounds in a month."],
        ["This episode is brought to you by Vantor.", "Vantor sold two million beds.", "Use the code NEWS."],
        ["<v Ann Lee>Support for this program comes from", "<v Ann Lee>the Moss Fund, which gave $5 million."],
        ["<v Announcer>Riverton Ford has 500 cars.", "<v Announcer>Offer ends Sunday."],
        ["Prices are down by $4,000.", "Call 555-0199 today."],
    ],
)
def test_nobody_says_what_an_advertisement_says(spot: list[str]) -> None:
    found = transcribed(HURT, HURT + " Badly.", CLOSED, *spot, BACK)
    said = [text for kind, text in found if kind == "paragraph"]
    assert said[0] == "Ann Lee: “Fourteen people were hurt. Fourteen people were hurt. Badly.”"
    assert said[1:] == ["Bob Roe: “We closed three bridges.”", "Ann Lee: “It was built in 1961.”"]
    assert len(found) == 4


@pytest.mark.parametrize(
    "said",
    [
        "<v Ann Lee>The bill is supported by the governor.",
        "<v Ann Lee>People should go to riverton.gov today.",
        "<v Ann Lee>The program is funded by the state.",
        "<v Ann Lee>[applause] Support for the mayor comes from the unions.",
        "<v Ann Lee>An offer of $5 million was made.",
    ],
)
def test_what_is_no_advertisement_is_said(said: str) -> None:
    assert {kind for kind, _ in transcribed(HURT, CLOSED, said, CLOSED)} == {"paragraph"}


def test_who_is_named_where_another_begins_goes_on() -> None:
    assert transcribed(HURT, "Badly.", CLOSED, "At night.") == [
        ("paragraph", "Ann Lee: “Fourteen people were hurt. Badly.”"),
        ("paragraph", "Bob Roe: “We closed three bridges. At night.”"),
    ]


def test_head_of_rich_text_and_open_document() -> None:
    assert rtf.read(RTF).stated == {"title": "Council closes bridge", "byline": "Bob Roe"}
    assert odt.read(ODT).stated == {"title": "Council closes bridge"}


def test_of_json_and_xml_in_a_folder_only_news_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(item())
    (tmp_path / "b.xml").write_text(NITF.replace("closes", "shuts"), "utf-8")
    (tmp_path / "meta.json").write_text('{"a": 1}', "utf-8")
    (tmp_path / "feed.xml").write_text("<rss/>", "utf-8")
    unread: list[str] = []
    assert len(read([tmp_path], unread=unread.append)) == 2
    assert [message.split(": ")[1].split("\n")[0] for message in unread] == [
        "files of the kind .xml are not read",
        "files of the kind .json are not read",
    ]


@pytest.mark.parametrize("data", [VTT.encode(), b"\xef\xbb\xbf" + VTT.encode(), SRT.encode()])
@pytest.mark.parametrize("name", ["hearing.txt", "hearing"])
def test_a_transcript_saved_as_text_is_one(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (source,) = read([tmp_path / name])
    assert "“Nobody wants to see this bridge shut.”" in source.original
    assert "-->" not in source.original


def test_a_text_with_numbers_and_times_is_no_transcript(tmp_path: Path) -> None:
    text = "1\n10:15:00 the bridge was shut, and at 10:20 --> 10:30 nobody passed it.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert read([tmp_path / "a.txt"])[0].original == text


WRITTEN = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Arial;}}{\stylesheet{\s0 Normal;}{\cs1\super mark;}}"
    r"{\*\generator Riched20 10.0;}{\header\pard Draft\par}{\footer\pard Page \chpgn\par}\viewkind4\uc1\pard\f0\fs22 "
)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Police said 3{\super 1} died.", "Police said 3 died."),
        (r"Police said 3\super 1\nosupersub  died.", "Police said 3 died."),
        (r"Police said 3{\up6\fs12 1} died.", "Police said 3 died."),
        (r"Police said 3{\super\chftn}{\footnote\pard {\super\chftn} Or four.} died.", "Police said 3 died."),
        (r"Police said 3 died.{\*\annotation\pard Check this: 9.}", "Police said 3 died."),
        (r"It is 5 km{\super 2} wide, on May 3{\super rd}.", "It is 5 km2 wide, on May 3rd."),
        (r"Police said {\deleted\revauthdel1 four }{\revised three} died.", "Police said three died."),
        (r"Police said \deleted four \deleted0 three died.", "Police said three died."),
        (
            r"{\v nine }Police {\strike never }said {\deleted \u8220?f\'fcnf\u8221? }three died.",
            "Police said three died.",
        ),
        (r"{\plain\super}Police said 3 died.", "Police said 3 died."),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Police}} said {\pict\bin3 }}}}3 died.", "Police said 3 died."),
        (r"\ldblquote M\'fcller\rdblquote  \emdash  \u8220?3\u8221? died.", "“Müller” — “3” died."),
    ],
)
def test_rich_text_as_writing_programs_make_it(written: str, text: str) -> None:
    assert rtf.read(f"{WRITTEN}{written}\\par}}".encode("latin-1")).text == f"{text}\n"


def test_rich_text_of_unclosed_words_is_read_in_time() -> None:
    data = b"{\\rtf1 Police said 3 died. " + b"\\deleted0" * 200_000 + b"\\super 1" * 100_000 + b"}" * 300
    assert rtf.read(data).text.startswith("Police said 3 died.")


LOOKS = {
    "R": 'text-position="super 58%"',
    "S": 'text-line-through-style="solid"',
    "H": 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" t:display="none"',
}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Police said 3<R>1</R> died.", "Police said 3 died."),
        ("It is 5 km<R>2</R> wide, on May 3<R>rd</R>.", "It is 5 km2 wide, on May 3rd."),
        ("Police <S>never</S> said <H>nine</H> 3 died.", "Police said 3 died."),
        ("Police said 3<X>1</X> died.", "Police said 31 died."),
    ],
)
def test_raised_struck_and_hidden_letters_of_an_opendocument_text(written: str, text: str) -> None:
    for name in (*LOOKS, "X"):
        written = written.replace(f"<{name}>", f'<text:span text:style-name="{name}">').replace(
            f"</{name}>", "</text:span>"
        )
    styles = "".join(
        f'<s:style xmlns:s="urn:oasis:names:tc:opendocument:xmlns:style:1.0" s:name="{name}"><s:text-properties '
        f"{look if 't:' in look else f's:{look}'}/></s:style>"
        for name, look in LOOKS.items()
    )
    assert odt.read(odf(f"{styles}<text:p>{written}</text:p>")).text == f"{text}\n"
