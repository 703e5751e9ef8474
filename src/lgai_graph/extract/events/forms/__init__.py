"""Sentences that tell in a form of their own: surveys, rulings, press reports, gatherings, quotes."""
