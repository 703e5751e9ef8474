"""Foreign people whose first part a list has: beside a title, and before the body that gives it."""

import pytest

from conftest import get_pipeline, make_doc
from helpers_claims import make_article
from lgai_graph.extract.names.people.first_names import count_sounds, is_chinese
from lgai_graph.lexicon import load_lexicon


def read_names(text: str) -> dict[str, bool]:
    """Return the names of a text, with whether each is a person's."""
    nlp = get_pipeline()
    doc = nlp(make_doc(nlp, make_article("시험", "2020-06-17", text)))
    return {name.label: name.is_person for name in doc._.names.names}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("빌 하르트만 회장은 3일 공장을 열었다.", {"빌 하르트만"}),
        ("젠슨 노 회장은 3일 공장을 열었다.", {"젠슨 노"}),
        ("미국 한빛전자의 모리스 노 대표가 3일 물러났다.", {"모리스 노"}),
        ("마리오 벨기니 유럽 한빛은행 총재는 3일 물러났다.", {"마리오 벨기니"}),
        ("루카 데 모렐로 부사장이 3일 물러났다.", {"루카 데 모렐로"}),
        ("다나카 신조쿠 회장은 3일 물러났다.", {"다나카 신조쿠"}),
        ("얀 노바크 전 독일 총리는 3일 물러났다.", {"얀 노바크"}),
        ("한빛전자 CEO 리사 노는 3일 물러났다.", {"리사 노"}),
        ("웨이밍둥 회장은 3일 물러났다.", {"웨이밍둥"}),
        ("왕샤오둥 새솔 대표는 3일 물러났다.", {"왕샤오둥"}),
        ("행사에는 한빛전자 최고경영자인 빌 하르트만이 참석했다.", {"빌 하르트만"}),
    ],
)
def test_foreigner_is_one_person_beside_a_title(text: str, people: set[str]) -> None:
    found = read_names(text)
    assert {name for name, is_person in found.items() if is_person} == people


@pytest.mark.parametrize(
    "text",
    [
        "헨리 코리아 대표는 3일 물러났다.",  # a firm by its last word
        "레이 렌터카를 3일 열었다.",  # no title
        "존 매장 임원이 3일 물러났다.",  # a common noun
        "빌 대표는 3일 물러났다.",  # no family name
        "‘제임스 하르트’ 상품은 3일 나왔다.",
    ],
)
def test_first_name_alone_makes_no_person(text: str) -> None:
    assert not any(" " in name and is_person for name, is_person in read_names(text).items())


@pytest.mark.parametrize(
    ("word", "chinese"),
    [
        ("왕샤오펑", True),
        ("어우양둥", True),
        ("홍길동", False),
        ("김도윤", False),
        ("후쿠다", False),  # a Japanese surname
        ("왕만두", False),
        ("마이크로", False),
        ("리튬", False),
        ("왕샤오펑둥", False),  # three sounds behind a surname
    ],
)
def test_chinese_name_is_told_by_its_sounds(word: str, *, chinese: bool) -> None:
    assert is_chinese(word, load_lexicon()) is chinese


def test_letters_are_counted_as_sounds_in_each_way() -> None:
    assert count_sounds("샤오", load_lexicon()) == {1, 2}
    assert count_sounds("", load_lexicon()) == {0}
    assert count_sounds("카스트", load_lexicon()) == set()
