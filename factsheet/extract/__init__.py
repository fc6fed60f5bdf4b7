"""Text to mentions, one file for each kind of fact. An extractor sees one source and never another."""
