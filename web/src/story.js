// What the corpus is about, what it rests on, and what the page leaves out.
import * as data from './data.js';
import { formatDay } from './dates.js';
import { el, link } from './dom.js';
import { count, say, t } from './labels.js';

const { story, left, measured } = data;

/** The headline: the one given, else the subject (or the number of articles) and its years. */
export const tellTitle = () => {
  if (story.titled) return data.title;
  const subject = story.subject ?? count('nArticles', story.articles);
  if (!story.span) return subject;
  const [first, last] = story.span.map(String);
  return say('title', { subject, years: first === last ? first : `${first}–${last}` });
};

export const tellCounts = (names, events) => say('counts', { names: count('nNames', names), events: count('nEvents', events), articles: count('nArticles', data.articles.length) });

const percent = (share) => `${Math.round(share * 100)} %`;
const tellInterval = ([, least, most]) => say('interval', { least: percent(least), most: percent(most) });

const tellPublished = () => {
  if (!story.first) return story.publishers > 0 && `${count('nPublishers', story.publishers)}.`;
  const days = story.first === story.last ? formatDay(story.first) : `${formatDay(story.first)} – ${formatDay(story.last)}`;
  return story.publishers > 0 ? say('trustPublished', { publishers: count('nPublishers', story.publishers), days }) : say('trustDays', { days });
};

const tellMeasured = () => {
  const [share, least, most] = measured.figures.find(({ figure }) => figure === 'events.strict').precision;
  return say('trustMeasured', { articles: count('nArticles', measured.articles), share: percent(share), least: percent(least), most: percent(most) });
};

/** Only a file knows when it was saved; a server's answer is of this moment. */
const tellMade = () => {
  const saved = new Date(document.lastModified);
  const iso = new Date(saved.getTime() - saved.getTimezoneOffset() * 60_000).toISOString();
  return [say('trustMade', { version: story.version }), location.protocol === 'file:' && say('trustSaved', { day: formatDay(iso) })];
};

/** The line of trust: read from what, how, how right that was found to be, and by which version. */
export const trustLines = () => [
  el('p', { class: 'trust' }, [
    say('trustRead', { articles: count('nArticles', story.articles) }), tellPublished(),
    say('trustQuotes', { facts: count('nFacts', story.facts) }), story.byHand > 0 && count('trustHand', story.byHand),
  ].filter(Boolean).join(' ')),
  el('p', { class: 'trust' }, tellMeasured(), ' ', link('measured', t('howMeasured'), { class: 'how' })),
  el('p', { class: 'trust' }, tellMade().filter(Boolean).join(' ')),
];

/** What this page leaves out, for doubt or for want of room; of a served page `served.js` says what it is a part of. */
export const leftLines = () => (data.served ? listServed() : listLeft());

const listServed = () => (left.doubtful > 0
  ? [el('p', { class: 'left-out' }, count('leftServed', left.doubtful), ' ', el('a', { href: '?all=true' }, t('served', 'doubtful')))] : []);

const listLeft = () => [
  left.events > data.events.length && say('leftEvents', { shown: data.events.length, all: left.events }),
  left.entities > data.entities.length && say('leftNames', { shown: data.entities.length, all: left.entities }),
  left.doubtful > 0 && count('leftDoubtful', left.doubtful),
].filter(Boolean).map((words) => el('p', { class: 'left-out' }, words));

/** How right the rules were found to be, figure by figure. */
export const showMeasured = () => {
  const ratio = (bounds) => (bounds ? [percent(bounds[0]), ' ', el('span', { class: 'count' }, tellInterval(bounds))] : '–');
  return [
    el('h2', {}, t('howMeasured')),
    el('p', { class: 'trust' }, say('measuredNote', { articles: count('nArticles', measured.articles) })),
    el('table', { class: 'measured' },
      el('thead', {}, el('tr', {}, ['figure', 'precision', 'recall', 'n'].map((column) => el('th', { scope: 'col' }, t('measured', column))))),
      el('tbody', {}, measured.figures.map(({ figure, precision, recall, n }) => el('tr', {},
        el('th', { scope: 'row' }, t('figure')[figure]), el('td', {}, ratio(precision)), el('td', {}, ratio(recall)), el('td', { class: 'number' }, n.toLocaleString('en')))))),
    el('p', { class: 'trust' }, t('measuredMore')),
  ];
};
