"""Phrases of plain words are passed over, and hold no name whatever stands in them."""

import gc

import pytest

from lgai_graph.extract import extract_claims, make_pipeline
from lgai_graph.extract.names.plain import PlainWords
from lgai_graph.extract.names.reading import NameReader
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import load_lexicon

STORY = (
    "한빛전자는 지난해 성남시 시장 상인들과 새 매장을 열었다. 김모 씨는 이용자 모임의 회장이다. "
    "새솔의 홍길동 대표가 전통 시장을 찾았고, A씨도 왔다. 서울의 정부 청사에서 로봇 연구원장이 말했다. "
    "박가람 삼촌은 경제산업국장 출신이다. 이 씨의 말을 소비자들이 들었다."
)


def make_word(text: str, *tags: str) -> Word:
    return Word(text, 0, len(text), tags, False)


@pytest.mark.parametrize(
    ("text", "tags", "plain"),
    [
        ("이용자", ("NNG",), True),
        ("시장", ("NNG",), True),
        ("것", ("NNB",), True),
        ("한빛", ("NNP",), False),
        ("KT", ("SL",), False),
        ("회장", ("NNG",), False),
        ("은행", ("NNG",), False),
        ("서울", ("NNG",), False),
        ("성남시", ("NNG",), False),
        ("정부", ("NNG",), False),
        ("김모", ("NNG", "NNB"), False),
        ("이가람", ("NNG", "NNG", "NNG"), False),
    ],
)
def test_plain_words_can_be_no_part_of_a_name(text, tags, plain):
    assert PlainWords(load_lexicon()).hold([make_word(text, *tags)]) is plain


def test_passing_over_plain_phrases_changes_nothing(monkeypatch):
    passed: list[str] = []
    original = NameReader.read_phrase_once

    def read_both(reader, phrase, known):
        found, whole = original(reader, phrase, known), reader.read_phrase(phrase, known)
        assert (found.names, found.posts, found.aliases) == (whole.names, whole.posts, whole.aliases)
        passed.extend(word.text for word in phrase.words if reader.plain.hold([word]))
        return found

    monkeypatch.setattr(NameReader, "read_phrase_once", read_both)
    names = [ent.text for ent in make_pipeline()(STORY).ents]
    assert {"한빛전자", "성남시", "홍길동"}.issubset(names)
    assert {"매장", "이용자", "소비자들"}.issubset(passed)


def test_reading_many_articles_leaves_the_collector_as_it_was():
    extract_claims([])
    assert gc.isenabled()
    gc.disable()
    try:
        extract_claims([])
        assert not gc.isenabled()
    finally:
        gc.enable()
