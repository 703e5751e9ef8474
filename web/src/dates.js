// EDTF (ISO 8601-2) for people: `2018-41` → 2nd half of 2018, `2018년 하반기`.
import { getLanguage, say, t } from './labels.js';

const names = new Map();

/** A month as it is written in a date: `Jul`, or the number that Korean puts before its 월. */
export const nameMonth = (month) => {
  const key = `${getLanguage()} ${month}`;
  if (!names.has(key)) names.set(key, getLanguage() === 'ko' ? String(month) : new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2001, month - 1, 1)));
  return names.get(key);
};

const formatPoint = (edtf) => {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return edtf;
  const [, year, part, day] = match;
  if (!part) return say('date.year', { year });
  if (Number(part) > 12) return t('part', part) === part ? edtf : say(`part.${part}`, { year });
  const month = nameMonth(Number(part));
  return day ? say('date.day', { year, month, day: String(Number(day)) }) : say('date.month', { year, month });
};

const formatEnd = (edtf) => {
  const bare = edtf.replace(/[~?%]$/, '');
  return bare === edtf ? formatPoint(bare) : say('date.about', { when: formatPoint(bare) });
};

/** A period as people write it; '' for none. */
export const formatPeriod = (period) => (period && (period.earliest || period.latest) ? formatWhen(period.when) : '');

/** An EDTF value as people write it. */
export const formatWhen = (when) => {
  const [from, to] = when.split('/');
  if (to === undefined) return formatEnd(from);
  if (from === '..' || from === '') return say('date.by', { when: formatEnd(to) });
  if (to === '..' || to === '') return say('date.since', { when: formatEnd(from) });
  return `${formatEnd(from)} – ${formatEnd(to)}`;
};

/** The time of a relation: `2019 – 2021`, `since 2020`, `until 2021`. */
export const formatSpan = (start, end) => {
  const [from, to] = [formatPeriod(start), formatPeriod(end)];
  if (from && to) return `${from} – ${to}`;
  if (from) return say('date.since', { when: from });
  if (!to) return '';
  return say(end.when.startsWith('../') ? 'date.ended' : 'date.until', { when: to });
};

export const formatDay = (iso) => (iso ? formatPoint(iso.slice(0, 10)) : '');

/** `day` is a point; anything wider is a bar. */
export const isDay = (period) => period.earliest !== null && period.earliest === period.latest;

/** Where a period sorts: by its first possible day, a deadline by its last. */
export const sortKey = (period) => (period ? period.earliest ?? period.latest ?? '9999' : '9999-99');
