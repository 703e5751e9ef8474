// The side panel: who or what was chosen, and the words of the articles behind each fact.
import * as data from './data.js';
import { formatDay, formatPeriod, formatSpan, sortKey } from './dates.js';
import { el, link, put } from './dom.js';
import { t } from './labels.js';
import { getChoice, makeView } from './view.js';

const OVERVIEW_NAMES = 12;
const NAMES_AT_ONCE = 500;
const byTime = (a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : sortKey(a.when) > sortKey(b.when) ? 1 : 0);

export const drawPanel = (panel) => {
  const choice = getChoice();
  const sheet = { entity: showEntity, event: showEvent, relation: showRelation, article: showArticle, undated: showUndated };
  const content = choice ? sheet[choice.kind](choice.item) : showOverview();
  put(panel, choice && el('a', { class: 'back', href: '#' }, `‹ ${t('back')}`), content);
  panel.scrollTop = 0;
};

// ---- pieces ----

const section = (heading, ...children) => el('section', {}, el('h3', {}, heading), ...children);
const nameOf = (id) => data.entityById.get(id)?.name ?? id;
const kindDot = (kind) => el('span', { class: `dot kind-${kind}`, 'aria-hidden': 'true' });

const nameLink = (id) => {
  const entity = data.entityById.get(id);
  return entity ? link(entity.route, entity.name, { class: 'name' }) : el('span', { class: 'name' }, id);
};

const marks = (fact) => {
  const sources = data.countSources(fact);
  return [
    fact.conflicts.length > 0 && el('span', { class: 'mark conflict' }, t('conflict')),
    sources > 0 && el('span', { class: sources === 1 ? 'mark single' : 'mark' }, sources === 1 ? t('single') : t('nSources')(sources)),
  ];
};

const status = (event) => event.status !== 'happened' && el('span', { class: `mark status-${event.status}` }, t('statusName', event.status));

const articleLine = (id) => {
  const article = data.articleById.get(id);
  if (!article) return [id];
  return [link(article.route, article.publisher || id, { class: 'publisher' }), ' ', el('time', {}, article.published ? formatDay(article.published) : t('noDay'))];
};

const quoteBlock = (quote) => el('figure', { class: 'quote' },
  el('blockquote', { lang: 'ko' }, quote.exact || t('noQuote')),
  el('figcaption', {}, ...articleLine(quote.article), el('span', { class: 'rule', title: t('rule') }, quote.rule === 'annotation' ? t('annotation') : quote.rule)));

const quoteList = (fact) => [...fact.quotes]
  .sort((a, b) => (data.articleById.get(a.article)?.published ?? '').localeCompare(data.articleById.get(b.article)?.published ?? ''))
  .map(quoteBlock);

const conflictBox = (fact) => fact.conflicts.map((conflict) => el('div', { class: 'conflict-box' },
  el('strong', {}, `${t('conflict')}: ${t('field', conflict.field)}`),
  conflict.note && el('p', {}, conflict.note),
  el('ul', {}, conflict.values.map((value) => el('li', {}, el('b', {}, value.value), ' — ', ...articleLine(value.article))))));

/** A fact with its quotes folded in. */
const evidence = (fact) => fact.quotes.length + fact.conflicts.length > 0 && el('details', { class: 'evidence' },
  el('summary', {}, ...marks(fact)), ...conflictBox(fact), ...quoteList(fact));

const readNote = (period) => period && period.words && el('p', { class: 'read' },
  `${t('read')} “${period.words}”`, period.anchor && ` · ${t('anchor')} ${formatDay(period.anchor)}`);

const eventRow = (event, first) => el('li', { class: `event-row status-${event.status}` },
  el('span', { class: 'when' }, first ?? (formatPeriod(event.when) || t('undated'))),
  el('div', {}, link(event.route, event.summary, { class: 'event-link' }), ' ', status(event), evidence(event)));

const eventList = (events) => el('ol', { class: 'events' }, [...events].sort(byTime).map((event) => eventRow(event)));
const undatedList = (events) => el('ol', { class: 'events' }, events.map((event) => eventRow(event, t('type', event.type))));

const nameRow = (entity) => el('li', {}, kindDot(entity.kind), link(entity.route, entity.name, { class: 'name' }), el('span', { class: 'count' }, t('nSources')(entity.sources)));

// ---- sheets ----

const showOverview = () => {
  const view = makeView();
  const names = data.entities.filter((entity) => view.drawn.has(entity.id));
  const conflicts = [...view.events, ...data.relations].filter((fact) => fact.conflicts.length > 0);
  return [
    el('h2', {}, t('overview')),
    el('p', { class: 'lead' }, t('counts')(names.length, view.events.length, data.articles.length)),
    names.length === 0 && el('p', {}, t('nothingLeft')),
    names.length > 0 && section(t('most'), el('ul', { class: 'names' }, names.slice(0, OVERVIEW_NAMES).map(nameRow)), restOfNames(names.slice(OVERVIEW_NAMES, NAMES_AT_ONCE))),
    conflicts.length > 0 && section(t('conflicts'), el('ul', { class: 'plain' }, conflicts.map(conflictRow))),
    view.events.some((event) => !data.isDated(event)) && section(t('undated'), undatedList(view.events.filter((event) => !data.isDated(event)))),
    section(t('articles'), el('ol', { class: 'articles' }, data.articles.map(articleRow))),
  ];
};

const restOfNames = (names) => names.length > 0 && el('details', { class: 'evidence' },
  el('summary', {}, el('span', { class: 'mark' }, t('more')(names.length))), el('ul', { class: 'names' }, names.map(nameRow)));

const conflictRow = (fact) => el('li', {}, link(fact.route, fact.summary ?? `${nameOf(fact.source)} – ${nameOf(fact.target)}`),
  el('span', { class: 'count' }, fact.conflicts.map((conflict) => t('field', conflict.field)).join(', ')));

const articleRow = (article) => el('li', {}, link(article.route, article.title || article.id),
  el('p', { class: 'meta' }, [article.publisher, article.published ? formatDay(article.published) : t('noDay')].filter(Boolean).join(' · ')));

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
  return section(t('career'), el('ol', { class: 'career' }, sorted.map((relation) => el('li', { class: relation.former ? 'former' : 'current' },
    el('div', { class: 'post' }, nameLink(relation.target), relation.role && el('span', { class: 'post-role' }, relation.role), relation.former && el('span', { class: 'mark' }, t('former'))),
    el('p', { class: 'meta' }, formatSpan(relation.start, relation.end)), evidence(relation)))));
};

const relationSections = (entity, relations) => {
  const groups = new Map();
  for (const relation of relations) {
    const isBack = relation.target === entity.id;
    const heading = t(isBack ? 'relationBack' : 'relation', relation.type);
    groups.set(heading, [...(groups.get(heading) ?? []), { relation, other: isBack ? relation.source : relation.target }]);
  }
  return [...groups].map(([heading, rows]) => section(heading, el('ul', { class: 'relations' }, rows.map(({ relation, other }) => el('li', {},
    el('div', { class: 'post' }, nameLink(other), relation.role && el('span', { class: 'post-role' }, relation.role), relation.former && el('span', { class: 'mark' }, t('former'))),
    el('p', { class: 'meta' }, formatSpan(relation.start, relation.end)), evidence(relation))))));
};

const showEvent = (event) => [
  el('p', { class: 'badge' }, t('type', event.type), status(event)),
  el('h2', {}, event.summary),
  el('p', { class: 'lead' }, formatPeriod(event.when) || t('undated')),
  readNote(event.when),
  el('p', { class: 'marks' }, ...marks(event)),
  ...conflictBox(event),
  event.participants.length > 0 && section(t('participants'), el('ul', { class: 'names' }, event.participants.map((participant) => el('li', {},
    kindDot(data.entityById.get(participant.entity)?.kind ?? 'other'), nameLink(participant.entity), el('span', { class: 'count' }, t('role', participant.role)))))),
  section(t('evidence'), ...quoteList(event)),
];

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
