"""What can be asked from outside: the questions, their parameters, their answers and the shapes of these."""
