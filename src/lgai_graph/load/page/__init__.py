"""Tell the article from the page around it: lines, title, byline, dateline, body."""

from lgai_graph.load.page.read import CleanPage, read_page

__all__ = ["CleanPage", "read_page"]
