"""What is launched under a name in quotes is a product that takes part in its launch."""

import pytest

from conftest import ReadText
from lgai_graph.model import EntityKind, ParticipantRole


def list_products(read: ReadText, text: str) -> list[tuple[str, str]]:
    """List the products of all events as name and text of the article."""
    found = read(text)
    products = [
        one for event in found.events for one in event.arguments if one.role is ParticipantRole.PRODUCT
    ]
    assert all(one.mention.kind is EntityKind.PRODUCT for one in products)
    return [(one.mention.name, text[one.mention.start : one.mention.end]) for one in products]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("한빛전자는 3일 신제품 ‘나래폰’을 출시했다.", "나래폰"),
        ("한빛전자는 3일 '나래' 앱 서비스를 선보였다.", "나래"),
        ("‘나래폰 2’가 3일 출시됐다.", "나래폰 2"),
        ("‘안성 나래타운’이 이달 분양된다.", "안성 나래타운"),
        ("‘안성 나래타운’이 이달 분양을 시작한다.", "안성 나래타운"),
    ],
)
def test_what_quotes_name_is_a_product_of_its_launch(text: str, name: str, read: ReadText) -> None:
    assert list_products(read, text) == [(name, name)]


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자는 3일 새 전화기를 출시했다.",  # without a name
        "한빛은행은 3일 ‘적금’을 출시했다.",  # a sort of product
        "한빛전자는 3일 ‘2014’를 출시했다.",
        "한빛전자는 3일 ‘바람, 나래’를 출시했다.",  # one name of two phrases
        "한빛전자는 3일 ‘누리전자’의 전화기를 출시했다.",  # somebody
        "한빛전자는 3일 ‘나래 포럼’을 열었다.",  # no launch
    ],
)
def test_what_names_no_product_takes_no_part(text: str, read: ReadText) -> None:
    assert list_products(read, text) == []
