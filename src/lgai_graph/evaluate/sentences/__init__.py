"""Names and relations in single sentences, scored against marked ones."""

from lgai_graph.evaluate.sentences.measuring import list_tables, measure_names, measure_relations
from lgai_graph.evaluate.sentences.names import (
    LABEL_OF_KIND,
    NameRow,
    NameScore,
    load_name_rows,
    score_names,
)
from lgai_graph.evaluate.sentences.relations import (
    Marked,
    RelationRow,
    RelationScore,
    load_relation_rows,
    score_relations,
)
from lgai_graph.evaluate.sentences.render import render_names, render_relations

__all__ = [
    "LABEL_OF_KIND",
    "Marked",
    "NameRow",
    "NameScore",
    "RelationRow",
    "RelationScore",
    "list_tables",
    "load_name_rows",
    "load_relation_rows",
    "measure_names",
    "measure_relations",
    "render_names",
    "render_relations",
    "score_names",
    "score_relations",
]
