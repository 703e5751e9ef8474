"""This package answers questions: timeline, who, path, search, articles, show."""
