"""Read the sentences that the names model learns from, and write each anew with other names."""

import csv
import gzip
import json
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from lgai_graph.korean import final_jamo, is_hangul

NEWS = "wikitree"  # the rest of the first corpus are comments on films
LABELS = {"PS": "PS", "OGG": "OG", "LC": "LC", "OG": "OG"}  # beginning of a corpus's label → the model's
FULL_NAME = 3  # syllables of a Korean full name


class Span(NamedTuple):
    """A name in a sentence, in characters."""

    start: int
    end: int
    label: str


class Sentence(NamedTuple):
    """A sentence with the names that people marked in it, left to right."""

    id: str
    text: str
    names: tuple[Span, ...]


def read_corpus(path: Path) -> Iterator[Sentence]:
    """Yield the news sentences of a corpus."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in map(json.loads, data.splitlines()):
        if NEWS in row["id"]:
            spans = {
                Span(entity["start"], entity["end"], label)
                for entity in row["entities"]
                for beginning, label in LABELS.items()
                if entity["label"].startswith(beginning)
            }
            yield Sentence(row["id"], row["text"], tuple(sorted(spans)))


class NameStock:
    """Names to put in place of others: firms by their last sound, surnames and syllables by frequency."""

    def __init__(self, firms: Sequence[str], surnames: dict[str, float], givens: dict[str, float]) -> None:
        self.firms = {
            sound: [firm for firm in firms if end_sound(firm) == sound] for sound in ("", "ㄹ", "x")
        }
        self.all_firms = list(firms)
        self.surnames, self.surname_sums = list(surnames), list(accumulate(surnames.values()))
        self.givens = {
            sound: weigh({given: count for given, count in givens.items() if end_sound(given) == sound})
            for sound in ("", "ㄹ", "x")
        }
        self.middles = weigh(givens)

    def draw(self, old: str, glued: bool, label: str, random: Random) -> str | None:
        """Return a name that may stand where the old one does.

        Args:
            old: the name to replace.
            glued: whether Hangul follows at once, such as a particle that agrees with the name's last sound.
            label: PS or OG.
            random: where the choice comes from.
        """
        sound = end_sound(old)
        if glued and sound is None:
            return None
        if label == "OG":
            firms = self.firms[sound] if glued and sound is not None else self.all_firms
            return firms[int(random.random() * len(firms))]
        if len(old) != FULL_NAME or not all(map(is_hangul, old)) or sound is None:
            return None
        surname = self.surnames[bisect(self.surname_sums, random.random() * self.surname_sums[-1])]
        return surname + pick(self.middles, random) + pick(self.givens[sound], random)


def end_sound(name: str) -> str | None:
    """Return "" for a vowel, ㄹ, or x for another consonant; None for a name that ends in no Hangul."""
    if not is_hangul(name[-1]):
        return None
    final = final_jamo(name[-1])
    return final if final in ("", "ㄹ") else "x"


def weigh(counts: dict[str, float]) -> tuple[list[str], list[float]]:
    """Return entries beside the running sums of their counts."""
    return list(counts), list(accumulate(counts.values()))


def pick(weighed: tuple[list[str], list[float]], random: Random) -> str:
    """Pick an entry as often as its count says."""
    entries, sums = weighed
    return entries[bisect(sums, random.random() * sums[-1])]


def read_stock(folder: Path) -> NameStock:
    """Read firms, surnames and given syllables from the reference lists."""
    rows = {
        name: read_table(folder / f"{name}.tsv") for name in ("dart_unlisted", "surnames", "given_syllables")
    }
    return NameStock(
        [row["name"] for row in rows["dart_unlisted"] if row["ambiguous"] == "0"],
        {row["surname"]: float(row["population_2015_thousand"] or 1) for row in rows["surnames"]},
        {row["syllable"]: float(row["count_in_listed_ceo_names"] or 1) for row in rows["given_syllables"]},
    )


def read_table(path: Path) -> list[dict[str, str]]:
    """Read a tab-separated table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def vary_sentence(sentence: Sentence, stock: NameStock) -> Sentence | None:
    """Write a sentence with other firms and people; None where nothing could be replaced."""
    random = Random(sentence.id)
    text, names, read, changed = "", [], 0, False
    for start, end, label in sentence.names:
        if start < read:
            continue
        text += sentence.text[read:start]
        glued = end < len(sentence.text) and is_hangul(sentence.text[end])
        old = sentence.text[start:end]
        new = stock.draw(old, glued, label, random) if label in ("PS", "OG") else None
        changed |= new is not None
        names.append(Span(len(text), len(text) + len(new or old), label))
        text += new or old
        read = end
    text += sentence.text[read:]
    return Sentence(f"{sentence.id}-varied", text, tuple(names)) if changed else None
