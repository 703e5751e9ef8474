"""Spell out the letters that an article explains: a line stands alone (LCC | 저비용항공사(LCC))."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.doers.people import QUOTED
from lgai_graph.korean.particles import attach_particle
from lgai_graph.model import Claim

LETTERS = re.compile(
    r"""
    (?<![가-힣\w.&/·‧-])  # not 개방형OS
    (?P<letters>[A-Z][A-Za-z]{0,4}[A-Z])
    (?![A-Za-z\d&/·(-])  # not LNG-FSRU
    (?:
        (?P<particle>을|를|와|과|으로|로|이|가|은|는) (?=[\s,]|$)
        | (?![가-힣])  # not LCC형
        | (?=(?:의|에|에서|에게|인)\s)
    )
    """,
    re.VERBOSE,
)
WORD = r"[가-힣]{4,}"  # a shorter one is but the end of what the letters stand for
LONGEST = 30  # characters before a bracket in which its word begins
BEFORE = re.compile(rf"(?<![가-힣\w·]){WORD}$")  # 저비용항공사|(LCC)
PAIRS = {one: pair for pair in ("을/를", "와/과", "이/가", "은/는", "로/으로") for one in pair.split("/")}
GUESSED = frozenset({"model", "learned"})  # rules of names


def spell_lines(context: ArticleContext, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Spell the letters in the lines of events out."""
    for claim in claims:
        letters = LETTERS.search(claim.summary)
        yield replace(claim, summary=spell_out(context, claim.summary)) if letters else claim


def spell_out(context: ArticleContext, line: str) -> str:
    """Return a line in which letters have the word that the article explains them with, once.

    What is quoted stays, and so do names and titles.
    """
    known: set[str] = set()
    stretches = QUOTED.split(line)
    for n, stretch in enumerate(stretches):
        if not QUOTED.fullmatch(stretch):
            stretches[n] = LETTERS.sub(lambda found: explain(context, line, found, known), stretch)
    return "".join(stretches)


def explain(context: ArticleContext, line: str, found: re.Match[str], known: set[str]) -> str:
    """Return letters with their word the first time they stand in a line."""
    letters, particle = found["letters"], found["particle"]
    word = "" if letters in known else find_word(context.text, letters)
    if not word or word in line or letters in context.lexicon.titles or is_named(context, letters):
        return found[0]
    known.add(letters)
    return f"{word}({letters})" + (
        attach_particle(word, PAIRS[particle]).removeprefix(word) if particle else ""
    )


def find_word(text: str, letters: str) -> str:
    """Return the one word that a bracket ties letters to: 저비용항공사(LCC), LCC(저비용항공사)."""
    for found in re.finditer(rf"\({letters}[),·:]", text):
        before = BEFORE.search(text[max(0, found.start() - LONGEST) : found.start()])
        return before[0] if before else ""
    behind = re.search(rf"(?<![A-Za-z])(?<![A-Za-z]\s){letters}\(({WORD})\)", text)
    return behind[1] if behind else ""


def is_named(context: ArticleContext, letters: str) -> bool:
    """Tell whether letters stand in a name, by which readers know whose it is; a guess is none."""
    known = (name for name in context.names if name.rule not in GUESSED)
    return any(letters in name.label or letters in name.text for name in known)
