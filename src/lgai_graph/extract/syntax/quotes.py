"""Find what somebody says between quotation marks."""

import re

MAX_QUOTED_NAME = 25  # characters; longer quotations are speech
QUOTATION = re.compile(r"“([^“”]+)”|\"([^\"\n]+)\"")
SAYING = re.compile(r"(?:이?라|고|며|면서|는|란|냐|자)")  # “…”고 말했다, “…”라는 뜻
# the end of a sentence that is told on: “당장 팔 생각이 없다”는 입장
TOLD_ON = re.compile(r"[다라자냐까요죠][.?!]?[”\"](?:이?라[고며는]|고|며|면서|는)\s")


def find_quotes(text: str) -> list[tuple[int, int]]:
    """Return the offsets of what somebody says, without the marks; a quoted name is none."""
    return [
        match.span(1) if match[1] else match.span(2)
        for match in QUOTATION.finditer(text)
        if match.end() - match.start() - 2 > MAX_QUOTED_NAME or SAYING.match(text, match.end())
    ]
