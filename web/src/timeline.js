// The timeline: a day is a dot, anything wider a bar from its first to its last possible day.
import { drawBrush, makeBrush, moveFrame } from './brush.js';
import * as data from './data.js';
import { formatPeriod, isDay } from './dates.js';
import { el, put } from './dom.js';
import { count, t } from './labels.js';
import { drawTimelinePicture } from './pictures.js';
import { nameStatus } from './pieces.js';
import { countRows, layRows } from './rows.js';
import { DAY, YEAR, addMargin, findDensest, listMarks, toTime } from './scale.js';
import { tellTitle } from './story.js';
import { getChoice, makeFocus } from './view.js';

const OPEN_END = YEAR; // an open side is drawn one year long and fades out
const ROW = 21; // pixels of a row, as in style.css (.item)
const AXIS = 38; // pixels of the axis, as in style.css (.axis)
const LANE_HEAD = 18; // pixels of a lane's name
const FONT = 12;
const SHORTEST = 12 * DAY;
const LONGEST = 200 * YEAR;
const MAJOR = 64; // pixels that the year needs at the left edge
const MARK_GAP = 7; // pixels between a mark's line and its words, as in style.css (.axis)
const LANES = ['people', 'ties', 'works', 'talk', 'other']; // of the lexicon's event types, from above
const ACTORS = 5; // names with a lane of their own, at most
const LANE_ROWS = 2; // rows that a lane should have

export const GROUPS = data.words.lanes;

let pane;
let field;
let brush;
let handlers = {};
let shown = [];
let whole = { start: 0, end: 1 };
let shownWindow = null;
let laneKind = 'none';

const makeItem = (event) => {
  const { earliest, latest } = event.when;
  const start = earliest ? toTime(earliest) : toTime(latest) - OPEN_END;
  const end = latest ? toTime(latest, 1) : toTime(earliest) + OPEN_END;
  return { id: event.id, event, isPoint: isDay(event.when), start, end };
};

const all = data.events.filter(data.isDated).map(makeItem).sort((a, b) => data.compareWeight(a.event, b.event));

const classOf = ({ event, isPoint }) => [
  'item', isPoint ? 'point' : 'range', `group-${GROUPS[event.type] ?? 'other'}`, `status-${event.status}`,
  event.conflicts.length ? 'has-conflict' : '',
  event.when.earliest ? '' : 'open-start', event.when.latest ? '' : 'open-end',
  /[~?%]/.test(event.when.when) ? 'approximate' : '',
  getChoice()?.item?.id === event.id ? 'chosen' : '',
].filter(Boolean).join(' ');

/** Draws the timeline into `parent`; `on` holds `choose(item)`, `hover(words, event, fact)` and `ready()`. */
export const makeTimeline = (parent, on) => {
  pane = parent;
  handlers = on;
  field = el('div', { class: 'canvas' });
  brush = makeBrush(setWindow);
  pane.append(field, brush);
  field.addEventListener('click', ({ target }) => choose(target.closest('[data-id], [data-cluster]')));
  field.addEventListener('mouseover', (event) => hoverItem(event));
  field.addEventListener('mouseleave', () => handlers.hover(null));
  field.addEventListener('wheel', (event) => {
    event.preventDefault();
    const { left, width } = field.getBoundingClientRect();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) panTimeline(event.deltaX / width);
    else zoomAt(Math.exp(-event.deltaY * 0.002), (event.clientX - left) / width);
  }, { passive: false });
  field.addEventListener('pointerdown', startDrag);
  new ResizeObserver(drawAll).observe(field);
  requestAnimationFrame(() => requestAnimationFrame(handlers.ready));
};

const pointers = new Map();

/** One finger or the mouse moves the time, two fingers zoom. */
const startDrag = (down) => {
  if (down.button > 0) return;
  pointers.set(down.pointerId, down.clientX);
  let last = down.clientX;
  let isMoved = false;
  const move = (event) => {
    if (!pointers.has(event.pointerId)) return;
    const { left, width } = field.getBoundingClientRect();
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined && event.pointerId === down.pointerId) zoomAt(Math.max(8, Math.abs(event.clientX - other)) / Math.max(8, Math.abs(last - other)), (other - left) / width);
    else if (event.pointerId === down.pointerId && (isMoved || Math.abs(event.clientX - down.clientX) > 4)) {
      isMoved = true;
      field.classList.add('dragged');
      panTimeline((last - event.clientX) / width);
    } else return;
    last = event.clientX;
    pointers.set(event.pointerId, last);
  };
  const stop = (event) => {
    if (event.pointerId !== down.pointerId) return;
    pointers.delete(down.pointerId);
    removeEventListener('pointermove', move);
    ['pointerup', 'pointercancel'].forEach((name) => removeEventListener(name, stop));
    setTimeout(() => field.classList.remove('dragged'));
  };
  addEventListener('pointermove', move);
  ['pointerup', 'pointercancel'].forEach((name) => addEventListener(name, stop));
};

let clusters = [];

const choose = (target) => {
  if (field.classList.contains('dragged') || !target) return;
  if (target.dataset.id) handlers.choose(data.eventById.get(target.dataset.id));
  else openCluster(clusters[Number(target.dataset.cluster)]);
};

/** Zooms to what a cluster holds; what lies on the same days is listed instead. */
const openCluster = (items) => {
  const [start, end] = [Math.min(...items.map((item) => item.start)), Math.max(...items.map((item) => item.end))];
  const isClose = end - start > (shownWindow.end - shownWindow.start) * 0.8 || end - start < 3 * DAY;
  if (isClose) handlers.choose({ route: `events/${items.map((item) => item.id).join(',')}` });
  else setWindow(addMargin({ start, end }));
};

const hoverItem = ({ target, clientX, clientY }) => {
  const found = target.closest('[data-id], [data-cluster]');
  if (!found) handlers.hover(null);
  else if (found.dataset.id) { const event = data.eventById.get(found.dataset.id); handlers.hover(describe(event), { clientX, clientY }, event); }
  else handlers.hover([count('nEvents', clusters[Number(found.dataset.cluster)].length), t('openCluster')], { clientX, clientY });
};

const describe = (event) => [event.summary, [formatPeriod(event.when), t('type', event.type), nameStatus(event)].filter(Boolean).join(' · ')];

export const drawTimeline = (view) => {
  const { events } = makeFocus();
  const passing = new Set(view.events.map((event) => event.id));
  const before = shown;
  shown = all.filter((item) => passing.has(item.id) && (!events || events.has(item.id)));
  const isSame = before.length === shown.length && before.every((item, index) => item === shown[index]);
  if (!isSame || !shownWindow) { whole = findWhole(); shownWindow = findDensest(shown) ?? whole; }
  drawAll();
};

const findWhole = () => {
  const list = shown.length ? shown : all;
  return list.length ? addMargin({ start: list.reduce((least, item) => Math.min(least, item.start), Infinity), end: list.reduce((most, item) => Math.max(most, item.end), -Infinity) }) : { start: Date.UTC(2000, 0, 1), end: Date.UTC(2001, 0, 1) };
};

const drawAll = () => { if (!shownWindow) return; drawField(); drawBrush(shown, whole, shownWindow); };

// ---- lanes and rows ----

const listLanes = (items, height) => {
  if (laneKind === 'none') return [{ name: '', items }];
  if (laneKind === 'type') return group(items, (item) => GROUPS[item.event.type] ?? 'other', LANES, (key) => t('lane', key));
  const counts = new Map();
  shown.forEach((item) => item.event.participants.forEach(({ entity }) => counts.set(entity, (counts.get(entity) ?? 0) + 1)));
  const chosen = getChoice()?.item?.id;
  const most = Math.max(2, Math.min(ACTORS, Math.floor(height / (LANE_HEAD + LANE_ROWS * ROW)) - 1)); // and one for the others
  const actors = data.entities.filter(({ id, kind }) => counts.has(id) && kind !== 'place' && id !== chosen).sort((a, b) => counts.get(b.id) - counts.get(a.id)).slice(0, most).map(({ id }) => id);
  const actorOf = (item) => actors.find((id) => item.event.participants.some(({ entity }) => entity === id)) ?? 'rest';
  return group(items, actorOf, [...actors, 'rest'], (key) => data.entityById.get(key)?.name ?? t('rest'));
};

const group = (items, keyOf, order, nameOf) => order
  .map((key) => ({ name: nameOf(key), items: items.filter((item) => keyOf(item) === key) }))
  .filter((lane) => lane.items.length > 0);

/** Shares the rows out: every lane gets one, then those a second that need it, the rest go where most labels would find no room. */
const shareRows = (lanes, height, width) => {
  const free = Math.floor((height - (laneKind === 'none' ? 0 : lanes.length * LANE_HEAD)) / ROW);
  if (lanes.length < 2) return lanes.map(() => Math.max(1, free));
  const needs = lanes.map((lane) => countRows(lane.items, width));
  const counts = lanes.map(() => 1);
  let given = lanes.length;
  needs.forEach((need, index) => { if (need >= LANE_ROWS && given < free) { counts[index] = LANE_ROWS; given += LANE_ROWS - 1; } });
  for (; given < free; given += 1) {
    const ratios = lanes.map((_, index) => needs[index] / counts[index]);
    const neediest = Math.max(...ratios);
    if (neediest <= 1) break;
    counts[ratios.indexOf(neediest)] += 1;
  }
  return counts;
};

const drawField = () => {
  const { clientWidth: width, clientHeight: height } = field;
  if (width < 50 || height < 50) return;
  const { start, end } = shownWindow;
  const toX = (time) => ((time - start) / (end - start)) * width;
  const visible = shown.filter((item) => item.start <= end && item.end >= start)
    .map((item) => ({ ...item, x1: item.isPoint ? toX(item.start + DAY / 2) : toX(item.start), x2: item.isPoint ? toX(item.start + DAY / 2) : toX(item.end), words: measure(item.event) }));
  const chosen = getChoice()?.item?.id;
  if (chosen) visible.sort((a, b) => (b.id === chosen) - (a.id === chosen));
  const lanes = listLanes(visible, height - AXIS);
  const counts = shareRows(lanes, height - AXIS, width);
  clusters = [];
  let top = AXIS;
  const parts = lanes.flatMap((lane, index) => {
    const head = laneKind === 'none' ? [] : [el('div', { class: 'lane-name', at: { top } }, lane.name)];
    if (head.length) top += LANE_HEAD;
    const { rows, clusters: bundles } = layRows(lane.items, counts[index], width);
    const drawn = [...head, ...rows.flatMap((row, number) => row.map((one) => makeElement(one, top + number * ROW, width))),
      ...bundles.map((bundle) => makeCluster(bundle, top + (counts[index] - 1) * ROW))];
    top += counts[index] * ROW;
    return drawn;
  });
  put(field, ...(shown.length ? [makeAxis(start, end, width, toX), ...parts] : [el('p', { class: 'nothing' }, t('noneDated'))]));
};

const makeElement = ({ item, label, side }, top, width) => {
  const [x1, x2] = item.isPoint ? [item.x1 - 5.5, item.x1 + 5.5] : [Math.max(-4, item.x1), Math.min(width + 4, Math.max(item.x2, item.x1 + 3))];
  const left = { inside: Math.max(0, x1) + 5, right: x2 + 4, left: x1 - 4 - label }[side];
  return el('button', { type: 'button', class: classOf(item), tabindex: '-1', 'data-id': item.id, at: { top, left: x1, width: x2 - x1 } },
    el('span', { class: 'shape' }), el('span', { class: 'event-label', lang: 'ko', at: { left: left - x1, width: Math.floor(label) } }, item.event.summary));
};

const makeCluster = ({ x, items }, top) => {
  if (items.length === 1) {
    const [item] = items;
    return el('button', { type: 'button', class: `${classOf({ ...item, isPoint: true })} bare`, tabindex: '-1', 'data-id': item.id, 'aria-label': item.event.summary, at: { top, left: x - 5.5, width: 11 } }, el('span', { class: 'shape' }));
  }
  clusters.push(items);
  return el('button', { type: 'button', class: 'cluster', tabindex: '-1', 'data-cluster': clusters.length - 1, 'aria-label': count('nEvents', items.length), at: { top, left: x - 11 } }, String(items.length));
};

const makeAxis = (start, end, width, toX) => {
  const { minor, major } = listMarks(start, end, width);
  const inside = minor.filter(({ time }) => time >= start && time <= end);
  const years = major.filter(({ time }, index) => {
    const next = major[index + 1]?.time ?? Infinity;
    return time <= end && (time >= start || (next > start && toX(Math.min(next, end)) >= MAJOR));
  });
  const makeMark = (words, time, look, weight) => {
    const x = Math.max(0, toX(time));
    const isWhole = x + MARK_GAP + measureWords(words, weight) <= width; // else its line stands alone
    return isWhole ? el('span', { class: look, at: { left: Math.round(x) } }, words) : el('i', { class: look === 'minor' ? 'bare fine' : 'bare', at: { left: Math.round(x) } });
  };
  return el('div', { class: 'axis', 'aria-hidden': 'true' },
    years.map(({ words, time }) => makeMark(words, time, time < start ? 'major cut' : 'major', 600)),
    inside.map(({ words, time }) => makeMark(words, time, 'minor', 400)));
};

const measureWords = (words, weight) => {
  const canvas = measureWords.canvas ??= document.createElement('canvas').getContext('2d');
  canvas.font = `${weight} ${FONT}px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(words).width;
};

const measure = (event) => {
  const widths = measure.widths ??= new Map();
  if (!widths.has(event.id)) widths.set(event.id, Math.ceil(measureWords(event.summary, 400) * 1.015) + 4 + (event.conflicts.length ? 14 : 0));
  return widths.get(event.id);
};

// ---- the window ----

let isAsked = false;

const setWindow = ({ start, end }) => {
  const span = Math.max(SHORTEST, Math.min(LONGEST, end - start));
  shownWindow = { start, end: start + span };
  moveFrame(shownWindow);
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => { isAsked = false; drawField(); });
};

const zoomAt = (factor, share) => {
  const { start, end } = shownWindow;
  const span = Math.max(SHORTEST, Math.min(LONGEST, (end - start) / factor));
  const at = start + (end - start) * share;
  setWindow({ start: at - span * share, end: at + span * (1 - share) });
};

export const fitTimeline = () => setWindow(findWhole());
export const resetTimeline = () => setWindow(findDensest(shown) ?? findWhole());
export const zoomTimeline = (factor) => zoomAt(factor, 0.5);
export const panTimeline = (share) => { const { start, end } = shownWindow; setWindow({ start: start + share * (end - start), end: end + share * (end - start) }); };
export const getWindow = () => shownWindow;

/** Brings the chosen event into the window. */
export const showChoice = () => {
  const choice = getChoice();
  const item = choice?.kind === 'event' && all.find((one) => one.id === choice.item.id);
  if (!item || (item.end >= shownWindow.start && item.start <= shownWindow.end)) return;
  const half = (shownWindow.end - shownWindow.start) / 2;
  const middle = (item.start + item.end) / 2;
  setWindow({ start: middle - half, end: middle + half });
};

/** What the pane shows as an SVG. */
export const makeTimelinePicture = () => drawTimelinePicture({ field, font: getComputedStyle(document.body).fontFamily, title: `${tellTitle()} – ${t('timeline')}` });

export const setLanes = (kind) => { laneKind = kind; drawAll(); };
export const getLanes = () => laneKind;
export const relabelTimeline = () => drawAll();

/** Events in the order of time, as shown; for going from one to the next. */
export const listShown = () => [...shown].sort((a, b) => a.start - b.start || a.end - b.end).map((item) => item.event);
