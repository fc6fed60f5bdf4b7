"""Temporal expressions: a grammar finds them, a normaliser reads them, the clause around says what happened then."""

from factsheet.extract.dates.extractor import extract

__all__ = ["extract"]
