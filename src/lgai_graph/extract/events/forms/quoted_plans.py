"""Read what somebody says that his firm will do: 홍길동 새솔 사장은 “내년에 공장을 지을 계획”이라고 말했다.

It is his firm's plan, whoever speaks for it (새솔 관계자는). What somebody only says that he will do is a
plan where it has a time or a number: 열심히 하겠다 is none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.forms.reports import unquote
from lgai_graph.extract.events.parts.fillers import find_actor
from lgai_graph.extract.events.parts.participants import find_heads, find_inside
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    Word,
)

NUMBER = "SN"
WILL = "겠다"
SELF = ("우리", "저희", "당사")  # the firm itself


def open_plans(context: ArticleContext, sentence: Sentence) -> Iterator[Sentence]:
    """Yield each plan that a sentence quotes as a sentence of its own, by the speaker's firm."""
    ends = [item for item in sentence.predicates if item.quoted and tells_plan(sentence.items, item)]
    if not ends:
        return
    speaker = find_speaker(context, sentence)
    for end in ends if speaker else ():
        said = list_said(sentence.items, end)
        if speaker is None or not (end.ending == "ETM" or is_concrete(said)):
            continue
        own = [item for item in said if not is_self(item)]
        items: list[Item] = [*([] if names_subject(context, own) else [speaker]), *own]
        if end.ending == "ETM":
            plan = sentence.items[end.index + 1]
            assert isinstance(plan, Phrase)
            items.append(replace(plan, particle="이다"))
        parts = [unquote(item, index) for index, item in enumerate(items)]
        yield replace(sentence, start=said[0].start, items=parts)


def tells_plan(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a quoted verb ends in a plan (지을 계획”이라고, 짓겠다”고)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    if predicate.ending == "ETM":
        closes = isinstance(behind, Phrase) and behind.particle.startswith(("이라", "라", "이다"))
        return closes and isinstance(behind, Phrase) and behind.is_due
    return predicate.ending == "EF" and predicate.tail.endswith(WILL)


def list_said(items: Sequence[Item], end: Predicate) -> list[Item]:
    """Return the parts of the quoted sentence that a verb ends."""
    first = end.index
    while first and is_said(items[first - 1]):
        first -= 1
    return list(items[first : end.index + 1])


def is_said(item: Item) -> bool:
    """Tell whether an item is quoted and ends no sentence of the quotation."""
    return item.quoted and item.ending != "EF" if isinstance(item, Predicate) else item.speech


def is_concrete(said: Sequence[Item]) -> bool:
    """Tell whether words have a time or a number."""
    words = (word for item in said if isinstance(item, Phrase) for word in item.words)
    return any(isinstance(item, Moment) for item in said) or any(NUMBER in word.tags for word in words)


def is_self(item: Item) -> bool:
    """Tell whether an item is the speaker's word for his own firm (우리는)."""
    return isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES and item.words[-1].text in SELF


def names_subject(context: ArticleContext, said: Sequence[Item]) -> bool:
    """Tell whether quoted words name a subject of their own (한빛도 …)."""
    subjects = [item for item in said if isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES]
    return any(find_inside(phrase, context.names) for phrase in subjects)


def find_speaker(context: ArticleContext, sentence: Sentence) -> Phrase | None:
    """Return the body that a speaker speaks for as a subject; None where nobody knows it."""
    subjects = (one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES and not one.speech)
    phrase = next(subjects, None)
    if phrase is None:
        before = context.memory.find_speaker()
        return stand_for(find_actor(context, before)) if before else None
    memory, lexicon = context.memory, context.lexicon
    people = find_heads([phrase], context.referents) or memory.find_antecedents([phrase], lexicon)
    if people:
        return stand_for(find_actor(context, people[0])) if len(people) == 1 else None
    *words, last = phrase.words
    if last.text not in lexicon.anonymous or not words:
        return None
    bodies = [name for name in find_inside(phrase, context.names) if name.is_organization]
    told = memory.find_antecedents(
        [replace(phrase, words=words, end=words[-1].end)], lexicon
    )  # 회사 관계자는
    return stand_for((bodies or told)[-1]) if bodies or told else None


def stand_for(name: Name) -> Phrase | None:
    """Return a body as a subject; None for a person, who speaks for nobody known."""
    if not name.is_organization:
        return None
    word = Word(name.text, name.start, name.end, ("NNP",), quoted=False)
    return Phrase([word], [], "은", name.start, name.end)
