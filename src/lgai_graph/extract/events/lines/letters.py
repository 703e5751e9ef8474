"""Spell out the letters that an article explains: a line stands alone (LCC | 저비용항공사(LCC))."""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.particles import fit
from lgai_graph.extract.events.lines.people import QUOTED

LETTERS = re.compile(
    r"""
    (?<![가-힣\w.&/·‧-]) (?P<letters>[A-Z][A-Za-z]{0,4}[A-Z])  # not 개방형OS, LNG-FSRU
    (?: (?P<particle>을|를|와|과|으로|로) (?=[\s,]|$) | (?![A-Za-z\d&/·(-]) )
    """,
    re.VERBOSE,
)
WORD = r"[가-힣]{4,}"  # a shorter one is but the end of what the letters stand for
LONGEST = 30  # characters before a bracket in which its word begins
BEFORE = re.compile(rf"(?<![가-힣\w·]){WORD}$")  # 저비용항공사|(LCC)
CLOSING = (")", ",")


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
    return f"{word}({letters})" + (fit(word, particle).removeprefix(word) if particle else "")


def find_word(text: str, letters: str) -> str:
    """Return the one word that a bracket ties letters to: 저비용항공사(LCC), LCC(저비용항공사)."""
    at = text.find(f"({letters}")
    if at > 0 and text.startswith(CLOSING, at + 1 + len(letters)):
        before = BEFORE.search(text[max(0, at - LONGEST) : at])
        return before[0] if before else ""
    behind = re.search(rf"(?<![A-Za-z]){letters}\(({WORD})\)", text)
    return behind[1] if behind else ""


def is_named(context: ArticleContext, letters: str) -> bool:
    """Tell whether letters stand in a name, by which readers know whose it is."""
    return any(letters in name.label or letters in name.text for name in context.names)
