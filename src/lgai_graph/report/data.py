"""Turn Knowledge into the JSON that the page draws.

The page finds this JSON in its element ``<script type="application/json" id="data">``. Where that
element has an attribute ``data-src``, the page asks that address for the JSON instead, so that a server
may give it. docs/report.md says what each key holds; ``FORMAT`` counts its changes.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from lgai_graph.korean.defaults import get_vocabulary
from lgai_graph.model import ArticleId, Entity, EntityId, Event, Knowledge, Relation
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.report.choice import Choice, Limits, choose_facts
from lgai_graph.report.measured import read_measured
from lgai_graph.report.network.layout import make_layout
from lgai_graph.report.network.parts import Box
from lgai_graph.report.network.steps import choose_steps
from lgai_graph.report.network.ties import Tie, make_ties
from lgai_graph.report.nouns import (
    Json,
    clean,
    make_article,
    make_entity,
)
from lgai_graph.report.packed import Packing
from lgai_graph.report.story import find_subject, make_story, make_title
from lgai_graph.report.words import make_words

FORMAT = 2  # raise it when a key is taken away or changes its meaning
LABEL_EM, LABEL_WIDTH, LABEL_HEIGHT = 12, 150, 18  # pixels, as in web/src/style.css (.node-label)
SIZE_LEAST, SIZE_STEP, SIZE_MOST = 9, 7, 44  # pixels of a node: least, per square root of a source, most


def make_report_data(
    knowledge: Knowledge,
    *,
    title: str = "",
    vocabulary: Vocabulary | None = None,
    least: float = 0.0,
    limits: Limits | None = None,
) -> dict[str, Json]:
    """Make everything the page shows, in a fixed order.

    Args:
        knowledge: what the store holds, or the part of it to show.
        title: headline of the page; empty for one made of the corpus.
        vocabulary: the words for types and kinds; None for those of the package.
        least: the confidence from which on an event is shown.
        limits: how much the page holds; None for what a browser paints at once.
    """
    return draw_choice(
        choose_facts(knowledge, least=least, limits=limits), title=title, vocabulary=vocabulary
    )


def draw_choice(choice: Choice, *, title: str, vocabulary: Vocabulary | None) -> dict[str, Json]:
    """Make the JSON of what was chosen."""
    shown = choice.knowledge
    known = {entity.id for entity in shown.entities}
    ties = [tie for tie in make_ties(shown.relations, shown.events) if {tie.source, tie.target} <= known]
    articles = _count_articles(shown.relations, shown.events)
    links = Counter(end for tie in ties for end in (tie.source, tie.target))
    entities = sorted(
        shown.entities,
        key=lambda entity: (-len(articles.get(entity.id, ())), -links[entity.id], entity.name, entity.id),
    )
    nodes, steps = _make_entities(entities, articles, ties)
    story = make_story(shown, find_subject(shown, articles), titled=bool(title))
    pack = Packing([entity.id for entity in entities], [article.id for article in shown.articles])
    data: dict[str, Json] = {
        "format": FORMAT,
        "title": title or make_title(story),
        "story": story,
        "left": _tell_left(choice),
        "measured": read_measured(),
        "steps": steps,
        "words": make_words(vocabulary or get_vocabulary()),
        "articles": [make_article(article) for article in shown.articles],
        "entities": nodes,
        "ties": [pack.tie(tie) for tie in ties],
        "relations": [pack.relation(relation) for relation in shown.relations],
        "events": [pack.event(event) for event in shown.events],
    }
    return {key: clean(value) for key, value in data.items()}


def _tell_left(choice: Choice) -> Json:
    """Count what there is beside what the page shows."""
    return {"doubtful": choice.doubtful, "events": choice.events, "entities": choice.entities}


def _count_articles(relations: Iterable[Relation], events: Iterable[Event]) -> dict[EntityId, set[ArticleId]]:
    """Gather the articles that say something of each entity."""
    articles: dict[EntityId, set[ArticleId]] = {}
    for relation in relations:
        for end in (relation.source, relation.target):
            articles.setdefault(end, set()).update(claim.article for claim in relation.claims)
    for event in events:
        for participant in event.participants:
            articles.setdefault(participant.entity, set()).update(claim.article for claim in event.claims)
    return articles


def _make_entities(
    entities: list[Entity], articles: Mapping[EntityId, set[ArticleId]], ties: Iterable[Tie]
) -> tuple[list[Json], list[Json]]:
    """Add to each entity its size, number of sources, first step and places; and count each step's names.

    ``step`` is None for a name without ties, and beyond the last step for one that is never drawn;
    ``at`` holds its place in its first step and in each that follows.
    """
    index = {entity.id: number for number, entity in enumerate(entities)}
    sources = [len(articles.get(entity.id, ())) for entity in entities]
    sizes = [_measure_node(count) for count in sources]
    boxes = [_make_box(entity.name, size) for entity, size in zip(entities, sizes, strict=True)]
    lines = [(index[tie.source], index[tie.target]) for tie in ties]
    steps = choose_steps(len(entities), lines)
    tied = {end for line in lines if line[0] != line[1] for end in line}
    places = [_place_step(boxes, lines, members) for members in steps]
    nodes: list[Json] = []
    for number, entity in enumerate(entities):
        at: list[Json] = [list(step[number]) for step in places if number in step]
        step = len(steps) - len(at) if number in tied else None
        numbers: dict[str, Json] = {"sources": sources[number], "size": sizes[number], "step": step, "at": at}
        nodes.append({**make_entity(entity), **numbers})
    return nodes, [len(members) for members in steps]


def _place_step(
    boxes: Sequence[Box], lines: Iterable[tuple[int, int]], members: Sequence[int]
) -> dict[int, tuple[int, int]]:
    """Lay out the names of one step."""
    order = {number: place for place, number in enumerate(members)}
    inner = ((order[left], order[right]) for left, right in lines if left in order and right in order)
    places = make_layout([boxes[number] for number in members], inner)
    return dict(zip(members, places, strict=True))


def _measure_node(sources: int) -> int:
    """A node's diameter; its area grows with the number of sources."""
    return min(SIZE_MOST, round(SIZE_LEAST + SIZE_STEP * sqrt(sources)))


def _make_box(name: str, size: int) -> Box:
    """Measure a node with its label: Hangul is as wide as high, Latin about 0.57 of that."""
    em = sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.57 for letter in name[:60])
    return Box(width=max(size, min(LABEL_WIDTH, em * LABEL_EM + 6)), height=size + LABEL_HEIGHT)
