"""Vocabulary as checked data: words, frames and types, one list for each, in ``data/*.yaml``."""

from lgai_graph.lexicon.entries import EventEntry, RelationEntry
from lgai_graph.lexicon.frames import Frame, FrameBook, Statuses
from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.loading import load_lexicon

__all__ = ["EventEntry", "Frame", "FrameBook", "Lexicon", "RelationEntry", "Statuses", "load_lexicon"]
