"""The straight line: load → extract → link → store."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from lgai_graph.annotations import Annotations
from lgai_graph.archive import (
    DEFAULTS,
    Archive,
    BuildOptions,
    Progress,
    Supply,
    Told,
    choose_annotations,
    read_archive,
)
from lgai_graph.batch import fingerprint_pairs, fingerprint_rules
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.lexicon.vocabulary import make_vocabulary
from lgai_graph.link import HandWork, Linked, PairMemo, link_claims, link_stream, pause_collector
from lgai_graph.load import Heads, Loaded, Shelf
from lgai_graph.model import Ambiguity, Entity, Event, HeldTitle, Knowledge, Relation
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


@dataclass(slots=True, kw_only=True)
class Passing:
    """Everything that a store holds while it passes from linking to the disk, counted on its way.

    Args:
        shown: the confidence from which on an event is shown unasked.
    """

    articles: Shelf
    linked: Linked
    told: Told
    shown: float
    counts: Counter[str] = field(default_factory=Counter)
    differences: set[str] = field(default_factory=set)  # between sources, each once as `check` lists them

    @property
    def entities(self) -> Iterator[Entity]:
        """Yield the entities."""
        for entity in self.linked.entities:
            self.counts["entities"] += 1
            yield entity

    @property
    def events(self) -> Iterator[Event]:
        """Yield the events."""
        for event in self.linked.events:
            self.counts["events"] += 1
            self.differences.update(conflict.describe(event.summary) for conflict in event.conflicts)
            self.counts["less_certain"] += event.confidence < self.shown
            yield event

    @property
    def relations(self) -> Iterator[Relation]:
        """Yield the relations."""
        for relation in self.linked.relations:
            self.counts["relations"] += 1
            self.differences.update(conflict.note for conflict in relation.conflicts)
            yield relation

    @property
    def titles(self) -> Iterator[HeldTitle]:
        """Yield the titles."""
        yield from self.linked.titles

    @property
    def ambiguities(self) -> Iterator[Ambiguity]:
        """Yield the short forms that were left open."""
        for form in self.told.list_ambiguities():
            self.counts["ambiguous"] += 1
            yield form


def build_store(
    paths: Sequence[Path] | Supply,
    *,
    db: Path,
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
    on_stage: Callable[[str], None] = lambda stage: None,
) -> BuildReport:
    """Read articles and write the store; neither texts nor claims are held.

    Args:
        paths: files and folders, none for the package's own five digests; or what fills a shelf.
        db: the store.
        options: how to build.
        on_progress: called with (articles done, articles in all, what was read).
        on_stage: called with what is done to all articles at once, before it begins; with nothing at the end.

    Raises:
        KeyboardInterrupt: with a line on what is kept.
    """
    check_place(db)
    lexicon = load_lexicon(options.lexicon)
    annotations = choose_annotations(options)
    linking = fingerprint_linking(annotations, lexicon, options)
    with (
        open_scratch(db) as own,
        closing(make_cache(None if options.no_cache else find_cache(db), annotations, lexicon, own)) as cache,
        _say_kept(cache),
        _keep_pairs(cache, f"pairs {linking}") as memo,
    ):
        on_stage("loading")
        shelf = Shelf(own)
        own.execute("BEGIN")  # one transaction, never ended: what is torn is thrown away
        archive = read_archive(
            paths, shelf, cache, annotations=annotations, options=options, on_progress=on_progress
        )
        shelf, shown = archive.shelved.articles, lexicon.confidence.shown
        hands = choose_hands(annotations, options)
        with pause_collector():  # from end to end, for between two pauses it would walk over all claims
            on_stage("linking")
            names = partial(archive.told.list_names, f"names {linking}") if cache.is_kept else None
            linked = link_stream(Heads(shelf), archive.told, own, hands, lexicon, memo=memo, tell_names=names)
            passing = Passing(articles=shelf, linked=linked, told=archive.told, shown=shown)
            rules, words = make_fingerprint(annotations, lexicon), make_vocabulary(lexicon)
            on_stage("writing")
            write_store(db, passing, fingerprint=rules, vocabulary=words)
            on_stage("")
            report = make_report(archive, len(shelf), passing)
            del linked, passing  # with all that they hold, which the collector would walk over once more
            return report


@contextmanager
def _say_kept(cache: ReadingCache) -> Iterator[None]:
    """Let Ctrl-C keep what was read, whatever is done then, and say so."""
    try:
        yield
    except KeyboardInterrupt as error:
        raise KeyboardInterrupt(f"stopped; {cache.save_so_far()}; the store is as it was") from error


@contextmanager
def _keep_pairs(cache: ReadingCache, name: str) -> Iterator[PairMemo | None]:
    """Lend what is known of pairs of claims, and keep for the next build what is known at the end.

    A build that keeps nothing for another needs to know nothing of them.
    """
    if not cache.is_kept:
        yield None
        return
    memo = PairMemo(cache.name_reading, cache.recall_last(name))
    yield memo
    cache.replace_last(name, memo.pack())
    cache.save()


def build_knowledge(
    paths: Sequence[Path],
    *,
    annotations: Annotations,
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
) -> Built:
    """Do the same in memory and without a cache."""
    lexicon = load_lexicon(options.lexicon)
    with closing(make_cache(None, annotations, lexicon)) as cache:
        archive = read_archive(
            paths, Shelf(), cache, annotations=annotations, options=options, on_progress=on_progress
        )
        hands = choose_hands(annotations, options)
        shelved, articles = archive.shelved, tuple(archive.shelved.articles)
        knowledge = link_claims(
            articles,
            tuple(archive.told),
            gazetteer=hands.gazetteer,
            judgements=hands.judgements,
            ambiguities=tuple(archive.told.list_ambiguities()),
            lexicon=lexicon,
        )
    return Built(
        knowledge=knowledge,
        loaded=Loaded(articles=articles, skipped=shelved.skipped, notes=shelved.notes),
        broken=archive.broken,
        notes=archive.notes,
    )


def choose_hands(annotations: Annotations, options: BuildOptions) -> HandWork:
    """Return what hands know of names, as far as the options let them speak."""
    judgements = () if options.rules_only else annotations.judgements
    return HandWork(gazetteer=annotations.gazetteer, judgements=judgements)


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


def fingerprint_linking(annotations: Annotations, lexicon: Lexicon, options: BuildOptions) -> str:
    """Sum up what linking rests on besides the readings: its rules, the words and what hands say."""
    told = f"{fingerprint_pairs()} {lexicon.fingerprint} {annotations.fingerprint} {options.rules_only}"
    return hashlib.sha256(told.encode()).hexdigest()


def make_fingerprint(annotations: Annotations, lexicon: Lexicon | None = None) -> str:
    """A hash of the rules, the words and the annotations."""
    words = (lexicon or load_lexicon()).fingerprint
    return hashlib.sha256(f"{fingerprint_rules()} {words} {annotations.fingerprint}".encode()).hexdigest()


def make_report(archive: Archive, articles: int, passed: Passing) -> BuildReport:
    """Put together what was read and what was counted."""
    counts = passed.counts
    return BuildReport(
        articles=articles,
        entities=counts["entities"],
        events=counts["events"],
        relations=counts["relations"],
        conflicts=len(passed.differences),
        ambiguous=counts["ambiguous"],
        less_certain=counts["less_certain"],
        broken=archive.broken,
        skipped=tuple((skip.source, skip.reason) for skip in archive.shelved.skipped),
        notes=archive.notes,
    )
