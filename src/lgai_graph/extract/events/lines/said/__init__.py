"""What a line shows of somebody's words."""
