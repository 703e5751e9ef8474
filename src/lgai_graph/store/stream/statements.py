"""The SQL that reads a store noun by noun, each table in the order of its numbers."""

ARTICLES = """
SELECT id, title, author, publisher, published_at, modified_at, published_basis, source_url, content_hash,
       text, source, origin FROM articles ORDER BY n
"""
ENTITIES = "SELECT n, id, kind, name FROM entities ORDER BY n"
ALIASES = "SELECT entity, name, lang FROM aliases ORDER BY entity, position"
LINKS = """
SELECT l.entity, a.id, l.name, l.reason, l.score FROM links l LEFT JOIN articles a ON a.n = l.article
ORDER BY l.entity, l.position
"""
PERIOD_COLUMNS = (
    '{0}."when", {0}.earliest, {0}.latest, {0}.words, {0}.start, {0}."end", {0}.rule, {0}.anchor, {0}.kind'
)
EVENTS = f"""
SELECT e.n, e.id, e.type, e.status, e.summary, e.period, e.post, e.object, e.lead, e.confidence, e.weight,
       {PERIOD_COLUMNS.format("p")}
FROM events e LEFT JOIN periods p ON p.n = e.period ORDER BY e.n
"""
PARTICIPANTS = """
SELECT p.event, e.id, p.role FROM participants p LEFT JOIN entities e ON e.n = p.entity
ORDER BY p.event, p.position
"""
EVERY = "1"  # a condition that holds for every row
AMOUNTS = """
SELECT {owner}, words, value, unit, of, start, "end" FROM {owner}_amounts WHERE {which} ORDER BY 1, position
"""
WEIGHT_PARTS = "SELECT event, name, value, reason FROM weight_parts ORDER BY event, position"
RELATIONS = f"""
SELECT r.n, r.id, r.type, s.id, t.id, r.role, r."end", r.former, r.start, {PERIOD_COLUMNS.format("p")}
FROM relations r LEFT JOIN entities s ON s.n = r.source LEFT JOIN entities t ON t.n = r.target
LEFT JOIN periods p ON p.n = r.start ORDER BY r.n
"""
TITLES = """
SELECT t.n, t.id, e.id, t.role, t."end", t.former FROM titles t LEFT JOIN entities e ON e.n = t.person
ORDER BY t.n
"""
# The claims and conflicts of events stand before those of relations; "NOT INDEXED" keeps SQLite from sorting.
CLAIMS = """
SELECT c.{owner}, c.n, a.id, c.noun, c.type, c.summary, s.id, c.start, c."end", c.exact, c.rule, c.period,
       c.until, c.status, c.role, c.former, c.name, c.object, c.lead, c.confidence, c.reasons
FROM claims c NOT INDEXED LEFT JOIN articles a ON a.n = c.article LEFT JOIN articles s ON s.n = c.cited
WHERE c.{owner} IS NOT NULL ORDER BY c.n
"""
FIRST = "claim >= (SELECT ifnull(min(n), 0) FROM claims WHERE {owner} IS NOT NULL)"
ARGUMENTS = f"""
SELECT claim, role, name, kind, start, "end", entity, org FROM arguments
WHERE {FIRST} ORDER BY claim, position
"""
CONFLICTS = "SELECT {owner}, n, field, note FROM conflicts NOT INDEXED WHERE {owner} IS NOT NULL ORDER BY n"
VALUES = """
SELECT v.conflict, v.value, a.id FROM conflict_values v LEFT JOIN articles a ON a.n = v.article
ORDER BY v.conflict, v.position
"""
COUNTS = "SELECT (SELECT count(*) FROM entities), (SELECT count(*) FROM events)"
PERIOD = f"SELECT {PERIOD_COLUMNS.format('p')} FROM periods p WHERE p.n = ?"
CANDIDATES = "SELECT ambiguity, name FROM ambiguity_candidates ORDER BY ambiguity, position"
AMBIGUITIES = """
SELECT m.n, a.id, m.start, m."end", m.exact FROM ambiguities m LEFT JOIN articles a ON a.n = m.article
ORDER BY m.n
"""
