"""Who says what: reporting clauses, the speech they report, the marks they belong to."""
