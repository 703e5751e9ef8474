"""Read an archive: articles go to a shelf on the disk, what the rules read in them to the cache."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from lgai_graph.annotations import (
    EMPTY_ANNOTATIONS,
    Annotations,
    ClaimTypes,
    IgnoreTally,
    list_tied_articles,
    load_annotations,
    make_annotated_claims,
)
from lgai_graph.batch import extract_articles, fingerprint_pages, forget_models
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.link import ToldNames, decode_names, encode_names, infer_published, read_names, sort_claims
from lgai_graph.load import CopyMemo, Shelf, Shelved, shelve_articles
from lgai_graph.model import Ambiguity, Article, ArticleId, Claim, EntityId, GazetteerEntry, Reading
from lgai_graph.resources import find_annotations, find_seeds
from lgai_graph.store import ReadingCache

MANY = 5_000  # articles from which linking needs the room of what reads them

Progress = Callable[[int, int, str], None]
Supply = Callable[[Shelf, ReadingCache], Shelved]  # fills a shelf with what was loaded elsewhere


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


DEFAULTS = BuildOptions()


class Told:
    """The claims of all articles, in the order of linking: rules' and hands', ignored ones left out.

    They come from the readings on the disk, as often as one asks for them.
    """

    def __init__(
        self, cache: ReadingCache, annotations: Annotations = EMPTY_ANNOTATIONS, by_hand: Iterable[Claim] = ()
    ) -> None:
        self._cache = cache
        self._annotations = annotations
        self._by_hand: dict[ArticleId, list[Claim]] = {}
        for claim in by_hand:
            self._by_hand.setdefault(claim.article, []).append(claim)
        self.tally = IgnoreTally(annotations)

    def __iter__(self) -> Iterator[Claim]:
        for article, reading in self._cache.list_readings():
            yield from self._choose(article, reading)

    def list_names(self, name: str, entries: Mapping[EntityId, GazetteerEntry]) -> Iterator[ToldNames]:
        """Yield what each article says of names; it is read off the claims of new articles only.

        Args:
            name: of all that it rests on beside what was read in the article.
            entries: the gazetteer.
        """
        for article, kept in self._cache.list_made(name):
            if kept is None:
                reading = self._cache.find_reading(article) or Reading()
                told = read_names(article, self._choose(article, reading), entries)
                self._cache.keep_made(name, article, encode_names(told))
                yield told
            else:
                yield decode_names(article, kept)

    def _choose(self, article: ArticleId, reading: Reading) -> tuple[Claim, ...]:
        """Return the claims of one article, sorted."""
        by_hand = self._by_hand.get(article, ())
        return sort_claims((*self.tally.keep(reading.claims), *by_hand))

    def try_ignores(self) -> None:
        """Let the tally know the claims of all articles in which a hand ignores something."""
        for article in sorted({ignore.article for ignore in self._annotations.ignores}):
            if reading := self._cache.find_reading(article):
                for _ in self.tally.keep(reading.claims):
                    pass

    def list_ambiguities(self) -> Iterator[Ambiguity]:
        """Yield the short forms that fit several names, in their order."""
        for reading in self._cache.list_open():
            yield from sorted(reading.ambiguities, key=attrgetter("article", "start", "end", "exact"))


class PageMemo:
    """What the same rules made of files before, kept in the cache beside the readings."""

    def __init__(self, cache: ReadingCache, fingerprint: str) -> None:
        self._cache = cache
        self._fingerprint = fingerprint

    def recall(self, key: str) -> str | None:
        """Return what was remembered under a key."""
        return self._cache.recall(f"{self._fingerprint} {key}")

    def remember(self, key: str, body: str) -> None:
        """Keep a text for the next build."""
        self._cache.remember(f"{self._fingerprint} {key}", body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What was read, on the disk: articles and what they tell."""

    shelved: Shelved
    told: Told
    broken: tuple[str, ...]
    notes: tuple[str, ...]


def read_archive(
    paths: Sequence[Path] | Supply,
    shelf: Shelf,
    cache: ReadingCache,
    *,
    annotations: Annotations,
    options: BuildOptions,
    on_progress: Progress | None = None,
) -> Archive:
    """Load, extract, infer missing days, add what hands wrote."""
    lexicon = load_lexicon(options.lexicon)
    if callable(paths):
        shelved = paths(shelf, cache)
    else:
        shelved = shelve_articles(
            list(paths) or [find_seeds()],
            shelf,
            known=annotations.known_articles,
            field_map=options.field_map,
            memo=PageMemo(cache, fingerprint_pages()),
        )
    shelved = extract_readable(shelved, annotations, cache, on_progress, lexicon=lexicon)
    cache.save_so_far()  # what this build has no use for goes when it ends
    if len(shelf) >= MANY:
        forget_models()
    told, broken = apply_annotations(shelf, cache, EMPTY_ANNOTATIONS if options.rules_only else annotations)
    notes = (*shelved.notes, *note_days(shelf), *cache.notes)
    return Archive(shelved=shelved, told=told, broken=broken, notes=notes)


def extract_readable(
    shelved: Shelved,
    annotations: Annotations,
    cache: ReadingCache,
    on_progress: Progress | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> Shelved:
    """Extract claims; an article that cannot be read is skipped, as if it had not been given.

    Raises:
        InputError: no article is left.
    """
    mark_copies(shelved.articles, cache)
    unread = extract_dated(shelved.articles, annotations, cache, on_progress, lexicon=lexicon)
    if not unread:
        return shelved
    return extract_readable(shelved.leave_out(unread), annotations, cache, lexicon=lexicon)


def mark_copies(shelf: Shelf, cache: ReadingCache) -> None:
    """Mark the copies of one story; pairs of articles that the cache knows are not measured again."""
    name = f"copies {fingerprint_pages()}"
    memo = CopyMemo(cache.recall_last(name))
    shelf.mark_origins(memo)
    cache.replace_last(name, memo.pack())


def note_days(shelf: Shelf) -> Iterator[str]:
    """Say how many articles have no day, since their relative dates stay open."""
    unknown = sum(1 for _ in shelf.list_undated())
    if unknown:
        share = f"{unknown:,} of {len(shelf):,} articles"
        yield f"no publication day on {share}, so their relative dates stay open"


def choose_annotations(options: BuildOptions) -> Annotations:
    """Load the hand-written file that the options ask for."""
    if options.no_annotations:
        return EMPTY_ANNOTATIONS
    lexicon = load_lexicon(options.lexicon)
    types = ClaimTypes(events=tuple(lexicon.event_types), relations=tuple(lexicon.relation_types))
    return load_annotations(options.annotations or find_annotations(), types)


def extract_dated(
    shelf: Shelf,
    annotations: Annotations,
    cache: ReadingCache,
    on_progress: Progress | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> dict[ArticleId, str]:
    """Extract claims, then once more from articles whose day other articles betray.

    Returns:
        Why articles cannot be read.
    """
    done, total = 0, len(shelf)

    def count(article: Article) -> None:
        nonlocal done
        done += 1
        if on_progress:
            on_progress(done, total, article.source)

    unread = extract_articles(shelf, annotations.gazetteer, cache, on_article=count, lexicon=lexicon)
    undated = tuple(shelf.list_undated())
    if unread or not undated:
        return unread
    days = infer_published(undated, Told(cache), lexicon)
    shelf.set_days({ident: day.isoformat() for ident, day in days.items()})
    again = (article for ident in sorted(days) if (article := shelf.get(ident)))
    return extract_articles(again, annotations.gazetteer, cache, lexicon=lexicon)


def apply_annotations(
    shelf: Shelf, cache: ReadingCache, annotations: Annotations
) -> tuple[Told, tuple[str, ...]]:
    """Drop what a hand calls wrong and add what it wrote; also name broken anchors."""
    tied = (shelf.get(ident) for ident in list_tied_articles(annotations))
    applied = make_annotated_claims(annotations, [article for article in tied if article])
    told = Told(cache, annotations, applied.claims)
    told.try_ignores()
    gone = {anchor.anchor for anchor in applied.broken}
    idle = tuple(
        f"{annotations.path}:{ignore.line}: ignores nothing any more near “{ignore.anchor}”; delete the entry"
        for ignore in told.tally.list_unused()
        if ignore.anchor not in gone
    )
    return told, (*(anchor.problem for anchor in applied.broken), *idle)
