// On paper: what this is, the network, a chronology, and the words behind it.
import * as data from './data.js';
import { formatDay, formatPeriod, sortKey } from './dates.js';
import { byId, el, put } from './dom.js';
import { count, say, t } from './labels.js';
import { makePicture } from './network.js';
import { toAddress } from './pictures.js';
import { nameOf, nameStatus } from './pieces.js';
import { tellTitle } from './story.js';
import { getChoice, makeFocus, makeView } from './view.js';

const SHEETS = new Set(['entity', 'event', 'relation', 'path']); // what is chosen and goes to paper too

export const fillPrint = () => {
  const { events } = makeFocus();
  const view = makeView();
  const shown = view.events.filter((event) => !events || events.has(event.id)).sort((a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : 1));
  put(byId('printed'),
    el('h2', {}, tellTitle()),
    el('p', {}, say('printedNote', { events: count('nEvents', shown.length), articles: count('nArticles', data.articles.length) })),
    el('img', { src: toAddress(makePicture()), alt: t('network') }),
    SHEETS.has(getChoice()?.kind) && copySheet(),
    el('h2', {}, t('printed')),
    el('table', {},
      el('thead', {}, el('tr', {}, el('th', {}, t('when')), el('th', {}, t('what')), el('th', {}, t('who')), el('th', {}, t('says')))),
      el('tbody', {}, shown.map(makeRow))),
    el('h2', {}, t('evidence')),
    el('ol', { class: 'notes' }, shown.map(makeNote)));
};

/** The chosen sheet with all its quotes open. */
const copySheet = () => {
  const sheet = byId('panel').cloneNode(true);
  sheet.removeAttribute('id');
  sheet.className = 'sheet';
  sheet.querySelectorAll('.evidence').forEach((details) => { details.open = true; });
  sheet.querySelectorAll('.back, button, form').forEach((element) => element.remove());
  return sheet;
};

const listSources = (event) => [...new Set(event.quotes.map((quote) => quote.article))].map((id) => {
  const article = data.articleById.get(id);
  return `${article?.publisher || article?.title || id} ${formatDay(article?.published)}`.trim();
});

const makeRow = (event, index) => el('tr', {},
  el('td', {}, formatPeriod(event.when) || t('undated')),
  el('td', {}, event.summary, event.status !== 'happened' && nameStatus(event) && ` (${nameStatus(event)})`, event.conflicts.length > 0 && ` [${t('conflict')}]`, ` [${index + 1}]`),
  el('td', {}, [...new Set(event.participants.map(({ entity }) => nameOf(entity)))].slice(0, 6).join(', ')),
  el('td', {}, listSources(event).join('; ')));

const makeNote = (event) => el('li', {}, [...event.quotes].map((quote) => {
  const article = data.articleById.get(quote.article);
  const source = [article?.publisher, formatDay(article?.published), article?.title, article?.url].filter(Boolean).join(', ');
  return el('p', {}, `“${quote.exact}” `, el('cite', {}, source || quote.article));
}));
