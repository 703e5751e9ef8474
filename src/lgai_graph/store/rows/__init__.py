"""Turn the Knowledge into the rows that a build writes."""
