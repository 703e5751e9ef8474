"""A line in the words of its whole clause: where units begin, how they are worded, which are shown."""
