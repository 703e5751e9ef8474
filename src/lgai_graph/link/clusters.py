"""Keep clusters as connected components, with pairs that must stay apart."""

from collections.abc import Collection, Iterator
from typing import Any, Generic, Protocol, TypeVar

from lgai_graph.model import EntityId


class _Ordered(Protocol):
    """What has an order and may be looked up."""

    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


N = TypeVar("N", bound=_Ordered)


class Clusters(Generic[N]):
    """Join items into clusters unless something keeps them apart.

    Two clusters stay apart when a hand said so or when the gazetteer gives them different ids.
    The least item is its cluster's root, so joins in any order give the same roots. Of an item that
    nothing was joined to nothing is held.

    Args:
        items: in their order, to be gone through more than once.
    """

    def __init__(self, items: Collection[N]) -> None:
        self._items = items
        self._parent: dict[N, N] = {}  # of all items but the roots
        self._heads: set[N] = set()  # roots of more than one item
        self._label: dict[N, EntityId] = {}
        self._apart: dict[N, set[N]] = {}

    def find(self, item: N) -> N:
        """Return the root of an item's cluster."""
        root = item
        while (above := self._parent.get(root)) is not None:
            root = above
        while item != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def is_alone(self, item: N) -> bool:
        """Tell whether nothing was joined to an item."""
        return item not in self._parent and item not in self._heads

    def label(self, item: N, label: EntityId) -> None:
        """Name the cluster of an item; clusters of different names never join by score."""
        self._label[self.find(item)] = label

    def get_label(self, item: N) -> EntityId | None:
        """Return the name of an item's cluster, or None."""
        return self._label.get(self.find(item))

    def list_labels(self) -> set[str]:
        """List the names of clusters."""
        return {str(label) for item, label in self._label.items() if item not in self._parent}

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
        first, second = sorted((self.find(left), self.find(right)))
        if first == second:
            return True
        labels = {self._label[root] for root in (first, second) if root in self._label}
        if self.is_separated(first, second) or (len(labels) > 1 and not by_hand):
            return False
        self._parent[second] = first
        self._heads.discard(second)
        self._heads.add(first)
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

    def groups(self) -> Iterator[list[N]]:
        """Yield all clusters, each in the order of its items, by their roots."""
        members: dict[N, list[N]] = {}
        for item in sorted(self._parent):
            members.setdefault(self.find(item), []).append(item)
        for item in self._items:
            if item not in self._parent:
                yield [item, *members.get(item, ())]
