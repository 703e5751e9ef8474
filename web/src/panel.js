// The side panel: who or what was chosen, and the words of the articles behind each fact.
import * as data from './data.js';
import { formatDay, formatPeriod, formatSpan, sortKey } from './dates.js';
import { el, link, makeHash, put, readHash } from './dom.js';
import { t } from './labels.js';
import { showOverview } from './overview.js';
import { showPath } from './path.js';
import { conflictBox, eventList, evidence, kindDot, marks, nameLink, nameRow, quoteList, readNote, section, status, undatedList } from './pieces.js';
import { showTable } from './table.js';
import { getChoice, makeView } from './view.js';

const BARS = 300; // pixels of the scale, as in style.css (.bars)

export const drawPanel = (panel) => {
  const choice = getChoice();
  const sheet = { entity: showEntity, event: showEvent, relation: showRelation, article: showArticle, undated: showUndated, untied: showUntied, events: showEvents, path: showPath, table: showTable };
  const content = choice ? sheet[choice.kind](choice.item) : showOverview();
  document.body.dataset.sheet = choice?.kind ?? 'overview';
  put(panel, choice && el('a', { class: 'back', href: makeHash('', readHash().query) }, `‹ ${t('back')}`), content);
  panel.scrollTop = 0;
};

// ---- sheets ----

const showEntity = (entity) => {
  const relations = data.relationsOf.get(entity.id) ?? [];
  const events = data.eventsOf.get(entity.id) ?? [];
  const isCareer = (relation) => relation.type === 'employment' && relation.source === entity.id;
  const others = [...new Set([...entity.aliases, ...entity.forms])];
  return [
    el('p', { class: 'badge' }, kindDot(entity.kind), t('kind', entity.kind), el('span', { class: 'count' }, t('nSources')(entity.sources))),
    el('h2', {}, entity.name),
    others.length > 0 && el('p', { class: 'aliases' }, el('span', {}, `${t('aliases')} `), others.join(' · ')),
    careerSection(relations.filter(isCareer)),
    ...relationSections(entity, relations.filter((relation) => !isCareer(relation))),
    events.length > 0 && section(`${t('events')} (${events.length})`, eventList(events)),
  ];
};

/** Past posts first, then by the first day known. */
const careerSection = (relations) => {
  if (relations.length === 0) return null;
  const key = (relation) => `${relation.former ? 0 : 1}${sortKey(relation.start ?? relation.end)}`;
  const sorted = [...relations].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return section(t('career'), careerBars(sorted), el('ol', { class: 'career' }, sorted.map((relation) => el('li', { class: relation.former ? 'former' : 'current' },
    el('div', { class: 'post' }, nameLink(relation.target), relation.role && el('span', { class: 'post-role' }, relation.role), relation.former && el('span', { class: 'mark' }, t('former'))),
    el('p', { class: 'meta' }, tellSpan(relation)), evidence(relation)))));
};

const toYears = (day) => { const [year, month, date] = day.split('-').map(Number); return year + (month - 1) / 12 + (date - 1) / 365; };

/** Posts as bars on one scale of years; an end that no source tells fades out. Posts without any day have no bar. */
const careerBars = (relations) => {
  const rows = relations.map((relation) => ({ relation, from: relation.start?.earliest ?? null, to: relation.end?.latest ?? null })).filter(({ from, to }) => from || to);
  if (rows.length === 0) return null;
  const days = rows.flatMap(({ from, to }) => [from, to]).filter(Boolean).map(toYears);
  const first = Math.floor(Math.min(...days)) - (rows.some(({ from }) => !from) ? 1 : 0);
  const last = Math.ceil(Math.max(...days)) + (rows.some(({ to }) => !to) ? 1 : 0);
  const scale = BARS / Math.max(1, last - first);
  const makeBar = ({ relation, from, to }) => {
    const [x1, x2] = [from ? (toYears(from) - first) * scale : 0, to ? (toYears(to) - first) * scale : BARS];
    const kind = ['bar', from ? '' : 'open-start', to ? '' : 'open-end', relation.former ? 'former' : ''].filter(Boolean).join(' ');
    return el('div', { class: 'bar-row' }, el('span', { class: kind, at: { left: x1, width: Math.max(4, x2 - x1) } }),
      el('span', { class: 'bar-words', lang: 'ko' }, [data.entityById.get(relation.target)?.name, relation.role].filter(Boolean).join(' ')));
  };
  return el('div', { class: 'bars' }, rows.map(makeBar), el('div', { class: 'bar-scale' }, el('span', {}, String(first)), el('span', {}, String(last))));
};

/** When a post was held; one that nothing dates is known as of the newest article that tells of it. */
const tellSpan = (relation) => {
  const newest = relation.quotes.map((quote) => data.articleById.get(quote.article)?.published ?? '').reduce((a, b) => (a > b ? a : b), '');
  return formatSpan(relation.start, relation.end) || (newest && t('asOf')(formatDay(newest)));
};

const relationSections = (entity, relations) => {
  const groups = new Map();
  for (const relation of relations) {
    const isBack = relation.target === entity.id;
    const words = t(isBack ? 'relationBack' : 'relation', relation.type);
    const heading = words[0].toUpperCase() + words.slice(1);
    groups.set(heading, [...(groups.get(heading) ?? []), { relation, other: isBack ? relation.source : relation.target }]);
  }
  return [...groups].map(([heading, rows]) => section(heading, el('ul', { class: 'relations' }, rows.map(({ relation, other }) => el('li', {},
    el('div', { class: 'post' }, nameLink(other), relation.role && el('span', { class: 'post-role' }, relation.role), relation.former && el('span', { class: 'mark' }, t('former'))),
    el('p', { class: 'meta' }, relation.type === 'employment' ? tellSpan(relation) : formatSpan(relation.start, relation.end)), evidence(relation))))));
};

const showEvent = (event) => [
  el('p', { class: 'badge' }, t('type', event.type), status(event)),
  el('h2', {}, event.summary),
  el('p', { class: 'lead' }, formatPeriod(event.when) || t('undated')),
  readNote(event.when),
  aboutList(event),
  el('p', { class: 'marks' }, ...marks(event)),
  ...conflictBox(event),
  event.participants.length > 0 && section(t('participants'), el('ul', { class: 'names' }, event.participants.map((participant) => el('li', {},
    kindDot(data.entityById.get(participant.entity)?.kind ?? 'other'), nameLink(participant.entity), el('span', { class: 'count' }, t('role', participant.role)))))),
  section(t('evidence'), ...quoteList(event)),
];

/** Post, object and amounts, where the articles give them. */
const aboutList = (event) => {
  const rows = [['post', event.post], ['object', event.object], ['amounts', event.amounts.join(', ')]].filter(([, words]) => words);
  return rows.length > 0 && el('dl', { class: 'about' }, rows.map(([key, words]) => [el('dt', {}, t(key)), el('dd', { lang: 'ko' }, words)]));
};

const showRelation = (relation) => {
  const pair = [relation.source, relation.target];
  const isPair = (one) => one.id !== relation.id && pair.includes(one.source) && pair.includes(one.target);
  const others = (data.relationsOf.get(relation.source) ?? []).filter(isPair);
  const shared = (data.eventsOf.get(relation.source) ?? []).filter((event) => event.participants.some((participant) => participant.entity === relation.target));
  return [
    el('p', { class: 'badge' }, t('relation', relation.type), relation.former && el('span', { class: 'mark' }, t('former'))),
    el('h2', {}, nameLink(relation.source), ' – ', nameLink(relation.target)),
    el('p', { class: 'lead' }, [relation.role, formatSpan(relation.start, relation.end)].filter(Boolean).join(' · ')),
    readNote(relation.start ?? relation.end),
    el('p', { class: 'marks' }, ...marks(relation)),
    ...conflictBox(relation),
    section(t('evidence'), ...quoteList(relation)),
    others.length > 0 && section(t('ties'), el('ul', { class: 'plain' }, others.map((one) => el('li', {},
      link(one.route, [t('relation', one.type), one.role].filter(Boolean).join(' · ')), el('span', { class: 'count' }, formatSpan(one.start, one.end)))))),
    shared.length > 0 && section(t('together'), eventList(shared)),
  ];
};

const isWebAddress = (url) => /^https?:\/\//i.test(url);

const showArticle = (article) => {
  const isIn = (fact) => fact.quotes.some((quote) => quote.article === article.id);
  const events = data.events.filter(isIn);
  return [
    el('p', { class: 'badge' }, t('articles'), el('span', { class: 'count' }, article.publisher)),
    el('h2', {}, article.title || article.id),
    el('p', { class: 'lead' }, [article.published ? formatDay(article.published) : t('noDay'), article.author].filter(Boolean).join(' · ')),
    article.basis && el('p', { class: 'read' }, t('basis', article.basis)),
    isWebAddress(article.url) && el('p', {}, el('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, `${t('open')} ↗`)),
    events.length > 0 && section(`${t('events')} (${events.length})`, eventList(events)),
  ];
};

const showUndated = () => {
  const events = makeView().events.filter((event) => !data.isDated(event));
  return [el('h2', {}, t('undated')), el('p', { class: 'lead' }, t('nUndated')(events.length)), undatedList(events)];
};

const showUntied = () => {
  const { untied } = makeView();
  return [el('h2', {}, t('untied')), el('p', { class: 'lead' }, t('untiedNote')(untied.length)), el('ul', { class: 'names' }, untied.map(nameRow))];
};

const showEvents = ({ events }) => [el('h2', {}, t('nEvents')(events.length)), eventList(events)];
