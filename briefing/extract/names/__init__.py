"""Names: candidates from tables and patterns, ranked, and the roles beside them."""
