"""A predicate and what belongs to it: arguments, times, relative clauses."""
