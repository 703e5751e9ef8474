// The strip below the timeline: how many events lie where in the whole time, and the window to move over them.
import { el } from './dom.js';
import { t } from './labels.js';
import { listMarks, toIso } from './scale.js';

const BIN = 5; // pixels of a bar
const YEAR_FONT = 10.5; // pixels
const LEAST = 10; // pixels of the narrowest window
const STEP = 0.02; // of the whole, for an arrow key

let strip;
let bars;
let frame;
let grips;
let span = { start: 0, end: 1 };
let onWindow = () => {};

/** Makes the strip; `change(window)` is called while it is moved. */
export const makeBrush = (change) => {
  onWindow = change;
  bars = el('canvas', { 'aria-hidden': 'true' });
  grips = ['start', 'end'].map((side) => el('div', { class: `grip ${side}`, role: 'slider', tabindex: '0', 'data-side': side }));
  frame = el('div', { class: 'frame' }, grips);
  strip = el('div', { class: 'brush' }, bars, frame);
  grips.forEach((grip) => grip.addEventListener('keydown', (event) => moveByKey(event, grip.dataset.side)));
  strip.addEventListener('pointerdown', startMove);
  return strip;
};

let current = { start: 0, end: 1 };
const clamp = (value, least, most) => Math.max(least, Math.min(most, value));
const toX = (time) => ((time - span.start) / (span.end - span.start)) * strip.clientWidth;
const toTimeAt = (x) => span.start + (x / strip.clientWidth) * (span.end - span.start);
const leastSpan = () => (LEAST / Math.max(1, strip.clientWidth)) * (span.end - span.start);

const moveSide = (side, time) => onWindow(side === 'start'
  ? { start: clamp(time, span.start, current.end - leastSpan()), end: current.end }
  : { start: current.start, end: clamp(time, current.start + leastSpan(), span.end) });

const moveByKey = (event, side) => {
  const step = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, Home: -1, End: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  moveSide(side, current[side] + step * (span.end - span.start));
};

const startMove = (down) => {
  if (down.button > 0) return;
  down.preventDefault();
  const left = strip.getBoundingClientRect().left;
  const side = down.target.dataset?.side;
  const from = toTimeAt(down.clientX - left);
  const before = { ...current };
  const isInside = frame.contains(down.target);
  strip.setPointerCapture(down.pointerId);
  const move = (event) => {
    const time = toTimeAt(clamp(event.clientX - left, 0, strip.clientWidth));
    if (side) moveSide(side, time);
    else if (isInside) onWindow({ start: before.start + time - from, end: before.end + time - from });
    else if (Math.abs(toX(time) - toX(from)) > LEAST) onWindow({ start: Math.min(from, time), end: Math.max(from, time) });
  };
  const stop = (event) => {
    strip.removeEventListener('pointermove', move);
    if (!side && !isInside && Math.abs(event.clientX - down.clientX) < LEAST) { // a click brings the window there
      const half = (before.end - before.start) / 2;
      onWindow({ start: from - half, end: from + half });
    }
  };
  strip.addEventListener('pointermove', move);
  strip.addEventListener('pointerup', stop, { once: true });
};

/** Draws the bars of the items and the window over them. */
export const drawBrush = (items, whole, shown) => {
  span = whole;
  const [width, height] = [strip.clientWidth, strip.clientHeight];
  if (width < 20) return;
  const ratio = window.devicePixelRatio || 1;
  [bars.width, bars.height] = [width * ratio, height * ratio];
  const counts = new Array(Math.ceil(width / BIN)).fill(0);
  items.forEach((item) => { counts[clamp(Math.floor(toX((item.start + item.end) / 2) / BIN), 0, counts.length - 1)] += 1; });
  const most = Math.max(1, ...counts);
  const pen = bars.getContext('2d');
  pen.scale(ratio, ratio);
  pen.fillStyle = getComputedStyle(strip).getPropertyValue('--bar').trim();
  counts.forEach((count, index) => {
    const tall = count && Math.max(2, Math.sqrt(count / most) * (height - YEAR_FONT - 6));
    if (tall) pen.fillRect(index * BIN, height - tall, BIN - 1, tall);
  });
  writeYears(pen, width);
  moveFrame(shown);
};

/** The years of the whole time, along the upper edge. */
const writeYears = (pen, width) => {
  const look = getComputedStyle(strip);
  pen.font = `${YEAR_FONT}px ${look.fontFamily}`;
  pen.fillStyle = look.color;
  strip.dataset.years = listMarks(span.start, span.end, width).major.map(({ time, words }, index, marks) => {
    const [x, next] = [Math.max(0, toX(time)), marks[index + 1] ? toX(marks[index + 1].time) : width];
    if (x + pen.measureText(words).width + 6 > next) return '';
    pen.fillText(words, x + 4, YEAR_FONT + 1);
    return words;
  }).filter(Boolean).join(' ');
};

export const moveFrame = (shown) => {
  current = shown;
  const [left, right] = [clamp(toX(shown.start), 0, strip.clientWidth - 4), clamp(toX(shown.end), 4, strip.clientWidth)];
  frame.style.left = `${left}px`;
  frame.style.width = `${Math.max(4, right - left)}px`;
  grips.forEach((grip) => {
    const { side } = grip.dataset;
    grip.setAttribute('aria-label', t(side === 'start' ? 'windowStart' : 'windowEnd'));
    grip.setAttribute('aria-valuemin', String(new Date(span.start).getUTCFullYear()));
    grip.setAttribute('aria-valuemax', String(new Date(span.end).getUTCFullYear()));
    grip.setAttribute('aria-valuenow', String(new Date(clamp(shown[side], span.start, span.end)).getUTCFullYear()));
    grip.setAttribute('aria-valuetext', toIso(clamp(shown[side], span.start, span.end)));
  });
};
