"""What a page may hold: elements, their attributes, and addresses. Whatever is not named here is refused.

Left out on purpose: elements that run, load, send or frame something (`script`, `link`, `form`, `iframe`, `object`),
those that browsers read in a way of their own (`noscript`, `template`, `plaintext`, `textarea`, `math`), and those that
repeat or change others (`use`, `animate`, `set`, `foreignObject`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GLOBAL = _words("class dir hidden id lang role style tabindex title translate")
NAMED = re.compile(r"(?:aria|data)-[a-z0-9-]+")
"""Attributes that any element may have, too."""

_CELL = "colspan headers rowspan"
HTML: Mapping[str, frozenset[str]] = {
    name: _words(attributes)
    for names, attributes in {
        "abbr address article aside b bdi bdo blockquote body br caption cite code dd del dfn div dl dt em": "",
        "figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i ins kbd main mark nav p pre q": "",
        "rp rt ruby s samp section small span strong sub summary sup table tbody tfoot thead title tr u ul var wbr": "",
        "a": "href hreflang rel target",
        "button": "disabled type",
        "col colgroup": "span",
        "data": "value",
        "details": "open",
        "img": "alt height src width",
        "input": "checked disabled placeholder type value",
        "label output": "for",
        "li": "value",
        "meta": "content name property",
        "ol": "reversed start type",
        "optgroup": "disabled label",
        "option": "disabled label selected value",
        "select": "disabled",
        "style": "media",
        "td": _CELL,
        "th": f"{_CELL} abbr scope",
        "time": "datetime",
    }.items()
    for name in names.split()
}

_PAINT = (
    "clip-path clip-rule color fill fill-opacity fill-rule font-family font-size font-style font-weight letter-spacing "
    "opacity paint-order shape-rendering stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration transform vector-effect visibility "
    "dominant-baseline word-spacing"
)
_GRADIENT = "gradientTransform gradientUnits spreadMethod"
SVG: Mapping[str, frozenset[str]] = {
    name: _words(f"{attributes} {_PAINT}")
    for names, attributes in {
        "defs desc g title": "",
        "circle": "cx cy r",
        "clipPath": "clipPathUnits",
        "ellipse": "cx cy rx ry",
        "line": "x1 x2 y1 y2",
        "linearGradient": f"{_GRADIENT} x1 x2 y1 y2",
        "path": "d pathLength",
        "polygon polyline": "points",
        "radialGradient": f"{_GRADIENT} cx cy fr fx fy r",
        "rect": "height rx ry width x y",
        "stop": "offset stop-color stop-opacity",
        "svg": "focusable height preserveAspectRatio version viewBox width",
        "text tspan": "dx dy lengthAdjust rotate textLength x y",
    }.items()
    for name in names.split()
}

VALUES: Mapping[tuple[str, str], frozenset[str]] = {
    ("a", "target"): _words("_blank _self"),
    ("a", "rel"): _words("author bookmark external help license next nofollow noopener noreferrer prev tag"),
    ("button", "type"): _words("button"),
    ("input", "type"): _words("checkbox radio search text"),
}
"""The words that these attributes may hold."""

PICTURES = ("image/png", "image/jpeg", "image/svg+xml")
FACES = ("font/otf", "font/ttf", "font/woff")
"""What may stand in a page as a data address."""

AT_RULES = _words(
    "bottom-center bottom-left bottom-left-corner bottom-right bottom-right-corner container counter-style font-face "
    "footnote keyframes layer left-bottom left-middle left-top media page right-bottom right-middle right-top supports "
    "top-center top-left top-left-corner top-right top-right-corner"
)
"""At-rules of CSS that load nothing."""

FUNCTIONS = _words(
    "abs acos asin atan atan2 attr blur brightness calc circle clamp color color-mix conic-gradient content contrast "
    "cos counter counters cubic-bezier drop-shadow element ellipse env exp fit-content format grayscale has hsl hsla "
    "hue-rotate hwb hypot inset invert is lab lang lch leader light-dark linear linear-gradient local log matrix "
    "matrix3d max min minmax mod not nth-child nth-last-child nth-last-of-type nth-of-type oklab oklch opacity "
    "perspective polygon pow radial-gradient rem repeat repeating-conic-gradient repeating-linear-gradient "
    "repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez round running saturate scale scale3d "
    "scalex scaley scalez selector sepia sign sin skew skewx skewy sqrt steps string symbols tan target-counter "
    "target-counters target-text tech translate translate3d translatex translatey translatez var where"
)
"""Functions of CSS that load nothing. `url()` is looked at; `image-set()`, `src()` and all others are refused."""
