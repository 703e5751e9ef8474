// What the page shows: the filters, the choice, and what passes them.
import * as data from './data.js';

export const NODE_LIMIT = 1500; // more nodes than this make a picture nobody can read, and slow panning

export const filters = { kinds: new Set(), types: new Set(), statuses: new Set(), from: data.firstYear, until: data.lastYear };

let choice = null;
const listeners = [];

export const getChoice = () => choice;
export const setChoice = (next) => { choice = next; notify(); };
export const onChange = (listener) => listeners.push(listener);
export const notify = () => listeners.forEach((listener) => listener());

export const isFiltered = () =>
  filters.kinds.size + filters.types.size + filters.statuses.size > 0 || filters.from > data.firstYear || filters.until < data.lastYear;

export const resetFilters = () => {
  [filters.kinds, filters.types, filters.statuses].forEach((hidden) => hidden.clear());
  filters.from = data.firstYear;
  filters.until = data.lastYear;
  notify();
};

const year = (day) => Number(day.slice(0, 4));
const isWithin = (start, end) => !(start && year(start) > filters.until) && !(end && year(end) < filters.from);
const hasKind = (id) => data.entityById.has(id) && !filters.kinds.has(data.entityById.get(id).kind);

export const passesEvent = (event) =>
  !filters.types.has(event.type) && !filters.statuses.has(event.status)
  && (!event.when || isWithin(event.when.earliest, event.when.latest))
  && (event.participants.length === 0 || event.participants.some((participant) => hasKind(participant.entity)));

const passesRelation = (relation) => isWithin(relation.start?.earliest, relation.end?.latest);

/** Everything that passes the filters; of the names only the strongest, when there are too many to draw. */
export const makeView = () => {
  const events = data.events.filter(passesEvent);
  const facts = new Set([...events.map((event) => event.id), ...data.relations.filter(passesRelation).map((relation) => relation.id)]);
  const isAlive = (entity) => {
    const all = [...(data.eventsOf.get(entity.id) ?? []), ...(data.relationsOf.get(entity.id) ?? [])];
    return all.length === 0 ? !isFiltered() : all.some((fact) => facts.has(fact.id));
  };
  const passing = data.entities.filter((entity) => hasKind(entity.id) && isAlive(entity));
  const drawn = new Set(passing.slice(0, NODE_LIMIT).map((entity) => entity.id));
  const ties = data.ties
    .map((tie, number) => ({ ...tie, number, facts: tie.facts.filter((id) => facts.has(id)) }))
    .filter((tie) => tie.facts.length > 0 && drawn.has(tie.source) && drawn.has(tie.target));
  return { events, ties, drawn, passing: passing.length };
};

/** What the choice puts in the light: names and events; null means all. */
export const makeFocus = () => {
  if (!choice || choice.kind === 'undated') return { names: null, events: null };
  const { kind, item } = choice;
  if (kind === 'event') return { names: new Set(item.participants.map((participant) => participant.entity)), events: null };
  if (kind === 'relation') return { names: new Set([item.source, item.target]), events: null };
  const isIn = (fact) => fact.quotes.some((quote) => quote.article === item.id);
  const events = kind === 'article' ? data.events.filter(isIn) : data.eventsOf.get(item.id) ?? [];
  const relations = kind === 'article' ? data.relations.filter(isIn) : data.relationsOf.get(item.id) ?? [];
  const names = new Set(kind === 'entity' ? [item.id] : []);
  events.forEach((event) => event.participants.forEach((participant) => names.add(participant.entity)));
  relations.forEach((relation) => names.add(relation.source).add(relation.target));
  return { names, events: new Set(events.map((event) => event.id)) };
};
