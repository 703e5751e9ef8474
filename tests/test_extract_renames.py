"""Firms that took another name: the old one is an alias, with the words that say so."""

import pytest

from conftest import Read, ReadText


def list_renamed(found: Read) -> list[tuple[str, str, str]]:
    """Return rule, old name and new name of each alias."""
    return [
        (claim.evidence.rule, *(one.mention.name for one in claim.arguments))
        for claim in found.relations
        if claim.type == "alias_of"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "한라전기는 16일 사명을 한라전기에서 한빛전자로 변경했다고 밝혔다.",
        "한라전기는 지난해 사명을 한빛전자로 바꿨다.",
        "한라전기는 창립 50주년을 맞아 사명을 ‘한빛전자’로 바꿨다.",
        "한라전기의 사명이 한빛전자로 바뀌었다.",
        "한빛전자로 이름을 바꾼 한라전기는 16일 로봇을 출시했다.",
        "가람유통은 지난해 한라전기를 인수해 이름을 한빛전자로 바꿨다.",
    ],
)
def test_changed_name_makes_the_old_one_an_alias(sentence: str, read: ReadText) -> None:
    assert list_renamed(read(sentence)) == [("alias.renamed", "한라전기", "한빛전자")]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("옛 한라전기인 한빛전자는 16일 로봇을 출시했다.", "alias.former"),
        ("한빛전자(옛 한라전기)는 16일 로봇을 출시했다.", "alias.bracket"),
    ],
)
def test_former_name_is_an_alias(sentence: str, rule: str, read: ReadText) -> None:
    assert list_renamed(read(sentence)) == [(rule, "한라전기", "한빛전자")]


@pytest.mark.parametrize(
    "sentence",
    [
        "한라전기는 제품 이름을 한빛전자로 바꿨다.",
        "한라전기는 사명을 한빛전자로 바꾸기로 했다.",
        "한라전기는 사명을 한빛전자로 바꾸지 않았다.",
        "한라전기는 대표를 김도윤에서 이보람으로 교체했다.",
        "한라전기는 공급처를 한빛전자로 바꿨다.",
        "옛 직원인 한라전기의 한빛전자는 16일 로봇을 출시했다.",
        "한라전기의 고객인 한빛전자는 16일 로봇을 출시했다.",
    ],
)
def test_other_changes_rename_nobody(sentence: str, read: ReadText) -> None:
    assert list_renamed(read(sentence)) == []


def test_evidence_has_both_names_and_the_verb(read: ReadText) -> None:
    found = read("한라전기는 지난해 사명을 한빛전자로 바꿨다.")
    assert [claim.evidence.exact for claim in found.of("alias.renamed")] == [
        "한라전기는 지난해 사명을 한빛전자로 바꿨다"
    ]
