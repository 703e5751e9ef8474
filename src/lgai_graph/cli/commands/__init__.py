"""The commands, those of one kind in one module."""
