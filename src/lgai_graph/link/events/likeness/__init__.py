"""What two tellings have in common: participants, objects, figures, places and days."""
