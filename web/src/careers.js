// Posts over time: the career of a person, and who held the posts of an organisation one after the other.
import * as data from './data.js';
import { formatDay, formatSpan, sortKey } from './dates.js';
import { el } from './dom.js';
import { count, say, t } from './labels.js';
import { evidence, nameLink, nameOf, section } from './pieces.js';

const BARS = 300; // pixels of the scale, as in style.css (.bars)
const LETTER = { wide: 12, narrow: 6.8 }; // pixels of a letter of a bar's words, as in style.css (.bars)
const PAD = 12; // pixels around them
const LEAST = 4; // pixels of the shortest bar
const AROUND = 0.5; // years: a post known of one day alone fades out so far before and behind it
const MARKS = 4; // years written below the bars, at most
const POSTS = 12; // posts that are not folded away
const HOLDERS = 12; // people of a post that are not folded away

const toYears = (day) => { const [year, month, date] = day.split('-').map(Number); return year + (month - 1) / 12 + (date - 1) / 365; };
const measure = (words) => PAD + [...words].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x1100 ? LETTER.wide : LETTER.narrow), 0);

/** The newest article that tells of a relation. */
const findNewest = (relation) => relation.quotes.map((quote) => data.articleById.get(quote.article)?.published ?? '').reduce((a, b) => (a > b ? a : b), '');

/** When a post was held; one that nothing dates is known as of the newest article that tells of it. */
export const tellSpan = (relation) => {
  const newest = findNewest(relation);
  return formatSpan(relation.start, relation.end) || (newest && say('asOf', { day: formatDay(newest) }));
};

/** The years of a bar; where no source tells an end it fades out. A post without any day has none. */
const findYears = (relation) => {
  const [start, end] = [relation.start?.earliest, relation.end?.latest];
  if (start || end) return { from: start ? toYears(start) : null, to: end ? toYears(end) : null };
  const newest = findNewest(relation).slice(0, 10);
  if (!newest || relation.former) return null;
  return { from: null, to: null, at: toYears(newest) };
};

const makeScale = (spans) => {
  const years = spans.flatMap(({ from, to, at }) => (at ? [at - AROUND, at + AROUND] : [from, to])).filter((year) => year !== null);
  const first = Math.floor(Math.min(...years)) - (spans.some(({ from, at }) => from === null && !at) ? 1 : 0);
  const last = Math.ceil(Math.max(...years)) + (spans.some(({ to, at }) => to === null && !at) ? 1 : 0);
  return { first, last, toX: (year) => ((year - first) / Math.max(1, last - first)) * BARS };
};

/** Bar and words of a post in pixels. */
const layBar = ({ relation, words, from, to, at }, { toX }) => {
  const [x1, x2] = at ? [toX(at - AROUND), toX(at + AROUND)] : [from === null ? 0 : toX(from), to === null ? BARS : toX(to)];
  const end = Math.max(x2, x1 + LEAST);
  const left = Math.max(0, Math.min(x1, BARS - measure(words)));
  return { relation, words, x1, x2: end, left, right: Math.min(BARS, Math.max(end, left + measure(words))), isOpen: [at || from === null, at || to === null] };
};

/** Puts bars on as few rows as keep their words apart. */
const shareRows = (bars) => {
  const rows = [];
  for (const bar of bars) {
    const row = rows.find((one) => one.every((other) => bar.left >= other.right - 1 || bar.right <= other.left + 1));
    if (row) row.push(bar); else rows.push([bar]);
  }
  return rows;
};

const drawBar = (bar) => [
  el('span', { class: ['bar', bar.isOpen[0] && 'open-start', bar.isOpen[1] && 'open-end', bar.relation.former && 'former'].filter(Boolean).join(' '), at: { left: bar.x1, width: Math.max(LEAST, bar.x2 - bar.x1 - 2) } }),
  el('span', { class: 'bar-words', lang: 'ko', at: { left: bar.left + 6, width: bar.right - bar.left - 8 } }, bar.words),
];

const drawScale = ({ first, last, toX }) => {
  const step = Math.max(1, Math.ceil((last - first) / MARKS));
  const years = Array.from({ length: last - first }, (_, index) => first + index).filter((year) => (year - first) % step === 0 && last - year >= step / 2);
  return el('div', { class: 'bar-scale' }, [...years, last].map((year) => el('span', { at: { left: Math.min(toX(year), BARS - 34) } }, String(year))));
};

/** Bars on one scale of years, in groups that may have a heading each. */
const drawBars = (groups) => {
  const dated = groups.map(({ heading, posts }) => ({ heading, posts: posts.map((post) => ({ ...post, ...findYears(post.relation) })).filter(({ from, to, at }) => (from ?? to ?? at) !== undefined) }))
    .filter(({ posts }) => posts.length > 0);
  if (dated.length === 0) return null;
  const scale = makeScale(dated.flatMap(({ posts }) => posts));
  return el('div', { class: 'bars', 'aria-hidden': 'true' }, dated.map(({ heading, posts }) => [
    heading && el('div', { class: 'bar-head', lang: 'ko' }, heading),
    shareRows(posts.map((post) => layBar(post, scale))).map((row) => el('div', { class: 'bar-row' }, row.map(drawBar))),
  ]), drawScale(scale));
};

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Past posts first, then by the first day known. */
const orderKey = (relation) => `${relation.former ? 0 : 1}${sortKey(relation.start ?? relation.end)}`;
const inOrder = (relations) => [...relations].sort((a, b) => compare(orderKey(a), orderKey(b)));

const post = (relation, other) => [
  el('div', { class: 'post' }, nameLink(other), relation.role && el('span', { class: 'post-role' }, relation.role), relation.former && el('span', { class: 'mark' }, t('former'))),
  el('p', { class: 'meta' }, tellSpan(relation)), evidence(relation),
];

/** The posts of a person. */
export const careerSection = (relations) => {
  if (relations.length === 0) return null;
  const sorted = inOrder(relations);
  const posts = sorted.map((relation) => ({ relation, words: [nameOf(relation.target), relation.role].filter(Boolean).join(' ') }));
  return section(t('career'), drawBars(posts.map((one) => ({ posts: [one] }))),
    el('ol', { class: 'career' }, sorted.map((relation) => el('li', { class: relation.former ? 'former' : 'current' }, post(relation, relation.target)))));
};

/** The posts of an organisation, each with those who held it one after the other. */
export const postSection = (relations) => {
  if (relations.length === 0) return null;
  const groups = new Map();
  inOrder(relations).forEach((relation) => groups.set(relation.role, [...(groups.get(relation.role) ?? []), relation]));
  const posts = [...groups].sort(([one, left], [other, right]) => (one === '') - (other === '') || right.length - left.length || compare(one, other));
  const drawn = posts.slice(0, POSTS).map(([role, holders]) => ({ heading: role || t('noPost'), posts: holders.map((relation) => ({ relation, words: nameOf(relation.source) })) }));
  return section(t('posts'), drawBars(drawn), ...fold(posts.map(listHolders), POSTS, 'posts'));
};

const listHolders = ([role, holders]) => el('li', {}, el('h4', { lang: 'ko' }, role || t('noPost')),
  ...fold(holders.map((relation) => el('li', {}, post({ ...relation, role: '' }, relation.source))), HOLDERS, 'relations'));

const fold = (rows, most, kind) => [
  el('ul', { class: kind }, rows.slice(0, most)),
  rows.length > most && el('details', { class: 'evidence' }, el('summary', {}, el('span', { class: 'mark' }, count('more', rows.length - most))), el('ul', { class: kind }, rows.slice(most))),
];
