"""Tell whether a printed date is the one that the gold gives."""

import re
from collections.abc import Iterator
from datetime import date

from lgai_graph.dates import Bounds
from lgai_graph.evaluate.gold.days import own_bounds
from lgai_graph.evaluate.gold.moments import UNRESOLVABLE, resolve_moment
from lgai_graph.evaluate.gold.nouns import GoldEvent
from lgai_graph.model import Period

START = "부터"
BARE_DAY = re.compile(r"(?:지난|오는)?(\d{1,2})일")  # 15일 | 지난15일
ABOUT = "~"  # EDTF mark of 최근


def has_date(truth: GoldEvent, when: Period | None, published: date) -> bool:
    """Tell whether the day bounds agree, or both sides give no date.

    Listed other dates count: by their bounds (``when_ok``), or by their words (``cue_ok``). A date that
    nobody can work out (조만간) is right when left out or read from the same words.
    """
    if when is None:
        return truth.undated_ok or not truth.is_dated
    if truth.resolves == UNRESOLVABLE:
        return has_cue(truth, when)
    got = Bounds(when.earliest, when.latest)
    return (
        got in _right_bounds(truth, published)
        or _has_other_cue(truth, when, published)
        or _is_announced(truth, when, published)
    )


def has_cue(truth: GoldEvent, when: Period | None) -> bool:
    """Tell whether a date was read from the words that the reader named."""
    if when is None:
        return truth.cue is None
    words = cue_key(when.words)
    cues = [cue_key(cue) for cue in (truth.cue, *truth.cue_ok) if cue]
    return any(_holds(words, cue) or _holds(cue, words) for cue in cues)


def cue_key(words: str) -> str:
    """Return date words without spaces and brackets.

    >>> cue_key("26일 (화)")
    '26일'
    """
    return re.sub(r"\s+|\([^)]*\)", "", words)


def _holds(whole: str, piece: str) -> bool:
    """Tell whether date words stand in others, ``2일`` not in ``12일``."""
    return bool(piece) and re.search(rf"(?<!\d){re.escape(piece)}", whole) is not None


def _right_bounds(truth: GoldEvent, published: date) -> Iterator[Bounds]:
    for when in truth.when_ok:
        yield resolve_moment(when, published)
    own = own_bounds(truth, published)
    if own is None:
        return
    yield own
    # 9월부터: from September on, or beginning in September, is the same
    if (truth.cue or "").endswith(START):
        yield Bounds(own.earliest, None)
    if truth.resolves and truth.resolves.endswith("/.."):
        yield resolve_moment(truth.resolves.removesuffix("/.."), published)


def _has_other_cue(truth: GoldEvent, when: Period, published: date) -> bool:
    """Take another listed date on its words; where the words are a bare day, on its day too."""
    words, own = cue_key(when.words), cue_key(truth.cue or "–")
    if words not in map(cue_key, truth.cue_ok) or words in own or own in words:
        return False
    bare = BARE_DAY.fullmatch(words)
    if not bare:
        return True
    return (when.earliest, when.latest) == resolve_moment(f"day={bare[1]},month=P", published)


def _is_announced(truth: GoldEvent, when: Period, published: date) -> bool:
    """Take 최근 … N일 밝혔다, read as some day up to the N-th, for the N-th."""
    own = own_bounds(truth, published)
    if own is None or own.earliest != own.latest:
        return False
    return when.when.endswith(ABOUT) and when.latest == own.latest and has_cue(truth, when)
