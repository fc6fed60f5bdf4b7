"""Signed sheets: the signature changes nothing that is read, or the sheet proves nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factsheet.render.proofing.document import read
from factsheet.render.proofing.syntax import Name, Ref
from tests.render.forging import Pdf, appended, checked, signed, stream

pytestmark = pytest.mark.usefixtures("printed_once")

C2PA = b"jumb" + bytes(4) + b"jumdc2pa" + bytes(40)


def passes(folder: Path, made: bytes, *words: str) -> None:
    told, code = checked(folder, made)
    assert code == 0, told
    for note in words:
        assert note in told


SIGNED = "note: it was signed after it was made"
SAME = "note: the pages are byte for byte what the fact base inside gives"


def test_a_signature_that_nobody_sees_is_a_note(tmp_path: Path, small: bytes) -> None:
    passes(tmp_path, signed(small), SAME, SIGNED)


def test_two_signatures_and_what_proves_them_later(tmp_path: Path, small: bytes) -> None:
    twice = signed(signed(small))
    pdf = Pdf.of(twice)
    number = max(pdf.objects) + 10
    kept = {number: {"Certs": [Ref(number + 1, 0)]}, number + 1: stream(b"a certificate")}
    passes(tmp_path, appended(twice, {pdf.root: pdf.catalog | {"DSS": Ref(number, 0)}, **kept}), SAME, SIGNED)


def test_a_sheet_that_was_saved_again_and_signed(tmp_path: Path, small: bytes) -> None:
    passes(tmp_path, signed(Pdf.of(small).bytes()), "warning: the file was saved again", SIGNED)


def test_what_signers_write_beside_it(tmp_path: Path, small: bytes) -> None:
    def change(pdf: Pdf, objects: dict[int, Any]) -> None:
        number = next(number for number, one in objects.items() if one.get("FT") == "Sig")
        objects[pdf.info] = pdf.objects[pdf.info] | {"Producer": b"A signer", "ModDate": b"D:20260101"}
        objects[pdf.root] |= {
            "Extensions": {"ESIC": {"BaseVersion": Name("1.7"), "ExtensionLevel": 1}},
            "Perms": {"DocMDP": Ref(number + 2, 0)},
        }
        nothing = stream(b"% DSBlank\n", Type=Name("XObject"), Subtype=Name("Form"), BBox=[0, 0, 0, 0])
        objects[number + 3] = nothing
        objects[number]["AP"] = {"N": Ref(number + 3, 0)}
        objects[number + 1] |= {"DA": b"/Helv 0 Tf 0 g", "DR": {"Font": {}}}

    passes(tmp_path, signed(small, change), SAME, SIGNED)


def test_a_field_apart_from_its_place_on_the_page(tmp_path: Path, small: bytes) -> None:
    def change(pdf: Pdf, objects: dict[int, Any]) -> None:
        number = next(number for number, one in objects.items() if one.get("FT") == "Sig")
        field = {"FT": Name("Sig"), "T": b"Sig", "V": objects[number].pop("V"), "Kids": [Ref(number, 0)]}
        del objects[number]["FT"], objects[number]["T"]
        objects[number]["Parent"] = Ref(number + 3, 0)
        objects[number + 3] = field
        objects[number + 1]["Fields"] = [Ref(number + 3, 0)]

    passes(tmp_path, signed(small, change), SAME, SIGNED)


def credentials(pdf: Pdf, content: bytes = C2PA, name: bytes = b"Content Credentials") -> None:
    box = (len(content) + 4).to_bytes(4, "big") + content
    kept = pdf.add(stream(box, Type=Name("EmbeddedFile"), Subtype=Name("application/c2pa")))
    spec = {"Type": Name("Filespec"), "F": name, "UF": name, "AFRelationship": Name("C2PA_Manifest")}
    ref = pdf.add(spec | {"EF": {"F": kept}})
    pdf.catalog["AF"] = [*pdf.catalog["AF"], ref]
    names = pdf.get(pdf.get(pdf.catalog["Names"])["EmbeddedFiles"])
    names["Names"] = [*pdf.get(names["Names"]), name, ref]


def test_content_credentials_are_a_note(tmp_path: Path, small: bytes) -> None:
    pdf = Pdf.of(small)
    credentials(pdf)
    passes(tmp_path, pdf.bytes(), "note: it carries Content Credentials (C2PA)")


def test_content_credentials_in_a_revision_that_is_signed(tmp_path: Path, small: bytes) -> None:
    def change(pdf: Pdf, objects: dict[int, Any]) -> None:
        pdf.objects |= objects
        before = set(pdf.objects)
        credentials(pdf)
        files = pdf.get(pdf.catalog["Names"])["EmbeddedFiles"].number
        objects |= {number: pdf.objects[number] for number in {*pdf.objects, pdf.root, files} - before}
        objects |= {pdf.root: pdf.catalog, files: pdf.objects[files]}

    passes(tmp_path, signed(small, change), SAME, SIGNED, "note: it carries Content Credentials (C2PA)")


# What a signature must not do

Change = Callable[[Pdf, dict[int, Any]], None]


def the_page(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.page["Contents"].number] = stream(b"1 1 1 rg 0 0 600 900 re f")


def a_turn(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.pages[0].number]["Rotate"] = 180


def a_note(pdf: Pdf, objects: dict[int, Any]) -> None:
    number = max(objects) + 1
    objects[number] = {"Type": Name("Annot"), "Subtype": Name("FreeText"), "Rect": [0, 0, 99, 99], "Contents": b"No"}
    objects[pdf.pages[0].number]["Annots"].append(Ref(number, 0))


def a_link_less(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.pages[0].number]["Annots"].pop(0)


def links_in_another_order(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.pages[0].number]["Annots"].reverse()


def a_typeface(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.font()["ToUnicode"].number] = stream(b"")


def a_script(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.root]["OpenAction"] = {"S": Name("JavaScript"), "JS": b"app.alert(1)"}


def a_script_of_the_field(pdf: Pdf, objects: dict[int, Any]) -> None:
    field(objects)["AA"] = {"E": {"S": Name("JavaScript"), "JS": b"app.alert(1)"}}


def an_action_of_the_field(pdf: Pdf, objects: dict[int, Any]) -> None:
    field(objects)["A"] = {"S": Name("Launch"), "F": b"calc.exe"}


def a_look(pdf: Pdf, objects: dict[int, Any]) -> None:
    number = max(objects) + 1
    objects[number] = stream(b"1 1 1 rg 0 0 600 900 re f", Subtype=Name("Form"), BBox=[0, 0, 600, 900])
    field(objects)["AP"] = {"N": Ref(number, 0)}


def a_look_behind_a_comment(pdf: Pdf, objects: dict[int, Any]) -> None:
    number = max(objects) + 1
    objects[number] = stream(b"% nothing\r" + b" " * 100 + b"0 0 600 900 re f", Subtype=Name("Form"))
    field(objects)["AP"] = {"N": Ref(number, 0)}


def a_field_to_be_filled_in(pdf: Pdf, objects: dict[int, Any]) -> None:
    number = max(objects) + 1
    objects[number] = {
        "FT": Name("Tx"),
        "T": b"x",
        "V": b"Nobody died",
        "Rect": [0, 0, 0, 0],
        "Subtype": Name("Widget"),
    }
    form(objects)["Fields"].append(Ref(number, 0))


def a_form_of_xml(pdf: Pdf, objects: dict[int, Any]) -> None:
    form(objects)["XFA"] = b"<xdp/>"


def a_form_that_draws_itself(pdf: Pdf, objects: dict[int, Any]) -> None:
    form(objects)["NeedAppearances"] = True


def more_rights(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.root]["Perms"] = {"UR3": Ref(1, 0)}


def a_field_of_fields_of_fields(pdf: Pdf, objects: dict[int, Any]) -> None:
    number = max(objects) + 1
    objects[number] = {"FT": Name("Sig"), "Kids": [Ref(number, 0)]}
    form(objects)["Fields"].append(Ref(number, 0))


def something_that_nothing_refers_to(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[max(objects) + 1] = {"Type": Name("Catalog")}


def a_title(pdf: Pdf, objects: dict[int, Any]) -> None:
    objects[pdf.info] = pdf.objects[pdf.info] | {"Title": b"Nobody died"}


def no_signature(pdf: Pdf, objects: dict[int, Any]) -> None:
    del field(objects)["V"]


def field(objects: dict[int, Any]) -> dict[str, Any]:
    return next(one for one in objects.values() if isinstance(one, dict) and one.get("FT") == "Sig")


def form(objects: dict[int, Any]) -> dict[str, Any]:
    return next(one for one in objects.values() if isinstance(one, dict) and "SigFlags" in one)


CHANGES = [
    the_page,
    a_turn,
    a_note,
    a_link_less,
    links_in_another_order,
    a_typeface,
    a_script,
    a_script_of_the_field,
    an_action_of_the_field,
    a_look,
    a_look_behind_a_comment,
    a_field_to_be_filled_in,
    a_form_of_xml,
    a_form_that_draws_itself,
    more_rights,
    a_field_of_fields_of_fields,
    something_that_nothing_refers_to,
    a_title,
    no_signature,
]


def fails(folder: Path, made: bytes) -> None:
    told, code = checked(folder, made)
    assert code == 1, told
    assert "it proves nothing" in told.splitlines()[0]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_comes_with_a_signature_and_is_none(tmp_path: Path, small: bytes, change: Change) -> None:
    fails(tmp_path, signed(small, change))


@pytest.mark.parametrize("change", [the_page, a_turn, a_note, a_script, a_title], ids=lambda change: change.__name__)
def test_what_comes_behind_a_signature(tmp_path: Path, small: bytes, change: Change) -> None:
    made = signed(small)
    pdf = Pdf.of(made)
    objects = {number: dict(pdf.objects[number]) for number in (pdf.root, pdf.pages[0].number)}
    change(pdf, objects)
    fails(tmp_path, appended(made, objects))


def test_a_signed_page_changed_and_changed_back(tmp_path: Path, small: bytes) -> None:
    pdf = Pdf.of(small)
    number = pdf.page["Contents"].number
    changed = appended(small, {number: stream(b"1 1 1 rg 0 0 600 900 re f")})
    fails(tmp_path, signed(appended(changed, {number: pdf.objects[number]})))


@pytest.mark.parametrize(
    "corners", [[10, 10, 200, 50], [0, 0, 0, 50], [0, 0], [True, 0, True, 0], [{}, 0, {}, 0], None]
)
def test_a_signature_that_takes_room_on_the_page(tmp_path: Path, small: bytes, corners: object) -> None:
    fails(tmp_path, signed(small, Rect=corners))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/ByteRange [0 ", b"/ByteRange [9 "),
        (b"/ByteRange [0 ", b"/ByteRange [ "),
        (b"<3082", b"(3082"),
        (b"/Type /Sig ", b"/Type /Sog "),
    ],
)
def test_a_signature_that_covers_something_else(tmp_path: Path, small: bytes, old: bytes, new: bytes) -> None:
    made = signed(small)
    start = made.index(old, len(small))
    fails(tmp_path, made[:start] + new + made[start + len(old) :])


def test_a_signature_that_leaves_more_out_than_itself(tmp_path: Path, small: bytes) -> None:
    made = signed(small)
    start = made.index(b"/ByteRange", len(small))
    end = made.index(b"]", start)
    first, begin, stop, rest = made[start:end].split(b"[")[1].split()
    for one, other in (
        (begin, b"%d" % (int(begin) - 1)),
        (stop, b"%d" % (int(stop) + 1)),
        (rest, b"%d" % (int(rest) - 2)),
    ):
        assert len(one) == len(other)
        fails(tmp_path, made[:start] + made[start:end].replace(one, other) + made[end:])
    assert first == b"0"


def test_credentials_that_pass_for_the_fact_base(tmp_path: Path, small: bytes) -> None:
    for content, name in ((C2PA, b"facts.yaml"), (C2PA, b"setup.exe"), (b"MZ" + C2PA, b"a.c2pa"), (b"", b"a.c2pa")):
        pdf = Pdf.of(small)
        credentials(pdf, content, name)
        fails(tmp_path, pdf.bytes())


def test_the_signer_of_the_tests_writes_what_is_read(small: bytes) -> None:
    assert [revision.end for revision in read(signed(small))] == [len(small), len(signed(small))]
