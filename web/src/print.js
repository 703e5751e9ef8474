// On paper: the chosen sheet, the pictures, and a table of the events shown with their sources.
import * as data from './data.js';
import { formatDay, formatPeriod, sortKey } from './dates.js';
import { byId, el, put } from './dom.js';
import { t } from './labels.js';
import { makePicture } from './network.js';
import { makeFocus, makeView } from './view.js';

export const fillPrint = () => {
  document.querySelectorAll('#panel .evidence').forEach((details) => { details.open = true; });
  const { events } = makeFocus();
  const shown = makeView().events.filter((event) => !events || events.has(event.id))
    .sort((a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : 1));
  put(
    byId('printed'),
    el('img', { src: makePicture(), alt: t('network') }),
    el('h2', {}, t('printed')),
    el('table', {},
      el('thead', {}, el('tr', {}, el('th', {}, t('when')), el('th', {}, t('what')), el('th', {}, t('says')))),
      el('tbody', {}, shown.map(makeRow))));
};

const makeRow = (event) => el('tr', {},
  el('td', {}, formatPeriod(event.when) || t('undated')),
  el('td', {}, event.summary, event.status !== 'happened' && ` (${t('statusName', event.status)})`, event.conflicts.length > 0 && ` [${t('conflict')}]`),
  el('td', {}, [...new Set(event.quotes.map((quote) => quote.article))].map((id) => {
    const article = data.articleById.get(id);
    return `${article?.publisher ?? id} ${formatDay(article?.published)}`.trim();
  }).join('; ')));
