"""Run the command line as ``python -m lgai_graph``, where ``lgai`` is not on the path."""

from lgai_graph.cli import main

if __name__ == "__main__":
    main()
