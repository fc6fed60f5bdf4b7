"""Numbers in running text, and what they measure."""
