"""Turn Knowledge into the JSON that the page draws.

The page finds this JSON in its element ``<script type="application/json" id="data">``. Where that
element has an attribute ``data-src``, the page asks that address for the JSON instead, so that a server
may give it. docs/report.md says what each key holds; ``FORMAT`` counts its changes.
"""

from lgai_graph.korean.defaults import get_vocabulary
from lgai_graph.model import Knowledge
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.report.choice import Choice, Limits, choose_facts
from lgai_graph.report.measured import read_measured
from lgai_graph.report.network.picture import Network, make_network
from lgai_graph.report.nouns import Json, clean, make_article, make_entity
from lgai_graph.report.packed import Packing
from lgai_graph.report.story import find_subject, make_story, make_title
from lgai_graph.report.words import make_words

FORMAT = 2  # raise it when a key is taken away or changes its meaning


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
    network = make_network(shown)
    told = {entity.id: count for entity, count in zip(network.entities, network.sources, strict=True)}
    story = make_story(shown, find_subject(shown, told), titled=bool(title))
    pack = Packing([entity.id for entity in network.entities], [article.id for article in shown.articles])
    data: dict[str, Json] = {
        "format": FORMAT,
        "title": title or make_title(story),
        "story": story,
        "left": _tell_left(choice),
        "measured": read_measured(),
        "steps": [len(members) for members in network.steps],
        "words": make_words(vocabulary or get_vocabulary()),
        "articles": [make_article(article) for article in shown.articles],
        "entities": _make_entities(network),
        "ties": [pack.tie(tie) for tie in network.ties],
        "relations": [pack.relation(relation) for relation in shown.relations],
        "events": [pack.event(event) for event in shown.events],
    }
    return {key: clean(value) for key, value in data.items()}


def _tell_left(choice: Choice) -> Json:
    """Count what there is beside what the page shows."""
    return {"doubtful": choice.doubtful, "events": choice.events, "entities": choice.entities}


def _make_entities(network: Network) -> list[Json]:
    """Add to each entity its size, number of sources, first step and places.

    ``step`` is None for a name without ties, and beyond the last step for one that is never drawn;
    ``at`` holds its place in its first step and in each that follows.
    """
    places = [network.place(members) for members in network.steps]
    sizes, tied = network.sizes, network.tied
    nodes: list[Json] = []
    for number, entity in enumerate(network.entities):
        at: list[Json] = [list(step[number]) for step in places if number in step]
        numbers: dict[str, Json] = {
            "sources": network.sources[number],
            "size": sizes[number],
            "step": len(network.steps) - len(at) if number in tied else None,
            "at": at,
        }
        nodes.append({**make_entity(entity), **numbers})
    return nodes
