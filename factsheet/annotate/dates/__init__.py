"""Temporal expressions: a grammar finds them, a normaliser reads them."""
