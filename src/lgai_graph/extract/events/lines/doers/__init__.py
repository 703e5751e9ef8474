"""Who acts in a line, and what a line calls them."""
