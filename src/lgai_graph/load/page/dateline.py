"""Find when a page was published and last changed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

from lgai_graph.lexicon import load_lexicon

KST = timezone(timedelta(hours=9))
MAX_DATELINE = 120  # characters; a longer line is prose

# 2019.04.22 10:10 · 2020-06-17T11:00:00+09:00 · 2024년 04월 20일 토요일 · 2022.06.17. 오후 5:48
STAMP = re.compile(
    r"""
    (?<!\d)(?P<year>(?:19|20)\d{2})\s*(?:[.\-/]|년)\s*(?P<month>\d{1,2})\s*(?:[.\-/]|월)\s*(?P<day>\d{1,2})(?!\d)
    (?:\s*일(?!\s*[)\]])|\.)?
    (?:\s*(?P<weekday>[(\[]\s*[월화수목금토일](?:요일)?\s*[)\]]|[월화수목금토일]요일|[월화수목금토일](?=\s+\d{1,2}:)))?
    (?:[T\s,|·]*(?P<half>오전|오후|AM|PM|am|pm)?\s*(?P<hour>\d{1,2})(?::|시\s*)(?P<minute>\d{1,2}(?!\d))?분?(?::\d{2}(?:\.\d+)?)?
       (?:\s*(?P<late>AM|PM|am|pm))?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?
    (?P<late_weekday>\s*[(\[]\s*[월화수목금토일](?:요일)?\s*[)\]])?
    """,
    re.VERBOSE,
)
# 20.06.17 behind a label
SHORT_YEAR = re.compile(r"(?<![\d.])(\d{2})([./-]\d{1,2}[./-]\d{1,2})(?![\d.]*\d{4})")
# 20200617 · 20200617110000
COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?")
REGISTRATION = re.compile(r"등록\s*번호|등록\s*\(발행\)|등록\s*일자|발행\s*일자|발행\s*·|창간|신고\s*번호")
REMAINS = re.compile(r"[^0-9A-Za-z가-힣]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day or minute on a page: ``iso`` in Korean time, and whether it names a weekday."""

    iso: str
    has_weekday: bool
    has_time: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """When a page says it was published and changed."""

    published: str | None = None
    modified: str | None = None


def to_iso(moment: datetime, *, has_time: bool) -> str:
    """Write a moment as ISO day or minute in Korean time."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(KST)
    return moment.strftime("%Y-%m-%dT%H:%M") if has_time else moment.strftime("%Y-%m-%d")


def read_zone(zone: str | None) -> timezone | None:
    """Read ``Z`` or ``+09:00``."""
    if zone is None:
        return None
    if zone == "Z":
        return UTC
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if zone[0] == "-" else offset) if offset < timedelta(hours=24) else None


def make_stamp(match: re.Match[str]) -> Stamp | None:
    """Turn a match of ``STAMP`` into a stamp, or None where no such day exists."""
    has_time = match["hour"] is not None
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    half = (match["half"] or match["late"] or "").upper()
    if half in {"오후", "PM"} and hour < 12:
        hour += 12
    if half in {"오전", "AM"} and hour == 12:
        hour = 0
    try:
        moment = datetime(
            int(match["year"]),
            int(match["month"]),
            int(match["day"]),
            hour,
            minute,
            tzinfo=read_zone(match["zone"]),
        )
    except ValueError:
        return None
    iso = to_iso(moment, has_time=has_time)
    weekday = (match["weekday"] or match["late_weekday"]) is not None
    return Stamp(iso=iso, has_weekday=weekday, has_time=has_time, start=match.start(), end=match.end())


def find_stamps(line: str) -> list[Stamp]:
    """Find every day or minute in a line."""
    return [stamp for match in STAMP.finditer(line) if (stamp := make_stamp(match)) is not None]


def parse_moment(value: str) -> str | None:
    """Read the value of a date field: ``20200617``, ``2020.06.17 10:00``, ISO 8601 with a zone.

    >>> parse_moment("20200617"), parse_moment("2020-06-17T02:00:00Z"), parse_moment("어제")
    ('2020-06-17', '2020-06-17T11:00', None)
    """
    value = value.strip()
    if compact := COMPACT.fullmatch(value):
        year, month, day, hour, minute = compact.groups()
        value = f"{year}-{month}-{day}" + (f" {hour}:{minute}" if hour else "")
    stamps = find_stamps(value)
    if not stamps or stamps[0].start > 0:
        return None
    iso = stamps[0].iso
    return iso[:10] if iso.endswith("T00:00") and "T" not in value else iso


@cache
def label_pattern() -> re.Pattern[str]:
    """Match a label or a stamp; the groups ``published`` and ``modified`` tell which label."""
    words = load_lexicon().furniture
    published = "|".join(map(re.escape, words.published))
    modified = "|".join(map(re.escape, words.modified))
    return re.compile(
        rf"(?<![가-힣A-Za-z])(?:(?P<mod>{modified})|(?P<pub>{published}))(?![가-힣A-Za-z(])|(?P<stamp>{STAMP.pattern})",
        re.VERBOSE | re.IGNORECASE,
    )


def widen_year(line: str) -> str:
    """Write ``20.06.17`` as ``2020.06.17`` for lines that carry a label."""
    return SHORT_YEAR.sub(r"20\1\2", line)


def read_labelled(lines: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    """Yield ``(label kind, stamp)``; a label may stand a line above its stamp or behind it.

    ``입력 2020-06-17 11:00`` · ``입력`` / ``2022.06.17 17:48`` · ``2020/06/17 11:00 송고``
    """
    pending: str | None = None
    for line in lines:
        line = widen_year(line)
        tokens = list(label_pattern().finditer(line))
        if tokens and tokens[0]["stamp"] and not tokens[-1]["stamp"]:
            tokens.reverse()  # the labels stand behind their stamps
        for token in tokens:
            stamp = make_stamp(token) if token["stamp"] else None
            if stamp and pending:
                yield pending, stamp
            pending = None if token["stamp"] else "modified" if token["mod"] else "published"
        if REMAINS.sub("", label_pattern().sub("", line)):
            pending = None


def find_dates(header: Sequence[str], tail: Sequence[str]) -> Dates:
    """Read the labelled dates of a page.

    Args:
        header: lines above the body.
        tail: the lines right behind it; there a date counts only with its clock time,
            since footers carry the day a newspaper was registered.
    """
    found: dict[str, str] = {}
    short = [line for line in header if len(line) <= MAX_DATELINE and not REGISTRATION.search(line)]
    behind = [line for line in tail if len(line) <= MAX_DATELINE and not REGISTRATION.search(line)]
    for kind, stamp in read_labelled(short):
        if kind == "published" or not stamp.has_weekday:  # UPDATED. 2021-02-27 17:07 (토): the site's
            found.setdefault(kind, stamp.iso)
    for kind, stamp in read_labelled(behind):
        if stamp.has_time:
            found.setdefault(kind, stamp.iso)
    return Dates(published=found.get("published"), modified=found.get("modified"))


def is_dateline(line: str) -> bool:
    """Tell whether a line holds nothing but labels and dates."""
    if len(line) > MAX_DATELINE or not label_pattern().search(line):
        return False
    return len(REMAINS.sub("", label_pattern().sub("", widen_year(line)))) <= 2


def has_stamp(line: str) -> bool:
    """Tell whether a line holds a day."""
    return bool(find_stamps(widen_year(line)))


def is_crawl_stamp(line: str) -> bool:
    """Tell whether a date is the site's own: it names a weekday and no label of publication."""
    is_labelled = any(token["pub"] for token in label_pattern().finditer(line))
    return not is_labelled and any(stamp.has_weekday for stamp in find_stamps(line))


def find_bare_stamp(line: str) -> Stamp | None:
    """Find the single unlabelled stamp of a short line, unless it names a weekday (a crawl stamp)."""
    stamps = find_stamps(line) if len(line) <= MAX_DATELINE else []
    return stamps[0] if len(stamps) == 1 and not stamps[0].has_weekday else None
