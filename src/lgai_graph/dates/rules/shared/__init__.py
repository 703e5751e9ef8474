"""What the rules share: how one matches, the pieces of their expressions, and how an answer is made."""
