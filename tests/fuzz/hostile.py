"""Hostile input of every kind that a command takes: bytes, texts, and structures with something wrong in one place."""

from __future__ import annotations

import copy
import random
from typing import Any

from benchmarks.shapes import SHAPES

TEXTS = (
    *("", " ", "\n", "\t", "\r", "\x00", "a\x00b", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\u200b", "\u202e"),
    *("²", "①", "½", "Ⅻ", "٣", "１２", "१२", "²³", "12²", "٢٠١٣-٠١-٢٨", "２０１３-０１-２８", "²⁰¹³"),
    *("1e308", "-1e308", "1e999", "nan", "inf", "-0", "0x1F", "1_000", "1" * 400, "9" * 5_000, "1,000,000," * 50),
    *("\ud800", "a\udc80b", "\U0010ffff", "e\u0301" * 50, "👩‍👩‍👧", "ﬃ", "İ", "ß", "ǆ", "ſ"),
    *(
        "2013-02-30",
        "0000-00-00",
        "9999-12-31",
        "2013-W60",
        "2013-13",
        "PRESENT_REF",
        "P1000000000Y",
        "-5000",
        "T25:61",
    ),
    *("2013-01-28/2012-01-01", "XXXX-XX-XX", "P", "PXD", "A/B/C", "10000-01-01", "2013-01-28T99:99"),
    *("../../../etc/passwd", "/etc/passwd", "C:\\x", "~", ".", "..", "-o", "--help", "x" * 5_000, "con", "nul\x00"),
    *("{{ 7*7 }}", "{% for x in x %}", "<script>alert(1)</script>", "<!--><script>", "]]>", "&#0;", "&amp;", "<b"),
    *("null", "~", "true", "no", "[", "{", "}", ": ", "- ", "#", "|", ">", "&a", "*a", "!!python/object:os.system"),
    *("http://", "https://[", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.com"),
    *("Mayor Anna Lund", "12 people were killed", "on Monday", "“We go,” she said.", "sha256-" + "0" * 64),
)
"""What a text may be in place of the one that is expected."""

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63, 2**64, 10**400, -(10**30), 1e308, -1e308, 1e-308, 0.1),
    *([], {}, [[]], [{}], {"": ""}, [None], ["a", "a"], [1, "a", None], {"a": {"b": {"c": []}}}, [[1, 2], [3]]),
)


def text(draw: random.Random) -> str:
    """A text that somebody made up to break something."""
    return draw.choice(TEXTS) if draw.random() < 0.8 else "".join(chr(draw.randrange(1, 0x3000)) for _ in range(9))


def value(draw: random.Random) -> Any:
    """Any value that a structure may hold where another one is expected."""
    return copy.deepcopy(draw.choice(VALUES)) if draw.random() < 0.5 else text(draw)


def spoiled(draw: random.Random, whole: Any, times: int = 1) -> Any:
    """A copy of the structure `whole` (as JSON has it) with something wrong in some places."""
    whole = copy.deepcopy(whole)
    for _ in range(times):
        places = list(_places(whole))
        if not places:
            return value(draw)
        holder, key = draw.choice(places)
        what = draw.random()
        if what < 0.5:
            holder[key] = value(draw)
        elif what < 0.65:
            del holder[key]
        elif what < 0.75:
            holder[key] = [holder[key]] * draw.choice([1, 2, 30])
        elif what < 0.85 and isinstance(holder[key], str):
            at = draw.randrange(len(holder[key]) + 1)
            holder[key] = holder[key][:at] + text(draw) + holder[key][at:]
        elif isinstance(holder, dict):
            holder[text(draw) if draw.random() < 0.5 else draw.choice([*holder])] = value(draw)
        else:
            holder.append(value(draw))
    return whole


def _places(whole: Any) -> Any:
    keys = whole.keys() if isinstance(whole, dict) else range(len(whole)) if isinstance(whole, list) else ()
    for key in keys:
        yield whole, key
        yield from _places(whole[key])


def torn(draw: random.Random, content: bytes, times: int = 1) -> bytes:
    """`content` with bytes changed, cut out, doubled or put in."""
    for _ in range(times):
        at = draw.randrange(len(content) + 1)
        end = min(len(content), at + draw.choice([1, 2, 8, 60, 400]))
        put = draw.choice(
            [
                draw.randbytes(draw.choice([1, 4, 40])),
                text(draw).encode("utf-8", "surrogatepass"),
                content[at:end] * draw.choice([0, 2, 40]),
                b"\x00\xff\xfe",
                b"",
            ]
        )
        content = content[:at] + put + content[end if draw.random() < 0.6 else at :]
    return content


def article(draw: random.Random) -> bytes:
    """An article, or what pretends to be one."""
    what = draw.random()
    if what < 0.1:
        return draw.randbytes(draw.choice([0, 1, 10, 1_000]))
    if what < 0.3:
        return SHAPES[draw.choice(list(SHAPES))](draw.choice([50, 300, 800])).encode()
    words = [*STORY.split(" "), *(text(draw) for _ in range(draw.choice([1, 5, 30])))]
    for _ in range(draw.choice([0, 3, 40])):
        words.insert(draw.randrange(len(words)), text(draw))
    encoding = draw.choice(["utf-8"] * 12 + ["utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32", "utf-7", "koi8-r"])
    content = " ".join(words).encode(encoding, "replace" if encoding != "utf-8" else "surrogatepass")
    return torn(draw, content, draw.choice([0, 0, 1, 4]))


def page(draw: random.Random) -> bytes:
    """A news page, or what pretends to be one."""
    charset = draw.choice([*CHARSETS, text(draw)])
    paragraphs = "".join(f"<p>{line} {text(draw)}</p>" for line in STORY.split("\n") if line)
    deep = draw.choice(["div", "blockquote", "a", "table", "svg", "b"])
    wrap = f"<{deep}>" * draw.choice([1, 50, 2_000])
    whole = PAGE.format(charset=charset, title=text(draw), date=text(draw), data=text(draw), wrap=wrap, body=paragraphs)
    return torn(draw, whole.encode("utf-8", "surrogatepass"), draw.choice([0, 1, 5]))


CHARSETS = (
    *("utf-8", "UTF8", "latin-1", "idna", "punycode", "utf-7", "unicode_escape", "raw_unicode_escape", "undefined"),
    *("hex", "base64", "zlib", "rot13", "bz2", "utf-16", "utf-32", "utf_8_sig", "mbcs", "oem", "cp65001", "shift_jis"),
    *("iso-2022-jp", "hz", "x-user-defined", "big5", "gb18030", "nonsense", "..", "cp037", "utf-8\x00"),
)
STORY = (
    "Mill fire kills two in Ashford\n\nASHFORD, Oregon (AP) - Two people were killed and 3 hurt when a fire destroyed "
    "the Lund mill on March 3, 2021, police said. “We lost everything,” said Mayor Anna Lund, 54.\n\nFire Chief Robert "
    "Pike said the damage was about $5 million. The county would ban open fires from Monday, he said.\n"
)
PAGE = (
    "<!doctype html><html><head><meta charset='{charset}'><title>Mill fire kills two in Ashford</title>"
    "<meta property='og:title' content='{title}'><meta property='article:published_time' content='{date}'>"
    '<script type=\'application/ld+json\'>{{"@type": "NewsArticle", "datePublished": "{data}"}}</script></head>'
    "<body>{wrap}<article><h1>Mill fire kills two in Ashford</h1>{body}</article></body></html>"
)
