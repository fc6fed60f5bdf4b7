"""Dates as mentions, each with what happened then."""

from factsheet.extract.dates.extractor import extract

__all__ = ["extract"]
