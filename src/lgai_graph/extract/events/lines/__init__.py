"""The one line that says what an event is: who, what, and the deed as a noun."""
