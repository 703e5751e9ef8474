"""Measure how the time of linking grows: 16 times the articles may take at most 20 times as long.

Usage: python scripts/bench_link.py [--articles 400] [--times 16]
"""

import argparse
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from lgai_graph.link import link_claims
from lgai_graph.model import (
    Argument,
    Article,
    ArticleId,
    Claim,
    EntityKind,
    EventType,
    Evidence,
    Mention,
    ParticipantRole,
    Period,
    PublishedBasis,
    RelationType,
)

GROWTH_LIMIT = 20.0
FIRST_DAY = date(2024, 1, 1)
DAYS = 120  # however many articles there are, they tell of so many days
CLAIMS = 6  # an article
SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호"
TYPES = (EventType.LAUNCH, EventType.STATEMENT, EventType.PARTNERSHIP, EventType.OTHER, EventType.APPOINTMENT)

Namer = Callable[[int, int], str]


def main() -> None:
    """Time both corpora at both sizes and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--times", type=int, default=16)
    options = parser.parse_args()
    link_claims((), ())  # loads the lists, which no article adds to
    for name, make in {"spread names": name_spread, "one chief of one firm": name_same}.items():
        small = time_linking(options.articles, make)
        large = time_linking(options.articles * options.times, make)
        growth = large / small
        verdict = "ok" if growth <= GROWTH_LIMIT * options.times / 16 else "TOO SLOW"
        print(
            f"{name}: {options.articles:,} articles {small:.2f} s, "
            f"{options.articles * options.times:,} articles {large:.2f} s: {growth:.1f} times  {verdict}"
        )


def time_linking(count: int, name: Namer) -> float:
    """Link a made-up corpus and return the seconds of processor time."""
    articles = [make_article(number) for number in range(count)]
    claims = [claim for number in range(count) for claim in make_claims(number, name)]
    started = time.process_time()
    link_claims(articles, claims)
    return time.process_time() - started


def name_spread(number: int, part: int) -> str:
    """Name somebody or something of an article, seldom twice."""
    seed = number * 7919 + part * 104729
    return "".join(SYLLABLES[seed // 40**place % 40] for place in range(3))


def name_same(number: int, part: int) -> str:
    """Name the same chief and the same firm in every article."""
    return ("홍길동", "한빛전자")[part % 2] if part < 2 else name_spread(number, part)


def make_article(number: int) -> Article:
    """Make one article of one of the days."""
    day = FIRST_DAY + timedelta(days=number % DAYS)
    return Article(
        id=ArticleId(f"bench/{number:06d}"),
        title=f"{name_spread(number, 9)} 소식",
        author=None,
        publisher="bench",
        published_at=day.isoformat(),
        modified_at=None,
        published_basis=PublishedBasis.METADATA,
        source_url=None,
        content_hash=str(number),
        text="",
        source=f"{number}.txt",
    )


def make_claims(number: int, name: Namer) -> Iterator[Claim]:
    """Make the claims of one article: a post, then events of the chief and the firm, some undated."""
    chief = Mention(name=name(number, 0), kind=EntityKind.PERSON, start=0, end=3)
    firm = Mention(name=name(number, 1) + "전자", kind=EntityKind.COMPANY, start=4, end=9)
    other = Mention(name=name_spread(number, 5) + "물산", kind=EntityKind.COMPANY, start=10, end=15)
    role = ParticipantRole
    yield make_claim(
        number, 0, RelationType.EMPLOYMENT, ((role.SOURCE, chief), (role.TARGET, firm)), job="회장"
    )
    parties = {
        EventType.STATEMENT: ((role.SPEAKER, chief),),
        EventType.APPOINTMENT: ((role.APPOINTEE, chief), (role.ORGANIZATION, firm)),
        EventType.PARTNERSHIP: ((role.AGENT, firm), (role.PARTNER, other)),
    }
    for place in range(1, CLAIMS):
        event_type = TYPES[(number + place) % len(TYPES)]
        yield make_claim(number, place, event_type, parties.get(event_type, ((role.AGENT, firm),)))


def make_claim(
    number: int,
    place: int,
    claim_type: EventType | RelationType,
    parties: tuple[tuple[ParticipantRole, Mention], ...],
    job: str | None = None,
) -> Claim:
    """Make one claim with an object of its own; every third is undated."""
    day = FIRST_DAY + timedelta(days=(number + place) % DAYS)
    when = Period(
        when=day.isoformat(), earliest=day, latest=day, words="그날", start=0, end=2, rule="bench", anchor=day
    )
    thing = name_spread(number, place + 20) + "폰"
    article = ArticleId(f"bench/{number:06d}")
    exact = f"{number}번 기사의 {place}번째 문장은 {thing} 이야기다."
    return Claim(
        article=article,
        type=claim_type,
        arguments=tuple(Argument(role=role, mention=mention) for role, mention in parties),
        summary=f"{thing} 이야기",
        evidence=Evidence(
            article=article, start=place * 100, end=place * 100 + len(exact), exact=exact, rule="bench"
        ),
        when=None if place % 3 == 2 else when,
        object=thing,
        role=job,
    )


if __name__ == "__main__":
    main()
