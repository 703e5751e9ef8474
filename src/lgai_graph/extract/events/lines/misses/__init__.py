"""What a reader misses in a line: which of many, what of, and words that only stress."""
