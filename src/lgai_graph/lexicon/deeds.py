"""Read ``deeds.yaml``: what a verb and its object say about the kind of a happening."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lgai_graph.lexicon.yaml_file import name_culprit, read_knowledge
from lgai_graph.model import EventType

DEEDS_FILE = Path(__file__).with_name("deeds.yaml")
LONGEST_OBJECT = 8  # syllables of the longest entry that an object's ending is looked up by


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """Classes of verbs and objects.

    Args:
        verbs: verbal noun or stem → the type it tells by itself.
        objects: last word of an object, or its ending → the type.
        light: verbs that take their type from the object.
        nothing: verbs that tell of no deed.
        saying: verbs that report somebody's words.
        plans: verbs that make a plan of the deed their object names (할인을 계획하다).
        hollow: objects that make no deed of any verb (관심을 모으다).
    """

    verbs: Mapping[str, EventType]
    objects: Mapping[str, EventType]
    light: frozenset[str]
    nothing: frozenset[str]
    saying: frozenset[str]
    plans: frozenset[str]
    hollow: frozenset[str]

    def find_type(self, verb: str, thing: str) -> EventType | None:
        """Return the type of a deed, None where neither verb nor object says it.

        Args:
            verb: the verbal noun or stem.
            thing: the last word of the object; may be empty.
        """
        if verb in self.light:
            return self.find_object_type(thing) or self.verbs.get(verb)
        return self.verbs.get(verb)

    def find_object_type(self, thing: str) -> EventType | None:
        """Return the type that an object's longest known ending names."""
        endings = (thing[-size:] for size in range(min(len(thing), LONGEST_OBJECT), 0, -1))
        return next((self.objects[end] for end in endings if end in self.objects and fits(end, thing)), None)


def fits(ending: str, word: str) -> bool:
    """Tell whether an ending may close a word: one of a single syllable only closes that syllable."""
    return len(ending) > 1 or ending == word


@cache
def load_deeds() -> Deeds:
    """Read the classes once."""
    raw = read_knowledge(DEEDS_FILE)
    with name_culprit(DEEDS_FILE, "the file"):
        return make_deeds(raw)


def make_deeds(raw: Mapping[str, Any]) -> Deeds:
    """Make the classes of their YAML lists."""
    return Deeds(
        verbs=invert(raw["verbs"]),
        objects=invert(raw["objects"]),
        light=frozenset(raw["light"].split()),
        nothing=frozenset(raw["nothing"].split()),
        saying=frozenset(raw["saying"].split()),
        plans=frozenset(raw["plans"].split()),
        hollow=frozenset(raw["hollow"].split()),
    )


def invert(classes: Mapping[str, str]) -> dict[str, EventType]:
    """Turn lists by type into types by word; the first list that holds a word wins."""
    types: dict[str, EventType] = {}
    for name, words in classes.items():
        for word in words.split():
            types.setdefault(word, EventType(name))
    return types
