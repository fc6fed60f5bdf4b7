"""Clauses of the parse."""
