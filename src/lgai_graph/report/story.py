"""Tell what a corpus is about: its subject, its span, and what stands behind its facts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import version

from lgai_graph.model import ANNOTATION, Entity, EntityId, EntityKind, Event, Knowledge
from lgai_graph.report.nouns import Json

LEAST_SHARE = 0.25  # of the articles must name what the page is called after
FAR = 30  # years: what lies a generation before the rest is history that an article recalls
NO_SUBJECTS = frozenset({EntityKind.PLACE, EntityKind.PRODUCT})


def find_subject(knowledge: Knowledge, articles: Mapping[EntityId, int]) -> Entity | None:
    """Find the one most written about, if enough of the articles name it.

    Args:
        knowledge: what the page shows.
        articles: how many articles tell of an entity.
    """
    told = Counter(part.entity for event in knowledge.events for part in event.participants)
    told.update(end for relation in knowledge.relations for end in (relation.source, relation.target))
    named = [entity for entity in knowledge.entities if entity.kind not in NO_SUBJECTS and told[entity.id]]
    subject = min(named, key=lambda one: (-told[one.id], one.name, one.id), default=None)
    least = max(1.0, LEAST_SHARE * len(knowledge.articles))
    return subject if subject and articles[subject.id] >= least else None


def find_span(events: Iterable[Event]) -> tuple[int, int] | None:
    """Find the first and the last year of the events, but for those of an earlier age.

    A firm's founding in 1841 does not make a corpus of the years from 1841.
    """
    days = [day for event in events if event.when for day in (event.when.earliest, event.when.latest) if day]
    years = sorted({day.year for day in days})
    while len(years) > 1 and years[1] - years[0] > FAR:
        years.pop(0)
    return (years[0], years[-1]) if years else None


def make_title(story: Mapping[str, Json]) -> str:
    """Write the headline of the page; the page itself says it in the reader's language.

    >>> make_title({"subject": None, "articles": 300, "span": [2012, 2016]})
    '기사 300건, 2012–2016'
    """
    what = str(story["subject"] or f"기사 {story['articles']}건")
    span = story["span"]
    if not isinstance(span, list):
        return what
    return f"{what}, {span[0]}" if span[0] == span[1] else f"{what}, {span[0]}–{span[1]}"


def make_story(knowledge: Knowledge, subject: Entity | None, *, titled: bool = False) -> dict[str, Json]:
    """Tell what the corpus is about, and count what the line of trust names.

    Args:
        knowledge: what the page shows.
        subject: the one most written about, if there is one.
        titled: somebody gave the page a title.
    """
    days = sorted(article.published_at[:10] for article in knowledge.articles if article.published_at)
    facts = [event.claims for event in knowledge.events]
    facts += [relation.claims for relation in knowledge.relations]
    by_hand = sum(all(claim.evidence.rule == ANNOTATION for claim in claims) for claims in facts)
    span = find_span(knowledge.events)
    return {
        "titled": titled,
        "subject": subject.name if subject else None,
        "articles": len(knowledge.articles),
        "span": list(span) if span else None,
        "publishers": len({article.publisher for article in knowledge.articles if article.publisher}),
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "facts": len(facts),
        "byHand": by_hand,
        "version": version("lgai-graph"),
    }
