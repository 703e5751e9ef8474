"""The pipeline as spaCy's: entities, spans, sentences; saved, pickled and piped it reads the same."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from conftest import ReadText, get_pipeline
from helpers_claims import make_article, make_entry
from lgai_graph.errors import InputError
from lgai_graph.extract import make_doc, make_pipeline, read_article
from lgai_graph.extract.pipeline import needs_no_doc
from lgai_graph.extract.saving import from_plain, to_plain
from lgai_graph.extract.state import TextState
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind, EventType, Reading

TEXT = (
    "한빛전자는 16일 서울대와 업무협약을 체결했다고 밝혔다. 김도윤 한빛전자 사장은 “120억 원을 들여 내년까지 "
    "연구소를 세우고 인재를 더 뽑겠다”고 말했다.\n양사는 지난 3일 토론토에 공동연구소를 설립했다."
)
ARTICLE = make_article("시험", "2020-06-17", TEXT)
FIRM = make_entry("company/hanbit", "한빛전자", "Hanbit Electronics")


def read_direct() -> Reading:
    return read_article(get_pipeline(), ARTICLE)


def list_spans(doc: Doc, key: str) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span.id_) for span in doc.spans[key]]


def test_names_are_entities_with_their_kind_and_id() -> None:
    doc = get_pipeline((FIRM,))(TEXT)
    entities = [(entity.text, entity.label_, entity.ent_id_) for entity in doc.ents]
    assert entities[:4] == [
        ("한빛전자", "company", "company/hanbit"),
        ("서울대", "university", ""),
        ("김도윤", "person", ""),
        ("한빛전자", "company", "company/hanbit"),
    ]


def test_titles_dates_amounts_and_quotes_are_spans() -> None:
    nlp = get_pipeline()
    doc = nlp(make_doc(nlp, ARTICLE))
    assert list_spans(doc, "titles") == [("사장", "title", "")]
    assert list_spans(doc, "dates")[0] == ("16일", "announcement", "2020-06-16")
    assert list_spans(doc, "amounts") == [("120억 원", "KRW", "12000000000")]
    assert [span.text.split()[0] for span in doc.spans["quotes"]] == ["120억"]


def test_sentences_and_tags_stand_on_the_doc() -> None:
    doc = get_pipeline()(TEXT)
    assert [sentence.text.split()[0] for sentence in doc.sents] == ["한빛전자는", "김도윤", "양사는"]
    assert [token.tag_ for token in doc[:2]] == ["NNP", "JX"]


def test_bare_text_has_claims_and_leaves_relative_dates_open() -> None:
    claims = get_pipeline()("한빛전자는 지난 3일 서울대와 업무협약을 체결했다.")._.claims
    assert [(claim.type, claim.when.when if claim.when else None) for claim in claims] == [
        (EventType.PARTNERSHIP, "XXXX")
    ]


def test_every_step_names_what_it_requires_and_assigns() -> None:
    analysis = get_pipeline().analyze_pipes()
    assert not any(analysis["problems"].values())
    assert "doc.ents" in analysis["summary"]["lgai_names"]["assigns"]


def test_pipe_reads_what_direct_reading_reads() -> None:
    nlp = get_pipeline()
    other = make_article("다른", "2019-01-02", "새솔은 3일 연구소를 설립했다.")
    docs = list(nlp.pipe([make_doc(nlp, ARTICLE), make_doc(nlp, other)]))
    assert [doc._.claims for doc in docs] == [
        read_article(nlp, article).claims for article in (ARTICLE, other)
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="a fork is cheap and safe only there")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_pipe_of_two_processes_reads_the_same() -> None:
    nlp = get_pipeline()
    texts = [TEXT, "새솔은 2020년 5월 3일 연구소를 설립했다."]
    docs = list(nlp.pipe(texts, n_process=2, batch_size=1))
    assert [doc._.claims for doc in docs] == [nlp(text)._.claims for text in texts]


def test_pickled_pipeline_reads_the_same() -> None:
    assert read_article(pickle.loads(pickle.dumps(get_pipeline())), ARTICLE) == read_direct()


def test_doc_keeps_its_claims_in_a_file() -> None:
    nlp = get_pipeline()
    doc = nlp(make_doc(nlp, ARTICLE))
    box = DocBin(store_user_data=True, docs=[doc])
    back = next(iter(DocBin().from_bytes(box.to_bytes()).get_docs(nlp.vocab)))
    assert back._.claims == doc._.claims
    assert back._.article == ARTICLE


LOADING = """
import sys, spacy
nlp = spacy.load(sys.argv[1])
doc = nlp(sys.argv[2])
print([(claim.summary, [a.mention.entity for a in claim.arguments]) for claim in doc._.claims])
print([(ent.text, ent.label_) for ent in doc.ents])
"""


def test_saved_pipeline_reads_the_same_in_a_fresh_process(tmp_path: Path) -> None:
    words = replace(load_lexicon(), known_names={**load_lexicon().known_names, "푸른새": EntityKind.ALLIANCE})
    text = "한빛전자는 2020년 5월 3일 푸른새에 가입했다."
    nlp = make_pipeline(lexicon=words, gazetteer=[FIRM])
    nlp.to_disk(tmp_path / "pipeline")
    command = [sys.executable, "-c", LOADING, str(tmp_path / "pipeline"), text]
    fresh = subprocess.run(command, capture_output=True, text=True, check=False)
    doc = nlp(text)
    claims = [(claim.summary, [a.mention.entity for a in claim.arguments]) for claim in doc._.claims]
    names = [(ent.text, ent.label_) for ent in doc.ents]
    assert fresh.stderr == ""
    assert fresh.stdout.splitlines() == [str(claims), str(names)]
    assert ("푸른새", "alliance") in names
    assert claims[0][1][0] == "company/hanbit"


def test_saved_pipeline_has_the_same_bytes_each_time() -> None:
    words = replace(load_lexicon(), places=frozenset({"가람시", "나루시", "다솜시"}))
    first, second = (make_pipeline(lexicon=words, gazetteer=[FIRM]) for _ in range(2))
    assert first.get_pipe("lgai_names").to_bytes() == second.get_pipe("lgai_names").to_bytes()
    assert spacy.blank("xx").to_bytes() != first.to_bytes()


def test_two_lexicons_live_in_one_process() -> None:
    words = load_lexicon()
    other = replace(words, known_names={**words.known_names, "블루젠": EntityKind.ALLIANCE})
    plain, wide = make_pipeline(lexicon=words), make_pipeline(lexicon=other)
    text = "블루젠은 컸다."
    assert [[ent.label_ for ent in nlp(text).ents] for nlp in (plain, wide, plain)] == [[], ["alliance"], []]


@Language.component("toy_names", assigns=["doc.ents"])
def find_toy_names(doc: Doc) -> Doc:
    """Stand for a trained model: it knows two names, and a time as models label it."""
    labels = {"별빛": "OG", "서울대": "ORG", "푸른": "PS", "16일": "DT"}
    spans = [doc.char_span(at, at + len(word), label=label) for word, label in labels.items()
             if (at := doc.text.find(word)) >= 0]  # fmt: skip
    doc.ents = [span for span in spans if span]
    return doc


def read_with_toy(text: str) -> Doc:
    nlp = make_pipeline()
    nlp.add_pipe("toy_names", before="lgai_names")
    return nlp(text)


def test_names_of_an_earlier_component_are_kept_and_read() -> None:
    text = "별빛은 2020년 5월 3일 토론토에 연구소를 설립했다."
    assert [who.mention.name for claim in get_pipeline()(text)._.claims for who in claim.arguments] != [
        "별빛"
    ]
    doc = read_with_toy(text)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("별빛", "OG"), ("토론토", "place")]
    assert [who.mention.name for who in doc._.claims[0].arguments][:1] == ["별빛"]
    assert doc._.claims[0].arguments[0].mention.kind is EntityKind.ORGANIZATION


def test_earlier_name_wins_where_ours_overlaps_and_other_labels_stay() -> None:
    doc = read_with_toy("서울대 공과대학은 16일 협약을 맺었다.")
    assert [(ent.text, ent.label_) for ent in doc.ents if ent.text != "공과대학"] == [
        ("서울대", "ORG"),
        ("16일", "DT"),
    ]
    assert {name.text for name in doc._.names.names} == {"서울대"}


def test_article_is_read_with_a_doc_only_where_another_component_looks_on() -> None:
    article = make_article("시험", "2020-06-17", "별빛은 지난 3일 토론토에 연구소를 설립했다.")
    plain, wide = make_pipeline(), make_pipeline()
    wide.add_pipe("toy_names", before="lgai_names")
    assert [needs_no_doc(nlp, article) for nlp in (plain, wide)] == [True, False]
    read = read_article(wide, article).claims
    assert [who.mention.name for who in read[0].arguments][:1] == ["별빛"]
    assert read == wide(make_doc(wide, article))._.claims
    plain.max_length = 10
    with pytest.raises(ValueError, match="max_length"):
        read_article(plain, article)


def test_doc_of_another_tokenizer_is_refused() -> None:
    nlp = get_pipeline()
    with pytest.raises(InputError, match="nlp\\(text\\)"):
        nlp.get_pipe("lgai_sentences")(Doc(nlp.vocab, words=["한빛전자"]))


@pytest.mark.parametrize("value", [read_direct, lambda: TextState(text="", morphs=[]), load_lexicon])
def test_nouns_survive_as_plain_data(value: object) -> None:
    noun = value() if callable(value) else value
    assert from_plain(to_plain(noun)) == noun


@pytest.mark.parametrize(
    "name", ["os:system", "lgai_graph.extract.saving:json", "lgai_graph.errors:LgaiError"]
)
def test_plain_data_makes_nothing_but_nouns(name: str) -> None:
    with pytest.raises(InputError, match="no noun"):
        from_plain({"@lgai": name, "of": ["x"]})


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("▷ 한빛전자는 15일 새 공장을 준공했다.", "한빛전자는 15일 새 공장을 준공했다."),
        ("Ø 한빛전자는 15일 새 공장을 준공했다.", "한빛전자는 15일 새 공장을 준공했다."),
        ("- 한빛전자는 15일 새 공장을 준공했다.", "한빛전자는 15일 새 공장을 준공했다."),
        ("-5도에도 한빛전자는 15일 새 공장을 준공했다.", "-5도에도 한빛전자는 15일 새 공장을 준공했다."),
        ("▲한빛전자는 15일 새 공장을 준공했다.", "한빛전자는 15일 새 공장을 준공했다."),
        ("△5% 성장한 한빛전자는 15일 새 공장을 준공했다.", "△5% 성장한 한빛전자는 15일 새 공장을 준공했다."),
        ("㈜한빛은 15일 새 공장을 준공했다.", "㈜한빛은 15일 새 공장을 준공했다."),
    ],
)
def test_quote_begins_behind_the_sign_of_a_list(read: ReadText, line: str, quote: str) -> None:
    (claim,) = read(line).events
    assert claim.evidence.exact == quote == line[claim.evidence.start : claim.evidence.end]
