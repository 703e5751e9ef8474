"""Read the figures of a telling: outlets write one number in several ways (3천억 원, 3,000억원)."""

import re
from functools import cache, lru_cache

from lgai_graph.lexicon import load_lexicon

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
_LASTING = re.compile(
    r"(\d+)(시간|개월|년(?=간|짜리|\s동안|\s만)|[일주](?=간|\s동안|\s만))"
)  # 4시간, 10년 동안
_TELLING_DIGITS = 2  # of a rounded number, that it may stand for another
_EXACT, _ALL_DIGITS = 1e15, 16  # numbers from here on are not compared by digits
_MONEY_SCALES = frozenset("조억")  # hardly anything but money is counted in them
_WON, _DOLLAR = "KRW", "달러"
_OTHER_DOLLAR = re.compile("불(?=[은이을의에]?(?![가-힣]))")  # 300만 불, not 불법
_COUNTED = ("명", "톤", "t")  # beside the lexicon's counters
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


def read_spans(text: str) -> frozenset[tuple[float, str]]:
    """Return how long things take in a text, as value and unit; days of a month are none.

    >>> sorted(read_spans("10년간, 4시간 동안, 51일 만에, 27일 오전 11시"))
    [(4.0, '시간'), (10.0, '년'), (51.0, '일')]
    """
    return frozenset((float(number), unit) for number, unit in _LASTING.findall(text))


def read_sums(text: str) -> frozenset[tuple[float, str]]:
    """Return the large figures of a text with their currency, empty where it is unknown (30만 톤).

    >>> sorted(read_sums("2700억원짜리 계약, 300만 달러, 30만 톤"))
    [(300000.0, ''), (3000000.0, 'USD'), (270000000000.0, 'KRW')]
    """
    found = ((_read_value(match[1]), _name_currency(text, match)) for match in _FIGURE.finditer(text))
    return frozenset((value, currency) for value, currency in found if value >= BIG_FIGURE)


def _name_currency(text: str, match: re.Match[str]) -> str:
    """Name the currency of a figure; won where nothing but 조, 억 or 만 says so (2700억 규모)."""
    words, unit = load_lexicon().amounts, match[3] or ""
    behind = match.start(3) if unit else match.end()
    if text.endswith("$", 0, match.start()) or _OTHER_DOLLAR.match(text, behind):
        return words.currencies[_DOLLAR]
    money = _get_money().match(text, behind)
    name = money[0].replace(" ", "") if money else ""
    if money and not text.startswith(words.other_words.get(name, ()), money.end()):
        return words.currencies[name]
    if not unit:
        return _WON
    counter = next((word for word in (*words.counters, *_COUNTED) if unit.startswith(word)), "")
    is_counted = counter and not unit[len(counter) :].startswith(words.other_words.get(counter, ()))
    return "" if is_counted or _MONEY_SCALES.isdisjoint(match[1]) else _WON


@cache
def _get_money() -> re.Pattern[str]:
    """Make a pattern of the lexicon's words for currencies, the longest first (홍콩 달러 too)."""
    words = sorted(load_lexicon().amounts.currencies, key=lambda word: (-len(word), word))
    return re.compile("|".join(re.escape(word).replace(_DOLLAR, rf"\s?{_DOLLAR}") for word in words))


def is_rounded(left: float, right: float) -> bool:
    """Tell whether one number is the other, rounded to two digits or more (190만, 186만9736).

    >>> is_rounded(1_900_000, 1_869_736), is_rounded(100, 96), is_rounded(3_120, 2_440)
    (True, False, False)
    """
    short, long = sorted((left, right), key=count_digits)
    digits = count_digits(short)
    return left == right or (digits >= _TELLING_DIGITS and float(f"{long:.{digits - 1}e}") == short)


@lru_cache(maxsize=16384)
def count_digits(value: float) -> int:
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
