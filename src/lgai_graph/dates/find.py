"""Walk a text once and find its dates."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import OUT_OF_CALENDAR, DateProblem, DateReading, Trouble
from lgai_graph.dates.rules import RULES
from lgai_graph.dates.rules.holidays import LONG_NAMES
from lgai_graph.dates.rules.shared.matching import Rule, squeeze
from lgai_graph.dates.rules.shared.pieces import DASH, D, S
from lgai_graph.dates.tails import read_tail
from lgai_graph.model import Period

# a number with a unit behind it: 2018년, 24∼26일, 2018.7.16, '18년, 3개월
NUMBER: Final = rf"""(?<![0-9０-９])(?<![0-9][.,:~∼～∙])(?<!D-)['’‘`]?{D}{{1,4}}
    (?={S}(?:[년월일달주]|(?:사{S})?분기|세기|학년도|회계|학기|개월|[.\-/][ ]?{D}{{1,2}}
        |[·ㆍ,][ ]?{D}{{1,2}}일|{DASH}{S}{D}{{1,4}}{S}[년월일분]))"""
# a word that points
WORD: Final = rf"""(?<![가-힣])(?:지난|지지난|저번|다가오는|오는|이번|다음
    |다다음|직전
    |새해|새[ ]?천년|이[ ]주(?=[ ])|주말(?=[ ]?[께쯤경])
    |{LONG_NAMES}(?=에|부터|까지|[ ])
    |올(?![ ]뉴[ 가-힣])(?=[ 해봄여가겨연초상하들0-9])|재?작년|내후?년|이듬해|연[초말내중]|천구백|이천
    |(?:상[·ㆍ∙])?[상하전후]반기
    |내달|내일|내주|금[년일월주]|명[년일]|전[년날월]|이{S}[달날]|그{S}[해달날]|같은|이튿날|당시|당월
    |최근|향후|앞으로|오늘|어제|어젯밤|그제|그저께|그끄저께|엊그제|엊그저께|모레|글피|[월화수목금토일]요일
    |하루|이틀|사흘|나흘|닷새|엿새|열흘|보름|일주일|반년|[한두석넉세네]{S}[달해주]
    |[일이삼사]{S}(?:사{S})?분기
    |[이삼사오십](?:일|주|년|개월)(?=[ ]?[후뒤전])
    |(?:십[일이]?|[시일이삼사오유칠팔구])월{S}[일이삼사오육칠팔구십]{{1,4}}일
    |[이삼]?십[일이삼사오육칠팔구]?일{S}[월화수목금토일]요일)"""
TRIGGER: Final = re.compile(f"{NUMBER}|{WORD}", re.VERBOSE)
QUOTES: Final = "'’‘`"  # before '18; else a mark that ends a quotation: ’21일
RULES_BY_OPENING: Final = {
    opening: tuple(rule for rule in RULES if opening in rule.opens)
    for opening in sorted({character for rule in RULES for character in rule.opens})
}
# 매년 3월, 매월 15일, 매주 월요일: no one date; 징역 6월, 징역 10년6월: a sentence
NO_DATE: Final = re.compile(
    r"""(?:(?:매년|해마다|매해)(?:[ ]?[0-9]{1,2}월?[·,]){0,3}|매월|매달|매주|매일|격주|(?<![가-힣])주
    |(?:징역|금고|구형|형기|자격정지|집행유예)(?:[ ]?[0-9]{1,2}년)?)[ ]?$""",
    re.VERBOSE,
)
LOOK_BACK: Final = 12
COUNTED: Final = frozenset({"전날"})

# ᄒ + ᅢ (+ final), any letter with its combining marks
CLUSTER: Final = re.compile(r"[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|.[\u0300-\u036f]*", re.DOTALL)


def find_dates(text: str, published: date | None = None) -> list[Period | DateProblem]:
    """Find the dates of a text, in text order, none overlapping another.

    >>> [found] = find_dates("지난해 7월 연구소를 열었다.", date(2019, 4, 22))
    >>> found.words, found.when
    ('지난해 7월', '2018-07')

    Args:
        text: an article or a phrase; offsets point into it as it is given, composed (NFC) or not.
        published: the day that relative words count from; without it they give ``when="XXXX"``.
    """
    if not unicodedata.is_normalized("NFC", text):
        return _find_decomposed(text, published)
    context = Context(text, published)
    found: list[Period | DateProblem] = []
    position = 0
    while trigger := TRIGGER.search(text, position):
        hit = _read_hit(context, trigger.start())
        position = (
            hit.end if hit else max(trigger.start() + 1, trigger.end() if trigger[0][0] not in QUOTES else 0)
        )
        if hit:
            found.append(hit)
    return found


def compose_text(text: str) -> tuple[str, list[int]]:
    """Return the text as NFC with, for each of its characters and its end, the offset in the text given.

    >>> composed, offsets = compose_text(unicodedata.normalize("NFD", "해 2월"))
    >>> composed, offsets
    ('해 2월', [0, 2, 3, 4, 7])
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for match in CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFC", match[0])
        pieces.append(piece)
        offsets.extend([match.start()] * len(piece))
    return "".join(pieces), [*offsets, len(text)]


def _find_decomposed(text: str, published: date | None) -> list[Period | DateProblem]:
    composed, offsets = compose_text(text)
    found = find_dates(unicodedata.normalize("NFC", composed), published)
    moved = [(hit, offsets[hit.start], offsets[hit.end]) for hit in found]
    return [replace(hit, start=start, end=end, words=text[start:end]) for hit, start, end in moved]


def _read_hit(context: Context, start: int) -> Period | DateProblem | None:
    if NO_DATE.search(context.text, max(0, start - LOOK_BACK), start):
        return None
    context.move_to(start)
    answered = _read_answer(context, start)
    if answered is None:
        return None
    rule, match, answer = answered
    rule_id = f"{rule.id}+local" if "local" in match.re.groupindex and match["local"] else rule.id
    if isinstance(answer, Trouble):
        return DateProblem(words=match[0], start=start, end=match.end(), rule=rule_id, reason=answer.reason)
    try:
        reading, end = read_tail(context, answer, match.end(), _read_right)
    except (OverflowError, ValueError):  # 0001년 1월 1일 이전
        reading, end = answer, match.end()
    context.remember(reading, end, counted=squeeze(match[0]) in COUNTED)
    return Period(
        when=reading.when,
        earliest=reading.earliest,
        latest=reading.latest,
        words=context.text[start:end],
        start=start,
        end=end,
        rule=rule_id,
        anchor=reading.anchor,
        kind=reading.kind,
    )


def _read_answer(context: Context, start: int) -> tuple[Rule, re.Match[str], DateReading | Trouble] | None:
    """Try the rules in their order; the first one with an answer wins."""
    for rule in RULES_BY_OPENING.get(context.text[start : start + 1], ()):
        match = rule.pattern.match(context.text, start)
        answer = _ask(rule, match, context) if match else None
        if match and answer is not None:
            return rule, match, answer
    return None


def _ask(rule: Rule, match: re.Match[str], context: Context) -> DateReading | Trouble | None:
    try:
        return rule.read(match, context)
    except (OverflowError, ValueError):  # 내년, read on 9999-12-31
        return Trouble(reason=OUT_OF_CALENDAR)


def _read_right(context: Context, start: int) -> tuple[DateReading, int] | None:
    answered = _read_answer(context, start)
    if answered is None or isinstance(answered[2], Trouble):
        return None
    return answered[2], answered[1].end()
