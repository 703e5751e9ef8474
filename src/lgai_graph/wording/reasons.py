"""Say in the language of whoever reads it why names and events were joined and what a number adds up from.

Reasons are written in English when things are linked, several with semicolons between them.
"""

import re

from lgai_graph.wording import Language, get_language, read_catalogue, tr

_BETWEEN = "; "
_NAMED = re.compile(r"(?P<name>.+), named in articles: (?P<n>\d+)")
_TOLD = re.compile(r"independent articles that tell it: (?P<n>\d+)")
_CONFIDENCE = re.compile(r"confidence (?P<share>[\d.]+)")
_READ = re.compile(r"read as (?P<kind>\w+) in (?P<n>\d+) articles")
_JUDGED = re.compile(r"judgement: (?P<reason>.+)")


def say_reason(reason: str) -> str:
    """Return a reason, or several, in the language in use."""
    if get_language() is Language.ENGLISH:
        return reason
    return _BETWEEN.join(_say(part) for part in reason.split(_BETWEEN))


def _say(part: str) -> str:
    if part in read_catalogue():
        return tr(part)
    if match := _NAMED.fullmatch(part):
        return tr("{name}, named in articles: {n}", name=match["name"], n=match["n"])
    if match := _TOLD.fullmatch(part):
        return tr("independent articles that tell it: {n}", n=match["n"])
    if match := _CONFIDENCE.fullmatch(part):
        return tr("confidence {share}", share=match["share"])
    if match := _READ.fullmatch(part):
        return tr("read as {kind} in {n} articles", kind=match["kind"], n=match["n"])
    if match := _JUDGED.fullmatch(part):
        return tr("judgement: {reason}", reason=match["reason"])
    return part
