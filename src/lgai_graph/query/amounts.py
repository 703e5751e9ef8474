"""Read the amounts that people type: 100억, 1조 2,000억 원, 500만 달러, 20%."""

import re
from typing import NamedTuple

from lgai_graph.errors import InputError

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


class Amount(NamedTuple):
    """A quantity with its unit, as ``model.Amount`` has it."""

    value: float
    unit: str


def parse_amount(text: str) -> Amount:
    """Read an amount; without a unit it is one of won.

    >>> parse_amount("1조 2,000억"), parse_amount("$500만")
    (Amount(value=1200000000000.0, unit='KRW'), Amount(value=5000000.0, unit='USD'))

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
    return Amount(value, _UNITS.get(unit, unit))
