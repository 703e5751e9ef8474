"""An undated deed among times long past is doubted: its line alone would read as news.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import PUBLISHED, ReadText
from lgai_graph.extract.events.elsewhere.bygone import BYGONE

OPENING = "한빛전자는 지난달 로봇 공장을 지었다고 밝혔다. "
STORY = "한빛전자는 1988년 새솔상사를 인수했다. "


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        (STORY + "이어 일본에 그릇을 수출했다.", True),
        (STORY + "값이 싼 그릇이 인기였다. 이어 부산에 공장을 세웠다.", True),
        ("한빛전자는 1988년 새솔상사를 인수한 뒤 일본에 그릇을 수출했다.", True),
        # told today, dated, planned, or with a time nearer by
        (STORY + "이어 부산에 공장을 세웠다고 밝혔다.", False),
        (STORY + "1995년 부산에 공장을 세웠다.", False),
        (STORY + "이어 부산에 공장을 세울 계획이다.", False),
        (STORY + "지난달 사장이 바뀌었다. 이어 부산에 공장을 세웠다.", False),
        (STORY + "누리물산은 1990년부터 그릇을 팔고 있다. 이어 부산에 공장을 세웠다.", False),
        # somebody else acts
        (STORY + "누리물산은 부산에 공장을 세웠다.", False),
        # a year that only describes a noun, a sentence that tells no deed
        ("1988년 설립된 한빛전자는 부산에 공장을 세웠다.", False),
        ("한빛전자는 1988년 문을 연 그릇 회사다. 이어 부산에 공장을 세웠다.", False),
    ],
)
def test_undated_deed_among_times_long_past_is_doubted(
    text: str, is_doubted: bool, published: str | None, read: ReadText
) -> None:
    events = read(OPENING + text, published=published).events
    assert any(BYGONE in event.reasons for event in events) == is_doubted


@pytest.mark.parametrize("published", ["1989-06-17", PUBLISHED])
def test_day_of_the_article_tells_what_is_long_past(published: str, read: ReadText) -> None:
    [*_, deed] = read(STORY + "이어 부산에 공장을 세웠다.", published=published).events
    assert (BYGONE in deed.reasons) == (published == PUBLISHED)


def test_times_of_an_article_without_a_day_tell_what_is_long_past(read: ReadText) -> None:
    text = STORY + "이어 부산에 공장을 세웠다. "
    alone = read(text, published=None).events
    later = read(text + "한빛전자는 2001년 한라통신을 인수했다.", published=None).events
    assert [BYGONE in event.reasons for event in alone] == [False, False]
    assert [BYGONE in event.reasons for event in later] == [False, True, False]
