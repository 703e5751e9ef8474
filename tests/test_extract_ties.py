"""Ties between organisations that the words between or behind their names tell."""

import pytest

from conftest import Read, ReadText


def list_ties(found: Read) -> list[tuple[str, str, str, str]]:
    """Return rule, type, source and target of each tie."""
    return [
        (tie.evidence.rule, str(tie.type), *(one.mention.name for one in tie.arguments))
        for tie in found.relations
        if tie.evidence.rule.startswith("tie.")
    ]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("한빛전자의 자회사 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛전자")),
        ("한빛전자 계열사인 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛전자")),
        (
            "한빛전자의 반도체 자회사인 화학업체 한라통신이 웃었다.",
            ("tie.between", "part_of", "한라통신", "한빛전자"),
        ),
        (
            "한빛전자(사장 김도윤)의 자회사 한라통신이 웃었다.",
            ("tie.between", "part_of", "한라통신", "한빛전자"),
        ),
        ("한라통신의 모회사 한빛전자가 웃었다.", ("tie.between", "part_of", "한라통신", "한빛전자")),
        ("한빛전자의 공식 수입원 한라통신이 웃었다.", ("tie.between", "partner_of", "한라통신", "한빛전자")),
        ("한빛전자의 고객사 한라통신이 웃었다.", ("tie.between", "supplies", "한빛전자", "한라통신")),
        ("한빛전자의 최대주주 한라통신이 웃었다.", ("tie.between", "invested_in", "한라통신", "한빛전자")),
        ("한빛협회 회원사 한라통신이 웃었다.", ("tie.between", "membership", "한라통신", "한빛협회")),
        ("한라통신은 한빛전자의 자회사다.", ("tie.predicate", "part_of", "한라통신", "한빛전자")),
        (
            "한라통신은 한빛전자의 통신 계열사로, 부산에 있다.",
            ("tie.predicate", "part_of", "한라통신", "한빛전자"),
        ),
        (
            "한빛전자가 지분 51%를 보유한 한라통신이 웃었다.",
            ("tie.holding", "invested_in", "한빛전자", "한라통신"),
        ),
    ],
)
def test_words_beside_two_names_tie_them(text: str, tie: tuple[str, ...], read: ReadText) -> None:
    found = read(text)
    assert list_ties(found) == [tie]
    [evidence] = [one.evidence for one in found.relations if one.evidence.rule.startswith("tie.")]
    assert all(name in evidence.exact for name in tie[2:])


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자, 한라통신이 웃었다.",
        "한빛전자 한라통신이 웃었다.",
        "한빛전자 벤처투자회사 한라통신이 웃었다.",  # ends like 자회사
        "한빛전자는 자회사로 한라통신을 두었다.",  # 한빛전자는: a word of another verb
        "한빛전자에서 자회사 한라통신이 웃었다.",
        "한빛전자의 자회사가 웃었다. 한라통신이 울었다.",  # two sentences
        "한빛전자는 한라통신의 파트너다.",  # who is whose partner is no news
        "한라통신은 한빛전자의 자회사가 아니다.",
    ],
)
def test_other_words_tie_nobody(text: str, read: ReadText) -> None:
    assert list_ties(read(text)) == []
