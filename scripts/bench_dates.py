"""Measure find_dates: throughput on news-like text, and time against length.

Run it with ``python scripts/bench_dates.py``; figures are megabytes of UTF-8 per second on one core.
"""

import random
import time
from collections.abc import Callable
from datetime import date

from lgai_graph.dates import find_dates

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
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    """Print throughput and growth."""
    draw = random.Random(20200617)
    hangul = "".join(chr(draw.randrange(0xAC00, 0xD7A4)) for _ in range(100_000))
    texts = {"news": PARAGRAPH * 400, "random Hangul": hangul}
    print(f"{'text':18} {'MB/s':>8} {'time for 2x':>12}")
    for name, text in texts.items():
        _report(name, text)
    for name, unit in FUZZ.items():
        _report(name, unit * (60_000 // len(unit)))


def _report(name: str, text: str) -> None:
    once, twice = measure(text), measure(text * 2)
    print(f"{name:18} {len(text.encode()) / 1e6 / once:8.1f} {twice / once:11.1f}x")


if __name__ == "__main__":
    main()
