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


MEMBER, OWN = ("tie.member", "membership"), ("tie.own", "part_of")


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("한국무역협회에 가입한 한빛전자가 웃었다.", [(*MEMBER, "한빛전자", "한국무역협회")]),
        ("한라통신이 속한 한국무역협회는 웃었다.", [(*MEMBER, "한라통신", "한국무역협회")]),
        (
            "한국무역협회에는 한빛전자와 한라통신이 속해 있다.",
            [(*MEMBER, one, "한국무역협회") for one in ("한빛전자", "한라통신")],
        ),
        (
            "한빛전자, 한라통신 등이 참여하는 새솔협의회가 웃었다.",
            [(*MEMBER, one, "새솔협의회") for one in ("한빛전자", "한라통신")],
        ),
        (
            "한빛전자는 한라통신과 가람건설 두 곳을 자회사로 두고 있다.",
            [(*OWN, one, "한빛전자") for one in ("한라통신", "가람건설")],
        ),
        ("한빛전자는 한라통신을 계열사로 두고 있다.", [(*OWN, "한라통신", "한빛전자")]),
        ("한빛전자는 자회사로 한라통신을 두었다.", [(*OWN, "한라통신", "한빛전자")]),
        ("한빛전자를 모회사로 둔 한라통신이 웃었다.", [(*OWN, "한라통신", "한빛전자")]),
        ("한빛전자는 한라통신을 고객사로 두고 있다.", [("tie.own", "supplies", "한빛전자", "한라통신")]),
        (
            "한빛전자와 가람건설이 설립한 합작법인 한라통신이 웃었다.",
            [("tie.venture", "invested_in", one, "한라통신") for one in ("한빛전자", "가람건설")],
        ),
        ("서울대가 투자한 한라통신이 웃었다.", [("tie.holding", "invested_in", "서울대", "한라통신")]),
        (
            "한빛전자, 한라통신 등 20개사로 이뤄진 새솔협의회가 웃었다.",
            [("tie.composed", "membership", one, "새솔협의회") for one in ("한빛전자", "한라통신")],
        ),
        (
            "한빛전자와 한라통신은 한국무역협회 회원사다.",
            [("tie.predicate", "membership", one, "한국무역협회") for one in ("한빛전자", "한라통신")],
        ),
        (
            "서울대, 연세대, 한라통신 등으로 구성된 사업자 모임 ‘나래온’이 웃었다.",
            [("tie.composed", "membership", one, "나래온") for one in ("서울대", "연세대", "한라통신")],
        ),
        (
            "가람경제연구원 농업관측센터가 웃었다.",
            [("tie.unit", "part_of", "가람경제연구원 농업관측센터", "가람경제연구원")],
        ),
    ],
)
def test_verb_tells_who_belongs_to_whom(
    text: str, ties: list[tuple[str, str, str, str]], read: ReadText
) -> None:
    assert list_ties(read(text)) == ties


@pytest.mark.parametrize(
    "text",
    [
        "한국무역협회에 가입할 한빛전자가 웃었다.",
        "한국무역협회에 가입하지 않은 한빛전자가 웃었다.",
        "한라그룹에 가입한 한빛전자가 웃었다.",
        "한빛전자, 한라통신 등이 참여하는 새솔그룹이 웃었다.",
        "한빛전자는 한라통신을 자회사로 둘 계획이다.",
        "한빛전자는 한라통신을 중심으로 두고 있다.",
        "한빛전자가 설립한 합작법인 한라통신이 웃었다.",
        "서울대가 투자할 한라통신이 웃었다.",
        "서울대가 투자한 한라통신의 로봇이 웃었다.",
        "새솔협의회는 한빛전자, 한라통신 등 20개사가 회원이다.",
        "한빛전자와 가람건설이 설립한 한라통신이 웃었다.",
        "한빛전자, 한라통신으로 구성된 사업자 모임이 웃었다.",
        "경제연구원 농업관측센터가 웃었다.",
        "김도윤 가람경제연구원 농업관측위원장이 웃었다.",
        "한빛전자는 ‘한라통신과 미래’를 주제로 포럼을 공동 개최했다.",
    ],
)
def test_what_is_to_come_or_no_body_of_members_ties_nobody(text: str, read: ReadText) -> None:
    assert list_ties(read(text)) == []


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("한빛전자의 최고 의결기구인 한라협회가 웃었다.", ("tie.between", "part_of", "한라협회", "한빛전자")),
        ("한빛전자의 뮤직 플랫폼 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛전자")),
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
        ("한빛그룹(HBG)의 자회사 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛그룹")),
        ("한빛그룹 계열 부품회사인 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛그룹")),
        ("한빛그룹 명품 브랜드인 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛그룹")),
        ("한빛그룹의 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛그룹")),
        ("한빛그룹 소속 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛그룹")),
        ("한라통신의 모회사인 일본 한빛전자가 웃었다.", ("tie.between", "part_of", "한라통신", "한빛전자")),
        (
            "한라통신 대주주인 미국의 투자회사 한빛전자가 웃었다.",
            ("tie.between", "invested_in", "한빛전자", "한라통신"),
        ),
        ("한빛전자의 100% 자회사인 한라통신이 웃었다.", ("tie.between", "part_of", "한라통신", "한빛전자")),
        ("한라통신은 한빛전자의 100% 자회사다.", ("tie.predicate", "part_of", "한라통신", "한빛전자")),
        ("한라통신은 한빛그룹 산하의 회사다.", ("tie.predicate", "part_of", "한라통신", "한빛그룹")),
        # the name before 가 is what the word says
        (
            "한라통신은 한빛전자가 대주주로 있는 회사다.",
            ("tie.predicate", "invested_in", "한빛전자", "한라통신"),
        ),
        ("한라통신은 한빛전자가 모회사다.", ("tie.predicate", "part_of", "한라통신", "한빛전자")),
        ("한라통신이 보유한 하나은행 지분이 줄었다.", ("tie.holding", "invested_in", "한라통신", "하나은행")),
        (
            "한라통신은 한빛협회 회원사지만 빠졌다.",
            ("tie.predicate", "membership", "한라통신", "한빛협회"),
        ),
        ("한빛전자와 한라통신은 체험 행사를 실시한다.", ("tie.host", "partner_of", "한빛전자", "한라통신")),
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
    ("text", "ties"),
    [
        (
            "한빛그룹 계열사인 한라통신과 대한화학, 하나은행이 웃었다.",
            [("tie.between", "part_of", one, "한빛그룹") for one in ("한라통신", "대한화학", "하나은행")],
        ),
        (
            "대한항공과 하나은행, 대한화학 등 한빛그룹 계열사가 웃었다.",
            [("tie.list", "part_of", one, "한빛그룹") for one in ("대한항공", "하나은행", "대한화학")],
        ),
        (
            "한빛그룹은 계열사 중 대한항공, 하나은행 등이 웃었다.",
            [("tie.own", "part_of", one, "한빛그룹") for one in ("대한항공", "하나은행")],
        ),
        (
            "한빛그룹은 대한항공, 하나은행 등 자회사도 도왔다.",
            [("tie.own", "part_of", one, "한빛그룹") for one in ("대한항공", "하나은행")],
        ),
        (
            "김도윤 한빛전자 회장은 자회사 한라통신의 매각을 부인했다.",
            [("tie.own", "part_of", "한라통신", "한빛전자")],
        ),
        ("한빛전자는 지난해 자회사인 한라통신을 팔았다.", [("tie.own", "part_of", "한라통신", "한빛전자")]),
        (
            "한빛전자와 한라통신의 합작사인 대한항공이 취항한다.",
            [("tie.venture", "invested_in", one, "대한항공") for one in ("한빛전자", "한라통신")],
        ),
        (
            "한빛전자와 한라통신이 합작한 대한항공이 취항한다.",
            [("tie.venture", "invested_in", one, "대한항공") for one in ("한빛전자", "한라통신")],
        ),
        (
            "한국은행 금융통화위원회가 금리를 내렸다.",
            [("tie.unit", "part_of", "한국은행 금융통화위원회", "한국은행")],
        ),
        (
            "한빛전자는 한라통신과 손잡고 연구소를 지었다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        ("한빛전자는 한라통신과 협력하기로 했다.", [("tie.together", "partner_of", "한빛전자", "한라통신")]),
        (
            "한빛전자와 한라통신이 공동으로 주최한 공모전이 열렸다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "윤가람 한빛전자 회장은 대한통신과 가맹 계약을 체결한 뒤 웃었다.",
            [("tie.together", "partner_of", "한빛전자", "대한통신")],
        ),
        (
            "한빛전자와 한라통신은 공동으로 새 공장을 만들었다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        ("한빛전자가 운영하는 하나은행이 웃었다.", [("tie.operator", "part_of", "하나은행", "한빛전자")]),
        ("하나은행을 운영하는 한빛전자가 웃었다.", [("tie.operator", "part_of", "하나은행", "한빛전자")]),
        (
            "한라통신은 하나은행 지분 2.24%를 보유하고 있다.",
            [("tie.holding", "invested_in", "한라통신", "하나은행")],
        ),
        (
            "한라통신은 대한항공에 배터리를 납품하고 있다.",
            [("tie.supply", "supplies", "한라통신", "대한항공")],
        ),
        (
            "대한항공에 배터리를 공급하는 한라통신이 웃었다.",
            [("tie.supply", "supplies", "한라통신", "대한항공")],
        ),
        (
            "한라통신은 대한항공이 51%, 하나은행이 49%를 보유하고 있다.",
            [("tie.holding", "invested_in", one, "한라통신") for one in ("대한항공", "하나은행")],
        ),
        (
            "서울대, 연세대, 한라통신 등으로 구성된 한빛협회가 나섰다.",
            [("tie.composed", "membership", one, "한빛협회") for one in ("서울대", "연세대", "한라통신")],
        ),
        (
            "한빛항공과 한라항공이 합작한 항공사인 새솔항공이 웃었다.",
            [
                ("tie.venture", "invested_in", "한빛항공", "새솔항공"),
                ("tie.venture", "invested_in", "한라항공", "새솔항공"),
            ],
        ),
        (
            "한빛재단과 한라통신은 오는 4월 12일 박람회를 개최한다.",
            [("tie.host", "partner_of", "한빛재단", "한라통신")],
        ),
        (
            "한빛전자가 한라통신과 함께 개발한 로봇이 팔렸다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "한빛전자는 한라통신과 공동으로 25일 서울에서 박람회를 열었다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "한빛전자는 한라통신, 대한화학과 함께 4월 12일 박람회를 개최한다.",
            [("tie.together", "partner_of", "한빛전자", one) for one in ("한라통신", "대한화학")],
        ),
        (
            "대한항공은 한라통신에서 배터리를 공급받는다.",
            [("tie.supply", "supplies", "한라통신", "대한항공")],
        ),
        (
            "대한항공은 한라통신과 한빛전자로부터 배터리를 납품받아 팔았다.",
            [("tie.supply", "supplies", one, "대한항공") for one in ("한라통신", "한빛전자")],
        ),
        (
            "한라통신으로부터 배터리를 공급받는 대한항공이 웃었다.",
            [("tie.supply", "supplies", "한라통신", "대한항공")],
        ),
        (
            "김도윤 한빛전자 회장이 최근 소문이 나돈 자회사 한라통신의 매각을 부인했다.",
            [("tie.own", "part_of", "한라통신", "한빛전자")],
        ),
        (
            "한빛전자는 한라통신과의 협업을 통해 로봇을 출시했다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "한빛전자는 한라통신과 공동 연구를 통해 로봇을 개발했다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "한빛전자 관계자는 “한라통신과 협력하게 됐다”고 말했다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "김도윤 한빛전자 대표는 “늘 앞서는 한라통신과 협업하게 되어 기쁘다”고 말했다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "한빛전자는 한라통신의 지분을 34% 보유하고 있다.",
            [("tie.holding", "invested_in", "한빛전자", "한라통신")],
        ),
        (
            "한빛전자는 손님을 위해 한라통신과 손잡고 표를 파는 곳이 있는 가게에 들어간다.",
            [("tie.together", "partner_of", "한빛전자", "한라통신")],
        ),
        (
            "한빛재단과 한라통신, 대한화학 공동 주최로 박람회가 열렸다.",
            [
                ("tie.host", "partner_of", "한빛재단", "한라통신"),
                ("tie.host", "partner_of", "한빛재단", "대한화학"),
                ("tie.host", "partner_of", "한라통신", "대한화학"),
            ],
        ),
        ("한빛재단은 오는 4월 12일 박람회를 개최한다.", []),
        ("한빛재단과 한라통신은 박람회를 개최하지 않는다.", []),
    ],
)
def test_lists_and_verbs_tie_all_they_name(text: str, ties: list[tuple[str, ...]], read: ReadText) -> None:
    found = read(text)
    assert sorted(list_ties(found)) == sorted(ties)
    for one in found.relations:
        if one.evidence.rule.startswith("tie."):
            assert all(argument.mention.name in one.evidence.exact for argument in one.arguments)


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자, 한라통신이 웃었다.",
        "한빛전자 한라통신이 웃었다.",
        "한빛전자 뮤직 플랫폼 한라통신이 웃었다.",
        "한빛전자 벤처투자회사 한라통신이 웃었다.",  # ends like 자회사
        "한빛전자에서 자회사 한라통신이 웃었다.",
        "한빛전자의 자회사가 웃었다. 한라통신이 울었다.",  # two sentences
        "한빛전자는 한라통신의 파트너다.",  # who is whose partner is no news
        "한라통신은 한빛전자의 자회사가 아니다.",
        "한빛사업단 개발사업의 시행자인 한라통신이 웃었다.",  # of the work, not of the body
        "한빛전자는 가까운 한라통신의 협력업체를 도왔다.",
        "한빛전자는 같은 계열사인 한라통신을 도왔다.",  # neither owns the other
        "한빛전자는 대한그룹이 키운 회사의 자회사 한라통신을 샀다.",  # whose, is not said
        "한빛전자, 한라통신 등 지주회사를 한빛협회가 조사했다.",
        "한빛전자는 한라통신과 손잡지 않았다.",
        "한빛전자는 한라통신과 협력할 계획이다.",
        "한빛전자는 한라통신과 협력을 검토하고 있다.",
        "한빛전자와 한라통신이 각각 주최한 행사가 열렸다.",
        "한빛전자가 공동으로 주최한 한라통신의 행사가 열렸다.",
        "한빛전자는 한라통신과 계약을 체결할 계획이다.",
        "한빛전자는 한라통신과 다리를 맺었다.",
        "한빛전자는 한라통신이 운영할 공장을 지었다.",
        "한라통신은 한빛전자의 지분을 보유하지 않았다.",
        "한라통신은 대한항공이 표의 51%를 확보했다.",
        "한라통신은 하나은행에 부품을 공급할 계획이다.",
        "한라통신은 하나은행에서 부품을 공급했다.",
        "한라통신은 하나은행에서 부품을 공급받을 계획이다.",
        "한라통신은 하나은행과 함께 웃었다.",
        "한라통신은 로봇을 개발하고자 하나은행과 함께 웃었다.",
        "국회 운영위원회 소속 한빛당 의원이 웃었다.",
        "한빛그룹의 한라통신 인수가 끝났다.",
        "한빛전자와 새솔의 공동 출자회사 한라통신이 웃었다.",
        "한빛전자의 한라통신이 웃었다.",
        "한빛재단과 한라통신 공동 명의로 글이 나왔다.",
        "한라통신은 김도윤 한빛전자 회장이 51%를 갖고 있다.",
        "김도윤 한빛전자 회장은 한라통신 지분 51%를 갖고 있다.",
        "한빛전자는 누군가가 한라통신과 합작해 한국에 온 뒤 웃었다.",
        "한빛전자는 한라통신과의 협업을 통해 로봇을 출시할 계획이다.",
        "한빛전자 관계자는 “한라통신과 협력하게 될 것”이라고 말했다.",
        "한빛전자 관계자는 “한라통신과 협력하고 싶다”고 말했다.",
        "한빛전자는 한라통신과의 경쟁을 통해 로봇을 개발했다.",
        "한라통신이 최대주주인 한빛전자가 웃었다.",  # either may hold the other
        "김도윤 사장이 보유한 한라통신 지분은 3%다.",
        "한라통신이 보유한 지분은 3%다.",
        "한빛협회는 서울대로 구성된 팀을 도왔다.",  # one makes up no body
        "김도윤 해남군수와 누리쇼핑몰 운영사인 한라통신이 만났다.",  # 해남군: the name ends within a word
    ],
)
def test_other_words_tie_nobody(text: str, read: ReadText) -> None:
    assert list_ties(read(text)) == []


def test_subsidiary_without_an_owner_is_theirs_whom_the_text_is_about(read: ReadText) -> None:
    found = read("한빛그룹은 어제 웃었다. 자회사인 하나은행이 도왔다.")
    assert list_ties(found) == [("tie.own", "part_of", "하나은행", "한빛그룹")]
    [tie] = found.of("tie.own")
    assert tie.evidence.exact == "자회사인 하나은행"


def test_subsidiary_beside_another_firm_is_nobodys_for_sure(read: ReadText) -> None:
    found = read("한빛그룹은 어제 웃었다. 대한항공에 기름을 공급하던 자회사 하나은행이 도왔다.")
    assert [tie for tie in list_ties(found) if tie[0] == "tie.own"] == []


def test_evidence_of_an_employers_tie_stays_in_its_sentence(read: ReadText) -> None:
    found = read("김도윤 한빛전자 사장은 웃었다. 김 사장은 대한통신과 손잡고 공장을 지었다.")
    [tie] = found.of("tie.together")
    assert tie.evidence.exact == "대한통신과 손잡고"


def test_somebody_elses_subsidiary_is_not_theirs_whom_the_text_was_about(read: ReadText) -> None:
    found = read("한빛그룹은 어제 웃었다. 한라통신은 자회사인 하나은행을 도왔다.")
    assert list_ties(found) == [("tie.own", "part_of", "하나은행", "한라통신")]


@pytest.mark.parametrize(
    ("text", "part", "owner"),
    [
        ("한빛전자 창원공장은 로봇을 만든다.", "한빛전자 창원공장", "한빛전자"),
        ("한빛전자 창원 공장은 로봇을 만든다.", "한빛전자 창원 공장", "한빛전자"),
        ("한빛전자 해외사업부문(HBO) 사장이 웃었다.", "한빛전자 해외사업부문", "한빛전자"),
        ("한빛당 물가점검 태스크포스(TF)는 웃었다.", "물가점검 태스크포스", "한빛당"),
        ("한빛당 물가심사소위는 웃었다.", "물가심사소위", "한빛당"),
    ],
)
def test_words_behind_an_organization_name_its_part(text: str, part: str, owner: str, read: ReadText) -> None:
    assert ("tie.unit", "part_of", part, owner) in list_ties(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자 공장은 로봇을 만든다.",  # which one?
        "한빛전자 책임연구원은 웃었다.",  # a job
        "한빛전자 합작법인 협약식이 열렸다.",  # of two
        "한빛전자 로봇은 창원공장에서 웃었다.",  # not right behind
        "서울 창원공장은 로봇을 만든다.",  # a place
        "한빛전자 비엔나 반도체공장은 로봇을 만든다.",  # a word of no known sort between
    ],
)
def test_bare_parts_jobs_and_ventures_belong_to_nobody(text: str, read: ReadText) -> None:
    assert [tie for tie in list_ties(read(text)) if tie[0] == "tie.unit"] == []
