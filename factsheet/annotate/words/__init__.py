"""Which words name people, bodies and groups."""
