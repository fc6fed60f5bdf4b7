"""Numbers in running text, what they measure, and the clause that states them."""
