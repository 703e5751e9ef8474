"""Find the phrase that introduced a thing which a later sentence only points to.

``새솔은 ‘나래’ 서비스를 열었다. … 이 서비스를 중단했다``: what is stopped is ‘나래’ 서비스. The nearest
phrase with the same noun counts; where two that differ fit, nothing does.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.things import cut_text, tidy
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_title

LONGEST = 40  # characters of an introduction
PROPER = frozenset({"NNP", "SL", "NF"})
OTHERS = "등"
OPENING = 3  # sentences
QUOTED = re.compile("[’”」》>〉』'\"]")  # a title stands in it
MARK = re.compile(r"[“”\"]")  # somebody's words


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A phrase that says which thing it speaks of.

    Args:
        words: as the line shows it; empty where only a clause says which.
        start: where it begins in the article.
        end: where it ends.
        is_named: it holds a name, a title or a number.
    """

    words: str
    start: int
    end: int
    is_named: bool

    def agrees(self, other: "Antecedent") -> bool:
        """Tell whether two introductions may be of one thing: they share a word besides the last."""
        own, others = set(self.words.split()[:-1]), set(other.words.split()[:-1])
        same = self.words.endswith(other.words) or other.words.endswith(self.words)
        return bool(self.words) and bool(other.words) and (same or not own.isdisjoint(others))


def find_nearest(context: ArticleContext, sentence: Sentence, phrase: Phrase, head: str) -> Antecedent | None:
    """Return the nearest introduction of what a phrase points back to, None where two differ.

    Args:
        context: the article.
        sentence: where the phrase stands.
        phrase: what points back (이 서비스).
        head: its noun.
    """
    heads = (head, *context.lexicon.referring.sorts.get(head, ()))
    for one in (sentence, *reversed(context.memory.told)):
        before = phrase.index if one is sentence else None
        if row := list(list_sorts(list_introductions(context, context.text, one, heads, before), head)):
            return choose_one(row)
    return choose_one(list(list_sorts(list_in_title(context, heads), head)))


def list_sorts(found: Iterable[Antecedent], head: str) -> Iterator[Antecedent]:
    """Yield the introductions by a noun itself, and those by what it can stand for if they hold a title."""
    return (one for one in found if one.words.endswith(head) or not one.words or QUOTED.search(one.words))


def find_only(
    context: ArticleContext, sentence: Sentence, phrase: Phrase, head: str, actors: Collection[str]
) -> Antecedent | None:
    """Return the one introduction of a thing that somebody acts on, None where two differ.

    The sentence that introduces it names the actor, or the headline has the thing's own word.

    Args:
        context: the article.
        sentence: where the thing stands.
        phrase: the thing.
        head: its noun.
        actors: names of those who act.
    """
    found: list[Antecedent] = []
    for one in (sentence, *reversed(context.memory.told)):
        before = phrase.index if one is sentence else None
        found += reversed(list(list_introductions(context, context.text, one, (head,), before)))
    chosen = choose_one(found[:1] + [one for one in found[1:] if one.words])
    if chosen is None or not any(one.is_named for one in found):
        return None
    told = next((one for one in context.memory.told if one.start <= chosen.start < one.end), sentence)
    beside = {name.label for name in context.find_names(told)}
    title = context.article.title
    headed = any(actor in title for actor in actors)
    shared = headed and any(word in title for word in chosen.words.split()[:-1] if len(word) > 1)
    return chosen if shared or not beside.isdisjoint(actors) else None


def find_in_headline(
    context: ArticleContext, word: str, actors: Collection[str], told: Collection[str]
) -> Antecedent | None:
    """Return the headline's words for a thing of the opening (설맞이 행사), if an actor stands there too.

    Args:
        context: the article.
        word: the thing's noun.
        actors: names of those who act.
        told: words that the line has anyway.
    """
    opening = len(context.memory.told) < OPENING
    if not opening or not any(actor in context.article.title for actor in actors):
        return None
    found = choose_one(list_in_title(context, (word,)))
    if found is None or not found.words or MARK.search(found.words):
        return None
    front = [one for one in found.words.split()[:-1] if one not in actors]
    again = any(one in words or words in one for one in front for words in told)
    return replace(found, words=" ".join((*front, word))) if front and not again else None


def choose_one(found: Sequence[Antecedent]) -> Antecedent | None:
    """Return the longest of introductions that agree, None where one differs or says nothing."""
    if not found or not all(found[0].agrees(one) for one in found):
        return None
    return max(found, key=lambda one: (one.is_named, len(one.words)))


def list_in_title(context: ArticleContext, heads: Sequence[str]) -> list[Antecedent]:
    """List the introductions of the headline."""
    title = context.article.title
    if not any(head in title for head in heads):
        return []
    parsed = parse_sentences(title, split_title(title, context.lexicon), context.lexicon.syntax)
    found = [one for part in parsed for one in list_introductions(context, title, part, heads, None)]
    return [one for one in found if not MARK.search(one.words)]  # 검찰 “여객기 추락”: what somebody said


def cut_behind(phrase: Phrase, heads: Sequence[str]) -> Phrase | None:
    """Return a phrase up to its last word of some nouns (개발권 | 국제 입찰), None where it has none."""
    ends = [
        n
        for n, word in enumerate(phrase.words)
        if word.text.endswith(tuple(heads)) and (not word.quoted or word is phrase.words[-1])
    ]
    if not ends:
        return None
    words = phrase.words[: ends[-1] + 1]
    return phrase if len(words) == len(phrase.words) else replace(phrase, words=words, end=words[-1].end)


def list_introductions(
    context: ArticleContext, text: str, sentence: Sentence, heads: Sequence[str], before: int | None
) -> Iterator[Antecedent]:
    """Yield the introductions that a sentence holds, up to an item."""
    for phrase in sentence.phrases:
        if before is not None and phrase.index >= before:
            return
        if phrase.speech or points(context, text, phrase) is not None:
            continue
        cut = cut_behind(phrase, heads)
        if cut and (found := introduce(context, text, sentence, cut)):
            yield found


def introduce(context: ArticleContext, text: str, sentence: Sentence, phrase: Phrase) -> Antecedent | None:
    """Read an introduction, None where a phrase says no more than its noun."""
    items, first = sentence.items, phrase
    while first.index and is_owner(context, text, before := items[first.index - 1]):
        assert isinstance(before, Phrase)
        first = before
    words = tidy(cut_text(text, first.start, phrase.end), context.lexicon.wording).split()
    while words and words[0].rstrip("의") in context.lexicon.referring.loose:
        del words[0]
    behind = items[first.index - 1] if first.index else None
    described = isinstance(behind, Predicate) and behind.ending == "ETM"
    if len(words) < 2:
        return Antecedent("", phrase.start, phrase.end, is_named=False) if described else None
    inside = [item for item in items[first.index : phrase.index + 1] if isinstance(item, Phrase)]
    named = any(
        word.quoted or not PROPER.isdisjoint(word.tags) or any(char.isdigit() for char in word.text)
        for one in inside
        for word in one.words
    )
    said = " ".join(words)
    whole = said if len(said) <= LONGEST and OTHERS not in words else ""
    return Antecedent(whole, first.start, phrase.end, is_named=named)


def is_owner(context: ArticleContext, text: str, item: object) -> bool:
    """Tell whether an item is a phrase with 의 that points to nothing itself."""
    if not isinstance(item, Phrase) or item.particle != "의" or item.speech:
        return False
    return points(context, text, item) is None


def points(context: ArticleContext, text: str, phrase: Phrase) -> str | None:
    """Return the word by which a phrase points back (이 | 서비스, 이번 포럼), None where none does."""
    definite = context.lexicon.referring.definite
    first = phrase.words[0].text
    if len(phrase.words) > 1 and first in definite:
        return first
    before = text[max(0, phrase.start - 6) : phrase.start].split(" ")
    touching = len(before) > 1 and not before[-1]
    return before[-2] if touching and before[-2].lstrip("“‘\"'(") in definite else None
