"""The fact base: one YAML file that a person owns. Read, guarded, spliced, merged, checked.

Light on purpose: the modules inside import pydantic and yaml, this one nothing.
"""
