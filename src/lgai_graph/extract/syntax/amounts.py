"""Find amounts: money, shares of a whole, shares of a firm, people, and counted things.

120억 원                KRW 12 000 000 000
3조2천억원              KRW 3 200 000 000 000
5000만 달러             USD 50 000 000
지분 51%                percent 51, of 지분
1만2000명               people 12 000
버스 500대              units 500

A range (30~40%) has no one value, and a vague number (수백억 원) none: neither is read.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from lgai_graph.lexicon import AmountWords
from lgai_graph.model import Amount

SCALES: Final = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
SMALL, LARGE = "십백천", "만억조경"
NATIVE: Final = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip
DOLLAR: Final = "달러"  # 홍콩 달러 may be written apart
SIGNS: Final = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}

# 3조2천억, 1만2000, 12억 5000만, 1,234.5, 5백
NUMBER: Final = r"""(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?(?:여?\s?[십백천]?[만억조경]|[십백천])?
    (?:\s?(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[십백천]?[만억조경]|[십백천])){0,3}
    (?:(?<=[만억조])\s?(?:\d,\d{3}|\d{1,4}))?"""
OPENING: Final = r"(?=[\dU$€£¥₩\-−백천])"  # what an amount begins with; most characters are none
BARE: Final = r"(?<![가-힣\d])[백천][만억]"  # 천만 관객, 백만 달러
COUNTED: Final = "|".join(NATIVE)
PEOPLE, SHARES, MACHINES = "명", "주", "대"
PERCENT: Final = ("%", "％", "퍼센트")
NATIVE_AMOUNT: Final = re.compile(rf"(?<![가-힣])(?P<number>{COUNTED})\s?(?P<unit>명|곳|건)(?![가-힣]{{3}})")
POINTS: Final = re.compile(r"\s?(?:포인트|[pP](?![A-Za-z]))")  # 3%포인트 is a difference
VAGUE: Final = re.compile(r"(?<![가-힣])(?:수|몇|제)\s?$")
LOOK_BACK: Final = 24  # characters in which the words say what is measured
LEAST_SHARES, AGES, LEAST_THINGS = 100, range(10, 100, 10), 11


def parse_number(words: str) -> Decimal:
    """Read a Korean number written with digits and scales.

    >>> parse_number("3조2천억"), parse_number("1만2000"), parse_number("2.5"), parse_number("300여억")
    (Decimal('3200000000000'), Decimal('12000'), Decimal('2.5'), Decimal('30000000000'))
    """
    total = part = Decimal(0)
    digits = ""
    for char in [*words.replace(",", "").replace(" ", ""), ""]:
        if char.isdigit() or char == ".":
            digits += char
            continue
        number = Decimal(digits) if digits else None
        digits = ""
        if char and char in SMALL:
            part += (1 if number is None else number) * SCALES[char]
        elif char and char in LARGE:
            part += number or 0
            total += (part or 1) * SCALES[char]
            part = Decimal(0)
        else:
            part += number or 0
    return total + part


def join_words(words: Iterable[str]) -> str:
    """Write a choice of words, the longest first, for a regular expression."""
    return (
        "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"
    )


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is an end of a range, which has no one value (30~40%, 100억~200억 원)."""
    before, behind = (
        text[: match.start("number")].rstrip()[-1:],
        text[match.end() : match.end() + 2].strip()[:1],
    )
    return before in tuple("~∼～–") or behind in tuple("~∼～–")


def _is_vague(text: str, start: int) -> bool:
    """Tell whether 수, 몇 or 제 stands before a number (수십억 원, 제3대)."""
    return VAGUE.search(text[max(0, start - 3) : start]) is not None


class AmountFinder:
    """Find amounts with one lexicon's words."""

    def __init__(self, words: AmountWords) -> None:
        self.words = words
        dollars = sorted(word.removesuffix(DOLLAR) for word in words.currencies if word.endswith(DOLLAR))
        others = [word for word in words.currencies if not word.endswith(DOLLAR)]
        money = rf"(?:{join_words(dollars)}\s?)?{DOLLAR}|{join_words(others)}"
        units = f"{money}|{join_words([*PERCENT, PEOPLE, SHARES])}|{join_words(words.counters)}"
        self.amount = re.compile(
            rf"""{OPENING}(?P<sign>(?<![\w$])(?:US\$|[$€£¥₩])\s?)?
            (?<![\d.,A-Za-z])(?P<minus>(?<![\w\-])[-−])?(?P<number>{NUMBER}|{BARE})
            (?P<more>\s?여)?\s?(?P<unit>{units})?""",
            re.VERBOSE,
        )
        self.weeks = re.compile(rf"\s?{join_words(words.week_words)}")
        self.stock = re.compile(rf"{join_words(words.stock_words)}[^.]{{0,12}}$")
        self.ranked = re.compile(rf"\s?(?:{join_words(words.ranked_words)}|\d)")
        self.measures = re.compile(
            rf"(?P<of>[가-힣]*{join_words(words.measures)})(?:[은는이가을를의에만])?\s?"
            rf"{join_words(words.measure_adverbs)}?\s?$"
        )

    def find(self, text: str) -> list[Amount]:
        """Find the amounts of a text, in text order.

        >>> from lgai_graph.lexicon import load_lexicon
        >>> found = AmountFinder(load_lexicon().amounts).find("매출 3조2천억원, 1만2000명")
        >>> [(amount.words, amount.value, amount.unit) for amount in found]
        [('3조2천억원', 3200000000000.0, 'KRW'), ('1만2000명', 12000.0, 'people')]
        """
        found = [*self._find_numbers(text), *self._find_native(text)]
        return sorted(found, key=lambda amount: amount.start)

    def _find_numbers(self, text: str) -> Iterator[Amount]:
        """Read numbers with a unit behind them, or a currency's sign before them."""
        for match in self.amount.finditer(text):
            sign, unit = (match["sign"] or "").strip(), match["unit"] or ""
            if not (sign or unit) or _is_range(text, match) or _is_vague(text, match.start("number")):
                continue
            value = parse_number(match["number"]) * (-1 if match["minus"] else 1)
            name = SIGNS[sign] if sign else self._name_unit(text, match, value)
            end = match.end("number") if sign else match.end()
            if name:
                yield self._make_amount(text, match.start(), end, (value, name))

    def _find_native(self, text: str) -> Iterator[Amount]:
        """Read 두 명, 세 곳."""
        for match in NATIVE_AMOUNT.finditer(text):
            if not self._makes_other_word(text, match["unit"], match.end()):
                unit = "people" if match["unit"] == PEOPLE else "units"
                yield self._make_amount(
                    text, match.start(), match.end(), (Decimal(NATIVE[match["number"]]), unit)
                )

    def _make_amount(self, text: str, start: int, end: int, quantity: tuple[Decimal, str]) -> Amount:
        value, unit = quantity
        measured = self.measures.search(text[max(0, start - LOOK_BACK) : start])
        of = measured["of"] if measured else None
        return Amount(words=text[start:end], value=float(value), unit=unit, of=of, start=start, end=end)

    def _name_unit(self, text: str, match: re.Match[str], value: Decimal) -> str | None:
        """Name the unit behind a number; None where the word is another one."""
        unit, end = match["unit"].replace(" ", ""), match.end()
        if self._makes_other_word(text, unit, end):
            return None
        if unit in self.words.currencies:
            scaled = any(char in LARGE for char in match["number"])
            return self.words.currencies[unit] if scaled or unit not in self.words.scaled_currencies else None
        if unit in PERCENT:
            return None if POINTS.match(text, end) else "percent"
        if unit == PEOPLE:
            return "people"
        if unit == SHARES:
            return "shares" if self._counts_shares(text, match, value) else None
        return "units" if unit != MACHINES or self._counts_machines(text, match, value) else None

    def _counts_shares(self, text: str, match: re.Match[str], value: Decimal) -> bool:
        """Tell shares from weeks: many, or named as stock right before."""
        if self.weeks.match(text, match.end()):
            return False
        return (
            value >= LEAST_SHARES
            or self.stock.search(text[max(0, match.start() - LOOK_BACK) : match.start()]) is not None
        )

    def _counts_machines(self, text: str, match: re.Match[str], value: Decimal) -> bool:
        """Tell machines from ages (20대), ranks (4대 그룹) and ratios (3대 1)."""
        if self.ranked.match(text, match.end()):
            return False
        return bool(match["more"]) or (value >= LEAST_THINGS and value not in AGES)

    def _makes_other_word(self, text: str, unit: str, end: int) -> bool:
        """Tell whether the letters behind a unit make another word of it (3원칙, 3개월)."""
        return text.startswith(self.words.other_words.get(unit, ()), end)
