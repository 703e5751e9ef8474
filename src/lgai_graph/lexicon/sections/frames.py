"""Read the frames, and find the one that a predicate evokes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lgai_graph.checked.row import Row, Shape, suggest
from lgai_graph.lexicon.reading import (
    read_among,
    read_keyed,
    read_members,
    read_one,
    read_set,
    read_table,
    read_words,
)
from lgai_graph.lexicon.sections.entries import EventEntry
from lgai_graph.lexicon.sections.syntax import SyntaxWords
from lgai_graph.model import EntityKind, EventStatus, EventType, ParticipantRole

SLOTS = ("subject", "object", "with", "to", "as", "at", "from", "of", "by")
PARTS = (*(role.value for role in ParticipantRole), "post", "name")
KINDS = tuple(kind.value for kind in EntityKind)
TIMES = ("dated", "own", "dated_or_named")
WANTS = ("object", "goods", "money", "quantity")
GOODS = "텔레비전"  # ends like what is told and not sold (비전)
FLAGS = ("final", "main", "measures")
FRAME = Shape(
    noun="a frame",
    required=("id", "type"),
    optional=(
        *("nouns", "verbs", "heads", "contains", "not_heads", "as_heads", "not_as"),
        *("slots", "passive", "bare", "needs", "from_topic", "kinds", "least", "label"),
        *("time", "wants", "statuses", "behind", "visitor", "joins", "flags"),
    ),
)
STATUS_WORDS = Shape(
    noun="'statuses'",
    required=(
        *(
            "future_noun",
            "present_noun",
            "closing_noun",
            "gist_noun",
            "asked",
            "signing",
            "joining",
            "finding",
        ),
        *("meeting", "meetings"),
        *("skip_endings", "cancelled", "denied", "negations", "hearsay"),
        "supposed",
        *("postponed", "setting", "denying", "ahead"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way of saying that something happened; ``frames.yaml`` explains the fields."""

    id: str
    type: EventType
    nouns: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    heads: tuple[str, ...] = ()
    not_heads: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    as_heads: tuple[str, ...] = ()
    not_as: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    passive: Mapping[str, str] = field(default_factory=dict)
    bare: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    from_topic: tuple[str, ...] = ()
    kinds: Mapping[str, frozenset[EntityKind]] = field(default_factory=dict)
    least: Mapping[str, int] = field(default_factory=dict)
    label: str | None = None
    time: str = ""
    wants: frozenset[str] = frozenset()
    statuses: frozenset[EventStatus] = frozenset(EventStatus)
    behind: str = ""
    visitor: str | None = None
    joins: str | None = None
    flags: frozenset[str] = frozenset()

    @property
    def dated(self) -> bool:
        """Tell whether the clause must have a time."""
        return self.time == "dated"

    @property
    def own_time(self) -> bool:
        """Tell whether the clause must have a time of its own, not just the day of an announcement."""
        return self.time == "own"

    @property
    def dated_or_named(self) -> bool:
        """Tell whether the clause must have a time or a quoted name."""
        return self.time == "dated_or_named"

    @property
    def needs_object(self) -> bool:
        """Tell whether the clause must have an object, or a passive its subject."""
        return "object" in self.wants

    @property
    def money(self) -> bool:
        """Tell whether the clause must name an amount."""
        return "money" in self.wants

    @property
    def done(self) -> bool:
        """Tell whether goals are left out."""
        return self.statuses == {EventStatus.HAPPENED}

    @property
    def reports(self) -> bool:
        """Tell whether the frame stands only behind 다고, 라고."""
        return self.behind == "report"

    @property
    def attends(self) -> bool:
        """Tell whether the frame adds people to the event of the sentence before."""
        return self.joins is not None

    @property
    def intransitive(self) -> bool:
        """Tell whether the noun behind the verb is its subject (열린 행사)."""
        return self.visitor is not None

    @property
    def shares_time(self) -> bool:
        """Tell whether the main clause shares the verb's day (9일 열린 행사에서 말했다)."""
        return self.visitor is not None

    @property
    def final(self) -> bool:
        """Tell whether the verb must end its sentence or report."""
        return "final" in self.flags

    @property
    def main(self) -> bool:
        """Tell whether a relative clause does not count, unless it is a plan."""
        return "main" in self.flags

    @property
    def measures(self) -> bool:
        """Tell whether the subject is a figure, of whoever the topic or 의 names."""
        return "measures" in self.flags

    @property
    def quantity(self) -> bool:
        """Tell whether the clause must name an amount of any unit."""
        return "quantity" in self.wants

    def fits_object(self, words: str) -> bool:
        """Tell whether an object phrase ends in one of the frame's heads."""
        if words.endswith(self.not_heads) and not words.endswith(GOODS):
            return False
        if self.contains and any(word in words for word in self.contains):
            return True
        if self.contains and not self.heads:
            return False
        return not self.heads or words.endswith(self.heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statuses:
    """The word lists that settle how real an event is; ``syntax.yaml`` holds the nouns of what is to come."""

    plan_nouns: tuple[str, ...]
    coming_nouns: tuple[str, ...]
    future_noun: tuple[str, ...]
    present_noun: tuple[str, ...]
    closing_noun: tuple[str, ...]
    gist_noun: tuple[str, ...]
    asked: tuple[str, ...]
    signing: tuple[str, ...]
    joining: tuple[str, ...]
    finding: tuple[str, ...]
    meeting: tuple[str, ...]
    meetings: tuple[str, ...]
    skip_endings: tuple[str, ...]
    cancelled: tuple[str, ...]
    denied: tuple[str, ...]
    negations: tuple[str, ...]
    hearsay: tuple[str, ...]
    supposed: tuple[str, ...]
    postponed: tuple[str, ...]
    setting: tuple[str, ...]
    denying: tuple[str, ...]
    ahead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameBook:
    """All frames by their triggers, in the order of the file."""

    frames: tuple[Frame, ...]
    by_trigger: Mapping[str, tuple[Frame, ...]]
    statuses: Statuses

    def find(self, lemma: str, *, plain: bool) -> Sequence[Frame]:
        """Return the frames that a verb's stem (``plain``) or a verbal noun may evoke, in order."""
        frames = self.by_trigger.get(lemma)
        if not frames:
            return ()
        return [frame for frame in frames if lemma in (frame.verbs if plain else frame.nouns)]


def read_frames(
    top: Row, types: Mapping[EventType, EventEntry], syntax: SyntaxWords, informing: tuple[str, ...]
) -> FrameBook:
    """Read the sections ``frames`` and ``statuses``; ``informing`` is what is told and not sold."""
    _check_meanings(top)
    rows = top.rows("frames", FRAME)
    frames = tuple(read_frame(row, types, informing) for row in rows)
    _check_ids(rows)
    index: dict[str, list[Frame]] = {}
    for frame in frames:
        for trigger in sorted(frame.nouns | frame.verbs):
            index.setdefault(trigger, []).append(frame)
    words = top.row("statuses", STATUS_WORDS)
    lists = {name: read_words(words, name) if words else () for name in STATUS_WORDS.keys}
    by_trigger = {trigger: tuple(found) for trigger, found in index.items()}
    plans, coming = tuple(sorted(syntax.plan_nouns)), tuple(sorted(syntax.coming_nouns))
    return FrameBook(frames, by_trigger, Statuses(plan_nouns=plans, coming_nouns=coming, **lists))


def _check_meanings(top: Row) -> None:
    """Want a meaning for each flag that the program knows, and for no other."""
    table = read_table(top, "flag_meanings")
    meanings = set(table.shape.keys) if table else set()
    for flag in sorted(meanings - set(FLAGS)):
        (table or top).add(flag, f"unknown flag '{flag}'{suggest(flag, FLAGS)}")
    for flag in sorted(set(FLAGS) - meanings):
        top.add("flag_meanings", f"'flag_meanings' lacks '{flag}'; say what it means")


def _check_ids(rows: Sequence[Row]) -> None:
    lines: dict[str, int] = {}
    for row in rows:
        ident = row.text("id")
        if ident and lines.setdefault(ident, row.line) != row.line:
            row.add("id", f"frame '{ident}' again (first on line {lines[ident]}); join the two")
        if not row.table.fields.keys() & {"nouns", "verbs"}:
            row.add("id", f"frame '{ident}' has no 'nouns' and no 'verbs'; say which words evoke it")


def read_frame(row: Row, types: Mapping[EventType, EventEntry], informing: tuple[str, ...]) -> Frame:
    """Read one frame; what is told and not sold is no object of one that wants goods."""
    ident, type_ = row.text("id"), read_one(row, "type", tuple(types))
    if ident and type_ and not ident.startswith(f"{type_}."):
        row.add("id", f"frame '{ident}' must begin with its type; write '{type_}.…'")
    mappings = {key: _read_slots(row, key) for key in ("slots", "passive", "bare")}
    visitor = read_one(row, "visitor", PARTS) or None
    joins = read_one(row, "joins", PARTS) or None
    parts = {part for mapping in mappings.values() for part in mapping.values()} | {visitor or "", "name"}
    known = sorted(parts - {""})
    kinds = read_keyed(row, "kinds", known, KINDS)
    wants = frozenset(read_among(row, "wants", WANTS))
    return Frame(
        id=ident,
        type=EventType(type_ or EventType.OTHER),
        nouns=read_set(row, "nouns"),
        verbs=read_set(row, "verbs"),
        heads=read_words(row, "heads"),
        not_heads=(*read_words(row, "not_heads"), *(informing if "goods" in wants else ())),
        contains=read_words(row, "contains"),
        as_heads=read_words(row, "as_heads"),
        not_as=read_words(row, "not_as"),
        **mappings,
        needs=read_among(row, "needs", known),
        from_topic=read_among(row, "from_topic", known),
        kinds={part: frozenset(map(EntityKind, found)) for part, found in kinds.items()},
        least=_read_least(row),
        label=row.text_or_none("label"),
        time=read_one(row, "time", TIMES),
        wants=wants,
        statuses=frozenset(read_members(row, "statuses", EventStatus) or EventStatus),
        behind=read_one(row, "behind", ("report",)),
        visitor=visitor,
        joins=joins,
        flags=frozenset(read_among(row, "flags", FLAGS)),
    )


def _read_slots(row: Row, key: str) -> dict[str, str]:
    """Read slot → part."""
    return {
        slot: parts[0] for slot, parts in read_keyed(row, key, SLOTS, PARTS).items() if parts and parts[0]
    }


def _read_least(row: Row) -> dict[str, int]:
    counts = read_keyed(row, "least", ("organizations", "names"), ("1", "2", "3", "4", "5"))
    return {noun: int(words[0]) for noun, words in counts.items() if words and words[0]}
