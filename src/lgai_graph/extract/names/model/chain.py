"""Decode linear chains of labels, to the same bits on every machine.

Weights are whole numbers, so the best labels are exact. Probabilities need exponentials, which processors
round differently; here they come from one table made by multiplication, and everything else is IEEE addition,
multiplication and division in a fixed order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int32]
Real = NDArray[np.float64]

SCALE = 256  # what a weight of 1.0 is as a whole number; fine enough, and sixteen bits hold ±128
DECAY = 0.9961013694701175  # exp(-1 / SCALE)
LEAST = 40 * SCALE  # weights this far below the best count as this far
EXPONENTIALS: Real = np.multiply.accumulate(np.array([1.0, *(DECAY for _ in range(LEAST))]))
FORBIDDEN = -30 * SCALE
SIDE_BY_SIDE = 64  # sentences decoded at once
RESCALED = 4  # places between two scalings: sums shrink by exp(-80) at most, doubles reach to exp(-700)


@dataclass(frozen=True, slots=True)
class Chain:
    """The labels of one model and what it costs to go from one to the next.

    Args:
        labels: ``O``, ``B-PS``, ``I-PS`` …
        transitions: weight of going from the label of the row to the label of the column.
    """

    labels: tuple[str, ...]
    transitions: Whole


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a chain says of one sentence.

    Args:
        best: the number of the best label of each unit.
        marginals: probability of each label at each unit (units × labels).
        step: weight of each label behind each other.
        ahead: what a label and all that can follow it weigh (units × labels).
        behind: what all that can follow a label weighs (units × labels).
    """

    best: NDArray[np.intp]
    marginals: Real
    step: Real
    ahead: Real
    behind: Real

    def get_follow(self, unit: int, before: int, label: int) -> float:
        """Return the probability of a unit's label, given that of the unit before it."""
        return float(self.step[before, label] * self.ahead[unit, label] / self.behind[unit - 1, before])


def make_chain(labels: Sequence[str], weights: Sequence[Sequence[int]]) -> Chain:
    """Make a chain that never continues a name that has not begun."""
    transitions = np.array(weights, dtype=np.int32)
    for column, label in enumerate(labels):
        if label.startswith("I-"):
            for row, before in enumerate(labels):
                if before[2:] != label[2:]:
                    transitions[row, column] = FORBIDDEN
    return Chain(tuple(labels), transitions)


def decode_chain(chain: Chain, states: Whole, lengths: Sequence[int]) -> list[Decoded]:
    """Decode the sentences of one text.

    Args:
        chain: labels and transitions.
        states: weight of each label at each unit, the sentences one behind the other (units × labels).
        lengths: units of each sentence; none is 0.
    """
    decoded: dict[int, Decoded] = {}
    for batch, padded, sizes in batch_sentences(chain, states, lengths):
        best = find_best(chain.transitions, padded, sizes)
        sums = sum_chains(chain.transitions, padded, sizes)
        marginals = find_marginals(sums)
        for column, (sentence, size) in enumerate(zip(batch, sizes, strict=True)):
            labelled = (told[:size, :, column] for told in (sums.ahead, sums.behind))
            decoded[sentence] = Decoded(
                best[:size, column], marginals[:size, :, column], sums.step, *labelled
            )
    return [decoded[sentence] for sentence in range(len(lengths))]


def weigh_labels(chain: Chain, states: Whole, lengths: Sequence[int]) -> list[Real]:
    """Return the probability of each label at each unit, sentence by sentence; arguments as for decoding."""
    weighed: dict[int, Real] = {}
    for batch, padded, sizes in batch_sentences(chain, states, lengths):
        marginals = find_marginals(sum_chains(chain.transitions, padded, sizes))
        weighed |= {
            sentence: marginals[:size, :, column]
            for column, (sentence, size) in enumerate(zip(batch, sizes, strict=True))
        }
    return [weighed[sentence] for sentence in range(len(lengths))]


def batch_sentences(
    chain: Chain, states: Whole, lengths: Sequence[int]
) -> Iterator[tuple[list[int], Whole, NDArray[np.intp]]]:
    """Yield sentences of like length side by side.

    Yields:
        Their numbers; the weights, padded with zeros (place × label × sentence); their lengths.
    """
    starts = np.concatenate(([0], np.cumsum(lengths)))
    inside = [label.startswith("I-") for label in chain.labels]
    order = sorted(range(len(lengths)), key=lambda sentence: (lengths[sentence], sentence))
    for first in range(0, len(order), SIDE_BY_SIDE):
        batch = order[first : first + SIDE_BY_SIDE]
        sizes = np.array([lengths[sentence] for sentence in batch])
        padded = np.zeros((sizes.max(), len(chain.labels), len(batch)), dtype=np.int32)
        for column, sentence in enumerate(batch):
            padded[: sizes[column], :, column] = states[starts[sentence] : starts[sentence + 1]]
        padded[0, inside] += FORBIDDEN  # no sentence begins inside a name
        yield batch, padded, sizes


def find_best(transitions: Whole, states: Whole, lengths: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the best label of each place of each sentence (Viterbi)."""
    size, _, count = states.shape
    scores = states.copy()
    step = transitions[:, :, None]
    room = np.empty((*transitions.shape, count), scores.dtype)
    for last, here in pairwise(scores):
        np.add(last[:, None], step, out=room)
        here += np.maximum.reduce(room, axis=0)
    ends = scores[lengths - 1, :, np.arange(count)].argmax(axis=1)
    best = np.zeros((size, count), dtype=np.intp)
    label = ends
    closing = lengths == np.arange(1, size + 1)[:, None]  # place × sentence
    for place, closes in zip(range(size - 1, 0, -1), closing.any(axis=1)[::-1].tolist(), strict=False):
        if closes:
            label = np.where(closing[place], ends, label)
        best[place] = label
        label = (scores[place - 1] + transitions.take(label, axis=1)).argmax(axis=0)
    best[0] = np.where(closing[0], ends, label)
    return best


class ChainSums(NamedTuple):
    """What all readings of sentences weigh together, up to a factor at each place (place × label × sentence).

    Args:
        step: weight of each label behind each other.
        before: of all that can precede a label.
        ahead: of a label and of all that can follow it.
        behind: of all that can follow a label.
    """

    step: Real
    before: Real
    ahead: Real
    behind: Real


def sum_chains(transitions: Whole, states: Whole, lengths: NDArray[np.intp]) -> ChainSums:
    """Sum up all readings from both ends at once (forward-backward)."""
    size, _, count = states.shape
    weight = EXPONENTIALS[np.minimum(states.max(axis=1, keepdims=True) - states, LEAST)]
    step = EXPONENTIALS[np.minimum(transitions.max() - transitions, LEAST)]
    turned = np.maximum(lengths - 1 - np.arange(size)[:, None], 0)[:, None]  # a sentence from its end
    # every sentence twice, from its start and from its end
    seen = np.concatenate((weight, np.take_along_axis(weight, turned, axis=0)), axis=2)
    steps = np.repeat(np.stack((step, step.T), axis=2), count, axis=2)
    sums = np.ones(seen.shape)
    room = np.empty(steps.shape)
    for place, (last, here, told) in enumerate(zip(seen, seen[1:], sums[1:], strict=False), 1):
        if place % RESCALED == 0:
            last /= np.maximum.reduce(last, axis=0)
        np.multiply(steps, last[:, None], out=room)
        here *= np.add.reduce(room, axis=0, out=told)
    ahead, behind = (np.take_along_axis(told[:, :, count:], turned, axis=0) for told in (seen, sums))
    return ChainSums(step, sums[:, :, :count], ahead, behind)


def find_marginals(sums: ChainSums) -> Real:
    """Return the probability of each label at each place of each sentence."""
    marginals = sums.before * sums.ahead
    marginals /= np.add.reduce(marginals, axis=1, keepdims=True)
    return marginals
