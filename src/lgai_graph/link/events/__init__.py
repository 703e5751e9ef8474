"""Claims that tell of one happening, joined into events."""
