"""Flat tables for SQL and data frames."""
