"""The Hangul helpers: forms, jamo, particles, romanisation, names, widths."""

from lgai_graph.korean.forms import NameKey, name_key, normalize
from lgai_graph.korean.hangul import final_jamo, is_hangul, to_jamo
from lgai_graph.korean.particles import attach_particle, cut_particle
from lgai_graph.korean.people import split_surname, split_title
from lgai_graph.korean.romanization import romanization_matches, romanization_score, romanize
from lgai_graph.korean.width import display_width, pad

__all__ = [
    "NameKey",
    "attach_particle",
    "cut_particle",
    "display_width",
    "final_jamo",
    "is_hangul",
    "name_key",
    "normalize",
    "pad",
    "romanization_matches",
    "romanization_score",
    "romanize",
    "split_surname",
    "split_title",
    "to_jamo",
]
