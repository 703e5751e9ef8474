"""Relations told outright: posts, careers, other names."""
