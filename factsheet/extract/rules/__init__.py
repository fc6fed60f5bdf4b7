"""Tables of rules over clauses, and the one engine that reads them."""
