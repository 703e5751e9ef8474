"""Make a synthetic archive of any size from a small corpus: the same seed gives the same bytes.

Usage: python scripts/make_archive.py CORPUS… --articles 30000 > archive.jsonl

An article is put together of stretches of three articles of the corpus, so that two of them are seldom near
copies. People and firms get made-up names, each firm one of a few, so that names recur in many articles as
they do in a newspaper; years are shifted. One in eight is a wire copy of one of the articles before it: cut
at the end, of another publisher, on the same or the next day. The text stays its owners', as the corpus is.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from lgai_graph.extract import make_pipeline
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon import load_lexicon
from lgai_graph.load import load_articles

FIRMS, PEOPLE = ("company", "lab", "organization", "alliance"), "person"
FORMS_OF_FIRM = 40  # names that one firm of the corpus gets; so many archives of different firms are mixed
PARTS = 3  # articles of the corpus that one article takes sentences of
SENTENCES = (4, 9)  # taken of each; an article of the corpus has some twenty
COPY_EVERY = 8
RECENT = 200  # articles before a wire copy of which it copies one
CUT = 0.85  # of a wire copy's sentences that stay
FIRST_DAY, DAYS = date(2005, 1, 1), 20 * 365
PUBLISHERS = tuple(
    f"가상{word}" for word in ("일보", "신문", "경제", "뉴스", "타임스", "저널", "통신", "매일")
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=년)")
HANGUL = re.compile("[가-힣]+")
SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호"
GIVEN = "경기나다도미민상서선성수승연영우원유은재정주준지진하현혜호희"


@dataclass(frozen=True, slots=True)
class Source:
    """An article of the corpus.

    Args:
        names: what is renamed, the longest first, with whether it is a person.
    """

    title: str
    sentences: tuple[str, ...]
    names: tuple[tuple[str, bool], ...]


def main() -> None:
    """Write the archive as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for row in make_rows(read_sources(options.corpus), options.articles, options.seed):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_sources(paths: Sequence[Path]) -> list[Source]:
    """Read the corpus and the names in it."""
    nlp = make_pipeline()
    sources = []
    for article in load_articles(paths).articles:
        doc = nlp(article.text)
        found = {(span.text, span.label_ == PEOPLE) for span in doc.ents if span.label_ in (*FIRMS, PEOPLE)}
        names = sorted(((name, kind) for name, kind in found if len(name) > 1), key=lambda n: (-len(n[0]), n))
        sentences = tuple(article.text[start:end] for start, end in split_sentences(article.text))
        if sentences:
            sources.append(Source(article.title, sentences, tuple(names)))
    return sources


def make_rows(sources: Sequence[Source], articles: int, seed: int) -> Iterator[dict[str, str]]:
    """Yield rows; those of a smaller archive are the first of a larger one."""
    recent: list[dict[str, str]] = []
    for number in range(articles):
        random = Random(f"{seed} {number}")
        is_copy = recent and number % COPY_EVERY == COPY_EVERY - 1
        row = copy_row(random.choice(recent), random) if is_copy else make_row(sources, random)
        yield {"id": f"{number:07d}", **row}
        if not is_copy:
            recent = [*recent[1 - RECENT :], row]


def make_row(sources: Sequence[Source], random: Random) -> dict[str, str]:
    """Put one article together and rename all in it."""
    chosen = random.sample(sources, min(PARTS, len(sources)))
    sentences = [chosen[0].sentences[0]]
    for source in chosen:
        count = random.randint(*SENTENCES)
        first = random.randrange(max(1, len(source.sentences) - count))
        sentences += source.sentences[first : first + count]
    names = {name: kind for source in chosen for name, kind in source.names}
    new = {
        name: rename(name, random.randrange(FORMS_OF_FIRM), is_person=kind) for name, kind in names.items()
    }
    years = random.randint(-8, 8)
    return {
        "title": replace_words(chosen[0].title, new, years),
        "date": (FIRST_DAY + timedelta(days=random.randrange(DAYS))).isoformat(),
        "publisher": random.choice(PUBLISHERS),
        "text": replace_words("\n".join(dict.fromkeys(sentences)), new, years),
    }


def copy_row(row: dict[str, str], random: Random) -> dict[str, str]:
    """Copy an article as another publisher prints it."""
    lines = row["text"].split("\n")
    day = date.fromisoformat(row["date"]) + timedelta(days=random.randrange(2))
    kept = lines[: max(1, round(len(lines) * CUT))]
    others = [name for name in PUBLISHERS if name != row["publisher"]]
    return {
        **row,
        "date": day.isoformat(),
        "publisher": random.choice(others),
        "text": "\n".join(kept),
    }


def rename(name: str, form: int, *, is_person: bool) -> str:
    """Make up another name: people keep the surname, firms the last two syllables."""
    run = HANGUL.search(name)
    if run is None:
        return f"{name[:1]}{'ABCDEFGHKLMNPRSTVW'[form % 18]}{name[1:]}"
    random = Random(f"{name} {form}")
    if is_person and len(name) in (3, 4) and name[0] in load_lexicon().surnames:
        return name[0] + "".join(random.choice(GIVEN) for _ in name[1:])
    stem = run[0][: max(1, len(run[0]) - 2)]
    return name.replace(stem, "".join(random.choice(SYLLABLES) for _ in stem), 1)


def replace_words(text: str, new: dict[str, str], years: int) -> str:
    """Replace all names at once, the longest first, and shift the years."""
    if new:
        longest = sorted(new, key=lambda name: (-len(name), name))
        text = re.sub("|".join(map(re.escape, longest)), lambda match: new[match[0]], text)
    return YEAR.sub(lambda match: str(int(match[0]) + years), text)


if __name__ == "__main__":
    main()
