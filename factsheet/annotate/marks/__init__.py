"""Quotation marks, paired."""
