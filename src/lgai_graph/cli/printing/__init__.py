"""What commands print with: tables, rows of answers, progress, a pager."""
