"""Compare what two event claims are about, word by word."""

from typing import TypeVar

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.figures import is_rounded
from lgai_graph.link.events.likeness.objects import MIN_PART, ObjectWords, is_count

T = TypeVar("T")

_SIMILAR, _UNLIKE = 0.55, 0.34  # shares of common pairs of syllables; calibrated on the stories of the tests
_LOOSE_PARTICLES = frozenset("가이과와도로")  # a noun may end in each (전문가, 어린이)


def share_words(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both objects have a telling word in common, or a long word holds another."""
    return bool(left.words & right.words) or bool(find_shared_words(left.words, right.words))


def find_shared_words(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """Return the left words that stand on the right, or that a long word there holds or is part of.

    A word of three syllables may end in a particle that no one could cut off for sure (정보가, 정보).
    """
    shared = left & right
    return shared | {
        first
        for first in left - shared
        for second in right
        if (min(len(first), len(second)) >= MIN_PART and (first in second or second in first))
        or _differ_by_particle(first, second)
        or _differ_by_particle(second, first)
    }


def are_apart(left: frozenset[T], right: frozenset[T]) -> bool:
    """Tell whether both hold something, and nothing in common."""
    return bool(left and right) and left.isdisjoint(right)


def _differ_by_particle(long: str, short: str) -> bool:
    """Tell whether a word of three syllables is one of two with a particle behind it."""
    return len(long) == MIN_PART and long[:-1] == short and long[-1] in _LOOSE_PARTICLES


def get_similarity(left: ObjectWords, right: ObjectWords) -> float:
    """Return which share of the shorter object's pairs of syllables the other holds, 0–1."""
    if not (left.pairs and right.pairs):
        return 0.0
    return len(left.pairs & right.pairs) / min(len(left.pairs), len(right.pairs))


def is_another_generic(plain: ObjectWords, other: ObjectWords) -> bool:
    """Tell whether two things are of two sorts that name nothing by themselves (이벤트, 지원 프로그램)."""
    return bool(plain.sort) and other.sort in load_spellings().generic_objects and plain.sort != other.sort


def tells_of_several(phrase: str) -> bool:
    """Tell whether a phrase counts things without naming one (두 기업, 새 모델 3종).

    >>> tells_of_several("두 기업"), tells_of_several("로봇 두뇌")
    (True, False)
    """
    words = phrase.split()
    return bool(load_spellings().several.intersection(words)) or any(map(is_count, words))


def have_other_numbers(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both objects bear numbers, or amounts, and none in common (새솔폰 3, 새솔폰 4)."""
    return are_apart(left.numbers, right.numbers) or have_other_sums(left.sums, right.sums)


def have_other_sums(left: frozenset[tuple[float, str]], right: frozenset[tuple[float, str]]) -> bool:
    """Tell whether both sides have sums, maybe of one currency, and no sum is the other, maybe rounded."""
    alike = [
        (one, other)
        for one, unit in left
        for other, counted in right
        if unit == counted or not (unit and counted)
    ]
    return bool(alike) and not any(is_rounded(one, other) for one, other in alike)


def is_same_object(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether two objects are one thing, named in full or in part.

    The head must be one: an airline's 노선 is not the 항공권 of that 노선.
    """
    is_part = left.words <= right.words or right.words <= left.words
    return (
        bool(left.words and right.words)
        and not have_other_numbers(left, right)
        and has_one_head(left, right)
        and (is_part or get_similarity(left, right) >= _SIMILAR)
    )


def _is_same_head(left: str, right: str) -> bool:
    """Tell whether one word ends or begins in the other (선물세트, 굿즈선물세트)."""
    return left.endswith(right) or right.endswith(left) or left.startswith(right) or right.startswith(left)


def has_one_head(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether two objects are things of one sort, by their last telling words."""
    return bool(left.head and right.head) and _is_same_head(left.head, right.head)


def is_named_once(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether one object names what the other only describes (접이식 스쿠터 ‘포개’, 접이식 스쿠터)."""
    named, plain = (left, right) if left.bearer else (right, left)
    is_bearer = bool(named.bearer) and not plain.bearer and plain.head == named.bearer
    is_described = bool((named.words & plain.words) - {plain.head})
    return is_bearer and is_described and not have_other_numbers(named, plain)


def shares_only_head(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both say more than the sort of thing, and nothing in common (배달용 차, 접이식 차)."""
    first, second = left.words - {left.head}, right.words - {right.head}
    is_one_sort = bool(first and second) and has_one_head(left, right)
    return is_one_sort and not find_shared_words(first, second)


def is_related_object(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether two objects share a telling word, or enough syllables."""
    is_near = share_words(left, right) or get_similarity(left, right) >= _UNLIKE
    return is_near and not have_other_numbers(left, right)


def is_other_object(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both objects are named and have nothing in common."""
    is_named = bool(left.words and right.words)
    return have_other_numbers(left, right) or (is_named and not is_related_object(left, right))
