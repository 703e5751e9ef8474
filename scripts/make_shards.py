"""Make many shards of few, to measure linking without reading: the same seed gives the same bytes.

Usage: python scripts/make_shards.py FROM TO --times 11

FROM is what `lgai extract` left. Every round gives people and firms other names of as many letters, in the
text as in what was read in it, so that every quote stays where it was. Letters that nobody quotes are changed
too, that two rounds are no copies of one story. `lgai link TO` links the result.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from random import Random
from typing import Any

from make_archive import FIRMS, HANGUL, PEOPLE, SYLLABLES, rename

from lgai_graph.archive import DEFAULTS, choose_annotations
from lgai_graph.build import fingerprint_readings
from lgai_graph.lexicon import load_lexicon
from lgai_graph.load import Shelf, shelve_drafts
from lgai_graph.load.draft import Draft
from lgai_graph.shards.batches import Task
from lgai_graph.shards.files import read_records
from lgai_graph.shards.lists import ShardList, join_lists, name_inputs, read_lists, write_list
from lgai_graph.shards.parts import WHOLE
from lgai_graph.shards.places import open_place
from lgai_graph.shards.records import Record
from lgai_graph.shards.rules import make_rules
from lgai_graph.store.cache.codec import decode_reading

ARGUMENTS, QUOTE = 3, 5  # places in the row of a claim, as the cache writes it
NAME, KIND, ENTITY = 1, 2, 5  # of a name in the row of an argument; the gazetteer knows no new name
EXACT = 3  # of the words in the row of a quote


def main() -> None:
    """Write the shards of every round, and the list that names them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--times", type=int, default=11)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    annotations, lexicon = choose_annotations(DEFAULTS), load_lexicon()
    place, rules = open_place(options.source), make_rules(annotations, lexicon)
    task = Task(
        address=open_place(options.target).address,
        rules=rules,
        fingerprint=fingerprint_readings(annotations, lexicon),
        gazetteer=annotations.gazetteer,
        lexicon=lexicon,
    )
    names: dict[str, None] = {}
    for name, lines in join_lists(read_lists(place, rules)).items():
        records = list(read_records(place, name, lines))
        for number in range(options.times):
            names[write_round(task, records, f"{options.seed} {number}")] = None
    inputs = name_inputs((options.source, str(options.times), str(options.seed)))
    write_list(open_place(options.target), rules, ShardList(inputs=inputs, part=WHOLE, shards=names))


def write_round(task: Task, records: list[Record], salt: str) -> str:
    """Write the shard of one round; return its name."""
    shelf = Shelf()
    drafts = [change_record(record, salt) for record in records if record.body]
    shelve_drafts((draft for draft, _ in drafts), shelf)
    bodies = {draft.source: rows for draft, rows in drafts}
    items = list(shelf.list_shelved())
    readings = {
        article.id: decode_reading(json.dumps(name_article(bodies[draft.source], article.id)))
        for draft, article in items
        if article
    }
    return task.write(items, readings).name


def change_record(record: Record, salt: str) -> tuple[Draft, Any]:
    """Return the article of one round, and what was read in it with no article named yet."""
    reading = json.loads(record.body or "[[], []]")
    change = make_change(reading, salt)
    draft = record.draft
    text = hide_unquoted(change(draft.text), reading, salt)
    told = {
        name: getattr(draft, name)
        for name in ("author", "publisher", "published_at", "modified_at", "published_basis", "source_url")
    }
    return Draft(
        text=text,
        title=change(draft.title) if draft.title else None,
        source=f"{draft.source}~{salt}",
        content_hash=sha256(f"{salt} {draft.content_hash}".encode()).hexdigest(),
        **told,
    ), quote_anew(rewrite(reading, change), text)


def make_change(reading: Any, salt: str) -> Callable[[str], str]:
    """Return what gives the people and firms of a reading their names of this round."""
    rows = [row for claim in reading[0] for row in claim[ARGUMENTS]]
    kinds = {row[NAME]: row[KIND] for row in rows if row[KIND] in (*FIRMS, PEOPLE)}
    new = {
        name: rename(name, Random(f"{salt} {name}").randrange(1_000_000), is_person=kind == PEOPLE)
        for name, kind in kinds.items()
        if len(name) > 2 and HANGUL.search(name)
    }
    if not new:
        return lambda text: text
    longest = sorted(new, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(map(re.escape, longest)))
    return lambda text: pattern.sub(lambda match: new[match[0]], text)


def rewrite(value: Any, change: Callable[[str], str]) -> Any:
    """Change every text of a reading."""
    if isinstance(value, list):
        return [rewrite(part, change) for part in value]
    return change(value) if isinstance(value, str) else value


def quote_anew(reading: Any, text: str) -> Any:
    """Let every claim quote what now stands in its place."""
    for claim in reading[0]:
        _, start, end, _, _ = claim[QUOTE]
        claim[QUOTE][EXACT] = text[start:end]
        for row in claim[ARGUMENTS]:
            row[ENTITY] = None
    return reading


def name_article(reading: Any, article: str) -> Any:
    """Give a reading its article's new id."""
    claims, forms = reading
    for claim in claims:
        claim[0] = claim[QUOTE][0] = article
    for form in forms:
        form[0] = article
    return reading


def hide_unquoted(text: str, reading: Any, salt: str) -> str:
    """Replace the Korean letters that no claim quotes, each by one of its round."""
    quoted = sorted((claim[QUOTE][1], claim[QUOTE][2]) for claim in reading[0])
    return "".join(list_parts(text, quoted, salt))


def list_parts(text: str, quoted: list[tuple[int, int]], salt: str) -> Iterator[str]:
    """Yield what is quoted as it stands, and what lies between in other letters."""
    place = 0
    for start, end in [*quoted, (len(text), len(text))]:
        if start > place:
            yield text[place:start].translate(make_letters(salt))
        yield text[max(start, place) : max(end, place)]
        place = max(place, end)


@cache
def make_letters(salt: str) -> dict[int, str]:
    """Make the letter that stands for each Korean syllable in a round."""
    random = Random(salt)
    return {code: random.choice(SYLLABLES) for code in range(ord("가"), ord("힣") + 1)}


if __name__ == "__main__":
    main()
