"""How far each clause is told as so, and by whom."""
