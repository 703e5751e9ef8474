// The data of the page, with the indexes that the parts look things up in.

const data = JSON.parse(document.getElementById('data').textContent);

// Facts name their people and articles by the place in the lists; here the ids come back.
const entityAt = (place) => data.entities[place]?.id ?? place;
const articleAt = (place) => data.articles[place]?.id ?? place;
const unpack = (fact) => {
  fact.quotes = [...new Map(fact.quotes.map(([article, rule, exact]) => [`${article} ${exact}`, { article: articleAt(article), rule, exact }])).values()]; // the same words once
  fact.conflicts.forEach((conflict) => { conflict.values = conflict.values.map(([value, article]) => ({ value, article: articleAt(article) })); });
};
data.events.forEach((event) => { unpack(event); event.participants = event.participants.map(([entity, role]) => ({ entity: entityAt(entity), role })); });
data.relations.forEach((relation) => { unpack(relation); relation.source = entityAt(relation.source); relation.target = entityAt(relation.target); });
data.ties = data.ties.map(([source, target, type, facts]) => ({ source: entityAt(source), target: entityAt(target), type, facts }));

/** What stands behind `#` in an address: the kind, then the id without it (`person/배경훈`, `event/e41`). */
const makeRoute = (kind, id) => `${kind}/${id.startsWith(`${kind}/`) || id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : id}`;
data.entities.forEach((one) => { one.route = makeRoute(one.kind, one.id); });
for (const [kind, facts] of [['article', data.articles], ['relation', data.relations], ['event', data.events]]) facts.forEach((one) => { one.route = makeRoute(kind, one.id); });

const index = (items) => new Map(items.map((item) => [item.id, item]));
const push = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };

export const { title, story, left, measured, steps, words, articles, entities, relations, events, ties } = data;
/** What `lgai serve` says of the store behind the page; null for a page from a file. */
export const served = data.served ?? null;
export const articleById = index(articles);
export const entityById = index(entities);
export const relationById = index(relations);
export const eventById = index(events);

export const eventsOf = new Map();
export const relationsOf = new Map();
for (const event of events) {
  for (const id of new Set(event.participants.map((participant) => participant.entity))) push(eventsOf, id, event);
}
for (const relation of relations) {
  for (const id of new Set([relation.source, relation.target])) push(relationsOf, id, relation);
}

/** Distinct articles behind a fact. */
export const countSources = (fact) => new Set(fact.quotes.map((quote) => quote.article)).size;

const PLACES = new Map([['entity', entities], ['event', events], ['relation', relations], ['article', articles]]
  .flatMap(([kind, items]) => items.map((item) => [item.route, { kind, item }])));

/** Sheets that list something, instead of telling of one thing. */
export const LISTS = new Set(['undated', 'untied', 'table', 'measured']);

/** What an address names: `{ kind: 'entity' | 'event' | 'relation' | 'article' | 'undated' | 'untied' | 'table' | 'measured' | 'events' | 'path', item }`, or null. */
export const findRoute = (route) => {
  if (LISTS.has(route)) return { kind: route, item: { route } };
  const [kind, ...rest] = route.split('/');
  if (kind === 'events') return findSome(route, rest.join('/'));
  if (kind === 'path') return findEnds(route, rest.join('/').split('|'));
  return PLACES.get(route) ?? findByName(route);
};

/** `path/person/배경훈|university/카이스트` asks how two are tied; an end is an id, or a kind and a name. */
const findEnds = (route, ends) => {
  const found = ends.map((end) => entityById.get(end) ?? (PLACES.get(end) ?? findByName(end))?.item);
  return found.length === 2 && found.every((one) => one && entityById.has(one.id)) ? { kind: 'path', item: { route, ends: found.map(({ id }) => id) } } : null;
};

/** `events/e1,e2` lists some events. */
const findSome = (route, ids) => {
  const some = ids.split(',').map((id) => eventById.get(id)).filter(Boolean);
  return some.length ? { kind: 'events', item: { route, events: some } } : null;
};

/** Orders events by how much they matter: weight, sources, lead, then time. */
export const compareWeight = (a, b) => b.weight - a.weight || countSources(b) - countSources(a) || b.lead - a.lead || b.participants.length - a.participants.length
  || (a.when?.earliest ?? '9999').localeCompare(b.when?.earliest ?? '9999') || a.id.localeCompare(b.id);

/** `person/배경훈` finds who is meant even where the id is another, as long as one alone bears the name. */
const findByName = (route) => {
  const [kind, ...rest] = route.split('/');
  const name = rest.join('/');
  const named = entities.filter((entity) => entity.kind === kind && [entity.name, ...entity.aliases, ...entity.forms].includes(name));
  return named.length === 1 ? { kind: 'entity', item: named[0] } : null;
};

/** A period without any bound (`XXXX`) dates nothing. */
export const isDated = (event) => Boolean(event.when && (event.when.earliest || event.when.latest));

const yearsOf = (period) => (period ? [period.earliest, period.latest].filter(Boolean).map((day) => Number(day.slice(0, 4))) : []);
const years = [...events.map((event) => event.when), ...relations.flatMap((relation) => [relation.start, relation.end])].flatMap(yearsOf);
export const firstYear = years.reduce((a, b) => Math.min(a, b), Infinity);
export const lastYear = years.reduce((a, b) => Math.max(a, b), -Infinity);
