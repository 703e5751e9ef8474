"""Names that the extraction rules still import from here."""

from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.loading import FOLDER, load_lexicon

LEXICON_FILE = FOLDER / "titles.yaml"

__all__ = ["LEXICON_FILE", "Lexicon", "load_lexicon"]
