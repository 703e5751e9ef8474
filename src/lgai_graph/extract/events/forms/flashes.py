"""Open a sentence that ends in a bare noun, as flashes do: 한빛전자, 새솔과 업무협약 체결.

The noun is its verb, the words right before it the object, and who opens the sentence acts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.dates import find_alternatives, points_ahead
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.forms.described import is_acting
from lgai_graph.extract.events.parts.placing import AMOUNT
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.pieces import mark_item
from lgai_graph.lexicon import FrameBook
from lgai_graph.model import EventType

STOP = "."
ENDS = ".!…’”'\" "  # behind the last noun
OFFICES = frozenset({EventType.APPOINTMENT, EventType.DEPARTURE})
GOALS = frozenset({"에", "로", "으로"})
FINE, APPOINT, REACH = "부과", "선임", "기록"
DAY = re.compile("[0-9]{1,2}일")
HOLDER = "appointee"  # takes or leaves a post himself (취임, 사임)


def open_flash(context: ArticleContext, sentence: Sentence, book: FrameBook) -> Sentence:
    """Return a sentence that ends in the noun of a deed as one that ends in its verb."""
    last = sentence.items[-1] if sentence.items else None
    if not isinstance(last, Phrase) or last.particle or last.speech or last.notes:
        return sentence
    if not is_closed(context, sentence, last):
        return sentence
    told = find_figure(context, sentence) or last
    dated = [place_day(context, item) for item in sentence.items]
    verb = find_verb(context, replace(sentence, items=dated), told, book)
    if verb is None:
        return sentence
    words = [word for word in told.words if word.end <= verb.start]
    object_ = [replace(told, words=words, particle="을", end=words[-1].end)] if words else []
    opened = place_actor(context, [*dated[: told.index], *object_], verb, book)
    if not any(is_acting(item) for item in opened):
        return sentence
    items = [replace(item, index=index) for index, item in enumerate([*opened, verb])]
    for item in items:
        mark_item(item, context.lexicon.syntax)
    return replace(sentence, items=items)


def is_closed(context: ArticleContext, sentence: Sentence, last: Phrase) -> bool:
    """Tell whether a sentence ends in a phrase without a verb's ending, and is no heading of a part."""
    rest = context.text[last.end : sentence.end]
    closes = not rest.strip(ENDS) and (STOP in rest or not sentence.start)
    return closes and not any(verb.ending == "EF" for verb in sentence.predicates)


def find_verb(context: ArticleContext, sentence: Sentence, told: Phrase, book: FrameBook) -> Predicate | None:
    """Return the verb of a flash; of what is to come it is a plan, and an expected figure has none."""
    last = max((verb.index for verb in sentence.predicates), default=0)
    coming = any(comes(context, item) for item in sentence.items[last:])  # not 내년 문을 열 공장
    if is_figure(context, told) and (coming or is_forecast(context, sentence)):
        return None
    verb = find_deed(context, told, book) or find_unsaid_verb(context, sentence, told)
    if verb is None or not coming or not verb.past:
        return verb
    return replace(verb, tail=f"{verb.lemma}한다", past=False)


def place_day(context: ArticleContext, item: Item) -> Item:
    """Return a bare day as the one nearest to the article (15일, told on the 5th, is to come)."""
    published = context.article.published_on
    if not isinstance(item, Moment) or published is None or not DAY.match(item.period.words):
        return item
    readings = [item.period, *find_alternatives(item.period, context.text, published)]
    known = [(abs((day - published).days), i) for i, one in enumerate(readings) if (day := one.latest)]
    return replace(item, period=readings[min(known)[1]]) if known else item


def comes(context: ArticleContext, item: Item) -> bool:
    """Tell whether a part of a sentence is a time that lies ahead of the article."""
    if not isinstance(item, Moment):
        return False
    first = item.period.earliest or item.period.latest
    published = context.article.published_on
    ahead = published is not None and first is not None and first > published
    return ahead or points_ahead(item.period.words)


def is_forecast(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a flash says of its figure that it is only expected (영업이익 1200억…증권가 전망)."""
    said = context.text[sentence.start : sentence.end]
    return any(word in said for word in context.lexicon.figures.unsettled)


def find_deed(context: ArticleContext, phrase: Phrase, book: FrameBook) -> Predicate | None:
    """Return the verb that the last noun of a phrase stands for; 추진, 예정 behind it make a plan of it."""
    deeds, words = context.lexicon.deeds, phrase.words
    planned = len(words) > 1 and words[-1].text in deeds.headline_plans
    noun = words[-2 if planned else -1]
    known = noun.text in deeds.verbs or bool(book.find(noun.text, plain=False))
    silent = noun.text in deeds.nothing or deeds.verbs.get(noun.text) is EventType.STATEMENT
    if not known or silent or noun.quoted or set(noun.tags) != {"NNG"}:
        return None
    tail = f"{noun.text}{'한다' if planned else '했다'}"
    return Predicate(noun.text, "active", "EF", tail, noun.start, phrase.end, past=not planned)


def find_figure(context: ArticleContext, sentence: Sentence) -> Phrase | None:
    """Return the figure that a flash of no verb gives first (한빛전자 4분기 | 영업이익 1200억…20%↑)."""
    if any(sentence.predicates):
        return None
    return next((one for one in sentence.phrases if one.index and is_figure(context, one)), None)


def is_figure(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase is a result with its amount (영업이익 1200억)."""
    *_, thing, amount = ["", *(word.text for word in phrase.words)]
    result = context.lexicon.deeds.find_object_type(thing) is EventType.EARNINGS
    return result and AMOUNT.fullmatch(amount) is not None


def find_unsaid_verb(context: ArticleContext, sentence: Sentence, last: Phrase) -> Predicate | None:
    """Return the verb that a flash leaves out: 새솔에 과징금 52억원 (부과), 새 대표에 김도윤 사장 (선임)."""
    end = last.end + 1  # the full stop
    if is_figure(context, last):
        return Predicate(REACH, "active", "EF", f"{REACH}했다", end, end, past=True)
    before = sentence.items[last.index - 1] if last.index else None
    if not isinstance(before, Phrase) or before.particle not in GOALS:
        return None
    legal = context.lexicon.deeds.find_object_type(last.words[0].text) is EventType.LEGAL
    fined = legal and len(last.words) > 1 and AMOUNT.fullmatch(last.words[-1].text)
    named = any(name.is_person and name.start == last.start for name in context.names)
    noun = FINE if fined else APPOINT if named and context.lexicon.is_title(before.words[-1].text) else ""
    return Predicate(noun, "active", "EF", f"{noun}했다", end, end, past=True) if noun else None


def place_actor(
    context: ArticleContext, items: Sequence[Item], verb: Predicate, book: FrameBook
) -> list[Item]:
    """Give whoever opens a flash a subject's particle (한빛전자, …; 한빛전자 15일 …; 김도윤 대표 사임)."""
    first, *rest = items or [verb]
    if any(is_acting(item) for item in items) or not isinstance(first, Phrase) or first.speech:
        return list(items)
    if not rest and takes_post(verb, book):
        return [replace(first, particle="이")]
    if rest and (first.particle == "," or is_body(context, first, rest[0])):
        return [replace(first, particle="는"), *rest]
    end = find_opener(context, first, verb)
    front = [word for word in first.words if word.start < end]
    behind = [word for word in first.words if word.start >= end]
    if not front or not (behind or rest) or first.notes:
        return list(items)
    actor = replace(first, words=front, particle="는", end=front[-1].end)
    kept = first.particle if rest and first.particle else "을"
    thing = replace(first, words=behind, particle=kept, start=behind[0].start) if behind else None
    return [actor, *([thing] if thing else []), *rest]


def is_body(context: ArticleContext, phrase: Phrase, behind: Item) -> bool:
    """Tell whether one word before a time ends as organisations do (가람버스노조 15일 …)."""
    alone = len(phrase.words) == 1 and not phrase.particle and isinstance(behind, Moment)
    return alone and context.lexicon.find_head(phrase.words[0].text) is not None


def takes_post(verb: Predicate, book: FrameBook) -> bool:
    """Tell whether a verb is done by who takes or leaves a post (취임, 사임), not to him (선임)."""
    frames = book.find(verb.lemma, plain=False)
    return any(frame.slots.get("subject") == HOLDER and frame.type in OFFICES for frame in frames)


def find_opener(context: ArticleContext, phrase: Phrase, verb: Predicate) -> int:
    """Return where the organisation ends that opens a flash, else 0.

    Of a post it stands alone or before the post's goal (한빛전자 새 대표에), not before who takes it.
    """
    end = find_name(context, phrase)
    office = context.lexicon.deeds.verbs.get(verb.lemma) in OFFICES
    return end if not office or phrase.particle in GOALS or end == phrase.end else 0


def find_name(context: ArticleContext, phrase: Phrase) -> int:
    """Return where the organisation ends with which a phrase begins, by name or as such names end, else 0."""
    ends = (name.end for name in context.names if name.start == phrase.start and name.is_organization)
    first = phrase.words[0]
    head = context.lexicon.find_head(first.text)
    alike = first.end if head and len(first.text) > len(head[0]) else 0
    return max(ends, default=alike)
