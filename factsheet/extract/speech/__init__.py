"""How speech is printed: the speaker, the verb, the claim as a sentence."""
