"""Say an error or a note of the library in the language of whoever reads it.

The library writes them in English, as programs get them; here stand those that many readers meet.
"""

import re
from functools import cache

from lgai_graph.wording import Language, get_language, tr

# As `str.format` has them; a place that stands twice holds the same words.
PROBLEMS = (
    "{db}: there is no store; run `lgai build` with --db {db}, or name another",
    "{path}: No such file or directory; give a file or folder of articles",
    "{path}: no article in this folder; files that can be read end in {suffixes}",
    "{path}: unknown kind of file; files that can be read end in {suffixes}",
    "no id begins with '{id}'; `lgai timeline --json` and `lgai articles` show ids",
    "{file}: the format {format} is unknown; choose one of {formats}",
    "no publication day on {n} of {total} articles, so their relative dates stay open",
    "ignored: {files}",
    "{article}: the same article as {first}, taken once",
    "no article text in it",
    "no article found in the page",
    "no text in '{column}'",
    "an empty file",
    "a binary file, not text",
    "not readable as UTF-8, CP949 or UTF-16 text; save it as UTF-8",
    "Invalid value for {option}: {problem}",
    "No such option: {option}",
    "Missing argument '{argument}'",
)
IGNORED = ("{n} hidden files", "{n} hidden folders", "{n} links to folders", "{n} {suffix} files")
_PLACE = re.compile(r"\{(\w+)\}")


def say_problem(english: str) -> str:
    """Return an error or a note in the language in use; one that is not listed stays in English."""
    if get_language() is Language.ENGLISH:
        return english
    for template in PROBLEMS:
        if match := _pattern(template).fullmatch(english):
            places = match.groupdict()
            if "files" in places:
                places["files"] = ", ".join(map(_say_ignored, places["files"].split(", ")))
            return tr(template, **places)
    return english


def _say_ignored(counted: str) -> str:
    """Say how many files of one kind were left alone."""
    for template in IGNORED:
        if match := _pattern(template).fullmatch(counted):
            return tr(template, **match.groupdict())
    return counted


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Match what a template was filled to."""
    written = ""
    seen: set[str] = set()
    for index, part in enumerate(_PLACE.split(template)):
        if not index % 2:
            written += re.escape(part)
        else:
            written += f"(?P={part})" if part in seen else f"(?P<{part}>.+?)"
            seen.add(part)
    return re.compile(written)
