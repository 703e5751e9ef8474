"""Read the claims of one text out of its sentences, names and posts."""

from collections.abc import Sequence

from lgai_graph.extract.discourse import ArticleContext
from lgai_graph.extract.events.reading import extract_events
from lgai_graph.extract.relations.careers import extract_careers
from lgai_graph.extract.relations.employments import extract_aliases, extract_employments
from lgai_graph.extract.state import TextState
from lgai_graph.lexicon.frames import FrameBook
from lgai_graph.lexicon.words import Lexicon
from lgai_graph.model import Ambiguity, Article, Claim, Reading


def read_claims(article: Article, state: TextState, lexicon: Lexicon, frames: FrameBook) -> Reading:
    """Read everything that a text says, relations first, and list the short forms left open."""
    found = state.names
    context = ArticleContext(article, state.sentences, found.names, found.posts, lexicon, forms=state.forms)
    claims = [
        *extract_employments(context),
        *extract_careers(context),
        *extract_aliases(context, found.aliases),
        *extract_events(context, frames),
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
    return Reading(claims=tuple(drop_repeats(claims)), ambiguities=tuple(ambiguities))


def drop_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """Keep one claim of those that say the same in the same words."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        names = tuple((argument.role, argument.mention.name) for argument in claim.arguments)
        when = claim.when.when if claim.when else None
        seen.setdefault(
            (claim.type, claim.evidence.start, claim.evidence.rule, claim.role, when, names), claim
        )
    return list(seen.values())
