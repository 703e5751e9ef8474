"""Measure find_dates: throughput, time against length, and other readers of Korean dates beside it.

Run it with ``python scripts/bench_dates.py``; figures are megabytes of UTF-8 per second of one core's time.
The peers are measured where they are installed: ``pip install korean-datetime==1.0.0 dateparser``.
"""

import importlib
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from types import ModuleType

from lgai_graph.dates import Bounds, find_dates
from lgai_graph.evaluate.cases import DateCase, Expected, read_date_cases
from lgai_graph.model import Period

CASES = Path(__file__).parents[1] / "tests" / "fixtures" / "dates_news.jsonl"
Hit = tuple[int, int, Bounds]  # start, end, first and last day
Reader = Callable[[str, date], list[Hit]]

PUBLISHED = date(2020, 6, 17)
# four dates in 1.6 kB, as in the development news (one in about 400 bytes)
PARAGRAPH = (
    "두 회사는 인공지능 연구를 함께하기로 하고 공동 연구실의 운영 방식과 인력 교류 계획을 정했다. "
    "지난해 7월 문을 연 연구소는 대학과 손잡고 음성 인식 기술을 다듬어 왔으며 새 책임자도 맞았다. "
    "회사 관계자는 우수한 인재를 얼마나 확보하느냐가 경쟁력과 곧바로 이어진다고 설명했다. "
    "연구진은 현장에서 나온 자료를 모아 모형을 고치고 그 결과를 다시 제품에 담는 일을 되풀이한다. "
    "16일 업계에 따르면 이 과정은 4월부터 3개월간 이어졌고 참가자는 실무 과제를 풀었다. "
    "참가자들은 저마다 맡은 공정의 문제를 골라 교수진과 함께 풀이를 찾고 동료 앞에서 설명했다. "
    "회사는 여기서 나온 생각을 여러 계열사의 공장과 물류 현장에 옮겨 비용을 줄이겠다는 뜻을 보였다. "
    "최근 다른 기업들도 비슷한 모임을 꾸리면서 인재를 둘러싼 다툼이 한층 뜨거워지는 모습이다.\n"
)
FUZZ = {
    "digits": "7" * 8,
    "지난": "지난",
    "지난 and a space": "지난 ",
    "bare days": "16일 ",
    "bare months": "7월 ",
    "years": "2018년 ",
    "최근": "최근 ",
    "이날": "이날 ",
    "ranges": "3~",
    "dotted": "2018.1.",
    "open brackets": "3일(",
}


def measure(text: str) -> float:
    """Return the best of three times, in seconds."""
    return min(_time(lambda: find_dates(text, PUBLISHED)) for _ in range(3))


def _time(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def read_ours(text: str, published: date) -> list[Hit]:
    """Read a text with this package."""
    found = (hit for hit in find_dates(text, published) if isinstance(hit, Period))
    return [(hit.start, hit.end, Bounds(hit.earliest, hit.latest)) for hit in found]


def make_korean_datetime(module: ModuleType) -> Reader:
    """Make the reader of korean-datetime, with the option that it means for news."""
    options = module.ParseOptions(cycle=module.Cycle.NEAREST)

    def read(text: str, published: date) -> list[Hit]:
        now = datetime.fromisoformat(published.isoformat())
        hits = (hit for hit in module.parse_all(text, now, options) if hit.kind.value != "time")
        return [
            (*hit.span, Bounds(hit.start.date(), (hit.end - timedelta(seconds=1)).date())) for hit in hits
        ]

    return read


def make_dateparser(module: ModuleType) -> Reader:
    """Make the reader of dateparser, which gives one moment for any words."""

    def read(text: str, published: date) -> list[Hit]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(published.isoformat())}
        hits, position = [], 0
        for words, moment in module.search_dates(text, languages=["ko"], settings=settings) or ():
            start = text.find(words, position)
            position = start + len(words)
            hits.append((start, position, Bounds(moment.date(), moment.date())))
        return hits

    return read


PEERS: dict[str, tuple[str, Callable[[ModuleType], Reader]]] = {
    "korean-datetime": ("korean_datetime", make_korean_datetime),
    "dateparser": ("dateparser.search", make_dateparser),
}


def list_readers() -> Iterator[tuple[str, Reader]]:
    """List this package and the peers that are installed."""
    yield "lgai_graph.dates", read_ours
    for name, (module, make) in PEERS.items():
        try:
            yield name, make(importlib.import_module(module))
        except ModuleNotFoundError:
            print(f"{name}: not installed")


def compare_readers() -> None:
    """Print what each reader gets right, the texts without a date that it leaves alone, and its speed.

    ``by bounds`` wants first and last day; ``generously`` is content with one of them, and takes any day
    inside the right bounds for a reader that gives one day only.
    """
    cases = [case for case in read_date_cases(CASES) if case.published]
    text = " ".join(case.text for case in cases)
    size = len(text.encode())
    print(f"\n{'on our own table':18} {'by bounds':>12} {'generously':>12} {'traps clean':>12} {'MB/s':>8}")
    for name, read in list_readers():
        seconds = _time(lambda read=read: [read(case.text, case.published) for case in cases])  # type: ignore[misc]
        strict, generous, phrases, clean, traps = count_right(read, cases)
        shares = f"{strict:5} of {phrases} {generous:5} of {phrases} {clean:5} of {traps:3}"
        print(f"{name:18} {shares} {size / 1e6 / seconds:10.2f}")


def count_right(read: Reader, cases: list[DateCase]) -> tuple[int, int, int, int, int]:
    """Count phrases right by bounds, by one of them, and all; texts left alone, and all without a date."""
    strict = generous = phrases = clean = traps = 0
    for case in cases:
        if case.published is None:
            continue
        hits = read(case.text, case.published)
        if not case.expected:
            traps += 1
            clean += not hits
        for expected in case.expected:
            if expected.answer is None:  # an impossible day
                continue
            phrases += 1
            found = [bounds for start, end, bounds in hits if start < expected.end and end > expected.start]
            strict += expected.answer in found
            generous += any(is_near(bounds, expected) for bounds in found)
    return strict, generous, phrases, clean, traps


def is_near(found: Bounds, expected: Expected) -> bool:
    """Accept bounds that share a side with the answer, and one day inside it."""
    answer = expected.answer
    if found == answer or any(a and a == b for a, b in zip(found, answer, strict=True)):
        return True
    first, last = answer.earliest or date.min, answer.latest or date.max
    return found.earliest == found.latest and found.earliest is not None and first <= found.earliest <= last


def main() -> None:
    """Print throughput and growth, then the peers."""
    draw = random.Random(20200617)
    hangul = "".join(chr(draw.randrange(0xAC00, 0xD7A4)) for _ in range(100_000))
    texts = {"news": PARAGRAPH * 400, "random Hangul": hangul}
    print(f"{'text':18} {'MB/s':>8} {'time for 2x':>12}")
    for name, text in texts.items():
        _report(name, text)
    for name, unit in FUZZ.items():
        _report(name, unit * (60_000 // len(unit)))
    compare_readers()


def _report(name: str, text: str) -> None:
    once, twice = measure(text), measure(text * 2)
    print(f"{name:18} {len(text.encode()) / 1e6 / once:8.1f} {twice / once:11.1f}x")


if __name__ == "__main__":
    main()
