"""Mend the edges of an organisation's name: what ran into it, and where it is."""

import re
from collections.abc import Collection
from dataclasses import replace

from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.witnesses import Witnesses, find_places
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

PAGE = re.compile(r"[A-Z]?\d{1,2}면|[△▲▷▶]")
SHORTEST = 2  # characters before a cut, and fewer than are left of a name
STANDING = 4  # characters of a name that proves another glued
PLAIN = 0.9  # what the model must make of a whole name that starts with a common noun


def mend_edges(name: Name, witnesses: Witnesses, names: Collection[str]) -> Name:
    """Cut off what stands before a name; a form that the reference list has stays whole.

    Args:
        name: an organisation.
        witnesses: what is said about the article.
        names: all names of the article.
    """
    if witnesses.is_listed(name.text):
        return name
    cut = (
        find_page(name)
        or find_glue(name, witnesses, names)
        or find_place(name, witnesses)
        or find_label(name, witnesses)
    )
    if not cut:
        return name
    text = witnesses.text[cut : name.end]
    return replace(name, text=text, start=cut, full=text if name.full else None)


def find_page(name: Name) -> int:
    """Return where a name begins behind a page or a sign (A5면새솔협회, △새솔), 0 for none."""
    page = PAGE.match(name.text)
    return name.start + page.end() if page and len(name.text) - page.end() >= SHORTEST else 0


def mend_person(name: Name, lexicon: Lexicon) -> Name:
    """Cut off what stands beside a Korean's full name: 삼성동 박가람, 김도윤 새솔."""
    words = name.text.split(" ")
    if len(words) != 2 or name.entity:
        return name
    sure = name.rule != "shape"
    first, last = (is_korean(word, lexicon, common=sure) for word in words)
    if first == last:
        return name
    start = name.start if first else name.end - len(words[1])
    text = words[0] if first else words[1]
    return replace(name, text=text, start=start, end=start + len(text), full=None)


def is_korean(word: str, lexicon: Lexicon, *, common: bool) -> bool:
    """Tell whether a word is built like a Korean's full name, with one of the commonest surnames if asked."""
    if not lexicon.is_likely_given(word) or word in lexicon.not_people:
        return False
    return not common or word[0] in lexicon.common_surnames


def find_glue(name: Name, witnesses: Witnesses, names: Collection[str]) -> int:
    """Return where a name begins that a headline's noun ran into (절감|동국제강), 0 for none.

    What is left is on the list, or a name that the article writes more often without the noun.
    """
    for cut in witnesses.list_cuts(name.start, name.end):
        rest = witnesses.text[cut : name.end]
        if len(rest) > SHORTEST and rest[0].strip() and witnesses.is_listed(rest):
            return cut
    text, places = name.text, witnesses.lexicon.places
    for cut in range(SHORTEST, len(text) - STANDING + 1):
        front, other = text[:cut], text[cut:]
        is_noun = front[-1] != " " and front not in places
        if other in names and is_noun and not witnesses.is_listed(front):
            alone, glued = len(find_places(witnesses.text, other)), witnesses.text.count(text)
            if alone > glued:
                return name.start + cut
    return 0


def find_place(name: Name, witnesses: Witnesses) -> int:
    """Return where a name begins behind the country it is in (스웨덴 오레포스), 0 for none.

    A ministry, a party or a branch means nothing without its country, nor does a common noun; a town is part
    of the name (휴스턴 애스트로스) unless the list has the name without it.
    """
    lexicon = witnesses.lexicon
    first, _, rest = name.text.partition(" ")
    if first not in lexicon.places or len(rest) < SHORTEST:
        return 0
    cut, word = name.end - len(rest), rest.split()[0]
    head = lexicon.find_head(rest.split()[-1])
    if (head and head[1] is EntityKind.ORGANIZATION) or rest in lexicon.standing:
        return 0
    if witnesses.is_listed(rest):
        return cut
    if first not in lexicon.countries or word in lexicon.places or word in lexicon.bare_heads:
        return 0
    return cut if witnesses.is_proper(cut, cut + len(word)) else 0


def find_label(name: Name, witnesses: Witnesses) -> int:
    """Return where a name begins behind what it is called (결제 플랫폼 한빛페이), 0 for none."""
    if " " not in name.text or witnesses.get_highest(name.text, NameLabel.ORGANIZATION) >= PLAIN:
        return 0
    start, words = name.start, name.text.split(" ")
    for word in words[:-1]:
        end = start + len(word)
        if witnesses.is_proper(start, end) or word in witnesses.lexicon.places or witnesses.is_listed(word):
            break
        start = end + 1
    rest = witnesses.text[start : name.end]
    is_name = start > name.start and witnesses.is_proper(start, name.end) and len(rest) > SHORTEST
    return start if is_name and rest not in witnesses.lexicon.bare_heads else 0
