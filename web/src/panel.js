// The side panel: who or what was chosen, and the words of the articles behind each fact.
import * as data from './data.js';
import { careerSection, postSection } from './careers.js';
import { formatDay, formatPeriod, formatSpan } from './dates.js';
import { el, link, makeHash, put, readHash } from './dom.js';
import { count, t } from './labels.js';
import { showOverview } from './overview.js';
import { showPath } from './path.js';
import { conflictBox, eventList, evidence, kindDot, marks, nameLink, nameRow, quoteList, readNote, section, status, undatedList } from './pieces.js';
import { showMeasured } from './story.js';
import { showTable } from './table.js';
import { getChoice, makeView } from './view.js';

export const drawPanel = (panel) => {
  const choice = getChoice();
  const sheet = { entity: showEntity, event: showEvent, relation: showRelation, article: showArticle, undated: showUndated, untied: showUntied, events: showEvents, path: showPath, table: showTable, measured: showMeasured };
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
  const isPost = (relation) => relation.type === 'employment' && relation.target === entity.id;
  const others = [...new Set([...entity.aliases, ...entity.forms])];
  return [
    el('p', { class: 'badge' }, kindDot(entity.kind), t('kind', entity.kind), el('span', { class: 'count' }, count('nSources', entity.sources))),
    el('h2', {}, entity.name),
    others.length > 0 && el('p', { class: 'aliases' }, el('span', {}, `${t('aliases')} `), others.join(' · ')),
    careerSection(relations.filter(isCareer)),
    postSection(relations.filter(isPost)),
    ...relationSections(entity, relations.filter((relation) => !isCareer(relation) && !isPost(relation))),
    events.length > 0 && section(count('nWithEvents', events.length), eventList(events)),
  ];
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
    events.length > 0 && section(count('nWithEvents', events.length), eventList(events)),
  ];
};

const showUndated = () => {
  const events = makeView().events.filter((event) => !data.isDated(event));
  return [el('h2', {}, t('undated')), el('p', { class: 'lead' }, count('nUndated', events.length)), undatedList(events)];
};

const showUntied = () => {
  const { untied } = makeView();
  return [el('h2', {}, t('untied')), el('p', { class: 'lead' }, count('untiedNote', untied.length)), el('ul', { class: 'names' }, untied.map(nameRow))];
};

const showEvents = ({ events }) => [el('h2', {}, count('nEvents', events.length)), eventList(events)];
