"""Lay one file of the lexicon over another: lists grow, entries of one id become one."""

from collections.abc import Sequence

from lgai_graph.checked.values import Listing, Problems, Table, Text, Value

ENTRY_KEYS = ("id", "name", "head")  # what tells the entries of a list apart; other entries are all kept
FIRST_LISTS = ("frames",)  # the first that fits wins, so a later file's entries go before


def merge_tables(base: Table, extra: Table, problems: Problems) -> Table:
    """Add a file's sections to those read before."""
    fields, lines, sources = dict(base.fields), dict(base.lines), dict(base.sources)
    for key, value in extra.fields.items():
        known = fields.get(key)
        fields[key] = value if known is None else _merge(key, known, value, problems)
        if known is None or isinstance(value, Text):
            lines[key], sources[key] = extra.lines[key], extra.source
    return Table(fields=fields, lines=lines, line=base.line, source=base.source, sources=sources)


def _merge(key: str, base: Value, extra: Value, problems: Problems) -> Value:
    if isinstance(base, Table) and isinstance(extra, Table):
        return merge_tables(base, extra, problems)
    if isinstance(base, Listing) and isinstance(extra, Listing):
        return _merge_lists(key, base, extra, problems)
    if isinstance(base, Text) and isinstance(extra, Text):
        return extra
    shape = "a list" if isinstance(base, Listing) else "one word" if isinstance(base, Text) else "a mapping"
    problems.add(extra.line, f"'{key}' must be {shape}, as in {base.source}:{base.line}", extra.source)
    return base


def _merge_lists(key: str, base: Listing, extra: Listing, problems: Problems) -> Listing:
    """Add the new items, and lay entries over known ones of the same id."""
    items = list(base.items)
    places = {name: place for place, item in enumerate(items) if (name := _name(item))}
    fresh: list[Value] = []
    for item in extra.items:
        name = _name(item)
        if name in places and name is not None:
            items[places[name]] = _merge(key, items[places[name]], item, problems)
        else:
            fresh.append(item)
    merged: Sequence[Value] = (*fresh, *items) if key in FIRST_LISTS else (*items, *fresh)
    return Listing(items=tuple(merged), line=base.line, source=base.source)


def _name(item: Value) -> str | None:
    """Return what names an entry, None for a plain word."""
    if not isinstance(item, Table):
        return None
    names = (item.fields.get(key) for key in ENTRY_KEYS)
    return next((name.value for name in names if isinstance(name, Text)), None)
