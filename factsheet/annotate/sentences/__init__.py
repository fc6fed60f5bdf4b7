"""The spaCy pipeline and where its sentences begin and end."""
