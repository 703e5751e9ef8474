"""Say an error or a note of the library in the language of whoever reads it.

The library writes them in English, as programs get them; ``problems.yaml`` holds the Korean of each.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lgai_graph.wording import Language, fill_in, get_language, read_catalogue

CATALOGUE = Path(__file__).with_name("problems.yaml")
INNER = frozenset({"cure", "problem", "reason", "tail"})  # places that hold a text with Korean of its own
LISTS = {"files": ", ", "reasons": "; "}  # places that hold several such texts, and what stands between two
LONGEST = 3  # parts of such a text
HELD = {"line": r"\d+", "n": r"[\d,]+", "more": ".*?", "tail": "(?:; .+?)?"}  # of places that hold no other
_PLACE = re.compile(r"\{(\w+)\}")


def say_problem(english: str) -> str:
    """Return an error or a note in the language in use; one that is not listed stays in English."""
    return english if get_language() is Language.ENGLISH else _say(english)


def _say(english: str) -> str:
    """Return the Korean of a text by the template that it was most likely made of."""
    for template, pattern in _list_patterns():
        if match := pattern.fullmatch(english):
            places = {name: _say_place(name, text) for name, text in match.groupdict().items()}
            return fill_in(read_catalogue(CATALOGUE)[template], places)
    return english


def _say_place(name: str, text: str) -> str:
    """Return what stands in a place of a template."""
    if name in LISTS:
        return LISTS[name].join(_say_each(text.split(LISTS[name]), LISTS[name]))
    return _say(text) if name in INNER else text


def _say_each(parts: list[str], joint: str) -> Iterator[str]:
    """Yield the Korean of each text of a list; a text may hold what stands between two (``…; split it``)."""
    while parts:
        heads = (joint.join(parts[:size]) for size in range(1, LONGEST + 1))
        text = next((head for head in heads if _say(head) != head), parts[0])
        yield _say(text)
        del parts[: text.count(joint) + 1]


@cache
def _list_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """List the templates, those with the most words of their own first, each with what it was filled to."""
    templates = sorted(read_catalogue(CATALOGUE), key=lambda text: (-len(_PLACE.sub("", text)), text))
    return tuple((template, _make_pattern(template)) for template in templates)


def _make_pattern(template: str) -> re.Pattern[str]:
    """Match what a template was filled to; a place that stands twice holds the same words."""
    written = ""
    seen: set[str] = set()
    for index, part in enumerate(_PLACE.split(template)):
        if not index % 2:
            written += re.escape(part)
        elif part in seen:
            written += f"(?P={part})"
        else:
            written += f"(?P<{part}>{HELD.get(part, '.+?')})"
            seen.add(part)
    return re.compile(written)
