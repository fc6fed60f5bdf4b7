"""Tables of the fact base: words that news prints in two ways."""
