// What the page does when `lgai serve` sent it: it looks for words in the whole store, and asks for another part of it.
import * as data from './data.js';
import { el } from './dom.js';
import { say, t } from './labels.js';
import { filters, getChoice, hasYears } from './view.js';

const PAUSE = 180; // milliseconds without a key before the store is asked
const MOST_HITS = 12;

let timer = 0;
let asking = null;

/** Asks the store for words once typing pauses; `show` is given rows for what the page's own search did not list. */
export const askStore = (words, listed, show) => {
  clearTimeout(timer);
  asking?.abort();
  if (!data.served || !words.trim()) return;
  timer = setTimeout(async () => {
    asking = new AbortController();
    try {
      const reply = await fetch(`api/search?${new URLSearchParams({ words: words.trim(), limit: MOST_HITS })}`, { signal: asking.signal });
      const hits = await reply.json();
      show(reply.ok ? listOthers(hits, listed).map(makeOption) : []);
    } catch (error) {
      if (error.name !== 'AbortError') show([{ kind: 'store', title: t('served', 'failed'), note: '' }]);
    }
  }, PAUSE);
};

/** Each thing once, though several of its passages were found. */
const listOthers = (hits, listed) => {
  const seen = new Set(listed);
  return hits.filter(({ id }) => !seen.has(id) && seen.add(id));
};

const PLACES = { entity: data.entityById, event: data.eventById, relation: data.relationById, article: data.articleById };

/** What is on the page is chosen there; for the rest the server makes another page. */
const makeOption = ({ kind, id, title, text }) => {
  const item = PLACES[kind]?.get(id);
  const route = id.startsWith(`${kind}/`) || kind === 'entity' ? id : `${kind}/${id}`;
  const words = kind === 'relation' || !title ? text : title;
  return { kind: 'store', item: item ?? null, title: words, note: t('hit', kind), address: `?${new URLSearchParams({ of: id })}#${route.split('/').map(encodeURIComponent).join('/')}` };
};

/** Goes where a row of the store leads. */
export const followOption = (option, choose) => {
  if (option.item) choose(option.item);
  else if (option.address) location.assign(option.address);
};

/** Says how much of the store the page holds, and fetches another part of it. */
export const servedNote = () => {
  if (!data.served || !(data.served.part || data.served.asked)) return null;
  return el('span', { id: 'served' },
    el('span', { class: 'count' }, say('served.part', { shown: data.events.length, all: data.served.events })),
    data.served.part && el('button', { type: 'button', class: 'quiet', 'data-key': 'ask-store', onclick: () => location.assign(`?${writeQuery()}`) }, t('served', 'ask')),
    data.served.asked && el('a', { class: 'quiet', href: './', 'data-key': 'whole-store' }, t('served', 'whole')));
};

/** The filters and the choice as parameters of the server. */
const writeQuery = () => {
  const query = new URLSearchParams();
  if (hasYears()) { query.set('since', String(filters.from)); query.set('until', String(filters.until)); }
  filters.types.forEach((type) => query.append('type', type));
  if (filters.statuses.size === 1) query.set('status', [...filters.statuses][0]);
  const choice = getChoice();
  if (choice?.kind === 'entity') query.set('of', choice.item.id);
  return query;
};
