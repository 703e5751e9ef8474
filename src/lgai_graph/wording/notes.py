"""Say a stored note on sources that differ in the language of whoever reads it.

Notes are written in English when events are linked, so that a store reads alike everywhere.
"""

import re

from lgai_graph.wording import tr

_FOUNDED = re.compile(r"sources differ on when (?P<name>.+) was founded")
_BECAME = re.compile(r"sources differ on when (?P<name>\S.*?) became (?P<post>.+)")
_LEFT = re.compile(r"sources differ on when (?P<name>\S.*?) left as (?P<post>.+)")
_MEMBERS = re.compile(r"sources list different members of (?P<name>.+)")
_LOCATIONS = re.compile(r"sources list different locations of (?P<name>.+)")
_STATUS = "sources differ on the status"


def say_note(note: str) -> str:
    """Return a note in the language in use; the values behind its colon stay as they are."""
    said, colon, values = note.rpartition(": ")
    return f"{_say(said)}{colon}{values}" if colon else _say(note)


def _say(note: str) -> str:
    if note.endswith(_STATUS):  # an event may stand before it
        return note.removesuffix(_STATUS) + tr("sources differ on the status")
    if match := _FOUNDED.fullmatch(note):
        return tr("sources differ on when {name} was founded", name=match["name"])
    if match := _BECAME.fullmatch(note):
        return tr("sources differ on when {name} became {post}", name=match["name"], post=match["post"])
    if match := _LEFT.fullmatch(note):
        return tr("sources differ on when {name} left as {post}", name=match["name"], post=match["post"])
    if match := _MEMBERS.fullmatch(note):
        return tr("sources list different members of {name}", name=match["name"])
    if match := _LOCATIONS.fullmatch(note):
        return tr("sources list different locations of {name}", name=match["name"])
    return note
