"""The tokenizer: Kiwi's morphs as a spaCy Doc that spells its input exactly."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import get_pipeline
from lgai_graph.extract.syntax.tokenizer import (
    OOV_HANDLING,
    cover_text,
    get_kiwi,
    is_common_noun,
    is_unknown,
    join_overlapping,
    split_morphs,
    split_title,
    tokenize_title,
)
from lgai_graph.lexicon import load_lexicon

HOSTILE = (
    "",
    " ",
    "\n",
    "\ufeff한빛전자는 16일 밝혔다.",
    unicodedata.normalize("NFD", "한빛전자는 김도윤 사장을 영입했다."),
    "한빛전자는\r\n16일\r\n\r\n밝혔다.\r\n",
    "가족 👨‍👩‍👧‍👦이 모였다. 👍🏽 좋다!",
    "첫 줄\u2028둘째 줄\u2029셋째 단락",
    "너비 없는\u200b칸과\u00a0붙는 칸,\u3000전각 칸",
    "두  칸   세 칸\t탭\t\t탭",
    "  앞뒤 공백  ",
    "ㄱㄴㄷ ㅏㅑ ㅋㅋㅋ ᄀᅠ",
    "했다했다했다 갔다왔다 연다. 여쭀다",
    "㈜한빛 ㉠ ½ ① Ⅳ ㎡",
    "漢字와 カタカナ, русский, العربية",
    "e\u0301tude 한\u0302빛",
    "제어\x00문자\x07포함\x1b[0m",
    "“따옴표’와 『괄호」(안 닫힘",
    "\ud7ff\ue000\ufffd\U0001f9d1\u200d\U0001f4bb",
    "가" * 3000,
    "https://www.example.com/a?b=c&d=%EA%B0%80 user@example.com #태그 @이름",
)
PIECES = st.one_of(
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(
        [" ", "  ", "\n", "\r\n", "\t", "했다", "하였다", "한빛전자", "16일", "“", "(", "\u2028"]
    ),
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_doc_spells_hostile_text(text: str) -> None:
    assert get_pipeline().make_doc(text).text == text


@settings(
    derandomize=True,
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_doc_spells_any_text(text: str) -> None:
    assert get_pipeline().make_doc(text).text == text


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_morphs_are_slices_in_text_order(text: str) -> None:
    end = 0
    for morph in split_morphs(text, load_lexicon()):
        assert end <= morph.start <= morph.end <= len(text)
        end = morph.end


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_surface_forms_are_those_of_kiwi(text: str) -> None:
    tokens = get_kiwi().tokenize(text, oov_handling=OOV_HANDLING)
    ours = [(start, end, [token.form for token in group]) for start, end, group in join_overlapping(tokens)]
    forms = get_kiwi().split_into_forms(text, oov_handling=OOV_HANDLING)
    assert ours == [(form.start, form.end, [token.form for token in form.tokens]) for form in forms]


def test_every_word_stands_at_its_place_in_the_doc() -> None:
    text = "한빛전자는  16일\n밝혔다."
    assert [text[token.idx : token.idx + len(token)] for token in get_pipeline().make_doc(text)] == [
        token.text for token in get_pipeline().make_doc(text)
    ]


def test_contracted_verb_is_one_morph_with_its_stem() -> None:
    morphs = split_morphs("문을 연다", load_lexicon())
    assert [(morph.form, morph.lemma) for morph in morphs if morph.tag.startswith("VV")] == [("연다", "열")]


def test_particle_comes_off_the_noun() -> None:
    morphs = split_morphs("한빛전자가 삼성전자를 인수했다.", load_lexicon())
    assert [morph.form for morph in morphs if morph.tag.startswith("JK")] == ["가", "를"]


def test_odd_white_space_is_a_token_of_its_own() -> None:
    words, spaces, tags = cover_text("가\n나", split_morphs("가\n나", load_lexicon()))
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == "가\n나"
    assert "_SP" in tags


def test_two_texts_do_not_change_each_other() -> None:
    first = split_morphs("토론토에 연구소를 세웠다.", load_lexicon())
    split_morphs("토론토는 캐나다의 도시다. 토론토에 갔다.", load_lexicon())
    assert split_morphs("토론토에 연구소를 세웠다.", load_lexicon()) == first


def test_words_looked_up_leave_the_headline_in_its_cache() -> None:
    lexicon = load_lexicon()
    tokenize_title.cache_clear()
    split_title("한빛전자, 새 공장", lexicon)
    words = ("상품", "쇼핑몰", "매장", "누리엠", "록앤새")
    assert [is_common_noun(word) for word in words[:3]] == [True] * 3
    assert [is_unknown(word) for word in words[3:]] == [True] * 2
    split_title("한빛전자, 새 공장", lexicon)
    told = tokenize_title.cache_info()
    assert (told.hits, told.misses) == (1, 1)
