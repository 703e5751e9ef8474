"""What an article calls a name: which words make it a firm, a body, a person, a thing or a place."""

from dataclasses import replace

import pytest

from lgai_graph.extract.names.model import NameLabel, load_names_model
from lgai_graph.extract.names.nouns import AliasNote, FoundNames, Name
from lgai_graph.extract.names.proof.descriptions import Descriptions
from lgai_graph.extract.names.proof.proposals import cut_morphs
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.extract.names.proof.vetting import vet_names
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

FIRM, BODY, PERSON = EntityKind.COMPANY, EntityKind.ORGANIZATION, EntityKind.PERSON
THING, PLACE = EntityKind.PRODUCT, EntityKind.PLACE


def describe(text: str) -> Descriptions:
    """Return the descriptions of a text."""
    lexicon = load_lexicon()
    morphs = split_morphs(text, lexicon)
    sentences = parse_sentences(text, morphs, lexicon.syntax)
    said = tuple(load_names_model().read_sentences(cut_morphs(morphs, sentences)))
    return Descriptions(Witnesses(text, morphs, sentences, said, load_reference_names(), lexicon))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("결제 업체인 네스토르는 서울에 있다.", FIRM),
        ("물류업체 네스토르가 나섰다.", FIRM),
        ("네스토르의 김도윤 대표가 말했다.", FIRM),
        ("김도윤 네스토르 대표가 말했다.", FIRM),
        ("보이그룹 ‘네스토르’가 왔다.", BODY),
        ("배우 네스토르가 왔다.", PERSON),
        ("약주인 네스토르를 내렸다.", THING),
        ("복선전철사업인 네스토르도 있다.", THING),
        ("약학입문자격시험(네스토르)이 있다.", THING),
        ("한빛이 최근 내놓은 ‘네스토르’가 있다.", THING),
        ("김도윤 감독의 ‘네스토르’는 재미있다.", THING),
        ("영화 네스토르가 걸렸다.", THING),
        ("네스토르란 오래 갚는 돈을 말한다.", THING),
        ("네스토르는 가장 오래된 소주다.", THING),
        ("한빛은 네스토르를 새로 출시했다.", THING),
        ("새 도로인 네스토르가 내년에 개통된다.", THING),
        ("호수 옆 신도시인 네스토르는 넓다.", PLACE),
        ("네스토르가 신제품을 출시했다.", None),
        ("배우 김도윤은 네스토르에 갔다.", None),
        ("이 회사 네스토르 대표가 말했다.", None),
        ("네스토르란 이름의 회사가 있다.", None),
        ("한빛이 내놓은 네스토르의 모자가 팔렸다.", None),
        ("공연 ‘네스토르 밤’이 열렸다.", None),
        ("미국의 ‘네스토르’가 왔다.", None),
        ("네스토르는 한빛이 만든 소주다.", None),
        ("자선단체 네스토르재단이 왔다.", None),
        ("한빛은 게임 네스토르와 겨뤘다.", None),
    ],
)
def test_article_calls_a_name_what_it_is(text: str, kind: EntityKind | None) -> None:
    assert describe(text).find_kind("네스토르") is kind


def test_firm_that_bears_the_name_of_its_product_is_a_firm() -> None:
    text = "벤처기업인 네스토르가 섰다. 앱인 네스토르를 켰다. 앱인 네스토르가 좋다."
    assert describe(text).find_kind("네스토르") is FIRM


def test_businessman_is_no_firm() -> None:
    assert describe("기업인 김도윤이 왔다.").find_kind("김도윤") is None


@pytest.mark.parametrize(
    ("text", "kind", "settled"),
    [
        ("네스토르가 왔다.", PERSON, PERSON),
        ("네스토르 두 명이 왔다. 네스토르 2명이 갔다.", PERSON, None),
        ("네스토르들이 왔다.", PERSON, None),
        ("제조사인 네스토르가 왔다.", PERSON, FIRM),
        ("막걸리인 네스토르가 왔다.", PERSON, None),
        ("막걸리인 네스토르가 왔다.", FIRM, None),
        ("가수 네스토르가 왔다.", BODY, PERSON),
        ("걸그룹 ‘네스토르’가 왔다.", PERSON, BODY),
    ],
)
def test_kind_follows_what_the_article_calls_the_name(
    text: str, kind: EntityKind, settled: EntityKind | None
) -> None:
    assert describe(text).settle_kind(kind, "네스토르") is settled


def test_team_is_no_person() -> None:
    assert describe("필리핀팀이 이겼다.").settle_kind(PERSON, "필리핀팀") is BODY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("한빛은 네스토르호텔에서 모임을 열었다.", PLACE),
        ("네스토르호텔은 방을 늘렸다. 한빛은 네스토르호텔에서 모였다.", FIRM),
        ("한빛은 네스토르호텔과 만났다.", FIRM),
    ],
)
def test_hotel_without_a_deed_is_a_place(text: str, kind: EntityKind) -> None:
    start = text.index("네스토르호텔")
    hotel = Name("네스토르호텔", start, start + 6, FIRM, "head")
    assert [name.kind for name in vet_names(FoundNames([hotel]), describe(text)).names] == [kind]


def vet(text: str, words: str, kind: EntityKind, *others: str) -> list[str]:
    """Return what is left of a name of which the model is sure, beside other names."""
    label = NameLabel.PERSON if kind is PERSON else NameLabel.ORGANIZATION
    witnesses = replace(
        describe(text).witnesses, heard={(one, label): (0.97,) for one in (words, "새솔협회")}
    )
    names = [make_name(text, words, kind), *(make_name(text, other, FIRM) for other in others)]
    return [name.text for name in vet_names(FoundNames(names), Descriptions(witnesses)).names]


def make_name(text: str, words: str, kind: EntityKind) -> Name:
    start = text.rindex(words)
    return Name(words, start, start + len(words), kind, "model")


@pytest.mark.parametrize(
    ("text", "words", "kind", "left"),
    [
        ("신촌의 한 네스토르 학원은 모임을 열었다.", "네스토르 학원", BODY, []),
        ("신촌의 네스토르 학원은 모임을 열었다.", "네스토르 학원", BODY, ["네스토르 학원"]),
        ("A5면새솔협회는 2일 말했다.", "A5면새솔협회", BODY, ["새솔협회"]),
        ("R&D연구소는 넓다.", "R&D연구소", EntityKind.LAB, []),
        ("새솔연구소는 넓다.", "새솔연구소", EntityKind.LAB, ["새솔연구소"]),
        ("한빛은 서울 방화동 옆이다.", "방화동", PERSON, []),
        ("한빛은 친구 방화동 옆이다.", "방화동", PERSON, ["방화동"]),
    ],
)
def test_nameless_and_cut_words_are_no_name(text: str, words: str, kind: EntityKind, left: list[str]) -> None:
    assert vet(text, words, kind) == left


def test_headline_of_several_words_that_ran_into_a_name_is_cut_off() -> None:
    text = "으뜸기업 선정한빛전자통신은 컸다. 한빛전자통신은 말했다. 한빛전자통신이 섰다."
    assert vet(text, "으뜸기업 선정한빛전자통신", FIRM, "한빛전자통신") == ["한빛전자통신"] * 3


def test_place_of_origin_makes_no_name_of_common_nouns() -> None:
    text = "한빛은 중국산 불량 철강을 막았다. 한국전력도 막았다."
    witnesses = describe(text).witnesses
    assert not witnesses.is_proper(4, 12)
    assert witnesses.is_proper(0, 2)


@pytest.mark.parametrize(
    ("name", "gloss", "stays"),
    [
        ("오프셋", "Zero Offset", False),
        ("네스토르", "NES", False),
        ("네스토르 밀러", "Nestor Miller", True),
        ("네스토르 밀러 존", "Nestor Miller-John", True),
    ],
)
def test_gloss_of_other_words_shows_that_nobody_is_named(name: str, gloss: str, *, stays: bool) -> None:
    text = f"{name}({gloss})가 왔다."
    person = Name(name, 0, len(name), PERSON, "shape")
    at = text.index(gloss)
    found = FoundNames([person], aliases=[AliasNote(person, gloss, at, at + len(gloss))])
    assert [one.text for one in vet_names(found, describe(text)).names] == ([name] if stays else [])


@pytest.mark.parametrize(("name", "stays"), [("박가람", True), ("문직기", False), ("박리다매", False)])
def test_chinese_gloss_without_a_post_is_a_persons_only_behind_a_name(name: str, *, stays: bool) -> None:
    text = f"{name}(紋織機)가 왔다."
    person = Name(name, 0, len(name), PERSON, "model")
    note = AliasNote(person, "紋織機", len(name) + 1, len(name) + 4)
    heard = {(name, NameLabel.PERSON): (0.99,)}
    witnesses = replace(describe(text).witnesses, heard=heard)
    found = vet_names(FoundNames([person], aliases=[note]), Descriptions(witnesses))
    assert bool(found.aliases) is stays
