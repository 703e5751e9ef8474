"""Say what each line of a page is: body, heading, caption, byline, date or furniture."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from lgai_graph.korean import normalize
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.page.byline import is_byline, publisher_names, reporter_pattern
from lgai_graph.load.page.dateline import find_stamps, has_stamp, is_crawl_stamp, is_dateline
from lgai_graph.load.page.inline import cut_paragraph_tail, lead_bracket

MAX_FURNITURE = 120  # characters; longer lines of menus and footers were not seen
BULLETS = " \t•·∙*"
MAX_CAPTION = 260
MAX_NOTICE = 200  # characters of an invitation that is a whole sentence
BESIDE_CLOCK = 40  # characters beside a clock time that are still no text: 2020. 8. 10. 15:00ㆍ산업/전자
BESIDE_DAY = 6  # beside a day alone: 2021년 1월 1일 대표이사 취임 is a line of a career
LONG_SENTENCE = 40  # characters from which a line that ends like a sentence is body for sure


class LineKind(StrEnum):
    """What a line of a page can be."""

    BODY = "body"  # ends like a sentence
    ITEM = "item"  # ◇승진 △상무 홍길동
    SHORT = "short"  # headline, deck, subhead, or a menu word nobody listed
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    NOISE = "noise"
    RELATED = "related"  # heading of other stories
    STOP = "stop"  # nothing of the article stands behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with its kind."""

    text: str
    kind: LineKind


# 밝혔다. · 말했다.” · 것으로 보인다(사진). · 전망이다.[사진=LG]
SENTENCE_END = re.compile(
    r"""(?:(?:[다요죠까]|니다|라고|음|함|됨|임|것|중|예정|계획|전망|참석|분석|때문|셈|바|듯)[.?!]+|[다까]\?|[다요]!|[.?!]["”’'」』])
        ["”’'」』)\]>]*\s*(?:[\[(<][^\[\]()<>]{1,60}[\])>]\s*)*$""",
    re.VERBOSE,
)
ANY_END = re.compile(r"""[가-힣A-Za-z0-9)"”’'][.]["”’')\]]*$""")
SENTENCE_BREAK = re.compile(r"다\.")
TEASER_END = re.compile(r"(?:\.{3}|…|&[a-z#0-9]*;?\.{3})$")
WEATHER = re.compile(r"^[•·\s]*[가-힣]{1,6}\s*[:：]?\s*-?\d{1,2}(?:\.\d)?\s*[℃°˚]\s*C?$")
TICKER = re.compile(r"^[가-힣A-Za-z&.\s]{1,20}[\d,]+(?:\.\d+)?\s*[▲▼△▽+\-]")
BLOG_LIST = re.compile(r"\(\d+\)\s*\|\s*\d{4}\.\d{2}\.\d{2}")
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$")
ITEM_START = re.compile(r"^[◇◆■□△▲▷○●◦◈]\s*[가-힣A-Za-z<‘“\[(]")


@cache
def credit_pattern() -> re.Pattern[str]:
    """Match a credit at a line's end: ``사진=홍길동 기자 a@b.kr``, ``(사진제공=LG)``, ``/뉴스1``."""
    words_known = load_lexicon().furniture
    words = "|".join(re.escape(word) for word in words_known.credits if word != "제공")
    agencies = "|".join(re.escape(name) for name, _ in publisher_names())
    return re.compile(
        rf"""(?:(?<![가-힣])(?:{words})\s*[=:ⓒ/|]\s*[^.다]{{1,40}}(?:\S+@\S+)?
               |(?:{words})\s*[=:]\s*[^=]{{0,30}}\S+@\S+
               |[(\[<]\s*(?:{words})\b[^)\]>]{{0,40}}[)\]>]
               |[/ⓒ©\[(]\s*[가-힣A-Za-z0-9]{{2,12}}\s*(?:제공|캡처|갈무리)\s*[)\]]?
               |(?:^|[.다]\s)[^\s.]{{2,12}}\s제공
               |(?:[/ⓒ©=\[(]\s?|[.다]\s)(?:{agencies})(?:\s?(?:제공|자료사진|DB))?[)\]]?
               |ⓒ\s*[가-힣A-Za-z0-9 ]{{2,15}})\s*$""",
        re.VERBOSE | re.IGNORECASE,
    )


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends like a sentence."""
    if TEASER_END.search(line):
        return False
    if SENTENCE_END.search(line[-120:]):
        return True
    return len(line) >= LONG_SENTENCE and bool(ANY_END.search(line))


def is_caption(line: str) -> bool:
    """Tell whether a line is a picture's caption: short, and a credit at its end."""
    if len(line) > MAX_CAPTION or len(SENTENCE_BREAK.findall(line)) > 2:
        return False
    if credit_pattern().search(line):
        return True
    return line.startswith(("▲", "△", "▼", "◀", "▶", "△")) and bool(re.search(r"(?:사진|제공|ⓒ)", line[-40:]))


def is_noise(line: str, key: str) -> bool:
    """Tell whether a line is a menu word, a button, weather, a ticker, an address or only signs."""
    if not any(char.isalpha() for char in line):
        return True
    words = load_lexicon().furniture
    if words.noise.fullmatch(key) or words.promos.fullmatch(key):
        return True
    if line.startswith("▶") and not any(word in line for word in words.notices):
        return True
    if lead_bracket().fullmatch(line):
        return True
    if WEATHER.match(line) or TICKER.match(line) or BLOG_LIST.search(line) or ADDRESS.match(line):
        return True
    stamps = find_stamps(line)
    if not stamps or ends_sentence(line):
        return False
    allowed = BESIDE_CLOCK if stamps[0].has_time or stamps[0].has_weekday else BESIDE_DAY
    return len(line) - (stamps[0].end - stamps[0].start) <= allowed


def is_stop(line: str, key: str) -> bool:
    """Tell whether nothing behind a line belongs to the article."""
    words = load_lexicon().furniture
    folded = "".join(line.casefold().split())
    return bool(words.stop.fullmatch(key)) or any(phrase in folded for phrase in words.stop_phrases)


def classify_short(line: str) -> LineKind | None:
    """Recognise furniture among lines short enough for it, or gives None."""
    key = make_line_key(line)
    if is_dateline(line):
        return LineKind.NOISE if is_crawl_stamp(line) else LineKind.DATELINE
    if is_byline(line):
        return LineKind.BYLINE
    if is_stop(line, key):
        return LineKind.STOP
    if load_lexicon().furniture.related.fullmatch(key):
        return LineKind.RELATED
    if is_noise(line, key):
        return LineKind.NOISE
    return None


def classify_notice(line: str) -> LineKind | None:
    """Recognise furniture that is a whole sentence: invitations, and copyright notices."""
    if load_lexicon().furniture.promos.fullmatch(make_line_key(line)):
        return LineKind.NOISE
    is_forbidding = "금지" in line and is_stop(line, make_line_key(line))
    return LineKind.STOP if is_forbidding else None


def classify_line(line: str) -> LineKind:
    """Say what one stripped line is, looking at nothing else."""
    is_sentence = ends_sentence(cut_paragraph_tail(line)[0])
    if len(line) <= MAX_FURNITURE and not (is_sentence and len(line) >= LONG_SENTENCE):
        kind = classify_short(line)
        if kind:
            return kind
    if len(line) <= MAX_NOTICE and (kind := classify_notice(line)):
        return kind
    if is_caption(line):
        return LineKind.CAPTION
    if ITEM_START.match(line):
        return LineKind.BODY if is_sentence else LineKind.ITEM
    return LineKind.BODY if is_sentence else LineKind.SHORT


def split_lines(text: str) -> list[str]:
    """Return the lines of a page without blanks, bullets and invisible characters."""
    lines = (" ".join(line.split()).strip(BULLETS) for line in normalize(text).splitlines())
    return [line for line in lines if line]


def join_split_bylines(lines: Iterable[str]) -> list[str]:
    """Join ``홍길동`` and ``기자`` on two lines to one byline."""
    words = load_lexicon().furniture.reporters
    joined: list[str] = []
    for line in lines:
        if joined and line in words and reporter_pattern().fullmatch(f"{joined[-1]} {line}"):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def classify_lines(lines: Iterable[str]) -> list[Line]:
    """Classify the lines of a page; a date's label without a date below it is a button."""
    joined = join_split_bylines(lines)
    kinds = [classify_line(line) for line in joined]
    for index, (line, below) in enumerate(pairwise([*joined, ""])):
        is_bare_label = kinds[index] is LineKind.DATELINE and not has_stamp(line)
        if is_bare_label and not has_stamp(below[:MAX_FURNITURE]):
            kinds[index] = LineKind.NOISE
    return [Line(text=line, kind=kind) for line, kind in zip(joined, kinds, strict=True)]
