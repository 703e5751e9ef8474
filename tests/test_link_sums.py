"""Sums in what two tellings are about: in one currency they tell two deals apart."""

import pytest

from lgai_graph.link.events.likeness.comparing import have_other_sums
from lgai_graph.link.events.likeness.figures import read_sums
from lgai_graph.link.events.likeness.objects import read_title


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("2700억 규모 계약", "900억원 계약"),
        ("6200억 투자", "90억원 투자"),
        ("6200억 조달", "90억 유치"),
        ("과징금 412억 부과", "과징금 52억여 원"),
        ("412억 대출", "52억원 대출"),
        ("3억 원천기술 계약", "5억원 계약"),
        ("300만 달러 계약", "500만불 계약"),
        ("300만 US달러 계약", "$500만 계약"),
        ("300만 미 달러 계약", "500만달러 계약"),
        ("30만t 공급", "50만 톤 공급"),
        ("300만 관객", "500만명"),
        ("300만 불법 이용자", "500만원"),
    ],
)
def test_sums_of_one_currency_or_of_none_known_differ(left: str, right: str) -> None:
    assert have_other_sums(read_sums(left), read_sums(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("230억 규모 계약", "1700만달러 계약"),
        ("230억원", "1700만 불"),
        ("1300만 홍콩 달러", "1700만 달러"),
        ("412억 대출", "3000만유로 대출"),
        ("2700억 규모 계약", "2700억원 계약"),
        ("1700만불", "1700만 달러"),
    ],
)
def test_sums_of_two_currencies_or_one_sum_do_not_differ(left: str, right: str) -> None:
    assert not have_other_sums(read_sums(left), read_sums(right))


def test_a_share_is_no_number_of_a_model() -> None:
    assert read_title("새솔 지분 71%와 매장 930개, 로봇 3호", ()).numbers == {"930", "3"}


@pytest.mark.parametrize("words", ["치료제 품목허가", "치료제 품목허가를"])
def test_a_noun_whose_end_looks_like_a_particle_stays_whole(words: str) -> None:
    assert "품목허가" in read_title(words, ()).words
