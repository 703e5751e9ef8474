"""Who of several people of one name is one person."""
