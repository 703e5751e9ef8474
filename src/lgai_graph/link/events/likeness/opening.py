"""Read how an article opens: its first sentences say what happened, where, when and how much."""

import re
from functools import lru_cache

from lgai_graph.model import OPENING

_SENTENCE_END = re.compile(r"(?<=[다요]\.)\s+|\n+")  # 밝혔다. 회사는
_SENTENCES = 3  # which belong to the opening


@lru_cache(maxsize=16)  # claims come article by article
def read_opening(text: str) -> str:
    """Return the first sentences of an article.

    >>> read_opening("새솔이 컸다. 1위다. 빠르다. 회사는 말을 아꼈다.")
    '새솔이 컸다. 1위다. 빠르다.'
    """
    return " ".join(_SENTENCE_END.split(text[:OPENING].strip())[:_SENTENCES])
