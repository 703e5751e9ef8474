"""Keep the lead of an article of which no event was read, for what another outlet tells of the same.

``새솔폰, 태평양 건넜다`` over ``새솔전자의 새솔폰이 미국 매장에 깔린다``: no rule knows the verb. The
sentence is kept as it stands; linking makes it a further source of an event that others tell, or drops it.
"""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lead import find_periods
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.telling import read_main_telling
from lgai_graph.extract.headline import clean_title
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.korean.headlines import count_promised
from lgai_graph.model import BARE_LEAD, Claim, EventStatus, EventType

OPENING = 2  # sentences in which an article says what its headline promises
ENOUGH = 2  # words of the headline by which a sentence is what it is about; else the first with one of them
UNREAD = 0.5  # chance that it tells of the event that it is joined to; none of an event of its own


def keep_bare_lead(
    context: ArticleContext, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """Yield the opening sentence that the headline is about, where no event of the lead was read."""
    if any(claim.lead for claim in claims) or not context.article.title:
        return
    title = clean_title(context.article.title)
    told = (context.text[sentence.start : sentence.end] for sentence in sentences[:OPENING])
    shared = [count_promised(title, text, context.lexicon.particles) for text in told]
    if any(shared):
        best = max(range(len(shared)), key=lambda place: min(shared[place], ENOUGH))
        yield make_bare_lead(context, sentences[best], title)


def make_bare_lead(context: ArticleContext, sentence: Sentence, title: str) -> Claim:
    """Make the claim of a sentence as it stands, with its only time and without participants."""
    telling = read_main_telling(context, sentence, EventType.OTHER)
    status, period = settle_time(EventStatus.HAPPENED, find_periods(sentence), context, telling)
    return Claim(
        article=context.article.id,
        type=EventType.OTHER,
        arguments=(),
        summary=title,
        evidence=context.make_evidence(sentence.start, sentence.end, BARE_LEAD),
        when=period,
        status=status,
        lead=True,
        confidence=UNREAD,
    )
