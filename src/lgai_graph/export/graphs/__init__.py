"""What networks are written in: nodes, edges and their times."""
