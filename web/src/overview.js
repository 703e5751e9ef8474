// The overview: what the corpus tells, before anything is chosen.
import * as data from './data.js';
import { formatDay } from './dates.js';
import { el, link } from './dom.js';
import { t } from './labels.js';
import { pathForm } from './path.js';
import { byTime, eventList, kindDot, nameOf, nameRow, section, undatedList } from './pieces.js';
import { makeView } from './view.js';

const KEY_EVENTS = 5;
const CONFLICTS = 8;
const NAMES = 12;
const ARTICLES = 12;

export const showOverview = () => {
  const { events, names } = makeView();
  const conflicts = [...events, ...data.relations].filter((fact) => fact.conflicts.length > 0);
  const key = [...events].filter((event) => data.isDated(event) && event.status !== 'denied').sort(data.compareWeight).slice(0, KEY_EVENTS).sort(byTime);
  const undated = events.filter((event) => !data.isDated(event));
  return [
    el('h2', {}, data.title),
    el('p', { class: 'lead' }, t('counts')(names.length, events.length, data.articles.length)),
    names.length === 0 && events.length === 0 && el('p', {}, t('nothingLeft')),
    key.length > 0 && section(t('keyEvents'), eventList(key)),
    conflicts.length > 0 && section(t('conflicts'), ...foldRest(conflicts.map(conflictRow), CONFLICTS, 'plain')),
    section(t('trust'), el('p', { class: 'trust' }, tellTrust())),
    names.length > 1 && section(t('howTied'), pathForm()),
    names.length > 0 && section(t('most'), ...foldRest(names.slice(0, 500).map(nameRow), NAMES, 'names')),
    undated.length > 0 && section(t('undated'), undated.length > NAMES ? link('undated', t('nUndated')(undated.length)) : undatedList(undated)),
    data.articles.length > 0 && section(t('articles'), ...foldRest(data.articles.map(articleRow), ARTICLES, 'articles')),
  ];
};

/** The first rows, and the others folded in. */
const foldRest = (rows, most, kind) => [
  el('ul', { class: kind }, rows.slice(0, most)),
  rows.length > most && el('details', { class: 'evidence' }, el('summary', {}, el('span', { class: 'mark' }, t('more')(rows.length - most))), el('ul', { class: kind }, rows.slice(most))),
];

const tellTrust = () => {
  const { publishers, first, last, facts, byHand } = data.story;
  return t('trustLine')({ articles: data.articles.length, publishers, days: first && (first === last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`), facts, byHand });
};

const conflictRow = (fact) => el('li', {}, fact.source ? kindDot(data.entityById.get(fact.source)?.kind) : null,
  link(fact.route, fact.summary ?? `${nameOf(fact.source)} – ${nameOf(fact.target)}`),
  el('span', { class: 'count' }, [...new Set(fact.conflicts.map((conflict) => t('field', conflict.field)))].join(', ')));

const articleRow = (article) => el('li', {}, link(article.route, article.title || article.id),
  el('p', { class: 'meta' }, [article.publisher, article.published ? formatDay(article.published) : t('noDay')].filter(Boolean).join(' · ')));
