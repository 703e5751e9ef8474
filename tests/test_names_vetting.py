"""Names before the witnesses of their article: what is dropped, what stays, where a name begins."""

import pytest

from lgai_graph.extract.names.model import NameLabel, load_names_model
from lgai_graph.extract.names.nouns import AliasNote, FoundNames, Name, Post
from lgai_graph.extract.names.proof.descriptions import Descriptions
from lgai_graph.extract.names.proof.edges import mend_edges, mend_person
from lgai_graph.extract.names.proof.proposals import cut_morphs
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.extract.names.proof.spreading import spread_names
from lgai_graph.extract.names.proof.vetting import vet_names
from lgai_graph.extract.names.proof.witnesses import Chances, Witnesses, find_places
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

BODY, PERSON = NameLabel.ORGANIZATION, NameLabel.PERSON
FIRM = EntityKind.COMPANY


def call_witnesses(
    text: str, *, bodies: dict[str, float] | None = None, people: dict[str, float] | None = None
) -> Witnesses:
    """Make the witnesses of a text, with what the model is to say of some words."""
    lexicon = load_lexicon()
    morphs = split_morphs(text, lexicon)
    heard: Chances = {}
    for label, chances in ((BODY, bodies or {}), (PERSON, people or {})):
        for words, chance in chances.items():
            heard[words, label] = (chance,) * len(find_places(text, words))
    sentences = parse_sentences(text, morphs, lexicon.syntax)
    said = tuple(load_names_model().read_sentences(cut_morphs(morphs, sentences)))
    return Witnesses(text, morphs, sentences, said, load_reference_names(), lexicon, heard)


def make_name(text: str, words: str, rule: str, kind: EntityKind = FIRM) -> Name:
    start = text.index(words)
    return Name(words, start, start + len(words), kind, rule)


@pytest.mark.parametrize(
    ("text", "words", "rule", "kind", "body", "stays"),
    [
        ("수입 화장품이 싸졌다.", "수입 화장품", "learned", FIRM, 0.0, False),
        ("고효율 반도체를 실었다.", "고효율 반도체", "learned", FIRM, 0.2, False),
        ("새솔화장품이 나섰다.", "새솔화장품", "learned", FIRM, 0.6, True),
        ("재해복구팀이 왔다.", "재해복구팀", "model", EntityKind.ORGANIZATION, 0.97, True),
        ("방향족탄화수소가 나왔다.", "방향족탄화수소", "model", EntityKind.ORGANIZATION, 0.97, False),
        ("QZT를 새로 썼다.", "QZT", "capitals", EntityKind.ORGANIZATION, 0.01, False),
        ("QZT가 새로 섰다.", "QZT", "capitals", EntityKind.ORGANIZATION, 0.6, True),
        ("정태훈 변호사가 왔다.", "정태훈", "weak", EntityKind.ORGANIZATION, 0.0, False),
        ("정태훈 변호사가 왔다.", "정태훈", "weak", EntityKind.ORGANIZATION, 0.5, True),
        ("미국법인을 세웠다.", "미국법인", "learned", EntityKind.ORGANIZATION, 0.4, False),
        ("갑을·병정산업이 흔들렸다.", "갑을·병정산업", "learned", FIRM, 0.0, False),
        ("삼성전자가 나섰다.", "삼성전자", "learned", FIRM, 0.0, True),
        ("유럽계 재보험사가 나섰다.", "재보험사", "model", FIRM, 0.97, False),
        ("국내 제약산업이 나섰다.", "제약산업", "model", FIRM, 0.9, False),
        ("국내 제약산업이 나섰다.", "제약산업", "model", FIRM, 0.97, True),
        ("새솔보험사가 나섰다.", "새솔보험사", "title", EntityKind.ORGANIZATION, 0.97, True),
        ("회추위가 나섰다.", "회추위", "model", EntityKind.ORGANIZATION, 0.97, False),
        ("새솔 회추위가 나섰다.", "새솔 회추위", "model", EntityKind.ORGANIZATION, 0.97, True),
        ("드라마 ‘새솔뎐’이 떴다. 새솔뎐은 좋다.", "새솔뎐", "model", FIRM, 0.97, False),
        ("‘새솔리버’ 아파트가 떴다.", "새솔리버", "model", FIRM, 0.97, False),
        ("회사 ‘새솔뎐’이 떴다.", "새솔뎐", "model", FIRM, 0.97, True),
        ("그의 처제 가오취안이 샀다.", "가오취안", "model", EntityKind.ORGANIZATION, 0.97, False),
        ("그의 회사 가오취안이 샀다.", "가오취안", "model", EntityKind.ORGANIZATION, 0.97, True),
        ("가수 헨리빈이 왔다.", "가수 헨리빈", "model", EntityKind.ORGANIZATION, 0.97, False),
        ("변호사 새솔협회가 왔다.", "변호사 새솔협회", "model", EntityKind.ORGANIZATION, 0.97, True),
        ("금융발전이 왔다.", "금융발전", "title", FIRM, 0.0, False),
        ("새솔시스템㈜이 왔다.", "새솔시스템㈜", "note", FIRM, 0.0, True),
    ],
)
def test_organization_needs_somebody_who_bears_it_out(
    text: str, words: str, rule: str, kind: EntityKind, body: float, stays: bool
) -> None:
    found = FoundNames([make_name(text, words, rule, kind)])
    vetted = vet_names(found, Descriptions(call_witnesses(text, bodies={words: body})))
    assert [name.text for name in vetted.names] == ([words] if stays else [])


@pytest.mark.parametrize(
    ("words", "chance", "stays"),
    [("제습기", 0.1, False), ("네스토르", 0.1, False), ("네스토르", 0.8, True), ("홍길동", 0.0, True)],
)
def test_person_without_post_convinces_the_model_mostly_or_has_a_korean_name(
    words: str, chance: float, stays: bool
) -> None:
    text = f"{words}는 어제 왔다."
    found = FoundNames([make_name(text, words, "learned", EntityKind.PERSON)])
    vetted = vet_names(found, Descriptions(call_witnesses(text, people={words: chance})))
    assert bool(vetted.names) is stays


@pytest.mark.parametrize(("chance", "stays"), [(0.1, False), (0.8, True)])
def test_shape_of_a_name_needs_the_models_word(chance: float, stays: bool) -> None:
    text = "고소득이 어제 늘었다."
    found = FoundNames([make_name(text, "고소득", "shape", EntityKind.PERSON)])
    assert (
        bool(vet_names(found, Descriptions(call_witnesses(text, people={"고소득": chance}))).names) is stays
    )


@pytest.mark.parametrize(
    ("words", "rule", "mended"),
    [
        ("삼성동 박가람", "model", "박가람"),
        ("정대현 새솔", "model", "정대현"),
        ("홍길동 방빈시장", "shape", "홍길동"),
        ("조지 하트웰", "model", "조지 하트웰"),
        ("제임스 김", "model", "제임스 김"),
    ],
)
def test_koreans_full_name_ends_where_another_word_stands(words: str, rule: str, mended: str) -> None:
    text = f"어제 {words} 왔다."
    name = mend_person(make_name(text, words, rule, EntityKind.PERSON), load_lexicon())
    assert (name.text, text[name.start : name.end]) == (mended, mended)


def test_person_with_a_post_stays_whatever_the_model_says() -> None:
    text = "네스토르 총리는 어제 왔다."
    person = make_name(text, "네스토르", "learned", EntityKind.PERSON)
    post = Post(person, "총리", None, False, 0, 7, "post.title")
    vetted = vet_names(
        FoundNames([person], [post]), Descriptions(call_witnesses(text, people={"네스토르": 0.0}))
    )
    assert vetted.names == [person]
    assert vetted.posts == [post]


def test_post_loses_the_organization_that_falls() -> None:
    text = "정태훈 홍길동 변호사가 왔다."
    person = make_name(text, "홍길동", "title", EntityKind.PERSON)
    firm = make_name(text, "정태훈", "weak", EntityKind.ORGANIZATION)
    post = Post(person, "변호사", firm, False, 0, 11, "post.title")
    vetted = vet_names(
        FoundNames([person, firm], [post]), Descriptions(call_witnesses(text, bodies={"정태훈": 0.0}))
    )
    assert [(one.person, one.organization) for one in vetted.posts] == [(person, None)]


@pytest.mark.parametrize(("chance", "notes"), [(0.2, 0), (0.9, 1)])
def test_bracket_behind_a_mere_shape_gives_no_other_form(chance: float, notes: int) -> None:
    text = "카르만 오토모티(Karman Automoti)는 섰다."
    name = make_name(text, "카르만 오토모티", "shape", EntityKind.PERSON)
    found = FoundNames([name], [], [AliasNote(name, "Karman Automoti", 9, 24)])
    assert (
        len(vet_names(found, Descriptions(call_witnesses(text, people={name.text: chance}))).aliases) == notes
    )


@pytest.mark.parametrize(
    ("text", "words", "others", "mended"),
    [
        ("스웨덴 오레빈스가 왔다.", "스웨덴 오레빈스", (), "오레빈스"),
        ("스웨덴 정부가 왔다.", "스웨덴 정부", (), "스웨덴 정부"),
        ("프랑스 검찰이 왔다.", "프랑스 검찰", (), "프랑스 검찰"),
        ("휴스턴 애스트빈이 왔다.", "휴스턴 애스트빈", (), "휴스턴 애스트빈"),
        ("절감삼성전자가 왔다.", "절감삼성전자", (), "삼성전자"),
        (
            "돌풍한빛치과가 왔다. 한빛치과는 컸다. 그 뒤 한빛치과는 줄었다.",
            "돌풍한빛치과",
            ("한빛치과",),
            "한빛치과",
        ),
        ("돌풍한빛치과가 왔다.", "돌풍한빛치과", (), "돌풍한빛치과"),
        ("결제 플랫폼 안드로빈 페이를 썼다.", "결제 플랫폼 안드로빈 페이", (), "안드로빈 페이"),
    ],
)
def test_name_begins_behind_glue_country_and_label(
    text: str, words: str, others: tuple[str, ...], mended: str
) -> None:
    witnesses = call_witnesses(text, bodies={words: 0.3})
    name = mend_edges(make_name(text, words, "model", EntityKind.ORGANIZATION), witnesses, {words, *others})
    assert (name.text, text[name.start : name.end]) == (mended, mended)


def test_proper_noun_that_nothing_takes_for_a_firm_is_doubted() -> None:
    text = "네스토르는 왔다. 오레빈스는 갔다."
    witnesses = call_witnesses(text, bodies={"네스토르": 0.01, "오레빈스": 0.5})
    assert {"네스토르", "오레빈스"} & vet_names(FoundNames(), Descriptions(witnesses)).doubted <= {"네스토르"}


@pytest.mark.parametrize(
    ("text", "words", "rule", "known", "found"),
    [
        (
            "나촉이 섰다. 나촉이 왔다. 다들 나촉을 샀다.",
            "나촉",
            "model",
            2,
            3,
        ),  # sure of two
        ("나촉이 섰다. 다들 나촉을 샀다.", "나촉", "model", 1, 1),
        ("새솔전자가 왔다. 새솔전자를 샀다.", "새솔전자", "weak", 1, 2),  # one proper noun to Kiwi
        ("대상은 라면을 냈다. 학생을 대상으로 뽑았다.", "대상", "listed", 1, 1),
        ("새솔전자가 왔다. 새솔전자상가를 샀다.", "새솔전자", "weak", 1, 1),  # the end of no longer word
        ("새솔전자가 왔다. 새솔전자를 샀다.", "새솔전자", "shape", 1, 1),  # never claimed anywhere
    ],
)
def test_a_name_that_is_borne_out_stands_wherever_the_article_has_it(
    text: str, words: str, rule: str, known: int, found: int
) -> None:
    starts = find_places(text, words)[:known]
    names = [Name(words, start, start + len(words), FIRM, rule) for start in starts]
    spread = spread_names(names, call_witnesses(text))
    assert [name.start for name in spread] == find_places(text, words)[:found]
    assert spread[: len(names)] == names
