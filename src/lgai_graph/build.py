"""The straight line: load → extract → link → store."""

import hashlib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from lgai_graph.annotations import Annotations
from lgai_graph.archive import (
    DEFAULTS,
    Archive,
    BuildOptions,
    Progress,
    Supply,
    choose_annotations,
    read_archive,
)
from lgai_graph.batch import fingerprint_rules
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.lexicon.vocabulary import make_vocabulary
from lgai_graph.link import link_claims
from lgai_graph.load import Loaded, Shelf
from lgai_graph.model import Event, Knowledge, Relation
from lgai_graph.store import ReadingCache, check_place, find_cache, open_scratch, write_store

__all__ = ["BuildOptions", "BuildReport", "Built", "build_knowledge", "build_store", "choose_annotations"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did, in numbers, with every input it left out.

    ``less_certain`` are the events that a timeline shows only with ``--all``.
    """

    articles: int
    entities: int
    events: int
    relations: int
    conflicts: int
    ambiguous: int
    less_certain: int
    broken: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The knowledge with what went into it."""

    knowledge: Knowledge
    loaded: Loaded
    broken: tuple[str, ...]
    notes: tuple[str, ...]


def build_store(
    paths: Sequence[Path] | Supply,
    *,
    db: Path,
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
) -> BuildReport:
    """Read articles and write the store.

    Args:
        paths: files and folders, none for the package's own five digests; or what fills a shelf.
        db: the store.
        options: how to build.
        on_progress: called with (articles done, articles in all, what was read).
    """
    check_place(db)
    lexicon = load_lexicon(options.lexicon)
    annotations = choose_annotations(options)
    with open_scratch(db) as own:
        place = None if options.no_cache else find_cache(db)
        with closing(make_cache(place, annotations, lexicon, own)) as cache:
            archive = read_archive(
                paths, Shelf(own), cache, annotations=annotations, options=options, on_progress=on_progress
            )
            built = link_archive(archive, annotations, options)
        write_store(
            db,
            built.knowledge,
            fingerprint=make_fingerprint(annotations, lexicon),
            vocabulary=make_vocabulary(lexicon),
        )
    return make_report(built, shown=lexicon.confidence.shown)


def build_knowledge(
    paths: Sequence[Path],
    *,
    annotations: Annotations,
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
) -> Built:
    """Do the same in memory and without a cache."""
    cache = make_cache(None, annotations, load_lexicon(options.lexicon))
    archive = read_archive(
        paths, Shelf(), cache, annotations=annotations, options=options, on_progress=on_progress
    )
    return link_archive(archive, annotations, options)


def link_archive(archive: Archive, annotations: Annotations, options: BuildOptions) -> Built:
    """Link what was read."""
    shelved = archive.shelved
    articles = tuple(shelved.articles)
    knowledge = link_claims(
        articles,
        tuple(archive.told),
        gazetteer=annotations.gazetteer,
        judgements=() if options.rules_only else annotations.judgements,
        ambiguities=tuple(archive.told.list_ambiguities()),
        lexicon=load_lexicon(options.lexicon),
    )
    return Built(
        knowledge=knowledge,
        loaded=Loaded(articles=articles, skipped=shelved.skipped, notes=shelved.notes),
        broken=archive.broken,
        notes=archive.notes,
    )


def make_cache(
    path: Path | None,
    annotations: Annotations,
    lexicon: Lexicon | None = None,
    own: Connection | None = None,
) -> ReadingCache:
    """Open the cache of what these rules read with these words and this gazetteer; None keeps nothing."""
    return ReadingCache(path, fingerprint_readings(annotations, lexicon or load_lexicon()), own)


def fingerprint_readings(annotations: Annotations, lexicon: Lexicon) -> str:
    """Sum up what a reading rests on besides the article: the rules, the words and the gazetteer."""
    named = f"{fingerprint_rules()} {lexicon.fingerprint} {annotations.gazetteer!r}"
    return hashlib.sha256(named.encode()).hexdigest()


def make_fingerprint(annotations: Annotations, lexicon: Lexicon | None = None) -> str:
    """A hash of the rules, the words and the annotations."""
    words = (lexicon or load_lexicon()).fingerprint
    return hashlib.sha256(f"{fingerprint_rules()} {words} {annotations.fingerprint}".encode()).hexdigest()


def make_report(built: Built, *, shown: float) -> BuildReport:
    """Count what was built; ``shown`` is the confidence from which on an event is shown unasked."""
    knowledge = built.knowledge
    facts: tuple[Event | Relation, ...] = (*knowledge.events, *knowledge.relations)
    return BuildReport(
        articles=len(knowledge.articles),
        entities=len(knowledge.entities),
        events=len(knowledge.events),
        relations=len(knowledge.relations),
        conflicts=sum(bool(fact.conflicts) for fact in facts),
        ambiguous=len(knowledge.ambiguities),
        less_certain=sum(event.confidence < shown for event in knowledge.events),
        broken=built.broken,
        skipped=tuple((skip.source, skip.reason) for skip in built.loaded.skipped),
        notes=built.notes,
    )
