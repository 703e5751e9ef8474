// The network: Cytoscape.js draws nodes and lines at places that are computed beforehand;
// labels lie above as text of one size, the strongest first, none over another.
import cytoscape from 'cytoscape';
import * as data from './data.js';
import { el, put } from './dom.js';
import { count, t } from './labels.js';
import { makeLabelBox, makeNodeBox, placeLabels } from './labelling.js';
import { drawNetworkPicture } from './pictures.js';
import { tellTitle } from './story.js';
import { getChoice, getStep, makeFocus } from './view.js';

const SHAPES = {
  person: 'ellipse', company: 'round-rectangle', lab: 'hexagon', university: 'round-diamond',
  organization: 'rectangle', alliance: 'octagon', place: 'round-triangle', product: 'round-pentagon',
};
const UNDIRECTED = new Set([...data.words.symmetric, 'event']);
const LABEL = { height: 16, gap: 3, most: 150, font: 12 }; // pixels, as LABEL_EM and LABEL_WIDTH in report/network/picture.py
const MARGIN = 14;
const HEAD = 26; // pixels of the pane's title, which the whole picture leaves free
const FOOT = 34; // pixels of the line below, which tells how many names are drawn
const MOST_ZOOM = 1.6;
const LABELS_AT_ONCE = 220;
const GUESTS = 40; // neighbours of the choice that are drawn beside the names of the step
const BEND = 22; // pixels that lines between the same two names are apart
const ROOM = 60; // pixels between two guests on their ring
const TURNS = 24; // of the ring, of which the one that keeps farthest from other names is taken
const NO_PLACE = [0, 0];

let cy;
let pane;
let layer;
let moved = false;
let isUpright = false;
let labels = [];
let handlers = {};
const widths = new Map();

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const measure = (name) => {
  if (!widths.has(name)) {
    const canvas = measure.canvas ??= document.createElement('canvas').getContext('2d');
    canvas.font = `500 ${LABEL.font}px ${css('--font')}`;
    widths.set(name, Math.min(LABEL.most, Math.ceil(canvas.measureText(name.slice(0, 80)).width) + 6));
  }
  return widths.get(name);
};

const makeStyle = () => [
  { selector: 'node', style: {
    width: 'data(size)', height: 'data(size)', shape: 'data(shape)', 'background-color': (node) => css(`--kind-${node.data('kind')}`) || css('--faint'),
    'border-width': 1.5, 'border-color': css('--paper'), 'overlay-opacity': 0, 'underlay-opacity': 0 } },
  { selector: 'edge', style: {
    width: (edge) => Math.min(5, 1 + Math.sqrt(edge.data('weight')) * 0.6), 'line-color': (edge) => css(`--tie-${edge.data('type')}`) || css('--faint'),
    'target-arrow-color': (edge) => css(`--tie-${edge.data('type')}`) || css('--faint'), 'target-arrow-shape': (edge) => (UNDIRECTED.has(edge.data('type')) ? 'none' : 'triangle'),
    'arrow-scale': 0.7, 'curve-style': data.ties.length > 800 ? 'haystack' : 'bezier', 'control-point-step-size': 26, opacity: 0.75, 'overlay-opacity': 0 } },
  { selector: 'edge[type = "event"]', style: { 'line-style': 'dotted', opacity: 0.8 } },
  { selector: 'edge[?former]', style: { 'line-style': 'dashed' } },
  { selector: '.gone', style: { display: 'none' } },
  { selector: 'node.faded', style: { opacity: 0.14 } },
  { selector: 'edge.faded', style: { opacity: 0.05 } },
  { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': css('--accent') } },
  { selector: 'node.hinted', style: { 'border-width': 3, 'border-color': css('--ink') } },
  { selector: 'edge.chosen', style: { opacity: 1, width: 4 } },
];

/** On a screen higher than wide the picture lies on its side. */
const turn = ([x, y]) => (isUpright ? { x: y, y: x } : { x, y });

/** Where a name of this step lies. */
const placeIn = (entity) => turn(entity.at[getStep() - entity.step] ?? NO_PLACE);

const isHigh = () => pane.clientHeight > pane.clientWidth * 1.2;

const turnIfNeeded = () => {
  if (isUpright === isHigh()) return;
  isUpright = !isUpright;
  placeAll();
};

let guests = new Set();
let isIn = () => true;

const placeAll = () => {
  cy.nodes().positions((node) => placeIn(data.entityById.get(node.id())));
  placeGuests();
};

/** Sets guests on a ring around the chosen name, or around the middle of those in the light. */
const placeGuests = () => {
  if (guests.size === 0) return;
  const centre = getChoice()?.item?.id;
  const { names } = makeFocus();
  const hosts = [...(names ?? [])].filter((id) => !guests.has(id) && isIn(id)).map((id) => cy.getElementById(id).position());
  const box = cy.nodes().not('.gone').filter((node) => !guests.has(node.id())).boundingBox();
  const chosen = centre && !guests.has(centre) && data.entityById.has(centre) ? cy.getElementById(centre).position() : null;
  const mean = (axis) => hosts.reduce((sum, one) => sum + one[axis], 0) / hosts.length;
  const middle = chosen ?? (hosts.length ? { x: mean('x'), y: mean('y') } : { x: (box.x2 || 0) + 160, y: ((box.y1 || 0) + (box.y2 || 0)) / 2 });
  const ring = [...guests].filter((id) => id !== centre);
  const radius = Math.max(90, (ring.length * ROOM) / (2 * Math.PI));
  const standing = cy.nodes().not('.gone').filter((node) => !guests.has(node.id())).map((node) => node.position());
  const turns = Array.from({ length: TURNS }, (_, turned) => ring.map((_, index) => {
    const angle = (2 * Math.PI * (index + turned / TURNS)) / ring.length - Math.PI / 2;
    return { x: middle.x + 1.5 * radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  }));
  const room = (places) => Math.min(...places.flatMap(({ x, y }) => standing.map((other) => Math.hypot(x - other.x, y - other.y))));
  const best = turns.reduce((most, places) => (room(places) > room(most) ? places : most));
  ring.forEach((id, index) => cy.getElementById(id).position(best[index]));
  if (guests.has(centre)) cy.getElementById(centre).position(middle);
};

const isFormer = (tie) => tie.facts.every((id) => data.relationById.get(id)?.former);

const makeNodeElement = (entity) => ({
  group: 'nodes', position: placeIn(entity),
  data: { id: entity.id, kind: entity.kind, size: entity.size, shape: SHAPES[entity.kind] ?? 'ellipse' },
});
const makeLineElement = (tie) => ({
  group: 'edges',
  data: { id: `tie:${tie.number}`, source: tie.source, target: tie.target, type: tie.type, weight: tie.facts.length, former: isFormer(tie), fact: tie.facts[0] },
});

/** Names and lines are made when they are first drawn: of thousands most never are. */
const addElements = (names, ties) => {
  cy.add(names.filter(({ id }) => cy.getElementById(id).empty()).map(makeNodeElement));
  cy.add(ties.filter(({ number }) => cy.getElementById(`tie:${number}`).empty()).map((tie) => makeLineElement({ ...data.ties[tie.number], number: tie.number })));
};

/** Draws the network into `parent`; `on` holds `choose(item)` and `hover(words, event)`. */
export const makeNetwork = (parent, on) => {
  pane = parent;
  handlers = on;
  const canvas = el('div', { class: 'canvas', 'aria-hidden': 'true' });
  layer = el('div', { class: 'node-labels', 'aria-hidden': 'true' });
  pane.append(canvas, layer);
  cy = cytoscape({
    container: canvas, elements: [], style: makeStyle(), layout: { name: 'preset', fit: false },
    minZoom: 0.04, maxZoom: 5, boxSelectionEnabled: false, selectionType: 'single', autounselectify: true,
    hideEdgesOnViewport: data.ties.length > 3000, pixelRatio: 'auto',
  });
  cy.on('tap', 'node', (event) => handlers.choose(data.entityById.get(event.target.id())));
  cy.on('tap', 'edge', (event) => handlers.choose(findFact(event.target.data('fact'))));
  cy.on('tap', (event) => { if (event.target === cy) handlers.choose(null); });
  cy.on('mouseover', 'node, edge', (event) => handlers.hover(describe(event.target), event.originalEvent));
  cy.on('mouseout', 'node, edge', () => handlers.hover(null));
  cy.on('viewport', () => { moveLabels(); chooseLabelsSoon(); });
  cy.on('position', 'node', () => { moveLabels(); });
  cy.on('free', 'node', () => chooseLabels());
  cy.on('dragpan pinchzoom scrollzoom', () => { moved = true; });
  isUpright = isHigh();
  new ResizeObserver(() => { cy.resize(); turnIfNeeded(); if (!moved) refit(); chooseLabels(); }).observe(pane);
};

const findFact = (id) => data.relationById.get(id) ?? data.eventById.get(id);

const describe = (element) => {
  if (element.isNode()) {
    const entity = data.entityById.get(element.id());
    return [entity.name, `${t('kind', entity.kind)} · ${count('nSources', entity.sources)}`];
  }
  const [source, target] = [element.data('source'), element.data('target')].map((id) => data.entityById.get(id).name);
  const relation = data.relationById.get(element.data('fact'));
  const role = relation?.role ? ` · ${relation.role}` : '';
  const event = data.eventById.get(element.data('fact'));
  const rest = element.data('weight') > 1 ? ` (+${element.data('weight') - 1})` : '';
  return [`${source} – ${target}`, event ? event.summary + rest : `${t('relation', element.data('type'))}${role}${rest}`];
};

let drawnStep = -1;

export const drawNetwork = (view) => {
  const { names } = makeFocus();
  const choice = getChoice();
  const passing = new Set(view.names.map((entity) => entity.id));
  const centre = choice?.kind === 'entity' ? choice.item.id : null;
  const invited = data.entities.filter(({ id }) => names?.has(id) && (passing.has(id) || id === centre) && !view.drawn.has(id)).map(({ id }) => id);
  const kept = new Set([...(invited.includes(centre) ? [centre] : []), ...invited].slice(0, GUESTS));
  const isChanged = drawnStep !== getStep() || kept.size !== guests.size || [...kept].some((id) => !guests.has(id));
  guests = kept;
  isIn = (id) => view.drawn.has(id) || guests.has(id);
  const drawn = view.ties.filter((tie) => isIn(tie.source) && isIn(tie.target));
  addElements(data.entities.filter(({ id }) => isIn(id)), drawn);
  const ties = new Set(drawn.map((tie) => `tie:${tie.number}`));
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const id = node.id();
      node.toggleClass('gone', !isIn(id)).toggleClass('faded', Boolean(names) && !names.has(id)).toggleClass('chosen', id === centre);
    });
    cy.edges().forEach((edge) => {
      const ends = [edge.data('source'), edge.data('target')];
      const isLit = !names || (ends.every((id) => names.has(id)) && (!centre || ends.includes(centre)));
      edge.toggleClass('gone', !ties.has(edge.id())).toggleClass('faded', !isLit)
        .toggleClass('chosen', choice?.kind === 'relation' && edge.data('fact') === choice.item.id);
    });
  });
  if (isChanged) placeAll();
  if (drawnStep !== getStep()) fitAll();
  drawnStep = getStep();
  chooseLabels();
};

/** Moves the picture so that the names in the light are seen. */
export const showFocus = (options) => {
  const { names } = makeFocus();
  if (!names) return;
  const nodes = cy.nodes().filter((node) => names.has(node.id()) && !node.hasClass('gone'));
  if (nodes.empty()) return;
  const box = nodes.renderedBoundingBox();
  const isSeen = box.x1 > 0 && box.y1 > HEAD && box.x2 < cy.width() && box.y2 + LABEL.height < cy.height();
  if (isSeen && cy.zoom() > 0.75) return;
  moveTo(nodes, options);
};

const moveTo = (nodes, { still = false } = {}) => {
  const [width, height] = [cy.width(), cy.height()];
  if (nodes.empty() || width < 50 || height < 50) return;
  const foot = Math.max(FOOT, (pane.querySelector('.network-foot')?.offsetHeight ?? 0) + 12);
  const box = nodes.boundingBox({ includeLabels: false, includeOverlays: false });
  const side = Math.min(width * 0.12, LABEL.most, Math.max(...nodes.map((node) => measure(data.entityById.get(node.id()).name)))) / 2;
  const zoom = Math.min(MOST_ZOOM, Math.max(0.04, Math.min(
    (width - 2 * (side + MARGIN)) / Math.max(1, box.w), (height - HEAD - foot - MARGIN - LABEL.height - LABEL.gap) / Math.max(1, box.h))));
  const pan = { x: width / 2 - zoom * (box.x1 + box.w / 2), y: (height + HEAD - foot - LABEL.height) / 2 - zoom * (box.y1 + box.h / 2) };
  cy.stop();
  if (still || isCalm()) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration: 260, easing: 'ease-in-out' });
};

export const fitAll = (options = { still: true }) => {
  moved = false;
  moveTo(cy.nodes().not('.gone'), options);
};

/** Fits the picture to a pane of another size, and to what is chosen. */
const refit = () => { fitAll(); showFocus({ still: true }); };

export const zoomBy = (factor) => {
  moved = true;
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
};
export const panBy = (x, y) => { moved = true; cy.panBy({ x, y }); };
export const recolour = () => cy?.style(makeStyle());
export const hint = (ids) => {
  cy.nodes('.hinted').removeClass('hinted');
  ids.forEach((id) => cy.getElementById(id).addClass('hinted'));
};
/** Where a node stands, in pixels of the window; for the tests. */
export const placeOf = (id) => {
  const [point, box] = [cy.getElementById(id).renderedPosition(), cy.container().getBoundingClientRect()];
  return { x: Math.round(box.x + point.x), y: Math.round(box.y + point.y) };
};
export const getZoom = () => cy.zoom();
export const countDrawn = () => cy.nodes().not('.gone').length;

/** The whole network with its labels as an SVG, black on white; to save, and for paper. */
export const makePicture = () => {
  const nodes = data.entities.filter(({ id }) => isIn(id)).map((entity) => {
    const { x, y } = cy.getElementById(entity.id).position();
    return { id: entity.id, x, y, size: entity.size, kind: entity.kind, name: cutName(entity.name), width: measure(entity.name) };
  });
  const places = new Map(nodes.map((node) => [node.id, node]));
  const pairs = new Map();
  const lines = cy.edges().not('.gone').map((edge) => {
    const [source, target, type] = ['source', 'target', 'type'].map((key) => edge.data(key));
    const pair = [source, target].sort().join(' ');
    const before = pairs.get(pair) ?? 0;
    pairs.set(pair, before + 1);
    const side = source < target ? 1 : -1;
    return { from: places.get(source), to: places.get(target), type, weight: edge.data('weight'), former: edge.data('former'), isDirected: !UNDIRECTED.has(type), bend: side * Math.ceil(before / 2) * BEND * (before % 2 ? 1 : -1) };
  });
  return drawNetworkPicture({ nodes, lines, font: css('--font'), title: `${tellTitle()} – ${t('network')}` });
};

/** A name no longer than its label may be. */
const cutName = (name) => {
  let kept = name.slice(0, 80);
  const pen = measure.canvas;
  if (pen.measureText(kept).width <= LABEL.most) return kept;
  while (kept && pen.measureText(`${kept}…`).width > LABEL.most) kept = kept.slice(0, -1);
  return `${kept}…`;
};

// ---- labels ----

/** A node with its label, in pixels of the pane. */
const makeNode = (entity) => {
  const node = cy.getElementById(entity.id);
  const { x, y } = node.renderedPosition();
  return { id: entity.id, entity, node, x, y, size: entity.size * cy.zoom(), width: measure(entity.name) };
};

const isInside = (box) => box.x1 >= 0 && box.x2 <= cy.width() && box.y1 >= 0 && box.y2 <= cy.height();

/** What lies above the picture: its title, its buttons, the legend. */
const listObstacles = () => {
  const frame = cy.container().getBoundingClientRect();
  return [...pane.querySelectorAll('.pane-head > *, .legend, .network-foot')].map((element) => element.getBoundingClientRect())
    .map((box) => ({ x1: box.left - frame.left, x2: box.right - frame.left, y1: box.top - frame.top, y2: box.bottom - frame.top }));
};

/** Chooses the labels that fit: names in the light first, then the strongest. */
const chooseLabels = () => {
  if (!cy || cy.width() < 50) return;
  const { names } = makeFocus();
  const centre = getChoice()?.item?.id;
  const nodes = data.entities.filter(({ id }) => isIn(id) && (!names || names.has(id))).map(makeNode)
    .filter((node) => isInside(makeNodeBox(node))).sort((a, b) => (b.id === centre) - (a.id === centre));
  const chosen = placeLabels(nodes, { most: LABELS_AT_ONCE, isInside, obstacles: listObstacles(), must: centre });
  const old = new Map(labels.map((label) => [label.entity.id, label.element]));
  labels = chosen.map(({ node, side }) => ({ entity: node.entity, side, element: old.get(node.id) ?? el('span', { class: 'node-label' }, node.entity.name) }));
  labels.forEach(({ element, entity }) => element.classList.toggle('chosen', centre === entity.id));
  put(layer, labels.map((label) => label.element));
  moveLabels();
};

let timer = 0;
const chooseLabelsSoon = () => { clearTimeout(timer); timer = setTimeout(chooseLabels, 60); };

const moveLabels = () => {
  labels.forEach(({ entity, element, side }) => {
    const node = makeNode(entity);
    const box = makeLabelBox(node, node.width, side);
    element.style.transform = `translate(${box.x1.toFixed(1)}px, ${box.y1.toFixed(1)}px)`;
    element.style.width = `${node.width}px`;
  });
};
