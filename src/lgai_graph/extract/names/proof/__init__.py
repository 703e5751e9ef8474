"""What bears a name out: the reference list, the model, and the rest of the article."""
