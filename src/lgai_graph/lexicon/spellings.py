"""Read ``spellings.yaml``: how one name may be spelt in two ways, and what tells namesakes apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lgai_graph.checked.row import Row, Shape
from lgai_graph.checked.values import Problems, Table, parse_yaml
from lgai_graph.errors import LexiconError
from lgai_graph.lexicon.reading import read_pairs, read_set, read_words

SPELLINGS_FILE = Path(__file__).with_name("spellings.yaml")
_SETS = (
    "telling_letters",
    "foreign_syllables",
    "proving_syllables",
    "generic_objects",
    "object_modifiers",
    "predicate_endings",
    "same_days",
    "common_beginnings",
    "associations",
    "stages",
    "leading_endings",
    "several",
    "courts",
    "plain_courts",
    "rulings",
    "ventures",
    "pointing_back",
    "running_totals",
    "recurring",
    "numbered",
    "announcing",
    "entering",
    "beside",
    "routes",
    "talks",
    "echoes",
    "pacts",
    "by_pact",
    "nearly",
)
SHAPE = Shape(
    noun="the spellings",
    required=(
        *_SETS,
        "letters",
        "short_endings",
        "wavering",
        "callings",
        "deeds",
        "acts",
        "rites",
        "nominees",
        "charges",
        "ordinals",
        "synonyms",
        "nominations",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spellings:
    """The lists of ``spellings.yaml``; its comments say what each is for.

    Args:
        letters: name of a Latin letter in Hangul → the letter.
        telling_letters: those names that hardly occur in other words.
        callings: title → calling.
        deeds: groups of words that tell one deed.
        acts: groups of stems of words that tell one act.
        rites: groups of words for a deed and its ceremony.
        synonyms: word for a thing → another word for it, by which the two are compared.
        nominations: deed that names somebody for a post → what he is called until he has it.
        nominees: what is said of a post that is not held yet, the longest first.
    """

    letters: Mapping[str, str]
    short_endings: Mapping[str, str]
    wavering: tuple[frozenset[str], ...]
    callings: Mapping[str, str]
    deeds: tuple[frozenset[str], ...]
    acts: tuple[frozenset[str], ...]
    rites: tuple[frozenset[str], ...]
    ordinals: Mapping[str, str]
    synonyms: Mapping[str, str]
    nominations: Mapping[str, str]
    nominees: tuple[str, ...]
    charges: tuple[str, ...]
    telling_letters: frozenset[str]
    foreign_syllables: frozenset[str]
    proving_syllables: frozenset[str]
    generic_objects: frozenset[str]
    object_modifiers: frozenset[str]
    predicate_endings: frozenset[str]
    same_days: frozenset[str]
    common_beginnings: frozenset[str]
    associations: frozenset[str]
    stages: frozenset[str]
    leading_endings: frozenset[str]
    several: frozenset[str]
    courts: frozenset[str]
    plain_courts: frozenset[str]
    rulings: frozenset[str]
    ventures: frozenset[str]
    pointing_back: frozenset[str]
    running_totals: frozenset[str]
    recurring: frozenset[str]
    numbered: frozenset[str]
    announcing: frozenset[str]
    entering: frozenset[str]
    beside: frozenset[str]
    routes: frozenset[str]
    talks: frozenset[str]
    echoes: frozenset[str]
    pacts: frozenset[str]
    by_pact: frozenset[str]
    nearly: frozenset[str]


@cache
def load_spellings() -> Spellings:
    """Read the package's lists once per process."""
    return parse_spellings(SPELLINGS_FILE.read_text(encoding="utf-8"))


def parse_spellings(content: str) -> Spellings:
    """Make the lists of their YAML.

    Raises:
        LexiconError: every problem at once, each as ``file:line: problem; cure``.
    """
    problems = Problems(SPELLINGS_FILE.name, LexiconError)
    value = parse_yaml(content, problems)
    problems.raise_if_any()
    if not isinstance(value, Table):
        raise LexiconError([f"{SPELLINGS_FILE.name}: holds no lists; put `name:` before each"])
    top = Row(value, SHAPE, problems)
    spellings = Spellings(
        letters=read_pairs(top, "letters"),
        short_endings=read_pairs(top, "short_endings"),
        ordinals=read_pairs(top, "ordinals"),
        synonyms=read_pairs(top, "synonyms"),
        nominations=read_pairs(top, "nominations"),
        nominees=tuple(sorted(read_words(top, "nominees"), key=len, reverse=True)),
        charges=tuple(read_words(top, "charges")),
        wavering=tuple(frozenset(group) for group in read_words(top, "wavering")),
        deeds=tuple(frozenset(group.split()) for group in read_words(top, "deeds")),
        acts=tuple(
            frozenset(group.replace("_", " ") for group in act.split()) for act in read_words(top, "acts")
        ),
        rites=tuple(frozenset(group.split()) for group in read_words(top, "rites")),
        callings={
            title: name for name, titles in read_pairs(top, "callings").items() for title in titles.split()
        },
        **{name: read_set(top, name) for name in _SETS},
    )
    problems.raise_if_any()
    return spellings
