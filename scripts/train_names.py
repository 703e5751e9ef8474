"""Train the names model: four minutes on one core; the same sentences give the same weights.

    python scripts/train_names.py ../shared/data            # writes the package's model
    python scripts/train_names.py ../shared/data --check    # scores halves of the second corpus instead

The first chain learns from many sentences whose spans were put back by a machine, the second one from few
sentences that people marked, hearing the first one's verdict on them; see docs/names-model.md.
"""

import argparse
import gzip
import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite
from names_corpus import Sentence, Span, read_corpus, read_stock, vary_sentence

from lgai_graph.extract.names.model.chain import SCALE, make_chain
from lgai_graph.extract.names.model.features import EDGE, OFFSETS, ModelWords, describe_places, list_seen
from lgai_graph.extract.names.model.found import NameLabel, find_runs
from lgai_graph.extract.names.model.stack import describe_verdict
from lgai_graph.extract.names.model.tagger import MODEL_FILE, NamesModel
from lgai_graph.extract.names.model.units import Unit, cut_units
from lgai_graph.extract.names.model.weights import Weights, write_weights
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.reference import REFERENCE_FILE

FIRST_FILE, SECOND_FILE = "konec_train_rebuilt.jsonl.gz", "klue_ner_dev_a.jsonl"
# of CRFsuite's L-BFGS; the second corpus is small and by hand, so that even what stands in it once counts
FIRST_OPTIONS = {
    "c1": 0.1,
    "c2": 0.05,
    "max_iterations": 80,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
SECOND_OPTIONS = {**FIRST_OPTIONS, "feature.minfreq": 1}
ORIGIN = (
    "KLUE-NER v1.1 (KLUE benchmark, klue-benchmark.com), CC BY-SA 4.0",
    "konec (korean-named-entity/konne-prep and konec), CC BY-SA 4.0",
    "This file: CC BY-SA 4.0; see LICENSE beside it and docs/names-model.md",
)


class Example(NamedTuple):
    """A sentence in units, with the names that people marked in it."""

    id: str
    units: list[Unit]
    names: tuple[Span, ...]


class Learnt(NamedTuple):
    """What one chain learnt: labels, transitions, and each feature's weight for each label."""

    labels: list[str]
    transitions: list[list[int]]
    features: dict[str, list[int]]


def make_examples(sentences: Iterable[Sentence]) -> list[Example]:
    """Split sentences into units."""
    lexicon = load_lexicon()
    return [Example(s.id, cut_units(split_morphs(s.text, lexicon)), s.names) for s in sentences]


def label_units(units: Sequence[Unit], names: Iterable[Span]) -> list[str]:
    """Return O, B-PS, I-PS … for the units of a sentence."""
    labels = ["O"] * len(units)
    for start, end, label in names:
        covered = [i for i, unit in enumerate(units) if unit.start < end and unit.end > start]
        for i in covered:
            labels[i] = f"{'B' if i == covered[0] else 'I'}-{label}"
    return labels


def describe_sentence(units: Sequence[Unit], lists: ModelWords) -> list[list[str]]:
    """Return every feature of every unit of a sentence."""
    words = [unit.word for unit in units]
    padded = [EDGE] * OFFSETS[-1] + words + [EDGE] * OFFSETS[-1]
    return [
        [
            *place,
            *(f for offset in OFFSETS for f in list_seen(padded[i + offset - OFFSETS[0]], lists, offset)),
        ]
        for i, place in enumerate(describe_places(words, lists))
    ]


def train_chain(rows: Iterable[tuple[list[list[str]], list[str]]], options: Mapping[str, float]) -> Learnt:
    """Train one chain with CRFsuite (L-BFGS) and return its weights as whole numbers."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(dict(options))
    for features, labels in rows:
        trainer.append(pycrfsuite.ItemSequence(features), labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "chain.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        dump = tagger.info()
    labels = sorted(dump.labels, key=lambda label: (label != "O", label[2:], label))
    transitions = [[round(dump.transitions.get((a, b), 0.0) * SCALE) for b in labels] for a in labels]
    features: dict[str, list[int]] = {}
    for (feature, label), weight in dump.state_features.items():
        features.setdefault(feature, [0] * len(labels))[labels.index(label)] = round(weight * SCALE)
    return Learnt(labels, transitions, features)


def join_weights(lists: ModelWords, first: Learnt, second: Learnt) -> Weights:
    """Put both chains' weights into one table; features whose weights round to nothing fall out."""
    nothing = [[0] * len(first.labels), [0] * len(second.labels)]
    table = {
        feature: first.features.get(feature, nothing[0]) + second.features.get(feature, nothing[1])
        for feature in sorted({**first.features, **second.features})
    }
    table = {feature: weights for feature, weights in table.items() if any(weights)}
    return Weights(
        lists=lists,
        first=make_chain(first.labels, first.transitions),
        second=make_chain(second.labels, second.transitions),
        features=tuple(table),
        table=np.array(list(table.values()), dtype=np.int16),
        reference=hashlib.sha256(REFERENCE_FILE.read_bytes()).hexdigest(),
    )


def train_first(examples: Sequence[Example], lists: ModelWords) -> Learnt:
    """Train the chain that reads the sentence alone."""
    rows = ((describe_sentence(e.units, lists), label_units(e.units, e.names)) for e in examples)
    return train_chain(rows, FIRST_OPTIONS)


def train_second(examples: Sequence[Example], lists: ModelWords, first: Learnt) -> Learnt:
    """Train the chain that also hears the first one's verdict."""
    model = NamesModel(join_weights(lists, first, Learnt(first.labels, first.transitions, {})))
    rows = []
    for example, verdict in zip(examples, model.weigh_first([e.units for e in examples]), strict=True):
        heard = describe_verdict(verdict, first.labels)
        described = zip(describe_sentence(example.units, lists), heard, strict=True)
        rows.append(([a + b for a, b in described], label_units(example.units, example.names)))
    return train_chain(rows, SECOND_OPTIONS)


def collect_lists() -> ModelWords:
    """Take the vocabulary of today's lexicon; the model keeps it for good."""
    lexicon = load_lexicon()
    return ModelWords(
        titles=lexicon.titles | lexicon.honorifics,
        heads=frozenset((*lexicon.heads, *lexicon.short_heads)) | lexicon.bare_heads | lexicon.standing,
        places=lexicon.places | lexicon.regions,
        labels=lexicon.person_labels,
        anonymous=lexicon.anonymous,
        surnames=lexicon.surnames,
    )


def find_half(example: Example) -> int:
    """Put an example into one of two halves, whatever its place in the file."""
    return hashlib.sha256(example.id.encode()).digest()[0] % 2


def count_names(model: NamesModel, examples: Sequence[Example]) -> Counter[tuple[str, str]]:
    """Count names found right (tp), found wrong (fp) and missed (fn) by label, exact spans."""
    counts: Counter[tuple[str, str]] = Counter()
    for example, decoded in zip(examples, model.decode([e.units for e in examples]), strict=True):
        runs = find_runs([model.second.labels[number] for number in decoded.best])
        found = {Span(example.units[a].start, example.units[b].end, label) for a, b, label in runs}
        for label in NameLabel:
            mine = {span for span in found if span.label == label}
            gold = {span for span in example.names if span.label == label}
            counts[label, "tp"] += len(mine & gold)
            counts[label, "fp"] += len(mine - gold)
            counts[label, "fn"] += len(gold - mine)
    return counts


def check_halves(examples: Sequence[Example], lists: ModelWords, first: Learnt) -> Iterator[str]:
    """Learn from each half of the second corpus, score the other, and yield a line for each label."""
    counts: Counter[tuple[str, str]] = Counter()
    for half in (0, 1):
        second = train_second([e for e in examples if find_half(e) == half], lists, first)
        model = NamesModel(join_weights(lists, first, second))
        counts += count_names(model, [e for e in examples if find_half(e) != half])
    for label in NameLabel:
        right, wrong, missed = (counts[label, column] for column in ("tp", "fp", "fn"))
        precision, recall = right / (right + wrong), right / (right + missed)
        f1 = 2 * precision * recall / (precision + recall)
        yield f"{label}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  n {right + missed}"


def main() -> None:
    """Train the model, or score its recipe."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="folder that holds names/ and reference/")
    parser.add_argument("--out", type=Path, default=MODEL_FILE, help="the file to write")
    parser.add_argument(
        "--check", action="store_true", help="score halves of the second corpus; write nothing"
    )
    options = parser.parse_args()
    lists = collect_lists()
    stock = read_stock(options.data / "reference")
    told = list(read_corpus(options.data / "names" / FIRST_FILE))
    varied = [new for sentence in told if (new := vary_sentence(sentence, stock))]
    first = train_first(make_examples((*told, *varied)), lists)
    examples = make_examples(read_corpus(options.data / "names" / SECOND_FILE))
    if options.check:
        print(*check_halves(examples, lists, first), sep="\n")
        return
    weights = join_weights(lists, first, train_second(examples, lists, first))
    write_weights(options.out, weights, ORIGIN)
    print(f"{len(weights.features)} features, {options.out.stat().st_size} bytes, sha256 of the contents:")
    print(hashlib.sha256(gzip.decompress(options.out.read_bytes())).hexdigest())


if __name__ == "__main__":
    main()
