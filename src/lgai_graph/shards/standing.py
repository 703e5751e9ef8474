"""Know which articles stand in shards already."""

from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection

from lgai_graph.shards.files import NAME, Shard, is_whole, read_head
from lgai_graph.shards.lists import Lines
from lgai_graph.shards.places import Place
from lgai_graph.shards.rules import ShardRules, find_difference

TABLES = """
CREATE TABLE standing (key TEXT PRIMARY KEY, shard TEXT, line INTEGER) WITHOUT ROWID;
CREATE TABLE sizes (shard TEXT PRIMARY KEY, articles INTEGER) WITHOUT ROWID;
CREATE TABLE wanted (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""
PUT = "INSERT OR IGNORE INTO standing VALUES (?, ?, ?)"
LINES = """
SELECT s.shard, z.articles, s.line FROM wanted w JOIN standing s ON s.key = w.key
JOIN sizes z ON z.shard = s.shard ORDER BY s.shard, s.line
"""


class Standing:
    """Keys of articles, by shard and line.

    Args:
        connection: to a database of the extract's own.
        place: where the shards are; one that is damaged is removed.
    """

    def __init__(self, connection: Connection, place: Place) -> None:
        self._connection = connection
        self._place = place
        self._whole: set[str] = set()
        self.damaged: list[str] = []
        connection.executescript(TABLES)

    def load(self, rules: ShardRules) -> None:
        """Take up what stands at the place, by the heads of the shards."""
        for name in filter(NAME.fullmatch, self._place.list_names()):
            shard = read_head(self._place, name)
            if shard is None:
                self._drop(name)
            elif find_difference(rules, shard.rules) is None:
                self.add(shard)

    def add(self, shard: Shard) -> None:
        """Take up a shard; of two that hold an article, the first counts."""
        rows = ((key, shard.name, line) for line, key in enumerate(shard.keys))
        self._connection.executemany(PUT, rows)
        self._connection.execute("INSERT OR IGNORE INTO sizes VALUES (?, ?)", (shard.name, len(shard.keys)))

    def want(self, key: str) -> bool:
        """Ask for an article; tell whether it stands, in a shard that is whole to its end."""
        self._connection.execute("INSERT OR IGNORE INTO wanted VALUES (?)", (key,))
        found = self._connection.execute("SELECT shard FROM standing WHERE key = ?", (key,)).fetchone()
        return found is not None and self._check(found[0])

    def _check(self, name: str) -> bool:
        """Read a shard once, when the first of its articles is asked for."""
        if name not in self._whole and is_whole(self._place, name):
            self._whole.add(name)
        elif name not in self._whole:
            self._drop(name)
        return name in self._whole

    def _drop(self, name: str) -> None:
        """Forget a damaged shard and remove it, so that its articles are read again and it is told once."""
        self._connection.execute("DELETE FROM standing WHERE shard = ?", (name,))
        self._place.remove(name)
        self.damaged.append(name)

    def count(self) -> int:
        """Return how many of the articles that were asked for stand."""
        query = "SELECT count(*) FROM wanted w JOIN standing s ON s.key = w.key"
        return int(self._connection.execute(query).fetchone()[0])

    def list_lines(self) -> dict[str, Lines]:
        """Return where the articles that were asked for stand."""
        rows = self._connection.execute(LINES)
        found: dict[str, Lines] = {}
        for (name, size), group in groupby(rows, key=itemgetter(0, 1)):
            lines = tuple(line for _, _, line in group)
            found[name] = None if len(lines) == size else lines
        return found
