"""Name the rules by a hash, so that a reading of other rules is never taken for theirs."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from lgai_graph.resources import PACKAGE

RULE_FOLDERS = ("dates", "extract", "korean", "lexicon", "model")  # whose code and data a reading rests on
RULE_SUFFIXES = (".py", ".yaml")
RULE_LIBRARIES = ("kiwipiepy", "kiwipiepy_model", "spacy")


def fingerprint_rules(folders: Sequence[str] = RULE_FOLDERS) -> str:
    """Sum up all that a reading rests on besides the article and the gazetteer.

    Args:
        folders: the rooms whose code and data to sum up.
    """
    digest = sha256()
    for library in RULE_LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted(_list_rule_files(folders), key=lambda path: path.relative_to(PACKAGE).as_posix()):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()} {path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _list_rule_files(folders: Sequence[str]) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in (PACKAGE / folder).rglob("*") if path.suffix in RULE_SUFFIXES)
