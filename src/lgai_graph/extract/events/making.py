"""Make the claim of a filled frame: arguments, summary, quantities, and what speaks for it and against it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lgai_graph.extract.confidence import THIN, WEAK, list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import is_hearsay
from lgai_graph.extract.events.elsewhere.completing import MEANT, complete_thing, is_thin, lacks_introduction
from lgai_graph.extract.events.elsewhere.defendants import add_defendants
from lgai_graph.extract.events.elsewhere.products import add_products
from lgai_graph.extract.events.elsewhere.recipients import add_recipients
from lgai_graph.extract.events.lines.doers.who import call_by_post
from lgai_graph.extract.events.lines.said.accusers import mark_accuser
from lgai_graph.extract.events.lines.summary import EventLine, write_line
from lgai_graph.extract.events.modality.telling import Telling, name_telling
from lgai_graph.extract.events.parts.filling import PRODUCT, ROLES, Filled
from lgai_graph.extract.events.parts.quantities import find_amounts_of
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Predicate, Sentence
from lgai_graph.model import Argument, Claim, EventStatus, EventType, ParticipantRole, Period

ACTING = tuple(  # the parts that may act, the likeliest first
    role.value
    for role in (
        ParticipantRole.AGENT,
        ParticipantRole.HOST,
        ParticipantRole.INVESTOR,
        ParticipantRole.SPEAKER,
        ParticipantRole.RECIPIENT,
        ParticipantRole.ORGANIZATION,
        ParticipantRole.MEMBER,
        ParticipantRole.ATTENDEE,
        ParticipantRole.APPOINTEE,
        ParticipantRole.SOURCE,
    )
)
FOUNDED = (ParticipantRole.TARGET.value, "founded")
SHORT = 4  # syllables: 제품, 행사, 모델; a longer word is a compound or a name
NOW_ON, PRESENT = OPEN_TELLINGS = "told as under way", "told in the present"
TOLD_BEFORE = "object told before"  # another sentence names what it is
UNNAMED = "object told nowhere"
HEARD, HEARD_MARK = "only heard of", " (전해짐)"


def make_claim(
    context: ArticleContext, sentence: Sentence, filled: Filled, outcome: tuple[EventStatus, Period | None]
) -> Claim:
    """Make the claim with its evidence: the whole sentence."""
    status, period = outcome
    heard = is_hearsay(context, sentence, filled.clause.predicate)
    complete_thing(context, sentence, filled)
    add_recipients(context, filled)
    unnamed = lacks_introduction(context, sentence, filled)
    line = drop_double(write_line(context, sentence, filled, outcome), figure=filled.frame.measures)
    line = add_product(line, filled.words.get(PRODUCT, ""))
    add_products(context, filled)
    add_defendants(context, sentence, filled)
    if not line.is_weak:
        context.memory.worded.add(filled.clause.predicate.start)
    arguments: list[Argument] = []
    for part, names in filled.names.items():
        role = ROLES.get(part)
        if role is None:
            continue
        arguments += [Argument(role=role, mention=context.make_mention(name)) for name in names]
    amounts = find_amounts_of(context, sentence, filled)
    return Claim(
        article=context.article.id,
        type=filled.frame.type,
        arguments=tuple(dict.fromkeys(arguments)),
        summary=line.summary + (HEARD_MARK if heard else mark_accuser(context, sentence, filled)),
        evidence=context.make_evidence(sentence.start, sentence.end, filled.frame.id),
        when=period,
        status=status,
        role=filled.words.get("post"),
        name=filled.name,
        object=line.object,
        amounts=amounts,
        reasons=(
            *list_reasons(sentence, filled, status, period),
            *list_line_reasons(line.object),
            *([WEAK] if (line.is_weak and not dates_founding(filled, period)) or unnamed else []),
            *line.doubts,
            *([UNNAMED] if unnamed else []),
            *([THIN] if line.leaves_open or (is_thin(context, filled, line.summary) and not amounts) else []),
            *([TOLD_BEFORE] if MEANT in filled.words else []),
            *([HEARD] if heard else []),
        ),
    )


def make_statement(
    context: ArticleContext,
    sentences: Sequence[Sentence],
    told: tuple[Name, str],
    rule: str,
    period: Period | None,
) -> Claim:
    """Make the claim that somebody said something, where no frame reads it.

    Args:
        context: the article.
        sentences: what is quoted, in text order; the last names who says it.
        told: who says it, and the line behind the name.
        rule: the rule that read it.
        period: when it was said.
    """
    who, words = told
    first, last = sentences[0], sentences[-1]
    return Claim(
        article=context.article.id,
        type=EventType.STATEMENT,
        arguments=(Argument(role=ParticipantRole.SPEAKER, mention=context.make_mention(who)),),
        summary=f"{call_by_post(context, who.label)}, {words}",
        evidence=context.make_evidence(first.start, last.end, rule),
        when=period,
        status=EventStatus.HAPPENED,
        reasons=(
            f"rule={rule}",
            *list_actor_reasons([who], last.start, last.end),
            *list_time_reasons(period, EventStatus.HAPPENED),
        ),
    )


def dates_founding(filled: Filled, period: Period | None) -> bool:
    """Tell whether an event says which body was founded and when: so short a line as 새솔 설립 says all."""
    founded = any(filled.names.get(part) for part in FOUNDED)
    return filled.frame.type is EventType.ESTABLISHMENT and founded and period is not None


def find_acting(names: Mapping[str, list[Name]]) -> list[Name]:
    """Return the names of the part that acts, none where nobody is named."""
    return next((names[part] for part in ACTING if names.get(part)), [])


def drop_double(line: EventLine, *, figure: bool) -> EventLine:
    """Drop what only repeats the words before: 2년 연속 수상 | 수상, 한빛전자, | 한빛전자 매출."""
    front, _, last = line.summary.rpartition(" ")
    line = replace(line, summary=front) if front.endswith(f" {last}") else line
    who, comma, rest = line.summary.partition(", ")
    doubled = figure and bool(comma) and rest.startswith(f"{who} ")
    return replace(line, summary=f"{who}, {rest.removeprefix(who).lstrip()}") if doubled else line


def add_product(line: EventLine, product: str) -> EventLine:
    """Name the product that acts in its maker's place: 한빛전자, ‘나래폰’ 100만대 판매 돌파."""
    if not product or product in line.summary:
        return line
    who, comma, rest = line.summary.partition(", ")
    if not comma:
        who, _, rest = line.summary.rpartition(" ")  # 한빛백화점 개장
    summary = f"{who}, {product} {rest}" if who else line.summary
    return replace(line, summary=summary, object=f"{product} {line.object or ''}".strip())


def list_reasons(
    sentence: Sentence, filled: Filled, status: EventStatus, period: Period | None
) -> Iterator[str]:
    """Yield what speaks for an event and against it: rule, actor, clause, time."""
    frame, predicate = filled.frame, filled.clause.predicate
    yield f"rule={frame.id}"
    yield "read by a frame" if not frame.id.endswith((".deed", ".thing")) else "read by word classes"
    acting = find_acting(filled.names)
    yield from list_actor_reasons(acting, sentence.start, sentence.end)
    yield f"clause={name_clause(sentence, predicate)}"
    yield from list_time_reasons(period, status)
    yield from list_tense_reasons(predicate)
    yield from list_doubts(sentence, filled, status)
    if filled.name:
        yield "has a name of its own"


def list_line_reasons(thing: str | None) -> Iterator[str]:
    """Yield what a reader misses in a line: a thing of one plain noun, or no more than a number."""
    words = (thing or "").split()
    if words and all(any(char.isdigit() for char in word) for word in words):
        yield "object=number"
    elif len(words) == 1 and len(words[0]) < SHORT and words[0].isalpha():
        yield "object=one word"


def list_tense_reasons(predicate: Predicate) -> Iterator[str]:
    """Yield what leaves open whether a deed is over: a present tense, one that is under way."""
    telling = name_telling("", predicate, lasting=False)
    if predicate.ending in ("EF", "EC") and telling is not Telling.OVER:
        yield NOW_ON if telling is Telling.UNDER_WAY else PRESENT
    if predicate.ending == "EF" and predicate.past:
        yield "told as done"


def list_doubts(sentence: Sentence, filled: Filled, status: EventStatus) -> Iterator[str]:
    """Yield what makes it doubtful who acts and whether it is done: words before a name, a borrowed tense."""
    actor, predicate = next(iter(find_acting(filled.names)), None), filled.clause.predicate
    for phrase in sentence.phrases if actor else ():
        if actor and phrase.words[0].start < actor.start < phrase.end:
            yield "words before the actor"
    if status is EventStatus.PLANNED and name_clause(sentence, predicate) == "serial":
        yield "planned by another verb"


def name_clause(sentence: Sentence, predicate: Predicate) -> str:
    """Name the kind of clause that a verb ends."""
    if predicate.ending == "EC":
        return "report" if "다고" in predicate.tail or "라고" in predicate.tail else "serial"
    if predicate.ending == "ETM":
        return "aside" if modifies_noun(sentence.items, predicate) else "plan"
    return {"EF": "main", "ETN": "decision"}.get(predicate.ending, "other")
