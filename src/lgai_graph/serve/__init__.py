"""Answer other programs: over HTTP for browsers and scripts, over the Model Context Protocol for assistants.

Each question stands once, in ``questions``, with the parameters that it takes. The routes, the OpenAPI
document and the tools of an assistant are made of that table; every answer is the JSON of its command.
"""
