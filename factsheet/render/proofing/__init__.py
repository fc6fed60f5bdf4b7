"""A PDF read strictly and compared as a whole: what the proof of a printed sheet rests on."""
