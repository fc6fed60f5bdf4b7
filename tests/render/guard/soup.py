"""Markup at random: what parsers of HTML disagree about, thrown together."""

from __future__ import annotations

from hypothesis import strategies as st

NAMES = """a b p i table tr td tbody caption colgroup col ul li svg g desc title path style script select option
    optgroup pre h1 div span button details summary ruby rt dl dt dd br img input html head body meta nobr font math
    mtext template noscript textarea form foreignObject svg:a section label em"""
ATTRIBUTES = """id="x" class=a href="#a" href=https://e.org title="<b>" title="-->" style="color:red" dir=rtl data-a='"'
    type=text type=checkbox onclick=hit() src=x viewBox=0 fill=url(#a) d=M0 charset=utf-8 hidden name=a"""
TEXTS = [
    "x",
    " ",
    "\n",
    "<",
    "&lt;",
    "&",
    "&#0;",
    "\x00",
    "]]>",
    "-->",
    "<!--",
    "<!-->",
    "--!>",
    "<![CDATA[",
    "<?",
    "\u202e",
]


def soup() -> st.SearchStrategy[str]:
    """Pages of tags, ends of tags, attributes and texts in any order."""
    name = st.sampled_from(NAMES.split())
    start = st.builds(
        lambda tag, attributes, end: f"<{' '.join([tag, *attributes])}{end}",
        name,
        st.lists(st.sampled_from(ATTRIBUTES.split()), max_size=2),
        st.sampled_from([">", ">", ">", "/>", " >", ""]),
    )
    end = st.builds(lambda tag: f"</{tag}>", name)
    return st.lists(st.one_of(start, start, end, st.sampled_from(TEXTS)), max_size=14).map("".join)
