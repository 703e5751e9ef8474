"""Figures: what is measured, of whom and when, and what became of it."""
