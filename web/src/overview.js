// The overview: what the corpus tells, before anything is chosen.
import * as data from './data.js';
import { formatDay } from './dates.js';
import { el, link } from './dom.js';
import { count, t } from './labels.js';
import { pathForm } from './path.js';
import { byTime, eventList, kindDot, nameOf, nameRow, section, undatedList } from './pieces.js';
import { leftLines, tellCounts, tellTitle, trustLines } from './story.js';
import { makeView } from './view.js';

const KEY_EVENTS = 5;
const CONFLICTS = 8;
const NAMES = 12;
const ARTICLES = 12;

/** The weightiest events of the time that the page is called after. */
const chooseKeyEvents = (events) => {
  const [first, last] = (data.story.span ?? ['0000', '9999']).map(String);
  const isWithin = ({ when }) => (when.latest ?? when.earliest) >= first && (when.earliest ?? when.latest).slice(0, 4) <= last;
  return events.filter((event) => data.isDated(event) && event.status !== 'denied' && isWithin(event)).sort(data.compareWeight).slice(0, KEY_EVENTS).sort(byTime);
};

export const showOverview = () => {
  const { events, names } = makeView();
  const conflicts = [...events, ...data.relations].filter((fact) => fact.conflicts.length > 0);
  const key = chooseKeyEvents(events);
  const undated = events.filter((event) => !data.isDated(event));
  return [
    el('h2', {}, tellTitle()),
    el('p', { class: 'lead' }, tellCounts(names.length, events.length)),
    ...leftLines(),
    names.length === 0 && events.length === 0 && el('p', {}, t('nothingLeft')),
    key.length > 0 && section(t('keyEvents'), eventList(key)),
    conflicts.length > 0 && section(t('conflict'), ...foldRest(conflicts.map(conflictRow), CONFLICTS, 'plain')),
    section(t('trust'), ...trustLines()),
    names.length > 1 && section(t('howTied'), pathForm()),
    names.length > 0 && section(t('most'), ...foldRest(names.slice(0, 500).map(nameRow), NAMES, 'names')),
    undated.length > 0 && section(t('undated'), undated.length > NAMES ? link('undated', count('nUndated', undated.length)) : undatedList(undated)),
    data.articles.length > 0 && section(t('articles'), ...foldRest(data.articles.slice(0, 500).map(articleRow), ARTICLES, 'articles')),
  ];
};

/** The first rows, and the others folded in. */
const foldRest = (rows, most, kind) => [
  el('ul', { class: kind }, rows.slice(0, most)),
  rows.length > most && el('details', { class: 'evidence' }, el('summary', {}, el('span', { class: 'mark' }, count('more', rows.length - most))), el('ul', { class: kind }, rows.slice(most))),
];

const conflictRow = (fact) => el('li', {}, fact.source ? kindDot(data.entityById.get(fact.source)?.kind) : null,
  link(fact.route, fact.summary ?? `${nameOf(fact.source)} – ${nameOf(fact.target)}`),
  el('span', { class: 'count' }, [...new Set(fact.conflicts.map((conflict) => t('field', conflict.field)))].join(', ')));

const articleRow = (article) => el('li', {}, link(article.route, article.title || article.id),
  el('p', { class: 'meta' }, [article.publisher, article.published ? formatDay(article.published) : t('noDay')].filter(Boolean).join(' · ')));
