"""Link what stands in shards: the second half of a build."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lgai_graph.archive import DEFAULTS, BuildOptions, Progress, choose_annotations
from lgai_graph.build import BuildReport, build_store
from lgai_graph.errors import InputError
from lgai_graph.lexicon import load_lexicon
from lgai_graph.load import Shelf, Shelved, Skipped, shelve_drafts
from lgai_graph.load.draft import Draft
from lgai_graph.shards.engines import Engine
from lgai_graph.shards.extracting import extract_shards
from lgai_graph.shards.files import read_records
from lgai_graph.shards.lists import Lines, join_lists, read_lists
from lgai_graph.shards.places import Place, open_place
from lgai_graph.shards.rules import make_rules
from lgai_graph.store import ReadingCache, check_place


def link_shards(
    shards: str,
    *,
    db: Path,
    inputs: str = "",
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
) -> BuildReport:
    """Write the store of what stands in shards; its bytes are those of a build from the same articles.

    Args:
        shards: where ``extract_shards`` put them.
        db: the store.
        inputs: names what one extract was given; empty for all that were run.
        options: how to build.
        on_progress: called with (articles done, articles in all, what was read).

    Raises:
        InputError: a shard is missing, torn or made with other rules.
    """
    place, annotations = open_place(shards), choose_annotations(options)
    lists = read_lists(place, make_rules(annotations, load_lexicon(options.lexicon)), inputs)
    skipped = sorted({pair for one in lists for pair in one.skipped})

    def fill(shelf: Shelf, cache: ReadingCache) -> Shelved:
        shelved = shelve_drafts(
            _take_drafts(place, join_lists(lists), cache),
            shelf,
            known=annotations.known_articles,
            skipped=(Skipped(source=source, reason=reason) for source, reason in skipped),
        )
        if not len(shelf):
            raise InputError(f"{place.shown}: no article in these shards; run `lgai extract` on some")
        return shelved

    return build_store(fill, db=db, options=replace(options, no_cache=True), on_progress=on_progress)


def build_with_shards(
    paths: Sequence[Path],
    shards: str,
    *,
    db: Path,
    engine: Engine,
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
) -> BuildReport:
    """Build a store with others reading; what they read stays in shards, for the next build to go on from.

    Args:
        paths: files and folders; none for the package's own five digests.
        shards: a folder or URL that all readers share.
        db: the store.
        engine: who reads.
        options: how to build.
        on_progress: called with (articles done, articles in all, what was read).
    """
    check_place(db)
    extracted = extract_shards(paths, shards, options=options, engine=engine, on_progress=on_progress)
    built = link_shards(shards, db=db, inputs=extracted.inputs, options=options, on_progress=on_progress)
    return replace(built, notes=tuple(dict.fromkeys((*extracted.notes, *built.notes))))


def _take_drafts(place: Place, wanted: Mapping[str, Lines], cache: ReadingCache) -> Iterator[Draft]:
    """Yield the drafts of shards; the cache takes what was read in them."""
    for name, lines in wanted.items():
        for record in read_records(place, name, lines):
            if record.key is not None and record.body is not None:
                cache.hold(record.key, record.body)
            yield record.draft
