"""Answer questions: timeline, who, path, search, articles, show."""
