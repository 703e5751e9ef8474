"""What one stretch of an article is about, as the sentence before left it."""

from typing import NamedTuple

from lgai_graph.extract.names.nouns import Name


class Thread(NamedTuple):
    """What one stretch of text is about.

    Args:
        topic: the names that the last sentence with a subject was about.
        near: the same, forgotten where a paragraph ends.
        organization: the last organisation that was a subject.
        recent_organization: the same, forgotten after a few sentences (``quiet``) without one.
        person: whom 그 means: the last person that was a subject, or that a sentence brought in.
        others: that sentence told of somebody else too.
        speaker: whoever was quoted last, until somebody else is the subject.
        groups: size → the last organisations that one sentence named together.
        together: the last sentence's people or organisations, where it named several of one sort.
        alone: the one firm of the last sentence, where it named no other organisation.
    """

    topic: tuple[Name, ...] = ()
    near: tuple[Name, ...] = ()
    organization: tuple[Name, ...] = ()
    recent_organization: tuple[Name, ...] = ()
    quiet: int = 0
    person: Name | None = None
    others: bool = False
    speaker: Name | None = None
    groups: tuple[tuple[Name, ...], ...] = ()
    together: tuple[Name, ...] = ()
    alone: tuple[Name, ...] = ()
