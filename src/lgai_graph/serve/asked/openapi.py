"""Write the OpenAPI document of the questions."""

from lgai_graph.serve.asked.parameters import JsonSchema, Parameter, make_parameter_schema
from lgai_graph.serve.asked.questions import QUESTIONS, Question
from lgai_graph.serve.asked.schemas import make_shape_schema

ROOT = "#/components/schemas/"
ERROR: JsonSchema = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {"type": "string", "description": "One line: the culprit and the cure."},
        "choices": {
            "type": "array",
            "items": {"type": "string"},
            "description": "The ids of those that a name or the beginning of an id may mean.",
        },
    },
    "additionalProperties": False,
}
ERRORS = {
    "400": "A parameter that there is not, or a value that cannot be read.",
    "404": "Nothing answers to a name or an id; the nearest are named.",
    "409": "Several answer to a name or to the beginning of an id; their ids are in `choices`.",
    "421": "The request was sent to another host.",
    "503": "The store is missing, damaged or being replaced.",
}
PAGING: JsonSchema = {
    "X-Total-Count": {
        "description": "Length of the whole list, where it is known.",
        "schema": {"type": "integer"},
    },
    "Link": {"description": "The next page (RFC 8288), while there is one.", "schema": {"type": "string"}},
}


def make_openapi(version: str) -> JsonSchema:
    """Make the document.

    Args:
        version: of the package.
    """
    schemas: dict[str, JsonSchema] = {"Error": ERROR}
    paths = {f"/api/{question.name}": {"get": _make_operation(question, schemas)} for question in QUESTIONS}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "lgai",
            "version": version,
            "description": "Each answer is the JSON that the command of the same name prints with --json.",
        },
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _make_operation(question: Question, schemas: dict[str, JsonSchema]) -> JsonSchema:
    shape = make_shape_schema(question.shape, schemas, root=ROOT)
    answer: JsonSchema = {
        "description": "The answer; an empty one is an answer too.",
        "content": {
            "application/json": {"schema": {"type": "array", "items": shape} if question.is_list else shape}
        },
    }
    if question.is_list:
        answer["headers"] = PAGING
    errors = {
        status: {
            "description": words,
            "content": {"application/json": {"schema": {"$ref": f"{ROOT}Error"}}},
        }
        for status, words in ERRORS.items()
    }
    return {
        "operationId": question.name,
        "summary": question.help,
        "parameters": [_make_parameter(parameter) for parameter in question.parameters],
        "responses": {"200": answer, **errors},
    }


def _make_parameter(parameter: Parameter) -> JsonSchema:
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.is_required,
        "description": parameter.help,
        "schema": make_parameter_schema(parameter),
    }
