"""A trained model of names: ``load_names_model().find_names(morphs)``."""

from lgai_graph.extract.names.model.found import LIKELY, SURE, ModelName, NameLabel, SentenceNames
from lgai_graph.extract.names.model.tagger import NamesModel, load_names_model

__all__ = ["LIKELY", "SURE", "ModelName", "NameLabel", "NamesModel", "SentenceNames", "load_names_model"]
