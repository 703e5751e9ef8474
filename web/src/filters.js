// The bar of filters: kinds, types, status, years. A first click selects, a second one adds; nothing selected is all.
import * as data from './data.js';
import { el, put } from './dom.js';
import { t } from './labels.js';
import { servedNote } from './served.js';
import { GROUPS } from './timeline.js';
import { filters, isFiltered } from './view.js';

const count = (items, key) => items.reduce((counts, item) => counts.set(item[key], (counts.get(item[key]) ?? 0) + 1), new Map());
const KINDS = count(data.entities, 'kind');
const TYPES = count(data.events, 'type');
const STATUSES = count(data.events, 'status');
const inOrder = (counts, words) => Object.keys(words).filter((key) => counts.has(key));

let apply = () => {};
const toggle = (chosen, key) => { if (!chosen.delete(key)) chosen.add(key); apply(); };

/** Draws the bar; `onFilter` is called when a filter has changed. */
export const drawFilters = (bar, onFilter) => {
  apply = onFilter ?? apply;
  const open = [...bar.querySelectorAll('details[open]')].map((menu) => menu.dataset.menu);
  const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  put(bar,
    el('div', { class: 'chips', role: 'group', 'aria-label': t('kinds') }, inOrder(KINDS, t('kind')).map(kindChip)),
    menu('types', TYPES, t('type'), filters.types, open, (key) => el('span', { class: `dot group-${GROUPS[key] ?? 'other'}` })),
    menu('status', STATUSES, t('statusName'), filters.statuses, open, (key) => el('span', { class: `dot hollow status-${key}` })),
    Number.isFinite(data.firstYear) && yearRange(),
    isFiltered() && el('button', { type: 'button', class: 'quiet', 'data-key': 'reset', onclick: reset }, t('reset')),
    servedNote(),
  );
  if (focused) bar.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
};

const reset = () => {
  [filters.kinds, filters.types, filters.statuses].forEach((chosen) => chosen.clear());
  filters.from = data.firstYear;
  filters.until = data.lastYear;
  apply();
};

const kindChip = (kind) => el('button', {
  type: 'button', class: filters.kinds.size > 0 && !filters.kinds.has(kind) ? 'chip off' : 'chip', 'data-key': `kind-${kind}`,
  'aria-pressed': String(filters.kinds.has(kind)), onclick: () => toggle(filters.kinds, kind),
}, el('span', { class: `dot kind-${kind}` }), t('kindMany', kind), el('span', { class: 'count' }, String(KINDS.get(kind))));

const menu = (name, counts, words, chosen, open, dot) => {
  const keys = inOrder(counts, words);
  if (keys.length < 2) return null;
  return el('details', { class: 'menu', 'data-menu': name, open: open.includes(name) },
    el('summary', { 'data-key': `menu-${name}` }, t(name), el('span', { class: 'count' }, chosen.size ? `${chosen.size}/${keys.length}` : t('all'))),
    el('div', { class: 'menu-body' },
      keys.map((key) => el('label', {}, checkbox(`${name}-${key}`, chosen.has(key), () => toggle(chosen, key)), dot(key), words[key], el('span', { class: 'count' }, String(counts.get(key))))),
      el('div', { class: 'menu-foot' }, el('button', { type: 'button', class: 'quiet', onclick: () => { chosen.clear(); apply(); } }, t('all')))));
};

const checkbox = (key, isOn, onchange) => { const box = el('input', { type: 'checkbox', 'data-key': key, onchange }); box.checked = isOn; return box; };

const yearRange = () => {
  const years = Array.from({ length: data.lastYear - data.firstYear + 1 }, (_, index) => data.firstYear + index);
  const choose = (key, label, fits) => {
    const field = el('select', { 'data-key': key, 'aria-label': label, onchange: (event) => { filters[key] = Number(event.target.value); apply(); } },
      years.filter(fits).map((year) => el('option', { value: year }, String(year))));
    field.value = String(filters[key]);
    return field;
  };
  return el('div', { class: 'years' }, el('span', {}, t('years')),
    choose('from', t('fromYear'), (year) => year <= filters.until), el('span', {}, t('to')),
    choose('until', t('untilYear'), (year) => year >= filters.from));
};
