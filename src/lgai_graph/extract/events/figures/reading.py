"""Read the figures that a sentence states: 한빛전자의 2분기 영업이익은 16.1% 감소했다.

No verb does anything here: the subject is what is measured, and the event is that it came to so much. Only
a figure of a time of its own is news.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.dates import points_ahead
from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import is_first, is_near_top, shares_title
from lgai_graph.extract.events.figures.clauses import COUNTED, FigureClause, find_figure_clause, is_moved
from lgai_graph.extract.events.figures.lines import (
    ToldPart,
    list_moments,
    list_pieces,
    write_front,
    write_told,
)
from lgai_graph.extract.events.figures.outcomes import as_change, find_teller, is_ahead, name_outcome
from lgai_graph.extract.events.figures.owners import FIGURES, Owner, find_owner, goes_on
from lgai_graph.extract.events.lines.dated.periods import word_open
from lgai_graph.extract.events.modality.sanity import is_possible
from lgai_graph.extract.events.modality.status import read_status
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Sentence
from lgai_graph.lexicon import Statuses
from lgai_graph.model import (
    Amount,
    Argument,
    Claim,
    EventStatus,
    EventType,
    ParticipantRole,
    Period,
    PeriodKind,
)

RECENT = ("최근", "요즘")
SURVEYS = frozenset({"statement.survey", "statement.ruling"})
LONGEST = 70  # characters of a line
EACH = "각각"
BEFORE = "이전"
CLOSE = "마감"


class ReadFigure(NamedTuple):
    """A figure as read: its clause, whose it is, of what time, and the words for it."""

    clause: FigureClause
    owner: Owner
    period: Period | None
    pieces: Sequence[ToldPart]
    front: str
    told: str


def read_figures(
    context: ArticleContext, sentence: Sentence, told: Sequence[Claim], words: Statuses
) -> list[Claim]:
    """Return the figures of a sentence that no event tells yet."""
    if any(claim.evidence.rule in SURVEYS for claim in told):
        return []
    found: list[Claim] = []
    for verb in map(as_change, sentence.predicates):
        if verb.start in context.memory.worded or (noun := name_outcome(context, sentence, verb)) is None:
            continue
        clause = find_figure_clause(sentence, verb, context.lexicon.figures)
        teller = find_teller(context, sentence, verb)
        status = read_status(context.text, sentence, teller, words)
        ahead = status is not None and is_ahead(context, sentence, verb)
        if clause is None or not (ahead or status is EventStatus.HAPPENED):
            continue
        last = found[-1] if found else context.memory.last_event
        figure = read_figure(context, sentence, (clause, noun), last)
        claim = make_figure(context, sentence, figure, ahead=ahead) if figure else None
        if claim and not any(shares_amount(claim, other) for other in (*told, *found)):
            found.append(claim)
    return found


def read_figure(
    context: ArticleContext, sentence: Sentence, told: tuple[FigureClause, str], last: Claim | None
) -> ReadFigure | None:
    """Read a figure; None where it is nobody's, of no time, or says something else.

    Args:
        context: the article.
        sentence: what tells of it.
        told: its clause, and the noun of what became of it.
        last: the event told before it.
    """
    clause, noun = told
    if EACH in context.text[clause.start : clause.verb.start] or is_foreseen(context, clause):
        return None
    pieces = list_pieces(context.text, clause.told, context.lexicon)
    owner = find_owner(context, clause) if pieces else None
    if pieces is None or owner is None:
        return None
    period = find_period(context, clause) or carry_period(context, clause, owner, last)
    timeless = is_plain(sentence, clause) and (is_moved(clause.told) or is_at_top(context, sentence))
    if period is None and (clause.is_same_time or not timeless):
        return None
    if not (owner.name or is_counted(context, pieces) or shares_title(context, sentence, least=1)):
        return None
    if (pieces[-1].particle == "에" and rises(context, clause)) or is_routine(context, clause, owner):
        return None
    front = write_front(context.text, clause, period, named=owner.end, lexicon=context.lexicon)
    return ReadFigure(clause, owner, period, pieces, front, write_told(context.text, pieces, noun))


def is_foreseen(context: ArticleContext, clause: FigureClause) -> bool:
    """Tell whether what is measured is only thought or aimed at (올해 예상 영업이익, 판매 목표)."""
    words = {word.text for item in clause.front if isinstance(item, Phrase) for word in item.words}
    return not words.isdisjoint(context.lexicon.figures.unsettled)


def is_counted(context: ArticleContext, pieces: Sequence[ToldPart]) -> bool:
    """Tell whether a line has a number: a mere record is news of a body, or where the headline is of it."""
    numbers = (one for one in pieces if not one.is_record)
    return any(COUNTED.search(context.text, one.start, one.end) for one in numbers)


def is_routine(context: ArticleContext, clause: FigureClause, owner: Owner) -> bool:
    """Tell whether a firm's share merely moves or closes, and the headline is of something else."""
    words, measure = context.lexicon.figures, clause.measure.words[-1].text
    closes = words.reaching.get(clause.verb.lemma) == CLOSE
    moves = measure in words.shares and rises(context, clause)
    return owner.name is not None and (closes or moves) and measure not in context.article.title


def rises(context: ArticleContext, clause: FigureClause) -> bool:
    """Tell whether a verb tells of a change, which takes no 에: 3만원에 마감, 이틀째 하락했다."""
    return clause.verb.lemma in context.lexicon.figures.changes


def make_figure(
    context: ArticleContext, sentence: Sentence, figure: ReadFigure, *, ahead: bool
) -> Claim | None:
    """Make the claim of a figure, None where its line would be too long."""
    status = EventStatus.PLANNED if ahead else EventStatus.HAPPENED
    name, kind, period = figure.owner.name, find_type(context, figure), figure.period
    who = [f"{figure.owner.words}{',' if name else ''}"] if figure.owner.words else []
    summary = " ".join([*who, *list_open_times(figure), figure.front, figure.told])
    if len(summary) > LONGEST:
        return None
    rule = f"{kind}.figure"
    return Claim(
        article=context.article.id,
        type=kind,
        arguments=(Argument(role=ParticipantRole.AGENT, mention=context.make_mention(name)),) if name else (),
        summary=summary,
        evidence=context.make_evidence(sentence.start, sentence.end, rule),
        when=period,
        status=status,
        object=figure.front,
        amounts=find_amounts(context, figure),
        reasons=(
            f"rule={rule}",
            *list_actor_reasons([name] if name else [], sentence.start, sentence.end),
            *list_time_reasons(period, status),
        ),
    )


def list_open_times(figure: ReadFigure) -> Iterator[str]:
    """Yield the words of a time that the date column cannot show, unless what is measured has them."""
    words = word_open(figure.period, ahead=False, past=True)
    if words and words.split()[-1] not in figure.front:
        yield words


def is_plain(sentence: Sentence, clause: FigureClause) -> bool:
    """Tell whether a figure without a time is told as done, not as one of several, and not of a loose time.

    What was found out is told whole (평균 연봉은 5980만원으로 조사됐다).
    """
    verb, first = clause.verb, clause.front[0].index
    before = sentence.items[first - 1] if first else None
    listed = isinstance(before, Phrase) and before.particle == ","
    timed = any(isinstance(item, Moment) and not item.compared for item in (*clause.front, *clause.told))
    told = verb.past or is_moved(clause.told)
    return told and verb.ending != "ETM" and verb.voice != "passive" and not (timed or listed)


def find_period(context: ArticleContext, clause: FigureClause) -> Period | None:
    """Return the time that a figure is of, the nearest to its number."""
    for moment in list_moments(context.text, clause):
        period = moment.period
        loose = period.words.startswith(RECENT) or period.words.endswith(BEFORE)
        if moment.speech or loose or period.kind is PeriodKind.ANNOUNCEMENT:
            continue
        if points_ahead(period.words):  # 내년 시장 규모는 4억대로 세계 최대다: a forecast
            return None
        possible = is_possible(EventStatus.HAPPENED, period, context.article.published_on)
        return period if possible else None
    return None


def carry_period(
    context: ArticleContext, clause: FigureClause, owner: Owner, last: Claim | None
) -> Period | None:
    """Return the time of the figure told shortly before, where this one goes on with it.

    ``한빛전자의 2분기 영업이익은 20% 늘었다. 새솔전자는 영업이익이 5% 줄었다.``
    """
    if last is None or last.when is None or last.when.kind is not PeriodKind.DATE:
        return None
    if clause.is_same_time and last.evidence.rule in FIGURES:
        return last.when
    results = last.evidence.rule.startswith(EventType.EARNINGS)
    if owner.name and results and clause.measure.words[-1].text in (last.object or ""):
        return last.when
    return last.when if goes_on(context, clause, last) else None


def is_at_top(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a figure needs no time: it stands at the top, and the headline is of it."""
    top = is_first(context, sentence) or is_near_top(context, sentence)
    return top and shares_title(context, sentence)


def find_amounts(context: ArticleContext, figure: ReadFigure) -> tuple[Amount, ...]:
    """Return the quantities of a line, each of what is measured."""
    of = figure.clause.measure.words[-1].text
    return tuple(
        replace(amount, of=of)
        for amount in context.amounts
        if any(piece.start <= amount.start < piece.end for piece in figure.pieces)
    )


def find_type(context: ArticleContext, figure: ReadFigure) -> EventType:
    """Return the type of a figure: a body's results, or anything else that is measured."""
    last, name = figure.clause.measure.words[-1].text, figure.owner.name
    results = last.endswith(tuple(sorted(context.lexicon.figures.accounts)))
    return EventType.EARNINGS if name and name.is_organization and results else EventType.OTHER


def shares_amount(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims tell of one number."""
    places = {amount.start for amount in claim.amounts}
    return any(amount.start in places for amount in other.amounts)
