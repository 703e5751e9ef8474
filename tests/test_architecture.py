"""The parts of the package know of one another what this table says, and stay small and light to start."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "lgai_graph"
MAX_MODULE, MAX_FUNCTION = 300, 50  # lines
MAX_BRANCHES = 20
MAX_MEDIAN_MODULE, MAX_MEDIAN_FUNCTION = 120, 10
HEAVY = (
    *("spacy", "kiwipiepy", "networkx", "numpy", "rapidfuzz", "ahocorasick", "trafilatura", "openpyxl"),
    *("anyio", "mcp", "pydantic", "starlette", "uvicorn"),
    *("dask", "distributed", "fsspec"),
)

BASE = ("errors", "model", "checked", "lexicon", "korean", "dates")
STAGES = ("load", "annotations", "extract", "link", "store")

# Every part and what of the package it may import. A new arrow is a decision: write it here and say why in
# docs/decisions.md.
ARROWS = {
    "errors": (),
    "model": ("errors",),
    "checked": ("errors",),
    "lexicon": ("errors", "model", "checked"),
    "korean": ("errors", "lexicon", "model"),
    "dates": ("errors", "model"),
    **dict.fromkeys(STAGES, BASE),
    "resources": ("errors",),
    "wording": ("errors", "korean"),
    "graph": (*BASE, "store"),
    "query": (*BASE, "store"),
    "export": BASE,
    "report": (*BASE, "export", "query", "wording"),
    "serve": (*BASE, "query", "report", "store"),
    "batch": (*BASE, "extract", "resources", "store"),
    "evaluate": (*BASE, *STAGES, "batch", "build", "resources"),
    "archive": (*BASE, *STAGES, "batch", "resources"),
    "build": (*BASE, *STAGES, "archive", "batch", "resources"),
    "shards": (
        *BASE,
        *("annotations", "archive", "batch", "build", "extract", "load", "resources", "store"),
    ),
    "check": (*BASE, "annotations", "link", "resources", "store", "wording"),
    "render": (*BASE, "wording"),
    "cli": (
        *BASE,
        *(
            "annotations",
            "build",
            "check",
            "evaluate",
            "export",
            "graph",
            "query",
            "render",
            "report",
            "resources",
            "serve",
            "shards",
        ),
        *("archive", "store", "wording"),
    ),
    "__main__": ("cli",),
}

# What a part imports of others' packages; the rest is standard library only.
LIBRARIES = {
    "load": ("numpy", "yaml"),
    "checked": ("yaml",),
    "extract": ("ahocorasick", "kiwipiepy", "numpy", "spacy", "srsly"),
    "link": ("numpy",),  # the scores of pairs, kept between builds
    "store": ("numpy",),  # the runs of the search index
    "batch": ("spacy",),  # for a type only
    "shards": ("distributed",),
    "graph": ("networkx",),
    "evaluate": ("yaml",),
    "query": ("rapidfuzz",),
    "serve": ("anyio", "mcp", "starlette", "uvicorn"),
    "report": ("numpy",),  # the forces of the network, pair by pair
    "cli": ("typer",),
}


@cache
def parse_modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Parse every module of the package."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"), str(path))) for path in paths)


def name_part(path: Path) -> str:
    """Return the part that a file belongs to; the package's own file belongs to none."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def list_imports(tree: ast.AST) -> Iterator[str]:
    """Return every module that a tree imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (
                [f"lgai_graph.{alias.name}" for alias in node.names]
                if (node.module == "lgai_graph")
                else [node.module]
            )


def gather_imports() -> dict[str, set[str]]:
    """Return for each part the modules that its files import."""
    found: dict[str, set[str]] = {}
    for path, tree in parse_modules():
        found.setdefault(name_part(path), set()).update(list_imports(tree))
    del found["__init__"]
    return found


def list_functions() -> list[tuple[str, int]]:
    """Return every function with its length in lines, decorators left out."""
    return [
        (f"{path.relative_to(PACKAGE)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for path, tree in parse_modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def count_lines() -> dict[str, int]:
    """Return every module with its length in lines."""
    return {
        str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def find_median(numbers: list[int]) -> int:
    return sorted(numbers)[len(numbers) // 2]


def test_parts_import_nothing_that_the_table_forbids() -> None:
    wrong = {
        (part, other)
        for part, names in gather_imports().items()
        for other in {name.split(".")[1] for name in names if name.startswith("lgai_graph.")} - {part}
        if other not in ARROWS[part]
    }
    assert wrong == set()


def test_every_part_stands_in_the_table() -> None:
    assert set(gather_imports()) == set(ARROWS)


def test_libraries_are_imported_where_the_table_says() -> None:
    known = {*sys.stdlib_module_names, "lgai_graph"}
    found = {
        part: tuple(sorted({name.split(".")[0] for name in names} - known))
        for part, names in gather_imports().items()
    }
    assert {part: names for part, names in found.items() if names} == LIBRARIES


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_nothing_but_the_base(stage: str) -> None:
    assert set(ARROWS[stage]) <= set(BASE)


@pytest.mark.parametrize("part", BASE)
def test_the_base_needs_the_standard_library_and_yaml_only(part: str) -> None:
    assert set(LIBRARIES.get(part, ())) <= {"yaml"}  # the lexicon's own files
    assert set(ARROWS[part]) <= set(BASE)


def test_no_arrows_run_in_a_circle() -> None:
    settled: set[str] = set()
    while ready := {part for part, needs in ARROWS.items() if set(needs) <= settled} - settled:
        settled |= ready
    assert settled == set(ARROWS)


def test_only_the_command_line_imports_inside_functions() -> None:
    late = {
        name_part(path)
        for path, tree in parse_modules()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert late == {"cli"}


def test_only_the_command_line_prints() -> None:
    printing = {
        name_part(path)
        for path, tree in parse_modules()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr"))
    }
    assert printing <= {"cli", "export"}  # an export may go to stdout


def test_modules_are_short() -> None:
    lines = count_lines()
    assert {name: count for name, count in lines.items() if count > MAX_MODULE} == {}
    assert find_median(list(lines.values())) <= MAX_MEDIAN_MODULE


def test_functions_are_short() -> None:
    functions = list_functions()
    assert [pair for pair in functions if pair[1] > MAX_FUNCTION] == []
    assert find_median([count for _, count in functions]) <= MAX_MEDIAN_FUNCTION


def count_branches(function: ast.AST) -> int:
    """Count the places where a function's path parts: conditions, loops, handlers, and each and/or."""
    parting = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.comprehension, ast.match_case)
    nodes = list(ast.walk(function))
    joined = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    return sum(isinstance(node, parting) for node in nodes) + joined


def test_functions_branch_little() -> None:
    functions = [
        (f"{path.relative_to(PACKAGE)}:{node.name}", count_branches(node))
        for path, tree in parse_modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [pair for pair in functions if pair[1] > MAX_BRANCHES] == []


@pytest.mark.parametrize(
    ("source", "branches"),
    [
        ("def f(a): return a", 0),
        ("def f(a):\n    if a and not a or a: return 1", 3),
        ("def f(a): return [b if b else 1 for b in a]", 2),
        ("def f(a):\n    while a:\n        try: a()\n        except OSError: pass", 2),
    ],
)
def test_branches_are_counted(source: str, branches: int) -> None:
    assert count_branches(ast.parse(source)) == branches


def test_a_class_name_stands_for_one_idea() -> None:
    names = [
        node.name for _, tree in parse_modules() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def list_loaded(tmp_path: Path, *arguments: str) -> set[str]:
    """Run a command in a process of its own and gives the heavy libraries it has loaded."""
    code = (
        "import sys\n"
        "from lgai_graph.cli import run_command\n"
        f"code = run_command({list(arguments)!r})\n"
        f"sys.stderr.write(f'\\n{{code}} ' + ' '.join(sorted(set({HEAVY!r}) & set(sys.modules))))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    code_and_names = done.stderr.splitlines()[-1].split()
    assert code_and_names[0] == "0", done.stderr
    return set(code_and_names[1:])


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the digests."""
    folder = tmp_path_factory.mktemp("store")
    assert "spacy" in list_loaded(folder, "build", "--db", "graph.db")  # so the list below can fail
    return folder / "graph.db"


def test_help_loads_no_heavy_library(tmp_path: Path) -> None:
    assert list_loaded(tmp_path, "--help") == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ("timeline", "--since", "2018"),
        ("who", "배경훈"),
        ("path", "배경훈", "KAIST"),
        ("search", "토론토"),
        ("articles",),
        ("explain-date", "지난 7일", "--published", "2020-12-08"),
        ("export", "graph.graphml"),
    ],
    ids=lambda arguments: " ".join(arguments),
)
def test_questions_load_no_heavy_library(tmp_path: Path, db: Path, arguments: tuple[str, ...]) -> None:
    options = () if arguments[0] == "explain-date" else ("--db", str(db))
    assert list_loaded(tmp_path, *arguments, *options) == set()


def test_gexf_loads_numpy_for_its_places_and_nothing_else(tmp_path: Path, db: Path) -> None:
    assert list_loaded(tmp_path, "export", "graph.gexf", "--db", str(db)) == {"numpy"}


def test_a_typo_loads_rapidfuzz_and_nothing_else(tmp_path: Path, db: Path) -> None:
    assert list_loaded(tmp_path, "who", "배경운", "--db", str(db)) == {"rapidfuzz"}
