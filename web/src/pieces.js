// Pieces that several sheets of the side panel share.
import * as data from './data.js';
import { formatDay, formatPeriod, formatWhen, sortKey } from './dates.js';
import { copyWords, el, iconButton, link } from './dom.js';
import { count, getLanguage, say, t } from './labels.js';

export const byTime = (a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : sortKey(a.when) > sortKey(b.when) ? 1 : 0);

export const section = (heading, ...children) => el('section', {}, el('h3', {}, heading), ...children);
export const nameOf = (id) => data.entityById.get(id)?.name ?? id;
export const kindDot = (kind) => el('span', { class: `dot kind-${kind}`, 'aria-hidden': 'true' });

export const nameLink = (id) => {
  const entity = data.entityById.get(id);
  return entity ? link(entity.route, entity.name, { class: 'name' }) : el('span', { class: 'name' }, id);
};

export const marks = (fact) => {
  const sources = data.countSources(fact);
  return [
    fact.conflicts.length > 0 && el('span', { class: 'mark conflict' }, t('conflict')),
    sources > 0 && el('span', { class: sources === 1 ? 'mark single' : 'mark' }, sources === 1 ? t('single') : count('nSources', sources)),
  ];
};

/** Whether a line says itself that something is put off, so that no mark need say it is still to come. */
const saysPutOff = (line) => /(연기|보류|(?<!기소 ?)유예)$/.test(line);

/** How far an event has come, beside its line. */
export const nameStatus = (event) => (event.status === 'planned' && saysPutOff(event.summary) ? '' : t('statusName', event.status));
export const status = (event) => event.status !== 'happened' && nameStatus(event) && el('span', { class: `mark status-${event.status}` }, nameStatus(event));

export const articleLine = (id) => {
  const article = data.articleById.get(id);
  if (!article) return [id];
  return [link(article.route, article.publisher || article.title || id, { class: 'publisher' }), ' ', el('time', {}, article.published ? formatDay(article.published) : t('noDay'))];
};

/** Quote, publisher, date, title and link, as an editor pastes them. */
const cite = (quote) => {
  const article = data.articleById.get(quote.article);
  const source = [article?.publisher, article?.published && formatDay(article.published), article?.title && `“${article.title}”`, article?.url].filter(Boolean);
  return `“${quote.exact}” (${source.join(', ') || quote.article})`;
};
const citeButton = (quote) => quote.exact && iconButton('copy', t('cite'), ({ currentTarget }) => copyWords(cite(quote), currentTarget), { class: 'icon-button small' });

export const quoteBlock = (quote) => el('figure', { class: 'quote' },
  el('blockquote', { lang: 'ko' }, quote.exact || t('noQuote')),
  el('figcaption', {}, ...articleLine(quote.article), citeButton(quote), el('span', { class: 'rule', title: t('rule') }, quote.rule === 'annotation' ? t('annotation') : quote.rule)));

export const quoteList = (fact) => [...fact.quotes]
  .sort((a, b) => (data.articleById.get(a.article)?.published ?? '').localeCompare(data.articleById.get(b.article)?.published ?? ''))
  .map(quoteBlock);

export const conflictBox = (fact) => fact.conflicts.map((conflict) => el('div', { class: 'conflict-box' },
  el('strong', {}, `${t('conflict')}: ${t('field', conflict.field)}`),
  getLanguage() === 'en' && tellNote(conflict),
  el('ul', {}, conflict.values.map((value) => el('li', {}, el('b', {}, tellValue(conflict.field, value.value)), ' — ', ...articleLine(value.article))))));

/** What was noted in English when events were linked; the values at its end stand below. */
const tellNote = ({ note, values }) => note && el('p', {}, note.replace(`: ${[...new Set(values.map(({ value }) => value))].join(', ')}`, ''));

const tellValue = (field, value) => (field === 'when' ? formatWhen(value) : field === 'status' ? t('statusName', value) : value);

/** A fact with its quotes folded in. */
export const evidence = (fact) => fact.quotes.length + fact.conflicts.length > 0 && el('details', { class: 'evidence' },
  el('summary', {}, ...marks(fact)), ...conflictBox(fact), ...quoteList(fact));

export const readNote = (period) => period && period.words && el('p', { class: 'read' },
  say('read', { words: period.words }), period.anchor && ` · ${say('anchor', { day: formatDay(period.anchor) })}`);

export const eventRow = (event, first) => el('li', { class: `event-row status-${event.status}` },
  el('span', { class: 'when' }, first ?? (formatPeriod(event.when) || t('undated'))),
  el('div', {}, link(event.route, event.summary, { class: 'event-link' }), ' ', status(event), evidence(event)));

export const eventList = (events) => el('ol', { class: 'events' }, [...events].sort(byTime).map((event) => eventRow(event)));
export const undatedList = (events) => el('ol', { class: 'events' }, events.map((event) => eventRow(event, t('type', event.type))));

export const nameRow = (entity) => el('li', {}, kindDot(entity.kind), link(entity.route, entity.name, { class: 'name' }), el('span', { class: 'count' }, count('nSources', entity.sources)));
