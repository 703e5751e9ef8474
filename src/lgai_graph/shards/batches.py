"""Cut what is to be read into batches, one for each shard."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lgai_graph.lexicon import Lexicon
from lgai_graph.load.draft import Draft
from lgai_graph.model import Article, ArticleId, GazetteerEntry, Reading
from lgai_graph.shards.files import Shard, write_shard
from lgai_graph.shards.places import open_place
from lgai_graph.shards.records import encode_record, make_draft_key
from lgai_graph.shards.rules import ShardRules
from lgai_graph.store import make_reading_key

SHARD_ARTICLES = 500  # twenty seconds of reading on one core, which is what a kill costs
SHARD_CHARACTERS = 500_000

Item = tuple[Draft, Article | None]  # None for a draft of an article that is taken already
Batch = Sequence[Item]
Readings = Mapping[ArticleId, Reading | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All that reading a batch needs besides the batch; it travels to other machines.

    Args:
        address: opens the place of the shards.
        rules: what the readings rest on.
        fingerprint: names the same to the cache.
        gazetteer: names that a hand curated.
        lexicon: the words to read with.
    """

    address: str
    rules: ShardRules
    fingerprint: str
    gazetteer: tuple[GazetteerEntry, ...]
    lexicon: Lexicon

    def write(self, batch: Batch, readings: Readings) -> Shard:
        """Write the shard of a batch.

        Args:
            batch: what was to be read.
            readings: what was; without an entry, linking tries anew.
        """
        rows = []
        for draft, article in batch:
            reading = readings.get(article.id) if article else None
            key = make_reading_key(self.fingerprint, article) if article else None
            rows.append((make_draft_key(draft), encode_record(draft, key, reading)))
        return write_shard(open_place(self.address), self.rules, rows)


def cut_batches(items: Iterable[Item], characters: int = SHARD_CHARACTERS) -> Iterator[list[Item]]:
    """Cut a stream into batches of at most so many articles and about as many characters."""
    batch: list[Item] = []
    held = 0
    for item in items:
        size = len(item[0].text)
        if batch and (len(batch) == SHARD_ARTICLES or held + size > characters):
            yield batch
            batch, held = [], 0
        batch.append(item)
        held += size
    if batch:
        yield batch
