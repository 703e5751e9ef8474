"""Load articles: find the files, read each by its format, give every article its id."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.load.draft import MAX_PAGE, Draft, Hints, Input, Memo, Note, Skipped
from lgai_graph.load.files import STDIN, describe_ignored, find_inputs
from lgai_graph.load.formats import ARCHIVE, PAGES, READERS, SUFFIXES, stdin_input
from lgai_graph.load.formats.archives import DAMAGES, open_archive
from lgai_graph.load.formats.rows import check_field_map
from lgai_graph.load.identity import Identities
from lgai_graph.load.memo import Item, recall_items
from lgai_graph.load.mend import mend_draft, mend_text, read_name
from lgai_graph.load.shelf import Shelf
from lgai_graph.model import Article, ArticleId, KnownArticle

MAX_REASONS = 3  # reasons named where nothing at all could be read
MAX_BARREN = 2_000  # rows of a table before its first article; one with none has the wrong columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a folder gave.

    Args:
        articles: sorted by id.
        skipped: what could not be read, and why.
        notes: what needed no reading: other kinds of files, articles given twice.
    """

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """The same with the articles on a shelf."""

    articles: Shelf
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()

    def leave_out(self, reasons: Mapping[ArticleId, str]) -> "Shelved":
        """Move articles to what was skipped.

        Args:
            reasons: why, by article.

        Raises:
            InputError: no article is left.
        """
        ids = sorted(reasons)
        sources = self.articles.leave_out(ids)
        gone = [
            Skipped(source=source, reason=reasons[ident]) for ident, source in zip(ids, sources, strict=True)
        ]
        if not len(self.articles):
            raise InputError(f"{gone[0].source}: {gone[0].reason}")
        return replace(self, skipped=sort_skipped([*self.skipped, *gone]))


@dataclass(slots=True)
class Harvest:
    """Gather what the readers give; drafts go straight to the shelf."""

    identities: Identities
    takes: Callable[[str], bool]
    drafts: int = 0
    others: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def wants(self, source: str) -> bool:
        """Tell whether a source is wanted, and count those that are not."""
        is_wanted = self.takes(source)
        self.others += not is_wanted
        return is_wanted

    def add(self, item: Draft | Skipped | Note) -> None:
        """Put an item where it belongs."""
        match item:
            case Draft():
                self.take(item)
            case Skipped():
                self.skipped.append(Skipped(source=read_name(item.source), reason=mend_text(item.reason)))
            case Note():
                self.notes.append(f"{item.source}: {mend_text(item.text)}")

    def take(self, draft: Draft) -> None:
        """Mend a draft and keep it, or skip it where it is beyond mending."""
        try:
            for part in mend_draft(draft):
                if isinstance(part, Draft):
                    self.identities.add(part)
                    self.drafts += 1
                else:
                    self.notes.append(f"{draft.source}: {part}")
        except InputError as error:
            self.skipped.append(Skipped(source=draft.source, reason=str(error)))


def load_articles(
    paths: Sequence[Path],
    *,
    known: Sequence[KnownArticle] = (),
    field_map: Mapping[str, str] | None = None,
) -> Loaded:
    """Load every article behind the paths into memory; see ``shelve_articles``."""
    shelved = shelve_articles(paths, Shelf(), known=known, field_map=field_map)
    return Loaded(articles=tuple(shelved.articles), skipped=shelved.skipped, notes=shelved.notes)


def shelve_articles(
    paths: Sequence[Path],
    shelf: Shelf,
    *,
    known: Sequence[KnownArticle] = (),
    field_map: Mapping[str, str] | None = None,
    memo: Memo | None = None,
    takes: Callable[[str], bool] = lambda source: True,
) -> Shelved:
    """Put every article behind the paths on a shelf; a file that cannot be read stops no other.

    Args:
        paths: files, folders (walked), or ``-`` for JSONL on the standard input.
        shelf: an empty one.
        known: what a hand knows of articles: ids, and metadata their pages lack.
        field_map: our field (``text``, ``title``, ``date``, ``publisher``, ``author``, ``url``, ``id``)
            → the column of JSON, CSV or Excel files.
        memo: what the same rules read before.
        takes: tells of a source whether it is wanted; where others are left, there may be none.

    Raises:
        InputError: a path does not exist, a folder has no articles, or nothing could be read.
    """
    check_field_map(field_map or {})
    titles = {entry.original_sha256: entry.title for entry in known}
    hints = Hints(titles=titles, field_map=field_map or {}, memo=memo)
    found = find_inputs([path for path in paths if path != STDIN], SUFFIXES)
    harvest = Harvest(identities=Identities(shelf, known), takes=takes, skipped=found.skipped)
    for source in (*found.inputs, *([stdin_input()] if STDIN in paths else [])):
        read_input(source, hints, harvest)
    if not (harvest.drafts or harvest.others):
        raise InputError(describe_nothing(paths, harvest.skipped))
    repeats = harvest.identities.settle()
    return Shelved(
        articles=shelf,
        skipped=sort_skipped(harvest.skipped),
        notes=(*describe_ignored(found.ignored), *sorted(harvest.notes), *repeats),
    )


def shelve_drafts(
    drafts: Iterable[Draft],
    shelf: Shelf,
    *,
    known: Sequence[KnownArticle] = (),
    skipped: Iterable[Skipped] = (),
) -> Shelved:
    """Put on a shelf what was loaded elsewhere.

    Args:
        drafts: in any order.
        shelf: an empty one.
        known: what a hand knows of articles.
        skipped: what could not be loaded there.
    """
    identities = Identities(shelf, known)
    for draft in drafts:
        identities.add(draft)
    return Shelved(articles=shelf, skipped=sort_skipped(skipped), notes=tuple(identities.settle()))


def sort_skipped(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    """Order what was skipped by its place."""
    return tuple(sorted(skipped, key=lambda skip: (skip.source, skip.reason)))


def read_input(source: Input, hints: Hints, harvest: Harvest) -> None:
    """Read one file or archive; what cannot be read is skipped with its reason."""
    is_page = source.suffix in PAGES
    if is_page and not harvest.wants(source.name):
        return
    try:
        if source.suffix == ARCHIVE:
            for member in open_archive(source, SUFFIXES):
                if isinstance(member, Input):
                    read_input(member, hints, harvest)
                else:
                    harvest.add(member)
            return
        for item in read_items(source, hints):
            if is_page or not isinstance(item, Draft) or harvest.wants(item.source):
                harvest.add(item)
    except InputError as error:
        harvest.skipped.append(Skipped(source=source.shown, reason=str(error)))
    except DAMAGES:
        harvest.skipped.append(Skipped(source=source.shown, reason="damaged inside its zip archive"))
    except OSError as error:
        harvest.skipped.append(Skipped(source=source.shown, reason=error.strerror or "not readable"))


def read_items(source: Input, hints: Hints) -> Iterable[Item]:
    """Read a file by its suffix; a page that was read before is recalled."""
    reader = READERS[source.suffix]
    if source.suffix not in PAGES:
        return stop_barren(reader(source, hints))
    if hints.memo is None:
        return reader(source, hints)
    with source.open() as stream:
        data = stream.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        return reader(source, hints)
    held = replace(source, open=lambda: BytesIO(data))
    return recall_items(hints, source, data, None, lambda: reader(held, hints))


def stop_barren(items: Iterable[Item]) -> Iterator[Item]:
    """Yield what a table gives, but not a line for each of a million rows of something else.

    Raises:
        InputError: so many rows went by without an article.
    """
    barren, rest = 0, iter(items)
    for item in rest:
        yield item
        if isinstance(item, Draft):
            break
        barren += isinstance(item, Skipped)
        if barren >= MAX_BARREN:
            raise InputError(f"no article in its first {MAX_BARREN:,} rows; the others were left unread")
    yield from rest


def describe_nothing(paths: Iterable[Path], skipped: Sequence[Skipped]) -> str:
    """Say in one line why nothing was read, whatever the names of files hold."""
    where = ", ".join(read_name(str(path)) for path in paths) or "no path was given"
    reasons = "; ".join(f"{skip.source}: {skip.reason}" for skip in skipped[:MAX_REASONS])
    more = f"; and {len(skipped) - MAX_REASONS} more" if len(skipped) > MAX_REASONS else ""
    told = f" ({reasons}{more})" if reasons else "; give a file or folder"
    return " ".join(f"{where}: no article could be read{told}".splitlines())
