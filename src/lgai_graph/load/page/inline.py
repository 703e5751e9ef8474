"""Clean running text: what sites glue to a paragraph, and sentences glued to each other."""

import re
from functools import cache

from lgai_graph.korean.sentences import begins_with_particle, split_sentences
from lgai_graph.lexicon import load_lexicon
from lgai_graph.load.page.byline import EMAIL, NAMES
from lgai_graph.load.page.opening import CAPTION_SCENE, part_opening

MAX_LEADS = 4  # tags and marks in front of one paragraph
MAX_CAPTION = 120  # characters of a caption run into a paragraph
MAX_TAIL = 240  # characters at the end of a paragraph that can hold its reporters
SENTENCE_SIGNS = ".?!…”’\"')]>"

LEAD_WIRE = re.compile(r"^\s*(?:[가-힣]{2,8}\s*(?:--|=)\s*)?\(?(?:뉴스와이어|PRNewswire)\)?\s*(?:--|=)\s*")
# ▶관련기사 A3면 · 관련기사 A4,12면 · ▶본지 6월13일자 A1, 8면 참조 · A5면에 계속
POINTED = (
    r"(?:관련\s?(?:기사|시리즈|인터뷰|뉴스|사설)|본지)[^.,\n]{0,24}?"
    r"[A-Z]\d{1,2}(?:\s*[,·~]\s*[A-Z]?\d{1,2})*\s*면"
)
POINTER = re.compile(
    rf"""(?<=[.?!”"’'])\s*(?:[▶☞※]\s*)?{POINTED}(?:\s*,\s*{POINTED})*
         (?:\s*참[조고]|(?!(?:에|에서|에는|을|은|의|으로|과)\s))
       | (?<=[.?!”"’'])\s*[A-Z]\d{{1,2}}면(?:에서|에|으로)\s?(?:계속|이어짐)""",
    re.VERBOSE,
)
# an address in brackets, behind a sentence, or at an end of the paragraph; 문의는 a@b.kr로 stays
LOOSE_EMAIL = re.compile(
    rf"\s?[(\[<]{EMAIL.pattern}[)\]>]|(?:^|(?<=[.?!”’)\]])|(?<=기자))\s?{EMAIL.pattern}|\s?{EMAIL.pattern}\s*$"
)
EMPTY_BRACKETS = re.compile(r"\s*[(\[<]\s*[)\]>]")
SPACES = re.compile(r"[ \t\r\f\v]+")
# 밝혔다. ◆ 소제목 · (02)525-1822◆서울 · 말했다. ① 첫째
MARK = re.compile(
    r"""(?<=[다요죠까][.?!])(?P<closers>[”’"')\]]{0,2})\s*(?=[◇◆■□▲△▶▷●○◎※①-⑳]\s*[^\s,.])
      | (?<=[\s\d.!?”’)\]])(?=[◇◆■□]\s*[가-힣‘“<])""",
    re.VERBOSE,
)
# [이슈] 한빛 · 【단독】; but [한빛]은 belongs to its sentence, and <1987> is a work
LEAD_TAG = re.compile(
    r"""^\s*(?:\[[^\[\]]{1,14}\]|【[^【】]{1,14}】)
        (?=\s+\S|[가-힣A-Z“‘](?!\s))\s*""",
    re.VERBOSE,
)
# 서울=가나뉴스) 홍길동 기자 = : the opening bracket was lost
LEAD_HALF = re.compile(r"^\s*[가-힣·]{2,12}\s?=\s?[가-힣A-Za-z0-9]{2,12}\s?[)\]】]\s*")
# ▲ 새 공장 조감도 (사진=한빛전자) 한빛전자가 …: a caption in front of a sentence
CAPTION_SIGN = "▲△▼◀▶"


def alternatives(words: tuple[str, ...]) -> str:
    """Make a regular expression of words."""
    return "|".join(map(re.escape, words))


@cache
def lead_bracket() -> re.Pattern[str]:
    """Match [이데일리 홍길동 기자], 【서울=뉴시스】, [서울경제], (서울=연합뉴스) at the start."""
    outlets = alternatives(load_lexicon().furniture.outlet_words)
    return re.compile(
        rf"""^\s*(?:[\[【][^\[\]【】]{{0,30}}?(?:=|기자|특파원|{outlets})[^\[\]【】]{{0,30}}?[\]】]
              | [(<][^()<>]{{0,30}}?(?:=|\s기자|\s특파원)[^()<>]{{0,30}}?[)>])\s*""",
        re.VERBOSE,
    )


@cache
def reporters_pattern() -> str:
    """Match one or more reporters: ``제주=홍길동/김철수 기자/도쿄=이영희 특파원 a@b.kr``."""
    words = alternatives(load_lexicon().furniture.reporters)
    one = rf"(?:[가-힣]{{2,8}}\s?=\s?)?{NAMES}\s?(?:[가-힣A-Za-z]{{2,8}}\s?)?(?:{words})(?![가-힣])"
    mail = rf"(?:\s?[(/|,=]?\s?{EMAIL.pattern}\s?\)?)?"
    return rf"{one}{mail}(?:\s?[/·,|]?\s?{one}{mail}){{0,4}}"


@cache
def lead_pattern() -> re.Pattern[str]:
    """Match the reporter in front of a text: ``홍길동 기자 =``, ``제주=홍길동 기자 a@b.kr``."""
    words = alternatives(load_lexicon().furniture.reporters)
    return re.compile(
        rf"^\s*(?:[가-힣]{{2,8}}\s?=\s?)?{NAMES}\s?(?:{words})\s?(?:=|[(]?{EMAIL.pattern}[)]?\s?=?)\s?"
    )


@cache
def tail_pattern() -> re.Pattern[str]:
    """Match the reporters behind a text: `` 홍길동 기자``, ``/홍길동 기자 a@b.kr``."""
    return re.compile(
        rf"(?<=[{re.escape(SENTENCE_SIGNS)}])\s?[-/|=(\[<■]?\s?(?:(?:글|사진|취재|정리)[=·/\s])*"
        rf"{reporters_pattern()}\s?[)\]>/]?\s*$"
    )


@cache
def middle_pattern() -> re.Pattern[str]:
    """Match a reporter with an address between two sentences: ``홍길동 기자 a@b.kr``."""
    words = alternatives(load_lexicon().furniture.reporters)
    one = rf"(?:[가-힣]{{2,8}}\s?=\s?)?{NAMES}\s?(?:[가-힣A-Za-z]{{2,8}}\s?)?(?:{words})\s?{EMAIL.pattern}"
    return re.compile(rf"(?<=[{re.escape(SENTENCE_SIGNS)}\n])\s?{one}\s?")


@cache
def inner_lead_pattern() -> re.Pattern[str]:
    """Match the agency and reporter behind a subhead: ``새 공장 열 듯(서울=연합뉴스) 홍길동 기자 =``."""
    words = alternatives(load_lexicon().furniture.reporters)
    bracket = r"[(\[【][^()\[\]【】\n]{1,20}=[^()\[\]【】\n]{1,20}[)\]】]"
    return re.compile(
        rf"(?<=\S)\s?{bracket}\s?(?:{NAMES}\s?(?:[가-힣A-Za-z]{{2,8}}\s?)?(?:{words})(?![가-힣])\s?)?=\s?"
    )


def match_credit(words: str) -> str:
    """Return the pattern of a picture credit in brackets, by the words that it begins with: ``(사진=LG)``."""
    return rf"[(\[<](?:{words})\s?[=:ⓒ/][^()\[\]<>]{{0,40}}[)\]>]"


@cache
def bracket_credit_pattern() -> re.Pattern[str]:
    """Match a picture credit in brackets: ``(사진제공=LG)``, ``(사진)``, ``(대표 ○○○·사진)``."""
    credit = match_credit(alternatives(load_lexicon().furniture.credits))
    return re.compile(rf"\s?{credit}|[(\[<]사진[)\]>]|(?<=[가-힣0-9A-Za-z])·사진(?=[),])")


@cache
def lead_caption_pattern() -> re.Pattern[str]:
    """Match a caption run into the paragraph: its credit, and more text behind."""
    words = alternatives(load_lexicon().furniture.credits)
    credit = match_credit(words)
    open_credit = (
        rf"(?<![가-힣])(?:{words})[=ⓒ][가-힣A-Za-z0-9]{{2,12}}(?:\s(?:제공|DB|캡처))?(?=\s)"  # 사진=한빛통신
    )
    given = r"(?<=다\.)\s[^\s.]{2,12}\s제공(?=\s)"  # 문을 열고 있다. 한빛시 제공
    held = r"(?:[^()\[\]<>\n]|\([가-힣 ]{1,12}\))"  # 홍길동 대표(오른쪽)가
    return re.compile(
        rf"^(?P<words>{held}{{2,{MAX_CAPTION}}}?)\s?(?:{credit}|{open_credit}|{given})\s*(?=\S)"
    )


def cut_caption(paragraph: str) -> str:
    """Cut a caption with its credit off a paragraph's front; a sentence of the article stays.

    >>> cut_caption("▲ 새 공장 조감도 (사진=한빛전자) 한빛전자가 공장을 연다.")
    '한빛전자가 공장을 연다.'
    """
    match = lead_caption_pattern().match(paragraph)
    if match is None:
        return paragraph
    words = match["words"].strip()
    is_caption = words.startswith(tuple(CAPTION_SIGN)) or not words.endswith((".", "!", "?", "”", '"'))
    is_scene = CAPTION_SCENE.search(words) is not None
    return paragraph[match.end() :] if is_caption or is_scene else paragraph


def clean_paragraph(paragraph: str) -> str:
    r"""Cut what is glued to a paragraph, and part what is glued inside it.

    >>> clean_paragraph("[한빛일보 홍길동 기자] 한빛이 문을 열었다.김 대표가 말했다. 홍길동 기자")
    '한빛이 문을 열었다.\n김 대표가 말했다.'
    """
    text = cut_caption(cut_lead(SPACES.sub(" ", paragraph)))
    text = cut_paragraph_tail(text)[0]
    text = inner_lead_pattern().sub("\n", text, count=1)
    text = "\n".join(cut_lead(line) for line in part_opening(text).split("\n"))
    text = middle_pattern().sub("\n", POINTER.sub("\n", text))
    text = EMPTY_BRACKETS.sub("", LOOSE_EMAIL.sub("", bracket_credit_pattern().sub("", text)))
    lines = (SPACES.sub(" ", line).strip(" -–|/") for line in part_sentences(text).split("\n"))
    return "\n".join(line for line in lines if line)


def cut_lead(text: str) -> str:
    """Cut tags, agency marks and reporters in front of a paragraph, however many."""
    for _ in range(MAX_LEADS):
        shorter = text
        for pattern in (lead_bracket(), LEAD_HALF, LEAD_WIRE, lead_pattern()):
            shorter = pattern.sub("", shorter, count=1)
        tag = LEAD_TAG.match(shorter)
        shorter = shorter[tag.end() :] if tag and not begins_with_particle(shorter, tag.end()) else shorter
        if shorter == text:
            break
        text = shorter
    return text


def cut_paragraph_tail(paragraph: str) -> tuple[str, str]:
    """Part a paragraph from the reporters glued behind it.

    >>> cut_paragraph_tail("교수 등이 참석했다. 홍길동 기자")
    ('교수 등이 참석했다.', ' 홍길동 기자')
    """
    match = tail_pattern().search(paragraph, max(0, len(paragraph) - MAX_TAIL))
    return (paragraph[: match.start()], match[0]) if match else (paragraph, "")


def part_sentences(text: str) -> str:
    """Break the line where a site lost a break: between sentences that touch, and before marks."""
    parts: list[str] = []
    last = 0
    for start, end in split_sentences(text):
        is_touching = parts and start == last and text[start - 1] in SENTENCE_SIGNS
        parts += ["\n" if is_touching else text[last:start], text[start:end]]
        last = end
    return MARK.sub(lambda match: f"{match['closers'] or ''}\n", "".join(parts))
