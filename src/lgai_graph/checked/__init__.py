"""Read YAML written by hand: every value keeps its file and line, and all problems come out at once."""
