"""Read what people type: days (2018, 2018-07, 2018-07-16) and amounts (100억, 500만 달러, 20%)."""

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lgai_graph.errors import InputError

_DAY = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")  # 2018.7.16

DEFAULT_UNIT = "KRW"
_POWERS = {"천": 10**3, "만": 10**4, "백만": 10**6, "천만": 10**7, "억": 10**8, "조": 10**12, "경": 10**16}
_UNITS = {
    "원": "KRW",
    "달러": "USD",
    "엔": "JPY",
    "유로": "EUR",
    "위안": "CNY",
    "%": "percent",
    "퍼센트": "percent",
    "주": "shares",
    "명": "people",
}
_SIGNS = {"$": "USD", "₩": "KRW", "€": "EUR", "¥": "JPY"}
_PART = re.compile(r"(\d[\d,]*(?:\.\d+)?)(천만|백만|천|만|억|조|경)?")
_AMOUNT = re.compile(
    rf"""(?P<sign>[$₩€¥])?                       # $500만
    (?P<parts>(?:{_PART.pattern})+)             # 1조2,000억
    (?P<unit>{"|".join(_UNITS)}|[A-Z]{{3}})?    # 원, 달러, USD""",
    re.VERBOSE,
)


class Per(StrEnum):
    """The periods of which the weightiest events can be asked for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Days(NamedTuple):
    """A span of days, both ends included."""

    first: date
    last: date


def parse_days(text: str) -> Days:
    """Read a year, a month or a day as the days it covers.

    >>> parse_days("2020-02")
    Days(first=datetime.date(2020, 2, 1), last=datetime.date(2020, 2, 29))

    Raises:
        InputError: the text is no such date.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise _make_error(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise _make_error(text) from error
    if day:
        return Days(first, first)
    last_month = month or 12
    return Days(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))


def _make_error(text: str) -> InputError:
    return InputError(f"{text!r} is no date; write a year, month or day, such as 2018, 2018-07 or 2018-07-16")


class TypedAmount(NamedTuple):
    """A quantity with its unit, as ``model.TypedAmount`` has it."""

    value: float
    unit: str


def parse_amount(text: str) -> TypedAmount:
    """Read an amount; without a unit it is one of won.

    >>> parse_amount("1조 2,000억"), parse_amount("$500만")
    (TypedAmount(value=1200000000000.0, unit='KRW'), TypedAmount(value=5000000.0, unit='USD'))

    Raises:
        InputError: the text is no amount.
    """
    found = _AMOUNT.fullmatch("".join(text.split()))
    if found is None:
        raise InputError(f"{text!r} is no amount; write one such as 100억, 1조 2,000억 원, 500만 달러 or 20%")
    value = sum(
        float(number.replace(",", "")) * _POWERS.get(power, 1)
        for number, power in _PART.findall(found["parts"])
    )
    unit = found["unit"] or _SIGNS.get(found["sign"] or "", DEFAULT_UNIT)
    return TypedAmount(value, _UNITS.get(unit, unit))
