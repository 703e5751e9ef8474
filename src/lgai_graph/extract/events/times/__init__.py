"""Which time is whose: of the verb, of another one, of what is said, of a noun."""
