"""Read a figure that a whole clause states, in the clause's own words.

``소형차 보급률은 2012년 18.4%에서 작년 12.0%로 낮아졌다``: verb and number say that something is
measured, whatever it is called.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.dates import points_ahead, points_past
from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import REPORTED, shares_title
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.figures.clauses import COUNTED, PLACE, FigureClause, list_before, measures
from lgai_graph.extract.events.figures.lines import drop_front
from lgai_graph.extract.events.figures.outcomes import SAID, as_change, find_teller, name_outcome
from lgai_graph.extract.events.figures.owners import (
    COMPOUND,
    FIGURES,
    PROPER,
    is_compound,
    is_part_of_nothing,
    is_sure,
    tells_which,
)
from lgai_graph.extract.events.figures.reading import find_period
from lgai_graph.extract.events.figures.spans import RANK, StatedSpan, find_describing, find_span, is_base
from lgai_graph.extract.events.figures.wording import word_span
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.dated.periods import PLACED
from lgai_graph.extract.events.modality.conditions import is_case
from lgai_graph.extract.events.modality.status import read_status
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.headlines import end_done
from lgai_graph.lexicon import Statuses
from lgai_graph.model import Argument, Claim, EventStatus, EventType, ParticipantRole, Period, PeriodKind

LONGEST = 80  # characters of a line
REASON, BY_KIND = " 때문", "별"
WITHIN = ("중", "가운데")
LIGHT, BARELY = "했", "불과"  # 2%에 불과 | 했다
OVER = "던"  # 올 들어 1% 하락했던 주가는
SAME = re.compile(r"같은\s(?:기간|시기)\s")
POINTING = re.compile(r"(?:^|\s)[이그](?:렇게|같은|와 같은|처럼|[들중]|에\s|번)")
ANSWER = re.compile(r"[’'”\"]이?(?:란|라는|라고)\s")
DATED, UNDATED = 2, 3  # words that must say of what a figure is
NEAR = 60  # characters behind a figure within which another goes on with it
TOO = "도"
ALONG, TURNING = ("며", "면서"), ("지만", "나", "는데")
GENERALLY = re.compile(r"(?:^|\s)(?:대개|보통|통상|그동안|줄곧|오랫동안)\s")
SPOKEN = re.compile(r"[“”\"]")


def read_stated(
    context: ArticleContext, sentence: Sentence, told: Sequence[Claim], words: Statuses
) -> list[Claim]:
    """Return the figures of a sentence that tells nothing else."""
    if told or any(is_case(verb) for verb in sentence.predicates):
        return []
    found: list[Claim] = []
    for verb in (as_barely(context.text, as_change(verb)) for verb in sentence.predicates):
        noun = name_stated(context, sentence, verb)
        if noun is None or verb.start in context.memory.worded:
            continue
        teller = find_teller(context, sentence, verb)
        if context.text.startswith((*SAID, REASON), teller.end) or teller.tail.endswith(REPORTED):
            continue
        status = read_status(context.text, sentence, teller, words)
        span = find_span(context, sentence, verb) if status is EventStatus.HAPPENED else None
        claim = read_span(context, sentence, (span, noun)) if span else None
        if claim:
            found.append(claim)
    return found


def as_barely(text: str, verb: Predicate) -> Predicate:
    """Return 했다 behind 불과 as the one verb that they are."""
    start = verb.start - len(BARELY)
    barely = verb.lemma == LIGHT and start >= 0 and text.startswith(BARELY, start)
    return replace(verb, lemma=BARELY, start=start) if barely else verb


def name_stated(context: ArticleContext, sentence: Sentence, verb: Predicate) -> str | None:
    """Return the noun of what became of a figure, an adjective's verb too (600만원 더 많았다: 많아)."""
    noun = name_outcome(context, sentence, verb)
    compares = verb.lemma in context.lexicon.figures.peaks and verb.past and verb.ending == "EF"
    return end_done(verb.lemma) if noun is None and compares and not verb.quoted else noun


def read_span(context: ArticleContext, sentence: Sentence, stated: tuple[StatedSpan, str]) -> Claim | None:
    """Read the figure of a clause; None where its words do not say of what it is.

    Args:
        context: the article.
        sentence: what tells of it.
        stated: its clause, and the noun of what became of it.
    """
    span, noun = stated
    if not stands_alone(context, span) or not tells_measure(context, span):
        return None
    if any(points_ahead(moment.period.words) for moment in span.moments):
        return None
    period = find_own_period(context, sentence, span) or carry_time(context, span)
    if not may_print(context, sentence, span, period):
        return None
    owner = find_named(context, span)
    if owner is None and (period is None or not shares_title(context, sentence)):
        return None  # nobody's: news where the headline is of it
    line = word_span(context, span, (noun, period), owner)
    return make_stated(context, sentence, span, (line, period, owner)) if 0 < len(line) <= LONGEST else None


def may_print(context: ArticleContext, sentence: Sentence, span: StatedSpan, period: Period | None) -> bool:
    """Tell whether a clause says enough of what its figure is: more is asked of one without a time."""
    told = span.verb.past or span.verb.ending == "ETM"  # 20% 늘어난 것으로 나타났다
    if not told and (period is None or not points_past(period.words)):
        return False
    if period is None and (points_same(context, span) or turns(span)):
        return False
    telling, whole = weigh_words(context, span)
    score = telling + whole - (not span.is_whole)
    if period:
        return score >= DATED or (telling > 0 and span.is_whole and shares_title(context, sentence, least=1))
    return score >= UNDATED or (score >= DATED and shares_title(context, sentence, least=1))


def turns(span: StatedSpan) -> bool:
    """Tell whether a clause turns against the one that its topic stands in (100달러였지만 현재 60달러로)."""
    return any(isinstance(item, Predicate) and item.tail.endswith(TURNING) for item in span.gap)


def points_same(context: ArticleContext, span: StatedSpan) -> bool:
    """Tell whether a clause begins with the time of what was told before it (같은 기간)."""
    same = SAME.search(context.text, max(0, span.items[0].start - NEAR), span.subjects[-1].start)
    return same is not None


def carry_time(context: ArticleContext, span: StatedSpan) -> Period | None:
    """Return the time of the figure told shortly before, where this one goes on with it (같은 기간, …도)."""
    last = context.memory.last_event
    if last is None or last.when is None or last.when.kind is not PeriodKind.DATE:
        return None
    if last.evidence.rule not in FIGURES or span.items[0].start - last.evidence.end > NEAR:
        return None
    goes_on = points_same(context, span) or span.subjects[-1].particle == TOO
    return last.when if goes_on else None


def stands_alone(context: ArticleContext, span: StatedSpan) -> bool:
    """Tell whether no word of a clause points to something told before (이 비율이, 이렇게 책정된)."""
    front = span.front
    if points_back(context, front[0]) or any(points(context, context.text, one) for one in span.phrases):
        return False
    if is_sorted(front[0]) or any(says_no_day(moment) for moment in span.moments):
        return False
    back = context.lexicon.wording.back
    words = (word.text for one in front for word in one.words)
    whole = context.text[span.items[0].start : span.verb.start]
    if any(word in back for word in words) or SPOKEN.search(whole):
        return False
    return not any(mark.search(whole) for mark in (POINTING, ANSWER, GENERALLY))


def is_sorted(first: Phrase) -> bool:
    """Tell whether a clause goes on with a count told before: 업종별로는, 2위 새솔은."""
    by_kind = first.words[-1].text.endswith(BY_KIND) or first.particle.startswith(BY_KIND)
    return by_kind or RANK.fullmatch(first.words[0].text) is not None


def says_no_day(moment: Moment) -> bool:
    """Tell whether a time says no day by itself (이날, 최근; but 최근 3개월)."""
    placed = moment.period.rule.partition("+")[0] in PLACED
    return placed and not moment.compared and not COUNTED.search(moment.period.words)


def tells_measure(context: ArticleContext, span: StatedSpan) -> bool:
    """Tell whether a clause says what is measured: its subject is no mere body, or it has a measure."""
    words, subject = context.lexicon.figures, span.subjects[-1]
    last = subject.words[-1].text
    if any(name.is_person for name in list_between(context.names, subject.start, subject.end)):
        return False
    if last in words.shares and last not in context.article.title:
        return False
    if is_part_of_nothing(subject, context.lexicon):
        return False
    if any(measures(one, words) for one in span.phrases):
        return True
    if RANK.search(span.last.words[-1].text):
        return any(one.particle in PLACE or one.words[-1].text in WITHIN for one in span.phrases)
    return not find_heads([subject], context.referents)


def weigh_words(context: ArticleContext, span: StatedSpan) -> tuple[int, int]:
    """Count the words that say of what a figure is, and whether a name, a long word or a clause does."""
    lexicon = context.lexicon
    words = [word for one in span.front for word in drop_front(one.words, lexicon)]
    telling = [word for word in words[:-1] if tells_which(word, lexicon)]
    if words and (is_compound(words[-1], lexicon) or len(words[-1].text) >= COMPOUND):
        telling.append(words[-1])
    named = any(PROPER.intersection(word.tags) or word.text in lexicon.places for word in telling)
    long = any(len(word.text) >= COMPOUND for word in telling)
    first = span.subjects[-1].index
    described = any(
        isinstance(item, Predicate) and item.ending == "ETM" and item.index < first for item in span.items
    )
    return len(telling), (named or long) + described


def find_own_period(context: ArticleContext, sentence: Sentence, span: StatedSpan) -> Period | None:
    """Return the time of a figure: none of its base, none of what was before (올 들어 1% 하락했던)."""
    own = [item for item in span.items if not (isinstance(item, Moment) and is_base(span.items, item))]
    left = [item for item in own if not (isinstance(item, Moment) and is_over(span, item))]
    last = span.subjects[-1].index
    front = tuple(item for item in left if item.index <= last)
    told = tuple(
        item
        for item in left
        if item.index > last and not (isinstance(item, Moment) and find_describing(span.items, item))
    )
    along = bool(span.gap) and isinstance(span.gap[-1], Predicate) and span.gap[-1].tail.endswith(ALONG)
    between = [one for one in reversed(span.gap) if along and isinstance(one, Moment) and not one.compared]
    before = (*between, *list_before(sentence.items, span.items[0].index))
    return find_period(context, FigureClause(span.verb, None, front, told, before))


def is_over(span: StatedSpan, moment: Moment) -> bool:
    """Tell whether a time is of what a noun was before."""
    verb = find_describing(span.items, moment)
    return verb is not None and verb.tail.endswith(OVER)


def find_named(context: ArticleContext, span: StatedSpan) -> Name | None:
    """Return the body of whose figure a clause tells: its subject, whose that is, or what it turns out.

    ``새솔의 매출은``, ``새솔 매출은``, ``매출은 새솔이``, ``가장 많은 곳은 새솔로``.
    """
    owners = [one for one in span.front if one in span.subjects or one.particle == "의"]
    turned = [one for one in span.front if one.index == span.subjects[-1].index + 1]
    names = [
        name
        for one in (*reversed(owners), *turned)
        for name in list_between(context.names, one.start, one.end)
    ]
    return next((name for name in names if is_sure(name)), None)


def make_stated(
    context: ArticleContext,
    sentence: Sentence,
    span: StatedSpan,
    told: tuple[str, Period | None, Name | None],
) -> Claim:
    """Make the claim of a figure from its line, its time and whose it is."""
    line, period, owner = told
    measure = span.subjects[-1].words[-1].text
    results = measure.endswith(tuple(sorted(context.lexicon.figures.accounts)))
    kind = EventType.EARNINGS if owner and results else EventType.OTHER
    names = [owner] if owner else []
    rule = f"{kind}.figure"
    return Claim(
        article=context.article.id,
        type=kind,
        arguments=tuple(
            Argument(role=ParticipantRole.AGENT, mention=context.make_mention(name)) for name in names
        ),
        summary=line,
        evidence=context.make_evidence(sentence.start, sentence.end, rule),
        when=period,
        status=EventStatus.HAPPENED,
        object=" ".join(word.text for one in span.front for word in one.words),
        amounts=tuple(
            replace(amount, of=measure)
            for amount in context.amounts
            if span.subjects[-1].end <= amount.start < span.verb.start and amount.words in line
        ),
        reasons=(
            f"rule={rule}",
            *list_actor_reasons(names, sentence.start, sentence.end),
            *list_time_reasons(period, EventStatus.HAPPENED),
        ),
    )
