"""Copies of one story have one origin."""

import random

import pytest

from lgai_graph.load import find_origins
from lgai_graph.model import Article, ArticleId

WORDS = (
    "가람",
    "나래",
    "다솜",
    "라온",
    "마루",
    "바다",
    "사랑",
    "아름",
    "자람",
    "차림",
    "연구",
    "공장",
    "투자",
    "협약",
)


def make_text(seed: int, sentences: int = 20) -> str:
    chance = random.Random(seed)
    lines = (
        " ".join(chance.choice(WORDS) for _ in range(8)) + f" {chance.randrange(999)}다."
        for _ in range(sentences)
    )
    return "\n".join(lines)


def make_article(name: str, text: str, day: str | None = None) -> Article:
    return Article(
        id=ArticleId(name),
        title=name,
        author=None,
        publisher=None,
        published_at=day,
        modified_at=None,
        published_basis=None,
        source_url=None,
        content_hash=name,
        text=text,
        source=name,
    )


STORY = make_text(1)
LINES = STORY.split("\n")


@pytest.mark.parametrize(
    "copy",
    [
        STORY,
        STORY.replace("\n", " "),
        "\n".join(LINES[:-5]),
        "\n".join(LINES[:6]),
        "\n".join([*LINES[:12], *make_text(2, 5).split("\n"), *LINES[12:]]),
        STORY.replace("가람", "㈜가람"),
    ],
    ids=["same", "one line", "cut", "much cut", "with an addition", "a word changed"],
)
def test_a_copy_has_the_origin_of_the_earliest(copy: str) -> None:
    articles = [make_article("b", copy, "2021-03-16"), make_article("c", STORY, "2021-03-15")]
    assert find_origins(articles) == {"b": "c", "c": "c"}


@pytest.mark.parametrize(
    "other",
    [make_text(3), "\n".join([*LINES[:4], *make_text(4, 16).split("\n")]), "짧은 글"],
    ids=["another story", "a shared quotation", "a short text"],
)
def test_another_story_is_its_own_origin(other: str) -> None:
    assert find_origins([make_article("a", STORY), make_article("b", other)]) == {"a": "a", "b": "b"}


def test_two_short_texts_are_never_copies() -> None:
    assert find_origins([make_article("a", "짧은 글"), make_article("b", "짧은 글")]) == {"a": "a", "b": "b"}


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [make_article(f"{number:03}", make_text(number % 30)) for number in range(90)]
    shuffled = random.Random(5).sample(articles, len(articles))
    assert find_origins(articles) == find_origins(shuffled)
    assert len(set(find_origins(articles).values())) == 30


def test_a_story_in_a_hundred_outlets_is_one_origin() -> None:
    articles = [make_article(f"{number:03}", STORY) for number in range(120)]
    assert set(find_origins(articles).values()) == {"000"}
