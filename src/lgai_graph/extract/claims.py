"""Read the claims of one text out of its sentences, names and posts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lgai_graph.extract.confidence import weigh_claims
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.discourse import BULLETS
from lgai_graph.extract.events.bare_lead import keep_bare_lead
from lgai_graph.extract.events.elsewhere.alongside import date_alongside
from lgai_graph.extract.events.figures.findings import merge_findings
from lgai_graph.extract.events.forms.flashes import open_flash
from lgai_graph.extract.events.lead import complete_lead
from lgai_graph.extract.events.lines.dated.years import tell_years
from lgai_graph.extract.events.lines.letters import spell_lines
from lgai_graph.extract.events.news import mark_news
from lgai_graph.extract.events.reading import read_sentence_events
from lgai_graph.extract.relations.careers import read_sentence_careers
from lgai_graph.extract.relations.employments import extract_aliases, extract_employments
from lgai_graph.extract.relations.renames import extract_renames
from lgai_graph.extract.relations.ties import extract_ties
from lgai_graph.extract.state import TextState
from lgai_graph.extract.syntax.clauses.shares import share_out
from lgai_graph.extract.syntax.fused import part_fused
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.korean.hangul import is_hangul
from lgai_graph.lexicon import FrameBook, Lexicon
from lgai_graph.model import Ambiguity, Article, Claim, Reading

MARKS = BULLETS - frozenset("-*·Ø")  # bullets without a space behind them too


@dataclass(frozen=True, slots=True)
class SentenceClaims:
    """What one sentence says."""

    sentence: Sentence
    careers: list[Claim] = field(default_factory=list)
    events: list[Claim] = field(default_factory=list)


def read_claims(article: Article, state: TextState, lexicon: Lexicon, frames: FrameBook) -> Reading:
    """Read everything that a text says, relations first, and list the short forms left open."""
    context = make_context(article, state, lexicon)
    sentences = part_fused(state.sentences, {name.end: name.start for name in context.names})
    read = list(walk_sentences(context, sentences, frames))
    events = date_alongside(context, sentences, [claim for one in read for claim in one.events])
    weighed = list(
        weigh_claims(
            merge_findings(complete_lead(context, sentences, events)),
            sentences,
            lexicon.confidence.weights,
            article=article,
        )
    )
    dated = tell_years(mark_news(context, sentences, weighed), article.published_on)
    news = tuple(spell_lines(context, dated))
    claims = [
        *extract_employments(context),
        *(claim for one in read for claim in one.careers),
        *extract_aliases(context, context.found.aliases),
        *extract_renames(context, sentences, lexicon.ties),
        *extract_ties(context, sentences, lexicon.ties),
        *news,
        *keep_bare_lead(context, sentences, news),
    ]
    ambiguities = (
        Ambiguity(
            article=article.id,
            start=form.name.start,
            end=form.name.end,
            exact=form.name.text,
            candidates=form.candidates,
        )
        for form in state.open_forms
    )
    return Reading(claims=tuple(map(drop_bullet, drop_repeats(claims))), ambiguities=tuple(ambiguities))


def make_context(article: Article, state: TextState, lexicon: Lexicon) -> ArticleContext:
    """Make the context of one article, whose memory knows nothing yet but who is named in full."""
    context = ArticleContext(article, state.names, lexicon, state.forms, amounts=state.amounts)
    context.memory.remember_people(state.names)
    return context


def walk_sentences(
    context: ArticleContext, sentences: Sequence[Sentence], frames: FrameBook
) -> Iterator[SentenceClaims]:
    """Read sentence by sentence: each with what the memory holds, which then takes it in."""
    memory = context.memory
    for sentence in sentences:
        names = context.find_names(sentence)
        memory.open_sentence(context.text, sentence, names)
        careers = list(read_sentence_careers(context, sentence))
        events = read_shared_events(context, sentence, frames)
        memory.remember_definitions(
            [note for note in context.found.aliases if sentence.start <= note.start < sentence.end]
        )
        memory.remember_sentence(sentence, names, context.referents)
        memory.remember_events(events, context.lexicon)
        yield SentenceClaims(sentence, careers, events)


def read_shared_events(context: ArticleContext, sentence: Sentence, frames: FrameBook) -> list[Claim]:
    """Read the events of a sentence; where it shares out a verb, each actor's apart from the others'.

    What all of them did alike stays one event: of A와 B는 각각 X와 Y에 밀려 철수했다 the 철수.
    """
    sentence = open_flash(context, sentence, frames)
    readings = share_out(sentence, context.text)
    told = [read_sentence_events(context, one, frames) for one in readings]
    if len(told) < 2:
        return [event for events in told for event in events]
    alike = [
        whole
        for whole in read_sentence_events(context, sentence, frames)
        if all(any(tells_alike(event, whole) for event in events) for events in told)
    ]
    apart = (event for events in told for event in events)
    return alike + [event for event in apart if not any(tells_alike(event, whole) for whole in alike)]


def tells_alike(event: Claim, whole: Claim) -> bool:
    """Tell whether one actor's event says nothing but what is told of all."""
    who = event.arguments[0].mention.name if event.arguments else ""
    deed = event.summary.removeprefix(who)
    part = who in {argument.mention.name for argument in whole.arguments}
    same = (event.evidence.rule, event.amounts, event.when) == (
        whole.evidence.rule,
        whole.amounts,
        whole.when,
    )
    return part and same and deed != event.summary and whole.summary.endswith(deed)


def drop_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """Keep one claim of those that say the same in the same words."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        names = tuple((argument.role, argument.mention.name) for argument in claim.arguments)
        when = (claim.when.when, claim.when.words) if claim.when else None
        said = (claim.evidence.start, claim.evidence.rule, claim.object, claim.role)
        seen.setdefault((claim.type, when, names, *said), claim)
    return list(seen.values())


def drop_bullet(claim: Claim) -> Claim:
    """Let a quote begin behind the sign of a list (▷한빛전자는, - 새솔은; not -5도, △5%)."""
    quote = claim.evidence.exact
    if quote[:1] not in BULLETS or not (
        quote[1:2].isspace() or (quote[0] in MARKS and is_hangul(quote[1:2]))
    ):
        return claim
    kept = quote[1:].lstrip()
    start = claim.evidence.end - len(kept)
    return replace(claim, evidence=replace(claim.evidence, start=start, exact=kept)) if kept else claim
