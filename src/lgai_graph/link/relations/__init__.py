"""Ties between entities, told outright or following from events."""
