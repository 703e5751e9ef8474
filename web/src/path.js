// How two names are tied: the shortest chain, with the words behind each hop.
import * as data from './data.js';
import { el, makeHash, put, readHash } from './dom.js';
import { say, t } from './labels.js';
import { evidence, nameLink, quoteList } from './pieces.js';
import { find } from './search.js';

/** Two fields and a button; names may be typed in any form that the search knows. */
export const pathForm = (first = '', second = '') => {
  const fields = [first, second].map((value, index) => {
    const field = el('input', { type: 'text', class: 'end', autocomplete: 'off', 'aria-label': Object.values(t('end'))[index], placeholder: Object.values(t('end'))[index] });
    field.value = value;
    return field;
  });
  const answer = el('p', { class: 'meta', role: 'status' });
  const submit = (event) => {
    event.preventDefault();
    const ends = fields.map((field) => find(field.value).entities[0]);
    const missing = fields.find((_, index) => !ends[index]);
    if (missing) put(answer, say('unknown', { words: missing.value }));
    else location.hash = makeHash(`path/${ends.map(({ id }) => id).join('|')}`, readHash().query);
  };
  return el('form', { class: 'path-form', onsubmit: submit }, ...fields, el('button', { class: 'button' }, t('show')), answer);
};

/** The neighbours of a name, each with the fact that ties them: relations before events. */
const listNeighbours = (id) => [
  ...(data.relationsOf.get(id) ?? []).map((fact) => [fact.source === id ? fact.target : fact.source, fact]),
  ...(data.eventsOf.get(id) ?? []).flatMap((fact) => fact.participants.filter(({ entity }) => entity !== id).map(({ entity }) => [entity, fact])),
];

export const findPath = (from, to) => {
  const came = new Map([[from, null]]);
  let front = [from];
  while (front.length > 0 && !came.has(to)) {
    const next = [];
    for (const id of front) for (const [other, fact] of listNeighbours(id)) if (!came.has(other)) { came.set(other, { id, fact }); next.push(other); }
    front = next;
  }
  if (!came.has(to)) return null;
  const hops = [];
  for (let id = to; came.get(id); id = came.get(id).id) hops.unshift({ from: came.get(id).id, to: id, fact: came.get(id).fact });
  return hops;
};

export const showPath = (item) => {
  const ends = item.ends.map((id) => data.entityById.get(id));
  const hops = findPath(ends[0].id, ends[1].id);
  item.names = hops ? [ends[0].id, ...hops.map((hop) => hop.to)] : ends.map(({ id }) => id);
  return [
    el('h2', {}, ends.map(({ name }) => name).join(' – ')), pathForm(...ends.map(({ name }) => name)),
    hops ? el('ol', { class: 'hops' }, hops.map(showHop)) : el('p', {}, t('notTied')),
  ];
};

const showHop = ({ from, to, fact }) => el('li', {},
  el('p', { class: 'post' }, nameLink(from), el('span', { class: 'hop' }, tellFact(fact, from)), nameLink(to)),
  quoteList(fact).slice(0, 1), fact.quotes.length > 1 && evidence(fact), fact.quotes.length === 0 && el('p', { class: 'meta' }, t('noQuote')));

const tellFact = (fact, from) => {
  if (!fact.source) return `— ${fact.summary} —`;
  const words = [t('relation', fact.type), fact.role].filter(Boolean).join(' · ');
  return data.words.symmetric.includes(fact.type) ? `— ${words} —` : fact.source === from ? `— ${words} →` : `← ${words} —`;
};
