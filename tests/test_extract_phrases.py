"""Sentences, noun phrases, predicates and moments."""

from dataclasses import replace
from datetime import date

import pytest

from lgai_graph.dates import find_dates
from lgai_graph.extract.events.modality.status import read_status
from lgai_graph.extract.syntax.clauses.arguments import read_clause
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EventStatus, Period


def parse(text: str) -> list[Sentence]:
    periods = [found for found in find_dates(text, date(2020, 6, 17)) if isinstance(found, Period)]
    return parse_sentences(text, split_morphs(text, load_lexicon()), load_lexicon().syntax, periods)


def list_phrases(text: str) -> list[tuple[str, str]]:
    """Return (words, particle) of the first sentence's phrases."""
    return [(" ".join(word.text for word in item.words), item.particle) for item in parse(text)[0].phrases]


def list_predicates(text: str) -> list[tuple[str, str, str]]:
    """Return (lemma, voice, ending) of the first sentence's predicates."""
    return [(item.lemma, item.voice, item.ending) for item in parse(text)[0].predicates]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("한빛전자가 섰다. 한라통신도 섰다.", ["한빛전자가 섰다.", "한라통신도 섰다."]),
        ("첫 줄 제목\n둘째 줄은 본문이다.", ["첫 줄 제목", "둘째 줄은 본문이다."]),
        ("매출이 3.5% 늘었다. 끝.", ["매출이 3.5% 늘었다.", "끝."]),
        ("“늘었다. 또 늘 것이다.”라고 말했다. 끝.", ["“늘었다. 또 늘 것이다.”라고 말했다.", "끝."]),
        ("정말일까? 그렇다! 끝.", ["정말일까?", "그렇다!", "끝."]),
        ("붙여 썼다.다음 문장이다.", ["붙여 썼다.", "다음 문장이다."]),
        ("www.example.com에서 샀다.", ["www.example.com에서 샀다."]),
        ("  앞뒤 칸.  \n\n ", ["앞뒤 칸."]),
        ("", []),
    ],
)
def test_text_splits_into_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_quotation_left_open_ends_at_the_line() -> None:
    text = "“열린 채로 둔 말.\n다음 줄이다."
    assert [text[start:end] for start, end in split_sentences(text)] == ["“열린 채로 둔 말.", "다음 줄이다."]


def test_phrases_end_at_their_particles() -> None:
    assert list_phrases("한빛전자는 서울대와 인공지능 연구소를 부산에 설립했다.") == [
        ("한빛전자", "는"),
        ("서울대", "와"),
        ("인공지능 연구소", "를"),
        ("부산", "에"),
    ]


def test_joined_particles_are_one() -> None:
    assert list_phrases("체결식에는 사장이 참석했다.")[0] == ("체결식", "에는")


def test_comma_closes_a_phrase() -> None:
    assert list_phrases("한빛전자, 서울대가 만났다.") == [("한빛전자", ","), ("서울대", "가")]


def test_middle_dot_joins_touching_nouns() -> None:
    assert list_phrases("석·박사 과정을 열었다.")[0] == ("석·박사 과정", "을")


@pytest.mark.parametrize("word", ["및", "또는", "혹은"])
def test_word_for_and_coordinates(word: str) -> None:
    assert list_phrases(f"한빛전자 {word} 서울대가 만났다.")[0] == ("한빛전자", ",")


def test_bracket_is_a_note_of_the_phrase_and_not_a_word() -> None:
    text = "한국전자통신연구원(ETRI)은 섰다."
    phrase = next(parse(text)[0].phrases)
    assert [text[start:end] for start, end, _ in phrase.notes] == ["ETRI"]
    assert [word.text for word in phrase.words] == ["한국전자통신연구원"]
    assert phrase.particle == "은"


def test_bracket_left_open_swallows_nothing() -> None:
    words = [word.text for phrase in parse("한빛전자(서울대를 방문했다.")[0].phrases for word in phrase.words]
    assert words == ["한빛전자", "서울대"]


def test_together_marks_the_companion() -> None:
    phrases = list(parse("한빛전자는 서울대와 함께 과정을 열었다.")[0].phrases)
    assert [phrase.together for phrase in phrases] == [False, True, False]


def test_short_quotation_is_a_name() -> None:
    phrase = next(parse("‘현장 개발자 과정’을 열었다.")[0].phrases)
    assert [word.quoted for word in phrase.words] == [True, True, True]
    assert not phrase.speech


def test_name_in_single_marks_does_not_end_the_speech_around_it() -> None:
    items = parse("사장은 “한라통신이 ‘새솔 2.0’ 서비스를 내놓아 고객을 모았다”고 말했다.")[0].items
    assert [item.quoted for item in items if isinstance(item, Predicate)] == [True, True, False]


def test_long_quotation_is_speech() -> None:
    items = parse("사장은 “내년에는 새 연구소를 세우고 인재를 더 많이 뽑겠다”고 말했다.")[0].items
    assert [item.quoted for item in items if isinstance(item, Predicate)] == [True, True, False]
    assert [item.speech for item in items if isinstance(item, Phrase)] == [False, True, True]
    assert [item.speech for item in items if isinstance(item, Moment)] == [True]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("연구소를 설립했다.", ("설립", "active", "EF")),
        ("연구소가 설립됐다.", ("설립", "passive", "EF")),
        ("연구소를 설립하고 떠났다.", ("설립", "active", "EC")),
        ("설립한 연구소가 컸다.", ("설립", "active", "ETM")),
        ("연구소를 설립하기 바란다.", ("설립", "active", "ETN")),
        ("사장을 승진시켰다.", ("승진", "causative", "EF")),
        ("문을 연다.", ("열", "verb", "EF")),
        ("협업하고 있다.", ("협업", "active", "EF")),
    ],
)
def test_predicate_has_stem_voice_and_ending(text: str, predicate: tuple[str, str, str]) -> None:
    assert list_predicates(text)[0] == predicate


@pytest.mark.parametrize(
    ("text", "past"), [("설립했다.", True), ("설립한다.", False), ("설립하겠다.", False), ("열었다.", True)]
)
def test_predicate_knows_the_past(text: str, past: bool) -> None:
    assert next(parse(text)[0].predicates).past is past


def test_copula_takes_the_phrase_before_it() -> None:
    assert list_phrases("김도윤은 한빛전자 대표다.")[-1] == ("한빛전자 대표", "이다")


def test_time_expression_is_a_moment_and_not_a_phrase() -> None:
    sentence = parse("한빛전자는 지난해 7월 연구소를 설립했다.")[0]
    moments = [item for item in sentence.items if isinstance(item, Moment)]
    assert [(moment.period.words, moment.period.when) for moment in moments] == [("지난해 7월", "2019-07")]
    assert [phrase.particle for phrase in sentence.phrases] == ["는", "를"]


def test_items_stand_in_text_order_and_know_their_index() -> None:
    text = "한빛전자는 지난해 7월 연구소를 설립해 인재를 키우고 있다."
    items = parse(text)[0].items
    assert [item.index for item in items] == list(range(len(items)))
    assert [item.start for item in items] == sorted(item.start for item in items)


def test_words_are_slices_of_the_text() -> None:
    text = "LG AI연구원(원장 김도윤)은 ‘AI 원팀’과 16일 손잡았다."
    words = [word for sentence in parse(text) for phrase in sentence.phrases for word in phrase.words]
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]


def test_a_sentence_keeps_the_arguments_of_its_verbs_whatever_a_rule_does_with_its_own() -> None:
    [sentence] = parse("한빛전자는 부산에 연구소를 설립했다.")
    [verb] = sentence.predicates
    first = read_clause(sentence, verb, frozenset())
    kept = {slot: list(phrases) for slot, phrases in first.slots.items()}
    first.slots.pop("object")
    assert read_clause(sentence, verb, frozenset()).slots == kept
    assert sentence.arguments.keys() == {verb.index}


def test_a_verb_read_as_another_has_arguments_and_a_status_of_its_own() -> None:
    text, statuses = "한빛전자는 부산에 연구소를 설립했다.", load_lexicon().frames.statuses
    [sentence] = parse(text)
    [verb] = sentence.predicates
    assert "topic" in read_clause(sentence, verb, frozenset()).slots
    assert read_status(text, sentence, verb, statuses) is EventStatus.HAPPENED
    described = replace(verb, ending="ETM", tail="설립할", past=False)
    assert read_status(text, sentence, described, statuses) is EventStatus.PLANNED
    passive = replace(verb, voice="passive", ending="ETN")
    sentence.arguments[verb.index] = {}
    assert "object" in read_clause(sentence, passive, frozenset()).slots
    assert sentence.statuses == {verb.index: EventStatus.HAPPENED}


@pytest.mark.parametrize(
    ("text", "copulas"),
    [
        ("한빛전자 대표인 홍길동이 왔다.", [("한빛전자 대표", "이", "홍길동")]),
        ("홍길동은 한빛전자 대표다.", []),
        ("홍길동을 만난 김가온이 왔다.", []),
    ],
)
def test_copulas_stand_between_two_phrases(text: str, copulas: list[tuple[str, str, str]]) -> None:
    found = [
        (" ".join(word.text for word in before.words), verb.lemma, behind.words[-1].text)
        for before, verb, behind in parse(text)[0].copulas
    ]
    assert found == copulas
