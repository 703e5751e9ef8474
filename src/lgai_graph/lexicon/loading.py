"""Load the lexicon: the package's files, then the user's, checked as one."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from lgai_graph.checked.row import Row, Shape
from lgai_graph.checked.values import Problems, Table, parse_yaml
from lgai_graph.errors import LexiconError
from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.merging import merge_tables
from lgai_graph.lexicon.sections import amounts, confidence, deeds, figures, referring, syntax, ties, wording
from lgai_graph.lexicon.sections.frames import read_frames
from lgai_graph.lexicon.sections.furniture import read_furniture
from lgai_graph.lexicon.sections.types import read_event_types, read_labels, read_relation_types
from lgai_graph.lexicon.sections.words import SETS, read_sets, read_word_lists
from lgai_graph.model import EntityKind, EventStatus, ParticipantRole

FOLDER = Path(__file__).with_name("data")
TOP = Shape(
    noun="the lexicon",
    optional=(
        *SETS,
        *(
            "titles",
            "title_patterns",
            "same_titles",
            "lower_ranks",
            "office_endings",
            "head_titles",
            "chief_bodies",
        ),
        *(
            "organization_heads",
            "short_heads",
            "known_names",
            "kind_words",
            "glosses",
            "particle_pairs",
            "particles",
            "group_sizes",
        ),
        *("frames", "flag_meanings", "statuses"),
        *("event_types", "event_flag_meanings", "relation_types", "kinds", "event_statuses", "roles"),
        *("noise", "promos", "sections", "stop", "stop_phrases", "related", "notices", "reporters"),
        *("not_reporters", "byline_extras", "credits", "published", "modified", "outlet_words", "agencies"),
        *("publishers", "columns"),
        *deeds.SECTIONS,
        *ties.SECTIONS,
        *syntax.SECTIONS,
        *amounts.SECTIONS,
        *figures.SECTIONS,
        *wording.SECTIONS,
        *referring.SECTIONS,
        *confidence.SECTIONS,
    ),
)
KEPT = 8  # lexicons in memory: the package's own and some users'


def load_lexicon(extra: Sequence[Path] = ()) -> Lexicon:
    """Load the package's lexicon with a user's files laid over it.

    Args:
        extra: files of the same sections; a later one adds to those before.

    Raises:
        LexiconError: every problem of all files at once, each as ``file:line: problem; cure``.
    """
    return _load(FOLDER, tuple((path, _stamp(path)) for path in extra))


def _stamp(path: Path) -> tuple[int, int]:
    """Return what changes when a file does.

    Raises:
        LexiconError: there is no such file.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise LexiconError([f"{path}: cannot be read ({error.strerror}); check the path"]) from error
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=KEPT)
def _load(folder: Path, extra: tuple[tuple[Path, tuple[int, int]], ...]) -> Lexicon:
    """Read the package's files and the user's; the stamps beside these make a changed file a new one."""
    problems = Problems("lexicon", LexiconError)
    digest = sha256()
    merged = Table(fields={}, lines={}, line=1, source="lexicon")
    for path in (*sorted(folder.glob("*.yaml")), *(path for path, _ in extra)):
        raw = _read_bytes(path)
        digest.update(raw)
        merged = merge_tables(merged, _parse(path, raw, problems), problems)
    lexicon = _read_lexicon(Row(merged, TOP, problems), digest.hexdigest())
    problems.raise_if_any()
    return lexicon


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LexiconError([f"{path}: cannot be read ({error.strerror}); check its permissions"]) from error


def _parse(path: Path, raw: bytes, problems: Problems) -> Table:
    """Read one file as a mapping of sections."""
    name = f"lexicon/{path.name}" if path.parent == FOLDER else path.as_posix()
    own = Problems(name, LexiconError)
    try:
        value = parse_yaml(raw.decode("utf-8-sig").replace("\0", "\ufffd"), own)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise LexiconError([f"{name}:{line}: not UTF-8; save the file as UTF-8"]) from error
    problems.found.extend(own.found)
    if isinstance(value, Table):
        return value
    problems.add(1, f"holds no lists; begin with the name of one, such as {TOP.optional[0]}:", name)
    return Table(fields={}, lines={}, line=1, source=name)


def _read_lexicon(top: Row, fingerprint: str) -> Lexicon:
    relations = read_relation_types(top)
    types, words = read_event_types(top, relations), syntax.read_syntax(top)
    known = deeds.read_deeds(top, types)
    return Lexicon(
        **read_word_lists(top),
        **read_sets(top),
        frames=read_frames(top, types, words, known.informing),
        deeds=known,
        ties=ties.read_ties(top, relations),
        syntax=words,
        amounts=amounts.read_amounts(top),
        figures=figures.read_figures(top),
        wording=wording.read_wording(top, types),
        referring=referring.read_referring(top),
        confidence=confidence.read_confidence(top),
        furniture=read_furniture(top),
        event_types=types,
        relation_types=relations,
        kinds=read_labels(top, "kinds", EntityKind),
        statuses=read_labels(top, "event_statuses", EventStatus),
        roles=read_labels(top, "roles", ParticipantRole),
        fingerprint=fingerprint,
    )
