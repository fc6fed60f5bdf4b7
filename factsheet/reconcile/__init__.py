"""Mentions of all sources to facts: dating, aliases, agreement, copies, the main event. `run.reconcile` does it."""
