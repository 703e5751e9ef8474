"""Make the claim of a filled frame: arguments, summary, quantities, and what speaks for it and against it."""

import re
from collections.abc import Iterator

from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.filling import ROLES, Filled
from lgai_graph.extract.events.summary import write_summary
from lgai_graph.extract.syntax.clauses import Clause
from lgai_graph.extract.syntax.phrases import Moment, Predicate, Sentence
from lgai_graph.extract.syntax.relative import modifies_noun
from lgai_graph.model import Amount, Argument, Claim, EventStatus, EventType, ParticipantRole, Period

SPEECH = re.compile(r"[“\"]([^”\"]+)[”\"]")
COMPARED = re.compile(r"\s?(?:보다|대비|에서|에 비해|에 불과|이상의|짜리)")
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
    )
)
MAX_GAP = 4  # characters of particles between a speaker and the time of speaking
MAX_SAID = 30  # characters of a statement shown in its line


def make_claim(
    context: ArticleContext, sentence: Sentence, filled: Filled, outcome: tuple[EventStatus, Period | None]
) -> Claim:
    """Make the claim with its evidence: the whole sentence."""
    status, period = outcome
    is_statement = filled.frame.type is EventType.STATEMENT
    arguments: list[Argument] = []
    for part, names in filled.names.items():
        role = ROLES.get(part)
        if role is None:
            continue
        arguments += [Argument(role=role, mention=context.make_mention(name)) for name in names]
    amounts = find_amounts_of(context, sentence, filled.clause)
    return Claim(
        article=context.article.id,
        type=filled.frame.type,
        arguments=tuple(dict.fromkeys(arguments)),
        summary=describe_statement(context, sentence, filled) if is_statement else write_summary(filled),
        evidence=context.make_evidence(sentence.start, sentence.end, filled.frame.id),
        when=period,
        status=status,
        role=filled.words.get("post"),
        name=filled.name,
        object=None if is_statement else filled.words.get("object") or None,
        amounts=amounts,
        reasons=tuple(list_reasons(sentence, filled, status, period)),
    )


def list_reasons(
    sentence: Sentence, filled: Filled, status: EventStatus, period: Period | None
) -> Iterator[str]:
    """Yield what speaks for an event and against it: rule, actor, clause, time, object."""
    frame, predicate = filled.frame, filled.clause.predicate
    yield f"rule={frame.id}"
    yield "read by a frame" if not frame.id.endswith(".deed") else "read by word classes"
    acting = next((filled.names[part] for part in ACTING if filled.names.get(part)), [])
    yield from list_actor_reasons(acting, sentence.start, sentence.end)
    yield f"clause={name_clause(sentence, predicate)}"
    yield from list_time_reasons(period, status)
    if not filled.words.get("object"):
        yield "no object"
    if filled.name:
        yield "has a name of its own"


def name_clause(sentence: Sentence, predicate: Predicate) -> str:
    """Name the kind of clause that a verb ends."""
    if predicate.ending == "EC":
        return "report" if "다고" in predicate.tail or "라고" in predicate.tail else "serial"
    if predicate.ending == "ETM":
        return "aside" if modifies_noun(sentence.items, predicate) else "plan"
    return {"EF": "main", "ETN": "decision"}.get(predicate.ending, "other")


def find_amounts_of(context: ArticleContext, sentence: Sentence, clause: Clause) -> tuple[Amount, ...]:
    """Return the quantities that stand with a verb: behind the verb before it, none that is compared with."""
    before = [item.end for item in sentence.items[: clause.predicate.index] if isinstance(item, Predicate)]
    start = max([sentence.start, *before])
    return tuple(
        amount
        for amount in context.amounts
        if start <= amount.start
        and amount.end <= clause.predicate.end
        and not COMPARED.match(context.text, amount.end)
    )


def describe_statement(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Word a statement: who, and the first words of what was said."""
    speakers = "·".join(name.label for name in filled.names["speaker"])
    words = SPEECH.search(context.text, sentence.start, sentence.end)
    starts = {name.start for name in filled.names["speaker"]}
    ends = [p.end for p in sentence.phrases if any(p.start <= start < p.end for start in starts)]
    moments = (item for item in sentence.items if isinstance(item, Moment))
    beside = [item.end for item in moments if item.start - max(ends, default=0) < MAX_GAP]
    start = max([*ends, *beside], default=sentence.start)
    gist = words.group(1) if words else context.text[start : filled.clause.predicate.start].partition(" ")[2]
    gist = clip(" ".join(gist.split()))
    said = f"“{gist}”" if words else gist
    return " ".join(filter(None, (f"{speakers},", said, filled.frame.label or filled.clause.predicate.lemma)))


def clip(words: str) -> str:
    """Keep the first words of a long saying."""
    return words if len(words) <= MAX_SAID else words[:MAX_SAID].rsplit(" ", 1)[0].rstrip(" ,") + "…"
