"""The guide to annotations is true: its example loads, and every error it lists comes out as written."""

import re
from pathlib import Path

import pytest

from lgai_graph.annotations import load_annotations, make_annotated_claims
from lgai_graph.errors import AnnotationsError
from lgai_graph.model import Article, ArticleId

GUIDE = (Path(__file__).parents[1] / "docs" / "annotations.md").read_text(encoding="utf-8")
EXAMPLE = GUIDE.partition("```yaml\n")[2].partition("```")[0]
TEXT = re.findall(r"Its article reads: \*(.+)\*", GUIDE)[0]
ROWS = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \|$", GUIDE, re.MULTILINE)


def load_text(tmp_path: Path, content: str) -> list[str]:
    path = tmp_path / "annotations.yaml"
    path.write_text(content, encoding="utf-8")
    try:
        load_annotations(path)
    except AnnotationsError as error:
        return [problem.split(": ", 1)[1] for problem in error.problems]
    return []


def test_the_example_is_right(tmp_path: Path) -> None:
    assert load_text(tmp_path, EXAMPLE) == []


def test_the_anchors_of_the_example_stand_in_its_article(tmp_path: Path) -> None:
    path = tmp_path / "annotations.yaml"
    path.write_text(EXAMPLE, encoding="utf-8")
    article = Article(
        id=ArticleId("gildong/2020-01-02/5f0c9a3e"),
        title="한빛전자, 부산에 연구소",
        author=None,
        publisher="길동일보",
        published_at=None,
        modified_at=None,
        published_basis=None,
        source_url=None,
        content_hash="",
        text=TEXT,
        source="2020-01-02.md",
    )
    applied = make_annotated_claims(load_annotations(path), [article])
    assert (len(applied.claims), applied.broken) == (2, ())


def test_the_table_of_errors_is_found() -> None:
    assert len(ROWS) >= 30


@pytest.mark.parametrize(("old", "new", "message"), ROWS)
def test_each_error_comes_out_as_written(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in EXAMPLE
    assert message in load_text(tmp_path, EXAMPLE.replace(old, new.replace("\\n", "\n"), 1))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "",
            "the file holds no sections; write at least one of articles, entities, claims",
        ),
        ("articles: [", "; check the indentation"),
        ("[" * 30, "no valid YAML (nested deeper than 20); close the brackets"),
        ("\0", "binary, not YAML; save it as plain UTF-8 text"),
        (
            "articles: &a []\nclaims: *a",
            "a YAML anchor is used twice (&name, *name); write the words out instead",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_what_the_guide_says(
    tmp_path: Path, content: str, message: str
) -> None:
    assert message in GUIDE
    assert any(message in problem for problem in load_text(tmp_path, content))
