"""Posts looked at again once the article is read: whose they are, who has them, where a name ends."""

from dataclasses import dataclass, replace
from typing import cast

import pytest

from conftest import ReadText
from lgai_graph.extract.names.model import NameLabel, SentenceNames
from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.proof.descriptions import Descriptions
from lgai_graph.extract.names.proof.posts import cut_subheads
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.extract.names.proof.spans import settle_span
from lgai_graph.extract.names.proof.units import cut_unit
from lgai_graph.extract.names.proof.vetting import vet_names
from lgai_graph.extract.names.proof.witnesses import Witnesses, find_places
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

PERSON, BODY = NameLabel.PERSON, NameLabel.ORGANIZATION


@dataclass(frozen=True)
class Model:
    """A model that is sure of some words, wherever they stand."""

    text: str
    chances: dict[str, float]

    def get_probability(self, start: int, end: int, label: NameLabel) -> float:
        """Return how sure it is that the characters are a person's name."""
        return self.chances.get(self.text[start:end], 0.0) if label is PERSON else 0.0


def call_witnesses(
    text: str, *, people: dict[str, float] | None = None, bodies: dict[str, float] | None = None
) -> Witnesses:
    """Make the witnesses of a text of one sentence, with what the model is to say."""
    lexicon = load_lexicon()
    morphs = split_morphs(text, lexicon)
    sentences = parse_sentences(text, morphs, lexicon.syntax)
    said = (cast("SentenceNames", Model(text, people or {})),) * len(sentences)
    heard = {
        (words, BODY): (chance,) * len(find_places(text, words)) for words, chance in (bodies or {}).items()
    }
    return Witnesses(text, morphs, sentences, said, load_reference_names(), lexicon, heard)


def make_name(text: str, words: str, kind: EntityKind, rule: str = "learned") -> Name:
    start = text.index(words)
    return Name(words, start, start + len(words), kind, rule)


@pytest.mark.parametrize(
    ("text", "words", "chances", "settled"),
    [
        (
            "수로비 밤잔 유노토 대통령은 섰다.",
            "밤잔 유노토",
            {"수로비 밤잔 유노토": 0.6},
            "수로비 밤잔 유노토",
        ),
        ("수로비 밤잔 유노토 대통령은 섰다.", "밤잔 유노토", {"수로비 밤잔 유노토": 0.4}, "밤잔 유노토"),
        (
            "수로비 밤잔 유노토 대통령은 섰다.",
            "밤잔 유노토",
            {"수로비 밤잔 유노토": 0.6, "밤잔 유노토": 0.5},
            "밤잔 유노토",
        ),
        ("밤잔 유노토 미 국무부 차관보는 섰다.", "밤잔 유노토 미", {"밤잔 유노토": 0.7}, "밤잔 유노토"),
        ("밤잔 유노토 존은 섰다.", "밤잔 유노토 존", {"밤잔 유노토": 0.7}, "밤잔 유노토 존"),
        ("총영사 밤잔 유노토의 집이 섰다.", "밤잔", {"밤잔 유노토": 0.7}, "밤잔 유노토"),
        ("밤잔 유노토 구글은 섰다.", "밤잔 유노토", {"밤잔 유노토 구글": 0.7}, "밤잔 유노토"),
        ("사장 홍길동 님은 섰다.", "홍길동", {"사장 홍길동": 0.7}, "홍길동"),
    ],
)
def test_foreign_name_has_the_edges_that_the_model_clearly_prefers(
    text: str, words: str, chances: dict[str, float], settled: str
) -> None:
    name = settle_span(make_name(text, words, EntityKind.PERSON), call_witnesses(text, people=chances))
    assert (name.text, text[name.start : name.end]) == (settled, settled)


@pytest.mark.parametrize(
    ("body", "role", "rule", "employer"),
    [
        ("구글 제품기획팀", "팀장", "model", "구글"),
        ("구글 대외업무", "부사장", "model", "구글"),
        ("구글 이사회", "의장", "model", "구글 이사회"),
        ("구글 이사회", "대표", "model", "구글"),
        ("구글 전략그룹", "그룹장", "title", "구글"),
        ("구글 물류센터", "센터장", "title", "구글 물류센터"),
        ("구글 연구소", "부사장", "model", "구글 연구소"),
        ("구글 제품기획팀", "교수", "model", "구글 제품기획팀"),
        ("새솔전 제품기획팀", "팀장", "model", "새솔전 제품기획팀"),
        ("미국 제품기획팀", "팀장", "model", "미국 제품기획팀"),
    ],
)
def test_part_of_a_firm_is_no_employer_of_its_own(body: str, role: str, rule: str, employer: str) -> None:
    text = f"홍길동 {body} {role}은 섰다."
    firm = make_name(text, body, EntityKind.ORGANIZATION, rule)
    post = Post(None, role, firm, False, 0, len(text) - 4, "post.title")
    cut = cut_unit(post, call_witnesses(text)).organization
    assert cut is not None
    assert (cut.text, text[cut.start : cut.end]) == (employer, employer)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("임원도 해임 지시신 회장은 섰다. 어제 신 회장은 지시를 했다.", "신"),
        ("임원도 해임 지시신 회장은 섰다. 어제 홍 회장은 지시를 했다.", "지시신"),
        ("임원도 해임 지새신 회장은 섰다. 어제 신 회장은 지시를 했다.", "지새신"),
    ],
)
def test_subhead_that_ran_into_a_surname_is_cut_off(text: str, person: str) -> None:
    words = text.split()[2]
    name = make_name(text, words, EntityKind.PERSON)
    post = Post(name, "회장", None, False, name.start, name.end + 3, "post.title")
    found = cut_subheads(FoundNames([name], [post]), call_witnesses(text))
    assert [one.text for one in found.names] == [person]
    assert [one.person and one.person.text for one in found.posts] == [person]


@pytest.mark.parametrize(("full", "person"), [("신보람", "신"), ("홍보람", "지새신")])
def test_subhead_is_cut_off_where_the_article_names_that_chief_in_full(full: str, person: str) -> None:
    text = f"{full} 회장이 왔다. 한빛 지새신 회장은 섰다. 어제 신 회장은 웃었다."
    chief, run = (make_name(text, words, EntityKind.PERSON) for words in (full, "지새신"))
    body = make_name(text, "한빛", EntityKind.COMPANY)
    posts = [
        Post(chief, "회장", None, False, 0, 6, "post.title"),
        Post(run, "회장", body, False, body.start, run.end + 3, "post.title"),
    ]
    found = cut_subheads(FoundNames([chief, run], posts), call_witnesses(text))
    assert [one.person and one.person.text for one in found.posts] == [full, person]
    assert found.posts[1].organization == (body if person == "지새신" else None)


@pytest.mark.parametrize(
    ("chance", "rule", "kept"), [(0.8, "learned", 1), (0.6, "learned", 0), (0.8, "shape", 0)]
)
def test_body_before_a_title_is_no_person(chance: float, rule: str, kept: int) -> None:
    text = "홍 총재는 새솔항공회 총재를 맡았다."
    name = replace(make_name(text, "새솔항공회", EntityKind.PERSON), rule=rule)
    post = Post(name, "총재", None, False, name.start, name.end + 3, "post.title")
    vetted = vet_names(
        FoundNames([name], [post]), Descriptions(call_witnesses(text, bodies={name.text: chance}))
    )
    offices = [one for one in vetted.posts if one.organization and not one.person]
    assert len(offices) == kept


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("남측 수석대표 김도윤 한빛연구원 부원장은 섰다.", [("김도윤", "부원장"), ("김도윤", "수석대표")]),
        (
            "김도윤, 이보람, 최가람 소설가가 왔다.",
            [("김도윤", "소설가"), ("이보람", "소설가"), ("최가람", "소설가")],
        ),
        ("가수 김도윤, 최가람 소설가가 왔다.", [("김도윤", "가수"), ("최가람", "소설가")]),
        ("‘새솔놀이’ 시인 홍길동을 만났다.", [("홍길동", "시인")]),
        ("홍길동 LG경제연구원 연구위원은 말했다.", [("홍길동", "연구위원")]),
    ],
)
def test_title_goes_to_whom_the_words_around_it_name(
    text: str, posts: list[tuple[str, str]], read: ReadText
) -> None:
    claims = [claim for claim in read(text).relations if claim.type == "employment"]
    assert [(claim.arguments[0].mention.name, claim.role) for claim in claims] == posts
