"""Read plain sentences: what the words of a deed do not tell, its clause and its day do."""
