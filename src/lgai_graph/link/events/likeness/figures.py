"""Read the figures of a telling: outlets write one number in several ways (3천억 원, 3,000억원)."""

import re
from functools import lru_cache

_SMALL = {"천": 1e3, "백": 1e2}
_LARGE = {"조": 1e12, "억": 1e8, "만": 1e4}
_NUMERAL = r"\d[\d,]*(?:\.\d+)?"
_FIGURE = re.compile(
    rf"""
    (?<![\d.,A-Za-z]) ({_NUMERAL} (?:\s?[조억만천백]\s?(?:{_NUMERAL})?)*)   # 2조1천억, 6,400억, 40
    \s?(여|여\s)? ([가-힣A-Za-z%]+)?                                        # 원, 척, t
    """,
    re.VERBOSE,
)
_PART = re.compile(rf"({_NUMERAL})|([조억만천백])")
_TIMES = re.compile("[년월일시분초주세살]|개월")  # units of days, hours and ages
_TELLING_DIGITS = 2  # of a rounded number, that it may stand for another
_EXACT, _ALL_DIGITS = 1e15, 16  # numbers from here on are not compared by digits
_WON = "원"  # what a large figure counts where nothing is said (과징금 412억)
BIG_FIGURE = 1e5  # a number from here on names its thing by itself: amounts of money, mostly


def read_figures(text: str) -> frozenset[tuple[float, str]]:
    """Return the figures of a text as value and first letter of the unit; dates and ages are none.

    >>> sorted(read_figures("6천4백억원에 2척")) == sorted(read_figures("2척을 6,400억 원에"))
    True
    """
    found = set()
    for match in _FIGURE.finditer(text):
        unit = match[3] or ""
        value = _read_value(match[1])
        if value >= BIG_FIGURE:
            found.add((value, ""))
        elif unit and not _TIMES.match(unit):
            found.add((value, unit[0]))
    return frozenset(found)


def read_sums(text: str) -> frozenset[tuple[float, str]]:
    """Return the large figures of a text with the first letter of what they count (2700억원, 1천만 달러).

    >>> sorted(read_sums("2700억원짜리 계약, 300만 달러"))
    [(3000000.0, '달'), (270000000000.0, '원')]
    """
    found = ((_read_value(match[1]), (match[3] or _WON)[0]) for match in _FIGURE.finditer(text))
    return frozenset((value, unit) for value, unit in found if value >= BIG_FIGURE)


def is_rounded(left: float, right: float) -> bool:
    """Tell whether one number is the other, rounded to two digits or more (190만, 186만9736).

    >>> is_rounded(1_900_000, 1_869_736), is_rounded(100, 96), is_rounded(3_120, 2_440)
    (True, False, False)
    """
    short, long = sorted((left, right), key=_count_digits)
    digits = _count_digits(short)
    return left == right or (digits >= _TELLING_DIGITS and float(f"{long:.{digits - 1}e}") == short)


@lru_cache(maxsize=16384)
def _count_digits(value: float) -> int:
    """Count the digits of a number before its closing zeros."""
    return len(f"{value:.15g}".replace(".", "").strip("0")) if value < _EXACT else _ALL_DIGITS


def _read_value(words: str) -> float:
    """Return the number that figures and 조, 억, 만, 천, 백 write."""
    total = group = last = 0.0
    for numeral, unit in _PART.findall(words):
        if numeral:
            last = float(numeral.replace(",", ""))
        elif unit in _SMALL:
            group, last = group + (last or 1.0) * _SMALL[unit], 0.0
        else:
            total, group, last = total + (group + last) * _LARGE[unit], 0.0, 0.0
    return total + group + last
