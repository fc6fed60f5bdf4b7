"""Sheets forged in every way that we could think of: none of them passes for a sheet."""

from __future__ import annotations

import copy
import os
import zlib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factsheet.render.proofing.compare import PACKING, Added, compare
from factsheet.render.proofing.document import LARGEST, decode, read
from factsheet.render.proofing.syntax import Name, Ref, Stream
from tests.render.forging import FACTS, TEXT, Pdf, checked, stream

pytestmark = pytest.mark.usefixtures("printed_once")

Forgery = Callable[[Pdf], None]
FORGERIES: list[Forgery] = []


def forgery(change: Forgery) -> Forgery:
    FORGERIES.append(change)
    return change


# What is drawn


@forgery
def words_over_the_page(pdf: Pdf) -> None:
    font = next(iter(pdf.get(pdf.resources["Font"]))).encode()
    pdf.draw(pdf.drawing() + b"\nBT /" + font + b" 12 Tf 100 100 Td [<0007001c>] TJ ET\n")


@forgery
def other_words(pdf: Pdf) -> None:
    pdf.draw(pdf.drawing().replace(b"<001c>", b"<001e>", 1))


@forgery
def a_white_rectangle(pdf: Pdf) -> None:
    pdf.draw(pdf.drawing() + b"\nq 1 1 1 rg 0 0 600 900 re f Q\n")


@forgery
def a_form_over_the_page(pdf: Pdf) -> None:
    form = stream(b"1 1 1 rg 0 0 600 900 re f", Type=Name("XObject"), Subtype=Name("Form"), BBox=[0, 0, 600, 900])
    pdf.resources["XObject"] = {**pdf.get(pdf.resources.get("XObject", {})), "Fm": pdf.add(form)}
    pdf.draw(pdf.drawing() + b"\n/Fm Do\n")


@forgery
def a_form_that_is_not_drawn_yet(pdf: Pdf) -> None:
    form = stream(b"", Type=Name("XObject"), Subtype=Name("Form"), BBox=[0, 0, 1, 1])
    pdf.resources["XObject"] = {**pdf.get(pdf.resources.get("XObject", {})), "Fm": pdf.add(form)}


@forgery
def letters_that_print_nothing(pdf: Pdf) -> None:
    pdf.draw(pdf.drawing().replace(b"BT\n", b"BT\n3 Tr\n", 1))


@forgery
def white_letters(pdf: Pdf) -> None:
    pdf.draw(pdf.drawing().replace(b"0.109804 0.109804 0.117647 rg", b"1 1 1 rg"))


@forgery
def the_drawing_in_two_parts(pdf: Pdf) -> None:
    pdf.page["Contents"] = [pdf.page["Contents"], pdf.add(stream(b"1 1 1 rg 0 0 600 900 re f"))]


@forgery
def the_drawing_in_an_array(pdf: Pdf) -> None:
    pdf.page["Contents"] = [pdf.page["Contents"]]


@forgery
def the_drawing_in_another_file(pdf: Pdf) -> None:
    pdf.get(pdf.page["Contents"]).entries["F"] = b"drawing.bin"


@forgery
def no_drawing(pdf: Pdf) -> None:
    del pdf.page["Contents"]


@forgery
def everything_transparent(pdf: Pdf) -> None:
    for state in pdf.get(pdf.resources["ExtGState"]).values():
        pdf.get(state).update({"ca": 0, "CA": 0})


@forgery
def nearly_transparent(pdf: Pdf) -> None:
    pdf.get(next(iter(pdf.get(pdf.resources["ExtGState"]).values())))["ca"] = Decimal("0.999999")


@forgery
def another_blend_mode(pdf: Pdf) -> None:
    pdf.get(next(iter(pdf.get(pdf.resources["ExtGState"]).values())))["BM"] = Name("Difference")


@forgery
def a_soft_mask(pdf: Pdf) -> None:
    group = {"S": Name("Transparency"), "CS": Name("DeviceGray")}
    form = stream(b"", Subtype=Name("Form"), BBox=[0, 0, 1, 1], Group=group)
    mask = {"S": Name("Luminosity"), "G": pdf.add(form)}
    pdf.get(next(iter(pdf.get(pdf.resources["ExtGState"]).values())))["SMask"] = mask


@forgery
def another_default_colour_space(pdf: Pdf) -> None:
    pdf.resources["ColorSpace"] = {**pdf.get(pdf.resources["ColorSpace"]), "DefaultRGB": Name("DeviceGray")}


@forgery
def another_colour_profile(pdf: Pdf) -> None:
    profile = pdf.get(pdf.catalog["OutputIntents"])[0]["DestOutputProfile"]
    pdf.objects[profile.number] = stream(b"none", N=3)


@forgery
def resources_that_the_page_inherits(pdf: Pdf) -> None:
    pdf.get(pdf.catalog["Pages"])["Resources"] = pdf.page.pop("Resources")


# Typefaces


@forgery
def another_typeface(pdf: Pdf) -> None:
    fonts = [pdf.get(font) for font in pdf.get(pdf.resources["Font"]).values()]
    programs = [pdf.get(pdf.get(pdf.get(font["DescendantFonts"])[0])["FontDescriptor"]) for font in fonts]
    programs[0]["FontFile3"], programs[1]["FontFile3"] = programs[1]["FontFile3"], programs[0]["FontFile3"]


@forgery
def glyphs_that_were_drawn_anew(pdf: Pdf) -> None:
    descriptor = pdf.get(pdf.get(pdf.get(pdf.font()["DescendantFonts"])[0])["FontDescriptor"])
    program = pdf.get(descriptor["FontFile3"])
    content = bytearray(zlib.decompress(program.raw))
    content[-40] ^= 1
    entries = {key: value for key, value in program.entries.items() if key != "Length"}
    pdf.objects[descriptor["FontFile3"].number] = Stream(entries, zlib.compress(bytes(content)))


@forgery
def no_typeface_inside(pdf: Pdf) -> None:
    descriptor = pdf.get(pdf.get(pdf.get(pdf.font()["DescendantFonts"])[0])["FontDescriptor"])
    del descriptor["FontFile3"]


@forgery
def other_glyphs_for_the_same_codes(pdf: Pdf) -> None:
    pdf.get(pdf.get(pdf.font()["DescendantFonts"])[0])["CIDToGIDMap"] = pdf.add(stream(bytes(1000)))


@forgery
def other_letters_to_be_copied_than_to_be_seen(pdf: Pdf) -> None:
    pdf.objects[pdf.font()["ToUnicode"].number] = stream(b"1 beginbfchar\n<001c> <0062>\nendbfchar")


@forgery
def other_widths_of_letters(pdf: Pdf) -> None:
    pdf.get(pdf.get(pdf.font()["DescendantFonts"])[0])["DW"] = 1


@forgery
def another_encoding(pdf: Pdf) -> None:
    pdf.font()["Encoding"] = Name("Identity-V")


@forgery
def two_typefaces_exchanged(pdf: Pdf) -> None:
    fonts = pdf.get(pdf.resources["Font"])
    one, other, *_ = fonts
    fonts[one], fonts[other] = fonts[other], fonts[one]


# Pages


@forgery
def a_page_cut(pdf: Pdf) -> None:
    pdf.page["CropBox"] = [0, 400, 595, 841]


@forgery
def a_page_of_another_size(pdf: Pdf) -> None:
    pdf.page["MediaBox"] = [0, 0, Decimal("595.275591"), Decimal("841.8")]


@forgery
def a_page_turned(pdf: Pdf) -> None:
    pdf.page["Rotate"] = 180


@forgery
def pages_turned_from_above(pdf: Pdf) -> None:
    pdf.get(pdf.catalog["Pages"])["Rotate"] = 90


@forgery
def another_unit(pdf: Pdf) -> None:
    pdf.page["UserUnit"] = 20


@forgery
def a_page_more(pdf: Pdf) -> None:
    pages = pdf.get(pdf.catalog["Pages"])
    pages["Kids"] = [*pages["Kids"], pdf.add(dict(pdf.page))]
    pages["Count"] += 1


@forgery
def a_page_twice(pdf: Pdf) -> None:
    pages = pdf.get(pdf.catalog["Pages"])
    pages["Kids"], pages["Count"] = [*pages["Kids"], pages["Kids"][0]], pages["Count"] + 1


@forgery
def no_page(pdf: Pdf) -> None:
    pdf.get(pdf.catalog["Pages"])["Kids"] = []


@forgery
def pages_in_a_circle(pdf: Pdf) -> None:
    pages = pdf.get(pdf.catalog["Pages"])
    pages["Kids"] = [pdf.catalog["Pages"]]


@forgery
def a_page_that_says_it_is_none(pdf: Pdf) -> None:
    pdf.page["Type"] = Name("Template")


@forgery
def a_page_that_turns_after_a_second(pdf: Pdf) -> None:
    pdf.page["Dur"] = 1


@forgery
def another_group_of_a_page(pdf: Pdf) -> None:
    pdf.page["Group"] = {"S": Name("Transparency"), "CS": Name("DeviceCMYK"), "I": True, "K": True}


@forgery
def a_picture_of_the_page(pdf: Pdf) -> None:
    picture = stream(bytes(3), Width=1, Height=1, ColorSpace=Name("DeviceRGB"), BitsPerComponent=8)
    pdf.page["Thumb"] = pdf.add(picture)


@forgery
def private_data_of_a_program(pdf: Pdf) -> None:
    pdf.page["PieceInfo"] = {"Editor": {"Private": pdf.add(stream(b"all of another page"))}}


# Notes, links and actions


def look(pdf: Pdf) -> Ref:
    return pdf.add(
        stream(b"1 1 1 rg 0 0 600 900 re f", Type=Name("XObject"), Subtype=Name("Form"), BBox=[0, 0, 600, 900])
    )


def noted(pdf: Pdf, **entries: Any) -> None:
    note = {"Type": Name("Annot"), "Rect": [0, 0, 600, 900], "F": 4, **entries}
    pdf.page["Annots"] = [*pdf.get(pdf.page.get("Annots", [])), pdf.add(note)]


@forgery
def a_note_with_a_look(pdf: Pdf) -> None:
    noted(pdf, Subtype=Name("Stamp"), AP={"N": look(pdf)})


@forgery
def words_as_a_note(pdf: Pdf) -> None:
    noted(pdf, Subtype=Name("FreeText"), Contents=b"NOBODY was killed", DA=b"/Helv 20 Tf 0 g")


@forgery
def a_note_in_place_of_a_link(pdf: Pdf) -> None:
    pdf.links[0].update({"Subtype": Name("Square"), "IC": [1, 1, 1]})


@forgery
def a_look_of_a_link(pdf: Pdf) -> None:
    pdf.links[0]["AP"] = {"N": look(pdf)}


@forgery
def a_border_of_a_link(pdf: Pdf) -> None:
    pdf.links[0]["BS"] = {"W": 500}


@forgery
def a_link_elsewhere_on_the_page(pdf: Pdf) -> None:
    pdf.links[0]["Rect"] = [0, 0, 600, 900]


@forgery
def a_link_to_another_address(pdf: Pdf) -> None:
    pdf.links[0].pop("Dest", None)
    pdf.links[0]["A"] = {"S": Name("URI"), "URI": b"https://example.org/b"}


@forgery
def a_link_to_another_place(pdf: Pdf) -> None:
    link = next(link for link in pdf.links if "Dest" in link)
    link["Dest"] = b"sources"


@forgery
def a_link_that_starts_a_program(pdf: Pdf) -> None:
    pdf.links[0].pop("Dest", None)
    pdf.links[0]["A"] = {"S": Name("Launch"), "F": b"calc.exe"}


@forgery
def a_link_that_does_something_more(pdf: Pdf) -> None:
    pdf.links[0]["AA"] = {"E": {"S": Name("JavaScript"), "JS": b"app.alert(1)"}}


@forgery
def a_link_read_out_as_another(pdf: Pdf) -> None:
    pdf.links[0]["Contents"] = b"Nobody died"


@forgery
def no_links(pdf: Pdf) -> None:
    del pdf.page["Annots"]


@forgery
def places_exchanged(pdf: Pdf) -> None:
    names = pdf.get(pdf.get(pdf.get(pdf.catalog["Names"])["Dests"])["Names"])
    names[1], names[3] = names[3], names[1]


@forgery
def a_script_when_it_opens(pdf: Pdf) -> None:
    pdf.catalog["OpenAction"] = {"S": Name("JavaScript"), "JS": b"app.alert(1)"}


@forgery
def another_page_when_it_opens(pdf: Pdf) -> None:
    pdf.catalog["OpenAction"] = [pdf.pages[0], Name("FitR"), 0, 0, 10, 10]


@forgery
def a_script_by_name(pdf: Pdf) -> None:
    script = {"S": Name("JavaScript"), "JS": b"app.alert(1)"}
    pdf.get(pdf.catalog["Names"])["JavaScript"] = {"Names": [b"x", pdf.add(script)]}


@forgery
def a_script_when_it_prints(pdf: Pdf) -> None:
    pdf.catalog["AA"] = {"WP": {"S": Name("JavaScript"), "JS": b"this.getField('x')"}}


@forgery
def a_script_of_a_page(pdf: Pdf) -> None:
    pdf.page["AA"] = {"O": {"S": Name("JavaScript"), "JS": b"app.alert(1)"}}


@forgery
def a_form_field(pdf: Pdf) -> None:
    number = max(pdf.objects) + 1
    noted(pdf, Subtype=Name("Widget"), FT=Name("Tx"), T=b"x", V=b"NOBODY was killed")
    pdf.catalog["AcroForm"] = {"Fields": [Ref(number, 0)], "NeedAppearances": True}


@forgery
def a_form_of_xml(pdf: Pdf) -> None:
    pdf.catalog["AcroForm"] = {"Fields": [], "XFA": pdf.add(stream(b"<xdp/>"))}


# What belongs to the whole


@forgery
def a_layer_to_be_hidden(pdf: Pdf) -> None:
    layer = pdf.add({"Type": Name("OCG"), "Name": b"x"})
    pdf.catalog["OCProperties"] = {"OCGs": [layer], "D": {"OFF": [layer]}}
    pdf.get(pdf.page["Contents"]).entries["OC"] = layer


@forgery
def another_title(pdf: Pdf) -> None:
    pdf.objects[pdf.info]["Title"] = b"Nobody was killed"


@forgery
def another_subject(pdf: Pdf) -> None:
    pdf.objects[pdf.info]["Subject"] = b"Nobody was killed"


@forgery
def another_date(pdf: Pdf) -> None:
    pdf.objects[pdf.info]["CreationDate"] = b"D:20200101"


@forgery
def another_title_in_the_metadata(pdf: Pdf) -> None:
    metadata = pdf.get(pdf.catalog["Metadata"])
    content = zlib.decompress(metadata.raw) if "Filter" in metadata.entries else metadata.raw
    changed = content.replace(b"A small sheet", b"Nobody died")
    pdf.objects[pdf.catalog["Metadata"].number] = stream(changed, Type=Name("Metadata"), Subtype=Name("XML"))


@forgery
def metadata_with_an_entity(pdf: Pdf) -> None:
    metadata = pdf.get(pdf.catalog["Metadata"])
    content = zlib.decompress(metadata.raw) if "Filter" in metadata.entries else metadata.raw
    changed = content.replace(b"<x:xmpmeta", b'<!DOCTYPE x [<!ENTITY t "A small sheet">]><x:xmpmeta', 1)
    pdf.objects[pdf.catalog["Metadata"].number] = stream(changed, Type=Name("Metadata"), Subtype=Name("XML"))


@forgery
def no_metadata(pdf: Pdf) -> None:
    del pdf.catalog["Metadata"]


@forgery
def another_bookmark(pdf: Pdf) -> None:
    pdf.get(pdf.get(pdf.catalog["Outlines"])["First"])["Title"] = b"Nobody died"


@forgery
def a_bookmark_that_leads_elsewhere(pdf: Pdf) -> None:
    first = pdf.get(pdf.get(pdf.catalog["Outlines"])["First"])
    first.pop("Dest", None)
    first["A"] = {"S": Name("URI"), "URI": b"https://example.org/"}


@forgery
def no_bookmarks(pdf: Pdf) -> None:
    del pdf.catalog["Outlines"]


@forgery
def another_text_for_screen_readers(pdf: Pdf) -> None:
    pdf.elements("StructElem")[5]["Alt"] = b"Nobody died"


@forgery
def other_words_for_screen_readers(pdf: Pdf) -> None:
    pdf.elements("StructElem")[5]["ActualText"] = b"Nobody died"


@forgery
def another_order_for_screen_readers(pdf: Pdf) -> None:
    element = next(one for one in pdf.elements("StructElem") if isinstance(one.get("K"), list) and len(one["K"]) > 1)
    element["K"] = element["K"][::-1]


@forgery
def nothing_for_screen_readers(pdf: Pdf) -> None:
    del pdf.catalog["StructTreeRoot"]


@forgery
def another_language(pdf: Pdf) -> None:
    pdf.catalog["Lang"] = b"de"


@forgery
def other_page_numbers(pdf: Pdf) -> None:
    pdf.catalog["PageLabels"] = {"Nums": [0, {"P": b"Nobody died"}]}


@forgery
def a_viewer_without_its_bars(pdf: Pdf) -> None:
    pdf.catalog["ViewerPreferences"] = {"DisplayDocTitle": True, "HideToolbar": True}


@forgery
def full_screen(pdf: Pdf) -> None:
    pdf.catalog["PageMode"] = Name("FullScreen")


@forgery
def a_portfolio(pdf: Pdf) -> None:
    pdf.catalog["Collection"] = {"View": Name("T"), "D": b"facts.yaml"}


@forgery
def another_version_of_the_format(pdf: Pdf) -> None:
    pdf.catalog["Version"] = Name("2.0")


@forgery
def articles_in_a_thread(pdf: Pdf) -> None:
    pdf.catalog["Threads"] = []


@forgery
def a_base_for_links(pdf: Pdf) -> None:
    pdf.catalog["URI"] = {"Base": b"https://example.org/"}


@forgery
def something_that_nothing_refers_to(pdf: Pdf) -> None:
    pdf.add(dict(pdf.catalog))


# Attachments


def listed(pdf: Pdf) -> list[Any]:
    return pdf.get(pdf.get(pdf.get(pdf.catalog["Names"])["EmbeddedFiles"])["Names"])


def file(pdf: Pdf, name: str, content: bytes) -> Ref:
    kept = pdf.add(stream(content, Type=Name("EmbeddedFile")))
    return pdf.add({"Type": Name("Filespec"), "F": name.encode(), "UF": name.encode(), "EF": {"F": kept}})


def attachment(pdf: Pdf, name: bytes) -> dict[str, Any]:
    return next(spec for ref in listed(pdf)[1::2] if (spec := pdf.get(ref))["UF"] == name)


@forgery
def an_attachment_more(pdf: Pdf) -> None:
    listed(pdf).extend([b"z.exe", file(pdf, "z.exe", b"MZ")])


@forgery
def a_text_more(pdf: Pdf) -> None:
    listed(pdf).extend([b"z.txt", file(pdf, "z.txt", TEXT.encode())])


@forgery
def two_attachments_of_one_name(pdf: Pdf) -> None:
    listed(pdf).extend([b"facts.yaml", file(pdf, "facts.yaml", FACTS.replace("Twelve", "Twenty").encode())])


@forgery
def the_same_attachment_twice(pdf: Pdf) -> None:
    listed(pdf).extend(listed(pdf)[:2])


@forgery
def two_fact_bases(pdf: Pdf) -> None:
    listed(pdf).extend([b"other.yml", file(pdf, "other.yml", FACTS.encode())])


@forgery
def another_fact_base(pdf: Pdf) -> None:
    kept = pdf.add(stream(FACTS.replace("Twelve", "Twenty").encode(), Type=Name("EmbeddedFile")))
    attachment(pdf, b"facts.yaml")["EF"] = {"F": kept}


@forgery
def another_fact_base_for_some_systems(pdf: Pdf) -> None:
    spec = attachment(pdf, b"facts.yaml")
    spec["EF"] = spec["EF"] | {"UF": pdf.add(stream(FACTS.replace("Twelve", "Twenty").encode()))}


@forgery
def another_name_for_some_systems(pdf: Pdf) -> None:
    attachment(pdf, b"facts.yaml")["F"] = b"facts.exe"


@forgery
def another_text_of_a_source(pdf: Pdf) -> None:
    attachment(pdf, b"a.txt")["EF"] = {"F": pdf.add(stream(b"Twelve people died in the flood, twice."))}


@forgery
def another_memory(pdf: Pdf) -> None:
    attachment(pdf, b"facts.base.json")["EF"] = {"F": pdf.add(stream(b"MZ"))}


@forgery
def an_attachment_on_the_page(pdf: Pdf) -> None:
    noted(pdf, Subtype=Name("FileAttachment"), FS=file(pdf, "z.exe", b"MZ"))


@forgery
def an_associated_file_more(pdf: Pdf) -> None:
    pdf.catalog["AF"] = [*pdf.catalog["AF"], file(pdf, "z.exe", b"MZ")]


@forgery
def a_file_that_a_page_is_associated_with(pdf: Pdf) -> None:
    pdf.page["AF"] = [file(pdf, "z.exe", b"MZ")]


@forgery
def credentials_that_are_none(pdf: Pdf) -> None:
    spec = file(pdf, "manifest.c2pa", b"MZ")
    pdf.get(spec)["AFRelationship"] = Name("C2PA_Manifest")
    pdf.catalog["AF"] = [*pdf.catalog["AF"], spec]
    listed(pdf).extend([b"manifest.c2pa", spec])


@forgery
def an_attachment_described_as_another(pdf: Pdf) -> None:
    attachment(pdf, b"facts.yaml")["Desc"] = b"Nothing"


@forgery
def attachments_in_a_circle(pdf: Pdf) -> None:
    names = pdf.get(pdf.catalog["Names"])["EmbeddedFiles"]
    pdf.objects[names.number] = {"Kids": [names]}


@pytest.mark.parametrize("change", FORGERIES, ids=lambda change: change.__name__)
def test_a_forged_sheet_proves_nothing(tmp_path: Path, small: bytes, change: Forgery) -> None:
    pdf = Pdf.of(small)
    before = pdf.bytes()
    change(pdf)
    made = pdf.bytes()
    assert made != before
    told, code = checked(tmp_path, made)
    assert code == 1
    assert "it proves nothing" in told.splitlines()[0]


def test_what_is_only_written_otherwise_is_told_as_such(tmp_path: Path, small: bytes) -> None:
    told, code = checked(tmp_path, Pdf.of(small).bytes())
    assert code == 0
    assert "warning: the file was saved again by another program" in told.splitlines()[0]


def _values(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The places of all values inside `value`, itself not counted."""
    held = value.entries if isinstance(value, Stream) else value
    inner = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    return [found for key, one in inner for found in ((*place, key), *_values(one, (*place, key)))]


def _other(value: Any) -> Any:
    """A value of the same kind that is another; of values that hold others, an empty one."""
    match value:
        case bool():
            return not value
        case int() | Decimal():
            return value + 1
        case Name():
            return Name(value + "X")
        case bytes():
            return value + b"x"
        case Ref():
            return Ref(value.number % 5 + 1, 0)
    return None


def test_no_value_in_the_whole_file_can_be_changed(small: bytes) -> None:
    """Each value of each object changed by itself (FACTSHEET_FUZZ=1: all, else every thirtieth), or taken out."""
    (expected,) = read(small)
    places = [(ref, place) for ref, value in expected.objects.items() for place in _values(value)]
    places = [one for one in places if one[0] not in expected.structure and one[1][0] not in PACKING]
    step = 1 if os.environ.get("FACTSHEET_FUZZ") else 30
    for number, (ref, place) in enumerate(places[::step]):
        changed = copy.deepcopy(dict(expected.objects))
        held: Any = changed[ref]
        for key in place[:-1]:
            held = (held.entries if isinstance(held, Stream) else held)[key]
        held = held.entries if isinstance(held, Stream) else held
        other = _other(held[place[-1]])
        if other is None or number % 2:
            del held[place[-1]]
        else:
            held[place[-1]] = other
        given = replace(expected, objects=changed)
        free = ref == expected.trailer["Info"] and place[0] in ("Producer", "ModDate")
        assert bool(compare(given, expected, Added())) != free, (ref, place)


def test_no_byte_of_a_stream_can_be_changed(small: bytes) -> None:
    (expected,) = read(small)
    streams = [ref for ref, value in expected.objects.items() if isinstance(value, Stream)]
    for ref in {*streams} - {*expected.structure, expected.root["Metadata"]}:
        stream_ = expected.objects[ref]
        assert isinstance(stream_, Stream)
        content = decode(stream_, LARGEST)
        for changed in (content[:-1], content + b" ", bytes([content[0] ^ 1]) + content[1:]):
            entries = {key: value for key, value in stream_.entries.items() if key != "Filter"}
            given = replace(expected, objects={**expected.objects, ref: Stream(entries, changed)})
            assert compare(given, expected, Added()), ref
