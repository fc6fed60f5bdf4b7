"""HTML to PDF: one file that is PDF/A-3a (for archives) and PDF/UA-1 (for screen readers), the fact base attached.

The only module that knows WeasyPrint, which is imported when a PDF is asked for. The bytes depend on the page and the
attachments alone: dates are given, fonts are bundled, and fontconfig is kept from the machine's own fonts.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from datetime import datetime
from pathlib import Path
from typing import Any

from factsheet import __version__
from factsheet.errors import RenderError
from factsheet.garbage import rarely_collected
from factsheet.render.complaints import Complaints, complaints
from factsheet.render.fetcher import Resource, fetch
from factsheet.render.libraries import PANGO, MissingLibraryError

_MEDIA_TYPES = {".yaml": "application/yaml", ".json": "application/json", ".txt": "text/plain"}

_UA = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""
"""What a PDF/A file says of itself to be a PDF/UA file too: the part, and the schema that explains it (ISO 19005-3)."""


_NO_DAY = "1970-01-01"
"""What WeasyPrint is told of a sheet without a day, lest it ask the clock; it is taken out again."""


def make_pdf(
    page: str,
    day: str,
    attachments: Mapping[str, bytes],
    places: Mapping[str, str],
    say: Callable[[str], None] = lambda _: None,
) -> bytes:
    """The PDF of the HTML `page`, dated `day` (ISO; "" for none), with `attachments` by file name.

    `places` says in words what stands at an anchor of the page: screen readers read it for a link that leads there.
    `say` is told what is not as it should be and stops nothing: a style that was ignored, a library that is missing.

    Raises RenderError where the page asks for anything that is not bundled, or a glyph is missing in every face.
    """
    asked: list[Resource | RenderError] = []
    with _own_fonts_only(), rarely_collected(), complaints() as found:
        weasyprint = _weasyprint()
        options = {"pdf_variant": "pdf/a-3a", "attachments": _attachments(attachments, day)}
        try:
            html = weasyprint.HTML(string=page, base_url="factsheet:", url_fetcher=_fetcher(asked))
            document = html.render(**options)
            _check(asked, found)
            _say_accessible(document)
            document.metadata.generator = f"factsheet {__version__}"
            content = document.write_pdf(finisher=_finisher(places, dated=bool(day)), **options)
        except weasyprint.urls.FatalURLFetchingError:
            content = None
        except (RenderError, OSError):
            raise
        except Exception as error:
            raise RenderError(
                f"WeasyPrint stops at the page: {type(error).__name__} {error}".rstrip(),
                remedy="It is most likely a style or a typeface of your own: print without --templates and --theme.",
            ) from error
    _check(asked, found)
    for note in found.told():
        say(note)
    assert isinstance(content, bytes)
    return content


@contextmanager
def fonttools_only() -> Iterator[None]:
    """Typefaces are cut down by fontTools, as on a machine without HarfBuzz-Subset: another file, the same look."""
    _weasyprint()
    from weasyprint.pdf import fonts

    before, fonts.harfbuzz_subset = fonts.harfbuzz_subset, None
    try:
        yield
    finally:
        fonts.harfbuzz_subset = before


def _weasyprint() -> Any:
    try:
        with redirect_stdout(io.StringIO()):
            import weasyprint
    except OSError as error:
        raise MissingLibraryError(PANGO) from error
    return weasyprint


def _check(asked: list[Resource | RenderError], found: Complaints) -> None:
    """Raises RenderError where the page asked for what is refused, or something would be missing on it.

    A page without any typeface would make Pango end the whole process when it is drawn.
    """
    for one in asked:
        if isinstance(one, RenderError):
            raise one
    found.check()
    if not any(isinstance(one, Resource) and one.media_type.startswith("font/") for one in asked):
        raise RenderError("the page has no typeface", remedy="Leave the block `styles` of the built-in template in it.")


def _fetcher(asked: list[Resource | RenderError]) -> Any:
    """A WeasyPrint fetcher that serves what `fetcher.fetch` serves, and stops the rendering at anything else.

    What was served and why something was not is left in `asked`: WeasyPrint does not always let an error through.
    """
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Bundled(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:
            try:
                served = fetch(url)
            except RenderError as error:
                asked.append(error)
                raise FatalURLFetchingError(str(error)) from error
            asked.append(served)
            return URLFetcherResponse(url, served.content, {"Content-Type": served.media_type})

    return Bundled(fail_on_errors=True)


def _attachments(contents: Mapping[str, bytes], day: str) -> list[Any]:
    from weasyprint import Attachment

    moment = datetime.fromisoformat(day or _NO_DAY)
    return [
        Attachment(
            url=f"attachment:{name}",
            name=name,
            description=f"{'A source' if name.endswith('.txt') else 'The fact base'} of this sheet: {name}",
            created=moment,
            modified=moment,
            relationship="Source",
            url_fetcher=_attached(name, content),
        )
        for name, content in sorted(contents.items())  # the order that names in a PDF's trees have
    ]


def _attached(name: str, content: bytes) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Attached(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:
            media_type = _MEDIA_TYPES.get(Path(name).suffix, "application/octet-stream")
            return URLFetcherResponse(url, content, {"Content-Type": media_type})

    return Attached()


def _say_accessible(document: Any) -> None:
    plain = document.metadata.generate_rdf_metadata

    def both(*given: object) -> bytes:
        return bytes(plain(*given).replace(b"</rdf:RDF>", _UA.encode()))

    document.metadata.generate_rdf_metadata = both


def _finisher(places: Mapping[str, str], *, dated: bool) -> Callable[[Any, Any], None]:
    """Says in words where each link leads (a bare anchor without this) and refuses one that leads to no web page; lists
    each attachment once, not twice.

    An attachment of a sheet that is not `dated` has no date either.
    """

    def finish(document: Any, pdf: Any) -> None:
        from pydyf import Array, String

        for entry in pdf.objects:
            if isinstance(entry, dict) and entry.get("Subtype") == "/Link":
                target = entry["Contents"].string
                if "A" in entry and not entry["A"]["URI"].string.lower().startswith(("http://", "https://")):
                    raise RenderError(f"the page leads to {target[:100]}", remedy="Links are http or https.")
                entry["Contents"] = String(places.get(target, target))
            extra = getattr(entry, "extra", {})
            if not dated and extra.get("Type") == "/EmbeddedFile":
                del extra["Params"]["CreationDate"], extra["Params"]["ModDate"]
        if "AF" in pdf.catalog:
            pdf.catalog["AF"] = Array(dict.fromkeys(pdf.catalog["AF"]))

    return finish


@contextmanager
def _own_fonts_only() -> Iterator[None]:
    """Fontconfig without the machine's fonts: Pango sees the faces of the page's @font-face rules alone.

    A face that fontTools writes anew gets the day of `SOURCE_DATE_EPOCH` in place of the clock's.
    """
    with tempfile.TemporaryDirectory(prefix="factsheet-fonts-") as folder:
        config = Path(folder) / "fonts.conf"
        config.write_text(
            '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
            f"<fontconfig><cachedir>{folder}</cachedir></fontconfig>\n",
            encoding="utf-8",
        )
        wanted = {"FONTCONFIG_FILE": str(config), "FONTCONFIG_PATH": None, "SOURCE_DATE_EPOCH": "0"}
        before = {key: os.environ.get(key) for key in wanted}
        try:
            _set_environment(wanted)
            yield
        finally:
            _set_environment(before)


def _set_environment(values: Mapping[str, str | None]) -> None:
    for key, value in values.items():
        os.environ.pop(key, None)
        if value is not None:
            os.environ[key] = value
