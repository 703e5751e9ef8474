"""Lay out answers for people, one function per question."""
