"""Find who acts where no name in a clause does: a crowd, a place for its owner, a country, a maker."""
