"""Draw the error tree; every error names the culprit and the cure.

LgaiError
├── InputError        an article, folder or argument that cannot be used
├── ProblemsError    a hand-written file: all problems at once, with file:line
│   ├── AnnotationsError  data/annotations.yaml
│   └── LexiconError      the word lists, frames and types of ``lexicon/`` or of a user's own file
├── NotFoundError     a name or id that nothing answers to
│   └── AmbiguousError    one that several answer to
├── StoreError        a missing, damaged, older or locked store
└── ExportError       a file that cannot be written, or a format nobody knows
"""

from collections.abc import Iterable


class LgaiError(Exception):
    """The parent of everything the command line reports in one line."""


class InputError(LgaiError):
    """Say that an article, a folder or an argument cannot be used."""


class ProblemsError(LgaiError):
    """Gather every problem of hand-written files.

    Args:
        problems: lines of the form ``file:line: what is wrong; how to cure it``.
    """

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))

    def __reduce__(self) -> tuple[type["ProblemsError"], tuple[tuple[str, ...]]]:
        return type(self), (self.problems,)


class AnnotationsError(ProblemsError):
    """Gather every problem of the annotations."""


class LexiconError(ProblemsError):
    """Gather every problem of the lexicon's files."""


class NotFoundError(LgaiError):
    """Say that no entity, event, relation or article answers to an id."""


class AmbiguousError(NotFoundError):
    """Say that several answer to a name, or to the beginning of an id.

    Args:
        message: one line.
        choices: the ids of what it may mean.
    """

    def __init__(self, message: str, choices: Iterable[str] = ()) -> None:
        self.choices = tuple(choices)
        super().__init__(message)

    def __reduce__(self) -> tuple[type["AmbiguousError"], tuple[str, tuple[str, ...]]]:
        return type(self), (str(self), self.choices)


class StoreError(LgaiError):
    """Say that the store cannot be read or written."""


class ExportError(LgaiError):
    """Say that an export cannot be written."""
