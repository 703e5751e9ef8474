"""People: their names, titles, posts and employers."""
