"""Read articles into shards; what stands there already is not read again."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgai_graph.annotations import Annotations
from lgai_graph.archive import DEFAULTS, BuildOptions, Progress, choose_annotations
from lgai_graph.build import fingerprint_readings
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.load import Shelf, shelve_articles
from lgai_graph.resources import find_seeds
from lgai_graph.shards.batches import Item, Task
from lgai_graph.shards.engines import Engine, read_here
from lgai_graph.shards.lists import Lines, ShardList, name_inputs, write_list
from lgai_graph.shards.parts import WHOLE, Part
from lgai_graph.shards.places import Place, open_place
from lgai_graph.shards.records import make_draft_key
from lgai_graph.shards.rules import make_rules
from lgai_graph.shards.standing import Standing
from lgai_graph.store import open_scratch

STDIN = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractReport:
    """What an extract did, in numbers, with every input it left out.

    Args:
        inputs: names what was given.
        articles: how many there are now.
        standing: how many of them stood there before.
        shards: how many files hold them.
    """

    inputs: str
    articles: int
    standing: int
    shards: int
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def extract_shards(
    paths: Sequence[Path],
    to: str,
    *,
    part: Part = WHOLE,
    options: BuildOptions = DEFAULTS,
    on_progress: Progress | None = None,
    engine: Engine = read_here,
) -> ExtractReport:
    """Read articles, or one part of them, into shards.

    Args:
        paths: files and folders; none for the package's own five digests.
        to: a folder, or a URL that fsspec opens.
        part: which share of the articles to read.
        options: how to build.
        on_progress: called with (articles done, articles in all, what was read).
        engine: who reads.

    Raises:
        InputError: nothing can be read, or the place not be written.
        KeyboardInterrupt: with a line on what is kept.
    """
    annotations, place = choose_annotations(options), open_place(to)
    task = _make_task(place, annotations, load_lexicon(options.lexicon))
    given = list(paths) or [find_seeds()]
    with open_scratch(Path(tempfile.gettempdir()) / "lgai-extract") as own:
        shelf, standing = Shelf(own), Standing(own, place)
        standing.load(task.rules)
        known, field_map = annotations.known_articles, options.field_map
        shelved = shelve_articles(given, shelf, known=known, field_map=field_map, takes=part.has)
        missing = _Missing(shelf, standing, on_progress)
        missing.read(task, engine)
        lines = standing.list_lines()
        skipped = tuple((skip.source, skip.reason) for skip in shelved.skipped)
        inputs = _name_given(given, lines)
        write_list(place, task.rules, ShardList(inputs=inputs, part=part, shards=lines, skipped=skipped))
    anew = (f"{place.shown}: {name} is damaged; its articles were read again" for name in standing.damaged)
    return ExtractReport(
        inputs=inputs,
        articles=missing.total,
        standing=missing.stood,
        shards=len(lines),
        skipped=skipped,
        notes=(*shelved.notes, *anew),
    )


def _make_task(place: Place, annotations: Annotations, lexicon: Lexicon) -> Task:
    """Put together what reading needs besides the articles."""
    return Task(
        address=place.address,
        rules=make_rules(annotations, lexicon),
        fingerprint=fingerprint_readings(annotations, lexicon),
        gazetteer=annotations.gazetteer,
        lexicon=lexicon,
    )


class _Missing:
    """The articles on a shelf that stand in no shard.

    Args:
        shelf: what was loaded.
        standing: what stands in shards.
        on_progress: called with (articles done, articles in all, what was read).
    """

    def __init__(self, shelf: Shelf, standing: Standing, on_progress: Progress | None) -> None:
        self._shelf = shelf
        self._standing = standing
        self._tell = on_progress
        self._done = 0
        self.stood = 0
        self.total, self._characters = shelf.measure_drafts()

    def read(self, task: Task, engine: Engine) -> None:
        """Read them all.

        Raises:
            KeyboardInterrupt: with a line on what is kept.
        """
        try:
            for shard in engine(task, self._list(), self._characters, self._count):
                self._standing.add(shard)
        except KeyboardInterrupt as error:
            kept = (
                f"shards of {self._standing.count():,} articles stand, and the next extract goes on from them"
            )
            raise KeyboardInterrupt(f"stopped; {kept}") from error

    def _list(self) -> Iterator[Item]:
        """Yield what is missing, and count the rest."""
        for draft, article in self._shelf.list_shelved():
            if self._standing.want(make_draft_key(draft)):
                self.stood += 1
                self._count(draft.source)
            else:
                yield draft, article

    def _count(self, source: str) -> None:
        self._done += 1
        if self._tell:
            self._tell(self._done, self.total, source)


def _name_given(paths: Sequence[Path], shards: Mapping[str, Lines]) -> str:
    """Name what was given; what came on the standard input has no name but its content."""
    if STDIN in paths:
        return name_inputs((str(STDIN), *(f"{name}{lines}" for name, lines in shards.items())))
    return name_inputs(map(str, paths))
