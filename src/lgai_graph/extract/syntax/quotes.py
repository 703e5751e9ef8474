"""Find what somebody says between quotation marks."""

import re

MAX_QUOTED_NAME = 25  # characters; longer quotations are speech
QUOTATION = re.compile(r"“([^“”]+)”|\"([^\"\n]+)\"")
LONGEST_TITLE = 40  # characters of a quoted title that a phrase stands in
CLOSERS = {"‘": "’", "“": "”", "「": "」", "<": ">", "《": "》", "〈": "〉", "『": "』"}
MARKS = re.compile(f"[{''.join((*CLOSERS, *CLOSERS.values()))}]")
PLAIN_TITLE = re.compile(r"(?<![\w'])'(?! )([^'\n‘’“”]{2,38})'")
SENTENCE_END = re.compile(r"(?:다|요|까|자|라)[.?!]?$")
SAYING = re.compile(r"(?:이?라|고|며|면서|는|란|냐|자)")  # “…”고 말했다, “…”라는 뜻
# the end of a sentence that is told on: “당장 팔 생각이 없다”는 입장
TOLD_ON = re.compile(r"[다라자냐까요죠][.?!]?[”\"](?:이?라[고며는]|고|며|면서|는)\s")
# a noun that ends what is said of something: “유출은 사실무근”이라고
CLAUSE_TOLD_ON = re.compile(r"[^“”\"]*[가-힣](?:은|는|이|가|을|를) [^“”\"]*[”\"]이?라[고며]\s")


def find_quotes(text: str) -> list[tuple[int, int]]:
    """Return the offsets of what somebody says, without the marks; a quoted name is none."""
    return [
        match.span(1) if match[1] else match.span(2)
        for match in QUOTATION.finditer(text)
        if match.end() - match.start() - 2 > MAX_QUOTED_NAME or SAYING.match(text, match.end())
    ]


def is_told_on(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation of several words is told on (“당장 팔 생각이 없다”고)."""
    ends = any(TOLD_ON.match(text, place) for place in (end - 1, end - 2))
    told_on = ends or CLAUSE_TOLD_ON.match(text, start) is not None
    return told_on and " " in text[start:end]


def widen_to_title(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with the whole quoted title that it begins or ends in (‘상속세 및 증여세법 개정안’).

    A particle or a verb inside a title tears it in pieces; somebody's words are no title.
    """
    for place in (start, end - 1):
        found = find_title(text, place)
        if found and (found[0] < start or found[1] > end):
            start, end = min(start, found[0]), max(end, found[1])
    return start, end


def find_title(text: str, place: int) -> tuple[int, int] | None:
    """Return the offsets, marks included, of the quoted title around a place; None for none."""
    first = max(0, place - LONGEST_TITLE + 1)
    for mark in reversed(list(MARKS.finditer(text, first, place + 1))):
        start = mark.start()
        closer = CLOSERS.get(mark[0])
        if closer is None and start < place:
            return None
        if closer is None:
            continue
        end = text.find(closer, start, start + LONGEST_TITLE)
        inside = text[start + 1 : end]
        titled = (
            end > place
            and ". " not in inside
            and not SENTENCE_END.search(inside)
            and not SAYING.match(text, end + 1)
        )
        return (start, end + 1) if titled else None
    return find_plain_title(text, place)


def find_plain_title(text: str, place: int) -> tuple[int, int] | None:
    """Return the offsets of a title between plain marks ('대낮에 한 이별'); None for none."""
    first = max(0, place - LONGEST_TITLE + 1)
    if "'" not in text[first : place + 1]:
        return None
    for match in PLAIN_TITLE.finditer(text, first, place + LONGEST_TITLE):
        if match.start() <= place < match.end():
            said = SENTENCE_END.search(match[1]) or SAYING.match(text, match.end())
            return None if said or ". " in match[1] else match.span()
    return None
