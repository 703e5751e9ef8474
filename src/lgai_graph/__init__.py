"""Build a timeline knowledge graph from Korean corporate news, every fact with its quote."""
