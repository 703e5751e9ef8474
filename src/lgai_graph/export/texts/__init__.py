"""Formats of events one by one, for calendars, pages and linked data."""
