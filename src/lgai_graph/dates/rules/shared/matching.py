"""What a rule is, and how words and numbers come out of its match."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import DateReading, Trouble

DIGIT: Final = "0123456789０１２３４５６７８９"
QUOTE: Final = "'’‘`"
DIGITS: Final = {
    "영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "유": 6,
    "칠": 7, "팔": 8, "구": 9,
}  # fmt: skip
UNITS: Final = {"십": 10, "시": 10, "백": 100, "천": 1000}
COUNTS: Final = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "열": 10,
}  # fmt: skip
DAY_COUNTS: Final = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "일주일": 7, "열흘": 10, "보름": 15,
}  # fmt: skip
ORDINALS: Final = {
    "첫": 1, "첫째": 1, "둘째": 2, "두": 2, "셋째": 3, "세": 3, "넷째": 4, "네": 4,
    "다섯째": 5, "다섯": 5, "마지막": -1,
}  # fmt: skip
HANGUL_DIGIT: Final = re.compile(r"[일이삼사오육유칠팔구]?[천백십시]|[일이삼사오육칠팔구영공]")

Match = re.Match[str]
Answer = DateReading | Trouble | None
Read = Callable[[Match, Context], Answer]


class Rule(NamedTuple):
    """One way to name a time.

    Args:
        id: its name in ``Period.rule``.
        opens: the characters that can begin it.
        pattern: what it looks like.
        read: what it means.
    """

    id: str
    opens: str
    pattern: re.Pattern[str]
    read: Read


def make_rule(rule_id: str, opens: str, pattern: str, read: Read) -> Rule:
    """Make a rule from a verbose regular expression."""
    return Rule(rule_id, opens, re.compile(pattern, re.VERBOSE), read)


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


def parse_number(words: str) -> int:
    """Read a whole number in Arabic (half or full width) or Sino-Korean digits.

    >>> parse_number("１６"), parse_number("십육"), parse_number("이천십오"), parse_number("천구백팔십칠")
    (16, 16, 2015, 1987)
    """
    if words.isdecimal():
        return int(words)
    total = 0
    for piece in HANGUL_DIGIT.findall(words):
        unit = UNITS.get(piece[-1])
        total += DIGITS[piece] if unit is None else DIGITS.get(piece[0], 1) * unit
    return total


def parse_count(words: str) -> int:
    """Read a count, native Korean ones too.

    >>> parse_count("석"), parse_count("3"), parse_count("삼")
    (3, 3, 3)
    """
    return COUNTS.get(words) or parse_number(words)
