"""Archives: many sheets at once, mixed piles, and an index over sheets. `batch.py` is the way in to the first."""
