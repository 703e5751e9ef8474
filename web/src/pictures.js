// Pictures of network and timeline to save or to print, always in the colours of the light page.
import * as data from './data.js';
import { el, icon, saveAs } from './dom.js';
import { t } from './labels.js';
import { makeNodeBox, placeLabels } from './labelling.js';
import { drawPicture, tag, text, toAddress, toPng } from './svg.js';

const MARGIN = 12;
const FONT = 12; // pixels, as in style.css (.node-label, .item)
const LABELS = 400; // in a picture, which has no edge
const LINE = { former: '6 4', event: '1.5 3' }; // dashes
const ARROW = 6; // pixels
const EMPTY = { x1: 0, x2: 120, y1: 0, y2: 60 }; // a picture of nothing
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Draws with the colours of the light page, whatever the screen shows. */
const inLight = (draw) => {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = 'light';
  try { return draw(); } finally { dataset.theme = before; }
};

// ---- network ----

const polygon = (corners, turn = 0) => Array.from({ length: corners }, (_, index) => { const angle = turn + (2 * Math.PI * index) / corners; return [Math.sin(angle), -Math.cos(angle)]; });
const SHAPES = { lab: polygon(6, Math.PI / 6), university: polygon(4), alliance: polygon(8, Math.PI / 8), place: polygon(3), product: polygon(5) };
const SQUARES = { company: 0.2, organization: 0 }; // how round their corners are

const drawNode = ({ x, y, size, kind }) => {
  const look = { fill: css(`--kind-${kind}`) || css('--faint'), stroke: '#fff', 'stroke-width': 1.5 };
  if (kind in SQUARES) return tag('rect', { x: x - size / 2, y: y - size / 2, width: size, height: size, rx: size * SQUARES[kind], ...look });
  if (kind in SHAPES) return tag('polygon', { points: SHAPES[kind].map(([dx, dy]) => `${(x + (dx * size) / 2).toFixed(1)},${(y + (dy * size) / 2).toFixed(1)}`).join(' '), ...look });
  return tag('circle', { cx: x, cy: y, r: size / 2, ...look });
};

/** A line, bent where several tie the same two names; an arrow where the tie has a direction. */
const drawLine = ({ from, to, type, weight, former, isDirected, bend }) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const reach = Math.hypot(to.x - middle.x, to.y - middle.y);
  const [ux, uy] = [(to.x - middle.x) / reach, (to.y - middle.y) / reach];
  const tip = { x: to.x - (ux * to.size) / 2, y: to.y - (uy * to.size) / 2 };
  const colour = css(`--tie-${type}`) || css('--faint');
  const at = ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const wing = (side) => ({ x: tip.x - ux * ARROW - side * uy * ARROW * 0.45, y: tip.y - uy * ARROW + side * ux * ARROW * 0.45 });
  return tag('path', { d: `M${at(from)}Q${at(middle)} ${at(tip)}`, fill: 'none', stroke: colour, 'stroke-width': Math.min(5, 1 + Math.sqrt(weight) * 0.6), 'stroke-dasharray': type === 'event' ? LINE.event : former ? LINE.former : null })
    + (isDirected ? tag('polygon', { points: [tip, wing(1), wing(-1)].map(at).join(' '), fill: colour }) : '');
};

/** The names and lines that the network shows, at their places: `{ nodes, lines }`. */
export const drawNetworkPicture = ({ nodes, lines, font, title }) => inLight(() => {
  const labels = placeLabels(nodes, { most: LABELS, isKept: true });
  const boxes = nodes.length ? [...nodes.map(makeNodeBox), ...labels.map(({ box }) => box)] : [EMPTY];
  const [x, y] = ['x1', 'y1'].map((side) => Math.floor(Math.min(...boxes.map((box) => box[side])) - MARGIN));
  const [right, bottom] = ['x2', 'y2'].map((side) => Math.ceil(Math.max(...boxes.map((box) => box[side])) + MARGIN));
  return drawPicture({ x, y, width: right - x, height: bottom - y, font, title, paper: '#fff' }, [
    tag('g', { opacity: 0.8 }, lines.map(drawLine).join('\n')), ...nodes.map(drawNode),
    ...labels.map(({ node, box }) => text(node.name, { x: (box.x1 + box.x2) / 2, y: box.y2 - 4, 'text-anchor': 'middle', 'font-size': FONT, 'font-weight': 500, fill: css('--ink'), stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke' })),
  ]);
});

// ---- timeline ----

const HATCH = 'hatch';
const makeHatch = (tone, number) => tag('pattern', { id: `${HATCH}${number}`, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
  tag('rect', { width: 7, height: 7, fill: '#fff' }) + tag('rect', { width: 7, height: 4, fill: tone, 'fill-opacity': 0.3 }));
const makeFade = (tone, number, side) => tag('linearGradient', { id: `fade-${side}${number}` },
  tag('stop', { offset: side === 'start' ? 0 : 1, 'stop-color': tone, 'stop-opacity': 0 }) + tag('stop', { offset: side === 'start' ? 1 : 0, 'stop-color': tone, 'stop-opacity': 0.4 }));

const canvas = () => (canvas.pen ??= document.createElement('canvas').getContext('2d'));

/** As many letters as fit, as the screen shows them. */
const cut = (words, width, font) => {
  canvas().font = `${FONT}px ${font}`;
  if (canvas().measureText(words).width <= width + 2) return words;
  let kept = words;
  while (kept && canvas().measureText(`${kept}…`).width > width) kept = kept.slice(0, -1);
  return `${kept}…`;
};

/** What the timeline's pane shows, read off its elements: it draws every shape at the place where it is seen. */
export const drawTimelinePicture = ({ field, font, title }) => inLight(() => {
  const frame = field.getBoundingClientRect();
  const tones = [];
  const definitions = [];
  const number = (tone) => {
    if (!tones.includes(tone)) {
      tones.push(tone);
      const at = tones.length - 1;
      definitions.push(makeHatch(tone, at), makeFade(tone, at, 'start'), makeFade(tone, at, 'end'));
    }
    return tones.indexOf(tone);
  };
  const boxOf = (element) => { const box = element.getBoundingClientRect(); return { x: box.left - frame.left, y: box.top - frame.top, width: box.width, height: box.height }; };

  const drawShape = (item) => {
    const shape = item.querySelector('.shape');
    const { x, y, width, height } = boxOf(shape);
    const tone = item.classList.contains('chosen') ? css('--accent') : getComputedStyle(item).getPropertyValue('--tone').trim();
    const is = (name) => item.classList.contains(name);
    if (is('point')) return tag('circle', { cx: x + width / 2, cy: y + height / 2, r: 4.5, fill: is('status-planned') ? '#fff' : tone, stroke: tone, 'stroke-width': 2 });
    const bar = { x, y, width, height, rx: 4 };
    if (is('status-planned')) return tag('rect', { ...bar, fill: '#fff', stroke: tone, 'stroke-width': 1.5, 'stroke-dasharray': is('open-start') || is('open-end') ? '4 3' : null });
    const fill = is('approximate') ? `url(#${HATCH}${number(tone)})` : is('open-start') ? `url(#fade-start${number(tone)})` : is('open-end') ? `url(#fade-end${number(tone)})` : null;
    return tag('rect', { ...bar, fill: fill ?? tone, 'fill-opacity': fill ? null : 0.28 })
      + (is('open-start') || is('open-end') ? '' : tag('rect', { x: x + 2, y: y + height - 2, width: Math.max(0, width - 4), height: 2, fill: tone }));
  };
  const drawLabel = (item) => {
    const label = item.querySelector('.event-label');
    if (!label) return '';
    const { x, y, width, height } = boxOf(label);
    const isDisputed = item.classList.contains('has-conflict');
    const isOff = item.classList.contains('status-cancelled') || item.classList.contains('status-denied');
    return (isDisputed ? text('≠', { x, y: y + height - 5, 'font-size': FONT, 'font-weight': 700, fill: css('--accent') }) : '')
      + text(cut(label.textContent, width - (isDisputed ? 14 : 0), font), { x: x + (isDisputed ? 14 : 0), y: y + height - 5, 'font-size': FONT, fill: css('--ink'), stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke', 'text-decoration': isOff ? 'line-through' : null });
  };
  const drawMark = (mark) => {
    const { x, y, height } = boxOf(mark);
    const isMajor = !mark.matches('.minor, .fine');
    return (mark.classList.contains('cut') ? '' : tag('line', { x1: x, x2: x, y1: y, y2: y + height, stroke: css(isMajor ? '--rule' : '--hair') }))
      + (mark.textContent && text(mark.textContent, { x: x + 6, y: y + 14, 'font-size': FONT, 'font-weight': isMajor ? 600 : 400, fill: css(isMajor ? '--ink' : '--soft') }));
  };
  const drawLane = (lane) => { const { x, y, width, height } = boxOf(lane); return tag('rect', { x, y, width, height, fill: css('--wash') }) + text(lane.textContent, { x: x + 12, y: y + 13, 'font-size': 11.5, 'font-weight': 650, fill: css('--soft') }); };
  const drawCluster = (one) => {
    const { x, y, width, height } = boxOf(one);
    return tag('rect', { x, y, width, height, rx: height / 2, fill: css('--soft') }) + text(one.textContent, { x: x + width / 2, y: y + 13, 'font-size': 11, 'font-weight': 650, 'text-anchor': 'middle', fill: '#fff' });
  };
  const all = (selector, draw) => [...field.querySelectorAll(selector)].map(draw);
  const parts = [...all('.axis > *', drawMark), ...all('.lane-name', drawLane), ...all('.item', drawShape), ...all('.item', drawLabel), ...all('.cluster', drawCluster)];
  return drawPicture({ width: Math.ceil(frame.width), height: Math.ceil(frame.height), font, title, paper: '#fff' }, parts, definitions);
});

// ---- saving ----

/** The button of a pane's head that saves its picture; `draw()` gives the SVG. */
export const makeSaveMenu = (name, draw) => {
  const menu = el('details', { class: 'menu saves', 'data-menu': `save-${name}` });
  const save = (words, kind, make) => el('button', { type: 'button', class: 'quiet', id: `save-${name}-${kind}`, onclick: async () => { saveAs(await make(draw()), `${name}.${kind}`); menu.open = false; } }, words);
  menu.append(
    el('summary', { class: 'icon-button', title: t('savePicture'), 'aria-label': t('savePicture'), id: `save-${name}` }, icon('save')),
    el('div', { class: 'menu-body' }, save(t('saveSvg'), 'svg', toAddress), save(t('savePng'), 'png', toPng)));
  return menu;
};

export { toAddress };
