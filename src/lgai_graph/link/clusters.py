"""Keep clusters as connected components, with pairs that must stay apart."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from lgai_graph.model import EntityId

N = TypeVar("N", bound=Hashable)


class Clusters(Generic[N]):
    """Join items into clusters unless something keeps them apart.

    Two clusters stay apart when a hand said so or when the gazetteer gives them different ids.
    The first item in the order given is its cluster's root, so joins in any order give the
    same roots.
    """

    def __init__(self, items: Iterable[N]) -> None:
        ordered = list(items)
        self._rank = {item: rank for rank, item in enumerate(ordered)}
        self._parent = {item: item for item in ordered}
        self._label: dict[N, EntityId] = {}
        self._apart: dict[N, set[N]] = {}

    def find(self, item: N) -> N:
        """Return the root of an item's cluster."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def label(self, item: N, label: EntityId) -> None:
        """Name the cluster of an item; clusters of different names never join by score."""
        self._label[self.find(item)] = label

    def get_label(self, item: N) -> EntityId | None:
        """Return the name of an item's cluster, or None."""
        return self._label.get(self.find(item))

    def separate(self, left: N, right: N) -> None:
        """Keep two clusters apart from now on."""
        first, second = self.find(left), self.find(right)
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)

    def is_separated(self, left: N, right: N) -> bool:
        """Tell whether a hand keeps two items apart."""
        return self.find(right) in self._apart.get(self.find(left), ())

    def is_joined(self, left: N, right: N) -> bool:
        """Tell whether two items are in one cluster."""
        return self.find(left) == self.find(right)

    def join(self, left: N, right: N, *, by_hand: bool = False) -> bool:
        """Join two clusters and says whether they are one now.

        Args:
            left: an item of the first cluster.
            right: an item of the second cluster.
            by_hand: a judgement, which overrides different gazetteer ids.
        """
        first, second = sorted((self.find(left), self.find(right)), key=self._rank.__getitem__)
        if first == second:
            return True
        labels = {self._label[root] for root in (first, second) if root in self._label}
        if self.is_separated(first, second) or (len(labels) > 1 and not by_hand):
            return False
        self._parent[second] = first
        self._label.update({first: min(labels)} if labels else {})
        self._move_apart(second, first)
        return True

    def _move_apart(self, old: N, new: N) -> None:
        """Hand the enemies of a swallowed root to the root that swallowed it."""
        enemies = self._apart.pop(old, set())
        for enemy in enemies:
            self._apart[enemy].discard(old)
            self._apart[enemy].add(new)
        if enemies:
            self._apart.setdefault(new, set()).update(enemies)

    def groups(self) -> list[list[N]]:
        """Return all clusters, each in the order given, ordered by their roots."""
        members: dict[N, list[N]] = {}
        for item in self._parent:
            members.setdefault(self.find(item), []).append(item)
        return [members[root] for root in sorted(members, key=self._rank.__getitem__)]
