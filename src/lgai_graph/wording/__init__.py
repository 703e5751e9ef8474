"""Say messages, headings and help in the language of whoever reads them.

The English text is the key, as gettext has it, and stands in the code; ``messages.yaml`` holds the Korean
one, ``problems.yaml`` that of errors. Names, quotes and JSON are data: they are never translated. Loading the
files takes no YAML library, since every command would pay for it: they are lists of two quoted strings each,
which ``read_catalogue`` reads.
"""

import json
import re
from collections.abc import Mapping
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.korean import attach_particle

CATALOGUE = Path(__file__).parent / "messages.yaml"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX: the first that is set decides

_ENTRY = re.compile(r'^- en: (".*")\n  ko: (".*")$', re.MULTILINE)


class Language(StrEnum):
    """What people can read."""

    KOREAN = "ko"
    ENGLISH = "en"


_current: ContextVar[Language] = ContextVar("language", default=Language.ENGLISH)


def choose_language(wanted: str | None, environment: Mapping[str, str]) -> Language:
    """Choose a language: the one asked for, else that of ``LGAI_LANG``, else that of the locale.

    >>> choose_language(None, {"LANG": "ko_KR.UTF-8"}), choose_language("en", {"LANG": "ko_KR.UTF-8"})
    (<Language.KOREAN: 'ko'>, <Language.ENGLISH: 'en'>)

    Raises:
        InputError: there is no such language.
    """
    named = wanted or environment.get("LGAI_LANG")
    if named:
        try:
            return Language(named)
        except ValueError as error:
            raise InputError(f"{named!r} is no language of lgai; choose ko or en") from error
    locale = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return Language.KOREAN if locale.startswith("ko") else Language.ENGLISH


def set_language(language: Language) -> None:
    """Use a language from here on."""
    _current.set(language)


def get_language() -> Language:
    """Return the language in use."""
    return _current.get()


def tr(english: str, /, **values: object) -> str:
    """Return a text in the language in use, its places filled in.

    A Korean text may name a particle behind a place, ``{name:을/를}``, and gets the form that fits the value.
    """
    if get_language() is Language.ENGLISH:
        return english.format(**values) if values else english
    korean = read_catalogue().get(english, english)
    return fill_in(korean, values) if values else korean


def fill_in(korean: str, values: Mapping[str, object]) -> str:
    """Fill in the places of a Korean text, each with the particle that it names."""
    return korean.format(**{name: _Value(value) for name, value in values.items()})


def count(number: int, one: str, many: str) -> str:
    """Write a number with its noun.

    >>> count(1, "{n} source", "{n} sources"), count(2000, "{n} source", "{n} sources")
    ('1 source', '2,000 sources')
    """
    return tr(one if number == 1 else many, n=f"{number:,}")


@cache
def read_catalogue(path: Path = CATALOGUE) -> dict[str, str]:
    """Read the Korean text of every English one."""
    pairs = _ENTRY.findall(path.read_text(encoding="utf-8"))
    return {json.loads(english): json.loads(korean) for english, korean in pairs}


class _Value(str):
    """A value whose format may be a particle pair."""

    __slots__ = ()

    def __new__(cls, value: object) -> "_Value":
        return super().__new__(cls, value)

    def __format__(self, particle: str) -> str:
        return attach_particle(str(self), particle) if particle else str(self)
