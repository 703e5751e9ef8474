import hashlib
import importlib.util
import multiprocessing
import pickle
import sys
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from lgai_graph.errors import InputError
from lgai_graph.extract.names.model import NameLabel, NamesModel, load_names_model
from lgai_graph.extract.names.model.chain import SCALE, decode_chain, make_chain
from lgai_graph.extract.names.model.features import (
    EDGE,
    OFFSETS,
    REACH,
    ModelWords,
    describe_places,
    list_seen,
    shape_word,
)
from lgai_graph.extract.names.model.found import trim_quotes
from lgai_graph.extract.names.model.units import UnitWord, cut_units
from lgai_graph.extract.names.model.weights import read_weights
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.extract.syntax.tokenizer import Morph, split_morphs
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.reference import REFERENCE_FILE

SCRIPTS = Path(__file__).parents[1] / "scripts"
PERSON, ORGANIZATION, PLACE = NameLabel.PERSON, NameLabel.ORGANIZATION, NameLabel.PLACE


def split_text(text: str) -> list[Morph]:
    return split_morphs(text, load_lexicon())


def find_words(text: str, label: NameLabel) -> list[str]:
    names = load_names_model().find_names(split_text(text))
    return [text[name.start : name.end] for name in names if name.label is label]


@pytest.fixture
def trainer(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The training script, as a module."""
    pytest.importorskip("pycrfsuite", reason="the extra 'train' is not installed")
    monkeypatch.syspath_prepend(str(SCRIPTS))
    spec = importlib.util.spec_from_file_location("train_names", SCRIPTS / "train_names.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("names_corpus", None)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("새솔전자의 홍길동 대표는 신제품을 공개했다고 밝혔다.", ["홍길동"]),
        ("김도윤 한빛전자 사장은 올해 투자를 늘리겠다고 말했다.", ["김도윤"]),
        ("나래울 상무와 봉미르 전무가 행사에 참석했다.", ["나래울", "봉미르"]),
        ("미국 지사를 이끄는 존 앤더슨 사장이 방한했다.", ["존 앤더슨"]),
        ("이날 박모 씨는 혐의를 부인했다.", ["박"]),
        ("공장은 내년 상반기에 문을 연다.", []),
    ],
)
def test_model_finds_people(text: str, people: list[str]) -> None:
    assert find_words(text, PERSON) == people


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("한빛전자와 새솔은 업무협약을 체결했다고 3일 밝혔다.", ["한빛전자", "새솔"]),
        ("김도윤 한빛전자 사장은 올해 투자를 늘리겠다고 말했다.", ["한빛전자"]),
        ("산업통상자원부는 새 지침을 내놓았다.", ["산업통상자원부"]),
        ("날씨가 추워 매출이 줄었다.", []),
    ],
)
def test_model_finds_organizations(text: str, organizations: list[str]) -> None:
    assert find_words(text, ORGANIZATION) == organizations


HOSTILE = (
    "",
    "   ",
    "김",
    "😀 한빛전자\u2028㈜새솔 <b>홍길동</b>",
    "가" * 3000,
    "A·B·C(대표 홍길동)·“한빛’ 등 3개사",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_spans_lie_in_the_text_in_order_and_probabilities_between_0_and_1(text: str) -> None:
    names = load_names_model().find_names(split_text(text))
    end = 0
    for name in names:
        assert end <= name.start < name.end <= len(text)
        assert 0.0 <= name.probability <= 1.0
        end = name.end


def test_sentences_read_at_once_and_one_by_one_give_the_same() -> None:
    texts = ("한빛전자는 새솔을 인수했다.", "", "홍길동 대표가 말했다.", "서울에서 열린 행사였다. " * 9)
    sentences = [split_text(text) for text in texts]
    model = load_names_model()
    together = [read.list_names() for read in model.read_sentences(sentences)]
    assert together == [model.find_names(morphs) for morphs in sentences]
    assert [bool(names) for names in together] == [True, False, True, True]


def test_probability_of_a_name_and_of_others_that_overlap_it_stay_below_one() -> None:
    text = "새솔전자의 홍길동 대표는 신제품을 공개했다고 밝혔다."
    (read,) = load_names_model().read_sentences([split_text(text)])
    (name,) = [name for name in read.list_names() if name.label is PERSON]
    start, end = name.start, name.end
    assert read.get_probability(start, end, PERSON) == name.probability > 0.9
    others = [read.get_probability(start, end, label) for label in (ORGANIZATION, PLACE)]
    longer = read.get_probability(0, end, PERSON)
    assert name.probability + sum(others) + longer <= 1.0
    assert read.get_probability(start + 1, end, PERSON) == 0.0, "no unit begins inside the name"


def test_model_survives_pickle_and_another_process() -> None:
    model = load_names_model()
    assert pickle.loads(pickle.dumps(model)) is model
    morphs = split_text("한빛전자와 새솔은 업무협약을 체결했다.")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(model.find_names, (morphs,)) == model.find_names(morphs)


def test_forgetting_words_changes_nothing() -> None:
    model = load_names_model()
    morphs = split_text("한빛전자와 새솔은 업무협약을 체결했다.")
    before = model.find_names(morphs)
    model.kept.rows.clear()
    assert model.find_names(morphs) == before


def test_missing_or_damaged_file_names_culprit_and_cure(tmp_path: Path) -> None:
    for content in (None, b"", b"no model"):
        path = tmp_path / "names.model.gz"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(InputError, match=r"names\.model\.gz: no names model .*train_names\.py"):
            read_weights(path)


LISTS = ModelWords(
    titles=frozenset(("대표",)),
    heads=frozenset(("전자", "은행")),
    places=frozenset(("서울",)),
    labels=frozenset(("가수",)),
    anonymous=frozenset(("모",)),
    surnames=frozenset(("홍",)),
)


@pytest.mark.parametrize(
    ("word", "offset", "present", "absent"),
    [
        (
            UnitWord("한빛전자", "NNP", True),
            0,
            ("0:ends2", "0:w=한빛전자", "0:s=H+", "0:x2=전자"),
            ("0:head",),
        ),
        (UnitWord("전자", "NNG", False), 1, ("1:head", "1:ts=NNG0"), ("1:ends1", "1:bias")),
        (UnitWord("홍길동", "NNP", True), -1, ("-1:surname3",), ("-1:title",)),
        (UnitWord("홍길동", "NNG", True), -1, ("-1:x1=동",), ("-1:surname3",)),
        (UnitWord("대표", "NNG", True), 2, ("2:title",), ("2:l=2",)),
        (UnitWord("대표", "NNG", True), 3, ("3:w=대표", "3:ts=NNG1"), ("3:title", "3:s=H+")),
        (UnitWord("", "", True), 1, ("1:edge",), ("1:w=",)),
    ],
)
def test_word_is_seen_as_its_distance_allows(
    word: UnitWord, offset: int, present: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    seen = list_seen(word, LISTS, offset)
    assert set(present) <= set(seen)
    assert not set(absent) & set(seen)


def test_place_tells_eojeol_neighbours_brackets_and_listed_names() -> None:
    words = [
        UnitWord(*parts) for parts in (("삼성전자", "NNP", True), ("(", "SSO", False), ("홍", "NNP", False))
    ]
    words += [UnitWord(")", "SSC", False), UnitWord("대표", "NNG", True)]
    first, _, third, _, last = describe_places(words, LISTS)
    assert {"g=Bcompany$", "in=00", "ne=대표", "ne.title", "rest=(홍)", "b+=삼성전자|("} <= set(first)
    assert {"in=10", "ei=2", "en=4", "t3=SSO|NNP|SSC"} <= set(third)
    assert {"pe=)SSC", "rest=", "in=00"} <= set(last)


@pytest.mark.parametrize(
    ("form", "shape"), [("LG전자", "U+H+"), ("3M", "DU"), ("中支會", "C+"), ("iOS", "LU+")]
)
def test_shape_shortens_runs(form: str, shape: str) -> None:
    assert shape_word(form) == shape


def test_quotation_mark_at_the_edge_is_no_part_of_a_name() -> None:
    units = cut_units([Morph("“", "SSO", 3, 4, "“"), Morph("새솔", "NNP", 4, 6, "새솔")])
    assert trim_quotes(units) == (4, 6)
    assert trim_quotes(units[:1]) == (0, 0)


@pytest.mark.parametrize(
    ("form", "tag", "pieces"),
    [
        ("김모", "NNP", ["김", "모"]),
        ("새솔측", "NNP", ["새솔", "측"]),
        ("김모", "VV", ["김모"]),
        ("대표", "NNG", ["대표"]),
    ],
)
def test_glued_words_are_cut(form: str, tag: str, pieces: list[str]) -> None:
    units = cut_units([Morph(form, tag, 5, 5 + len(form), form)])
    assert [unit.word.form for unit in units] == pieces
    assert [unit.end - unit.start for unit in units] == list(map(len, pieces))
    assert [unit.word.spaced for unit in units] == [True, *[False] * (len(pieces) - 1)]


def test_decoding_agrees_with_trying_every_labelling() -> None:
    labels = ("O", "B-PS", "I-PS")
    tagger = make_chain(labels, [[100, -50, 0], [30, 0, 250], [0, 10, 90]])
    states = np.array([[0, 300, 0], [120, 0, 400], [200, 90, 10], [0, 250, 260]], dtype=np.int32)
    (decoded,) = decode_chain(tagger, states, [4])
    ways = {}
    for way in np.ndindex(3, 3, 3, 3):
        score = sum(int(states[i, label]) for i, label in enumerate(way))
        score += sum(int(tagger.transitions[a, b]) for a, b in pairwise(way))
        ways[way] = score - (30 * SCALE if way[0] == 2 else 0)
    weights = {way: np.exp(score / SCALE) for way, score in ways.items()}
    assert tuple(decoded.best) == max(ways, key=lambda way: ways[way])
    for place in range(4):
        for label in range(3):
            share = sum(w for way, w in weights.items() if way[place] == label) / sum(weights.values())
            assert decoded.marginals[place, label] == pytest.approx(share, abs=1e-9)


TINY = [
    ("tiny-1", "홍길동 대표가 말했다.", (0, 3, "PS")),
    ("tiny-2", "한빛전자는 새 공장을 짓는다.", (0, 4, "OG")),
    ("tiny-3", "김도윤 사장이 서울에 왔다.", (0, 3, "PS")),
    ("tiny-4", "새솔 은행은 이자를 낮췄다.", (0, 5, "OG")),
    ("tiny-5", "존 앤더슨 사장이 서울에 왔다.", (0, 5, "PS")),
] * 3


def test_training_twice_gives_the_same_file_that_reads_what_it_learnt(
    trainer: ModuleType, tmp_path: Path
) -> None:
    sentences = [trainer.Sentence(name, text, (trainer.Span(*span),)) for name, text, span in TINY]
    examples = trainer.make_examples(sentences)
    written = []
    for number in range(2):
        first = trainer.train_first(examples, LISTS)
        second = trainer.train_second(examples, LISTS, first)
        path = tmp_path / f"{number}.gz"
        trainer.write_weights(path, trainer.join_weights(LISTS, first, second), ("made up",))
        written.append(path.read_bytes())
    assert written[0] == written[1]
    model = NamesModel(read_weights(path), path)
    assert [tuple(name[:3]) for name in model.find_names(split_text(TINY[0][1]))] == [TINY[0][2]]


WEIGHED = (
    "김도윤 삼성전자 사장은 ‘새솔’과 손잡았다.",
    "홍길동 대표 (사진)는 “서울에서 LG전자, 한국은행을 만났다”고 3일 말했다.",
    "A|B||C(한빛_전자·W_SERIAL)은 http://새솔.kr 이다",
    "가",
)


def test_a_text_weighs_what_the_features_of_its_words_weigh() -> None:
    model = load_names_model()
    weights = read_weights(model.path)
    rows = {feature: row for row, feature in enumerate(weights.features)}
    sentences = [cut_units(split_text(text)) for text in (*WEIGHED, *HOSTILE) if text.strip()]
    weighed = iter(model.weigh_units(sentences))
    for units in sentences:
        words = [unit.word for unit in units]
        row = [EDGE] * REACH + words + [EDGE] * REACH
        for i, place in enumerate(describe_places(words, model.lists)):
            seen = [list_seen(row[i + REACH + offset], model.lists, offset) for offset in OFFSETS]
            known = [rows[feature] for feature in chain(place, *seen) if feature in rows]
            assert next(weighed).tolist() == weights.table[known].astype(int).sum(axis=0).tolist(), words[i]


def test_reading_weighs_the_same_features_as_training(trainer: ModuleType) -> None:
    model = load_names_model()
    weights = read_weights(model.path)
    rows = {feature: row for row, feature in enumerate(weights.features)}
    units = cut_units(split_text("김도윤 삼성전자 사장은 ‘새솔’과 손잡았다."))
    weighed = model.weigh_units([units])
    for features, got in zip(trainer.describe_sentence(units, model.lists), weighed, strict=True):
        known = [rows[feature] for feature in features if feature in rows]
        assert got.tolist() == weights.table[known].astype(int).sum(axis=0).tolist()


def test_varied_sentence_bears_other_names_where_the_old_ones_stood(trainer: ModuleType) -> None:
    corpus = sys.modules["names_corpus"]
    stock = corpus.NameStock(
        ["한빛정밀", "새솔은행", "두레상사"], {"홍": 1.0}, {"길": 1.0, "동": 1.0, "미": 1.0}
    )
    text = "박나래 대표는 두레식품을 떠났다."
    sentence = corpus.Sentence("a", text, (corpus.Span(0, 3, "PS"), corpus.Span(8, 12, "OG")))
    varied = corpus.vary_sentence(sentence, stock)
    (person, firm) = (varied.text[start:end] for start, end, _ in varied.names)
    assert person.startswith("홍")
    assert firm == "새솔은행", "the particle behind it wants a name that ends in a consonant"
    assert varied.text == text.replace("박나래", person).replace("두레식품", firm)
    assert corpus.vary_sentence(sentence, stock) == varied


def test_reference_list_is_the_one_the_model_was_trained_with() -> None:
    told = hashlib.sha256(REFERENCE_FILE.read_bytes()).hexdigest()
    assert load_names_model().reference == told, "train the model anew: scripts/train_names.py"


@pytest.mark.parametrize(
    ("text", "names", "ambiguous"),
    [
        ("삼성전자와 LG전자가 손잡았다.", ["삼성전자", "LG전자"], [False, False]),
        ("대상은 새 공장을 짓는다.", ["대상"], [True]),
        ("미래삼성전자연구회", [], []),
        ("기재부와 산업은행측은 말을 아꼈다.", ["기획재정부", "한국산업은행"], [False, False]),
        ("카카오뱅크가 문을 열었다.", ["카카오뱅크"], [False]),
        ("새솔은 문을 열었다.", [], []),
    ],
)
def test_reference_names_stand_alone(text: str, names: list[str], ambiguous: list[bool]) -> None:
    hits = load_reference_names().find(text)
    assert [hit.organization.name for hit in hits] == names
    assert [hit.ambiguous for hit in hits] == ambiguous


def test_reference_list_marks_the_press_and_prefers_the_firm_to_its_group() -> None:
    by_form = {
        hit.organization.name: hit.organization
        for hit in load_reference_names().find("한국경제신문, 네이버, CJ")
    }
    assert by_form["한국경제신문"].is_press
    assert not by_form["CJ"].is_press
    assert by_form["NAVER"].kind == "company"
    assert by_form["CJ"].group == "CJ"


def test_reference_names_survive_pickle() -> None:
    assert pickle.loads(pickle.dumps(load_reference_names())) is load_reference_names()
