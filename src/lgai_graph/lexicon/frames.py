"""Names that the extraction rules still import from here."""

from lgai_graph.lexicon.framebook import Frame, FrameBook, Statuses
from lgai_graph.lexicon.loading import FOLDER, load_lexicon

FRAMES_FILE = FOLDER / "frames.yaml"

__all__ = ["FRAMES_FILE", "Frame", "FrameBook", "Statuses", "load_frames"]


def load_frames() -> FrameBook:
    """Return the frames of the package's lexicon."""
    return load_lexicon().frames
