"""The parts of the lexicon, one for each data file."""
