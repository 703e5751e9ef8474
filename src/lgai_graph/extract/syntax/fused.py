"""Part a name from the particle that Kiwi took for its last syllable (나래울은 | 새 로봇을)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lgai_graph.extract.syntax.phrases import Item, Phrase, Sentence, Word

# particle → whether the syllable before it ends in a consonant
AGREEMENT = {
    "은": True,
    "는": False,
    "이": True,
    "가": False,
    "을": True,
    "를": False,
    "과": True,
    "와": False,
}
FIRST_SYLLABLE, FINALS = 0xAC00, 28
SHORTEST = 3  # syllables of a name of two with its particle


def part_fused(sentences: Sequence[Sentence], names: Mapping[int, int]) -> list[Sentence]:
    """Part the fused particles of all sentences, once the names are known.

    Args:
        sentences: as parsed.
        names: end → start of the article's names.
    """
    return [part_sentence(sentence, names) for sentence in sentences]


def part_sentence(sentence: Sentence, names: Mapping[int, int]) -> Sentence:
    """Return a sentence with its fused phrases parted; itself where it has none."""
    if all(find_fused(phrase, names) is None for phrase in sentence.phrases):
        return sentence
    items = [piece for item in sentence.items for piece in part_item(item, names)]
    numbered: list[Item] = [replace(item, index=index) for index, item in enumerate(items)]
    return Sentence(sentence.start, sentence.end, numbered)


def part_item(item: Item, names: Mapping[int, int]) -> Iterator[Item]:
    """Yield an item; of a fused phrase the name with its particle, then the phrase behind it."""
    n = find_fused(item, names) if isinstance(item, Phrase) else None
    if n is None or not isinstance(item, Phrase):
        yield item
        return
    word = item.words[n]
    name = word._replace(text=word.text[:-1], end=word.end - 1, tags=("NNP",))
    yield replace(
        item,
        words=[*item.words[:n], name],
        notes=[note for note in item.notes if note[2] <= n],
        particle=word.text[-1],
        end=name.end,
        together=False,
    )
    rest = item.words[n + 1 :]
    behind = [(start, end, count - n - 1) for start, end, count in item.notes if count > n]
    yield from part_item(replace(item, words=rest, notes=behind, start=rest[0].start), names)


def find_fused(phrase: Phrase, names: Mapping[int, int]) -> int | None:
    """Return the number of the first word that hides the particle of a name, None where none does."""
    for n, word in enumerate(phrase.words[:-1]):
        if len(word.tags) == 1 and names.get(word.end - 1, word.end) <= word.start and agrees(word):
            return n
    return None


def agrees(word: Word) -> bool:
    """Tell whether a word ends in a particle that suits the syllable before it."""
    if len(word.text) != word.end - word.start or len(word.text) < SHORTEST:
        return False
    before, closed = word.text[-2], AGREEMENT.get(word.text[-1])
    is_syllable = "가" <= before <= "힣"
    return is_syllable and closed is not None and closed is ((ord(before) - FIRST_SYLLABLE) % FINALS > 0)
