"""What a run has worked out, kept for the next one: by what it was worked out from, in the user's cache folder."""
