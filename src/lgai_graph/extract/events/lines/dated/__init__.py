"""When, inside a line: the period of a figure, years and months written out."""
