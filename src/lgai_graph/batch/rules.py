"""Name the rules by a hash, so that a reading of other rules is never taken for theirs."""

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from lgai_graph.resources import PACKAGE

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

RULE_FOLDERS = ("dates", "extract", "korean", "lexicon", "model")  # whose code and data a reading rests on
PAIR_FOLDERS = ("dates", "korean", "lexicon", "link", "model")  # and how alike two claims are
PAGE_FOLDERS = ("dates", "korean", "lexicon", "load", "model")  # and what is made of a file
RULE_SUFFIXES = (".py", ".yaml")
RULE_LIBRARIES = ("kiwipiepy", "kiwipiepy_model", "spacy")
PAGE_LIBRARIES = ("lxml", "trafilatura")  # which may be missing


def fingerprint_rules() -> str:
    """Sum up all that a reading rests on besides the article and the gazetteer."""
    digest = sha256()
    for library in RULE_LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    _add_files(digest, RULE_FOLDERS)
    return digest.hexdigest()


def fingerprint_pages() -> str:
    """A hash of all that an article rests on besides its file."""
    digest = sha256()
    for library in PAGE_LIBRARIES:
        digest.update(f"{library} {_find_version(library)}\n".encode())
    _add_files(digest, PAGE_FOLDERS)
    return digest.hexdigest()


def fingerprint_pairs() -> str:
    """A hash of all that the likeness of two claims rests on besides what was read of them."""
    digest = sha256(fingerprint_rules().encode())
    _add_files(digest, PAIR_FOLDERS)
    return digest.hexdigest()


def _add_files(digest: "Hash", folders: Iterable[str]) -> None:
    """Add the code and data of some folders to a hash."""
    files = (path for folder in folders for path in (PACKAGE / folder).rglob("*"))
    rules = (path for path in files if path.suffix in RULE_SUFFIXES)
    for path in sorted(rules, key=lambda path: path.relative_to(PACKAGE).as_posix()):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()} {path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())


def _find_version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
