"""Word what was counted or found out: … 20% 오른 것으로 나타났다 gives … 20% 상승."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.dates import points_ahead
from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import is_first, is_near_top, shares_title
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.said.quotations import leave_out_links
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.modality.sanity import is_possible
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    find_last_verb,
)
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.korean.headlines import end_done
from lgai_graph.model import Amount, Claim, EventStatus, EventType, Period

SIGNED, UNSIGNED = "statement.survey", "other.finding"
FOLLOWING, IF = "따르", "면"  # …에 따르면
LONGEST = 80  # characters of a finding in its line
SURVEY = "조사"
LEADING = ("지만", "는데", "면서", "으나")
WHILE = ("가운데", "와중")
THING, IS = "것", "이"
OTHERWISE = ("않", "못", "없")
NEAR = 8  # characters before 인 것으로 in which its number stands
COUNTED = re.compile(r"\d")
LONG_NUMBER = re.compile(r"\d[\d,.]*\d(?![\d,.년]|\S{0,2} ?(?:중|가운데))")  # no year, not 10명 중
OF_WHICH = re.compile(r"\s?(?:중|가운데)")  # 10명 | 중 4명


def read_unsigned(context: ArticleContext, sentence: Sentence) -> list[Claim]:
    """Read what turned out, nobody says by whose count: … 20% 줄어든 것으로 나타났다."""
    last, first = find_last(sentence), next(iter(sentence.phrases), None)
    if last is None or first is None or not turns_out(context, last):
        return []
    if points_back(context, first) or points(context, context.text, first):
        return []
    near, opens = is_near_top(context, sentence), is_first(context, sentence)
    if not (opens or (near and shares_title(context, sentence, least=1))):
        return []
    bare = opens or shares_title(context, sentence)
    words, start = word_from(context, sentence, last, bare=bare)
    if not words or any(is_following(verb) for verb in sentence.predicates):
        return []
    period = find_period(context, sentence, start)
    claim = make_unsigned(context, sentence, words, UNSIGNED, period)
    return [replace(claim, amounts=find_amounts(context, sentence, words))]


def make_unsigned(
    context: ArticleContext, sentence: Sentence, line: str, rule: str, period: Period | None = None
) -> Claim:
    """Make the claim of what nobody is named for: its line stands alone."""
    return Claim(
        article=context.article.id,
        type=EventType.OTHER,
        arguments=(),
        summary=line,
        evidence=context.make_evidence(sentence.start, sentence.end, rule),
        when=period,
        status=EventStatus.HAPPENED,
        reasons=(
            f"rule={rule}",
            *list_actor_reasons([], sentence.start, sentence.end),
            *list_time_reasons(period, EventStatus.HAPPENED),
        ),
    )


def merge_findings(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what turned out where a later event says by whose count: it takes the place at the top."""
    signed = [claim for claim in claims if claim.evidence.rule == SIGNED]
    kept = [claim for claim in claims if not any(says_more(one, claim) for one in signed)]
    lost = [claim for claim in claims if claim.lead and claim not in kept]
    return [
        replace(claim, lead=True) if any(says_more(claim, one) for one in lost) else claim for claim in kept
    ]


def says_more(signed: Claim, claim: Claim) -> bool:
    """Tell whether a signed finding has the number of one that nobody signed."""
    if claim.evidence.rule != UNSIGNED or signed.evidence.rule != SIGNED:
        return False
    return not set(LONG_NUMBER.findall(signed.summary)).isdisjoint(LONG_NUMBER.findall(claim.summary))


def is_following(predicate: Predicate) -> bool:
    """Tell whether a verb names a source (…에 따르면)."""
    return predicate.lemma == FOLLOWING and predicate.tail.endswith(IF) and not predicate.quoted


def find_period(context: ArticleContext, sentence: Sentence, start: int) -> Period | None:
    """Return the time behind a place that a finding may be of: the first, or the one behind its clause.

    ``2001년 3곳이던 매장은 지난해 9곳으로 늘었다`` is of last year.
    """
    items = sentence.items
    times = [one for one in items if isinstance(one, Moment) and one.start >= start]
    times = [one for one in times if not (one.speech or one.compared)]
    if len(times) > 1 and any(
        isinstance(item, Predicate) and item.ending == "ETM"
        for item in items[times[0].index : times[1].index]
    ):
        del times[0]
    period = times[0].period if times else None
    if period is None or points_ahead(period.words):
        return None
    return period if is_possible(EventStatus.HAPPENED, period, context.article.published_on) else None


def find_amounts(context: ArticleContext, sentence: Sentence, line: str) -> tuple[Amount, ...]:
    """Return the quantity of a finding's line: the first behind its last subject, else the first of all."""
    subjects = [one.end for one in sentence.phrases if one.particle in SUBJECT_PARTICLES]
    inside = (one for one in context.amounts if sentence.start <= one.start < sentence.end)
    told = [one for one in inside if one.words in line and not OF_WHICH.match(context.text, one.end)]
    behind = [one for one in told if subjects and one.start >= subjects[-1]]
    return tuple((behind or told)[:1])


def find_last(sentence: Sentence) -> Predicate | None:
    """Return the verb that ends a sentence, unless it denies (나타나지 않았다)."""
    last = find_last_verb(sentence.items)
    if last is None or last.ending != "EF" or last.quoted:
        return None
    return None if any(word in last.tail for word in OTHERWISE) else last


def turns_out(context: ArticleContext, verb: Predicate) -> bool:
    """Tell whether a verb says that something was found out: 조사됐다, 나타났다."""
    passive = verb.voice == "passive" and verb.lemma in context.lexicon.deeds.surveyed
    return passive or (verb.lemma in context.lexicon.wording.turning and verb.past)


def word_from(context: ArticleContext, sentence: Sentence, last: Predicate, *, bare: bool) -> tuple[str, int]:
    """Word what was found from the sentence's start on, or from its last clause, and say from where."""
    starts = sentence.start, find_clause(sentence, sentence.start, last.index)
    found = ((word_finding(context, sentence, start, bare=bare), start) for start in starts)
    return next((one for one in found if one[0]), ("", sentence.start))


def find_clause(sentence: Sentence, start: int, last: int) -> int:
    """Return where the last clause before an item starts that has a subject (늘고 있지만 | 수요는)."""
    for item in reversed(sentence.items[:last]):
        if item.end <= start:
            break
        behind = sentence.items[item.index + 1 : last]
        if closes(item) and any(
            isinstance(one, Phrase) and one.particle in SUBJECT_PARTICLES for one in behind
        ):
            return behind[0].start
    return start


def closes(item: Item) -> bool:
    """Tell whether an item ends a clause that only leads up to the next (줄었지만, 늘어난 가운데)."""
    if isinstance(item, Phrase):
        return item.words[-1].text in WHILE
    return isinstance(item, Predicate) and item.ending == "EC" and item.tail.endswith(LEADING)


def word_finding(context: ArticleContext, sentence: Sentence, start: int, *, bare: bool = False) -> str:
    """Word what was found, empty where the sentence does not end by saying that it was.

    A bare finding needs no number.

    ``… 20% 오른 것으로 나타났다`` and ``… 20% 올랐다`` give ``… 20% 상승``, ``… 6천보로 조사됐다`` stays.
    """
    deeds, last = context.lexicon.deeds, find_last(sentence)
    if last is None or last.start < start:
        return ""
    found = turns_out(context, last)
    states = last.past and (last.lemma in deeds.measured | deeds.answering or last.lemma == IS)
    if not found and not states:
        return ""
    inner = find_found(context, sentence, last) if found else None
    verb = inner or last
    words = cut_text(context.text, start, verb.start).strip(" ,")
    first = next((item for item in sentence.items if item.start >= start), verb)
    words = words if isinstance(first, Moment) else leave_out_links(context, words)  # 특히 | 암 환자는
    if not words or not (bare or COUNTED.search(words)):
        return ""
    noun = name_finding(context, verb, is_found=found and inner is None)
    words = words[:-1] if noun in context.lexicon.figures.reaching and words.endswith(OBJECTS) else words
    line = f"{words} {noun}".strip()
    return line if len(line) <= LONGEST else ""


def find_found(context: ArticleContext, sentence: Sentence, last: Predicate) -> Predicate | None:
    """Return the verb before 것으로 that its noun can stand for: 오른 | 것으로 | 나타났다, 60%인 것으로."""
    thing = sentence.items[last.index - 1] if last.index else None
    verb = sentence.items[last.index - 2] if last.index > 1 else None
    spelled = isinstance(thing, Phrase) and thing.words[-1].text == THING and thing.particle.endswith("로")
    if not spelled or not isinstance(verb, Predicate) or verb.ending != "ETM":
        return None
    if any(word in verb.tail for word in OTHERWISE):
        return None
    number = COUNTED.search(context.text, max(sentence.start, verb.start - NEAR), verb.start)
    return verb if name_change(context, verb) or (verb.lemma == IS and number) else None


def name_change(context: ArticleContext, verb: Predicate) -> str:
    """Return the noun of what became of a figure, empty for any other verb."""
    words = context.lexicon.figures
    return words.changes.get(verb.lemma) or words.reaching.get(verb.lemma) or ""


def name_finding(context: ArticleContext, verb: Predicate, *, is_found: bool) -> str:
    """Return what a finding's line ends in: 상승, 높아, 답해; nothing for what it only is."""
    if is_found:
        return context.lexicon.wording.turning.get(verb.lemma, verb.lemma)
    if verb.lemma == IS:
        return ""
    if noun := name_change(context, verb):
        return noun
    if verb.voice == "adjective" or verb.voice == "verb":
        return end_done(verb.lemma)
    return verb.lemma if len(verb.lemma) > 1 else f"{verb.lemma}해"  # 응답, 답해
