"""One source's text, understood: dates, names, numbers, clauses, who says what, who is meant. It states nothing."""
