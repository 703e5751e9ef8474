"""The memory of an article: what it holds after each sentence, and what that makes the rules read."""

from collections.abc import Iterator, Mapping, Sequence

import pytest

from conftest import PUBLISHED, ReadText, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import make_doc
from lgai_graph.extract.claims import make_context, walk_sentences
from lgai_graph.extract.discourse import ArticleMemory
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.state import get_state
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

Held = Mapping[str, object]


def walk_memory(text: str) -> Iterator[ArticleMemory]:
    """Read a text, and yield its memory after each sentence."""
    nlp = get_pipeline()
    article = make_article("시험", PUBLISHED, text)
    state = get_state(nlp(make_doc(nlp, article)))
    context = make_context(article, state, load_lexicon())
    for _ in walk_sentences(context, state.sentences, load_lexicon().frames):
        yield context.memory


def describe(memory: ArticleMemory) -> Held:
    """Say what a memory holds, by name."""
    thread = memory.thread
    happening = memory.happening.when if memory.happening else None
    return {
        "topic": list_labels(thread.topic),
        "organization": list_labels(thread.organization),
        "recent": list_labels(thread.recent_organization),
        "person": thread.person.label if thread.person else None,
        "speaker": thread.speaker.label if thread.speaker else None,
        "groups": [list_labels(group) for group in thread.groups],
        "together": list_labels(thread.together),
        "definitions": {form: name.label for form, name in memory.definitions.items()},
        "happening": happening.when if happening else None,
        "gathering": memory.gathering.type.value if memory.gathering else None,
    }


def list_labels(names: Sequence[Name]) -> list[str]:
    return [name.label for name in names]


TWO = ["한빛전자", "한라통신"]
TABLE: list[tuple[str, list[Held]]] = [
    (
        "한빛전자는 컸다. 날이 맑았다. 길이 넓었다. 강이 깊었다.",
        [
            {"topic": ["한빛전자"], "organization": ["한빛전자"], "recent": ["한빛전자"]},
            {"topic": ["한빛전자"], "recent": ["한빛전자"]},
            {"topic": ["한빛전자"], "recent": ["한빛전자"]},
            {"topic": ["한빛전자"], "organization": ["한빛전자"], "recent": []},
        ],
    ),
    (
        "한빛전자는 컸다. 업계는 반겼다. 한라통신은 작았다.",
        [
            {"topic": ["한빛전자"]},
            {"topic": [], "organization": ["한빛전자"], "recent": ["한빛전자"]},
            {"topic": ["한라통신"], "organization": ["한라통신"]},
        ],
    ),
    (
        "한빛전자는 한라통신과 손잡았다. 날이 맑았다. 서울대는 컸다. 양사는 웃었다.",
        [
            {"groups": [TWO], "together": TWO},
            {"groups": [TWO], "together": []},
            {"groups": [TWO], "topic": ["서울대"]},
            {"groups": [TWO], "topic": TWO, "organization": ["한빛전자"]},
        ],
    ),
    (
        "한빛전자와 한라통신, 서울대가 손잡았다. 한빛전자와 대한은행이 만났다. 3사는 웃었다. 양사는 울었다.",
        [
            {"groups": [[*TWO, "서울대"]]},
            {"groups": [[*TWO, "서울대"], ["한빛전자", "대한은행"]]},
            {"topic": [*TWO, "서울대"]},
            {"topic": ["한빛전자", "대한은행"]},
        ],
    ),
    (
        "한빛전자와 한라통신이 손잡았다. 이들은 웃었다. 각 사는 컸다.",
        [{"together": TWO}, {"topic": TWO}, {"topic": TWO}],
    ),
    (
        "한빛전자와 한라통신이 손잡았다. 새로 선정된 이들은 웃었다.",
        [{"together": TWO, "topic": ["한라통신"]}, {"topic": ["한라통신"]}],
    ),
    (
        "한빛전자(이하 한빛)는 컸다. 한빛은 웃었다.",
        [
            {"definitions": {"한빛": "한빛전자"}, "topic": ["한빛전자"]},
            {"definitions": {"한빛": "한빛전자"}, "topic": ["한빛전자"]},
        ],
    ),
    (
        "김도윤 한빛전자 사장은 16일 “올해는 인재를 아주 많이 뽑고 연구소도 새로 세우겠다”고 말했다. "
        "날이 맑았다. 박하늘 한라통신 사장은 웃었다. 그는 16일 서울대를 방문했다.",
        [
            {"topic": ["김도윤"], "person": "김도윤", "speaker": "김도윤", "happening": "2020-06-16"},
            {"speaker": "김도윤", "person": "김도윤"},
            {"speaker": None, "person": "박하늘", "gathering": None},
            {"person": "박하늘", "topic": ["박하늘"], "gathering": "visit"},
        ],
    ),
    (
        "한빛전자는 3일 한라통신을 인수했다. 날이 맑았다. 한빛전자는 연구소를 세울 계획이다.",
        [{"happening": "2020-06-03"}, {"happening": "2020-06-03"}, {"happening": "2020-06-03"}],
    ),
    (  # a list of bullets: each starts from what stood before it, and so does what follows the list
        "한빛전자는 컸다.\n▲ 한라통신은 컸다.\n▲ 날이 맑았다.\n▲ 서울대는 작았다.\n길이 넓었다.",
        [
            {"topic": ["한빛전자"]},
            {"topic": ["한라통신"]},
            {"topic": ["한빛전자"]},
            {"topic": ["서울대"]},
            {"topic": ["한빛전자"], "recent": ["한빛전자"]},
        ],
    ),
    (  # one bullet alone heads what follows
        "한빛전자는 컸다.\n○ 한라통신은 작았다.\n날이 맑았다.",
        [{"topic": ["한빛전자"]}, {"topic": ["한라통신"]}, {"topic": ["한라통신"]}],
    ),
    (
        "한빛전자는 16일 한라통신과 업무협약을 맺었다.\n앞으로의 과제\n날이 맑았다.",
        [
            {"topic": ["한빛전자"], "groups": [TWO], "gathering": "partnership"},
            {"topic": [], "organization": [], "groups": [], "gathering": None, "happening": "2020-06-16"},
            {"topic": [], "recent": []},
        ],
    ),
    (  # a paragraph about somebody new, and one that goes on about the same
        "한빛전자와 한라통신이 손잡았다.\n대한은행은 컸다.\n양사는 웃었다.",
        [{"groups": [TWO]}, {"groups": [], "topic": ["대한은행"]}, {"topic": ["대한은행"]}],
    ),
    (
        "한빛전자와 한라통신이 손잡았다.\n한빛전자는 대한은행보다 컸다.\n양사는 웃었다.",
        [{"groups": [TWO]}, {"topic": ["한빛전자"]}, {"topic": ["한빛전자", "대한은행"]}],
    ),
    (  # somebody of an unknown name is brought in: 그 means nobody whom the text names
        "지휘자 김도윤은 5일 웃었다. 협연자는 첼리스트 가나 다라다. 그는 2010년 한빛전자에 입사했다.",
        [{"person": "김도윤"}, {"person": None, "topic": []}, {"person": None, "topic": []}],
    ),
    (
        "지휘자 김도윤은 5일 웃었다. 무대에는 첼리스트 가나 다라도 오른다.",
        [{"person": "김도윤"}, {"person": None}],
    ),
    (  # two who act together: 그 means neither for certain
        "김도윤 한빛전자 사장과 박하늘 한라통신 사장은 6일 웃었다.",
        [{"person": None}],
    ),
    (
        "지휘자 김도윤은 6일 웃었다. 무대에는 피아노도 오른다.",
        [{"person": "김도윤"}, {"person": "김도윤"}],
    ),
    (
        "김도윤 한빛전자 사장은 웃었다. 한빛전자는 박하늘 한라통신 사장을 영입했다.",
        [{"person": "김도윤"}, {"person": "박하늘", "topic": ["한빛전자"]}],
    ),
    (
        "김도윤 한빛전자 사장은 컸다. 한빛전자 관계자는 울었다.",
        [{"person": "김도윤"}, {"person": None}],
    ),
    (
        "김도윤 한빛전자 사장은 웃었다. 사장은 박하늘 한라통신 사장을 만났다.",
        [{"person": "김도윤"}, {"person": "김도윤"}],
    ),
    (  # a subsidiary of an unknown name: what follows is not its parent's
        "한빛전자의 자회사인 에스와켐은 수출이 늘었다. 회사 측은 웃었다.",
        [{"topic": [], "organization": []}, {"topic": [], "organization": []}],
    ),
    (
        "한빛전자는 컸다. 가나켐은 원료를 만드는 업체다. 이 회사는 웃었다.",
        [{"topic": ["한빛전자"]}, {"topic": [], "organization": []}, {"topic": []}],
    ),
    (  # who owns it acts in a clause of its own
        "한빛전자가 지분 13%를 가진 한라통신도 공장을 지었다. 이 회사는 컸다.",
        [{"topic": ["한라통신"]}, {"topic": ["한라통신"]}],
    ),
    (
        "한빛전자가 지난달 한라통신도 인수했다. 이 회사는 컸다.",
        [{"topic": ["한빛전자"]}, {"topic": ["한빛전자"]}],
    ),
    (
        "한빛전자는 컸다. 한라통신의 성장이 눈에 띈다. 회사 측은 웃었다.",
        [{"topic": ["한빛전자"]}, {"topic": []}, {"topic": []}],
    ),
    (
        "한빛전자는 컸다. 한빛전자의 성장이 눈에 띈다. ‘나래폰’은 작다. 회사 측은 웃었다.",
        [{"organization": ["한빛전자"]}] * 3 + [{"topic": ["한빛전자"]}],
    ),
]


@pytest.mark.parametrize(("text", "held"), TABLE, ids=[text[:20] for text, _ in TABLE])
def test_memory_holds_after_each_sentence(text: str, held: list[Held]) -> None:
    found = [describe(memory) for memory in walk_memory(text)]
    assert len(found) == len(held)
    assert [{key: one[key] for key in want} for one, want in zip(found, held, strict=True)] == held


def test_people_are_found_by_surname_title_and_place() -> None:
    text = "김도윤 한빛전자 사장과 김하늘 한라통신 부사장, 케빈 페레이라 소장이 왔다."
    [memory] = walk_memory(text)

    def find(short: str, role: str, at: int = len(text)) -> list[str]:
        name = Name(short, at, at + len(short), EntityKind.PERSON, "title")
        return [person.name.label for person in memory.find_people(name, role)]

    assert find("김", "사장") == ["김도윤"]
    assert find("김", "부사장") == ["김하늘"]
    assert find("김", "고문") == ["김도윤", "김하늘"]
    assert find("페레이라", "소장") == ["케빈 페레이라"]
    assert find("김", "사장", at=0) == find("박", "사장") == []


def list_events(text: str, read: ReadText) -> list[set[str]]:
    """Return the names in each event of a text."""
    return [{argument.mention.name for argument in event.arguments} for event in read(text).events]


@pytest.mark.parametrize(
    "words",
    ["양사는", "양측은", "두 회사는", "양 기관은", "두 기업은", "각 사는", "이들 회사는", "이들은"],
)
def test_group_words_stand_for_the_two_named_together(words: str, read: ReadText) -> None:
    text = f"한빛전자와 한라통신이 웃었다. {words} 16일 서울대와 업무협약을 맺었다."
    assert list_events(text, read) == [{*TWO, "서울대"}]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("한빛병원은 웃었다. 이 병원은 16일 서울대와 업무협약을 맺었다.", "한빛병원"),
        ("한빛병원은 웃었다. 날이 맑았다. 해당 병원은 16일 서울대와 업무협약을 맺었다.", "한빛병원"),
        ("한빛전자는 웃었다. 업계는 놀랐다. 이 업체는 16일 서울대와 업무협약을 맺었다.", "한빛전자"),
        ("서울대는 16일 한빛병원을 도왔다. 17일에는 이 병원이 새솔학회와 업무협약을 맺었다.", "한빛병원"),
        ("한빛병원은 컸다. 한라병원도 컸다. 다른 병원은 16일 서울대와 업무협약을 맺었다.", None),
        ("한빛전자와 한라통신이 컸다. 업계는 놀랐다. 이 기관은 16일 서울대와 업무협약을 맺었다.", None),
    ],
)
def test_pointing_noun_stands_for_the_body_it_fits(text: str, body: str | None, read: ReadText) -> None:
    signed = [event for event in read(text).events if event.type == "partnership"]
    assert [event.arguments[0].mention.name for event in signed] == ([body] if body else [])


def test_both_firms_are_remembered_over_other_sentences(read: ReadText) -> None:
    text = (
        "한빛전자와 한라통신이 웃었다. 날이 맑았다. 업계는 반겼다. 길이 넓다. 양사는 16일 업무협약을 맺었다."
    )
    assert list_events(text, read) == [set(TWO)]


def test_three_firms_are_not_two(read: ReadText) -> None:
    three = "한빛전자와 한라통신, 대한은행이 웃었다. {} 16일 업무협약을 맺었다."
    assert list_events(three.format("양사는"), read) == []
    assert list_events(three.format("세 회사는"), read) == [{*TWO, "대한은행"}]


@pytest.mark.parametrize(("sentences", "is_read"), [(0, True), (2, True), (3, False)])
def test_quiet_stretch_ends_the_understood_subject(sentences: int, is_read: bool, read: ReadText) -> None:
    text = "한빛전자는 컸다. " + "업계는 반겼다. " * sentences + "16일 한라통신에 30억 원을 투자했다."
    assert list_events(text, read) == ([set(TWO)] if is_read else [])


def test_topic_carries_until_somebody_else_is_the_subject(read: ReadText) -> None:
    still = "한빛전자는 컸다. " + "날이 맑았다. " * 5 + "16일 한라통신을 인수했다."
    assert list_events(still, read) == [set(TWO)]
    other = "한빛전자는 컸다. 대한은행은 작았다. 16일 한라통신을 인수했다."
    assert list_events(other, read) == [{"대한은행", "한라통신"}]


def test_topic_does_not_reach_into_a_relative_clause_with_a_subject(read: ReadText) -> None:
    text = "한빛전자는 대한은행이 애써 키워 2018년 5월 인수한 한라통신을 샀다."
    buyers = [event for event in read(text).events if event.evidence.rule.startswith("acquisition")]
    then = [event for event in buyers if event.when and event.when.when == "2018-05"]
    assert [event.arguments[0].mention.name for event in then] == ["대한은행"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("가람대학 로봇 공학 연구소", "가람대학 로봇 공학 연구소"),
        ("가람대학 로봇 연구소", "가람대학 로봇 연구소"),
        ("서울 가람대학 로봇 연구소", "가람대학 로봇 연구소"),
        ("토론토 폴라리스 로봇 연구소", "폴라리스 로봇 연구소"),
        ("폴라리스 가람대학 연구소", "가람대학 연구소"),
        ("‘폴라리스’ 로봇 연구소", None),
        ("가람대학 연구소 로봇 연구소", "가람대학 연구소"),
        ("최근 한빛 연구소", "한빛 연구소"),
        ("회장 한빛 연구소", "한빛 연구소"),
        ("폴라리스 로봇 공학 연구소", "폴라리스 로봇 공학 연구소"),
        ("폴라리스 로봇 지능 공학 연구소", None),  # four words away it may be anybody's,
    ],
)
def test_name_takes_in_the_neighbours_that_belong_to_it(words: str, name: str | None, read: ReadText) -> None:
    names = [found.text for found in read(f"{words}는 컸다.").names if found.kind is EntityKind.LAB]
    assert names == ([name] if name else [])


@pytest.mark.parametrize(("published", "when"), [("2020-06-15", "2020-06-15"), ("2020-06-17", None)])
def test_decided_plan_does_not_take_a_day_that_is_over(
    published: str, when: str | None, read: ReadText
) -> None:
    text = "한빛전자는 2020년 6월 15일 서울대와 업무협약을 맺기로 합의했다."
    [event] = read(text, published=published).events
    assert (event.status, event.when.when if event.when else None) == ("planned", when)


def test_bullet_speaks_of_no_gathering_of_the_sentence_before() -> None:
    *_, memory = walk_memory("한빛전자는 16일 한라통신과 업무협약을 맺었다.")
    assert memory.gathering is not None
    memory.open_sentence("▲ 날이 맑다", Sentence(0, 7), [])
    assert memory.gathering is memory.last_event is None


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("김도윤 한빛전자 사장은 5일 웃었다. 검찰은 그를 기소할 방침이다.", ["김도윤"]),
        ("김도윤 한빛전자 사장은 5일 박하늘 한라통신 사장을 만났다. 검찰은 그를 기소할 방침이다.", []),
    ],
)
def test_object_behind_two_people_is_neither_for_certain(
    text: str, charged: list[str], read: ReadText
) -> None:
    suit = read(text).events[-1]
    assert [one.mention.name for one in suit.arguments if one.role == "target"] == charged
