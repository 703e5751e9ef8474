"""Read as much of a store as one page can show: all of a small one, of a large one the weightiest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from lgai_graph.model import Knowledge
from lgai_graph.query.timeline import TimelineFilter, find_event_numbers
from lgai_graph.serve.things import NO_THINGS, Things
from lgai_graph.store import Store

MOST_EVENTS, MOST_ENTITIES, MOST_RELATIONS = 5_000, 3_000, 10_000  # what a page shows within two seconds

_TOTALS = """
SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM entities) AS entities,
       (SELECT count(*) FROM relations) AS relations, (SELECT count(*) FROM articles) AS articles
"""
_WEIGHTIEST = "SELECT n FROM events ORDER BY weight DESC, n"
_TAKING_PART = "SELECT entity FROM participants WHERE event = ? ORDER BY position"
_ENDS = "SELECT n, source, target FROM relations WHERE source = ?1 OR target = ?1 ORDER BY n"
# What belongs to the chosen rows; a temporary table hides the store's own of the same name.
_COPIES = (
    ("events", "n IN (SELECT n FROM temp.chosen WHERE noun = 'event')"),
    ("relations", "n IN (SELECT n FROM temp.chosen WHERE noun = 'relation')"),
    ("entities", "n IN (SELECT n FROM temp.chosen WHERE noun = 'entity')"),
    ("participants", "event IN (SELECT n FROM temp.events)"),
    ("event_amounts", "event IN (SELECT n FROM temp.events)"),
    ("weight_parts", "event IN (SELECT n FROM temp.events)"),
    ("titles", "person IN (SELECT n FROM temp.entities)"),
    (
        "claims",
        "event IN (SELECT n FROM temp.events) OR relation IN (SELECT n FROM temp.relations)"
        " OR title IN (SELECT n FROM temp.titles)",
    ),
    ("claim_amounts", "claim IN (SELECT n FROM temp.claims)"),
    ("arguments", "0"),
    (
        "conflicts",
        "event IN (SELECT n FROM temp.events) OR relation IN (SELECT n FROM temp.relations)",
    ),
    ("conflict_values", "conflict IN (SELECT n FROM temp.conflicts)"),
    (
        "articles",
        "n IN (SELECT article FROM temp.claims UNION SELECT cited FROM temp.claims"
        " UNION SELECT article FROM temp.conflict_values"
        " UNION SELECT n FROM temp.chosen WHERE noun = 'article')",
    ),
    ("aliases", "entity IN (SELECT n FROM temp.entities)"),
    (
        "links",
        "entity IN (SELECT n FROM temp.entities) AND article IN (SELECT n FROM temp.articles)",
    ),
    ("ambiguities", "0"),
    ("ambiguity_candidates", "0"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """What one page shows of a store.

    Args:
        knowledge: the part.
        events: in the whole store.
        entities: in the whole store.
    """

    knowledge: Knowledge
    events: int
    entities: int

    @property
    def is_part(self) -> bool:
        """Tell whether the store holds more."""
        shown = self.knowledge
        return len(shown.events) < self.events or len(shown.entities) < self.entities


def read_slice(
    store: Store, wanted: TimelineFilter, *, things: Things = NO_THINGS, is_whole: bool = False
) -> Slice:
    """Read what a page shows: everything where there is room for it, else the weightiest events.

    Args:
        store: opened for this alone, since the part hides the rest of it afterwards.
        wanted: which events. Those who are asked for keep all ties that there is room for.
        things: whose events are wanted; its own are taken before heavier ones.
        is_whole: nobody asked for a part, so that a small store is read as it is, doubtful events included.
    """
    totals = next(store.rows(_TOTALS))
    fits = (
        totals["events"] <= MOST_EVENTS
        and totals["entities"] <= MOST_ENTITIES
        and totals["relations"] <= MOST_RELATIONS
    )
    if fits and is_whole:
        knowledge = store.read_knowledge()
    else:
        centre = wanted.entities or ()
        events, entities = _choose_events(store, wanted, things.events)
        relations = _choose_relations(store, entities, centre)
        rows = {"event": events, "relation": relations, "entity": entities, "article": things.articles}
        knowledge = _read_part(store, rows)
    return Slice(knowledge=knowledge, events=totals["events"], entities=totals["entities"])


def _choose_events(store: Store, wanted: TimelineFilter, first: Iterable[int]) -> tuple[list[int], set[int]]:
    """Take the weightiest events until there is no room for them or for those who take part."""
    passing = set(find_event_numbers(store, wanted))
    taken: dict[int, None] = {}
    entities = set(wanted.entities or ())
    for number in chain(sorted(first), (row["n"] for row in store.rows(_WEIGHTIEST))):
        if number in taken or number not in passing:
            continue
        new = {part["entity"] for part in store.rows(_TAKING_PART, number)} - entities
        if len(taken) >= MOST_EVENTS or len(entities) + len(new) > MOST_ENTITIES:
            break
        taken[number] = None
        entities |= new
    return list(taken), entities


def _choose_relations(store: Store, entities: set[int], centre: Iterable[int]) -> list[int]:
    """Take the ties among the entities, and all ties of those in the centre, whose other ends join them."""
    relations: dict[int, None] = {}
    for number in centre:
        for row in store.rows(_ENDS, number):
            new = {row["source"], row["target"]} - entities
            if len(entities) + len(new) <= MOST_ENTITIES:
                entities |= new
                relations[row["n"]] = None
    for number in sorted(entities):
        ties = store.rows(_ENDS, number)
        relations |= {row["n"]: None for row in ties if {row["source"], row["target"]} <= entities}
        if len(relations) >= MOST_RELATIONS:
            break
    return list(relations)[:MOST_RELATIONS]


def _read_part(store: Store, rows: Mapping[str, Iterable[int]]) -> Knowledge:
    """Read the chosen rows and what belongs to them."""
    _run(store, "PRAGMA temp_store = MEMORY")
    _run(store, "CREATE TEMP TABLE chosen (noun TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (noun, n))")
    for noun, numbers in rows.items():
        for number in numbers:
            _run(store, f"INSERT INTO temp.chosen VALUES ('{noun}', {number})")
    for table, test in _COPIES:
        _run(store, f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE {test}")
    return store.stream(with_arguments=False).read_knowledge()


def _run(store: Store, sql: str) -> None:
    next(store.rows(sql), None)
