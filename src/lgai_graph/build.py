"""The straight line: load → extract → link → store."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lgai_graph.annotations import (
    EMPTY_ANNOTATIONS,
    Annotations,
    ClaimTypes,
    drop_ignored,
    load_annotations,
    make_annotated_claims,
)
from lgai_graph.batch import UNREAD, extract_articles, fingerprint_rules
from lgai_graph.extract import Extraction
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.lexicon.vocabulary import make_vocabulary
from lgai_graph.link import infer_published, link_claims
from lgai_graph.load import Loaded, find_origins, load_articles
from lgai_graph.model import Ambiguity, Article, Claim, Event, Knowledge, PublishedBasis, Relation
from lgai_graph.resources import find_annotations, find_seeds
from lgai_graph.store import ReadingCache, check_place, find_cache, write_store

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """How to build.

    Args:
        annotations: the hand-written file; None for ``data/annotations.yaml`` here, else the package's.
        rules_only: leave hand-written claims, judgements and ignores out; the gazetteer stays.
        no_annotations: leave the whole file out.
        field_map: our field → the column of JSON, CSV or Excel files.
        no_cache: read every article anew and keep nothing for the next build.
        lexicon: files of words, frames and types that add to the package's own.
    """

    annotations: Path | None = None
    rules_only: bool = False
    no_annotations: bool = False
    field_map: Mapping[str, str] = field(default_factory=dict)
    no_cache: bool = False
    lexicon: tuple[Path, ...] = ()


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
    paths: Sequence[Path],
    *,
    db: Path,
    options: BuildOptions = BuildOptions(),
    on_progress: Progress | None = None,
) -> BuildReport:
    """Read articles and write the store.

    Args:
        paths: files and folders; none for the package's own five digests.
        db: the store.
        options: how to build.
        on_progress: called with (articles done, articles in all, what was read).
    """
    check_place(db)
    lexicon = load_lexicon(options.lexicon)
    annotations = choose_annotations(options)
    cache = make_cache(None if options.no_cache else find_cache(db), annotations, lexicon)
    built = build_knowledge(
        paths, annotations=annotations, options=options, cache=cache, on_progress=on_progress
    )
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
    options: BuildOptions = BuildOptions(),
    cache: ReadingCache | None = None,
    on_progress: Progress | None = None,
) -> Built:
    """The line itself: load, extract, infer missing days, add what hands wrote, link."""
    lexicon = load_lexicon(options.lexicon)
    cache = cache or make_cache(None, annotations, lexicon)
    loaded = load_articles(
        list(paths) or [find_seeds()], known=annotations.known_articles, field_map=options.field_map
    )
    loaded, articles, extraction = extract_readable(loaded, annotations, cache, on_progress, lexicon=lexicon)
    cache.save()
    claims, broken = apply_annotations(extraction.claims, articles, annotations, options)
    knowledge = link_claims(
        articles,
        claims,
        gazetteer=annotations.gazetteer,
        judgements=() if options.rules_only else annotations.judgements,
        ambiguities=extraction.ambiguities,
        lexicon=lexicon,
    )
    return Built(
        knowledge=knowledge,
        loaded=loaded,
        broken=broken,
        notes=(*loaded.notes, *note_days(articles), *cache.notes),
    )


def extract_readable(
    loaded: Loaded,
    annotations: Annotations,
    cache: ReadingCache,
    on_progress: Progress | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> tuple[Loaded, tuple[Article, ...], Extraction]:
    """Extract claims; an article that kills what reads it is skipped, as if it had not been given.

    Raises:
        InputError: no article is left.
        KeyboardInterrupt: with a line on what is kept, for the cache takes what was read so far.
    """
    try:
        articles, extraction = extract_dated(
            mark_origins(loaded.articles), annotations, cache, on_progress, lexicon=lexicon
        )
    except KeyboardInterrupt as error:
        kept = cache.save_so_far()
        raise KeyboardInterrupt(f"stopped; {kept}; the store is as it was") from error
    if not extraction.unread:
        return loaded, articles, extraction
    rest = loaded.leave_out(extraction.unread, UNREAD)
    return extract_readable(rest, annotations, cache, lexicon=lexicon)


def note_days(articles: Sequence[Article]) -> Iterator[str]:
    """Say how many articles have no day, since their relative dates stay open."""
    unknown = sum(article.published_at is None for article in articles)
    if unknown:
        share = f"{unknown:,} of {len(articles):,} articles"
        yield f"no publication day on {share}, so their relative dates stay open"


def make_cache(path: Path | None, annotations: Annotations, lexicon: Lexicon | None = None) -> ReadingCache:
    """Open the cache of what these rules read with these words and this gazetteer; None keeps nothing."""
    words = (lexicon or load_lexicon()).fingerprint
    named = f"{fingerprint_rules()} {words} {annotations.gazetteer!r}"
    return ReadingCache(path, hashlib.sha256(named.encode()).hexdigest())


def mark_origins(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Mark copies of one wire story or press release with the article they copy."""
    origins = find_origins(articles)
    return tuple(
        replace(article, origin=origins[article.id]) if origins[article.id] != article.id else article
        for article in articles
    )


def choose_annotations(options: BuildOptions) -> Annotations:
    """Load the hand-written file that the options ask for."""
    if options.no_annotations:
        return EMPTY_ANNOTATIONS
    lexicon = load_lexicon(options.lexicon)
    types = ClaimTypes(events=tuple(lexicon.event_types), relations=tuple(lexicon.relation_types))
    return load_annotations(options.annotations or find_annotations(), types)


def extract_dated(
    articles: Sequence[Article],
    annotations: Annotations,
    cache: ReadingCache,
    on_progress: Progress | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> tuple[tuple[Article, ...], Extraction]:
    """Extract claims, then once more from articles whose day other articles betray."""
    done = 0

    def count(article: Article) -> None:
        nonlocal done
        done += 1
        if on_progress:
            on_progress(done, len(articles), article.source)

    first = extract_articles(articles, annotations.gazetteer, cache, on_article=count, lexicon=lexicon)
    days = infer_published(articles, first.claims, lexicon)
    if not days or first.unread:
        return tuple(articles), first
    dated = tuple(
        replace(article, published_at=days[article.id].isoformat(), published_basis=PublishedBasis.INFERRED)
        if article.id in days
        else article
        for article in articles
    )
    again = [article for article in dated if article.id in days]
    second = extract_articles(again, annotations.gazetteer, cache, lexicon=lexicon)
    if second.unread:
        return tuple(articles), replace(first, unread=(*first.unread, *second.unread))
    return dated, merge_extractions(dated, first, second)


def merge_extractions(articles: Sequence[Article], first: Extraction, again: Extraction) -> Extraction:
    """Take the second reading of every article that was read twice.

    Args:
        articles: all of them, as they are now.
        first: what was read in all.
        again: what was read in those whose day had been missing.
    """
    fresh = {article.id for article in articles if article.published_basis is PublishedBasis.INFERRED}
    claims: dict[str, list[Claim]] = {article.id: [] for article in articles}
    unclear: dict[str, list[Ambiguity]] = {article.id: [] for article in articles}
    for claim in (*(claim for claim in first.claims if claim.article not in fresh), *again.claims):
        claims[claim.article].append(claim)
    for form in (*(form for form in first.ambiguities if form.article not in fresh), *again.ambiguities):
        unclear[form.article].append(form)
    return Extraction(
        claims=tuple(claim for group in claims.values() for claim in group),
        ambiguities=tuple(form for group in unclear.values() for form in group),
    )


def apply_annotations(
    claims: Sequence[Claim], articles: Sequence[Article], annotations: Annotations, options: BuildOptions
) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """Drop what a hand calls wrong and adds what it wrote; it also names broken anchors."""
    if options.rules_only:
        return tuple(claims), ()
    applied = make_annotated_claims(annotations, articles)
    kept, unused = drop_ignored(annotations, claims)
    gone = {anchor.anchor for anchor in applied.broken}
    idle = tuple(
        f"{annotations.path}:{ignore.line}: ignores nothing any more near “{ignore.anchor}”; delete the entry"
        for ignore in unused
        if ignore.anchor not in gone
    )
    return (*kept, *applied.claims), (*(anchor.problem for anchor in applied.broken), *idle)


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
