"""What everything is made of: sources, spans, mentions, facts, citations. Imports nothing from above."""
