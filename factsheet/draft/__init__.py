"""A draft of our own held against a fact base: what its sources bear out, contradict, or do not tell."""
