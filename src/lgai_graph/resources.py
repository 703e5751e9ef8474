"""Find the corpus that travels with the package: annotations and digests."""

from pathlib import Path

from lgai_graph.errors import InputError

PACKAGE = Path(__file__).parent
INSTALLED = PACKAGE / "corpus"  # inside a wheel
CHECKOUT = PACKAGE.parents[1]  # inside a source checkout


def find_annotations() -> Path:
    """Return the annotations to use: ``data/annotations.yaml`` here, else the package's own."""
    here = Path("data/annotations.yaml")
    return here if here.is_file() else find_resource("annotations.yaml", "data/annotations.yaml")


def find_seeds() -> Path:
    """Return the folder of the five digests."""
    return find_resource("seeds", "seeds")


def find_resource(installed: str, checkout: str) -> Path:
    """Return a resource from the wheel or from the checkout.

    Raises:
        InputError: neither has it.
    """
    for path in (INSTALLED / installed, CHECKOUT / checkout):
        if path.exists():
            return path
    raise InputError(f"{checkout}: not found in this installation; reinstall lgai-graph")
