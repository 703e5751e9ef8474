"""Say what the search index knows: the runs of three characters of each word, in lower case.

A search never looks for a run across two words, and most runs of a text are such.
"""

import re

# One begins at every character. The index cuts words at control characters, so that no run has one.
_RUNS = re.compile(r"(?=([^\s\x00-\x1f\x7f]{3}))")


def list_runs(text: str) -> list[str]:
    """List the runs of a text.

    >>> list_runs("새솔전자 R&D 협약")
    ['새솔전', '솔전자', 'r&d']
    """
    return _RUNS.findall(text.casefold())
