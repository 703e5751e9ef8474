"""How much of a database SQLite keeps in memory, in kilobytes of pages."""

WHEN_WRITING = 32_000  # tables and their keys grow side by side, and keys come in no order
WHEN_READING = 16_000  # SQLite's own 2,000 make joins in a store of a million rows slow
