"""Get words and numbers out of a rule's match."""

import re

from lgai_graph.dates.numerals import parse_number
from lgai_graph.dates.reading import Reading, Trouble

Match = re.Match[str]
Answer = Reading | Trouble | None


def get_group(match: Match, name: str) -> str | None:
    """Return a group of a match, None where the rule has no such group or it took no part."""
    if name not in match.re.groupindex:
        return None
    found: str | None = match[name]
    return found


def read_number(match: Match, *names: str) -> int | None:
    """Read the number in the first group that took part."""
    for name in names:
        words = get_group(match, name)
        if words:
            return parse_number(words)
    return None


def squeeze(words: str) -> str:
    """Drop the spaces of words: 지난  해 → 지난해."""
    return "".join(words.split())
