"""Put particles behind the words of a line: as written, or refitted where a name replaces the words."""

import re

from lgai_graph.korean.cases import COMPANIONS, OBJECTS, SUBJECTS, TOPICS
from lgai_graph.korean.particles import attach_particle

PLAIN = {  # as written → as a line has it
    "에는": "에", "엔": "에", "에도": "에", "에게는": "에게", "에겐": "에게", "에게도": "에게", "께": "에게",
    "에게서": "로부터", "론": "로", "으론": "으로",
    "와의": "와", "과의": "과", "와는": "와", "과는": "과", "와도": "와", "과도": "과",
    "로는": "로", "으로는": "으로", "에서는": "에서", "에선": "에서", "에서도": "에서",
}  # fmt: skip
TOPIC_FORMS = (*TOPICS, "께서는")
SUBJECT_FORMS = (*SUBJECTS, "께서", *TOPIC_FORMS)
OWNING = ("의", "와의", "과의")
ROLES = ("로", "으로")
OUTER = ("에서", "에서는", "에선", *COMPANIONS)  # of a phrase before the subject that is the verb's own
BESIDE = (
    *OBJECTS,
    *COMPANIONS,
    *ROLES,
    "에",
    "에서",
    "에게",
    "로부터",
    "으로부터",
)  # of what a thing stands beside
KEPT = ("로는", "으로는")  # 국내 업체로는 처음
PAIRS = {"와": "와/과", "과": "와/과", "로": "로/으로", "으로": "로/으로"}
NAMED = {  # of a phrase → the pair that its names take in a line
    "에": "에", "에게": "에", "께": "에", "에게는": "에", "에겐": "에", "에는": "에", "엔": "에",
    "로부터": "로부터", "으로부터": "로부터", "에게서": "로부터",
    "와": "와/과", "과": "와/과", "와의": "와/과", "과의": "와/과", "와는": "와/과", "과는": "와/과",
}  # fmt: skip
# 자동화(Automation)|을: the particle fits the bracket
NOTED = re.compile(r"(?P<word>[가-힣]+)\([^()]*\)(?P<particle>을|를|와|과|으로|로)(?=\s)")


def refit_noted(words: str) -> str:
    """Return words without the brackets that a particle follows, which then fits the word before."""
    return NOTED.sub(lambda found: fit(found["word"], found["particle"]), words)


def fit(word: str, particle: str) -> str:
    """Put behind a word the form of a particle that fits it."""
    return attach_particle(word, "을/를" if particle in OBJECTS else PAIRS[particle])


def refit(word: str, particle: str) -> str:
    """Return the form of a particle that fits another word: 이 회사와, 새솔과."""
    stem = particle.removesuffix("부터") if particle.endswith("로부터") else particle
    pair = PAIRS.get(PLAIN.get(stem, stem))
    return attach_particle(word, pair).removeprefix(word) + particle[len(stem) :] if pair else particle


def refit_object(words: str, particle: str) -> str:
    """Return the 을 or 를 that other words take; any other particle as it is."""
    return attach_particle(words, "을/를").removeprefix(words) if particle in OBJECTS else particle


def join_particle(words: str, particle: str) -> str:
    """Put a particle behind words."""
    return words + particle if particle in ("에", "로부터") else attach_particle(words, particle)
