"""Name all that a shard rests on, so that what others wrote is never taken for it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields

from lgai_graph.annotations import Annotations
from lgai_graph.batch import fingerprint_pages, fingerprint_rules
from lgai_graph.lexicon import Lexicon

CURES = {
    "rules": "other rules; run `lgai extract` again with this version of lgai",
    "loading": "other rules of loading; run `lgai extract` again with this version of lgai",
    "words": "another lexicon; give the same --lexicon, or run `lgai extract` again",
    "names": "other hand-written names or articles; give the same --annotations, or run `lgai extract` again",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardRules:
    """Hashes of what a shard rests on besides its articles.

    Args:
        rules: the code and data of extraction, with the libraries' versions.
        loading: the code that cleans articles.
        words: the lexicon, a user's files with it.
        names: the names and articles that a hand wrote down.
    """

    rules: str
    loading: str
    words: str
    names: str


def make_rules(annotations: Annotations, lexicon: Lexicon) -> ShardRules:
    """Sum up the rules at hand."""
    known = f"{annotations.gazetteer!r} {annotations.known_articles!r}"
    return ShardRules(
        rules=fingerprint_rules(),
        loading=fingerprint_pages(),
        words=lexicon.fingerprint,
        names=hashlib.sha256(known.encode()).hexdigest(),
    )


def find_difference(rules: ShardRules, found: Mapping[str, str]) -> str | None:
    """Say what others' rules differ in, and the cure; None for the same rules."""
    for field in fields(rules):
        if found.get(field.name) != getattr(rules, field.name):
            return f"made with {CURES[field.name]}"
    return None
