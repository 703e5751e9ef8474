"""Cut many passages into the runs that the search index knows, in a fifth of a search's time for each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from lgai_graph.store.runs import list_runs

_RUN = 3  # characters
_LAST_BLANK = 0x3000  # the last character that ends a word, the blank of Chinese type
_CODE = np.dtype("<u4")
_IS_END = np.array([not list_runs(chr(code) * _RUN) for code in range(_LAST_BLANK + 1)] + [False])


def join_runs(texts: Sequence[str]) -> Iterator[str]:
    """Yield the runs of each text, as the words that the index takes.

    >>> list(join_runs(["새솔전자 R&D", "한빛"]))
    ['새솔전 솔전자 r&d ', '']
    """
    folded = [text.casefold() for text in texts]
    codes = np.frombuffer("\n".join([*folded, ""]).encode("utf-32-le"), _CODE)
    is_inside = ~np.take(_IS_END, codes, mode="clip")
    starts = np.flatnonzero(is_inside[:-2] & is_inside[1:-1] & is_inside[2:])
    words = np.full((len(starts), _RUN + 1), ord(" "), _CODE)
    for place in range(_RUN):
        words[:, place] = codes[starts + place]
    written = words.tobytes().decode("utf-32-le")
    breaks = np.cumsum([len(text) + 1 for text in folded])
    ends = np.searchsorted(starts, breaks) * (_RUN + 1)
    yield from (written[start:end] for start, end in pairwise([0, *ends.tolist()]))
