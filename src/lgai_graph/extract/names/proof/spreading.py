"""Find the names that an article's witnesses bear out wherever else they stand in it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.known import KnownName, find_entries, make_automaton
from lgai_graph.extract.names.proof.witnesses import Witnesses

PROVED_BY_PLACE = frozenset({"model", "weak", "headline", "listed"})  # rules that look at one place at a time
LEAST = 0.1  # chance of a place that the model gives a name that is proved elsewhere
SHORTEST = 2  # characters
TWICE = 2  # places by which the model is sure of all others


def spread_names(names: Sequence[Name], witnesses: Witnesses) -> list[Name]:
    """Return names in text order, with the places that reading one by one left out.

    Args:
        names: those that are borne out.
        witnesses: what speaks for the other places.
    """
    proved = {
        name.text: name
        for name in names
        if name.rule in PROVED_BY_PLACE
        and not name.entity
        and len(name.text) >= SHORTEST
        and (name.is_person or name.is_organization)
    }
    entries = {text: (text, name.kind, name.rule, None) for text, name in proved.items()}
    hits = find_entries(witnesses.text, make_automaton(entries), witnesses.lexicon.name_followers)
    counts, starts = Counter(name.text for name in names), [name.start for name in names]
    more = [
        replace(proved[hit.text], start=hit.start, end=hit.end)
        for hit in hits
        if is_free(hit, names, bisect_left(starts, hit.end))
        and names_it(proved[hit.text], (hit.start, hit.end), counts, witnesses)
    ]
    return sorted([*names, *more], key=lambda name: name.start)


def is_free(hit: KnownName, names: Sequence[Name], at: int) -> bool:
    """Tell whether the last name that begins before a hit's end is over where the hit begins."""
    return at == 0 or names[at - 1].end <= hit.start


def names_it(name: Name, place: tuple[int, int], counts: Counter[str], witnesses: Witnesses) -> bool:
    """Tell whether words that name somebody elsewhere may do so here, too."""
    label = NameLabel.PERSON if name.is_person else NameLabel.ORGANIZATION
    often = name.rule == "model" and counts[name.text] >= TWICE
    return often or witnesses.is_whole_name(*place) or witnesses.get_chance(*place, label) >= LEAST
