"""What opens an article though nobody acts whom it names: a view that came up, what the press reports.

The sentences are made up and so are their firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "나래시 상가의 간판을 줄여야 한다는 주장이 제기됐다.",
            "나래시 상가의 간판을 줄여야 한다는 주장 제기",
        ),
        (
            "나래시 집값이 내년까지 크게 떨어질 것이란 전망이 나왔다.",
            "나래시 집값이 2021년까지 크게 떨어질 것이란 전망 나와",
        ),
        (
            "나래시 공무원이 아파트를 뇌물로 받았다는 의혹이 제기됐다.",
            "나래시 공무원이 아파트를 뇌물로 받았다는 의혹 제기",
        ),
    ],
)
def test_view_that_opens_an_article_is_an_event(sentence: str, summary: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert (event.evidence.rule, event.summary, event.when) == ("other.view", summary, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "나래시 상가의 간판을 줄여야 한다는 주장이 나온다.",  # now and again
        "나래시 상가의 간판을 줄여야 한다는 소문이 나왔다.",
        "하늘이 맑다. 나래시 상가의 간판을 줄여야 한다는 주장이 제기됐다.",  # not the headline's
        "이 가게의 간판을 줄여야 한다는 주장이 제기됐다.",  # which?
    ],
)
def test_view_told_by_the_way_is_no_event(sentence: str, read: ReadText) -> None:
    assert [one for one in read(sentence).events if one.evidence.rule == "other.view"] == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "동남아시아 항만에서 하역 작업이 지연되고 있다고 월스트리트저널이 3일 보도했다.",
            "동남아시아 항만에서 하역 작업 지연 (월스트리트저널 보도)",
        ),
        (
            "동남아시아 항만에서 하역 작업이 지연되고 있다고 월스트리트저널이 3일 폭로했다.",
            "동남아시아 항만에서 하역 작업 지연 (월스트리트저널 폭로)",
        ),
        (
            "월스트리트저널은 3일 동남아시아 어선들이 신형 잠수함을 발견했다고 보도했다.",
            "동남아시아 어선들이 신형 잠수함 발견 (월스트리트저널 보도)",
        ),
    ],
)
def test_report_of_the_press_is_told_as_its_own(sentence: str, summary: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert (event.evidence.rule, event.summary) == ("statement.press", summary)
    assert [(one.role, one.mention.name) for one in event.arguments] == [("speaker", "월스트리트저널")]
    assert str(event.when.when) == "2020-06-03"


@pytest.mark.parametrize(
    "sentence",
    [
        "동남아시아 항만에서 하역 작업이 지연되지 않고 있다고 월스트리트저널이 3일 보도했다.",
        "동남아시아 항만에서 하역 작업이 지연될 것이라고 월스트리트저널이 3일 보도했다.",
        "하늘이 맑다. 동남아시아 항만에서 하역 작업이 지연되고 있다고 월스트리트저널이 3일 보도했다.",
        "동남아시아 항만에서 하역 작업이 지연되고 있다고 선원들이 3일 보도했다.",
    ],
)
def test_report_of_what_may_be_is_no_event(sentence: str, read: ReadText) -> None:
    assert [one for one in read(sentence).events if one.evidence.rule == "statement.press"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "동남아시아 항만에서 하역 작업이 지연되고 있다고 월스트리트저널이 3일 보도하지 않았다.",
        "나래시 공장을 규제해야 한다는 주장이 제기되지 않았다.",
        "나래시 직장인의 휴가가 줄어든 것으로 나타나지 않았다.",
    ],
)
def test_what_did_not_come_up_is_no_event(sentence: str, read: ReadText) -> None:
    assert not read(sentence).events
