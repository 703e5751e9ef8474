"""The schema of the store: one SQLite file, made anew by every build.

Each table's ``n`` is the place of its row in the Knowledge, so that reading keeps the order. The columns
``from_day`` and ``to_day`` of an event are its bounds with open ends filled in, null where it is undated.
A claim's ``noun`` says whether its ``type`` is one of events or of relations: ``membership`` is both, and an
establishment may be what a ``founded`` relation rests on. Its ``reasons`` stand one a line.
"""

APPLICATION_ID = 0x4C474149  # "LGAI" in ASCII; tells our file from any other SQLite file
SCHEMA_VERSION = 10  # raise it with every change below; another number means: build again

FIRST_DAY = "0001-01-01"  # stands in for an open start: the first day of datetime.date
LAST_DAY = "9999-12-31"  # stands in for an open end: the last day of datetime.date
EVENT_CLAIM, RELATION_CLAIM = "event", "relation"  # what a claim's type is one of
REASON_BREAK = "\n"  # between the reasons of a claim
UNKNOWN_DAY = "XXXX"  # EDTF of a relative date in an article of unknown day

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, author TEXT, publisher TEXT,
    published_at TEXT, modified_at TEXT, published_basis TEXT, source_url TEXT, content_hash TEXT NOT NULL,
    text TEXT NOT NULL, source TEXT NOT NULL, origin TEXT
);
CREATE TABLE entities (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL
);
CREATE TABLE aliases (
    entity INTEGER NOT NULL REFERENCES entities, position INTEGER NOT NULL, name TEXT NOT NULL,
    lang TEXT NOT NULL, PRIMARY KEY (entity, position)
) WITHOUT ROWID;
CREATE TABLE links (
    entity INTEGER NOT NULL REFERENCES entities, position INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles, name TEXT NOT NULL, reason TEXT NOT NULL,
    score REAL NOT NULL, PRIMARY KEY (entity, position)
) WITHOUT ROWID;
CREATE TABLE names (
    key TEXT NOT NULL, entity INTEGER NOT NULL REFERENCES entities, form TEXT NOT NULL, rank INTEGER NOT NULL,
    PRIMARY KEY (key, entity, form)
) WITHOUT ROWID;

CREATE TABLE periods (
    n INTEGER PRIMARY KEY, "when" TEXT NOT NULL, earliest TEXT, latest TEXT, words TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule TEXT NOT NULL, anchor TEXT, kind TEXT NOT NULL
);
CREATE TABLE events (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, status TEXT NOT NULL,
    period INTEGER REFERENCES periods, summary TEXT NOT NULL, from_day TEXT, to_day TEXT,
    post TEXT, object TEXT, lead INTEGER NOT NULL, confidence REAL NOT NULL, weight REAL NOT NULL
);
CREATE TABLE event_amounts (
    event INTEGER NOT NULL REFERENCES events, position INTEGER NOT NULL, words TEXT NOT NULL,
    value REAL NOT NULL, unit TEXT NOT NULL, of TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE TABLE weight_parts (
    event INTEGER NOT NULL REFERENCES events, position INTEGER NOT NULL, name TEXT NOT NULL,
    value REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE TABLE participants (
    event INTEGER NOT NULL REFERENCES events, position INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities, role TEXT NOT NULL, PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE TABLE relations (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES entities, target INTEGER NOT NULL REFERENCES entities, role TEXT,
    start INTEGER REFERENCES periods, "end" INTEGER REFERENCES periods, former INTEGER NOT NULL
);
CREATE TABLE titles (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES entities,
    role TEXT NOT NULL, "end" INTEGER REFERENCES periods, former INTEGER NOT NULL
);
CREATE TABLE claims (
    n INTEGER PRIMARY KEY, event INTEGER REFERENCES events, relation INTEGER REFERENCES relations,
    title INTEGER REFERENCES titles,
    article INTEGER NOT NULL REFERENCES articles, noun TEXT NOT NULL, type TEXT NOT NULL,
    summary TEXT NOT NULL, cited INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, exact TEXT NOT NULL, rule TEXT NOT NULL,
    period INTEGER REFERENCES periods, until INTEGER REFERENCES periods,
    status TEXT NOT NULL, role TEXT, former INTEGER NOT NULL, name TEXT,
    object TEXT, lead INTEGER NOT NULL, confidence REAL NOT NULL, reasons TEXT NOT NULL
);
CREATE TABLE claim_amounts (
    claim INTEGER NOT NULL REFERENCES claims, position INTEGER NOT NULL, words TEXT NOT NULL,
    value REAL NOT NULL, unit TEXT NOT NULL, of TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE TABLE arguments (
    claim INTEGER NOT NULL REFERENCES claims, position INTEGER NOT NULL, role TEXT NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, entity TEXT,
    org TEXT, PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE TABLE conflicts (
    n INTEGER PRIMARY KEY, event INTEGER REFERENCES events, relation INTEGER REFERENCES relations,
    field TEXT NOT NULL, note TEXT NOT NULL
);
CREATE TABLE conflict_values (
    conflict INTEGER NOT NULL REFERENCES conflicts, position INTEGER NOT NULL, value TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles, PRIMARY KEY (conflict, position)
) WITHOUT ROWID;
CREATE TABLE ambiguities (
    n INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, exact TEXT NOT NULL
);
CREATE TABLE ambiguity_candidates (
    ambiguity INTEGER NOT NULL REFERENCES ambiguities, position INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (ambiguity, position)
) WITHOUT ROWID;

-- One row per thing that `lgai search` can find: a paragraph, a name, a summary; `ref` is its owner's id.
CREATE TABLE passages (
    n INTEGER PRIMARY KEY, kind TEXT NOT NULL, ref TEXT NOT NULL, start INTEGER, text TEXT NOT NULL
);
-- A row holds a passage's runs of three characters, each as a word; signs are part of words, too. The index
-- gathers them in 16 MB instead of one, and merges nothing: an archive of 300,000 articles has some eighty
-- sorted parts, which a question looks through in milliseconds.
CREATE VIRTUAL TABLE passages_fts USING fts5(
    runs, content='', detail=none, columnsize=0,
    tokenize='ascii tokenchars ''!"#$%&''''()*+,-./:;<=>?@[\\]^_`{|}~'''
);
INSERT INTO passages_fts (passages_fts, rank) VALUES ('automerge', 0);
INSERT INTO passages_fts (passages_fts, rank) VALUES ('crisismerge', 1999);
INSERT INTO passages_fts (passages_fts, rank) VALUES ('hashsize', 16777216);
"""

# A thousand entries of each index tell what a question costs as well as all do.
INDICES = """
CREATE INDEX names_by_entity ON names (entity);
CREATE INDEX events_by_day ON events (from_day, to_day);
CREATE INDEX participants_by_entity ON participants (entity, event);
CREATE INDEX relations_by_source ON relations (source);
CREATE INDEX relations_by_target ON relations (target);
CREATE INDEX claims_by_event ON claims (event) WHERE event IS NOT NULL;
CREATE INDEX claims_by_relation ON claims (relation) WHERE relation IS NOT NULL;
CREATE INDEX claims_by_title ON claims (title) WHERE title IS NOT NULL;
CREATE INDEX titles_by_person ON titles (person);
CREATE INDEX claims_by_article ON claims (article);
CREATE INDEX conflicts_by_event ON conflicts (event) WHERE event IS NOT NULL;
CREATE INDEX conflicts_by_relation ON conflicts (relation) WHERE relation IS NOT NULL;
PRAGMA analysis_limit = 1000;
ANALYZE;
"""
