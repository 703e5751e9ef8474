"""Find the quantities of an event itself, and what each measures."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.model import Amount, EventType

COMPARED = re.compile(r"\s?(?:보다|대비|에서|에 비해|에 불과|이상의|짜리)|\s(?:중|가운데)\b")  # 3명 중 | 1명
BEHIND = re.compile(r"\s?(?:규모)?의?\s(?P<of>[가-힣]{2,8})")  # 88억원의 영업이익, 500억원 규모의 투자
SPENT = re.compile(r"(?:을|를)?\s?(?:들여|투입|투자|쏟아)")  # 500억원을 들여 공장을 짓는다
NOUN_END = re.compile(r"(?:을|를|이|가|은|는|으로|로|에|도)$")
TOTAL = re.compile(r"등 (?:모두|총|합쳐) ?$")  # 부산에 3곳, 대구에 2곳 등 모두 | 5곳
REACH = 10  # characters before an amount in which it stands
MONEY = frozenset({"KRW", "USD", "EUR", "JPY", "CNY", "GBP"})


def find_amounts_of(context: ArticleContext, sentence: Sentence, filled: Filled) -> tuple[Amount, ...]:
    """Return the quantities that stand with a verb, none that is compared with or only describes a place."""
    predicate, wording = filled.clause.predicate, context.lexicon.wording
    start = find_start(sentence, predicate, wording)
    noted = list(list_notes(sentence))
    found = tuple(
        name_measure(context, amount, filled)
        for amount in context.amounts
        if start <= amount.start
        and amount.end <= predicate.end
        and holds(sentence, amount)
        and not COMPARED.match(context.text, amount.end)
        and not any(first <= amount.start < last for first, last in noted)
        and not is_of_time(context.text, sentence, amount)
    )
    return drop_parts(context.text, found)


def drop_parts(text: str, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Leave out the amounts that a total behind them adds up."""
    totals = (one for one in reversed(amounts) if TOTAL.search(text[max(0, one.start - REACH) : one.start]))
    total = next(totals, None)
    return tuple(one for one in amounts if not (total and one.start < total.start and one.unit == total.unit))


def is_of_time(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount stands in brackets behind the time that it is of: 올해(1만2823가구)의 두 배."""
    opened = text[amount.start - 1 : amount.start] in ("(", "（")
    return opened and any(
        isinstance(item, Moment) and item.end == amount.start - 1 for item in sentence.items
    )


def holds(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a sentence tells of an amount: one reading of several leaves the others' out."""
    return not sentence.is_part or any(item.start <= amount.start < item.end for item in sentence.items)


def find_start(sentence: Sentence, predicate: Predicate, wording: Wording) -> int:
    """Return where a verb's own words begin: behind the verb before it.

    A verb that measures its noun (100억원에 달하는 공사를) or pays for the deed (100억원을 들여 공장을)
    is read over.
    """
    for item in reversed(sentence.items[: predicate.index]):
        if not isinstance(item, Predicate):
            continue
        measures = item.ending == "ETM" and item.lemma in wording.measuring
        pays = item.ending == "EC" and item.lemma in wording.paying
        if not (measures or pays):
            return max(sentence.start, item.end)
    return sentence.start


def list_notes(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the brackets of a sentence whose words tell of the noun before them, not of what happens."""
    for phrase in sentence.phrases:
        if isinstance(phrase, Phrase) and not any(char.isdigit() for char in phrase.words[-1].text):
            yield from ((start, end) for start, end, _ in phrase.notes)


def name_measure(context: ArticleContext, amount: Amount, filled: Filled) -> Amount:
    """Say what an amount measures: the noun before it, else the noun behind it or the kind of event."""
    if amount.of:
        return amount
    behind = BEHIND.match(context.text, amount.end)
    noun = NOUN_END.sub("", behind["of"]) if behind else ""
    measured = next((word for word in context.lexicon.wording.measured if noun.endswith(word)), None)
    if measured:
        return replace(amount, of=noun)
    if amount.unit in MONEY and SPENT.match(context.text, amount.end):
        return replace(amount, of="투자액")
    figure = filled.clause.slots.get("object") if filled.frame.measures else None
    if figure and len(figure) == 1 and amount.unit in MONEY:
        return replace(amount, of=figure[-1].words[-1].text)
    kind = filled.frame.type
    if kind is EventType.ACQUISITION:
        return replace(
            amount, of="지분" if amount.unit == "percent" else "인수액" if amount.unit in MONEY else None
        )
    return amount
