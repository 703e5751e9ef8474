"""Read how a verb tells its deed: as over, as under way, or in a present tense that looks ahead.

News tells what is over in the past tense. Its present tense, ``한빛전자가 새솔을 인수한다``, tells what is
about to be, unless the deed lasts: a sale or a campaign that somebody runs is already on.
"""

import re
from collections.abc import Collection
from enum import StrEnum
from itertools import pairwise

from lgai_graph.dates import begins_now, is_open_ended
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.elapsed import is_over
from lgai_graph.extract.events.modality.occasions import REPORTED, has_time_ahead, is_occasion
from lgai_graph.extract.events.modality.scenes import goes_on_until, sets_scene
from lgai_graph.extract.events.modality.status import is_decided, is_past, leads_to_words, read_status
from lgai_graph.extract.events.times.timed_verbs import find_verb
from lgai_graph.extract.syntax.clauses.moments import MANNER_ENDINGS
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon import Statuses
from lgai_graph.model import EventStatus, EventType, Period

JOINING = ("고", "며", "면서")
ACTING = ("active", "verb", "causative")
UNDER_WAY = re.compile(r"고 ?있| ?중(?:이|인|에|$)")  # 운영하고 있다, 판매 중이다
UNTENSED = frozenset({EventType.STATEMENT, EventType.EARNINGS})  # said, or counted: never about to be
NEXT = ("뒤", "후")  # not 인수한 이후에도
KEPT_ON = re.compile(r"[가-힣] ?왔")  # 운영해왔다, 지원해 왔다
QUOTED = re.compile(r" ?[가-힣]{0,2}[”’\"']이?라는 ")  # “값이 오를 | 것”이라는 우려에
# 임명한다고, 협력한다고 밝혔다: done by saying so
DONE_BY_SAYING = frozenset(
    {EventType.LAUNCH, EventType.APPOINTMENT, EventType.DEPARTURE, EventType.PARTNERSHIP}
)


class Telling(StrEnum):
    """How a verb tells its deed."""

    OVER = "over"  # 인수했다
    UNDER_WAY = "under way"  # 운영하고 있다
    LASTING = "lasting"  # 할인 행사를 진행한다: a time alone makes a plan of it
    DESCRIBING = "describing"  # 인수하는 한빛전자: so does a time, or a deadline
    COMING = "coming"  # 인수한다


def read_telling(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, kind: EventType, words: Statuses
) -> Telling:
    """Return how a verb, or the one that it leads to, tells its deed.

    What leads to a thing that lasts is done: 학과를 신설해 인재를 양성한다.

    Args:
        context: the article.
        sentence: the sentence of the verb.
        predicate: the verb.
        kind: the type of the deed.
        words: the lists of ``endings.yaml``.
    """
    verb: Predicate | None = predicate
    if is_serial(predicate) or is_before_next(sentence, predicate):
        verb = find_outcome(context.text, sentence, predicate, words)
        if is_done_first(sentence, predicate):
            return Telling.OVER
        if verb is not None and is_occasion(context.text, sentence, (predicate, verb), words):
            return Telling.OVER
        if kind is EventType.PARTNERSHIP:  # 손잡고, 협약을 맺고 … 나선다: the pact stands
            return Telling.OVER
    reported = verb is not None and verb.tail.endswith(REPORTED)
    deeds = context.lexicon.deeds
    said = reported and deeds.verbs.get(predicate.lemma) is EventType.STATEMENT  # 지침을 발표하고 … 나선다고
    leads_on = kind is not EventType.CONFERENCE and verb is not None and verb.lemma in deeds.lasting
    lasting = said or leads_on or is_lasting(predicate.lemma, kind, deeds.lasting, reported=reported)
    telling = name_telling(context.text, verb, lasting=lasting)
    ahead = telling is Telling.LASTING and is_put_ahead(context.text, sentence, predicate, words)
    return Telling.COMING if ahead else telling


def is_put_ahead(text: str, sentence: Sentence, predicate: Predicate, words: Statuses) -> bool:
    """Tell whether an adverb puts a verb ahead: 추후 행사를 연다, not 앞으로 갈 새솔은 연다."""
    before = [item for item in sentence.items[: predicate.index] if isinstance(item, Predicate)]
    start = next((verb.end for verb in reversed(before) if verb.ending != "EC"), sentence.start)
    return not set(text[start : predicate.start].split()).isdisjoint(words.ahead)


def read_main_telling(context: ArticleContext, sentence: Sentence, kind: EventType) -> Telling:
    """Return how a sentence tells its main deed, which its headline names."""
    told = [verb for verb in sentence.predicates if not verb.quoted]
    final = told[-1] if told and told[-1].ending == "EF" else None
    verb = next((verb for verb in told if verb.tail.endswith(REPORTED)), final)
    if verb is None or verb.lemma in context.lexicon.wording.measuring:  # 52억달러에 이른다
        return Telling.LASTING
    reported = verb.tail.endswith(REPORTED)
    lasting = is_lasting(verb.lemma, kind, context.lexicon.deeds.lasting, reported=reported)
    return name_telling(context.text, verb, lasting=lasting)


def name_telling(text: str, verb: Predicate | None, *, lasting: bool) -> Telling:
    """Name how a verb that ends its clause tells a deed (인수했다, 인수하기도 했다, 인수해 만든 회사다)."""
    if verb is None or is_past(verb) or verb.state or verb.voice in ("copula", "adjective"):
        return Telling.OVER
    if verb.ending == "ETN" and text.startswith("도", verb.end):
        return Telling.OVER
    if UNDER_WAY.search(verb.tail) or UNDER_WAY.match(text, verb.end):
        return Telling.UNDER_WAY
    if verb.ending == "ETM":
        return Telling.DESCRIBING
    return Telling.LASTING if lasting else Telling.COMING


def is_habit(context: ArticleContext, sentence: Sentence, predicate: Predicate, telling: Telling) -> bool:
    """Tell whether a verb tells what somebody always does: 매년 연다, 꾸준히 늘리고 있다, undated 해왔다."""
    before = [item for item in sentence.items[: predicate.index] if isinstance(item, Predicate)]
    start = before[-1].end if before else sentence.start
    words = context.text[start : predicate.start].split()
    if telling is Telling.OVER:
        dated = any(is_dated(sentence, item, predicate) for item in sentence.items[: predicate.index])
        kept_on = KEPT_ON.search(predicate.tail) is not None and not dated
        return kept_on or any(word in context.lexicon.deeds.lifelong for word in words)
    pairs = (" ".join(pair) for pair in pairwise(words))  # 한 해 15억원을
    return any(word in context.lexicon.deeds.habits for word in (*words, *pairs))


def is_dated(sentence: Sentence, item: Item, predicate: Predicate) -> bool:
    """Tell whether an item is a time of a verb, not of one that describes a noun (2011년 취임한 사장은)."""
    if not isinstance(item, Moment):
        return False
    verb = find_verb(sentence.items, item)
    own = verb is not None and (verb.ending != "ETM" or verb.index >= predicate.index)
    return own or is_open_ended(item.period)


def is_lasting(lemma: str, kind: EventType, lasting: Collection[str], *, reported: bool) -> bool:
    """Tell whether the present tense of a deed leaves open that it is already on.

    A sale or a campaign goes on for a while; what a firm reports to launch is out with the report.

    Args:
        lemma: the verb.
        kind: the type of the deed.
        lasting: verbs of what goes on for a while.
        reported: the verb, or the one that it leads to, ends a report (출시한다고 밝혔다).
    """
    if kind in UNTENSED or (reported and kind in DONE_BY_SAYING):
        return True
    return kind is not EventType.CONFERENCE and lemma in lasting


def is_serial(predicate: Predicate) -> bool:
    """Tell whether a verb without a tense of its own leads to another (설립해, 열고; not 열었고, 연다고)."""
    return (
        predicate.ending == "EC"
        and not predicate.past
        and not predicate.tail.endswith(REPORTED)
        and UNDER_WAY.search(predicate.tail) is None
    )


def find_outcome(text: str, sentence: Sentence, predicate: Predicate, words: Statuses) -> Predicate | None:
    """Return the verb that 설립해, 열고 lead to: the next that ends a clause and describes no noun."""
    for later in sentence.items[predicate.index + 1 :]:
        if not isinstance(later, Predicate) or later.quoted:
            continue
        if later.ending == "EF" or (later.ending != "ETM" and (later.past or later.tail.endswith(REPORTED))):
            return later
        if later.ending == "ETN" and is_decided(later.tail, text[later.end : later.end + 4]):
            return later
        if later.ending == "ETM" and closes(text, sentence, predicate, later, words):
            return later
    return None


def closes(text: str, sentence: Sentence, predicate: Predicate, later: Predicate, words: Statuses) -> bool:
    """Tell whether an adnominal verb gives the one before it its tense.

    It does before a noun that ends the sentence (키울 계획이다), and where both describe one noun (세워 키운
    회사, 지분을 사 주주가 된 새솔이); not in ``공장을 세워 급증한 수요에 대응한다``.
    """
    if "겠" in later.tail and not predicate.tail.endswith(
        JOINING
    ):  # 팔아 마련하겠다는; 열고 … 늘리겠다는 대책을
        return True
    behind = text[later.end : later.end + 6].lstrip()
    if QUOTED.match(text, later.end):
        return False
    if not modifies_noun(sentence.items, later) or later.tail.endswith("다는"):  # 키운다는 원칙
        return behind.startswith((*words.closing_noun, *words.present_noun))
    if later.state or not is_past(later):
        return False
    between = sentence.items[predicate.index + 1 : later.index]
    head = sentence.items[later.index + 1] if later.index + 1 < len(sentence.items) else None
    shared = isinstance(head, Phrase) and head.particle in SUBJECT_PARTICLES
    return not between or (shared and not any(isinstance(item, Moment) for item in between))


def leads_to_noun(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb leads right to one in the present that describes its own object.

    ``컨소시엄을 구성해 | 조성하는 단지의 견본주택을 연다``, not ``공장을 세워 급증하는 수요에 대응한다``.
    """
    behind = sentence.items[predicate.index + 1] if predicate.index + 1 < len(sentence.items) else None
    if not isinstance(behind, Predicate) or not predicate.tail.endswith(MANNER_ENDINGS):
        return False
    acts = behind.voice in ACTING and not (behind.is_objectless or behind.has_one_place or behind.state)
    present = behind.tail.endswith("는") and not behind.tail.endswith("다는")
    return acts and present and modifies_noun(sentence.items, behind)


def is_done_first(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether what follows is on from now (지침을 만들어 | 이달부터 알린다), or is of others."""
    if sets_scene(sentence, predicate) and not has_time_ahead(sentence, predicate):
        return True
    behind = sentence.items[predicate.index + 1 : predicate.index + 2]
    joined = predicate.ending == "EC" and predicate.tail.endswith(MANNER_ENDINGS)
    return joined and any(isinstance(item, Moment) and begins_now(item.period.words) for item in behind)


def is_before_next(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb tells what is done before the next (시범운영을 한 뒤 | 전면 실시한다)."""
    behind = sentence.items[predicate.index + 1] if predicate.index + 1 < len(sentence.items) else None
    if predicate.ending != "ETM" or not isinstance(behind, Phrase):
        return False
    return behind.particle in ("", ",") and len(behind.words) == 1 and behind.words[0].text in NEXT


def read_serial(
    context: ArticleContext,
    sentence: Sentence,
    told: tuple[Predicate, Period | None],
    status: EventStatus,
    words: Statuses,
) -> EventStatus | None:
    """Return the status of a verb that leads to another: that one's, unless its own time is over.

    None where nothing tells: of 문을 연 뒤 늘릴 계획이다 the first may be over.
    """
    predicate, period = told
    first = is_before_next(sentence, predicate)
    has_own = predicate.past or UNDER_WAY.search(predicate.tail) is not None  # 열고 있으며 … 열 예정이다
    serial = first or (predicate.ending == "EC" and not has_own)
    if status is not EventStatus.HAPPENED or not serial:
        return status
    later = find_outcome(context.text, sentence, predicate, words)
    outcome = read_outcome(context.text, sentence, predicate, words)
    over = is_over(period, context.article.published_on, later) and not is_of_plan(predicate, later)
    if over and outcome is not None:
        return status
    runs = context.lexicon.deeds.verbs.get(predicate.lemma) is EventType.PROGRAM and period is None
    if runs and outcome is EventStatus.HAPPENED and goes_on_until(sentence, predicate, later):
        return EventStatus.PLANNED
    return None if first and outcome is EventStatus.PLANNED and period is None else outcome


def is_of_plan(predicate: Predicate, outcome: Predicate | None) -> bool:
    """Tell whether a verb is the first half of a plan that a past verb makes known.

    ``지난달 지분을 팔아 2조원을 마련하겠다는 대책을 냈다``: its day is that of 냈다.
    """
    joined = predicate.ending == "EC" and predicate.tail.endswith(MANNER_ENDINGS)
    return joined and outcome is not None and "겠" in outcome.tail


def settle_serial(
    context: ArticleContext,
    sentence: Sentence,
    told: tuple[Predicate, list[Period]],
    status: EventStatus,
    words: Statuses,
) -> EventStatus | None:
    """Return the status of what leads on to a plan, by its own time (3일 공장을 열고 … 늘릴 계획이다)."""
    predicate, periods = told
    if status is not EventStatus.PLANNED:
        return status
    plain = read_status(context.text, sentence, predicate, words)
    serial = is_serial(predicate) or is_before_next(sentence, predicate)
    if plain is not EventStatus.HAPPENED or not serial:
        return status
    return read_serial(context, sentence, (predicate, next(iter(periods), None)), plain, words)


def read_outcome(text: str, sentence: Sentence, predicate: Predicate, words: Statuses) -> EventStatus | None:
    """Return for 설립해, 열고 the status of the verb they lead to (설립해 … 확대할 계획이다).

    A report ends the clause that it closes: 세워 … 늘리겠다고 발표했다 is a plan. None for what others are
    asked to do (주식을 발행, 배당을 늘리라고 요구했다), nor for what only describes a noun.
    """
    if predicate.tail.endswith(("고", "다며", "다면서")) and "다고" in predicate.tail:
        return EventStatus.HAPPENED
    if leads_to_words(text, sentence.predicates, predicate) or leads_to_noun(sentence, predicate):
        return None
    if is_done_first(sentence, predicate):
        return EventStatus.HAPPENED
    later = find_outcome(text, sentence, predicate, words)
    if later and is_occasion(text, sentence, (predicate, later), words):
        return EventStatus.HAPPENED
    status = read_status(text, sentence, later, words) if later else None
    return EventStatus.PLANNED if status is EventStatus.PLANNED else EventStatus.HAPPENED
