"""The commands, a module for those of one kind; ``COMMANDS`` names them in the order of the help."""
