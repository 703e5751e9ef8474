"""Fetch the package's word lists where a caller brings none."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lgai_graph.lexicon import Lexicon
    from lgai_graph.model.vocabulary import Vocabulary


def get_lexicon() -> "Lexicon":
    """Load the package's lexicon; its YAML costs 20 ms that a question, which brings its own lists, saves."""
    lexicon: Lexicon = import_module("lgai_graph.lexicon").load_lexicon()
    return lexicon


def get_vocabulary() -> "Vocabulary":
    """Cut the part out of the package's lexicon that questions need."""
    words: Vocabulary = import_module("lgai_graph.lexicon.vocabulary").make_vocabulary(get_lexicon())
    return words
