"""Lay out the network: which names tie, which are drawn first, and where they stand."""
