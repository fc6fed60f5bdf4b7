"""Who is meant by a name, a pronoun or a description."""
