"""Tell the article from the page around it: lines, title, byline, dateline, body."""

from lgai_graph.load.page.read import Page, read_page

__all__ = ["Page", "read_page"]
