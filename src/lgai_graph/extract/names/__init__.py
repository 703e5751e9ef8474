"""Names of people and organisations, and the posts that tie them."""
