"""Forty pairs of names that are hard to tell: one thing or two."""

import pytest

from helpers_claims import make_article, make_claim
from lgai_graph.errors import LexiconError
from lgai_graph.lexicon.spellings import SPELLINGS_FILE, load_spellings, parse_spellings
from lgai_graph.link import index_references, link_claims
from lgai_graph.link.entities.names import compare_names
from lgai_graph.model import EntityKind, EventType, Knowledge, RelationType

E = EventType
JOB = RelationType.EMPLOYMENT


class Row:
    """A row of a reference list."""

    def __init__(self, name: str, kind: str, *aliases: str) -> None:
        self.name, self.kind = name, kind
        self._aliases = aliases

    def list_forms(self):
        yield self.name, False
        for alias in self._aliases:
            yield alias.removeprefix("?"), alias.startswith("?")


REFERENCES = index_references(
    [
        Row("새솔감독원", "agency", "새감원", "SSS"),
        Row("가람은행", "bank", "가은", "?가람"),
        Row("새솔쇼핑", "company", "새솔마트", "새솔백화점"),
        Row("한빛자동차", "group", "한빛자동차그룹", "한빛차그룹"),
        Row("한빛자동차", "company", "한빛차"),
        Row("누리진흥원", "public", "누진원"),
        Row("누리진단원", "public", "누진원"),
    ]
)


def link_pair(left: str, right: str) -> Knowledge:
    """Link two names of two articles; ``p:`` people come as ``p:name@firm/title``."""
    claims = []
    for article, words in (("가", left), ("나", right)):
        who, _, title = words.partition("/")
        if title:
            name, _, firm = who.partition("@")
            target = f"c:{firm}" if firm else f"o:{article}의 어느 곳"
            claims.append(make_claim(article, JOB, f"source={name}; target={target}", role=title))
        else:
            claims.append(make_claim(article, E.OTHER, f"agent={who}"))
    articles = [make_article(name, "2024-03-05") for name in "가나"]
    return link_claims(articles, claims, references=REFERENCES)


SAME = [
    # letters spelt in Hangul
    ("c:에스케이새솔", "c:SK새솔"),
    ("c:엘지누리", "c:LG누리"),
    ("c:케이티", "c:KT"),
    ("c:지에스", "c:GS"),
    ("c:한국지엠", "c:한국GM"),
    ("c:케이뱅크", "c:K뱅크"),
    ("c:씨제이이앤엠", "c:CJ E&M"),
    ("c:에이비새솔", "c:ab 새솔"),
    # spaces, hyphens, case and company forms
    ("c:㈜새솔", "c:새솔"),
    ("c:새솔 주식회사", "c:새솔"),
    ("c:New-Sol", "c:NEW SOL"),
    ("c:새솔·한빛", "c:새솔한빛"),
    # words in two languages
    ("c:새솔 Electronics", "c:새솔전자"),
    ("l:새솔 AI 연구소", "l:새솔인공지능연구소"),
    ("c:새솔텔레콤", "c:새솔 telecom"),
    # shortened endings
    ("c:새솔손해보험", "c:새솔손보"),
    ("c:새솔생명보험", "c:새솔생명"),
    ("u:가람대학교", "u:가람대"),
    ("c:새솔자동차", "c:새솔차"),
    ("o:가람상공회의소", "o:가람상의"),
    # the reference list
    ("o:새솔감독원", "o:새감원"),
    ("o:새솔감독원", "o:SSS"),
    ("o:한국 새솔감독원", "o:새감원"),
    # transliterations
    ("c:앤트로픽", "c:앤스로픽"),
    ("c:스톰파트너쉽", "c:스톰파트너십"),
    # people
    ("p:홍길동@새솔/대표", "p:홍길동@㈜새솔/대표이사"),
    ("p:홍길동/대통령", "p:홍길동/대통령"),
    ("p:도널드 트럼벨@한빛국/대표", "p:트럼벨@한빛국/대표"),
    ("p:도널드 트럼벨@한빛국/대표", "p:트럼벨"),
    ("p:홍길동@새솔전자/회장", "p:홍길동@새솔그룹/회장"),
    ("p:홍길동", "p:홍길동@새솔/대표"),
    ("p:홍길동@가람경제협회/회장", "p:홍길동@한빛전자/회장"),
]
DIFFERENT = [
    # units and owners
    ("c:한빛", "c:한빛전자"),
    ("c:새솔", "c:새솔클라우드"),
    ("c:한국 가람은행", "c:가람은행"),
    ("c:새솔마트", "c:새솔백화점"),
    ("c:한빛자동차그룹", "c:한빛자동차"),
    # near misses
    ("c:이지바이오", "c:EG바이오"),
    ("c:한성전자", "c:한상전자"),
    ("c:대성산업", "c:대선산업"),
    ("l:새솔 AI연구원", "l:새솔 AI연구소"),
    ("o:누리진흥원", "o:누진원"),
    ("c:가람은행", "c:가람"),
    ("u:가람여자대학교", "u:가람대학교"),
    ("c:새솔손해보험", "c:새솔생명보험"),
    ("c:새솔바이오 2호", "c:새솔바이오 3호"),
    ("c:앤스로픽", "c:앤스로팩트"),
    # people
    ("p:홍길동@새솔/감독", "p:홍길동@한빛전자/상무"),
    ("p:홍길동@새솔/상무", "p:홍길동@한빛전자/상무"),
    ("p:홍길동@새솔/대표", "p:홍길순@새솔/대표"),
    ("p:홍길동/배우", "p:홍길동@한빛전자/상무"),
    ("p:홍길동@가람경제협회/회장", "p:홍길동@한빛전자/상무"),
]


def count_bearers(knowledge: Knowledge, left: str) -> int:
    """Count the entities of the pair, the firms of people left out."""
    is_person = left.startswith("p:")
    return len([e for e in knowledge.entities if (e.kind is EntityKind.PERSON) is is_person])


def test_the_table_holds_forty_pairs() -> None:
    assert len(SAME) + len(DIFFERENT) >= 40


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_thing_in_two_spellings(left: str, right: str) -> None:
    assert count_bearers(link_pair(left, right), left) == 1


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_two_things_that_look_alike(left: str, right: str) -> None:
    assert count_bearers(link_pair(left, right), left) == 2


def test_every_join_says_why() -> None:
    (company,) = link_pair("c:에스케이새솔", "c:SK새솔").entities
    assert {link.reason for link in company.links} == {"letters spelt in Hangul"}


def test_a_name_near_two_others_joins_neither() -> None:
    names = ("앤트로픽", "앤스로픽", "앤드로픽")
    claims = [make_claim(a, E.OTHER, f"agent=c:{name}") for a, name in zip("가나다", names, strict=True)]
    articles = [make_article(a, "2024-03-05") for a in "가나다"]
    assert len(link_claims(articles, claims).entities) == 3


def test_two_spellings_in_one_article_are_two_things() -> None:
    claim = make_claim("가", E.PARTNERSHIP, "agent=c:앤트로픽; partner=c:앤스로픽")
    assert len(link_claims([make_article("가", "2024-03-05")], [claim]).entities) == 2


def test_a_firm_that_one_article_takes_for_a_person_is_a_firm() -> None:
    claims = [make_claim(a, E.OTHER, "agent=c:한빛나") for a in "가나다라"]
    claims.append(make_claim("마", E.STATEMENT, "speaker=p:한빛나"))
    knowledge = link_claims([make_article(a, "2024-03-05") for a in "가나다라마"], claims)
    (company,) = knowledge.entities
    assert company.kind is EntityKind.COMPANY
    assert "read as organization in 4 articles" in {link.reason for link in company.links}


def test_a_name_that_ends_like_a_firm_is_no_person() -> None:
    claims = [
        make_claim("가", E.OTHER, "agent=c:새솔은행"),
        make_claim("나", E.STATEMENT, "speaker=p:새솔은행"),
    ]
    articles = [make_article(a, "2024-03-05") for a in "가나"]
    assert [entity.kind for entity in link_claims(articles, claims).entities] == [EntityKind.COMPANY]


def test_a_short_form_that_begins_the_long_one_stays_in_its_article() -> None:
    alias = make_claim("가", RelationType.ALIAS_OF, "source=c:한빛; target=c:한빛전자")
    other = make_claim("나", E.OTHER, "agent=c:한빛")
    articles = [make_article(a, "2024-03-05") for a in "가나"]
    by_article = {
        link.article: entity.name
        for entity in link_claims(articles, [alias, other]).entities
        for link in entity.links
    }
    assert by_article["나"] == "한빛"


def test_long_names_with_one_short_form_are_one_where_one_begins_the_other() -> None:
    claims = [
        make_claim("가", RelationType.ALIAS_OF, "source=c:NSA; target=c:누리항공우주"),
        make_claim("나", RelationType.ALIAS_OF, "source=c:NSA; target=c:누리항공우주산업"),
    ]
    assert len(link_claims([make_article(a, "2024-03-05") for a in "가나"], claims).entities) == 1


def test_spellings_have_reasons_in_order() -> None:
    reasons = [compare_names(*pair) for pair in (("SK새솔", "에스케이새솔"), ("새솔손보", "새솔손해보험"))]
    assert [reason and reason.reason for reason in reasons] == [
        "letters spelt in Hangul",
        "the short form of its ending",
    ]


def test_the_lists_refuse_what_nobody_reads() -> None:
    content = SPELLINGS_FILE.read_text(encoding="utf-8")
    with pytest.raises(LexiconError, match=r"spellings.yaml:\d+: .*colours"):
        parse_spellings(f"{content}colours: [빨강]\n")
    assert load_spellings().letters["에스"] == "s"


def test_a_name_glossed_in_hanja_is_found_by_its_hangul() -> None:
    claims = [
        make_claim("가", RelationType.ALIAS_OF, "source=p:王大明; target=p:왕다밍"),
        make_claim("가", JOB, "source=p:왕다밍; target=c:한빛전자", role="주석"),
        make_claim("나", JOB, "source=p:왕다밍; target=o:나의 어느 곳", role="주석"),
        make_claim("다", E.OTHER, "agent=p:왕다밍"),
    ]
    knowledge = link_claims([make_article(name, "2024-03-05") for name in "가나다"], claims)
    assert count_bearers(knowledge, "p:왕다밍") == 1


def test_a_short_form_that_an_article_explains_is_no_person() -> None:
    claims = [
        make_claim("가", RelationType.ALIAS_OF, "source=l:가람연; target=l:한국가람기술연구원"),
        make_claim("가", E.OTHER, "agent=p:가람연", at=90),
    ]
    (lab,) = link_claims([make_article("가", "2024-03-05")], claims).entities
    assert lab.kind is EntityKind.LAB
    assert {lab.name, *(alias.name for alias in lab.aliases)} == {"가람연", "한국가람기술연구원"}


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("c:가람은행", "c:가람"), 1),  # the list has both, and so has the article
        (("c:누리진흥원", "c:누진원"), 1),  # of the two that 누진원 may be, the article names one
        (("c:누리진흥원", "c:누리진단원", "c:누진원"), 3),
        (("c:가람", "c:한빛전자"), 2),
    ],
)
def test_an_article_that_names_the_whole_says_what_an_ambiguous_short_form_is(
    names: tuple[str, ...], count: int
) -> None:
    claims = [make_claim("가", E.OTHER, f"agent={name}", at=place * 50) for place, name in enumerate(names)]
    knowledge = link_claims([make_article("가", "2024-03-05")], claims, references=REFERENCES)
    assert len(knowledge.entities) == count


def test_an_ambiguous_short_form_means_in_another_article_what_all_mean_by_it() -> None:
    told = (("가", "c:누리진흥원"), ("가", "c:누진원"), ("나", "c:누진원"), ("다", "c:누리진단원"))
    claims = [make_claim(outlet, E.OTHER, f"agent={who}", at=n * 50) for n, (outlet, who) in enumerate(told)]
    articles = [make_article(outlet, "2024-03-05") for outlet in "가나다"]
    assert len(link_claims(articles, claims, references=REFERENCES).entities) == 2
    claims.append(make_claim("다", E.OTHER, "agent=c:누진원", at=900))
    assert len(link_claims(articles, claims, references=REFERENCES).entities) == 3


@pytest.mark.parametrize(
    ("other", "title", "count"), [("o:재정부", "장관", 1), ("o:푸른당", "의원", 2), ("c:한빛전자", "대표", 2)]
)
def test_a_partys_politician_in_an_office_of_state_is_one(other: str, title: str, count: int) -> None:
    claims = [
        make_claim("가", JOB, "source=p:홍길동; target=o:누리당", role="원내대표"),
        make_claim("나", JOB, f"source=p:홍길동; target={other}", role=title),
    ]
    people = link_claims([make_article("가"), make_article("나")], claims, references=REFERENCES).entities
    assert sum(entity.kind is EntityKind.PERSON for entity in people) == count
