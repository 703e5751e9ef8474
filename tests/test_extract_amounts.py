"""Amounts: words, exact value and unit of Korean quantities, and what is none."""

import pytest

from lgai_graph.extract.syntax.amounts import AmountFinder
from lgai_graph.lexicon import load_lexicon

FINDER = AmountFinder(load_lexicon().amounts)


RIGHT = [
    ("120억 원", 120e8, "KRW"),
    ("3조2천억원", 32e11, "KRW"),
    ("1조 2,000억 원", 12e11, "KRW"),
    ("1.5조원", 15e11, "KRW"),
    ("5백억원", 500e8, "KRW"),
    ("3천200억원", 3200e8, "KRW"),
    ("3억 2천만 원", 3.2e8, "KRW"),
    ("1만2345원", 12345, "KRW"),
    ("1,234,567원", 1234567, "KRW"),
    ("100억여 원", 100e8, "KRW"),
    ("2000여억원", 2000e8, "KRW"),
    ("3만여명", 30000, "people"),
    ("천억 원", 1000e8, "KRW"),
    ("₩5000억", 5000e8, "KRW"),
    ("5000만 달러", 50e6, "USD"),
    ("12억5000만달러", 12.5e8, "USD"),
    ("100만 미국 달러", 1e6, "USD"),
    ("$5000만", 50e6, "USD"),
    ("US$ 300만", 3e6, "USD"),
    ("2천만 유로", 20e6, "EUR"),
    ("€2억", 2e8, "EUR"),
    ("3000억 엔", 3000e8, "JPY"),
    ("10억 위안", 1e9, "CNY"),
    ("5억 홍콩달러", 5e8, "HKD"),
    ("7000만 캐나다 달러", 7e7, "CAD"),
    ("2억 파운드", 2e8, "GBP"),
    ("5억 동", 5e8, "VND"),
    ("51%", 51, "percent"),
    ("0.5%", 0.5, "percent"),
    ("-3.5%", -3.5, "percent"),
    ("51퍼센트", 51, "percent"),
    ("7％", 7, "percent"),
    ("12만3000주", 123000, "shares"),
    ("1,000주", 1000, "shares"),
    ("1만2000명", 12000, "people"),
    ("2만 5천 명", 25000, "people"),
    ("30여 명", 30, "people"),
    ("천만 명", 1e7, "people"),
    ("두 명", 2, "people"),
    ("500대", 500, "units"),
    ("23대", 23, "units"),
    ("10만대", 100000, "units"),
    ("40건", 40, "units"),
    ("12개", 12, "units"),
    ("5개사", 5, "units"),
    ("16개국", 16, "units"),
    ("세 곳", 3, "units"),
    ("6종", 6, "units"),
    ("2500장", 2500, "units"),
    ("30여 권", 30, "units"),
    ("3편", 3, "units"),
    ("300가구", 300, "units"),
]
NONE = (
    "4종류", "3장관", "제3장", "2권역", "3편집",
    "수십억 원", "몇 명", "30~40%", "100억~200억 원", "3원칙", "20대 직원", "4대 그룹",
    "100대 기업", "3개월", "5주년",
    "3주 만에", "2주간", "3%포인트",
    "제3대 회장", "3대 1", "3동", "2020년 6월 17일", "1위", "2명단", "갤럭시 10",
)  # fmt: skip


@pytest.mark.parametrize(("words", "value", "unit"), RIGHT, ids=[words for words, _, _ in RIGHT])
def test_amount_has_its_exact_value_and_unit(words: str, value: float, unit: str) -> None:
    for text in (words, f"한빛전자는 {words}을 적었다.", f"총 {words}(전년 대비)"):
        [amount] = FINDER.find(text)
        assert (amount.words, amount.value, amount.unit) == (words, value, unit)
        assert text[amount.start : amount.end] == words


@pytest.mark.parametrize("words", NONE)
def test_vague_or_other_words_are_no_amount(words: str) -> None:
    assert FINDER.find(f"한빛전자는 {words} 적었다.") == []


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("지분 51%를 샀다", "지분"),
        ("투자액은 약 30억 원이다", "투자액"),
        ("매출 3조원을 냈다", "매출"),
        ("영업이익이 200억 원에 그쳤다", "영업이익"),
        ("자본금 5억원 규모의 회사", "자본금"),
        ("임직원 300명이 왔다", "임직원"),
        ("어제 300명이 왔다", None),
    ],
)
def test_word_before_says_what_is_measured(text: str, measured: str | None) -> None:
    assert [amount.of for amount in FINDER.find(text)] == [measured]


def test_ten_shares_count_only_where_stock_is_named() -> None:
    assert [amount.unit for amount in FINDER.find("보통주 10주를 팔았다. 과정은 10주다.")] == ["shares"]


def test_amounts_of_a_sentence_come_in_text_order() -> None:
    text = "직원 두 명이 120억 원(약 1000만 달러)을 들여 지분 5.5%를 샀다."
    assert [amount.words for amount in FINDER.find(text)] == ["두 명", "120억 원", "1000만 달러", "5.5%"]
