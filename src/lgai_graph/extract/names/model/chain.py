"""Decode linear chains of labels, to the same bits on every machine.

Weights are whole numbers, so the best labels are exact. Probabilities need exponentials, which processors
round differently; here they come from one table made by multiplication, and everything else is IEEE addition,
multiplication and division in a fixed order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
        follow: probability of each label given the one before (units × label before × label); row 0 is void.
    """

    best: NDArray[np.intp]
    marginals: Real
    follow: Real


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
        marginals, follow = find_marginals(chain.transitions, padded, sizes)
        for column, (sentence, size) in enumerate(zip(batch, sizes, strict=True)):
            decoded[sentence] = Decoded(
                best[:size, column], marginals[:size, :, column], follow[:size, :, :, column]
            )
    return [decoded[sentence] for sentence in range(len(lengths))]


def weigh_labels(chain: Chain, states: Whole, lengths: Sequence[int]) -> list[Real]:
    """Return the probability of each label at each unit, sentence by sentence; arguments as for decoding."""
    weighed: dict[int, Real] = {}
    for batch, padded, sizes in batch_sentences(chain, states, lengths):
        marginals, _ = find_marginals(chain.transitions, padded, sizes)
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
    came = np.zeros(states.shape, dtype=np.intp)
    scores = np.empty(states.shape, dtype=np.int32)
    scores[0] = states[0]
    step = transitions[:, :, None]
    for place in range(1, size):
        reached = scores[place - 1][:, None] + step
        came[place] = reached.argmax(axis=0)
        np.add(reached.max(axis=0), states[place], out=scores[place])
    columns = np.arange(count)
    ends = scores[lengths - 1, :, columns].argmax(axis=1)
    best = np.zeros((size, count), dtype=np.intp)
    label = ends
    for place in range(size - 1, 0, -1):
        label = np.where(lengths == place + 1, ends, label)
        best[place] = label
        label = came[place, label, columns]
    best[0] = np.where(lengths == 1, ends, label)
    return best


def find_marginals(transitions: Whole, states: Whole, lengths: NDArray[np.intp]) -> tuple[Real, Real]:
    """Return the probability of each label, and of each label behind each other (forward-backward)."""
    weight = EXPONENTIALS[np.minimum(states.max(axis=1, keepdims=True) - states, LEAST)]
    step = EXPONENTIALS[np.minimum(transitions.max() - transitions, LEAST)]
    step = np.repeat(step[:, :, None], len(lengths), axis=2)  # side by side as the weights are: twice as fast
    shortest = int(lengths.min())
    ended = lengths <= np.arange(len(states))[:, None]
    ahead = weight.copy()  # of a label and of all that can follow it
    follow = np.zeros((len(states), *step.shape))
    for place in range(len(states) - 1, 0, -1):
        reached = np.multiply(step, ahead[place], out=follow[place])
        total = np.add.reduce(reached, axis=1)
        reached /= total[:, None]
        total /= np.maximum.reduce(total, axis=0)
        if place >= shortest:
            total[:, ended[place]] = 1.0
        ahead[place - 1] *= total
    marginals = np.empty(states.shape)
    marginals[0] = ahead[0] / ahead[0].sum(axis=0)
    room = np.empty(step.shape)
    for place in range(1, len(states)):
        np.multiply(marginals[place - 1][:, None], follow[place], out=room)
        np.add.reduce(room, axis=0, out=marginals[place])
    return marginals, follow
