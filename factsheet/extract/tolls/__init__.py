"""Who was harmed, how many, and in which event."""
