"""Date phrases with their answers, and what the date rules make of them."""
