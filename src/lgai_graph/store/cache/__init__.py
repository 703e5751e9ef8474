"""Keep beside the store what rules read in each article, so that a rebuild reads only new ones."""
