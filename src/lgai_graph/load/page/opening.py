"""Part a caption or a subhead from the body that the mark of a press outlet glued to it.

``실적 반등 기대[홍길동 기자]한빛은 …``: the bracket opens the body. ``새 공장 전경/뉴스1한빛은 …``: the
agency ends a caption.
"""

import re
from functools import cache

from lgai_graph.korean.sentences import begins_with_particle
from lgai_graph.lexicon import load_lexicon
from lgai_graph.load.page.byline import WORD, find_outlet, is_byline, match_publisher, reporter_pattern
from lgai_graph.load.page.glue import HAS_GRAMMAR, SENTENCE

MAX_OPENING = 160  # characters of subheads and captions before the body
MAX_CAPTION = 120  # the same of one caption
MIN_BODY = 12  # characters of a sentence

BRACKET = re.compile(r"\s?(?:[\[【](?P<square>[^\[\]【】\n]{2,40})[\]】]|\((?P<round>[^()\n]{4,40})\))\s?")
PLACED = re.compile(r"[가-힣·]{2,8}\s?=\s?(?P<outlet>[^=]+)")  # 서울=새솔뉴스
FINISHED = re.compile(r"[다요죠까][.?!][”’\"')\]]?$")
# 문을 열고 있다: what a picture shows
CAPTION_SCENE = re.compile(r"(?:고|어|아) 있다\.?$|(?:모습|전경|장면)이다\.?$")


@cache
def agency_pattern() -> re.Pattern[str]:
    """Match the agency that a caption ends with and that touches the next word: ``전경. /뉴스1한빛은``."""
    agencies = "|".join(map(re.escape, load_lexicon().furniture.agencies))
    return re.compile(rf"\s?/\s?(?:{agencies})(?=[가-힣“‘\"'])(?!통신|텔레비전|방송)")


@cache
def agency_end() -> re.Pattern[str]:
    """Match the agency behind a caption, with or without a sign before it: ``성장 전략뉴스1``."""
    agencies = "|".join(map(re.escape, load_lexicon().furniture.agencies))
    return re.compile(rf"\s?/?\s?(?:{agencies})$")


def part_opening(paragraph: str) -> str:
    r"""Break the line behind what stands before the body, and drop the outlet's mark.

    >>> part_opening("실적 반등 기대[홍길동 기자] 한빛전자가 새 공장을 연다.")
    '실적 반등 기대\n한빛전자가 새 공장을 연다.'
    >>> part_opening("새 공장 전경/뉴스1한빛전자가 새 공장을 연다.")
    '한빛전자가 새 공장을 연다.'
    """
    text = cut_agency(paragraph)
    for match in BRACKET.finditer(text, 0, MAX_OPENING):
        head, body = text[: match.start()], text[match.end() :]
        if head.strip() and opens_body(match) and can_end(head) and is_body(body):
            body = body[signed.end() :].lstrip() if (signed := reporter_pattern().match(body)) else body
            return f"{agency_end().sub('', head.rstrip())}\n{body}".lstrip("\n")
    return text


def cut_agency(paragraph: str) -> str:
    """Drop a caption that ends in an agency's name; a finished sentence before it stays, on its own line."""
    match = agency_pattern().search(paragraph, 0, MAX_CAPTION)
    if match is None or not is_body(paragraph[match.end() :]):
        return paragraph
    head, body = paragraph[: match.start()].rstrip(), paragraph[match.end() :]
    keeps = FINISHED.search(head) and not CAPTION_SCENE.search(head)
    return f"{head}\n{body}" if keeps else body


def opens_body(match: re.Match[str]) -> bool:
    """Tell whether a bracket holds a reporter or an outlet and no more: ``(서울=새솔뉴스)``."""
    inside = (match["square"] or match["round"]).strip()
    placed = PLACED.fullmatch(inside)
    if match["round"] and placed is None:
        return False
    words: list[str] = WORD.findall(placed["outlet"] if placed else inside)
    credits = load_lexicon().furniture.credits
    if not words or any(word.endswith(credits) for word in WORD.findall(inside)):
        return False  # (사진=새솔뉴스)
    return is_byline(inside) or all(match_publisher(word) or find_outlet(word) for word in words)


def can_end(head: str) -> bool:
    """Tell whether words may stand before a body: a caption, a subhead, a sentence, no part of one."""
    word = head.split()[-1]
    return SENTENCE.search(word) is not None or not HAS_GRAMMAR.search(word)


def is_body(text: str) -> bool:
    """Tell whether a sentence stands behind a mark (not ``[새솔뉴스]와의 …``)."""
    return len(text) >= MIN_BODY and SENTENCE.search(text) is not None and not begins_with_particle(text)
