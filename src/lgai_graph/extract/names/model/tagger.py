"""Find people, organisations and places in the morphs of sentences with the trained names model."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from lgai_graph.extract.names.model.chain import Decoded, Real, Whole, decode_chain, weigh_labels
from lgai_graph.extract.names.model.found import ModelName, SentenceNames
from lgai_graph.extract.names.model.lookup import FeatureTable, KeptWords, WordWeights, line_up
from lgai_graph.extract.names.model.places import PlaceWeights
from lgai_graph.extract.names.model.stack import VerdictWeights
from lgai_graph.extract.names.model.units import Unit, WordKey, cut_units
from lgai_graph.extract.names.model.weights import Weights, read_weights
from lgai_graph.extract.syntax.tokenizer import Morph

MODEL_FILE = Path(__file__).with_name("names.model.gz")
EMPTY = Decoded(np.zeros(0, np.intp), *(np.zeros((0, 0)),) * 4)


class NamesModel:
    """Two chains of labels, the second hearing the first, over the features of Kiwi's morphs.

    It changes nothing but a store of weights of words already met; a pickle names the file and reads it anew.
    """

    def __init__(self, weights: Weights, path: Path = MODEL_FILE) -> None:
        self.path = path
        self.lists, self.reference = weights.lists, weights.reference
        self.first, self.second = weights.first, weights.second
        features = FeatureTable(weights.features, weights.table.astype(np.int32))
        heard = features.table[:, len(self.first.labels) :]
        self.verdict = VerdictWeights.from_rows(features.rows, heard, self.first.labels)
        self.words = WordWeights(features, self.lists)
        self.places = PlaceWeights(features, self.lists)
        self.kept = KeptWords(self.describe)

    def __reduce__(self) -> tuple[object, ...]:
        return (read_model, (self.path,))

    def find_names(self, morphs: Sequence[Morph]) -> list[ModelName]:
        """Return the names of one sentence, in text order."""
        return next(self.read_sentences([morphs])).list_names()

    def read_sentences(self, sentences: Iterable[Sequence[Morph]]) -> Iterator[SentenceNames]:
        """Yield what the model says of each sentence of a text.

        All sentences of an article at once take a fraction of the time of one after the other.
        """
        units = [cut_units(morphs) for morphs in sentences]
        decoded = iter(self.decode([sentence for sentence in units if sentence]))
        for sentence in units:
            yield SentenceNames(tuple(sentence), next(decoded) if sentence else EMPTY, self.second.labels)

    def weigh_first(self, sentences: Sequence[Sequence[Unit]]) -> list[Real]:
        """Return the first chain's verdict on sentences, none empty: what the second one learns from."""
        states = self.weigh_units(sentences)[:, : len(self.first.labels)]
        return weigh_labels(self.first, states, list(map(len, sentences)))

    def decode(self, sentences: Sequence[Sequence[Unit]]) -> list[Decoded]:
        """Return the second chain's verdict on sentences, none of them empty."""
        if not sentences:
            return []
        lengths, width = list(map(len, sentences)), len(self.first.labels)
        states = self.weigh_units(sentences)
        verdicts = weigh_labels(self.first, states[:, :width], lengths)
        heard = self.verdict.weigh(np.concatenate(verdicts), lengths)
        return decode_chain(self.second, states[:, width:] + heard, lengths)

    def weigh_units(self, sentences: Sequence[Sequence[Unit]]) -> Whole:
        """Return the weight of each label of both chains at each unit, the sentences one behind the other."""
        text = line_up(sentences)
        numbers = self.kept.get(text.words)
        total = self.words.weigh(numbers[:, : self.words.width])
        total += self.places.weigh(text, numbers[:, self.words.width :])
        return total[text.places]

    def describe(self, words: Sequence[WordKey]) -> Whole:
        """Return what is kept of words: the weights they lend, then what their places ask of them."""
        return np.concatenate((self.words.weigh_words(words), self.places.describe(words)), axis=1)


def load_names_model(path: Path = MODEL_FILE) -> NamesModel:
    """Load a names model, the package's own by default; once per process.

    Raises:
        InputError: the file is missing, damaged or of another format.
    """
    return read_model(path)


@cache
def read_model(path: Path) -> NamesModel:
    """Read a model's file."""
    return NamesModel(read_weights(path), path)
