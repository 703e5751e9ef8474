"""What commands print with: tables, rows, progress, pages of a terminal."""
