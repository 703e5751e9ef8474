"""Vocabulary as validated data: titles, heads, frames, furniture, labels."""
