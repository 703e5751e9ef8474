"""Vocabulary as checked data: words, frames and types, one list for each, in ``data/*.yaml``."""

from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.loading import load_lexicon
from lgai_graph.lexicon.sections.amounts import AmountWords
from lgai_graph.lexicon.sections.entries import EventEntry, RelationEntry
from lgai_graph.lexicon.sections.frames import Frame, FrameBook, Statuses
from lgai_graph.lexicon.sections.syntax import SyntaxWords

__all__ = [
    "AmountWords",
    "EventEntry",
    "Frame",
    "FrameBook",
    "Lexicon",
    "RelationEntry",
    "Statuses",
    "SyntaxWords",
    "load_lexicon",
]
