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
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from lgai_graph.model import Amount

SCALES: Final = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
SMALL, LARGE = "십백천", "만억조경"
NATIVE: Final = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip
CURRENCIES: Final = {
    "홍콩달러": "HKD", "대만달러": "TWD", "캐나다달러": "CAD", "호주달러": "AUD", "싱가포르달러": "SGD",
    "뉴질랜드달러": "NZD", "미국달러": "USD", "미달러": "USD", "US달러": "USD", "달러": "USD", "유로": "EUR",
    "엔": "JPY", "위안": "CNY", "파운드": "GBP", "스위스프랑": "CHF", "프랑": "CHF", "루피아": "IDR",
    "루피": "INR", "루블": "RUB", "헤알": "BRL", "바트": "THB", "링깃": "MYR", "페소": "PHP", "동": "VND",
    "원": "KRW",
}  # fmt: skip
SIGNS: Final = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}
SCALED_ONLY: Final = ("파운드", "동", "프랑", "페소")  # 5동, 3파운드 may be a house and a weight

# 3조2천억, 1만2000, 12억 5000만, 1,234.5, 5백
NUMBER: Final = r"""(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[십백천]?[만억조경]|[십백천])?
    (?:\s?(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[십백천]?[만억조경]|[십백천])){0,3}
    (?:(?<=[만억조])\s?(?:\d,\d{3}|\d{1,4}))?"""
BARE: Final = r"(?<![가-힣\d])[백천][만억]"  # 천만 관객, 백만 달러
COUNTED: Final = "|".join(NATIVE)
MONEY_UNIT: Final = r"(?:(?:홍콩|대만|캐나다|호주|싱가포르|뉴질랜드|미국|미|US)\s?)?달러|" + "|".join(
    sorted((word for word in CURRENCIES if "달러" not in word), key=len, reverse=True)
)
AMOUNT: Final = re.compile(
    rf"""(?P<sign>(?<![\w$])(?:US\$|[$€£¥₩])\s?)?
    (?<![\d.,A-Za-z])(?P<minus>(?<![\w\-])[-−])?(?P<number>{NUMBER}|{BARE})
    (?P<more>\s?여)?\s?
    (?P<unit>{MONEY_UNIT}|[%％]|퍼센트|명|주|가구|개(?:사|국|소)?|건|곳|대|채|척)?""",
    re.VERBOSE,
)
NATIVE_AMOUNT: Final = re.compile(rf"(?<![가-힣])(?P<number>{COUNTED})\s?(?P<unit>명|곳|건)(?![가-힣]{{3}})")
# what makes another word of a unit: 3원칙, 2대표, 3개월, 5주년, 1명단
OTHER_WORDS: Final = {
    "원": "칙 장 인 소 심 천 격 통 작 형 점 유 내", "엔": "진 지 터 드 씨",
    "동": "안 시 일 참 반 맹 남 북 네 아",
    "위안": "부 화", "달러": "", "유로": "존 파", "명": "령 분 품 단 칭 함 절",
    "건": "물 설 강 축 전 반 조 국",
    "대": "학 표 회 리 출 상 형 중 로 비 응 화 책 기업 폭 규 선 통", "채": "널 용 권 팅 택", "척": "도 추",
    "개": "월 년 최 발 설 편 막 통 정 방 인 선 혁 교 장 봉 업 학 척", "곳": "간 곳", "퍼센트": "포인트",
    "%": "포인트 p P ", "％": "포인트 p P ", "주": "년 간 일 째 차 말 기 동 택 민 최",
}  # fmt: skip
POINTS: Final = re.compile(r"\s?(?:포인트|[pP](?![A-Za-z]))")  # 3%포인트 is a difference
WEEKS: Final = re.compile(r"\s?(?:연속|만에|전|후|뒤|동안|이상 걸|내로|안에|여)")
STOCK: Final = re.compile(r"(?:주식|보통주|우선주|신주|자사주|구주|지분)[^.]{0,12}$")
RANKED: Final = re.compile(
    r"\s?(?:기업|그룹|은행|주주|과제|건설사|부자|대기업|브랜드|품목|재벌|도시|강국|전략|핵심|중점|분야|\d|주력|산업|통신사|로펌)"
)
MEASURES: Final = re.compile(
    r"(?P<of>[가-힣]*(?:지분율?|매출액?|이익|손실|적자|흑자|가치|예산|자본금|상금|총액|투자액|투자금|투자|수익|거래액|계약금|금액|비용"
    r"|자금|시총|비중|점유율|성장률|증가율|수익률|금리|자산|부채|판매량|생산량|주식|자사주|성금|기부금|장학금|과징금|벌금|보조금|지원금|부과금|가격|요금|임직원|직원|인력|인원|고객|가입자))"
    r"(?:은|는|이|가|을|를|의|에|만)?\s?(?:약|총|모두|각각|최대|최소|무려|연간?|현재|전체)?\s?$"
)
VAGUE: Final = re.compile(r"(?<![가-힣])(?:수|몇|제)\s?$")
LOOK_BACK: Final = 24  # characters in which the words say what is measured
LEAST_SHARES, AGES, LEAST_THINGS = 100, range(10, 100, 10), 11


def find_amounts(text: str) -> list[Amount]:
    """Find the amounts of a text, in text order.

    >>> [(amount.words, amount.value, amount.unit) for amount in find_amounts("매출 3조2천억원, 1만2000명")]
    [('3조2천억원', 3200000000000.0, 'KRW'), ('1만2000명', 12000.0, 'people')]
    """
    found = [*_find_numbers(text), *_find_native(text)]
    return sorted(found, key=lambda amount: amount.start)


def parse_number(words: str) -> Decimal:
    """Read a Korean number written with digits and scales.

    >>> parse_number("3조2천억"), parse_number("1만2000"), parse_number("2.5"), parse_number("천만")
    (Decimal('3200000000000'), Decimal('12000'), Decimal('2.5'), Decimal('10000000'))
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


def _find_numbers(text: str) -> Iterator[Amount]:
    """Read numbers with a unit behind them, or a currency's sign before them."""
    for match in AMOUNT.finditer(text):
        sign, unit = (match["sign"] or "").strip(), match["unit"] or ""
        if not (sign or unit) or _is_range(text, match) or _is_vague(text, match.start("number")):
            continue
        value = parse_number(match["number"]) * (-1 if match["minus"] else 1)
        name = SIGNS[sign] if sign else _name_unit(text, match, value)
        end = match.end("number") if sign else match.end()
        if name:
            yield _make_amount(text, match.start(), end, (value, name))


def _find_native(text: str) -> Iterator[Amount]:
    """Read 두 명, 세 곳."""
    for match in NATIVE_AMOUNT.finditer(text):
        if not _makes_other_word(text, match["unit"], match.end()):
            unit = "people" if match["unit"] == "명" else "units"
            yield _make_amount(text, match.start(), match.end(), (Decimal(NATIVE[match["number"]]), unit))


def _make_amount(text: str, start: int, end: int, quantity: tuple[Decimal, str]) -> Amount:
    value, unit = quantity
    measured = MEASURES.search(text[max(0, start - LOOK_BACK) : start])
    of = measured["of"] if measured else None
    return Amount(words=text[start:end], value=float(value), unit=unit, of=of, start=start, end=end)


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


def _name_unit(text: str, match: re.Match[str], value: Decimal) -> str | None:
    """Name the unit behind a number; None where the word is another one."""
    unit, end = match["unit"].replace(" ", ""), match.end()
    if _makes_other_word(text, unit, end):
        return None
    if unit in CURRENCIES:
        scaled = any(char in LARGE for char in match["number"])
        return CURRENCIES[unit] if scaled or unit not in SCALED_ONLY else None
    if unit in ("%", "％", "퍼센트"):
        return None if POINTS.match(text, end) else "percent"
    if unit == "명":
        return "people"
    if unit == "주":
        return "shares" if _counts_shares(text, match, value) else None
    return "units" if unit != "대" or _counts_machines(text, match, value) else None


def _counts_shares(text: str, match: re.Match[str], value: Decimal) -> bool:
    """Tell shares from weeks: many, or named as stock right before."""
    if WEEKS.match(text, match.end()):
        return False
    return (
        value >= LEAST_SHARES
        or STOCK.search(text[max(0, match.start() - LOOK_BACK) : match.start()]) is not None
    )


def _counts_machines(text: str, match: re.Match[str], value: Decimal) -> bool:
    """Tell machines from ages (20대), ranks (4대 그룹) and ratios (3대 1)."""
    if RANKED.match(text, match.end()):
        return False
    return bool(match["more"]) or (value >= LEAST_THINGS and value not in AGES)


def _makes_other_word(text: str, unit: str, end: int) -> bool:
    """Tell whether the letters behind a unit make another word of it (3원칙, 3개월)."""
    return text.startswith(tuple(OTHER_WORDS.get(unit, "").split()), end)
