"""Tell whether a gathering is the ceremony of a deed that its article tells beside it (협약 체결, 협약식)."""

import re

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import find_shared_words
from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.pairs import ClaimPair
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import get_deed
from lgai_graph.model import EventStatus, EventType, ParticipantRole

_RITE = re.compile(r"([가-힣]{2})식[’”'\"]?$")  # 업무협약 체결식
_BESIDE = frozenset({ParticipantRole.VENUE, ParticipantRole.ATTENDEE})
_PARTIES = 2  # of an agreement, which its ceremony must name


def is_ceremony(pair: ClaimPair) -> bool:
    """Tell whether one of two is the ceremony of the other, held by the same on days that may be one."""
    if not pair.is_one_article or pair.fit is DateFit.APART or len(pair.types) == 1:
        return False
    return is_rite(pair.left, pair.right) or is_rite(pair.right, pair.left)


def is_rite(rite: ResolvedClaim, deed: ResolvedClaim) -> bool:
    """Tell whether what was held is the ceremony of what was done: by the same, of nothing else."""
    if rite.type is not EventType.CONFERENCE or rite.type is deed.type:
        return False
    thing = rite.claim.object or ""
    found = _RITE.search(thing)
    if found is None:
        return False
    told, done = {rite.claim.status, deed.claim.status}, get_deed(deed)
    if told != {EventStatus.HAPPENED} or not _marks(found[1], done):
        return False
    parties = {one.entity for one in rite.participants if one.role not in _BESIDE}
    needed = _PARTIES if deed.entry.has("pair") else 1
    words = frozenset(w for w in rite.object.words if w in thing and not w.startswith(done))  # 기부금 전달식
    is_of_it = not words or bool(find_shared_words(words, deed.sentence))
    return is_of_it and len(parties) >= needed and parties <= deed.everyone


def _marks(rite: str, deed: str) -> bool:
    """Tell whether a ceremony is that of a deed: 착공식 of 착공, 협약식 of 체결."""
    return rite == deed or any({rite, deed} <= group for group in load_spellings().rites)


def is_talk(meeting: ResolvedClaim, talk: ResolvedClaim) -> bool:
    """Tell whether two or more met, and that day did what people meet for (회동, 의견을 나눠)."""
    if meeting.type is not EventType.CONFERENCE or talk.type is EventType.CONFERENCE:
        return False
    met = {one.entity for one in meeting.participants if one.role not in _BESIDE}
    days = [claim.period.when if claim.period else None for claim in (meeting, talk)]
    is_one = days[0] is not None and days[0] == days[1] and meeting.claim.status is talk.claim.status
    is_said = get_deed(talk) in load_spellings().talks
    return is_one and is_said and len(met) >= _PARTIES and met == talk.everyone - talk.venues
