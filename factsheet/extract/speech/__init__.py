"""Who says what: quotation marks, reporting verbs, speakers, and how it is printed."""
