// What the page shows: the filters, the choice, and what passes them.
import * as data from './data.js';

export const filters = { kinds: new Set(), types: new Set(), statuses: new Set(), from: data.firstYear, until: data.lastYear };
const SETS = { kinds: 'kinds', types: 'types', status: 'statuses' }; // words in the address, fields of filters

let choice = null;
let unknown = '';
let step = 0;
const listeners = [];

export const getChoice = () => choice;
/** An address that names nothing here, which the page has to say. */
export const getUnknown = () => unknown;
export const setChoice = (next, { missing = '' } = {}) => { choice = next; unknown = missing; notify(); };
export const onChange = (listener) => listeners.push(listener);
export const notify = () => listeners.forEach((listener) => listener());

/** How many names the network draws: the first step, or one of the next. */
export const getStep = () => step;
export const setStep = (next) => { step = Math.max(0, Math.min(data.steps.length - 1, next)); notify(); };

export const hasYears = () => filters.from > data.firstYear || filters.until < data.lastYear;
export const isFiltered = () => filters.kinds.size + filters.types.size + filters.statuses.size > 0 || hasYears();

const clearFilters = () => {
  Object.values(SETS).forEach((name) => filters[name].clear());
  filters.from = data.firstYear;
  filters.until = data.lastYear;
};

/** The filters as they stand in the address: `kinds=person,lab&from=2018`. */
export const writeFilters = () => {
  const parts = Object.entries(SETS).filter(([, name]) => filters[name].size > 0).map(([word, name]) => `${word}=${[...filters[name]].sort().join(',')}`);
  if (filters.from > data.firstYear) parts.push(`from=${filters.from}`);
  if (filters.until < data.lastYear) parts.push(`until=${filters.until}`);
  return parts.join('&');
};

const KNOWN = { kinds: new Set(data.entities.map(({ kind }) => kind)), types: new Set(data.events.map(({ type }) => type)), status: new Set(data.events.map(({ status }) => status)) };

/** Reads the filters from the address; what it does not know it leaves out. */
export const readFilters = (query) => {
  clearFilters();
  const values = new URLSearchParams(query);
  for (const [word, name] of Object.entries(SETS)) (values.get(word) ?? '').split(',').filter((one) => KNOWN[word].has(one)).forEach((one) => filters[name].add(one));
  const year = (key, fallback) => { const read = Number(values.get(key)); return read >= data.firstYear && read <= data.lastYear ? read : fallback; };
  filters.from = year('from', data.firstYear);
  filters.until = Math.max(filters.from, year('until', data.lastYear));
};

const yearOf = (day) => Number(day.slice(0, 4));
const isWithin = (start, end) => !(start && yearOf(start) > filters.until) && !(end && yearOf(end) < filters.from);
const has = (set, value) => set.size === 0 || set.has(value);
const hasKind = (id) => data.entityById.has(id) && has(filters.kinds, data.entityById.get(id).kind);

export const passesEvent = (event) =>
  has(filters.types, event.type) && has(filters.statuses, event.status)
  && (hasYears() ? data.isDated(event) && isWithin(event.when.earliest, event.when.latest) : true)
  && (event.participants.length === 0 || event.participants.some((participant) => hasKind(participant.entity)));

/** A relation counts for the years asked for when it began, ended or is known to have held in them. */
const passesRelation = ({ start, end }) => {
  if (filters.types.size + filters.statuses.size > 0) return false;
  if (!hasYears()) return true;
  const days = (period) => [period?.earliest, period?.latest].filter(Boolean);
  if (days(start).length > 0) return isWithin(start.earliest ?? start.latest, end?.latest ?? end?.earliest);
  return days(end).length > 0 && days(end).every((day) => yearOf(day) >= filters.from && yearOf(day) <= filters.until);
};

const listFacts = (id) => [...(data.eventsOf.get(id) ?? []), ...(data.relationsOf.get(id) ?? [])];

/** Everything that passes the filters, and the names of this step of the network. */
export const makeView = () => {
  const events = data.events.filter(passesEvent);
  const facts = new Set([...events.map((event) => event.id), ...data.relations.filter(passesRelation).map((relation) => relation.id)]);
  const isAlive = (entity) => (isFiltered() && (filters.types.size + filters.statuses.size > 0 || hasYears())
    ? listFacts(entity.id).some((fact) => facts.has(fact.id)) : true);
  const names = data.entities.filter((entity) => hasKind(entity.id) && isAlive(entity));
  const passing = new Set(names.map((entity) => entity.id));
  const ties = data.ties
    .map((tie, number) => ({ ...tie, number, facts: tie.facts.filter((id) => facts.has(id)) }))
    .filter((tie) => tie.facts.length > 0 && passing.has(tie.source) && passing.has(tie.target));
  const tied = names.filter((entity) => entity.step !== null);
  const drawn = new Set(tied.filter((entity) => entity.step <= step).map((entity) => entity.id));
  return { events, ties, names, tied, drawn, untied: names.filter((entity) => entity.step === null) };
};

/** What the choice puts in the light: names and events; null means all. */
export const makeFocus = () => {
  if (!choice || data.LISTS.has(choice.kind)) return { names: null, events: null };
  const { kind, item } = choice;
  if (kind === 'event') return { names: namesOf([item]), events: null };
  if (kind === 'events') return { names: namesOf(item.events), events: null };
  if (kind === 'relation') return { names: new Set([item.source, item.target]), events: null };
  if (kind === 'path') return { names: item.names ? new Set(item.names) : null, events: null };
  const isIn = (fact) => fact.quotes.some((quote) => quote.article === item.id);
  const events = kind === 'article' ? data.events.filter(isIn) : data.eventsOf.get(item.id) ?? [];
  const relations = kind === 'article' ? data.relations.filter(isIn) : data.relationsOf.get(item.id) ?? [];
  const names = namesOf(events);
  if (kind === 'entity') names.add(item.id);
  relations.forEach((relation) => names.add(relation.source).add(relation.target));
  return { names, events: new Set(events.map((event) => event.id)) };
};

const namesOf = (events) => new Set(events.flatMap((event) => event.participants.map((participant) => participant.entity)));
