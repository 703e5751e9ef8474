"""Organisations: names that an ending, a form or a place gives away."""
