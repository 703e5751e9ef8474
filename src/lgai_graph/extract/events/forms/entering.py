"""Read until when one may enter for what an article told of before: 응모는 25일까지다, 3일까지 신청하면 된다.

It is open to anybody, so that whoever holds what it is for is who takes the names.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.again import list_doers
from lgai_graph.extract.events.making import TOLD_BEFORE
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.telling import Telling
from lgai_graph.extract.syntax.phrases import Moment, Sentence
from lgai_graph.korean.cases import TOPICS
from lgai_graph.model import Argument, Claim, EventStatus, EventType, ParticipantRole, Period

RULE = "program.enter"
HELD = frozenset({EventType.PROGRAM, EventType.CONFERENCE})
UNTIL = re.compile(r"\d일.*까지$")  # 12월 17일 오전 8시까지
MAY = ("할 수 있", "하면 된", "하면 돼")
TAKING, CLOSING = "접수", "마감"


def read_entering(context: ArticleContext, sentence: Sentence, told: Sequence[Claim]) -> list[Claim]:
    """Return that names are taken until a day, where a sentence tells of nothing else."""
    end = None if told else find_end(sentence)
    noun = find_noun(context, sentence, end) if end else ""
    earlier = find_occasion(context) if noun else None
    if end is None or earlier is None:
        return []
    status, period = settle_time(EventStatus.PLANNED, [end.period], context, Telling.COMING)
    return [make_claim(context, sentence, earlier, (noun, status, period))] if period else []


def find_end(sentence: Sentence) -> Moment | None:
    """Return the one time of a sentence that names a day until which something goes on."""
    moments = [item for item in sentence.moments if not item.speech]
    if len(moments) != 1 or not UNTIL.search(moments[0].period.words):
        return None
    return None if any(one.past for one in sentence.predicates) else moments[0]


def find_noun(context: ArticleContext, sentence: Sentence, end: Moment) -> str:
    """Return what one does to enter: the topic (신청은 … 까지다), else the last verb (응모할 수 있다)."""
    entering = context.lexicon.deeds.entering
    for phrase in sentence.phrases:
        words = [one.text for one in phrase.words]
        plain = [word for word in words if word != CLOSING]  # 출품 마감
        if phrase.particle in TOPICS and phrase.index < end.index and plain and plain[-1] in entering:
            return "" if phrase.speech else " ".join(words)
    last = next(reversed([one for one in sentence.predicates if one.lemma in entering]), None)
    return last.lemma if last and context.text.startswith(MAY, last.start + len(last.lemma)) else ""


def find_occasion(context: ArticleContext) -> Claim | None:
    """Return the last gathering or course told of that somebody holds."""
    held = (one for one in reversed(context.memory.events) if one.type in HELD and one.object)
    return next((one for one in held if list_doers(context, one)), None)


def word_taking(context: ArticleContext, noun: str, occasion: str) -> str:
    """Return the deed of a noun, without what the occasion or the deed itself says (이벤트 접수 신청)."""
    if noun.endswith((CLOSING, *sorted(context.lexicon.deeds.taking))):
        words = noun.split()
    else:
        words = [*(word for word in noun.split() if word != TAKING), TAKING]
    return " ".join(words[1:] if len(words) > 1 and occasion.endswith(words[0]) else words)


def make_claim(
    context: ArticleContext,
    sentence: Sentence,
    earlier: Claim,
    told: tuple[str, EventStatus, Period],
) -> Claim:
    """Make the claim that whoever holds it takes the names."""
    noun, status, period = told
    doers = list_doers(context, earlier)[:1]
    deed = word_taking(context, noun, earlier.object or "")
    who = tuple(Argument(role=ParticipantRole.AGENT, mention=context.make_mention(name)) for name in doers)
    return Claim(
        article=context.article.id,
        type=EventType.PROGRAM,
        arguments=who,
        summary=f"{doers[0].label}, {earlier.object} {deed}",
        evidence=context.make_evidence(sentence.start, sentence.end, RULE),
        when=period,
        status=status,
        object=f"{earlier.object} {noun}",
        reasons=(
            f"rule={RULE}",
            TOLD_BEFORE,
            *list_actor_reasons(doers, sentence.start, sentence.end),
            *list_time_reasons(period, status),
        ),
    )
