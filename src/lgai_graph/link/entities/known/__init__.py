"""What is known of names beside the articles: hand decisions and the reference list."""
