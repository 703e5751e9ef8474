"""Tests of the vocabulary: what its files hold, what is refused, and how a user's file adds to it."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers_claims import make_article
from lgai_graph.dates.tense import PLANS, Tense, find_tense
from lgai_graph.errors import LexiconError
from lgai_graph.extract import make_pipeline, read_article
from lgai_graph.korean import split_title
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.lexicon.loading import FOLDER, TOP
from lgai_graph.lexicon.sections.frames import FLAGS
from lgai_graph.lexicon.vocabulary import make_vocabulary
from lgai_graph.model import (
    SYMMETRIC_RELATIONS,
    Article,
    EntityKind,
    EventType,
    ParticipantRole,
    RelationType,
)
from lgai_graph.model.vocabulary import decode_vocabulary, encode_vocabulary, find_types

RULES = Path(__file__).parents[1] / "docs" / "rules.md"
Write = Callable[..., Path]
FRAME = "frames:\n  - id: other.patent\n    type: other\n    nouns: [출원]\n"
PATENT = """
frames:
  - id: other.patent
    type: other
    nouns: [출원, 등록]
    heads: [특허, 실용신안]
    slots: {subject: agent}
    needs: [agent]
    label: 특허 출원
"""
TYPE = "event_types:\n  - {id: patent, ko: 특허, en: patent"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a user's file."""

    def write_file(text: str, name: str = "own.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def list_problems(*paths: Path) -> list[str]:
    with pytest.raises(LexiconError) as caught:
        load_lexicon(paths)
    return [problem.removeprefix(f"{paths[0].parent.as_posix()}/") for problem in caught.value.problems]


def test_every_member_that_code_names_has_an_entry() -> None:
    lexicon = load_lexicon()
    assert set(EventType) <= set(lexicon.event_types)
    assert set(RelationType) <= set(lexicon.relation_types)
    assert set(lexicon.kinds) == set(EntityKind)
    assert set(lexicon.roles) == set(ParticipantRole)
    assert lexicon.list_symmetric() == SYMMETRIC_RELATIONS


def test_every_list_is_explained() -> None:
    page = RULES.read_text(encoding="utf-8")
    assert [name for name in TOP.optional if f"`{name}`" not in page] == []


@pytest.mark.parametrize("noun", sorted(load_lexicon().syntax.plan_nouns | load_lexicon().syntax.due_nouns))
def test_dates_know_the_nouns_of_what_is_to_come(noun: str) -> None:
    told = f"20일 공장을 열 {noun}이다."
    assert find_tense(told, 3, len(told)) is Tense.PLANNED


def test_every_file_begins_with_what_it_holds() -> None:
    assert [path.name for path in FOLDER.glob("*.yaml") if not path.read_text("utf-8").startswith("# ")] == []


def test_lexicon_travels_between_processes() -> None:
    lexicon = load_lexicon()
    assert pickle.loads(pickle.dumps(lexicon)) == lexicon


def test_two_lexicons_live_in_one_process(write: Write) -> None:
    own = load_lexicon([write("places: [나미비아]\n")])
    assert "나미비아" in own.places
    assert "나미비아" not in load_lexicon().places
    assert own.fingerprint != load_lexicon().fingerprint


def test_changed_file_is_read_anew(write: Write) -> None:
    assert "나미비아" in load_lexicon([write("places: [나미비아]\n")]).places
    assert "나미비아" not in load_lexicon([write("places: [통가왕국]\n")]).places


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "unsaid_deeds:\n  상픔: [팔]\n",
            "own.yaml:2: no '상픔' in 'unsaid_things'; spell it alike in both",
        ),
        ("tittles: [사장]\n", "own.yaml:1: unknown key 'tittles' in the lexicon; did you mean 'titles'?"),
        ("places: 나미비아\n", "own.yaml:1: 'places' must be a list, as in lexicon/places.yaml:8"),
        (
            "places: [나미비아, 통가, 나미비아]\n",
            "own.yaml:1: '나미비아' again in 'places' (first on line 1); delete one of the two",
        ),
        ("places: [[나미비아]]\n", "own.yaml:1: 'places' must list strings; this is a list"),
        ("known_names: {firm: [하모니]}\n", "own.yaml:1: unknown 'firm' in 'known_names'"),
        (
            "frames:\n  - id: other.patent\n    type: other\n    nouns: 출원\n",
            "own.yaml:4: 'nouns' must be a list; an empty one is written []",
        ),
        (
            FRAME + "    slots: {subjekt: agnet}\n",
            "own.yaml:5: unknown 'subjekt' in 'slots'; did you mean 'subject'?",
        ),
        (
            FRAME + "    slots: {subject: agnet}\n",
            "own.yaml:5: unknown subject 'agnet'; did you mean 'agent'?",
        ),
        (
            FRAME + "    flags: [mian]\n",
            "own.yaml:5: unknown word 'mian' in 'flags'; did you mean 'main'?",
        ),
        (
            FRAME + "    nuons: [출원]\n",
            "own.yaml:5: unknown key 'nuons' in a frame; did you mean 'nouns'?",
        ),
        ("frames:\n  - id: other.patent\n    nouns: [출원]\n", "own.yaml:2: a frame without 'type'; add it"),
        (
            "frames:\n  - id: other.patent\n    type: patent\n    nouns: [출원]\n",
            "own.yaml:3: unknown type 'patent'",
        ),
        (
            "frames:\n  - id: patent\n    type: other\n    nouns: [출원]\n",
            "own.yaml:2: frame 'patent' must begin with its type; write 'other.…'",
        ),
        (
            "frames:\n  - id: other.patent\n    type: other\n    heads: [특허]\n",
            "own.yaml:2: frame 'other.patent' has no 'nouns' and no 'verbs'; say which words evoke it",
        ),
        (
            FRAME + "    needs: [agent]\n",
            "own.yaml:5: unknown word 'agent' in 'needs'",
        ),
        (
            FRAME + "    slots: {subject: agent}\n    kinds: {agent: [firm]}\n",
            "own.yaml:6: unknown word 'firm' in 'agent'",
        ),
        (
            TYPE + ", participants: {inventor: []}}\n",
            "own.yaml:2: unknown 'inventor' in 'participants'",
        ),
        (
            TYPE + ", weight: 3}\n",
            "own.yaml:2: 'weight' is '3'; write a number from 0 to 1",
        ),
        (
            "event_types:\n  - {id: deal, ko: 협력, en: deal}\n",
            "own.yaml:2: '협력' already names the type 'partnership'; choose another",
        ),
        (
            "event_types:\n  - {id: 특허, ko: 특허, en: patent}\n",
            "own.yaml:2: id '특허'; write small letters",
        ),
        (
            TYPE + ", ties: [{relation: holds, from: [agent], to: [target]}]}\n",
            "own.yaml:2: unknown relation 'holds'",
        ),
        (
            "relation_types:\n  - {id: licenses, ko: 사용 허락, en: licenses, colour: red}\n",
            "own.yaml:2: colour 'red'; write six hex digits in quotes, such as '#0072b2'",
        ),
        ("kinds:\n  - {id: firm, ko: 회사, en: firm}\n", "own.yaml:2: unknown id 'firm'"),
        (
            "head_titles:\n  연구회장: [연구회]\n",
            "own.yaml:2: '연구회장' needs [what the organisation ends in, the title]",
        ),
        (
            "titles:\n  - {class: exec, words: [사장보]}\n",
            "own.yaml:2: a group of titles without 'strength'",
        ),
        ("- 사장\n", "own.yaml:1: holds no lists; begin with the name of one"),
        ("places: [나미비아\n", "own.yaml:2: no valid YAML"),
    ],
)
def test_slip_is_named_with_its_line_and_cure(text: str, problem: str, write: Write) -> None:
    found = list_problems(write(text))
    assert any(line.startswith(problem) for line in found), found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "deed_verbs:\n  lunch: [출고]\n",
            "own.yaml:2: unknown 'lunch' in 'deed_verbs'; did you mean 'launch'?",
        ),
        ("deed_verbs:\n  other: [출시]\n", "'출시' in 'deed_verbs' is launch and other; keep one"),
        ("deed_light: 진행\n", "own.yaml:1: 'deed_light' must be a list"),
        (
            "deed_hollow: [새말, 새말]\n",
            "own.yaml:1: '새말' again in 'deed_hollow' (first on line 1); delete one of the two",
        ),
        (
            "tie_words:\n  - {relation: part, direction: forward, words: [새말]}\n",
            "own.yaml:2: unknown relation 'part'",
        ),
        (
            "tie_words:\n  - {relation: part_of, direction: foward, words: [새말]}\n",
            "own.yaml:2: unknown direction 'foward'; did you mean 'forward'?",
        ),
        (
            "tie_words:\n  - {relation: part_of, words: [새말]}\n",
            "own.yaml:2: a tie without 'direction'; add it",
        ),
        ('shown: "2"\n', "own.yaml:1: 'shown' is '2'"),
        ("reason_weights: {base: 셋}\n", "the weight of 'base' is '셋'; write a number"),
        ("currencies: [원]\n", "own.yaml:1: 'currencies' must be a mapping, as in lexicon/amounts.yaml"),
        ("empty_heads: [[것]]\n", "own.yaml:1: 'empty_heads' must list strings; this is a list"),
    ],
)
def test_slip_in_deeds_ties_confidence_and_syntax_is_named(text: str, problem: str, write: Write) -> None:
    assert any(found.startswith(problem) or problem in found for found in list_problems(write(text)))


def test_all_slips_of_all_files_come_out_at_once(write: Write) -> None:
    first = write("places: [통가, 통가]\nregoins: [통가]\n", "a.yaml")
    second = write("flag_meanings: {mian: 잘못}\n", "b.yaml")
    found = list_problems(first, second)
    assert [line.partition(": ")[0] for line in found] == ["a.yaml:1", "a.yaml:2", "b.yaml:1"]


def test_dates_know_the_nouns_of_plans_that_the_lexicon_has() -> None:
    assert set(PLANS.split("|")) == load_lexicon().syntax.plan_nouns


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"own\.yaml: cannot be read .*; check the path"):
        load_lexicon([tmp_path / "own.yaml"])


def test_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes("places: [\n나미비아]\n".encode("cp949"))
    with pytest.raises(LexiconError, match=r"own\.yaml:2: not UTF-8"):
        load_lexicon([path])


def test_word_that_the_package_has_already_is_no_problem(write: Write) -> None:
    assert load_lexicon([write("places: [서울]\n")]).places == load_lexicon().places


def test_users_frame_goes_before_the_packages(write: Write) -> None:
    text = "frames:\n  - {id: other.patent, type: other, nouns: [등록, 설립], slots: {subject: agent}}\n"
    book = load_lexicon([write(text)]).frames
    assert next(frame.id for frame in book.find("설립", plain=False)) == "other.patent"


def test_entry_of_a_known_id_adds_to_it(write: Write) -> None:
    own = load_lexicon([write("frames:\n  - {id: launch.release, nouns: [공개판매], label: 공개 판매}\n")])
    before = {frame.id: frame for frame in load_lexicon().frames.frames}["launch.release"]
    after = {frame.id: frame for frame in own.frames.frames}["launch.release"]
    assert after.nouns == before.nouns | {"공개판매"}
    assert (after.label, after.slots) == ("공개 판매", before.slots)
    assert len(own.frames.frames) == len(load_lexicon().frames.frames)


def test_flags_are_explained_in_the_file_and_used_more_than_once() -> None:
    flags = [flag for frame in load_lexicon().frames.frames for flag in frame.flags]
    assert {flag: flags.count(flag) > 1 for flag in FLAGS} == dict.fromkeys(FLAGS, True)


def test_new_type_is_a_type_everywhere(write: Write) -> None:
    text = (
        "event_types:\n"
        "  - id: joint_venture\n    ko: 합작\n    en: joint venture\n"
        "    participants: {agent: [needed], partner: [about], target: [about]}\n"
        "    ties: [{relation: partner_of, from: [agent], to: [partner]}]\n"
        "    told_as: {establishment: about}\n"
    )
    lexicon = load_lexicon([write(text)])
    made = EventType("joint_venture")
    assert made is EventType("joint_venture")
    assert pickle.loads(pickle.dumps(made)) is made
    entry = lexicon.event_types[made]
    assert (entry.ko, entry.en, entry.about) == (
        "합작",
        "joint venture",
        {ParticipantRole.PARTNER, ParticipantRole.TARGET},
    )
    assert lexicon.event_types[EventType.ESTABLISHMENT].told_as[made] == "about"
    assert list(find_types(make_vocabulary(lexicon).event_types, "합작")) == ["joint_venture"]


@pytest.mark.parametrize("value", ["", "Not A Type", "특허", "party", 3])
def test_no_type_is_made_of_what_is_no_id(value: object) -> None:
    with pytest.raises(ValueError, match="is not a valid EventType"):
        EventType(value)


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("partnership", ["partnership"]),
        ("협력", ["partnership"]),
        ("Programme", ["program"]),
        ("교육", ["program"]),
        ("교육·운영", ["program"]),
        ("없는유형", []),
    ],
)
def test_type_answers_to_its_id_and_both_names(word: str, ids: list[str]) -> None:
    assert list(find_types(make_vocabulary(load_lexicon()).event_types, word)) == ids


def test_vocabulary_survives_the_store() -> None:
    words = make_vocabulary(load_lexicon())
    assert decode_vocabulary(encode_vocabulary(words)) == words
    assert "상무" in words.titles
    assert "최고인공지능책임자" in words.titles


@pytest.mark.parametrize(
    ("words", "sentence", "before", "after"),
    [
        (
            "titles: [{class: exec, strength: 3, corporate: true, words: [총무반장]}]\n",
            "김도윤 한빛전자 총무반장가 왔다.",
            [],
            [["post.title", "김도윤", "한빛전자"]],
        ),
        (
            "organization_heads: {company: [양조장]}\nbare_heads: [양조장]\n",
            "언덕양조장은 4일 새 막걸리를 출시했다.",
            [["launch.plain"]],
            [["launch.release", "언덕양조장"]],
        ),
        (
            "places: [나미비아]\n",
            "한빛전자는 16일 나미비아로 향했다.",
            [["other.deed", "한빛전자"]],
            [["visit.head", "한빛전자", "나미비아"]],
        ),
        (
            "known_names: {company: [하모니]}\n",
            "하모니는 4일 새 앱을 출시했다.",
            [],
            [["launch.release", "하모니"]],
        ),
        (
            PATENT,
            "한빛전자는 2018년 로봇 팔 특허를 등록했다.",
            [["other.deed", "한빛전자"]],
            [["other.patent", "한빛전자"]],
        ),
    ],
)
def test_word_of_a_users_file_is_read(
    words: str, sentence: str, before: list[list[str]], after: list[list[str]], write: Write
) -> None:
    article = make_article("시험", "2020-06-17", sentence)
    assert list_claimed(None, article) == before
    assert list_claimed(load_lexicon([write(words)]), article) == after


def list_claimed(lexicon: Lexicon | None, article: Article) -> list[list[str]]:
    """Return the rule and the names of each claim that a fresh pipeline reads."""
    claims = read_article(make_pipeline(lexicon=lexicon), article).claims
    return [[claim.evidence.rule, *(one.mention.name for one in claim.arguments)] for claim in claims]


def test_questions_know_every_title_that_the_build_knows() -> None:
    lexicon = load_lexicon()
    words = make_vocabulary(lexicon)
    missed = [
        title
        for title in sorted(lexicon.titles)
        if split_title(f"홍길동 {title}", words.titles, words.surnames) != ("홍길동", title)
    ]
    assert missed == []
    assert len(lexicon.titles) > 400
