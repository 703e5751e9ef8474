"""Write the report: one self-contained page with network, timeline and quotes."""

from lgai_graph.report.data import make_report_data
from lgai_graph.report.page import write_report

__all__ = ["make_report_data", "write_report"]
