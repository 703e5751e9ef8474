// The timeline: a day is a point, anything wider is a bar from its first to its last possible day.
import moment from 'moment';
import 'moment/locale/ko';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import * as data from './data.js';
import { formatPeriod, isDay } from './dates.js';
import { el } from './dom.js';
import { getLanguage, t } from './labels.js';
import { getChoice, makeFocus } from './view.js';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const OPEN_END = YEAR; // an open side is drawn one year long and fades out
const ROW = 19; // pixels of a row, as in style.css (.vis-item)
const HEAD = 60; // pixels of the pane above the first row: title and axis
const LABEL_WIDTHS = [230, 190, 160, 140]; // pixels: labels grow shorter until all rows are in sight
const LEAST_LABEL = 60;
const NARROW_BAR = 48; // as in style.css (@container): the label of a narrower bar stands behind it
const LABEL_FONT = 12;
const DOT = 11; // as in style.css (.vis-dot)
const BEHIND_DOT = 13; // as in style.css (.vis-point): room of the dot, which vis-timeline does not count
const GAP = 19; // between a label and the next item, with paddings
const LEAST_ITEMS = 70;
const FAR_SHARE = 0.3; // a gap this long, of the whole time, sets single events apart from the rest
const FEW = 0.08;
const LONG = 1.3; // a bar that would make the window longer than this runs out of it
const LABEL_SHARE = 0.22; // of the time, kept free for the label of the last event

export const GROUPS = data.words.lanes;

let timeline;
let items;
let pane;
let note;
let shown = [];
let handlers = {};

const toDate = (iso, plus = 0) => { const [y, m, d] = iso.split('-').map(Number); return new Date(y, m - 1, d + plus); };

const makeItem = (event, rank) => {
  const { earliest, latest } = event.when;
  const base = { id: event.id, event, rank };
  if (isDay(event.when)) return { ...base, type: 'point', start: toDate(earliest) };
  const start = earliest ? toDate(earliest) : new Date(toDate(latest).getTime() - OPEN_END);
  const end = latest ? toDate(latest, 1) : new Date(toDate(earliest).getTime() + OPEN_END);
  return { ...base, type: 'range', start, end };
};

const all = data.events
  .filter(data.isDated)
  .sort((a, b) => data.countSources(b) - data.countSources(a))
  .map(makeItem);

const classOf = ({ event }) => [
  `group-${GROUPS[event.type] ?? 'other'}`, `status-${event.status}`,
  event.conflicts.length ? 'has-conflict' : '',
  event.when.earliest ? '' : 'open-start', event.when.latest ? '' : 'open-end',
  /[~?%]/.test(event.when.when) ? 'approximate' : '',
].filter(Boolean).join(' ');

const endOf = (item) => item.end ?? item.start;

/** Draws the timeline into `parent`; `on` holds `choose(item)` and `hover(words, event, fact)` and `ready()`. */
export const makeTimeline = (parent, on) => {
  pane = parent;
  handlers = on;
  const field = el('div', { class: 'canvas' });
  note = el('p', { class: 'pane-note', role: 'status', hidden: true });
  pane.append(field, note);
  items = new DataSet([]);
  timeline = new Timeline(field, items, {
    ...makeOptions(), ...findWindow(all), stack: true, height: '100%', zoomMin: 12 * DAY, zoomMax: 150 * 365 * DAY,
    orientation: { axis: 'top', item: 'top' }, margin: { item: { horizontal: 8, vertical: 2 }, axis: 4 }, showCurrentTime: false, showTooltips: false,
    selectable: true, multiselect: false, order: (a, b) => a.start - b.start || a.rank - b.rank,
    template: makeLabel, onInitialDrawComplete: handlers.ready,
  });
  timeline.on('select', ({ items: [id] }) => handlers.choose(id ? data.eventById.get(id) : null));
  timeline.on('itemover', ({ item, event }) => handlers.hover(describe(data.eventById.get(item)), event, data.eventById.get(item)));
  timeline.on('itemout', () => handlers.hover(null));
  timeline.on('rangechanged', () => { trimAxis(); fill(); });
};

const makeLabel = (item) => {
  const label = el('span', { class: 'event-label' }, item.event.summary);
  label.style.maxWidth = `${item.label}px`;
  return label;
};

const makeHint = (direction) => el('button', { type: 'button', class: 'quiet', hidden: true, onclick: () => showSide(direction) });

/** Buttons of the pane's head that lead to events outside the window. */
export const hints = { before: makeHint(-1), after: makeHint(1) };

const makeOptions = () => ({ locale: getLanguage(), moment: (date) => moment(date).locale(getLanguage()), locales: { ko: { current: '현재', time: '시각' }, en: { current: 'current', time: 'time' } } });

/** A scale of years has no second row of labels: its room goes to the events. */
const trimAxis = () => {
  const showMajorLabels = timeline.timeAxis?.step?.scale !== 'year';
  if (showMajorLabels !== timeline.timeAxis?.options?.showMajorLabels) timeline.setOptions({ showMajorLabels });
};

const describe = (event) => [event.summary, `${formatPeriod(event.when)} · ${t('type', event.type)} · ${t('statusName', event.status)}`];

/** The time that holds all events but a few that lie far from the rest. */
const findWindow = (list) => {
  if (list.length === 0) return {};
  const sorted = [...list].sort((a, b) => a.start - b.start);
  const few = Math.floor(sorted.length * FEW);
  const whole = Math.max(...sorted.map(endOf)) - sorted[0].start;
  let first = 0;
  let last = sorted.length;
  for (let i = 1; i <= few; i += 1) {
    if (sorted[i].start - sorted[i - 1].start > whole * FAR_SHARE * 0.5) first = i;
    if (sorted[sorted.length - i].start - sorted[sorted.length - i - 1].start > whole * FAR_SHARE) last = sorted.length - i;
  }
  const kept = sorted.slice(first, last);
  const start = kept[0].start.getTime();
  const labelled = start + (kept.at(-1).start - start) * (1 + Math.max(LABEL_SHARE, LABEL_WIDTHS.at(-1) / pane.clientWidth));
  const ended = Math.max(...kept.map(endOf));
  const end = Math.max(labelled, ended - start < (labelled - start) * LONG ? ended : 0, start + YEAR / 4);
  const margin = Math.max(20 * DAY, (end - start) * 0.02);
  return { start: new Date(start - margin), end: new Date(end + margin) };
};

export const drawTimeline = (view) => {
  const { events } = makeFocus();
  const passing = new Set(view.events.map((event) => event.id));
  shown = all.filter((item) => passing.has(item.id) && (!events || events.has(item.id)));
  fill();
  const choice = getChoice();
  timeline.setSelection(choice?.kind === 'event' && items.get(choice.item.id) ? [choice.item.id] : []);
};

/** Puts in the strongest of the events in view, and says what is left out. */
const fill = () => {
  const { start, end } = timeline.getWindow();
  const inView = shown.filter((item) => item.start <= end && endOf(item) >= start);
  const room = Math.max(LEAST_ITEMS, Math.floor((pane.clientHeight / ROW) * (pane.clientWidth / LABEL_WIDTHS[1])));
  const chosen = getChoice()?.item?.id;
  const kept = inView.filter((item, index) => index < room || item.id === chosen);
  const ids = new Set(kept.map((item) => item.id));
  fitLabels(kept, start, end);
  items.remove(items.getIds().filter((id) => !ids.has(id)));
  const isStale = (item) => Math.abs((items.get(item.id)?.label ?? -99) - item.label) > 4;
  items.update(kept.filter(isStale).map((item) => ({ ...item, className: classOf(item) })));
  note.hidden = inView.length === kept.length;
  note.textContent = t('strongestEvents')(kept.length, inView.length);
  setHint(hints.before, shown.filter((item) => endOf(item) < start).length, 'earlier');
  setHint(hints.after, shown.filter((item) => item.start > end).length, 'later');
};

/** Gives each item the width of its label: shorter ones until the rows fit, then the room up to the next item. */
const fitLabels = (kept, start, end) => {
  const room = Math.floor((pane.clientHeight - HEAD) / ROW);
  const scale = pane.clientWidth / (end - start);
  const sorted = [...kept].sort((a, b) => a.start - b.start || a.rank - b.rank);
  const lay = (width) => layRows(sorted, scale, width);
  const rows = LABEL_WIDTHS.map(lay).find((one) => one.length <= room) ?? lay(LABEL_WIDTHS.at(-1));
  pane.classList.toggle('overflows', rows.length > room); // the rest can be dragged into sight
  for (const row of rows) {
    row.forEach(({ item, left, from, least }, index) => {
      const next = row[index + 1]?.left ?? Infinity;
      const origin = from - left > NARROW_BAR ? left : from;
      const inside = Math.max(LEAST_LABEL, end * scale - origin - GAP); // a label stops at the edge of the pane
      item.label = Math.floor(Math.min(LABEL_WIDTHS[0], inside, Math.max(least, next - from - GAP)));
    });
  }
};

/** Stacks as vis-timeline does: each item goes to the first row that is free. */
const layRows = (sorted, scale, width) => {
  const rows = [];
  for (const item of sorted) {
    const left = item.start * scale - (item.end ? 0 : DOT);
    const from = item.end ? item.end * scale : left + BEHIND_DOT;
    const bar = item.end ? (item.end - item.start) * scale : 0;
    const least = Math.ceil(Math.min(LABEL_WIDTHS[0], Math.max(width, bar - GAP), measure(item.event)));
    const row = rows.find((one) => one.at(-1).right <= left) ?? rows[rows.push([]) - 1];
    row.push({ item, left, from, least, right: from + least + GAP });
  }
  return rows;
};

const measure = (event) => {
  const canvas = measure.canvas ??= document.createElement('canvas').getContext('2d');
  canvas.font = `${LABEL_FONT}px ${getComputedStyle(document.body).fontFamily}`;
  const widths = measure.widths ??= new Map();
  if (!widths.has(event.id)) widths.set(event.id, canvas.measureText(event.summary.slice(0, 80)).width + (event.conflicts.length ? 14 : 0));
  return widths.get(event.id);
};

const setHint = (button, count, word) => {
  button.hidden = count === 0;
  button.textContent = word === 'earlier' ? `‹ ${t(word)(count)}` : `${t(word)(count)} ›`;
};

/** Widens the window until the events on one side are in it. */
const showSide = (direction) => {
  const { start, end } = timeline.getWindow();
  const far = direction < 0 ? Math.min(...shown.map((item) => item.start)) : Math.max(...shown.map(endOf));
  const margin = Math.abs(end - start) * 0.06;
  setWindow(direction < 0 ? new Date(far - margin) : start, direction < 0 ? end : new Date(far + margin));
};

const setWindow = (start, end) => timeline.setWindow(start, end, { animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 260, easingFunction: 'easeInOutQuad' } });

export const fitTimeline = () => { const { start, end } = findWindow(shown); if (start) setWindow(start, end); };

/** Brings the chosen event, or the events in the light, into the window. */
export const showChoice = () => {
  const choice = getChoice();
  if (choice?.kind === 'event') {
    const item = all.find((one) => one.id === choice.item.id);
    const { start, end } = timeline.getWindow();
    if (!item) return;
    if (endOf(item) < start || item.start > end) timeline.moveTo(item.start, { animation: false });
    requestAnimationFrame(() => requestAnimationFrame(() => bringIntoSight(item.id)));
  } else if (choice?.kind === 'entity' || choice?.kind === 'article') fitTimeline();
};

/** Scrolls to the row of an item that lies above or below the pane. */
const bringIntoSight = (id) => {
  const box = pane.querySelector('.vis-selected .event-label')?.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (box && box.bottom < frame.bottom - ROW && box.top > frame.top + HEAD - ROW) return;
  if (items.get(id)) timeline.focus(id, { zoom: false, animation: { duration: 120, easingFunction: 'linear' } });
};

export const zoomTimeline = (factor) => (factor > 1 ? timeline.zoomIn(1 - 1 / factor) : timeline.zoomOut(1 / factor - 1));
export const panTimeline = (share) => {
  const { start, end } = timeline.getWindow();
  timeline.setWindow(new Date(+start + share * (end - start)), new Date(+end + share * (end - start)), { animation: false });
};

export const relabelTimeline = () => { timeline.setOptions(makeOptions()); fill(); };

/** Events in the order of time, as shown; for going from one to the next. */
export const listShown = () => [...shown].sort((a, b) => a.start - b.start || a.rank - b.rank).map((item) => item.event);
