// Time as pixels: days to milliseconds, the marks of an axis, the part of time that holds most events.
import { nameMonth } from './dates.js';
import { say } from './labels.js';

export const DAY = 86_400_000;
export const YEAR = 365.25 * DAY;
const MOST = 0.9; // share of the events that the first window holds
const LEAST = 0.85; // where that makes it much shorter
const MUCH = 1.5; // times
const FAR = 0.05; // share of the window that it may grow for the ends of bars
const SHORT = 90 * DAY; // a window of starts so near to one another grows by a year
const WHOLE = 1.4; // a whole span no longer than this many windows is shown whole

export const toTime = (iso, plus = 0) => { const [year, month, day] = iso.split('-').map(Number); return Date.UTC(year, month - 1, day + plus); };
export const toIso = (time) => new Date(time).toISOString().slice(0, 10);

const nameYear = (year) => say('date.year', { year: String(year) });

/** Units of an axis, the finest first: days between two marks, pixels a mark needs. */
const UNITS = [
  { kind: 'day', every: 1, days: 1, least: 34 }, { kind: 'day', every: 10, days: 10, least: 34 },
  { kind: 'month', every: 1, days: 30, least: 38 }, { kind: 'month', every: 3, days: 91, least: 38 },
  ...[1, 2, 5, 10, 20, 50, 100].map((every) => ({ kind: 'year', every, days: 365 * every, least: 46 })),
];

const listDays = (from, to, { every }) => {
  const times = [];
  for (let time = Math.floor(from / DAY) * DAY; time <= to; time += DAY) {
    const day = new Date(time).getUTCDate();
    if (every === 1 || [1, 11, 21].includes(day)) times.push({ time, words: say('date.dayOfMonth', { day }) });
  }
  return times;
};
const listMonths = (from, to, { every }) => {
  const times = [];
  const first = new Date(from);
  for (let month = Math.floor(first.getUTCMonth() / every) * every; ; month += every) {
    const time = Date.UTC(first.getUTCFullYear(), month, 1);
    if (time > to) return times;
    times.push({ time, words: say('date.monthAlone', { month: nameMonth(new Date(time).getUTCMonth() + 1) }) });
  }
};
const listYears = (from, to, { every }) => {
  const times = [];
  for (let year = Math.floor(new Date(from).getUTCFullYear() / every) * every; Date.UTC(year, 0, 1) <= to; year += every) times.push({ time: Date.UTC(year, 0, 1), words: nameYear(year) });
  return times;
};
const LISTS = { day: listDays, month: listMonths, year: listYears };

/** The marks between two times: small ones, and above them the month or year that they lie in. */
export const listMarks = (from, to, width) => {
  const scale = width / (to - from);
  const unit = UNITS.find((one) => one.days * DAY * scale >= one.least) ?? UNITS.at(-1);
  const minor = LISTS[unit.kind](from, to, unit);
  if (unit.kind === 'year') return { minor: [], major: minor };
  const major = unit.kind === 'month' ? listYears(from, to, { every: 1 })
    : listMonths(from, to, { every: 1 }).map(({ time }) => ({ time, words: say('date.month', { year: String(new Date(time).getUTCFullYear()), month: nameMonth(new Date(time).getUTCMonth() + 1) }) }));
  return { minor, major };
};

/** The shortest time in which so many items begin. */
const findShortest = (sorted, count) => {
  let best = null;
  for (let i = 0; i + count <= sorted.length; i += 1) {
    const [start, end] = [sorted[i].start, sorted[i + count - 1].start];
    if (!best || end - start < best.end - best.start) best = { start, end };
  }
  return best;
};

/** The shortest time that holds nine tenths of the items, or all where that is hardly longer; a few more stay out where that makes it much shorter. */
export const findDensest = (items) => {
  if (items.length === 0) return null;
  const sorted = [...items].sort((a, b) => a.start - b.start);
  const all = { start: sorted[0].start, end: Math.max(...sorted.map((item) => item.end)) };
  const most = Math.ceil(sorted.length * MOST);
  let best = findShortest(sorted, most);
  for (let count = most - 1; count >= sorted.length * LEAST; count -= 1) {
    const shorter = findShortest(sorted, count);
    if ((shorter.end - shorter.start) * MUCH < best.end - best.start) best = shorter;
  }
  best = showEnds(best, sorted);
  return addMargin(all.end - all.start <= WHOLE * Math.max(best.end - best.start, YEAR / 2) ? all : best);
};

/** Lets the window reach to where its last bars end, if that is not far. */
const showEnds = ({ start, end }, items) => {
  const last = items.filter((item) => item.start >= start && item.start <= end).reduce((most, item) => Math.max(most, item.end), end);
  return { start, end: Math.min(last, end + (end - start < SHORT ? YEAR : (end - start) * FAR)) };
};

/** Adds some room, more behind than before: labels stand behind their events. */
export const addMargin = ({ start, end }) => {
  const span = Math.max(end - start, 90 * DAY);
  return { start: start - span * 0.03, end: start + span * 1.08 };
};
