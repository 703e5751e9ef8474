// The events as a table: sorted by any column, filtered with the rest, copied or saved as CSV.
import * as data from './data.js';
import { formatPeriod, sortKey } from './dates.js';
import { copyWords, el, iconButton, link, put, saveAs } from './dom.js';
import { count, t } from './labels.js';
import { nameOf, nameStatus, status } from './pieces.js';
import { makeView } from './view.js';

const AT_ONCE = 500;
const COLUMNS = {
  when: (event) => sortKey(event.when), type: (event) => t('type', event.type), status: (event) => event.status,
  what: (event) => event.summary, who: (event) => listNames(event).join(', '), sources: (event) => data.countSources(event),
};

let sorted = { column: 'when', falling: false };
let most = AT_ONCE;

const listNames = (event) => [...new Set(event.participants.map(({ entity }) => nameOf(entity)))];

const sortEvents = (events) => {
  const keyOf = COLUMNS[sorted.column];
  const sign = sorted.falling ? -1 : 1;
  const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, 'ko'));
  return events.map((event) => [keyOf(event), event]).sort(([a, x], [b, y]) => sign * compare(a, b) || data.compareWeight(x, y)).map(([, event]) => event);
};

export const showTable = () => {
  const events = sortEvents(makeView().events);
  const parts = el('div', { class: 'sheet' });
  const redraw = () => put(parts, ...drawTable(sortEvents(makeView().events), redraw));
  put(parts, ...drawTable(events, redraw));
  return [parts];
};

const drawTable = (events, redraw) => [
  el('div', { class: 'table-head' }, el('h2', {}, count('nEvents', events.length)),
    iconButton('copy', t('copyCsv'), ({ currentTarget }) => copyWords(makeCsv(events), currentTarget), { id: 'copy-csv' }),
    iconButton('save', t('saveCsv'), () => save(makeCsv(events)), { id: 'save-csv' })),
  el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('table') },
    el('table', { class: 'events-table' }, el('thead', {}, el('tr', {}, Object.keys(COLUMNS).map((column) => makeHeading(column, redraw)))),
      el('tbody', {}, events.slice(0, most).map(makeRow)))),
  events.length > most && el('button', { type: 'button', class: 'button', onclick: () => { most += AT_ONCE; redraw(); } }, count('more', events.length - most)),
];

const makeHeading = (column, redraw) => {
  const isSorted = sorted.column === column;
  const onclick = () => { sorted = { column, falling: isSorted && !sorted.falling }; redraw(); document.querySelector(`[data-column="${column}"]`)?.focus(); };
  return el('th', { scope: 'col', 'aria-sort': isSorted ? (sorted.falling ? 'descending' : 'ascending') : 'none' },
    el('button', { type: 'button', class: 'quiet', 'data-column': column, onclick }, t('columns', column), isSorted && el('span', { 'aria-hidden': 'true' }, sorted.falling ? ' ↓' : ' ↑')));
};

const makeRow = (event) => el('tr', {},
  el('td', { class: 'when' }, formatPeriod(event.when) || t('undated')), el('td', {}, t('type', event.type)), el('td', {}, status(event) || nameStatus(event)),
  el('td', { lang: 'ko' }, link(event.route, event.summary, { class: 'event-link' }), event.conflicts.length > 0 && [' ', el('span', { class: 'mark conflict' }, t('conflict'))]),
  el('td', { lang: 'ko' }, listNames(event).join(', ')), el('td', { class: 'number' }, String(data.countSources(event))));

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
const guard = (value) => { const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value; return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words; };

const makeCsv = (events) => {
  const rows = events.map((event) => [
    event.when?.when ?? '', event.when?.earliest ?? '', event.when?.latest ?? '', event.type, event.status, event.summary, event.object, event.post, event.amounts.join('; '),
    listNames(event).join('; '), [...new Set(event.quotes.map(({ article }) => article))].join('; '), event.quotes.map(({ exact }) => exact).join('; '), event.id]);
  const headings = ['date', 'earliest', 'latest', 'type', 'status', 'summary', 'object', 'post', 'amounts', 'participants', 'articles', 'quotes', 'id'];
  return [headings, ...rows].map((row) => row.map(guard).join(',')).join('\r\n');
};

const save = (words) => {
  const address = URL.createObjectURL(new Blob(['\ufeff', words], { type: 'text/csv;charset=utf-8' }));
  saveAs(address, 'events.csv');
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};
