"""Names of organisations and places, other forms in brackets, and the gazetteer."""

import pytest

from conftest import ReadText, read_text
from helpers_claims import make_entry
from lgai_graph.lexicon import load_lexicon

GAZETTEER = (
    make_entry("company/hanbit", "한빛전자", "㈜한빛", "Hanbit Electronics"),
    make_entry("lab/hanbit-ai", "한빛 AI연구원", "한빛 인공지능연구원"),
    make_entry("person/kim-do-yoon", "김도윤", "Kim Do-yoon"),
)


def list_organizations(text: str) -> list[tuple[str, str]]:
    """Return (name, kind) of the organisations of a text, each once."""
    names = [(name.label, name.kind.value) for name in read_text(text).names if name.is_organization]
    return list(dict.fromkeys(names))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("삼성전자가 16일 밝혔다.", "삼성전자", "company"),
        ("구글은 16일 밝혔다.", "구글", "company"),
        ("한빛소프트는 16일 밝혔다.", "한빛소프트", "company"),
        ("서울대는 16일 밝혔다.", "서울대", "university"),
        ("경북대학교가 16일 밝혔다.", "경북대학교", "university"),
        ("카이스트는 16일 밝혔다.", "카이스트", "university"),
        ("한국전자통신연구원은 16일 밝혔다.", "한국전자통신연구원", "lab"),
        ("현대경제연구원이 16일 밝혔다.", "현대경제연구원", "lab"),
        ("공정거래위원회는 16일 밝혔다.", "공정거래위원회", "organization"),
        ("과학기술정보통신부는 16일 밝혔다.", "과학기술정보통신부", "organization"),
        ("한국반도체연합은 16일 밝혔다.", "한국반도체연합", "alliance"),
        ("정부는 16일 밝혔다.", "정부", "organization"),
        ("GSMA가 16일 밝혔다.", "GSMA", "organization"),
        ("삼성전자 종합기술원은 16일 밝혔다.", "삼성전자 종합기술원", "lab"),
        ("한빛전자 AI연구소는 16일 밝혔다.", "한빛전자 AI연구소", "lab"),
        ("법무법인 다온과 16일 만났다.", "법무법인 다온", "company"),
    ],
)
def test_organization_is_found_with_its_kind(text: str, name: str, kind: str) -> None:
    assert list_organizations(text) == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "이 회사는 올해 연구소와 센터를 늘린다.",
        "국내 기업과 대학이 함께한다.",
        "AI와 CEO, R&D와 MOU는 흔한 말이다.",
        "지난해 반도체와 자동차 수출이 늘었다.",
        "데이터센터와 물류센터가 는다.",
        "새로운 소프트웨어 시장이 열린다.",
        "회계법인 회장이 특허법인 도쿄에 갔다.",
    ],
)
def test_common_noun_is_no_organization(text: str) -> None:
    assert list_organizations(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [("서울과 부산에서 열렸다.", ["서울", "부산"]), ("미국 실리콘밸리로 향했다.", ["미국", "실리콘밸리"])],
)
def test_place_is_no_organization(text: str, places: list[str], read: ReadText) -> None:
    assert [name.text for name in read(text).names] == places
    assert list_organizations(text) == []


def test_firm_learned_once_is_known_where_its_ending_is_missing(read: ReadText) -> None:
    read_once = read("국제통화기금(IMF)은 4일 밝혔다. IMF는 5일에도 밝혔다.")
    assert [name.kind.value for name in read_once.names if name.text == "IMF"] == ["organization"]


@pytest.mark.parametrize(
    ("text", "alias", "name"),
    [
        ("한국전자통신연구원(ETRI)은 섰다.", "ETRI", "한국전자통신연구원"),
        ("국제통화기금(IMF)은 섰다.", "IMF", "국제통화기금"),
        ("공정거래위원회(이하 공정위)는 섰다.", "공정위", "공정거래위원회"),
        ("공정거래위원회(공정위)는 섰다.", "공정위", "공정거래위원회"),
        ("국제표준화기구(ISO)는 섰다.", "ISO", "국제표준화기구"),
        ("전국민주노동조합총연맹(민주노총)은 섰다.", "민주노총", "전국민주노동조합총연맹"),
        ("김도윤(Kim Do-yoon) 한빛전자 사장은 섰다.", "Kim Do-yoon", "김도윤"),
        ("존 스미스(John Smith) 서울대 교수는 섰다.", "John Smith", "존 스미스"),
    ],
)
def test_bracket_gives_another_form(text: str, alias: str, name: str, read: ReadText) -> None:
    claims = read(text).of("alias.bracket")
    pairs = [[argument.mention.name for argument in claim.arguments] for claim in claims]
    assert pairs == [[alias, name]]
    assert [claim.type for claim in claims] == ["alias_of"]


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자(066570)는 섰다.",
        "한빛전자(서울)는 섰다.",
        "인공지능(AI)은 섰다.",
        "김도윤(45) 사장은 섰다.",
        "한빛전자 최고경영자(CEO)는 섰다.",
        "업무협약(MOU)을 맺었다.",
        "한빛전자(SUV)는 섰다.",
        "한빛전자(현대한빛 합병)는 섰다.",
    ],
)
def test_bracket_of_another_kind_gives_no_form(text: str, read: ReadText) -> None:
    assert read(text).of("alias.bracket") == []


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("한빛전자는 섰다.", "한빛전자", "company/hanbit"),
        ("㈜한빛은 섰다.", "한빛전자", "company/hanbit"),
        ("Hanbit Electronics는 섰다.", "한빛전자", "company/hanbit"),
        ("한빛 인공지능연구원이 섰다.", "한빛 AI연구원", "lab/hanbit-ai"),
        ("김도윤이 섰다.", "김도윤", "person/kim-do-yoon"),
        ("“한빛전자”라고 했다.", "한빛전자", "company/hanbit"),
    ],
)
def test_gazetteer_form_carries_name_and_id(text: str, name: str, entity: str, read: ReadText) -> None:
    names = [found for found in read(text, gazetteer=GAZETTEER).names if found.entity]
    assert [(found.label, found.entity) for found in names] == [(name, entity)]


@pytest.mark.parametrize(
    "text", ["구한빛전자는 섰다.", "한빛전자제품이 섰다.", "KHanbit Electronics는 섰다."]
)
def test_gazetteer_form_inside_a_longer_word_is_none(text: str, read: ReadText) -> None:
    assert [name for name in read(text, gazetteer=GAZETTEER).names if name.entity] == []


def test_longest_gazetteer_form_wins(read: ReadText) -> None:
    gazetteer = (*GAZETTEER, make_entry("company/hanbit-group", "한빛"))
    names = read("한빛 AI연구원은 섰다.", gazetteer=gazetteer).names
    assert [name.entity for name in names] == ["lab/hanbit-ai"]


def test_two_pipelines_keep_their_own_gazetteers(read: ReadText) -> None:
    text = "한빛전자는 4일 새 로봇청소기를 출시했다."
    with_id = read(text, gazetteer=GAZETTEER)
    without = read(text)
    again = read(text, gazetteer=GAZETTEER)
    mentions = [found.events[0].arguments[0].mention for found in (with_id, without, again)]
    assert [mention.entity for mention in mentions] == ["company/hanbit", None, "company/hanbit"]


def test_word_lists_hold_no_title_that_is_also_a_well_known_name() -> None:
    words = load_lexicon()
    assert sorted(words.titles & set(words.known_names)) == []
    assert sorted(words.places & set(words.known_names)) == []


def test_known_names_and_heads_have_kinds_of_organizations() -> None:
    words = load_lexicon()
    kinds = {kind.value for kind in (*words.known_names.values(), *words.heads.values())}
    assert kinds == {"company", "university", "organization", "lab", "alliance"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("현대·기아차는 2일 미국에 공장을 열었다.", ["현대차", "기아차"]),
        ("삼성·LG전자는 2일 신제품을 출시했다.", ["삼성전자", "LG전자"]),
        ("롯데·현대·신세계백화점은 2일 신제품을 출시했다.", ["롯데백화점", "현대백화점", "신세계백화점"]),
        ("삼성전자·현대차는 2일 신제품을 출시했다.", ["삼성전자", "현대차"]),
    ],
)
def test_names_that_a_dot_joins_all_act_and_share_an_ending(
    text: str, names: list[str], read: ReadText
) -> None:
    acts = [
        [one.mention.name for one in event.arguments if one.role == "agent"] for event in read(text).events
    ]
    assert acts == [names]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("버추얼랩(대표 김도윤)은 2일 신제품을 출시했다.", "company"),
        ("버추얼랩은 2일 신제품을 출시했다.", "lab"),
        ("국회 예산정책처는 2일 신제품을 발표했다.", "organization"),
    ],
)
def test_head_of_a_firm_makes_a_lab_one(text: str, kind: str, read: ReadText) -> None:
    assert [name.kind for name in read(text).names if name.is_organization] == [kind]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("레오닉스 팀은 2일 계약을 맺었다.", "레오닉스 팀"),
        ("한빛전자는 나프타 등 주요 원재료를 매입했다.", "한빛전자"),
    ],
)
def test_weak_name_is_whole_and_no_material(text: str, agent: str, read: ReadText) -> None:
    assert {one.mention.name for event in read(text).events for one in event.arguments} <= {agent}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # common nouns that end like a bank name one where it acts, whatever the verb
        ("두레은행은 5일부터 퇴직 신청을 받는다.", ["두레은행"]),
        ("두레마당은 5일부터 참가 신청을 받는다.", []),
        ("새솔학교장은 5일 강연을 마쳤다.", []),
        # a number of vehicles, and a flight of planes, is no university
        ("5일 한빛교통 버스 1천200대가 멈췄다.", ["한빛교통"]),
        ("두루미 편대는 5일 비행을 마쳤다.", []),
    ],
)
def test_body_is_what_acts_and_ends_like_one(text: str, names: list[str], read: ReadText) -> None:
    assert [name.text for name in read(text).names if name.is_organization] == names


@pytest.mark.parametrize(
    "text", ["아케이드 게임 지출은 5000원으로 늘었다.", "비트코인은 3일 최고가를 기록했다.", "호남을 찾았다."]
)
def test_kind_of_game_a_coin_and_a_region_are_no_bodies(text: str, read: ReadText) -> None:
    assert [name.text for name in read(text).names if name.is_organization] == []


def test_person_before_a_glued_post_stays_a_person(read: ReadText) -> None:
    names = read("행사에는 홍길동 처장을 비롯 김도윤 의과대학장과 이서준 센터장이 참석했다.").names
    assert [name.text for name in names] == ["홍길동", "김도윤", "이서준"]
