"""Ask the words behind a date: do they tell of what was, what comes, or what was made known?"""

import re
from enum import Enum
from typing import Final

WINDOW: Final = 160  # characters; long enough for the predicate of a clause in the development news
REPORT: Final = (
    "(?:밝혔|밝힌|밝힐|발표|전했|말했|설명했|강조했|보도했|공시했|공시를|알렸|소개했|전망했|주장했|확인했|선언했|통보했|언급했|덧붙였"
    "|내다봤|지적했|평가했|분석했|예고했|공지했|보고했|보도자료)"
)
DONE: Final = (
    "(?:개최|체결|발표|출범|설립|진행|개막|출시|공개|취임|선임|임명|인수|합의|시작|결정|참석|방문|기록|개봉|선언|제안|제출|선정"
    "|개소)한"
)
COMING: Final = "(?:(?:열리|맞|여)는|(?:개최|시작|진행|출시|개막|개봉|발표|방문)(?:하|되)는)"


class Tense(Enum):
    """The time a clause speaks of."""

    PAST = "past"
    PLANNED = "planned"
    DECIDED = "decided"  # 짓기로 했다: the decision is past, only what it decides lies ahead
    PRESENT = "present"
    UNKNOWN = "unknown"


def _list_syllables(final: int) -> str:
    """List the syllables with one final consonant, by its index in Unicode (4 ㄴ, 8 ㄹ, 20 ㅆ)."""
    return "".join(chr(code) for code in range(0xAC00 + final, 0xD7A4, 28))


N_FINAL: Final = _list_syllables(4)
L_FINAL: Final = _list_syllables(8)
SS_FINAL: Final = "".join(syllable for syllable in _list_syllables(20) if syllable not in "있겠")

PLANS: Final = "계획|방침|구상"  # what somebody means to do: 지을 방침이다; `plan_nouns` of the lexicon
# what a plan that fell through is told in: 열 예정이었다, 열릴 예정이던
FORMERLY: Final = f"(?:예정|{PLANS})(?:이었|이던|됐던|됐다가|됐으나|했던|했다가)"
# 열릴 총회, 개최될 행사; but 할 수 있다, 할 때
TO_COME: Final = (
    "(?:(?<![가-힣])(?:열릴|선보일|내놓을|나설|치를)|[가-힣]될)"
    "(?=[ ](?!수|때|만|듯|지|줄|뻔|필요|경우|정도|예정|계획|것))"
)
# 커질 것|이라는 전망이 나온다: of today
VIEW: Final = "라는[ ](?:전망|관측|분석|지적|예상|우려|해석|평가|반응|기대)[이가도]"
# 맺기로 했다, 열 예정이던 | 열 예정이다, 내놓을 것으로, 앞두고, 내놓겠다; but 내놓겠다고 했다
# | 열었다, 열렸던, 열린, 체결한 | 연다, 받는다, 열리는
MARKER: Final = re.compile(
    rf"""(?P<decided>{FORMERLY}
            |[가-힣]기로[ ]?(?:최종[ ]|전격[ ]|잠정[ ])?(?:(?:합의|결정|결의|의결|약속)?[했한]|뜻을[ ]모았))
      |(?P<planned>(?<=[{L_FINAL}][ ])(?:예정|{PLANS}|전망|것(?:으로|이(?!{VIEW})|을|\W)|겁니|거[예야])
            |예정(?:이|인|으로|돼|된|\W)|앞두|앞둔|목표로|겠(?:다(?=[.\s”"]|$)|으나|지만|습니|음)|{TO_COME})
      |(?P<past>{VIEW}[ ](?:나온|나오|나왔|제기|쏟아)
            |[{SS_FINAL}](?:다|고|으|지|던|을|는|습|어|음)|(?:열린|[가-힣][된던낸]|{DONE})(?=[ ]))
      |(?P<present>[{N_FINAL}]다(?=[\s.”"’'고며는]|$)|{COMING}(?=[ ]))""",
    re.VERBOSE,
)
# 7일 공모가 끝나면: the condition stands close behind its day; but 비하면, 감안하면
CONDITION: Final = re.compile(r"[^.\n“”\"]{1,18}?(?<![그라니이비안려교외함합산])[나치되하]면(?=[ ,])")
# “…” of what somebody said has a time of its own
SPEECH: Final = re.compile(r"“[^”\n]*”?|(?<=[\s(])\"(?=\S)[^\"\n]*\"?")
# 상장한 새솔은, 열린 총회: a predicate that only describes a noun
MODIFIER: Final = re.compile(rf"[^\n.]{{0,20}}?(?:{DONE}|열린|[가-힣][된던낸한])(?=[ ])")
# … 올랐다. but … 모이는 것으로 알려졌다.
ENDS_IN_PAST: Final = re.compile(rf"(?<!알려)(?<!전해)[{SS_FINAL}](?:다|습니다)[.”\"’'\s]*\Z")
# … 23일 밝혔다, 23일 공식 발표했다, 23일 오후 보도자료를 통해 밝혔다
SAID_AFTER: Final = re.compile(rf"(?:\([^)\n]{{1,8}}\))?[ ](?:[가-힣]{{1,6}}[ ]){{0,3}}{REPORT}")
SAID_BEFORE: Final = re.compile(r"(?:고|며|면서)[”\"’']?[ ]$")
# 인수했다고 한빛통신이 | 23일 보도했다
TOLD_BY: Final = re.compile(
    r"[다라자까”\"]고[ ](?:[가-힣A-Za-z0-9·&]{1,12}(?:\([^()\n]{1,12}\))?[ ]?){1,3}"
    r"(?<=[가-힣A-Za-z)])(?:은|는|이|가)[ ]$"
)
TOLD_AFTER: Final = re.compile(rf"(?:\([^)\n]{{1,8}}\))?[ ](?:[가-힣]{{1,6}}[ ])?{REPORT}")
REACH: Final = 40  # characters back to what somebody told
# 23일 관련 업계에 따르면
SOURCED: Final = re.compile(r"[^.\n“\"]{1,45}(?:따르면|의하면)")
# 22일 … 육성한다고 밝혔다
QUOTED: Final = re.compile(rf"[다라자까]고[ ](?:[가-힣]{{1,6}}[ ]){{0,2}}{REPORT}")
# 22일 “… 성공했다”고 보도했다
PRESS: Final = re.compile(r"[ ][“\"][^”\"\n]*[”\"]고[ ](?:[가-힣]{1,6}[ ]){0,2}(?:보도|타전)")
# 20일 오전 11시부터: an hour opens what is held on the day
OPENING: Final = re.compile(
    r"[ ]?(?:(?:오전|오후|새벽|낮|밤)[ ]?)?(?:정오|[0-9]{1,2}(?:시(?:[ ]?[0-9]{1,2}분)?|:[0-9]{2}))[ ]?부터"
)
# 다음 달, 오는 31일: ahead, whatever the article's day is; but 다음 날
AHEAD: Final = re.compile(
    r"(?:이르면|늦어도|빠르면)?[ ]?"
    r"(?:(?:다가)?오는|내달|내년|내후년|내일|모레|내주|다음[ ]?(?:달|주|해|분기)|앞으로|향후)"
)
# 지난달, 그해 12월, 이듬해: behind, or counted from what was told before
BEHIND: Final = re.compile(
    r"지난|작년|재작년|전년|최근|그|같은|당시|이듬|이튿|다음[ ]?날|전날|어제|올[ ]?들어|[0-9]+년[ ]?전"
)
# 지난달, 최근: behind, whatever was told before
BEFORE_NOW: Final = re.compile(r"지난|재?작년|최근|어제")
# 이달부터, 올해부터, 지난 5월부터
NOW: Final = re.compile(r"(?:이달|올해|올|오늘|이날|이번[ ]?[달주]|지난[^부\n]{1,8})[ ]?부터$")
# what happened on the day itself: 10일 서울에서 간담회를 열고 …; but 사장이 참석한 가운데
MEETING: Final = re.compile(
    r"에서(?![는만])|열린|열고|열어|만나|참석(?!한 가운데)|간담회|“|\"|개최하고|발표회"
)
GATHERING: Final = re.compile(r"열린|열고|열어|만나|간담회|“|\"|개최하고|발표회|갖고|가진|설명회|세미나")
# 국회에서 | 공장을 짓겠다고, 지을 방침이라고; but 공개할 계획이라고, on the day itself
INTENDED: Final = re.compile(
    rf"""겠\Z|(?<!열[ ])(?<!가질[ ])(?<!치를[ ])(?<!선보일[ ])
        (?<!(?:공개|진행|실시|출시|참석|방문|개최)할[ ])(?:{PLANS})이\Z""",
    re.VERBOSE,
)


def find_tense(text: str, start: int, stop: int) -> Tense:
    """Find the first predicate behind a date, within its sentence.

    >>> find_tense("20일 음악회를 연다.", 3, 12)
    <Tense.PRESENT: 'present'>
    >>> find_tense("20일 음악회를 열 예정이다.", 3, 15)
    <Tense.PLANNED: 'planned'>
    """
    stop = min(stop, start + WINDOW)
    marker, speech = MARKER.search(text, start, stop), SPEECH.search(text, start, stop)
    while marker and speech and speech.start() < marker.start():
        marker = MARKER.search(text, speech.end(), stop)
        speech = SPEECH.search(text, speech.end(), stop)
    condition = CONDITION.match(text, start, stop)
    if condition and (not marker or condition.end() <= marker.start()):
        return Tense.PLANNED
    return Tense(marker.lastgroup) if marker else Tense.UNKNOWN


def is_modified_noun(text: str, start: int, stop: int) -> bool:
    """Tell whether the words behind a date only describe a noun: 지난달 24일 상장한 새솔은."""
    return MODIFIER.match(text, start, stop) is not None and find_tense(text, start, stop) is Tense.PAST


def points_ahead(words: str) -> bool:
    """Tell whether date words lie ahead of the day they are written on, whichever it is.

    >>> points_ahead("오는 31일"), points_ahead("다음 날"), points_ahead("31일")
    (True, False, False)
    """
    return AHEAD.match(words) is not None


def points_past(words: str) -> bool:
    """Tell whether date words lie behind the day they are written on, or count from an earlier one.

    >>> points_past("지난달 3일"), points_past("그해 12월"), points_past("12월")
    (True, True, False)
    """
    return BEHIND.match(words) is not None


def lies_behind(words: str) -> bool:
    """Tell whether date words lie behind the day they are written on, whatever the text told before.

    >>> lies_behind("지난달 3일"), lies_behind("그해 12월")
    (True, False)
    """
    return BEFORE_NOW.match(words) is not None


def begins_now(words: str) -> bool:
    """Tell whether date words open what is on: from now, or since a time before.

    >>> begins_now("이달부터"), begins_now("지난 5월부터"), begins_now("내년부터")
    (True, True, False)
    """
    return NOW.match(words) is not None


def is_announcement(text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Tell a day on which something was made known from the day it happened.

    >>> is_announcement("합병을 마쳤다고 23일 밝혔다.", 9, 12, (0, 17))
    True
    >>> is_announcement("합병을 마쳤다고 한빛통신이 23일 밝혔다.", 15, 18, (0, 23))
    True
    >>> is_announcement("23일 합병을 마쳤다.", 0, 3, (0, 11))
    False
    """
    if OPENING.match(text, end, sentence[1]):
        return False
    if SOURCED.match(text, end, sentence[1]) or PRESS.match(text, end, sentence[1]):
        return True
    before = text[max(sentence[0], start - 4) : start]
    if SAID_BEFORE.search(before) and SAID_AFTER.match(text, end, sentence[1]):
        return True
    if TOLD_AFTER.match(text, end, sentence[1]) and TOLD_BY.search(
        text, max(sentence[0], start - REACH), start
    ):
        return True
    if start > sentence[0] and text[start - 2 : start] not in ("은 ", "는 ", "이 ", "가 "):
        return False
    quoted = QUOTED.search(text, end, min(sentence[1], end + 2 * WINDOW))
    if quoted is None or points_ahead(text[start:end]):  # 오는 12일 공장을 판다고
        return False
    intended = INTENDED.search(text, end, quoted.start())
    return not (GATHERING if intended else MEETING).search(text, end, quoted.start())
