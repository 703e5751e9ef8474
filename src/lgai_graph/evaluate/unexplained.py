"""Find the dated sentences that no rule made anything of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgai_graph.dates import find_dates
from lgai_graph.model import Article, ArticleId, Claim, Period, PeriodKind

SENTENCE = re.compile(  # 그는 5월 3일 서울에 왔다.”
    r"""\S [^\n]*? (?: [.!?] ["'”’)\]]* (?=\s|$) | (?=\n|\Z) )""", re.VERBOSE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unexplained:
    """A sentence with a date and without a claim; offsets are those of the article's text."""

    article: ArticleId
    start: int
    end: int
    words: str
    sentence: str


def find_unexplained(article: Article, claims: Sequence[Claim]) -> Iterator[Unexplained]:
    """Yield the sentences of an article that hold a date and no claim's evidence."""
    dates = [
        period
        for period in find_dates(article.text, published=article.published_on)
        if isinstance(period, Period) and period.kind is not PeriodKind.BIRTH
    ]
    for match in SENTENCE.finditer(article.text):
        start, end = match.span()
        words = next((period.words for period in dates if start <= period.start < end), None)
        explained = any(claim.evidence.start < end and start < claim.evidence.end for claim in claims)
        if words and not explained:
            yield Unexplained(article=article.id, start=start, end=end, words=words, sentence=match.group())
