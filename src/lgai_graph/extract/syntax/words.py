"""Make the words of a phrase of Kiwi's morphs."""

from collections.abc import Callable, Sequence

from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.extract.syntax.tokenizer import Morph


def has_past(form: str) -> bool:
    """Tell whether a surface carries the past 었 (contracted or not)."""
    return any(
        (ord(char) - 0xAC00) % 28 == 20 for char in form if "가" <= char <= "힣" and char not in "겠있"
    )


def make_words(text: str, nouns: Sequence[Morph], quoted: Sequence[bool]) -> list[Word]:
    """Join nouns that touch into words."""
    words: list[Word] = []
    first = 0
    for i in range(1, len(nouns) + 1):
        if i < len(nouns) and nouns[i].start == nouns[i - 1].end and quoted[i] == quoted[i - 1]:
            continue
        start, end = nouns[first].start, nouns[i - 1].end
        tags = tuple(noun.tag.partition("+")[0] for noun in nouns[first:i])
        words.append(Word(text[start:end], start, end, tags, quoted[first]))
        first = i
    return words


def count_words(nouns: Sequence[Morph], words: Sequence[Word]) -> Callable[[int], int]:
    """Return a function from a number of nouns to the number of words they fill."""

    def count(n: int) -> int:
        end = nouns[n - 1].end if n else 0
        return sum(word.start < end for word in words)

    return count
