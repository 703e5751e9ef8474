// EDTF (ISO 8601-2) for people: `2018-41` → 2nd half of 2018, `2018년 하반기`.
import { getLanguage } from './labels.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PARTS = {
  en: { 21: 'Spring', 22: 'Summer', 23: 'Autumn', 24: 'Winter', 33: 'Q1', 34: 'Q2', 35: 'Q3', 36: 'Q4', 40: '1st half of', 41: '2nd half of' },
  ko: { 21: '봄', 22: '여름', 23: '가을', 24: '겨울', 33: '1분기', 34: '2분기', 35: '3분기', 36: '4분기', 40: '상반기', 41: '하반기' },
};

const formatPoint = (edtf) => {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return edtf;
  const [, year, part, day] = match;
  const ko = getLanguage() === 'ko';
  if (!part) return ko ? `${year}년` : year;
  const month = Number(part);
  if (month > 12) return ko ? `${year}년 ${PARTS.ko[part] ?? part}` : `${PARTS.en[part] ?? part} ${year}`;
  if (!day) return ko ? `${year}년 ${month}월` : `${MONTHS[month - 1]} ${year}`;
  return ko ? `${year}년 ${month}월 ${Number(day)}일` : `${Number(day)} ${MONTHS[month - 1]} ${year}`;
};

const formatEnd = (edtf) => {
  const bare = edtf.replace(/[~?%]$/, '');
  const words = formatPoint(bare);
  if (bare === edtf) return words;
  return getLanguage() === 'ko' ? `${words}경` : `about ${words}`;
};

/** A period as people write it; '' for none. */
export const formatPeriod = (period) => {
  if (!period || !(period.earliest || period.latest)) return '';
  const [from, to] = period.when.split('/');
  if (to === undefined) return formatEnd(from);
  const ko = getLanguage() === 'ko';
  if (from === '..' || from === '') return ko ? `${formatEnd(to)}까지` : `by ${formatEnd(to)}`;
  if (to === '..' || to === '') return ko ? `${formatEnd(from)}부터` : `since ${formatEnd(from)}`;
  return `${formatEnd(from)} – ${formatEnd(to)}`;
};

/** The time of a relation: `2019 – 2021`, `since 2020`, `until 2021`. */
export const formatSpan = (start, end) => {
  const ko = getLanguage() === 'ko';
  const [from, to] = [formatPeriod(start), formatPeriod(end)];
  if (from && to) return `${from} – ${to}`;
  if (from) return ko ? `${from}부터` : `since ${from}`;
  if (!to) return '';
  if (end.when.startsWith('../')) return ko ? to : `ended ${to}`;
  return ko ? `${to}까지` : `until ${to}`;
};

export const formatDay = (iso) => (iso ? formatPoint(iso.slice(0, 10)) : '');

/** `day` is a point; anything wider is a bar. */
export const isDay = (period) => period.earliest !== null && period.earliest === period.latest;

/** Where a period sorts: by its first possible day, a deadline by its last. */
export const sortKey = (period) => (period ? period.earliest ?? period.latest ?? '9999' : '9999-99');
