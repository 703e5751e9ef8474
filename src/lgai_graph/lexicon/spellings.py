"""Read ``spellings.yaml``: how one name may be spelt in two ways, and what tells namesakes apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lgai_graph.errors import InputError
from lgai_graph.lexicon.yaml_file import name_culprit, read_knowledge

SPELLINGS_FILE = Path(__file__).with_name("spellings.yaml")
_LISTS = (
    "foreign_syllables",
    "proving_syllables",
    "generic_objects",
    "singular_offices",
    "offices_of_one",
    "common_titles",
    "generic_names",
    "common_beginnings",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spellings:
    """The lists of ``spellings.yaml``; its comments say what each is for.

    Args:
        letters: name of a Latin letter in Hangul → the letter.
        telling: those of them that hardly occur in other words.
        callings: title → calling.
    """

    letters: Mapping[str, str]
    telling: frozenset[str]
    glosses: Mapping[str, str]
    short_endings: Mapping[str, str]
    wavering: tuple[frozenset[str], ...]
    callings: Mapping[str, str]
    foreign_syllables: frozenset[str]
    proving_syllables: frozenset[str]
    generic_objects: frozenset[str]
    singular_offices: frozenset[str]
    offices_of_one: frozenset[str]
    common_titles: frozenset[str]
    generic_names: frozenset[str]
    common_beginnings: frozenset[str]


@cache
def load_spellings() -> Spellings:
    """Read the lists once per process."""
    raw = read_knowledge(SPELLINGS_FILE)
    with name_culprit(SPELLINGS_FILE, "the file"):
        return make_spellings(raw)


def make_spellings(raw: Mapping[str, Any]) -> Spellings:
    """Make the lists of their YAML.

    Raises:
        InputError: a list that nobody reads.
    """
    known = {*_LISTS, "letters", "glosses", "short_endings", "wavering", "callings"}
    unknown = sorted(set(raw) - known)
    if unknown:
        raise InputError(f"{SPELLINGS_FILE.name}: nobody reads {', '.join(unknown)}; see the file's comments")
    telling, plain = raw["letters"]["telling"], raw["letters"]["plain"]
    return Spellings(
        letters={**plain, **telling},
        telling=frozenset(telling),
        glosses=dict(raw["glosses"]),
        short_endings=dict(raw["short_endings"]),
        wavering=tuple(frozenset(group) for group in raw["wavering"]),
        callings={title: name for name, titles in raw["callings"].items() for title in titles.split()},
        **{name: frozenset(raw[name].split()) for name in _LISTS},
    )
