"""Quoted names that hold a verb: titles and brands are whole sentences now and then."""

import pytest

from conftest import ReadText
from lgai_graph.extract.syntax.quoted_names import join_quoted_names
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("한빛방송은 드라마 '별을 찾다'를 3일 공개했다.", "한빛방송, 드라마 '별을 찾다' 공개"),
        ("한빛전자는 3일 ‘같이 걷기’를 출시했다.", "한빛전자, ‘같이 걷기’ 출시"),
        (
            "한빛유통은 사내 벤처 '담다'를 독립 법인으로 분사했다.",
            "한빛유통, 사내 벤처 '담다'를 독립 법인으로 분사",
        ),
        ("한빛전자는 '함께 걷다' 캠페인을 시작했다.", "한빛전자, '함께 걷다' 캠페인 시작"),
    ],
)
def test_quoted_sentence_is_the_name_of_a_thing(read: ReadText, text: str, line: str) -> None:
    assert [claim.summary for claim in read(text).claims] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "김도윤 대표는 '같이 하자'는 제안을 거절했다.",
        "김도윤 대표는 '좋다'고 말했다.",
        "‘담다’ 김도윤 대표가 웃었다.",
        "한빛전자는 ‘새솔 사전’을 출시했다.",
    ],
)
def test_what_is_told_and_what_holds_no_verb_stays_as_it_is(text: str) -> None:
    morphs = split_morphs(text, load_lexicon())
    assert list(join_quoted_names(text, morphs, load_lexicon())) == morphs
