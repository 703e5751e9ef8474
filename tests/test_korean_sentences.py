"""Sentences: where they end, where they do not, and how long cutting takes."""

import time

import pytest

from lgai_graph.korean.sentences import MAX_QUOTATION, MAX_SENTENCE, split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["“공장을 열겠다.”", "새솔은 5일 이렇게 밝혔다."],
        ["한빛전자는 “쉬겠다.”", "나래는 열었다."],
        ["“끝났을까?”", "답은 아직 없다."],
        ["“드디어 열었다!”", "새솔호가 떠났다."],
        ["“열어야 한다.”(홍길동 교수)", "한빛전자가 문을 열었다."],
        ['홍길동 대표는 “경비도 없다"고 말했다.', "이 때문에 문을 닫았다."],
        ["화면은 55인치다.", '새 화면은 17"다.', "값은 같다."],
        ["인재를 찾았다….", "나래도 찾았다."],
        ["첫째다.", "① 나래는 늘렸다."],
        ["왜 열었나?", "‘나래’를 키우려고 열었다."],
        ["‘나래를 아는가?", "아직 모른다’ 나래는 웃었다."],
    ],
)
@pytest.mark.parametrize("space", [" ", ""])
def test_sentences_part_with_and_without_a_space(sentences: list[str], space: str) -> None:
    assert cut(space.join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "홍길동은 “열겠다. 크게 열겠다.”라고 말했다.",
        "홍길동은 “열겠다.” 라고 말했다.",
        "홍길동은 “열겠다.”며 웃었다.",
        "‘열어도 될까요?’라는 물음이 많다.",
        "나래는 ‘왜 지금인가? 어떻게 여는가? (Why Now?)’라는 주제로 모임을 연다.",
        "“좋아요!” 등의 답이 왔다.",
        "가수는 ‘와이 낫?(Why Not?)’을 불렀다.",
        "한빛 야호!는 새 서비스다.",
        "판매는 늘고…값은 내렸다.",
        "하나만 남긴다…시장은 환영",
        "나래는 3.5% 늘었고 www.example.com에서 판다.",
    ],
)
def test_one_sentence_stays_whole(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_a_quotation_that_is_never_closed_is_forgotten() -> None:
    opened = "“" + "가나다라 " * (MAX_QUOTATION // 5) + "말했다."
    assert len(cut(f"{opened} 둘째 문장이다. 셋째다.")) == 3
    assert len(cut("“말했다. 둘째 문장이다. 셋째다.")) == 1


def test_no_sentence_is_longer_than_the_limit_and_words_stay_whole() -> None:
    words = "새솔과 " * 2000
    pieces = cut(words)
    assert max(map(len, pieces)) <= MAX_SENTENCE
    assert " ".join(pieces).split() == words.split()
    assert [len(piece) for piece in cut("가" * (2 * MAX_SENTENCE + 1))] == [MAX_SENTENCE, MAX_SENTENCE, 1]


@pytest.mark.parametrize("unit", ["(", "...a", "“", '"', "“가. ", "한빛은 ", ". ", "!?가", "다.”(", "다.“"])
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def measure(times: int) -> float:
        text = unit * times
        begun = time.process_time()
        split_sentences(text)
        return time.process_time() - begun

    short = min(measure(4_000) for _ in range(3))
    long = min(measure(32_000) for _ in range(2))
    assert long < 24 * short + 0.01  # 8 times the length; a square would be 64 times
