"""A reader of one line knows everybody in it: by full name, with the body of a post, and whose body it is.

The sentences are made up and so are their people and firms.
"""

import pytest

from conftest import ReadText

OPENING = "한빛전자 김가온 회장은 9일 서울에서 기자들을 만났다. "
TWO_BODIES = "김가온 한빛전자 회장이 3일 입을 열었다. 김가온 누리협회 회장은 4일 서울을 찾았다. "


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        # a surname with its title, wherever it stands
        (OPENING + "검찰은 10일 김 회장을 불러 조사했다.", "검찰, 김가온 한빛전자 회장을 불러 조사"),
        (
            OPENING + "누리은행은 10일 김 회장의 장남인 김나래 전무를 해임했다.",
            "누리은행, 김가온 한빛전자 회장의 장남인 김나래 전무 해임",
        ),
        # the line begins with the body, or with the person
        (OPENING + "한빛전자는 10일 김 회장을 해임했다.", "한빛전자, 김가온 회장 해임"),
        # 이 is a surname too
        (
            "한빛전자 이가온 회장은 9일 서울을 찾았다. 누리병원은 10일 이 회장의 수술을 마쳤다고 발표했다.",
            "누리병원, 이가온 한빛전자 회장의 수술을 마쳤다고 발표",
        ),
        # two people with their posts, a country's or a firm's
        (
            "김가온 대통령과 이나래 한빛전자 사장은 3일 서울에서 회담을 열었다.",
            "김가온 대통령·이나래 한빛전자 사장, 서울에서 회담 개최",
        ),
        # three people with their posts
        (
            "김가온 한빛전자 회장, 이나래 누리은행장, 박도현 새솔협회장은 3일 열린 간담회에 참석했다.",
            "김가온 한빛전자 회장·이나래 누리은행장·박도현 새솔협회장, 간담회 참석",
        ),
        # how many a long row has, where it is whole
        (
            "김도현·이나래·박가온·최한결·정새봄·박도윤·한지민 사외이사는 3일 임기 1년으로 재선임됐다.",
            "김도현·이나래·박가온·최한결·정새봄 등 7명, 임기 1년으로 재선임",
        ),
        (
            "김도현·이나래·박가온·최한결·정새봄·박도윤·한지민 이사 등은 3일 서울에서 열린 간담회에 참석했다.",
            "김도현·이나래·박가온·최한결·정새봄 등, 서울에서 열린 간담회 참석",
        ),
        # others act beside them, and how many
        (
            "김가온 한빛전자 사장과 이나래 새솔 부사장 등이 3일 부산 회관에서 열린 준공식에 참석했다.",
            "김가온 한빛전자 사장·이나래 새솔 부사장 등, 부산 회관에서 열린 준공식 참석",
        ),
        (
            "김가온 한빛전자 사장과 이나래 새솔 부사장 등 50여명이 3일 부산 회관을 방문했다.",
            "김가온 한빛전자 사장·이나래 새솔 부사장 등 50여명, 부산 회관 방문",
        ),
        (
            "김가온 한빛전자 사장과 이나래 새솔 부사장 등 2명이 3일 부산 회관을 방문했다.",
            "김가온 한빛전자 사장·이나래 새솔 부사장, 부산 회관 방문",
        ),
        (
            "박도현 사장은 3일 퇴사한 이나래 전 한빛전자 부사장 등과 함께 새솔을 창업했다.",
            "이나래 전 한빛전자 부사장 퇴사",
        ),
        # whoever acts, though the frame has no place for a person
        (OPENING + "김 회장이 직접 박서준 팀장을 영입했다.", "김가온 한빛전자 회장, 직접 박서준 팀장 영입"),
        (OPENING + "김 회장의 측근이 직접 박서준 팀장을 영입했다.", "김 회장의 측근, 직접 박서준 팀장 영입"),
        # who is chosen does not choose
        (
            "3일 올해의 인물로 김가온 한빛전자 회장과 이나래 누리대 교수를 선정했다.",
            "올해의 인물로 김가온 한빛전자 회장과 이나래 누리대 교수 선정",
        ),
        # a part of a body acts, and not the body; somebody of it is no part
        ("한빛협회 회장단은 3일 서울 회관을 방문했다.", "한빛협회 회장단, 서울 회관 방문"),
        (
            "한빛당 법안심사소위는 3일 상속세법 개정안을 심사했다.",
            "한빛당 법안심사소위, 상속세법 개정안 심사",
        ),
        ("한빛전자 대변인은 3일 새 공장을 착공했다고 밝혔다.", "한빛전자, 새 공장 착공"),
        # a part of a body
        (
            "한빛협회 일자리센터는 3일 서울에서 문을 열었다. 일자리센터는 4일 누리은행과 협약을 맺었다.",
            "한빛협회 일자리센터, 누리은행과 협약 체결",
        ),
        # who takes an office is known by another
        (
            "이나래 한빛협회 부회장은 3일 누리은행 감사로 옮겼다.",
            "이나래 한빛협회 부회장, 누리은행 감사로 선임",
        ),
    ],
)
def test_line_calls_everybody_in_full(text: str, summary: str, read: ReadText) -> None:
    assert summary in [event.summary for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        # of two bodies neither is certain
        (TWO_BODIES + "검찰은 10일 김 회장을 불러 조사했다.", "검찰, 김가온 회장을 불러 조사"),
        # nobody with that surname was named
        (OPENING + "검찰은 10일 박 회장을 불러 조사했다.", "검찰, 박 회장을 불러 조사"),
        # the body is of the past
        (
            "김가온 전 한빛전자 회장은 9일 서울을 찾았다. 검찰은 10일 김 회장을 불러 조사했다.",
            "검찰, 김가온 회장을 불러 조사",
        ),
        # what is quoted stays as it was said
        (
            OPENING + "정누리 장관은 10일 “김 회장을 믿는다”고 말했다.",
            "정누리 장관, “김 회장을 믿는다” 발언",
        ),
        # of two parts with one name neither is certain, and a government is that of the country
        (
            "한빛협회 일자리센터와 누리협회 일자리센터는 3일 문을 열었다. "
            "일자리센터는 4일 한빛은행과 협약을 맺었다.",
            "일자리센터, 한빛은행과 협약 체결",
        ),
        ("일본 정부는 3일 공항을 열었다. 정부는 4일 새 공항을 열기로 했다.", "정부, 새 공항 개최"),
        ("가람시 정부는 3일 공항을 열었다. 정부는 4일 새 공항을 열기로 했다.", "정부, 새 공항 개최"),
        # the office that the line tells is not said before it
        ("이나래 한빛협회 부회장은 3일 한빛협회 회장으로 취임했다.", "이나래, 한빛협회 회장으로 취임"),
    ],
)
def test_line_adds_nothing_that_is_not_certain(text: str, summary: str, read: ReadText) -> None:
    assert summary in [event.summary for event in read(text).events]


def test_bare_short_form_is_the_whole_name(read: ReadText) -> None:
    text = "존 스미스 한빛전자 회장이 3일 한국을 찾았다. 검찰은 10일 스미스가 이끄는 누리은행을 압수수색했다."
    lines = [event.summary for event in read(text).events]
    assert "검찰, 존 스미스가 이끄는 누리은행 압수수색" in lines


def test_backslash_in_a_name_stays_a_backslash(read: ReadText) -> None:
    text = "김가온 한빛\\1전자 사장이 왔다. 검찰은 4일 김 사장을 불러 조사했다."
    assert any("사장을 불러 조사" in event.summary for event in read(text).events)
