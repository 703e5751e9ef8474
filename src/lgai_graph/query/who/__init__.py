"""Answer who or what somebody is, and who held a post one after another."""

from lgai_graph.query.who.finding import find_post, find_who

__all__ = ["find_post", "find_who"]
