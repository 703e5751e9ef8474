"""Tokens, phrases, predicates and clauses of Korean sentences."""
