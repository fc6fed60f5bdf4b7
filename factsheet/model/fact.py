"""The fact base in memory: facts, citations, source entries. One source of truth for loading, schema and reference."""
