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


def make_syllables(seed: int, length: int) -> str:
    """Make text of which no run of eight characters stands twice."""
    chance = random.Random(seed)
    return "".join(chr(chance.randrange(0xAC00, 0xD7A4)) for _ in range(length))


def is_folded(left: str, right: str) -> bool:
    return len(set(find_origins([make_article("a", left), make_article("b", right)]).values())) == 1


@pytest.mark.parametrize(("shared", "folded"), [(0.40, False), (0.46, False), (0.54, True), (0.60, True)])
def test_two_bodies_are_copies_from_half_of_all_their_words(shared: float, folded: bool) -> None:
    # of a common part s and own parts o, s / (s + 2o) is shared
    own = 1_500
    common = make_syllables(1, round(2 * own * shared / (1 - shared)))
    assert is_folded(common + make_syllables(2, own), common + make_syllables(3, own)) is folded


@pytest.mark.parametrize(("held", "folded"), [(0.70, False), (0.77, False), (0.83, True), (0.95, True)])
def test_a_body_cut_for_space_is_a_copy_where_four_fifths_of_it_stand_in_the_longer(
    held: float, folded: bool
) -> None:
    common = make_syllables(1, round(2_000 * held))
    short = common + make_syllables(2, 2_000 - len(common))
    assert is_folded(short, common + make_syllables(3, 8_000)) is folded


@pytest.mark.parametrize(("length", "folded"), [(90, False), (400, True)])
def test_a_body_of_under_a_hundred_characters_is_no_copy(length: int, folded: bool) -> None:
    assert is_folded(make_syllables(1, length), make_syllables(1, length)) is folded


def test_a_formula_that_many_articles_share_folds_none() -> None:
    formula = make_syllables(1, 300)
    articles = [make_article(f"{n:03}", formula + make_syllables(n + 2, 900)) for n in range(60)]
    assert len(set(find_origins(articles).values())) == 60


def test_the_same_phrases_in_another_order_are_another_story() -> None:
    phrases = [make_syllables(seed, 10) for seed in range(200)]
    shuffled = random.Random(7).sample(phrases, len(phrases))
    assert not is_folded("".join(phrases), "".join(shuffled))


def test_a_story_with_a_syllable_changed_in_every_thirty_is_a_copy() -> None:
    story = make_syllables(1, 3_000)
    changed = "".join("가" if place % 30 == 0 else char for place, char in enumerate(story))
    assert is_folded(story, changed)
