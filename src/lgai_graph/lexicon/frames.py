"""Read ``frames.yaml`` and finds the frame that a predicate evokes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lgai_graph.lexicon.yaml_file import name_culprit, read_knowledge
from lgai_graph.model import EntityKind, EventType

FRAMES_FILE = Path(__file__).with_name("frames.yaml")


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
    kinds: Mapping[str, frozenset[EntityKind]] = field(default_factory=dict)
    label: str | None = None
    least: Mapping[str, int] = field(default_factory=dict)
    dated: bool = False
    dated_or_named: bool = False
    visitor: str | None = None
    intransitive: bool = False
    shares_time: bool = False
    attends: bool = False
    main: bool = False
    own_time: bool = False
    final: bool = False
    done: bool = False
    needs_object: bool = False
    reports: bool = False
    money: bool = False
    from_topic: tuple[str, ...] = ()

    def fits_object(self, words: str) -> bool:
        """Tell whether an object phrase ends in one of the frame's heads."""
        if any(words.endswith(head) for head in self.not_heads):
            return False
        if self.contains and any(word in words for word in self.contains):
            return True
        if self.contains and not self.heads:
            return False
        return not self.heads or any(words.endswith(head) for head in self.heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statuses:
    """The word lists that settle how real an event is."""

    future_noun: tuple[str, ...]
    present_noun: tuple[str, ...]
    purpose: tuple[str, ...]
    skip_endings: tuple[str, ...]
    cancelled: tuple[str, ...]
    denied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameBook:
    """All frames by their triggers, in the order of the file; ``plan`` and ``act`` fit any verb."""

    frames: tuple[Frame, ...]
    by_trigger: Mapping[str, tuple[Frame, ...]]
    statuses: Statuses
    plan: Frame
    act: Frame

    def find(self, lemma: str, *, plain: bool) -> Sequence[Frame]:
        """Return the frames that a verb's stem (``plain``) or a verbal noun may evoke, in order."""
        frames = self.by_trigger.get(lemma, ())
        return [frame for frame in frames if lemma in (frame.verbs if plain else frame.nouns)]


@cache
def load_frames() -> FrameBook:
    """Read the frames once per process."""
    raw = read_knowledge(FRAMES_FILE)
    with name_culprit(FRAMES_FILE, "the file"):
        frames = tuple(make_frame(entry) for entry in raw["frames"])
    index: dict[str, list[Frame]] = {}
    for frame in frames:
        for trigger in sorted(frame.nouns | frame.verbs):
            index.setdefault(trigger, []).append(frame)
    with name_culprit(FRAMES_FILE, "statuses"):
        statuses = Statuses(**{name: tuple(words) for name, words in raw["statuses"].items()})
    by_trigger = {trigger: tuple(found) for trigger, found in index.items()}
    return FrameBook(frames, by_trigger, statuses, make_frame(raw["plan"]), make_frame(raw["act"]))


def make_frame(entry: Mapping[str, Any]) -> Frame:
    """Make a frame of its YAML entry."""
    with name_culprit(FRAMES_FILE, f"frame {entry.get('id', 'without id')}"):
        return fill_fields(dict(entry))


def fill_fields(fields: dict[str, Any]) -> Frame:
    """Put an entry's lists into a frame; wrong ones raise what Python says of them."""
    kinds = {part: frozenset(map(EntityKind, names)) for part, names in fields.pop("kinds", {}).items()}
    sets = {name: frozenset(fields.pop(name, ())) for name in ("nouns", "verbs")}
    rows: dict[str, Iterable[str]] = {
        name: tuple(fields.pop(name, ()))
        for name in ("heads", "not_heads", "needs", "from_topic", "contains", "as_heads", "not_as")
    }
    return Frame(**fields | sets | rows | {"kinds": kinds, "type": EventType(fields["type"])})
