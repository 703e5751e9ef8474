"""The commands that answer other programs: serve, mcp."""

from typing import Annotated

import typer

from lgai_graph.cli.common import DEFAULT_DB, DbOption, open_graph, remark, say

DEFAULT_PORT = 8765
LAST_PORT = 65_535


def serve(
    port: Annotated[
        int, typer.Option(min=0, max=LAST_PORT, help="The port on 127.0.0.1; 0 for any that is free.")
    ] = DEFAULT_PORT,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Serve the page and the questions of a store on this machine until Ctrl-C."""
    open_graph(db).close()
    try:
        from lgai_graph.serve.running import run_server
    except ModuleNotFoundError as error:
        raise _make_missing_error("serve", error) from error

    def tell(address: str) -> None:
        remark(
            "{db} is served; Ctrl-C stops. The questions stand at {address}api/openapi.json",
            db=db,
            address=address,
        )
        say([address])

    run_server(db, port=port, tell=tell)
    remark("stopped")


def mcp(db: DbOption = DEFAULT_DB) -> None:
    """Answer an assistant over the Model Context Protocol, on stdin and stdout."""
    open_graph(db).close()
    try:
        from lgai_graph.serve.assistant import run_assistant
    except ModuleNotFoundError as error:
        raise _make_missing_error("mcp", error) from error
    from importlib.metadata import version

    run_assistant(db, version=version("lgai-graph"))


def _make_missing_error(extra: str, error: ModuleNotFoundError) -> "Exception":
    """Say how to get a missing library; a missing module of our own is a fault and stays one."""
    from lgai_graph.errors import InputError
    from lgai_graph.wording import tr

    if (error.name or "").startswith("lgai_graph"):
        return error
    return InputError(
        tr(
            "{library} is not installed; run `pip install '.[{extra}]'` in the checkout",
            library=(error.name or extra).partition(".")[0],
            extra=extra,
        )
    )
