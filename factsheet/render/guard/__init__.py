"""The last look at a house's page: read as browsers read it, compared with what a page may hold, and written again."""
