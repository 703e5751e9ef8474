// Search by any form of a name, by initial consonants, by sound, and with typing slips.
import * as data from './data.js';
import { formatPeriod } from './dates.js';
import { el, put } from './dom.js';
import { countEdits, fold, initials, isInitials, romanise, soundOf, takeApart } from './hangul.js';
import { t } from './labels.js';
import { askStore, followOption } from './served.js';

const MOST_NAMES = 8;
const MOST_EVENTS = 6;

const makeKeys = (entity) => {
  const names = [entity.name, ...entity.aliases, ...entity.forms].map(fold).filter(Boolean);
  const roles = (data.relationsOf.get(entity.id) ?? []).filter((relation) => relation.source === entity.id && relation.role).map((relation) => fold(relation.role));
  const latin = [...new Set(names.map(romanise))];
  return { entity, names, roles, initials: names.map(initials), latin, sounds: [...new Set(latin.map(soundOf))].filter((sound) => sound.length > 2), parts: names.map(takeApart) };
};

let keys;

/** How well a name answers, 0 for not at all. */
const score = (entry, query, words) => {
  if (entry.names.includes(query)) return 100;
  if (entry.names.some((name) => name.startsWith(query))) return 90;
  if (isInitials(query) && entry.initials.some((name) => name.startsWith(query))) return 80;
  if (isTitled(entry, words)) return 75;
  if (entry.names.some((name) => name.includes(query))) return 70;
  if (isInitials(query) && entry.initials.some((name) => name.includes(query))) return 60;
  if (!/^[a-z]{2,}$/.test(query)) return 0;
  if (entry.latin.some((name) => name.startsWith(query))) return 55;
  return isLikeSound(entry, words) ? 50 : 0;
};

/** `배 상무`, `이홍락 교수`: the beginning of a name and a title this person bears. */
const isTitled = (entry, words) => words.length === 2
  && entry.names.some((name) => name.startsWith(words[0])) && entry.roles.some((role) => role.includes(words[1]));

/** `Bae Kyung-hoon`, `Kyunghoon Bae`. */
const isLikeSound = (entry, words) => {
  const turned = [words.join(''), [...words.slice(1), words[0]].join('')].map(soundOf).filter((sound) => sound.length > 2);
  return entry.sounds.some((sound) => turned.some((query) => sound.startsWith(query)));
};

const findClose = (query) => {
  const parts = takeApart(query);
  const limit = parts.length >= 6 ? 2 : 1;
  if (parts.length < 4) return [];
  return keys.map((entry) => ({ entity: entry.entity, edits: Math.min(...entry.parts.map((name) => countEdits(parts, name, limit))) }))
    .filter((one) => one.edits <= limit).sort((a, b) => a.edits - b.edits).map((one) => one.entity);
};

/** Names and events that answer the query, best first. */
export const find = (words) => {
  keys ??= data.entities.map(makeKeys);
  const query = fold(words);
  if (!query) return { entities: [], events: [], isGuess: false };
  const pieces = words.trim().split(/\s+/).map(fold).filter(Boolean);
  const hits = keys.map((entry, rank) => ({ entity: entry.entity, rank, score: score(entry, query, pieces) }))
    .filter((hit) => hit.score > 0).sort((a, b) => b.score - a.score || a.rank - b.rank).map((hit) => hit.entity);
  const events = data.events.filter((event) => pieces.every((piece) => fold(event.summary).includes(piece)));
  const isGuess = hits.length + events.length === 0;
  return { entities: (isGuess ? findClose(query) : hits).slice(0, MOST_NAMES), events: events.slice(0, MOST_EVENTS), isGuess };
};

/** The search field with its list of results (the ARIA combobox pattern). */
export const makeSearch = (choose) => {
  const input = el('input', { id: 'search', type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'results' });
  const list = el('ul', { id: 'results', role: 'listbox', hidden: true });
  let options = [];
  let active = -1;
  const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const pick = (option) => { close(); input.value = ''; input.blur(); if (option.kind === 'store') followOption(option, choose); else choose(option.item); };
  const mark = (next) => {
    active = next;
    [...list.children].forEach((row, index) => row.setAttribute('aria-selected', String(index === active)));
    if (active >= 0) { input.setAttribute('aria-activedescendant', `result-${active}`); list.children[active].scrollIntoView({ block: 'nearest' }); }
  };
  const draw = () => {
    const found = find(input.value);
    options = [...found.entities.map((item) => ({ kind: 'entity', item })), ...found.events.map((item) => ({ kind: 'event', item }))];
    drawRows();
    askStore(input.value, options.map(({ item }) => item.id), (others) => {
      if (document.activeElement !== input) return;
      options = found.isGuess ? [...others, ...options] : [...options, ...others]; // what is so called comes before what is nearly so called
      drawRows(found.isGuess ? 0 : Math.max(0, active));
    });
  };
  const drawRows = (at = 0) => {
    put(list, ...options.map((option, index) => makeRow(option, index, () => pick(option))));
    if (input.value.trim() && options.length === 0) list.append(el('li', { class: 'nothing' }, t('nothing')));
    list.hidden = !input.value.trim();
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark(options.length ? at : -1);
  };
  input.addEventListener('input', draw);
  input.addEventListener('focus', () => { if (input.value) draw(); });
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) { event.preventDefault(); mark((active + step + options.length) % options.length); }
    if (event.key === 'Enter' && options[active]) pick(options[active]);
    if (event.key === 'Escape') { event.stopPropagation(); if (input.value) { input.value = ''; close(); } else input.blur(); }
  });
  return { input, list };
};

const makeRow = ({ kind, item, title, note }, index, onclick) => el('li', { id: `result-${index}`, role: 'option', 'aria-selected': 'false', onclick, onmousedown: (event) => event.preventDefault() },
  kind === 'entity' ? el('span', { class: `dot kind-${item.kind}` }) : el('span', { class: kind === 'event' ? 'dot event' : 'dot hollow' }),
  el('span', { class: 'result-name' }, title ?? (kind === 'entity' ? item.name : item.summary)),
  el('span', { class: 'result-note' }, note ?? (kind === 'entity' ? t('kind', item.kind) : formatPeriod(item.when) || t('undated'))));
