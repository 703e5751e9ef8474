"""Names of all articles, joined into entities."""
